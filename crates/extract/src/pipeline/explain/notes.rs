//! Notes: what rules do while a pipeline runs in; the explanation of what stands in a span, out.

use super::explanation::{Explanation, Finding, TokenFacts, Verdict, Visit};
use crate::document::Document;
use crate::document::candidate::{CandidateId, Reference};
use crate::document::mentions::{Candidates, Outcome};
use crate::document::text::collapse_space;
use crate::pipeline::observer::Observer;
use crate::pipeline::registry::Registry;
use crate::rule::Event;
use greenpaper_core::{Article, Span};
use std::borrow::Cow;
use std::ops::Range;

/// What is noted of a visit.
struct Note {
    phase: &'static str,
    rule: usize,
    at: usize,
    tests: Vec<(Cow<'static, str>, bool)>,
    proposals: Vec<Range<usize>>,
}

/// What is noted of a proposal when its phase was arbitrated: its rule's number, where it stood, which candidate it became,
/// and what was said of it then.
struct Arbitrated {
    number: u16,
    span: Span,
    id: Option<CandidateId>,
    verdict: Verdict,
}

/// Notes what happens at some tokens.
pub(super) struct Notes<'n> {
    registry: &'n Registry,
    article: &'n Article,
    span: Span,
    phase: &'static str,
    events: Vec<Event>,
    notes: Vec<Note>,
    arbitrated: Vec<Arbitrated>,
    pub(super) explanation: Explanation,
}

impl<'n> Notes<'n> {
    /// Nothing yet, for a span of an article.
    pub(super) fn new(registry: &'n Registry, article: &'n Article, span: Span) -> Notes<'n> {
        let words = article.text().get(span.start()..span.end()).unwrap_or_default().to_owned();
        let explanation =
            Explanation { words, block: None, found: Vec::new(), tokens: Vec::new(), visits: Vec::new() };
        Notes {
            registry,
            article,
            span,
            phase: "",
            events: Vec::new(),
            notes: Vec::new(),
            arbitrated: Vec::new(),
            explanation,
        }
    }

    /// What is written in a span, white space as one blank.
    fn words(&self, span: Span) -> String {
        collapse_space(&self.article.text()[span])
    }

    fn name(&self, number: u16) -> String {
        self.registry.name(number).map_or_else(|| "a recogniser of one’s own".to_owned(), ToString::to_string)
    }

    /// Its words, and the rule that found it.
    fn told(&self, candidates: &Candidates, id: CandidateId) -> (String, String) {
        let it = candidates.get(id);
        (self.words(it.span), self.name(it.rule))
    }

    /// Puts together what was noted, when all phases have run.
    pub(super) fn explain(&mut self, document: &Document<'_>, candidates: &Candidates) {
        let tokens = document.tokens_in(self.span);
        if !tokens.is_empty() {
            let unit = document.unit_of(tokens.start);
            self.explanation.block = Some((document.units()[unit].block.kind, document.casing(unit)));
        }
        let mut last = None;
        for at in tokens.clone() {
            self.explanation.tokens.push(facts(document, at));
            let found = candidates.at(at).map(|it| it.0);
            if let Some(id) = found.filter(|it| last != Some(*it)) {
                let finding = self.finding(candidates, id);
                self.explanation.found.push(finding);
            }
            last = found;
        }
        for note in std::mem::take(&mut self.notes) {
            let beside = note.proposals.iter().any(|it| it.start < tokens.end && tokens.start < it.end);
            if beside || tokens.contains(&note.at) {
                let visit = self.visit(document, candidates, note);
                self.explanation.visits.push(visit);
            }
        }
    }

    fn finding(&self, candidates: &Candidates, id: CandidateId) -> Finding {
        let it = candidates.get(id);
        let (words, rule) = self.told(candidates, id);
        let source = source(candidates, id);
        let named = match &candidates.get(source).reference {
            Reference::Names(entity) => Some(collapse_space(&entity.name())),
            _ if source != id => Some(self.words(candidates.get(source).span)),
            _ => None,
        };
        let links = if it.links.is_empty() { &candidates.get(source).links } else { &it.links };
        let links = links.iter().map(|it| it.0.to_string()).collect();
        Finding { kind: it.kind, rule, names: named.filter(|it| *it != words), links, words }
    }

    fn visit(&mut self, document: &Document<'_>, candidates: &Candidates, note: Note) -> Visit {
        let mut proposals = Vec::new();
        for span in note.proposals.into_iter().filter_map(|it| document.span(it)) {
            let is_this =
                |it: &Arbitrated| usize::from(it.number) == note.rule + 1 && it.span.start() == span.start();
            let verdict = match self.arbitrated.iter().position(is_this) {
                Some(n) => {
                    let arbitrated = self.arbitrated.remove(n);
                    self.in_the_end(document, candidates, arbitrated)
                }
                None => Verdict::Dropped,
            };
            proposals.push((self.words(span), verdict));
        }
        Visit {
            phase: note.phase,
            rule: self.registry.rules()[note.rule].id(),
            trigger: document.word(note.at).to_owned(),
            tests: note.tests,
            proposals,
        }
    }

    /// What became of a proposal when all phases have run: what was kept may have given way since.
    fn in_the_end(&self, document: &Document<'_>, candidates: &Candidates, it: Arbitrated) -> Verdict {
        match it.id {
            Some(id) if !candidates.stands(id) => {
                let by = document.tokens_in(it.span).find_map(|at| candidates.at(at));
                by.map_or(Verdict::Withdrawn, |(by, _)| {
                    let (words, rule) = self.told(candidates, by);
                    Verdict::Displaced(words, rule)
                })
            }
            _ => it.verdict,
        }
    }
}

