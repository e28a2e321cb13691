//! Lengths of time, and times that point from the day of writing.

use super::lexicon::{POINTERS, Unit, month, unit, weekday};
use super::value::Context;
use super::{Place, Reading};
use crate::phrase::number::{Count, count};
use greenpaper_core::{DateValue, Duration};
use greenpaper_text::TokenKind;

/// A length of time or a relative date that begins with token `at`.
pub(super) fn read(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let reading = pointed(place, at, context)
        .or_else(|| length(place, at, context))
        .or_else(|| one(place, at, context))
        .or_else(|| day_word(place, at, context))?;
    (!place.in_compound(reading.start, reading.end)).then_some(reading)
}

fn weak(start: usize, end: usize, value: Option<DateValue>) -> Option<Reading> {
    Some(Reading { start, end, value, sure: false })
}

/// `today`, `yesterday`, `tomorrow`, `tonight`
fn day_word(place: Place<'_, '_>, at: usize, context: &Context<'_, '_>) -> Option<Reading> {
    let word = place.word(at);
    let days = ["yesterday", "today", "tomorrow"].iter().position(|it| it.eq_ignore_ascii_case(word));
    if let Some(n) = days {
        let capital = word.starts_with(|c: char| c.is_uppercase());
        // `Today` with a capital inside a sentence is a programme, a paper, a title.
        let named = capital
            && !place.doc.starts_sentence(at)
            && at > place.low
            && !matches!(place.kind(at - 1), Some(TokenKind::OpenQuote));
        return (!named).then(|| context.offset(n as i64 - 1)).and_then(|value| weak(at, at + 1, value));
    }
    word.eq_ignore_ascii_case("tonight").then(|| weak(at, at + 1, context.offset(0))).flatten()
}

/// How long `count` of `unit` is.
fn duration(amount: Count, unit: Unit) -> Option<DateValue> {
    let (n, half) = match amount {
        Count::Exactly(n) => (n, false),
        Count::AndHalf(n) => (n, true),
        Count::About => return None,
    };
    let whole = match unit {
        Unit::Minute => Duration::minutes(n),
        Unit::Hour if half => Duration::minutes(n.checked_mul(60)?.checked_add(30)?),
        Unit::Hour => Duration::hours(n),
        Unit::Year if half => Duration::months(n.checked_mul(12)?.checked_add(6)?),
        _ if half => return None,
        Unit::Day | Unit::Night => Duration::days(n),
        Unit::Week => Duration::weeks(n),
        Unit::Fortnight => Duration::weeks(n.checked_mul(2)?),
        Unit::Month => Duration::months(n),
        Unit::Year => Duration::years(n),
        Unit::Decade => Duration::years(n.checked_mul(10)?),
        Unit::Century => Duration::years(n.checked_mul(100)?),
        Unit::Weekend | Unit::Season | Unit::Term => return None,
    };
    Some(DateValue::Duration(whole))
}

/// Adjectives between a number and its unit: `three working days`, `two more years`.
const BETWEEN: &[&str] = &[
    "working",
    "school",
    "calendar",
    "consecutive",
    "full",
    "whole",
    "further",
    "more",
    "extra",
    "long",
    "successive",
    "additional",
    "clear",
    "academic",
    "financial",
];

