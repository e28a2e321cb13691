//! The compiled tables as they lie in memory, and how rows are read from them.

use crate::layout::{HEADER, MAGIC, SECTIONS, Section, VERSION};
use std::borrow::Cow;

/// Compiled tables: all that is known, ready to be looked up.
///
/// The built-in ones come from [`tables`](crate::tables()); nothing is read, unpacked or allocated to get at them.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// assert!(uk.entities().count() > 20_000);
/// ```
pub struct Tables {
    bytes: Cow<'static, [u8]>,
    /// Offset and length of each section.
    sections: [(u32, u32); SECTIONS],
}

#[inline]
const fn le(bytes: &[u8], at: usize) -> u32 {
    // One bound for the four.
    match bytes.split_at(at).1.first_chunk() {
        Some(bytes) => u32::from_le_bytes(*bytes),
        None => panic!("a row lies in its section"),
    }
}

impl Tables {
    /// Of bytes of this very version; of any other, empty tables, so that the compiler itself can be built
    /// after a change of version.
    pub(crate) const fn built_in(bytes: &'static [u8]) -> Tables {
        Tables { sections: directory(bytes), bytes: Cow::Borrowed(bytes) }
    }

    /// Of what the compiler has just written.
    #[cfg(feature = "compile")]
    pub(crate) fn compiled(bytes: Vec<u8>) -> Tables {
        Tables { sections: directory(&bytes), bytes: Cow::Owned(bytes) }
    }

    /// The bytes, as the compiler wrote them.
    ///
    /// ```
    /// assert!(greenpaper_uk::tables().as_bytes().len() <= 4_000_000);
    /// ```
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    #[inline]
    pub(crate) fn section(&self, section: Section) -> &[u8] {
        let (at, len) = self.sections[section as usize];
        &self.bytes[at as usize..(at + len) as usize]
    }

    /// A row of a section.
    #[inline]
    pub(crate) fn row(&self, section: Section, row: u32) -> &[u8] {
        let at = row as usize * section.row();
        &self.section(section)[at..at + section.row()]
    }

    /// How many rows a section has.
    #[inline]
    pub(crate) fn rows(&self, section: Section) -> u32 {
        self.sections[section as usize].1 / section.row() as u32
    }

    /// The `u32` at byte `at` of a row.
    #[inline]
    pub(crate) fn u32(&self, section: Section, row: u32, at: usize) -> u32 {
        le(self.section(section), row as usize * section.row() + at)
    }

    /// The 24-bit integer at byte `at` of a row.
    #[inline]
    pub(crate) fn u24(&self, section: Section, row: u32, at: usize) -> u32 {
        let at = row as usize * section.row() + at;
        let b = &self.section(section)[at..at + 3];
        u32::from_le_bytes([b[0], b[1], b[2], 0])
    }

    /// The 16-bit integer at byte `at` of a row.
    pub(crate) fn u16(&self, section: Section, row: u32, at: usize) -> u32 {
        let at = row as usize * section.row() + at;
        let b = &self.section(section)[at..at + 2];
        u32::from(u16::from_le_bytes([b[0], b[1]]))
    }

    /// The byte at `at` of a row.
    pub(crate) fn u8(&self, section: Section, row: u32, at: usize) -> u8 {
        self.section(section)[row as usize * section.row() + at]
    }

    /// The text that a string reference points to.
    pub(crate) fn text(&self, reference: u32) -> &str {
        // The compiler writes whole strings only.
        str::from_utf8(self.text_bytes(reference)).unwrap_or_default()
    }

    /// The same as bytes, unchecked: for comparing.
    #[inline]
    pub(crate) fn text_bytes(&self, reference: u32) -> &[u8] {
        let (at, len) = ((reference >> 8) as usize, (reference & 0xff) as usize);
        &self.section(Section::Strings)[at..at + len]
    }

    /// First row in `0..rows` for which `before` no longer holds.
    pub(crate) fn partition(&self, rows: u32, before: impl Fn(u32) -> bool) -> u32 {
        let (mut low, mut high) = (0, rows);
        while low < high {
            let middle = low + (high - low) / 2;
            if before(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

const fn directory(bytes: &[u8]) -> [(u32, u32); SECTIONS] {
    let mut sections = [(0, 0); SECTIONS];
    let known = bytes.len() >= HEADER && le(bytes, 0) == u32::from_le_bytes(MAGIC) && le(bytes, 4) == VERSION;
    if !known {
        return sections;
    }
    let mut i = 0;
    while i < SECTIONS {
        sections[i] = (le(bytes, 8 + i * 8), le(bytes, 12 + i * 8));
        i += 1;
    }
    sections
}

impl std::fmt::Debug for Tables {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tables")
            .field("entities", &self.rows(Section::Entities))
            .field("names", &self.rows(Section::Names))
            .finish_non_exhaustive()
    }
}
