//! Publication: a title of which a verb says that it came out or sets out something: Laying the Foundations came out.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

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
        let title = titles.subject_title(verb)?;
        propose(cx, title)
    },
    finds: &["[Laying the Foundations] came out in May.", "[Rivers of the North] runs to forty pages."],
    leaves: &["Minister of State came out in May.", "Blackmoor Valley Trust sets out its case."],
};
