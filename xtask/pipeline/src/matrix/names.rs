//! Known names: the tables in; each name of each known thing out, with all that bear it and what may be asked of it.

use super::exceptions::{Asked, Exceptions};
use super::frame::Filling;
use greenpaper::model::{NameKind, PartialDate};
use greenpaper::uk::{EntityKind, NameEntry, tables};
use std::collections::{BTreeMap, BTreeSet};

/// The kinds that the matrix has, in the words of frames. A short title is an Act's without its year, an everyday name a
/// body's that is a word, a person's name or a place as well.
pub(crate) const KINDS: [&str; 7] =
    ["organisation", "everyday name", "legislation", "short title", "person", "place", "post"];

/// How many names cannot be asked for, by kind and reason.
pub(crate) type LeftOut = BTreeMap<(&'static str, String), usize>;

/// A name of a known thing.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) text: &'static str,
    pub(crate) kind: &'static str,
    /// The thing that it was taken from.
    pub(crate) id: &'static str,
    /// All of its kind that bear it.
    pub(crate) bearers: Vec<&'static str>,
    /// Whether a link can be asked for: on the name's day one alone bears it, and without a day one alone ever did.
    sure: Sure,
    /// Of a post, who held it, and whether on the name's day: a role is linked to its holder.
    holders: Vec<(&'static str, bool)>,
    /// Of a post, how many bytes at its front are a nation, which is no part of the role: "Scottish".
    pub(crate) owner: usize,
    /// A day of its time.
    pub(crate) day: Option<PartialDate>,
    pub(crate) year: i32,
    pub(crate) is_acronym: bool,
}

#[derive(Clone, Copy, Debug)]
struct Sure {
    dated: bool,
    undated: bool,
}

impl Name {
    /// All names that the tables have and no exception takes out, by kind and in the tables' order, each once a kind; and
    /// how many are taken out, by kind and reason.
    pub(crate) fn all(exceptions: &Exceptions) -> (Vec<Name>, LeftOut) {
        let mut seen = BTreeSet::new();
        let (mut names, mut left_out) = (Vec::new(), LeftOut::new());
        for kind in KINDS {
            for entity in tables().entities() {
                for entry in entity.names().filter(|it| !it.marks().variant() && word(*it) == Some(kind)) {
                    if seen.insert((kind, entry.text())) {
                        let name = Name::of(entry, kind);
                        let asked = Asked {
                            needs_context: entry.marks().needs_context(),
                            has_body: kind == "post" && has_body(entry.text()),
                            is_shared: tables().named(entry.text()).any(|it| it.kind() != entity.kind()),
                            ..name.asked()
                        };
                        match exceptions.reason("*", asked) {
                            None => names.push(name),
                            Some(reason) => *left_out.entry((kind, reason.to_owned())).or_default() += 1,
                        }
                    }
                }
            }
        }
        (names, left_out)
    }

    fn of(entry: NameEntry<'static>, kind: &'static str) -> Name {
        let day = day(entry);
        let bears = |it: &NameEntry<'static>| it.kind() == entry.kind();
        let spelt = |it: &NameEntry<'static>| !it.marks().case_sensitive() || it.fits_case(entry.text());
        let same: Vec<_> = tables().named(entry.text()).filter(|it| bears(it) && spelt(it)).collect();
        let mut bearers: Vec<&str> = same.iter().map(|it| it.id()).collect();
        bearers.sort_unstable();
        bearers.dedup();
        let on_the_day = |it: &&NameEntry<'static>| {
            day.and_then(PartialDate::first).is_none_or(|day| it.period().contains(day))
        };
        let ids: BTreeSet<&str> = same.iter().filter(on_the_day).map(|it| it.id()).collect();
        Name {
            text: entry.text(),
            kind,
            id: entry.id(),
            sure: Sure { dated: ids.len() == 1, undated: bearers.len() == 1 },
            holders: same.iter().flat_map(|it| holders(*it, day)).collect(),
            owner: if kind == "post" { owner(entry.text()) } else { 0 },
            bearers,
            day,
            year: day.and_then(PartialDate::year).unwrap_or(2016),
            is_acronym: entry.name_kind() == NameKind::Acronym,
        }
    }

    /// What exceptions go by.
    pub(crate) fn asked(&self) -> Asked<'_> {
        let Name { kind, text, is_acronym, .. } = *self;
        Asked { kind, text, is_acronym, needs_context: false, has_body: false, is_shared: false }
    }

    /// Whether a link can be asked for in a frame.
    pub(crate) fn is_sure(&self, undated: bool) -> bool {
        if undated { self.sure.undated } else { self.sure.dated }
    }

    /// Whether a link to this may stand on the name.
    pub(crate) fn may_link(&self, id: &str, undated: bool) -> bool {
        let held = |(person, on_the_day): &(&str, bool)| *person == id && (undated || *on_the_day);
        self.bearers.contains(&id) || self.holders.iter().any(held)
    }

    /// What is put into frames.
    pub(crate) fn filling(&self) -> Filling<'_> {
        Filling { name: self.text, kind: self.kind, article: self.takes_article(), year: self.year }
    }

    /// Whether "the" goes before it in a sentence.
    fn takes_article(&self) -> bool {
        match self.kind {
            "legislation" | "short title" | "post" => true,
            "organisation" | "everyday name" => {
                let words: Vec<&str> = self.text.split(' ').collect();
                let any = |list: &[&str]| words.iter().any(|it| list.contains(it));
                // "Leeds City Council said", but "the General Medical Council said".
                let local = any(&["Council", "Trust", "Police", "University", "NHS"])
                    && !any(&["of", "for", "General", "National", "Royal"]);
                (words.len() == 1 && self.is_acronym && self.text.len() < 6) || (!local && any(BODIES))
            }
            _ => false,
        }
    }
}

