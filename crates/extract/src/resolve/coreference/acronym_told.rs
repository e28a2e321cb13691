//! Acronyms that a sentence explains: `LGA stands for the Lower Gardens Allotments`; candidates in, what the article says its
//! letters are out.

use super::acronym::insert_definition;
use crate::document::lexeme::Traits;
use crate::lexicon::class;
use crate::rule::Payloads;
use crate::{Candidates, Document};

/// The most tokens between the letters and `for`.
const APART: usize = 4;
/// The most tokens of what they stand for.
const LONGEST: usize = 12;

/// Reads what sentences say that letters stand for, or are short for.
pub(crate) fn define(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    for at in document.all_with(Traits::ACRONYM, 0..document.tokens().len()) {
        if document.is_acronym(at)
            && let Some(end) = told(document, at)
        {
            insert_definition(document, at, end, candidates, payloads);
        }
    }
}

/// The token after what the letters at token `at` are said to stand for.
fn told(document: &Document<'_>, at: usize) -> Option<usize> {
    let says = |it: usize| matches!(document.word(it), "stands" | "stood" | "standing" | "short");
    let reach = at + 1..at + 1 + APART;
    let verb = reach.clone().find(|it| says(*it))?;
    let joins = (verb + 1..reach.end + 1).find(|it| document.word(*it) == "for")?;
    let start = joins + 1 + usize::from(document.is(joins + 1, class::DEFINITE_DETERMINER));
    let unit = &document.units()[document.unit_of(at)].tokens;
    let mut end = start;
    while end < start + LONGEST && unit.contains(&end) && !document.starts_sentence(end) {
        let joiner =
            document.is(end, class::ACRONYM_SKIPPED_WORD) && document.is_capitalised(end + 1) && end > start;
        if !document.is_capitalised(end) && !joiner {
            break;
        }
        end += 1;
    }
    (end > start + 1).then_some(end)
}
