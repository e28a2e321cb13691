//! Citations by number: `S.I. 2012/2996`, `2001 c. 15`, `asp 8`, `Directive 95/46/EC`.

use super::cursor::Cursor;
use super::title::year;
use crate::Document;
use greenpaper_core::{LegislationKind, LegislationYear};

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
pub(crate) fn number(doc: &Document<'_>, at: usize, limit: usize) -> Option<Number> {
    let word = doc.word(at);
    let end = doc.tokens().get(limit.checked_sub(1)?)?.span.end();
    let after = |token: usize| Cursor::new(doc.text(), doc.tokens()[token].span.end(), end);
    if let Some(kind) = series(word) {
        return instrument(kind, after(at));
    }
    // A keyword cut in parts: `S.R. & O.`
    if let Some(kind) = chapters(word) {
        return chapter(kind, None, after(at));
    }
    let found = year(doc, at)?;
    if at + 1 >= limit {
        return None;
    }
    // `2001 c. 15`, `2002 asp 5`
    let kind = chapters(doc.word(at + 1))?;
    chapter(kind, Some(LegislationYear::Calendar(found)), after(at + 1))
}

/// `2013 No. 3999`, whose `No.` is token `at`.
pub(crate) fn headed(doc: &Document<'_>, at: usize, limit: usize) -> Option<Number> {
    let year = year(doc, at.checked_sub(1)?).filter(|it| *it >= 1890)?;
    let end = doc.tokens().get(limit.checked_sub(1)?)?.span.end();
    let mut cursor = Cursor::new(doc.text(), doc.tokens()[at].span.end(), end);
    cursor.space();
    let number = cursor.digits().parse().ok()?;
    let year = Some(LegislationYear::Calendar(year));
    Some(Number { kind: Some(LegislationKind::Uksi), year, number, end: cursor.at })
}

/// ` 2012/2996`, ` 2004 No. 25`, ` 2002/808 (W. 89)`
fn instrument(kind: LegislationKind, cursor: Cursor<'_>) -> Option<Number> {
    let mut cursor = cursor;
    cursor.space();
    // `SR (NI) 2003/34`
    if cursor.take("(NI)") || cursor.take("(N.I.)") {
        cursor.space();
    }
    cursor.take_word("No");
    cursor.take(".");
    cursor.space();
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
    let number = cursor.digits().parse().ok()?;
    let mut kind = kind;
    let mut end = cursor.at;
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
    Some(Number { kind: Some(kind), year: Some(LegislationYear::Calendar(year.parse().ok()?)), number, end })
}

