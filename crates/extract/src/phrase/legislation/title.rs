//! Titles of legislation: a head noun in; where the title that ends in it begins, and its year, out.

use super::head::{Head, Keyword};
use super::number::{owned_year, year};
use crate::prelude::*;

/// A title in the text.
#[derive(Clone, Debug, PartialEq)]
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
pub(super) const LONGEST: usize = 48;
/// The longest bracket inside a title, in tokens.
const LONGEST_BRACKET: usize = 24;

/// The title whose head noun is token `at`; `within` bounds where it may stand.
pub(crate) fn title(document: &Document<'_>, at: usize, head: Head, within: &Range<usize>) -> Option<Title> {
    let plural = document.is(at, class::PLURAL_LEGISLATION_HEAD);
    let (name_end, end, year_after) = right_edge(document, at, head, within.end)?;
    let (first, head_first) = match left_edge(document, at, head, within.start) {
        Some(first) => (first, false),
        // `Code of Practice on …`, `Convention on the Rights of the Child`, `Treaty of Lisbon` need nothing before.
        None if name_end > at + 1 && !matches!(head, Head::Act | Head::Bill) => (at, true),
        // `Act of Settlement 1701`, `Bill of Rights 1689`
        None if subject_end(document, at, within.end).is_some() && year_after.is_some() => (at, true),
        None => return None,
    };
    let may_lead = first > within.start && year_after.is_none() && !plural && !head_first;
    // `in 1989 Children Act …`: a date.
    let dates =
        |it: usize| it >= within.start && (document.is(it, class::YEAR_CUE) || document.has_word(it, "of"));
    let leads = may_lead && !(first >= 2 && dates(first - 2));
    let year_before = if leads { year(document, first - 1) } else { None };
    let start = if year_before.is_some() { first - 1 } else { first };
    let title = Title { tokens: start..end, name: first..name_end, head, year: year_after.or(year_before) };
    let goes_on = end < within.end
        && (document.is_upper(end) && !document.starts_sentence(end)
            && document.is(end, class::LEGISLATION_ORGANISATION_HEAD)
            // `Equality Act-compliant`
            || document.tokens()[end].kind == TokenKind::Hyphen && document.joined_to_next(end - 1));
    let holds = head_first || is_title(document, &title, at, plural, within.end);
    (!goes_on && holds).then_some(title)
}

/// Whether what stands before the head noun makes a title with it.
fn is_title(document: &Document<'_>, title: &Title, at: usize, plural: bool, limit: usize) -> bool {
    let words = at - title.name.start;
    let before = |classes| document.is(at - 1, classes);
    let dated = title.year.is_some();
    let whole = title.name.end > at + 1;
    if plural && !(dated && title.tokens.end > at + 1) {
        return false;
    }
    match title.head {
        Head::Act => dated && words > 1 || words != 1 || !before(class::UNTITLING_MODIFIER),
        Head::Bill => {
            let person = is_first_name(document, title, at, words, limit);
            whole || !person && (words != 1 || !before(class::UNTITLING_MODIFIER))
        }
        Head::Measure | Head::Scheme | Head::Order | Head::Decision | Head::Directions => dated,
        Head::Regulations | Head::Directive => {
            dated || !(words == 1 && before(class::GENERIC_INSTRUMENT_MODIFIER))
        }
        Head::Rules => {
            let generic = document.has_word(at - 1, "Procedure") || document.has_word(at - 1, "Court");
            dated || before(class::RULES_MODIFIER) && !(words == 1 && generic)
        }
        Head::Regulation => dated || document.has_word(at - 1, "Protection"),
        Head::Code => whole || dated || document.has_word(at - 1, "Highway"),
        Head::Convention => {
            whole || (title.name.start..at).any(|it| document.is(it, class::CONVENTION_MODIFIER))
        }
        Head::Treaty if document.word(at) == "Agreement" => before(class::AGREEMENT_MODIFIER),
        Head::Treaty => words == 1 && !before(class::GENERIC_INSTRUMENT_MODIFIER) || whole,
    }
}

