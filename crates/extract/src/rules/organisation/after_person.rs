//! Organisation: capitals behind a person's name and "of".

use super::cued::propose_behind;
use crate::rules::prelude::*;

pub(super) static AFTER_PERSON: Rule = Rule {
    id: "organisation/after-person",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| {
        let name = it.frequency();
        it.shape() == Shape::Capital && name.given > 0 && !name.everyday
    }),
    run: |cx| {
        let of = cx.here() + 2;
        let surname = cx.document().shape(cx.here() + 1) == Shape::Capital;
        cx.test("a surname and of", surname && cx.word(of) == "of")?;
        propose_behind(cx, of)
    },
    finds: &["Ruth Mirza of [Gingerbread] agreed."],
    leaves: &["Ruth of Gingerbread agreed."],
};
