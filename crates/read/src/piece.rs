//! Pieces of marked-up text: what a browser shows as a block, with its links.

use greenpaper_core::{BlockKind, FurnitureReason};
use std::ops::Range;

/// A stretch of marked-up text that a browser shows as a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) kind: Option<BlockKind>,
    pub(crate) text: String,
    /// Of furniture, what it is of, where its markup says so.
    pub(crate) reason: Option<FurnitureReason>,
    /// What is linked in it, in bytes of `text`.
    pub(crate) links: Vec<(Range<usize>, String)>,
}

impl Piece {
    pub(crate) fn new(kind: BlockKind, text: impl Into<String>) -> Piece {
        Piece { kind: Some(kind), text: text.into(), ..Piece::default() }
    }

    /// What it is by its markup.
    pub(crate) fn kind(&self) -> BlockKind {
        self.kind.unwrap_or(BlockKind::Paragraph)
    }
}

/// Makes pieces of words, line breaks, links and ends of blocks as they come.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    text: String,
    links: Vec<(Range<usize>, String)>,
    /// Where the link that is open began, and where it leads.
    open: Option<(usize, String)>,
    /// What furniture is of, as long as an element is open that says so.
    pub(crate) reason: Option<FurnitureReason>,
    pieces: Vec<Piece>,
}

/// Whether a text has no other white space than single blanks.
fn is_plain(words: &str) -> bool {
    let bytes = words.as_bytes();
    let mut before = 0xff;
    let mut odd = false;
    for part in bytes.chunks(64) {
        odd |= part.iter().fold(false, |odd, byte| odd | (*byte < b' '));
        odd |= part.iter().zip(&part[1..]).fold(false, |odd, (one, next)| odd | (one | next == b' '));
        odd |= before | part[0] == b' ';
        before = part[part.len() - 1];
    }
    !odd
}

impl Flow {
    /// Adds words as a browser shows them: any white space as one blank.
    pub(crate) fn words(&mut self, words: &str) {
        // Most words have single blanks between them.
        if is_plain(words) {
            let bare = words.strip_prefix(' ');
            if bare.is_some() {
                self.blank();
            }
            self.text.push_str(bare.unwrap_or(words));
            return;
        }
        let mut blank = words.starts_with(|c: char| c.is_ascii_whitespace());
        for word in words.split_ascii_whitespace() {
            if blank {
                self.blank();
            }
            self.text.push_str(word);
            blank = true;
        }
        if words.ends_with(|c: char| c.is_ascii_whitespace()) {
            self.blank();
        }
    }

    /// Adds a blank, where none stands yet.
    pub(crate) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
            self.text.push(' ');
        }
    }

    /// Begins the next line; two of them in a row end the piece.
    pub(crate) fn line(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
    }

    /// How many pieces there are so far.
    #[cfg(feature = "markdown")]
    pub(crate) fn count(&self) -> usize {
        self.pieces.len()
    }

    /// Begins the next cell of a row.
    #[cfg(any(feature = "markup", feature = "xml"))]
    pub(crate) fn cell(&mut self) {
        self.text.truncate(self.text.trim_end_matches([' ', '\n']).len());
        self.text.push('\t');
    }

    #[cfg(any(feature = "markup", feature = "xml"))]
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn open_link(&mut self, target: &str) {
        self.close_link();
        let target = target.trim();
        if !target.is_empty() && !target.starts_with('#') && !target.starts_with("javascript:") {
            self.open = Some((self.text.len(), target.to_owned()));
        }
    }

    pub(crate) fn close_link(&mut self) {
        if let Some((from, target)) = self.open.take() {
            let words = self.text.get(from..).unwrap_or("");
            let start = from + words.len() - words.trim_start().len();
            let end = start + words.trim().len();
            if start < end {
                self.links.push((start..end, target));
            }
        }
    }

    /// Ends a piece of `kind`; a blank line inside, of two line breaks, ends one too.
    pub(crate) fn end(&mut self, kind: BlockKind) {
        let goes_on = self.open.as_ref().map(|(_, target)| target.clone());
        self.close_link();
        let text = std::mem::take(&mut self.text);
        let links = std::mem::take(&mut self.links);
        self.open = goes_on.map(|target| (0, target));
        let mut from = 0;
        for part in text.split("\n\n") {
            let start = from + part.len() - part.trim_start().len();
            let words = part.trim();
            let end = start + words.len();
            from += part.len() + 2;
            if words.is_empty() {
                continue;
            }
            let inside = links.iter().filter(|(range, _)| start <= range.start && range.end <= end);
            let links =
                inside.map(|(range, target)| (range.start - start..range.end - start, target.clone()));
            let reason = self.reason.filter(|_| kind == BlockKind::Boilerplate);
            let (text, links) = (words.to_owned(), links.collect());
            self.pieces.push(Piece { kind: Some(kind), text, reason, links });
        }
    }

    /// Adds a piece that is made already; what is open stays open.
    pub(crate) fn push(&mut self, piece: Piece) {
        if !piece.text.trim().is_empty() {
            self.pieces.push(piece);
        }
    }

    /// The pieces so far.
    pub(crate) fn finish(mut self) -> Vec<Piece> {
        self.end(BlockKind::Paragraph);
        self.pieces
    }
}
