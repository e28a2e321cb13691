//! The one JSON of an annotated article: what serde writes of an [`Annotated`] and reads back to an equal one.
//!
//! It is what `greenpaper-export` writes too, and its schema describes. Beside each span stands what is written there, and beside what
//! is known an address: for readers, who need not count bytes. On the way in what is said twice must agree; fields that this
//! release does not know are passed over.

mod read;
mod write;

/// The version of the JSON. Fields are only ever added to one; what an older reader would misread is another.
pub(crate) const VERSION: u32 = 1;
