//! Times that point from the day of writing, or are narrowed down: a token in, the date out.

use super::calendar::{day_first, decade_value, figures, month_first, year_after};
use super::cursor::Cursor;
use super::form::{Account, DateForm, DateReading};
use super::length::duration;
use super::quarter::part_of_year;
use super::weekday::on_weekday;
use super::words::{Pointer, Unit, month, unit, weekday};
use super::years::{century, range_after, year, year_span, years};
use crate::lexicon::class;
use crate::phrase::number::{Count, count};
use greenpaper_text::TokenKind;

/// `today`, `yesterday`, `tomorrow`, `tonight`; with a capital inside a sentence a programme, a paper, a title.
pub(crate) fn day_word(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let word = cursor.word(at);
    if word.eq_ignore_ascii_case("tonight") {
        return DateReading::weak(at, at + 1, DateForm::Offset(0));
    }
    let days = ["yesterday", "today", "tomorrow"].iter().position(|it| it.eq_ignore_ascii_case(word))?;
    let named = word.starts_with(|c: char| c.is_uppercase())
        && !cursor.doc.starts_sentence(at)
        && at > cursor.low
        && !matches!(cursor.kind(at - 1), Some(TokenKind::OpenQuote));
    let end = at + 1 + usize::from(cursor.of(at + 1, class::PART_OF_DAY));
    if named { None } else { DateReading::weak(at, end, DateForm::Offset(days as i64 - 1)) }
}

/// `last week`, `this year`, `next few weeks`, `past year`, `last Friday`, `next spring`, `later this year`
pub(crate) fn pointed(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let pointer = Pointer::of(cursor.word(at))?;
    let mut next = at + 1;
    let mut amount = None;
    if !matches!(pointer, Pointer::This | Pointer::That | Pointer::Same)
        && let Some((many, after)) = count(cursor.doc, next, cursor.limit)
    {
        amount = Some(many);
        next = after + usize::from(cursor.of(after, class::DURATION_ADJECTIVE));
    }
    if amount.is_none()
        && let Some(reading) = pointed_name(cursor, at, pointer)
    {
        return reading;
    }
    let (unit, plural) = unit(cursor.word(next))?;
    let end = next + 1;
    if cursor.in_compound(at, end) {
        return None;
    }
    match amount {
        Some(many) if plural && !matches!(pointer, Pointer::That | Pointer::Same) => {
            DateReading::sure(at, end, DateForm::Told(duration(many, unit)))
        }
        Some(_) => None,
        None => pointed_unit(cursor, at, pointer, unit, plural),
    }
}

/// What a pointer does with the name of a day, a month, a feast, a part of the day or a sort of year behind it: the reading,
/// or that there is none; `None` where no such name stands there.
fn pointed_name(cursor: Cursor<'_, '_>, at: usize, pointer: Pointer) -> Option<Option<DateReading>> {
    use Pointer::{Coming, Following, Last, Next, Past, Previous, This};
    let next = at + 1;
    let near = matches!(pointer, Last | Next | This | Past | Coming | Following | Previous);
    // `this coming Saturday`
    let coming = usize::from(pointer == This && cursor.is(next, "coming"));
    if coming == 1 && weekday(cursor.word(next + 1)).is_none() {
        return None;
    }
    let (next, noun) = (next + coming, cursor.word(next + coming));
    if let Some(day) = weekday(noun).filter(|_| noun.len() >= 6) {
        // `the last Friday of every month`
        if cursor.is(next + 1, "of") || cursor.is(next + 1, "in") && cursor.is(next + 2, "each") {
            return Some(None);
        }
        let part = cursor.of(next + 1, class::POINTED_PART_OF_DAY);
        let end = next + 1 + usize::from(part);
        return Some(DateReading::weak(at, end, DateForm::PointedWeekday(pointer, day)).filter(|_| near));
    }
    if let Some(number) = month(noun) {
        return Some(
            DateReading::weak(at, next + 1, DateForm::PointedMonth(pointer, number)).filter(|_| near),
        );
    }
    if matches!(noun, "Christmas" | "Easter") && matches!(pointer, Last | Next | This) {
        return Some(DateReading::weak(at, next + 1, DateForm::Told(None)));
    }
    if pointer == This && cursor.of(next, class::TODAYS_PART) {
        return Some(DateReading::weak(at, next + 1, DateForm::Offset(0)));
    }
    // `this financial year`, `next academic year`
    if cursor.of(next, class::ACCOUNT_YEAR) && cursor.is(next + 1, "year") {
        let fits = !matches!(pointer, Pointer::First | Pointer::Final | Pointer::Opening);
        let form = DateForm::PointedAccount(pointer, Account::of(noun));
        return Some(DateReading::weak(at, next + 2, form).filter(|_| fits));
    }
    None
}