/// Whether `Bill` is somebody's first name: `President Bill Clinton`.
fn is_first_name(document: &Document<'_>, title: &Title, at: usize, words: usize, limit: usize) -> bool {
    let (start, end) = (title.tokens.start, title.tokens.end);
    let determined = start > 0 && document.is(start - 1, class::TITLE_DETERMINER);
    let followed = end < limit
        && !document.starts_sentence(end)
        && document.is_upper(end)
        && document.tokens()[end].kind == TokenKind::Word;
    followed && (words == 1 || !determined) && !document.word(at).chars().all(char::is_uppercase)
}

/// Where the name ends, where the title with its year ends, and the year.
pub(super) fn right_edge(
    document: &Document<'_>,
    at: usize,
    head: Head,
    limit: usize,
) -> Option<(usize, usize, Option<u16>)> {
    let word = |it: usize| if it < limit { document.word(it) } else { "" };
    let year = |it: usize| if it < limit { owned_year(document, it) } else { None };
    let (end, closed) = name_end(document, at, head, limit);
    if closed {
        return Some((end, end, None));
    }
    // `Criminal Justice Act (Northern Ireland) 1945`.
    if word(end) == "("
        && document.is(end + 1, class::EXTENT_NATION)
        && let Some(close) = (end + 1..limit.min(end + 5)).find(|it| document.word(*it) == ")")
    {
        if let Some(found) = year(close + 1) {
            return Some((close + 1, close + 2, Some(found)));
        }
        // Without its year, only what belongs to the title for certain.
        let irish = close == end + 3 && document.has_word(end + 1, "Northern") && head == Head::Act;
        if irish {
            return Some((close + 1, close + 1, None));
        }
    }
    if let Some(found) = year(end) {
        let mut after = end + 1;
        // `Acts 1957 to 1985`, `Acts 1911 and 1949`
        let several = document.is(at, class::SEVERAL_TITLES_HEAD) && matches!(word(after), "and" | "&");
        let range = document.has_word(after, "to") || matches!(word(after), "-" | "–");
        if (several || range) && year(after + 1).is_some() {
            after += 2;
        }
        return Some((end, after, Some(found)));
    }
    if word(end) == "("
        && word(end + 2) == ")"
        && let Some(found) = year(end + 1)
    {
        return Some((end, end + 3, Some(found)));
    }
    if matches!(word(end), "of" | ",")
        && let Some(found) = year(end + 1)
    {
        // `, 1999` must not be the count of something: `under the Act, 2000 people`.
        let counted = word(end) == ","
            && word(end + 2).starts_with(char::is_lowercase)
            && !matches!(
                word(end + 2),
                "and" | "or" | "to" | "in" | "which" | "as" | "is" | "was" | "has" | "for" | "on"
            );
        if !counted {
            return Some((end, end + 2, Some(found)));
        }
    }
    Some((end, end, None))
}

/// Where the name ends that has its head noun at `at`, and whether no year may follow.
fn name_end(document: &Document<'_>, at: usize, head: Head, limit: usize) -> (usize, bool) {
    let next = at + 1;
    let word = |it: usize| if it < limit { document.word(it) } else { "" };
    let run = |from: usize, or: usize| run_right(document, from, limit).unwrap_or(or);
    let subject = matches!(word(next), "of" | "on" | "for" | "against" | "relating" | "concerning");
    match head {
        Head::Code
            if document.has_word(next, "of")
                && document.is(next + 1, class::CODE_SUBJECT)
                && next + 1 < limit =>
        {
            let end = next + 2;
            // `Code of Practice: 0 to 25 years`
            let figure = |it: usize| !word(it).is_empty() && word(it).bytes().all(|b| b.is_ascii_digit());
            if word(end) == ":"
                && figure(end + 1)
                && word(end + 2) == "to"
                && figure(end + 3)
                && word(end + 4) == "years"
            {
                return (end + 5, true);
            }
            let on = end < limit && (document.has_word(end, "for") || document.has_word(end, "on"));
            (if on { run(end + 1, end) } else { end }, false)
        }
        Head::Convention | Head::Treaty if subject && document.word(at) != "Agreement" => {
            (run(next + 1, next), false)
        }
        Head::Bill if word(next) == "of" && word(next + 1) == "Rights" => (next + 2, false),
        Head::Act => (subject_end(document, at, limit).unwrap_or(next), false),
        _ => (next, false),
    }
}