/// Nouns of bodies whose names go with "the".
const BODIES: &[&str] = &[
    "Agency",
    "Alliance",
    "Association",
    "Authority",
    "Bank",
    "Board",
    "Bureau",
    "Centre",
    "Church",
    "College",
    "Commission",
    "Committee",
    "Confederation",
    "Congress",
    "Council",
    "Court",
    "Department",
    "Directorate",
    "Executive",
    "Federation",
    "Forum",
    "Foundation",
    "Fund",
    "Group",
    "Inquiry",
    "Inspectorate",
    "Institute",
    "Institution",
    "League",
    "Ministry",
    "Museum",
    "Network",
    "Office",
    "Party",
    "Service",
    "Society",
    "Tribunal",
    "Trust",
    "Union",
    "University",
];

/// A name's kind in the words of frames.
fn word(name: NameEntry<'_>) -> Option<&'static str> {
    match name.kind() {
        EntityKind::Organisation if name.marks().needs_context() => Some("everyday name"),
        EntityKind::Organisation => Some("organisation"),
        EntityKind::Legislation if name.text().contains(|c: char| c.is_ascii_digit()) => Some("legislation"),
        EntityKind::Legislation => Some("short title"),
        EntityKind::Person => Some("person"),
        EntityKind::Place => Some("place"),
        EntityKind::Post => Some("post"),
        _ => None,
    }
}

/// Who held a post, and whether on that day.
fn holders(entry: NameEntry<'static>, day: Option<PartialDate>) -> Vec<(&'static str, bool)> {
    if entry.kind() != EntityKind::Post {
        return Vec::new();
    }
    let day = day.and_then(PartialDate::first);
    let held = entry.entity().holders();
    held.map(|it| (it.person().id(), day.is_none_or(|day| it.period().contains(day)))).collect()
}

/// The length of the nation that a post's name begins with, with its ending and the blank behind it.
fn owner(text: &str) -> usize {
    let nations = [
        "Scottish",
        "Scotland's",
        "Welsh",
        "Wales's",
        "Northern Ireland",
        "English",
        "England's",
        "Stormont",
    ];
    let Some(end) = nations.into_iter().filter(|it| text.starts_with(it)).map(str::len).max() else {
        return 0;
    };
    let rest = text[end..].strip_prefix("'s").unwrap_or(&text[end..]);
    if rest.starts_with(' ') { text.len() - rest.len() + 1 } else { 0 }
}

/// Whether the name of a post says in which body: "CQC chair", "Leader of the Labour Party".
fn has_body(text: &str) -> bool {
    let body = |from: usize, whole: bool| {
        tables().matches(&text[from..]).any(|it| {
            let ends = if whole {
                it.len() == text.len() - from
            } else {
                text[from + it.len()..].starts_with([' ', '\''])
            };
            ends && it.entries().any(|it| it.kind() == EntityKind::Organisation)
        })
    };
    let last = text.rfind(" of ").map(|at| at + " of ".len());
    let last = last.map(|at| if text[at..].starts_with("the ") { at + "the ".len() } else { at });
    body(0, false) || last.is_some_and(|at| body(at, true))
}

/// A day on which the name was in use: one of 2016 where it was then, else the middle of a year of its time.
fn day(entry: NameEntry<'static>) -> Option<PartialDate> {
    let period = entry.period();
    let (start, end) = (period.start().and_then(PartialDate::year), period.end().and_then(PartialDate::year));
    // An Act has no time but its year; it is spoken of later.
    let start = entry.entity().year().map(|it| i32::from(it) + 1).or(start);
    let years = [2016, 2023, 2009].into_iter().chain(end.map(|it| it - 1)).chain(start.map(|it| it + 1));
    let days = years.chain(start).chain(end).filter_map(|year| PartialDate::ymd(year, 5, 17).ok());
    days.into_iter().find(|it| {
        let after = start.is_none_or(|start| {
            it.year() > Some(start) || period.start().is_some_and(|_| it.year() == Some(start))
        });
        after && it.first().is_some_and(|day| entry.entity().year().is_some() || period.contains(day))
    })
}
