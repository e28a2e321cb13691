//! Publication: a title with one capital, which says what is done, of what was written or published: Learning to care again was written.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

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
