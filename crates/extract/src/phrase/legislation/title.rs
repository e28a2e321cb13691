//! From a head noun to the title that ends in it: where it begins, and its year.

use super::head::{
    BEFORE_THE, BODIES, CITING, CONNECTORS, CONVENTIONS, GENERIC, Head, NO_TITLE, OUTER_OWNERS, OWNERS,
    RULES, is_in, is_outside, is_stop,
};
use crate::Document;
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A title in the text.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    /// All its tokens, year included.
    pub(crate) tokens: Range<usize>,
    /// Those of its name: without a year before or after.
    pub(crate) name: Range<usize>,
    pub(crate) head: Head,
    pub(crate) year: Option<u16>,
}

/// The furthest that a title goes back from its head noun, in tokens; bounds the time. The longest short titles
/// in force have some thirty words.
const LONGEST: usize = 48;
/// The longest bracket inside a title, in tokens.
const LONGEST_BRACKET: usize = 24;

/// Whether `word` begins with a capital.
pub(crate) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The year that token `at` is, if it can number legislation or date an article.
pub(crate) fn year(doc: &Document<'_>, at: usize) -> Option<u16> {
    let word = doc.word(at);
    let figures = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|year| figures && (1200..=2099).contains(year))
}

/// The title whose head noun is token `at`; `within` bounds where it may stand.
pub(crate) fn title(
    doc: &Document<'_>,
    at: usize,
    head: Head,
    plural: bool,
    within: &Range<usize>,
) -> Option<Title> {
    let (body_end, end, year_after) = right_edge(doc, at, head, within.end)?;
    let first = left_edge(doc, at, head, within.start);
    let (first, head_first) = match first {
        Some(first) => (first, false),
        // `Code of Practice on …`, `Convention on the Rights of the Child`, `Treaty of Lisbon` need nothing before.
        None if body_end > at + 1 && !matches!(head, Head::Act | Head::Bill) => (at, true),
        None => return None,
    };
    let year_before = (first > within.start)
        .then(|| year(doc, first - 1))
        .flatten()
        .filter(|_| year_after.is_none() && !plural && !head_first)
        .filter(|_| {
            first < 2 + within.start
                || !is_in(doc.word(first - 2), &["in", "since", "by", "from", "until", "of"])
        });
    let start = if year_before.is_some() { first - 1 } else { first };
    let year = year_after.or(year_before);
    let title = Title { tokens: start..end, name: first..body_end, head, year };
    (holds(doc, &title, at, plural, head_first, within.end)).then_some(title)
}

/// Whether what stands before the head noun makes a title with it.
fn holds(doc: &Document<'_>, title: &Title, at: usize, plural: bool, head_first: bool, limit: usize) -> bool {
    let end = title.tokens.end;
    let next = if end < limit && !doc.starts_sentence(end) { doc.word(end) } else { "" };
    if is_capital(next) && is_in(next, BODIES) {
        return false;
    }
    // `Equality Act-compliant`
    if end < limit && doc.tokens()[end].kind == TokenKind::Hyphen && doc.joined_to_next(end - 1) {
        return false;
    }
    if head_first {
        return true;
    }
    let words = at - title.name.start;
    let before = doc.word(at - 1);
    let dated = title.year.is_some();
    if plural && !(dated && title.tokens.end > at + 1) {
        return false;
    }
    match title.head {
        Head::Act => dated && words > 1 || words != 1 || !is_in(before, NO_TITLE),
        Head::Bill => {
            if title.name.end > at + 1 {
                return true;
            }
            // A first name: `President Bill Clinton`.
            let start = title.tokens.start;
            let determined =
                start > 0 && is_in(doc.word(start - 1), &["the", "a", "this", "that", "'s", "’s", "draft"]);
            let person = (words == 1 || !determined)
                && is_capital(next)
                && doc.tokens()[end].kind == TokenKind::Word
                && !doc.word(at).chars().all(char::is_uppercase);
            !person && (words != 1 || !is_in(before, NO_TITLE))
        }
        Head::Measure | Head::Scheme | Head::Order | Head::Decision => dated,
        Head::Directions => dated,
        Head::Regulations | Head::Directive => dated || !(words == 1 && is_in(before, GENERIC)),
        Head::Rules => {
            dated || (is_in(before, RULES) && !(words == 1 && is_in(before, &["Procedure", "Court"])))
        }
        Head::Regulation => dated || is_in(before, &["Protection"]),
        Head::Code => title.name.end > at + 1 || dated || is_in(before, &["Highway"]),
        Head::Convention => {
            (title.name.start..at).any(|it| is_in(doc.word(it), CONVENTIONS)) || title.name.end > at + 1
        }
        Head::Treaty if doc.word(at) == "Agreement" => {
            is_in(before, &["Withdrawal", "Cooperation", "Belfast"])
        }
        Head::Treaty => words == 1 && !is_in(before, GENERIC) || title.name.end > at + 1,
    }
}

