//! What dates come to, by the day of publication and the dates told before.

use super::Place;
use super::lexicon::{Unit, weekday};
use crate::Document;
use crate::phrase::number::Count;
use chrono::{Datelike, Days, Months, NaiveDate};
use greenpaper_core::{BlockKind, DateValue, Duration, PartialDate};
use greenpaper_text::TokenKind;

/// What is known where a date stands.
pub(super) struct Context<'d, 'a> {
    doc: &'d Document<'a>,
    /// The day of publication, where it is known to the day.
    today: Option<NaiveDate>,
    /// The year of publication.
    year: Option<i32>,
    /// The last year that the text gives, and the sentence that it stands in.
    last: Option<(i32, Option<usize>)>,
    /// The last year that stood alone, and where.
    year_alone: Option<(i32, usize)>,
    /// What the unit is.
    block: BlockKind,
}

impl<'d, 'a> Context<'d, 'a> {
    pub(super) fn new(doc: &'d Document<'a>) -> Context<'d, 'a> {
        let published = doc.article().published();
        let today = published.filter(|it| it.day().is_some()).and_then(PartialDate::first);
        Context {
            doc,
            today,
            year: published.and_then(PartialDate::year),
            last: None,
            year_alone: None,
            block: BlockKind::Paragraph,
        }
    }

    pub(super) fn begin_unit(&mut self, kind: BlockKind) {
        self.last = None;
        self.year_alone = None;
        self.block = kind;
    }

    /// Remembers the year of a date that the text gives in full, or the year itself.
    pub(super) fn note(&mut self, at: usize, value: DateValue) {
        if let DateValue::Date(date) = value
            && let Some(year) = date.year()
        {
            self.last = Some((year, self.sentence(at)));
        }
    }

    /// Remembers a year that stands alone at token `at`.
    pub(super) fn note_year(&mut self, at: usize, year: i32) {
        self.year_alone = Some((year, at));
    }

    fn sentence(&self, at: usize) -> Option<usize> {
        self.doc.tokens().get(at).and_then(|token| self.doc.sentence_at(token.span.start()))
    }

    /// A day of a month, its year given or not.
    pub(super) fn day(
        &mut self,
        place: Place<'_, '_>,
        at: usize,
        year: Option<i32>,
        month: u32,
        day: u32,
    ) -> Option<DateValue> {
        let year = year
            .or_else(|| self.year_on(place, at, month, day))
            .or_else(|| self.year_of(place, at, month, Some(day)));
        let value = DateValue::Date(PartialDate::new(year, Some(month), Some(day)).ok()?);
        self.note(at, value);
        Some(value)
    }

    /// A month, its year given or not.
    pub(super) fn month(
        &mut self,
        place: Place<'_, '_>,
        at: usize,
        year: Option<i32>,
        month: u32,
    ) -> Option<DateValue> {
        let given = year.is_some();
        let year = year.or_else(|| self.year_of(place, at, month, None));
        let value = DateValue::Date(PartialDate::new(year, Some(month), None).ok()?);
        if given {
            self.note(at, value);
        }
        Some(value)
    }

    /// The year next to publication in which the day is the weekday before it: `Monday 3 May`.
    fn year_on(&self, place: Place<'_, '_>, at: usize, month: u32, day: u32) -> Option<i32> {
        let weekday = weekday(place.before(at)).or_else(|| weekday(place.word(at.checked_sub(2)?)))?;
        let now = self.year?;
        let fits = |year: &i32| {
            NaiveDate::from_ymd_opt(*year, month, day)
                .is_some_and(|date| date.weekday().num_days_from_monday() == weekday)
        };
        [now, now + 1, now - 1].into_iter().find(fits)
    }

