//! Titles by their first word inside a sentence: an article, a preposition or a gerund with a capital in, the title out.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// A title that begins with a preposition inside a sentence: in Towards Better Data for Patients.
pub(super) static CAPITAL_PREPOSITION: Rule = Rule {
    id: "publication/capital-preposition",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::TITLE_OPENER),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let at = cx.here();
        cx.test("inside a sentence", !titles.starts_sentence(at) && !titles.is_taken(at))?;
        cx.test("a small word before", titles.shape(at.wrapping_sub(1)) == Shape::Small)?;
        let title = at..titles.end(at);
        cx.test("enough capitals", titles.capitals(title.clone()) >= 3)?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["It is set out in [Towards Better Data for Patients] and elsewhere."],
    leaves: &["Towards Bath Ann Lee walked.", "He stood Between Ann and the wall."],
};

/// A title that begins with an article with a capital inside a sentence: has read The Future of Transport.
pub(super) static DEFINITE_ARTICLE: Rule = Rule {
    id: "publication/definite-article",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("The")
        .only_behind("something read before", Neighbour::class(class::READING_VERB).or_text("in")),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        cx.test("nothing else found there", !titles.is_taken(cx.here()))?;
        let title = cx.here()..titles.end(cx.here());
        cx.test("capitals", titles.capitals(title.clone()) >= 3 && titles.looks_titled(title.clone()))?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["He has read The [Future of Transport] and more."],
    leaves: &["He lives in The Hague now.", "He lives in The Old Vicarage now."],
};

/// A title that says what is done: Improving Public Transport in England. Few names of anything else begin so.
pub(super) static GERUND: Rule = Rule {
    id: "publication/gerund",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::capitalised(|word| {
        word.shape() == Shape::Capital && word.text().len() > 5 && word.text().ends_with("ing")
    }),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let at = cx.here();
        let before = at.wrapping_sub(1);
        let inside = titles.capital(before) || matches!(titles.word(before), "of" | "for");
        cx.test("it begins a name", !inside && !titles.is_taken(at))?;
        // Reading Borough Council, Kettering General Hospital.
        let known = cx.document().lookups_at(at).iter();
        let body = |it: &Lookup| it.after > at + 1 && it.is_firm(EntityType::Organisation);
        cx.test("no organisation of the tables", !known.clone().any(body))?;
        let mut end = titles.end(at);
        if titles.is_colon(end) && titles.shape(end + 1) == Shape::Small && end > at + 1 {
            let cue = class::PUBLICATION_CUE | class::CAPITAL_PUBLICATION_CUE;
            let cued =
                titles.any(at.saturating_sub(12)..at, cue) || titles.word(before).eq_ignore_ascii_case("in");
            end = if cued { titles.clause_end(end + 1) } else { end };
        }
        cx.test("long enough", is_long(&titles, at, end))?;
        // At the start of a sentence the second word must have its capital too, or a verb follows.
        let participle = titles.starts_sentence(at) && !titles.capital(at + 1) && !titles.is_predicate(end);
        cx.test("no participle of the sentence", !participle)?;
        // Housing LIN and Shelter Cymru: some words of this form are nouns that organisations are called by.
        let noun = titles.is(at, class::NOMINAL_GERUND) && !titles.any(at..end, class::TITLE_FUNCTION_WORD);
        // Downing Street in July: a street is no title. Levelling Up Secretary Ann Lee: a post.
        let other = titles.is(at + 1, class::STREET_HEAD) || titles.any(at..end, class::POST_IN_TITLE);
        cx.test("no noun, street or post", !noun && !other)?;
        cx.test("a title", titles.is_free_title(at..end, false))?;
        propose(cx, at..end)
    },
    finds: &["It is set out in [Improving Public Transport in Towns] and elsewhere."],
    leaves: &[
        "He lives in Downing Street in July.",
        "The Levelling Up Secretary Ann Lee said so.",
        "Speaking in Bath he said so.",
    ],
};

/// Whether it has three capitals, or two and small words; "in Counting the Doctors": or two alone where it is read.
fn is_long(titles: &TitleReader<'_, '_>, at: usize, end: usize) -> bool {
    let capitals = titles.capitals(at..end);
    let small = titles.is(at + 1, class::TITLE_FUNCTION_WORD) || matches!(titles.word(at + 1), "an" | "for");
    let read = small && at.checked_sub(1).is_some_and(|it| titles.is(it, class::READING_LEAD));
    capitals >= 3 || capitals >= 2 && (end - at >= 4 || read && end - at == 3)
}

/// A title that begins with A or An inside a sentence: in A Fork in the Road.
pub(super) static INDEFINITE_ARTICLE: Rule = Rule {
    id: "publication/indefinite-article",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("A").or_text("An"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let at = cx.here();
        cx.test("inside a sentence", !titles.starts_sentence(at) && !titles.is_taken(at))?;
        begins(cx, &titles, at + 1)?;
        let title = at..titles.end(at);
        cx.test("enough capitals", titles.capitals(title.clone()) >= 3)?;
        cx.test("a title", titles.is_free_title(title.clone(), false))?;
        propose(cx, title)
    },
    finds: &["He wrote so in [A Fork in the Road] in May."],
    leaves: &["He has an A in maths.", "A Fork in the Road was shut."],
};
