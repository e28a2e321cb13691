//! Rows read as things with names and times, and checked against each other.

use super::cell::{Cell, Form, Place, Row, Table};
use super::error::Fault;
use super::problems::Problems;
use super::variants;
use crate::entity::NAME_KINDS;
use crate::form::{Draft, DraftName, DraftTenure, DraftWord, Drafts, folded_whole};
use crate::organisations::{ORGANISATION_KINDS, PLACE_KINDS};
use crate::period::pack;
use crate::{EntityKind, Marks, Relation, fold};
use greenpaper_core::{NameKind, PartialDate, Period};
use std::collections::BTreeMap;

/// Columns that some table has.
pub(super) const COLUMNS: [&str; 27] = [
    "id",
    "name",
    "kind",
    "sort",
    "start",
    "end",
    "acronyms",
    "short",
    "former",
    "aliases",
    "parent",
    "successors",
    "same_as",
    "mark",
    "year",
    "number",
    "population",
    "nation",
    "organisation",
    "post",
    "person",
    "weight",
    "body",
    "note",
    "source",
    "licence",
    "as",
];

/// A table of known things: stem, kind, what its ids begin with. An empty beginning: the id is made of the name.
const TABLES: [(&str, EntityKind, &str); 9] = [
    ("organisations", EntityKind::Organisation, "uk:org/"),
    ("people", EntityKind::Person, "uk:person/"),
    ("posts", EntityKind::Post, "uk:post/"),
    ("legislation", EntityKind::Legislation, ""),
    ("publications", EntityKind::Publication, "uk:pub/"),
    ("places", EntityKind::Place, "uk:place/"),
    ("roles", EntityKind::Role, "uk:role/"),
    ("honorifics", EntityKind::Honorific, "uk:honorific/"),
    ("false_friends", EntityKind::FalseFriend, "uk:false-friend/"),
];

/// Tables whose rows may leave the id to be made of the name.
const NAMED_BY_NAME: [&str; 3] = ["roles", "honorifics", "false_friends"];

/// Reads tables, laid over what is known already: a row with a known id takes its place.
pub(super) fn read(base: Drafts, mut tables: Vec<Table<'_>>, problems: &mut Problems) -> Drafts {
    // What is known first is better known: bodies before places, and so on, whatever the order of the files.
    let order = |table: &Table<'_>| TABLES.iter().position(|(stem, ..)| *stem == table.stem);
    tables.sort_by_key(|table| (order(table).is_none(), order(table)));

    let ids = base.entities.iter().map(|draft| draft.id.clone()).zip((0..).map(|row| (row, None))).collect();
    let mut reader = Reader { drafts: base, ids, problems };
    for table in &tables {
        reader.words(table);
    }
    for table in &tables {
        reader.things(table);
    }
    for table in &tables {
        reader.links(table);
    }
    reader.drafts
}

struct Reader<'a, 'p> {
    drafts: Drafts,
    /// Row of every id, and where these tables give it.
    ids: BTreeMap<String, (u32, Option<Cell<'a>>)>,
    problems: &'p mut Problems,
}

impl<'a> Reader<'a, '_> {
    /// The word lists, which the checks of names need.
    fn words(&mut self, table: &Table<'a>) {
        for row in &table.rows {
            let cell = table.cell(row, "name");
            let (weight, target): (_, fn(&mut DraftWord) -> &mut u8) = match table.stem {
                "given_names" => (table.cell(row, "weight"), |word| &mut word.given_name),
                "surnames" => (table.cell(row, "weight"), |word| &mut word.surname),
                "common_words" => (table.cell(row, "weight"), |word| &mut word.flags),
                _ => return,
            };
            self.sourced(table, row);
            let weight = match table.stem {
                "common_words" => crate::words::COMMON,
                _ => self.number(weight).unwrap_or(0),
            };
            let folded = crate::fold_word(cell.text);
            if folded.is_empty() {
                self.problems.add(cell, Fault::NotAName);
            }
            *target(self.drafts.words.entry(folded).or_default()) |= weight;
        }
    }

