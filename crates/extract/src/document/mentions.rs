//! Candidates: what has been found so far, without overlap; candidates in, what stands at each token out.

use super::Document;
use super::candidate::{Candidate, CandidateId, Priority, Reference};
use super::text::collapse_space;
use greenpaper_core::{Entity, MentionKind, Organisation, Place, Post, Publication, Span, Thing};
use std::ops::Range;

/// The candidates that stand, without overlap. Of two that overlap the higher priority wins, then the longer,
/// then the one that came first.
#[derive(Clone, Debug)]
pub struct Candidates {
    candidates: Vec<Candidate>,
    /// The tokens of each that stands; none of those that do not.
    tokens: Vec<Range<usize>>,
    /// For each token the candidate that covers it, plus one; nought for none.
    cover: Vec<u32>,
}

impl Candidates {
    /// Nothing found yet in `document`.
    #[must_use]
    pub fn new(document: &Document<'_>) -> Candidates {
        Candidates { candidates: Vec::new(), tokens: Vec::new(), cover: vec![0; document.tokens().len()] }
    }

    /// Nothing found yet in `document`, in the memory of what was found in another.
    pub(crate) fn renew(self, document: &Document<'_>) -> Candidates {
        let Candidates { mut candidates, mut tokens, mut cover } = self;
        candidates.clear();
        tokens.clear();
        cover.clear();
        cover.resize(document.tokens().len(), 0);
        Candidates { candidates, tokens, cover }
    }

    /// Adds a candidate, if nothing stronger stands in its way; what is weaker gives way. An empty one, or one
    /// that covers no token, is not added. Time is linear in its tokens.
    pub fn add(&mut self, document: &Document<'_>, candidate: Candidate) -> Option<CandidateId> {
        match self.offer(document, candidate) {
            Outcome::Kept(id, _) => Some(id),
            Outcome::Refused(_) | Outcome::Empty | Outcome::Cuts(_) => None,
        }
    }

    /// The same; says what became of it.
    pub(crate) fn offer(&mut self, document: &Document<'_>, mut candidate: Candidate) -> Outcome {
        let tokens = document.tokens_in(candidate.span);
        if tokens.is_empty() || candidate.span.is_empty() {
            return Outcome::Empty;
        }
        let strength = |it: &Candidate| (it.priority, it.span.len());
        let mut weaker = Vec::new();
        for &cover in &self.cover[tokens.clone()] {
            let Some(other) = cover.checked_sub(1).map(CandidateId) else { continue };
            if strength(self.get(other)) >= strength(&candidate) {
                return Outcome::Refused(other);
            }
            if weaker.last() != Some(&other) {
                weaker.push(other);
            }
        }
        for other in &weaker {
            self.remove(*other);
        }
        if matches!(candidate.reference, Reference::Written) {
            let name = collapse_space(&document.text()[candidate.span]);
            candidate.reference = called(candidate.kind, name);
        }
        let id = CandidateId(self.candidates.len() as u32);
        self.cover[tokens.clone()].fill(id.0 + 1);
        self.candidates.push(candidate);
        self.tokens.push(tokens);
        Outcome::Kept(id, weaker)
    }

    /// How many there are, whether they stand or not.
    pub(crate) fn count(&self) -> usize {
        self.candidates.len()
    }

    /// Says of those from `first` on that do not say it yet which rule or step made them.
    pub(crate) fn stamp(&mut self, first: usize, number: u16) {
        for candidate in self.candidates.iter_mut().skip(first).filter(|it| it.rule == 0) {
            candidate.rule = number;
        }
    }

    /// Takes a candidate away.
    pub fn remove(&mut self, id: CandidateId) {
        let tokens = std::mem::take(&mut self.tokens[id.0 as usize]);
        for cover in &mut self.cover[tokens] {
            if *cover == id.0 + 1 {
                *cover = 0;
            }
        }
    }

