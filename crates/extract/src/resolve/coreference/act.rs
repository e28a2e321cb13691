//! From citations to candidates: what short forms and bare provisions belong to, and what is linked.

use super::instruments::Instruments;
use crate::phrase::legislation::head::Head;
use crate::rules::legislation::cite::{Citations, Cite, What};
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::{
    Entity, EntityId, Evidence, Legislation, LegislationYear, MentionKind, Provision, ProvisionKind, Value,
};
use std::collections::HashMap;

/// Which instrument a citation is taken to mean, how sure that is and why.
#[derive(Clone, Debug)]
struct Meaning {
    index: usize,
    score: f32,
    evidence: Evidence,
    /// The provision that `the Rule`, `the Schedule` refers back to.
    held: Option<Provision>,
}

impl Meaning {
    fn new(index: usize, score: f32, evidence: Evidence) -> Meaning {
        Meaning { index, score, evidence, held: None }
    }
}

/// Adds the candidates for `citations`.
pub(crate) fn add(doc: &Document<'_>, citations: Citations, found: &mut Candidates) {
    let Citations { cites, mut instruments, defined, drafted } = citations;
    let published = doc.article().published().and_then(|it| it.year());
    let stands = instruments.settle(published);
    let defined: Vec<(Head, usize)> =
        defined.into_iter().map(|(head, index)| (head, stands[index])).collect();
    let meanings =
        Resolver { cites: &cites, instruments: &instruments, stands: &stands, defined: &defined, drafted }
            .all();
    let mut first: HashMap<usize, CandidateId> = HashMap::new();
    // Titles first, so that what is short for them can refer to them.
    for titles in [true, false] {
        for (cite, meaning) in cites.iter().zip(&meanings) {
            if titles != matches!(cite.what, What::Instrument(_)) {
                continue;
            }
            let candidate = candidate(cite, meaning.as_ref(), &instruments, &first);
            let named = matches!(candidate.reference, Reference::Names(_));
            if let (Some(id), Some(meaning)) = (found.add(doc, candidate), meaning)
                && named
            {
                first.entry(meaning.index).or_insert(id);
            }
        }
    }
}

fn candidate(
    cite: &Cite,
    meaning: Option<&Meaning>,
    instruments: &Instruments,
    first: &HashMap<usize, CandidateId>,
) -> Candidate {
    let mut candidate = Candidate::new(cite.span, MentionKind::Legislation);
    let dated = |index: usize| {
        let it = instruments.get(index);
        it.year().is_some() || it.cited
    };
    candidate.priority = match &cite.what {
        What::Instrument(index) if dated(*index) => Priority::Certain,
        What::Alias(_) => Priority::Certain,
        What::Provision { .. } if cite.span.len() < 4 => Priority::Pattern,
        _ => Priority::Known,
    };
    let mut provisions = cite.chain.as_ref().map(|it| it.provisions()).unwrap_or_default();
    if let Some(held) = meaning.and_then(|it| it.held.as_ref()) {
        provisions = within(held, &provisions);
    }
    if let Some(meaning) = meaning {
        let instrument = instruments.get(meaning.index);
        candidate.links = links(&instrument.legislation, &provisions, meaning.score, meaning.evidence);
        candidate.reference = match (first.get(&meaning.index), &cite.what) {
            (Some(&id), what) if !matches!(what, What::Instrument(_)) => Reference::SameAs(id),
            _ => Reference::Names(Box::new(Entity::Legislation(instrument.legislation.clone()))),
        };
    } else if let What::Short { head, year: Some(year), .. } = &cite.what {
        let mut legislation = Legislation::new(greenpaper_core::LegislationKind::Other);
        legislation.title = Some(head.as_str().to_owned());
        legislation.year = Some(LegislationYear::Calendar(*year));
        candidate.reference = Reference::Names(Box::new(Entity::Legislation(legislation)));
    }
    if !provisions.is_empty() {
        candidate.value = Some(Value::Provisions(provisions));
    }
    candidate
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

struct Resolver<'c> {
    cites: &'c [Cite],
    instruments: &'c Instruments,
    /// For each instrument the one that stands for it.
    stands: &'c [usize],
    /// Head nouns that the article defines as short forms.
    defined: &'c [(Head, usize)],
    drafted: bool,
}

