//! Publications: titled reports, papers, plans, surveys and books. Titles have no form of their own, so each is found by what
//! leads to it or follows it: a word for what it is, quotation marks, a question mark inside a sentence, a subtitle, a verb
//! that is only said of works, or a head noun that is such a word.

mod after_cue;
mod announced;
mod before;
mod first_word;
mod head_noun;
mod lead;
mod parted;
mod proposal;
mod question;
mod quoted;
mod subtitle;

use crate::Rule;

/// What finds them.
pub(crate) static RULES: &[&Rule] = &[
    &lead::ACCORDING_TO,
    &question::ASKED_IN,
    &before::BEFORE_CUE,
    &before::BEFORE_DESCRIPTION,
    &before::BEFORE_PARTICIPLE,
    &before::BEFORE_PUBLISHED,
    &before::BEFORE_VERB,
    &parted::BETWEEN_COMMAS,
    &parted::BRACKETED,
    &announced::CALLED,
    &after_cue::CALLED_AFTER_CUE,
    &first_word::CAPITAL_PREPOSITION,
    &after_cue::CLAUSE_AFTER_CUE,
    &announced::COPY_OF,
    &first_word::DEFINITE_ARTICLE,
    &subtitle::DESCRIBED_SUBTITLE,
    &announced::ENTITLED,
    &first_word::GERUND,
    &before::GERUND_BEFORE_PARTICIPLE,
    &head_noun::HEAD_NOUN,
    &lead::IN_AT_START,
    &first_word::INDEFINITE_ARTICLE,
    &head_noun::KNOWN_BEFORE_PAPER,
    &head_noun::KNOWN_BY_FIGURE,
    &parted::OWNED,
    &head_noun::OWNED_REVIEW,
    &after_cue::PARTED_CLAUSE,
    &lead::PUBLISHED_AFTER_LEAD,
    &lead::PUBLISHED_BY,
    &question::QUESTION,
    &after_cue::QUESTION_AFTER_CUE,
    &question::QUESTION_WITH_SUBTITLE,
    &quoted::QUOTED,
    &quoted::QUOTED_FURTHER,
    &quoted::QUOTED_IN_BRACKETS,
    &lead::SAID_IN,
    &subtitle::SMALL_SUBTITLE,
    &subtitle::SUBTITLE,
    &after_cue::TITLE_AFTER_CUE,
];
