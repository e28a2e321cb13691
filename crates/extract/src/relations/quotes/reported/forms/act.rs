//! What is done by speech: `X criticised the plan`, `X called for a review`, `X promised to pay`, `…, adding that …`; the verb in,
//! what it is done to with the speaker out.

use super::super::found::Found;
use super::super::sentence::Sentence;
use super::super::subject::Before;
use crate::prelude::*;
use crate::relations::quotes::subject::{Subject, Who};

/// `X criticised the plan`
const ON_OBJECT: RuleName = RuleName::of("quote/reported-act");
/// `X called for a review`
const PREPOSITIONAL: RuleName = RuleName::of("quote/reported-act-with-preposition");
/// `X promised to pay`
const TO: RuleName = RuleName::of("quote/reported-promise");
/// `The plan was described by X as “a sham”`
const BY_AGENT: RuleName = RuleName::of("quote/reported-by-agent");
/// `…, adding that it would close`
const PARTICIPLE: RuleName = RuleName::of("quote/reported-participle");

/// The speaker before the verb at token `verb`.
fn speaker(sentence: &Sentence<'_, '_, '_, '_>, verb: usize, carried: Option<&Found>) -> Option<Subject> {
    let reader = sentence.reader;
    let group = sentence.verb_group(verb).filter(|it| it.affirms())?;
    let subject = match sentence.before(&group)? {
        Before::Subject(subject, _) => Some(subject).filter(|it| sentence.agrees(&group, it)),
        Before::Carried => {
            carried.map(|it| it.subject.clone()).or_else(|| sentence.main_subject(group.start))
        }
        Before::Comma => None,
    };
    // A book that highlights something says nothing of it; `the report` that does so may.
    let titled =
        |it: &Subject| matches!(it.who, Who::Mention(of) if reader.get(of).kind == MentionKind::Publication);
    subject.filter(|it| sentence.is_speaker(it) && !titled(it))
}

fn found(
    sentence: &Sentence<'_, '_, '_, '_>,
    cue: usize,
    from: usize,
    subject: Subject,
    rule: RuleName,
) -> Option<Found> {
    let clause = from..sentence.clause_end(from);
    // `denied it`: nothing is told of what is said.
    let told = !clause.is_empty() && !(clause.len() == 1 && sentence.reader.is(from, class::OBJECT_PRONOUN));
    told.then_some(Found { clauses: vec![clause], cue: cue..cue + 1, subject, rule, whole: true })
}

/// `X promised to pay`.
pub(super) fn to(sentence: &Sentence<'_, '_, '_, '_>, verb: usize, carried: Option<&Found>) -> Option<Found> {
    let reader = sentence.reader;
    let other = reader.is(verb + 2, class::DETERMINER | class::OBJECT_PRONOUN)
        || reader.is_upper(verb + 2)
        || reader.mentioned(verb + 2).is_some();
    if reader.word(verb + 1) != "to" || other {
        return None;
    }
    found(sentence, verb, verb + 1, speaker(sentence, verb, carried)?, TO)
}

/// `X called for a review`.
pub(super) fn prepositional(
    sentence: &Sentence<'_, '_, '_, '_>,
    verb: usize,
    carried: Option<&Found>,
) -> Option<Found> {
    let reader = sentence.reader;
    let for_word = reader.word(verb + 1) == "for";
    let pairs = [
        (class::CALLING_VERB, for_word || reader.word(verb + 1) == "on"),
        (class::FOR_SPEECH_VERB, for_word),
        (class::ABOUT_SPEECH_VERB, reader.is(verb + 1, class::ABOUT_PREPOSITION)),
        (class::ON_SPEECH_VERB, reader.is(verb + 1, class::ON_PREPOSITION)),
    ];
    let fits = pairs.into_iter().any(|(verbs, behind)| behind && reader.is(verb, verbs));
    if !fits || !opens_object(sentence, verb + 2) {
        return None;
    }
    found(sentence, verb, verb + 2, speaker(sentence, verb, carried)?, PREPOSITIONAL)
}

/// `X criticised the plan`.
pub(super) fn on_object(
    sentence: &Sentence<'_, '_, '_, '_>,
    verb: usize,
    carried: Option<&Found>,
) -> Option<Found> {
    let from = object_of(sentence, verb)?;
    found(sentence, verb, from, speaker(sentence, verb, carried)?, ON_OBJECT)
}

/// Where the object of the verb at token `verb` begins.
fn object_of(sentence: &Sentence<'_, '_, '_, '_>, verb: usize) -> Option<usize> {
    let reader = sentence.reader;
    let at = verb + 1;
    if !opens_object(sentence, at) {
        return None;
    }
    // `a body called the Sea Watch`, but `called the plan a sham`.
    if reader.is(verb, class::CALLING_VERB) && !reader.word(verb).starts_with("ask") {
        let auxiliary = reader.is(verb - 1, class::HAVE_FORM | class::VERB_GROUP_WORD);
        let named = auxiliary
            || reader.is(verb - 1, class::PERSONAL_PRONOUN)
            || reader.is_person(verb - 1)
            || reader.is_organisation(verb - 1);
        let object = reader.is(at, class::OBJECT_PRONOUN | class::DETERMINER);
        let behind_comma = sentence.is_comma(verb - 1) && reader.is(at, class::OBJECT_PRONOUN);
        return (named && object || behind_comma).then_some(at);
    }
    // `told ministers to resign`, but not `told reporters outside`.
    let addressing = reader.is(verb, class::ADDRESSING_VERB) || reader.word(verb).starts_with("ask");
    let bid = |at: usize| {
        reader.word(at) == "to" && !sentence.in_marks(at) && !reader.is(at + 1, class::DETERMINER)
    };
    let phrase = (at..sentence.tokens.end.min(at + 10))
        .take_while(|it| !sentence.is_comma(*it) && !sentence.is_finite(*it));
    (!addressing || phrase.into_iter().any(bid)).then_some(at)
}

