//! Bodies that only what stands around them gives away, and everyday words that are names.

use crate::document::casing::{Casing, Shape, Shapes, WordList, listed};
use crate::words::Class;
use crate::{Candidates, Document};
use std::ops::Range;

/// Nouns for bodies that stand right before a name: the charity Crisis, auditor Grant Thornton.
pub(super) static DESCRIPTORS: WordList = WordList::new(&[
    "agency",
    "association",
    "bank",
    "body",
    "broadcaster",
    "builder",
    "business",
    "charity",
    "company",
    "consultancy",
    "consultants",
    "contractor",
    "contractors",
    "cooperative",
    "developer",
    "developers",
    "enterprise",
    "firm",
    "group",
    "housebuilder",
    "insurer",
    "landlord",
    "magazine",
    "manufacturer",
    "newspaper",
    "operator",
    "organisation",
    "outsourcer",
    "paper",
    "party",
    "pollster",
    "pollsters",
    "provider",
    "publisher",
    "quango",
    "regulator",
    "retailer",
    "society",
    "supermarket",
    "supplier",
    "tank",
    "thinktank",
    "trust",
    "union",
    "watchdog",
    "website",
]);

/// Verbs by which bodies speak and act, after a name.
pub(super) static VERBS: WordList = WordList::new(&[
    "accepted",
    "accused",
    "added",
    "advised",
    "agreed",
    "announced",
    "answered",
    "apologised",
    "argued",
    "argues",
    "asked",
    "backed",
    "believes",
    "called",
    "calls",
    "campaigned",
    "campaigns",
    "carried",
    "claimed",
    "claims",
    "commissioned",
    "complained",
    "complains",
    "condemned",
    "criticised",
    "declined",
    "denied",
    "described",
    "disputes",
    "employs",
    "estimated",
    "estimates",
    "expects",
    "feared",
    "fears",
    "found",
    "funds",
    "had",
    "has",
    "have",
    "helps",
    "hoped",
    "hopes",
    "insisted",
    "insists",
    "interviewed",
    "is",
    "launched",
    "lost",
    "offers",
    "opposed",
    "opposes",
    "planned",
    "plans",
    "polled",
    "predicted",
    "predicts",
    "produced",
    "promised",
    "proposed",
    "protested",
    "published",
    "publishes",
    "put",
    "reckoned",
    "reckons",
    "refused",
    "rejected",
    "replied",
    "reported",
    "reports",
    "represents",
    "responded",
    "runs",
    "said",
    "says",
    "set",
    "suggested",
    "supports",
    "surveyed",
    "told",
    "urged",
    "wanted",
    "wants",
    "warned",
    "warns",
    "welcomed",
    "written",
    "wrote",
]);

/// Roles that are held in a body, before "of" or "at" or after its name.
pub(super) static POSTS: WordList = WordList::new(&[
    "adviser",
    "analyst",
    "chair",
    "chairman",
    "chairwoman",
    "chief",
    "coordinator",
    "deputy",
    "director",
    "founder",
    "head",
    "leader",
    "lecturer",
    "manager",
    "member",
    "members",
    "officer",
    "policy",
    "president",
    "researcher",
    "secretary",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "trustee",
    "volunteer",
]);

/// Whether a capitalised noun at the start of a sentence says what kind of body follows: Consultants Penrose & Tidy.
pub(super) fn is_descriptor(word: &str) -> bool {
    let mut small = [0; 16];
    let Some(place) = small.get_mut(..word.len()) else { return false };
    place.copy_from_slice(word.as_bytes());
    place.make_ascii_lowercase();
    str::from_utf8(place)
        .is_ok_and(|word| listed(&DESCRIPTORS, word) || matches!(word, "charities" | "campaigners"))
}

/// Adjectives of nations and the like, which are no part of a service's name: Welsh social services.
pub(super) fn is_adjective(word: &str) -> bool {
    static ADJECTIVES: WordList = WordList::new(&[
        "American",
        "British",
        "Conservative",
        "Cornish",
        "Dutch",
        "English",
        "European",
        "French",
        "German",
        "Irish",
        "Labour",
        "Scottish",
        "Tory",
        "Welsh",
    ]);
    listed(&ADJECTIVES, word)
}

