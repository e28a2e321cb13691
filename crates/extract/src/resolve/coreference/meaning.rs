//! Meanings of citations: citations in the order of the text in; the instrument that each is taken to mean, by what the
//! article defines, by what was named last and by where a provision was cited before, out.

use super::instruments::Instruments;
use crate::document::Document;
use crate::document::candidate::CandidateId;
use crate::lexicon::class;
use crate::phrase::legislation::citation::{Citation, What};
use crate::phrase::legislation::head::{Head, Keyword, begins_with_digit};
use crate::phrase::legislation::provision::Chain;
use foldhash::{HashMap, HashMapExt};
use greenpaper_core::{Evidence, Provision, ProvisionKind};

/// A citation that stands, and the instrument that it names itself or by definition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cite<'c> {
    pub(super) id: CandidateId,
    /// Its first token, and in which block and sentence that stands.
    pub(super) at: usize,
    pub(super) place: (usize, usize),
    pub(super) citation: &'c Citation,
    pub(super) named: Option<usize>,
}

/// Which instrument a citation is taken to mean, how sure that is and why.
#[derive(Clone, Debug)]
pub(super) struct Meaning {
    pub(super) index: usize,
    pub(super) score: f32,
    pub(super) evidence: Evidence,
    /// The provision that `the Rule`, `the Schedule` refers back to.
    pub(super) held: Option<Provision>,
}

impl Meaning {
    fn new(index: usize, score: f32, evidence: Evidence) -> Meaning {
        Meaning { index, score, evidence, held: None }
    }
}

/// How many citations back the one is looked for that a bare provision may be of.
const FAR: usize = 64;

