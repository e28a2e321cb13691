//! Numbers of legislation: `S.I. 2012/2996`, `2001 c. 15`, `asp 8`, `95/46/EC` at a token in; series, year and number out.

use super::cursor::Cursor;
use crate::prelude::*;
use greenpaper_core::LegislationYear;

/// A number that legislation is cited by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    /// The kind; `None` where the number alone does not tell (`(2015/792)`).
    pub(crate) kind: Option<LegislationKind>,
    /// The year; `None` in `(asp 8)`, where the title before it has it.
    pub(crate) year: Option<LegislationYear>,
    pub(crate) number: u32,
    /// Where it ends, in bytes.
    pub(crate) end: usize,
}

impl Number {
    fn new(kind: LegislationKind, year: u16, number: &str, end: usize) -> Option<Number> {
        let year = Some(LegislationYear::Calendar(year));
        Some(Number { kind: Some(kind), year, number: number.parse().ok()?, end })
    }

    /// The token after it.
    pub(crate) fn after(&self, document: &Document<'_>) -> usize {
        document.token_at(self.end - 1) + 1
    }
}

/// The year that token `at` is, if it can number legislation or date an article.
pub(crate) fn year(document: &Document<'_>, at: usize) -> Option<u16> {
    let word = document.word(at);
    let figures = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|year| figures && (1200..=2099).contains(year))
}

/// The same where it may be a possessor behind a title: `the Care Act 2014's first part`.
pub(crate) fn owned_year(document: &Document<'_>, at: usize) -> Option<u16> {
    let word = document.word(at);
    match word.len() - possessive(word).len() {
        4 => word[..4].parse().ok().filter(|year| (1200..=2099).contains(year)),
        _ => None,
    }
}

/// The ending of a possessive that the tokeniser left on a figure; empty where there is none.
pub(crate) fn possessive(word: &str) -> &str {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return "";
    }
    let endings = ["'s", "’s", "'S", "’S"];
    endings.into_iter().find(|it| word.ends_with(it)).unwrap_or("")
}

/// A cursor from byte `from` to the end of the token before `limit`.
fn cursor<'d>(document: &Document<'d>, from: usize, limit: usize) -> Option<Cursor<'d>> {
    let end = document.tokens().get(limit.checked_sub(1)?)?.span.end();
    Some(Cursor::new(document.text(), from, end))
}

/// A cursor behind token `at`.
fn behind<'d>(document: &Document<'d>, at: usize, limit: usize) -> Option<Cursor<'d>> {
    cursor(document, document.tokens().get(at)?.span.end(), limit)
}

/// The series of instruments, and what comes before a number of theirs.
fn series(word: &str) -> Option<LegislationKind> {
    Some(match word {
        "S.I." | "SI" | "S.I" | "SIs" | "S.I.s" => LegislationKind::Uksi,
        "S.S.I." | "SSI" | "S.S.I" => LegislationKind::Ssi,
        "W.S.I." | "WSI" => LegislationKind::Wsi,
        "S.R." | "SR" | "S.R" | "S.R.(N.I.)" => LegislationKind::Nisr,
        "S.R.&O." | "S.R.O." | "SR&O" => LegislationKind::Uksro,
        _ => return None,
    })
}

/// The series of Acts that a chapter number belongs to.
fn chapters(word: &str) -> Option<LegislationKind> {
    Some(match word {
        "c." | "c" | "ch." | "cap." | "Ch." => LegislationKind::Ukpga,
        "asp" => LegislationKind::Asp,
        "anaw" => LegislationKind::Anaw,
        "asc" | "dsc" => LegislationKind::Asc,
        "nawm" | "mwa" => LegislationKind::Mwa,
        "nia" => LegislationKind::Nia,
        _ => return None,
    })
}

/// The number that begins with token `at`.
pub(crate) fn number(document: &Document<'_>, at: usize, limit: usize) -> Option<Number> {
    let word = document.word(at);
    if let Some(kind) = series(word) {
        return instrument(kind, behind(document, at, limit)?);
    }
    if let Some(kind) = chapters(word) {
        return chapter(kind, None, behind(document, at, limit)?);
    }
    // `2001 c. 15`, `2002 asp 5`
    let found = year(document, at).filter(|_| at + 1 < limit)?;
    let kind = chapters(document.word(at + 1))?;
    chapter(kind, Some(LegislationYear::Calendar(found)), behind(document, at + 1, limit)?)
}

/// `2013 No. 3999`, whose `No.` is token `at`.
pub(crate) fn headed(document: &Document<'_>, at: usize, limit: usize) -> Option<Number> {
    let year = year(document, at.checked_sub(1)?).filter(|it| *it >= 1890)?;
    let mut cursor = behind(document, at, limit)?;
    cursor.space();
    let number = cursor.digits();
    Number::new(LegislationKind::Uksi, year, number, cursor.at)
}