    /// The rows that are things.
    fn things(&mut self, table: &Table<'a>) {
        let Some(&(stem, kind, scheme)) = TABLES.iter().find(|(stem, ..)| *stem == table.stem) else {
            let other = ["given_names", "surnames", "common_words", "tenures", "post_names"];
            if !other.contains(&table.stem) {
                let name = Cell { file: table.file, place: table.place, text: table.stem };
                self.problems.add(name, Fault::Table);
            }
            return;
        };
        for row in &table.rows {
            self.sourced(table, row);
            let id = table.cell(row, "id");
            let name = table.cell(row, "name");
            let text = if id.is_empty() && NAMED_BY_NAME.contains(&stem) {
                format!("{scheme}{}", slug(name.text))
            } else {
                if id.text.len() > 255 {
                    self.problems.add(id, Fault::Long);
                }
                if id.is_empty() {
                    self.problems.add(id, Fault::Missing("id"));
                } else if !id.text.starts_with(scheme)
                    && !id.text.starts_with("local:")
                    && table.form != Form::Popolo
                {
                    self.problems.add(id, Fault::BadId(scheme));
                }
                id.text.to_owned()
            };
            let known = self.ids.get(&text).copied();
            let number = known.map_or(self.drafts.entities.len() as u32, |(row, _)| row);
            if let Some((_, Some(first))) = known {
                let line = match first.place {
                    Place::Text { line, .. } => format!(":{line}"),
                    place => place.to_string(),
                };
                let first = format!("{}{line}", first.file);
                let named = if id.is_empty() { name } else { id };
                self.problems.add(named, Fault::DuplicateId { first });
            }
            self.ids.insert(text.clone(), (number, Some(id)));
            let class = self.class(kind, table.cell(row, "kind"));
            let sort = Some(table.cell(row, "sort")).filter(|cell| !cell.is_empty());
            let sort = sort.unwrap_or_else(|| table.cell(row, "kind"));
            let mut draft = Draft {
                id: text,
                kind,
                class,
                sort: sort.text.to_owned(),
                period: self.period(table.cell(row, "start"), table.cell(row, "end")),
                names: Vec::new(),
                same_as: table.values(row, "same_as").iter().map(|v| v.text.to_owned()).collect(),
                relations: Vec::new(),
                detail: self.detail(kind, table, row),
            };
            self.names(&mut draft, table, row);
            match self.drafts.entities.get_mut(number as usize) {
                Some(place) => *place = draft,
                None => self.drafts.entities.push(draft),
            }
        }
    }

    fn detail(&mut self, kind: EntityKind, table: &Table<'a>, row: &Row<'a>) -> u32 {
        match kind {
            EntityKind::Legislation => {
                let year: u16 = self.number(table.cell(row, "year")).unwrap_or(0);
                let number: u16 = self.number(table.cell(row, "number")).unwrap_or(0);
                u32::from(year) << 16 | u32::from(number)
            }
            EntityKind::Publication => {
                u32::from(self.number::<u16>(table.cell(row, "year")).unwrap_or(0)) << 16
            }
            EntityKind::Place => self.number(table.cell(row, "population")).unwrap_or(0),
            _ => 0,
        }
    }

    fn class(&mut self, kind: EntityKind, cell: Cell<'a>) -> u8 {
        let names: Vec<&str> = match kind {
            EntityKind::Organisation => ORGANISATION_KINDS.iter().map(|(name, _)| *name).collect(),
            EntityKind::Place => PLACE_KINDS.iter().map(|(name, _)| *name).collect(),
            _ => return 0,
        };
        let found = names.iter().position(|name| *name == cell.text);
        if found.is_none() {
            self.problems.add(cell, Fault::Kind);
        }
        found.unwrap_or(0) as u8
    }