/// Reads citations one after the other.
#[derive(Debug)]
pub(super) struct Reader<'c> {
    cites: &'c [Cite<'c>],
    instruments: &'c Instruments,
    /// For each instrument the one that stands for it.
    stands: &'c [usize],
    /// Head nouns that the article defines as short forms.
    defined: Vec<(Head, usize)>,
    /// Whether the text is legislation itself, whose bare provisions are its own.
    drafted: bool,
    /// The first instrument of each head and year.
    ahead: HashMap<(Head, u16), usize>,
    /// Where each numbered provision is first cited with its title.
    placed: HashMap<(ProvisionKind, &'c str), usize>,
    /// What was last named of each head, and the only one of each year.
    last: HashMap<Head, usize>,
    last_year: HashMap<(Head, u16), Option<usize>>,
    /// Where each numbered provision was last cited with its title; `None` where that is a short form that nothing tells.
    seen: HashMap<(ProvisionKind, &'c str), Option<usize>>,
    last_held: HashMap<ProvisionKind, (usize, Provision)>,
    /// Provisions said to be of something else, in the order of the text, and where each kind was last cited with its title.
    others: &'c [(ProvisionKind, usize)],
    last_cited: HashMap<ProvisionKind, usize>,
}

impl<'c> Reader<'c> {
    /// Nothing read yet.
    pub(super) fn new(
        document: &Document<'_>,
        instruments: &'c Instruments,
        stands: &'c [usize],
        cites: &'c [Cite<'c>],
        defined: &[(Head, usize)],
    ) -> Reader<'c> {
        let mut ahead = HashMap::new();
        for (index, it) in instruments.iter() {
            if let Some(year) = it.year().filter(|_| stands[index] == index) {
                ahead.entry((it.head, year)).or_insert(index);
            }
        }
        let mut placed = HashMap::new();
        for cite in cites.iter().filter(|it| it.citation.what.is_named()) {
            if let (Some(index), Some(chain)) = (cite.named, &cite.citation.chain) {
                for number in chain.numbers() {
                    placed.entry((chain.outermost(), number)).or_insert(stands[index]);
                }
            }
        }
        let bare = |it: &Cite<'_>| matches!(it.citation.what, What::Provision { into: None, .. });
        Reader {
            cites,
            instruments,
            stands,
            defined: defined.iter().map(|(head, index)| (*head, stands[*index])).collect(),
            drafted: cites.iter().any(bare) && is_drafted(document),
            ahead,
            placed,
            last: HashMap::new(),
            last_year: HashMap::new(),
            seen: HashMap::new(),
            last_held: HashMap::new(),
            others: &[],
            last_cited: HashMap::new(),
        }
    }

    /// The same where provisions, by kind and token, are said to be of something else.
    pub(super) fn apart_from(mut self, others: &'c [(ProvisionKind, usize)]) -> Reader<'c> {
        self.others = others;
        self
    }

    /// What each citation means, in order.
    pub(super) fn all(mut self) -> Vec<Option<Meaning>> {
        let mut meanings = Vec::with_capacity(self.cites.len());
        for cite in self.cites {
            let meaning = self.meaning(cite, &meanings);
            self.remember(cite.at, cite.citation, meaning.as_ref());
            meanings.push(meaning);
        }
        meanings
    }

    fn meaning(&self, cite: &Cite<'c>, before: &[Option<Meaning>]) -> Option<Meaning> {
        let named = cite.named.map(|it| self.stands[it]);
        match &cite.citation.what {
            What::Title(_) | What::Number(..) | What::NumberOf(..) => named.map(|index| {
                let cited = self.instruments.get(index).cited;
                Meaning::new(index, 1.0, if cited { Evidence::Citation } else { Evidence::Name })
            }),
            What::Definition(_) | What::Alias(_) | What::Acronym(_) => {
                named.map(|index| Meaning::new(index, 0.98, Evidence::Definition))
            }
            What::Short { head, year: Some(year), .. } => {
                let key = (*head, *year);
                // Of two that were named before nothing tells which.
                let found = match self.last_year.get(&key) {
                    Some(found) => (*found)?,
                    None => *self.ahead.get(&key)?,
                };
                Some(Meaning::new(found, 0.95, Evidence::Coreference))
            }
            What::Short { head, year: None, near } => self.short(*head, *near),
            What::Back(kind) => self.last_held.get(kind).map(|(index, held)| Meaning {
                held: Some(held.clone()),
                ..Meaning::new(*index, 0.85, Evidence::Coreference)
            }),
            What::Provision { into: Some(_), .. } => {
                named.map(|index| Meaning::new(index, 0.9, Evidence::Context))
            }
            What::Provision { elsewhere: true, .. } => None,
            What::Provision { into: None, .. } => {
                let chain = cite.citation.chain.as_ref()?;
                // What was last said to have a provision of the kind was no legislation.
                let kind = chain.outermost();
                let other =
                    self.others.iter().filter(|it| it.0 == kind && it.1 < cite.at).map(|it| it.1).max();
                let cited = self.last_cited.get(&kind).copied();
                if other.is_some() && other > cited {
                    return None;
                }
                self.provision(cite, chain, before)
            }
        }
    }

    /// `the Act`, `that Act`: as defined, or the last one named.
    fn short(&self, head: Head, near: bool) -> Option<Meaning> {
        let defined = self.defined.iter().rev().find(|it| it.0 == head).filter(|_| !near);
        if let Some(&(_, index)) = defined {
            return Some(Meaning::new(index, 0.97, Evidence::Definition));
        }
        let score = if near { 0.95 } else { 0.9 };
        self.last.get(&head).map(|index| Meaning::new(*index, score, Evidence::Coreference))
    }

    /// A provision without a title: of that with which its number was cited, of what the article is about, or of what was
    /// named last.
    fn provision(&self, cite: &Cite<'c>, chain: &Chain, before: &[Option<Meaning>]) -> Option<Meaning> {
        let kind = chain.outermost();
        if let Some(key) = chain.number().map(|it| (kind, it)) {
            let seen = self.seen.get(&key).copied();
            if let Some(found) = seen.or_else(|| self.placed.get(&key).copied().map(Some)) {
                return found.map(|index| Meaning::new(index, 0.9, Evidence::Coreference));
            }
        }
        if let Some(&(_, index)) = self.defined.iter().rev().find(|it| it.0.has(kind)) {
            return Some(Meaning::new(index, 0.9, Evidence::Definition));
        }
        if self.drafted {
            return None;
        }
        // The nearest before it that can have such a provision.
        let has = |it: &(usize, &Meaning)| self.instruments.get(it.1.index).head.has(kind);
        let told = before.iter().enumerate().rev().take(FAR);
        let mut told = told.filter_map(|(number, it)| Some((number, it.as_ref()?))).filter(has);
        let (number, near) = told.next()?;
        // Of several it is the one in the same block; of Schedules, which all that is made has, the one in the same sentence; of
        // Parts, over which a list goes, the one in the block before as well. Or else the one that provisions were cited of last.
        let (place, schedule) = (self.cites[number].place, kind == ProvisionKind::Schedule);
        let beside = match kind {
            ProvisionKind::Schedule => place == cite.place,
            ProvisionKind::Part => place.0 + 1 >= cite.place.0,
            _ => place.0 == cite.place.0,
        };
        let sure = beside
            || self.cites[number].citation.chain.is_some() && !schedule
            || told.all(|it| it.1.index == near.index);
        sure.then(|| Meaning::new(near.index, 0.8, Evidence::Context))
    }

    fn remember(&mut self, at: usize, citation: &'c Citation, meaning: Option<&Meaning>) {
        let back = matches!(citation.what, What::Provision { .. } | What::Back(_));
        let index = meaning.map(|it| it.index);
        if let Some(chain) = citation.chain.as_ref().filter(|_| !back) {
            self.last_cited.insert(chain.outermost(), at);
            self.seen.extend(chain.numbers().map(|it| ((chain.outermost(), it), index)));
        }
        let Some(index) = index else { return };
        let instrument = self.instruments.get(index);
        self.last.insert(instrument.head, index);
        if let Some(year) = instrument.year() {
            let only = self.last_year.entry((instrument.head, year)).or_insert(Some(index));
            *only = only.filter(|it| *it == index);
        }
        if let Some(held) = citation.chain.as_ref().and_then(|it| it.holder()) {
            self.last_held.insert(held.parts()[0].kind, (index, held));
        }
    }
}

/// Whether a text speaks of itself as legislation: `in this section`, `this Schedule`.
fn is_drafted(document: &Document<'_>) -> bool {
    use ProvisionKind::{Part, Regulation, Schedule, Section, Sub};
    let own = |at: usize| {
        document.is(at, class::PROVISION_KEYWORD)
            && document.has_word(at - 1, "this")
            && !begins_with_digit(document, at + 1)
            && Keyword::at(document, at).is_some_and(|it| match it.kind {
                Section => document.word(at) == "section",
                kind => matches!(kind, Schedule | Part | Regulation | Sub),
            })
    };
    (1..document.tokens().len()).any(own)
}
