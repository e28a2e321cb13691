//! Posts beside a name: a person's name in, the titles before, behind and below it out.

use crate::phrase::held_post::{self, Form, HeldPost};
use crate::rules::prelude::*;

/// The posts directly before a name: a person's name in, the titles before it out.
pub(super) static BEFORE_NAME: Rule = Rule {
    id: "role/before-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::before(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Before)
    },
    finds: &["We met [medical director] and [surgeon] Margaret Oakes."],
    leaves: &["We met Margaret Oakes there."],
};

/// The post before a comma or a bracket and a name: a person's name in, the title before it out.
pub(super) static BEFORE_COMMA_AND_NAME: Rule = Rule {
    id: "role/before-comma-and-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::before(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::BeforeComma)
    },
    finds: &["It pleased the [head of policy], Margaret Oakes."],
    leaves: &["In the end, Margaret Oakes left."],
};

/// The posts behind a name and a comma, a bracket or a line break: a person's name in, the titles behind it
/// out.
pub(super) static AFTER_NAME: Rule = Rule {
    id: "role/after-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::after(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::After)
    },
    finds: &["Margaret Oakes, [chief executive] of the charity, was there."],
    leaves: &["Margaret Oakes, in short, was there."],
};

/// How far behind the name its verb stands.
const REACH: usize = 24;

/// The posts that a name is said to hold: a person's name in, the titles behind `is`, `became`, `as` out.
pub(super) static AFTER_VERB: Rule = Rule {
    id: "role/after-verb",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let (document, end) = (cx.document(), cx.tokens().end.min(name.end + REACH));
        let led = (name.end..end).any(|it| document.is(it, class::HOLDING_VERB | class::HOLDER_BRIDGE));
        cx.test("a verb of holding behind the name", led)?;
        let posts = held_post::after(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Verb)
    },
    finds: &["Margaret Oakes became [treasurer] of the charity."],
    leaves: &["Margaret Oakes became ill."],
};

/// The posts that a name is said to have left: a person's name in, the titles behind `resigned as` out.
pub(super) static LEAVING_VERB: Rule = Rule {
    id: "role/after-leaving-verb",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let (document, end) = (cx.document(), cx.tokens().end.min(name.end + REACH));
        let led =
            (name.end..end).any(|it| document.is(it, class::LEAVING_VERB) || document.word(it) == "from");
        cx.test("a verb of leaving behind the name", led)?;
        let posts = held_post::after(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Leaving)
    },
    finds: &["Margaret Oakes resigned as [treasurer] of the charity."],
    leaves: &["Margaret Oakes resigned in May."],
};

/// The post below a name on a line of its own: a person's name in, the title on the line below it out.
pub(super) static BELOW_NAME: Rule = Rule {
    id: "role/below-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let name = cx.mentions().extent(cx.here());
        let posts = held_post::below(cx.document(), cx.mentions(), name);
        propose_all(cx, posts, Form::Below)
    },
    finds: &["Margaret Oakes\n\n[Director of housing]"],
    leaves: &["Margaret Oakes\n\nThe director of housing knows that we wait."],
};

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
