//! Popolo (<https://www.popoloproject.com/specs/>) as tables: persons, organizations, posts, memberships and areas of
//! one JSON object, each in its list or embedded where the specification lets it be.
//!
//! A property that Popolo does not have, or that these tables have no place for, is passed over: the format is open.

mod at;

use super::cell::{Cell, Form, Place};
use super::error::Fault;
use super::problems::Problems;
use super::written::{Written, WrittenPlace, WrittenRow};
use crate::organisations::{ORGANISATION_KINDS, PLACE_KINDS};
use at::{At, Faults};
use std::collections::BTreeSet;

/// Reads a file; a value of another type than Popolo gives it is a problem.
pub(super) fn read(file: &str, text: &str, problems: &mut Problems) -> Vec<Written> {
    let whole = match serde_json::from_str(text) {
        Ok(whole) => whole,
        Err(error) => {
            let place = Place::Text { line: error.line() as u32, column: error.column() as u32 };
            let why = error.to_string();
            let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why).to_owned();
            problems.add(Cell { file, place, text: "" }, Fault::Syntax(why));
            return Vec::new();
        }
    };
    let mut faults = Vec::new();
    let mut reader = Reader::default();
    let at = At::whole(&whole);
    if whole.is_object() {
        reader.lists(&at, &mut faults);
    } else {
        faults.push((at.pointer.clone(), "an object"));
    }
    for (pointer, what) in faults {
        problems.add(Cell { file, place: Place::Json(&pointer), text: "" }, Fault::Expected(what));
    }
    reader.tables()
}

/// An id, and where it is named.
type Named = (String, String);

/// What an object is embedded in, which it need not name again.
#[derive(Clone, Default)]
struct Within {
    person: Option<String>,
    organisation: Option<String>,
    post: Option<String>,
}

#[derive(Default)]
struct Reader {
    organisations: Vec<WrittenRow>,
    people: Vec<WrittenRow>,
    posts: Vec<WrittenRow>,
    places: Vec<WrittenRow>,
    tenures: Vec<WrittenRow>,
    /// Posts that no list has, made of an organisation and a role.
    made: BTreeSet<String>,
}

impl Reader {
    fn tables(self) -> Vec<Written> {
        let table = |(stem, rows): (&str, Vec<WrittenRow>)| Written {
            stem: stem.to_owned(),
            place: WrittenPlace::File,
            rows,
            form: Form::Popolo,
        };
        let all = [
            ("organisations", self.organisations),
            ("people", self.people),
            ("posts", self.posts),
            ("places", self.places),
            ("tenures", self.tenures),
        ];
        all.into_iter().map(table).collect()
    }

    fn lists(&mut self, whole: &At<'_>, faults: &mut Faults) {
        let nowhere = Within::default();
        for organisation in whole.list("organizations", faults) {
            self.organisation(&organisation, faults);
        }
        for person in whole.list("persons", faults) {
            self.person(&person, faults);
        }
        for post in whole.list("posts", faults) {
            self.post(&post, &nowhere, faults);
        }
        for area in whole.list("areas", faults) {
            self.area(&area, faults);
        }
        for membership in whole.list("memberships", faults) {
            self.membership(&membership, &nowhere, faults);
        }
    }

    fn organisation(&mut self, at: &At<'_>, faults: &mut Faults) -> Option<String> {
        let (mut row, id) = begin(at, "org", faults);
        row.copy(at, "name", "name", faults);
        let classification = at.text("classification", faults).map_or("", |(_, text)| text);
        let kind = at.text("kind", faults).map_or(classification, |(_, text)| text);
        let place = || WrittenPlace::Json(at.pointer.clone());
        row.cells.push(("kind", place(), organisation_kind(kind).to_owned()));
        row.cells.push(("sort", place(), classification.to_owned()));
        row.copy(at, "founding_date", "start", faults);
        row.copy(at, "dissolution_date", "end", faults);
        row.names(at, "other_names", faults);
        row.identifiers(at, faults);
        if let Some((pointer, parent)) = at.text("parent_id", faults) {
            row.push("parent", pointer, local("org", parent));
        } else if let Some(parent) = at.object("parent", faults)
            && let Some(parent) = self.organisation(&parent, faults)
        {
            row.push("parent", at.pointer.clone(), parent);
        }
        for heir in at.list("successor_ids", faults) {
            if let Some(heir_id) = heir.as_text(faults) {
                row.push("successors", heir.pointer.clone(), local("org", heir_id));
            }
        }
        self.organisations.push(row);
        let within = Within { organisation: id.clone(), ..Within::default() };
        for post in at.list("posts", faults) {
            self.post(&post, &within, faults);
        }
        for membership in at.list("memberships", faults) {
            self.membership(&membership, &within, faults);
        }
        id
    }

