//! Short forms: the Trust, the Royal College, for an organisation that the article names; candidates that stand in, short
//! forms that are the same as they out.

use super::names::{Named, names};
use crate::document::casing::Casing;
use crate::document::lexeme::{SHORT_FORM_HEAD, Traits};
use crate::lexicon::classes_of;
use crate::phrase::short_form::short_form;
use crate::rule::Payloads;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::MentionKind;
use std::ops::Range;

/// Finds them, once all names of organisations are found.
pub(crate) fn resolve(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    // What may be one is read first: most articles have none, and need no names to compare with.
    let forms = forms(document, candidates);
    if forms.is_empty() {
        return;
    }
    let names: Vec<(usize, CandidateId, String)> = names(document, candidates, MentionKind::Organisation)
        .iter()
        .map(|it| called(candidates, it))
        .collect();
    let mut first = Antecedents::default();
    for (_, id, name) in &names {
        first.add(name, *id, true);
    }
    let mut before = Antecedents::default();
    let mut names = names.iter().peekable();
    payloads.short_forms.retain(|(_, id)| candidates.stands(*id));
    for form in forms {
        let at = form.end - 1;
        while let Some((_, id, name)) = names.next_if(|it| it.0 < at) {
            before.add(name, *id, false);
        }
        let word = document.word(at);
        // What the article defined in brackets goes before what it named last; the last sixteen are looked at.
        let until = payloads.short_forms.partition_point(|it| it.0 < at);
        let defined = payloads.short_forms[..until].iter().rev().take(16);
        let defined = defined.into_iter().find(|it| document.word(it.0) == word).map(|it| it.1);
        if let Some(id) = defined.or_else(|| before.get(word)).or_else(|| first.get(word)) {
            refer(document, candidates, form, id);
        }
    }
}

/// What may be a short form, in the order of the text.
fn forms(document: &Document<'_>, candidates: &Candidates) -> Vec<Range<usize>> {
    let mut forms = Vec::new();
    for (number, unit) in document.units().iter().enumerate() {
        if document.casing(number) == Casing::Sentence {
            let heads = document.all_with(Traits::SHORT_FORM, unit.tokens.clone());
            let heads = heads.filter(|&at| candidates.is_free(at));
            forms.extend(heads.filter_map(|at| short_form(document, candidates, unit, at)));
        }
    }
    forms
}

fn refer(document: &Document<'_>, candidates: &mut Candidates, form: Range<usize>, id: CandidateId) {
    // One before may have taken it, and all its words must be in the name it stands for.
    let free = candidates.is_free(form.end - 1);
    if !free || form.len() > 1 && !is_part(document, candidates, form.clone(), id) {
        return;
    }
    if let Some(span) = document.span(form) {
        let candidate = Candidate::new(span, MentionKind::Organisation);
        let same = Reference::SameAs(id);
        candidates.add(document, candidate.with_priority(Priority::Pattern).with_reference(same));
    }
}

/// Whether every word of the short form is in the name it stands for.
fn is_part(
    document: &Document<'_>,
    candidates: &Candidates,
    mut form: Range<usize>,
    id: CandidateId,
) -> bool {
    let Reference::Names(entity) = &candidates.get(id).reference else { return false };
    let name = entity.name();
    form.all(|at| words(&name).any(|it| it == document.word(at)))
}

/// Where a name stands, whose it is, and what its bearer is called.
fn called(candidates: &Candidates, named: &Named) -> (usize, CandidateId, String) {
    let name = match &candidates.get(named.id).reference {
        Reference::Names(entity) => entity.name().into_owned(),
        _ => String::new(),
    };
    (named.tokens.start, named.id, name)
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split_whitespace().map(|word| word.trim_matches([',', '(', ')']))
}

/// Organisations named in the article by the head nouns of their names.
#[derive(Debug, Default)]
struct Antecedents<'n> {
    /// For each head noun, of which there are few, the one last named before, or the first one named at all.
    by_head: Vec<(&'n str, CandidateId)>,
}

impl<'n> Antecedents<'n> {
    /// Adds a name, of which those already there stay where `keep` says so.
    fn add(&mut self, name: &'n str, id: CandidateId, keep: bool) {
        for word in words(name).filter(|it| classes_of(it).any(SHORT_FORM_HEAD)) {
            match self.by_head.iter_mut().find(|it| it.0 == word) {
                Some(_) if keep => {}
                Some(known) => known.1 = id,
                None => self.by_head.push((word, id)),
            }
        }
    }

    fn get(&self, head: &str) -> Option<CandidateId> {
        self.by_head.iter().find(|it| it.0 == head).map(|it| it.1)
    }
}
