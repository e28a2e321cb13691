//! Titles by their head noun, and known ones: `Survey`, `Framework`, `White Paper` in, the title out.

use super::proposal::{propose, titles};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// A title by its head noun: National Travel Survey, National Service Framework for Older People.
pub(super) static HEAD_NOUN: Rule = Rule {
    id: "publication/head-noun",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLICATION_HEAD),
    run: |cx| {
        let (titles, head) = (titles(cx), cx.here());
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps && !titles.is_taken(head))?;
        let start = titles.modifiers_start(head)?;
        cx.test("not called by its head alone", titles.owned_work_end(head).is_none())?;
        let paper = matches!(titles.word(head), "White" | "Green");
        cx.test("a paper", !paper || titles.word(head + 1) == "Paper")?;
        // The Water for Life White Paper: what it is called, without what it is.
        let known = (start..head).any(|at| titles.known_end(at) == Some(head));
        cx.test("no known title before it", !(paper && known))?;
        let after = head + 1 + usize::from(paper);
        // A longer name of something else goes on.
        let goes_on = titles.capital(after) && !titles.starts_sentence(after);
        let post = titles.is(after, class::PERSONAL_TITLE) && !titles.is(after, class::PUBLICATION_HEAD);
        cx.test("the name ends", !goes_on || post)?;
        // Ordnance Survey
        let body = |at: usize| {
            let mut known = cx.document().lookups_at(at).iter();
            known.any(|it| it.after == after && it.is_firm(EntityType::Organisation))
        };
        cx.test("no organisation of the tables", !(start..head).any(body))?;
        let tail = titles.tail(after);
        let modifiers = titles.capitals(start..head);
        let own = (start..head).any(|at| titles.capital(at) && !titles.is(at, class::PUBLICATION_CLASS_WORD));
        // The Met Office's Climate Projections Report: who made it makes it one.
        let owned = titles.shape(start.wrapping_sub(1)) == Shape::Clitic && modifiers >= 2;
        let tailed = tail.is_some() && !paper;
        cx.test("more than a class of works", own || owned || tailed && modifiers > 0)?;
        let weak = titles.is(head, class::WEAK_PUBLICATION_HEAD) && modifiers < 2 && !tailed;
        let before = start.wrapping_sub(1);
        let indefinite =
            titles.is(before, class::DETERMINER) && !titles.is(before, class::DEFINITE_DETERMINER);
        cx.test("a certain one", !weak && (!indefinite || tailed))?;
        // In headings every word has a capital, so that capitals say little.
        cx.test("capitals say something", cx.casing() == Casing::Sentence || modifiers >= 2)?;
        propose(cx, start..after_year(&titles, tail.unwrap_or(after)))
    },
    finds: &[
        "The [Blackmoor Travel Survey] is due.",
        "The [Blackmoor Framework for Older People] is due.",
        "The [Waste Strategy 2000] is old.",
    ],
    leaves: &[
        "The Annual Report is due.",
        "Each Blackmoor Plan is due.",
        "The Blackmoor Review Panel is due.",
    ],
};

/// The end of a title with its edition or years: Waste Strategy 2000, Ferries Plan 2013-2022.
fn after_year(titles: &TitleReader<'_, '_>, mut end: usize) -> usize {
    let figure = |at: usize| titles.shape(at) == Shape::Figure;
    let year = |at: usize| {
        let word = titles.word(at);
        figure(at) && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
    };
    if figure(end) && titles.word(end).contains('.') {
        end += 1;
    }
    let range = figure(end) && titles.word(end).len() > 6 && titles.word(end).contains('-');
    if range || year(end) {
        end += 1;
        let dash = titles.is_pause(end) && titles.shape(end) != Shape::Comma && !titles.is_colon(end);
        end += if dash && year(end + 1) { 2 } else { 0 };
    }
    end
}

/// A known title before "White Paper": the Water for Life White Paper.
pub(super) static KNOWN_BEFORE_PAPER: Rule = Rule {
    id: "publication/known-before-paper",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("White").or_text("Green"),
    run: |cx| {
        let (titles, head) = (titles(cx), cx.here());
        cx.test("a paper", titles.word(head + 1) == "Paper" && !titles.is_taken(head))?;
        let start = titles.modifiers_start(head)?;
        let first = (start..head).find(|&at| titles.known_end(at) == Some(head))?;
        propose(cx, first..head)
    },
    finds: &["The [Water for Life] White Paper is old."],
    leaves: &["The Water of Blackmoor White Paper is old."],
};

/// A known title that begins with a figure: 21st Century Welfare.
pub(super) static KNOWN_BY_FIGURE: Rule = Rule {
    id: "publication/known-by-figure",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| {
        word.frequency().begins && word.text().starts_with(|c: char| c.is_ascii_digit())
    }),
    run: |cx| {
        let (titles, at) = (titles(cx), cx.here());
        cx.test("a name", titles.capital(at + 1) || titles.shape(at + 1) == Shape::Hyphen)?;
        let end = titles.known_end(at)?;
        propose(cx, at..end)
    },
    finds: &["It is in [21st Century Welfare] already."],
    leaves: &["It is a 21st Century matter."],
};

/// A review that somebody owns, by its head noun and what it is about: Ann Lee’s Review into the Welfare of
/// Vulnerable Persons.
pub(super) static OWNED_REVIEW: Rule = Rule {
    id: "publication/owned-review",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::text("Review").or_text("Survey"),
    run: |cx| {
        let titles = titles(cx);
        cx.test("not taken", !titles.is_taken(cx.here()))?;
        let end = titles.owned_work_end(cx.here())?;
        propose(cx, cx.here()..end)
    },
    finds: &["Ann Lee’s [Review into the Welfare of Vulnerable Persons] is due."],
    leaves: &["Ann Lee’s Review into it is due."],
};
