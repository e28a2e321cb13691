//! Years, spans and parts of them, and centuries; a year's figures or a word for its part in, the date out.

use super::propose::{cursor, date};
use crate::document::lexeme::Word;
use crate::phrase::date::calendar::figures;
use crate::phrase::date::pointed::{mid_year, season};
use crate::phrase::date::quarter::{part_of_year, year_and_code};
use crate::phrase::date::years::{century, lettered, without_note, years};
use crate::rules::prelude::*;

/// `2001`, `1.4.2002`, `2017-18`, `2023 to 2024`, `06/2004`, `2025Q3`.
pub(super) static YEAR: Rule = Rule {
    id: "date/year",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::word(looks_like_a_year),
    run: |cx| {
        let (cursor, here) = (cursor(cx), cx.here());
        let reading =
            years(cursor, here).or_else(|| year_and_code(cursor, here)).or_else(|| figures(cursor, here));
        date(cx, reading)
    },
    finds: &[
        "It fell in [2001], and in [2017-18], and on [1.4.2002].",
        "It ran from [03/2011], and shrank in [2025Q3].",
    ],
    leaves: &["Some 2000 nurses came to room 1999."],
};

/// Whether a word is four figures, or begins with them and a stroke or letters, or is of three numbers parted by stops or
/// hyphens, or of two figures and four.
fn looks_like_a_year(word: &Word<'_>) -> bool {
    let text = word.text();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let figures = |it: &str| it.len() == 4 && it.bytes().all(|b| b.is_ascii_digit());
    figures(without_note(text))
        || text.split_once('/').is_some_and(|it| figures(it.0) || it.0.len() == 2 && figures(it.1))
        || text.len() == 6 && text.get(..4).is_some_and(figures)
        || text.matches('.').count() == 2
        || text.matches('-').count() == 2
}

/// `FY24/25`, `FY2023-24`; of `FY 2023/24` the years alone are one.
pub(super) static LETTERED_YEAR: Rule = Rule {
    id: "date/lettered-year",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text().len() > 2 && word.text().starts_with("FY")),
    run: |cx| {
        let reading = lettered(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["It fell in [FY24/25] and in [FY2021-22]."],
    leaves: &["FYE accounts."],
};

/// `19th century`
pub(super) static CENTURY: Rule = Rule {
    id: "date/century",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::text_in_any_case("century"),
    run: |cx| {
        let reading = cx.step(-1).and_then(|at| century(cursor(cx), at));
        date(cx, reading)
    },
    finds: &["Mills of the [19th century] still stand.", "So do those of the [nineteenth century]."],
    leaves: &["A century of mills."],
};

/// `mid-2003`, as one word.
pub(super) static MID_YEAR: Rule = Rule {
    id: "date/mid-year",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text().get(1..).is_some_and(|it| it.starts_with("id-"))),
    run: |cx| {
        let reading = mid_year(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["By [mid-2003] it was shut."],
    leaves: &["A mid-week match."],
};

/// `Q1 2004`, `2025 Q3`, `first quarter of 2004`, `second half of last year`, `fourth quarter of 2023-24`, `the third quarter`.
pub(super) static PART_OF_YEAR: Rule = Rule {
    id: "date/part-of-year",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::QUARTER.or(class::YEAR_PART)),
    run: |cx| {
        let reading = part_of_year(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &[
        "Sales fell in [Q1 2004] and in the [second half of 2003].",
        "They rose in [2025 H1], and in the [third quarter], as in the [fourth quarter of 2023-24].",
    ],
    leaves: &["A quarter of them fell.", "The first half of the match, and three quarters of us."],
};

/// `spring 2009`, `Christmas 2003`.
pub(super) static SEASON: Rule = Rule {
    id: "date/season",
    kind: MentionKind::Date,
    priority: Priority::Known,
    trigger: Trigger::class(class::SEASON.or(class::CHURCH_SEASON)),
    run: |cx| {
        let reading = season(cursor(cx), cx.here());
        date(cx, reading)
    },
    finds: &["It opens in [spring 2009], after [Christmas 2008]."],
    leaves: &["The spring was wet, and Christmas was dry."],
};