/// Where the name ends, where the title with its year ends, and the year.
fn right_edge(
    doc: &Document<'_>,
    at: usize,
    head: Head,
    limit: usize,
) -> Option<(usize, usize, Option<u16>)> {
    let mut end = at + 1;
    let word = |it: usize| if it < limit { doc.word(it) } else { "" };
    match head {
        Head::Code
            if is_in(word(end), &["of"]) && is_in(word(end + 1), &["Practice", "Conduct", "Guidance"]) =>
        {
            end += 2;
            // `Code of Practice: 0 to 25 years`
            let figure = |it: usize| !word(it).is_empty() && word(it).bytes().all(|b| b.is_ascii_digit());
            if word(end) == ":"
                && figure(end + 1)
                && word(end + 2) == "to"
                && figure(end + 3)
                && word(end + 4) == "years"
            {
                return Some((end + 5, end + 5, None));
            }
            if is_in(word(end), &["for", "on"]) {
                end = run_right(doc, end + 1, limit).unwrap_or(end);
            }
        }
        Head::Convention | Head::Treaty
            if doc.word(at) != "Agreement" && is_in(word(end), &["of", "on", "for", "against"]) =>
        {
            end = run_right(doc, end + 1, limit).unwrap_or(end);
        }
        Head::Convention if is_in(word(end), &["relating", "concerning"]) => {
            end = run_right(doc, end + 1, limit).unwrap_or(end);
        }
        Head::Bill if word(end) == "of" && word(end + 1) == "Rights" => end += 2,
        _ => {}
    }
    let body = end;
    // `Criminal Justice Act (Northern Ireland) 1945`.
    if word(end) == "("
        && let Some(close) = (end + 1..limit.min(end + 5)).find(|it| doc.word(*it) == ")")
        && close + 1 < limit
        && let Some(found) = year(doc, close + 1)
        && is_in(word(end + 1), &["Northern", "Scotland", "Wales", "England", "N.I.", "NI", "Ireland"])
    {
        return Some((close + 1, close + 2, Some(found)));
    }
    if end >= limit {
        return Some((body, end, None));
    }
    if let Some(found) = year(doc, end) {
        let mut after = end + 1;
        // `Acts 1957 to 1985`, `Acts 1911 and 1949`
        let several = matches!(doc.word(at), "Acts" | "Orders" | "Measures" | "ACTS")
            && is_in(word(after), &["and", "&"]);
        if (several || is_in(word(after), &["to", "-", "–"]))
            && after + 1 < limit
            && year(doc, after + 1).is_some()
        {
            after += 2;
        }
        return Some((body, after, Some(found)));
    }
    let bracketed = word(end) == "(" && word(end + 2) == ")";
    if bracketed && let Some(found) = year(doc, end + 1) {
        return Some((body, end + 3, Some(found)));
    }
    let loose = word(end) == "of" || word(end) == ",";
    if loose
        && end + 1 < limit
        && let Some(found) = year(doc, end + 1)
    {
        // `, 1999` must not be the count of something: `under the Act, 2000 people`.
        let next = word(end + 2);
        let counted = next.starts_with(|c: char| c.is_lowercase())
            && !is_in(next, &["and", "or", "to", "in", "which", "as", "is", "was", "has", "for", "on"]);
        if !counted {
            return Some((body, end + 2, Some(found)));
        }
    }
    Some((body, end, None))
}