/// A pointer and a unit of time behind it, without a number between.
fn pointed_unit(
    cursor: Cursor<'_, '_>,
    at: usize,
    pointer: Pointer,
    unit: Unit,
    plural: bool,
) -> Option<DateReading> {
    use Pointer::{Coming, Final, First, Following, Last, Next, Opening, Past, Previous, Same, That, This};
    let end = at + 2;
    let before = at.checked_sub(1).filter(|it| *it >= cursor.low);
    let is_before = |classes| before.is_some_and(|it| cursor.of(it, classes));
    let fits = match pointer {
        That | Same => {
            use Unit::{Day, Month, Season, Week, Weekend, Year};
            let timed = matches!(unit, Year | Month | Week | Day | Season | Weekend);
            let the = before.is_some_and(|it| cursor.is(it, "the"));
            let fits = timed && !plural && is_before(class::PERIOD_CUE) && (pointer == Same) == the;
            return DateReading::weak(at, end, DateForm::Told(None)).filter(|_| fits);
        }
        First | Final | Opening => {
            let own = is_before(class::OWNER_OF_TIME);
            let fits = !plural
                && (matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade)
                    || own && unit == Unit::Day && !before.is_some_and(|it| cursor.is(it, "our")));
            let led = own || before.is_some_and(|it| cursor.is(it, "the"));
            let form = DateForm::Told(duration(Count::Exactly(1), unit));
            let fits = fits && led && !cursor.of(end, class::STUDENT_NOUN);
            return DateReading::weak(at, end, form).filter(|_| fits);
        }
        _ if plural => {
            let fits =
                matches!(pointer, Past | Last | Coming | Next | Following | Previous) && unit != Unit::Minute;
            return DateReading::weak(at, end, DateForm::Told(None)).filter(|_| fits);
        }
        This if matches!(unit, Unit::Hour | Unit::Night | Unit::Fortnight) => false,
        _ => {
            !(unit == Unit::Night && pointer != Last
                || unit == Unit::Minute
                || unit == Unit::Term && !matches!(pointer, This | Next | Last))
        }
    };
    if unit == Unit::Quarter && (cursor.is(end, "of") || cursor.kind(end) == Some(TokenKind::Hyphen)) {
        return None;
    }
    // `Next Year` inside a name.
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase());
    let marked = matches!(cursor.before(at), "“" | "\"" | "'" | "‘");
    let named =
        capital(cursor.word(at)) && !cursor.doc.starts_sentence(at) && !marked && capital(cursor.before(at));
    let form = match unit {
        Unit::Weekend => DateForm::Weekend { at, pointer: Some(pointer) },
        _ => DateForm::Pointed(pointer, unit),
    };
    DateReading::weak(at, end, form).filter(|_| fits && !named)
}

/// `the weekend`, `year-end`: the noun stands at token `at`, behind a preposition of time.
pub(crate) fn by_itself(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let the = usize::from(cursor.is(at.checked_sub(1)?, "the"));
    let led = at.checked_sub(1 + the).is_some_and(|it| cursor.of(it, class::WEEKEND_PREPOSITION));
    let ends = |it: usize| {
        cursor.word(it).is_empty()
            || cursor.kind(it).is_some_and(TokenKind::is_punctuation)
            || cursor.of(it, class::PREPOSITION.or(class::DAY_COUNT_FUNCTION_WORD))
    };
    if !led {
        return None;
    }
    if cursor.is(at, "weekend") {
        let form = DateForm::Weekend { at, pointer: None };
        return DateReading::weak(at, at + 1, form).filter(|_| the == 1 && ends(at + 1));
    }
    let year_end = cursor.is(at, "year") && cursor.doc.hyphen_follows(at) && cursor.is(at + 2, "end");
    DateReading::weak(at, at + 3, DateForm::Pointed(Pointer::This, Unit::Year))
        .filter(|_| year_end && ends(at + 3))
}

/// Any date but a length of time, that begins with token `at`.
fn dated(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let reading = match cursor.kind(at)? {
        TokenKind::Date => figures(cursor, at),
        TokenKind::Number | TokenKind::Ordinal => {
            day_first(cursor, at).or_else(|| century(cursor, at)).or_else(|| years(cursor, at))
        }
        TokenKind::Word | TokenKind::Abbreviation | TokenKind::Acronym => on_weekday(cursor, at)
            .or_else(|| month_first(cursor, at))
            .or_else(|| mid_year(cursor, at))
            .or_else(|| part_of_year(cursor, at).filter(|it| it.start == at))
            .or_else(|| part_of_year(cursor, at + 1).filter(|it| it.start == at))
            .or_else(|| part_of_month(cursor, at))
            .or_else(|| season(cursor, at))
            .or_else(|| pointed(cursor, at)),
        _ => None,
    }?;
    (!cursor.in_compound(reading.start, reading.end)).then_some(reading)
}

