//! Organisation: the name of a known one that is an everyday word as well, where what stands around it shows which it is.

use super::shared::{EVERYDAY, known_here};
use crate::phrase::abroad::is_abroad;
use crate::phrase::namesake::is_called_after;
use crate::rules::prelude::*;

pub(super) static EVERYDAY_NAME: Rule = Rule {
    id: "organisation/everyday-name",
    kind: MentionKind::Organisation,
    priority: Priority::Weak,
    trigger: EVERYDAY,
    run: |cx| {
        let known = known_here(cx)?;
        cx.test("the name is an everyday word", known.doubtful)?;
        let tokens = cx.here()..known.after;
        cx.test("no part of a compound", !cx.document().in_compound(&tokens))?;
        cx.test("no namesake abroad", !is_abroad(cx.document(), cx.unit(), &tokens))?;
        cx.test("nothing called after it", !is_called_after(cx.document(), &tokens))?;
        let written = cx.document().words(tokens.clone());
        let shouted = cx.casing() != Casing::AllCaps && cx.document().shape(cx.here()) == Shape::Caps;
        cx.test("not in capitals among small letters", !shouted || known.is_written(written))?;
        // A council's: which one nobody says.
        let of_council = is_of_council(cx);
        let say = |it: Candidate| match of_council {
            true => it.with_reference(Reference::Written),
            false => known.describe(it, written),
        };
        match speaks_for(cx, &tokens, known.is_party()) {
            Some(speaks) => {
                cx.test("what stands around it speaks for a name", speaks)?;
                if !of_council {
                    cx.payloads().sure.push(known.id());
                }
                cx.propose_as(tokens, say)
            }
            // Then another place of the article may tell.
            None => cx.defer(tokens, known.id(), say),
        }
    },
    finds: &[
        "The homelessness charity [Shelter] wrote.",
        "In a letter to The [Times] she denied it.",
        "They voted [Labour] in May.",
    ],
    leaves: &[
        "Shelter from the rain was there.",
        "The Labour market is slack.",
        "My Lords, I agree.",
        "Labour is scarce here.",
        "A PRESS RELEASE of 22 January.",
        "They slept in The Commons, a block of flats.",
    ],
};

/// Whether a body that councils have too is one's: the article speaks of a council. Time is that of its tokens, once an article.
fn is_of_council(cx: &mut Context<'_, '_>) -> bool {
    let document = cx.document();
    document.is(cx.here(), class::COUNCIL_BODY)
        && *cx.payloads().of_council.get_or_insert_with(|| {
            (0..document.tokens().len()).any(|it| document.is(it, class::COUNCIL_WORD))
        })
}

/// Whether what stands around an everyday word shows that it is a name: its capital inside a sentence, or a verb or an
/// apposition of organisations after it. `None` where nothing tells.
fn speaks_for(cx: &Context<'_, '_>, tokens: &Range<usize>, party: bool) -> Option<bool> {
    let document = cx.document();
    let word = |back: usize| tokens.start.checked_sub(back).map_or("", |it| document.word(it));
    let begins = document.starts_sentence(tokens.start);
    let (before, next) = (tokens.start.wrapping_sub(1), tokens.end);
    let quoted = document.tokens().get(before).is_some_and(|it| it.kind == TokenKind::OpenQuote);
    match document.words(tokens.clone()) {
        "Parliament" => return Some(begins || is_legislature(document, before)),
        // My Lords; noble Lords.
        "Lords" if word(1) != "the" && !document.is(before, class::ORGANISATION_DESCRIPTOR) => {
            return Some(false);
        }
        _ => {}
    }
    // "in a letter to The Times": papers keep the capital of their article inside a sentence.
    let article = word(1) == "The" && tokens.len() == 1;
    if document.is(before, class::ORGANISATION_DESCRIPTOR)
        || (article && word(2).starts_with(|c: char| c.is_ascii_lowercase()))
    {
        return Some(true);
    }
    // Secretary of State for Justice.
    if matches!(word(1), "for" | "of") && tokens.start > 1 && document.is_capitalised(tokens.start - 2) {
        return Some(false);
    }
    // Labour is many a sentence's subject; Respect for others and Reform that is overdue are words.
    let plain = begins
        && tokens.len() == 1
        && (word(0) != "Labour" || document.is(next + 1, class::PRICE_ADJECTIVE))
        && document.frequency(tokens.start).everyday
        && document.is(next, class::COPULA | class::PREPOSITION);
    if party && !plain {
        let sentence = cx.casing() != Casing::AllCaps;
        return Some(sentence && !document.is(next, class::LABOUR_COMPOUND_NOUN) && !quoted);
    }
    // The Justice Secretary has a portfolio and no employer. Beside other capitals it is part of a name that is not known.
    if document.is(next, class::MINISTER_NOUN) || is_part_of_name(cx, tokens) {
        return Some(false);
    }
    if cx.casing() == Casing::Sentence && !begins {
        let tells = !quoted && !document.is(before, class::PLACE_CUE);
        return tells.then_some(true);
    }
    let acts = does_something(document, next)
        || document.word(next) == "and" && acts_together(document, next + 1)
        || (document.shape(next) == Shape::Comma && is_apposition(document, next + 1))
        || (document.shape(next) == Shape::Clitic && document.is(next + 1, class::ORGANISATION_POST))
        || names_its_head(document, next);
    acts.then_some(true)
}

