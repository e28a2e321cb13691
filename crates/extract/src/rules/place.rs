//! Places: countries, regions, towns and constituencies, where what stands around them lets them be one.

mod beside;
mod unlisted;

use crate::anchors::Anchors;
use crate::document::casing::{Casing, Shape, Shapes, WordList, begins_no_name, in_compound, listed, plain};
use crate::document::lookup::{EntityType, Entry, Lookup, lookups};
use crate::rules::organisation::lexicon::ROLES;
use crate::words::Class;
use crate::{Candidate, Candidates, Document, Priority, Reference, Unit};
use beside::{at_a_site, feature, from_where};
pub(crate) use beside::{is_land, is_site, leads};
use greenpaper_core::{Entity, Evidence, MentionKind, Place, PlaceKind};
use std::ops::Range;

/// The lists of words by which places are told, and what each says.
pub(super) fn classes() -> Vec<(Vec<&'static str>, Class)> {
    vec![(unlisted::first_words(), Class::PLACE)]
}

/// Finds places, after all that may hold a place's name in its own.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    let mut reader = Reader { document, shapes, doubtful: Vec::new(), sure: Vec::new() };
    for (number, unit) in document.units().iter().enumerate() {
        reader.unit(unit, shapes.setting(number), found);
    }
    reader.settle(found);
    guess(document, shapes, found);
}

struct Reader<'r, 'd, 'a> {
    document: &'d Document<'a>,
    shapes: &'r Shapes<'r>,
    /// Names that are everyday words, surnames or bodies as well.
    doubtful: Vec<(Range<usize>, Lookup)>,
    /// Ids of places that are named beyond doubt.
    sure: Vec<&'static str>,
}

