//! Where what stands in the compiled tables: the one description that writer and reader share.
//!
//! All integers are little-endian. The file begins with [`MAGIC`], the [`VERSION`] and a directory of
//! [`SECTIONS`] pairs (offset, length), both `u32` and in bytes; then come the sections.

/// First four bytes.
pub(crate) const MAGIC: [u8; 4] = *b"GPUK";
/// Raised whenever a row changes its meaning.
pub(crate) const VERSION: u32 = 3;
/// Bytes before the first section.
pub(crate) const HEADER: usize = 8 + SECTIONS * 8;

/// Declares the sections with the size of a row each.
macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident = $row:literal,)*) => {
        /// The parts of the file, in its order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Section {
            $($(#[$doc])* $name,)*
        }

        impl Section {
            /// Bytes of a row.
            pub(crate) const fn row(self) -> usize {
                match self { $(Section::$name => $row,)* }
            }
        }

        /// How many sections there are.
        pub(crate) const SECTIONS: usize = [$($row),*].len();
    };
}

sections! {
    /// Text that rows point into: offset in the upper 24 bits, length in the lower 8.
    Strings = 1,
    /// id (string); period, sort (rows) `u16`; kind, class `u8`; first name, first relation, first address, 24 bits
    /// each; detail `u32`.
    Entities = 23,
    /// entity `u32` (upper 24 bits), marks (six bits) and kind (lowest two); text; period `u16`. By entity.
    Names = 10,
    /// kind (lower 8 bits) and entity (upper 24). By entity.
    Relations = 4,
    /// Strings such as `gss:E06000010`. By entity.
    SameAs = 4,
    /// start and end as packed dates.
    Periods = 8,
    /// post, person (entities), name on the day (string), period `u16`, zero `u16`. By post, then start.
    Tenures = 16,
    /// Rows of `Tenures`, by person, then start.
    ByPerson = 4,
    /// text; root node; given-name weight, surname weight, flags, zero. In byte order of the text.
    Words = 12,
    /// Open addressing by hash of the folded word: row of `Words` plus one, 0 where empty. Length a power of two.
    WordSlots = 4,
    /// word, first child, first entry, 24 bits each; breadth first, the root first, a last one as a fence. A first
    /// entry with [`TAIL`] set: only one name goes on from here, and its words are read from its text.
    Nodes = 9,
    /// Rows of `Names`, 24 bits.
    Entries = 3,
    /// key (type, year, number) and entity. By key.
    Numbers = 8,
    /// Rows of `Entities` in byte order of their ids.
    Ids = 4,
    /// Strings: what sorts there are.
    Sorts = 4,
}

/// Set in a node's first entry where the rest of the path is the rest of the text of that entry.
pub(crate) const TAIL: u32 = 1 << 23;

/// FNV-1a, 32 bits, with a last mixing step so that the low bits may serve as an index.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    let mut h: u32 = 0x811c_9dc5;
    for &b in bytes {
        h = (h ^ u32::from(b)).wrapping_mul(0x0100_0193);
    }
    h ^ (h >> 15)
}

/// The key under which an Act is found: the type's place in [`ACT_TYPES`], calendar year, number.
pub(crate) fn number_key(kind: &str, year: u32, number: u32) -> Option<u32> {
    let kind = ACT_TYPES.iter().position(|t| *t == kind)? as u32;
    (year < 4096 && number < 0x1_0000).then_some(kind << 28 | year << 16 | number)
}

/// The types of legislation.gov.uk that number their Acts by calendar year.
pub(crate) const ACT_TYPES: [&str; 12] =
    ["ukpga", "asp", "nia", "anaw", "asc", "mwa", "ukcm", "apni", "ukla", "uksi", "ssi", "nisi"];
