//! Values of dates: the forms of all dates of an article in, what each comes to by the day of publication and by the dates told
//! before it out.

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;
use crate::phrase::date::cursor::Cursor;
use crate::phrase::date::form::{Account, DateForm, DateReading};
use crate::phrase::date::words::{Pointer, Unit, weekday};
use crate::phrase::number::Count;
use crate::rule::Payloads;
use chrono::{Datelike, Days, Months, NaiveDate};
use greenpaper_core::{BlockKind, DateValue, Duration, MentionKind, PartialDate, Value};
use greenpaper_text::TokenKind;

/// Gives every date that stands its value. Linear in the dates and in the words near them.
pub(crate) fn resolve(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let mut resolver = Resolver::new(document);
    let mut unit = usize::MAX;
    for id in candidates.in_order() {
        let candidate = candidates.get(id);
        let Some(reading) = payloads.date(candidate).filter(|_| candidate.kind == MentionKind::Date) else {
            continue;
        };
        let here = document.unit_of(reading.start);
        let Some(block) = document.units().get(here) else { continue };
        if here != unit {
            unit = here;
            resolver.begin_unit(block.block.kind);
        }
        let cursor = Cursor::new(document, block.tokens.clone());
        let value = resolver.value(cursor, &reading);
        candidates.get_mut(id).value = value.map(Value::Date);
    }
}

/// What is known where a date stands.
struct Resolver<'d, 'a> {
    doc: &'d Document<'a>,
    /// The day of publication, where it is known to the day.
    today: Option<NaiveDate>,
    /// The year of publication.
    year: Option<i32>,
    /// The last year that the text gives, and the sentence that it stands in.
    last: Option<(i32, Option<usize>)>,
    /// The last year that stood alone, and where.
    year_alone: Option<(i32, usize)>,
    /// What the block is.
    block: BlockKind,
}

impl<'d, 'a> Resolver<'d, 'a> {
    fn new(doc: &'d Document<'a>) -> Resolver<'d, 'a> {
        let published = doc.article().published();
        let today = published.filter(|it| it.day().is_some()).and_then(PartialDate::first);
        Resolver {
            doc,
            today,
            year: published.and_then(PartialDate::year),
            last: None,
            year_alone: None,
            block: BlockKind::Paragraph,
        }
    }

    /// What a date comes to.
    fn value(&mut self, cursor: Cursor<'_, '_>, reading: &DateReading) -> Option<DateValue> {
        let value = match reading.form {
            DateForm::Told(value) => value,
            DateForm::Full { at, value } => {
                self.note(at, value);
                Some(value)
            }
            DateForm::Year { at, year } => {
                self.year_alone = Some((year, at));
                PartialDate::new(Some(year), None, None).ok().map(DateValue::Date)
            }
            DateForm::Years { at, end, first, last } => self.years(cursor, at, end, first, last),
            DateForm::Day { at, year, month, day, to } => {
                let low = self.day(cursor, at, year, month, day);
                match to {
                    None => low,
                    Some(to) => interval(low, self.day(cursor, at, year, month, to)),
                }
            }
            DateForm::Month { at, year, month } => self.month(cursor, at, year, month),
            DateForm::Weekday { at, day } => self.weekday(cursor, at, day),
            DateForm::PointedWeekday(pointer, day) => self.pointed_weekday(Some(pointer), day),
            DateForm::PointedMonth(pointer, month) => self.pointed_month(pointer, month),
            DateForm::PointedAccount(pointer, account) => self.pointed_account(pointer, account),
            DateForm::Pointed(pointer, unit) => self.pointed(pointer, unit),
            DateForm::Ago(amount, unit) => self.ago(amount, unit),
            DateForm::Offset(days) => self.offset(days),
        };
        match value {
            Some(DateValue::Interval(_, last)) if reading.last_day => Some(DateValue::Date(last)),
            value => value,
        }
    }

    fn begin_unit(&mut self, kind: BlockKind) {
        self.last = None;
        self.year_alone = None;
        self.block = kind;
    }

    /// Remembers the year of a date that the text gives in full, or the year itself.
    fn note(&mut self, at: usize, value: DateValue) {
        if let DateValue::Date(date) = value
            && let Some(year) = date.year()
        {
            self.last = Some((year, self.sentence(at)));
        }
    }

    fn sentence(&self, at: usize) -> Option<usize> {
        self.doc.tokens().get(at).and_then(|token| self.doc.sentence_at(token.span.start()))
    }