/// The end of the run of capital words and connectors that begins at `from`.
fn run_right(doc: &Document<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut end = None;
    for at in from..limit.min(from + 20) {
        let word = doc.word(at);
        if doc.starts_sentence(at) || Head::of(word).is_some() {
            break;
        }
        if is_capital(word) && doc.tokens()[at].kind.is_word() {
            end = Some(at + 1);
        } else if !CONNECTORS.contains(&word) {
            break;
        }
    }
    end
}

/// The first token of the title that ends in the head noun at `at`.
fn left_edge(doc: &Document<'_>, at: usize, head: Head, low: usize) -> Option<usize> {
    let tokens = doc.tokens();
    let low = low.max(at.saturating_sub(LONGEST));
    let mut first = None;
    let mut i = at;
    let mut connectors = 0;
    // `and` has been passed: commas to the left of it may list.
    let mut list = false;
    let mut comma = None;
    // `(Discharges etc.) Act`: the stop within the bracket ends no sentence.
    let bracket_before = at > low && doc.word(at - 1) == ")";
    if doc.starts_sentence(at) && !bracket_before {
        return None;
    }
    while i > low {
        let k = i - 1;
        let word = doc.word(k);
        match tokens[k].kind {
            TokenKind::CloseBracket if word == ")" => {
                let Some(open) = bracket(doc, k, low) else { break };
                i = open;
                continue;
            }
            TokenKind::Comma => {
                let lists = list && k > low && doc.is_upper(k - 1) && doc.is_upper(k + 1);
                if !lists || doc.starts_sentence(k - 1) && k - 1 == low {
                    // The first word of a sentence may list too: `Leasehold, Housing and …`.
                    if !lists {
                        break;
                    }
                }
                comma = Some(k);
                i = k;
                continue;
            }
            TokenKind::Colon if head == Head::Code && i == at && k > low => {
                // `Mental Health Act 1983: Code of Practice`
                if year(doc, k - 1).is_none() && Head::of(doc.word(k - 1)).is_none() {
                    break;
                }
                i = k;
                continue;
            }
            TokenKind::Clitic => {
                if k == low || !tokens[k - 1].kind.is_word() {
                    break;
                }
                let owner = doc.word(k - 1);
                let inside = match word {
                    "'s" | "’s" | "'S" | "’S" => {
                        // `Standards in Scotland's Schools`
                        let country = is_in(owner, &["Scotland", "Wales", "England", "Britain"])
                            && k >= low + 2
                            && doc.word(k - 2) == "in";
                        country || is_in(owner, OWNERS)
                    }
                    "'" | "’" => is_capital(owner) && !is_in(owner, OUTER_OWNERS),
                    _ => false,
                };
                if !inside {
                    break;
                }
                first = Some(k - 1);
                i = k - 1;
                connectors = 0;
                if doc.starts_sentence(i) {
                    break;
                }
                continue;
            }
            TokenKind::CloseQuote if matches!(word, "'" | "’") && doc.joined_to_next(k.max(1) - 1) => {
                // A plural's apostrophe that the tokeniser took for a quotation mark.
                let owner = doc.word(k.max(1) - 1);
                if k == low || !is_capital(owner) || !owner.ends_with('s') || is_in(owner, OUTER_OWNERS) {
                    break;
                }
                first = Some(k - 1);
                i = k - 1;
                connectors = 0;
                if doc.starts_sentence(i) {
                    break;
                }
                continue;
            }
            TokenKind::Number => {
                // The Act inside an order's title: `Criminal Justice Act 1988 (Reviews of Sentencing) Order 2006`.
                let inner = k > low && year(doc, k).is_some() && Head::of(doc.word(k - 1)).is_some();
                if !(inner && (doc.word(i) == "(" || head == Head::Code)) {
                    break;
                }
                list = false;
                i = k - 1;
                continue;
            }
            TokenKind::Symbol if word == "&" => {
                connectors += 1;
                list = true;
                i = k;
                continue;
            }
            TokenKind::Word | TokenKind::Acronym | TokenKind::Abbreviation => {}
            _ => break,
        }
        if matches!(word, "etc" | "etc." | "Etc." | "&c") {
            list = true;
            i = k;
            continue;
        }
        // A compound is what its first part is: `Well-being`.
        let mut start = k;
        while start >= low + 2
            && tokens[start - 1].kind == TokenKind::Hyphen
            && doc.joined_to_next(start - 1)
            && doc.joined_to_next(start - 2)
        {
            start -= 2;
        }
        let word = doc.word(start);
        if CONNECTORS.contains(&word) || (is_in(word, CONNECTORS) && !doc.starts_sentence(start)) {
            connectors += 1;
            if connectors > 2 || (is_in(word, &["the"]) && !inner_the(doc, start, low)) {
                break;
            }
            list |= is_in(word, &["and", "or"]);
            i = start;
            continue;
        }
        if !is_capital(word) || is_stop(word) || is_in(word, CONNECTORS) {
            break;
        }
        if Head::of(word).is_some() && start == k {
            // Only a code's title holds another title without its year: `Mental Health Act Code of Practice`.
            let inner = head == Head::Code && i == at || is_part_of_title(doc, k, at);
            if !inner {
                break;
            }
        }
        if is_outside(word) && (start + 1 != at || doc.starts_sentence(start)) {
            break;
        }
        first = Some(start);
        i = start;
        connectors = 0;
        if doc.starts_sentence(start) {
            break;
        }
    }
    trim(doc, first?, at, comma, low)
}