/// `25 years`, `a few months`, `two to three years`, `two weeks ago`
fn length(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let (amount, mut next) = count(place.doc, at, place.limit)?;
    if place.word(at).len() > 6 && amount == Count::About && place.kind(at) == Some(TokenKind::Number) {
        return None;
    }
    let mut amount = amount;
    let vague = amount == Count::About;
    // A range: `12 to 18 months`, `two or three years`, `6-12 weeks`.
    let dash = matches!(place.kind(next), Some(TokenKind::Hyphen | TokenKind::Dash));
    if (dash || matches!(place.word(next), "to" | "or"))
        && let Some((_, after)) = count(place.doc, next + 1, place.limit)
    {
        amount = Count::About;
        next = after;
    }
    // `one and a half years`
    if place.is(next, &["and"]) && place.is(next + 1, &["a"]) && place.is(next + 2, &["half"]) {
        amount = match amount {
            Count::Exactly(n) => Count::AndHalf(n),
            _ => Count::About,
        };
        next += 3;
    }
    let plain = next;
    next += usize::from(place.is(next, BETWEEN));
    let (unit, plural) = unit(place.word(next))?;
    if !plural && (amount != Count::Exactly(1))
        || matches!(unit, Unit::Weekend | Unit::Season | Unit::Term | Unit::Night)
    {
        return None;
    }
    // `many years`, `several weeks` say so; `few days` needs its article.
    if vague && place.is(at, &["few"]) {
        return None;
    }
    let end = next + 1;
    // Ages.
    if place.is(end, &["old", "older"])
        || place.is(end, &["of"]) && place.is(end + 1, &["age"])
        || place.is(at.wrapping_sub(1), &["aged", "age"])
    {
        return None;
    }
    // `every five years` is no time but how often; `00.01 hours` a time of day.
    if place.is(at.wrapping_sub(1), &["every", "each"])
        || (unit == Unit::Hour && place.word(at).len() == 5 && place.word(at).contains('.'))
    {
        return None;
    }
    // `one day`: some day. `one day` of work is told by what stands before.
    if amount == Count::Exactly(1)
        && unit == Unit::Day
        && place.kind(at) == Some(TokenKind::Word)
        && !place.is(at.wrapping_sub(1), SPANNING)
    {
        return None;
    }
    if place.in_compound(at, end) || plain > next {
        return None;
    }
    // `five years and four months`
    if let (Unit::Year, Count::Exactly(years), true) = (unit, amount, place.is(end, &["and"]))
        && let Some((Count::Exactly(months), after)) = count(place.doc, end + 1, place.limit)
        && place.is(after, &["month", "months"])
    {
        let whole = years.checked_mul(12).and_then(|it| it.checked_add(months));
        let value = whole.map(|it| DateValue::Duration(Duration::months(it)));
        return Some(Reading { start: at, end: after + 1, value, sure: true });
    }
    if place.is(end, &["ago"]) {
        return Some(ago(place, at, end, context.ago(amount, unit)));
    }
    Some(Reading { start: at, end, value: duration(amount, unit), sure: true })
}

/// `two years ago`, with `today` after it where a day is meant: `a year ago today`.
fn ago(place: Place<'_, '_>, start: usize, ago: usize, value: Option<DateValue>) -> Reading {
    let today = place.is(ago + 1, &["today", "yesterday", "tomorrow"]);
    let value = value.filter(|_| !today);
    Reading { start, end: ago + 1 + usize::from(today), value, sure: true }
}

/// What stands before a length of time that has but an article: `within a week`, `took a year`.
const SPANNING: &[&str] = &[
    "within", "for", "in", "after", "than", "over", "under", "almost", "nearly", "about", "just", "only",
    "took", "take", "takes", "taking", "lasted", "lasts", "last", "lasting", "spent", "spend", "spends",
    "spending", "least", "around", "half", "exactly", "most", "wait", "waited", "waiting", "waits", "run",
    "ran", "barely", "but", "needs", "need", "gave", "have", "has", "had", "give", "given", "gives",
    "gained", "lost", "added", "roughly", "by",
];

/// What stands after one: `a year early`, `a week later`.
const AFTER_ONE: &[&str] = &[
    "early",
    "late",
    "ago",
    "later",
    "earlier",
    "before",
    "on",
    "off",
    "ahead",
    "longer",
    "behind",
    "apart",
    "beforehand",
    "away",
];

/// `a year`, `an hour`, `half an hour`
fn one(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let half = place.is(at, &["half"]);
    let article = at + usize::from(half);
    if !place.is(article, &["a", "an"]) {
        return None;
    }
    let (unit, plural) = unit(place.word(article + 1))?;
    if plural || matches!(unit, Unit::Weekend | Unit::Season | Unit::Term | Unit::Night) {
        return None;
    }
    let end = article + 2;
    // `£100 a day`, `three evenings a month`, `once a year` are rates.
    let led = place.is(at.wrapping_sub(1), SPANNING) || place.doc.starts_sentence(at);
    let followed =
        place.is(end, AFTER_ONE) || matches!(place.word(end), "'s" | "’s") && !money_before(place, at);
    if half {
        let value = match unit {
            Unit::Year => Some(DateValue::Duration(Duration::months(6))),
            Unit::Hour => Some(DateValue::Duration(Duration::minutes(30))),
            Unit::Decade => Some(DateValue::Duration(Duration::years(5))),
            Unit::Century => Some(DateValue::Duration(Duration::years(50))),
            _ => None,
        };
        return weak(at, end, value);
    }
    if !(led || followed) || money_before(place, at) || unit == Unit::Minute {
        return None;
    }
    // `a day of action`, `in a week when`, `a day centre`
    let next = place.word(end);
    if unit == Unit::Day
        && (place.is(end, &["of", "centre", "trip", "nursery", "out", "when", "care", "school"]) || !led)
    {
        return None;
    }
    if place.doc.starts_sentence(at) && next.is_empty() {
        return None;
    }
    if place.is(end, &["ago"]) {
        return Some(ago(place, at, end, context.ago(Count::Exactly(1), unit)));
    }
    weak(at, end, duration(Count::Exactly(1), unit))
}

