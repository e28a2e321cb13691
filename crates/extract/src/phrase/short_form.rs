//! Short form of an organisation: "the Trust", "the Royal College": its head noun in, its tokens without the article out.

use crate::prelude::*;

/// The tokens of a short form whose head is at `at`: the head and the capitals between it and "the".
pub(crate) fn short_form(
    document: &Document<'_>,
    candidates: &Candidates,
    unit: &Unit,
    at: usize,
) -> Option<Range<usize>> {
    let capital = |at: usize| unit.tokens.contains(&at) && document.is_capitalised(at);
    let free = |at: usize| capital(at) && candidates.is_free(at);
    let part = |it: usize| free(it) && !document.is(it, class::DETERMINER);
    let from = unit.tokens.start.max(at.saturating_sub(3));
    let start = (from..at).rev().take_while(|it| part(*it)).last().unwrap_or(at);
    let determiner = start.checked_sub(1).filter(|it| unit.tokens.contains(it))?;
    let (word, head) = (document.word(determiner), document.word(at));
    let own = document.is(determiner, class::DEFINITE_DETERMINER)
        || word.eq_ignore_ascii_case("my")
        || word == "own";
    let leads = word.eq_ignore_ascii_case("the")
        || word.eq_ignore_ascii_case("this") && head == "House"
        || own && head == "Department";
    // What follows must not go on with the name.
    let next = at + 1;
    let goes_on = free(next) && !document.is(next, class::PERSONAL_TITLE) && !document.starts_sentence(next)
        || matches!(document.word(next), "of" | "for") && free(next + 1);
    let range = start..next;
    (leads && !goes_on && !document.in_compound(&range)).then_some(range)
}
