//! What the steps by which an article is chosen have in common: how strictly, and forms of elements.

use dom_query::NodeRef;

/// An article shorter than this, in characters, is looked for once more with more allowed.
pub(super) const LEAST: u32 = 500;

/// How strictly an article is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attempt {
    /// Whether elements that are called as furniture is are left out from the start.
    pub(super) unlikely: bool,
    /// Whether what elements are called counts.
    pub(super) classes: bool,
    /// Whether what is mostly links is left out of what was found.
    pub(super) clean: bool,
}

/// What an element is called, as its tag says.
pub(super) fn has_any_name(node: &NodeRef<'_>, names: &[&str]) -> bool {
    node.element_ref().is_some_and(|element| names.binary_search(&element.name.local.as_ref()).is_ok())
}

/// The only element in a node, if it is called so and no words stand beside it.
pub(super) fn only_child<'d>(node: &NodeRef<'d>, name: &str) -> Option<NodeRef<'d>> {
    let mut found = None;
    for child in node.children_it(false) {
        if child.is_element() {
            if found.is_some() || !child.has_name(name) {
                return None;
            }
            found = Some(child);
        } else if child.is_nonempty_text() {
            return None;
        }
    }
    found
}
