//! Elements as a browser takes them, one after another, to pieces of text: blocks, rows of tables, links, what is not shown.

use crate::piece::{Flow, Piece};
use greenpaper_core::BlockKind;

/// Elements whose words are none of an article's; in order.
const SKIPPED: [&[u8]; 15] = [
    b"aside",
    b"button",
    b"canvas",
    b"footer",
    b"form",
    b"head",
    b"iframe",
    b"nav",
    b"noscript",
    b"script",
    b"select",
    b"style",
    b"svg",
    b"template",
    b"textarea",
];

/// Elements that begin and end a block; in order.
const BLOCKS: [&[u8]; 34] = [
    b"address",
    b"article",
    b"blockquote",
    b"body",
    b"caption",
    b"center",
    b"dd",
    b"details",
    b"div",
    b"dl",
    b"dt",
    b"figcaption",
    b"figure",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"header",
    b"hr",
    b"html",
    b"li",
    b"main",
    b"ol",
    b"p",
    b"pre",
    b"section",
    b"summary",
    b"table",
    b"tbody",
    b"tfoot",
    b"thead",
    b"ul",
];

/// No more elements are kept open that give their words a kind; deeper ones are of the kind that they are in.
const DEEPEST: usize = 200;

/// What an element makes of the text in it.
fn kind_of(name: &[u8]) -> Option<BlockKind> {
    Some(match name {
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"dt" | b"summary" => BlockKind::Subheading,
        b"li" => BlockKind::ListItem,
        b"blockquote" => BlockKind::BlockQuotation,
        b"figcaption" | b"caption" => BlockKind::Caption,
        _ => return None,
    })
}

/// Whether an element stands in no cell of a table of data.
fn lays_out(name: &[u8]) -> bool {
    matches!(name, b"h1" | b"h2" | b"h3" | b"h4" | b"ul" | b"ol" | b"blockquote")
}

/// Reads elements as they come.
#[derive(Default)]
pub(crate) struct Elements {
    pub(crate) flow: Flow,
    /// The elements that are open and say what their words are.
    kinds: Vec<(Vec<u8>, BlockKind)>,
    /// The element that is passed by, and how many of its name are open.
    skipping: Option<(Vec<u8>, usize)>,
    /// Whether a row is open, and how many of its cells have begun.
    row: Option<usize>,
    /// Whether a paragraph has begun in the cell.
    celled: bool,
    /// Whether line breaks are kept.
    preformatted: bool,
}

fn kind(kinds: &[(Vec<u8>, BlockKind)]) -> BlockKind {
    kinds.last().map_or(BlockKind::Paragraph, |(_, kind)| *kind)
}

impl Elements {
    pub(crate) fn words(&mut self, words: &str) {
        if self.skipping.is_some() {
            return;
        }
        if !self.preformatted {
            return self.flow.words(words);
        }
        for (at, line) in words.split('\n').enumerate() {
            if at > 0 {
                self.flow.line();
            }
            self.flow.words(line);
        }
    }

    fn end_block(&mut self) {
        self.flow.end(kind(&self.kinds));
    }

    fn end_row(&mut self) {
        if let Some(cells) = self.row.take() {
            self.flow.end(if cells >= 2 { BlockKind::TableRow } else { kind(&self.kinds) });
        }
    }

    /// An element begins; `closed` where it holds nothing.
    pub(crate) fn start(&mut self, name: &[u8], closed: bool, attribute: impl Fn(&[u8]) -> Option<String>) {
        if let Some((skipped, open)) = &mut self.skipping {
            *open += usize::from(skipped == name && !closed);
            return;
        }
        let hidden =
            attribute(b"hidden").is_some() || attribute(b"aria-hidden").is_some_and(|it| it == "true");
        if !closed
            && (SKIPPED.binary_search(&name).is_ok() || (hidden && BLOCKS.binary_search(&name).is_ok()))
        {
            self.skipping = Some((name.to_owned(), 1));
            return;
        }
        match name {
            b"br" => return self.flow.line(),
            b"a" => {
                if let Some(target) = attribute(b"href") {
                    self.flow.open_link(&target);
                }
                return;
            }
            b"tr" => {
                self.end_row();
                self.end_block();
                self.row = Some(0);
                return;
            }
            b"td" | b"th" => {
                self.celled = false;
                if let Some(cells) = &mut self.row {
                    *cells += 1;
                    if *cells > 1 {
                        self.flow.cell();
                    }
                }
                return;
            }
            _ => {}
        }
        if BLOCKS.binary_search(&name).is_err() {
            return;
        }
        // A first cell with headings, lists or several paragraphs lays out a page, and is no cell.
        if self.row == Some(1)
            && (lays_out(name) || name == b"p" && std::mem::replace(&mut self.celled, true))
        {
            self.row = None;
        }
        if self.row.is_some() && name != b"table" {
            // A cell in several blocks is one cell still.
            return self.flow.blank();
        }
        self.end_row();
        self.end_block();
        self.preformatted |= name == b"pre";
        if name == b"li"
            && let Some((open, _)) = self.kinds.last()
            && open == b"li"
        {
            // An item that was not closed; of a list inside of an item the list is open between them.
            self.kinds.pop();
        }
        let list = matches!(name, b"ul" | b"ol");
        if let Some(of) = kind_of(name).or(list.then(|| kind(&self.kinds)))
            && !closed
            && self.kinds.len() < DEEPEST
        {
            self.kinds.push((name.to_owned(), of));
        }
    }

    /// An element ends.
    pub(crate) fn end(&mut self, name: &[u8]) {
        if let Some((skipped, open)) = &mut self.skipping {
            if skipped == name {
                *open -= 1;
                if *open == 0 {
                    self.skipping = None;
                }
            }
            return;
        }
        match name {
            b"a" => self.flow.close_link(),
            b"tr" | b"table" => {
                self.end_row();
                self.end_block();
            }
            _ if BLOCKS.binary_search(&name).is_err() => {}
            _ if self.row.is_some() => self.flow.blank(),
            _ => {
                self.end_block();
                self.preformatted &= name != b"pre";
                if let Some(at) = self.kinds.iter().rposition(|(open, _)| open == name) {
                    self.kinds.truncate(at);
                }
            }
        }
    }

    /// The pieces so far.
    pub(crate) fn finish(mut self) -> Vec<Piece> {
        self.end_row();
        self.end_block();
        self.flow.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(SKIPPED.is_sorted() && BLOCKS.is_sorted());
    }
}
