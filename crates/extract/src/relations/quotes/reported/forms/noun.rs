//! Clauses of nouns of speech: `X's claim that …`, `a warning from X that …`; the noun in, the clause with its speaker out.

use super::super::found::Found;
use super::super::sentence::Sentence;
use crate::prelude::*;
use crate::relations::quotes::subject::Subject;

/// `X's claim that the fund would close`
const NOUN: RuleName = RuleName::of("quote/reported-noun");

/// What somebody's noun of speech at token `at` tells.
pub(super) fn that(sentence: &Sentence<'_, '_, '_, '_>, at: usize, _: Option<&Found>) -> Option<Found> {
    let reader = sentence.reader;
    let behind = reader.word(at + 1);
    let (subject, that) = match behind {
        "that" => (owner(sentence, at)?, at + 1),
        "from" | "by" => source(sentence, at)?,
        _ => return None,
    };
    if !sentence.opens_clause(that + 1) || !sentence.may_speak(&subject) {
        return None;
    }
    let from = that + 1;
    let end = sentence.clause_end(from);
    let subjects_place = !sentence.has_finite(sentence.tokens.start..at);
    let end = if subjects_place { before_main_verb(sentence, from, end) } else { end };
    let clause = from..end;
    Some(Found { clauses: vec![clause], cue: at..at + 1, subject, rule: NOUN, whole: true })
}

/// Whose the noun at token `at` is: `Lee's claim`, `his repeated warning`.
fn owner(sentence: &Sentence<'_, '_, '_, '_>, at: usize) -> Option<Subject> {
    let reader = sentence.reader;
    let first = sentence.tokens.start;
    for owner in (first.max(at.saturating_sub(3))..at).rev() {
        if reader.is(owner, class::POSSESSIVE_CLITIC) {
            let last = owner.checked_sub(1).filter(|it| *it >= first)?;
            return reader
                .mention(last)
                .and_then(|_| reader.named(last))
                .or_else(|| sentence.plain_noun(sentence.noun_phrase(first, last), last));
        }
        if let Some(subject) = reader.possessive(owner) {
            return Some(subject);
        }
        if !sentence.is_word(owner) || reader.is(owner, class::DETERMINER) {
            return None;
        }
    }
    None
}

/// `from X that`: whom the noun at token `at` comes from, and the conjunction.
fn source(sentence: &Sentence<'_, '_, '_, '_>, at: usize) -> Option<(Subject, usize)> {
    let reader = sentence.reader;
    let from = at + 2;
    let that = (from..sentence.tokens.end.min(from + 14))
        .find(|it| reader.word(*it) == "that" || sentence.is_end(*it))?;
    if reader.word(that) != "that" || sentence.has_finite(from..that) {
        return None;
    }
    let subject = reader.after(from, that).or_else(|| sentence.plain_noun(from, that - 1))?;
    Some((subject, that))
}

/// Where a clause from token `from` on ends that is a part of the subject: before the second finite verb that nothing
/// subordinates.
fn before_main_verb(sentence: &Sentence<'_, '_, '_, '_>, from: usize, end: usize) -> usize {
    let reader = sentence.reader;
    let (mut verbs, mut subordinated, mut last) = (0, false, from);
    for at in from..end {
        if reader.is(at, class::CLAUSE_CONJUNCTION | class::COORDINATOR | class::RELATIVE_PRONOUN)
            || sentence.is_comma(at)
        {
            subordinated = true;
        }
        if !sentence.is_finite(at) {
            continue;
        }
        // Verbs of one group count once.
        if verbs > 0 && (last + 1..at).all(|it| reader.is(it, class::VERB_GROUP_WORD)) {
            last = at;
            continue;
        }
        if verbs > 0 && !subordinated {
            return at;
        }
        (verbs, subordinated, last) = (verbs + 1, false, at);
    }
    end
}
