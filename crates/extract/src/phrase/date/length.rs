//! Lengths of time, and times so long ago: a token in, the date out.

use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::{Unit, unit, weekday};
use crate::lexicon::class;
use crate::phrase::number::{Count, count};
use greenpaper_core::{DateValue, Duration};
use greenpaper_text::TokenKind;

/// How long `amount` of `unit` is.
pub(crate) fn duration(amount: Count, unit: Unit) -> Option<DateValue> {
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
        Unit::Quarter => Duration::months(n.checked_mul(3)?),
        Unit::Weekend | Unit::Season | Unit::Term => return None,
    };
    Some(DateValue::Duration(whole))
}

/// `25 years`, `a few months`, `two to three years`, `two weeks ago`
pub(crate) fn length(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let (first, mut next) = count(cursor.doc, at, cursor.limit)?;
    if cursor.word(at).len() > 6 && first == Count::About && cursor.kind(at) == Some(TokenKind::Number) {
        return None;
    }
    let mut amount = first;
    // A range: `12 to 18 months`, `two or three years`, `6-12 weeks`.
    if (cursor.is_dash(next) || matches!(cursor.word(next), "to" | "or"))
        && let Some((_, after)) = count(cursor.doc, next + 1, cursor.limit)
    {
        amount = Count::About;
        next = after;
    }
    // `one and a half years`
    if cursor.is(next, "and") && cursor.is(next + 1, "a") && cursor.is(next + 2, "half") {
        amount = match amount {
            Count::Exactly(n) => Count::AndHalf(n),
            _ => Count::About,
        };
        next += 3;
    }
    next += usize::from(cursor.of(next, class::DURATION_ADJECTIVE));
    let (unit, plural) = unit(cursor.word(next))?;
    if !plural && (amount != Count::Exactly(1)) || !is_counted(unit) {
        return None;
    }
    // `many years`, `several weeks` say so; `few days` needs its article.
    let end = next + 1;
    if first == Count::About && cursor.is(at, "few")
        || !is_length(cursor, at, end, unit, amount)
        || cursor.in_compound(at, end)
    {
        return None;
    }
    // `five years and four months`
    if let (Unit::Year, Count::Exactly(years), true) = (unit, amount, cursor.is(end, "and"))
        && let Some((Count::Exactly(months), after)) = count(cursor.doc, end + 1, cursor.limit)
        && (cursor.is(after, "month") || cursor.is(after, "months"))
    {
        let whole = years.checked_mul(12).and_then(|it| it.checked_add(months));
        let value = whole.map(|it| DateValue::Duration(Duration::months(it)));
        return DateReading::sure(at, after + 1, DateForm::Told(value));
    }
    if cursor.is(end, "ago") {
        return ago(cursor, at, end, amount, unit);
    }
    if is_reckoned(cursor, end) {
        return DateReading::sure(at, end + 1, DateForm::Told(None));
    }
    DateReading::sure(at, end, DateForm::Told(duration(amount, unit)))
}

/// Whether a unit is one that lengths of time are counted in.
fn is_counted(unit: Unit) -> bool {
    !matches!(unit, Unit::Weekend | Unit::Season | Unit::Term | Unit::Night | Unit::Quarter)
}

/// Whether so much of a unit is a length of time, and no age, no rate, no time of day.
fn is_length(cursor: Cursor<'_, '_>, at: usize, end: usize, unit: Unit, amount: Count) -> bool {
    let before = at.checked_sub(1);
    let is_before = |word: &str| before.is_some_and(|it| cursor.is(it, word));
    let aged = cursor.is(end, "old")
        || cursor.is(end, "older")
        || cursor.is(end, "of") && cursor.is(end + 1, "age")
        || is_before("aged")
        || is_before("age");
    // `every five years` is no time but how often; `00.01 hours` a time of day.
    let rate = is_before("every") || is_before("each");
    let hour = unit == Unit::Hour && cursor.word(at).len() == 5 && cursor.word(at).contains('.');
    // `one day`: some day. `one day` of work is told by what stands before.
    let some_day = amount == Count::Exactly(1)
        && unit == Unit::Day
        && cursor.kind(at) == Some(TokenKind::Word)
        && !before.is_some_and(|it| cursor.of(it, class::DURATION_CUE));
    !(aged || rate || hour || some_day)
}

