//! Publication: a title that was published or written: Laying the Foundations was published in May.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static BEFORE_PARTICIPLE: Rule = Rule {
    id: "publication/before-participle",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::PUBLISHING_PARTICIPLE),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let verb = cx.step(-1)?;
        cx.test("was, or is", matches!(titles.word(verb), "was" | "is"))?;
        let title = titles.subject_title(verb)?;
        propose(cx, title)
    },
    finds: &["[Laying the Foundations] was published in May."],
    leaves: &["The letter was published in May.", "Blackmoor Valley Trust was launched in May."],
};
