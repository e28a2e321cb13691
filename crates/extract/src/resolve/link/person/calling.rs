//! The calling that a post tells of: a post and its organisation in; public office, another calling or either out.

use crate::phrase::held_post::HeldPost;
use crate::prelude::*;

/// What an office tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calling {
    Public,
    /// Of politicians and others: chair, leader, mayor, author.
    Either,
    Other,
}

/// Words in the names of organisations that have leaders as parties have, and chairs as committees have.
const OWN_LEADERS: [&str; 16] = [
    "Council",
    "Trust",
    "University",
    "College",
    "Hospital",
    "School",
    "Association",
    "Federation",
    "Union",
    "Society",
    "Ltd",
    "plc",
    "Group",
    "Foundation",
    "council",
    "trust",
];
/// Words in the names of Parliament's committees.
const PARLIAMENTARY: [&str; 4] = ["Commons", "Lords", "select", "Select"];

/// What a post that someone holds tells of them.
pub(super) fn calling(document: &Document<'_>, candidates: &Candidates, post: &HeldPost) -> Calling {
    let is = |classes: LexicalClass| post.role.clone().any(|at| document.is(at, classes));
    let has = |word: &str| post.role.clone().any(|at| document.word(at).eq_ignore_ascii_case(word));
    let secretary = (has("secretary") || has("under-secretary")) && !is(class::PLAIN_SECRETARY_MODIFIER);
    let chancellor = has("chancellor") && !has("vice") && !has("pro");
    let speaker = has("speaker") && (has("commons") || has("house"));
    let state = is(class::STATE_POST_NOUN) || secretary || chancellor || speaker;
    let found = post.organisation.and_then(|at| candidates.at(at)).map(|(_, it)| it);
    let organisation = match (found, &post.unknown) {
        (Some(it), _) => &document.text()[it.span],
        (None, Some(tokens)) => document.words(tokens.clone()),
        _ => "",
    };
    let of = |words: &[&str]| words.iter().any(|it| organisation.contains(it));
    let owned = of(&OWN_LEADERS);
    if is(class::WORKPLACE_POST_NOUN) && !has("shadow") && !has("frontbench") {
        let speaks = (has("spokesman") || has("spokeswoman")) && !owned;
        return if speaks { Calling::Either } else { Calling::Other };
    }
    // The chair of a committee of Parliament sits in it.
    let committee = organisation.ends_with("ommittee")
        && (of(&PARLIAMENTARY) || found.is_some_and(|it| !it.links.is_empty()));
    if state || committee && is(class::COMMITTEE_POST_NOUN) {
        return Calling::Public;
    }
    let either = is(class::PUBLIC_OR_PRIVATE_POST_NOUN) && !owned && !is(class::COMPANY_POST_NOUN);
    if either { Calling::Either } else { Calling::Other }
}
