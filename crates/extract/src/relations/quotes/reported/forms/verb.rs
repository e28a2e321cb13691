//! Clauses of a finite verb of speech: `X said that …`, `…, X said`, `…, said X`, `X was told by Y that …`; the verb in, the
//! clause with its speaker out.

use super::super::clause::Introduced;
use super::super::cue::VerbGroup;
use super::super::found::Found;
use super::super::sentence::Sentence;
use super::super::subject::Before;
use crate::prelude::*;
use crate::relations::quotes::subject::Subject;

/// `X said that the fund would close`
const CLAUSE_AFTER: RuleName = RuleName::of("quote/reported-clause-after");
/// `The fund would close, X said`
const CLAUSE_BEFORE: RuleName = RuleName::of("quote/reported-clause-before");
/// `The fund would close, said X`
const VERB_AND_NAME: RuleName = RuleName::of("quote/reported-verb-and-name");
/// `The fund, X said, would close`
const AROUND: RuleName = RuleName::of("quote/reported-around");
/// `As X puts it, the fund is closed`
const AS_IT_SAYS: RuleName = RuleName::of("quote/reported-as-it-says");
/// `We were told by X that the fund would close`
const TOLD_BY: RuleName = RuleName::of("quote/reported-told-by");

/// The clauses of the finite verb of speech at token `verb`.
pub(super) fn finite(
    sentence: &Sentence<'_, '_, '_, '_>,
    verb: usize,
    carried: Option<&Found>,
) -> Option<Found> {
    let reader = sentence.reader;
    let reports = class::REPORTING_VERB | class::ADDRESSING_VERB | class::ASKING_VERB;
    let group = sentence.verb_group(verb).filter(|it| it.affirms() && reader.is(it.verb, reports))?;
    let before = sentence.before(&group);
    if let Some(Before::Comma) = before {
        return inverted(sentence, &group);
    }
    let (subject, start) = match before? {
        Before::Subject(subject, start) => (subject, start),
        Before::Carried => {
            (carried.map(|it| it.subject.clone()).or_else(|| sentence.main_subject(group.start))?, verb)
        }
        Before::Comma => return None,
    };
    if start < verb && !sentence.agrees(&group, &subject) {
        return None;
    }
    if reader.is(verb, class::WEAK_REPORTING_VERB) && !sentence.is_speaker(&subject) {
        return None;
    }
    if let Some(from) = clause_after(sentence, &group) {
        let mut end = sentence.clause_end(from);
        if sentence.leads(start) {
            end = (from..end).find(|it| sentence.is_comma(*it)).unwrap_or(end);
        }
        let clause = from..end;
        return Some(Found {
            clauses: vec![clause],
            cue: verb..verb + 1,
            subject,
            rule: CLAUSE_AFTER,
            whole: true,
        });
    }
    if start == verb {
        return None;
    }
    around(sentence, &group, subject, start)
}

/// Where the clause behind a verb begins, if the verb takes one of that kind.
fn clause_after(sentence: &Sentence<'_, '_, '_, '_>, group: &VerbGroup) -> Option<usize> {
    let (reader, verb) = (sentence.reader, group.verb);
    let addressing = reader.is(verb, class::ADDRESSING_VERB);
    let plain =
        sentence.clause_after(verb + 1, false).filter(|(_, how)| *how != Introduced::Bare || !addressing);
    let found =
        plain.or_else(|| sentence.clause_after(verb + 1, true).filter(|_| addressing)).or_else(|| {
            sentence.clause_after(verb + 1, false).filter(|_| reader.is(verb, class::BARE_REPORTING_VERB))
        });
    let (from, how) = found?;
    let takes = match how {
        Introduced::That => reader.is(verb, class::REPORTING_VERB | class::ADDRESSING_VERB),
        Introduced::Question => true,
        Introduced::Bare => addressing || reader.is(verb, class::BARE_REPORTING_VERB),
    };
    takes.then_some(from)
}

/// `The fund would close, said X`: the subject follows the verb.
fn inverted(sentence: &Sentence<'_, '_, '_, '_>, group: &VerbGroup) -> Option<Found> {
    let (reader, verb) = (sentence.reader, group.verb);
    if group.start != verb || !reader.is(verb, class::REPORTING_VERB) {
        return None;
    }
    let subject = reader.after(verb + 1, sentence.tokens.end).filter(|it| sentence.may_speak(it))?;
    let clause = sentence.clause_before(verb - 1);
    if subject.tokens.start > verb + 6 || sentence.has_finite(verb + 1..subject.tokens.end) {
        return None;
    }
    // `Recipients, said Lee, must show them`
    let past = subject.tokens.end;
    let after = past + 1..sentence.clause_end(past + 1);
    if !sentence.has_finite(clause.clone()) {
        let goes_on =
            sentence.is_comma(past) && sentence.has_finite(after.clone()) && !sentence.in_direct(past + 1);
        let clauses = vec![clause, after];
        return goes_on.then_some(Found { clauses, cue: verb..verb + 1, subject, rule: AROUND, whole: true });
    }
    Some(Found { clauses: vec![clause], cue: verb..verb + 1, subject, rule: VERB_AND_NAME, whole: true })
}

