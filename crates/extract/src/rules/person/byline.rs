//! Person: a name that opens a byline.

use super::name_run::{reader, unknown_name};
use crate::document::candidate::Priority;
use crate::document::trigger::Trigger;
use crate::phrase::person_name::element::is_barred;
use crate::rule::Rule;
use greenpaper_core::{BlockKind, MentionKind};

pub(super) static BYLINE: Rule = Rule {
    id: "person/byline",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::word(|word| {
        word.lexeme.is_title() && !word.frequency().everyday && !is_barred(word.classes())
    }),
    run: |cx| {
        let byline = matches!(cx.unit().block.kind, BlockKind::Byline | BlockKind::AuthorNote);
        cx.test("in a byline", byline)?;
        let name = unknown_name(cx, cx.here())?;
        let names = reader(cx);
        // Nothing but "By", names and commas stands before it.
        let opens = (cx.tokens().start..name.start()).all(|it| {
            let by = names.is_word(it, "by") || names.is_word(it, "and");
            by || names.word(it) == "," || names.is_upper(it)
        });
        cx.test("opens it", opens && name.words < 4)?;
        name.propose(cx, Priority::Known)
    },
    finds: &["BYLINE By [Tselane Achterberg], health correspondent", "BYLINE [Tselane Achterberg]"],
    leaves: &["Then came Tselane Achterberg.", "BYLINE From our man in Tselane Achterberg"],
};
