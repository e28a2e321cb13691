//! Organisation: committees of Parliament in small letters, by their House, "select", a department's initials or the tables.

use super::committee_name::name_at;
use crate::phrase::known_organisation::committee;
use crate::rules::prelude::*;
use greenpaper_core::{Organisation, OrganisationKind};

/// The most committees of an article that are looked for again.
const MOST: usize = 64;

pub(super) static COMMITTEE: Rule = Rule {
    id: "organisation/committee",
    kind: MentionKind::Organisation,
    priority: Priority::Certain,
    trigger: Trigger::word(|it| it.text() == "committee"),
    run: |cx| {
        let name = name_at(cx)?;
        let (document, unit, day) = (cx.document(), cx.unit(), cx.document().day());
        let known = [name.tokens.clone(), name.subject.clone()];
        let known = known.into_iter().find_map(|it| committee(document, unit, it, day));
        let by_table = known.is_some() && name.subject.len() > 2 && name.definite;
        cx.test("Parliament's, or of the tables", name.of_parliament || by_table)?;
        let first = name.tokens.start;
        let written = document.words(name.tokens.clone());
        match known {
            Some(known) => {
                cx.propose_as(name.tokens, |it| known.describe(it, written).with_priority(Priority::Certain))?
            }
            None => {
                let named = Organisation {
                    name: collapse_space(written),
                    kind: Some(OrganisationKind::Committee),
                    ..Organisation::default()
                };
                let named = Reference::Names(Box::new(Entity::Organisation(named)));
                cx.propose_as(name.tokens, |it| it.with_reference(named))?;
            }
        }
        let committees = &mut cx.payloads().committees;
        if committees.len() < MOST {
            committees.push((name.subject, first));
        }
        Some(())
    },
    finds: &[
        "The [Commons transport and health committee] met.",
        "He told the [home affairs select committee] so.",
        "The [HCLG committee] met.",
    ],
    leaves: &["The health committee of the town met.", "A joint committee met.", "Its committee met."],
};
