//! Who and what is named, listed beside the text.

use crate::escape::Xml;
use crate::identity::{iri, known_as};
use crate::summary::one_line;
use greenpaper_core::{Annotated, Entity, EntityId};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Writes the `standOff` element if there is something for it; gives for each quotation what `who` points to.
pub(super) fn write(page: &mut String, annotated: &Annotated, number: usize) -> Vec<Option<String>> {
    let known = known_as(annotated);
    let [mut people, mut bodies, mut places, mut works] = [const { String::new() }; 4];
    for (at, entity) in annotated.entities().iter().enumerate() {
        let start = format!("xml:id=\"a{number}-e{}\"", at + 1);
        let name = one_line(&entity.name());
        let (name, ids) = (Xml(&name), idnos(&known[at]));
        let _ = match entity {
            Entity::Person(_) => {
                writeln!(people, "<person {start}><persName>{name}</persName>{ids}</person>")
            }
            Entity::Organisation(_) => writeln!(bodies, "<org {start}><orgName>{name}</orgName>{ids}</org>"),
            Entity::Place(_) => writeln!(places, "<place {start}><placeName>{name}</placeName>{ids}</place>"),
            Entity::Legislation(_) | Entity::Publication(_) => {
                let kind = entity.kind();
                writeln!(works, "<bibl {start} type=\"{kind}\"><title>{name}</title>{ids}</bibl>")
            }
            _ => Ok(()),
        };
    }
    // Speakers that are no entity of the article: "a spokesman".
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    let mut speakers = Vec::with_capacity(annotated.quotes().len());
    for quote in annotated.quotes() {
        let Some(speaker) = &quote.speaker else {
            speakers.push(None);
            continue;
        };
        let entity = speaker.mention.and_then(|it| annotated.mentions()[it.get()].entity);
        let listed = entity.filter(|at| has_id(&annotated.entities()[at.get()]));
        speakers.push(Some(match listed {
            Some(at) => format!("#a{number}-e{}", at.get() + 1),
            None => {
                let (name, next) = (one_line(&speaker.name), named.len() + 1);
                let at = *named.entry(name.clone()).or_insert(next);
                if at == next {
                    let name = Xml(&name);
                    let _ = writeln!(
                        people,
                        "<person xml:id=\"a{number}-s{at}\"><persName>{name}</persName></person>"
                    );
                }
                format!("#a{number}-s{at}")
            }
        }));
    }
    let lists = [("listPerson", people), ("listOrg", bodies), ("listPlace", places), ("listBibl", works)];
    if lists.iter().any(|(_, list)| !list.is_empty()) {
        page.push_str("<standOff>\n");
        for (name, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
            let _ = writeln!(page, "<{name}>\n{list}</{name}>");
        }
        page.push_str("</standOff>\n");
    }
    speakers
}

/// Whether the entity is in one of the lists.
pub(super) fn has_id(entity: &Entity) -> bool {
    !matches!(entity, Entity::Post(_))
}

fn idnos(ids: &[EntityId]) -> String {
    let mut all = String::new();
    for id in ids {
        let _ = match id.uri() {
            Some(uri) => write!(all, "<idno type=\"URI\">{}</idno>", Xml(&iri("", &uri))),
            None => write!(all, "<idno type=\"greenpaper\">{}</idno>", Xml(id.as_str())),
        };
    }
    all
}