/// Services and councils in small letters, the longer before the shorter: what each of their words may be.
const SMALL_SERVICES: [&[&[&str]]; 11] = [
    &[&["social"], &["services"]],
    &[&["children", "adult", "adults"], &["'s", "’s", "'", "’"], &["services"]],
    &[&["police"], &["authority"]],
    &[&["council", "police"]],
    &[&["city", "county", "borough", "district", "parish", "town"], &["council"]],
    &[&["primary"], &["care"], &["trust"]],
    &[&["health"], &["authority", "board"]],
    &[&["fire"], &["service", "brigade", "authority"]],
    &[&["ambulance"], &["service"]],
    &[&["social"], &["work"], &["department"]],
    &[&["education", "housing"], &["department"]],
];

/// Whether a service or a council in small letters may begin with a word.
pub(super) fn opens_small_service(word: &str) -> bool {
    SMALL_SERVICES.iter().any(|words| words[0].contains(&word))
}

/// What in small letters makes a body of the place before it: Suffolk social services, Essex county council.
pub(super) fn small_service(document: &Document<'_>, from: usize, end: usize) -> Option<usize> {
    let word = |n: usize| if from + n < end { document.word(from + n) } else { "" };
    let stands = |words: &&&[&[&str]]| words.iter().enumerate().all(|(n, it)| it.contains(&word(n)));
    let words = SMALL_SERVICES.iter().find(stands)?.len();
    // A council tax, council house, police officer is no council and no police.
    let next = word(words);
    let goes_on = matches!(
        next,
        "tax"
            | "taxpayers"
            | "house"
            | "houses"
            | "housing"
            | "flat"
            | "flats"
            | "homes"
            | "home"
            | "estate"
            | "estates"
            | "officer"
            | "officers"
            | "station"
            | "stations"
            | "tenant"
            | "tenants"
            | "department"
            | "departments"
            | "car"
    );
    (!goes_on).then_some(from + words)
}

/// Whether what stands around an everyday word shows that it is a name: its capital inside a sentence, or a verb
/// or an apposition of bodies after it.
///
/// `None` where nothing tells: then another place of the article may.
pub(super) fn speaks_for(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    tokens: &Range<usize>,
    party: bool,
    found: &Candidates,
) -> Option<bool> {
    let word = |back: usize| tokens.start.checked_sub(back).map_or("", |it| document.word(it));
    let begins = document.starts_sentence(tokens.start);
    if document.words(tokens.clone()) == "Parliament" {
        return Some(is_parliament(word(1), word(2), begins));
    }
    let before = tokens.start.wrapping_sub(1);
    if listed(&DESCRIPTORS, word(1)) {
        return Some(true);
    }
    // "in a letter to The Times": papers keep the capital of their article inside a sentence.
    if word(1) == "The" && tokens.len() == 1 && word(2).starts_with(|c: char| c.is_ascii_lowercase()) {
        return Some(true);
    }
    // My Lords; noble Lords.
    if document.words(tokens.clone()) == "Lords" && word(1) != "the" {
        return Some(false);
    }
    // Secretary of State for Justice.
    if matches!(word(1), "for" | "of") && tokens.start > 1 && shapes.capital(tokens.start - 2) {
        return Some(false);
    }
    let next = document.word(tokens.end);
    if party {
        let sentence = shapes.setting(document.unit_of(tokens.start)) != Casing::AllCaps;
        return Some(sentence && !is_work(next) && !matches!(word(1), "“" | "\"" | "‘"));
    }
    // The Justice Secretary has a portfolio and no employer.
    if matches!(next, "Secretary" | "Minister" | "secretary" | "minister") {
        return Some(false);
    }
    // Part of a longer name that is not known.
    let joined = shapes.capital(tokens.end)
        && !document.starts_sentence(tokens.end)
        && !has_head(document, shapes, tokens.end)
        && !document.class(tokens.end).is(Class::ROLE);
    let follows = tokens.start > 0
        && !begins
        && shapes.capital(before)
        && found.is_free(before)
        && !document.starts_sentence(before);
    if joined || follows {
        return Some(false);
    }
    let unit = document.unit_of(tokens.start);
    let plain = shapes.setting(unit) == Casing::Sentence;
    if plain && !begins {
        if is_place_cue(word(1)) || matches!(word(1), "“" | "\"" | "‘" | "'") {
            return None;
        }
        return Some(true);
    }
    let acts = listed(&VERBS, next)
        || (next == "," && is_apposition(document, tokens.end + 1))
        || (shapes.at(tokens.end) == Shape::Clitic && document.class(tokens.end + 1).is(Class::POST))
        || has_head(document, shapes, tokens.end);
    acts.then_some(true)
}

