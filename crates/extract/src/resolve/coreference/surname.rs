//! The people of one article: who is who, and where they are named again.

use crate::anchors::Anchors;
use crate::phrase::person_name::element::{Shape, element, is_capital, is_hyphen};
use crate::phrase::person_name::run::Reading;
use crate::rules::person::lexicon::{Flags, flags};
use crate::rules::person::prior::prior;
use crate::words::small_number;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::{BlockKind, Entity, MentionKind, Person, PersonName};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A mention of someone with a name of their own.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) id: CandidateId,
    pub(crate) reading: Reading,
    /// Given name and surname, folded.
    given: String,
    surname: String,
    female: Option<bool>,
}

/// The people of an article.
#[derive(Debug, Default)]
pub(crate) struct Register {
    pub(crate) entries: Vec<Entry>,
}

/// One of several spellings of an apostrophe, and all small.
fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
    }
    folded
}

fn clean(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// What tells at a glance that a word is none of some names.
struct Glance {
    /// Whether a name begins with a byte.
    initials: [bool; 256],
    /// A bit for each name, by where it would stand in a table.
    names: [u64; Glance::PLACES / 64],
}

impl Default for Glance {
    fn default() -> Glance {
        Glance { initials: [false; 256], names: [0; Glance::PLACES / 64] }
    }
}

impl Glance {
    const PLACES: usize = 1 << 10;

    /// The place of a word in small letters; `None` for one that is not plain.
    fn place(word: &str) -> Option<usize> {
        let small = small_number(word).filter(|_| word.is_ascii())?;
        Some(small.slot(Glance::PLACES))
    }

    fn add(&mut self, name: &str) {
        self.initials[usize::from(name.bytes().next().unwrap_or(0))] = true;
        if let Some(place) = Glance::place(name) {
            self.names[place / 64] |= 1 << (place % 64);
        }
    }

    /// Whether a name may begin with the first letter of a word.
    fn begins_one(&self, word: &str) -> bool {
        let first = word.as_bytes()[0].to_ascii_lowercase();
        !first.is_ascii() || self.initials[usize::from(first)]
    }

    /// Whether a word may be one of the names.
    fn may_be(&self, word: &str) -> bool {
        Glance::place(word).is_none_or(|place| self.names[place / 64] >> (place % 64) & 1 == 1)
    }
}

impl Register {
    /// Adds a reading, unless something stronger stands there.
    pub(crate) fn enter(&mut self, document: &Document<'_>, found: &mut Candidates, reading: &Reading) {
        let Some(span) = document.span(reading.name.clone()) else { return };
        let candidate = Candidate::new(span, MentionKind::Person).with_priority(reading.priority);
        let Some(id) = found.add(document, candidate) else { return };
        let titles = document.words(reading.titles.clone());
        let given = document.words(reading.given.clone());
        let first = given.split(|c: char| c.is_whitespace() || c == '-').next().unwrap_or("");
        let female = gender(titles).or_else(|| {
            let flags = flags(first);
            match (flags.any(Flags::FEMALE), flags.any(Flags::MALE)) {
                (true, false) => Some(true),
                (false, true) => Some(false),
                _ => None,
            }
        });
        let female = match reading.is_peer {
            true => gender(document.words(reading.name.start..reading.name.start + 1)),
            false => female,
        };
        self.entries.push(Entry {
            id,
            given: fold(given),
            surname: fold(document.words(reading.surname())),
            reading: reading.clone(),
            female,
        });
    }

    /// Tells which entries are one person, and gives each person their fullest name.
    pub(crate) fn resolve(&mut self, document: &Document<'_>, found: &mut Candidates) {
        self.entries.retain(|entry| found.stands(entry.id));
        // Sorted by surname, so that each is compared with its namesakes alone.
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by(|a, b| self.entries[*a].surname.cmp(&self.entries[*b].surname).then(a.cmp(b)));
        for group in order.chunk_by(|a, b| self.entries[*a].surname == self.entries[*b].surname) {
            self.resolve_group(document, found, group);
        }
    }

    fn resolve_group(&self, document: &Document<'_>, found: &mut Candidates, group: &[usize]) {
        // The people of this surname: one entry each, that of the fullest name.
        let mut people: Vec<usize> = Vec::new();
        for &n in group {
            let entry = &self.entries[n];
            if entry.given.is_empty() || people.len() >= 64 {
                continue;
            }
            match people.iter_mut().find(|it| self.is_same(**it, n)) {
                Some(known) if self.entries[*known].given.len() < entry.given.len() => *known = n,
                Some(_) => {}
                None => people.push(n),
            }
        }
        for &n in group {
            let entry = &self.entries[n];
            let named = match entry.given.is_empty() {
                false => people.iter().copied().find(|it| self.is_same(*it, n)),
                // The nearest full name before, else the first after.
                true => {
                    let fits = |it: &&usize| {
                        let (other, this) = (self.entries[**it].female, entry.female);
                        other.is_none() || this.is_none() || other == this
                    };
                    people
                        .iter()
                        .rev()
                        .filter(|it| **it < n)
                        .find(fits)
                        .or_else(|| people.iter().find(fits))
                        .copied()
                }
            };
            let reference = match named {
                Some(other) if other != n => Reference::SameAs(self.entries[other].id),
                _ => match group.iter().find(|it| self.entries[**it].given.is_empty()) {
                    // Nobody of this surname has a given name: all are the first.
                    Some(&first) if entry.given.is_empty() && first != n && self.agrees(first, n) => {
                        Reference::SameAs(self.entries[first].id)
                    }
                    _ => Reference::Names(Box::new(Entity::Person(self.person(document, n)))),
                },
            };
            found.get_mut(entry.id).reference = reference;
        }
    }

    fn agrees(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.entries[one].female, self.entries[other].female);
        one.is_none() || other.is_none() || one == other
    }

    /// Whether two full names of one surname may be one person's: `A. R. Whitcombe` and `Alan Whitcombe`.
    fn is_same(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.entries[one], &self.entries[other]);
        if one.reading.is_peer != other.reading.is_peer {
            return false;
        }
        let (a, b) = (&one.given, &other.given);
        a == b || {
            let first = |name: &str| name.split([' ', '.']).next().unwrap_or("").to_owned();
            let (a, b) = (first(a), first(b));
            a == b || (a.len() == 1 || b.len() == 1) && a.chars().next() == b.chars().next()
        }
    }

    /// The candidate that names the person whom entry `n` is.
    #[cfg(feature = "known")]
    pub(crate) fn named(&self, found: &Candidates, n: usize) -> CandidateId {
        let id = self.entries[n].id;
        match found.get(id).reference {
            Reference::SameAs(other) => other,
            _ => id,
        }
    }

    fn person(&self, document: &Document<'_>, n: usize) -> Person {
        let reading = &self.entries[n].reading;
        let words = |range: &Range<usize>| clean(document.words(range.clone()));
        let mut name = PersonName {
            prefix: words(&reading.titles),
            given: words(&reading.given),
            family: words(&reading.family),
            suffix: words(&reading.suffix),
        };
        name.suffix = name.suffix.map(|it| it.trim_start_matches([',', ' ']).to_owned());
        Person { name, ..Person::default() }
    }

    /// Finds surnames, given names alone and misspelt names again.
    pub(crate) fn repeats(&self, document: &Document<'_>, found: &mut Candidates) {
        let mut surnames: Vec<(&str, usize)> = Vec::new();
        let mut givens: Vec<(&str, usize)> = Vec::new();
        for (n, entry) in self.entries.iter().enumerate() {
            if matches!(found.get(entry.id).reference, Reference::Names(_)) {
                let first = entry.surname.split([' ', '-']).next().unwrap_or("");
                surnames.push((first, n));
                if !entry.given.is_empty() && !entry.reading.is_peer {
                    givens.push((entry.given.split(' ').next().unwrap_or(""), n));
                }
            }
        }
        surnames.sort_unstable();
        givens.sort_unstable();
        if surnames.is_empty() {
            return;
        }
        let mut glance = Glance::default();
        for (name, _) in surnames.iter().chain(&givens) {
            glance.add(name);
        }
        for unit in document.units() {
            let mut at = unit.tokens.start;
            loop {
                at = document.next(at, unit.tokens.end, Anchors::UPPER);
                if at >= unit.tokens.end {
                    break;
                }
                let word = document.word(at);
                let next = at + 1;
                if glance.begins_one(word)
                    && found.at(at).is_none_or(|(_, it)| {
                        it.kind == MentionKind::Place
                            || it.priority <= Priority::Weak && it.kind != MentionKind::Person
                            || is_namesake(it, word)
                    })
                {
                    let again = Again { document, kind: unit.block.kind, unit: unit.tokens.clone() };
                    let exact = glance.may_be(word);
                    if exact && let Some((tokens, n)) = self.again(&again, found, &surnames, at) {
                        at = tokens.end;
                        self.refer(document, found, tokens, n);
                        continue;
                    }
                    if exact && let Some(n) = self.by_given_name(&again, &givens, at) {
                        self.refer(document, found, at..at + 1, n);
                    } else if let Some((tokens, n)) = self.misspelt(&again, found, &surnames, at) {
                        self.refer(document, found, tokens, n);
                    }
                }
                at = next;
            }
        }
    }

    fn refer(&self, document: &Document<'_>, found: &mut Candidates, tokens: Range<usize>, n: usize) {
        let Some(span) = document.span(tokens.clone()) else { return };
        let namesake =
            found.at(tokens.start).is_some_and(|(_, it)| is_namesake(it, document.word(tokens.start)));
        let priority = if namesake { Priority::Certain } else { Priority::Known };
        let candidate = Candidate::new(span, MentionKind::Person)
            .with_priority(priority)
            .with_reference(Reference::SameAs(self.entries[n].id));
        found.add(document, candidate);
    }

    /// The surname that stands at token `at`, and whose it is.
    fn again(
        &self,
        again: &Again<'_, '_>,
        found: &Candidates,
        surnames: &[(&str, usize)],
        at: usize,
    ) -> Option<(Range<usize>, usize)> {
        let document = again.document;
        let word = fold(document.word(at));
        let from = surnames.partition_point(|(name, _)| *name < &*word);
        let bearers = surnames[from..].iter().take_while(|(name, _)| *name == word);
        // The nearest person named before, else the first.
        let mut best: Option<(Range<usize>, usize)> = None;
        for &(_, n) in bearers.take(16) {
            let entry = &self.entries[n];
            let surname = entry.reading.surname();
            let tokens = at..at + surname.len();
            if tokens.end > again.unit.end || fold(document.words(tokens.clone())) != entry.surname {
                continue;
            }
            if best.is_none() || entry.reading.name.start < at {
                best = Some((tokens, n));
            }
        }
        let (tokens, n) = best?;
        // The given name before it, where it was not read as a name: at the beginning of a sentence, in a headline.
        let given = self.entries[n].reading.given.len();
        let start = tokens.start.saturating_sub(given).max(again.unit.start);
        let whole = given > 0
            && fold(document.words(start..tokens.start)) == self.entries[n].given
            && (start..tokens.start).all(|it| found.is_free(it));
        if whole && document.is_upper(start) {
            return Some((start..tokens.end, n));
        }
        again.is_person(found, &tokens).then_some((tokens, n))
    }

    /// A given name alone, of someone whose full name the article gives.
    fn by_given_name(&self, again: &Again<'_, '_>, givens: &[(&str, usize)], at: usize) -> Option<usize> {
        let document = again.document;
        let word = document.word(at);
        let flags = flags(word);
        if !flags.any(Flags::FEMALE | Flags::MALE) || is_hyphen(document, at) {
            return None;
        }
        let weak = flags.any(Flags::WEAK);
        let word = fold(word);
        let from = givens.partition_point(|(name, _)| *name < &*word);
        let (name, n) = givens.get(from)?;
        let alone = givens.get(from + 1).is_none_or(|(other, _)| other != name);
        let next_is_name = at + 1 < again.unit.end && element(document, at + 1).is_some();
        // One that is an everyday word as well: of those alone who are called by nothing else.
        let only = self.entries[*n].surname.is_empty();
        let next = document.word(at + 1);
        let acts = matches!(next, "is" | "was" | "has" | "had" | "'s" | "’s") || next.ends_with("ed");
        let sure = !weak || only && (acts || !document.starts_sentence(at));
        (*name == word && sure && alone && !next_is_name && self.entries[*n].reading.name.start < at)
            .then_some(*n)
    }

    /// A surname that is misspelt: a letter or two away from one of the article's, and no word of its own.
    fn misspelt(
        &self,
        again: &Again<'_, '_>,
        found: &Candidates,
        surnames: &[(&str, usize)],
        at: usize,
    ) -> Option<(Range<usize>, usize)> {
        let document = again.document;
        // An everyday word, which only as part of a compound may be a name.
        if document.weighed(at).2 && !is_hyphen(document, at) {
            return None;
        }
        let written = element(document, at).filter(|it| it.shape == Shape::Title && !it.is_common())?;
        if !found.is_free(at) || document.starts_sentence(at) && written.end - at == 1 && written.is_given() {
            return None;
        }
        let tokens = written.start..written.end;
        let word = fold(document.words(tokens.clone()));
        let initial = word.chars().next()?;
        let from = surnames.partition_point(|(name, _)| name.chars().next() < Some(initial));
        let mut near =
            surnames[from..].iter().take_while(|(name, _)| name.starts_with(initial)).take(32).filter(
                |(_, n)| {
                    let surname = &self.entries[*n].surname;
                    *surname != word && is_near(surname, &word)
                },
            );
        let (_, n) = near.next()?;
        if near.next().is_some() {
            return None;
        }
        let entry = &self.entries[*n];
        (entry.reading.name.start < at && again.is_person(found, &tokens)).then_some((tokens, *n))
    }
}

