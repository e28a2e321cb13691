//! Posts beside a name: a person's name in, the titles before, behind and below it out.

use crate::phrase::held_post::Form;
use crate::rules::prelude::*;

/// What stands before a name that a post is told before: a word of the post or of what it is held in, a title, a mark.
const BEFORE: Neighbour =
    Neighbour::CAPITAL.or_shape(Shape::Small).or_shape(Shape::Comma).or_shape(Shape::Mark);

/// What stands behind a name that a post is told of: a mark, a post-nominal, or a line of its own.
const BEHIND: Neighbour = Neighbour::CAPITAL.or_shape(Shape::Comma).or_shape(Shape::Mark);

/// The posts before a name, what they are held in, a comma or a title of the name between: a person's name in, the titles
/// before it out.
pub(super) static BEFORE_NAME: Rule = Rule {
    id: "role/before-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person).only_behind("a word or a mark before the name", BEFORE),
    run: |cx| propose_all(cx, &[Form::Before, Form::BeforeComma]),
    finds: &[
        "We met [medical director] and [surgeon] Margaret Oakes.",
        "It pleased the [head of policy], Margaret Oakes.",
    ],
    leaves: &["We met Margaret Oakes there.", "In the end, Margaret Oakes left."],
};

/// The posts behind a name and a comma, a bracket or a line break: a person's name in, the titles behind it
/// out.
pub(super) static AFTER_NAME: Rule = Rule {
    id: "role/after-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person)
        .only_before("a mark, an honour or a line behind the name", BEHIND),
    run: |cx| propose_all(cx, &[Form::After]),
    finds: &["Margaret Oakes, [chief executive] of the charity, was there."],
    leaves: &["Margaret Oakes, in short, was there."],
};

/// The posts that a name is said to hold: a person's name in, the titles behind `is`, `became`, `as` out.
pub(super) static AFTER_VERB: Rule = Rule {
    id: "role/after-verb",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person).only_before(
        "a verb or a mark behind the name",
        BEHIND.or_class(class::HOLDING_VERB.or(class::HOLDER_BRIDGE)),
    ),
    run: |cx| {
        let led = follows(cx, |document, it| document.is(it, class::HOLDING_VERB | class::HOLDER_BRIDGE));
        cx.test("a verb of holding behind the name", led)?;
        propose_all(cx, &[Form::Verb])
    },
    finds: &["Margaret Oakes became [treasurer] of the charity."],
    leaves: &["Margaret Oakes became ill."],
};

/// The posts that a name is said to have left: a person's name in, the titles behind `resigned as` out.
pub(super) static LEAVING_VERB: Rule = Rule {
    id: "role/after-leaving-verb",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person).only_before(
        "a verb or a mark behind the name",
        BEHIND.or_class(class::HOLDING_VERB.or(class::HOLDER_BRIDGE)).or_text("from"),
    ),
    run: |cx| {
        let led = follows(cx, |text, it| text.is(it, class::LEAVING_VERB) || text.word(it) == "from");
        cx.test("a verb of leaving behind the name", led)?;
        propose_all(cx, &[Form::Leaving])
    },
    finds: &["Margaret Oakes resigned as [treasurer] of the charity."],
    leaves: &["Margaret Oakes resigned in May."],
};

/// The post below a name on a line of its own: a person's name in, the title on the line below it out.
pub(super) static BELOW_NAME: Rule = Rule {
    id: "role/below-name",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person).only_before("ends its block", Neighbour::EDGE),
    run: |cx| propose_all(cx, &[Form::Below]),
    finds: &["Margaret Oakes\n\n[Director of housing]"],
    leaves: &["Margaret Oakes\n\nThe director of housing knows that we wait."],
};

/// How far behind the name its verb stands.
const REACH: usize = 24;

/// Whether such a token stands behind the name that triggered the rule.
fn follows(cx: &Context<'_, '_>, is: impl Fn(&Document<'_>, usize) -> bool) -> bool {
    let name = cx.mentions().extent(cx.here());
    (name.end..cx.tokens().end.min(name.end + REACH)).any(|it| is(cx.document(), it))
}

/// Proposes those of the posts beside the name that triggered the rule that stand there in these forms.
fn propose_all(cx: &mut Context<'_, '_>, forms: &[Form]) -> Option<()> {
    let held = cx.held_posts();
    let mut posts = held.iter().filter(|it| forms.contains(&it.form)).peekable();
    cx.test("a post stands there", posts.peek().is_some())?;
    for post in posts {
        propose(cx, post.role.clone(), |it| it.with_reference(Reference::Written));
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
