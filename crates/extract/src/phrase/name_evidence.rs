//! Evidence of a name that no table knows: capitals, and what stands in and beside them, in; how much of it speaks for a
//! body, for a place and for a person out.
//!
//! One occurrence seldom settles it. What is counted here is added up over all occurrences of a name in an article.

use super::acronym::names_other;
use crate::document::lookup;
use crate::prelude::*;
use std::sync::LazyLock;

/// Points for each kind. Three settle a kind where the others have fewer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// What only bodies do: having members, being described as one, standing beside others.
    pub(crate) body: i16,
    /// What bodies and people do: speaking, acting.
    pub(crate) acts: i16,
    pub(crate) place: i16,
    pub(crate) person: i16,
}

impl Evidence {
    /// Adds what another occurrence says.
    pub(crate) fn add(&mut self, other: Evidence) {
        self.body += other.body;
        self.acts += other.acts;
        self.place += other.place;
        self.person += other.person;
    }
}

/// What the words of a name say by themselves.
pub(crate) fn within(document: &Document<'_>, name: &Range<usize>) -> Evidence {
    let mut told = Evidence::default();
    let (first, last) = (name.start, name.end - 1);
    let single = name.len() == 1;
    if single && document.shape(first) == Shape::Caps {
        // M25, and letters of which there are too many.
        let word = document.word(first);
        let letters = word.len() > 2 && word.bytes().all(|it| !it.is_ascii_digit());
        (told.body, told.place) = (i16::from(letters), -3);
    }
    // Hope for the North, Hope for Carers: a place or people.
    let whom = document.is(last, class::NATIONAL_PLACE | class::COUNTRY_PART)
        || document.is_known(&(last..last + 1), EntityType::Place)
        || document.word(last).ends_with('s') && !is_place_form(document, &(last..last + 1));
    let joined = |at: usize| document.shape(at) == Shape::And || whom && document.word(at) == "for";
    if (first + 1..last).any(joined) {
        told.body += 2;
    }
    if !single && document.is(last, class::COMPANY_NOUN | class::COMPANY_FORM) {
        told.body += 2;
    }
    if !single && document.is(last, class::BRANCH_NATION) && !document.is(first, class::COMPASS_WORD) {
        told.body += 3;
    }
    if !single && document.word(first) == "NHS" {
        told.body += 3;
    }
    let headed = has_place_noun(document, name);
    if headed {
        told.place += 2;
    }
    let frequency = document.frequency(first);
    if frequency.given > 0 && name.len() > 1 {
        told.person += if frequency.everyday { 1 } else { 9 };
    }
    if frequency.surname > 0 && single {
        told.person += 1;
    }
    if is_place_form(document, name) {
        told.place += if single { 1 } else { 2 };
    }
    // An everyday word needs more around it than another.
    let told_by = name.start..if headed { last } else { name.end };
    let modifier = |at: usize| document.is(at, class::PLACE_MODIFIER);
    let capitals = || told_by.clone().filter(|at| document.is_capitalised(*at) && !modifier(*at));
    if capitals().all(|at| is_everyday(document, at)) {
        told.body -= 1;
        told.place -= 2;
    } else if !single && capitals().any(|at| is_everyday(document, at)) {
        told.place -= 1;
    }
    told
}

/// The endings of the names of British towns and villages, by which a word that is no other may be one.
static PLACE_ENDINGS: LazyLock<Endings> =
    LazyLock::new(|| Endings::of(include_str!("../../lexicon/phrases/place-ending.txt")));

/// Those of everyday words.
static WORD_ENDINGS: LazyLock<Endings> =
    LazyLock::new(|| Endings::of(include_str!("../../lexicon/phrases/word-ending.txt")));