/// The end of what an old statute is about: `Act of Settlement`, `Statute of Westminster`, `Bill of Rights`.
pub(crate) fn subject_end(document: &Document<'_>, at: usize, limit: usize) -> Option<usize> {
    let end = at + 3;
    let fits = end <= limit && document.has_word(at + 1, "of") && document.is(at + 2, class::STATUTE_SUBJECT);
    (fits && document.is_upper(at + 2)).then_some(end)
}

/// The end of the run of capital words and connectors that begins at `from`.
fn run_right(document: &Document<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut end = None;
    for at in from..limit.min(from + 20) {
        if document.starts_sentence(at) || document.is(at, class::LEGISLATION_HEAD) {
            break;
        }
        if document.is_upper(at) && document.tokens()[at].kind.is_word() {
            end = Some(at + 1);
        } else if document.is_upper(at) || !document.is(at, class::LEGISLATION_CONNECTOR) {
            break;
        }
    }
    end
}

/// The first token of the title that ends in the head noun at `at`.
pub(crate) fn left_edge(document: &Document<'_>, at: usize, head: Head, low: usize) -> Option<usize> {
    let low = low.max(at.saturating_sub(LONGEST));
    // `(Discharges etc.) Act`: the stop within the bracket ends no sentence.
    let bracket_before = at > low && document.word(at - 1) == ")";
    if document.starts_sentence(at) && !bracket_before {
        return None;
    }
    let mut walk = Walk {
        document,
        at,
        head,
        low,
        left: at,
        first: None,
        connectors: 0,
        list: false,
        comma: None,
        inner: false,
    };
    while walk.left > low && walk.step().is_some() {}
    walk.trim()
}

/// A walk from a head noun to the left, as far as its title goes.
struct Walk<'w, 'd> {
    document: &'w Document<'d>,
    at: usize,
    head: Head,
    low: usize,
    /// The leftmost token gone over.
    left: usize,
    /// The leftmost that a title may begin with.
    first: Option<usize>,
    /// How many connectors have been gone over since.
    connectors: usize,
    /// `and` has been gone over: commas to the left of it may list.
    list: bool,
    comma: Option<usize>,
    /// Another title has been gone over, with its year.
    inner: bool,
}

