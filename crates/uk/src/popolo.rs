//! The tables as Popolo (<https://www.popoloproject.com/specs/>), for other programs.

use crate::{Entity, EntityKind, NameEntry, Relation, Tables};
use greenpaper_core::{NameKind, PartialDate, Period};

impl Tables {
    /// All organisations, people, posts, tenures and places as one Popolo object: `organizations`, `persons`, `posts`,
    /// `memberships`, `areas`, each in the order of the tables. Legislation and publications are not of Popolo.
    ///
    /// What [`compile`](crate::compile) reads of a file that ends in `.json` it finds again: ids, names with their
    /// times and notes, classes, dates, identifiers, parents. Beside what Popolo has there are
    /// `kind` (the class of this crate, beside the sort in `classification`), `successor_ids`, `other_names` of posts
    /// and areas, `needs_context` (see [`Marks`](crate::Marks::needs_context)), and `person_name`, what a holder was
    /// called in post. Names that follow from a rule are left out, and so are parents after the first.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let json: serde_json::Value = serde_json::from_str(&uk.to_popolo()).unwrap();
    /// let posts = json["posts"].as_array().unwrap();
    /// assert!(posts.iter().any(|post| post["label"] == "Secretary of State for Health"));
    ///
    /// let mine = greenpaper_uk::compile(&[("mine.json", &uk.to_popolo())]).unwrap();
    /// let day = "2002-07-25".parse().unwrap();
    /// assert_eq!(mine.holder("health secretary", day).unwrap().name(), "Alan Milburn");
    /// ```
    #[must_use]
    pub fn to_popolo(&self) -> String {
        let mut out = String::from("{");
        let lists: [(&str, EntityKind, Writer); 4] = [
            ("organizations", EntityKind::Organisation, organisation),
            ("persons", EntityKind::Person, person),
            ("posts", EntityKind::Post, post),
            ("areas", EntityKind::Place, area),
        ];
        for (key, kind, write) in lists {
            list(&mut out, key, self.entities().filter(|entity| entity.kind() == kind), |object, entity| {
                object.text("id", entity.id());
                if entity.names().next().is_some_and(|name| name.marks().needs_context()) {
                    object.truth("needs_context");
                }
                write(object, entity);
            });
            out.push(',');
        }
        let posts = self.entities().filter(|entity| entity.kind() == EntityKind::Post);
        list(&mut out, "memberships", posts.flat_map(Entity::holders), |object, tenure| {
            let (post, person) = (tenure.post(), tenure.person());
            object.text("person_id", person.id());
            object.text("post_id", post.id());
            if let Some(organisation) = post.organisation() {
                object.text("organization_id", organisation.id());
            }
            object.text("role", post.name());
            if tenure.name() != person.name() {
                object.text("person_name", tenure.name());
            }
            object.period(tenure.period(), "start_date", "end_date");
        });
        out.push_str("}\n");
        out
    }
}

/// Writes the properties of one class.
type Writer = fn(&mut Object<'_>, Entity<'_>);

fn organisation(object: &mut Object<'_>, entity: Entity<'_>) {
    object.text("name", entity.name());
    if !entity.sort().is_empty() {
        object.text("classification", entity.sort());
    }
    let kinds = crate::organisations::ORGANISATION_KINDS;
    object.text("kind", kinds[entity.class() as usize].0);
    object.period(entity.period(), "founding_date", "dissolution_date");
    object.names(entity);
    object.identifiers(entity);
    // Popolo has room for one.
    if let Some(parent) = entity.related(Relation::Parent).next() {
        object.text("parent_id", parent.id());
    }
    if entity.successors().next().is_some() {
        object.key("successor_ids");
        list_of_texts(object.out, entity.successors().map(Entity::id));
    }
}

fn person(object: &mut Object<'_>, entity: Entity<'_>) {
    object.text("name", entity.name());
    object.names(entity);
    object.identifiers(entity);
}

