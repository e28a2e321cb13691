//! The compiled form as a whole: read back as [`Drafts`], and written.
//!
//! The build script goes through this module too, to leave out what no feature asks for. So it uses nothing but this
//! crate's own [`layout`](crate::layout), [`fold`](crate::fold) and [`Tables`](crate::Tables).

mod base;
mod trie;
mod write;

use crate::{EntityKind, Relation};
use std::collections::BTreeMap;

pub(crate) use base::drafts;
pub(crate) use write::{folded_whole, write};

/// All that the tables say, ready to be written.
#[derive(Default)]
pub(crate) struct Drafts {
    pub(crate) entities: Vec<Draft>,
    pub(crate) tenures: Vec<DraftTenure>,
    pub(crate) words: BTreeMap<String, DraftWord>,
}

/// One known thing.
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) kind: EntityKind,
    pub(crate) class: u8,
    pub(crate) sort: String,
    pub(crate) period: (u32, u32),
    pub(crate) names: Vec<DraftName>,
    pub(crate) same_as: Vec<String>,
    pub(crate) relations: Vec<(Relation, u32)>,
    pub(crate) detail: u32,
}

/// One of its names.
pub(crate) struct DraftName {
    pub(crate) text: String,
    pub(crate) kind: u8,
    pub(crate) marks: u8,
    pub(crate) period: (u32, u32),
}

/// Who held a post: rows of [`Drafts::entities`].
pub(crate) struct DraftTenure {
    pub(crate) post: u32,
    pub(crate) person: u32,
    pub(crate) name: String,
    pub(crate) period: (u32, u32),
}

/// What the word lists say.
#[derive(Default)]
pub(crate) struct DraftWord {
    pub(crate) given_name: u8,
    pub(crate) surname: u8,
    pub(crate) flags: u8,
}