/// Where a name may stand again.
struct Again<'a, 'd> {
    document: &'a Document<'d>,
    kind: BlockKind,
    unit: Range<usize>,
}

impl Again<'_, '_> {
    /// Whether the surname at `tokens` is the person and not the place, the word, or what is called after them.
    fn is_person(&self, found: &Candidates, tokens: &Range<usize>) -> bool {
        let document = self.document;
        let (first, after) = (document.word(tokens.start), tokens.end);
        if is_hyphen(document, after - 1) || tokens.start > 1 && is_hyphen(document, tokens.start - 2) {
            return false;
        }
        let next = if after < self.unit.end { document.word(after) } else { "" };
        let next_flags = flags(next);
        let before = tokens.start.checked_sub(1).filter(|it| *it >= self.unit.start);
        let before_word = before.map_or("", |it| document.word(it));
        let opens = document.starts_sentence(tokens.start);
        let acts = matches!(next, "is" | "was" | "has" | "had" | "will" | "would") || next.ends_with("ed");
        let says = (next_flags.any(Flags::SAYS | Flags::CALLS) || acts) && !is_capital(next);
        let clitic = document.tokens().get(after).is_some_and(|it| it.kind == TokenKind::Clitic);
        // Parts of other names: `Milburn Review`, `Dilnot cap`, `R v Booth`, `Brown & Co`.
        let eponym =
            next_flags.any(Flags::EPONYM) || is_capital(next) && next_flags.any(Flags::BODY | Flags::SITE);
        if eponym && !opens_line(document, after) || matches!(before_word, "v" | "v." | "&") || next == "&" {
            return false;
        }
        if is_capital(next) && !opens && element(document, after).is_some_and(|it| !it.is_barred()) && !says {
            return false;
        }
        // Another person's surname, of whom no more is known: `Craig Brown` beside `Gordon Brown`.
        if let Some(before) = before
            && element(document, before).is_some_and(|it| !it.is_barred() && it.is_given())
            && !document.starts_sentence(before)
        {
            return false;
        }
        let place = found
            .at(tokens.start)
            .is_some_and(|(_, it)| it.kind == MentionKind::Place || is_namesake(it, first));
        let known = flags(first);
        let common = known.any(Flags::NO_NAME | Flags::SURNAME | Flags::SITE) || prior(first).common;
        let human = matches!(
            next,
            "lives"
                | "lived"
                | "joined"
                | "retired"
                | "retires"
                | "resigned"
                | "left"
                | "married"
                | "died"
                | "thinks"
                | "wants"
                | "works"
                | "worked"
                | "trained"
                | "chairs"
                | "chaired"
                | "laughs"
                | "laughed"
                | "shrugs"
                | "smiled"
                | "smiles"
                | "knows"
                | "knew"
                | "remembers"
        );
        let says = says || human;
        let spoke = next_flags.any(Flags::SAYS) && !is_capital(next) || human;
        let sayer = spoke
            || before_word.is_empty()
            || flags(before_word).any(Flags::SAYS) && !is_capital(before_word);
        if flags(before_word).any(Flags::AT) && (place || common) {
            return false;
        }
        if place && !sayer && !clitic {
            return false;
        }
        let headline = !self.kind.is_running_text();
        // `English lessons`: what may be an adjective must act, own, or end its clause.
        let demonym = known.any(Flags::NO_NAME) && known.any(Flags::SURNAME);
        let noun_follows = next.bytes().next().is_some_and(|it| it.is_ascii_lowercase());
        if demonym && noun_follows && !says && !clitic && !flags(next).any(Flags::STOP) {
            return false;
        }
        if common {
            return if opens || headline { says || clitic } else { !next_flags.any(Flags::NO_NAME) || says };
        }
        true
    }
}

