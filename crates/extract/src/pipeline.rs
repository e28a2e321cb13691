//! The pipeline: what runs in which order; an article in, what is in it out.

mod builder;
#[cfg(test)]
mod examples;
mod explain;
mod many;
mod observer;
#[cfg(feature = "patterns")]
mod pattern_examples;
mod phases;
mod registry;
mod scratch;
mod select;
mod survey;

pub use builder::{PipelineBuilder, UnknownName};
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
use greenpaper_core::{Annotated, Article, BlockKind, Layers, Span};
use greenpaper_text::Splitter;
use observer::{Observer, Silent};
use phases::{PHASES, Step};
use registry::Registry;
pub use scratch::Scratch;
pub use select::Part;
use select::Selection;
use std::cell::LazyCell;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
pub use survey::{RuleCounts, Survey};

/// Annotates an article with the standard [`Pipeline`].
///
/// ```
/// use greenpaper_core::{Article, BlockKind, Span};
/// let text = "Unison voted.";
/// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
/// assert_eq!(greenpaper_extract::annotate(article).mentions().len(), 1);
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[must_use]
pub fn annotate(article: Article) -> Annotated {
    static STANDARD: OnceLock<Pipeline> = OnceLock::new();
    STANDARD.get_or_init(Pipeline::new).annotate(article)
}

/// The rules in their phases, and the splitter: built once, used for any number of articles, from any number of threads. A clone
/// shares the rules and has working memory of its own.
///
/// ```
/// use greenpaper_core::MentionKind;
/// use greenpaper_extract::Pipeline;
/// let pipeline = Pipeline::new();
/// let annotated = pipeline.annotate_str("Section 9 of the Care Act 2014 applies, Unison said.");
/// let kinds: Vec<MentionKind> = annotated.mentions().iter().map(|it| it.kind).collect();
/// assert_eq!(kinds, [MentionKind::Legislation, MentionKind::Organisation]);
/// assert_eq!(annotated.links_of(&annotated.mentions()[0])[0].id.as_str(), "ukpga/2014/23/section/9");
/// // A thread may have its own.
/// let other = pipeline.clone();
/// let text = annotated.text().to_owned();
/// assert_eq!(std::thread::spawn(move || other.annotate_str(&text)).join().unwrap(), annotated);
/// ```
pub struct Pipeline {
    splitter: Splitter,
    tables: &'static Tables,
    /// How many of the standard phases run.
    phases: usize,
    registry: Arc<Registry>,
    /// Those of a user.
    recognisers: Vec<Arc<dyn Recogniser>>,
    /// What comes out.
    selection: Selection,
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
        let rules: Vec<_> = self.registry.rules().iter().map(|it| it.declared().id).collect();
        let recognisers: Vec<_> = self.recognisers.iter().map(|it| it.name()).collect();
        f.debug_struct("Pipeline")
            .field("rules", &rules)
            .field("recognisers", &recognisers)
            .finish_non_exhaustive()
    }
}

impl Clone for Pipeline {
    fn clone(&self) -> Pipeline {
        Pipeline {
            splitter: self.splitter.clone(),
            tables: self.tables,
            phases: self.phases,
            registry: Arc::clone(&self.registry),
            recognisers: self.recognisers.clone(),
            selection: self.selection.clone(),
            least_score: self.least_score,
            reported: self.reported,
            idle: Mutex::new(Vec::new()),
        }
    }
}

/// The paragraphs of a text: what stands between lines of nothing but white space, without white space at either end.
fn paragraphs(text: &str) -> Vec<Span> {
    let (mut blocks, mut open): (Vec<Span>, Option<Span>) = (Vec::new(), None);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim();
        if written.is_empty() {
            blocks.extend(open.take());
        } else {
            let start = at + line.len() - line.trim_start().len();
            let start = open.map_or(start, Span::start);
            open = Some(Span::new(start, at + line.trim_end().len()));
        }
        at += line.len();
    }
    blocks.extend(open);
    blocks
}

impl Default for Pipeline {
    fn default() -> Pipeline {
        Pipeline::new()
    }
}

impl Pipeline {
    /// The standard rules, all of them.
    ///
    /// ```
    /// use greenpaper_extract::Pipeline;
    /// let annotated = Pipeline::new().annotate_str("Unison voted.");
    /// assert_eq!(annotated.text_of(&annotated.mentions()[0]), "Unison");
    /// ```
    #[must_use]
    pub fn new() -> Pipeline {
        Pipeline::builder().build()
    }

    /// The names of its rules, in the order in which they run: `legislation/title`. Mentions, links, quotations and affiliations tell
    /// by such a name what made them, and [`PipelineBuilder::without_rules`] takes it.
    ///
    /// ```
    /// use greenpaper_extract::Pipeline;
    /// assert!(Pipeline::new().rule_names().any(|name| name == "legislation/title"));
    /// ```
    pub fn rule_names(&self) -> impl Iterator<Item = &str> {
        self.registry.rules().iter().map(|rule| rule.declared().id)
    }

    /// The names of its phases, in the order in which they run; behind them run rules of one's own.
    ///
    /// ```
    /// use greenpaper_extract::Pipeline;
    /// assert_eq!(Pipeline::phase_names().next(), Some("legislation"));
    /// ```
    pub fn phase_names() -> impl Iterator<Item = &'static str> {
        PHASES.iter().map(|phase| phase.name)
    }

    /// Annotates an article. Never fails; takes time linear in its text.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let text = "The Health Act 1999 applies.";
    /// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// let annotated = Pipeline::new().annotate(article);
    /// assert_eq!(annotated.text_of(&annotated.mentions()[0]), "Health Act 1999");
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
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

    /// Annotates a text as one article of paragraphs, which blank lines part; it has no headline, no date and no boilerplate. What
    /// has, or may be several articles, is for greenpaper-read.
    ///
    /// ```
    /// use greenpaper_extract::Pipeline;
    /// let annotated = Pipeline::new().annotate_str("Unison voted.\n\nSection 9 of the Care Act 2014 applies.");
    /// assert_eq!(annotated.article().blocks().len(), 2);
    /// assert_eq!(annotated.text_of(&annotated.mentions()[1]), "Section 9 of the Care Act 2014");
    /// ```
    ///
    /// # Panics
    ///
    /// If the text is longer than 4 GiB, which no article is.
    #[must_use]
    pub fn annotate_str(&self, text: &str) -> Annotated {
        let mut article = Article::builder(text);
        for block in paragraphs(text) {
            article = article.block(BlockKind::Paragraph, block);
        }
        self.annotate(
            article.build().expect("paragraphs are in order; the text is no longer than articles are"),
        )
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
        let mut layers = assemble(&document, &mut candidates, |number| self.registry.name(number));
        let by_token = MentionsByToken::new(&candidates);
        if self.selection.quotations {
            layers.quotes = quotes::find(&document, &layers, &by_token, self.reported);
        }
        if self.selection.affiliations {
            layers.affiliations = affiliations::find(&document, &layers, &by_token);
        }
        keep_surer(&mut layers, self.least_score);
        // Mentions are the candidates in the order of the text; whose rule has no number, a recogniser of a user found.
        let own = LazyCell::new(|| candidates.in_order());
        self.selection.keep(&mut layers, |n| {
            own.get(n).is_some_and(|id| self.registry.is_own(candidates.get(*id).rule))
        });
        scratch.candidates = Some(candidates);
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
        for (n, phase) in PHASES.iter().enumerate().take(self.phases) {
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