impl Reader<'_, '_, '_> {
    fn unit(&mut self, unit: &Unit, setting: Casing, found: &mut Candidates) {
        let mut at = unit.tokens.start;
        loop {
            at = self.document.next(at, unit.tokens.end, Anchors::PLACE);
            if at >= unit.tokens.end {
                break;
            }
            if !found.is_free(at) {
                at += 1;
                continue;
            }
            if self.names_seat(at)
                && let Some(after) = self.seat(unit, at, found)
            {
                at = after;
                continue;
            }
            at = self.known(unit, at, setting, found).unwrap_or(at + 1);
        }
    }

    /// Whether a constituency's name is to follow: "MP for", a member's name and a bracket in Hansard.
    fn names_seat(&self, at: usize) -> bool {
        let word = |back: usize| at.checked_sub(back).map_or("", |it| self.document.word(it));
        let member = matches!(
            word(2),
            "MP" | "MPs" | "Member" | "member" | "AM" | "MSP" | "MS" | "candidate" | "Friend" | "MEP"
        );
        (word(1) == "for" && member) || (word(1) == "(" && self.closes_with_party(at))
    }

    /// Whether a bracket that opened before `at` closes and another opens: "(North Tamar) (LD)".
    fn closes_with_party(&self, at: usize) -> bool {
        let close = (at..at + 10).find(|&it| self.document.word(it) == ")");
        close.is_some_and(|it| {
            self.document.word(it + 1) == "("
                && self.document.word(it + 3) == ")"
                && self.shapes.capital(it + 2)
        })
    }

    fn seat(&mut self, unit: &Unit, at: usize, found: &mut Candidates) -> Option<usize> {
        let known = self.longest(unit, at).map_or(0, |hit| hit.after);
        let mut after = at;
        while after < unit.tokens.end && after < at + 10 && found.is_free(after) {
            let next = after + 1 < unit.tokens.end && self.shapes.capital(after + 1);
            match self.shapes.at(after) {
                Shape::Capital => {}
                Shape::Small
                    if next && matches!(self.document.word(after), "and" | "of" | "upon" | "with") => {}
                Shape::Hyphen if self.document.joined_to_next(after) => {}
                Shape::Small if after > at && self.shapes.at(after - 1) == Shape::Hyphen => {}
                _ => break,
            }
            after += 1;
        }
        let after = after.max(known);
        let tokens = at..after;
        (after > at && self.add(tokens, self.longest(unit, at).filter(|hit| hit.after == after), true, found))
            .then_some(after)
    }

    /// The longest known place from `at` on, in its capitals.
    fn longest(&self, unit: &Unit, at: usize) -> Option<Lookup> {
        lookups(self.document, &unit.block, at).filter(|hit| hit.fits(EntityType::Place)).last()
    }

    fn known(&mut self, unit: &Unit, at: usize, setting: Casing, found: &mut Candidates) -> Option<usize> {
        let mut best = None;
        let mut blocked = at;
        for hit in lookups(self.document, &unit.block, at) {
            if hit.fits(EntityType::Place) {
                best = Some(hit);
            }
            // Written like a place and none: Westminster Hall debate, London Living Wage.
            if hit.has(EntityType::FalseFriend) && hit.after > at + 1 {
                blocked = hit.after;
            }
        }
        if blocked > at && best.is_none_or(|hit| hit.after < blocked) {
            return Some(blocked);
        }
        let Some(hit) = best else {
            let tokens = unlisted::unlisted(self.document, at, unit.tokens.end)?;
            let after = tokens.end;
            let free = tokens.clone().all(|it| found.is_free(it))
                && !in_compound(self.document, self.shapes, &tokens)
                && !(setting == Casing::Sentence && self.is_part_of_name(&tokens, found));
            return (free && self.add(tokens, None, false, found)).then_some(after);
        };
        let mut tokens = at..hit.after;
        if !(tokens.clone()).all(|it| found.is_free(it)) || in_compound(self.document, self.shapes, &tokens) {
            return Some(hit.after);
        }
        if at > unit.tokens.start && self.is_compass(at - 1) && found.is_free(at - 1) {
            tokens.start -= 1;
        }
        if setting == Casing::Sentence && self.is_part_of_name(&tokens, found) {
            return Some(hit.after);
        }
        let written = self.document.words(at..hit.after);
        // "US troops": in a sentence no pronoun is written so.
        let states =
            written == "US" && setting == Casing::Sentence && self.shapes.at(hit.after) == Shape::Small;
        let doubtful = !hit.is_firm(EntityType::Place) && !states;
        if doubtful || (setting != Casing::Sentence && crate::document::lookup::word(written).2) {
            if self.has_place_cue(&tokens, found) {
                self.add(tokens, Some(hit), false, found);
            } else {
                self.doubtful.push((tokens, hit));
            }
        } else {
            self.add(tokens, Some(hit), false, found);
        }
        Some(hit.after)
    }

    fn is_compass(&self, at: usize) -> bool {
        static COMPASS: WordList = WordList::new(&[
            "Central", "East", "Eastern", "Greater", "Inner", "Mid", "North", "Northern", "Outer", "South",
            "Southern", "Upper", "West", "Western",
        ]);
        listed(&COMPASS, self.document.word(at)) && !self.document.starts_sentence(at)
    }

    /// Whether a capital beside the place makes it a part of a name that is not known: London Marathon.
    fn is_part_of_name(&self, tokens: &Range<usize>, found: &Candidates) -> bool {
        let next = tokens.end;
        let follows = self.shapes.capital(next)
            && found.is_free(next)
            && self.document.word(next) != "I"
            && !self.document.starts_sentence(next)
            && !self.document.class(next).is(Class::ROLE);
        let before = tokens.start.checked_sub(1);
        let precedes = before.is_some_and(|it| {
            self.shapes.capital(it)
                && found.is_free(it)
                && !begins_no_name(self.document.word(it))
                && !self.document.starts_sentence(tokens.start)
                && self.document.unit_of(it) == self.document.unit_of(tokens.start)
                && !(self.document.starts_sentence(it) && self.document.weighed(it).2)
        });
        follows || precedes
    }

    /// Whether a preposition of place, or another place in a list, stands before.
    fn has_place_cue(&self, tokens: &Range<usize>, found: &Candidates) -> bool {
        static CUES: WordList = WordList::new(&[
            "North",
            "South",
            "The",
            "across",
            "around",
            "at",
            "between",
            "beyond",
            "from",
            "in",
            "inside",
            "into",
            "leave",
            "leaving",
            "left",
            "near",
            "of",
            "off",
            "outside",
            "over",
            "reach",
            "reached",
            "the",
            "through",
            "throughout",
            "to",
            "toward",
            "towards",
            "via",
            "visit",
            "visited",
            "visiting",
            "within",
        ]);
        let Some(before) = tokens.start.checked_sub(1) else { return false };
        let word = self.document.word(before);
        let is_place = |it: usize| found.at(it).is_some_and(|(_, it)| it.kind == MentionKind::Place);
        CUES.has(word)
            || (matches!(word, "and" | "," | "or") && before > 0 && is_place(before - 1))
            || (self.document.word(tokens.end) == "," && is_place(tokens.end + 1))
    }

    fn settle(&mut self, found: &mut Candidates) {
        let doubtful = std::mem::take(&mut self.doubtful);
        self.sure.sort_unstable();
        self.sure.dedup();
        for (tokens, hit) in doubtful {
            let id = |entry: Entry| self.sure.binary_search(&entry.id()).is_ok();
            let sure = hit.entries().any(id);
            // Metonyms act: Westminster has other plans.
            let metonym = hit.entries().any(|it| it.place_kind() == Some(PlaceKind::Metonym));
            if (sure || metonym) && tokens.clone().all(|it| found.is_free(it)) {
                self.add(tokens, Some(hit), false, found);
            }
        }
    }

    fn add(&mut self, tokens: Range<usize>, hit: Option<Lookup>, seat: bool, found: &mut Candidates) -> bool
    where
        Self: Sized,
    {
        let Some(span) = self.document.span(tokens.clone()) else { return false };
        let written = self.document.words(tokens);
        let entry = hit.and_then(|hit| the_place(hit, written, seat));
        if let Some(hit) = hit {
            self.sure.extend(hit.entries().filter(|it| it.entity_type() == EntityType::Place).map(Entry::id));
        }
        let id = entry.and_then(|entry| entry.id().parse().ok());
        let place = Place {
            id: id.clone(),
            name: entry.map_or_else(|| plain(written), |entry| entry.name().to_owned()),
            kind: entry.and_then(Entry::place_kind).or(seat.then_some(PlaceKind::Constituency)),
            same_as: Vec::new(),
        };
        let mut candidate = Candidate::new(span, MentionKind::Place)
            .with_priority(Priority::Weak)
            .with_reference(Reference::Names(Box::new(Entity::Place(place))));
        if let Some(id) = id {
            candidate = candidate.with_link(id, 0.9, vec![Evidence::Name]);
        }
        found.add(self.document, candidate).is_some()
    }
}

