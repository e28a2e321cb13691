//! Values of dates: the forms of all dates of an article in, what each comes to by the day of publication and by the dates told
//! before it out.

mod beside;
mod stretch;
mod tense;

use self::beside::{are_joined, month_and_day, years_behind};
use self::stretch::{account, interval, past, up_to, weekend};
use self::tense::{Tense, tense};
use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;
use crate::phrase::date::cursor::Cursor;
use crate::phrase::date::form::{Account, DateForm, DateReading};
use crate::phrase::date::quarter::months;
use crate::phrase::date::words::{Pointer, Unit, weekday};
use crate::phrase::number::Count;
use crate::rule::Payloads;
use chrono::{Datelike, Days, Months, NaiveDate};
use greenpaper_core::{BlockKind, DateValue, MentionKind, PartialDate, Value};
use greenpaper_text::TokenKind;

/// Gives every date that stands its value. Linear in the dates and in the words near them.
pub(crate) fn resolve(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let mut resolver = Resolver::new(document);
    let mut dates = Vec::new();
    for id in candidates.in_order() {
        let candidate = candidates.get(id);
        if let Some(reading) = payloads.date(candidate).filter(|_| candidate.kind == MentionKind::Date) {
            dates.push((id, reading));
        }
    }
    let years = years_behind(document, dates.iter().map(|it| it.1));
    let mut unit = usize::MAX;
    for ((id, reading), year) in dates.into_iter().zip(years) {
        let here = document.unit_of(reading.start);
        let Some(block) = document.units().get(here) else { continue };
        if here != unit {
            unit = here;
            resolver.begin_unit(block.block.kind);
        }
        let cursor = Cursor::new(document, block.tokens.clone());
        resolver.behind = year;
        let value = resolver.value(cursor, &reading);
        resolver.end_date(&reading, value);
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
    /// The year that a date behind this one gives both: `26 July to 22 August 2023`.
    behind: Option<i32>,
    /// The date before this one, where it is a day or a month of a year: its last token, that year, the month and the day.
    before: Option<(usize, i32, (u32, u32))>,
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
            behind: None,
            before: None,
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
            DateForm::InYear { pointer, month, day } => {
                let year = self.year_at(pointer);
                PartialDate::new(year, Some(month), day).ok().map(DateValue::Date)
            }
            DateForm::PartOfYear { pointer, first, months: count } => {
                self.year_at(pointer).and_then(|year| months(year, first, count))
            }
            DateForm::Quarter { at, number } => self.quarter(cursor, at, number),
            DateForm::Ending { months, at, year, month, day } => {
                self.ending(cursor, at, year, month, day).and_then(|last| up_to(last, months))
            }
            DateForm::Weekend { at, pointer } => self.weekend(cursor, at, pointer),
            DateForm::WeekdayWeek(day) => self.pointed_weekday(Some(Pointer::Next), day).and_then(week_on),
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
        self.before = None;
        self.block = kind;
    }

    /// Keeps the year of a day or a month for the date that follows it in a range or a list.
    fn end_date(&mut self, reading: &DateReading, value: Option<DateValue>) {
        let year = match value {
            Some(DateValue::Date(date)) => date.year(),
            _ => None,
        };
        self.before = month_and_day(&reading.form).zip(year).map(|(it, year)| (reading.end - 1, year, it));
    }

    /// Whether "would" stands between the date at token `at` and another before it in the sentence, which is then ahead of
    /// that and not of the day of writing.
    fn looks_on_from_before(&self, cursor: Cursor<'_, '_>, at: usize) -> bool {
        self.before.is_some_and(|(last, ..)| {
            self.sentence(last) == self.sentence(at) && (last..at).any(|it| cursor.is(it, "would"))
        })
    }

    /// The year that the date before the one at token `at` gives it, which is read off the same range or list.
    fn year_before(&self, at: usize, month: u32, day: Option<u32>) -> Option<i32> {
        let (last, year, before) = self.before?;
        let joined = are_joined(self.doc, last + 1, at);
        joined.then(|| year + i32::from((month, day.unwrap_or(before.1)) < before))
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
            .or(self.behind)
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
        let year = year.or(self.behind);
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
        if comes_back(cursor, at) {
            return None;
        }
        if let Some(year) = self.year_before(at, month, day) {
            return Some(year);
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
            // `He said in January that fees would rise in April.`
            Tense::Future if self.looks_on_from_before(cursor, at) => {
                let (_, year, before) = self.before?;
                Some(year + i32::from((month, day.unwrap_or(before.1)) < before))
            }
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
            Unit::Quarter => {
                let month = self.today?.month0() as i32;
                months(year, month / 3 * 3 + 1 + 3 * by, 3)
            }
            Unit::Night if by < 0 => self.offset(-1),
            _ => None,
        }
    }

    /// A weekday alone: the last one up to the day of publication, or the next from that day on where the sentence looks
    /// ahead.
    fn weekday(&self, cursor: Cursor<'_, '_>, at: usize, day: u32) -> Option<DateValue> {
        let now = self.today?.weekday().num_days_from_monday();
        if now == day {
            return self.offset(0);
        }
        match tense(cursor, at) {
            Tense::Future => self.pointed_weekday(Some(Pointer::Next), day),
            // `The vote on Thursday is tight` may be of either week.
            Tense::Neither if (at + 1..at + 4).any(|it| matches!(cursor.word(it), "is" | "are")) => None,
            _ => self.pointed_weekday(None, day),
        }
    }

    /// This year, the last or the next.
    fn year_at(&self, pointer: Pointer) -> Option<i32> {
        let by = match pointer {
            Pointer::Last => -1,
            Pointer::This => 0,
            Pointer::Next => 1,
            _ => return None,
        };
        self.year.map(|it| it + by)
    }

    /// `the third quarter`: the last that is over, or where the sentence looks ahead the next that is not; of one that is
    /// not over nobody can tell.
    fn quarter(&self, cursor: Cursor<'_, '_>, at: usize, number: u32) -> Option<DateValue> {
        let today = self.today?;
        let (now, first) = (today.month0() / 3 + 1, number as i32 * 3 - 2);
        let year = today.year();
        match tense(cursor, at) {
            Tense::Future => months(year + i32::from(number < now), first, 3),
            _ if number == now => None,
            _ => months(year - i32::from(number > now), first, 3),
        }
    }

    /// The last day of a length of time that ends on a day or with a month; where no year is told, the last that is over.
    fn ending(
        &mut self,
        cursor: Cursor<'_, '_>,
        at: usize,
        year: Option<i32>,
        month: u32,
        day: Option<u32>,
    ) -> Option<NaiveDate> {
        let last = |year: i32| PartialDate::new(Some(year), Some(month), day).ok()?.last();
        if let Some(year) = year.or(self.behind) {
            return last(year);
        }
        let (today, year) = (self.today?, self.year?);
        let over = (year - 1..=year).rev().filter_map(last).find(|it| *it <= today);
        let ahead = (year..=year + 1).filter_map(last).find(|it| *it >= today);
        if comes_back(cursor, at) {
            return None;
        }
        if tense(cursor, at) == Tense::Future { ahead } else { over }
    }

    /// `the weekend`, `this weekend`, `last weekend`
    fn weekend(&self, cursor: Cursor<'_, '_>, at: usize, pointer: Option<Pointer>) -> Option<DateValue> {
        let today = self.today?;
        let on_it = today.weekday().num_days_from_monday() >= 5;
        match pointer {
            Some(Pointer::This | Pointer::Coming) => weekend(today, 0),
            Some(Pointer::Last | Pointer::Past) => weekend(today, -1),
            Some(Pointer::Next) => weekend(today, 1),
            Some(_) => None,
            None => match tense(cursor, at) {
                Tense::Future => weekend(today, 0),
                Tense::Past => weekend(today, if on_it { 0 } else { -1 }),
                Tense::Neither => None,
            },
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
            Unit::Year | Unit::Decade => {
                let years = n.checked_mul(if unit == Unit::Decade { 10 } else { 1 })?;
                PartialDate::new(Some(today.year().checked_sub(i32::try_from(years).ok()?)?), None, None)
                    .ok()?
            }
            _ => return None,
        };
        Some(DateValue::Date(date))
    }
}

/// The day a week after another.
fn week_on(date: DateValue) -> Option<DateValue> {
    match date {
        DateValue::Date(date) => Some(DateValue::Date(date.first()?.checked_add_days(Days::new(7))?.into())),
        _ => None,
    }
}

/// Whether a day or a month comes back each year: `each March`, `by 31 January every year`.
fn comes_back(cursor: Cursor<'_, '_>, at: usize) -> bool {
    const REACH: usize = 8;
    let each = |it: usize| cursor.is(it, "each") || cursor.is(it, "every");
    let ahead = at + 1..(at + REACH).min(cursor.limit);
    each(at.wrapping_sub(1))
        || ahead
            .take_while(|it| !cursor.doc.starts_sentence(*it) && !parts_clauses(cursor.kind(*it)))
            .any(|it| each(it) && cursor.is(it + 1, "year") || cursor.is(it, "annually"))
}

/// Whether a mark of this kind parts one clause or one thing of a list from the next.
fn parts_clauses(kind: Option<TokenKind>) -> bool {
    matches!(kind, Some(TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon))
}
