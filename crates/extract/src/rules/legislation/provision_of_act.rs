//! Provisions of what is named behind them: a keyword (`section`, `s117`) in; it with its numbers and the title out.

use super::cite::{act_behind, cite_part};
use crate::phrase::legislation::head::Keyword;
use crate::phrase::legislation::provision::provisions;
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
