//! Dates with a day, a month or a year in them.

mod years;

use super::lexicon::{self, Unit, month, weekday};
use super::value::Context;
use super::{Place, Reading};
use crate::phrase::number::whole;
use greenpaper_core::{DateValue, PartialDate};
use greenpaper_text::TokenKind;
use years::{century, years};

/// A date that begins with token `at`.
pub(super) fn read(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let reading = match place.kind(at)? {
        TokenKind::Date => figures(place, at, context),
        TokenKind::Number | TokenKind::Ordinal => {
            day_first(place, at, context).or_else(|| century(place, at)).or_else(|| years(place, at, context))
        }
        TokenKind::Word | TokenKind::Abbreviation | TokenKind::Acronym => worded(place, at, context),
        _ => None,
    }?;
    (!place.in_compound(reading.start, reading.end)).then_some(reading)
}

fn sure(start: usize, end: usize, value: Option<DateValue>) -> Option<Reading> {
    Some(Reading { start, end, value, sure: true })
}

fn date(year: Option<i32>, month: Option<u32>, day: Option<u32>) -> Option<DateValue> {
    PartialDate::new(year, month, day).ok().map(DateValue::Date)
}

/// The day of a month: `28`, `1st`.
fn day(place: Place<'_, '_>, at: usize) -> Option<u32> {
    let word = match place.kind(at)? {
        TokenKind::Number => place.word(at),
        TokenKind::Ordinal => place.word(at).trim_end_matches(|c: char| c.is_alphabetic()),
        _ => return None,
    };
    whole(word).filter(|day| (1..=31).contains(day) && word.len() <= 2)
}

/// A year in four figures.
pub(super) fn year(place: Place<'_, '_>, at: usize) -> Option<i32> {
    let word = place.word(at);
    let word = super::without_note(word);
    let fits = place.kind(at) == Some(TokenKind::Number) && word.len() == 4;
    whole(word).map(|it| it as i32).filter(|year| fits && (1066..=2099).contains(year))
}

/// The year after a month, with the token after it: `2002`, `, 2002`, `02`, `’02`.
fn year_after(place: Place<'_, '_>, at: usize, after_day: bool) -> (Option<i32>, usize) {
    let comma = usize::from(place.word(at) == ",");
    if let Some(found) = year(place, at + comma) {
        // `in May, 2000 people`: a count follows the comma.
        let counted = comma == 1 && counts(place, at + 2) && !after_day;
        if !counted && !range_after(place, at + comma) {
            return (Some(found), at + comma + 1);
        }
    }
    let word = place.word(at).trim_start_matches(['\'', '’']);
    let short = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
    let kind = place.kind(at);
    if after_day && short && matches!(kind, Some(TokenKind::Number | TokenKind::Date)) {
        let elided = kind == Some(TokenKind::Date);
        let ends = place.word(at + 1).is_empty()
            || place.kind(at + 1).is_some_and(TokenKind::is_punctuation)
            || place.doc.starts_sentence(at + 1)
            || word.starts_with('0');
        if let Some(year) = whole(word).filter(|_| elided || ends) {
            return (Some(if year < 50 { 2000 } else { 1900 } + year as i32), at + 1);
        }
    }
    (None, at)
}

fn range_after(place: Place<'_, '_>, at: usize) -> bool {
    place.kind(at + 1) == Some(TokenKind::Hyphen) && place.word(at + 2).len() == 2
}

/// Whether a plural in lower case follows: `2000 people`, `1500 new homes`.
fn counts(place: Place<'_, '_>, at: usize) -> bool {
    let lower = |it: usize| place.word(it).starts_with(|c: char| c.is_ascii_lowercase());
    let plural = |word: &str| {
        word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
    };
    let noun = |it: usize| {
        let word = place.word(it);
        lower(it) && (plural(word) && !VERBS.contains(&word) || COUNTED.contains(&word))
    };
    let plain =
        |it: usize| lower(it) && !FUNCTION.contains(&place.word(it)) && !VERBS.contains(&place.word(it));
    noun(at) || plain(at) && noun(at + 1)
}

const COUNTED: &[&str] = &["people", "children", "women", "men", "staff", "police", "per", "patients"];
const VERBS: [&str; 12] =
    ["was", "is", "has", "does", "this", "his", "its", "shows", "says", "sees", "means", "marks"];
const FUNCTION: &[&str] = &[
    "and", "or", "to", "the", "a", "an", "in", "of", "on", "for", "by", "with", "as", "at", "from", "but",
    "when", "which", "that", "were", "had", "would", "will", "until", "than", "after", "before", "because",
    "it", "he",
];

