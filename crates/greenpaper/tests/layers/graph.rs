//! Graphs of files: module trees in, which file names what another defines, and the circles among them, out.

use crate::source::{Files, Import, ModuleId, Named, Tree};
use std::collections::{BTreeMap, VecDeque};

/// Which file names what another defines, with one place that shows it.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    edges: BTreeMap<String, BTreeMap<String, String>>,
}

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Module(ModuleId),
    /// An item, by a module of the file that defines it.
    Item(ModuleId),
}

impl Graph {
    /// The graph of a crate with this root. A file has an edge to another where it names something that the other
    /// defines: imported, or by a path in its code. `mod x;` is none, nor is a re-export; what is imported through one
    /// is an edge to the file that defines it, or where that cannot be told (a macro made it) to the one that was named.
    /// Who imports all of a module imports all that it re-exports.
    pub(crate) fn of(root: &str, files: &Files) -> Graph {
        let tree = Tree::of(root, files);
        let mut graph = Graph::default();
        for (id, module) in tree.modules.iter().enumerate() {
            for Import { path, is_reexport, name } in &module.imports {
                if *is_reexport {
                    continue;
                }
                match resolve(&tree, id, path, 0) {
                    Some(Target::Item(other)) => graph.add(&tree, id, other, path),
                    // All of a module is all that it defines; the crate's own root defines nothing.
                    Some(Target::Module(other)) if name == "*" && other != 0 => {
                        graph.add(&tree, id, other, path);
                        for item in reexported(&tree, other, 0) {
                            graph.add(&tree, id, item, path);
                        }
                    }
                    _ => {}
                }
            }
            for path in &module.paths {
                // A name alone leads out of the module only by an import, and that was seen unless it is a re-export.
                if let Some(Target::Item(other)) = resolve(&tree, id, path, 0) {
                    graph.add(&tree, id, other, path);
                }
            }
        }
        graph
    }

    fn add(&mut self, tree: &Tree, from: ModuleId, to: ModuleId, path: &Named) {
        let (from, to) = (&tree.modules[from].file, &tree.modules[to].file);
        if from != to {
            let shown = format!("{} in line {}", path.segments.join("::"), path.line);
            self.edges.entry(from.clone()).or_default().entry(to.clone()).or_insert(shown);
        }
    }

    /// All edges: from, to, and what shows it.
    pub(crate) fn edges(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.edges.iter().flat_map(|(from, all)| all.iter().map(|(to, why)| (&**from, &**to, &**why)))
    }

    /// The files that stand on a circle, each with a shortest circle through it, file by file.
    pub(crate) fn circles(&self) -> BTreeMap<String, String> {
        self.edges.keys().filter_map(|file| Some((file.clone(), self.circle(file)?))).collect()
    }

    fn circle(&self, file: &str) -> Option<String> {
        let mut before: BTreeMap<&str, &str> = BTreeMap::new();
        let mut queue = VecDeque::from([file]);
        while let Some(from) = queue.pop_front() {
            for to in self.edges.get(from).into_iter().flat_map(BTreeMap::keys) {
                if to == file {
                    let mut files = vec![file, from];
                    while files.last() != Some(&file) {
                        files.push(before[files[files.len() - 1]]);
                    }
                    files.reverse();
                    return Some(self.told(&files));
                }
                if !before.contains_key(&**to) {
                    before.insert(to, from);
                    queue.push_back(to);
                }
            }
        }
        None
    }

    /// `a.rs -> b.rs (b::X in line 3) -> a.rs (a::Y in line 7)`
    fn told(&self, files: &[&str]) -> String {
        let steps = files.windows(2).map(|it| format!(" -> {} ({})", it[1], self.edges[it[0]][it[1]]));
        files[0].to_owned() + &steps.collect::<String>()
    }
}

/// The modules whose items another re-exports, those through a re-export of all of a third among them.
fn reexported(tree: &Tree, id: ModuleId, depth: usize) -> Vec<ModuleId> {
    let mut found = Vec::new();
    for import in tree.modules[id].imports.iter().filter(|it| it.is_reexport && depth < DEEPEST) {
        match resolve(tree, id, &import.path, depth) {
            Some(Target::Item(other)) => found.push(other),
            Some(Target::Module(other)) if import.name == "*" && other != 0 => {
                found.push(other);
                found.extend(reexported(tree, other, depth + 1));
            }
            _ => {}
        }
    }
    found
}

/// Re-exports of re-exports, and imports in a ring, end here.
const DEEPEST: usize = 16;

/// What a path that is written in a module leads to; `None` out of the crate.
fn resolve(tree: &Tree, from: ModuleId, path: &Named, depth: usize) -> Option<Target> {
    let (mut at, mut target, mut is_first) = (from, None, true);
    for segment in &path.segments {
        let next = match &**segment {
            "crate" => Target::Module(0),
            "self" if is_first => Target::Module(from),
            "super" => Target::Module(tree.modules[at].parent?),
            name => match lookup(tree, at, name, depth) {
                Some(found) => found,
                // It begins with another crate, or a variable.
                None if is_first => return None,
                // A macro made it, or it is another crate's that is brought in whole.
                None if at == 0 => return None,
                None => Target::Item(at),
            },
        };
        is_first = false;
        match next {
            Target::Module(id) => (at, target) = (id, Some(next)),
            Target::Item(_) => return Some(next),
        }
    }
    target
}

/// What a name is inside of a module.
fn lookup(tree: &Tree, id: ModuleId, name: &str, depth: usize) -> Option<Target> {
    let module = &tree.modules[id];
    if let Some(child) = module.children.get(name) {
        return Some(Target::Module(*child));
    }
    if module.items.contains(name) {
        return Some(Target::Item(id));
    }
    if depth == DEEPEST {
        return None;
    }
    let mut named = module.imports.iter().filter(|it| it.name == name);
    // Where one of two imports of a name is another crate's, it is the one for another feature.
    if let Some(target) = named.find_map(|it| resolve(tree, id, &it.path, depth + 1)) {
        return Some(target);
    }
    let all = module.imports.iter().filter(|it| it.name == "*");
    all.filter_map(|it| resolve(tree, id, &it.path, depth + 1)).find_map(|it| match it {
        Target::Module(other) if other != id => lookup(tree, other, name, depth + 1),
        _ => None,
    })
}
