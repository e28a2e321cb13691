//! The builder of pipelines: what is to be found and by what in; a pipeline out.

use super::Pipeline;
use super::registry::Registry;
use crate::document::lookup::{Tables, built_in};
use crate::{Recogniser, Rule};
use greenpaper_text::{LineBreaks, Splitter};
use std::fmt;
use std::sync::Mutex;

/// Builds a [`Pipeline`].
#[must_use]
pub struct PipelineBuilder {
    splitter: Splitter,
    tables: &'static Tables,
    standard: bool,
    rules: Vec<&'static Rule>,
    recognisers: Vec<Box<dyn Recogniser>>,
    least_score: f32,
    reported: bool,
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

    /// Looks known things up in tables of one's own, in place of the built-in ones: those tables alone, or, as
    /// `Tables::extended` of `greenpaper-uk` makes them, the built-in ones with others laid over them. Bodies, people, places,
    /// posts, Acts and publications in them are found and linked as the built-in ones are. What single words are
    /// (given names, surnames, everyday words) stays what the built-in tables say.
    ///
    /// The tables last as long as the program: put them into a `static`, or let `Box::leak` make them last.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let own = "id\tname\tkind\tshort\tsource\tlicence\n\
    ///            uk:org/x-forum\tTamar Carers Forum\tcharity\tTCF\tits website\tfacts\n";
    /// let tables = greenpaper_uk::tables().extended(&[("organisations.tsv", own)]).unwrap();
    /// let pipeline = Pipeline::builder().gazetteer(Box::leak(Box::new(tables))).build();
    /// let text = "The Tamar Carers Forum wrote to Devon County Council about the Care Act 2014.";
    /// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// let annotated = pipeline.annotate(article);
    /// let ids: Vec<String> = annotated.links().iter().map(|link| link.id.to_string()).collect();
    /// assert!(ids.contains(&"uk:org/x-forum".to_owned()) && ids.contains(&"ukpga/2014/23".to_owned()));
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[cfg(feature = "known")]
    pub fn gazetteer(mut self, tables: &'static greenpaper_uk::Tables) -> Self {
        self.tables = tables;
        self
    }

    /// Takes the standard rules and recognisers away; those added before go too.
    pub fn without_recognisers(mut self) -> Self {
        self.standard = false;
        self.rules.clear();
        self.recognisers.clear();
        self
    }

    /// Adds a rule of one's own, which runs after the standard ones; see [`Rule`].
    pub fn rule(mut self, rule: &'static Rule) -> Self {
        self.rules.push(rule);
        self
    }

    /// Adds a recogniser, which runs after all rules.
    pub fn recogniser(mut self, recogniser: impl Recogniser + 'static) -> Self {
        self.recognisers.push(Box::new(recogniser));
        self
    }

    /// Leaves out links with a score below this one, from 0, which leaves out none, to 1; what is not a number counts as 0.
    /// A thing that is told by such links alone keeps its name and has no id. `cargo xtask calibration` prints how many links of
    /// each score are right on the project's own texts.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let text = "The homelessness charity Shelter wrote to the Home Office.";
    /// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// let ids = |pipeline: Pipeline| {
    ///     let annotated = pipeline.annotate(article.clone());
    ///     annotated.links().iter().map(|link| link.id.to_string()).collect::<Vec<_>>()
    /// };
    /// assert_eq!(ids(Pipeline::new()), ["uk:org/shelter", "uk:org/home-office"]);
    /// // An everyday word that its sentence makes a name is less sure than a name that is nothing else.
    /// assert_eq!(ids(Pipeline::builder().least_score(0.9).build()), ["uk:org/home-office"]);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    pub fn least_score(mut self, score: f32) -> Self {
        self.least_score = if score.is_nan() { 0.0 } else { score };
        self
    }

    /// Whether to find reported speech, what somebody is told to have said without quotation marks; it is found unless this
    /// says otherwise. Words in marks inside of it have their speakers either way.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, QuoteKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let text = "Ann Lee said that the fund would be “a lifeline”.";
    /// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// let kinds = |pipeline: Pipeline| {
    ///     let annotated = pipeline.annotate(article.clone());
    ///     annotated.quotes().iter().map(|quote| quote.kind).collect::<Vec<_>>()
    /// };
    /// assert_eq!(kinds(Pipeline::new()), [QuoteKind::Reported, QuoteKind::Partial]);
    /// assert_eq!(kinds(Pipeline::builder().reported_speech(false).build()), [QuoteKind::Partial]);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    pub fn reported_speech(mut self, found: bool) -> Self {
        self.reported = found;
        self
    }

    /// The pipeline.
    #[must_use]
    pub fn build(self) -> Pipeline {
        Pipeline {
            splitter: self.splitter,
            tables: self.tables,
            standard: self.standard,
            registry: Registry::new(self.standard, &self.rules),
            recognisers: self.recognisers,
            least_score: self.least_score,
            reported: self.reported,
            idle: Mutex::new(Vec::new()),
        }
    }
}

impl Pipeline {
    /// Starts from the standard recognisers.
    pub fn builder() -> PipelineBuilder {
        // What ends a block the reader has seen already: a line break inside one is white space, and prose that was cut into
        // paragraphs loses no stops, however title-like the next word looks.
        let splitter = Splitter::builder().line_breaks(LineBreaks::Wrapped).unmarked_ends(false).build();
        let splitter = splitter.unwrap_or_default();
        PipelineBuilder {
            splitter,
            tables: built_in(),
            standard: true,
            rules: Vec::new(),
            recognisers: Vec::new(),
            least_score: 0.0,
            reported: true,
        }
    }
}
