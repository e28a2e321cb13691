//! Titles that the tables hold, as the other rules for titles need them.

use crate::document::lookup::{EntityType, Entry, lookups};
use crate::{Document, Unit};

/// The token after the longest known title that begins at token `at`. One that is an everyday phrase as well does
/// not count.
pub(crate) fn end(document: &Document<'_>, unit: &Unit, at: usize) -> Option<usize> {
    let known = |hit: &crate::document::lookup::Lookup| {
        let written = document.words(at..hit.after);
        hit.entries()
            .any(|it| it.entity_type() == EntityType::Publication && !it.needs_context() && fits(it, written))
    };
    lookups(document, &unit.block, at).filter(known).last().map(|hit| hit.after)
}

/// Whether a title is written with its capitals, or with that of its first word and more in small letters: writers set
/// long titles and subtitles as they please.
pub(in crate::rules) fn fits(entry: Entry, written: &str) -> bool {
    let series = written.split([' ', '.', '\u{a0}']).next().unwrap_or_default();
    // "Cm 6737" is the number of a paper and no title.
    if matches!(series, "C" | "Cd" | "Cmd" | "Cmnd" | "Cm" | "CP" | "HC" | "HL") {
        return false;
    }
    let words = written.split_whitespace().count();
    entry.fits_case(written) || (words > 4 && written.starts_with(char::is_uppercase))
}
