//! Provisions: the keyword before `31(1)(a)`, `18 and 19`, `4 of Schedule 2` in; the numbers and what holds them out.

use super::cursor::Cursor;
use super::head::Keyword;
use crate::prelude::*;
use greenpaper_core::{Provision, ProvisionPart};

/// Which Schedule is meant, in words, as older texts have it.
static ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// The number that the word at token `at` says in order: 2 for `Second`.
pub(crate) fn ordinal(document: &Document<'_>, at: usize) -> Option<usize> {
    ORDINALS.iter().position(|word| document.has_word(at, word)).map(|it| it + 1)
}

/// What a keyword is followed by: the labels, and where they end in the text.
#[derive(Clone, Debug)]
struct Element {
    kind: ProvisionKind,
    /// Each is a label's parts from the outside in: `31`, `1`, `a`. The first is empty in `subsection (1)`.
    labels: Vec<Vec<String>>,
}

/// Provisions with those that hold them, as far as the text goes on without a title: `paragraph 4 of Schedule 2`.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    /// Whether it goes through something that a path has no name for: a protocol.
    through: bool,
    elements: Vec<Element>,
    /// Whether an element holds the one before it (`paragraph 4 of Schedule 2`) or the other way round.
    outwards: bool,
    /// Where the last label ends, in bytes.
    pub(crate) end: usize,
}

/// How many labels of one list are read, and how many a range may be spelt out to.
const MOST: usize = 40;

/// A keyword with the provisions that it announces.
#[derive(Clone, Debug)]
pub(crate) struct Cited {
    pub(crate) keyword: Keyword,
    pub(crate) chain: Chain,
    /// The token after them.
    pub(crate) after: usize,
}

/// The provisions that the keyword at token `at` announces, before token `limit`; or that are glued to it: `s117(3)`.
pub(crate) fn provisions(document: &Document<'_>, at: usize, limit: usize) -> Option<Cited> {
    let span = document.tokens().get(at)?.span;
    let (keyword, from) = match Keyword::at(document, at) {
        Some(keyword) => (keyword, span.end()),
        None => {
            let (keyword, letters) = Keyword::glued(document.word(at))?;
            (keyword, span.start() + letters)
        }
    };
    if at > 0 && document.tokens()[at - 1].kind == TokenKind::Hyphen {
        return None;
    }
    numbered(document, keyword, from, limit)
}

/// The provisions that a keyword announces whose numbers stand from byte `from` on, before token `limit`.
pub(crate) fn numbered(
    document: &Document<'_>,
    keyword: Keyword,
    from: usize,
    limit: usize,
) -> Option<Cited> {
    let end = document.tokens().get(limit.checked_sub(1)?)?.span.end();
    let mut cursor = Cursor::new(document.text(), from, end);
    // `Pt. IV`, whose stop the tokeniser took for a sentence's.
    let stop =
        document.text().get(from.saturating_sub(2)..from).is_some_and(|it| it.eq_ignore_ascii_case("pt"));
    if stop {
        cursor.take(".");
    }
    let chain = Chain::read(keyword, cursor)?;
    let after = document.token_at(chain.end - 1) + 1;
    Some(Cited { keyword, chain, after })
}

impl Chain {
    /// Reads the labels after a keyword, and what holds them. The cursor stands after the keyword.
    fn read(keyword: Keyword, mut cursor: Cursor<'_>) -> Option<Chain> {
        let labels = labels(keyword, &mut cursor)?;
        let mut chain = Chain {
            elements: vec![Element { kind: keyword.kind, labels }],
            outwards: true,
            end: cursor.at,
            through: false,
        };
        while chain.elements.len() < 5 {
            if let Some((element, end)) = outer(cursor, chain.elements.last().map(|it| it.kind)) {
                if chain.elements.len() > 1 && !chain.outwards {
                    break;
                }
                chain.elements.push(element);
                chain.end = end;
            } else if let Some((element, end)) = inner(cursor, chain.elements.last().map(|it| it.kind)) {
                if chain.elements.len() > 1 && chain.outwards {
                    break;
                }
                chain.outwards = false;
                chain.elements.push(element);
                chain.end = end;
            } else {
                break;
            }
            cursor.at = chain.end;
        }
        if keyword.kind == ProvisionKind::Article
            && let Some(end) = protocol(cursor)
        {
            chain.end = end;
            chain.through = true;
        }
        Some(chain)
    }

