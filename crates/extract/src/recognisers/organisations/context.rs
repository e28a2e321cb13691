//! Bodies that only what stands around them gives away, and everyday words that are names.

use super::add_named;
use crate::recognisers::shapes::{Setting, Shape, Shapes, begins_no_name, listed};
use crate::{Document, Found, Priority};
use std::ops::Range;

/// Nouns for bodies that stand right before a name: the charity Crisis, consultancy Laing & Buisson.
static DESCRIPTORS: [&str; 46] = [
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
];

/// Verbs by which bodies speak and act, after a name.
static VERBS: [&str; 74] = [
    "accepted",
    "accused",
    "added",
    "advised",
    "agreed",
    "announced",
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
    "fears",
    "found",
    "funds",
    "had",
    "has",
    "have",
    "helps",
    "hopes",
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
    "proposed",
    "published",
    "publishes",
    "put",
    "refused",
    "rejected",
    "reported",
    "reports",
    "represents",
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
    "wrote",
];

/// Roles that are held in a body, before "of" or "at" or after its name.
static POSTS: [&str; 26] = [
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
];

/// Adjectives of nations and the like, which are no part of a service's name: Welsh social services.
pub(super) fn is_adjective(word: &str) -> bool {
    const ADJECTIVES: [&str; 14] = [
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
    ];
    listed(&ADJECTIVES, word)
}

/// What in small letters makes a body of the place before it: Wiltshire social services, Essex county council.
pub(super) fn small_service(document: &Document<'_>, from: usize, end: usize) -> Option<usize> {
    let word = |n: usize| if from + n < end { document.word(from + n) } else { "" };
    let words = match (word(0), word(1), word(2)) {
        ("social", "services", _) => 2,
        ("children" | "adult" | "adults", "'s" | "’s" | "'" | "’", "services") => 3,
        ("police", "authority", _) => 2,
        ("council" | "police", _, _) => 1,
        ("city" | "county" | "borough" | "district" | "parish" | "town", "council", _) => 2,
        ("primary", "care", "trust") => 3,
        ("health", "authority" | "board", _) => 2,
        _ => return None,
    };
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
    shapes: &Shapes,
    tokens: &Range<usize>,
    party: bool,
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
        let sentence = shapes.setting(document.unit_of(tokens.start)) != Setting::Capitals;
        return Some(sentence && !is_work(next) && !matches!(word(1), "“" | "\"" | "‘"));
    }
    // Part of a longer name that is not known.
    let joined = shapes.capital(tokens.end)
        && !document.starts_sentence(tokens.end)
        && !listed(&super::lexicon::ROLES, document.word(tokens.end));
    if joined || (tokens.start > 0 && !begins && shapes.capital(before) && !document.starts_sentence(before))
    {
        return Some(false);
    }
    let unit = document.unit_of(tokens.start);
    let plain = shapes.setting(unit) == Setting::Sentence;
    if plain && !begins {
        if is_place_cue(word(1)) || matches!(word(1), "“" | "\"" | "‘" | "'") {
            return None;
        }
        return Some(true);
    }
    let acts = listed(&VERBS, next)
        || (next == "," && is_apposition(document, tokens.end + 1))
        || (shapes.at(tokens.end) == Shape::Clitic && listed(&POSTS, document.word(tokens.end + 1)));
    acts.then_some(true)
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
    determined && (from + 1..from + 6).any(|it| listed(&DESCRIPTORS, document.word(it)))
}