impl Resolver<'_> {
    /// What each citation means, in order.
    fn all(&self) -> Vec<Option<Meaning>> {
        let mut out: Vec<Option<Meaning>> = vec![None; self.cites.len()];
        // What was last named of each kind, and where each numbered provision was last cited with its title.
        let mut last: HashMap<Head, usize> = HashMap::new();
        let mut last_year: HashMap<(Head, u16), usize> = HashMap::new();
        let ahead = self.years_ahead();
        let placed = self.placed();
        // `None` where the title is a short form that nothing tells.
        let mut seen: HashMap<(ProvisionKind, &str), Option<usize>> = HashMap::new();
        let mut last_held: HashMap<ProvisionKind, (usize, Provision)> = HashMap::new();
        for (n, cite) in self.cites.iter().enumerate() {
            let meaning = match &cite.what {
                What::Instrument(index) => {
                    let index = self.stands[*index];
                    let cited = self.instruments.get(index).cited;
                    Some(Meaning::new(index, 1.0, if cited { Evidence::Citation } else { Evidence::Name }))
                }
                What::Alias(index) => Some(Meaning::new(self.stands[*index], 0.98, Evidence::Definition)),
                What::Short { head, year: Some(year), .. } => {
                    let key = (*head, *year);
                    let found = last_year.get(&key).or_else(|| ahead.get(&key));
                    found.map(|index| Meaning::new(*index, 0.95, Evidence::Coreference))
                }
                What::Short { head, year: None, near } => self.short(*head, *near, &last),
                What::Back(kind) => last_held.get(kind).map(|(index, held)| Meaning {
                    held: Some(held.clone()),
                    ..Meaning::new(*index, 0.85, Evidence::Coreference)
                }),
                What::Provision { into } => {
                    let chain = cite.chain.as_ref();
                    let kind = chain.map_or(ProvisionKind::Sub, |it| it.outermost());
                    let number = chain.and_then(|it| it.number());
                    let seen = number.and_then(|it| seen.get(&(kind, it)).copied());
                    let placed = || number.and_then(|it| placed.get(&(kind, it)).copied());
                    if let Some(index) = into {
                        Some(Meaning::new(self.stands[*index], 0.9, Evidence::Context))
                    } else if let Some(found) = seen.or_else(|| placed().map(Some)) {
                        found.map(|index| Meaning::new(index, 0.9, Evidence::Coreference))
                    } else {
                        self.provision(kind, &out[..n])
                    }
                }
            };
            let cited = !matches!(cite.what, What::Provision { .. } | What::Back(_));
            if let Some(chain) = cite.chain.as_ref().filter(|_| cited) {
                let index = meaning.as_ref().map(|it| it.index);
                seen.extend(chain.numbers().map(|it| ((chain.outermost(), it), index)));
            }
            if let Some(&Meaning { index, .. }) = meaning.as_ref() {
                let instrument = self.instruments.get(index);
                last.insert(instrument.head, index);
                if let Some(year) = instrument.year() {
                    last_year.insert((instrument.head, year), index);
                }
                if let Some(held) = cite.chain.as_ref().and_then(|it| it.holder()) {
                    last_held.insert(held.parts()[0].kind, (index, held));
                }
            }
            out[n] = meaning;
        }
        out
    }

    /// The first instrument of each head and year.
    fn years_ahead(&self) -> HashMap<(Head, u16), usize> {
        let mut ahead = HashMap::new();
        for (index, it) in self.instruments.iter() {
            if let Some(year) = it.year().filter(|_| self.stands[index] == index) {
                ahead.entry((it.head, year)).or_insert(index);
            }
        }
        ahead
    }

    /// Where each numbered provision is first cited with its title.
    fn placed(&self) -> HashMap<(ProvisionKind, &str), usize> {
        let mut placed = HashMap::new();
        for cite in self.cites {
            if let (What::Instrument(index) | What::Alias(index), Some(chain)) = (&cite.what, &cite.chain) {
                for number in chain.numbers() {
                    placed.entry((chain.outermost(), number)).or_insert(self.stands[*index]);
                }
            }
        }
        placed
    }

    /// `the Act`, `that Act`: as defined, or the last one named.
    fn short(&self, head: Head, near: bool, last: &HashMap<Head, usize>) -> Option<Meaning> {
        let defined = self.defined.iter().rev().find(|it| it.0 == head).filter(|_| !near);
        if let Some(&(_, index)) = defined {
            return Some(Meaning::new(index, 0.97, Evidence::Definition));
        }
        let score = if near { 0.95 } else { 0.9 };
        last.get(&head).map(|index| Meaning::new(*index, score, Evidence::Coreference))
    }

    /// A provision without a title: of what the article is about, or of what was named last.
    fn provision(&self, kind: ProvisionKind, before: &[Option<Meaning>]) -> Option<Meaning> {
        let defined = self.defined.iter().rev().find(|it| it.0.has(kind));
        if let Some(&(_, index)) = defined {
            return Some(Meaning::new(index, 0.9, Evidence::Definition));
        }
        if self.drafted {
            return None;
        }
        // The nearest before it that can have such a provision.
        let near =
            before.iter().rev().take(64).flatten().find(|it| self.instruments.get(it.index).head.has(kind));
        near.map(|it| Meaning::new(it.index, 0.8, Evidence::Context))
    }
}