impl Walk<'_, '_> {
    /// Goes over what stands before; `None` where the title goes no further.
    fn step(&mut self) -> Option<()> {
        let (document, k) = (self.document, self.left - 1);
        let word = document.word(k);
        match document.tokens()[k].kind {
            TokenKind::CloseBracket if word == ")" => self.left = bracket(document, k, self.low)?,
            TokenKind::Comma => {
                let lists = self.list && k > self.low && document.is_upper(k - 1) && document.is_upper(k + 1);
                if !lists {
                    return None;
                }
                self.comma = Some(k);
                self.left = k;
            }
            TokenKind::Colon if self.head == Head::Code && self.left == self.at && k > self.low => {
                // `Mental Health Act 1983: Code of Practice`
                if year(document, k - 1).is_none() && !document.is(k - 1, class::LEGISLATION_HEAD) {
                    return None;
                }
                self.left = k;
            }
            TokenKind::Clitic => self.possessive(k)?,
            // A plural's apostrophe that the tokeniser took for a quotation mark.
            TokenKind::CloseQuote if k > self.low && document.joined_to_next(k - 1) => {
                let plural = matches!(word, "'" | "’") && document.word(k - 1).ends_with('s');
                if !plural || !self.owns_plural(k - 1) {
                    return None;
                }
                self.begin(k - 1)?;
            }
            TokenKind::Number => {
                // The Act inside an order's title: `Criminal Justice Act 1988 (Reviews of Sentencing) Order 2006`.
                let inner = k > self.low
                    && year(document, k).is_some()
                    && document.is(k - 1, class::LEGISLATION_HEAD);
                // `Care Act 2014 and Children and Families Act 2014 (Consequential Amendments) Order 2015`
                let joined = self.inner && document.has_word(self.left, "and");
                if !(inner && (document.word(self.left) == "(" || joined || self.head == Head::Code)) {
                    return None;
                }
                self.inner = true;
                self.list = false;
                self.left = k - 1;
            }
            TokenKind::Symbol if word == "&" => {
                self.connectors += 1;
                self.list = true;
                self.left = k;
            }
            TokenKind::Word | TokenKind::Acronym | TokenKind::Abbreviation => self.word(k)?,
            _ => return None,
        }
        Some(())
    }

    /// Goes over a word that a title may begin with; `None` where it must.
    fn begin(&mut self, at: usize) -> Option<()> {
        (self.first, self.left, self.connectors) = (Some(at), at, 0);
        (!self.document.starts_sentence(at)).then_some(())
    }

    /// Whether the plural at `owner` stands in a title and does not own it.
    fn owns_plural(&self, owner: usize) -> bool {
        self.document.is_upper(owner) && !self.document.is(owner, class::TITLE_OWNER)
    }

    /// Goes over a possessive inside a title: `Standards in Scotland's Schools`, `Children's Homes`.
    fn possessive(&mut self, k: usize) -> Option<()> {
        let document = self.document;
        let owner = k.checked_sub(1).filter(|it| *it >= self.low && document.tokens()[*it].kind.is_word())?;
        let inside = match document.word(k) {
            "'s" | "’s" | "'S" | "’S" => {
                let country = document.is(owner, class::OWNING_COUNTRY)
                    && k >= self.low + 2
                    && document.word(k - 2) == "in";
                country || document.is(owner, class::LEGISLATION_POSSESSOR)
            }
            "'" | "’" => self.owns_plural(owner),
            _ => false,
        };
        if inside { self.begin(owner) } else { None }
    }

    /// Goes over a word: a capital, or a connector between two.
    fn word(&mut self, k: usize) -> Option<()> {
        let document = self.document;
        if document.is(k, class::ETCETERA) {
            self.list = true;
            self.left = k;
            return Some(());
        }
        // A compound is what its first part is: `Well-being`.
        let mut start = k;
        while start >= self.low + 2
            && document.tokens()[start - 1].kind == TokenKind::Hyphen
            && document.joined_to_next(start - 1)
            && document.joined_to_next(start - 2)
        {
            start -= 2;
        }
        let connects = document.is(start, class::LEGISLATION_CONNECTOR);
        if connects && !(document.is_upper(start) && document.starts_sentence(start)) {
            self.connectors += 1;
            if self.connectors > 2 || document.has_word(start, "the") && !inner_the(document, start, self.low)
            {
                return None;
            }
            self.list |= document.has_word(start, "and") || document.has_word(start, "or");
            self.left = start;
            return Some(());
        }
        if connects || !document.is_upper(start) || document.is(start, class::LEGISLATION_STOP) {
            return None;
        }
        if is_provision(document, start, self.low) {
            return None;
        }
        // Only a code's title holds another title without its year: `Mental Health Act Code of Practice`.
        if document.is(start, class::LEGISLATION_HEAD)
            && start == k
            && !(self.head == Head::Code && self.left == self.at || is_part_of_title(document, k, self.at))
        {
            return None;
        }
        let outside = document.is(start, class::LEGISLATION_OUTSIDER);
        if outside && (start + 1 != self.at || document.starts_sentence(start)) {
            return None;
        }
        self.begin(start)
    }

