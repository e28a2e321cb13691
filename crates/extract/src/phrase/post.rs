//! Titles of posts as phrases: `chief executive`, `director of social services`, `Secretary of State for Health`.

use super::marked::Marked;
use crate::Document;
use crate::rules::person::element::{is_capital, is_hyphen};
use crate::rules::person::lexicon::Flags;
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A post's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// Its tokens, without article and without "former".
    pub(crate) tokens: Range<usize>,
    /// Whether it is said to be over.
    pub(crate) former: bool,
}

/// The most tokens that a post's title has on either side of its head.
const REACH: usize = 12;

/// Titles that the general rule would cut: in small letters, words apart by blanks.
const FIXED: [&str; 20] = [
    "chancellor of the exchequer",
    "chancellor of the duchy of lancaster",
    "secretary of state for the environment",
    "secretary of state for the home department",
    "secretary of state for the colonies",
    "leader of the house of commons",
    "leader of the house of lords",
    "leader of the house",
    "leader of the opposition",
    "leader of the commons",
    "leader of the lords",
    "master of the rolls",
    "president of the board of trade",
    "president of the family division",
    "minister for the cabinet office",
    "minister for the environment",
    "minister for the arts",
    "minister for the armed forces",
    "chief secretary to the treasury",
    "speaker of the house of commons",
];

/// Heads of posts that are held in a body and have no subject.
const NO_TOPIC: [&str; 18] = [
    "executive",
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "president",
    "trustee",
    "founder",
    "leader",
    "treasurer",
    "governor",
    "principal",
    "secretary",
    "vice-chair",
    "vice-chairman",
    "vice-president",
    "co-chair",
    "member",
];

fn word_flags(document: &Document<'_>, at: usize) -> Flags {
    document.flags(at)
}

/// Whether token `at` is the noun at the head of a post, alone or after a hyphen (`vice-chair`).
fn is_head(document: &Document<'_>, at: usize) -> bool {
    word_flags(document, at).any(Flags::HEAD)
}

fn is_word(document: &Document<'_>, at: usize) -> bool {
    use TokenKind::{Abbreviation, Acronym, Word};
    document.tokens().get(at).is_some_and(|it| matches!(it.kind, Word | Acronym | Abbreviation))
}

/// Whether a body or a place that was found stands at token `at`.
pub(crate) fn is_name(marked: &dyn Marked, at: usize) -> bool {
    matches!(
        marked.at(at).map(|(_, kind)| kind),
        Some(
            MentionKind::Organisation
                | MentionKind::Place
                | MentionKind::Person
                | MentionKind::Legislation
                | MentionKind::Publication
        )
    )
}

/// Whether anything but a post is marked at token `at`: a name, a date.
fn is_taken(marked: &dyn Marked, at: usize) -> bool {
    marked.at(at).is_some_and(|(_, kind)| kind != MentionKind::Role)
}

fn is_organisation(marked: &dyn Marked, at: usize) -> bool {
    marked.is(at, MentionKind::Organisation)
}

/// The number after the fixed title that begins at token `at`.
fn fixed(document: &Document<'_>, at: usize) -> Option<usize> {
    let first = document.word(at).as_bytes();
    let begins = |title: &&&str| {
        let title = title.as_bytes();
        title.get(..first.len()).is_some_and(|it| it.eq_ignore_ascii_case(first))
            && matches!(title.get(first.len()), None | Some(b' '))
    };
    FIXED.iter().filter(begins).find_map(|title| {
        let mut end = at;
        for word in title.split(' ') {
            if !document.word(end).eq_ignore_ascii_case(word) {
                return None;
            }
            end += 1;
        }
        Some(end)
    })
}