/// `two years ago`, with `today` after it where a day is meant: `a year ago today`.
fn ago(cursor: Cursor<'_, '_>, start: usize, ago: usize, amount: Count, unit: Unit) -> Option<DateReading> {
    if cursor.of(ago + 1, class::RELATIVE_DAY) {
        return DateReading::sure(start, ago + 2, DateForm::Told(None));
    }
    DateReading::sure(start, ago + 1, DateForm::Ago(amount, unit))
}

/// `a year`, `an hour`, `half an hour`
pub(crate) fn one(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let half = cursor.is(at, "half");
    let article = at + usize::from(half);
    if !(cursor.is(article, "a") || cursor.is(article, "an")) {
        return None;
    }
    let (unit, plural) = unit(cursor.word(article + 1))?;
    if plural || !is_counted(unit) {
        return None;
    }
    let end = article + 2;
    if half {
        return DateReading::weak(at, end, DateForm::Told(half_of(unit)));
    }
    // `£100 a day`, `three evenings a month`, `once a year` are rates.
    let sum = sum_before(cursor, at);
    let first = cursor.doc.starts_sentence(at);
    let led = first || at.checked_sub(1).is_some_and(|it| cursor.of(it, class::DURATION_CUE));
    let followed = cursor.of(end, class::DURATION_FOLLOWER) || matches!(cursor.word(end), "'s" | "’s");
    if !(led || followed) || sum || unit == Unit::Minute {
        return None;
    }
    // `a week on Friday` is a day.
    if cursor.is(end, "on") && weekday(cursor.word(end + 1)).is_some() {
        return None;
    }
    // `a day of action`, `in a week when`, `a day centre`
    if unit == Unit::Day && (cursor.of(end, class::DAY_COMPOUND_NOUN) || !led)
        || first && cursor.word(end).is_empty()
    {
        return None;
    }
    if cursor.is(end, "ago") {
        return ago(cursor, at, end, Count::Exactly(1), unit);
    }
    if is_reckoned(cursor, end) {
        return DateReading::weak(at, end + 1, DateForm::Told(None));
    }
    DateReading::weak(at, end, DateForm::Told(duration(Count::Exactly(1), unit)))
}

/// Whether token `at` makes a time of the length before it, reckoned from what the text tells: `a year earlier`, `two years
/// later`, and `before` where nothing follows.
fn is_reckoned(cursor: Cursor<'_, '_>, at: usize) -> bool {
    let next = cursor.word(at + 1);
    let last = next.is_empty() || cursor.kind(at + 1).is_some_and(TokenKind::is_punctuation);
    cursor.of(at, class::LATER_ADVERB) && next != "than"
        || last && (cursor.is(at, "before") || cursor.is(at, "afterwards") || cursor.is(at, "after"))
}

/// Half of a unit, where that is a length of its own.
fn half_of(unit: Unit) -> Option<DateValue> {
    Some(DateValue::Duration(match unit {
        Unit::Year => Duration::months(6),
        Unit::Hour => Duration::minutes(30),
        Unit::Decade => Duration::years(5),
        Unit::Century => Duration::years(50),
        _ => return None,
    }))
}

/// Whether a sum or a count stands right before token `at`.
fn sum_before(cursor: Cursor<'_, '_>, at: usize) -> bool {
    use TokenKind::{Money, Number, Percent, Quantity, Unit};
    at > cursor.low && matches!(cursor.kind(at - 1), Some(Money | Number | Quantity | Unit | Percent))
}