    /// A day of a month, its year given or not.
    fn day(
        &mut self,
        cursor: Cursor<'_, '_>,
        at: usize,
        year: Option<i32>,
        month: u32,
        day: u32,
    ) -> Option<DateValue> {
        let year = year
            .or_else(|| self.year_on(cursor, at, month, day))
            .or_else(|| self.year_of(cursor, at, month, Some(day)));
        let value = DateValue::Date(PartialDate::new(year, Some(month), Some(day)).ok()?);
        self.note(at, value);
        Some(value)
    }

    /// A month, its year given or not.
    fn month(
        &mut self,
        cursor: Cursor<'_, '_>,
        at: usize,
        year: Option<i32>,
        month: u32,
    ) -> Option<DateValue> {
        let given = year.is_some();
        let year = year.or_else(|| self.year_of(cursor, at, month, None));
        let value = DateValue::Date(PartialDate::new(year, Some(month), None).ok()?);
        if given {
            self.note(at, value);
        }
        Some(value)
    }

    /// The year next to publication in which the day is the weekday before it: `Monday 3 May`.
    fn year_on(&self, cursor: Cursor<'_, '_>, at: usize, month: u32, day: u32) -> Option<i32> {
        let weekday = weekday(cursor.before(at)).or_else(|| weekday(cursor.word(at.checked_sub(2)?)))?;
        let now = self.year?;
        let fits = |year: &i32| {
            NaiveDate::from_ymd_opt(*year, month, day)
                .is_some_and(|date| date.weekday().num_days_from_monday() == weekday)
        };
        [now, now + 1, now - 1].into_iter().find(fits)
    }

    /// The year of a day and month that stand without one.
    fn year_of(&self, cursor: Cursor<'_, '_>, at: usize, month: u32, day: Option<u32>) -> Option<i32> {
        // `each March`
        if cursor.is(at.wrapping_sub(1), "each") || cursor.is(at.wrapping_sub(1), "every") {
            return None;
        }
        // The year that the same sentence gives.
        if let Some((year, sentence)) = self.last
            && sentence == self.sentence(at)
        {
            return Some(year);
        }
        // `in 2022, on 31 May`
        if let Some((year, it)) = self.year_alone
            && at - it <= 3
            && matches!(cursor.word(it + 1), "," | "on" | "in")
        {
            return Some(year);
        }
        let year = self.year?;
        let today = self.today?;
        let on = |year: i32| {
            let last = PartialDate::new(Some(year), Some(month), day).ok()?;
            if day.is_some() { last.first() } else { NaiveDate::from_ymd_opt(year, month, 15) }
        };
        let same_month = day.is_none() && month == today.month();
        if same_month {
            return Some(year);
        }
        let tense = tense(cursor, at);
        let candidates = [year - 1, year, year + 1];
        let past = candidates.iter().rev().copied().find(|it| on(*it).is_some_and(|date| date <= today));
        let future = candidates.iter().copied().find(|it| on(*it).is_some_and(|date| date >= today));
        let days = |it: &i32| on(*it).map_or(i64::MAX, |date| (date - today).num_days().abs());
        match tense {
            Tense::Past => past,
            Tense::Future => future,
            Tense::Neither => candidates.into_iter().min_by_key(days),
        }
    }

    /// A span of years: a year of account where they follow one another.
    fn years(
        &mut self,
        cursor: Cursor<'_, '_>,
        at: usize,
        end: usize,
        first: i32,
        last: i32,
    ) -> Option<DateValue> {
        let year = |it: i32| PartialDate::new(Some(it), None, None).ok();
        if last != first + 1 {
            return Some(DateValue::Interval(year(first)?, year(last)?));
        }
        account(self.kind_of_year(cursor, at, end), first)
    }

    /// What sort of year the words around tell.
    fn kind_of_year(&self, cursor: Cursor<'_, '_>, at: usize, end: usize) -> Account {
        // The nearest word counts.
        let (mut back, mut on) = (true, true);
        for off in 0..5 {
            let before = at.checked_sub(off + 1).filter(|it| back && *it >= cursor.low);
            let after = Some(end + off).filter(|it| on && *it < cursor.limit);
            for (it, open) in [(before, &mut back), (after, &mut on)] {
                let Some(it) = it else { continue };
                if self.doc.is(it, class::SCHOOL_YEAR_WORD) {
                    return Account::Academic;
                }
                if cursor.is(it, "tax") {
                    return Account::Tax;
                }
                if cursor.is(it, "financial") {
                    return Account::Financial;
                }
                // Another clause speaks of something else.
                *open = !matches!(
                    self.doc.tokens()[it].kind,
                    TokenKind::Semicolon | TokenKind::Stop | TokenKind::Colon
                );
            }
        }
        // In a table the heading says so.
        let table = self.block == BlockKind::TableRow || cursor.is(at + 1, "to");
        if table && memchr::memmem::find(self.doc.text().as_bytes(), b"ax year").is_some() {
            return Account::Tax;
        }
        Account::Financial
    }