/// Words in capitals after "in" that are no place.
static NOT_IN: WordList = WordList::new(&[
    "Albanian",
    "Arabic",
    "Bengali",
    "Braille",
    "Brexit",
    "Cabinet",
    "Cantonese",
    "Chancery",
    "Chinese",
    "Christmas",
    "Committee",
    "Commons",
    "Council",
    "Danish",
    "Dutch",
    "Easter",
    "English",
    "Farsi",
    "French",
    "Gaelic",
    "German",
    "God",
    "Government",
    "Greek",
    "Gujarati",
    "Hansard",
    "Hebrew",
    "Hindi",
    "Hungarian",
    "Irish",
    "Italian",
    "Japanese",
    "Kurdish",
    "Latin",
    "Lent",
    "Lithuanian",
    "Lords",
    "Mandarin",
    "Norwegian",
    "Office",
    "Opposition",
    "Parliament",
    "Part",
    "Pashto",
    "Polish",
    "Portuguese",
    "Punjabi",
    "Romanian",
    "Russian",
    "Scots",
    "Session",
    "Somali",
    "Spanish",
    "Swahili",
    "Swedish",
    "Tamil",
    "Turkish",
    "Ukrainian",
    "Urdu",
    "Welsh",
    "Whitsun",
    "Yoruba",
]);

