//! Titles that something is read or said in: the words that lead to one in, the title out.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::rules::prelude::*;

/// What something is so according to: According to Poverty and Inequality in Towns, one child.
pub(super) static ACCORDING_TO: Rule = Rule {
    id: "publication/according-to",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text_in_any_case("according"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        cx.test("to", titles.word(cx.here() + 1) == "to")?;
        let first = cx.here() + 2;
        begins(cx, &titles, first)?;
        let title = first..titles.end(first);
        let long = title.len() >= 4 && titles.any(title.clone(), class::TITLE_FUNCTION_WORD);
        cx.test("long, with small words", long && titles.looks_titled(title.clone()))?;
        cx.test("a comma ends it", titles.shape(title.end) == Shape::Comma)?;
        cx.test("no other name", !titles.is_organisation_or_begins_known(title.clone()))?;
        propose(cx, title)
    },
    finds: &["According to [Poverty and Inequality in Our Towns], one child is."],
    leaves: &["According to Ann Lee in Bath, one child is."],
};

/// A title between "In" and whose it is: In Out of Sight the Society found.
pub(super) static IN_AT_START: Rule = Rule {
    id: "publication/in-at-start",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("In"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        cx.test("a sentence begins", titles.starts_sentence(cx.here()))?;
        let first = cx.here() + 1;
        begins(cx, &titles, first)?;
        let title = first..titles.end(first);
        let pronoun = titles.is(title.end, class::PERSONAL_PRONOUN) || titles.word(title.end) == "I";
        cx.test("whose it is", pronoun || titles.subject_follows(first, title.end))?;
        cx.test("titled", titles.looks_titled(title.clone()))?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["In [Out of the Shadows] we found the same."],
    leaves: &["In Blackmoor we found the same.", "In Ann Lee and Bob we found the same."],
};

/// A title that something is read in, with a note that it came out: as it said in Lessons Not Learned (Cm
/// 1234).
pub(super) static PUBLISHED_AFTER_LEAD: Rule = Rule {
    id: "publication/published-after-lead",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLISHING_PARTICIPLE.or(class::COMMAND_PAPER_SERIES)),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let end = titles.published_from(cx.here())?;
        let start = titles.start(end)?;
        let before = start.wrapping_sub(1);
        let read = titles.word(before) == "in" || titles.is(before, class::READING_VERB);
        cx.test("read or said there", read && !titles.is_taken(start) && !titles.is_opener(start))?;
        cx.test("it ends there", titles.end(start) == end)?;
        cx.test("a title", titles.is_free_title(start..end, true))?;
        propose(cx, start..end)
    },
    finds: &["It said so in [Lessons Not Learned] (Cm 1234)."],
    leaves: &["It said so in Blackmoor Valley Trust (Cm 1234)."],
};

/// What something is said in: as it said in Lessons of the Flood that.
pub(super) static SAID_IN: Rule = Rule {
    id: "publication/said-in",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("in").only_before("a capital begins it", Neighbour::CAPITAL).only_behind(
        "a verb of saying or a comma before",
        Neighbour::class(class::TITLE_CONTENT_VERB).or_shape(Shape::Comma),
    ),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let lead = cx.here();
        // "as he said, in Lessons of the Flood".
        let said = |at: usize| titles.is(at, class::TITLE_CONTENT_VERB);
        let low = titles.tokens().start.max(lead.saturating_sub(6));
        cx.test("something said before", said(lead - 1) || (low..lead - 1).any(said))?;
        begins(cx, &titles, lead + 1)?;
        let title = lead + 1..titles.end(lead + 1);
        cx.test("no opener", titles.word(title.start) == "The" || !titles.is_opener(title.start))?;
        let small = title.clone().any(|at| titles.shape(at) == Shape::Small);
        let capitals = titles.capitals(title.clone());
        cx.test("enough capitals", capitals >= 2 && (small || capitals >= 3))?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &[
        "It said in [Lessons of the Flood] that it was so.",
        "It said, in [Lessons of the Flood], that it was so.",
    ],
    leaves: &["It said in Ann Lee of Bath that it was so.", "He said in Blackmoor Valley that it was so."],
};

/// What somebody published or wrote, with small words in it: We published Waiting for the Rain to Stop, and sent it.
pub(super) static PUBLISHED_BY: Rule = Rule {
    id: "publication/published-by",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLISH_VERB).only_before("a capital begins it", Neighbour::CAPITAL),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let first = cx.here() + 1;
        begins(cx, &titles, first)?;
        let title = first..titles.end(first);
        cx.test("no opener", titles.word(first) == "The" || !titles.is_opener(first))?;
        let small = titles.any(title.clone(), class::TITLE_FUNCTION_WORD);
        cx.test("capitals with small words", small && titles.capitals(title.clone()) >= 2)?;
        let ends = matches!(titles.shape(title.end), Shape::Comma | Shape::Mark)
            || titles.is(title.end, class::YEAR_PREPOSITION);
        cx.test("its clause ends", ends && titles.looks_titled(title.clone()))?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["In 2016 we wrote [Waiting for the Rain to Stop], and sent it."],
    leaves: &[
        "In 2016 we wrote to Ann Lee.",
        "He wrote Ann Lee of Bath a letter.",
        "They publish Blackmoor Valley.",
    ],
};
