//! What an article names, counted: the index that terminal and page share.

use greenpaper_core::{Affiliation, Annotated, Entity, EntityId, EntityIndex, MentionIndex, MentionKind};

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
    all.sort_by_key(|it| (it.kind, usize::MAX - it.mentions.len()));
    all
}

/// For each mention the first that it links to.
pub(crate) fn first_links(annotated: &Annotated) -> Vec<Option<&EntityId>> {
    let mut first = vec![None; annotated.mentions().len()];
    for link in annotated.links() {
        first[link.mention.get()].get_or_insert(&link.id);
    }
    first
}

/// A post on one line: `former director, Carers UK`.
pub(crate) fn post(it: &Affiliation) -> String {
    let former = if it.former { "former " } else { "" };
    let body = it.organisation.as_ref().map_or_else(String::new, |body| format!(", {body}"));
    one_line(&format!("{former}{}{body}", it.role))
}

/// A text on one line as formats of lines take it: control characters are U+FFFD.
pub(crate) fn clean_line(text: &str) -> String {
    let mut line = one_line(text);
    if line.contains(char::is_control) {
        line = line.replace(char::is_control, "\u{fffd}");
    }
    line
}

/// A text on one line: runs of white space become one blank.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