    /// The Schedule of this number, whose word ends at byte `end`.
    pub(crate) fn schedule(number: usize, end: usize) -> Chain {
        let labels = vec![vec![number.to_string()]];
        let elements = vec![Element { kind: ProvisionKind::Schedule, labels }];
        Chain { elements, outwards: true, end, through: false }
    }

    fn outer(&self) -> Option<&Element> {
        if self.outwards { self.elements.last() } else { self.elements.first() }
    }

    /// The outermost element's kind.
    pub(crate) fn outermost(&self) -> ProvisionKind {
        self.outer().map_or(ProvisionKind::Sub, |it| it.kind)
    }

    /// The number of the outermost element where it is one: `31` of `section 31(1)`.
    pub(crate) fn number(&self) -> Option<&str> {
        self.outer()?.labels.first()?.first().map(String::as_str).filter(|it| !it.is_empty())
    }

    /// The numbers of all that is listed at the outermost level: `39`, `40` of `sections 39 and 40`.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &str> {
        let labels = self.outer().map_or(&[][..], |it| &it.labels);
        labels.iter().filter_map(|it| it.first()).map(String::as_str).filter(|it| !it.is_empty())
    }

    /// The outermost element alone, as a path.
    pub(crate) fn holder(&self) -> Option<Provision> {
        let number = self.number()?.to_owned();
        Provision::new(vec![ProvisionPart { kind: self.outermost(), label: number }]).ok()
    }

    /// Whether it says in which section, regulation or Schedule it is, and not only in which subsection or paragraph.
    pub(crate) fn is_anchored(&self) -> bool {
        self.elements.iter().any(|it| !matches!(it.kind, ProvisionKind::Sub | ProvisionKind::Paragraph))
    }

    /// The paths. Empty where a label is none that a path can hold (`rule 44.2`).
    pub(crate) fn provisions(&self) -> Vec<Provision> {
        if self.through {
            return Vec::new();
        }
        let mut order: Vec<&Element> = self.elements.iter().collect();
        if self.outwards {
            order.reverse();
        }
        let mut paths: Vec<Vec<ProvisionPart>> = vec![Vec::new()];
        for element in order {
            let mut next = Vec::new();
            for path in &paths {
                for label in &element.labels {
                    if next.len() >= MOST {
                        break;
                    }
                    let mut path = path.clone();
                    for (n, part) in label.iter().enumerate() {
                        if part.is_empty() {
                            continue;
                        }
                        let kind = if n == 0 { element.kind } else { ProvisionKind::Sub };
                        path.push(ProvisionPart { kind, label: part.clone() });
                    }
                    next.push(path);
                }
            }
            paths = next;
        }
        paths.into_iter().filter_map(|path| Provision::new(path).ok()).collect()
    }
}

/// ` of Schedule 2`, ` to Part 1`
fn outer(mut cursor: Cursor<'_>, held: Option<ProvisionKind>) -> Option<(Element, usize)> {
    cursor.space();
    if held == Some(ProvisionKind::Paragraph) && cursor.rest().starts_with("Sch") {
        // `para 1 Sch 2`
        return element(&mut cursor).map(|element| (element, cursor.at));
    }
    if !(cursor.take_word("of") || cursor.take_word("to") || cursor.take_word("in")) || !cursor.space() {
        return None;
    }
    for word in ["the", "that"] {
        if cursor.take_word(word) {
            cursor.space();
        }
    }
    element(&mut cursor).map(|element| (element, cursor.at))
}