    fn person(&mut self, at: &At<'_>, faults: &mut Faults) -> Option<String> {
        let (mut row, id) = begin(at, "person", faults);
        let part = |key, faults: &mut Faults| at.text(key, faults).map(|(_, text)| text);
        let parts = [part("given_name", faults), part("family_name", faults)];
        let joined = parts.iter().flatten().copied().collect::<Vec<_>>().join(" ");
        if !row.copy(at, "name", "name", faults) && !joined.is_empty() {
            row.push("name", at.pointer.clone(), joined);
        } else if parts.iter().all(Option::is_some)
            && !row.cells.iter().any(|(column, _, text)| *column == "name" && *text == joined)
        {
            row.push("aliases", at.pointer.clone(), joined);
        }
        row.names(at, "other_names", faults);
        row.identifiers(at, faults);
        self.people.push(row);
        let within = Within { person: id.clone(), ..Within::default() };
        for membership in at.list("memberships", faults) {
            self.membership(&membership, &within, faults);
        }
        id
    }

    fn post(&mut self, at: &At<'_>, within: &Within, faults: &mut Faults) -> Option<String> {
        let (mut row, id) = begin(at, "post", faults);
        if !row.copy(at, "label", "name", faults) {
            row.copy(at, "role", "name", faults);
        }
        row.copy(at, "start_date", "start", faults);
        row.copy(at, "end_date", "end", faults);
        row.names(at, "other_names", faults);
        row.names(at, "other_label", faults);
        row.identifiers(at, faults);
        let organisation = self.named(at, "organization", "org", faults, Reader::organisation);
        let around = |id: &Option<String>| Some((at.pointer.clone(), id.clone()?));
        if let Some((pointer, organisation)) = organisation.or_else(|| around(&within.organisation)) {
            row.push("organisation", pointer, organisation);
        }
        self.posts.push(row);
        let organisation = within.organisation.clone();
        let within = Within { post: id.clone(), organisation, person: None };
        for membership in at.list("memberships", faults) {
            self.membership(&membership, &within, faults);
        }
        id
    }

    /// Who held a post; one without a post but with a role makes a post of the two. What says neither is passed over,
    /// and so is an organisation that is a member of another.
    fn membership(&mut self, at: &At<'_>, within: &Within, faults: &mut Faults) {
        let person = self.named(at, "person", "person", faults, Reader::person);
        let organisation = self.named(at, "organization", "org", faults, Reader::organisation);
        let post = self.named(at, "post", "post", faults, |this, post, faults| {
            this.post(post, &Within::default(), faults)
        });
        let around = |id: &Option<String>| Some((at.pointer.clone(), id.clone()?));
        let person = person.or_else(|| around(&within.person));
        let organisation = organisation.or_else(|| around(&within.organisation));
        let post = post.or_else(|| around(&within.post));
        let Some(person) = person else { return };
        let made = |this: &mut Reader| {
            let (pointer, role) = at.text("role", &mut Vec::new())?;
            let (_, organisation) = organisation?;
            Some((pointer, this.made_post(at, &organisation, role)))
        };
        let Some(post) = post.or_else(|| made(self)) else { return };
        let mut row = WrittenRow { place: WrittenPlace::Json(at.pointer.clone()), cells: Vec::new() };
        row.push("post", post.0, post.1);
        row.push("person", person.0, person.1);
        row.copy(at, "start_date", "start", faults);
        row.copy(at, "end_date", "end", faults);
        row.copy(at, "person_name", "as", faults);
        self.tenures.push(row);
    }

    fn made_post(&mut self, at: &At<'_>, organisation: &str, role: &str) -> String {
        let body = organisation.rsplit([':', '/']).next().unwrap_or(organisation);
        let id = local("post", &format!("{body}/{}", super::draft::slug(role)));
        if self.made.insert(id.clone()) {
            let mut row = WrittenRow { place: WrittenPlace::Json(at.pointer.clone()), cells: Vec::new() };
            row.push("id", at.pointer.clone(), id.clone());
            row.push("name", at.pointer.clone(), role.to_owned());
            row.push("mark", at.pointer.clone(), "context".to_owned());
            row.push("organisation", at.pointer.clone(), organisation.to_owned());
            self.posts.push(row);
        }
        id
    }

    fn area(&mut self, at: &At<'_>, faults: &mut Faults) -> Option<String> {
        let (mut row, id) = begin(at, "place", faults);
        row.copy(at, "name", "name", faults);
        let classification = at.text("classification", faults).map_or("", |(_, text)| text);
        let kind = at.text("kind", faults).map_or(classification, |(_, text)| text).to_lowercase();
        let known = PLACE_KINDS.iter().any(|(name, _)| *name == kind);
        let kind = if known { kind } else { "other".to_owned() };
        row.push("kind", at.pointer.clone(), kind);
        row.push("sort", at.pointer.clone(), classification.to_owned());
        row.copy(at, "identifier", "same_as", faults);
        row.identifiers(at, faults);
        row.names(at, "other_names", faults);
        if let Some((pointer, parent)) = at.text("parent_id", faults) {
            row.push("parent", pointer, local("place", parent));
        } else if let Some(parent) = at.object("parent", faults)
            && let Some(parent) = self.area(&parent, faults)
        {
            row.push("parent", at.pointer.clone(), parent);
        }
        self.places.push(row);
        id
    }