    fn names(&mut self, draft: &mut Draft, table: &Table<'a>, row: &Row<'a>) {
        let official = table.cell(row, "name");
        if official.is_empty() {
            self.problems.add(official, Fault::Missing("name"));
            return;
        }
        let mark = table.cell(row, "mark");
        let marks = match mark.text {
            "" => 0,
            "context" => Marks::CONTEXT,
            _ => {
                self.problems.add(mark, Fault::Mark);
                0
            }
        };
        self.name(draft, official, NameKind::Official, marks, table.form);
        let columns = [
            ("short", NameKind::Short),
            ("acronyms", NameKind::Acronym),
            ("former", NameKind::Former),
            ("aliases", NameKind::Short),
        ];
        for (column, kind) in columns {
            for value in table.values(row, column) {
                let marks = if kind == NameKind::Acronym { Marks::CASE } else { 0 };
                self.name(draft, value, kind, marks, table.form);
            }
        }
        // "Health Act 1999" answers to "Health Act" as well.
        if draft.kind == EntityKind::Legislation
            && let Some((title, year)) = official.text.rsplit_once(' ')
            && year.parse() == Ok(draft.detail >> 16)
        {
            draft.names.push(DraftName { text: title.to_owned(), kind: 1, marks: 0, period: (0, 0) });
        }
        for (text, marks) in variants::of(draft) {
            if !draft.names.iter().any(|name| fold(&name.text) == fold(&text)) {
                draft.names.push(DraftName { text, kind: 1, marks: marks | Marks::VARIANT, period: (0, 0) });
            }
        }
    }

    /// One name: `text`, then `^` where it needs context, then `[from..to]` where it had a time of its own.
    fn name(&mut self, draft: &mut Draft, cell: Cell<'a>, kind: NameKind, mut marks: u8, form: Form) {
        let mut text = cell.text;
        let mut period = (0, 0);
        if let Some((before, inside)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
            let (from, to) = inside.split_once("..").unwrap_or((inside, inside));
            period = self.period(Cell { text: from, ..cell }, Cell { text: to, ..cell });
            text = before.trim_end();
        }
        if let Some(before) = text.strip_suffix('^') {
            marks |= Marks::CONTEXT;
            text = before.trim_end();
        }
        let strict = form != Form::Popolo;
        if !strict {
            text = text.strip_prefix("The ").unwrap_or(text);
        }
        let cell = Cell { text, ..cell };
        if strict && folded_whole(text).is_none() {
            self.problems.add(cell, Fault::NotAName);
        }
        if text.len() > 255 {
            self.problems.add(cell, Fault::Long);
        }
        if text.starts_with("The ") {
            self.problems.add(cell, Fault::Article);
        }
        let word = self.drafts.words.get(&fold(text));
        let everyday = word.is_some_and(|word| word.flags & crate::words::COMMON != 0);
        let named = matches!(
            draft.kind,
            EntityKind::Organisation | EntityKind::Place | EntityKind::Publication | EntityKind::FalseFriend
        );
        if everyday && named && marks == 0 {
            if strict {
                self.problems.add(cell, Fault::CommonWord);
            }
            marks |= Marks::CONTEXT;
        }
        let kind = NAME_KINDS.iter().position(|k| *k == kind).unwrap_or(0) as u8;
        draft.names.push(DraftName { text: text.to_owned(), kind, marks, period });
    }

