//! Organisation: a known committee with its House before it, as one name.

use super::shared::propose_known;
use crate::phrase::known_organisation::KnownNames;
use crate::rules::prelude::*;

pub(super) static COMMITTEE_OF_HOUSE: Rule = Rule {
    id: "organisation/committee-of-house",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATURE_HOUSE),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let of = cx.is("of", -1, LexicalClass::NONE, LexicalClass::NONE)?;
        cx.test("one sentence", !document.starts_sentence(here + 1))?;
        cx.test("the House of", document.word(of) == "of" && cx.word(of.wrapping_sub(1)) == "House")?;
        let known = KnownNames::at(document, cx.unit(), here + 1, document.day()).organisation?;
        cx.test("a committee", document.word(known.after - 1) == "Committee")?;
        propose_known(cx, of - 1..known.after, known)
    },
    finds: &["The [House of Commons Health Committee] met."],
    leaves: &["The House of Commons met.", "The Commons Health Committee met."],
};
