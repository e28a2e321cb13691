//! Namesakes: what bears the name of a known body or place and is another thing, by the words beside it; tokens of a name in, yes or
//! no out.

use crate::prelude::*;
use std::sync::LazyLock;

/// How far from a name in its sentence the words that tell are looked for.
const REACH: usize = 24;

/// Whether what follows a name says that it is a thing called so: The Commons, a block of flats.
pub(crate) fn is_called_after(document: &Document<'_>, name: &Range<usize>) -> bool {
    let noun = name.end + 2;
    document.shape(name.end) == Shape::Comma
        && document.is(name.end + 1, class::INDEFINITE_ARTICLE)
        && (noun..noun + 3)
            .take_while(|it| document.shape(*it) == Shape::Small)
            .any(|it| document.is(it, class::NAMESAKE_NOUN))
}

/// Whether a committee is said to be a devolved legislature's by who sits on it: MSPs on, or Assembly members of, the Public
/// Accounts Committee.
pub(crate) fn is_of_devolved(document: &Document<'_>, unit: &Unit, name: &Range<usize>) -> bool {
    let mut before = (unit.tokens.start.max(name.start.saturating_sub(REACH))..name.start).rev().peekable();
    before.next_if(|it| matches!(document.word(*it), "the" | "its" | "their"));
    if before.next_if(|it| matches!(document.word(*it), "on" | "of" | "from")).is_none() {
        return false;
    }
    let members = before.next_if(|it| matches!(document.word(*it), "members" | "Members")).is_some();
    before.next().is_some_and(|it| {
        document.is(it, class::DEVOLVED_LEGISLATURE)
            || document.word(it) == "AMs"
            || members && document.word(it) == "Assembly"
    })
}

/// Whether a name with an indefinite article has nothing behind that it describes: a Cheddar, a Stilton and a Double
/// Gloucester, but a London hospital.
pub(crate) fn is_one_of_many(document: &Document<'_>, unit: &Unit, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).filter(|it| unit.tokens.contains(it));
    let article = before.is_some_and(|it| document.is(it, class::INDEFINITE_ARTICLE));
    let ends = !unit.tokens.contains(&name.end)
        || matches!(document.shape(name.end), Shape::Comma | Shape::Mark)
        || document.is(name.end, class::COPULA | class::NAME_JOINER | class::PREPOSITION)
            && !document.is_capitalised(name.end + 1);
    article && ends
}

/// Whether the name of a place stands for its team: lost 2-1 at home to Derby.
pub(crate) fn is_team(document: &Document<'_>, unit: &Unit, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).filter(|it| unit.tokens.contains(it));
    if before.is_some_and(|it| matches!(document.word(it), "in" | "near" | "from" | "around" | "outside")) {
        return false;
    }
    let score = |at: usize| {
        document.shape(at) == Shape::Hyphen
            && at > unit.tokens.start
            && is_goals(document.word(at - 1))
            && is_goals(document.word(at + 1))
    };
    let sentence = sentence(document, unit, name);
    sentence.clone().any(score) && sentence.into_iter().any(|it| document.is(it, class::MATCH_WORD))
}

/// Whether a word is a number of goals.
fn is_goals(word: &str) -> bool {
    (1..3).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_digit())
}

/// The tokens of the sentence of a name, as far as it reaches on both sides.
fn sentence(document: &Document<'_>, unit: &Unit, name: &Range<usize>) -> Range<usize> {
    let from = unit.tokens.start.max(name.start.saturating_sub(REACH));
    let to = unit.tokens.end.min(name.end + REACH);
    let begin = (from..=name.start).rev().find(|it| document.starts_sentence(*it)).unwrap_or(from);
    let end = (name.end..to).find(|it| document.starts_sentence(*it)).unwrap_or(to);
    begin..end
}

/// Names that places abroad bear too, with what says that those are meant; see the file. In order of the names.
static ABROAD: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("../../lexicon/phrases/namesake-abroad.txt").lines();
    let rows: Vec<_> =
        lines.filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(" = ")).collect();
    let country = |name: &str| rows.iter().find(|row| row.0 == name).map(|row| row.1);
    let words = |cues: &'static str| {
        cues.split(" | ").flat_map(|cue| country(cue).unwrap_or(cue).split(" | ")).collect::<Vec<_>>()
    };
    rows.iter().filter(|row| !row.0.starts_with('@')).map(|row| (row.0, words(row.1))).collect()
});

/// Whether a place abroad of the same name is meant, by what else its sentence names: from Perth to Sydney. Time is that of a
/// sentence's tokens for each thing that may say so.
pub(crate) fn is_abroad_by_sentence(document: &Document<'_>, unit: &Unit, name: &Range<usize>) -> bool {
    if name.len() != 1 {
        return false;
    }
    let word = document.word(name.start);
    let Ok(row) = ABROAD.binary_search_by(|it| it.0.cmp(word)) else { return false };
    let cues = &ABROAD[row].1;
    let stands = |it: usize, cue: &str| {
        document.is_capitalised(it)
            && cue.split(' ').enumerate().all(|(n, part)| document.word(it + n) == part)
    };
    let outside = |it: &usize| !name.contains(it);
    sentence(document, unit, name).filter(outside).any(|it| cues.iter().any(|cue| stands(it, cue)))
}
