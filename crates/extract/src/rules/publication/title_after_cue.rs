//! Publication: a title in title case right after a word for what it is, or parted from it by a mark.

use super::after_cue::{TRIGGER, lead};
use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static TITLE_AFTER_CUE: Rule = Rule {
    id: "publication/after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        let (first, end) = (lead.title.start, lead.title.end);
        let other = lead.is_clause(&titles) || lead.is_called() || lead.is_question(&titles);
        let bare = lead.small && lead.capitals < 3;
        cx.test("in title case", !other && !bare)?;
        let subtitled = titles.is_colon(end) && titles.shape(end + 1) == Shape::Small;
        let end = if subtitled { titles.before_month(first, titles.clause_end(end + 1)) } else { end };
        // "his book Bad Water and her novel The Long Ferry": nothing but a title follows these.
        let person = titles.capital(first + 1) && titles.other_begins_title(first);
        let book = titles.is(cx.here(), class::BOOK_NOUN) && lead.capitals >= 2 && !person;
        let parted = lead.capitals >= 2 && !lead.article && (lead.parted || lead.called);
        cx.test("enough of a title", book || subtitled || parted || lead.capitals >= 3)?;
        cx.test("no opener", !lead.opener || book && titles.word(first) == "The")?;
        cx.test("no other name", !titles.is_other_name(first..end))?;
        propose(cx, first..end)
    },
    finds: &[
        "The white paper, The [Future of Our Fair Railways], gives dates.",
        "She wrote the novel [Bad Water], at home.",
        "It said so in the report [Better Roads: what to do next].",
    ],
    leaves: &["She wrote the report with Ann Lee.", "We read the letter Ann Lee sent."],
};
