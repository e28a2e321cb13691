//! Names that begin with what someone has typed so far.

use crate::fold::Pieces;
use crate::layout::Section::{Nodes, Words};
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
        let mut pieces = Pieces::new(prefix);
        let mut range = (self.rows(Nodes) > 0).then(|| self.children(0))?;
        let mut piece = pieces.next()?;
        loop {
            let from = self.lower_bound(pieces.folded(piece.len));
            let folded = pieces.folded(piece.len).to_vec();
            let unfinished = piece.end == prefix.len();
            let Some(next) = pieces.next() else {
                let word = |node| self.text(self.u32(Words, self.node_word(node), 0)).as_bytes();
                let start = self.partition(range.len() as u32, |i| self.node_word(range.start + i) < from);
                let len = self.partition(range.len() as u32 - start, |i| {
                    let word = word(range.start + start + i);
                    if unfinished { word.starts_with(&folded) } else { word == folded.as_slice() }
                });
                let start = range.start + start;
                return Some(start..start + len);
            };
            let i = self.partition(range.len() as u32, |i| self.node_word(range.start + i) < from);
            let node = range.start + i;
            let exact = node < range.end && self.word_row(&folded) == Some(self.node_word(node));
            range = exact.then(|| self.children(node))?;
            piece = next;
        }
    }

    /// The first row of `Words` whose text is not less than `folded`.
    fn lower_bound(&self, folded: &[u8]) -> u32 {
        self.partition(self.rows(Words), |row| self.text(self.u32(Words, row, 0)).as_bytes() < folded)
    }
}
