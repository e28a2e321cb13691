//! Popolo (<https://www.popoloproject.com/specs/>): people, organisations, posts and memberships of all the articles as
//! one JSON object.
//!
//! What is linked to the same known thing is one entry, whichever articles name it; what is not linked is one entry an
//! article, because two of a name need not be one. Ids are the known things' own (`uk:person/…`) or the article's with
//! a number. `sources` says which articles. A membership is what a text says: it has no dates, and one that the text
//! calls over says so in its `label`, `former director`, as Popolo has no field for it.

use crate::Error;
use crate::identity::{article_ids, entity_key, id_iri, inside_article, iri, known_as};
use crate::summary::one_line;
use greenpaper_core::{
    Annotated, Entity, EntityId, EntityIndex, MentionIndex, Name, NameKind, Organisation, Person, Post,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Entity, Layers, Organisation};
/// use greenpaper_export::popolo;
/// let article = Article::builder("Unison voted.").build()?;
/// let unison = Organisation { name: "Unison".into(), ..Organisation::default() };
/// let layers = Layers { entities: vec![Entity::Organisation(unison)], ..Layers::default() };
/// let mut out = Vec::new();
/// popolo::write(&mut out, &[Annotated::new(article, layers)?], &popolo::Options::default())?;
/// let object: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!(object["organizations"][0]["name"], "Unison");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// What addresses in `sources` begin with where an article's is none of the web.
    pub base: String,
    /// Indented, for people.
    pub pretty: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { base: "urn:greenpaper:".to_owned(), pretty: false }
    }
}

/// Writes one object with everything in all the articles.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Entity, Layers, Organisation, Origin};
/// use greenpaper_export::popolo::{self, Options};
/// let origin = Origin { uri: Some("votes/1.txt".into()), ..Origin::default() };
/// let article = Article::builder("Unison voted.").origin(origin).build()?;
/// let unison = Organisation { name: "Unison".into(), ..Organisation::default() };
/// let layers = Layers { entities: vec![Entity::Organisation(unison)], ..Layers::default() };
/// let mut out = Vec::new();
/// let options = Options { base: "https://example.org/".into(), pretty: true };
/// popolo::write(&mut out, &[Annotated::new(article, layers)?], &options)?;
/// let object: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!(object["organizations"][0]["sources"][0]["url"], "https://example.org/votes/1.txt");
/// assert!(out.starts_with(b"{\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    let mut popolo = Popolo {
        persons: List::default(),
        organizations: List::default(),
        posts: List::default(),
        memberships: Vec::new(),
    };
    for (annotated, id) in articles.iter().zip(article_ids(articles)) {
        popolo.article(annotated, &id, options);
    }
    let value = json!({
        "persons": popolo.persons.values,
        "organizations": popolo.organizations.values,
        "memberships": popolo.memberships,
        "posts": popolo.posts.values,
    });
    let written = if options.pretty {
        serde_json::to_writer_pretty(&mut *out, &value)
    } else {
        serde_json::to_writer(&mut *out, &value)
    };
    written.map_err(io::Error::from).and_then(|()| out.write_all(b"\n")).map_err(Error::new("Popolo"))
}

/// Entries by id, in the order in which they came.
#[derive(Default)]
struct List {
    values: Vec<Value>,
    places: BTreeMap<String, usize>,
}

impl List {
    /// Adds an entry, or to an entry of that id the source and the names that it does not have.
    fn add(&mut self, id: &str, source: &Value, entry: Value) {
        let at = *self.places.entry(id.to_owned()).or_insert(self.values.len());
        if at == self.values.len() {
            self.values.push(entry);
            self.values[at]["id"] = id.into();
            self.values[at]["sources"] = json!([source]);
            return;
        }
        let known = &mut self.values[at];
        // Articles come one after another: a source that is there already is the last.
        if let Some(sources) = known["sources"].as_array_mut()
            && sources.last() != Some(source)
        {
            sources.push(source.clone());
        }
        for name in entry["other_names"].as_array().into_iter().flatten() {
            match known["other_names"].as_array_mut() {
                Some(names) if names.contains(name) => {}
                Some(names) => names.push(name.clone()),
                None => known["other_names"] = json!([name]),
            }
        }
    }
}

struct Popolo {
    persons: List,
    organizations: List,
    posts: List,
    memberships: Vec<Value>,
}