/// `28 June 2002`, `the 1st of May`, `3-5 June`, `10 and 24 January`.
fn day_first(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let first = day(place, at)?;
    let ordinal = place.kind(at) == Some(TokenKind::Ordinal);
    let of = usize::from(place.is(at + 1, &["of"]) && ordinal);
    if let Some(month) = month(place.word(at + 1 + of)) {
        let (year, end) = year_after(place, at + 2 + of, true);
        let value = context.day(place, at, year, month, first);
        return sure(at, end, value);
    }
    // Two days of one month.
    let joint = place.word(at + 1);
    let dash = matches!(place.kind(at + 1), Some(TokenKind::Hyphen | TokenKind::Dash));
    if !(dash || matches!(joint, "and" | "or" | "to")) {
        return None;
    }
    let second = day(place, at + 2)?;
    let of = usize::from(place.is(at + 3, &["of"]));
    let month = month(place.word(at + 3 + of))?;
    let (year, end) = year_after(place, at + 4 + of, true);
    let low = context.day(place, at, year, month, first);
    if dash {
        let high = context.day(place, at, year, month, second);
        let value = match (low, high) {
            (Some(DateValue::Date(low)), Some(DateValue::Date(high))) => Some(DateValue::Interval(low, high)),
            _ => None,
        };
        return sure(at, end, value);
    }
    sure(at, at + 1, low)
}

/// `28/6/02`, `2002-06-28`, `1990s`, `'90s`.
fn figures(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let word = place.word(at);
    if let Some(decade) = word.trim_start_matches(['\'', '’']).strip_suffix('s') {
        let decade = decade.trim_end_matches(['\'', '’']);
        let value = match (decade.len(), decade.parse::<i32>().ok()) {
            (4, Some(first)) if (1500..=2090).contains(&first) && first % 10 == 0 => {
                PartialDate::new(Some(first), None, None)
                    .and_then(|low| {
                        Ok(DateValue::Interval(low, PartialDate::new(Some(first + 9), None, None)?))
                    })
                    .ok()
            }
            (2, Some(first)) if first % 10 == 0 && first != 0 => None,
            _ => return None,
        };
        return sure(at, at + 1, value);
    }
    let mut parts = word.split(['/', '-']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => year.parse::<i32>().ok().map(|it| if it < 50 { 2000 + it } else { 1900 + it })?,
        _ => return None,
    };
    let value = date(Some(year), Some(month), Some(day))?;
    context.note(at, value);
    sure(at, at + 1, Some(value))
}