/// Finds places that no table knows: a name after "in" or "near", and wherever it comes again; a river by its name.
fn guess(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    let mut names: Vec<&str> = Vec::new();
    for (number, unit) in document.units().iter().enumerate() {
        if shapes.setting(number) != Casing::Sentence {
            continue;
        }
        let mut from = unit.tokens.start + 1;
        loop {
            let at = document.next(from, unit.tokens.end, Anchors::SITE);
            if at >= unit.tokens.end {
                break;
            }
            from = at + 1;
            if shapes.at(at) != Shape::Capital || !found.is_free(at) {
                continue;
            }
            let before = document.word(at - 1);
            if matches!(before, "River" | "Loch" | "Lough") && found.is_free(at - 1) {
                add_guess(document, at - 1..at + 1, found);
                continue;
            }
            if document.word(at) == "Street" && shapes.at(at - 1) == Shape::Capital && found.is_free(at - 1) {
                let house = if at > unit.tokens.start + 1 { document.word(at - 2) } else { "" };
                let number = usize::from(house == "10");
                // 12 Mill Street is an address.
                if number == 0 && house.starts_with(|c: char| c.is_ascii_digit()) {
                    continue;
                }
                add_guess(document, at - 1 - number..at + 1, found);
                continue;
            }
            if matches!(document.word(at), "North" | "South" | "Midlands")
                && before == "the"
                && !shapes.capital(at + 1)
            {
                add_guess(document, at..at + 1, found);
                continue;
            }
            let cue = beside::is_preposition(before) || from_where(document, at) || at_a_site(document, at);
            if feature(document, shapes, at, found) {
                add_guess(document, at..at + 2, found);
                continue;
            }
            if !cue || names.len() >= 64 {
                continue;
            }
            let end =
                if shapes.at(at + 1) == Shape::Capital && found.is_free(at + 1) { at + 2 } else { at + 1 };
            let own = (at..end).all(|it| {
                let (given, _, everyday) = document.weighed(it);
                !everyday && (given == 0 || end == at + 1) && is_unknown(document.word(it))
            });
            let ends = !matches!(
                shapes.at(end),
                Shape::Capital | Shape::Caps | Shape::Clitic | Shape::Hyphen | Shape::And
            );
            if own && ends && end <= unit.tokens.end && !document.starts_sentence(at) {
                add_guess(document, at..end, found);
                if end == at + 1 {
                    names.push(document.word(at));
                }
            }
        }
    }
    if names.is_empty() {
        return;
    }
    names.sort_unstable();
    names.dedup();
    for at in document.all(Anchors::CAPITAL) {
        let alone =
            !shapes.capital(at + 1) && (at == 0 || !shapes.capital(at - 1) || document.starts_sentence(at));
        if shapes.at(at) == Shape::Capital
            && alone
            && found.is_free(at)
            && names.binary_search(&document.word(at)).is_ok()
            && !in_compound(document, shapes, &(at..at + 1))
        {
            add_guess(document, at..at + 1, found);
        }
    }
}

/// Whether a capitalised word is one that a place may have for its name.
fn is_unknown(word: &str) -> bool {
    !listed(&NOT_IN, word)
        && !listed(&ROLES, word)
        && !begins_no_name(word)
        && (word.len() > 2 || word == "St")
        && crate::rules::organisation::lexicon::head(word).is_none()
        && !listed(&crate::rules::organisation::lexicon::CLASS_WORDS, word)
        && !listed(&crate::rules::organisation::lexicon::NO_BODY, word)
}

fn add_guess(document: &Document<'_>, tokens: Range<usize>, found: &mut Candidates) {
    let Some(span) = document.span(tokens.clone()) else { return };
    let place = Place { name: plain(document.words(tokens)), ..Place::default() };
    let candidate = Candidate::new(span, MentionKind::Place)
        .with_priority(Priority::Guess)
        .with_reference(Reference::Names(Box::new(Entity::Place(place))));
    found.add(document, candidate);
}

/// Which place of that name is meant; `None` where nothing tells.
fn the_place(hit: Lookup, written: &str, seat: bool) -> Option<Entry> {
    let places = || hit.entries().filter(|it| it.entity_type() == EntityType::Place && it.fits_case(written));
    let is_seat = |it: &Entry| it.place_kind() == Some(PlaceKind::Constituency);
    if seat && let Some(entry) = places().find(is_seat) {
        return Some(entry);
    }
    // The most prominent stands for the name if it stands far above the next: a nation above a village, a capital
    // above the region around it, a city above a village; a county and a town of one name are two.
    let mut others = places().filter(|it| !is_seat(it));
    let Some(mut first) = others.next() else { return places().next() };
    let mut second = 0;
    for other in others {
        if other.id() == first.id() {
            continue;
        }
        let (one, two) = (weight(first), weight(other));
        second = second.max(one.min(two));
        if two > one {
            first = other;
        }
    }
    (weight(first) > 8 * second).then_some(first)
}

/// How prominent a place is, in heads; where they are not counted, as its kind has them.
fn weight(entry: Entry) -> u64 {
    let heads = u64::from(entry.population().unwrap_or(0));
    match entry.place_kind() {
        Some(PlaceKind::Country) => heads.max(1_000_000_000),
        Some(PlaceKind::City) if entry.bearer_sort() == "city abroad" => heads.max(200_000),
        Some(PlaceKind::Metonym) => heads.max(500_000),
        Some(PlaceKind::Region | PlaceKind::County) => heads.max(300_000),
        Some(PlaceKind::District) => heads.max(60_000),
        _ => heads.max(5_000),
    }
}

/// Whether the tokens are exactly a known place.
pub(crate) fn is_place(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let unit = &document.units()[document.unit_of(tokens.start)];
    crate::document::lookup::is_known(document, &unit.block, tokens.clone(), EntityType::Place)
}
