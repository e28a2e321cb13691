//! Takes out of the compiled tables what no feature asks for, so that nobody links what they do not use.
//!
//! It has no dependencies, and with all features on (the default) nothing to do.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the modules are the library's, which uses more of them"
)]
#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

#[path = "src/fold.rs"]
mod fold;
#[path = "src/form/mod.rs"]
mod form;
#[path = "src/kind.rs"]
mod kind;
#[path = "src/layout.rs"]
mod layout;
#[path = "src/tables.rs"]
mod tables;

use form::Drafts;
use kind::{EntityKind, Marks, Relation};
use tables::Tables;

use std::path::Path;
use std::{env, fs};

const WHOLE: &str = "data/uk.bin";

fn main() {
    println!("cargo::rerun-if-changed={WHOLE}");
    println!("cargo::rerun-if-changed=src");
    let parts = [
        (cfg!(feature = "acts"), &[EntityKind::Legislation, EntityKind::Publication][..]),
        (cfg!(feature = "organisations"), &[EntityKind::Organisation, EntityKind::FalseFriend]),
        (
            cfg!(feature = "people"),
            &[EntityKind::Person, EntityKind::Post, EntityKind::Role, EntityKind::Honorific],
        ),
        (cfg!(feature = "places"), &[EntityKind::Place]),
    ];
    if parts.iter().all(|(on, _)| *on) {
        return;
    }
    let whole = fs::read(WHOLE).unwrap_or_else(|error| panic!("{WHOLE}: {error}"));
    let mut drafts = form::drafts(&Tables::built_in(whole.leak()));
    retain(&mut drafts, |kind| parts.iter().any(|(on, kinds)| *on && kinds.contains(&kind)));
    let bytes = form::write(&drafts).expect("a part is smaller than the whole");
    let folder = env::var_os("OUT_DIR").expect("cargo gives a build script its folder");
    let file = Path::new(&folder).join("uk.bin");
    fs::write(&file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// Leaves out every thing of a kind that is not wanted, with what points to it; and the lists of personal names, where
/// no people are wanted.
fn retain(drafts: &mut Drafts, wanted: impl Fn(EntityKind) -> bool) {
    let mut kept = 0;
    let row_of = |draft: &form::Draft| {
        let row = kept;
        kept += u32::from(wanted(draft.kind));
        wanted(draft.kind).then_some(row)
    };
    let rows: Vec<Option<u32>> = drafts.entities.iter().map(row_of).collect();
    let now = |row: u32| rows[row as usize];
    drafts.entities.retain(|draft| wanted(draft.kind));
    for draft in &mut drafts.entities {
        draft.relations = draft.relations.iter().filter_map(|&(how, row)| Some((how, now(row)?))).collect();
        if draft.kind == EntityKind::Post {
            draft.detail = draft.detail.checked_sub(1).and_then(now).map_or(0, |row| row + 1);
        }
    }
    drafts.tenures.retain_mut(|tenure| {
        let (Some(post), Some(person)) = (now(tenure.post), now(tenure.person)) else { return false };
        (tenure.post, tenure.person) = (post, person);
        true
    });
    if !wanted(EntityKind::Person) {
        for word in drafts.words.values_mut() {
            (word.given_name, word.surname) = (0, 0);
        }
        drafts.words.retain(|_, word| word.flags != 0);
    }
}