    /// The id of what `key` names: by `key_id`, or embedded, where it is read as well.
    fn named(
        &mut self,
        at: &At<'_>,
        key: &str,
        class: &str,
        faults: &mut Faults,
        read: impl Fn(&mut Reader, &At<'_>, &mut Faults) -> Option<String>,
    ) -> Option<Named> {
        if let Some((pointer, id)) = at.text(&format!("{key}_id"), faults) {
            return Some((pointer, local(class, id)));
        }
        let inner = at.object(key, faults)?;
        Some((inner.pointer.clone(), read(self, &inner, faults)?))
    }
}

/// A row with its id.
fn begin(at: &At<'_>, class: &str, faults: &mut Faults) -> (WrittenRow, Option<String>) {
    let mut row = WrittenRow { place: WrittenPlace::Json(at.pointer.clone()), cells: Vec::new() };
    let id = at.text("id", faults).map(|(pointer, id)| (pointer, local(class, id)));
    if let Some((pointer, id)) = &id {
        row.push("id", pointer.clone(), id.clone());
    }
    if at.value["needs_context"] == true {
        row.push("mark", at.pointer.clone(), "context".to_owned());
    }
    (row, id.map(|(_, id)| id))
}

impl WrittenRow {
    fn push(&mut self, column: &'static str, pointer: String, text: String) {
        self.cells.push((column, WrittenPlace::Json(pointer), text));
    }

    /// Takes the text of `key` over as a cell; whether there was one.
    fn copy(&mut self, at: &At<'_>, key: &str, column: &'static str, faults: &mut Faults) -> bool {
        let found = at.text(key, faults);
        if let Some((pointer, text)) = &found {
            // Some write a time after the day.
            let day = matches!(column, "start" | "end").then(|| text.split('T').next()).flatten();
            self.push(column, pointer.clone(), day.unwrap_or(text).to_owned());
        }
        found.is_some()
    }

    /// Other names: objects with `name` (or `label`), or plain text.
    fn names(&mut self, at: &At<'_>, key: &str, faults: &mut Faults) {
        for other in at.list(key, faults) {
            if other.value.is_string() {
                let name = other.as_text(faults).unwrap_or_default();
                self.push(name_column(name, "", false), other.pointer.clone(), written_name(name, "", ""));
                continue;
            }
            let name = other.text("name", faults).or_else(|| other.text("label", faults));
            let Some((pointer, name)) = name else { continue };
            let text = |key, faults: &mut Faults| other.text(key, faults).map_or("", |(_, text)| text);
            let (note, start, end) =
                (text("note", faults), text("start_date", faults), text("end_date", faults));
            let mark = if other.value["needs_context"] == true { "^" } else { "" };
            let written = written_name(&format!("{name}{mark}"), start, end);
            self.push(name_column(name, note, !end.is_empty()), pointer, written);
        }
    }

    fn identifiers(&mut self, at: &At<'_>, faults: &mut Faults) {
        for identifier in at.list("identifiers", faults) {
            let Some((pointer, value)) = identifier.text("identifier", faults) else { continue };
            let scheme = identifier.text("scheme", faults);
            let address = scheme.map_or_else(|| value.to_owned(), |(_, scheme)| format!("{scheme}:{value}"));
            self.push("same_as", pointer, address);
        }
    }
}

/// A name as the tables write it, with its time behind it where it has one, or where it might be read as having one.
fn written_name(name: &str, start: &str, end: &str) -> String {
    if start.is_empty() && end.is_empty() && !name.ends_with(']') {
        return name.to_owned();
    }
    format!("{name} [{start}..{end}]")
}

/// The column for a name: what its note says; else what its capitals and its end say.
fn name_column(name: &str, note: &str, ended: bool) -> &'static str {
    let note = note.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| note.contains(word));
    let capitals = name.len() > 1 && name.chars().all(char::is_uppercase);
    if says(&["acronym", "abbreviat", "initialism"]) || (note.is_empty() && capitals) {
        "acronyms"
    } else if says(&["former", "previous", "birth", "maiden"]) || (note.is_empty() && ended) {
        "former"
    } else {
        "aliases"
    }
}

/// The kind of body that a classification speaks of.
fn organisation_kind(classification: &str) -> &'static str {
    let classification = classification.to_lowercase();
    let known = ORGANISATION_KINDS.iter().find(|(name, _)| *name == classification);
    known.map_or_else(
        || match classification.as_str() {
            "chamber" | "parliament" | "assembly" => "legislature",
            "political party" => "party",
            "ministry" | "executive" | "government department" => "department",
            "council" | "local authority" => "local-authority",
            "trade union" => "union",
            _ => "other",
        },
        |(name, _)| name,
    )
}

/// An id as it may stand in the tables: as it is where it has a scheme that is known, else under `local:`.
fn local(class: &str, id: &str) -> String {
    if id.parse::<greenpaper_core::EntityId>().is_ok() {
        return id.to_owned();
    }
    let id: Vec<&str> = id.split_whitespace().collect();
    format!("local:{class}/{}", id.join("-"))
}
