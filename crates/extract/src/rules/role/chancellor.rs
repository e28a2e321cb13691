//! Chancellors: the word `chancellor` in, `the chancellor`, `Lord Chancellor`, `Chancellor of the Exchequer` out.

use super::office::{Office, propose};
use crate::rules::prelude::*;

pub(super) static CHANCELLOR: Rule = Rule {
    id: "role/chancellor",
    kind: MentionKind::Role,
    priority: Priority::Pattern,
    trigger: Trigger::word(|it| it.text().eq_ignore_ascii_case("chancellor")),
    run: |cx| {
        let at = cx.here();
        let office = Office::here(cx)?;
        let is = |word: &str| cx.word(at.wrapping_sub(1)).eq_ignore_ascii_case(word);
        let lord = is("lord");
        let whole =
            (lord || cx.word(at + 1).eq_ignore_ascii_case("of")) && (office.capital || office.definite);
        let fits = whole || office.tokens.len() == 1 && office.definite || is("shadow");
        cx.test("the one chancellor", fits)?;
        // The Lord in Lord Chancellor is no title.
        let start = if lord { office.tokens.start.min(at - 1) } else { office.tokens.start };
        propose(cx, start..office.tokens.end)
    },
    finds: &["It was for the [chancellor] and the [Lord Chancellor] to decide."],
    leaves: &["It was for a chancellor to decide."],
};
