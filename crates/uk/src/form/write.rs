//! The compiled form, section by section.

use super::trie::Trie;
use super::{Draft, DraftName, Drafts};
use crate::EntityKind;
use crate::fold::Pieces;
use crate::kind::Marks;
use crate::layout::{self, HEADER, MAGIC, SECTIONS, Section, VERSION};
use std::collections::{BTreeMap, HashMap};

/// Sections being filled.
struct Writer {
    sections: [Vec<u8>; SECTIONS],
    // Only asked, never gone through: their order does not matter.
    strings: HashMap<String, u32>,
    /// Where the words of ids stand, which the list of words points into: most words of names are there in small letters.
    id_words: HashMap<String, u32>,
    periods: HashMap<(u32, u32), u32>,
    sorts: HashMap<String, u32>,
    /// Set once something does not fit the form.
    full: bool,
}

/// All bytes of the compiled form; `None` where there is more than it can hold: 16 million bytes of text, things,
/// names or nodes, 65,535 periods or sorts, 255 bytes in one id or address.
pub(crate) fn write(drafts: &Drafts) -> Option<Vec<u8>> {
    let mut out = Writer {
        sections: std::array::from_fn(|_| Vec::new()),
        strings: HashMap::new(),
        id_words: HashMap::new(),
        periods: HashMap::new(),
        sorts: HashMap::new(),
        full: false,
    };
    // Row 0 is "always", which stands for "as its bearer" in a name.
    out.period((0, 0));
    out.entities(drafts);
    out.tenures(drafts);
    out.names(drafts);
    out.numbers(drafts);
    out.ids(drafts);
    let rows = [
        Section::Entities,
        Section::Names,
        Section::Relations,
        Section::SameAs,
        Section::Nodes,
        Section::Words,
    ]
    .map(|section| out.rows(section));
    let fits = rows.iter().all(|&rows| rows < 1 << 24) && out.rows(Section::Entries) < layout::TAIL;
    (fits && !out.full).then(|| out.finish())
}

impl Writer {
    fn put(&mut self, section: Section, values: &[u32]) {
        for value in values {
            self.sections[section as usize].extend(value.to_le_bytes());
        }
    }

    fn put24(&mut self, section: Section, value: u32) {
        self.sections[section as usize].extend(&value.to_le_bytes()[..3]);
    }

    fn rows(&self, section: Section) -> u32 {
        (self.sections[section as usize].len() / section.row()) as u32
    }

    /// A reference to `text`, written once.
    fn string(&mut self, text: &str) -> u32 {
        if let Some(&known) = self.strings.get(text) {
            return known;
        }
        let bytes = &mut self.sections[Section::Strings as usize];
        self.full |= text.len() > 255 || bytes.len() >= 1 << 24;
        let reference = (bytes.len() as u32) << 8 | text.len() as u32;
        bytes.extend(text.as_bytes());
        self.strings.insert(text.to_owned(), reference);
        reference
    }

