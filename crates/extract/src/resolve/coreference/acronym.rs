//! Acronyms: defined in brackets, used before or after, or never defined for an organisation that the article names;
//! candidates that stand in, acronyms that are the same as they out.

use super::names::names;
use crate::document::casing::Shape;
use crate::document::lexeme::Traits;
use crate::lexicon::class;
use crate::phrase::acronym::{Bracketed, abbreviates, bracketed, expansion, names_organisation, names_other};
use crate::rule::Payloads;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use foldhash::{HashMap, HashMapExt};
use greenpaper_core::{Entity, MentionKind, Span};
use std::ops::Range;

/// Reads the definitions in brackets, and adds the organisations that only they give away.
pub(crate) fn define(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    for bracket in document.all_with(Traits::BRACKET, 0..document.tokens().len()) {
        if let Some(short) = bracketed(document, bracket) {
            define_in(document, bracket, short, candidates, payloads);
        }
    }
}

fn define_in(
    document: &Document<'_>,
    bracket: usize,
    Bracketed { at, marked, before }: Bracketed,
    candidates: &mut Candidates,
    payloads: &mut Payloads,
) {
    let named = organisation_at(candidates, before);
    let tokens_of = |candidates: &Candidates, id| document.tokens_in(candidates.get(id).span);
    let acronym = document.word(at);
    if document.is_acronym(at) {
        let key = document.lexeme_idx(at);
        if let Some(id) = named {
            if abbreviates(acronym, document.words(tokens_of(candidates, id))) {
                payloads.acronyms.insert(key, Some(id));
            }
        } else if let Some(words) = expansion(document, acronym, before + 1) {
            let fits = names_organisation(document, words.clone(), acronym);
            let id = fits.then(|| add_organisation(document, words, candidates)).flatten();
            payloads.acronyms.entry(key).or_insert(id);
        }
    } else if marked && document.shape(at) == Shape::Capital && document.is(at, class::ORGANISATION_HEAD) {
        // (“the Commission”): found again as a short form of what stands before.
        if let Some(id) = named
            && refer(document, candidates, at, id, Priority::Certain).is_some()
        {
            payloads.short_forms.push((at, id));
        }
    } else if document.shape(before) == Shape::Caps && document.is_acronym(before) {
        // CMA (Competition and Markets Authority)
        let id = organisation_at(candidates, bracket + 1).filter(|id| {
            let tokens = tokens_of(candidates, *id);
            tokens.start == bracket + 1 && abbreviates(document.word(before), document.words(tokens))
        });
        if id.is_some() {
            payloads.acronyms.entry(document.lexeme_idx(before)).or_insert(id);
        }
    }
}

/// Says that the letters at token `at` stand for the words that end before token `end`, where those have them as initials.
pub(super) fn insert_definition(
    document: &Document<'_>,
    at: usize,
    end: usize,
    candidates: &mut Candidates,
    payloads: &mut Payloads,
) {
    let acronym = document.word(at);
    let named = organisation_at(candidates, end - 1);
    let named = named.filter(|id| abbreviates(acronym, &document.text()[candidates.get(*id).span]));
    let Some(words) = expansion(document, acronym, end) else { return };
    let id = named.or_else(|| {
        let fits = names_organisation(document, words.clone(), acronym);
        fits.then(|| add_organisation(document, words, candidates)).flatten()
    });
    payloads.acronyms.entry(document.lexeme_idx(at)).or_insert(id);
}

fn organisation_at(candidates: &Candidates, at: usize) -> Option<CandidateId> {
    candidates.at(at).filter(|(_, it)| it.kind == MentionKind::Organisation).map(|it| it.0)
}

/// Adds an organisation that is called what is written in tokens to which nothing else belongs.
fn add_organisation(
    document: &Document<'_>,
    tokens: Range<usize>,
    candidates: &mut Candidates,
) -> Option<CandidateId> {
    if !tokens.clone().all(|at| candidates.is_free(at)) || document.in_compound(&tokens) {
        return None;
    }
    let candidate = Candidate::new(document.span(tokens)?, MentionKind::Organisation);
    candidates.add(document, candidate.with_reference(Reference::Written))
}

/// Adds that a token stands for what a candidate names or refers to.
pub(super) fn refer(
    document: &Document<'_>,
    candidates: &mut Candidates,
    at: usize,
    id: CandidateId,
    priority: Priority,
) -> Option<CandidateId> {
    let refers = match &candidates.get(id).reference {
        Reference::Names(entity) => matches!(**entity, Entity::Organisation(_)),
        Reference::SameAs(_) => true,
        _ => false,
    };
    let candidate = Candidate::new(document.span(at..at + 1)?, MentionKind::Organisation)
        .with_priority(priority)
        .with_reference(Reference::SameAs(id));
    if refers { candidates.add(document, candidate) } else { None }
}

