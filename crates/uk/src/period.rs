//! Dates packed into 32 bits: year, month and day, 0 where not known; 0 as a whole for an open end.

use crate::Tables;
use crate::layout::Section;
use chrono::{Datelike, NaiveDate};
use greenpaper_core::{PartialDate, Period};

fn unpack(packed: u32) -> Option<PartialDate> {
    let part = |bits: u32| (bits > 0).then_some(bits);
    let year = i32::try_from(packed >> 9).ok().filter(|&y| y > 0);
    PartialDate::new(year, part(packed >> 5 & 15), part(packed & 31)).ok()
}

/// Packed so that later dates are larger numbers.
#[cfg(feature = "compile")]
pub(crate) fn pack(date: Option<PartialDate>) -> u32 {
    date.map_or(0, |date| {
        (date.year().unwrap_or(0) as u32) << 9 | date.month().unwrap_or(0) << 5 | date.day().unwrap_or(0)
    })
}

/// A day packed, to be compared with what is packed in the tables; nought before the year 1.
pub(crate) fn pack_day(day: NaiveDate) -> u32 {
    u32::try_from(day.year()).map_or(0, |year| year << 9 | day.month() << 5 | day.day())
}

/// Whether a packed start is not after a packed day: what is not known of it counts as the first there is.
fn begun(start: u32, day: u32) -> bool {
    start <= day
}

/// Whether a packed end is not before a packed day: what is not known of it counts as the last there is.
fn unended(end: u32, day: u32) -> bool {
    match (end, end >> 5 & 15, end & 31) {
        (0, ..) => true,
        (_, 0, _) => day >> 9 <= end >> 9,
        (_, _, 0) => day >> 5 <= end >> 5,
        _ => day <= end,
    }
}

impl Tables {
    /// Whether the period of a row holds a packed day.
    pub(crate) fn period_contains(&self, row: u32, day: u32) -> bool {
        begun(self.u32(Section::Periods, row, 0), day) && unended(self.u32(Section::Periods, row, 4), day)
    }

    /// Whether the period of a row has a start, and that is after a packed day.
    pub(crate) fn period_begins_after(&self, row: u32, day: u32) -> bool {
        !begun(self.u32(Section::Periods, row, 0), day)
    }

    pub(crate) fn period(&self, row: u32) -> Period {
        let start = unpack(self.u32(Section::Periods, row, 0));
        let end = unpack(self.u32(Section::Periods, row, 4));
        Period::new(start, end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_and_unpacked_periods_hold_the_same_days() {
        let tables = crate::tables();
        let days = ["1900-01-01", "1997-05-01", "2002-07-25", "2003-06-12", "2003-06-13", "2018-01-08"];
        let rows = tables.rows(Section::Periods);
        for day in days.map(|it| it.parse::<NaiveDate>().unwrap()) {
            for row in 0..rows {
                let period = tables.period(row);
                assert_eq!(
                    tables.period_contains(row, pack_day(day)),
                    period.contains(day),
                    "{period:?} {day}"
                );
                let later = period.start().and_then(PartialDate::first).is_some_and(|start| start > day);
                assert_eq!(tables.period_begins_after(row, pack_day(day)), later, "{period:?} {day}");
            }
        }
        assert!(rows > 1_000 || !cfg!(all(feature = "acts", feature = "organisations")));
    }
}
