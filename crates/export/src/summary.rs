//! What an article names, counted: the index that terminal and page share.

use greenpaper_core::{Annotated, Entity, EntityIndex, MentionIndex, MentionKind};

/// A thing that the article names, with its mentions.
pub(crate) struct Named<'a> {
    pub(crate) entity: &'a Entity,
    pub(crate) kind: MentionKind,
    pub(crate) mentions: Vec<MentionIndex>,
    /// Where it can be looked up.
    pub(crate) uri: Option<String>,
    /// What it is known as.
    pub(crate) id: Option<String>,
}

/// The things named of each kind, the most often named first, then in the order of the text.
pub(crate) fn named(annotated: &Annotated) -> Vec<Named<'_>> {
    let mut all: Vec<Named<'_>> = annotated
        .entities()
        .iter()
        .map(|entity| {
            let id = entity.id();
            Named {
                entity,
                kind: entity.kind(),
                mentions: Vec::new(),
                uri: id.as_ref().and_then(|id| id.uri()),
                id: id.map(|id| id.to_string()),
            }
        })
        .collect();
    for (number, mention) in annotated.mentions().iter().enumerate() {
        if let Some(EntityIndex(at)) = mention.entity {
            all[at as usize].mentions.push(MentionIndex(number as u32));
        }
    }
    // An entity carries its own identifier or that of a link of one of its mentions.
    for link in annotated.links() {
        let mention = &annotated.mentions()[link.mention.get()];
        if let Some(EntityIndex(at)) = mention.entity
            && all[at as usize].id.is_none()
        {
            all[at as usize].uri = link.id.uri();
            all[at as usize].id = Some(link.id.to_string());
        }
    }
    all.retain(|it| !it.mentions.is_empty());
    all.sort_by_key(|it| {
        (MentionKind::ALL.iter().position(|kind| *kind == it.kind), usize::MAX - it.mentions.len())
    });
    all
}

/// A text on one line: runs of white space become one blank.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
