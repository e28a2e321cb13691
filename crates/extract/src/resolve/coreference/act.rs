//! Coreference of legislation: citations by title, number, short form and bare provision in; which piece of legislation each
//! is taken to mean, with its links, out.

use super::instruments::Instruments;
use super::meaning::{Cite, Meaning, Reader};
use crate::document::Document;
use crate::document::candidate::{CandidateId, Priority, Reference};
use crate::document::lookup::Entry;
use crate::document::mentions::Candidates;
use crate::document::text::collapse_space;
use crate::lexicon::class;
use crate::phrase::legislation::citation::{Citations, What};
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::number::Number;
use crate::rule::Payloads;
use foldhash::{HashMap, HashMapExt};
use greenpaper_core::{
    Entity, EntityId, Evidence, Legislation, LegislationKind, LegislationYear, PlaceKind, Provision, Value,
};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// Says of the citations that stand what they refer to, which provisions they cite, and how they are linked. Linear in them.
pub(crate) fn resolve(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let citations = &payloads.citations;
    let mut instruments = Instruments::new(document.tables());
    let (cites, defined) = cites(document, candidates, citations, &mut instruments);
    if cites.is_empty() {
        return;
    }
    let stands = instruments.settle(document.article().published().and_then(|it| it.year()));
    let meanings =
        Reader::new(document, &instruments, &stands, &cites, &defined).apart_from(&citations.others).all();
    // Titles first, so that what is short for them can refer to them.
    let mut first: HashMap<usize, CandidateId> = HashMap::new();
    for titles in [true, false] {
        for (cite, meaning) in cites.iter().zip(&meanings) {
            if titles == cite.citation.what.is_title() {
                settle(candidates, cite, meaning.as_ref(), &instruments, &mut first);
            }
        }
    }
}

/// The citations that stand, in the order of the text, with the instruments that they name; and the head nouns that the
/// article defines as short forms.
fn cites<'c>(
    document: &Document<'_>,
    candidates: &Candidates,
    citations: &'c Citations,
    instruments: &mut Instruments,
) -> (Vec<Cite<'c>>, Vec<(Head, usize)>) {
    let mut titles: HashMap<usize, usize> = HashMap::new();
    let mut cites = Vec::new();
    for id in candidates.in_order() {
        let Some(number) = candidates.get(id).payload() else { continue };
        let citation = citations.get(number);
        let named = match &citation.what {
            What::Title(title) => {
                let name = collapse_space(document.words(title.name.clone()));
                let index = match country_abroad(document, title.tokens.clone()) {
                    Some(country) => instruments.title_abroad(title.head, &name, title.year, country),
                    None => instruments.title(title.head, &name, title.year),
                };
                if title.head == Head::Regulation && name.eq_ignore_ascii_case(GDPR) {
                    instruments.cite(index, &gdpr());
                }
                Some(index)
            }
            // `the Data Protection Directive (Directive 95/46/EC)`
            What::Number(_, number) if bracketed(document, candidates, citations, id) => {
                cites.last().and_then(|it: &Cite<'_>| it.named).inspect(|index| {
                    instruments.cite(*index, number);
                })
            }
            What::Number(head, number) => instruments.number(*head, number),
            What::NumberOf(title, number) => titles.get(title).copied().inspect(|index| {
                instruments.cite(*index, number);
            }),
            What::Acronym(known) => {
                let index = instruments.title(known.head, known.title, known.year);
                if known.head == Head::Regulation {
                    instruments.cite(index, &gdpr());
                }
                Some(index)
            }
            _ => None,
        };
        titles.extend(named.map(|index| (citation.title, index)));
        let start = candidates.get(id).span.start();
        let at = document.token_at(start);
        let place = (document.unit_of(at), document.sentence_at(start).map_or(0, |it| it + 1));
        cites.push(Cite { id, at, place, citation, named });
    }
    // What is defined may stand before its title.
    for cite in &mut cites {
        if let What::Definition(title) | What::Alias(title) | What::Provision { into: Some(title), .. } =
            &cite.citation.what
        {
            cite.named = titles.get(&citations.get(*title).title).copied();
        }
    }
    let defined = citations.names.defined.iter();
    let defined =
        defined.filter_map(|(head, title)| Some((*head, *titles.get(&citations.get(*title).title)?)));
    (cites, defined.collect())
}