/// The title that begins at token `at` or after an article, a possessor or "former" there: what stands after
/// `Ann Lee, `.
pub(crate) fn after(document: &Document<'_>, marked: &dyn Marked, at: usize) -> Option<Phrase> {
    let unit = document.units().get(document.unit_of(at))?;
    let end = unit.tokens.end;
    let mut at = at;
    let mut former = false;
    let from = at;
    while at < end && at < from + REACH {
        let flags = word_flags(document, at);
        if flags.any(Flags::FORMER) {
            former = true;
            at += 1;
            at += usize::from(document.word(at) == "-");
        } else if is_organisation(marked, at) {
            // `Hull City Council's chief executive`, `Age UK director`.
            let body = marked.at(at).map(|(id, _)| id);
            while at < end && marked.at(at).map(|(id, _)| id) == body {
                at += 1;
            }
            let clitic = document.tokens().get(at).is_some_and(|it| it.kind == TokenKind::Clitic);
            at += usize::from(clitic);
        } else if let Some(past) = possessor(document, at, end) {
            // `Centro's transport director`, of a body that nobody knows.
            at = past;
        } else if is_possessor(document, at) {
            // `the council's leader`, `the landlord's chief executive`.
            at += 2;
        } else if flags.any(Flags::DETERMINER)
            || [
                "also",
                "currently",
                "now",
                "previously",
                "until",
                "recently",
                "as",
                "currently",
                "new",
                "current",
            ]
            .contains(&document.word(at))
        {
            at += 1;
        } else {
            break;
        }
    }
    forward(document, marked, at, end).map(|tokens| Phrase { tokens, former })
}

/// The number after words with capitals and their possessive.
fn possessor(document: &Document<'_>, at: usize, end: usize) -> Option<usize> {
    let mut next = at;
    while next < end && next < at + 6 && is_word(document, next) {
        if !document.is_upper(next)
            && (next == at || !matches!(document.word(next), "of" | "for" | "and" | "the"))
        {
            return None;
        }
        next += 1;
    }
    let clitic = next > at && document.tokens().get(next).is_some_and(|it| it.kind == TokenKind::Clitic);
    let inside = next > at && word_flags(document, next - 1).any(Flags::FIELD | Flags::MODIFIER);
    (clitic && !inside).then_some(next + 1)
}

/// Whether a common noun for a body stands at token `at` with its possessive: `the commission's`.
pub(crate) fn is_possessor(document: &Document<'_>, at: usize) -> bool {
    let flags = word_flags(document, at);
    document.tokens().get(at + 1).is_some_and(|it| it.kind == TokenKind::Clitic)
        && !document.is_upper(at)
        && flags.any(Flags::BODY | Flags::SPEAKER | Flags::HEAD)
        && !flags.any(Flags::FIELD)
}

/// The title that begins at token `at` and ends before token `end`.
pub(crate) fn forward(
    document: &Document<'_>,
    marked: &dyn Marked,
    at: usize,
    end: usize,
) -> Option<Range<usize>> {
    if let Some(fixed) = fixed(document, at).filter(|it| *it <= end) {
        return Some(at..fixed);
    }
    let start = at;
    let mut head = None;
    let mut next = at;
    while next < end && next < at + REACH && !is_name(marked, next) {
        let flags = word_flags(document, next);
        let number = document.tokens()[next].kind == TokenKind::Number
            && next > start
            && document.word(next - 1).eq_ignore_ascii_case("section");
        // `levelling up`; `Under-Secretary`, `vice-chair`: the halves of a compound go together.
        let up = next > start
            && document.word(next) == "up"
            && word_flags(document, next - 1).any(Flags::MODIFIER);
        let half = is_hyphen(document, next) && is_word(document, next);
        let and = matches!(document.word(next), "and" | "&");
        // Between two modifiers of one head; between two heads stand two posts.
        let apart =
            next == start || word_flags(document, next - 1).any(Flags::HEAD) && head == Some(next - 1);
        let foreign = !is_word(document, next)
            || flags.any(Flags::STOP)
            || document.tokens()[next].kind == TokenKind::Clitic
            || head.is_some() && !flags.any(Flags::MODIFIER) && !follows_capitals(document, next);
        if flags.any(Flags::HEAD) {
            head = Some(next);
        } else if and && apart {
            break;
        } else if !(and || up || half || number || document.tokens()[next].kind == TokenKind::Hyphen)
            && foreign
        {
            break;
        }
        next += 1;
        if document.tokens().get(next).is_some_and(|it| it.kind == TokenKind::Clitic) {
            // `children's secretary`, `women's officer`; the possessor of a post is not part of it.
            let inside = word_flags(document, next - 1).any(Flags::MODIFIER)
                || word_flags(document, next - 1).any(Flags::FIELD);
            if !inside || head == Some(next - 1) {
                break;
            }
            next += 1;
        }
    }
    let head = head?;
    // `general secretary-designate`: the hyphen's other half is part of it.
    let mut to = head + 1;
    if is_hyphen(document, head) && to + 1 < end {
        to += 2;
    }
    let start = from_capital(document, start, head);
    // `Director of social services Ann Lee said`: at the beginning of a sentence a capital says nothing.
    let capital = document.is_upper(head) && !(document.starts_sentence(head) && !document.is_upper(to + 1));
    Some(start..complement(document, marked, to, end, capital))
}

