//! Dates that begin with a weekday: a token in, the date out.

use super::calendar::{day_first, month_first};
use super::cursor::Cursor;
use super::form::{DateForm, DateReading};
use super::words::{month, weekday};
use crate::lexicon::class;
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
    let end = at + 1 + usize::from(cursor.of(at + 1, class::PART_OF_DAY));
    // A name with it: `Sunday Times`, `Monday Club`.
    let named = cursor.word(end).starts_with(|c: char| c.is_uppercase())
        && cursor.kind(end).is_some_and(TokenKind::is_word)
        && !cursor.doc.starts_sentence(end);
    if named { None } else { DateReading::weak(at, end, DateForm::Weekday { at, day: number }) }
}
