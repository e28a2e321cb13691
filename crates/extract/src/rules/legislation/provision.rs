//! Provisions of what is named beside them: a keyword (`section`, `s117`) in; it with its numbers and the title out.

use super::cite::{act_behind, citation, citation_at, cite_part};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Keyword;
use crate::phrase::legislation::provision::{Chain, ordinal, provisions};
use crate::rules::prelude::*;

/// `section 9(4)(a) of the Care Act 2014`, `section 42 (enquiries) of the Act`, `s.6 HRA 1998`.
pub(super) static PROVISION_OF_ACT: Rule = Rule {
    id: "legislation/provision-of-act",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::PROVISION_KEYWORD).or_word(|it| Keyword::glued(it.text()).is_some()),
    run: |cx| {
        let here = cx.here();
        let cited = provisions(cx.document(), here, cx.tokens().end);
        cx.test("numbers follow", cited.is_some() && cx.mentions().is_free(here))?;
        let cited = cited?;
        let found = act_behind(cx, cited.after, Some(&cited.chain));
        let (act, end) = cx.some("legislation behind them", found)?;
        cite_part(cx, here..end, act, Some(cited.chain))
    },
    finds: &[
        "He relied on [section 9(4)(a) of the Care Act 2014] and [section 21 Housing Act 1988].",
        "The Theft Act 1968 is old. [Sections 1 and 2 of that Act] are older.",
        "Under [paragraph 4 of Schedule 2 to the Localism Act 2011] it may.",
    ],
    leaves: &["Section 4 of this report is long.", "Under section 5 the duty falls on the council."],
};

/// The only Schedule of what is named behind it.
pub(super) static SCHEDULE_TO_ACT: Rule = Rule {
    id: "legislation/schedule-to-act",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::text("Schedule"),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let alone = provisions(document, here, cx.tokens().end).is_none() && cx.mentions().is_free(here);
        cx.test("no number, and `to`", alone && cx.word(here + 1) == "to")?;
        let found = act_behind(cx, here + 1, None);
        let (act, end) = cx.some("legislation behind it", found)?;
        // `the First Schedule to the Act`
        let before = here.checked_sub(1).filter(|it| *it >= cx.tokens().start);
        let ordinal = before.and_then(|it| ordinal(document, it));
        let chain = ordinal.map(|it| Chain::schedule(it, document.tokens()[here].span.end()));
        cite_part(cx, here - usize::from(chain.is_some())..end, act, chain)
    },
    finds: &[
        "It is listed in the [Schedule to the Theft Act 1968].",
        "See the [Second Schedule to the Theft Act 1968].",
    ],
    leaves: &["He kept the Schedule to himself.", "The Schedule lists them."],
};

/// `Housing Act 1996 section 188`. Behind a comma only an abbreviated keyword is one with the title, and not with a number:
/// `S.I. 2004/25, art. 2(1)`, `(asp 12), ss. 3, 4` are two.
pub(super) static PROVISION_AFTER_ACT: Rule = Rule {
    id: "legislation/provision-after-act",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::PROVISION_KEYWORD)
        .or_word(|it| Keyword::glued(it.text()).is_some())
        .only_behind(
            "a capital, a figure or a comma before it",
            Neighbour::CAPITAL.or_shape(Shape::Figure).or_shape(Shape::Comma),
        ),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let comma = here > unit.start && document.word(here - 1) == ",";
        let last = here.checked_sub(1 + usize::from(comma)).filter(|it| *it >= unit.start)?;
        let (act, tokens) = citation_at(cx, last)?;
        let citation = citation(cx, act);
        let whole = citation.what.is_named() && citation.chain.is_none();
        let lettered = matches!(citation.what, What::Acronym(_));
        cx.test("legislation by name before it", whole && tokens.end == last + 1)?;
        cx.test(
            "in one sentence, nothing found there",
            !document.starts_sentence(here) && cx.mentions().is_free(here),
        )?;
        let cited = cx.some("numbers follow", provisions(document, here, unit.end))?;
        let word = |it: usize| {
            document.tokens()[it].kind == TokenKind::Word
                && document.is_upper(it)
                && document.word(it).len() > 2
        };
        let titled = cited.keyword.short && (lettered || tokens.clone().any(word));
        cx.test("no comma, or a title and an abbreviation", !comma || titled)?;
        cite_part(cx, tokens.start..cited.after, act, Some(cited.chain))
    },
    finds: &["See [Housing Act 1996 section 188] and [Care Act 2014, s. 42]."],
    leaves: &["After the Care Act 2014, section 5 was repealed.", "See section 5 of the Care Act 2014."],
};