/// Refers the acronyms of an article to what they stand for.
pub(crate) fn resolve(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let mut initials = None;
    for at in document.all_with(Traits::ACRONYM, 0..document.tokens().len()) {
        if !document.is_acronym(at) || document.in_compound(&(at..at + 1)) {
            continue;
        }
        match payloads.acronyms.get(&document.lexeme_idx(at)) {
            Some(Some(id)) => refer_defined(document, candidates, at, *id),
            Some(None) => remove_other(document, candidates, at),
            None => {
                let initials = initials.get_or_insert_with(|| initials_of(document, candidates));
                refer_undefined(document, candidates, at, initials);
            }
        }
    }
}

fn refer_defined(document: &Document<'_>, candidates: &mut Candidates, at: usize, id: CandidateId) {
    if let Some((other, known)) = candidates.at(at) {
        let longer = known.span.len() > document.word(at).len();
        // What the tables know keeps its link where the article's own definition is its name written otherwise.
        let linked = !known.links.is_empty()
            && candidates.get(id).links.is_empty()
            && is_variant(document, known, &candidates.get(id).span);
        if other == id || longer || linked {
            return;
        }
    }
    if candidates.stands(id) {
        refer(document, candidates, at, id, Priority::Certain);
    }
}

/// Whether the words in a span are those of the name of what is known: `Care Quality Commissn`, but not `Northern Advice
/// Office` of the National Audit Office.
fn is_variant(document: &Document<'_>, known: &Candidate, span: &Span) -> bool {
    let Reference::Names(entity) = &known.reference else { return true };
    let Entity::Organisation(organisation) = &**entity else { return true };
    let name = organisation.name.to_lowercase();
    let stem = |word: &str| word.chars().take(4).collect::<String>().to_lowercase();
    let capitals = document.tokens_in(*span).filter(|at| document.is_capitalised(*at));
    capitals.map(|at| stem(document.word(at))).all(|it| name.split(' ').any(|word| word.starts_with(&*it)))
}

/// Takes away what was found of an acronym that the article defines as no organisation.
fn remove_other(document: &Document<'_>, candidates: &mut Candidates, at: usize) {
    if let Some((id, it)) = candidates.at(at)
        && it.span.len() == document.word(at).len()
        && it.kind == MentionKind::Organisation
    {
        candidates.remove(id);
    }
}

fn refer_undefined(
    document: &Document<'_>,
    candidates: &mut Candidates,
    at: usize,
    initials: &HashMap<String, CandidateId>,
) {
    let word = document.word(at);
    let Some(&id) = initials.get(word).filter(|id| candidates.stands(**id)) else { return };
    match candidates.at(at) {
        // What the article names in full goes before what the tables know by the same initials.
        Some((known, it)) => {
            let whole = it.kind == MentionKind::Organisation && it.span.len() == word.len();
            if whole && id != known && word.len() > 2 && names_another(candidates, known, id) {
                refer(document, candidates, at, id, Priority::Certain);
            }
        }
        // PCTs, LINks: a class.
        None if !names_other(document, at) && !word.ends_with('s') => {
            refer(document, candidates, at, id, Priority::Pattern);
        }
        None => {}
    }
}

/// The organisations that are named, by their initials, the first of each: of the capitals, of all words, and of a company
/// without its legal form.
fn initials_of(document: &Document<'_>, candidates: &Candidates) -> HashMap<String, CandidateId> {
    let mut map = HashMap::new();
    for name in names(document, candidates, MentionKind::Organisation) {
        let first = |at: usize| document.word(at).chars().next().filter(|it| it.is_alphabetic());
        let capitals: String = name.tokens.clone().filter_map(first).filter(|it| it.is_uppercase()).collect();
        let company = document.is(name.tokens.end - 1, class::COMPANY_FORM);
        if company && capitals.chars().count() > 2 {
            let mut short = capitals.clone();
            short.pop();
            map.entry(short).or_insert(name.id);
        }
        if capitals.len() > 1 {
            map.entry(capitals).or_insert(name.id);
            let all = name.tokens.filter_map(first).flat_map(char::to_uppercase).collect();
            map.entry(all).or_insert(name.id);
        }
    }
    map
}

/// Whether two candidates are not known to be one organisation.
fn names_another(candidates: &Candidates, one: CandidateId, other: CandidateId) -> bool {
    let id = |id: CandidateId| match &candidates.get(id).reference {
        Reference::Names(entity) => entity.id(),
        _ => None,
    };
    id(one) != id(other)
}
