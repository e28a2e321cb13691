//! Imports: the source of all crates in; a circle of files in any of them, or in `extract` an import that goes up
//! between layers or sideways between kinds, fails.
//!
//! Circles grow one import at a time, and nobody sees the one that closes them. `ARCHITECTURE.md` says what the layers
//! of `extract` are for.

mod graph;
mod source;
mod tampered;

use graph::Graph;
use std::path::{Path, PathBuf};

/// The layers of `crates/extract/src`, lowest first, by what a file's path begins with.
const LAYERS: [&[&str]; 12] = [
    &["lexicon.rs", "lexicon/"],
    &["document.rs", "document/"],
    // A prelude is a layer by itself: what it brings in lies below it, and everything above may name it.
    &["prelude.rs"],
    &["phrase.rs", "phrase/"],
    &["rule.rs"],
    &["pattern.rs", "pattern/"],
    &["rules/prelude.rs"],
    // A kind is the folder's name: no file of one names a file of another.
    &["rules/"],
    &["rules.rs"],
    &["resolve.rs", "resolve/"],
    &["relations.rs", "relations/"],
    &["pipeline.rs", "pipeline/", "recogniser.rs"],
];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The root files of all crates of the project, from the workspace's root.
fn roots() -> Vec<String> {
    let mut roots = Vec::new();
    for folder in ["crates", "integrations", "xtask", ""] {
        let mut folders: Vec<_> =
            std::fs::read_dir(workspace().join(folder)).unwrap().map(|it| it.unwrap()).collect();
        folders.retain(|it| it.path().join("Cargo.toml").is_file());
        folders.sort_by_key(std::fs::DirEntry::file_name);
        for it in folders {
            let place = Path::new(folder).join(it.file_name());
            for root in ["src/lib.rs", "src/main.rs", "lib.rs"] {
                if workspace().join(&place).join(root).is_file() {
                    roots.push(place.join(root).to_string_lossy().into_owned());
                }
            }
        }
    }
    roots
}

/// The graph of a crate, and where its files lie from the workspace's root.
fn graph(root: &str) -> (Graph, String) {
    let (folder, file) = root.rsplit_once('/').unwrap();
    (Graph::of(file, &source::read(&workspace().join(folder))), folder.to_owned())
}

#[test]
fn no_files_of_a_crate_stand_on_a_circle() {
    let roots = roots();
    assert!(roots.len() >= 10, "{roots:?}");
    let mut faults = String::new();
    for root in roots {
        let (graph, folder) = graph(&root);
        for (file, circle) in graph.circles() {
            faults.push_str(&format!("\n{folder}/{file} stands on a circle:\n    {circle}"));
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// The layer of a file of `extract`, and its kind where it is a rule's.
fn layer(file: &str) -> Option<(usize, &str)> {
    let layer = LAYERS.iter().position(|starts| {
        starts.iter().any(|it| if it.ends_with('/') { file.starts_with(it) } else { file == *it })
    })?;
    let kind = file.strip_prefix("rules/").map_or("", |it| it.split('/').next().unwrap_or(it));
    Some((layer, kind.trim_end_matches(".rs")))
}

/// The imports that go up between layers or sideways between kinds: from, to, what shows it. Files that have no layer
/// are passed over.
fn upward(graph: &Graph) -> Vec<(&str, &str, &str)> {
    let is_upward = |(from, to, _): &(&str, &str, &str)| match (layer(from), layer(to)) {
        (Some((from, kind)), Some((to, other))) => to > from || to == from && kind != other,
        _ => false,
    };
    graph.edges().filter(is_upward).collect()
}

#[test]
fn the_layers_of_extract_import_downwards() {
    let (graph, folder) = graph("crates/extract/src/lib.rs");
    let mut faults = String::new();
    for (from, to, why) in upward(&graph) {
        faults.push_str(&format!("\n{from} imports {to}: {why}"));
    }
    let files = source::read(&workspace().join(folder));
    for file in files.keys().filter(|it| &***it != "lib.rs" && layer(it).is_none()) {
        faults.push_str(&format!("\n{file} has no layer"));
    }
    assert!(faults.is_empty(), "{faults}");
}
