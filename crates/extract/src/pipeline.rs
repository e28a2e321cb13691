//! The pipeline: what runs in which order; an article in, what is in it out.

mod builder;
#[cfg(test)]
mod examples;
mod explain;
mod observer;
mod phases;
mod registry;
mod scratch;
mod survey;

pub use builder::PipelineBuilder;
pub use explain::{Explanation, Finding, TokenFacts, Verdict, Visit};

use crate::document::candidate::Candidate;
use crate::document::hyphenation::Rejoined;
use crate::document::lookup::Tables;
use crate::relations::mentions::MentionsByToken;
use crate::relations::{affiliations, quotes};
use crate::resolve::arbitrate::arbitrate;
use crate::resolve::assemble::assemble;
use crate::resolve::least_score::keep_surer;
use crate::rule::Payloads;
use crate::{Candidates, Document, Recogniser};
use greenpaper_core::{Annotated, Article, Layers};
use greenpaper_text::Splitter;
use observer::{Observer, Silent};
use phases::{PHASES, Step};
use registry::Registry;
pub use scratch::Scratch;
use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};
pub use survey::{RuleCounts, Survey};

/// Annotates an article with the standard [`Pipeline`].
#[must_use]
pub fn annotate(article: Article) -> Annotated {
    static STANDARD: OnceLock<Pipeline> = OnceLock::new();
    STANDARD.get_or_init(Pipeline::new).annotate(article)
}

/// The rules in their phases, and the splitter: built once, used for any number of articles, from any number of threads.
pub struct Pipeline {
    splitter: Splitter,
    tables: &'static Tables,
    /// Whether the standard rules and recognisers run.
    standard: bool,
    registry: Registry,
    /// Those of a user.
    recognisers: Vec<Box<dyn Recogniser>>,
    /// The least score of a link.
    least_score: f32,
    /// Whether reported speech is found.
    reported: bool,
    /// Memory of articles annotated before, for those to come.
    idle: Mutex<Vec<Scratch>>,
}

/// How many threads find memory waiting for them; others begin with none.
const IDLE: usize = 16;

impl fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rules: Vec<_> = self.registry.rules().iter().map(|it| it.id).collect();
        let recognisers: Vec<_> = self.recognisers.iter().map(|it| it.name()).collect();
        f.debug_struct("Pipeline")
            .field("rules", &rules)
            .field("recognisers", &recognisers)
            .finish_non_exhaustive()
    }
}

impl Default for Pipeline {
    fn default() -> Pipeline {
        Pipeline::new()
    }
}

impl Pipeline {
    /// The standard recognisers.
    #[must_use]
    pub fn new() -> Pipeline {
        Pipeline::builder().build()
    }

    /// Annotates an article. Never fails; takes time linear in its text.
    #[must_use]
    pub fn annotate(&self, article: Article) -> Annotated {
        let mut scratch = self.idle().pop().unwrap_or_default();
        let annotated = self.annotate_with(&mut scratch, article);
        let mut idle = self.idle();
        if idle.len() < IDLE {
            idle.push(scratch);
        }
        annotated
    }

    /// Annotates an article in memory of one's own, which is kept for the next one: see [`Scratch`]. The result is the
    /// same as that of [`annotate`](Pipeline::annotate).
    #[must_use]
    pub fn annotate_with(&self, scratch: &mut Scratch, article: Article) -> Annotated {
        let layers = self.layers(scratch, &article);
        // A user's own recogniser may propose what does not fit; annotating never fails for it.
        Annotated::new_or_bare(article, layers)
    }

    /// Annotates articles in any number on as many threads as rayon has, each article as [`annotate`](Pipeline::annotate)
    /// does; the results come in the order of the articles.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let texts = ["The Health Act 1999 applies.", "Unison said it would strike."];
    /// let article = |it: &str| Article::builder(it).block(BlockKind::Paragraph, Span::of(it)).build().unwrap();
    /// let articles: Vec<Article> = texts.into_iter().map(article).collect();
    /// let pipeline = Pipeline::new();
    /// let serial: Vec<_> = articles.iter().map(|it| pipeline.annotate(it.clone())).collect();
    /// assert_eq!(pipeline.annotate_all(articles), serial);
    /// ```
    #[cfg(feature = "rayon")]
    #[must_use]
    pub fn annotate_all(&self, articles: Vec<Article>) -> Vec<Annotated> {
        use rayon::iter::{IntoParallelIterator, ParallelIterator};
        let work = |scratch: &mut Scratch, article| self.annotate_with(scratch, article);
        articles.into_par_iter().map_init(Scratch::new, work).collect()
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Scratch>> {
        // What a thread left that panicked is memory like any other.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn layers(&self, scratch: &mut Scratch, article: &Article) -> Layers {
        self.layers_before(scratch, article, &mut Silent, |_, _, _| {})
    }

    /// The same, with an observer, and with a look at the document and the candidates before they become layers.
    fn layers_before<O: Observer>(
        &self,
        scratch: &mut Scratch,
        article: &Article,
        observer: &mut O,
        look: impl FnOnce(&Document<'_>, &Candidates, &mut O),
    ) -> Layers {
        let triggers = self.registry.triggers();
        let rejoined = Rejoined::of(article, self.tables);
        let article = rejoined.as_ref().map_or(article, Rejoined::article);
        let document =
            Document::new_in(article, &self.splitter, self.tables, triggers, &mut scratch.document);
        let mut candidates = match scratch.candidates.take() {
            Some(candidates) => candidates.renew(&document),
            None => Candidates::new(&document),
        };
        self.find(scratch, &document, &mut candidates, observer);
        look(&document, &candidates, observer);
        let mut layers = assemble(&mut candidates, |number| self.registry.name(number));
        let by_token = MentionsByToken::new(&candidates);
        layers.quotes = quotes::find(&document, &layers, &by_token, self.reported);
        layers.affiliations = affiliations::find(&document, &layers, &by_token);
        scratch.candidates = Some(candidates);
        keep_surer(&mut layers, self.least_score);
        layers.sentences = document.give_back(&mut scratch.document);
        if let Some(rejoined) = &rejoined {
            rejoined.restore(&mut layers);
        }
        layers
    }

    /// Runs all phases.
    fn find(
        &self,
        scratch: &mut Scratch,
        document: &Document<'_>,
        candidates: &mut Candidates,
        observer: &mut impl Observer,
    ) {
        let mut payloads = Payloads::default();
        let proposals = &mut scratch.proposals;
        let mut step = 0;
        for (n, phase) in PHASES.iter().enumerate().filter(|_| self.standard) {
            observer.phase(phase.name);
            self.sweep(n, document, candidates, proposals, &mut payloads, observer);
            for Step(_, resolve) in phase.then {
                let first = candidates.count();
                resolve(document, candidates, &mut payloads);
                candidates.stamp(first, self.registry.number_of_step(step));
                step += 1;
            }
        }
        observer.phase("own");
        self.sweep(self.registry.own_phase(), document, candidates, proposals, &mut payloads, observer);
        for recogniser in &self.recognisers {
            recogniser.recognise(document, candidates);
        }
    }

    /// Runs the rules of a phase, and arbitrates between what they propose.
    fn sweep(
        &self,
        phase: usize,
        document: &Document<'_>,
        candidates: &mut Candidates,
        proposals: &mut Vec<Candidate>,
        payloads: &mut Payloads,
        observer: &mut impl Observer,
    ) {
        self.registry.sweep(phase, document, candidates, proposals, payloads, observer);
        arbitrate(document, candidates, proposals, |number, span, outcome, candidates| {
            observer.outcome(number, span, outcome, candidates);
        });
    }
}
