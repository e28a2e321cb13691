//! Organisation: the party of a member, in brackets behind the name or the seat as Hansard writes it.

use super::shared::known_here;
use crate::phrase::party_label::party_of;
use crate::rules::prelude::*;
use greenpaper_core::{Organisation, OrganisationKind};

pub(super) static PARTY_IN_BRACKETS: Rule = Rule {
    id: "organisation/party-in-brackets",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::PARTY_LABEL),
    run: |cx| {
        let (document, at) = (cx.document(), cx.here());
        let [before, second, next] = [at.wrapping_sub(1), at.wrapping_sub(2), at + 1];
        // (Lab/Co-op)
        let follows = cx.word(before) == "/" && document.is(second, class::PARTY_LABEL);
        let behind = cx.word(second) == ")" || document.is_capitalised(second);
        cx.test("behind a name or a seat", follows || (cx.word(before) == "(" && behind))?;
        let goes_on = matches!(cx.word(next), "," | "/") && document.is_capitalised(next + 1);
        cx.test("the bracket closes or goes on", cx.word(next) == ")" || goes_on)?;
        cx.test("no name of the tables", follows || known_here(cx).is_none())?;
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        let party = party_of(document.word(at));
        let name = document.word(at).to_owned();
        cx.propose_as(at..at + 1, |candidate| describe(candidate, name, party))
    },
    finds: &["Ann Lee (North Tamar) ([Lab]): I agree.", "Ann Lee ([LD], North Tamar) agreed."],
    leaves: &["Our Lab (in Leeds) is new.", "He left the (Con) box."],
};

fn describe(candidate: Candidate, name: String, party: Option<EntityId>) -> Candidate {
    let kind = party.is_some().then_some(OrganisationKind::Party);
    let named = Organisation { id: party.clone(), name, kind, ..Organisation::default() };
    let candidate = candidate.with_reference(Reference::Names(Box::new(Entity::Organisation(named))));
    match party {
        Some(party) => candidate.with_link(party, 0.95, vec![Evidence::Alias, Evidence::Context]),
        None => candidate,
    }
}
