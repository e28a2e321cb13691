//! Instruments of the EU: `Directive`, `Regulation`, `Decision` in; it with its number and what stands before it out.

use super::cite::cite;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::number::european;
use crate::rules::prelude::*;

/// A head noun with a number as the EU gives it.
pub(super) static EU_INSTRUMENT: Rule = Rule {
    id: "legislation/eu-instrument",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::EU_INSTRUMENT_HEAD),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let head = Head::of_word(document, here)?;
        let number =
            cx.some("a number of the EU follows", european(document, here, unit.end, head.european()?))?;
        let mut start = here;
        while start > unit.start && document.is(start - 1, class::EU_INSTRUMENT_MODIFIER) {
            start -= 1;
        }
        let after = number.after(document);
        cite(cx, start..after, What::Number(head, number))
    },
    finds: &[
        "It breaches [Directive 95/46/EC] and [Council Regulation (EC) No 1907/2006].",
        "Under [Regulation (EU) 2016/679] consent is given freely.",
    ],
    leaves: &["The Directive of 1995 was replaced.", "Regulation 12 of 2016 figures was wrong."],
};
