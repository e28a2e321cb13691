//! Publication: a title after "entitled" or "titled".

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static ENTITLED: Rule = Rule {
    id: "publication/entitled",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::TITLE_ANNOUNCER),
    run: |cx| {
        let title = titles(cx).announced_title(cx.here() + 1)?;
        propose(cx, title)
    },
    finds: &[
        "He wrote a piece entitled [Boats and Bridges] in May.",
        "It was titled: [Early days for the north].",
    ],
    leaves: &["They were entitled to it."],
};