    /// What points from one row to another.
    fn links(&mut self, table: &Table<'a>) {
        for row in &table.rows {
            match table.stem {
                "organisations" | "places" => {
                    let Some(&(this, _)) = self.ids.get(table.cell(row, "id").text) else { continue };
                    for value in table.values(row, "successors") {
                        let Some(heir) = self.find(value, "entity") else { continue };
                        self.relate(this, Relation::Successor, heir);
                        self.relate(heir, Relation::Predecessor, this);
                    }
                    for value in table.values(row, "parent") {
                        let Some(parent) = self.find(value, "entity") else { continue };
                        self.relate(this, Relation::Parent, parent);
                    }
                }
                "posts" => {
                    let Some(&(this, _)) = self.ids.get(table.cell(row, "id").text) else { continue };
                    let cell = table.cell(row, "organisation");
                    if !cell.is_empty()
                        && let Some(organisation) = self.find(cell, "organisation")
                    {
                        self.drafts.entities[this as usize].detail = organisation + 1;
                    }
                }
                "post_names" => {
                    self.sourced(table, row);
                    let Some(post) = self.find(table.cell(row, "post"), "post") else { continue };
                    let name = table.cell(row, "name");
                    if folded_whole(name.text).is_none() {
                        self.problems.add(name, Fault::NotAName);
                    }
                    let period = self.period(table.cell(row, "start"), table.cell(row, "end"));
                    let marks = if table.cell(row, "mark").text == "context" { Marks::CONTEXT } else { 0 };
                    let name = DraftName { text: name.text.to_owned(), kind: 1, marks, period };
                    self.drafts.entities[post as usize].names.push(name);
                }
                "tenures" => {
                    self.sourced(table, row);
                    let post = self.find(table.cell(row, "post"), "post");
                    let person = self.find(table.cell(row, "person"), "person");
                    let period = self.period(table.cell(row, "start"), table.cell(row, "end"));
                    let (Some(post), Some(person)) = (post, person) else { continue };
                    let called = table.cell(row, "as");
                    let own = &self.drafts.entities[person as usize].names[0].text;
                    let name = if called.is_empty() { own.clone() } else { called.text.to_owned() };
                    self.drafts.tenures.push(DraftTenure { post, person, name, period });
                }
                _ => {}
            }
        }
    }

    fn relate(&mut self, this: u32, relation: Relation, other: u32) {
        let relations = &mut self.drafts.entities[this as usize].relations;
        if !relations.contains(&(relation, other)) {
            relations.push((relation, other));
        }
    }

    fn find(&mut self, cell: Cell<'a>, what: &'static str) -> Option<u32> {
        let found = self.ids.get(cell.text).map(|&(row, _)| row);
        let fits = found.is_some_and(|row| match (what, self.drafts.entities[row as usize].kind) {
            ("post", kind) => kind == EntityKind::Post,
            ("person", kind) => kind == EntityKind::Person,
            ("organisation", kind) => kind == EntityKind::Organisation,
            _ => true,
        });
        if !fits {
            self.problems.add(cell, Fault::Unknown(what));
        }
        found.filter(|_| fits)
    }

    fn sourced(&mut self, table: &Table<'a>, row: &Row<'a>) {
        if table.form == Form::Popolo {
            return;
        }
        for column in ["source", "licence"] {
            let cell = table.cell(row, column);
            if cell.is_empty() {
                self.problems.add(cell, Fault::Missing(column));
            }
        }
    }

    fn number<N: std::str::FromStr>(&mut self, cell: Cell<'a>) -> Option<N> {
        if cell.is_empty() {
            return None;
        }
        let number = cell.text.parse().ok();
        if number.is_none() {
            self.problems.add(cell, Fault::Number);
        }
        number
    }

    fn period(&mut self, start: Cell<'a>, end: Cell<'a>) -> (u32, u32) {
        let mut date = |cell: Cell<'a>| {
            if cell.is_empty() {
                return None;
            }
            let date = cell.text.parse::<PartialDate>();
            date.map_err(|error| self.problems.add(cell, Fault::Date(error.to_string()))).ok()
        };
        let (from, to) = (date(start), date(end));
        if let Err(error) = Period::new(from, to) {
            self.problems.add(end, Fault::Date(error.to_string()));
        }
        (pack(from), pack(to))
    }
}

/// The tail of an id: the folded name, joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|word| word.contains(char::is_alphanumeric)).collect();
    words.join("-")
}