/// The candidate that names what this one refers to.
fn source(candidates: &Candidates, id: CandidateId) -> CandidateId {
    let mut at = id;
    // References are few, and a ring of them ends.
    for _ in 0..8 {
        match candidates.get(at).reference {
            Reference::SameAs(next) => at = next,
            _ => break,
        }
    }
    at
}

fn facts(document: &Document<'_>, at: usize) -> TokenFacts {
    let lookups = document
        .lookups_at(at)
        .iter()
        .map(|it| (collapse_space(document.words(at..it.after)), it.ids().collect::<Vec<_>>()));
    TokenFacts {
        span: document.tokens()[at].span,
        word: document.word(at).to_owned(),
        shape: document.shape(at),
        frequency: document.frequency(at),
        classes: document.classes(at),
        lookups: lookups.collect(),
    }
}

impl Observer for Notes<'_> {
    fn phase(&mut self, name: &'static str) {
        self.phase = name;
    }

    fn visit(&mut self, rule: usize, at: usize, run: impl FnOnce(Option<&mut Vec<Event>>)) {
        self.events.clear();
        run(Some(&mut self.events));
        let mut note = Note { phase: self.phase, rule, at, tests: Vec::new(), proposals: Vec::new() };
        for event in self.events.drain(..) {
            match event {
                Event::Test(label, held) => note.tests.push((label, held)),
                Event::Proposal(tokens) => note.proposals.push(tokens),
            }
        }
        self.notes.push(note);
    }

    fn pass_by(&mut self, rule: usize, at: usize, label: &'static str) {
        let tests = vec![(Cow::Borrowed(label), false)];
        self.notes.push(Note { phase: self.phase, rule, at, tests, proposals: Vec::new() });
    }

    fn outcome(&mut self, number: u16, span: Span, outcome: &Outcome, candidates: &Candidates) {
        let (id, verdict) = match outcome {
            Outcome::Kept(id, others) => {
                let others = others.iter().map(|it| self.told(candidates, *it)).collect();
                (Some(*id), Verdict::Kept(others))
            }
            Outcome::Refused(by) => {
                let (words, rule) = self.told(candidates, *by);
                (None, Verdict::Lost(words, rule))
            }
            Outcome::Empty => (None, Verdict::Dropped),
            Outcome::Cuts(name) => (None, Verdict::Cuts(self.words(*name))),
        };
        self.arbitrated.push(Arbitrated { number, span, id, verdict });
    }
}