/// Where a title whose head has a capital begins: `independent Chief Inspector` at its first capital, but
/// `shadow Home Secretary` whole.
fn from_capital(document: &Document<'_>, start: usize, head: usize) -> usize {
    let mut start = start;
    if !document.is_upper(head) && !document.starts_sentence(start) {
        // `Support and chair`: what has a capital belongs to a name before.
        let last = (start..head).rev().find(|it| document.is_upper(*it) && !begins_line(document, *it));
        if let Some(last) = last
            && document.tokens()[last].kind != TokenKind::Acronym
            && document.word(last).chars().any(char::is_lowercase)
        {
            start = last + 1;
            start += usize::from(document.word(start) == "and" && start < head);
        }
    }
    while document.is_upper(head) && start < head && !document.is_upper(start) {
        let rank =
            ["shadow", "deputy", "assistant", "acting", "interim", "joint", "vice", "associate", "section"];
        if rank.contains(&document.word(start)) {
            break;
        }
        start += 1;
    }
    start
}

/// Whether token `at` is the first of its line.
fn begins_line(document: &Document<'_>, at: usize) -> bool {
    let tokens = document.tokens();
    let gap = at.checked_sub(1).map(|before| tokens[before].span.end()..tokens[at].span.start());
    gap.is_none_or(|gap| document.text()[gap].contains('\n'))
}

fn follows_capitals(document: &Document<'_>, at: usize) -> bool {
    document.is_upper(at) && document.is_upper(at - 1)
}

/// The number after `of social services`, `for Health`, `General for Rail, Roads and Ports, Safety and Local
/// Partnerships` from token `at` on; `at` where nothing of the kind follows. `capital`: the head has one.
fn complement(document: &Document<'_>, marked: &dyn Marked, at: usize, end: usize, capital: bool) -> usize {
    let mut to = at;
    // Director General, Attorney General.
    if to < end && matches!(document.word(to), "General" | "general" | "designate" | "emeritus" | "Emeritus")
    {
        to += 1;
    }
    for _ in 0..3 {
        let preposition = document.word(to);
        let state = preposition == "of" && document.word(to + 1).eq_ignore_ascii_case("state");
        let of_place = preposition == "of" && marked.is(to + 1, MentionKind::Place);
        if of_place
            && ["mayor", "archbishop", "bishop", "governor"]
                .iter()
                .any(|it| document.word(at - 1).eq_ignore_ascii_case(it))
        {
            let mut next = to + 1;
            while next < end && marked.is(next, MentionKind::Place) {
                next += 1;
            }
            return next;
        }
        let takes_in =
            ["lecturer", "fellow", "professor", "researcher", "reader", "specialist", "expert", "consultant"];
        let joins = matches!(preposition, "of" | "for" | "on")
            || preposition == "to" && document.is_upper(to + 1) && capital
            || preposition == "in"
                && takes_in.iter().any(|it| document.word(at - 1).eq_ignore_ascii_case(it));
        if !joins || to + 1 >= end {
            break;
        }
        if state {
            to += 2;
            continue;
        }
        // The posts of a state have the names of departments in them: Secretary of State for Justice.
        let head = document.word(to.wrapping_sub(1));
        let of_state = capital
            && preposition == "for"
            && ["state", "minister", "spokesman", "spokeswoman"]
                .iter()
                .any(|it| head.eq_ignore_ascii_case(it));
        // A body is what the others are of: `Chief Executive of Harbour Refugee Advice`.
        let topical = of_state || !capital || !NO_TOPIC.iter().any(|it| head.eq_ignore_ascii_case(it));
        if !topical {
            break;
        }
        let Some(next) = noun_phrase(document, marked, to + 1, end, capital, of_state) else { break };
        // `branch secretary of probation union Napo`: what the body is stands before its name.
        if !of_state && next > to + 2 && is_organisation(marked, next) && is_descriptor(document, next - 1) {
            break;
        }
        to = next;
    }
    to
}

