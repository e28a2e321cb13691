//! Names laid out as a trie of words, numbered breadth first.

use std::collections::VecDeque;

/// A trie under construction; node 0 is the root, and a child comes after its parent.
pub(super) struct Trie {
    nodes: Vec<Building>,
}

#[derive(Default)]
struct Building {
    /// By word, which is the order they come in.
    children: Vec<(u32, usize)>,
    entries: Vec<u32>,
    /// Whether a path to here is other than the text of its entry.
    by_rule: bool,
}

/// A node in its final place.
pub(super) struct Node {
    pub(super) word: u32,
    pub(super) first_child: u32,
    pub(super) entries: Vec<u32>,
    /// Whether the entries are those of the one name that goes on from here.
    pub(super) tail: bool,
}

impl Trie {
    pub(super) fn new() -> Trie {
        Trie { nodes: vec![Building::default()] }
    }

    /// Adds `entry` at the end of the path; `by_rule` if the path is not its text. Paths must come in order.
    pub(super) fn insert(&mut self, path: &[u32], entry: u32, by_rule: bool) {
        let mut at = 0;
        for &word in path {
            at = match self.nodes[at].children.last() {
                Some(&(last, child)) if last == word => child,
                _ => {
                    let child = self.nodes.len();
                    self.nodes.push(Building::default());
                    self.nodes[at].children.push((word, child));
                    child
                }
            };
        }
        let node = &mut self.nodes[at];
        node.by_rule |= by_rule;
        if !node.entries.contains(&entry) {
            node.entries.push(entry);
        }
    }

    /// Every list of entries, to be put in order or marked.
    pub(super) fn entries(&mut self) -> impl Iterator<Item = &mut Vec<u32>> {
        self.nodes.iter_mut().map(|node| &mut node.entries).filter(|entries| !entries.is_empty())
    }

    /// The nodes breadth first, so that the children of one stand together in the order of their words. Where only
    /// one name goes on, its way is cut off.
    pub(super) fn lay_out(mut self) -> Vec<Node> {
        // The end of the only name at or below a node, and how many there are.
        let mut below: Vec<(usize, usize)> = vec![(0, 0); self.nodes.len()];
        for at in (0..self.nodes.len()).rev() {
            let node = &self.nodes[at];
            let mut found = (at, usize::from(!node.entries.is_empty()));
            for &(_, child) in &node.children {
                let names = found.1 + below[child].1;
                found = (if found.1 == 0 { below[child].0 } else { found.0 }, names);
            }
            below[at] = found;
        }
        let mut out = Vec::with_capacity(self.nodes.len());
        let mut queue = VecDeque::from([(0, 0)]);
        let mut placed = 1;
        while let Some((word, at)) = queue.pop_front() {
            let (end, names) = below[at];
            let tail = names == 1 && at != 0 && end != at && !self.nodes[end].by_rule;
            let node = std::mem::take(&mut self.nodes[if tail { end } else { at }]);
            out.push(Node { word, first_child: placed, entries: node.entries, tail });
            placed += node.children.len() as u32;
            queue.extend(node.children);
        }
        out
    }
}
