//! Bodies that no table knows and no head noun tells: what stands around them gives them away.

use super::add_named;
use super::context::{POSTS, VERBS};
use super::lexicon::{NO_BODY, ROLES, head};
use crate::anchors::{About, Anchors};
use crate::document::casing::{Casing, Shape, Shapes, WordList, begins_no_name, begins_no_name_at, listed};
use crate::words::Class;
use crate::{Candidates, Document, Priority};
use std::ops::Range;

/// Finds capitals that stand where only a body stands, and adds them as guesses.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    for (number, unit) in document.units().iter().enumerate() {
        let setting = shapes.setting(number);
        let heading = !unit.block.kind.is_running_text();
        let mut at = unit.tokens.start;
        loop {
            at = document.next(at, unit.tokens.end, Anchors::BESIDE_BODY);
            if at >= unit.tokens.end {
                break;
            }
            let named = match shapes.at(at) {
                Shape::Capital if document.word(at) == "Commons" && at > unit.tokens.start => {
                    let before = document.word(at - 1);
                    matches!(before, "to" | "in" | "from" | "by").then_some(at..at + 1)
                }
                _ if setting != Casing::Sentence => None,
                Shape::Small if is_cue(document, shapes, at) => {
                    after_cue(document, shapes, at, unit.tokens.end, found)
                }
                Shape::Comma => before_apposition(document, shapes, at, unit.tokens.start, found),
                Shape::Small if document.word(at) == "for" && !heading => {
                    for_whom(document, shapes, at, &unit.tokens, found)
                }
                Shape::Capital if document.word(at) == "Ministers" => {
                    devolved(document, at, unit.tokens.start)
                }
                Shape::Capital | Shape::Caps if !heading => actor(document, shapes, at, &unit.tokens, found),
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
    among(document, shapes, found);
}

/// "Detention Action, Medical Justice and Bail for Detainees": capitals in a list whose other items are bodies.
fn among(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    let body = |found: &Candidates, at: usize| {
        found.at(at).is_some_and(|(_, it)| it.kind == greenpaper_core::MentionKind::Organisation)
    };
    for at in document.all(Anchors::CAPITAL) {
        let opens = at > 1 && matches!(document.word(at - 1), "," | "and");
        let begins = at == 0 || document.starts_sentence(at);
        if !(opens || begins) || !found.is_free(at) || shapes.at(at) != Shape::Capital {
            continue;
        }
        let unit = &document.units()[document.unit_of(at)];
        let free = |it: &usize| unit.tokens.contains(it) && shapes.capital(*it) && found.is_free(*it);
        let end = (at..at + 5).find(|it| !free(it)).unwrap_or(at);
        if end < at + 2 || !unit.tokens.contains(&end) || !matches!(document.word(end), "," | "and") {
            continue;
        }
        let the = usize::from(document.word(end + 1) == "the");
        let next = end + 1 + the;
        let follows = unit.tokens.contains(&next) && body(found, next);
        let led = opens && body(found, at - 2) && document.word(end) == "and";
        let name = at..end;
        let other = name.clone().any(|it| {
            let single = document.word(it).strip_suffix('s').unwrap_or(document.word(it));
            listed(&ROLES, single) || listed(&NO_BODY, single) || listed(&ACTORS, single)
        });
        let (given, _, everyday) = document.weighed(at);
        let fits =
            follows && (led && given == 0 || begins && everyday && document.word(end) == "and" && the == 1);
        if fits && !other && is_own_name(document, shapes, name.clone()) && !begins_no_name_at(document, at) {
            add_named(document, shapes, name, Priority::Guess, found);
        }
    }
}

/// Whether a word may stand beside a body's name, or be one; `no_name`: whether it begins none.
pub(crate) fn stands_beside(word: &str, about: &About, no_name: bool) -> bool {
    match about.shape {
        Shape::Small => about.class.is(Class::DESCRIPTOR) || matches!(word, "of" | "at" | "for"),
        Shape::Capital | Shape::Caps => !no_name || matches!(word, "Commons" | "Ministers"),
        _ => false,
    }
}

fn after_cue(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    cue: usize,
    end: usize,
    found: &Candidates,
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
    shapes: &Shapes<'_>,
    comma: usize,
    unit_start: usize,
    found: &Candidates,
) -> Option<Range<usize>> {
    if !matches!(document.word(comma + 1), "a" | "an" | "the" | "its" | "which") {
        return None;
    }
    let noun = (comma + 2..comma + 7).find(|&it| document.class(it).is(Class::DESCRIPTOR))?;
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
    shapes: &Shapes<'_>,
    at: usize,
    unit: &Range<usize>,
    found: &Candidates,
) -> Option<Range<usize>> {
    let start = at.checked_sub(1).filter(|it| unit.contains(it))?;
    let first = if document.word(at + 1) == "the" { at + 2 } else { at + 1 };
    let noun = document.word(start);
    let free = |it: usize| unit.contains(&it) && shapes.at(it) == Shape::Capital && found.is_free(it);
    let alone = start == unit.start || !shapes.capital(start - 1);
    let plural = noun.ends_with('s') && !noun.ends_with("ss") || noun == "Campaign";
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
    listed(&ROLES, single)
        || listed(&NO_BODY, single)
        || listed(&NO_BODY, noun)
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

/// Nouns that act in law and government and are no names of bodies.
static ACTORS: WordList = WordList::new(&[
    "Appellant",
    "Appellants",
    "Applicant",
    "Applicants",
    "Attorney",
    "Bill",
    "Chancellor",
    "Claimant",
    "Claimants",
    "Court",
    "Crown",
    "Defendant",
    "Defendants",
    "Government",
    "Governments",
    "Judge",
    "Justices",
    "King",
    "Member",
    "Members",
    "Minister",
    "Ministers",
    "Queen",
    "Respondent",
    "Respondents",
    "Speaker",
    "State",
]);

/// Capitals that act as bodies do, where an everyday word among them shows that they are no person's name:
/// "Coastal Towns First will meet", "The Fostering wants" (a name that lost its end).
fn actor(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    at: usize,
    unit: &Range<usize>,
    found: &Candidates,
) -> Option<Range<usize>> {
    let first = at == unit.start || !shapes.capital(at - 1) || matches!(document.word(at - 1), "The" | "the");
    if !first || !found.is_free(at) || begins_no_name_at(document, at) {
        return None;
    }
    let mut end = at;
    while unit.contains(&end) && end < at + 6 && found.is_free(end) {
        let joined = shapes.at(end) == Shape::Small
            && document.word(end) == "and"
            && shapes.capital(end + 1)
            && end > at;
        if !shapes.capital(end) && !joined {
            break;
        }
        end += 1;
    }
    let tokens = at..end;
    let verb = document.word(end);
    let speaks = document.class(end).is(Class::VERB)
        && !matches!(verb, "is" | "had" | "lost" | "set" | "put" | "found");
    let determined = at > unit.start && matches!(document.word(at - 1), "The" | "the");
    let owns = shapes.at(end) == Shape::Clitic && shapes.at(end + 1) == Shape::Small;
    let works = document.class(end).is(Class::POST) || verb == "will" || owns;
    if !determined && !speaks && !works {
        return None;
    }
    let word = |it: usize| document.word(it);
    let barred = tokens.clone().any(|it| {
        let single = word(it).strip_suffix('s').unwrap_or(word(it));
        listed(&ACTORS, word(it))
            || listed(&ROLES, single)
            || word(it) == "Chief" && matches!(word(it + 1), "Executive" | "Officer")
            || listed(&NO_BODY, single)
            // Plurals are classes: Primary Care Trusts and Local Authorities.
            || (single != word(it) && head(single).is_some())
            || word(it).ends_with("ities")
    });
    let (given, surname, everyday) = crate::document::lookup::word(word(at));
    if barred || !unit.contains(&end) || document.starts_sentence(end) {
        return None;
    }
    if determined {
        let unknown = given == 0 && surname == 0;
        let said = matches!(
            verb,
            "said"
                | "says"
                | "wants"
                | "told"
                | "argues"
                | "warns"
                | "warned"
                | "claims"
                | "argued"
                | "called"
                | "calls"
                | "urged"
        ) || (verb == "has" && listed(&VERBS, word(end + 1)));
        return (said && unknown && shapes.at(at) == Shape::Capital).then_some(tokens);
    }
    // Two words at least, one of them an everyday word: otherwise it may be a person.
    let common = |it: usize| {
        let (_, surname, everyday) = crate::document::lookup::word(word(it));
        shapes.capital(it) && everyday && surname < 40
    };
    let second = (at + 1..end).any(common);
    let opener = document.starts_sentence(at) && everyday && end - at < 3;
    (end - at >= 2 && given == 0 && second && (speaks || works) && !opener).then_some(tokens)
}

/// The Scottish Ministers, the Welsh Ministers: bodies by statute.
fn devolved(document: &Document<'_>, at: usize, unit_start: usize) -> Option<Range<usize>> {
    let before = at.checked_sub(1).filter(|&it| it >= unit_start)?;
    matches!(document.word(before), "Scottish" | "Welsh").then_some(before..at + 1)
}

/// Whether a body's name is to follow: "charity", "trustee of", "chief executive at".
fn is_cue(document: &Document<'_>, shapes: &Shapes<'_>, at: usize) -> bool {
    let word = document.word(at);
    // Jocelyn Mirza of Gingerbread.
    if word == "of" && at > 1 && shapes.at(at - 1) == Shape::Capital && shapes.at(at - 2) == Shape::Capital {
        let (given, _, everyday) = document.weighed(at - 2);
        return given > 0 && !everyday;
    }
    if document.class(at).is(Class::DESCRIPTOR) {
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
fn name_end(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    first: usize,
    end: usize,
    found: &Candidates,
) -> usize {
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
                    || (document.word(at) == "and" && the == 0 && !document.class(next).is(Class::ROLE));
                if !(joins && free(next)) || crate::document::lookup::is_place(document, &(next..next + 1)) {
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
fn is_own_name(document: &Document<'_>, shapes: &Shapes<'_>, tokens: Range<usize>) -> bool {
    let first = document.word(tokens.start);
    if begins_no_name(first) || listed(&ROLES, first) {
        return false;
    }
    let (given, _, _) = crate::document::lookup::word(first);
    let person = given > 0 && tokens.len() > 1 && shapes.at(tokens.start + 1) == Shape::Capital;
    let place =
        shapes.at(tokens.start) == Shape::Capital && crate::document::lookup::is_place(document, &tokens);
    let class = tokens.clone().all(|it| document.class(it).is(Class::COMMON));
    !(person || place || class)
}
