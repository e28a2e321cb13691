//! Publication: what something is said in: as it said in Lessons of the Flood that.

use super::proposal::{begins, propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static SAID_IN: Rule = Rule {
    id: "publication/said-in",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::class(class::TITLE_CONTENT_VERB),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let verb = cx.here();
        // "as he said, in Lessons of the Flood".
        let aside = |at: &usize| titles.word(*at) == "in" && titles.shape(at - 1) == Shape::Comma;
        let direct = titles.word(verb + 1) == "in";
        let lead = if direct { verb + 1 } else { (verb + 2..verb + 7).find(aside)? };
        begins(cx, &titles, lead + 1)?;
        let title = lead + 1..titles.end(lead + 1);
        let article = titles.word(title.start) == "The";
        cx.test("no opener", article || !titles.is_opener(title.start))?;
        let small = title.clone().any(|at| titles.shape(at) == Shape::Small);
        let capitals = titles.capitals(title.clone());
        cx.test("enough capitals", capitals >= 2 && (small || capitals >= 3))?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &[
        "It said in [Lessons of the Flood] that it was so.",
        "It said, in [Lessons of the Flood], that it was so.",
    ],
    leaves: &["It said in Ann Lee of Bath that it was so.", "He said in Blackmoor Valley that it was so."],
};
