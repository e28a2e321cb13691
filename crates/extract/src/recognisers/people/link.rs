//! Which known person someone is.

use super::register::Register;
use crate::{Document, Found};

/// Links those of whom it is certain.
pub(super) fn people(_document: &Document<'_>, _found: &mut Found, _register: &Register) {}