    /// Takes off what stands before the title without belonging to it.
    fn trim(&self) -> Option<usize> {
        let document = self.document;
        let mut first = self.first?;
        // `In Scotland, Health and Social Care Act …`
        if let Some(comma) = self.comma
            && first > self.low
            && (first..=first + 2).contains(&comma)
            && document.is(first - 1, class::COMMA_PHRASE_OPENER)
            && comma + 1 < self.at
        {
            first = comma + 1;
        }
        // `Breaches of Housing Act 1988 notices`
        if matches!(document.word(first + 1), "of" | "to" | "with" | "in" | "under" | "for")
            && document.is(first, class::CITING_NOUN)
            && first + 2 < self.at
            && document.starts_sentence(first)
        {
            first += 2;
        }
        (first < self.at).then_some(first)
    }
}

/// Whether a capital is the number of a provision: `S42`, `III` of `Part III`.
fn is_provision(document: &Document<'_>, at: usize, low: usize) -> bool {
    let roman = |it: &str| it.bytes().all(|b| b"IVXLC".contains(&b)) || it.len() == 2 && it.ends_with('1');
    let keyword = || at > low && document.is(at - 1, class::PROVISION_KEYWORD);
    Keyword::glued(document.word(at)).is_some() || roman(document.word(at)) && keyword()
}

/// Head nouns are words of titles too: `Public Order Act`, `Statute Law`, `Highways (Traffic Orders)`.
fn is_part_of_title(document: &Document<'_>, k: usize, at: usize) -> bool {
    if k > 0 && document.is(k - 1, class::LEGISLATION_HEAD) {
        return false;
    }
    if matches!(document.word(k), "Orders" | "Measures") {
        return true;
    }
    match Head::of_word(document, k) {
        Some(Head::Act | Head::Bill) | None => false,
        Some(Head::Scheme | Head::Convention | Head::Decision | Head::Measure) => true,
        // `Regulation of Care (Scotland) Act`
        Some(Head::Regulation) if document.word(k + 1) == "of" => true,
        // `Road Traffic Regulation Act`, `Public Order and …` no more than `Public Order Act`.
        Some(_) => k + 1 == at || document.is_upper(k + 1) && !document.is(k + 1, class::LEGISLATION_HEAD),
    }
}

/// Whether the `the` at `k` stands inside a title.
fn inner_the(document: &Document<'_>, k: usize, low: usize) -> bool {
    k >= low + 2
        && (document.has_word(k - 1, "of")
            || document.has_word(k - 1, "against")
            || document.has_word(k - 1, "on"))
        && document.is(k - 2, class::TITLE_NOUN_BEFORE_THE)
}

/// The opening bracket of the one that closes at `close`, if it may stand inside a title.
fn bracket(document: &Document<'_>, close: usize, low: usize) -> Option<usize> {
    let mut depth = 0;
    for k in (low.max(close.saturating_sub(LONGEST_BRACKET))..=close).rev() {
        match document.tokens()[k].kind {
            TokenKind::CloseBracket => depth += 1,
            TokenKind::OpenBracket => {
                depth -= 1;
                if depth == 0 {
                    let inside = k + 1;
                    let dated = year(document, inside).is_some() && document.is_upper(k + 2);
                    let named = document.is_upper(inside) && !document.is(inside, class::LEGISLATION_STOP);
                    let fits = (named || dated) && inside < close
                        || matches!(document.word(inside), "etc" | "etc." | "no.");
                    return (fits && document.word(k) == "(").then_some(k);
                }
            }
            TokenKind::OpenQuote | TokenKind::CloseQuote if !document.joined_to_next(k.max(1) - 1) => {
                return None;
            }
            TokenKind::Semicolon | TokenKind::Ellipsis => return None,
            _ => {}
        }
    }
    None
}
