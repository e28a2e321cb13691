//! What a corpus names, over all its articles.

use crate::identity::known_as;
use crate::summary::{one_line, post};
use greenpaper_core::{Annotated, Entity, EntityId, LegislationYear, MentionKind};
use std::collections::BTreeMap;

/// A thing that articles name.
pub(crate) struct Thing {
    pub(crate) kind: MentionKind,
    pub(crate) name: String,
    pub(crate) mentions: usize,
    /// What it is known as.
    pub(crate) id: Option<EntityId>,
    /// The articles that name it, in order.
    pub(crate) articles: Vec<Named>,
    /// The year of an Act.
    #[cfg_attr(not(feature = "svg"), expect(dead_code, reason = "pictures alone ask for it"))]
    pub(crate) year: Option<i32>,
    /// What a person is, as an article says first.
    pub(crate) role: Option<String>,
}

/// That an article names a thing.
#[derive(Clone, Copy)]
pub(crate) struct Named {
    pub(crate) article: usize,
    pub(crate) times: usize,
    /// The first mention, by its number in the article.
    pub(crate) first: usize,
}

/// All things with the most named first; and for each article which thing each of its entities is.
pub(crate) fn things(articles: &[Annotated]) -> (Vec<Thing>, Vec<Vec<usize>>) {
    let mut places: BTreeMap<(MentionKind, String), usize> = BTreeMap::new();
    let (mut all, mut of_entities): (Vec<Thing>, Vec<Vec<usize>>) = (Vec::new(), Vec::new());
    for (number, annotated) in articles.iter().enumerate() {
        let known = known_as(annotated);
        let mut of_entity = Vec::with_capacity(known.len());
        for (entity, ids) in annotated.entities().iter().zip(&known) {
            let name = one_line(&entity.name());
            let key = ids.first().map_or_else(|| name.clone(), |id| id.as_str().to_owned());
            let at = *places.entry((entity.kind(), key)).or_insert(all.len());
            if at == all.len() {
                let year = match entity {
                    Entity::Legislation(it) => it.year.as_ref().map(LegislationYear::calendar),
                    _ => None,
                };
                let year = year.filter(|year| *year > 0).map(i32::from);
                all.push(Thing {
                    kind: entity.kind(),
                    name: name.clone(),
                    mentions: 0,
                    id: ids.first().cloned(),
                    articles: Vec::new(),
                    year,
                    role: None,
                });
            }
            // A name in capitals is a headline's or a list's: any other is better to look at.
            let capitals = |name: &str| name.contains(' ') && !name.contains(char::is_lowercase);
            if capitals(&all[at].name) && !capitals(&name) {
                all[at].name = name;
            }
            of_entity.push(at);
        }
        for (first, mention) in annotated.mentions().iter().enumerate() {
            let Some(entity) = mention.entity else { continue };
            let thing = &mut all[of_entity[entity.get()]];
            thing.mentions += 1;
            match thing.articles.last_mut() {
                Some(named) if named.article == number => named.times += 1,
                _ => thing.articles.push(Named { article: number, times: 1, first }),
            }
        }
        for it in annotated.affiliations() {
            let Some(person) = annotated.mentions()[it.person_mention.get()].entity else { continue };
            let thing = &mut all[of_entity[person.get()]];
            if thing.role.is_none() && !it.former {
                thing.role = Some(post(it));
            }
        }
        of_entities.push(of_entity);
    }
    // The most named first, those named alike by name.
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|a, b| {
        all[*b].mentions.cmp(&all[*a].mentions).then_with(|| all[*a].name.cmp(&all[*b].name))
    });
    let mut place = vec![0; all.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    for at in of_entities.iter_mut().flatten() {
        *at = place[*at];
    }
    let mut sorted: Vec<Option<Thing>> = all.into_iter().map(Some).collect();
    (order.into_iter().filter_map(|old| sorted[old].take()).collect(), of_entities)
}
