//! From candidates that stand to mentions, entities and links.

use crate::{CandidateId, Found, Reference};
use greenpaper_core::{Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind};
use std::collections::HashMap;

/// Mentions in the order of the text, the entities they name in the order of their first mention, and the links.
pub(crate) fn assemble(found: &Found) -> Layers {
    let mut layers = Layers::default();
    let mut known: HashMap<(MentionKind, String), EntityIndex> = HashMap::new();
    for id in found.in_order() {
        let candidate = found.get(id);
        let index = MentionIndex(layers.mentions.len() as u32);
        let named = source(found, id);
        let entity = match &found.get(named).reference {
            Reference::Names(entity) => Some(*known.entry(key(entity)).or_insert_with(|| {
                layers.entities.push((**entity).clone());
                EntityIndex(layers.entities.len() as u32 - 1)
            })),
            _ => None,
        };
        layers.mentions.push(Mention {
            span: candidate.span,
            kind: candidate.kind,
            entity,
            value: candidate.value.clone(),
        });
        // What refers back is what it refers to.
        let referred = candidate.links.is_empty() && named != id;
        let links = if referred { &found.get(named).links } else { &candidate.links };
        for (id, score, evidence) in links {
            let evidence = if referred { vec![Evidence::Coreference] } else { evidence.clone() };
            layers.links.extend(Link::new(index, id.clone(), score.clamp(0.0, 1.0), evidence));
        }
    }
    layers
}

/// The candidate that names what `id` refers to; references are followed a bounded number of steps, so that a ring ends.
fn source(found: &Found, id: CandidateId) -> CandidateId {
    let mut at = id;
    for _ in 0..8 {
        match found.get(at).reference {
            Reference::SameAs(next) => at = next,
            _ => break,
        }
    }
    at
}

/// Two entities are one where this is equal: the same known thing, or the same kind and name, folded.
fn key(entity: &Entity) -> (MentionKind, String) {
    let kind = entity.kind();
    match entity.id() {
        Some(id) => (kind, format!("\u{0}{id}")),
        None => {
            let name = entity.name().to_lowercase().replace('’', "'");
            (kind, name.split_whitespace().collect::<Vec<_>>().join(" "))
        }
    }
}
