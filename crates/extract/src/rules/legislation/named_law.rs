//! Laws that go by somebody's name: `Law` in; `Martyn's Law` out.

use super::cite::cite;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::title::Title;
use crate::rules::prelude::*;

/// A law by the name that the press has for it. Other people's laws are of nature, economics or jest.
pub(super) static NAMED_LAW: Rule = Rule {
    id: "legislation/named-law",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LAW_NOUN),
    run: |cx| {
        let here = cx.here();
        let name = cx.step(-2)?;
        cx.test("possessive before it", matches!(cx.word(here - 1), "'s" | "’s"))?;
        cx.is("name that a law goes by", -2, class::NAMED_LAW_NAME, LexicalClass::NONE)?;
        let (tokens, name) = (name..here + 1, name..here + 1);
        cite(cx, tokens.clone(), What::Title(Title { tokens, name, head: Head::Act, year: None }))
    },
    finds: &["Venues prepare for [Martyn's Law] already."],
    leaves: &["By Goodhart's Law the target failed.", "Martyn's law firm advised them."],
};
