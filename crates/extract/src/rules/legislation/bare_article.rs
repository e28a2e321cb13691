//! Articles without a title: `Article`, `art.` in; it with its numbers out.

use super::bare::{bare, cite_bare};
use crate::rules::prelude::*;

/// `Article 8`; without a capital, of orders and treaties that the article names.
pub(super) static BARE_ARTICLE: Rule = Rule {
    id: "legislation/bare-article",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::ARTICLE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Article)?;
        let names = cx.payloads().citations.names.have(ProvisionKind::Article);
        let cites = if found.keyword().short { found.any } else { found.word.starts_with('A') };
        cx.test("a capital, or the article names what has articles", names || cites)?;
        cite_bare(cx, found)
    },
    finds: &["They relied on [Article 8] in court."],
    leaves: &["We read article 5 first.", "Article 5 of this series is out."],
};
