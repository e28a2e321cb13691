//! Acts by number alone: `c.`, `asp` in; `2001 c. 15`, `41 & 42 Vict. c. 52` out.

use super::cite::cite_number;
use crate::phrase::legislation::number::{number, regnal};
use crate::rules::prelude::*;

/// A series of Acts with the year before it, of the calendar or of a reign, and the number behind it.
pub(super) static CHAPTER_NUMBER: Rule = Rule {
    id: "legislation/chapter-number",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::ACT_SERIES),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let before = here.checked_sub(1).filter(|it| *it >= unit.start)?;
        let found = match number(document, before, unit.end) {
            Some(number) => Some((before, number)),
            None => regnal(document, here, unit.start, unit.end),
        };
        let (start, number) = cx.some("year before and number behind it", found)?;
        cite_number(cx, start, number)
    },
    finds: &["Charges are fixed by [2001 c. 15], as once by [41 & 42 Vict. c. 52]."],
    leaves: &["The house was built c. 1850.", "Vitamin c is in oranges."],
};