/// Whether a verb of organisations stands at token `at`; what only is or has something may be anything: "Scope is limited".
fn does_something(document: &Document<'_>, at: usize) -> bool {
    let after = at + 1 + usize::from(document.is(at + 1, class::PREDICATE_ADVERB));
    let verb = document.is(after, class::ORGANISATION_VERB);
    let does = match document.word(at) {
        "is" => verb || document.word(after).ends_with("ing") || is_apposition(document, after),
        _ if document.is(at, class::HAVE_FORM) => verb,
        _ => true,
    };
    document.is(at, class::ORGANISATION_VERB | class::HAVE_FORM) && does
}

/// Whether another organisation of the tables stands at token `at`, and both do something: "Crisis and Shelter have called".
fn acts_together(document: &Document<'_>, at: usize) -> bool {
    let mut others = document.lookups_at(at).iter().filter(|it| it.fits(EntityType::Organisation));
    others.any(|it| does_something(document, it.after))
}

/// Whether a capital beside the word makes it a part of a longer name.
fn is_part_of_name(cx: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let (document, next) = (cx.document(), tokens.end);
    let joined = document.is_capitalised(next)
        && !document.starts_sentence(next)
        && !names_its_head(document, next)
        && !document.is(next, class::PERSONAL_TITLE);
    let follows = |before: usize| {
        !document.starts_sentence(tokens.start)
            && document.is_capitalised(before)
            && cx.mentions().is_free(before)
            && !document.starts_sentence(before)
    };
    // Links in Community Links.
    let longer = |before: usize| {
        let names = document.lookups_at(before).iter();
        names.filter(|it| it.fits(EntityType::Organisation)).any(|it| it.after >= tokens.end)
    };
    joined || tokens.start.checked_sub(1).is_some_and(|it| follows(it) || longer(it))
}

/// Whether who heads an organisation follows its name, with a name of their own: Sense chief executive Ann Lee.
fn names_its_head(document: &Document<'_>, at: usize) -> bool {
    let (post, past) = if document.is(at, class::CHIEF_MODIFIER) {
        (document.is(at + 1, class::CHIEF_POST | class::ORGANISATION_POST), at + 2)
    } else {
        (document.is(at, class::PLAIN_POST), at + 1)
    };
    let named = document.is_capitalised(past) || document.shape(past) == Shape::Comma;
    post && named && !document.starts_sentence(past)
}

/// Whether "Parliament" behind token `before` is the organisation, and not one of its terms ("during this Parliament") or a
/// part of a phrase.
fn is_legislature(document: &Document<'_>, before: usize) -> bool {
    let phrase =
        document.word(before) == "of" && document.is(before.wrapping_sub(1), class::PARLIAMENT_PHRASE_HEAD);
    !(phrase || document.is(before, class::PARLIAMENT_TERM_MODIFIER))
}

/// Whether ", the homelessness charity" stands at `from`.
fn is_apposition(document: &Document<'_>, from: usize) -> bool {
    document.is(from, class::APPOSITION_DETERMINER)
        && document.word(from) != "its"
        && (from + 1..from + 6).any(|it| document.is(it, class::ORGANISATION_DESCRIPTOR))
}
