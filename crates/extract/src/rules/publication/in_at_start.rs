//! Publication: a title between "In" and whose it is: In Out of Sight the Society found.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static IN_AT_START: Rule = Rule {
    id: "publication/in-at-start",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text() == "In"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        cx.test("a sentence begins", titles.starts_sentence(cx.here()))?;
        let first = cx.here() + 1;
        begins(cx, &titles, first)?;
        let title = first..titles.end(first);
        let pronoun = titles.is(title.end, class::PERSONAL_PRONOUN) || titles.word(title.end) == "I";
        cx.test("whose it is", pronoun || titles.subject_follows(first, title.end))?;
        cx.test("titled", titles.looks_titled(title.clone()))?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["In [Out of the Shadows] we found the same."],
    leaves: &["In Blackmoor we found the same.", "In Ann Lee and Bob we found the same."],
};