/// Finds capitals that stand where only a body stands, and adds them as guesses.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes, found: &mut Found) {
    for (number, unit) in document.units().iter().enumerate() {
        if shapes.setting(number) != Setting::Sentence {
            continue;
        }
        let mut at = unit.tokens.start;
        while at < unit.tokens.end {
            let named = match shapes.at(at) {
                Shape::Small if is_cue(document, at) => {
                    after_cue(document, shapes, at, unit.tokens.end, found)
                }
                Shape::Comma => before_apposition(document, shapes, at, unit.tokens.start, found),
                Shape::Small if document.word(at) == "for" => {
                    for_whom(document, shapes, at, &unit.tokens, found)
                }
                Shape::Capital if document.word(at) == "Ministers" => {
                    devolved(document, at, unit.tokens.start)
                }
                Shape::Capital if document.word(at) == "Commons" && at > unit.tokens.start => {
                    let before = document.word(at - 1);
                    matches!(before, "to" | "in" | "from" | "by").then_some(at..at + 1)
                }
                _ => None,
            };
            if let Some(tokens) = named {
                let end = tokens.end;
                if add_named(document, shapes, tokens, Priority::Guess, found) {
                    at = end.max(at + 1);
                    continue;
                }
            }
            at += 1;
        }
    }
}

fn after_cue(
    document: &Document<'_>,
    shapes: &Shapes,
    cue: usize,
    end: usize,
    found: &Found,
) -> Option<Range<usize>> {
    let first = cue + 1;
    if first >= end || !shapes.capital(first) || !found.is_free(first) {
        return None;
    }
    let after = name_end(document, shapes, first, end, found);
    (after > first && is_own_name(document, shapes, first..after)).then_some(first..after)
}

/// "Beacon, a charity, gives advice": the capitals before such a comma.
fn before_apposition(
    document: &Document<'_>,
    shapes: &Shapes,
    comma: usize,
    unit_start: usize,
    found: &Found,
) -> Option<Range<usize>> {
    if !matches!(document.word(comma + 1), "a" | "an" | "the" | "its" | "which") {
        return None;
    }
    let noun = (comma + 2..comma + 7).find(|&it| listed(&DESCRIPTORS, document.word(it)))?;
    // The noun ends the apposition, or a relative clause or a preposition goes on: no "charity worker".
    let ends = matches!(
        document.word(noun + 1),
        "," | "."
            | ";"
            | "–"
            | "—"
            | ")"
            | "that"
            | "which"
            | "for"
            | "of"
            | "in"
            | "with"
            | "based"
            | "to"
            | "and"
            | "said"
            | "says"
    );
    let between = (comma + 2..noun).all(|it| shapes.at(it) != Shape::Comma && shapes.at(it) != Shape::Mark);
    if !ends || !between {
        return None;
    }
    let mut first = comma;
    while first > unit_start && first + 6 > comma && shapes.capital(first - 1) && found.is_free(first - 1) {
        first -= 1;
    }
    let tokens = first..comma;
    (!tokens.is_empty() && is_own_name(document, shapes, tokens.clone())).then_some(tokens)
}

/// "Solicitors for the Elderly", "Skills for Care": a noun in capitals, and for whom or what.
fn for_whom(
    document: &Document<'_>,
    shapes: &Shapes,
    at: usize,
    unit: &Range<usize>,
    found: &Found,
) -> Option<Range<usize>> {
    let start = at.checked_sub(1).filter(|it| unit.contains(it))?;
    let first = if document.word(at + 1) == "the" { at + 2 } else { at + 1 };
    let noun = document.word(start);
    let free = |it: usize| unit.contains(&it) && shapes.at(it) == Shape::Capital && found.is_free(it);
    let alone = start == unit.start || !shapes.capital(start - 1);
    let plural = noun.ends_with('s') && !noun.ends_with("ss");
    if !alone
        || !plural
        || !free(start)
        || !unit.contains(&first)
        || !shapes.capital(first)
        || is_other_noun(noun)
    {
        return None;
    }
    let mut end = first;
    while unit.contains(&end) && shapes.capital(end) && end < first + 4 {
        end += 1;
    }
    Some(start..end)
}

