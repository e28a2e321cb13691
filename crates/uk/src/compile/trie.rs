//! Names laid out as a trie of words, numbered breadth first.

use std::collections::{BTreeMap, VecDeque};

/// A trie under construction; node 0 is the root.
pub(super) struct Trie {
    nodes: Vec<Building>,
}

#[derive(Default)]
struct Building {
    children: BTreeMap<u32, usize>,
    entries: Vec<u32>,
}

/// A node in its final place.
pub(super) struct Node {
    pub(super) word: u32,
    pub(super) first_child: u32,
    pub(super) entries: Vec<u32>,
}

impl Trie {
    pub(super) fn new() -> Trie {
        Trie { nodes: vec![Building::default()] }
    }

    /// Adds `entry` at the end of the path.
    pub(super) fn insert(&mut self, path: &[u32], entry: u32) {
        let mut at = 0;
        for &word in path {
            at = match self.nodes[at].children.get(&word) {
                Some(&child) => child,
                None => {
                    let child = self.nodes.len();
                    self.nodes.push(Building::default());
                    self.nodes[at].children.insert(word, child);
                    child
                }
            };
        }
        if !self.nodes[at].entries.contains(&entry) {
            self.nodes[at].entries.push(entry);
        }
    }

    /// Every list of entries, to be put in order or marked.
    pub(super) fn entries(&mut self) -> impl Iterator<Item = &mut Vec<u32>> {
        self.nodes.iter_mut().map(|node| &mut node.entries).filter(|entries| !entries.is_empty())
    }

    /// The nodes breadth first, so that the children of one stand together in the order of their words.
    pub(super) fn lay_out(mut self) -> Vec<Node> {
        let mut out = Vec::with_capacity(self.nodes.len());
        let mut queue = VecDeque::from([(u32::from(u8::MIN), 0)]);
        let mut placed = 1;
        while let Some((word, at)) = queue.pop_front() {
            let node = std::mem::take(&mut self.nodes[at]);
            out.push(Node { word, first_child: placed, entries: node.entries });
            placed += node.children.len() as u32;
            queue.extend(node.children);
        }
        out
    }
}
