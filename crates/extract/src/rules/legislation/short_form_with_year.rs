//! Short forms with a year: a head noun behind a year in; `the 1999 Act`, `the 2015 Rules` out.

use super::cite::cite;
use super::determiner::determiner;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::number::year;
use crate::rules::prelude::*;

/// A year and a head noun.
pub(super) static SHORT_FORM_WITH_YEAR: Rule = Rule {
    id: "legislation/short-form-with-year",
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
        let start = here.checked_sub(1).filter(|it| *it >= unit.start)?;
        let year = year(document, start);
        let joined = unit.contains(&(here + 1)) && document.tokens()[here + 1].kind == TokenKind::Hyphen;
        cx.test("a year before it, no hyphen behind", year.is_some() && !joined)?;
        let led = determiner(cx, start);
        let named = cx.payloads().citations.names.heads.contains(&head);
        let stands = match head {
            Head::Act | Head::Bill => !led.indefinite,
            Head::Scheme | Head::Decision | Head::Treaty | Head::Code | Head::Regulation => {
                named && led.definite
            }
            _ => true,
        };
        cx.test("determined, as legislation is", stands)?;
        cite(cx, start..here + 1, What::Short { head, year, near: led.near })
    },
    finds: &["Under the [1999 Act] and those [2015 Rules] it is an offence."],
    leaves: &["It was a 1999 Act.", "The 1999 Act-compliant form is gone, and so is the 2001 Scheme."],
};