    /// The year of a day and month that stand without one.
    fn year_of(&self, place: Place<'_, '_>, at: usize, month: u32, day: Option<u32>) -> Option<i32> {
        // `each March`
        if place.is(at.wrapping_sub(1), &["each", "every"]) {
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
            && place.is(it + 1, &[",", "on", "in"])
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
        let tense = tense(place, at);
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
    pub(super) fn years(
        &mut self,
        place: Place<'_, '_>,
        at: usize,
        end: usize,
        first: i32,
        last: i32,
    ) -> Option<DateValue> {
        let year = |it: i32| PartialDate::new(Some(it), None, None).ok();
        if last != first + 1 {
            return Some(DateValue::Interval(year(first)?, year(last)?));
        }
        account(self.kind_of_year(place, at, end), first)
    }

    /// What sort of year the words around tell.
    fn kind_of_year(&self, place: Place<'_, '_>, at: usize, end: usize) -> Account {
        // The nearest word counts.
        let (mut back, mut on) = (true, true);
        for off in 0..5 {
            let before = at.checked_sub(off + 1).filter(|it| back && *it >= place.low);
            let after = Some(end + off).filter(|it| on && *it < place.limit);
            for (it, open) in [(before, &mut back), (after, &mut on)] {
                let Some(it) = it else { continue };
                let word = self.doc.word(it);
                let is = |words: &[&str]| words.iter().any(|other| other.eq_ignore_ascii_case(word));
                if is(SCHOOL_WORDS) {
                    return Account::Academic;
                }
                if is(&["tax"]) {
                    return Account::Tax;
                }
                if is(&["financial"]) {
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
        let table = self.block == BlockKind::TableRow || place.is(at + 1, &["to"]);
        if table && memchr::memmem::find(self.doc.text().as_bytes(), b"ax year").is_some() {
            return Account::Tax;
        }
        Account::Financial
    }

    /// So many days from the day of publication.
    pub(super) fn offset(&self, days: i64) -> Option<DateValue> {
        let today = self.today?;
        let date = if days < 0 {
            today.checked_sub_days(Days::new(days.unsigned_abs()))
        } else {
            today.checked_add_days(Days::new(days as u64))
        };
        Some(DateValue::Date(date?.into()))
    }

    /// `the end of the year`: the one of publication.
    pub(super) fn current(&self, unit: Unit) -> Option<DateValue> {
        self.pointed("this", unit)
    }

    /// `last year`, `this month`, `next week`, `past year`
    pub(super) fn pointed(&self, pointer: &str, unit: Unit) -> Option<DateValue> {
        let by = match pointer {
            "last" => -1,
            "this" | "current" => 0,
            "next" | "coming" => 1,
            // `the past year` is a length of time up to now.
            "past" => {
                return Some(DateValue::Duration(match unit {
                    Unit::Year => Duration::years(1),
                    Unit::Month => Duration::months(1),
                    Unit::Week => Duration::weeks(1),
                    Unit::Fortnight => Duration::weeks(2),
                    Unit::Decade => Duration::years(10),
                    Unit::Century => Duration::years(100),
                    Unit::Day => Duration::days(1),
                    Unit::Hour => Duration::hours(1),
                    _ => return None,
                }));
            }
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
    pub(super) fn weekday(&self, place: Place<'_, '_>, at: usize, day: u32) -> Option<DateValue> {
        match tense(place, at) {
            Tense::Future => self.pointed_weekday("next", day),
            _ => self.pointed_weekday("before", day),
        }
    }

    /// `last Friday`, `next Tuesday`
    pub(super) fn pointed_weekday(&self, pointer: &str, day: u32) -> Option<DateValue> {
        let today = self.today?;
        let now = today.weekday().num_days_from_monday();
        let date = match pointer {
            // What was yesterday is not `last`.
            "last" | "past" | "previous" | "before" => {
                let back = (now + 7 - day) % 7;
                let far = back == 0 || back == 1 && pointer != "before";
                today.checked_sub_days(Days::new(u64::from(if far { back + 7 } else { back })))
            }
            "next" | "coming" | "following" | "this" => {
                let on = (day + 7 - now) % 7;
                today.checked_add_days(Days::new(u64::from(if on == 0 && pointer != "this" {
                    7
                } else {
                    on
                })))
            }
            _ => None,
        };
        date.map(|date| DateValue::Date(date.into()))
    }

    /// `last April`, `next June`
    pub(super) fn pointed_month(&self, pointer: &str, month: u32) -> Option<DateValue> {
        let unknown = || PartialDate::new(None, Some(month), None).ok().map(DateValue::Date);
        let Some(today) = self.today else { return unknown() };
        let year = match pointer {
            "last" | "past" | "previous" => today.year() - i32::from(month >= today.month()),
            "next" | "coming" => today.year() + i32::from(month <= today.month()),
            "this" => today.year(),
            _ => return unknown(),
        };
        PartialDate::new(Some(year), Some(month), None).ok().map(DateValue::Date)
    }

    /// `this financial year`, `next academic year`
    pub(super) fn pointed_account(&self, pointer: &str, sort: &str) -> Option<DateValue> {
        let today = self.today?;
        let sort = match sort {
            "academic" | "school" => Account::Academic,
            "financial" => Account::Financial,
            "tax" => Account::Tax,
            _ => return self.pointed(pointer, Unit::Year),
        };
        let begins = match sort {
            Account::Academic => (9, 1),
            Account::Financial => (4, 1),
            Account::Tax => (4, 6),
        };
        let running = today.year() - i32::from((today.month(), today.day()) < begins);
        let first = match pointer {
            "last" | "previous" => running - 1,
            "this" | "current" => running,
            "next" | "coming" => running + 1,
            _ => return None,
        };
        account(sort, first)
    }

    /// `two weeks ago`, to the day for days and weeks, to the month or the year for those.
    pub(super) fn ago(&self, amount: Count, unit: Unit) -> Option<DateValue> {
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

/// Words beside which a year that spans two is one of schools.
const SCHOOL_WORDS: &[&str] = &[
    "academic",
    "school",
    "pupils",
    "term",
    "intake",
    "cohort",
    "admissions",
    "group",
    "teaching",
    "Ofsted",
    "Estyn",
    "students",
    "UCAS",
    "exams",
    "GCSE",
    "GCSEs",
    "undergraduates",
];

/// Years that do not begin in January.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Account {
    /// From 1 April: government and the NHS.
    Financial,
    /// From 1 September: schools in England and Wales.
    Academic,
    /// From 6 April.
    Tax,
}

fn account(sort: Account, first: i32) -> Option<DateValue> {
    let (low, high) = match sort {
        Account::Financial => ((4, 1), (3, 31)),
        Account::Academic => ((9, 1), (8, 31)),
        Account::Tax => ((4, 6), (4, 5)),
    };
    let low = PartialDate::ymd(first, low.0, low.1).ok()?;
    Some(DateValue::Interval(low, PartialDate::ymd(first + 1, high.0, high.1).ok()?))
}

/// Where a date lies from the day of writing, as far as the words before it tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tense {
    Past,
    Future,
    Neither,
}

/// The tense of the verb next to token `at`, in its sentence.
fn tense(place: Place<'_, '_>, at: usize) -> Tense {
    let doc = place.doc;
    let near = |words: &[&str]| {
        (1..=5).any(|back| {
            at >= place.low + back && words.iter().any(|it| it.eq_ignore_ascii_case(doc.word(at - back)))
        })
    };
    // A reference to an issue: `(News, page 3, 28 June)`.
    if near(&["page", "pages", "p", "p."]) {
        return Tense::Past;
    }
    // Before it, the nearest first, then after it, within the sentence.
    let limit = near(&["by", "until", "till", "before"]);
    let mut k = at;
    let mut steps = 0;
    while k > place.low && steps < 24 && !doc.starts_sentence(k) {
        k -= 1;
        steps += 1;
        let word = doc.word(k);
        let before = if k > place.low { doc.word(k - 1) } else { "" };
        // `had to be published`
        if word == "be" && before == "to" && k >= place.low + 2 && doc.word(k - 2) == "had" {
            return Tense::Past;
        }
        // `is to meet`, `to be published`
        if word == "be" || word == "to" && matches!(before, "is" | "are" | "due" | "set") {
            return Tense::Future;
        }
        match cue(word) {
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
    for k in at + 1..place.limit.min(at + 24) {
        if doc.starts_sentence(k) {
            break;
        }
        if let Some(tense) = cue(doc.word(k)) {
            return tense;
        }
    }
    Tense::Neither
}

/// The tense that a word next to a date tells.
fn cue(word: &str) -> Option<Tense> {
    match word {
        "will" | "shall" | "must" | "would" | "due" | "may" | "expected" | "plans" | "should" | "can"
        | "cannot" | "close" | "closes" | "begins" | "opens" | "ends" | "starts" | "wanted" | "hopes"
        | "’ll" | "'ll" | "takes" | "deadline" => Some(Tense::Future),
        "was" | "were" | "had" | "did" | "since" | "Since" | "has" | "been" | "last" | "went" | "came"
        | "began" | "told" | "said" | "took" | "gave" | "made" | "met" | "held" | "left" | "became"
        | "fell" | "rose" | "stood" | "sent" | "wrote" | "brought" | "found" | "have" | "’ve" | "'ve"
        | "ago" | "won" | "lost" | "set" | "spoke" | "saw" | "put" | "got" => Some(Tense::Past),
        _ => {
            let past = word.len() > 4 && word.ends_with("ed") && word.bytes().all(|b| b.is_ascii_lowercase());
            past.then_some(Tense::Past)
        }
    }
}