    /// The candidate that covers token `number`.
    #[must_use]
    pub fn at(&self, number: usize) -> Option<(CandidateId, &Candidate)> {
        let id = self.cover.get(number)?.checked_sub(1)?;
        Some((CandidateId(id), &self.candidates[id as usize]))
    }

    /// Whether a candidate covers token `number` that no pattern displaces: an Act, a date, a title.
    #[must_use]
    pub fn is_held(&self, number: usize) -> bool {
        self.at(number).is_some_and(|(_, it)| it.priority >= Priority::Known)
    }

    /// The kind of what covers token `number`.
    #[must_use]
    pub fn kind_at(&self, number: usize) -> Option<MentionKind> {
        self.at(number).map(|(_, it)| it.kind)
    }

    /// The tokens that the candidate at token `number` covers; that token alone where there is none. Linear in them.
    #[must_use]
    pub fn extent(&self, number: usize) -> Range<usize> {
        let Some(cover) = self.cover.get(number).filter(|it| **it != 0) else { return number..number + 1 };
        let same = |it: &&u32| *it == cover;
        let before = self.cover[..number].iter().rev().take_while(same).count();
        let after = self.cover[number..].iter().take_while(same).count();
        number - before..number + after
    }

    /// Whether no candidate covers token `number`.
    #[must_use]
    pub fn is_free(&self, number: usize) -> bool {
        self.cover.get(number).is_none_or(|&cover| cover == 0)
    }

    /// A candidate by its number, whether it still stands or not.
    #[must_use]
    pub fn get(&self, id: CandidateId) -> &Candidate {
        &self.candidates[id.0 as usize]
    }

    /// The same, to change what it refers to, its value or its links; its span stays.
    pub fn get_mut(&mut self, id: CandidateId) -> &mut Candidate {
        &mut self.candidates[id.0 as usize]
    }

    /// The tokens that a candidate covers; none where it does not stand any more.
    #[must_use]
    pub fn tokens(&self, id: CandidateId) -> Range<usize> {
        self.tokens[id.0 as usize].clone()
    }

    /// Whether a candidate still stands.
    #[must_use]
    pub fn stands(&self, id: CandidateId) -> bool {
        !self.tokens[id.0 as usize].is_empty()
    }

    /// The candidates that stand, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (CandidateId, &Candidate)> {
        let numbered = self.candidates.iter().enumerate();
        numbered.filter(|(n, _)| !self.tokens[*n].is_empty()).map(|(n, it)| (CandidateId(n as u32), it))
    }

    /// The numbers of the candidates that stand, in the order of the text.
    #[must_use]
    pub fn in_order(&self) -> Vec<CandidateId> {
        let mut ids: Vec<CandidateId> = self.iter().map(|(id, _)| id).collect();
        ids.sort_unstable_by_key(|id| self.get(*id).span.start());
        ids
    }
}

/// What became of a candidate that was offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It stands, and these gave way to it.
    Kept(CandidateId, Vec<CandidateId>),
    /// This one stood in its way.
    Refused(CandidateId),
    /// It covers no token.
    Empty,
    /// It is a part of a known name, which stands there, or overlaps it.
    Cuts(Span),
}

/// The thing of a kind that is called by a name; nothing of a kind whose things need more than a name.
fn called(kind: MentionKind, name: String) -> Reference {
    let entity = match kind {
        MentionKind::Organisation => Entity::Organisation(Organisation { name, ..Organisation::default() }),
        MentionKind::Place => Entity::Place(Place { name, ..Place::default() }),
        MentionKind::Publication => {
            Entity::Publication(Publication { title: name, ..Publication::default() })
        }
        MentionKind::Role => Entity::Post(Post { title: name, ..Post::default() }),
        kind if kind.is_custom() => Entity::Thing(Thing::new(kind, name)),
        _ => return Reference::Nothing,
    };
    Reference::Names(Box::new(entity))
}
