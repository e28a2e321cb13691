//! Organisation: a plural in capitals, and for whom or what.

use super::shared::{is_open, propose_whole, singular};
use crate::phrase::capital_run::{begins_no_name, capitals_in_row};
use crate::rules::prelude::*;

pub(super) static FOR_WHOM: Rule = Rule {
    id: "organisation/for-whom",
    kind: MentionKind::Organisation,
    priority: Priority::Guess,
    trigger: Trigger::word(|it| {
        let (word, other) = (it.text(), class::PLURAL_NON_ORGANISATION.or(class::SENTENCE_OPENER));
        let plural = word.ends_with('s') && !word.ends_with("ss") || word == "Campaign";
        it.shape() == Shape::Capital && plural && !it.classes().any(other)
    }),
    run: |cx| {
        let (document, noun, tokens) = (cx.document(), cx.here(), cx.tokens());
        cx.test("for", cx.word(noun + 1) == "for")?;
        let whom = if cx.word(noun + 2) == "the" { noun + 3 } else { noun + 2 };
        cx.test("a capital behind it", tokens.contains(&whom) && document.is_capitalised(whom))?;
        let alone = noun == tokens.start || !document.is_capitalised(noun - 1);
        cx.test("no capital before it", alone && cx.mentions().is_free(noun))?;
        let other = class::PERSONAL_TITLE | class::NON_ORGANISATION_HEAD;
        let paper = singular(document, noun).any(other)
            || document.is(noun, class::NON_ORGANISATION_HEAD)
            || begins_no_name(document, noun);
        cx.test("no people and no paper", !paper)?;
        let text = cx.casing() == Casing::Sentence && cx.unit().block.kind.is_running_text();
        cx.test("in a sentence", text && is_open(cx, noun))?;
        let end = whom + capitals_in_row(document, whom, tokens.end.min(whom + 4));
        propose_whole(cx, noun..end, Priority::Guess)
    },
    finds: &["She joined [Boats for Islands] in May.", "A letter from [Potters for the Young] came."],
    leaves: &["The Rules for England apply.", "Ministers for Health met.", "Thanks for Ann's letter."],
};
