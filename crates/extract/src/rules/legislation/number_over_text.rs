//! Instruments by the number over their text: `No.` in; `2013 No. 3999`, `Statutory Instrument 2013 No. 3999` out.

use super::cite::cite_number;
use crate::phrase::legislation::number::headed;
use crate::rules::prelude::*;

/// Year and number at the head of a block, in brackets or behind `Statutory Instruments`.
pub(super) static NUMBER_OVER_TEXT: Rule = Rule {
    id: "legislation/number-over-text",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| it.text() == "No."),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let year = here.checked_sub(1).filter(|it| *it >= unit.start)?;
        let number = headed(document, here, unit.end);
        cx.test("year before and number behind it", number.is_some())?;
        let before = year.wrapping_sub(1);
        let word = cx.word(before);
        let spelt = word.eq_ignore_ascii_case("Instrument") || word.eq_ignore_ascii_case("Instruments");
        cx.test("heads the block, in brackets or spelt out", year == unit.start || word == "(" || spelt)?;
        let start = if spelt && before > unit.start { before - 1 } else { year };
        cite_number(cx, start, number?)
    },
    finds: &["[2013 No. 3999] is on food.", "It was made as [Statutory Instrument 2013 No. 3999] in May."],
    leaves: &["In 2013 No. 10 was silent.", "Since 2013 No. 3999 has run every day."],
};