    /// So many days from the day of publication.
    fn offset(&self, days: i64) -> Option<DateValue> {
        let today = self.today?;
        let date = if days < 0 {
            today.checked_sub_days(Days::new(days.unsigned_abs()))
        } else {
            today.checked_add_days(Days::new(days as u64))
        };
        Some(DateValue::Date(date?.into()))
    }

    /// `last year`, `this month`, `next week`, `past year`
    fn pointed(&self, pointer: Pointer, unit: Unit) -> Option<DateValue> {
        let by = match pointer {
            Pointer::Last => -1,
            Pointer::This | Pointer::Current => 0,
            Pointer::Next | Pointer::Coming => 1,
            // `the past year` is a length of time up to now.
            Pointer::Past => return past(unit),
            // `the previous year` is reckoned from what the text tells, not from its day.
            _ => return None,
        };
        let year = self.year?;
        match unit {
            Unit::Year => PartialDate::new(Some(year + by), None, None).ok().map(DateValue::Date),
            Unit::Month => {
                let published = self.doc.article().published()?;
                let months = year * 12 + published.month()? as i32 - 1 + by;
                let date = PartialDate::new(
                    Some(months.div_euclid(12)),
                    Some(months.rem_euclid(12) as u32 + 1),
                    None,
                );
                date.ok().map(DateValue::Date)
            }
            Unit::Week => {
                let today = self.today?;
                let monday =
                    today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
                let first = if by < 0 {
                    monday.checked_sub_days(Days::new(7))?
                } else {
                    monday.checked_add_days(Days::new(7 * by as u64))?
                };
                Some(DateValue::Interval(first.into(), first.checked_add_days(Days::new(6))?.into()))
            }
            Unit::Night if by < 0 => self.offset(-1),
            _ => None,
        }
    }

    /// A weekday alone: the last one before publication, or the next where the sentence looks ahead.
    fn weekday(&self, cursor: Cursor<'_, '_>, at: usize, day: u32) -> Option<DateValue> {
        match tense(cursor, at) {
            Tense::Future => self.pointed_weekday(Some(Pointer::Next), day),
            _ => self.pointed_weekday(None, day),
        }
    }

    /// `last Friday`, `next Tuesday`; without a pointer the last one.
    fn pointed_weekday(&self, pointer: Option<Pointer>, day: u32) -> Option<DateValue> {
        use Pointer::{Coming, Following, Last, Next, Past, Previous, This};
        let today = self.today?;
        let now = today.weekday().num_days_from_monday();
        let date = match pointer {
            // What was yesterday is not `last`.
            None | Some(Last | Past | Previous) => {
                let back = (now + 7 - day) % 7;
                let far = back == 0 || back == 1 && pointer.is_some();
                today.checked_sub_days(Days::new(u64::from(if far { back + 7 } else { back })))
            }
            Some(Next | Coming | Following | This) => {
                let on = (day + 7 - now) % 7;
                let far = on == 0 && pointer != Some(This);
                today.checked_add_days(Days::new(u64::from(if far { 7 } else { on })))
            }
            _ => None,
        };
        date.map(|date| DateValue::Date(date.into()))
    }

    /// `last April`, `next June`
    fn pointed_month(&self, pointer: Pointer, month: u32) -> Option<DateValue> {
        let year = self.today.and_then(|today| match pointer {
            Pointer::Last | Pointer::Past | Pointer::Previous => {
                Some(today.year() - i32::from(month >= today.month()))
            }
            Pointer::Next | Pointer::Coming => Some(today.year() + i32::from(month <= today.month())),
            Pointer::This => Some(today.year()),
            _ => None,
        });
        PartialDate::new(year, Some(month), None).ok().map(DateValue::Date)
    }

    /// `this financial year`, `next academic year`
    fn pointed_account(&self, pointer: Pointer, sort: Account) -> Option<DateValue> {
        let begins = match sort {
            Account::Academic => (9, 1),
            Account::Financial => (4, 1),
            Account::Tax => (4, 6),
            Account::Calendar => return self.pointed(pointer, Unit::Year),
        };
        let today = self.today?;
        let running = today.year() - i32::from((today.month(), today.day()) < begins);
        let first = match pointer {
            Pointer::Last | Pointer::Previous => running - 1,
            Pointer::This | Pointer::Current => running,
            Pointer::Next | Pointer::Coming => running + 1,
            _ => return None,
        };
        account(sort, first)
    }