/// Whether the object of a verb begins at token `at`.
fn opens_object(sentence: &Sentence<'_, '_, '_, '_>, at: usize) -> bool {
    let reader = sentence.reader;
    let mentioned = reader.mentioned(at).is_some_and(|it| !matches!(it, MentionKind::Date));
    let noun = sentence.is_word(at)
        && !reader.is(
            at,
            class::PREPOSITION | class::HEAD_PREPOSITION | class::COORDINATOR | class::CLAUSE_CONJUNCTION,
        )
        && !matches!(reader.word(at), "to" | "that" | "there" | "not");
    let marked = sentence.in_marks(at) && !sentence.in_direct(at);
    at < sentence.tokens.end
        && (mentioned || noun || marked || reader.is(at, class::OBJECT_OPENER))
        && !sentence.is_end(at)
        && !reader.is(at, class::RELATIVE_DAY)
        && !reader.word(at).ends_with("ly")
        && !(matches!(reader.word(at), "more" | "most") && reader.word(at + 1).ends_with("ly"))
}

/// `The plan was described by X as “…”`, `branded “…” by X`: whose the marked words behind the verb are.
pub(super) fn by_agent(sentence: &Sentence<'_, '_, '_, '_>, verb: usize, _: Option<&Found>) -> Option<Found> {
    let reader = sentence.reader;
    let passive = verb > sentence.tokens.start
        && (reader.is(verb - 1, class::PASSIVE_AUXILIARY | class::VERB_GROUP_WORD)
            || sentence.is_comma(verb - 1)
            || reader.word(verb + 1) == "by"
            || sentence.in_marks(verb + 1) && !reader.is_person(verb - 1));
    let end = sentence.tokens.end.min(verb + 30);
    let ends = |it: &usize| !sentence.in_marks(*it) && (sentence.is_end(*it) || sentence.is_finite(*it));
    let mut behind = (verb + 1..end).take_while(|it| !ends(it));
    let by = behind.find(|it| reader.word(*it) == "by" && !sentence.in_marks(*it)).filter(|_| passive)?;
    let past = (by + 1..sentence.tokens.end).find(|it| {
        sentence.is_comma(*it)
            || sentence.is_end(*it)
            || sentence.in_marks(*it)
            || reader.is(*it, class::AGENT_END)
    });
    let past = past.unwrap_or(sentence.tokens.end);
    let subject = sentence
        .capital_name(by + 1..past)
        .or_else(|| reader.after(by + 1, past))
        .or_else(|| sentence.plain_noun(by + 1, past.checked_sub(1)?))
        .filter(|it| sentence.may_speak(it))?;
    let clause = verb + 1..sentence.clause_end(verb + 1);
    Some(Found { clauses: vec![clause], cue: verb..verb + 1, subject, rule: BY_AGENT, whole: false })
}

/// `…, adding that it would close`, `…, accusing ministers of delay`: whose subject is that of the main verb.
pub(super) fn participle(
    sentence: &Sentence<'_, '_, '_, '_>,
    at: usize,
    carried: Option<&Found>,
) -> Option<Found> {
    let reader = sentence.reader;
    let before = at.checked_sub(1).filter(|it| *it > sentence.tokens.start)?;
    let joined =
        sentence.is_comma(before) || reader.is(before, class::COORDINATOR) || sentence.in_marks(before);
    let speech = sentence.in_marks(before) || carried.is_some() || sentence.is_comma(before);
    if !joined || !speech {
        return None;
    }
    let subject = nearest_subject(sentence, at, carried).filter(|it| sentence.is_speaker(it))?;
    let addressed = reader.is(at, class::ADDRESSED_SPEECH_PARTICIPLE);
    let clause =
        sentence.clause_after(at + 1, addressed).filter(|_| reader.is(at, class::REPORTING_PARTICIPLE));
    if let Some((from, _)) = clause {
        return found(sentence, at, from, subject, PARTICIPLE);
    }
    let acts = reader.is(at, class::SPEECH_ACT_PARTICIPLE) && opens_object(sentence, at + 1);
    if acts {
        return found(sentence, at, at + 1, subject, PARTICIPLE);
    }
    None
}

/// The subject of the finite verb nearest before token `at`, outside of what is reported; else that of the main clause.
fn nearest_subject(
    sentence: &Sentence<'_, '_, '_, '_>,
    at: usize,
    carried: Option<&Found>,
) -> Option<Subject> {
    let told = |at: usize| carried.is_some_and(|it| it.clauses.iter().any(|clause| clause.contains(&at)));
    let mut verbs = (sentence.tokens.start..at)
        .rev()
        .filter(|it| sentence.is_finite(*it) && !sentence.in_marks(*it) && !told(*it));
    let nearest = verbs.next();
    if carried.is_none_or(|it| nearest.is_some_and(|verb| it.cue.start < verb))
        && let Some(Before::Subject(subject, _)) =
            nearest.and_then(|it| sentence.before(&sentence.group_of(it)))
        && sentence.is_speaker(&subject)
    {
        return Some(subject);
    }
    carried.map(|it| it.subject.clone()).or_else(|| sentence.main_subject(at))
}