/// Dates that begin with a word: a weekday, a month, `end of`, `early`, `spring`, `first quarter`.
fn worded(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let word = place.word(at);
    if let Some(number) = weekday(word) {
        return on_weekday(place, at, number, context);
    }
    if let Some(number) = month(word) {
        return month_first(place, at, number, context);
    }
    // `mid-2003`
    if let Some(rest) = word.strip_prefix("mid-").or_else(|| word.strip_prefix("Mid-")) {
        if rest.len() == 4
            && let Ok(found) = rest.parse::<i32>()
            && (1800..=2099).contains(&found)
        {
            return sure(at, at + 1, date(Some(found), None, None));
        }
        if let Some(number) = month(rest) {
            let (year, end) = year_after(place, at + 1, false);
            return sure(at, end, context.month(place, at, year, number));
        }
        return None;
    }
    if matches!(word, "Q1" | "Q2" | "Q3" | "Q4") {
        let of = usize::from(place.is(at + 1, &["of"]));
        let found = year(place, at + 1 + of)?;
        return sure(at, at + 2 + of, quarter(found, u32::from(word.as_bytes()[1] - b'0')));
    }
    let ordinal = ["first", "second", "third", "fourth", "final", "last"]
        .iter()
        .position(|it| it.eq_ignore_ascii_case(word));
    if let Some(n) = ordinal
        && place.is(at + 1, &["quarter", "half"])
        && place.is(at + 2, &["of"])
    {
        let found = year(place, at + 3);
        let n = n.min(3) as u32 + 1;
        if let Some(found) = found {
            let value = if place.is(at + 1, &["quarter"]) { quarter(found, n) } else { half(found, n) };
            return sure(at, at + 4, value);
        }
    }
    // `first week of May`
    if ordinal.is_some()
        && place.is(at + 1, &["week", "fortnight", "day", "half"])
        && place.is(at + 2, &["of"])
    {
        let number = month(place.word(at + 3))?;
        let (year, end) = year_after(place, at + 4, false);
        return sure(at, end, context.month(place, at, year, number));
    }
    if lexicon::STRETCHES.iter().any(|it| it.eq_ignore_ascii_case(word)) && place.is(at + 1, &["of"]) {
        let article = usize::from(place.is(at + 2, &["the"]));
        let inner = at + 2 + article;
        // One stretch in another is no date, and would go on without end.
        if place.is(inner, lexicon::STRETCHES) || place.is(inner, lexicon::NARROW) {
            return None;
        }
        // What it is the end of: any date but a length of time.
        let found = match place.kind(inner)? {
            TokenKind::Number | TokenKind::Ordinal | TokenKind::Date => read(place, inner, context),
            _ => read(place, inner, context).or_else(|| super::span::pointed(place, inner, context)),
        };
        if let Some(found) = found {
            // The end of a year of account is its last day.
            let value = match found.value {
                Some(DateValue::Interval(_, last)) if word.eq_ignore_ascii_case("end") => {
                    Some(DateValue::Date(last))
                }
                value => value,
            };
            return sure(at, found.end, value);
        }
        // `end of the year`, `end of the month`
        let (unit, plural) = lexicon::unit(place.word(inner))?;
        let fits = article == 1
            && !plural
            && matches!(unit, Unit::Year | Unit::Month | Unit::Week | Unit::Decade | Unit::Century);
        let follows = place.is(inner + 1, &["of"]);
        return (fits && !follows)
            .then(|| context.current(unit))
            .and_then(|value| sure(at, inner + 1, value));
    }
    if lexicon::NARROW.iter().any(|it| it.eq_ignore_ascii_case(word)) {
        let mut inner = at + 1;
        inner += usize::from(place.kind(inner) == Some(TokenKind::Hyphen));
        if place.is(inner, &["in"]) || place.is(inner, lexicon::STRETCHES) || place.is(inner, lexicon::NARROW)
        {
            return None;
        }
        let later = matches!(word, "later" | "Later" | "earlier" | "Earlier");
        let found = if later {
            super::span::pointed(place, inner, context)
        } else {
            read(place, inner, context).or_else(|| super::span::pointed(place, inner, context))
        }?;
        let dated = !matches!(found.value, Some(DateValue::Duration(_)));
        return dated.then_some(()).and_then(|()| sure(at, found.end, found.value));
    }
    // `spring 2009`
    if let Some((Unit::Season, _)) = lexicon::unit(word) {
        let of = usize::from(place.is(at + 1, &["of"]));
        let dated = year(place, at + 1 + of).is_some() && !range_after(place, at + 1 + of);
        return dated.then_some(()).and_then(|()| sure(at, at + 2 + of, None));
    }
    if matches!(word, "Christmas" | "Easter" | "Michaelmas" | "Whitsun") {
        let (found, end) = year_after(place, at + 1, false);
        return found.and_then(|_| sure(at, end, None));
    }
    None
}

fn quarter(year: i32, n: u32) -> Option<DateValue> {
    months(year, n * 3 - 2, n * 3)
}

fn half(year: i32, n: u32) -> Option<DateValue> {
    if n == 1 { months(year, 1, 6) } else { months(year, 7, 12) }
}

/// From the first day of one month to the last of another.
fn months(year: i32, first: u32, last: u32) -> Option<DateValue> {
    let low = PartialDate::new(Some(year), Some(first), Some(1)).ok()?;
    let high = PartialDate::new(Some(year), Some(last), None).ok()?.last()?;
    Some(DateValue::Interval(low, high.into()))
}

/// `Thursday 6 December 2001`, `Friday, 4 April`, `Monday`, `Tuesday morning`.
fn on_weekday(
    place: Place<'_, '_>,
    at: usize,
    number: u32,
    context: &mut Context<'_, '_>,
) -> Option<Reading> {
    let word = place.word(at);
    let mut inner = at + 1;
    inner += usize::from(place.word(inner) == ",");
    inner += usize::from(place.is(inner, &["the"]));
    let day = match place.kind(inner) {
        Some(TokenKind::Number | TokenKind::Ordinal) => day_first(place, inner, context),
        Some(TokenKind::Word | TokenKind::Abbreviation) if month(place.word(inner)).is_some() => {
            month_first(place, inner, month(place.word(inner))?, context).filter(|it| it.end > inner + 1)
        }
        _ => None,
    };
    if let Some(found) = day {
        return sure(at, found.end, found.value);
    }
    // Abbreviations are too easily words: `Sun`, `Sat`, `Wed`.
    if word.len() < 6 || word.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    if matches!(
        place.before(at),
        "a" | "A"
            | "any"
            | "every"
            | "each"
            | "Good"
            | "Black"
            | "Ash"
            | "Maundy"
            | "Easter"
            | "Bloody"
            | "Palm"
    ) {
        return None;
    }
    let end =
        at + 1 + usize::from(place.is(at + 1, &["morning", "afternoon", "evening", "night", "lunchtime"]));
    // A name with it: `Sunday Times`, `Monday Club`.
    let next = place.word(end);
    let named = next.starts_with(|c: char| c.is_uppercase())
        && place.kind(end).is_some_and(TokenKind::is_word)
        && !place.doc.starts_sentence(end);
    (!named).then(|| Reading { start: at, end, value: context.weekday(place, at, number), sure: false })
}