fn post(object: &mut Object<'_>, entity: Entity<'_>) {
    object.text("label", entity.name());
    object.text("role", entity.name());
    if let Some(organisation) = entity.organisation() {
        object.text("organization_id", organisation.id());
    }
    object.period(entity.period(), "start_date", "end_date");
    object.names(entity);
}

fn area(object: &mut Object<'_>, entity: Entity<'_>) {
    object.text("name", entity.name());
    if !entity.sort().is_empty() {
        object.text("classification", entity.sort());
    }
    object.text("kind", crate::organisations::PLACE_KINDS[entity.class() as usize].0);
    object.names(entity);
    object.identifiers(entity);
    if let Some(parent) = entity.related(Relation::Parent).next() {
        object.text("parent_id", parent.id());
    }
}

/// An object being written.
struct Object<'o> {
    out: &'o mut String,
    first: bool,
}

impl Object<'_> {
    fn key(&mut self, key: &str) {
        if !std::mem::take(&mut self.first) {
            self.out.push(',');
        }
        text(self.out, key);
        self.out.push(':');
    }

    fn text(&mut self, key: &str, value: &str) {
        self.key(key);
        text(self.out, value);
    }

    fn truth(&mut self, key: &str) {
        self.key(key);
        self.out.push_str("true");
    }

    fn period(&mut self, period: Period, start: &str, end: &str) {
        for (key, date) in [(start, period.start()), (end, period.end())] {
            if let Some(date) = date.filter(|date: &PartialDate| date.year().is_some()) {
                self.text(key, &date.to_string());
            }
        }
    }

    /// What it is called beside its name.
    fn names(&mut self, entity: Entity<'_>) {
        let others = || entity.names().skip(1).filter(|name| !name.marks().variant());
        if others().next().is_none() {
            return;
        }
        self.key("other_names");
        self.out.push('[');
        for (i, name) in others().enumerate() {
            if i > 0 {
                self.out.push(',');
            }
            self.out.push('{');
            other_name(&mut Object { out: self.out, first: true }, name, entity);
            self.out.push('}');
        }
        self.out.push(']');
    }

    fn identifiers(&mut self, entity: Entity<'_>) {
        if entity.same_as().next().is_none() {
            return;
        }
        self.key("identifiers");
        self.out.push('[');
        for (i, address) in entity.same_as().enumerate() {
            if i > 0 {
                self.out.push(',');
            }
            self.out.push('{');
            let mut object = Object { out: self.out, first: true };
            let (scheme, value) = address.split_once(':').unwrap_or(("", address));
            if !scheme.is_empty() {
                object.text("scheme", scheme);
            }
            object.text("identifier", value);
            self.out.push('}');
        }
        self.out.push(']');
    }
}

fn other_name(object: &mut Object<'_>, name: NameEntry<'_>, of: Entity<'_>) {
    object.text("name", name.text());
    let note = match name.name_kind() {
        NameKind::Acronym => "acronym",
        NameKind::Former => "former name",
        _ => "short name",
    };
    object.text("note", note);
    if name.marks().needs_context() {
        object.truth("needs_context");
    }
    if name.period() != of.period() {
        object.period(name.period(), "start_date", "end_date");
    }
}

fn list<T>(out: &mut String, key: &str, values: impl Iterator<Item = T>, write: impl Fn(&mut Object<'_>, T)) {
    text(out, key);
    out.push_str(":[");
    for (i, value) in values.enumerate() {
        out.push_str(if i > 0 { ",\n{" } else { "\n{" });
        write(&mut Object { out, first: true }, value);
        out.push('}');
    }
    out.push(']');
}

fn list_of_texts<'t>(out: &mut String, values: impl Iterator<Item = &'t str>) {
    out.push('[');
    for (i, value) in values.enumerate() {
        if i > 0 {
            out.push(',');
        }
        text(out, value);
    }
    out.push(']');
}

/// A JSON string (RFC 8259).
fn text(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}
