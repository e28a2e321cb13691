//! The kinds that articles name, for legends, indices and style rules: the standard ones first, then those of users.

use greenpaper_core::{Annotated, MentionKind};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The standard kinds, then the users' own that the articles name, by name.
pub(crate) fn kinds(articles: &[Annotated]) -> Vec<MentionKind> {
    let mentions = articles.iter().flatten().map(|mention| mention.kind);
    let entities = articles.iter().flat_map(Annotated::entities).map(|entity| entity.kind());
    let own: BTreeSet<MentionKind> = mentions.chain(entities).filter(|kind| kind.is_custom()).collect();
    MentionKind::STANDARD.iter().copied().chain(own).collect()
}

/// What a kind is called in class names and ids of a page: a user's kind might be called like another class of the page.
pub(crate) fn class_of(kind: &MentionKind) -> Cow<'_, str> {
    match kind.is_custom() {
        true => Cow::Owned(format!("own-{kind}")),
        false => Cow::Borrowed(kind.as_str()),
    }
}

/// What a kind is called for people: `planning application`.
pub(crate) fn label_of(kind: &MentionKind) -> String {
    kind.as_str().replace('-', " ")
}
