//! Explanations: why something was found at a place or not; an article and a span in; the facts about its tokens, every rule
//! that looked there with the tests that held or failed, and what became of each proposal, out.

use super::Pipeline;
use super::observer::Observer;
use super::registry::Registry;
use super::scratch::Scratch;
use crate::document::Document;
use crate::document::casing::Shape;
use crate::document::mentions::{Candidates, Outcome};
use crate::lexicon::LexicalClass;
use crate::rule::Event;
use greenpaper_core::{Article, Span};
use std::fmt;
use std::ops::Range;

/// Why something was found in a span of an article, or not: see [`Pipeline::explain`]. It prints as lines to read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Explanation {
    /// What is written in the span.
    pub words: String,
    /// Its tokens with what is known of them.
    pub tokens: Vec<TokenFacts>,
    /// Each rule that looked at one of its tokens or proposed something that shares one, in the order in which they ran.
    pub visits: Vec<Visit>,
    /// What stands there in the end: the words, their kind, and the rule or step that found them.
    pub found: Vec<(String, &'static str, String)>,
}

/// What is known of a token.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TokenFacts {
    /// Where it stands, in bytes of the article's text.
    pub span: Span,
    /// What is written.
    pub word: String,
    /// How its letters look.
    pub shape: Shape,
    /// Its lexical classes.
    pub classes: LexicalClass,
    /// The known names that begin at it: what is written of each, and the ids of those that bear it.
    pub lookups: Vec<(String, Vec<&'static str>)>,
}

/// A rule at a token.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Visit {
    /// The phase in which it ran.
    pub phase: &'static str,
    /// The rule.
    pub rule: &'static str,
    /// The word that triggered it.
    pub trigger: String,
    /// Its tests in their order, by name, with whether each held; it ends at the first that did not.
    pub tests: Vec<(&'static str, bool)>,
    /// What it proposed, and what became of it.
    pub proposals: Vec<(String, Verdict)>,
}

/// What became of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It was kept; these gave way to it: their words, and the rule that had found them.
    Kept(Vec<(String, String)>),
    /// It lost to this: the words, and the rule that had found them.
    Lost(String, String),
    /// Something of the same rule was in its place already, or it covered nothing.
    Dropped,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (words, kind, rule) in &self.found {
            writeln!(f, "found: {words} ({kind}), by {rule}")?;
        }
        if self.found.is_empty() {
            writeln!(f, "found: nothing")?;
        }
        for token in &self.tokens {
            writeln!(f, "{token}")?;
        }
        for visit in &self.visits {
            write!(f, "{visit}")?;
        }
        Ok(())
    }
}

impl fmt::Display for TokenFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "token {}: {:?}", self.word, self.shape)?;
        if !self.classes.is_empty() {
            write!(f, "; classes {:?}", self.classes)?;
        }
        for (name, ids) in &self.lookups {
            write!(f, "; look-up {name} = {}", ids.join(", "))?;
        }
        Ok(())
    }
}

impl fmt::Display for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}:", self.rule, self.trigger)?;
        for (label, held) in &self.tests {
            write!(f, " {label} {};", if *held { "yes" } else { "NO" })?;
        }
        if self.proposals.is_empty() {
            write!(f, " proposes nothing")?;
        }
        for (words, verdict) in &self.proposals {
            write!(f, " proposes {words}: ")?;
            match verdict {
                Verdict::Kept(others) => {
                    write!(f, "kept")?;
                    for (other, rule) in others {
                        write!(f, ", instead of {other} ({rule})")?;
                    }
                }
                Verdict::Lost(other, rule) => write!(f, "lost to {other} ({rule})")?,
                Verdict::Dropped => write!(f, "dropped")?,
            }
            write!(f, ";")?;
        }
        writeln!(f)
    }
}

/// What is noted of a visit while the pipeline runs.
struct Note {
    phase: &'static str,
    rule: usize,
    at: usize,
    tests: Vec<(&'static str, bool)>,
    proposals: Vec<Range<usize>>,
}

/// Notes what happens at some tokens.
struct Notes<'n> {
    registry: &'n Registry,
    article: &'n Article,
    span: Span,
    phase: &'static str,
    events: Vec<Event>,
    notes: Vec<Note>,
    outcomes: Vec<(u16, Span, Verdict)>,
    explanation: Explanation,
}