/// Whether the word at token `at` is a common noun for a body: what stands before the name of one.
pub(crate) fn is_descriptor(document: &Document<'_>, at: usize) -> bool {
    !is_capital(document.word(at)) && word_flags(document, at).any(Flags::BODY | Flags::SPEAKER)
}

/// The number after the nouns that begin at token `at`.
fn noun_phrase(
    document: &Document<'_>,
    marked: &dyn Marked,
    at: usize,
    end: usize,
    capital: bool,
    of_state: bool,
) -> Option<usize> {
    let mut to = at;
    // `I ask the Minister for three things`
    if matches!(document.word(at), "one" | "two" | "three" | "four" | "five" | "six" | "more" | "further") {
        return None;
    }
    while to < end && to < at + REACH {
        let word = document.word(to);
        let flags = word_flags(document, to);
        let kind = document.tokens()[to].kind;
        let taken = |at: usize| is_taken(marked, at) && !(of_state && is_organisation(marked, at));
        if taken(to) {
            break;
        }
        let next_capital = capital && document.is_upper(to + 1) && !taken(to + 1);
        let next_noun = |at: usize| {
            let flags = word_flags(document, at);
            is_word(document, at)
                && !flags.any(Flags::STOP | Flags::HEAD | Flags::SAYS)
                && !taken(at)
                && (capital || !document.is_upper(at))
        };
        match kind {
            TokenKind::Hyphen => to += 1,
            TokenKind::Comma if to > at && lists(document, marked, to, end, capital, of_state) => to += 1,
            TokenKind::Clitic if next_noun(to + 1) => to += 1,
            _ if (word == "and" || word == "&") && to > at => {
                if next_noun(to + 1) && (next_capital || !capital) {
                    to += 1;
                } else {
                    break;
                }
            }
            TokenKind::Number if capital => to += 1,
            TokenKind::Word | TokenKind::Acronym | TokenKind::Abbreviation => {
                let small = !is_capital(word);
                let ends = flags.any(Flags::STOP | Flags::SAYS)
                    || flags.any(Flags::HEAD) && to > at
                    || small && capital && to > at
                    || !small && !capital && kind != TokenKind::Acronym;
                if ends {
                    break;
                }
                to += 1;
            }
            _ => break,
        }
    }
    // An ending that joins nothing is no part of it.
    while to > at && !is_word(document, to - 1) {
        to -= 1;
    }
    (to > at).then_some(to)
}

/// Whether the comma at token `at` stands in a list of nouns that ends in "and": `Digital, Culture, Media and Sport`,
/// `housing, health and adult care`.
fn lists(
    document: &Document<'_>,
    marked: &dyn Marked,
    at: usize,
    end: usize,
    capital: bool,
    of_state: bool,
) -> bool {
    let fits = |it: usize| {
        let flags = word_flags(document, it);
        is_word(document, it)
            && document.is_upper(it) == capital
            && !flags.any(Flags::HEAD | Flags::STOP | Flags::SAYS)
            && (!is_name(marked, it) || of_state && is_organisation(marked, it))
    };
    let reach = end.min(at + 10);
    let and = (at + 1..reach).find(|it| document.word(*it) == "and");
    and.is_some_and(|and| fits(and + 1) && (at..and).all(|it| document.word(it) == "," || fits(it)))
}

