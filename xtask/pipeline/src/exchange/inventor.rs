//! Invented words: a word of a name and what it is there in, the one that stands for it in that document out.

use greenpaper::uk::{EntityKind, tables};
use std::collections::{BTreeMap, HashMap};

/// What a word is in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    /// In the name of a body.
    Body,
    /// In a place's name.
    Place,
    Given,
    Surname,
    /// In a work's title.
    Title,
}

/// The lists that words are drawn from, and those that stay.
#[derive(Debug)]
pub(crate) struct Words {
    lists: BTreeMap<&'static str, Vec<&'static str>>,
    heads: Vec<&'static str>,
    papers: Vec<&'static str>,
    small: Vec<&'static str>,
    class: Vec<&'static str>,
    others: Vec<&'static str>,
}

/// A class of the lexicon: its words, a line each.
macro_rules! class {
    ($name:literal) => {
        lines(include_str!(concat!("../../../../crates/extract/lexicon/", $name, ".txt")))
    };
}

fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with('#')).collect()
}

impl Words {
    pub(crate) fn new() -> Words {
        let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut section = "";
        for line in lines(include_str!("words.txt")) {
            match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                Some(name) => section = name,
                None => lists.entry(section).or_default().extend(line.split(' ')),
            }
        }
        let mut papers = class!("publication-head");
        papers.extend(class!("weak-publication-head"));
        Words {
            lists,
            heads: class!("organisation-head"),
            papers,
            small: class!("title-function-word"),
            class: class!("organisation-class-word"),
            others: [class!("party-label"), class!("state-site"), class!("company-noun")].concat(),
        }
    }

    /// Whether a word of a name stays as it is: what says of which kind the thing is, and what holds names together.
    pub(crate) fn stays(&self, word: &str, it: Use) -> bool {
        let has = |list: &[&str]| list.contains(&word);
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let kept = !capital || has(&self.lists["kept"]) || word.chars().count() < 2;
        match it {
            Use::Body => {
                kept || has(&self.others)
                    || self.is_head(word)
                    || word.strip_suffix('s').is_some_and(|it| self.is_head(it))
            }
            Use::Title => kept || has(&self.papers) || self.small.contains(&&*word.to_lowercase()),
            _ => kept,
        }
    }

    fn is_head(&self, word: &str) -> bool {
        self.heads.contains(&word)
    }

    /// From which list a word's like is drawn.
    fn list(&self, word: &str, it: Use, alone: bool) -> &[&'static str] {
        let name = match it {
            Use::Place => "settlement",
            Use::Surname => "surname",
            Use::Given
                if lines(include_str!("../../../../crates/extract/lexicon/male-given-name.txt"))
                    .contains(&word) =>
            {
                "male"
            }
            Use::Given => "female",
            Use::Title if word.ends_with("ing") => "gerund",
            Use::Title if word.ends_with('s') && !word.ends_with("ss") => "nouns",
            Use::Title => "noun",
            Use::Body => {
                let common = tables().word(word).is_common() || self.class.contains(&word);
                match (common, alone) {
                    (true, _) if word.ends_with('s') && !word.ends_with("ss") => "people",
                    (true, true) => "emblem",
                    (true, false) => "subject",
                    (false, _) if is_place(word) => "settlement",
                    (false, true) => "coined",
                    (false, false) if tables().word(word).surname() > 0 => "surname",
                    (false, false) => "coined",
                }
            }
        };
        &self.lists[name]
    }
}

/// Whether the tables have a place of that name.
pub(crate) fn is_place(name: &str) -> bool {
    tables().named(name).any(|it| it.kind() == EntityKind::Place)
}

/// Whether the tables have anything of that name; of surnames and settlements not even a word.
fn is_known(word: &str, it: Use) -> bool {
    let known = tables().named(word).next().is_some();
    known || matches!(it, Use::Surname | Use::Place) && tables().word(word).surname() > 0
}

/// The words of one document that stand for others, the same each time.
#[derive(Debug)]
pub(crate) struct Inventor<'w> {
    words: &'w Words,
    seed: u64,
    given: HashMap<String, String>,
}

impl<'w> Inventor<'w> {
    pub(crate) fn new(words: &'w Words, seed: u64) -> Inventor<'w> {
        Inventor { words, seed, given: HashMap::new() }
    }

    /// What stands for a word of a name; `alone` where the name has no other.
    pub(crate) fn word(&mut self, word: &str, it: Use, alone: bool) -> String {
        if self.words.stays(word, it) {
            return word.to_owned();
        }
        if let Some(known) = self.given.get(word) {
            return known.clone();
        }
        // Initials change with the word, so that an acronym does.
        let list = self.words.list(word, it, alone);
        let first = word.chars().next();
        let taken = |new: &str| self.given.values().any(|it| it == new);
        let fits = |new: &&&str| new.chars().next() != first && !is_known(new, it) && !taken(new);
        let from = (hash(self.seed, word) % list.len() as u64) as usize;
        let new = list.iter().cycle().skip(from).take(list.len()).find(fits).unwrap_or(&list[from]);
        self.given.insert(word.to_owned(), (*new).to_owned());
        (*new).to_owned()
    }

    /// What has been set for a name as a whole.
    pub(crate) fn known(&self, name: &str) -> Option<&String> {
        self.given.get(name)
    }

    pub(crate) fn set(&mut self, name: &str, new: String) {
        self.given.insert(name.to_owned(), new);
    }

    /// Letters for an acronym that nothing spells out, that the tables do not know.
    pub(crate) fn letters(&mut self, acronym: &str) -> String {
        if let Some(known) = self.given.get(acronym) {
            return known.clone();
        }
        for turn in 0.. {
            let mut state = hash(self.seed ^ turn, acronym);
            let letter = |c: char| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let letters = b"ABCDFGHKLMNPRSTUW";
                let new = char::from(letters[(state >> 33) as usize % letters.len()]);
                match c {
                    _ if c.is_uppercase() => new,
                    _ if c.is_lowercase() => new.to_ascii_lowercase(),
                    _ => c,
                }
            };
            let new: String = acronym.chars().map(letter).collect();
            if tables().named(&new).next().is_none() && new != acronym || turn > 64 {
                self.given.insert(acronym.to_owned(), new.clone());
                return new;
            }
        }
        unreachable!("a turn beyond 64 returns")
    }
}

/// FNV-1a of a word and a seed.
pub(crate) fn hash(seed: u64, word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15), |it, byte| {
        (it ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}
