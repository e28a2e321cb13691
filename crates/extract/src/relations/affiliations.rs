//! Affiliations: who holds which post where; a document and its mentions in, affiliations out.

mod organisation;

use super::mentions::MentionsByToken;
use crate::phrase::held_post::{Form, HeldPost, held_posts};
use crate::prelude::*;
use greenpaper_core::Affiliation;
use organisation::Organisations;

/// What an affiliation says that made it, by how the post stands beside the name.
fn rule(form: Form) -> RuleName {
    match form {
        Form::Before => const { RuleName::of("affiliation/before-name") },
        Form::BeforeComma => const { RuleName::of("affiliation/before-comma-and-name") },
        Form::After => const { RuleName::of("affiliation/after-name") },
        Form::Verb => const { RuleName::of("affiliation/after-verb") },
        Form::Leaving => const { RuleName::of("affiliation/after-leaving-verb") },
        Form::Chairs => const { RuleName::of("affiliation/who-chairs") },
        Form::Below => const { RuleName::of("affiliation/below-name") },
    }
}

/// The affiliations that a document whose mentions are known states, in order.
pub(crate) fn find(
    document: &Document<'_>,
    layers: &Layers,
    mentions: &MentionsByToken<'_>,
) -> Vec<Affiliation> {
    let mut organisations = Organisations { document, layers, before: Vec::new() };
    let mut affiliations: Vec<Affiliation> = Vec::new();
    for (n, mention) in layers.mentions.iter().enumerate() {
        let index = MentionIndex(n as u32);
        if mention.kind == MentionKind::Organisation {
            organisations.before.push(index);
        }
        let Some(entity) = mention.entity.filter(|_| mention.kind == MentionKind::Person) else { continue };
        let name = document.tokens_in(mention.span);
        for held in held_posts(document, mentions.candidates, name) {
            let organisation = organisations.of(&held, mentions, index);
            let named = organisation.map(|it| organisations.name(it));
            let person = layers.entities[entity.get()].name().into_owned();
            if let Some(stated) = affiliation(document, held, person, index, organisation.zip(named)) {
                add(&mut affiliations, stated);
            }
        }
    }
    affiliations
}

fn affiliation(
    document: &Document<'_>,
    held: HeldPost,
    person: String,
    person_mention: MentionIndex,
    organisation: Option<(MentionIndex, String)>,
) -> Option<Affiliation> {
    let role = match held.form {
        Form::Chairs => "chair".to_owned(),
        _ => collapse_space(document.words(held.role.clone())),
    };
    let (organisation_mention, organisation) = organisation.unzip();
    Some(Affiliation {
        person,
        role,
        organisation,
        unit: held.unit.map(|it| collapse_space(document.words(it))),
        former: held.former,
        person_mention,
        role_span: document.span(held.role)?,
        organisation_mention,
        rule: Some(rule(held.form)),
    })
}

/// Adds one unless it is stated already; what was stated without its organisation takes that up.
fn add(affiliations: &mut Vec<Affiliation>, stated: Affiliation) {
    let known = affiliations.iter_mut().find(|it| {
        it.person == stated.person && it.role.eq_ignore_ascii_case(&stated.role) && it.former == stated.former
    });
    match known {
        Some(known) if known.organisation.is_none() => {
            known.organisation = stated.organisation;
            known.organisation_mention = stated.organisation_mention;
        }
        Some(known) if stated.organisation.is_none() || known.organisation == stated.organisation => {}
        _ => affiliations.push(stated),
    }
}