/// Head nouns are words of titles too: `Public Order Act`, `Statute Law`, `Highways (Traffic Orders)`.
fn is_part_of_title(doc: &Document<'_>, k: usize, at: usize) -> bool {
    let next = doc.word(k + 1);
    if k > 0 && Head::of(doc.word(k - 1)).is_some() {
        return false;
    }
    if let "Orders" | "Measures" = doc.word(k) {
        return true;
    }
    match Head::of(doc.word(k)).map(|it| it.0) {
        Some(Head::Act | Head::Bill) | None => false,
        Some(Head::Scheme | Head::Convention | Head::Decision | Head::Measure) => true,
        // `Regulation of Care (Scotland) Act`
        Some(Head::Regulation) if next == "of" => true,
        // `Road Traffic Regulation Act`, `Public Order and …` no more than `Public Order Act`.
        Some(_) => k + 1 == at || is_capital(next) && Head::of(next).is_none(),
    }
}

/// Takes off what stands before the title without belonging to it.
fn trim(doc: &Document<'_>, first: usize, at: usize, comma: Option<usize>, low: usize) -> Option<usize> {
    let mut first = first;
    // `In Scotland, Health and Social Care Act …`
    if let Some(comma) = comma
        && first > low
        && (first..=first + 2).contains(&comma)
        && is_in(doc.word(first - 1), &["in", "for", "at", "from", "by", "to", "under", "says", "said"])
        && comma + 1 < at
    {
        first = comma + 1;
    }
    // `Breaches of Housing Act 1988 notices`
    let linked = is_in(doc.word(first + 1), &["of", "to", "with", "in", "under", "for"]);
    if linked && CITING.contains(&doc.word(first)) && first + 2 < at && doc.starts_sentence(first) {
        first += 2;
    }
    (first < at).then_some(first)
}

/// Whether the `the` at `k` stands inside a title.
fn inner_the(doc: &Document<'_>, k: usize, low: usize) -> bool {
    k >= low + 2 && is_in(doc.word(k - 1), &["of", "against", "on"]) && is_in(doc.word(k - 2), BEFORE_THE)
}

/// The opening bracket of the one that closes at `close`, if it may stand inside a title.
fn bracket(doc: &Document<'_>, close: usize, low: usize) -> Option<usize> {
    let tokens = doc.tokens();
    let mut depth = 0;
    for k in (low.max(close.saturating_sub(LONGEST_BRACKET))..=close).rev() {
        match tokens[k].kind {
            TokenKind::CloseBracket => depth += 1,
            TokenKind::OpenBracket => {
                depth -= 1;
                if depth == 0 {
                    let inside = doc.word(k + 1);
                    let dated = year(doc, k + 1).is_some() && doc.is_upper(k + 2);
                    let fits = (is_capital(inside) && !is_stop(inside) || dated) && k + 1 < close
                        || matches!(inside, "etc" | "etc." | "no.");
                    return (fits && doc.word(k) == "(").then_some(k);
                }
            }
            TokenKind::OpenQuote | TokenKind::CloseQuote if !doc.joined_to_next(k.max(1) - 1) => return None,
            TokenKind::Semicolon | TokenKind::Ellipsis => return None,
            _ => {}
        }
    }
    None
}