/// ` 15`, ` 15 (N.I.)`
fn chapter(kind: LegislationKind, year: Option<LegislationYear>, cursor: Cursor<'_>) -> Option<Number> {
    let mut cursor = cursor;
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
pub(crate) fn european(doc: &Document<'_>, at: usize, limit: usize, kind: LegislationKind) -> Option<Number> {
    let end = doc.tokens().get(limit.checked_sub(1)?)?.span.end();
    let mut cursor = Cursor::new(doc.text(), doc.tokens()[at].span.end(), end);
    cursor.space();
    if cursor.take("(") {
        let body = cursor.letters();
        if !matches!(body, "EU" | "EC" | "EEC" | "ECSC" | "Euratom") {
            return None;
        }
        if cursor.take(",") {
            cursor.space();
            cursor.take("Euratom");
        }
        if !cursor.take(")") {
            return None;
        }
        cursor.space();
    }
    let numbered = cursor.take_word("No");
    if numbered {
        cursor.take(".");
        cursor.space();
    }
    european_number(cursor, kind, numbered)
}

/// `95/46/EC`, `2016/679`, `1907/2006`, `2007/60/EC`
pub(crate) fn european_number(cursor: Cursor<'_>, kind: LegislationKind, numbered: bool) -> Option<Number> {
    let mut cursor = cursor;
    let first = cursor.digits();
    if first.is_empty() || first.len() > 4 || !cursor.take("/") {
        return None;
    }
    let second = cursor.digits();
    if second.is_empty() || second.len() > 4 {
        return None;
    }
    let mut end = cursor.at;
    if cursor.take("/") {
        let body = cursor.letters();
        if matches!(body, "EC" | "EEC" | "EU" | "JHA" | "Euratom" | "ECSC" | "CFSP") {
            end = cursor.at;
        }
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
    let (year, number) = if numbered || year_of(first).is_none() {
        (year_of(second)?, first)
    } else {
        (year_of(first)?, second)
    };
    let year = Some(LegislationYear::Calendar(year));
    Some(Number { kind: Some(kind), year, number: number.parse().ok()?, end })
}

/// `2015/792` alone, as in brackets after a title.
pub(crate) fn bare(doc: &Document<'_>, at: usize, limit: usize) -> Option<Number> {
    let end = doc.tokens().get(limit.checked_sub(1)?)?.span.end();
    let mut cursor = Cursor::new(doc.text(), doc.tokens()[at].span.start(), end);
    let year = cursor.digits();
    if year.len() == 2 && cursor.take("/") {
        // `92/43/EEC`
        let community = !cursor.digits().is_empty()
            && cursor.take("/")
            && matches!(cursor.letters(), "EC" | "EEC" | "EU");
        let start = Cursor::new(doc.text(), doc.tokens()[at].span.start(), end);
        return if community { european_number(start, LegislationKind::Eudr, false) } else { None };
    }
    if year.len() != 4 || !cursor.take("/") {
        return None;
    }
    let number = cursor.digits();
    let year: u16 = year.parse().ok()?;
    if number.is_empty() || number.len() > 5 || !(1900..=2099).contains(&year) {
        return None;
    }
    let before = cursor;
    if cursor.take("/") && matches!(cursor.letters(), "EC" | "EEC" | "EU") {
        return european_number(
            Cursor::new(doc.text(), doc.tokens()[at].span.start(), end),
            LegislationKind::Eudr,
            false,
        );
    }
    let number = Number {
        kind: None,
        year: Some(LegislationYear::Calendar(year)),
        number: number.parse().ok()?,
        end: before.at,
    };
    Some(number)
}

/// A regnal citation that ends in the chapter whose `c.` is token `at`: where it begins, and what it cites.
/// `41 & 42 Vict. c. 52`
pub(crate) fn regnal(doc: &Document<'_>, at: usize, low: usize, limit: usize) -> Option<(usize, Number)> {
    let mut k = at.checked_sub(1)?;
    if doc.word(k) == "." {
        k = k.checked_sub(1)?;
    }
    let mut reign = None;
    // The monarch's own number: `10 Geo. 5`, `1 & 2 Geo. VI`.
    let own = doc.word(k).trim_end_matches(['.', ',']);
    let own = match own {
        "2" | "II" => "2",
        "3" | "III" => "3",
        "4" | "IV" => "4",
        "5" | "V" => "5",
        "6" | "VI" => "6",
        "7" | "VII" => "7",
        "8" | "VIII" => "8",
        _ => "",
    };
    if !own.is_empty() {
        k = k.checked_sub(1)?;
    }
    // The stop of the monarch's name, where the tokeniser cut it off.
    if doc.word(k) == "." {
        k = k.checked_sub(1)?;
    }
    if let "Vict" | "Geo" | "Edw" | "Will" | "Eliz" | "Wm" = doc.word(k).trim_end_matches('.') {
        reign = Some(doc.word(k).trim_end_matches('.'));
    }
    let reign = match reign? {
        "Wm" => "Will",
        other => other,
    };
    let mut first = k.checked_sub(1).filter(|it| *it >= low)?;
    let is_figure = |it: usize| !doc.word(it).is_empty() && doc.word(it).bytes().all(|b| b.is_ascii_digit());
    if !is_figure(first) {
        return None;
    }
    let mut session = doc.word(first).to_owned();
    if first >= low + 2 && matches!(doc.word(first - 1), "&" | "and" | "-") && is_figure(first - 2) {
        session = format!("{}-{session}", doc.word(first - 2));
        first -= 2;
    }
    let end = doc.tokens().get(limit.checked_sub(1)?)?.span.end();
    let found =
        chapter(LegislationKind::Ukpga, None, Cursor::new(doc.text(), doc.tokens()[at].span.end(), end))?;
    let year = LegislationYear::Regnal { session: format!("{reign}{own}/{session}"), calendar: 0 };
    Some((first, Number { year: Some(year), ..found }))
}
