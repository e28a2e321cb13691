//! The tree of a page before its article is looked for: without scripts, comments and empty pictures, with paragraphs where
//! two line breaks part them.

use super::collecting::{is_phrasing, trim_end};
use super::names;
use dom_query::{Document, NodeRef};

/// Endings of the names of pictures.
const PICTURES: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];

/// Prepares a tree. Where nothing else names the author, the element that does is taken out: it is read elsewhere.
pub(super) fn prepare(document: &Document, author_known: bool) {
    if !author_known && let Some(byline) = byline(document) {
        byline.remove_from_parent();
    }
    let mut breaks = Vec::new();
    let nodes: Vec<NodeRef<'_>> = document.root().descendants_it().filter(|node| !node.is_text()).collect();
    for node in nodes {
        if node.is_comment() {
            node.remove_from_parent();
            continue;
        }
        let Some(name) = node.node_name() else { continue };
        match name.as_ref() {
            "script" | "noscript" | "style" => node.remove_from_parent(),
            "img" if !has_picture(&node) => node.remove_from_parent(),
            "font" => {
                node.rename("span");
                node.remove_all_attrs();
            }
            "br" => breaks.push(node),
            _ => {}
        }
    }
    breaks.iter().for_each(replace_breaks);
}

/// The first element of the body that names the author.
fn byline(document: &Document) -> Option<NodeRef<'_>> {
    document.body()?.descendants_it().find(names::is_byline)
}

fn has_picture(picture: &NodeRef<'_>) -> bool {
    picture.element_ref().is_some_and(|element| {
        element.attrs.iter().any(|attribute| {
            matches!(attribute.name.local.as_ref(), "src" | "data-src" | "data-srcset" | "srcset")
                || PICTURES.iter().any(|ending| attribute.value.contains(ending))
        })
    })
}

/// The node or the next of its siblings that is an element or holds words.
fn significant(node: Option<NodeRef<'_>>) -> Option<NodeRef<'_>> {
    let mut next = node;
    while let Some(node) = next {
        if node.is_element() || node.is_nonempty_text() {
            return Some(node);
        }
        next = node.next_sibling();
    }
    None
}

/// Puts what stands below two line breaks or more, up to the next two, into a paragraph.
fn replace_breaks(first: &NodeRef<'_>) {
    let mut next = first.next_sibling();
    let mut several = false;
    while let Some(other) = significant(next).filter(|node| node.has_name("br")) {
        several = true;
        next = other.next_sibling();
        other.remove_from_parent();
    }
    if !several || first.parent().is_none() {
        return;
    }
    let paragraph = first.tree.new_element("p");
    first.replace_with(&paragraph);
    let mut next = paragraph.next_sibling();
    while let Some(node) = next {
        let ends =
            node.has_name("br") && significant(node.next_sibling()).is_some_and(|it| it.has_name("br"));
        if ends || !is_phrasing(&node) {
            break;
        }
        next = node.next_sibling();
        paragraph.append_child(&node);
    }
    trim_end(&paragraph);
    if let Some(parent) = paragraph.parent()
        && parent.has_name("p")
    {
        parent.rename("div");
    }
}
