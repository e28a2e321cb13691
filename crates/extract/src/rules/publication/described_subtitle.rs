//! Publication: a title and a subtitle in small letters, beside what the work is: Green Waters: how to plan, a report by.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static DESCRIBED_SUBTITLE: Rule = Rule {
    id: "publication/described-subtitle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Colon),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let colon = cx.here();
        cx.test("a subtitle in small letters", titles.shape(colon + 1) == Shape::Small)?;
        let start = titles.title_before_colon(colon)?;
        let end = titles.clause_end(colon + 1);
        let next = end + 1;
        let noun = titles.determines_work(next) && titles.any(next + 1..next + 4, class::PUBLICATION_CUE);
        let published = titles.shape(end) == Shape::Comma && (titles.word(next) == "published" || noun);
        let described = published && end > colon + 2;
        cx.test("a word for what it is beside it", described || titles.cue_before(start))?;
        propose(cx, start..end)
    },
    finds: &["[Green Waters: how to plan for rivers], a new report by Ann Lee, is due."],
    leaves: &["Blackmoor Valley: how to plan for rivers, by Ann Lee."],
};
