//! Codes by letter: `Code` in; `PACE Code C`, or `Code C` where the article has that Act, out.

use super::cite::cite;
use crate::phrase::legislation::acronym::PACE;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::rules::prelude::*;

/// The codes of practice under the Police and Criminal Evidence Act 1984.
pub(super) static CODE_LETTER: Rule = Rule {
    id: "legislation/code-letter",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| matches!(it.text(), "Code" | "CODE")),
    run: |cx| {
        let here = cx.here();
        cx.test("nothing found there", cx.mentions().is_free(here))?;
        let lettered = matches!(cx.word(here + 1).as_bytes(), [b'A'..=b'I']);
        cx.test("a letter of such a code follows", lettered)?;
        let led = cx.word(here.wrapping_sub(1)) == PACE.acronym;
        let named = cx.payloads().citations.names.acronyms.contains(&PACE.acronym);
        cx.test("PACE before it, or in the article", led || named)?;
        let what = What::Short { head: Head::Code, year: None, near: true };
        cite(cx, here - usize::from(led)..here + 2, what)
    },
    finds: &["[PACE Code C] says so.", "The Police and Criminal Evidence Act 1984 has [Code C]."],
    leaves: &["The Highway Code A to Z is for sale.", "PACE Code words were used."],
};
