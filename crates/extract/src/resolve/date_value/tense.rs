//! The tense around a date: its token in; whether it lies behind the day of writing or ahead of it, as far as the words before it
//! and behind tell, out.

use crate::document::Document;
use crate::lexicon::class;
use crate::phrase::date::cursor::Cursor;

/// Where a date lies from the day of writing, as far as the words before it tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Neither,
}

/// The tense of the verb next to token `at`, in its sentence.
pub(super) fn tense(cursor: Cursor<'_, '_>, at: usize) -> Tense {
    let doc = cursor.doc;
    let near = |is: &dyn Fn(usize) -> bool| (1..=5).any(|back| at >= cursor.low + back && is(at - back));
    // A reference to an issue: `(News, page 3, 28 June)`.
    if near(&|it| doc.is(it, class::PAGE_REFERENCE)) {
        return Tense::Past;
    }
    // Before it, the nearest first, then after it, within the sentence.
    let limit = near(&|it| doc.is(it, class::TIME_LIMIT));
    let mut k = at;
    let mut steps = 0;
    while k > cursor.low && steps < 24 && !doc.starts_sentence(k) {
        k -= 1;
        steps += 1;
        let word = doc.word(k);
        let before = if k > cursor.low { doc.word(k - 1) } else { "" };
        // `had to be published`
        if word == "be" && before == "to" && k >= cursor.low + 2 && doc.word(k - 2) == "had" {
            return Tense::Past;
        }
        // `is to meet`, `to be published`
        if word == "be" || word == "to" && k > cursor.low && doc.is(k - 1, class::INFINITIVE_CUE) {
            return Tense::Future;
        }
        match cue(doc, k) {
            // `will be published`, `is expected`
            Some(_) if matches!(before, "be" | "to") => {}
            // `by 1 April` is ahead, unless something had been done by then.
            Some(Tense::Past) if limit && word != "had" => {}
            // `was due on Tuesday`
            Some(Tense::Future) if matches!(before, "was" | "were") => return Tense::Past,
            Some(tense) => return tense,
            None => {}
        }
    }
    if limit {
        // `By December, fees had risen.`
        let ahead = at + 1..cursor.limit.min(at + 8);
        let had = ahead.take_while(|it| !doc.starts_sentence(*it)).any(|it| doc.word(it) == "had");
        return if had { Tense::Past } else { Tense::Future };
    }
    for k in at + 1..cursor.limit.min(at + 24) {
        if doc.starts_sentence(k) {
            break;
        }
        if let Some(tense) = cue(doc, k) {
            return tense;
        }
    }
    Tense::Neither
}

/// The tense that the word at a token next to a date tells.
fn cue(doc: &Document<'_>, at: usize) -> Option<Tense> {
    if doc.is(at, class::FUTURE_CUE) {
        return Some(Tense::Future);
    }
    let word = doc.word(at);
    let past = word.len() > 4 && word.ends_with("ed") && word.bytes().all(|b| b.is_ascii_lowercase());
    (past || doc.is(at, class::PAST_CUE)).then_some(Tense::Past)
}
