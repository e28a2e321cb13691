//! Titles before what is said of them: a word for what they are, or a verb that is only said of works, in, the title out.

use super::proposal::{propose, titles, titles_in_sentence};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// A title right before a word for what it is: the Every Child Matters green paper.
pub(super) static BEFORE_CUE: Rule = Rule {
    id: "publication/before-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLICATION_CUE)
        .only_behind("a capital before", Neighbour::CAPITAL.or_shape(Shape::Figure)),
    run: |cx| {
        let (titles, cue) = (titles(cx), cx.here());
        let last = cx.step(-1)?;
        let named = titles.capital(last) || titles.shape(last) == Shape::Figure;
        cx.test("a capital before", named && !titles.is(last, class::ORGANISATION_HEAD))?;
        let start = titles.start(cue)?;
        let word = titles.word(cue);
        let paper = matches!(word, "white" | "green") && titles.word(cue + 1) == "paper";
        let few = paper || matches!(word, "consultation" | "strategy");
        cx.test("enough capitals", titles.capitals(start..cue) >= if few { 2 } else { 3 })?;
        let before = start.wrapping_sub(1);
        let determined = titles.is(before, class::DEFINITE_DETERMINER | class::EDITION_ADJECTIVE)
            || titles.shape(before) == Shape::Clitic
            || titles.word(before) == "of"
            || titles.word(before).eq_ignore_ascii_case("in");
        cx.test("determined", determined)?;
        let other = titles.other_begins_title(start) || titles.is_other_name(start..cue);
        cx.test("no other name", !other)?;
        propose(cx, start..cue)
    },
    finds: &["It is in the [Fairer Futures for All] white paper."],
    leaves: &["It is in the Blackmoor Valley Trust report.", "It is in a Blackmoor Valley Railway plan."],
};

/// A title, a comma, and what it is: Bands on the Run, our paper with the University.
pub(super) static BEFORE_DESCRIPTION: Rule = Rule {
    id: "publication/before-description",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLICATION_CUE),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let comma = comma_before(&titles, cx.here())?;
        // The report's author is no report.
        cx.test("no owner", titles.shape(cx.here() + 1) != Shape::Clitic)?;
        let start = titles.title_before_comma(comma)?;
        // Where a sentence begins with it, or what is read "in" it follows, there is no doubt where it begins.
        let before = start.wrapping_sub(1);
        let begins = titles.starts_sentence(start)
            || titles.is(before, class::READING_LEAD)
            || titles.word(before) == "The";
        let title = start..comma;
        let known_person = cx.document().frequency(comma - 1).surname > 0 || !titles.capital(comma - 1);
        let pair = begins && title.len() == 2 && titles.word(start).ends_with("ing") && !known_person;
        let other = titles.is_organisation_or_begins_known(title.clone());
        let fits = pair && !titles.is_other_name(title.clone())
            || titles.looks_titled(title.clone()) && !other
            || titles.is_free_title(title.clone(), begins && title.len() >= 3);
        cx.test("a title", fits)?;
        propose(cx, title)
    },
    finds: &["[Bands on the Run], our paper with the university, is due."],
    leaves: &["Blackmoor Valley Trust, our paper says, is due.", "Ann Lee, the report's author, is late."],
};

/// The comma before the description that a word for a work ends: ", our new paper".
fn comma_before(titles: &TitleReader<'_, '_>, cue: usize) -> Option<usize> {
    let low = titles.tokens().start.max(cue.saturating_sub(7));
    let parts = |at: usize| {
        matches!(titles.shape(at), Shape::Comma | Shape::Mark) || titles.is(at, class::PUBLICATION_CUE)
    };
    let comma = (low..cue).rev().find(|&at| parts(at))?;
    let determined = titles.determines_work(comma + 1) || titles.capital(comma + 1);
    (titles.shape(comma) == Shape::Comma && comma + 2 <= cue && determined).then_some(comma)
}

/// A title that was published or written: Laying the Foundations was published in May.
pub(super) static BEFORE_PARTICIPLE: Rule = Rule {
    id: "publication/before-participle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLISHING_PARTICIPLE),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let verb = cx.step(-1)?;
        cx.test("was, or is", matches!(titles.word(verb), "was" | "is"))?;
        propose(cx, titles.subject_title(verb)?)
    },
    finds: &["[Laying the Foundations] was published in May."],
    leaves: &["The letter was published in May.", "Blackmoor Valley Trust was launched in May."],
};

/// A title, a comma, and that it was published: Boats and Bridges, published in May.
pub(super) static BEFORE_PUBLISHED: Rule = Rule {
    id: "publication/before-published",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("published"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        // ", published in May", ", to be published".
        let comma = match titles.word(cx.here().wrapping_sub(2)) {
            "to" => cx.step(-3)?,
            _ => cx.step(-1)?,
        };
        cx.test("a comma before", titles.shape(comma) == Shape::Comma)?;
        let start = titles.title_before_comma(comma)?;
        let title = start..comma;
        cx.test("a title", titles.is_free_title(title.clone(), title.len() >= 3))?;
        propose(cx, title)
    },
    finds: &[
        "[Making Boats Safe], published in May, says so.",
        "[Making Boats Safe], to be published in May, says so.",
    ],
    leaves: &["Blackmoor Boats Association, published in May, says so."],
};

/// A title of which a verb says that it came out or sets out something: Laying the Foundations came out.
pub(super) static BEFORE_VERB: Rule = Rule {
    id: "publication/before-verb",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::TITLE_APPEARANCE_VERB),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let verb = cx.here();
        let follows = match titles.word(verb) {
            "appeared" => "in",
            "runs" => "to",
            _ => "out",
        };
        cx.test("what goes with the verb", titles.word(verb + 1) == follows)?;
        propose(cx, titles.subject_title(verb)?)
    },
    finds: &["[Laying the Foundations] came out in May.", "[Rivers of the North] runs to forty pages."],
    leaves: &["Minister of State came out in May.", "Blackmoor Valley Trust sets out its case."],
};

/// A title with one capital, which says what is done, of what was written or published: Learning to care again
/// was written.
pub(super) static GERUND_BEFORE_PARTICIPLE: Rule = Rule {
    id: "publication/gerund-before-participle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLISHING_PARTICIPLE),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let verb = cx.step(-1)?;
        cx.test("was, or is", matches!(titles.word(verb), "was" | "is"))?;
        let low = titles.tokens().start.max(verb.saturating_sub(8));
        let first = (low..verb).rev().find(|&at| titles.shape(at) != Shape::Small)?;
        cx.test("a gerund begins the sentence", titles.is_gerund(first) && titles.starts_sentence(first))?;
        cx.test("three words", verb - first >= 3)?;
        propose(cx, first..verb)
    },
    finds: &["[Learning to care again] was written for ministers."],
    leaves: &["The learning to care again was written for ministers."],
};
