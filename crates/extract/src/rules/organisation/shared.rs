//! What several rules for organisations do: proposals by a name's form or by the tables, and tests of capitals.

use crate::phrase::abroad::is_abroad;
use crate::phrase::capital_run::begins_no_name;
use crate::phrase::known_organisation::{KnownNames, KnownOrganisation, ending_at};
use crate::phrase::namesake::{is_called_after, is_of_devolved};
use crate::rules::prelude::*;

/// Where a known organisation's name begins that is nothing else: with a capital, or a figure as 4Children does.
pub(super) const KNOWN: Trigger = Trigger::firm_lookup(EntityType::Organisation).or_capitalised(is_figure);
/// The same of a name that may be something else.
pub(super) const EVERYDAY: Trigger =
    Trigger::doubtful_lookup(EntityType::Organisation).or_capitalised(is_figure);

/// Whether a word is written like one with a capital and begins with a figure.
fn is_figure(word: &Word<'_>) -> bool {
    word.shape().is_capital() && !word.is_upper_initial()
}

/// The known organisation that begins where the rule was triggered.
pub(super) fn known_here(cx: &Context<'_, '_>) -> Option<KnownOrganisation> {
    let (document, at) = (cx.document(), cx.here());
    let stands = document.is_capitalised(at) && !cx.mentions().is_held(at);
    KnownNames::at(document, cx.unit(), at, document.day()).organisation.filter(|_| stands)
}

/// The longest known organisation whose name ends before token `end`, and where it begins.
pub(super) fn known_before(cx: &Context<'_, '_>, end: usize) -> Option<(usize, KnownOrganisation)> {
    ending_at(cx.document(), cx.unit(), end)
}

/// The token after the known place that begins at token `at`; nought for none.
pub(super) fn place_after(cx: &Context<'_, '_>, at: usize) -> usize {
    if !cx.tokens().contains(&at) || !cx.document().is_capitalised(at) {
        return 0;
    }
    KnownNames::at(cx.document(), cx.unit(), at, None).place
}

/// Whether token `at` is a weekday or a month, or a day that was found to be a date, and so no word of a name by its form.
pub(super) fn is_of_calendar(cx: &Context<'_, '_>, at: usize) -> bool {
    let document = cx.document();
    let weekday = document.is(at, class::WEEKDAY) && cx.word(at).ends_with("day");
    // May, March and June are words and names too.
    let month = document.is(at, class::MONTH)
        && !document.is(at, class::MODAL_MONTH | class::GIVEN_NAME_MONTH)
        && cx.word(at).len() > 4;
    weekday || month || cx.mentions().kind_at(at) == Some(MentionKind::Date)
}

/// Proposes tokens that are an organisation's name as a whole, and no part of a compound.
pub(super) fn propose_whole(
    cx: &mut Context<'_, '_>,
    tokens: Range<usize>,
    priority: Priority,
) -> Option<()> {
    cx.test("no part of a compound", !cx.document().in_compound(&tokens))?;
    cx.propose_as(tokens, |it| it.with_priority(priority).with_reference(Reference::Written))
}

/// Proposes tokens as the name of a known organisation.
pub(super) fn propose_known(
    cx: &mut Context<'_, '_>,
    tokens: Range<usize>,
    known: KnownOrganisation,
) -> Option<()> {
    let written = cx.document().words(tokens.clone());
    cx.test("no part of a compound", !cx.document().in_compound(&tokens))?;
    cx.test("nothing called after it", !is_called_after(cx.document(), &tokens))?;
    // A namesake: which one it is nobody knows.
    let devolved = || known.is_committee() && is_of_devolved(cx.document(), cx.unit(), &tokens);
    if is_abroad(cx.document(), cx.unit(), &tokens) || devolved() {
        return propose_whole(cx, tokens, Priority::Known);
    }
    cx.payloads().sure.push(known.id());
    cx.propose_as(tokens, |it| known.describe(it, written))
}

/// Whether token `at` has a capital and nothing covers it, so that it may be a word of a name not found yet.
pub(super) fn is_open(cx: &Context<'_, '_>, at: usize) -> bool {
    cx.tokens().contains(&at) && cx.document().is_capitalised(at) && cx.mentions().is_free(at)
}

/// The classes of the word at token `at` without its plural's s.
pub(super) fn singular(document: &Document<'_>, at: usize) -> LexicalClass {
    let word = document.word(at);
    word.strip_suffix('s').map_or_else(|| document.classes(at), classes_of)
}

/// Whether capitals beside what speaks of an organisation may be its name: not a person's, not a place's, not an everyday
/// opener, not class words alone.
pub(super) fn may_be_name(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let first = tokens.start;
    let capital = |at: usize| document.shape(at) == Shape::Capital;
    let person = document.frequency(first).given > 0 && tokens.len() > 1 && capital(first + 1);
    let place = capital(first) && document.is_known(&tokens, EntityType::Place);
    !begins_no_name(document, first)
        && !document.is(first, class::PERSONAL_TITLE | class::PEER_STYLE)
        && !document.is_known(&tokens, EntityType::Person)
        && !(person || place || tokens.clone().all(|it| document.is(it, class::ORGANISATION_CLASS_WORD)))
}
