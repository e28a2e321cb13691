//! Posts: the titles of named people, and of offices that only one person holds at a time.

pub(crate) use crate::phrase::{held_post as held, marked, post as phrase};
mod office;

pub(crate) use office::TRIGGERS;

use crate::{Candidate, CandidateId, Candidates, Document, Priority, Recogniser, Reference};
use greenpaper_core::{Entity, MentionKind, Organisation, Post};
use std::ops::Range;

/// Finds roles; runs after people and organisations.
pub(crate) struct Roles;

impl Recogniser for Roles {
    fn name(&self) -> &'static str {
        "roles"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
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
                if let Some(body) = held.unknown {
                    add_body(document, found, body);
                }
            }
        }
        crate::rules::organisation::again::find(document, found);
        office::find(document, found);
    }
}

/// Adds a role where nothing else was found.
fn add(document: &Document<'_>, found: &mut Candidates, tokens: Range<usize>) -> Option<CandidateId> {
    let span = document.span(tokens.clone())?;
    // The name of a department inside a post of state is part of it.
    let free = |at: usize| {
        found.at(at).is_none_or(|(_, it)| {
            span.contains_span(it.span)
                && it.span != span
                && matches!(it.kind, MentionKind::Organisation | MentionKind::Place)
        })
    };
    if !tokens.clone().all(free) {
        return None;
    }
    let whole = tokens.clone().all(|at| found.is_free(at));
    let priority = if whole { Priority::Pattern } else { Priority::Certain };
    let words: Vec<&str> = document.words(tokens).split_whitespace().collect();
    let post = Post { title: words.join(" "), ..Post::default() };
    let role = Candidate::new(span, MentionKind::Role)
        .with_priority(priority)
        .with_reference(Reference::Names(Box::new(Entity::Post(post))));
    found.add(document, role)
}

/// Adds a body that a post is held in, where nothing else was found: nobody knows it, but only bodies stand there.
fn add_body(document: &Document<'_>, found: &mut Candidates, tokens: Range<usize>) {
    let Some(span) = document.span(tokens.clone()) else { return };
    let free = |at: usize| {
        found.at(at).is_none_or(|(_, it)| span.contains_span(it.span) && it.kind == MentionKind::Place)
    };
    if tokens.clone().all(free) {
        let words: Vec<&str> = document.words(tokens).split_whitespace().collect();
        let body = Organisation { name: words.join(" "), ..Organisation::default() };
        let candidate = Candidate::new(span, MentionKind::Organisation)
            .with_priority(Priority::Pattern)
            .with_reference(Reference::Names(Box::new(Entity::Organisation(body))));
        found.add(document, candidate);
    }
}
