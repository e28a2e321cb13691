//! How surely a line or a chunk is furniture.

/// How surely a stretch is furniture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Furniture {
    /// Nothing says so.
    #[default]
    No,
    /// Where it stands must say so too: before the lead or after the last paragraph.
    Placed,
    /// Wherever it stands.
    Sure,
}