impl Popolo {
    fn article(&mut self, annotated: &Annotated, id: &str, options: &Options) {
        let known = known_as(annotated);
        let source = json!({ "url": iri(&options.base, id) });
        let key = |index: EntityIndex| entity_key(&known, id, index);
        for (at, entity) in annotated.entities().iter().enumerate() {
            let (index, ids) = (EntityIndex(at as u32), &known[at]);
            match entity {
                Entity::Person(it) => self.persons.add(&key(index), &source, person(it, ids)),
                Entity::Organisation(it) => {
                    self.organizations.add(&key(index), &source, organisation(it, ids))
                }
                Entity::Post(it) => self.posts.add(&key(index), &source, post(it)),
                _ => {}
            }
        }
        let entity_of = |mention: MentionIndex| annotated.mentions()[mention.get()].entity;
        let entity_at = |index: EntityIndex| &annotated.entities()[index.get()];
        // Who and what has a name but no entity, by name.
        let first = self.memberships.len();
        let mut named: BTreeMap<(bool, String), String> = BTreeMap::new();
        for it in annotated.affiliations() {
            let next = named.len() + 1;
            let person =
                entity_of(it.person_mention).filter(|at| matches!(entity_at(*at), Entity::Person(_)));
            let person = person.map(key).unwrap_or_else(|| {
                let name = one_line(&it.person);
                let fresh = || inside_article(id, "person", next);
                let id = named.entry((true, name.clone())).or_insert_with(fresh).clone();
                self.persons.add(&id, &source, json!({ "name": name }));
                id
            });
            let next = named.len() + 1;
            let body = it.organisation_mention.and_then(entity_of);
            let body = body.filter(|at| matches!(entity_at(*at), Entity::Organisation(_)));
            let body = body.map(key).or_else(|| {
                let name = one_line(it.organisation.as_deref()?);
                let fresh = || inside_article(id, "organization", next);
                let id = named.entry((false, name.clone())).or_insert_with(fresh).clone();
                self.organizations.add(&id, &source, json!({ "name": name }));
                Some(id)
            });
            let role = one_line(&it.role);
            let mut label = if it.former { format!("former {role}") } else { role.clone() };
            if let Some(unit) = &it.unit {
                label = format!("{label}, {}", one_line(unit));
            }
            let mut membership =
                json!({ "label": label, "role": role, "person_id": person, "sources": [source] });
            if let Some(body) = body {
                membership["organization_id"] = body.into();
            }
            let at =
                annotated.mentions().partition_point(|mention| mention.span.end() <= it.role_span.start());
            let mention = annotated.mentions().get(at).filter(|mention| mention.span.overlaps(it.role_span));
            let held = mention
                .and_then(|mention| mention.entity)
                .filter(|at| matches!(entity_at(*at), Entity::Post(_)));
            if let Some(held) = held {
                membership["post_id"] = key(held).into();
            }
            if !self.memberships[first..].contains(&membership) {
                self.memberships.push(membership);
            }
        }
    }
}

fn person(it: &Person, ids: &[EntityId]) -> Value {
    let mut entry = Map::new();
    let name = one_line(&it.name.full());
    entry.insert("name".into(), name.clone().into());
    let parts = [
        ("honorific_prefix", &it.name.prefix),
        ("given_name", &it.name.given),
        ("family_name", &it.name.family),
        ("honorific_suffix", &it.name.suffix),
    ];
    for (field, part) in parts {
        if let Some(part) = part {
            entry.insert(field.into(), one_line(part).into());
        }
    }
    names_and_ids(&mut entry, &name, &it.names, ids);
    Value::Object(entry)
}

fn organisation(it: &Organisation, ids: &[EntityId]) -> Value {
    let mut entry = Map::new();
    let name = one_line(&it.name);
    entry.insert("name".into(), name.clone().into());
    if let Some(kind) = it.kind.and_then(|kind| serde_json::to_value(kind).ok()) {
        entry.insert("classification".into(), kind);
    }
    for (field, date) in [("founding_date", it.period.start()), ("dissolution_date", it.period.end())] {
        if let Some(date) = date {
            entry.insert(field.into(), date.to_string().into());
        }
    }
    names_and_ids(&mut entry, &name, &it.names, ids);
    Value::Object(entry)
}

fn post(it: &Post) -> Value {
    json!({ "label": one_line(&it.title) })
}

fn names_and_ids(entry: &mut Map<String, Value>, name: &str, names: &[Name], ids: &[EntityId]) {
    let others = names.iter().filter(|it| one_line(&it.text) != name).map(|it| {
        let mut other = json!({ "name": one_line(&it.text) });
        for (field, date) in [("start_date", it.period.start()), ("end_date", it.period.end())] {
            if let Some(date) = date {
                other[field] = date.to_string().into();
            }
        }
        let note = match it.kind {
            NameKind::Short => Some("short form"),
            NameKind::Acronym => Some("acronym"),
            NameKind::Former => Some("former name"),
            _ => None,
        };
        if let Some(note) = note {
            other["note"] = note.into();
        }
        other
    });
    let others: Vec<Value> = others.collect();
    if !others.is_empty() {
        entry.insert("other_names".into(), others.into());
    }
    let identifiers: Vec<Value> = ids
        .iter()
        .map(|id| {
            let (scheme, value) = id.as_str().split_once(':').unwrap_or(("legislation", id.as_str()));
            json!({ "scheme": scheme, "identifier": value })
        })
        .collect();
    if !identifiers.is_empty() {
        entry.insert("identifiers".into(), identifiers.into());
    }
    let links: Vec<Value> =
        ids.iter().filter(|id| id.uri().is_some()).map(|id| json!({ "url": id_iri("", id) })).collect();
    if !links.is_empty() {
        entry.insert("links".into(), links.into());
    }
}
