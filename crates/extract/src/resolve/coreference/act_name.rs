//! Names that the article gives to legislation: its titles, numbers and definitions in; what short forms may go by out.

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::document::text::collapse_space;
use crate::lexicon::class;
use crate::phrase::legislation::acronym::acronym_of;
use crate::phrase::legislation::citation::{Citations, Names, What};
use crate::phrase::legislation::head::Head;
use crate::rule::Payloads;
use std::ops::Range;

/// Notes the names for the rules that look for short forms. Linear in the candidates.
pub(crate) fn find(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let citations = &mut payloads.citations;
    let mut names = Names::default();
    if let Some((head, title)) = headline(document, candidates, citations) {
        names.define(head, title);
    }
    for id in candidates.in_order() {
        let candidate = candidates.get(id);
        let Some(number) = candidate.payload() else { continue };
        match &citations.get(number).what {
            What::Title(title) => {
                add_head(&mut names, title.head);
                let written = || collapse_space(document.words(title.name.clone()));
                names.acronyms.extend(acronym_of(title.head, title.year, written));
            }
            What::Number(head, _) => add_head(&mut names, *head),
            What::Definition(title) => {
                define(document, document.tokens_in(candidate.span), *title, &mut names);
            }
            _ => {}
        }
    }
    citations.names = names;
}

fn add_head(names: &mut Names, head: Head) {
    if !names.heads.contains(&head) {
        names.heads.push(head);
    }
}

/// Notes that these tokens are short for a title.
fn define(document: &Document<'_>, tokens: Range<usize>, title: usize, names: &mut Names) {
    let plural = document.is(tokens.start, class::PLURAL_LEGISLATION_HEAD);
    match Head::of_word(document, tokens.start).filter(|_| tokens.len() == 1 && !plural) {
        Some(head) => names.define(head, title),
        None => {
            names.aliases.insert(collapse_space(document.words(tokens)), title);
        }
    }
}

/// The title that a document's heading is, nothing else beside it: notes on an Act, a summary. Such a document is about that
/// Act until it says otherwise.
fn headline(
    document: &Document<'_>,
    candidates: &Candidates,
    citations: &Citations,
) -> Option<(Head, usize)> {
    let unit = document.units().first().filter(|it| !it.block.kind.is_running_text())?;
    let first = unit.tokens.start;
    let (_, candidate) = candidates.at(first).or_else(|| candidates.at(first + 1))?;
    let number = candidate.payload().filter(|_| document.tokens_in(candidate.span).end >= unit.tokens.end)?;
    match &citations.get(number).what {
        What::Title(title) => Some((title.head, number)),
        What::Number(head, _) => Some((*head, number)),
        _ => None,
    }
}