/// The other country that a title is said to be of: `Kenya's Children Act 2001`, `the Housing Act 1966 (Ireland)`.
fn country_abroad<'d>(document: &Document<'d>, title: Range<usize>) -> Option<&'d str> {
    let behind = document.word(title.end) == "(" && document.word(title.end + 2) == ")";
    let owner = match document.tokens().get(title.start.checked_sub(1)?)?.kind {
        TokenKind::Clitic => title.start.checked_sub(2),
        _ => None,
    };
    let last = if behind { Some(title.end + 1) } else { owner }?;
    let home = document.is(last, class::OWNING_COUNTRY)
        || matches!(document.word(last), "UK" | "Kingdom" | "Britain")
        || document.has_word(last.wrapping_sub(1), "Northern");
    let country = |it: Entry| it.place_kind() == Some(PlaceKind::Country);
    let known = |start: usize| {
        let mut hits = document.lookups_at(start).iter();
        hits.any(|it| it.after == last + 1 && it.entries().any(country))
    };
    let start = (last.saturating_sub(2)..=last).find(|it| known(*it))?;
    (!home).then(|| document.words(start..last + 1))
}

/// The one EU regulation that goes by its title alone, and its number.
const GDPR: &str = "General Data Protection Regulation";

fn gdpr() -> Number {
    let year = Some(LegislationYear::Calendar(2016));
    Number { kind: Some(LegislationKind::Eur), year, number: 679, end: 0 }
}

/// Whether the number of an EU instrument stands alone in brackets behind a title without one.
fn bracketed(
    document: &Document<'_>,
    candidates: &Candidates,
    citations: &Citations,
    id: CandidateId,
) -> bool {
    let tokens = document.tokens_in(candidates.get(id).span);
    let Some(last) = tokens.start.checked_sub(2) else { return false };
    let title = candidates.at(last).and_then(|it| it.1.payload());
    let titled = title.is_some_and(|it| {
        matches!(&citations.get(it).what, What::Title(it) if it.head.european().is_some() && it.year.is_none())
    });
    titled && document.word(last + 1) == "(" && document.word(tokens.end) == ")"
}

/// Says of a citation what it refers to, what it cites of that and how it is linked. `first` has the candidate that names
/// each instrument.
fn settle(
    candidates: &mut Candidates,
    cite: &Cite<'_>,
    meaning: Option<&Meaning>,
    instruments: &Instruments,
    first: &mut HashMap<usize, CandidateId>,
) {
    let what = &cite.citation.what;
    let candidate = candidates.get_mut(cite.id);
    let certain = match (what, cite.named) {
        (What::Definition(_) | What::Alias(_) | What::Acronym(_), _) => true,
        (_, Some(index)) if what.is_title() => instruments.get(index).is_dated(),
        _ => false,
    };
    if certain {
        candidate.priority = Priority::Certain;
    }
    let mut provisions = cite.citation.chain.as_ref().map(|it| it.provisions()).unwrap_or_default();
    if let Some(held) = meaning.and_then(|it| it.held.as_ref()) {
        provisions = within(held, &provisions);
    }
    if let Some(meaning) = meaning {
        let legislation = &instruments.get(meaning.index).legislation;
        candidate.links = links(legislation, &provisions, meaning.score, meaning.evidence);
        candidate.reference = match first.get(&meaning.index) {
            Some(&id) if !what.is_title() => Reference::SameAs(id),
            _ => {
                first.entry(meaning.index).or_insert(cite.id);
                Reference::Names(Box::new(Entity::Legislation(legislation.clone())))
            }
        };
    } else if let What::Short { head, year: Some(year), .. } = what {
        let mut legislation = Legislation::new(LegislationKind::Other);
        legislation.title = Some(head.as_str().to_owned());
        legislation.year = Some(LegislationYear::Calendar(*year));
        candidate.reference = Reference::Names(Box::new(Entity::Legislation(legislation)));
    }
    if !provisions.is_empty() {
        candidate.value = Some(Value::Provisions(provisions));
    }
}

/// Provisions inside the one that is referred back to: `Part 1 of the Schedule`.
fn within(held: &Provision, provisions: &[Provision]) -> Vec<Provision> {
    if provisions.is_empty() {
        return vec![held.clone()];
    }
    let whole = |it: &Provision| Provision::new([held.parts(), it.parts()].concat());
    provisions.iter().filter_map(|it| whole(it).ok()).collect()
}

/// A link to the legislation, or to each provision of it that is cited.
fn links(
    legislation: &Legislation,
    provisions: &[Provision],
    score: f32,
    evidence: Evidence,
) -> Vec<(EntityId, f32, Vec<Evidence>)> {
    let whole = [None];
    let parts: Vec<Option<&Provision>> = provisions.iter().map(Some).collect();
    let parts: &[Option<&Provision>] = if parts.is_empty() { &whole } else { &parts };
    let ids = parts.iter().filter_map(|part| EntityId::of_legislation(legislation, *part));
    ids.map(|id| (id, score, vec![evidence])).collect()
}