/// ` 2012/2996`, ` 2004 No. 25`, ` 2002/808 (W. 89)`
fn instrument(kind: LegislationKind, mut cursor: Cursor<'_>) -> Option<Number> {
    cursor.space();
    // `SR (NI) 2003/34`
    if cursor.take("(NI)") || cursor.take("(N.I.)") {
        cursor.space();
    }
    cursor.take_word("No");
    cursor.take(".");
    cursor.space();
    if let Some(number) = of_year(kind, cursor) {
        return Some(number);
    }
    let year = cursor.digits();
    if year.len() != 4 {
        return None;
    }
    if !cursor.take("/") {
        cursor.take(",");
        cursor.space();
        if !cursor.take_word("No") && !cursor.take_word("Nos") {
            return None;
        }
        cursor.take(".");
        cursor.space();
    }
    let number = cursor.digits();
    let (mut kind, mut end) = (kind, cursor.at);
    // The subseries: Welsh, Northern Ireland, Scottish, commencement.
    let mut ahead = cursor;
    ahead.space();
    if ahead.take("(") {
        let series = ahead.letters();
        ahead.take(".I.");
        ahead.take(".");
        ahead.space();
        let numbered = !ahead.digits().is_empty();
        if numbered && ahead.take(")") {
            end = ahead.at;
            kind = match series {
                "W" => LegislationKind::Wsi,
                "N" | "NI" => LegislationKind::Nisi,
                _ => kind,
            };
        }
    }
    Number::new(kind, year.parse().ok()?, number, end)
}

/// `632 of 2012`, `632/2012`
fn of_year(kind: LegislationKind, mut cursor: Cursor<'_>) -> Option<Number> {
    let number = cursor.digits();
    let spaced = cursor.space();
    let parted = if spaced { cursor.take_word("of") && cursor.space() } else { cursor.take("/") };
    let year: u16 = cursor.digits().parse().ok().filter(|it| (1890..=2099).contains(it))?;
    let fits = parted && !number.is_empty() && !cursor.byte().is_ascii_alphanumeric();
    let ambiguous = !spaced && number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    if fits && !ambiguous { Number::new(kind, year, number, cursor.at) } else { None }
}

/// ` 15`, ` 15 (N.I.)`
fn chapter(kind: LegislationKind, year: Option<LegislationYear>, mut cursor: Cursor<'_>) -> Option<Number> {
    cursor.space();
    let figures = cursor.digits();
    if figures.is_empty() || figures.len() > 3 || cursor.byte().is_ascii_alphanumeric() {
        return None;
    }
    let (mut kind, mut end) = (kind, cursor.at);
    let mut ahead = cursor;
    ahead.space();
    if ahead.take("(N.I.)") || ahead.take("(NI)") {
        end = ahead.at;
        let modern = year.as_ref().is_none_or(|it| it.calendar() >= 2000);
        kind = if modern { LegislationKind::Nia } else { LegislationKind::Apni };
    }
    Some(Number { kind: Some(kind), year, number: figures.parse().ok()?, end })
}

/// The number after the head noun of EU legislation, which stands at token `at`: `Directive 95/46/EC`,
/// `Regulation (EU) 2016/679`, `Regulation (EC) No 1907/2006`.
pub(crate) fn european(
    document: &Document<'_>,
    at: usize,
    limit: usize,
    kind: LegislationKind,
) -> Option<Number> {
    let mut cursor = behind(document, at, limit)?;
    cursor.space();
    let opened = cursor.take("(");
    let mut ahead = cursor;
    let community = ahead.letters();
    let named = matches!(community, "EU" | "EC" | "EEC" | "ECSC" | "Euratom");
    if named {
        cursor = ahead;
        if cursor.take(",") {
            cursor.space();
            cursor.take("Euratom");
        }
    }
    if opened != named && opened || opened && !cursor.take(")") {
        return None;
    }
    cursor.space();
    let numbered = cursor.take_word("No") || cursor.take_word("Nr");
    if numbered {
        cursor.take(".");
        cursor.space();
    }
    // Regulations of the Communities have their number before their year.
    let first = kind == LegislationKind::Eur && matches!(community, "EC" | "EEC" | "ECSC");
    european_number(cursor, kind, numbered && kind != LegislationKind::Eudr || first)
}

