//! The article of a page: its tree and its headline go in, the element that holds the article comes out, without what stands
//! around it.
//!
//! The way is that of Readability, which browsers have: elements are scored by the paragraphs in them and by what they are
//! called, the best is taken with those of its siblings that belong to it, and what in it is mostly links is left out. The
//! names, the weights and the thresholds are those of Mozilla's Readability.js (Apache-2.0), in the form that `dom_smoothie`
//! (MIT) gave them. What it does to pictures and addresses is left out, and the tree that was parsed is the one that is read.

mod cleaning;
mod collecting;
mod elements;
mod names;
mod preparing;
mod scoring;
mod stats;

use self::elements::{Attempt, LEAST};
use dom_query::{Document, NodeRef};

/// Each allows what the one before did not.
const ATTEMPTS: [Attempt; 4] = [
    Attempt { unlikely: true, classes: true, clean: true },
    Attempt { unlikely: false, classes: true, clean: true },
    Attempt { unlikely: false, classes: false, clean: true },
    Attempt { unlikely: false, classes: false, clean: false },
];

/// What `read` makes of the element that holds the article; of several attempts, of the longest that was found. `document` is
/// the tree of the page, which is changed, and `again` makes it anew.
pub(super) fn article<T>(
    mut document: Document,
    again: impl Fn() -> Document,
    headline: &str,
    author_known: bool,
    read: impl Fn(&NodeRef<'_>) -> T,
) -> Option<T> {
    let mut best: Option<(u32, T)> = None;
    for (number, attempt) in ATTEMPTS.iter().enumerate() {
        if number > 0 {
            document = again();
        }
        preparing::prepare(&document, author_known);
        if let Some(found) = attempt_article(&document, headline, *attempt) {
            let length = stats::of(&found).chars;
            if length >= LEAST {
                return Some(read(&found));
            }
            if best.as_ref().is_none_or(|(longest, _)| length > *longest) {
                best = Some((length, read(&found)));
            }
        }
    }
    best.map(|(_, found)| found)
}

fn attempt_article<'d>(document: &'d Document, headline: &str, attempt: Attempt) -> Option<NodeRef<'d>> {
    let body = document.body()?;
    let paragraphs = collecting::paragraphs(&body, headline, attempt.unlikely);
    let article = scoring::article(&paragraphs, &body, attempt.classes);
    cleaning::clean(&article, attempt);
    cleaning::unwrap(&article);
    Some(article)
}

#[cfg(test)]
mod tests;