    /// A reference to an id, whose words may be pointed to from now on.
    fn id(&mut self, id: &str) -> u32 {
        let reference = self.string(id);
        let mut at = 0;
        for part in id.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
            let word = part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            if !word.is_empty() && !self.id_words.contains_key(word) {
                let here = within(reference, at, word.len());
                self.id_words.insert(word.to_owned(), here);
            }
            at += part.len();
        }
        reference
    }

    /// The row of a sort, of which there are few.
    fn sort(&mut self, sort: &str) -> u32 {
        if let Some(&known) = self.sorts.get(sort) {
            return known;
        }
        let row = self.rows(Section::Sorts);
        self.full |= row > u32::from(u16::MAX);
        let text = self.string(sort);
        self.put(Section::Sorts, &[text]);
        self.sorts.insert(sort.to_owned(), row);
        row
    }

    fn period(&mut self, period: (u32, u32)) -> u32 {
        if let Some(&known) = self.periods.get(&period) {
            return known;
        }
        let row = self.rows(Section::Periods);
        self.full |= row > u32::from(u16::MAX);
        self.put(Section::Periods, &[period.0, period.1]);
        self.periods.insert(period, row);
        row
    }

    fn entities(&mut self, drafts: &Drafts) {
        for (row, draft) in drafts.entities.iter().enumerate() {
            let id = self.id(&draft.id);
            let sort = self.sort(&draft.sort);
            let period = self.period(draft.period);
            let first = [Section::Names, Section::Relations, Section::SameAs].map(|s| self.rows(s));
            self.put(Section::Entities, &[id, sort << 16 | period]);
            self.sections[Section::Entities as usize].extend([draft.kind as u8, draft.class]);
            first.into_iter().for_each(|row| self.put24(Section::Entities, row));
            self.put(Section::Entities, &[draft.detail]);
            for name in &draft.names {
                // A name that is part of another, as "Health Act" is of "Health Act 1999", needs no bytes of its own.
                let official = self.string(&draft.names[0].text);
                let text = match draft.names[0].text.find(&name.text) {
                    Some(at) => within(official, at, name.text.len()),
                    None => self.string(&name.text),
                };
                let period = self.period(name.period) as u16;
                let what = (row as u32) << 8 | u32::from(name.marks) << 2 | u32::from(name.kind);
                self.put(Section::Names, &[what, text]);
                self.sections[Section::Names as usize].extend(period.to_le_bytes());
            }
            for &(relation, other) in &draft.relations {
                self.put(Section::Relations, &[other << 8 | relation as u32]);
            }
            for address in &draft.same_as {
                let address = self.string(address);
                self.put(Section::SameAs, &[address]);
            }
        }
    }

    fn tenures(&mut self, drafts: &Drafts) {
        let mut tenures: Vec<_> = drafts.tenures.iter().collect();
        tenures.sort_by_key(|t| (t.post, t.period, t.person));
        let mut by_person: Vec<(u32, (u32, u32), u32)> = Vec::new();
        for (row, tenure) in tenures.iter().enumerate() {
            let name = self.string(&tenure.name);
            let period = self.period(tenure.period);
            self.put(Section::Tenures, &[tenure.post, tenure.person, name, period]);
            by_person.push((tenure.person, tenure.period, row as u32));
        }
        by_person.sort_unstable();
        for (_, _, row) in by_person {
            self.put(Section::ByPerson, &[row]);
        }
    }

    fn names(&mut self, drafts: &Drafts) {
        let paths = paths(drafts);
        let mut words: BTreeMap<&str, u32> = drafts.words.keys().map(|word| (word.as_str(), 0)).collect();
        words.extend(paths.iter().flat_map(|(path, ..)| path.split(' ')).map(|word| (word, 0)));
        for (number, row) in words.values_mut().zip(0..) {
            *number = row;
        }
        let numbers: HashMap<&str, u32> = words.iter().map(|(&word, &row)| (word, row)).collect();
        let mut ways: Vec<(Vec<u32>, u32, bool)> = paths
            .iter()
            .map(|(path, entry, by_rule)| {
                (path.split(' ').map(|word| numbers[word]).collect(), *entry, *by_rule)
            })
            .collect();
        ways.sort_unstable();
        let mut trie = Trie::new();
        for (path, entry, by_rule) in &ways {
            trie.insert(path, *entry, *by_rule);
        }
        let of_name: Vec<(&Draft, &DraftName, u32)> = drafts
            .entities
            .iter()
            .zip(0..)
            .flat_map(|(draft, row)| draft.names.iter().map(move |name| (draft, name, row)))
            .collect();
        for entries in trie.entries() {
            entries.sort_by_key(|&entry| {
                let (draft, name, row) = of_name[entry as usize];
                let variant = name.marks & Marks::VARIANT;
                // The latest Act of a title first.
                let year = if draft.kind == EntityKind::Legislation { !draft.detail } else { 0 };
                (draft.kind, variant, name.kind, year, row)
            });
            let ambiguous =
                entries.iter().any(|&entry| of_name[entry as usize].2 != of_name[entries[0] as usize].2);
            if ambiguous {
                for &entry in entries.iter() {
                    let marks = entry as usize * Section::Names.row();
                    self.sections[Section::Names as usize][marks] |= Marks::AMBIGUOUS << 2;
                }
            }
        }
        let nodes = trie.lay_out();
        let mut entry = 0;
        for node in &nodes {
            self.put24(Section::Nodes, node.word);
            self.put24(Section::Nodes, node.first_child);
            self.put24(Section::Nodes, if node.tail { entry | layout::TAIL } else { entry });
            for &row in &node.entries {
                self.put24(Section::Entries, row);
                entry += 1;
            }
        }
        for fence in [0, nodes.len() as u32, entry] {
            self.put24(Section::Nodes, fence);
        }
        let mut roots = vec![0; words.len()];
        let root_children = nodes.get(1).map_or(0, |first| first.first_child as usize - 1);
        for (node, number) in nodes.iter().skip(1).take(root_children).zip(1..) {
            roots[node.word as usize] = number;
        }
        for (word, &row) in &words {
            let text = self.id_words.get(*word).copied().unwrap_or_else(|| self.string(word));
            let known = drafts.words.get(*word);
            let facts = known.map_or([0; 4], |w| [w.given_name, w.surname, w.flags, 0]);
            self.put(Section::Words, &[text, roots[row as usize], u32::from_le_bytes(facts)]);
        }
        let size = (words.len() * 2).next_power_of_two();
        let mut slots = vec![0; size];
        for (word, &row) in &words {
            let mut slot = layout::hash(word.as_bytes()) as usize & (size - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = row + 1;
        }
        self.put(Section::WordSlots, &slots);
    }

    fn numbers(&mut self, drafts: &Drafts) {
        let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
        for (draft, row) in drafts.entities.iter().zip(0..) {
            if draft.kind == EntityKind::Legislation {
                let kind = draft.id.split('/').next().unwrap_or_default();
                // Regnal numbers (ukpga/Vict/63-64/7) are not of the calendar year.
                let calendar = draft.id.split('/').nth(1).is_some_and(|year| year.parse::<u16>().is_ok());
                let key = layout::number_key(kind, draft.detail >> 16, draft.detail & 0xffff);
                if let Some(key) = key.filter(|_| calendar && draft.detail & 0xffff > 0) {
                    numbers.entry(key).or_insert(row);
                }
            }
        }
        for (key, row) in numbers {
            self.put(Section::Numbers, &[key, row]);
        }
    }

    fn ids(&mut self, drafts: &Drafts) {
        let ids: BTreeMap<&str, u32> = drafts.entities.iter().map(|d| d.id.as_str()).zip(0..).collect();
        for row in ids.into_values() {
            self.put(Section::Ids, &[row]);
        }
    }

    fn finish(self) -> Vec<u8> {
        let mut out = Vec::from(MAGIC);
        out.extend(VERSION.to_le_bytes());
        let mut at = HEADER as u32;
        for section in &self.sections {
            out.extend(at.to_le_bytes());
            out.extend((section.len() as u32).to_le_bytes());
            at += section.len() as u32;
        }
        self.sections.iter().for_each(|section| out.extend(section));
        out
    }
}