/// `95/46/EC`, `2016/679`, `1907/2006`, `2007/60/EC`
fn european_number(mut cursor: Cursor<'_>, kind: LegislationKind, numbered: bool) -> Option<Number> {
    let part = |it: &str| (1..=4).contains(&it.len());
    let first = cursor.digits();
    if !part(first) || !cursor.take("/") {
        return None;
    }
    let second = cursor.digits();
    if !part(second) {
        return None;
    }
    let mut end = cursor.at;
    if cursor.take("/")
        && matches!(cursor.letters(), "EC" | "EEC" | "EU" | "JHA" | "Euratom" | "ECSC" | "CFSP")
    {
        end = cursor.at;
    }
    // `No 1907/2006`: number first (regulations to 2014); else year first.
    let year_of = |figures: &str| -> Option<u16> {
        let year = figures.parse::<u16>().ok()?;
        match figures.len() {
            2 if year >= 52 => Some(1900 + year),
            4 if (1952..=2099).contains(&year) => Some(year),
            _ => None,
        }
    };
    match (year_of(first), year_of(second)) {
        (Some(year), None) => Number::new(kind, year, second, end),
        (Some(year), Some(_)) if !numbered => Number::new(kind, year, second, end),
        (_, year) => Number::new(kind, year?, first, end),
    }
}

/// `2015/792`, `92/43/EEC` alone, as in brackets after a title.
pub(crate) fn bare(document: &Document<'_>, at: usize, limit: usize) -> Option<Number> {
    let start = cursor(document, document.tokens().get(at)?.span.start(), limit)?;
    let mut cursor = start;
    let year = cursor.digits();
    if !matches!(year.len(), 2 | 4) || !cursor.take("/") {
        return None;
    }
    let (number, end) = (cursor.digits(), cursor.at);
    if number.is_empty() {
        return None;
    }
    if cursor.take("/") && matches!(cursor.letters(), "EC" | "EEC" | "EU") {
        return european_number(start, LegislationKind::Eudr, false);
    }
    let year: u16 = year.parse().ok()?;
    if number.len() > 5 || !(1900..=2099).contains(&year) {
        return None;
    }
    Some(Number { kind: None, ..Number::new(LegislationKind::Other, year, number, end)? })
}

/// The monarch's own number: `10 Geo. 5`, `1 & 2 Geo. VI`.
fn monarch(word: &str) -> &'static str {
    match word.trim_end_matches(['.', ',']) {
        "2" | "II" => "2",
        "3" | "III" => "3",
        "4" | "IV" => "4",
        "5" | "V" => "5",
        "6" | "VI" => "6",
        "7" | "VII" => "7",
        "8" | "VIII" => "8",
        _ => "",
    }
}

/// A regnal citation that ends in the chapter whose `c.` is token `at`: where it begins, and what it cites.
/// `41 & 42 Vict. c. 52`
pub(crate) fn regnal(
    document: &Document<'_>,
    at: usize,
    low: usize,
    limit: usize,
) -> Option<(usize, Number)> {
    // The stop of an abbreviation, where the tokeniser cut it off.
    let before = |at: usize| {
        let k = at.checked_sub(1)?;
        if document.word(k) == "." { k.checked_sub(1) } else { Some(k) }
    };
    let mut k = before(at)?;
    let own = monarch(document.word(k));
    if !own.is_empty() {
        k = before(k)?;
    }
    let reign = match document.word(k).trim_end_matches('.') {
        "Wm" => "Will",
        other => other,
    };
    if !classes_of(reign).any(class::REGNAL_ABBREVIATION) {
        return None;
    }
    let mut first = k.checked_sub(1).filter(|it| *it >= low)?;
    let is_figure =
        |it: usize| !document.word(it).is_empty() && document.word(it).bytes().all(|b| b.is_ascii_digit());
    if !is_figure(first) {
        return None;
    }
    let mut session = document.word(first).to_owned();
    if first >= low + 2 && matches!(document.word(first - 1), "&" | "and" | "-") && is_figure(first - 2) {
        session = format!("{}-{session}", document.word(first - 2));
        first -= 2;
    }
    let found = chapter(LegislationKind::Ukpga, None, behind(document, at, limit)?)?;
    let year = LegislationYear::Regnal { session: format!("{reign}{own}/{session}"), calendar: 0 };
    Some((first, Number { year: Some(year), ..found }))
}

/// A regnal citation that begins with token `from`: `1 & 2 Geo. 6. c. 22`.
pub(crate) fn regnal_from(document: &Document<'_>, from: usize, limit: usize) -> Option<Number> {
    if !document.word(from).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let chapter = (from + 1..limit.min(from + 8)).find(|it| document.is(*it, class::ACT_SERIES))?;
    regnal(document, chapter, from, limit).filter(|it| it.0 == from).map(|it| it.1)
}
