//! Where the tests of words that names are made of were: they stand in `document::text` now.

pub(crate) use crate::document::text::is_capital;