/// A reference to `len` bytes of the text that `reference` points to, from byte `at` of it on.
fn within(reference: u32, at: usize, len: usize) -> u32 {
    ((reference & !0xff) + ((at as u32) << 8)) | len as u32
}

/// Every way in the trie to a name: its folded words joined by a space, the row of `Names`, and whether the way is
/// other than the name's own text.
fn paths(drafts: &Drafts) -> Vec<(String, u32, bool)> {
    let mut paths = Vec::new();
    let names = drafts.entities.iter().flat_map(|draft| draft.names.iter().map(move |name| (draft, name)));
    for ((draft, name), row) in names.zip(0..) {
        let Some(folded) = folded_whole(&name.text) else { continue };
        // Lists are written with and without their commas.
        if folded.contains(" , ") && draft.kind != EntityKind::Person {
            paths.push((folded.replace(" , ", " "), row, true));
            paths.push((folded.replace(" , and ", " and "), row, true));
            if folded.matches(" and ").count() == 1 && !folded.contains(" , and ") {
                paths.push((folded.replace(" and ", " , and "), row, true));
            }
        }
        paths.push((folded, row, false));
    }
    paths
}

/// The folded form of a name, if all of it can stand in a text as one name.
pub(crate) fn folded_whole(name: &str) -> Option<String> {
    let mut folded = String::with_capacity(name.len());
    let mut pieces = Pieces::new(name);
    let mut end = 0;
    while let Some(piece) = pieces.next() {
        if piece.len == 0 {
            return None;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(str::from_utf8(pieces.folded(piece.len)).ok()?);
        end = piece.end;
    }
    (!folded.is_empty() && !name[end..].contains(char::is_alphanumeric)).then_some(folded)
}
