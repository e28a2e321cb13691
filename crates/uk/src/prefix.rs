//! Names that begin with what someone has typed so far.

use crate::fold::Pieces;
use crate::{NameEntry, Tables};
use std::ops::Range;

impl Tables {
    /// The names that begin with `prefix`, whose last word may be unfinished; in the order of their folded words.
    ///
    /// Lazy: `take(10)` does the work of ten.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.with_prefix("royal college of nur").any(|name| name.id() == "uk:org/royal-college-of-nursing"));
    /// assert_eq!(uk.with_prefix("qqq").count(), 0);
    /// ```
    pub fn with_prefix(&self, prefix: &str) -> impl Iterator<Item = NameEntry<'_>> {
        let mut stack: Vec<Range<u32>> = Vec::new();
        stack.extend(self.start_of(prefix));
        std::iter::from_fn(move || {
            loop {
                let range = stack.last_mut()?;
                match range.next() {
                    None => {
                        stack.pop();
                    }
                    Some(node) => {
                        stack.push(self.children(node));
                        return Some(self.entries_at(node));
                    }
                }
            }
        })
        .flatten()
    }

    /// The sibling nodes from which all names with this prefix hang.
    fn start_of(&self, prefix: &str) -> Option<Range<u32>> {
        let prefix = prefix.trim_start();
        let mut walk = self.walk()?;
        let mut pieces = Pieces::new(prefix);
        let mut piece = pieces.next()?;
        loop {
            let last = pieces.clone();
            let Some(next) = pieces.next() else {
                return Some(walk.onward(last.folded(piece.len), piece.end == prefix.len()));
            };
            if !walk.step(last.folded(piece.len)) {
                return None;
            }
            piece = next;
        }
    }
}
