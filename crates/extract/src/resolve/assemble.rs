//! From candidates that stand to mentions, entities and links.

use crate::document::Document;
use crate::document::lookup::EntityType;
use crate::document::text::fold_name_into;
use crate::document::trigger::{KIND_SLOTS, kind_slot};
use crate::{CandidateId, Candidates, Reference};
use foldhash::{HashMap, HashMapExt};
use greenpaper_core::{
    Entity, EntityId, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, RuleName,
    Value,
};
use std::ops::Range;

/// Mentions in the order of the text, the entities they name in the order of their first mention, and the links. What
/// was found gives away what goes into them. `name` tells what the rule of a number is called.
pub(crate) fn assemble<'n>(
    document: &Document<'_>,
    found: &mut Candidates,
    name: impl Fn(u16) -> Option<&'n RuleName>,
) -> Layers {
    let mut layers = Layers::default();
    let ids = found.in_order();
    let mut known = Known {
        by_id: HashMap::with_capacity(ids.len()),
        by_name: HashMap::with_capacity(ids.len()),
        folded: String::new(),
        by_candidate: Vec::new(),
    };
    layers.mentions.reserve_exact(ids.len());
    layers.links.reserve(ids.len() / 2);
    // Things are named more than once as a rule.
    layers.entities.reserve(ids.len() / 2);
    for id in ids {
        let index = MentionIndex(layers.mentions.len() as u32);
        let named = source(found, id);
        let entity = known.entity(found, named, &mut layers.entities);
        let candidate = found.get_mut(id);
        let (span, kind, value) = (candidate.span, candidate.kind, candidate.value.take());
        let rule = name(candidate.rule).cloned();
        let provision = matches!(value, Some(Value::Provisions(_)));
        layers.mentions.push(Mention { span, kind, entity, value, rule });
        // What refers back is what it refers to; but a clause of a bill is not the Act that it became.
        let referred = candidate.links.is_empty() && named != id && !provision;
        let tokens = if referred { 0..0 } else { found.tokens(id) };
        let linked = found.get_mut(if referred { named } else { id });
        let rule = name(linked.rule);
        for (id, score, evidence) in &mut linked.links {
            let evidence = if referred { vec![Evidence::Coreference] } else { std::mem::take(evidence) };
            let others = alternatives(document, &tokens, kind, id);
            let link = Link::new(index, id.clone(), score.clamp(0.0, 1.0), evidence);
            let link = link.map(|link| link.with_alternatives(others));
            layers.links.extend(link.map(|link| match rule {
                Some(rule) => link.with_rule(rule.clone()),
                None => link,
            }));
        }
    }
    layers
}

/// The most others of a name that a link tells of.
const MOST_ALTERNATIVES: usize = 8;

/// The other things of a kind in the tables that bear the whole name in these tokens.
fn alternatives(
    document: &Document<'_>,
    tokens: &Range<usize>,
    kind: MentionKind,
    chosen: &EntityId,
) -> Vec<EntityId> {
    let kind = match kind {
        MentionKind::Organisation => EntityType::Organisation,
        MentionKind::Person => EntityType::Person,
        MentionKind::Place => EntityType::Place,
        _ => return Vec::new(),
    };
    let Some(name) = document.lookups_at(tokens.start).iter().find(|it| it.after == tokens.end) else {
        return Vec::new();
    };
    let others = name.ids_of(kind).filter(|it| *it != chosen.as_str());
    let mut others: Vec<EntityId> = others.take(MOST_ALTERNATIVES).filter_map(|it| it.parse().ok()).collect();
    others.dedup();
    others
}

/// The candidate that names what `id` refers to; references are followed a bounded number of steps, so that a ring ends.
fn source(found: &Candidates, id: CandidateId) -> CandidateId {
    let mut at = id;
    for _ in 0..8 {
        match found.get(at).reference {
            Reference::SameAs(next) => at = next,
            _ => break,
        }
    }
    at
}

