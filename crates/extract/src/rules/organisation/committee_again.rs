//! Organisation: a committee of Parliament in small letters that the article has named before.

use super::committee_name::name_at;
use crate::rules::prelude::*;

pub(super) static COMMITTEE_AGAIN: Rule = Rule {
    id: "organisation/committee-again",
    kind: MentionKind::Organisation,
    priority: Priority::Certain,
    trigger: Trigger::word(|it| it.text() == "committee"),
    run: |cx| {
        let name = name_at(cx)?;
        cx.test("an article before it", name.definite)?;
        let subject = cx.document().words(name.subject);
        let document = cx.document();
        let named = cx.payloads().committees.iter();
        let named = named.filter(|it| it.1 < name.tokens.start && document.words(it.0.clone()) == subject);
        let first = named.map(|it| it.1).next();
        cx.test("named before", first.is_some())?;
        let (id, _) = cx.mentions().at(first?)?;
        cx.propose_as(name.tokens, |it| it.with_reference(Reference::SameAs(id)))
    },
    finds: &["The Commons health committee met. Members of the [health committee] left."],
    leaves: &["The health committee met. The health committee left."],
};