/// `June 2002`, `June 28`, `June 28th, 2002`, `June`.
fn month_first(
    place: Place<'_, '_>,
    at: usize,
    number: u32,
    context: &mut Context<'_, '_>,
) -> Option<Reading> {
    let word = place.word(at);
    if let Some(found) = day(place, at + 1) {
        let comma = usize::from(place.word(at + 2) == ",");
        let ordinal = place.kind(at + 1) == Some(TokenKind::Ordinal);
        let follows = year(place, at + 2 + comma).filter(|_| !range_after(place, at + 2 + comma));
        let counted = !ordinal
            && follows.is_none()
            && place.word(at + 2).starts_with(|c: char| c.is_ascii_lowercase())
            && counts(place, at + 2);
        if !counted && (word.len() > 3 || ordinal || follows.is_some()) {
            let end = if follows.is_some() { at + 3 + comma } else { at + 2 };
            return sure(at, end, context.day(place, at, follows, number, found));
        }
    }
    let (year, end) = year_after(place, at + 1, false);
    if year.is_some() {
        return sure(at, end, context.month(place, at, year, number));
    }
    if let Some(reading) = month_range(place, at, number) {
        return Some(reading);
    }
    if word.len() <= 4 && !matches!(word, "May" | "June" | "July" | "JUNE" | "JULY") {
        return None;
    }
    if !alone(place, at) {
        return None;
    }
    let value = context.month(place, at, None, number);
    Some(Reading { start: at, end: at + 1, value, sure: false })
}

/// `April to June 2004`
fn month_range(place: Place<'_, '_>, at: usize, first: u32) -> Option<Reading> {
    let dash = matches!(place.kind(at + 1), Some(TokenKind::Hyphen | TokenKind::Dash));
    if !(dash || place.is(at + 1, &["to"])) || place.is(at.wrapping_sub(1), &["from"]) && !dash {
        return None;
    }
    let last = month(place.word(at + 2))?;
    let (year, end) = year_after(place, at + 3, false);
    let year = year?;
    let low = PartialDate::new(Some(year - i32::from(last < first)), Some(first), Some(1)).ok()?;
    let high = PartialDate::new(Some(year), Some(last), None).ok()?.last()?;
    sure(at, end, Some(DateValue::Interval(low, high.into())))
}

/// Whether a month stands for itself: `May` and `March` are verbs too, `April`, `June`, `August` first names.
fn alone(place: Place<'_, '_>, at: usize) -> bool {
    let word = place.word(at);
    let before = place.before(at);
    let next = place.word(at + 1);
    let cued = [
        "in", "since", "by", "from", "until", "till", "before", "after", "during", "between", "of", "last",
        "next", "this", "early", "late", "mid", "to", "for", "each", "every", "through", "and", "or",
        "around",
    ]
    .iter()
    .any(|it| it.eq_ignore_ascii_case(before));
    let capital = next.starts_with(|c: char| c.is_uppercase())
        && place.kind(at + 1).is_some_and(TokenKind::is_word)
        && !place.doc.starts_sentence(at + 1);
    if capital && !matches!(next, "Budget" | "I" | "Conservative" | "Labour") {
        // `April Jones`, `March West`.
        return false;
    }
    match word {
        "May" | "MAY" | "March" | "MARCH" => {
            let weak = ["to", "for", "and", "or", "of", "by", "from", "before", "after", "this"]
                .iter()
                .any(|it| it.eq_ignore_ascii_case(before));
            let verbal = [
                "was", "said", "has", "had", "is", "told", "will", "be", "have", "also", "not", "must",
                "did", "and",
            ]
            .contains(&next);
            if before.is_empty() || place.doc.starts_sentence(at) {
                return false;
            }
            if weak {
                return !verbal && month_beside(place, at)
                    || matches!(before, "by" | "from" | "before" | "after" | "of" | "this")
                        && !verbal
                        && next != "'s"
                        && next != "’s";
            }
            cued
        }
        "June" | "April" | "August" | "JUNE" | "APRIL" | "AUGUST" => {
            cued || !["said", "told", "says", "has", "is"].contains(&next)
        }
        _ => true,
    }
}

/// Whether another month stands two tokens off: `April and May`.
fn month_beside(place: Place<'_, '_>, at: usize) -> bool {
    (at >= place.low + 2 && month(place.word(at - 2)).is_some()) || month(place.word(at + 2)).is_some()
}