/// The entities so far, by what makes two of them one: the same known thing; the same kind and name, where not both
/// are known things.
#[derive(Debug, Default)]
struct Known {
    by_id: HashMap<EntityId, EntityIndex>,
    by_name: HashMap<String, [Option<EntityIndex>; KIND_SLOTS]>,
    /// The folded name that was last looked up.
    folded: String,
    /// For each candidate that was asked for, the entity that it names.
    by_candidate: Vec<Option<EntityIndex>>,
}

impl Known {
    /// The entity that a candidate names, taken from it.
    fn entity(
        &mut self,
        found: &mut Candidates,
        named: CandidateId,
        entities: &mut Vec<Entity>,
    ) -> Option<EntityIndex> {
        let place = named.0 as usize;
        if self.by_candidate.len() <= place {
            self.by_candidate.resize((place + 1).max(2 * self.by_candidate.len()), None);
        }
        if self.by_candidate[place].is_none() {
            match std::mem::take(&mut found.get_mut(named).reference) {
                Reference::Names(entity) => self.by_candidate[place] = Some(self.index(*entity, entities)),
                other => found.get_mut(named).reference = other,
            }
        }
        self.by_candidate[place]
    }

    fn index(&mut self, entity: Entity, entities: &mut Vec<Entity>) -> EntityIndex {
        let id = entity.id();
        if let Some(id) = &id
            && let Some(&known) = self.by_id.get(id)
        {
            return known;
        }
        let next = EntityIndex(entities.len() as u32);
        fold_name_into(&entity.name(), &mut self.folded);
        // Kinds of users share a place, and are told apart by their names.
        if let kind @ MentionKind::Custom(_) = entity.kind() {
            self.folded.push('\n');
            self.folded.push_str(kind.as_str());
        }
        let kind = kind_slot(entity.kind());
        let namesake = match self.by_name.get_mut(&self.folded) {
            Some(kinds) => *kinds[kind].get_or_insert(next),
            None => {
                let mut kinds = [None; KIND_SLOTS];
                kinds[kind] = Some(next);
                self.by_name.insert(self.folded.clone(), kinds);
                next
            }
        };
        let index = match entities.get_mut(namesake.get()) {
            // What was known by its name alone is known now.
            Some(other) if id.is_some() && other.id().is_none() => {
                *other = entity;
                namesake
            }
            Some(_) if id.is_none() => namesake,
            _ => {
                entities.push(entity);
                next
            }
        };
        if let Some(id) = id {
            self.by_id.insert(id, index);
        }
        index
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use greenpaper_core::{Organisation, Thing};

    fn body(name: &str, id: Option<&str>) -> Entity {
        let id = id.map(|it| it.parse().expect("an id"));
        Entity::Organisation(Organisation { id, name: name.to_owned(), ..Organisation::default() })
    }

    #[test]
    fn things_of_two_kinds_of_users_are_two_though_they_are_called_alike() {
        let (mut known, mut entities) = (Known::default(), Vec::new());
        let thing = |kind| Entity::Thing(Thing::new(MentionKind::named(kind), "N1"));
        let indices =
            ["postcode", "road", "road", "postcode"].map(|it| known.index(thing(it), &mut entities).get());
        assert_eq!((indices, entities.len()), ([0, 1, 1, 0], 2));
    }

    #[test]
    fn a_body_named_before_it_is_known_is_one_with_it() {
        let (mut known, mut entities) = (Known::default(), Vec::new());
        let one = known.index(body("Marsh\n  Trust", None), &mut entities);
        let two = known.index(body("marsh trust", Some("uk:org/marsh")), &mut entities);
        let three = known.index(body("Marsh Trust", None), &mut entities);
        let other = known.index(body("Marsh Trust", Some("uk:org/other-marsh")), &mut entities);
        assert!(one == two && two == three && other != one);
        assert_eq!(entities.iter().map(|it| it.id().is_some()).collect::<Vec<_>>(), [true, true]);
    }
}
