//! From an article to what is in it.

use crate::assemble::assemble;
use crate::recognisers::roles::marked::Cover;
use crate::{Document, Found, Recogniser, Scratch, affiliations, quotes, recognisers};
use greenpaper_core::{Annotated, Article, Layers};
use greenpaper_text::{LineBreaks, Splitter};
use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

/// Annotates an article with the standard [`Pipeline`].
#[must_use]
pub fn annotate(article: Article) -> Annotated {
    static STANDARD: OnceLock<Pipeline> = OnceLock::new();
    STANDARD.get_or_init(Pipeline::new).annotate(article)
}

/// The recognisers in their order, and the splitter: built once, used for any number of articles, from any number of threads.
pub struct Pipeline {
    splitter: Splitter,
    recognisers: Vec<Box<dyn Recogniser>>,
    /// Memory of articles annotated before, for those to come.
    idle: Mutex<Vec<Scratch>>,
}

/// How many threads find memory waiting for them; others begin with none.
const IDLE: usize = 16;

impl fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.recognisers.iter().map(|it| it.name()).collect();
        f.debug_struct("Pipeline").field("recognisers", &names).finish_non_exhaustive()
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

    /// Starts from the standard recognisers.
    pub fn builder() -> PipelineBuilder {
        // What ends a block the reader has seen already: a line break inside one is white space.
        let splitter = Splitter::builder().line_breaks(LineBreaks::Wrapped).build().unwrap_or_default();
        PipelineBuilder { splitter, recognisers: recognisers::standard() }
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

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Scratch>> {
        // What a thread left that panicked is memory like any other.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn layers(&self, scratch: &mut Scratch, article: &Article) -> Layers {
        let document = Document::new_in(article, &self.splitter, scratch);
        let mut found = match scratch.found.take() {
            Some(found) => found.renew(&document),
            None => Found::new(&document),
        };
        for recogniser in &self.recognisers {
            recogniser.recognise(&document, &mut found);
        }
        let mut layers = assemble(&mut found);
        scratch.found = Some(found);
        let (quotes, affiliations) = {
            let cover = Cover::new(&document, &layers);
            (quotes::find(&document, &layers, &cover), affiliations::find(&document, &layers, &cover))
        };
        (layers.quotes, layers.affiliations) = (quotes, affiliations);
        layers.sentences = document.give_back(scratch);
        layers
    }
}

/// Builds a [`Pipeline`].
#[must_use]
pub struct PipelineBuilder {
    splitter: Splitter,
    recognisers: Vec<Box<dyn Recogniser>>,
}

impl fmt::Debug for PipelineBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PipelineBuilder")
            .field("recognisers", &self.recognisers.len())
            .finish_non_exhaustive()
    }
}

impl PipelineBuilder {
    /// Takes another splitter.
    pub fn splitter(mut self, splitter: Splitter) -> Self {
        self.splitter = splitter;
        self
    }

    /// Takes the standard recognisers away; those added before go too.
    pub fn without_recognisers(mut self) -> Self {
        self.recognisers.clear();
        self
    }

    /// Adds a recogniser after those there are.
    pub fn recogniser(mut self, recogniser: impl Recogniser + 'static) -> Self {
        self.recognisers.push(Box::new(recogniser));
        self
    }

    /// The pipeline.
    #[must_use]
    pub fn build(self) -> Pipeline {
        Pipeline { splitter: self.splitter, recognisers: self.recognisers, idle: Mutex::new(Vec::new()) }
    }
}
