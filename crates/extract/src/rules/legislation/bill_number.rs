//! Bills by number: `Bill` in; `HL Bill 23`, or `Bill 140` in brackets, out.

use super::cite::cite;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::{Head, begins_with_digit};
use crate::phrase::legislation::number::year;
use crate::rules::prelude::*;

/// A bill by the number of its print.
pub(super) static BILL_NUMBER: Rule = Rule {
    id: "legislation/bill-number",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| matches!(it.text(), "Bill" | "BILL")),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let next = here + 1;
        let numbered = next < unit.end && begins_with_digit(document, next) && year(document, next).is_none();
        cx.test("a number follows", numbered)?;
        let before = cx.word(here.wrapping_sub(1));
        let house = before.eq_ignore_ascii_case("HL") || before.eq_ignore_ascii_case("HC");
        let start = here - usize::from(house);
        let bracket = cx.word(start.wrapping_sub(1)) == "(";
        cx.test("a House or a bracket stands before it", house || bracket)?;
        cite(cx, start..next + 1, What::Short { head: Head::Bill, year: None, near: true })
    },
    finds: &["It was printed as [HL Bill 23] and came back ([Bill 140])."],
    leaves: &["He paid Bill 140 pounds.", "The Bill 140 members opposed was dropped."],
};
