//! Dates as policy writing gives them: to the day, the month or the year, or as a length of time.

use crate::Error;
use crate::error::ErrorKind;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A date with year, month or day precision; the year may be unknown ("28 June").
///
/// Written as ISO 8601 does, `XXXX` for an unknown year: `2002-07-25`, `2002-07`, `2002`, `XXXX-06-28`.
///
/// ```
/// use greenpaper_core::PartialDate;
/// let date: PartialDate = "2002-07".parse()?;
/// assert_eq!(date.first().unwrap().to_string(), "2002-07-01");
/// assert_eq!(date.last().unwrap().to_string(), "2002-07-31");
/// assert_eq!("2002-13".parse::<PartialDate>().unwrap_err().to_string(), "month 13 is not between 1 and 12");
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// A date of the parts that are known.
    ///
    /// # Errors
    ///
    /// A year outside 1 to 9999, a month outside 1 to 12, a day that the month does not have (29 February
    /// is allowed where the year is unknown), a day without a month.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(PartialDate::new(Some(2002), Some(7), None)?.to_string(), "2002-07");
    /// assert!(PartialDate::new(Some(2002), Some(13), None).is_err());
    /// # Ok::<(), Error>(())
    /// ```
    pub fn new(year: Option<i32>, month: Option<u32>, day: Option<u32>) -> Result<PartialDate, Error> {
        if let Some(y) = year
            && !(1..=9999).contains(&y)
        {
            return Err(ErrorKind::Year(i64::from(y)).into());
        }
        if let Some(m) = month
            && !(1..=12).contains(&m)
        {
            return Err(ErrorKind::Month(m).into());
        }
        if let Some(day) = day {
            let Some(month) = month else { return Err(ErrorKind::DayWithoutMonth(day).into()) };
            // 2000 was a leap year: it stands in for a year that is not known.
            if NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day).is_none() {
                let year = year.map_or_else(|| "XXXX".to_owned(), |y| format!("{y:04}"));
                return Err(ErrorKind::Day { year, month, day }.into());
            }
        }
        if year.is_none() && month.is_none() {
            return Err(ErrorKind::syntax("date", "XXXX", "neither year nor month is known"));
        }
        Ok(PartialDate {
            year: year.map(|y| y as u16),
            month: month.map(|m| m as u8),
            day: day.map(|d| d as u8),
        })
    }

    /// A date to the day.
    ///
    /// # Errors
    ///
    /// As [`PartialDate::new`].
    pub fn ymd(year: i32, month: u32, day: u32) -> Result<PartialDate, Error> {
        PartialDate::new(Some(year), Some(month), Some(day))
    }

    /// The year, where known.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("2002-07".parse::<PartialDate>()?.year(), Some(2002));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn year(self) -> Option<i32> {
        self.year.map(i32::from)
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("2002-07".parse::<PartialDate>()?.month(), Some(7));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn month(self) -> Option<u32> {
        self.month.map(u32::from)
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("2002-07".parse::<PartialDate>()?.day(), None);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn day(self) -> Option<u32> {
        self.day.map(u32::from)
    }

    /// The first day that it may be; `None` where the year is unknown.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("2002-07".parse::<PartialDate>()?.first().unwrap().to_string(), "2002-07-01");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn first(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year()?, self.month().unwrap_or(1), self.day().unwrap_or(1))
    }

    /// The last day that it may be; `None` where the year is unknown.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!("2002-02".parse::<PartialDate>()?.last().unwrap().to_string(), "2002-02-28");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn last(self) -> Option<NaiveDate> {
        let (year, month) = (self.year()?, self.month().unwrap_or(12));
        match self.day() {
            Some(day) => NaiveDate::from_ymd_opt(year, month, day),
            None => (28..=31).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)),
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> PartialDate {
        PartialDate {
            year: Some(date.year().clamp(1, 9999) as u16),
            month: Some(date.month() as u8),
            day: Some(date.day() as u8),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = Error;

    fn from_str(text: &str) -> Result<PartialDate, Error> {
        let bad = || ErrorKind::syntax("date", text, "written as YYYY, YYYY-MM or YYYY-MM-DD");
        let mut parts = text.split('-');
        let year = match parts.next() {
            Some("XXXX") => None,
            Some(year) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
                Some(year.parse().map_err(|_| bad())?)
            }
            _ => return Err(bad()),
        };
        let mut two = || match parts.next() {
            None => Ok(None),
            Some(n) if n.len() == 2 && n.bytes().all(|b| b.is_ascii_digit()) => {
                n.parse::<u32>().map(Some).map_err(|_| bad())
            }
            Some(_) => Err(bad()),
        };
        let (month, day) = (two()?, two()?);
        if parts.next().is_some() {
            return Err(bad());
        }
        PartialDate::new(year, month, day)
    }
}

/// A stretch of time with either end open: when a name, an office or a body was in force. Both days belong to it.
///
/// ```
/// use greenpaper_core::Period;
/// let held = Period::new(Some("1999-10-11".parse()?), Some("2003-06-12".parse()?))?;
/// assert!(held.contains("2002-07-25".parse().unwrap()));
/// assert!(!held.contains("2003-06-13".parse().unwrap()));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize)]
pub struct Period {
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<PartialDate>,
}

impl Period {
    /// Always.
    pub const ALWAYS: Period = Period { start: None, end: None };

