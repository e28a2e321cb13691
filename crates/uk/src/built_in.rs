//! The tables that are linked in: of the parts that features ask for.

use crate::Tables;

/// All parts, as they are committed.
#[cfg(all(feature = "acts", feature = "organisations", feature = "people", feature = "places"))]
static BYTES: &[u8] = include_bytes!("../data/uk.bin");

/// Some of them, as the build script took them from the whole.
#[cfg(not(all(feature = "acts", feature = "organisations", feature = "people", feature = "places")))]
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/uk.bin"));

/// The built-in tables: the parts that the crate's features ask for.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// let act = uk.act("Health Act", 1999).unwrap();
/// assert_eq!(act.id(), "ukpga/1999/8");
/// ```
#[must_use]
pub fn tables() -> &'static Tables {
    static BUILT_IN: Tables = Tables::built_in(BYTES);
    &BUILT_IN
}
