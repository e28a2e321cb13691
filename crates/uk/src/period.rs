//! Dates packed into 32 bits: year, month and day, 0 where not known; 0 as a whole for an open end.

use crate::Tables;
use crate::layout::Section;
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

impl Tables {
    pub(crate) fn period(&self, row: u32) -> Period {
        let start = unpack(self.u32(Section::Periods, row, 0));
        let end = unpack(self.u32(Section::Periods, row, 4));
        Period::new(start, end).unwrap_or_default()
    }
}
