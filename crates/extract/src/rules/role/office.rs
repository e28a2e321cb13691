//! Offices that one person holds at a time, without their holder: what rules for them share; the head of one in, how its
//! phrase stands and the proposal out.

use super::beside_name;
use crate::phrase::abroad::is_of_another_nation;
use crate::phrase::post;
use crate::rules::prelude::*;
use greenpaper_core::Post;

/// The phrase of a post around the head at which a rule stands.
pub(super) struct Office {
    /// Its tokens, without article.
    pub(super) tokens: Range<usize>,
    /// Whether the head has a capital.
    pub(super) capital: bool,
    /// Whether `the` stands before it; whether `a`, `every`, `no` does.
    pub(super) definite: bool,
    pub(super) indefinite: bool,
    /// Whether all words before the head are fields of policy: `work and pensions`.
    pub(super) fields: bool,
}

impl Office {
    /// The one whose head triggered the rule.
    pub(super) fn here(cx: &mut Context<'_, '_>) -> Option<Office> {
        let (document, mentions, at, unit) = (cx.document(), cx.mentions(), cx.here(), cx.tokens());
        cx.test("nothing stands there", mentions.is_free(at))?;
        let start = post::before(document, mentions, at + 1)?.tokens.start;
        let tokens = post::forward(document, mentions, start, unit.end).filter(|it| it.contains(&at))?;
        let determiner = tokens.start.checked_sub(1).filter(|it| unit.contains(it));
        let is_field = |it: usize| {
            document.is(it, class::POLICY_FIELD | class::FIELD_JOINER) || document.word(it) == ","
        };
        Some(Office {
            capital: document.is_upper(at),
            definite: determiner.is_some_and(|it| document.word(it).eq_ignore_ascii_case("the")),
            indefinite: determiner.is_some_and(|it| document.is(it, class::INDEFINITE_DETERMINER)),
            fields: tokens.start < at && (tokens.start..at).all(is_field),
            tokens,
        })
    }
}

/// The posts of the tables by their whole names, which may have names and commas in them: the word that one begins with in, the
/// office out.
pub(super) static KNOWN_POST: Rule = Rule {
    id: "role/known-post",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::fitting_lookup(EntityType::Post),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let known = document.lookups_at(here).iter().rfind(|it| it.fits(EntityType::Post)).map(|it| it.after);
        let end = cx.some("the whole name of a post", known)?;
        cx.test("two words at least", end > here + 1 && end <= cx.tokens().end)?;
        // Scotland's health secretary: whose, and the post.
        let whole = !(here..end).any(|at| document.shape(at) == Shape::Clitic);
        cx.test("nobody's in its name", whole)?;
        let owned = document.shape(end) == Shape::Clitic && document.is_capitalised(end + 1);
        cx.test("no office of theirs", !owned && !document.in_compound(&(here..end)))?;
        propose(cx, here..end)
    },
    finds: &["They wrote to the [Minister for Middle East, North Africa and North America] twice."],
    leaves: &["They wrote to the Ministers for the Middle East twice."],
};

/// Proposes an office, with who held it on the article's day unless a former or any holder is meant.
pub(super) fn propose(cx: &mut Context<'_, '_>, tokens: Range<usize>) -> Option<()> {
    let document = cx.document();
    let determiner = tokens.start.checked_sub(1).filter(|it| cx.tokens().contains(it));
    let passing =
        determiner.is_some_and(|it| document.is(it, class::PASSING_DETERMINER | class::FORMER_MARKER));
    let title = collapse_space(document.words(tokens.clone()));
    let passing = passing || is_of_another_nation(document, cx.unit(), &tokens);
    let known = if passing { None } else { holder(document, &title) };
    let (id, person) = known.unwrap_or_default();
    let post = Post { id, title, ..Post::default() };
    beside_name::propose(cx, tokens, |mut candidate| {
        candidate.reference = Reference::Names(Box::new(Entity::Post(post)));
        candidate.links.extend(person.map(|it| (it, 0.95, vec![Evidence::Office, Evidence::Date])));
        candidate
    })
}

/// The id of the office, and of who held it on the article's day.
#[cfg(feature = "known")]
fn holder(document: &Document<'_>, title: &str) -> Option<(Option<EntityId>, Option<EntityId>)> {
    let day = document.article().published()?.first()?;
    // There are several first ministers.
    if title.to_lowercase().ends_with("first minister") {
        return None;
    }
    let known = document.tables().post(title, Some(day))?;
    let person = document.tables().holder(title, day).and_then(|it| it.id().parse().ok());
    Some((known.id().parse().ok(), person))
}

/// Nothing: who held an office is not known without tables.
#[cfg(not(feature = "known"))]
fn holder(_document: &Document<'_>, _title: &str) -> Option<(Option<EntityId>, Option<EntityId>)> {
    None
}
