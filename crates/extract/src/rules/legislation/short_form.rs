//! Short forms: a head noun without a title in; `the Act`, `those Regulations`, `a Convention right` out.

use super::cite::cite;
use super::determiner::{Determiner, determiner};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::number::year;
use crate::rules::prelude::*;

/// A determiner and a head noun alone.
pub(super) static SHORT_FORM: Rule = Rule {
    id: "legislation/short-form",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATION_HEAD),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let head = Head::at(document, here).filter(|_| !document.is(here, class::PLURAL_LEGISLATION_HEAD));
        cx.test(
            "head noun of one title, nothing found there",
            head.is_some() && cx.mentions().is_free(here),
        )?;
        let head = head?;
        let dated = here > unit.start && year(document, here - 1).is_some();
        let capitals = document.word(here).chars().all(char::is_uppercase);
        let joined =
            cx.tokens().contains(&(here + 1)) && document.tokens()[here + 1].kind == TokenKind::Hyphen;
        cx.test("no year before it, no capitals, no hyphen", !dated && !capitals && !joined)?;
        let start = here - usize::from(here > unit.start && document.has_word(here - 1, "Principal"));
        let led = determiner(cx, start);
        let stands = stands(cx, head, &led);
        cx.test("determined, as legislation is", stands)?;
        let ends = !goes_on(cx, head);
        cx.test("ends there", ends)?;
        cite(cx, start..here + 1, What::Short { head, year: None, near: led.near })
    },
    finds: &[
        "The [Act] is long, the new [Bill] longer, and his [Bill] the longest.",
        "It breaches a [Convention] right.",
        "The Prison Rules 1999 are old. The [Rules] bind us; so do these [Regulations].",
    ],
    leaves: &[
        "An Act of kindness, the Bill Committee and the Order Paper.",
        "The Code and the Scheme are unknown here.",
        "The Rules of cricket bind us.",
    ],
};

/// Whether a head noun with such a determiner is a short form.
fn stands(cx: &mut Context<'_, '_>, head: Head, led: &Determiner) -> bool {
    let next = cx.word(cx.here() + 1);
    let named = cx.payloads().citations.names.heads.contains(&head);
    match head {
        Head::Act => led.definite,
        Head::Bill => led.definite || led.possessive,
        Head::Convention if matches!(next, "right" | "rights") => true,
        Head::Measure | Head::Scheme | Head::Decision | Head::Convention => named && led.definite,
        Head::Treaty | Head::Code | Head::Regulation => named && led.definite,
        Head::Rules => led.definite && (named || next != "of"),
        _ => led.definite,
    }
}

/// `the Act of Union`, `the Bill Committee`, `the Order Paper`, `an Order in Council`: whether the name goes on.
fn goes_on(cx: &Context<'_, '_>, head: Head) -> bool {
    let (document, next) = (cx.document(), cx.here() + 1);
    let capital = next < cx.tokens().end
        && document.is_upper(next)
        && document.tokens()[next].kind.is_word()
        && !document.starts_sentence(next);
    capital || head == Head::Order && matches!(cx.word(next), "of" | "in")
}
