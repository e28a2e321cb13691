//! Posts: the titles of named people, and of offices that only one person holds at a time.

pub(crate) mod held;
pub(crate) mod marked;
mod office;
pub(crate) mod phrase;

use crate::{Candidate, CandidateId, Document, Found, Priority, Recogniser, Reference};
use greenpaper_core::{Entity, MentionKind, Post};
use std::ops::Range;

/// Finds roles; runs after people and organisations.
pub(crate) struct Roles;

impl Recogniser for Roles {
    fn name(&self) -> &'static str {
        "roles"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Found) {
        for person in found.in_order() {
            if found.get(person).kind != MentionKind::Person {
                continue;
            }
            let name = document.tokens_in(found.get(person).span);
            for held in held::held(document, found, name) {
                // A verb (`who chairs`) is no title.
                if document.word(held.role.start) != "chairs" {
                    add(document, found, held.role);
                }
            }
        }
        office::find(document, found);
    }
}

/// Adds a role where nothing else was found.
fn add(document: &Document<'_>, found: &mut Found, tokens: Range<usize>) -> Option<CandidateId> {
    let span = document.span(tokens.clone())?;
    if !tokens.clone().all(|at| found.is_free(at)) {
        return None;
    }
    let words: Vec<&str> = document.words(tokens).split_whitespace().collect();
    let post = Post { title: words.join(" "), ..Post::default() };
    let role = Candidate::new(span, MentionKind::Role)
        .with_priority(Priority::Pattern)
        .with_reference(Reference::Names(Box::new(Entity::Post(post))));
    found.add(document, role)
}