/// Whether who heads a body follows its name, with a name of their own: Sense chief executive Ann Lee.
fn has_head(document: &Document<'_>, shapes: &Shapes<'_>, at: usize) -> bool {
    let post = match document.word(at) {
        "chief" | "Chief" => {
            matches!(document.word(at + 1), "executive" | "officer" | "Executive" | "Officer")
        }
        "deputy" | "vice" => document.class(at + 1).is(Class::POST),
        word => matches!(word, "director" | "chairman" | "chair" | "president" | "spokesman" | "spokeswoman"),
    };
    let past =
        if matches!(document.word(at), "chief" | "Chief" | "deputy" | "vice") { at + 2 } else { at + 1 };
    post && (shapes.capital(past) || shapes.at(past) == Shape::Comma) && !document.starts_sentence(past)
}

/// Whether "Parliament" is the body, and not one of its terms ("during this Parliament") or a part of a phrase.
fn is_parliament(before: &str, second: &str, begins: bool) -> bool {
    let term = matches!(
        before,
        "this"
            | "This"
            | "last"
            | "next"
            | "previous"
            | "each"
            | "every"
            | "new"
            | "present"
            | "current"
            | "a"
            | "the"
            | "The"
            | "long"
            | "hung"
            | "whole"
            | "first"
            | "of the"
    );
    let phrase =
        before == "of" && matches!(second, "Act" | "Acts" | "Member" | "Members" | "member" | "members");
    begins || !(term || phrase)
}

/// What makes an everyday word of "Labour": the labour market.
fn is_work(next: &str) -> bool {
    matches!(
        next,
        "cost"
            | "costs"
            | "demand"
            | "force"
            | "intensive"
            | "law"
            | "market"
            | "markets"
            | "mobility"
            | "productivity"
            | "relations"
            | "shortage"
            | "shortages"
            | "supply"
            | "turnover"
            | "ward"
            | "wards"
            | "values"
            | "estimates"
    )
}

fn is_place_cue(word: &str) -> bool {
    matches!(
        word,
        "in" | "near" | "outside" | "around" | "from" | "Mr" | "Mrs" | "Ms" | "Dr" | "Lord" | "Lady" | "Sir"
    )
}

/// Whether ", the homelessness charity" stands at `from`.
fn is_apposition(document: &Document<'_>, from: usize) -> bool {
    let determined = matches!(document.word(from), "the" | "a" | "an" | "which");
    determined && (from + 1..from + 6).any(|it| document.class(it).is(Class::DESCRIPTOR))
}

/// Whether what stands around a name shows that it acts as a body does: it is told, it says, it has members.
pub(crate) fn acts(document: &Document<'_>, shapes: &Shapes<'_>, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |it| document.word(it));
    let next = document.word(tokens.end);
    if before == "told" || listed(&DESCRIPTORS, before) {
        return true;
    }
    let after = if shapes.at(tokens.end) == Shape::Clitic { document.word(tokens.end + 1) } else { next };
    listed(&VERBS, next) || listed(&POSTS, after) || next == "will"
}
