//! From an article to what is in it.

use crate::assemble::assemble;
use crate::{Document, Found, Recogniser, affiliations, quotes, recognisers};
use greenpaper_core::{Annotated, Article, Layers};
use greenpaper_text::{LineBreaks, Splitter};
use std::fmt;
use std::sync::OnceLock;

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
}

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
        let layers = self.layers(&article);
        // A user's own recogniser may propose what does not fit; annotating never fails for it.
        Annotated::new_or_bare(article, layers)
    }

    fn layers(&self, article: &Article) -> Layers {
        let document = Document::new(article, &self.splitter);
        let mut found = Found::new(&document);
        for recogniser in &self.recognisers {
            recogniser.recognise(&document, &mut found);
        }
        let mut layers = assemble(&found);
        layers.quotes = quotes::find(&document, &layers);
        layers.affiliations = affiliations::find(&document, &layers);
        layers.sentences = document.into_sentences();
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
        Pipeline { splitter: self.splitter, recognisers: self.recognisers }
    }
}
