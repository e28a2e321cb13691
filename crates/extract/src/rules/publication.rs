//! Publications: titled reports, papers, plans, surveys and books. Titles have no form of their own, so each is found by what
//! leads to it or follows it: a word for what it is, quotation marks, a question mark inside a sentence, a subtitle, a verb
//! that is only said of works, or a head noun that is such a word.

mod according_to;
mod after_cue;
mod asked_in;
mod before_cue;
mod before_description;
mod before_participle;
mod before_published;
mod before_verb;
mod between_commas;
mod bracketed;
mod called;
mod called_after_cue;
mod capital_preposition;
mod clause_after_cue;
mod copy_of;
mod definite_article;
mod described_subtitle;
mod entitled;
mod gerund;
mod gerund_before_participle;
mod head_noun;
mod in_at_start;
mod indefinite_article;
mod known_before_paper;
mod known_by_figure;
mod owned;
mod owned_review;
mod parted_clause;
mod proposal;
mod published_after_lead;
mod question;
mod question_after_cue;
mod question_with_subtitle;
mod quoted;
mod quoted_further;
mod quoted_in_brackets;
mod said_in;
mod small_subtitle;
mod subtitle;
mod title_after_cue;

use crate::Rule;

/// What finds them.
pub(crate) static RULES: &[&Rule] = &[
    &according_to::ACCORDING_TO,
    &asked_in::ASKED_IN,
    &before_cue::BEFORE_CUE,
    &before_description::BEFORE_DESCRIPTION,
    &before_participle::BEFORE_PARTICIPLE,
    &before_published::BEFORE_PUBLISHED,
    &before_verb::BEFORE_VERB,
    &between_commas::BETWEEN_COMMAS,
    &bracketed::BRACKETED,
    &called::CALLED,
    &called_after_cue::CALLED_AFTER_CUE,
    &capital_preposition::CAPITAL_PREPOSITION,
    &clause_after_cue::CLAUSE_AFTER_CUE,
    &copy_of::COPY_OF,
    &definite_article::DEFINITE_ARTICLE,
    &described_subtitle::DESCRIBED_SUBTITLE,
    &entitled::ENTITLED,
    &gerund::GERUND,
    &gerund_before_participle::GERUND_BEFORE_PARTICIPLE,
    &head_noun::HEAD_NOUN,
    &in_at_start::IN_AT_START,
    &indefinite_article::INDEFINITE_ARTICLE,
    &known_before_paper::KNOWN_BEFORE_PAPER,
    &known_by_figure::KNOWN_BY_FIGURE,
    &owned::OWNED,
    &owned_review::OWNED_REVIEW,
    &parted_clause::PARTED_CLAUSE,
    &published_after_lead::PUBLISHED_AFTER_LEAD,
    &question::QUESTION,
    &question_after_cue::QUESTION_AFTER_CUE,
    &question_with_subtitle::QUESTION_WITH_SUBTITLE,
    &quoted::QUOTED,
    &quoted_further::QUOTED_FURTHER,
    &quoted_in_brackets::QUOTED_IN_BRACKETS,
    &said_in::SAID_IN,
    &small_subtitle::SMALL_SUBTITLE,
    &subtitle::SUBTITLE,
    &title_after_cue::TITLE_AFTER_CUE,
];