/// `mid-2003`, `mid-June`, as one word.
pub(crate) fn mid_year(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let word = cursor.word(at);
    let rest = word.strip_prefix("mid-").or_else(|| word.strip_prefix("Mid-"))?;
    if rest.len() == 4
        && let Ok(found) = rest.parse::<i32>()
        && (1800..=2099).contains(&found)
    {
        let value = super::calendar::date(Some(found), None, None);
        return DateReading::sure(at, at + 1, DateForm::Told(value));
    }
    // `mid-1970s`
    if let Some(value) = rest.strip_suffix('s').filter(|it| it.len() == 4).and_then(decade_value) {
        return DateReading::sure(at, at + 1, DateForm::Told(value));
    }
    let number = month(rest)?;
    let (year, end) = year_after(cursor, at + 1, false);
    DateReading::sure(at, end, DateForm::Month { at, year, month: number })
}

/// `first week of May`
pub(crate) fn part_of_month(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let counted = cursor.of(at, class::ORDINAL_WORD)
        && cursor.of(at + 1, class::COUNTABLE_PERIOD)
        && cursor.is(at + 2, "of");
    let number = month(cursor.word(at + 3)).filter(|_| counted)?;
    let (year, end) = year_after(cursor, at + 4, false);
    DateReading::sure(at, end, DateForm::Month { at, year, month: number })
}

/// `spring 2009`, `Christmas 2003`
pub(crate) fn season(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    if cursor.of(at, class::CHURCH_SEASON) {
        let (found, end) = year_after(cursor, at + 1, false);
        return found.and_then(|_| DateReading::sure(at, end, DateForm::Told(None)));
    }
    let of = usize::from(cursor.is(at + 1, "of"));
    // `winter 2023-24` is no year of account.
    if cursor.of(at, class::SEASON)
        && let Some((end, ..)) = year_span(cursor, at + 1 + of)
    {
        return DateReading::sure(at, end, DateForm::Told(None));
    }
    let dated = cursor.of(at, class::SEASON)
        && year(cursor, at + 1 + of).is_some()
        && !range_after(cursor, at + 1 + of);
    if dated { DateReading::sure(at, at + 2 + of, DateForm::Told(None)) } else { None }
}

/// A stretch of a date: `end of July`, `the turn of the century`, `end of the year`.
pub(crate) fn stretch(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    if !cursor.of(at, class::DATE_STRETCH) {
        return None;
    }
    if !cursor.is(at + 1, "of") {
        return if cursor.is(at, "end") { bare_end(cursor, at) } else { None };
    }
    let article = usize::from(cursor.is(at + 2, "the"));
    let inner = at + 2 + article;
    // One stretch in another is no date, and would go on without end.
    if cursor.of(inner, class::DATE_STRETCH.or(class::DATE_NARROWER)) {
        return None;
    }
    if let Some(found) = dated(cursor, inner) {
        // The end of a year of account is its last day.
        let last_day = cursor.is(at, "end") && !found.is_duration();
        let reading = DateReading::sure(at, found.end, found.form)?;
        return Some(DateReading { last_day, ..reading });
    }
    let (unit, plural) = unit(cursor.word(inner))?;
    let fits = article == 1
        && !plural
        && matches!(unit, Unit::Year | Unit::Month | Unit::Week | Unit::Decade | Unit::Century)
        && !cursor.is(inner + 1, "of");
    DateReading::sure(at, inner + 1, DateForm::Pointed(Pointer::This, unit)).filter(|_| fits)
}

/// `end-March 2024`, `end May 2024`, `end-2025`: the end of a month, or of a year behind a hyphen.
fn bare_end(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    let hyphen = usize::from(cursor.doc.hyphen_follows(at));
    let inner = at + 1 + hyphen;
    if let Some(month) = month(cursor.word(inner)) {
        let (year, end) = year_after(cursor, inner + 1, false);
        let form = DateForm::Month { at: inner, year, month };
        return if hyphen == 1 || year.is_some() { DateReading::sure(at, end, form) } else { None };
    }
    let year = year(cursor, inner).filter(|_| hyphen == 1 && !range_after(cursor, inner))?;
    DateReading::sure(at, inner + 1, DateForm::Year { at: inner, year })
}

/// A date narrowed down by a word before it: `early 2002`, `mid-June`, `later this year`.
pub(crate) fn narrowed(cursor: Cursor<'_, '_>, at: usize) -> Option<DateReading> {
    if !cursor.of(at, class::DATE_NARROWER) {
        return None;
    }
    let inner = at + 1 + usize::from(cursor.kind(at + 1) == Some(TokenKind::Hyphen));
    if cursor.is(inner, "in") || cursor.of(inner, class::DATE_STRETCH.or(class::DATE_NARROWER)) {
        return None;
    }
    // `early-2022`
    if inner == at + 2
        && let Some(year) = year(cursor, inner).filter(|_| !range_after(cursor, inner))
    {
        return DateReading::sure(at, inner + 1, DateForm::Year { at: inner, year });
    }
    let found = match cursor.of(at, class::LATER_ADVERB) {
        true => pointed(cursor, inner),
        false => dated(cursor, inner),
    }?;
    if found.is_duration() { None } else { DateReading::sure(at, found.end, found.form) }
}
