//! Person: a name of which no part is known, by a post, an age or a verb of speech beside it, or
//! by its standing first in a byline.

use super::name_run::{reader, unknown_name};
use crate::phrase::person_name::element::is_common_word;
use crate::phrase::person_name::reader::NameReader;
use crate::phrase::post;
use crate::rules::prelude::*;

pub(super) static INTRODUCED: Rule = Rule {
    id: "person/introduced",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::word(|word| {
        word.lexeme.is_title() && !is_common_word(word.classes(), word.frequency())
    }),
    run: |cx| {
        let name = unknown_name(cx, cx.here())?;
        let (names, start, end) = (reader(cx), name.start(), name.end());
        cx.test("one word that is no everyday one", name.common < name.words)?;
        let byline = matches!(cx.unit().block.kind, BlockKind::Byline | BlockKind::AuthorNote);
        if byline && name.words < 4 && opens_byline(&names, start) {
            cx.test("opens a byline", true)?;
            return name.propose(cx, Priority::Known);
        }
        let introduced =
            before(&names, cx.mentions(), start, end) || after(&names, cx.mentions(), start, end);
        cx.test("a post, an age or a verb of speech beside", introduced)?;
        name.propose(cx, Priority::Pattern)
    },
    finds: &[
        "BYLINE By [Tselane Achterberg], health correspondent",
        "BYLINE [Tselane Achterberg]",
        "Then [Tselane Achterberg] said no.",
        "The charity's director, [Tselane Achterberg], came.",
        "They met [Tselane Achterberg], 34, in May.",
        "It was [Tselane Achterberg], who came.",
        "[Tselane Achterberg]: I agree.",
    ],
    leaves: &[
        "BYLINE From our man in Tselane Achterberg",
        "They met Tselane Achterberg there.",
        "It was Achterberg, 34, who said no.",
    ],
};

/// Whether nothing but "By", names and commas stands before a name in its byline.
fn opens_byline(names: &NameReader<'_, '_>, start: usize) -> bool {
    (names.unit.tokens.start..start).all(|it| {
        let by = names.is_word(it, "by") || names.is_word(it, "and");
        by || names.is_kind(it, TokenKind::Comma) || names.is_upper(it)
    })
}

/// Whether what stands before a name introduces it.
fn before(names: &NameReader<'_, '_>, mentions: &Candidates, start: usize, end: usize) -> bool {
    let Some(before) = names.before(start) else { return false };
    let says = names.is(before, class::SPEECH_VERB) && !names.is_upper(before);
    let between = names.is_kind(before, TokenKind::Comma) && names.is_kind(end, TokenKind::Comma);
    says || names.is(before, class::POST_HEAD)
        || names.word(before) == "thank"
        || between
            && before > names.unit.tokens.start
            && post::before(names.document, mentions, before).is_some()
}

/// Whether what stands behind a name introduces it.
fn after(names: &NameReader<'_, '_>, mentions: &Candidates, start: usize, end: usize) -> bool {
    let held = || post::after(names.document, mentions, end + 1).is_some();
    let number = names.is_kind(end + 1, TokenKind::Number);
    if names.is_kind(end, TokenKind::Comma) {
        let age = number && names.is_kind(end + 2, TokenKind::Comma) && names.word(end + 1).len() == 2;
        return age || names.is_word(end + 1, "who") || held();
    }
    if names.is_kind(end, TokenKind::OpenBracket) {
        return number || held();
    }
    if names.is_kind(end, TokenKind::Colon) {
        return start == names.unit.tokens.start;
    }
    let says = names.is(end, class::SPEECH_VERB) && !names.is_upper(end);
    let is = names.is_word(end, "is") || names.is_word(end, "was");
    says || names.is_word(end, "who") || is && held()
}