/// ` of Protocol 1`, ` of the First Protocol`, ` of Protocol No. 4`
fn protocol(mut cursor: Cursor<'_>) -> Option<usize> {
    cursor.space();
    if !(cursor.take_word("of") || cursor.take_word("to")) {
        return None;
    }
    cursor.space();
    if cursor.take_word("the") {
        cursor.space();
        return (cursor.take_word("First") && cursor.space() && cursor.take_word("Protocol"))
            .then_some(cursor.at);
    }
    if !cursor.take_word("Protocol") {
        return None;
    }
    cursor.space();
    if cursor.take_word("No") {
        cursor.take(".");
        cursor.space();
    }
    (!cursor.digits().is_empty()).then_some(cursor.at)
}

/// `, paragraph 4` after `Schedule 2`
fn inner(mut cursor: Cursor<'_>, holder: Option<ProvisionKind>) -> Option<(Element, usize)> {
    use ProvisionKind::{Chapter, Paragraph, Part, Schedule, Section};
    cursor.take(",");
    if !cursor.space() {
        return None;
    }
    let element = element(&mut cursor)?;
    let holds = match holder? {
        Schedule => matches!(element.kind, Paragraph | Part),
        Part => matches!(element.kind, Paragraph | Chapter),
        Section => element.kind == ProvisionKind::Sub,
        _ => false,
    };
    holds.then_some((element, cursor.at))
}

fn element(cursor: &mut Cursor<'_>) -> Option<Element> {
    let word = cursor.peek_word();
    let stopped = cursor.rest().as_bytes().get(word.len()) == Some(&b'.');
    let word = &cursor.rest()[..word.len() + usize::from(stopped)];
    let keyword = Keyword::of(word)?;
    cursor.at += word.len();
    let labels = labels(keyword, cursor)?;
    Some(Element { kind: keyword.kind, labels })
}

/// The labels after a keyword; the cursor is left after the last.
fn labels(keyword: Keyword, cursor: &mut Cursor<'_>) -> Option<Vec<Vec<String>>> {
    cursor.space();
    let mut labels = vec![label(keyword, cursor)?];
    while labels.len() < MOST {
        let mut ahead = *cursor;
        let spaced = ahead.space();
        let comma = ahead.take(",");
        ahead.space();
        let joined =
            ahead.take_word("and/or") || ahead.take_word("and") || ahead.take_word("or") || ahead.take("&");
        // `5(1)(a)/(b)`
        let joined = joined || ahead.rest().starts_with("/(") && ahead.take("/");
        let dash = !joined && (ahead.take("-") || ahead.take("–") || ahead.take("—"));
        let range = !joined && (dash || ahead.take_word("to") || ahead.take_word("through"));
        if !(comma || joined || range) {
            break;
        }
        ahead.space();
        let sub = ahead.byte() == b'(';
        // A singular goes on with brackets only, or in a tight range: `section 5(1) and (2)`, `section 18-19`.
        let pair = (joined || range) && labels.len() == 1 && closes_with_of(keyword, ahead);
        if !(keyword.plural || sub || (dash && !spaced) || pair) {
            break;
        }
        let Some(mut next) = label(keyword, &mut ahead) else { break };
        if next[0].is_empty() {
            // `5(1) and (2)`, `9(4)(a) or (b)`: the brackets go with what stands before them.
            let Some(before) = labels.last() else { break };
            let depth = level(before, &next[1]);
            let loose = keyword.kind != ProvisionKind::Sub && keyword.kind != ProvisionKind::Paragraph;
            // Not a list's next item, `… section 5(1), (a) the duty`.
            if loose && comma && !joined && depth.is_none() && !is_number(&next[1]) {
                break;
            }
            let held = depth.unwrap_or(1).min(before.len());
            next = before[..held].iter().chain(&next[1..]).cloned().collect();
        } else if next[0].len() == 4
            && (next[0].starts_with("19") || next[0].starts_with("20"))
            && is_number(&next[0])
        {
            break;
        } else if !keyword.plural && !next[0].as_bytes().first().is_some_and(u8::is_ascii_digit) {
            break;
        }
        if range && let Some(last) = labels.last() {
            let between = spelt_out(last, &next);
            labels.extend(between);
        }
        labels.push(next);
        *cursor = ahead;
    }
    labels.truncate(MOST);
    Some(labels)
}

