//! From a page's elements to pieces of text.

use super::class_names;
use crate::piece::{Flow, Piece};
use dom_query::{Document, NodeRef};
use greenpaper_core::BlockKind;

/// Elements whose words are none of an article's.
const SKIPPED: [&str; 19] = [
    "aside", "button", "canvas", "dialog", "footer", "form", "head", "iframe", "input", "nav", "noscript",
    "object", "script", "select", "style", "svg", "template", "textarea", "video",
];

/// Elements that begin and end a block.
const BLOCKS: [&str; 41] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
];

/// What an element makes of the text in it.
fn kind_of(name: &str) -> Option<BlockKind> {
    Some(match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Subheading,
        "li" => BlockKind::ListItem,
        "blockquote" => BlockKind::BlockQuotation,
        "figcaption" | "caption" => BlockKind::Caption,
        _ => return None,
    })
}

enum Step<'d> {
    Enter(NodeRef<'d>),
    Leave { block: bool, kind: Option<BlockKind>, link: bool },
}

/// The pieces of a document in their order, without its furniture elements.
pub(super) fn pieces(document: &Document) -> Vec<Piece> {
    pieces_of(document.root())
}

/// The pieces of a node.
pub(super) fn pieces_of(root: NodeRef<'_>) -> Vec<Piece> {
    let mut flow = Flow::default();
    // A list or a heading inside a quotation is what it is; a paragraph in an item is of the item.
    let mut kinds: Vec<BlockKind> = Vec::new();
    let of = |kinds: &[BlockKind]| kinds.last().copied().unwrap_or(BlockKind::Paragraph);
    // A stack and not a recursion: a page may be nested as deep as it likes.
    let mut steps = vec![Step::Enter(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave { block, kind, link } => {
                if link {
                    flow.close_link();
                }
                if block {
                    flow.end(of(&kinds));
                }
                if kind.is_some() && kinds.pop() == Some(BlockKind::Boilerplate) {
                    flow.reason = None;
                }
            }
            Step::Enter(node) if node.is_text() => flow.words(&node.text()),
            Step::Enter(node) => {
                let name = node.node_name();
                let name = name.as_deref().unwrap_or("");
                if SKIPPED.binary_search(&name).is_ok() || is_hidden(&node) {
                    continue;
                }
                if name == "br" {
                    flow.line();
                    continue;
                }
                let block = BLOCKS.binary_search(&name).is_ok();
                if block {
                    flow.end(of(&kinds));
                }
                if name == "tr"
                    && let Some(row) = row(&node)
                {
                    flow.push(row);
                    continue;
                }
                let target = if name == "a" { node.attr("href") } else { None };
                if let Some(target) = &target {
                    flow.open_link(target);
                }
                let kind = kind_of(name)
                    .filter(|kind| {
                        !kinds.contains(&BlockKind::Boilerplate)
                            && !(*kind == BlockKind::ListItem && kinds.contains(&BlockKind::Footnote))
                    })
                    .or_else(|| {
                        let named = (block && !kinds.contains(&BlockKind::Boilerplate))
                            .then(|| class_names::kind_of(&node));
                        let (kind, reason) = named.flatten()?;
                        flow.reason = reason;
                        Some(kind)
                    })
                    .or_else(|| (name == "p" && is_bold(&node)).then_some(BlockKind::Subheading));
                kinds.extend(kind);
                steps.push(Step::Leave { block, kind, link: target.is_some() });
                steps.extend(node.children_it(true).map(Step::Enter));
            }
        }
    }
    flow.finish()
}

/// Whether a paragraph is a heading by its form: a few words, all of them bold, without a stop.
fn is_bold(paragraph: &NodeRef<'_>) -> bool {
    let mut bold = false;
    for child in paragraph.children_it(false) {
        let strong = child.is_element() && matches!(child.node_name().as_deref(), Some("b" | "strong"));
        if !strong && !child.text().trim().is_empty() {
            return false;
        }
        bold |= strong;
    }
    let words = if bold { paragraph.text() } else { return false };
    let words = words.trim();
    (3..=80).contains(&words.len()) && !words.ends_with(['.', ':', ',', ';', '!'])
}

/// Whether an element is not shown.
fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.is_element()
        && (node.attr("hidden").is_some()
            || node.attr("aria-hidden").as_deref() == Some("true")
            || node.attr("style").is_some_and(|style| {
                let style = style.to_ascii_lowercase();
                style.contains("display:none") || style.contains("display: none")
            }))
}

/// The cells of a row with a tab between them, if it is a row of a table and not of a page's layout: every
/// cell short and without a block in it.
fn row(row: &NodeRef<'_>) -> Option<Piece> {
    let mut piece = Piece::new(BlockKind::TableRow, "");
    let mut cells = 0;
    for cell in row.children_it(false).filter(NodeRef::is_element) {
        let block =
            |inner: &NodeRef<'_>| inner.node_name().is_some_and(|name| BLOCKS.binary_search(&&*name).is_ok());
        if cell.descendants_it().take(50).any(|inner| inner.is_element() && block(&inner)) {
            return None;
        }
        let words = cell.text();
        if words.len() > 300 {
            return None;
        }
        if cells > 0 {
            piece.text.push('\t');
        }
        cells += 1;
        let start = piece.text.len();
        piece.text.push_str(&words.split_whitespace().collect::<Vec<_>>().join(" "));
        // A cell that is a link, as a whole.
        let link = cell.descendants_it().take(8).find_map(|inner| {
            (inner.node_name().as_deref() == Some("a")).then(|| inner.attr("href")).flatten()
        });
        if let Some(target) = link
            && start < piece.text.len()
        {
            piece.links.push((start..piece.text.len(), target.to_string()));
        }
    }
    (cells >= 2 && !piece.text.trim().is_empty()).then_some(piece)
}

/// A page without its tags: blocks on lines of their own.
pub(super) fn stripped(page: &str) -> String {
    let mut flow = Flow::default();
    let mut rest = page;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        flow.words(&rest[..at]);
        let tag = &rest[at..];
        let name: &str = tag[1..].trim_start_matches('/');
        let name = &name[..name.bytes().take(12).take_while(u8::is_ascii_alphanumeric).count()];
        let end = match name.to_ascii_lowercase().as_str() {
            hidden @ ("script" | "style") => {
                let close = if hidden == "script" { "</script" } else { "</style" };
                memchr::memmem::find(tag.as_bytes(), close.as_bytes()).map_or(tag.len(), |close| close.max(1))
            }
            name => {
                if BLOCKS.binary_search(&name).is_ok() {
                    flow.end(BlockKind::Paragraph);
                }
                0
            }
        };
        let end =
            end + memchr::memchr(b'>', &tag.as_bytes()[end..]).map_or(tag.len() - end, |close| close + 1);
        rest = &tag[end..];
    }
    flow.words(rest);
    let pieces = flow.finish();
    pieces.iter().flat_map(|piece| [piece.text.as_str(), "\n\n"]).collect()
}
