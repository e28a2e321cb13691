//! Where the tests of words that names are made of were: they stand in `document::text` and on `Document` now.

pub(crate) use crate::phrase::person_name::element::{
    is_barred, is_capital, is_hyphen, is_initial, is_title,
};