/// Whether one more label and ` of` follow: `section 1 or 2 of the Act`.
fn closes_with_of(keyword: Keyword, mut cursor: Cursor<'_>) -> bool {
    label(keyword, &mut cursor).is_some_and(|it| !it[0].is_empty())
        && cursor.space()
        && (cursor.take_word("of") || cursor.take_word("to"))
}

fn is_number(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit())
}

/// How many parts of a label hold a bracket that stands alone behind it: those before the last part that is written as it is,
/// `9(4)` of `9(4)(a)` for `(b)`. `None` where no part is.
fn level(before: &[String], bracket: &str) -> Option<usize> {
    let last = before.last()?;
    let roman = |it: &str| it.bytes().all(|b| b"ivx".contains(&b));
    let follows = |it: &str| it.len() == 1 && it.as_bytes()[0].wrapping_add(1) == bracket.as_bytes()[0];
    let alike = |it: &&String| {
        is_number(it) == is_number(bracket)
            && (is_number(it) || roman(it) == roman(bracket) || follows(it))
            && it.starts_with(char::is_uppercase) == bracket.starts_with(char::is_uppercase)
    };
    // `(h) or (i)`: a letter, but behind `(ii)` a number.
    if roman(bracket) && before.len() > 1 && (roman(last) || follows(last)) {
        return Some(before.len() - 1);
    }
    let depth = before.iter().skip(1).rposition(|it| alike(&it))?;
    Some(depth + 1)
}

/// What lies between the ends of a range of which the last parts alone differ, both figures or both letters: `3` to `6`,
/// `2(1)` to `2(4)`, `(a)` to `(d)`.
fn spelt_out(from: &[String], to: &[String]) -> Vec<Vec<String>> {
    let (Some((from, held)), Some((to, others))) = (from.split_last(), to.split_last()) else {
        return Vec::new();
    };
    if held != others {
        return Vec::new();
    }
    let between = |part: String| held.iter().cloned().chain([part]).collect();
    if let (Ok(from), Ok(to)) = (from.parse::<usize>(), to.parse::<usize>()) {
        let short = from < to && to - from < MOST;
        return if short { (from + 1..to).map(|it| between(it.to_string())).collect() } else { Vec::new() };
    }
    let roman = |it: &str| ROMAN.iter().position(|known| *known == it);
    if let (Some(from), Some(to)) = (roman(from), roman(to)) {
        return ROMAN.iter().take(to).skip(from + 1).map(|it| between((*it).to_owned())).collect();
    }
    // `(a)` to `(d)`, `117A` to `117D`: of what was put in later, many letters may not have been taken.
    match (from.as_bytes(), to.as_bytes()) {
        ([from @ b'a'..=b'z'], [to @ b'a'..=b'z']) => {
            (from + 1..*to).map(|it| between(char::from(it).to_string())).collect()
        }
        ([head @ .., from @ b'A'..=b'Z'], [same @ .., to @ b'A'..=b'Z'])
            if head == same && to.saturating_sub(*from) < 6 =>
        {
            let head = String::from_utf8_lossy(head).into_owned();
            (from + 1..*to).map(|it| between(format!("{head}{}", char::from(it)))).collect()
        }
        _ => Vec::new(),
    }
}

/// Roman numbers as brackets have them.
static ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// One label: `31(1)(a)`, `27A`, `A1`, `IV`, `(2)`; its parts from the outside in, the first empty in `(2)`. The cursor is
/// left behind it, or where it was.
fn label(keyword: Keyword, cursor: &mut Cursor<'_>) -> Option<Vec<String>> {
    let mut ahead = *cursor;
    let main = if ahead.byte() == b'(' { String::new() } else { main_label(keyword, &mut ahead)? };
    if !ends_label(ahead.rest().as_bytes()) {
        return None;
    }
    let (mut parts, mut apart) = (vec![main], false);
    // `Article 3.2`
    if keyword.kind == ProvisionKind::Article {
        let mut tail = ahead;
        let part = if tail.take(".") { tail.digits() } else { "" };
        if !part.is_empty() {
            parts.push(part.to_owned());
            ahead = tail;
        }
    }
    while parts.len() < 8 {
        let first = parts.len() == 1 && !parts[0].is_empty();
        let from = ahead.at;
        let Some(part) = bracketed_label(&mut ahead, first, first || apart) else { break };
        apart |= ahead.at - from > part.len() + 2;
        parts.push(part.to_owned());
    }
    if parts[0].is_empty() {
        // `(2)` must be there; and of these kinds only do brackets stand alone.
        let alone = matches!(keyword.kind, ProvisionKind::Sub | ProvisionKind::Paragraph);
        if parts.len() == 1 || !alone && !keyword.plural && parts.len() > 3 {
            return None;
        }
    }
    *cursor = ahead;
    Some(parts)
}