impl Notes<'_> {
    /// What is written in a span, white space as one blank.
    fn words(&self, span: Span) -> String {
        crate::document::text::collapse_space(&self.article.text()[span])
    }

    fn name(&self, number: u16) -> String {
        self.registry.name(number).map_or_else(|| "a recogniser of one’s own".to_owned(), ToString::to_string)
    }

    /// Puts together what was noted, when all phases have run.
    fn explain(&mut self, document: &Document<'_>, candidates: &Candidates) {
        let tokens = document.tokens_in(self.span);
        for at in tokens.clone() {
            let span = document.tokens()[at].span;
            let lookups = document
                .lookups_at(at)
                .iter()
                .map(|it| (document.words(at..it.after).to_owned(), it.ids().collect::<Vec<_>>()));
            self.explanation.tokens.push(TokenFacts {
                span,
                word: document.word(at).to_owned(),
                shape: document.shape(at),
                classes: document.classes(at),
                lookups: lookups.collect(),
            });
            if let Some((_, it)) = candidates.at(at) {
                let found = (self.words(it.span), it.kind.as_str(), self.name(it.rule));
                if self.explanation.found.last() != Some(&found) {
                    self.explanation.found.push(found);
                }
            }
        }
        let mut outcomes = std::mem::take(&mut self.outcomes);
        for note in std::mem::take(&mut self.notes) {
            let beside = note.proposals.iter().any(|it| it.start < tokens.end && tokens.start < it.end);
            if !beside && !tokens.contains(&note.at) {
                continue;
            }
            let proposals = note.proposals.into_iter().filter_map(|range| {
                let span = document.span(range)?;
                let known = outcomes
                    .iter()
                    .position(|(number, of, _)| usize::from(*number) == note.rule + 1 && *of == span);
                let verdict = known.map_or(Verdict::Dropped, |n| outcomes.remove(n).2);
                Some((self.words(span), verdict))
            });
            self.explanation.visits.push(Visit {
                phase: note.phase,
                rule: self.registry.rules()[note.rule].id,
                trigger: document.word(note.at).to_owned(),
                tests: note.tests,
                proposals: proposals.collect(),
            });
        }
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

    fn outcome(&mut self, number: u16, span: Span, outcome: &Outcome, candidates: &Candidates) {
        let told = |id| {
            let it = candidates.get(id);
            (self.words(it.span), self.name(it.rule))
        };
        let verdict = match outcome {
            Outcome::Kept(_, others) => Verdict::Kept(others.iter().map(|it| told(*it)).collect()),
            Outcome::Refused(by) => {
                let (words, rule) = told(*by);
                Verdict::Lost(words, rule)
            }
            Outcome::Empty => Verdict::Dropped,
        };
        self.outcomes.push((number, span, verdict));
    }
}

impl Pipeline {
    /// Why something was found in a span of an article, in bytes of its text, or why not: what is known of each token there,
    /// each rule that looked at one of them with the tests that held or failed, what it proposed, and what won over what. It
    /// annotates the whole article, so it takes as long as that and some more.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let text = "Unison wrote to Devon County Council.";
    /// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// let why = Pipeline::new().explain(&article, Span::new(16, 36));
    /// assert_eq!(why.words, "Devon County Council");
    /// assert_eq!(why.tokens.len(), 3);
    /// assert!(why.to_string().starts_with("found: Devon County Council (organisation), by "));
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, article: &Article, span: Span) -> Explanation {
        let words = article.text().get(span.start()..span.end()).unwrap_or_default().to_owned();
        let explanation = Explanation { words, tokens: Vec::new(), visits: Vec::new(), found: Vec::new() };
        let mut notes = Notes {
            registry: &self.registry,
            article,
            span,
            phase: "",
            events: Vec::new(),
            notes: Vec::new(),
            outcomes: Vec::new(),
            explanation,
        };
        self.layers_before(&mut Scratch::new(), article, &mut notes, |document, candidates, notes| {
            notes.explain(document, candidates);
        });
        notes.explanation
    }
}
