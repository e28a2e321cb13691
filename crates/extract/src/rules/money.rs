//! Rules for sums of money.

mod figure_and_noun;
mod in_words;
mod lost_sign;
mod of_it;
mod pence;
mod propose;
mod with_sign;

use crate::rule::Rule;

/// All of them.
pub(crate) static RULES: &[&Rule] = &[
    &with_sign::WITH_SIGN,
    &with_sign::WITH_CODE,
    &figure_and_noun::FIGURE_AND_NOUN,
    &in_words::IN_WORDS,
    &pence::PENCE,
    &lost_sign::LOST_SIGN,
    &of_it::OF_IT,
];