/// Whether a sum or a count stands right before token `at`.
fn money_before(place: Place<'_, '_>, at: usize) -> bool {
    at > place.low
        && matches!(
            place.kind(at - 1),
            Some(
                TokenKind::Money
                    | TokenKind::Number
                    | TokenKind::Quantity
                    | TokenKind::Unit
                    | TokenKind::Percent
            )
        )
}

/// `last week`, `this year`, `next few weeks`, `past year`, `last Friday`, `next spring`, `later this year`
pub(super) fn pointed(place: Place<'_, '_>, at: usize, context: &mut Context<'_, '_>) -> Option<Reading> {
    let word = place.word(at);
    let pointer = *POINTERS.iter().find(|it| it.eq_ignore_ascii_case(word))?;
    let mut next = at + 1;
    let mut amount = None;
    if !matches!(pointer, "this" | "that" | "same")
        && let Some((many, after)) = count(place.doc, next, place.limit)
    {
        amount = Some(many);
        next = after;
        next += usize::from(place.is(next, BETWEEN));
    }
    let noun = place.word(next);
    if amount.is_none() {
        if let Some(day) = weekday(noun).filter(|_| noun.len() >= 6) {
            let fits =
                matches!(pointer, "last" | "next" | "this" | "past" | "coming" | "following" | "previous");
            let part = place.is(next + 1, &["morning", "afternoon", "evening", "night"]);
            return fits
                .then(|| context.pointed_weekday(pointer, day))
                .and_then(|value| weak(at, next + 1 + usize::from(part), value));
        }
        if let Some(number) = month(noun) {
            let fits =
                matches!(pointer, "last" | "next" | "this" | "past" | "coming" | "following" | "previous");
            return fits
                .then(|| context.pointed_month(pointer, number))
                .and_then(|value| weak(at, next + 1, value));
        }
        if matches!(noun, "Christmas" | "Easter") && matches!(pointer, "last" | "next" | "this") {
            return weak(at, next + 1, None);
        }
        if pointer == "this" && place.is(next, &["morning", "afternoon", "evening"]) {
            return weak(at, next + 1, context.offset(0));
        }
        // `this financial year`, `next academic year`
        if place.is(next, &["financial", "academic", "school", "tax", "calendar"])
            && place.is(next + 1, &["year"])
        {
            let fits = !matches!(pointer, "first" | "final" | "opening");
            return fits
                .then(|| context.pointed_account(pointer, noun))
                .and_then(|value| weak(at, next + 2, value));
        }
    }
    let (unit, plural) = unit(noun)?;
    let end = next + 1;
    if place.in_compound(at, end) {
        return None;
    }
    // `this year group`, `last year's` are fine; `the first day centre` is not a day.
    match (pointer, amount) {
        ("that" | "same", _) => {
            let timed = matches!(
                unit,
                Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Season | Unit::Weekend
            );
            let led = ["the", "later", "earlier", "in", "during", "by", "until", "since", "on"]
                .iter()
                .any(|it| it.eq_ignore_ascii_case(place.before(at)));
            (timed && !plural && led && (pointer == "same") == place.is(at.wrapping_sub(1), &["the"]))
                .then(|| weak(at, end, None))
                .flatten()
        }
        ("first" | "final" | "opening", None) => {
            let own = place.is(at.wrapping_sub(1), &["its", "their", "his", "her", "my"]);
            let fits = !plural
                && (matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade)
                    || own && unit == Unit::Day);
            let led = place.is(at.wrapping_sub(1), &["its", "their", "his", "her", "the", "our"]);
            (fits && led && !place.is(end, &["students", "student", "undergraduates", "pupils"]))
                .then(|| weak(at, end, duration(Count::Exactly(1), unit)))
                .flatten()
        }
        (_, Some(many)) if plural => {
            Some(Reading { start: at, end, value: duration(many, unit), sure: true })
        }
        (_, Some(_)) => None,
        (_, None) if plural => {
            let fits = matches!(pointer, "past" | "last" | "coming" | "next" | "following" | "previous")
                && unit != Unit::Minute;
            fits.then(|| weak(at, end, None)).flatten()
        }
        ("this", None) if matches!(unit, Unit::Minute | Unit::Hour | Unit::Night | Unit::Fortnight) => None,
        (_, None) => {
            if unit == Unit::Night && pointer != "last"
                || unit == Unit::Minute
                || unit == Unit::Term && !matches!(pointer, "this" | "next" | "last")
            {
                return None;
            }
            let capital = word.starts_with(|c: char| c.is_uppercase())
                && !place.doc.starts_sentence(at)
                && !place.is(at.wrapping_sub(1), &["“", "\"", "'", "‘"]);
            if capital && at > place.low && place.before(at).starts_with(|c: char| c.is_uppercase()) {
                return None;
            }
            weak(at, end, context.pointed(pointer, unit))
        }
    }
}
