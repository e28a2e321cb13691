//! Publication: a title that begins with an article with a capital inside a sentence: has read The Future of Transport.

use super::proposal::{propose, titles_in_sentence};
use crate::rules::prelude::*;

pub(super) static DEFINITE_ARTICLE: Rule = Rule {
    id: "publication/definite-article",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| word.text() == "The"),
    run: |cx| {
        let titles = titles_in_sentence(cx)?;
        let before = cx.step(-1)?;
        let read = titles.word(before).eq_ignore_ascii_case("in") || titles.is(before, class::READING_VERB);
        cx.test("something read before", read && !titles.is_taken(cx.here()))?;
        let title = cx.here()..titles.end(cx.here());
        cx.test("capitals", titles.capitals(title.clone()) >= 3 && titles.looks_titled(title.clone()))?;
        cx.test("a title", titles.is_free_title(title.clone(), true))?;
        propose(cx, title)
    },
    finds: &["He has read The [Future of Transport] and more."],
    leaves: &["He lives in The Hague now.", "He lives in The Old Vicarage now."],
};