    /// From `start` to `end`, both included.
    ///
    /// # Errors
    ///
    /// An end before the start; a start or an end whose year is unknown.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// let error = Period::new(Some("2003".parse()?), Some("2001".parse()?)).unwrap_err();
    /// assert_eq!(error.to_string(), "period ends on 2001, before its start on 2003");
    /// # Ok::<(), Error>(())
    /// ```
    pub fn new(start: Option<PartialDate>, end: Option<PartialDate>) -> Result<Period, Error> {
        for date in [start, end].into_iter().flatten() {
            if date.year().is_none() {
                return Err(ErrorKind::syntax("period", date, "its ends need a year"));
            }
        }
        if let (Some(s), Some(e)) = (start, end)
            && s.year >= e.year
            && s.first() > e.last()
        {
            return Err(ErrorKind::Backwards { start: s.to_string(), end: e.to_string() }.into());
        }
        Ok(Period { start, end })
    }

    /// The start, if it has one.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Period::new(Some("2003".parse()?), None)?.start().unwrap().year(), Some(2003));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn start(self) -> Option<PartialDate> {
        self.start
    }

    /// The end, if it has one.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Period::ALWAYS.end(), None);
    /// ```
    #[must_use]
    pub fn end(self) -> Option<PartialDate> {
        self.end
    }

    /// Whether `date` may lie in it.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert!(Period::ALWAYS.contains("2002-07-25".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn contains(self, date: NaiveDate) -> bool {
        self.start.and_then(PartialDate::first).is_none_or(|start| start <= date)
            && self.end.and_then(PartialDate::last).is_none_or(|end| date <= end)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Period, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Period")]
        struct Raw {
            #[serde(default)]
            start: Option<PartialDate>,
            #[serde(default)]
            end: Option<PartialDate>,
        }
        let raw = Raw::deserialize(deserializer)?;
        Period::new(raw.start, raw.end).map_err(serde::de::Error::custom)
    }
}

/// A length of time as ISO 8601 writes it: `P1Y`, `P18M`, `P2W`, `P3D`, `PT14H`, `PT30M`.
///
/// ```
/// use greenpaper_core::Duration;
/// assert_eq!(Duration::hours(14).to_string(), "PT14H");
/// assert_eq!("P18M".parse::<Duration>()?, Duration::months(18));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    count: u32,
    unit: char,
    time: bool,
}

impl Duration {
    /// So many years.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Duration::years(3).to_string(), "P3Y");
    /// ```
    #[must_use]
    pub fn years(count: u32) -> Duration {
        Duration { count, unit: 'Y', time: false }
    }
    /// So many months.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Duration::months(3).to_string(), "P3M");
    /// ```
    #[must_use]
    pub fn months(count: u32) -> Duration {
        Duration { count, unit: 'M', time: false }
    }
    /// So many weeks.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Duration::weeks(3).to_string(), "P3W");
    /// ```
    #[must_use]
    pub fn weeks(count: u32) -> Duration {
        Duration { count, unit: 'W', time: false }
    }
    /// So many days.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Duration::days(3).to_string(), "P3D");
    /// ```
    #[must_use]
    pub fn days(count: u32) -> Duration {
        Duration { count, unit: 'D', time: false }
    }
    /// So many hours.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Duration::hours(3).to_string(), "PT3H");
    /// ```
    #[must_use]
    pub fn hours(count: u32) -> Duration {
        Duration { count, unit: 'H', time: true }
    }
    /// So many minutes.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert_eq!(Duration::minutes(3).to_string(), "PT3M");
    /// ```
    #[must_use]
    pub fn minutes(count: u32) -> Duration {
        Duration { count, unit: 'M', time: true }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P{}{}{}", if self.time { "T" } else { "" }, self.count, self.unit)
    }
}

impl FromStr for Duration {
    type Err = Error;

    fn from_str(text: &str) -> Result<Duration, Error> {
        let bad = || ErrorKind::syntax("duration", text, "written as P1Y, P18M, P2W, P3D, PT14H or PT30M");
        let rest = text.strip_prefix('P').ok_or_else(bad)?;
        let (time, rest) = rest.strip_prefix('T').map_or((false, rest), |rest| (true, rest));
        let unit = rest.chars().next_back().ok_or_else(bad)?;
        let count = &rest[..rest.len() - unit.len_utf8()];
        let known = if time { matches!(unit, 'H' | 'M') } else { matches!(unit, 'Y' | 'M' | 'W' | 'D') };
        if !known || count.is_empty() || !count.bytes().all(|b| b.is_ascii_digit()) {
            return Err(bad());
        }
        Ok(Duration { count: count.parse().map_err(|_| bad())?, unit, time })
    }
}

/// What a date in the text comes to.
///
/// ```
/// use greenpaper_core::DateValue;
/// let year: DateValue = "2016-04-01/2017-03-31".parse()?;
/// assert!(matches!(year, DateValue::Interval(from, to) if from.year() == Some(2016) && to.month() == Some(3)));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateValue {
    /// A date: `2002-07-25`.
    Date(PartialDate),
    /// From one to another, both included: `2016-04-01/2017-03-31`.
    Interval(PartialDate, PartialDate),
    /// A length of time: `P25Y`.
    Duration(Duration),
}

impl fmt::Display for DateValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DateValue::Date(date) => date.fmt(f),
            DateValue::Interval(from, to) => write!(f, "{from}/{to}"),
            DateValue::Duration(duration) => duration.fmt(f),
        }
    }
}

impl FromStr for DateValue {
    type Err = Error;

    fn from_str(text: &str) -> Result<DateValue, Error> {
        if text.starts_with('P') {
            return text.parse().map(DateValue::Duration);
        }
        match text.split_once('/') {
            Some((from, to)) => Ok(DateValue::Interval(from.parse()?, to.parse()?)),
            None => text.parse().map(DateValue::Date),
        }
    }
}

/// Serde as the string that `Display` writes and `FromStr` reads.
macro_rules! serde_as_str {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
serde_as_str!(PartialDate, Duration, DateValue);
