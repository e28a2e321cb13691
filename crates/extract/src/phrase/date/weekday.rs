//! Dates that begin with a weekday: a token in, the date out.

use super::calendar::{day_first, month_first};
use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::{month, weekday};
use crate::lexicon::{class, classes_of};
use greenpaper_text::TokenKind;

/// `Thursday 6 December 2001`, `Friday, 4 April`, `Monday`, `Tuesday morning`.
pub(crate) fn on_weekday(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let word = cursor.word(at);
    let number = weekday(word)?;
    let mut inner = at + 1;
    inner += usize::from(cursor.word(inner) == ",");
    inner += usize::from(cursor.is(inner, "the"));
    let day = match cursor.kind(inner) {
        Some(TokenKind::Number | TokenKind::Ordinal) => day_first(cursor, inner),
        Some(TokenKind::Word | TokenKind::Abbreviation) if month(cursor.word(inner)).is_some() => {
            month_first(cursor, inner).filter(|it| it.end > inner + 1)
        }
        _ => None,
    };
    if let Some(found) = day {
        return DateReading::sure(at, found.end, found.form);
    }
    // Abbreviations are too easily words: `Sun`, `Sat`, `Wed`.
    if word.len() < 6 || word.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    if at > cursor.low && cursor.of(at - 1, class::NAMED_WEEKDAY_MODIFIER) {
        return None;
    }
    if is_recurring(cursor, at) {
        return None;
    }
    // `Monday week`, `a week on Monday`
    let week_on = at >= cursor.low + 2 && cursor.is(at - 1, "on") && cursor.is(at - 2, "week");
    let week = cursor.is(at + 1, "week") && !matches!(cursor.word(at + 2), "'s" | "’s");
    if week || week_on {
        return DateReading::weak(at, at + 1 + usize::from(week), DateForm::WeekdayWeek(number));
    }
    let end = at + 1 + usize::from(cursor.of(at + 1, class::PART_OF_DAY));
    // A name with it: `Sunday Times`, `Monday Club`.
    let named = cursor.word(end).starts_with(|c: char| c.is_uppercase())
        && cursor.kind(end).is_some_and(TokenKind::is_word)
        && !cursor.doc.starts_sentence(end);
    if named { None } else { DateReading::weak(at, end, DateForm::Weekday { at, day: number }) }
}

/// Whether the weekday at token `at` is one that comes back: `Monday to Friday`, `first Tuesday of each month`, `each Monday and
/// Thursday`, `Saturday mornings`.
fn is_recurring(cursor: Cursor<'_, '_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).filter(|it| *it >= cursor.low);
    let is_before = |back: usize, classes| before(back).is_some_and(|it| cursor.of(it, classes));
    let joint = |it: usize| cursor.is_dash(it) || cursor.is(it, "to");
    let opens = joint(at + 1) && weekday(cursor.word(at + 2)).is_some() && !is_before(1, class::RANGE_OPENER);
    let closes = before(2).is_some_and(|it| joint(it + 1) && weekday(cursor.word(it)).is_some())
        && !is_before(3, class::RANGE_OPENER);
    let shared = is_before(2, class::WEEKDAY)
        && before(1).is_some_and(|it| matches!(cursor.word(it), "and" | "or"))
        && is_before(3, class::NAMED_WEEKDAY_MODIFIER);
    let parts = cursor.word(at + 1).strip_suffix('s');
    let parts = parts.is_some_and(|it| classes_of(it).any(class::PART_OF_DAY));
    let counted = is_before(1, class::ORDINAL_WORD);
    // `Sir Alan Friday`
    opens || closes || shared || parts || counted || cursor.follows_given_name(at)
}
