//! Instruments by number alone: `S.I.`, `SSI` in; `S.I. 2004/25` out.

use super::cite::cite_number;
use crate::phrase::legislation::number::number;
use crate::rules::prelude::*;

/// A series of instruments with year and number.
pub(super) static INSTRUMENT_NUMBER: Rule = Rule {
    id: "legislation/instrument-number",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATION_SERIES),
    run: |cx| {
        let here = cx.here();
        cx.is("series of instruments", 0, class::LEGISLATION_SERIES, class::ACT_SERIES)?;
        let number = number(cx.document(), here, cx.tokens().end);
        cx.test("year and number follow", number.is_some())?;
        cite_number(cx, here, number?)
    },
    finds: &["The claim was dropped ([S.I. 2006/246]) and later [SSI 2010/9] was made."],
    leaves: &["The SI unit of force is the newton.", "No. 10 was silent."],
};
