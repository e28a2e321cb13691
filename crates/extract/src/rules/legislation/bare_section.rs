//! Sections without a title: `section`, `s117` in; it with its numbers out.

use super::bare::{bare, cite_bare};
use crate::phrase::legislation::head::Keyword;
use crate::rules::prelude::*;

/// `section 9(4)`, `s.21`: of legislation that the article names; abbreviated or glued, of any.
pub(super) static BARE_SECTION: Rule = Rule {
    id: "legislation/bare-section",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::SECTION_KEYWORD).or_word(|it| Keyword::glued(it.text()).is_some()),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Section)?;
        let keyword = found.keyword();
        // `s.21`, `s117`: a stop or a figure is in the word itself.
        let marked = keyword.short && !found.word.chars().all(char::is_alphabetic);
        let here = keyword.short || matches!(found.next, "below" | "above");
        let cites = found.any || marked || !here;
        cx.test("the article names legislation, or its form tells", cites)?;
        cite_bare(cx, found)
    },
    finds: &["Under [section 117(2)] and [s.21] it may.", "He was held under [s136]."],
    leaves: &["Section 3 of this report is long, as section 4 below is.", "The section 151 officer left."],
};
