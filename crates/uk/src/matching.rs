//! The longest known name that begins somewhere: a walk down a trie of words that lies in the tables.

use crate::fold::{Piece, Pieces};
use crate::layout::Section::{Entries, Nodes, WordSlots, Words};
use crate::layout::{self, TAIL};
use crate::{NameEntry, Tables};
use std::ops::Range;

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
    pieces: Pieces<'x>,
    /// Where the trie has been followed to; `None` once no name can follow.
    walk: Option<Walk<'t>>,
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
        Matches { walk: self.walk(), pieces: Pieces::new(text), queued: None }
    }

    /// The node that the whole of `name` leads to.
    pub(crate) fn node_of(&self, name: &str) -> Option<u32> {
        let name = name.trim();
        self.whole(name).or_else(|| {
            // Names are kept without a leading article.
            let article = name.get(..4)?.eq_ignore_ascii_case("the ");
            self.whole(name[4..].trim_start()).filter(|_| article)
        })
    }

    fn whole(&self, name: &str) -> Option<u32> {
        let mut walk = self.walk()?;
        let mut pieces = Pieces::new(name);
        let mut end = 0;
        while let Some(piece) = pieces.next() {
            end = piece.end;
            if !walk.step(pieces.folded(piece.len)) {
                return None;
            }
        }
        let ended = !name[end..].contains(char::is_alphanumeric);
        walk.name().filter(|_| ended)
    }

    /// At the root of the trie; `None` where the tables are empty.
    pub(crate) fn walk(&self) -> Option<Walk<'_>> {
        (self.rows(Nodes) > 0).then_some(Walk { tables: self, node: 0, depth: 0, rest: None })
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
            if self.text_bytes(self.u32(Words, word, 0)) == folded {
                return Some(word);
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    pub(crate) fn children(&self, node: u32) -> Range<u32> {
        self.u24(Nodes, node, 3)..self.u24(Nodes, node + 1, 3)
    }

    pub(crate) fn node_word(&self, node: u32) -> u32 {
        self.u24(Nodes, node, 0)
    }

    /// The rows of `Entries` of a node, and whether they are those of the end of its tail.
    fn entry_rows(&self, node: u32) -> (Range<u32>, bool) {
        let (first, next) = (self.u24(Nodes, node, 6), self.u24(Nodes, node + 1, 6));
        (first & !TAIL..next & !TAIL, first & TAIL != 0)
    }

    pub(crate) fn entries_at(&self, node: u32) -> impl Iterator<Item = NameEntry<'_>> {
        let (rows, _) = self.entry_rows(node);
        rows.map(|row| NameEntry { tables: self, row: self.u24(Entries, row, 0) })
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

/// What a row of words begins: a place among known names that has been reached word by word. As cheap to copy as two
/// words; for readers that have cut their text into words and know the number of each.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// let number = |word: &str| uk.word(word).number();
/// let path = uk.begin(number("Health")).unwrap().next(number("act")).unwrap();
/// assert!(path.next(number("whereupon")).is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Path<'t> {
    tables: &'t Tables,
    node: u32,
}

impl Tables {
    /// Where names lead that begin with the word of this [`number`](crate::Word::number); `None` where none do.
    #[inline]
    #[must_use]
    pub fn begin(&self, number: u32) -> Option<Path<'_>> {
        let row = number.checked_sub(1).filter(|&row| row < self.rows(Words))?;
        self.child(0, row).map(|node| Path { tables: self, node })
    }
}