/// The title that ends before token `end`: what stands before `Alan Milburn`.
pub(crate) fn before(document: &Document<'_>, marked: &dyn Marked, end: usize) -> Option<Phrase> {
    let unit = document.units().get(document.unit_of(end.checked_sub(1)?))?;
    let from = unit.tokens.start;
    if end > from && is_head(document, end - 1) && !is_name(marked, end - 1) {
        return backward(document, marked, from, end);
    }
    // A title with a complement: look for its head, and see whether it goes up to here.
    let reach = end.saturating_sub(REACH).max(from);
    for at in (reach..end.saturating_sub(1)).rev() {
        let joins = matches!(document.word(at), "of" | "for" | "to" | "on" | "in" | "General" | "general");
        if joins && at > from && is_head(document, at - 1) && !is_name(marked, at - 1) {
            let start = backward(document, marked, from, at)?;
            let whole = forward(document, marked, start.tokens.start, unit.tokens.end)?;
            if whole.end == end {
                return Some(Phrase { tokens: whole, former: start.former });
            }
        }
        if word_flags(document, at).any(Flags::SAYS | Flags::PRONOUN) {
            break;
        }
    }
    None
}

/// The title whose head is the token before `end`, leftwards.
fn backward(document: &Document<'_>, marked: &dyn Marked, from: usize, end: usize) -> Option<Phrase> {
    let mut start = end - 1;
    if start > from + 1 && is_hyphen(document, start - 2) {
        start -= 2;
    }
    let capital = document.is_upper(start);
    // Words that may belong to it, up to what may not.
    let mut sure = start;
    let mut at = start;
    let mut former = false;
    let mut bounded = false;
    while at > from && end - at < REACH {
        let before = at - 1;
        let word = document.word(before);
        let flags = word_flags(document, before);
        let kind = document.tokens()[before].kind;
        if flags.any(Flags::FORMER) && !(flags.any(Flags::MODIFIER) && capital) {
            former = true;
            bounded = true;
            break;
        }
        if is_name(marked, before) {
            bounded = true;
            break;
        }
        if kind == TokenKind::Clitic {
            // `children's minister`, `women's officer`; else a possessor: `Centro's transport director`.
            let inside = before > from
                && word_flags(document, before - 1).any(Flags::MODIFIER | Flags::FIELD)
                && !is_name(marked, before - 1);
            if !inside {
                bounded = true;
                break;
            }
            at = before - 1;
            sure = at;
            continue;
        }
        if kind == TokenKind::Hyphen {
            at = before;
            continue;
        }
        if kind == TokenKind::Number && document.word(before.wrapping_sub(1)).eq_ignore_ascii_case("section")
        {
            at = before - 1;
            sure = at;
            continue;
        }
        if (word == "and" || word == "&") && before > from {
            let left = word_flags(document, before - 1);
            if left.any(Flags::MODIFIER | Flags::FIELD)
                && !left.any(Flags::HEAD)
                && !is_name(marked, before - 1)
            {
                at = before;
                continue;
            }
            bounded = left.any(Flags::HEAD);
            break;
        }
        if word == "up" && word_flags(document, before.wrapping_sub(1)).any(Flags::FIELD) {
            at = before;
            continue;
        }
        if flags.any(Flags::DETERMINER) {
            bounded = true;
            break;
        }
        if !is_word(document, before) || flags.any(Flags::STOP | Flags::SAYS | Flags::PRONOUN) {
            break;
        }
        let opens = document.starts_sentence(before);
        let known = flags.any(Flags::MODIFIER | Flags::FIELD | Flags::HEAD);
        let acronym = known && !word.chars().any(char::is_lowercase);
        if is_capital(word) && !opens && !capital && !acronym {
            // A body that nobody knows, before a post in small letters.
            bounded = true;
            break;
        }
        if is_capital(word) && flags.any(Flags::BODY) && !known {
            break;
        }
        at = before;
        if known {
            sure = at;
        }
        if opens {
            bounded = true;
            break;
        }
    }
    if bounded {
        sure = at;
    }
    while sure < end && !is_word(document, sure) {
        sure += 1;
    }
    Some(Phrase { tokens: from_capital(document, sure, end - 1)..end, former })
}
