//! The longest known name that begins somewhere: a walk down a trie of words that lies in the tables.

use crate::fold::{Piece, Pieces};
use crate::layout::Section::{Entries, Nodes, WordSlots, Words};
use crate::layout::{self};
use crate::{NameEntry, Tables};

/// A known name at the beginning of a text.
#[derive(Clone, Copy, Debug)]
pub struct Match<'t> {
    tables: &'t Tables,
    node: u32,
    len: usize,
}

impl<'t> Match<'t> {
    /// Bytes of the text that are the name, without a possessive `'s`.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a match is never empty")]
    pub fn len(self) -> usize {
        self.len
    }

    /// Everything that bears the name: at least one. The better known first, as the tables have it.
    pub fn entries(self) -> impl Iterator<Item = NameEntry<'t>> {
        self.tables.entries_at(self.node)
    }
}

/// All known names at the beginning of a text, shortest first. See [`Tables::matches`].
#[derive(Clone, Debug)]
pub struct Matches<'t, 'x> {
    tables: &'t Tables,
    pieces: Pieces<'x>,
    /// Where the trie has been followed to; `None` once no name can follow.
    node: Option<u32>,
    /// What to give after the possessor of a possessive that is a name itself ("Barnardo's").
    queued: Option<Match<'t>>,
}

impl Tables {
    /// The longest known name that begins where `text` begins, whatever it names.
    ///
    /// `text` should go on to the end of its paragraph: the matcher stops by itself where no name can go on.
    /// Case, apostrophes, hyphens, `&`, diacritics and one line break are folded as [`fold`](crate::fold) does; a
    /// match ends with a word or before its possessive `'s`. Whether capitals are needed is the caller's to judge,
    /// by [`NameEntry::marks`] and [`NameEntry::fits_case`].
    ///
    /// Nothing is allocated. The time is that of reading the name; most words that begin no name cost one look-up.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let text = "Department of\n  Health\u{2019}s plans";
    /// let found = uk.longest_match(text).unwrap();
    /// assert_eq!(&text[..found.len()], "Department of\n  Health");
    /// assert!(found.entries().any(|name| name.id() == "uk:org/department-of-health"));
    /// assert!(uk.longest_match("Departments of").is_none());
    /// ```
    #[must_use]
    pub fn longest_match(&self, text: &str) -> Option<Match<'_>> {
        self.matches(text).last()
    }

    /// Every known name that begins where `text` begins, shortest first: "Health", "Health Act", "Health Act 1999".
    #[must_use]
    pub fn matches<'t, 'x>(&'t self, text: &'x str) -> Matches<'t, 'x> {
        let node = (self.rows(Nodes) > 0).then_some(0);
        Matches { tables: self, pieces: Pieces::new(text), node, queued: None }
    }

    /// The node that the whole of `name` leads to.
    pub(crate) fn node_of(&self, name: &str) -> Option<u32> {
        let name = name.trim();
        self.walk(name).filter(|&node| self.is_name(node)).or_else(|| {
            // Names are kept without a leading article.
            let article = name.get(..4)?.eq_ignore_ascii_case("the ");
            self.walk(name[4..].trim_start()).filter(|_| article)
        })
    }

    fn walk(&self, name: &str) -> Option<u32> {
        let mut node = (self.rows(Nodes) > 0).then_some(0)?;
        let mut pieces = Pieces::new(name);
        let mut end = 0;
        while let Some(piece) = pieces.next() {
            end = piece.end;
            node = self.child(node, self.word_row(pieces.folded(piece.len))?)?;
        }
        (node != 0 && !name[end..].contains(char::is_alphanumeric)).then_some(node)
    }

    /// Everything that bears this name, the better known first. A leading "the" does not matter.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.named("the king's fund").any(|name| name.id() == "uk:org/kings-fund"));
    /// ```
    pub fn named(&self, name: &str) -> impl Iterator<Item = NameEntry<'_>> {
        self.node_of(name).into_iter().flat_map(|node| self.entries_at(node))
    }

    /// The row of `Words` of a folded word.
    pub(crate) fn word_row(&self, folded: &[u8]) -> Option<u32> {
        let slots = self.rows(WordSlots);
        if slots == 0 || folded.is_empty() {
            return None;
        }
        let mut slot = layout::hash(folded) & (slots - 1);
        loop {
            let word = self.u32(WordSlots, slot, 0).checked_sub(1)?;
            if self.text(self.u32(Words, word, 0)).as_bytes() == folded {
                return Some(word);
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    pub(crate) fn children(&self, node: u32) -> std::ops::Range<u32> {
        self.u24(Nodes, node, 3)..self.u24(Nodes, node + 1, 3)
    }

    pub(crate) fn node_word(&self, node: u32) -> u32 {
        self.u24(Nodes, node, 0)
    }

    pub(crate) fn entries_at(&self, node: u32) -> impl Iterator<Item = NameEntry<'_>> {
        let rows = self.u24(Nodes, node, 6)..self.u24(Nodes, node + 1, 6);
        rows.map(|row| NameEntry { tables: self, row: self.u24(Entries, row, 0) })
    }

    fn is_name(&self, node: u32) -> bool {
        self.u24(Nodes, node, 6) < self.u24(Nodes, node + 1, 6)
    }

    /// The node below `node` along `word`.
    fn child(&self, node: u32, word: u32) -> Option<u32> {
        if node == 0 {
            return Some(self.u32(Words, word, 4)).filter(|&child| child != 0);
        }
        let children = self.children(node);
        let first = children.start;
        let i = self.partition(children.len() as u32, |i| self.node_word(first + i) < word);
        let child = first + i;
        (child < children.end && self.node_word(child) == word).then_some(child)
    }
}

impl<'t> Matches<'t, '_> {
    fn step(&self, node: u32, len: usize) -> Option<u32> {
        self.tables.child(node, self.tables.word_row(self.pieces.folded(len))?)
    }

    fn found(&self, node: Option<u32>, len: usize) -> Option<Match<'t>> {
        let node = node.filter(|&node| self.tables.is_name(node))?;
        Some(Match { tables: self.tables, node, len })
    }
}

impl<'t> Iterator for Matches<'t, '_> {
    type Item = Match<'t>;

    fn next(&mut self) -> Option<Match<'t>> {
        if let Some(queued) = self.queued.take() {
            return Some(queued);
        }
        while let Some(node) = self.node {
            let Some(piece) = self.pieces.next() else {
                self.node = None;
                break;
            };
            let Piece { end, len, possessor } = piece;
            self.node = self.step(node, len);
            let whole = self.found(self.node, end);
            let bare = possessor.and_then(|(end, len)| self.found(self.step(node, len), end));
            match (bare, whole) {
                (Some(bare), whole) => {
                    self.queued = whole;
                    return Some(bare);
                }
                (None, Some(whole)) => return Some(whole),
                (None, None) => {}
            }
        }
        None
    }
}