impl<'t> Path<'t> {
    /// One word on; `None` where no known name goes on so.
    #[inline]
    #[must_use]
    pub fn next(self, number: u32) -> Option<Path<'t>> {
        let child = self.tables.child(self.node, number.checked_sub(1)?)?;
        Some(Path { node: child, ..self })
    }

    /// The name that ends here, of `len` bytes of the text; `None` where none does, and where one name is [`alone`](Path::alone).
    #[inline]
    #[must_use]
    pub fn name(self, len: usize) -> Option<Match<'t>> {
        let (rows, alone) = self.tables.entry_rows(self.node);
        (!alone && !rows.is_empty()).then_some(Match { tables: self.tables, node: self.node, len })
    }

    /// Whether no known name goes on from here.
    #[inline]
    #[must_use]
    pub fn is_last(self) -> bool {
        self.tables.children(self.node).is_empty() && !self.is_alone()
    }

    /// The only name that goes on from here, or ends here, where that is so: the tables keep no words for what is to come,
    /// and [`Tables::matches`] tells in case of doubt.
    #[inline]
    #[must_use]
    pub fn alone(self) -> Option<&'t str> {
        if !self.is_alone() {
            return None;
        }
        self.tables.entries_at(self.node).next().map(NameEntry::text)
    }

    /// The name that has been reached, of `len` bytes of the text: for where [`alone`](Path::alone) is a name that ends here.
    #[inline]
    #[must_use]
    pub fn found(self, len: usize) -> Match<'t> {
        Match { tables: self.tables, node: self.node, len }
    }

    fn is_alone(self) -> bool {
        self.tables.entry_rows(self.node).1
    }
}

/// A place in the trie, with the way that led there.
#[derive(Clone, Debug)]
pub(crate) struct Walk<'t> {
    tables: &'t Tables,
    node: u32,
    depth: u32,
    /// In a tail: what is still to come of the only name that goes on from here.
    rest: Option<Pieces<'t>>,
}

impl<'t> Walk<'t> {
    /// One step along a folded word; false where no known name goes on so.
    pub(crate) fn step(&mut self, folded: &[u8]) -> bool {
        let tables = self.tables;
        if let Some(rest) = &mut self.rest {
            return rest.next().is_some_and(|piece| rest.folded(piece.len) == folded);
        }
        let child = tables.word_row(folded).and_then(|word| tables.child(self.node, word));
        let Some(child) = child else { return false };
        self.node = child;
        self.depth += 1;
        if tables.entry_rows(child).1 {
            let text = tables.entries_at(child).next().map_or("", NameEntry::text);
            let mut rest = Pieces::new(text);
            for _ in 0..self.depth {
                rest.next();
            }
            self.rest = Some(rest);
        }
        true
    }

    /// The node, if a known name ends here.
    pub(crate) fn name(&self) -> Option<u32> {
        let ends = match &self.rest {
            Some(rest) => rest.clone().next().is_none(),
            None => !self.tables.entry_rows(self.node).0.is_empty(),
        };
        ends.then_some(self.node)
    }

    /// The nodes under which all names lie that go on from here with a word that begins with `folded`, or is it.
    pub(crate) fn onward(mut self, folded: &[u8], unfinished: bool) -> Range<u32> {
        let tables = self.tables;
        let fits = |word: &[u8]| if unfinished { word.starts_with(folded) } else { word == folded };
        if let Some(rest) = &mut self.rest {
            let fits = rest.next().is_some_and(|piece| fits(rest.folded(piece.len)));
            return self.node..self.node + u32::from(fits);
        }
        let children = tables.children(self.node);
        let word = |i| tables.text_bytes(tables.u32(Words, tables.node_word(children.start + i), 0));
        let from = tables.partition(children.len() as u32, |i| word(i) < folded);
        let len = tables.partition(children.len() as u32 - from, |i| fits(word(from + i)));
        children.start + from..children.start + from + len
    }
}

impl<'t> Matches<'t, '_> {
    fn found(&self, walk: &Walk<'t>, len: usize) -> Option<Match<'t>> {
        Some(Match { tables: walk.tables, node: walk.name()?, len })
    }
}

impl<'t> Iterator for Matches<'t, '_> {
    type Item = Match<'t>;

    fn next(&mut self) -> Option<Match<'t>> {
        if let Some(queued) = self.queued.take() {
            return Some(queued);
        }
        while let Some(mut walk) = self.walk.take() {
            let Some(Piece { end, len, possessor }) = self.pieces.next() else { break };
            let bare = possessor.and_then(|(end, len)| {
                let mut walk = walk.clone();
                walk.step(self.pieces.folded(len)).then(|| self.found(&walk, end))?
            });
            let mut whole = None;
            if walk.step(self.pieces.folded(len)) {
                whole = self.found(&walk, end);
                self.walk = Some(walk);
            }
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