/// Endings of words by their last letters, a to z.
struct Endings([Vec<&'static str>; 26]);

impl Endings {
    /// Those of a file, a line each.
    fn of(list: &'static str) -> Endings {
        let mut by_last = [const { Vec::new() }; 26];
        for ending in list.lines().filter(|it| !it.starts_with('#')) {
            if let Some(place) = last_letter(ending) {
                by_last[place].push(ending);
            }
        }
        Endings(by_last)
    }
}

/// The number of the small letter that a word ends with.
fn last_letter(word: &str) -> Option<usize> {
    word.bytes().last().filter(u8::is_ascii_lowercase).map(|it| usize::from(it - b'a'))
}

/// Whether a word ends so, with something before that.
fn ends(word: &str, endings: &Endings) -> bool {
    let Some(last) = last_letter(word) else { return false };
    endings.0[last].iter().any(|it| word.len() > it.len() + 2 && word.ends_with(it))
}

/// Whether a name is formed as those of towns and villages are, or has their words around it: Great Marsham, Stow-on-Sea.
pub(crate) fn is_place_form(document: &Document<'_>, name: &Range<usize>) -> bool {
    let form = |at: usize| {
        document.shape(at) == Shape::Capital
            && ends(document.word(at), &PLACE_ENDINGS)
            && !is_everyday(document, at)
    };
    // Stow-on-Sea, but not Ann Stow-Marsh.
    let compound = name.clone().any(|at| document.shape(at) == Shape::Hyphen)
        && name.clone().any(|at| document.shape(at) == Shape::Small);
    let modified = document.is(name.start, class::PLACE_MODIFIER);
    match name.len() {
        1 => form(name.start),
        2 => modified && !is_everyday(document, name.end - 1) || form(name.start) && form(name.end - 1),
        _ => compound && form(name.start),
    }
}

/// Whether a name ends with a noun for a place: Garratt Lane, the Solway Firth.
fn has_place_noun(document: &Document<'_>, name: &Range<usize>) -> bool {
    let noun = class::LAND_FEATURE | class::STREET_HEAD | class::PLACE_NOUN;
    name.len() > 1 && document.is(name.end - 1, noun) && document.shape(name.end - 2) != Shape::Hyphen
}

/// Whether a word is an everyday one, or made as those are.
pub(crate) fn is_everyday(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    // POLICY: a word that shouts.
    let shouts = || document.shape(at) == Shape::Caps && lookup::word(&word.to_lowercase()).2;
    // Fines are no more of a name than a fine.
    let singular = || word.strip_suffix('s').is_some_and(|it| lookup::word(&it.to_lowercase()).2);
    document.frequency(at).everyday || singular() || ends(word, &WORD_ENDINGS) || shouts()
}

/// Whether words are no person's name: an everyday word behind the first, and no given name before it.
pub(crate) fn is_impersonal(document: &Document<'_>, name: &Range<usize>) -> bool {
    let common = |at: usize| {
        let surname = document.frequency(at).surname;
        document.is_capitalised(at) && is_everyday(document, at) && surname < 40
    };
    document.frequency(name.start).given == 0 && (name.start + 1..name.end).any(common)
}

/// Whether the words of a name are no everyday ones, so that they must be the name of something.
pub(crate) fn is_nothing_else(document: &Document<'_>, name: &Range<usize>) -> bool {
    let known = document.is_known(name, EntityType::Organisation);
    let end = name.end - usize::from(has_place_noun(document, name));
    let own = |at: &usize| document.is_capitalised(*at) && !document.is(*at, class::PLACE_MODIFIER);
    !known
        && (name.start..end).filter(own).all(|at| {
            let word = document.frequency(at);
            !is_everyday(document, at) && word.given == 0 && !document.is(at, class::ORGANISATION_CLASS_WORD)
        })
}

/// What stands around a name in a sentence says.
pub(crate) fn around(
    document: &Document<'_>,
    candidates: &Candidates,
    unit: &Unit,
    name: &Range<usize>,
) -> Evidence {
    let beside = Beside { document, candidates, unit, name };
    let mut told = beside.before();
    told.add(beside.behind());
    told.add(beside.listed());
    told
}

/// Verbs behind what speaks or acts.
const OF_VERBS: LexicalClass = class::ORGANISATION_VERB
    .or(class::BODY_SUBJECT_VERB)
    .or(class::SPEECH_VERB)
    .or(class::COPULA)
    .or(class::MODAL);

struct Beside<'d, 'a> {
    document: &'d Document<'a>,
    candidates: &'d Candidates,
    unit: &'d Unit,
    name: &'d Range<usize>,
}

impl Beside<'_, '_> {
    fn is(&self, at: usize, classes: LexicalClass) -> bool {
        self.unit.tokens.contains(&at) && self.document.is(at, classes)
    }

    fn word(&self, at: usize) -> &str {
        if self.unit.tokens.contains(&at) { self.document.word(at) } else { "" }
    }

    fn small(&self, at: usize) -> bool {
        self.unit.tokens.contains(&at) && self.document.shape(at) == Shape::Small
    }

    fn kind_at(&self, at: usize) -> Option<MentionKind> {
        self.candidates.kind_at(at).filter(|_| self.unit.tokens.contains(&at))
    }

    fn before(&self) -> Evidence {
        let start = self.name.start;
        let Some(before) = start.checked_sub(1).filter(|_| !self.document.starts_sentence(start)) else {
            return Evidence::default();
        };
        let mut told = match self.word(before) {
            "the" | "The" => return self.determined(before),
            "at" | "At" => Evidence { place: 2, body: 1, ..Evidence::default() },
            "from" | "From" => {
                let led = self.is(before.wrapping_sub(1), class::RESIDENT_NOUN | class::COPULA);
                Evidence { place: if led { 2 } else { 1 }, body: 1, ..Evidence::default() }
            }
            "of" => Evidence { place: 1, acts: 1, ..Evidence::default() },
            "called" | "call" | "named" => Evidence { person: 4, ..Evidence::default() },
            "by" | "with" | "for" => Evidence { acts: 1, ..Evidence::default() },
            _ if self.is(before, class::PLACE_VISIT_WORD) => Evidence { place: 3, ..Evidence::default() },
            _ if self.is(before, class::LOCATIVE_PREPOSITION | class::PLACE_PREPOSITION) => {
                Evidence { place: 1, ..Evidence::default() }
            }
            _ => Evidence::default(),
        };
        let small = self.small(before);
        if small && self.is(before, class::BODY_OBJECT_VERB) {
            told.acts += 2;
        }
        let cue = before.wrapping_sub(1);
        // The charity X; its insurer, X.
        let behind =
            self.word(before) == "," && self.small(cue) && self.is(cue, class::ORGANISATION_DESCRIPTOR);
        if behind || small && self.is(before, class::ORGANISATION_DESCRIPTOR) {
            told.body += 3;
        }
        if self.word(before) == "to" && matches!(self.word(cue), "according" | "According") {
            told.acts += 2;
        }
        if matches!(self.word(before), "of" | "at") && self.is(cue, class::ORGANISATION_POST) {
            told.body += 3;
        }
        if self.is(before, class::PERSONAL_TITLE) {
            told.person += 2;
        }
        // X, of Leeds Partners (“LP”)
        let quoted = matches!(self.word(before), "“" | "‘" | "\"") && self.word(cue) == "(";
        if quoted || self.word(before) == "(" && self.kind_at(cue) == Some(MentionKind::Organisation) {
            told.body += 2;
        }
        told
    }

    /// Behind "the": no person, and a place where a noun follows that it is put before.
    fn determined(&self, the: usize) -> Evidence {
        let cue = the.wrapping_sub(1);
        let led =
            self.is(cue, class::BODY_OBJECT_VERB) || matches!(self.word(cue), "by" | "to" | "with" | "of");
        let caps = self.document.shape(self.name.start) == Shape::Caps;
        let noun = self.small(self.name.end) && !self.is(self.name.end, OF_VERBS);
        Evidence {
            body: i16::from(led) + i16::from(caps),
            place: match has_place_noun(self.document, self.name) {
                true => 0,
                false if noun => -1,
                false => -3,
            },
            person: -3,
            acts: 0,
        }
    }

    fn behind(&self) -> Evidence {
        let mut told = Evidence::default();
        let after = self.name.end;
        if self.document.shape(after) == Shape::Clitic {
            if self.is(after + 1, class::ORGANISATION_POST)
                || self.kind_at(after + 1) == Some(MentionKind::Role)
            {
                told.body += 3;
            } else if self.small(after + 1) {
                told.acts += 1;
            }
            return told;
        }
        if self.document.shape(after) == Shape::Comma {
            match self.word(after + 1) {
                "which" => {
                    // Who runs, sells or builds something is a body.
                    let verb = after + 2 + usize::from(self.is(after + 2, class::MODAL));
                    told.body += if self.is(verb, class::BODY_SUBJECT_VERB) { 2 } else { 1 };
                    told.place += 1;
                }
                "who" => told.person += 4,
                "where" => told.place += 3,
                _ if self.is(after + 1, class::APPOSITION_DETERMINER) && self.described(after + 2) => {
                    told.body += 3;
                }
                "in" if self.kind_at(after + 2) == Some(MentionKind::Place) => told.place += 2,
                _ if self.kind_at(after + 1) == Some(MentionKind::Place) => told.place += 2,
                _ => {}
            }
            return told;
        }
        if !self.small(after) || self.document.starts_sentence(after) {
            return told;
        }
        let post = |at: usize| self.is(at, class::ORGANISATION_POST | class::POST_HEAD);
        if post(after) || self.is(after, class::POST_MODIFIER) && post(after + 1) {
            told.body += 3;
        } else if self.is(after, class::COPULA | class::MODAL) {
            told.acts += 1;
        } else if self.is(after, OF_VERBS) {
            told.acts += 2;
        } else {
            let word = self.word(after);
            let inflected =
                word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") || word.ends_with("ed");
            // A plural has no object: Leeds feeds them, but Leeds teams.
            let object = self.is(after + 1, class::DETERMINER | class::ARTICLE | class::PERSONAL_PRONOUN)
                || self.unit.tokens.contains(&(after + 1)) && self.document.shape(after + 1) == Shape::Figure;
            told.acts += i16::from(inflected && object);
        }
        told
    }

    /// Whether a noun for what bodies are stands from token `from` on, one word before it at most: the operator, a local charity.
    fn described(&self, from: usize) -> bool {
        let noun = (from..from + 3).take_while(|at| self.small(*at));
        noun.into_iter().any(|at| {
            self.is(at, class::ORGANISATION_DESCRIPTOR) && self.document.shape(at + 1) != Shape::Clitic
        })
    }

    /// What stands beside it in a list, two names or more on either side, is of its kind.
    fn listed(&self) -> Evidence {
        let mut told = Evidence::default();
        let mut count = |kind: Option<MentionKind>| match kind {
            Some(MentionKind::Organisation) => told.body += 3,
            Some(MentionKind::Place) => told.place += 3,
            Some(MentionKind::Person) => told.person += 1,
            _ => {}
        };
        let after = self.name.end;
        let joins = |at: usize| matches!(self.word(at), "and" | "or" | ",");
        if matches!(self.word(after), "and" | "or") || self.word(after) == "," && self.goes_on(after) {
            let the = usize::from(self.word(after + 1) == "the");
            count(self.kind_at(after + 1 + the));
        }
        let the = usize::from(self.word(self.name.start.wrapping_sub(1)) == "the");
        let mut before = self.name.start.wrapping_sub(1 + the);
        if joins(before) {
            // X, Y, and Z
            before -= usize::from(before > 0 && self.word(before) == "and" && self.word(before - 1) == ",");
            let listed = self.word(before) != "," || self.goes_on(after) || self.word(after) == "and";
            count(self.kind_at(before.wrapping_sub(1)).filter(|_| listed));
        }
        told
    }

    /// Whether the list in which a comma stands goes on to an "and" with capitals between.
    fn goes_on(&self, comma: usize) -> bool {
        let near = comma..(comma + 12).min(self.unit.tokens.end);
        let mut rest = near.skip_while(|at| {
            self.document.shape(*at) == Shape::Comma
                || self.document.is_capitalised(*at)
                || self.word(*at) == "the"
        });
        rest.next().is_some_and(|at| matches!(self.word(at), "and" | "or") && at > comma)
    }
}

/// Words that are capitals and of no name by themselves.
const OTHER: LexicalClass = class::PERSONAL_TITLE
    .or(class::PEER_STYLE)
    .or(class::WEEKDAY)
    .or(class::MONTH)
    .or(class::NATIONAL_ADJECTIVE)
    .or(class::NON_PLACE)
    .or(class::CAPITALISED_NON_NAME)
    .or(class::PARTY_LABEL)
    .or(class::UNNAMED_CAPITAL);

/// Whether capitals may be a name of a body or a place at all: no post, no day, no language, no plan, no class of bodies.
pub(crate) fn may_be_name(document: &Document<'_>, name: &Range<usize>) -> bool {
    let last = name.end - 1;
    let singular = document.word(last).strip_suffix('s').map_or(LexicalClass::NONE, classes_of);
    let paper = class::NON_ORGANISATION_HEAD | class::PERSONAL_TITLE | class::LEGAL_ACTOR;
    let people = document
        .word(name.start)
        .strip_suffix('s')
        .is_some_and(|it| classes_of(it).any(class::PERSONAL_TITLE));
    let letters = document.is_acronym(last) && document.word(last).ends_with('s');
    let plural_head = people || letters || singular.any(class::ORGANISATION_HEAD);
    let friend = |it: &Lookup| it.has(EntityType::FalseFriend) && it.after >= name.end;
    let all = |classes: LexicalClass| name.clone().all(|at| document.is(at, classes));
    !document.is(last, paper)
        && !singular.any(paper)
        && !plural_head
        && (!document.is(name.start, OTHER)
            || name.len() > 1 && document.is(name.start, class::PLACE_MODIFIER))
        && !document.is_known(name, EntityType::Place)
        && !all(class::ORGANISATION_CLASS_WORD | class::ORGANISATION_HEAD)
        && !document.lookups_at(name.start).iter().any(friend)
        && !names_other(document, name.start)
        && !document.in_compound(name)
        && document.word(name.start).chars().nth(1).is_some()
}