/// Nouns that take "for" and make no body.
fn is_other_noun(noun: &str) -> bool {
    let single = noun.strip_suffix('s').unwrap_or(noun);
    listed(&super::lexicon::ROLES, single)
        || listed(&super::lexicon::NO_BODY, single)
        || listed(&super::lexicon::NO_BODY, noun)
        || begins_no_name(noun)
        || matches!(
            noun,
            "Arrangements"
                | "Departments"
                | "Ministers"
                | "Secretaries"
                | "Services"
                | "Thanks"
                | "Regulations"
                | "Works"
        )
}

/// The Scottish Ministers, the Welsh Ministers: bodies by statute.
fn devolved(document: &Document<'_>, at: usize, unit_start: usize) -> Option<Range<usize>> {
    let before = at.checked_sub(1).filter(|&it| it >= unit_start)?;
    matches!(document.word(before), "Scottish" | "Welsh").then_some(before..at + 1)
}

/// Whether a body's name is to follow: "charity", "trustee of", "chief executive at".
fn is_cue(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    if listed(&DESCRIPTORS, word) {
        return true;
    }
    let role = matches!(word, "of" | "at" | "for") && at > 0;
    role && {
        let post = document.word(at - 1);
        let held = listed(&POSTS, post)
            || matches!(
                post,
                "executive" | "Executive" | "Chair" | "Chairman" | "President" | "Trustee" | "Founder"
            );
        // "director of X" names a body, "director for X" and "head of X" mostly a task.
        held && (word != "for" || matches!(post, "spokesman" | "spokeswoman" | "spokesperson"))
            && post != "head"
    }
}

/// Capitals in a row with what may stand between them in a name that a cue announces.
fn name_end(document: &Document<'_>, shapes: &Shapes, first: usize, end: usize, found: &Found) -> usize {
    let mut at = first;
    let free = |it: usize| it < end && shapes.capital(it) && found.is_free(it);
    while at < end && at < first + 12 && found.is_free(at) {
        at += match shapes.at(at) {
            Shape::Capital | Shape::Caps => 1,
            Shape::And if at > first && free(at + 1) => 1,
            Shape::Hyphen if at > first && document.joined_to_next(at) => 1,
            Shape::Clitic if at > first && free(at + 1) => 1,
            Shape::Small if at > first => {
                let the = usize::from(document.word(at + 1) == "the");
                let next = at + 1 + the;
                let joins = matches!(document.word(at), "for" | "of" | "at" | "a" | "in")
                    || (document.word(at) == "and"
                        && the == 0
                        && !listed(&super::lexicon::ROLES, document.word(next)));
                if !(joins && free(next)) || crate::recognisers::places::is_place(document, &(next..next + 1))
                {
                    break;
                }
                1 + the
            }
            _ => break,
        };
    }
    at.min(end)
}

/// Whether capitals after a cue may be a name of a body: not a person's, not an everyday opener.
fn is_own_name(document: &Document<'_>, shapes: &Shapes, tokens: Range<usize>) -> bool {
    let first = document.word(tokens.start);
    if begins_no_name(first) || listed(&super::lexicon::ROLES, first) {
        return false;
    }
    let (given, _, _) = crate::gazetteer::word(first);
    let person = given > 0 && tokens.len() > 1 && shapes.at(tokens.start + 1) == Shape::Capital;
    let place =
        shapes.at(tokens.start) == Shape::Capital && crate::recognisers::places::is_place(document, &tokens);
    let class = tokens.clone().all(|it| listed(&super::lexicon::CLASS_WORDS, document.word(it)));
    !(person || place || class)
}

/// Whether what stands around a name shows that it acts as a body does: it is told, it says, it has members.
pub(crate) fn acts(document: &Document<'_>, shapes: &Shapes, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |it| document.word(it));
    let next = document.word(tokens.end);
    if before == "told" || listed(&DESCRIPTORS, before) {
        return true;
    }
    let after = if shapes.at(tokens.end) == Shape::Clitic { document.word(tokens.end + 1) } else { next };
    listed(&VERBS, next) || listed(&POSTS, after) || next == "will"
}
