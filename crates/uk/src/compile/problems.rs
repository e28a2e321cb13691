//! The problems of a compilation, gathered: a faulty cell goes in, a problem with its place is noted.

use super::cell::Cell;
use super::error::{Fault, Problem};

/// Where faults are gathered.
#[derive(Default)]
pub(super) struct Problems(pub(super) Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, cell: Cell<'_>, fault: Fault) {
        self.0.push(Problem::new(cell, fault));
    }
}