/// `The fund would close, X said`; `The fund, X said, would close`: the subject begins at token `start`.
fn around(
    sentence: &Sentence<'_, '_, '_, '_>,
    group: &VerbGroup,
    subject: Subject,
    start: usize,
) -> Option<Found> {
    let (reader, verb) = (sentence.reader, group.verb);
    let past = behind(sentence, group)?;
    let goes_on = sentence.is_comma(past);
    let reports = reader.is(verb, class::REPORTING_VERB | class::ADDRESSING_VERB);
    if start > sentence.tokens.start
        && reader.word(start - 1).eq_ignore_ascii_case("as")
        && goes_on
        && start == sentence.tokens.start + 1
    {
        let clause = past + 1..sentence.clause_end(past + 1);
        let clauses = vec![clause];
        return Some(Found { clauses, cue: verb..verb + 1, subject, rule: AS_IT_SAYS, whole: true });
    }
    let comma = start.checked_sub(1).filter(|it| *it > sentence.tokens.start && sentence.is_comma(*it))?;
    let before = sentence.clause_before(comma);
    let clausal = sentence.has_finite(before.clone()) && !sentence.is_subordinate(&before);
    let after = past + 1..sentence.clause_end(past + 1);
    let other = reader
        .is(past + 1, class::RELATIVE_PRONOUN | class::REPORTING_PARTICIPLE | class::SPEECH_ACT_PARTICIPLE)
        || reader.word(past + 1).ends_with("ing")
        || reader.word(past + 1) == "or";
    // `Of the plan, she said, “…”`: the words in marks are what is said.
    if !reports || !(clausal || goes_on) || goes_on && sentence.in_direct(past + 1) && !clausal {
        return None;
    }
    if goes_on && !other && sentence.has_finite(after.clone()) {
        return Some(Found {
            clauses: vec![before, after],
            cue: verb..verb + 1,
            subject,
            rule: AROUND,
            whole: true,
        });
    }
    clausal.then_some(Found {
        clauses: vec![before],
        cue: verb..verb + 1,
        subject,
        rule: CLAUSE_BEFORE,
        whole: true,
    })
}

/// The token behind a verb, whom one speaks to and the occasion, if the attribution ends there.
fn behind(sentence: &Sentence<'_, '_, '_, '_>, group: &VerbGroup) -> Option<usize> {
    let (reader, verb) = (sentence.reader, group.verb);
    let ends = |at: usize| {
        sentence.is_comma(at)
            || sentence.is_end(at) && !reader.is_kind(at, TokenKind::Colon)
            || reader.is_kind(at, TokenKind::Dash)
            || reader.is(at, class::COORDINATOR | class::CLAUSE_CONJUNCTION)
    };
    let mut at = verb + 1;
    if reader.is(verb, class::ADDRESSING_VERB) && !ends(at) {
        at = (at..sentence.tokens.end.min(at + 8))
            .find(|it| ends(*it) || sentence.is_finite(*it))
            .unwrap_or(sentence.tokens.end);
    }
    at += usize::from(reader.is(at, class::SPEECH_PARTICLE) && ends(at + 1));
    at = sentence.past_adjuncts(at);
    (ends(at) && !sentence.in_marks(at)).then_some(at)
}

/// `We were told by X that the fund would close`.
pub(super) fn told_by(sentence: &Sentence<'_, '_, '_, '_>, verb: usize, _: Option<&Found>) -> Option<Found> {
    let reader = sentence.reader;
    if reader.word(verb + 1) != "by"
        || !reader.is(verb.wrapping_sub(1), class::VERB_GROUP_WORD | class::PASSIVE_AUXILIARY)
    {
        return None;
    }
    let (from, how) = sentence.clause_after(verb + 2, true)?;
    let subject = reader
        .after(verb + 2, from)
        .or_else(|| sentence.plain_noun(verb + 2, from.checked_sub(2)?))
        .filter(|it| sentence.may_speak(it))?;
    let clause = from..sentence.clause_end(from);
    (how != Introduced::Bare).then_some(Found {
        clauses: vec![clause],
        cue: verb..verb + 1,
        subject,
        rule: TOLD_BY,
        whole: true,
    })
}
