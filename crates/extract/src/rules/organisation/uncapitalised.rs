//! Organisation: a known department, regulator or legislature without its capitals, after "the".

use super::shared::propose_known;
use crate::document::lookup::begins_uncapitalised;
use crate::phrase::known_organisation::uncapitalised;
use crate::rules::prelude::*;

pub(super) static UNCAPITALISED: Rule = Rule {
    id: "organisation/uncapitalised",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| {
        let plain = it.text().bytes().all(|b| b.is_ascii_lowercase());
        it.shape() == Shape::Small && (!plain || begins_uncapitalised(it.text()))
    }),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let the = here > 0 && matches!(document.word(here - 1), "the" | "The");
        cx.test("after the", the)?;
        let known = uncapitalised(document, cx.unit(), here, document.day())?;
        propose_known(cx, here..known.after, known)
    },
    finds: &["They wrote to the [home office] twice."],
    leaves: &["They have a home office upstairs.", "The home was an office."],
};
