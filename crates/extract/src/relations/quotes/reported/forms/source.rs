//! Clauses with a source: `according to X, …`, `in X's view, …`, `in the words of X, …`; the cue in, the clause with its speaker
//! out.

use super::super::found::Found;
use super::super::sentence::Sentence;
use super::super::subject::Before;
use crate::prelude::*;
use crate::relations::quotes::subject::Subject;

/// `According to X, the fund will close`
const ACCORDING_TO: RuleName = RuleName::of("quote/reported-according-to");
/// `As X puts it, the fund is closed`
const AS_PUTS: RuleName = RuleName::of("quote/reported-as-somebody-puts-it");
/// `In X's view, the fund is too small`
const IN_VIEW: RuleName = RuleName::of("quote/reported-in-view");

/// What is said according to whom "according" at token `at` names.
pub(super) fn according_to(
    sentence: &Sentence<'_, '_, '_, '_>,
    at: usize,
    _: Option<&Found>,
) -> Option<Found> {
    let reader = sentence.reader;
    if reader.word(at + 1) != "to" {
        return None;
    }
    let comma = (at + 2..sentence.tokens.end).find(|it| sentence.is_comma(*it) || sentence.is_end(*it));
    let comma = comma.unwrap_or(sentence.tokens.end);
    let subject = source(sentence, at + 2, comma)?;
    let cue = at..at + 2;
    let first = sentence.tokens.start;
    let joined = reader.is(at.wrapping_sub(1), class::COORDINATOR | class::CLAUSE_CONJUNCTION);
    if at <= first + 1 || joined {
        if !sentence.is_comma(comma) {
            return None;
        }
        let from = past_apposition(sentence, comma) + 1;
        let clause = from..sentence.clause_end(from);
        return Some(Found { clauses: vec![clause], cue, subject, rule: ACCORDING_TO, whole: true });
    }
    let before = sentence.clause_before(at);
    let after = comma + 1..sentence.clause_end(comma + 1);
    let parted =
        sentence.is_comma(comma) && sentence.is_comma(at - 1) && !sentence.has_finite(before.clone());
    let clauses =
        if parted && sentence.has_finite(after.clone()) { vec![before, after] } else { vec![before] };
    Some(Found { clauses, cue, subject, rule: ACCORDING_TO, whole: true })
}

/// Whom the words of `from..end` name as a source.
fn source(sentence: &Sentence<'_, '_, '_, '_>, from: usize, end: usize) -> Option<Subject> {
    let reader = sentence.reader;
    if from >= end {
        return None;
    }
    let subject = sentence
        .capital_name(from..end)
        .or_else(|| reader.after(from, end))
        .or_else(|| sentence.plain_noun(from, end - 1))?;
    (sentence.may_speak(&subject) && sentence.is_speaker(&subject)).then_some(subject)
}

/// The comma behind an apposition that the comma at token `comma` opens: `According to Ann Lee, the clerk, …`.
fn past_apposition(sentence: &Sentence<'_, '_, '_, '_>, comma: usize) -> usize {
    let next = (comma + 1..sentence.tokens.end).find(|it| sentence.is_comma(*it));
    let apposed = |next: usize| {
        !sentence.has_finite(comma + 1..next) && sentence.has_finite(next + 1..sentence.tokens.end)
    };
    next.filter(|it| apposed(*it)).unwrap_or(comma)
}

/// `In X's view, `, `in the words of X, `: what follows is X's.
pub(super) fn in_view(sentence: &Sentence<'_, '_, '_, '_>, at: usize, _: Option<&Found>) -> Option<Found> {
    let reader = sentence.reader;
    let first = sentence.tokens.start;
    let opens =
        (first.max(at.saturating_sub(8))..at).rev().find(|it| reader.word(*it).eq_ignore_ascii_case("in"))?;
    let (subject, comma) = if reader.word(at + 1) == "of" {
        let comma = (at + 2..sentence.tokens.end).find(|it| sentence.is_comma(*it))?;
        (source(sentence, at + 2, comma)?, comma)
    } else {
        let owner = reader.possessive(opens + 1).or_else(|| {
            let clitic = (opens + 1..at).find(|it| reader.is(*it, class::POSSESSIVE_CLITIC))?;
            source(sentence, opens + 1, clitic)
        })?;
        (owner, at + 1)
    };
    let leads = opens == first
        || sentence.is_comma(opens - 1)
        || reader.is(opens - 1, class::COORDINATOR | class::CLAUSE_CONJUNCTION);
    if !leads || !sentence.is_comma(comma) {
        return None;
    }
    let from = comma + 1;
    let clause = from..sentence.clause_end(from);
    sentence.has_finite(clause.clone()).then_some(Found {
        clauses: vec![clause],
        cue: at..at + 1,
        subject,
        rule: IN_VIEW,
        whole: true,
    })
}

/// `As X puts it, …`, `…, as X puts it`: the rest of the sentence is X's.
pub(super) fn as_puts(sentence: &Sentence<'_, '_, '_, '_>, verb: usize, _: Option<&Found>) -> Option<Found> {
    let reader = sentence.reader;
    let first = sentence.tokens.start;
    let group = sentence.group_of(verb);
    let opens = (first..group.start).rev().find(|it| reader.word(*it).eq_ignore_ascii_case("as"))?;
    let past = verb + 2;
    if reader.word(verb + 1) != "it" || group.start > opens + 16 {
        return None;
    }
    let Before::Subject(subject, _) = sentence.before(&group)? else { return None };
    let clause = if opens == first || sentence.is_comma(past) {
        past + 1..sentence.clause_end(past + 1)
    } else {
        sentence.clause_before(opens.checked_sub(1).filter(|it| sentence.is_comma(*it))?)
    };
    let stands = opens > first || sentence.is_comma(past);
    let found = Found {
        clauses: vec![clause],
        cue: verb..verb + 1,
        subject,
        rule: AS_PUTS,
        whole: opens == first || !sentence.is_comma(past),
    };
    stands.then_some(found)
}