/// What stands before the brackets of a label: `31`, `27A`, `A1`, `IV`, `44.2`.
fn main_label(keyword: Keyword, cursor: &mut Cursor<'_>) -> Option<String> {
    use ProvisionKind::{Article, Chapter, Paragraph, Part, Rule, Schedule, Sub};
    let lead = cursor.letters();
    let figures = cursor.digits();
    let capitals = |it: &str| it.bytes().all(|b| b.is_ascii_uppercase());
    if figures.is_empty() {
        let roman = (1..=6).contains(&lead.len()) && lead.bytes().all(|b| b"IVXLC".contains(&b));
        let lettered = lead.len() == 1 && capitals(lead) && lead != "I" && lead != "A";
        let counted = matches!(keyword.kind, Part | Schedule | Chapter | Article);
        return (counted && (roman || lettered)).then(|| lead.to_owned());
    }
    let inserted = lead.is_empty() || lead.len() <= 2 && capitals(lead) && keyword.kind != Sub;
    let tail = cursor.letters();
    // Something is glued on that is no label: `5kg`.
    if !inserted || figures.len() > 4 || tail.len() > 4 || !capitals(tail) && tail.len() > 1 {
        return None;
    }
    let mut main = [lead, figures, tail].concat();
    // `rule 44.2`, `paragraph 3.12`
    let mut ahead = *cursor;
    while matches!(keyword.kind, Rule | Paragraph | Part) && ahead.take(".") {
        let more = ahead.digits();
        if more.is_empty() {
            break;
        }
        main.push('.');
        main.push_str(more);
        let tail = ahead.letters();
        main.push_str(if tail.len() <= 1 { tail } else { "" });
        *cursor = ahead;
    }
    Some(main)
}

/// Whether a label may end before these bytes; a time, a date, a percentage goes on.
fn ends_label(rest: &[u8]) -> bool {
    match rest {
        [b':', next, ..] => !next.is_ascii_digit(),
        [b'/', next, ..] => next.is_ascii_alphabetic(),
        [b'%' | b'/', ..] => false,
        [next, ..] => !next.is_ascii_alphanumeric(),
        [] => true,
    }
}

/// A part of a label in brackets: `(1)`, `(a)`, ` (2)` where it may stand `apart`; the `first` one then has figures alone.
fn bracketed_label<'t>(cursor: &mut Cursor<'t>, first: bool, apart: bool) -> Option<&'t str> {
    let mut ahead = *cursor;
    let spaced = apart && ahead.space();
    if !ahead.take("(") {
        return None;
    }
    let inside = ahead.rest();
    let len = inside.bytes().take(6).take_while(u8::is_ascii_alphanumeric).count();
    let part = &inside[..len];
    ahead.at += len;
    // `Regulation (EU) 2016/679`
    let union = matches!(part, "EU" | "EC");
    let fits = (1..=3).contains(&len) && is_part(part) && !union && (!spaced || !first || is_number(part));
    (fits && ahead.take(")")).then(|| {
        *cursor = ahead;
        part
    })
}

/// What may stand in brackets: figures and a capital, a letter or two, a roman number.
fn is_part(part: &str) -> bool {
    let bytes = part.as_bytes();
    let figures = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let letters = &bytes[figures..];
    let roman = letters.iter().all(|b| b"ivxIVX".contains(b));
    letters.iter().all(u8::is_ascii_alphabetic) && (letters.len() <= 2 || roman) && figures <= 3
}
