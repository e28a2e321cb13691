//! Numbers of legislation, behind a title or alone: `S.I.`, `c.`, `No.`, `Bill` or a title in; the number with its year out.

use super::cite::{APPENDED, cite, cite_number, title_here};
use crate::phrase::legislation::appended::{Appended, appended};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::{Head, begins_with_digit};
use crate::phrase::legislation::number::{headed, number, regnal, year};
use crate::rules::prelude::*;

/// Numbers of instruments and chapters behind a title.
pub(super) static NUMBER_OF_TITLE: Rule = Rule {
    id: "legislation/number-of-title",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::mention(MentionKind::Legislation).only_before("a mark or a series behind it", APPENDED),
    run: |cx| {
        let found = title_here(cx);
        let (title, after) = cx.some("head of a title or an EU instrument", found)?;
        for it in appended(cx.document(), after, cx.tokens().end) {
            if let Appended::Number(tokens, number) = it {
                cite(cx, tokens, What::NumberOf(title, number));
            }
        }
        Some(())
    },
    finds: &[
        "See the Housing (Scotland) Act 2001 ([asp 10]) and the Food Regulations 2013 ([S.I. 2013/3001]).",
        "The Lottery Order 1996 ([1996/2371]) and the Theft Act 1968, [c. 60], are in force.",
    ],
    leaves: &["The Theft Act 1968 (see page 60) is in force.", "He came by car (S.I. 2013/3001)."],
};

/// A series of instruments with year and number.
pub(super) static INSTRUMENT_NUMBER: Rule = Rule {
    id: "legislation/instrument-number",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATION_SERIES),
    run: |cx| {
        let here = cx.here();
        cx.is("series of instruments", 0, class::LEGISLATION_SERIES, class::ACT_SERIES)?;
        let number = cx.some("year and number follow", number(cx.document(), here, cx.tokens().end))?;
        cite_number(cx, here, number)
    },
    finds: &["The claim was dropped ([S.I. 2006/246]) and later [SSI 2010/9] was made."],
    leaves: &["The SI unit of force is the newton.", "No. 10 was silent."],
};

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

/// Year and number at the head of a block, in brackets or behind `Statutory Instruments`.
pub(super) static NUMBER_OVER_TEXT: Rule = Rule {
    id: "legislation/number-over-text",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::text("No."),
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

/// A bill by the number of its print.
pub(super) static BILL_NUMBER: Rule = Rule {
    id: "legislation/bill-number",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::text("Bill").or_text("BILL"),
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
