//! The paragraphs of a page by which its elements are scored; what is not shown, and what is called as furniture is, is
//! taken out on the way.

use super::elements::{has_any_name, only_child};
use super::{names, stats};
use crate::heading::same_heading;
use dom_query::NodeRef;

/// Elements whose words count; in order.
const SCORED: [&str; 9] = ["h2", "h3", "h4", "h5", "h6", "p", "pre", "section", "td"];

/// Elements that are of no use without words; in order.
const HOLDING: [&str; 9] = ["div", "h1", "h2", "h3", "h4", "h5", "h6", "header", "section"];

/// Elements that an element which stands for a paragraph does not have in it; in order.
const BLOCKS: [&str; 9] = ["blockquote", "div", "dl", "img", "ol", "p", "pre", "table", "ul"];

/// Elements within the lines of a paragraph; in order.
#[rustfmt::skip]
const PHRASING: [&str; 39] = [
    "abbr", "audio", "b", "bdo", "br", "button", "cite", "code", "data", "datalist", "dfn", "em", "embed", "i", "img", "input",
    "kbd", "label", "mark", "math", "meter", "noscript", "object", "output", "progress", "q", "ruby", "samp", "script",
    "select", "small", "span", "strong", "sub", "sup", "textarea", "time", "var", "wbr",
];

/// The paragraphs of a body, and what stands for one, in their order.
pub(super) fn paragraphs<'d>(body: &NodeRef<'d>, headline: &str, unlikely: bool) -> Vec<NodeRef<'d>> {
    let mut found = Vec::new();
    let mut title_above = !headline.is_empty();
    let mut next = following(body, body, false);
    while let Some(mut node) = next {
        if node.has_name("svg") {
            next = following(&node, body, true);
            continue;
        }
        let titles =
            title_above && has_any_name(&node, &["h1", "h2"]) && same_heading(&node.text(), headline);
        title_above &= !titles;
        if titles
            || !is_shown(&node)
            || is_dialog(&node)
            || unlikely && names::is_unlikely(&node)
            || has_any_name(&node, &HOLDING) && is_empty(&node)
        {
            next = following(&node, body, true);
            node.remove_from_parent();
            continue;
        }
        if has_any_name(&node, &SCORED) {
            found.push(node);
        }
        if node.has_name("div") {
            wrap_lines(&node);
            let paragraph = only_child(&node, "p").filter(|_| stats::of(&node).link_density() < 0.25);
            if let Some(paragraph) = paragraph {
                node.replace_with(&paragraph);
                found.push(paragraph);
                node = paragraph;
            } else if !node.descendants_it().any(|inner| has_any_name(&inner, &BLOCKS)) {
                node.rename("p");
                found.push(node);
            }
        }
        next = following(&node, body, false);
    }
    found
}

/// The next element in the order of the page below `root`: the first in the node, unless it is passed, or what follows it.
fn following<'d>(node: &NodeRef<'d>, root: &NodeRef<'d>, pass: bool) -> Option<NodeRef<'d>> {
    if !pass && let Some(child) = node.first_element_child() {
        return Some(child);
    }
    let mut at = *node;
    while at.id != root.id {
        if let Some(next) = at.next_element_sibling() {
            return Some(next);
        }
        at = at.parent()?;
    }
    None
}

/// Whether an element is shown, as far as its attributes say.
fn is_shown(node: &NodeRef<'_>) -> bool {
    let Some(element) = node.element_ref() else { return true };
    !element.attrs.iter().any(|attribute| match attribute.name.local.as_ref() {
        "hidden" => true,
        "aria-hidden" => &*attribute.value == "true",
        "style" => {
            let style = attribute.value.to_ascii_lowercase();
            sets(&style, "display", "none") || sets(&style, "visibility", "hidden")
        }
        _ => false,
    })
}

/// Whether a style sets a property to a value.
fn sets(style: &str, property: &str, wanted: &str) -> bool {
    let Some(at) = memchr::memmem::find(style.as_bytes(), property.as_bytes()) else { return false };
    let value = style[at..].split_once(':').map_or("", |(_, rest)| rest.split(';').next().unwrap_or(""));
    value.split_whitespace().next() == Some(wanted)
}

fn is_dialog(node: &NodeRef<'_>) -> bool {
    node.has_name("dialog")
        || node.attr("role").as_deref() == Some("dialog")
            && node.attr("aria-modal").as_deref() == Some("true")
}

/// Whether an element holds neither words nor anything but line breaks.
fn is_empty(node: &NodeRef<'_>) -> bool {
    if node.descendants_it().any(|inner| inner.is_nonempty_text()) {
        return false;
    }
    let children = node.children_it(false).filter(NodeRef::is_element).count();
    let breaks = || node.descendants_it().filter(|inner| has_any_name(inner, &["br", "hr"])).count();
    children == 0 || children == breaks()
}

/// Whether a node stands within the lines of a paragraph.
pub(super) fn is_phrasing(node: &NodeRef<'_>) -> bool {
    if node.is_text() || has_any_name(node, &PHRASING) {
        return true;
    }
    has_any_name(node, &["a", "del", "ins"])
        && node.first_child().is_some()
        && node.children_it(false).all(|child| is_phrasing(&child))
}

fn is_blank(node: &NodeRef<'_>) -> bool {
    node.is_text() && !node.is_nonempty_text() || node.has_name("br")
}

/// Takes the line breaks and blanks off the end of a paragraph.
pub(super) fn trim_end(paragraph: &NodeRef<'_>) {
    while let Some(last) = paragraph.last_child().filter(is_blank) {
        last.remove_from_parent();
    }
}

/// Puts what stands in an element without a paragraph around it into paragraphs.
fn wrap_lines(node: &NodeRef<'_>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        if is_blank(&child) || !is_phrasing(&child) {
            continue;
        }
        let paragraph = node.tree.new_element("p");
        child.insert_before(&paragraph);
        paragraph.append_child(&child);
        while let Some(inline) = next.filter(is_phrasing) {
            next = inline.next_sibling();
            paragraph.append_child(&inline);
        }
        trim_end(&paragraph);
    }
}
