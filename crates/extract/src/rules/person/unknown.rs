//! Names of words that no list knows as given names: one of the words in, the name that its surroundings tell out.

use super::name_run::{NAME_BESIDE, reader, run, unknown_name};
use crate::phrase::person_name::element::{is_common_word, is_surname_form};
use crate::phrase::person_name::reader::NameReader;
use crate::phrase::post;
use crate::rules::prelude::*;

/// A name of which no part is known, by a post, an age or a verb of speech beside it, or by its standing first
/// in a byline.
pub(super) static INTRODUCED: Rule = Rule {
    id: "person/introduced",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::capitalised(|word| {
        word.lexeme.is_title() && !is_common_word(word.classes(), word.frequency())
    })
    .only_beside("more words beside", NAME_BESIDE),
    run: |cx| {
        let (run, _) = run(cx, cx.here())?;
        // Its other words tell the same.
        cx.resume_at(run.last().map_or(0, |it| it.end));
        let name = unknown_name(cx, run)?;
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

/// Two words that no list knows, the second a double surname.
pub(super) static DOUBLE_SURNAME: Rule = Rule {
    id: "person/double-surname",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::kind(TokenKind::Hyphen),
    run: |cx| {
        let (names, part) = (reader(cx), cx.here().saturating_sub(1));
        // `Muqtada al-Sadr`: the particle is no word to begin with.
        let word = part.saturating_sub(usize::from(names.is(part, class::NAME_PARTICLE)));
        cx.test("inside a word with capitals", names.is_upper(word))?;
        let (run, _) = run(cx, word)?;
        let name = unknown_name(cx, run)?;
        let double = name.surname().end > name.surname().start + 1;
        cx.test("two words, none everyday, the last double", name.words == 2 && name.common == 0 && double)?;
        let located = names.before(name.start()).is_some_and(|it| names.is(it, class::LOCATIVE_PREPOSITION));
        cx.test("no place", !located && !names.is_crowded(name.start(), name.end()))?;
        name.propose(cx, Priority::Pattern)
    },
    finds: &["Yesterday it was [Tselane Asamoah-Reid] who spoke.", "It was [Tselane al-Haq] who came."],
    leaves: &["They met in Tselane Asamoah-Reid.", "It was a well-known Anglo-Saxon word."],
};

/// Words that are no everyday ones, the last known as a surname.
pub(super) static SURNAME: Rule = Rule {
    id: "person/surname",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::capitalised(|word| {
        word.lexeme.is_title()
            && !is_common_word(word.classes(), word.frequency())
            && (word.frequency().surname > 0 || is_surname_form(word.text()))
    })
    .only_behind("a word before", NAME_BESIDE),
    run: |cx| {
        let (run, _) = run(cx, cx.here())?;
        let name = unknown_name(cx, run)?;
        cx.test("the last of two or three words", name.surname().start == cx.here() && name.words < 4)?;
        cx.test(
            "none an everyday word, the last a surname",
            name.common == 0 && name.surname().is_surname(),
        )?;
        let names = reader(cx);
        let located = names.before(name.start()).is_some_and(|it| names.is(it, class::LOCATIVE_PREPOSITION));
        cx.test("no place", !located)?;
        name.propose(cx, Priority::Pattern)
    },
    finds: &["Then [Tselane Thompson] spoke.", "It was [Tselane McAteer] who came."],
    leaves: &["They met in Tselane Thompson.", "Then Thompson spoke."],
};
