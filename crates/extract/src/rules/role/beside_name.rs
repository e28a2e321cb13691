//! Posts beside a name: what rules for them share; a rule at a person's name in, its proposals out.

use crate::phrase::held_post::{Form, HeldPost};
use crate::rules::prelude::*;

/// Proposes those of the posts beside a name that stand there in this form.
pub(super) fn propose_all(cx: &mut Context<'_, '_>, posts: Vec<HeldPost>, form: Form) -> Option<()> {
    let mut posts = posts;
    posts.retain(|it| it.form == form);
    cx.test("a post stands there", !posts.is_empty())?;
    for post in posts {
        propose(cx, post.role, |it| it.with_reference(Reference::Written));
    }
    Some(())
}

/// Proposes the title of a post, if nothing else was found there but the name of a department or a place inside of it.
pub(super) fn propose(
    cx: &mut Context<'_, '_>,
    tokens: Range<usize>,
    say: impl FnOnce(Candidate) -> Candidate,
) -> Option<()> {
    let (mentions, span) = (cx.mentions(), cx.document().span(tokens.clone())?);
    let fits = |at: usize| {
        mentions.at(at).is_none_or(|(_, it)| {
            span.contains_span(it.span)
                && it.span != span
                && matches!(it.kind, MentionKind::Organisation | MentionKind::Place)
        })
    };
    cx.test("nothing else was found there", tokens.clone().all(fits))?;
    let whole = tokens.clone().all(|at| mentions.is_free(at));
    let priority = if whole { Priority::Pattern } else { Priority::Certain };
    cx.propose_as(tokens, |it| say(it).with_priority(priority))
}