/// Whether a body that was found is called by one word, as a person may be: Ashworth, the hospital.
fn is_namesake(found: &Candidate, word: &str) -> bool {
    found.kind == MentionKind::Organisation
        && found.span.len() == word.len()
        && matches!(&found.reference, Reference::Names(body) if body.name() != word)
        && prior(word).surname > 0
        && word.bytes().any(|it| it.is_ascii_lowercase())
}

fn opens_line(document: &Document<'_>, at: usize) -> bool {
    document.starts_sentence(at)
}

/// What a title tells of gender.
fn gender(titles: &str) -> Option<bool> {
    titles.split_whitespace().find_map(|title| {
        let title = title.trim_end_matches('.').to_ascii_lowercase();
        match &*title {
            "mrs" | "ms" | "miss" | "dame" | "lady" | "baroness" | "madam" | "viscountess" | "countess" => {
                Some(true)
            }
            "mr" | "sir" | "lord" | "baron" | "viscount" | "earl" | "marquess" => Some(false),
            _ => None,
        }
    })
}

/// Whether two words are one letter apart, two where they are long. Words of fewer than five letters are not.
fn is_near(one: &str, other: &str) -> bool {
    // No letter has more than four bytes, and no more than two letters differ.
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    if long - short > 8 || short < 5 {
        return false;
    }
    // A letter that differs makes two of which one has the one and the other the other.
    let letters = |word: &str| word.bytes().fold(0_u64, |all, byte| all | 1 << (byte & 63));
    if one.is_ascii() && other.is_ascii() && (letters(one) ^ letters(other)).count_ones() > 4 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = a.len().min(b.len());
    let allowed = match shorter {
        0..5 => return false,
        5..8 => 1,
        8..24 => 2,
        _ => return false,
    };
    if a.len().abs_diff(b.len()) > allowed {
        return false;
    }
    // Damerau's distance, over two rows and the one before.
    let mut rows = [[0usize; 26]; 3];
    for (j, cell) in rows[1].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        let [before, last, row] = &mut rows;
        row[0] = i;
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()] <= allowed
}