    /// `two weeks ago`, to the day for days and weeks, to the month or the year for those.
    fn ago(&self, amount: Count, unit: Unit) -> Option<DateValue> {
        let Count::Exactly(n) = amount else { return None };
        let today = self.today?;
        let date: PartialDate = match unit {
            Unit::Day => today.checked_sub_days(Days::new(u64::from(n)))?.into(),
            Unit::Week => today.checked_sub_days(Days::new(7 * u64::from(n)))?.into(),
            Unit::Fortnight => today.checked_sub_days(Days::new(14 * u64::from(n)))?.into(),
            Unit::Month => {
                let date = today.checked_sub_months(Months::new(n))?;
                PartialDate::new(Some(date.year()), Some(date.month()), None).ok()?
            }
            Unit::Year => {
                PartialDate::new(Some(today.year().checked_sub(i32::try_from(n).ok()?)?), None, None).ok()?
            }
            _ => return None,
        };
        Some(DateValue::Date(date))
    }
}

/// From one day to another; nothing where either is none.
fn interval(low: Option<DateValue>, high: Option<DateValue>) -> Option<DateValue> {
    match (low?, high?) {
        (DateValue::Date(low), DateValue::Date(high)) => Some(DateValue::Interval(low, high)),
        _ => None,
    }
}

/// `the past year`: a length of time up to now.
fn past(unit: Unit) -> Option<DateValue> {
    Some(DateValue::Duration(match unit {
        Unit::Year => Duration::years(1),
        Unit::Month => Duration::months(1),
        Unit::Week => Duration::weeks(1),
        Unit::Fortnight => Duration::weeks(2),
        Unit::Decade => Duration::years(10),
        Unit::Century => Duration::years(100),
        Unit::Day => Duration::days(1),
        Unit::Hour => Duration::hours(1),
        _ => return None,
    }))
}

/// The year of account that begins in year `first`.
fn account(sort: Account, first: i32) -> Option<DateValue> {
    let (low, high) = match sort {
        Account::Financial => ((4, 1), (3, 31)),
        Account::Academic => ((9, 1), (8, 31)),
        Account::Tax => ((4, 6), (4, 5)),
        Account::Calendar => ((1, 1), (12, 31)),
    };
    let last = if sort == Account::Calendar { first } else { first + 1 };
    let low = PartialDate::ymd(first, low.0, low.1).ok()?;
    Some(DateValue::Interval(low, PartialDate::ymd(last, high.0, high.1).ok()?))
}

/// Where a date lies from the day of writing, as far as the words before it tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tense {
    Past,
    Future,
    Neither,
}

/// The tense of the verb next to token `at`, in its sentence.
fn tense(cursor: Cursor<'_, '_>, at: usize) -> Tense {
    let doc = cursor.doc;
    let near = |is: &dyn Fn(usize) -> bool| (1..=5).any(|back| at >= cursor.low + back && is(at - back));
    // A reference to an issue: `(News, page 3, 28 June)`.
    if near(&|it| doc.is(it, class::PAGE_REFERENCE)) {
        return Tense::Past;
    }
    // Before it, the nearest first, then after it, within the sentence.
    let limit = near(&|it| doc.is(it, class::TIME_LIMIT));
    let mut k = at;
    let mut steps = 0;
    while k > cursor.low && steps < 24 && !doc.starts_sentence(k) {
        k -= 1;
        steps += 1;
        let word = doc.word(k);
        let before = if k > cursor.low { doc.word(k - 1) } else { "" };
        // `had to be published`
        if word == "be" && before == "to" && k >= cursor.low + 2 && doc.word(k - 2) == "had" {
            return Tense::Past;
        }
        // `is to meet`, `to be published`
        if word == "be" || word == "to" && k > cursor.low && doc.is(k - 1, class::INFINITIVE_CUE) {
            return Tense::Future;
        }
        match cue(doc, k) {
            // `will be published`, `is expected`
            Some(_) if matches!(before, "be" | "to") => {}
            // `by 1 April` is ahead, unless something had been done by then.
            Some(Tense::Past) if limit && word != "had" => {}
            Some(tense) => return tense,
            None => {}
        }
    }
    if limit {
        return Tense::Future;
    }
    for k in at + 1..cursor.limit.min(at + 24) {
        if doc.starts_sentence(k) {
            break;
        }
        if let Some(tense) = cue(doc, k) {
            return tense;
        }
    }
    Tense::Neither
}

/// The tense that the word at a token next to a date tells.
fn cue(doc: &Document<'_>, at: usize) -> Option<Tense> {
    if doc.is(at, class::FUTURE_CUE) {
        return Some(Tense::Future);
    }
    let word = doc.word(at);
    let past = word.len() > 4 && word.ends_with("ed") && word.bytes().all(|b| b.is_ascii_lowercase());
    (past || doc.is(at, class::PAST_CUE)).then_some(Tense::Past)
}
