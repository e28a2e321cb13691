//! The builder of pipelines: what is to be found and by what in; a pipeline out.

use super::Pipeline;
use super::phases::PHASES;
use super::registry::{Registered, Registry};
use super::select::{Part, Selection};
use crate::document::lookup::{Tables, built_in};
use crate::{Recogniser, Rule};
use greenpaper_text::{LineBreaks, Splitter};
use std::fmt;
use std::sync::{Arc, Mutex};

/// Builds a [`Pipeline`]: what is to be found, by what, and what of it comes out.
///
/// ```
/// use greenpaper_core::MentionKind;
/// use greenpaper_extract::{Part, Pipeline};
/// let text = "“Section 9 of the Care Act 2014 is clear,” said Ann Lee of Unison.";
/// // Legislation alone, as it is found among everything else.
/// let acts = Pipeline::builder().only([MentionKind::Legislation]).build().annotate_str(text);
/// assert_eq!(acts.mentions().len(), 1);
/// assert!(acts.quotes().is_empty());
/// // Everything but one kind.
/// let people = Pipeline::builder().without([MentionKind::Legislation]).build().annotate_str(text);
/// assert_eq!(people.quotes()[0].speaker.as_ref().unwrap().name, "Ann Lee");
/// // Several parts.
/// let parts = [Part::Quotations, MentionKind::Person.into()];
/// let said = Pipeline::builder().only(parts).build().annotate_str(text);
/// assert_eq!(said.text_of(said.speaker_of(&said.quotes()[0]).unwrap()), "Ann Lee");
/// ```
#[must_use]
pub struct PipelineBuilder {
    splitter: Splitter,
    tables: &'static Tables,
    phases: usize,
    rules: Vec<Registered>,
    recognisers: Vec<Arc<dyn Recogniser>>,
    selection: Selection,
    without: Vec<String>,
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

    /// Lets nothing come out but these parts, and what rules and recognisers of one's own find. Each is what it would be with all the
    /// others: everything is looked for, since what a thing is hangs on what stands beside it, so that this saves time for
    /// quotations and affiliations alone. A quotation keeps its speaker's name where people are not wanted, an affiliation goes
    /// with its person. Of links, those of the mentions that are wanted come out; [`Part::Links`] alone is nothing.
    pub fn only<P: Into<Part>>(mut self, parts: impl IntoIterator<Item = P>) -> Self {
        self.selection = Selection::NONE;
        self.selection.set(Part::Links, true);
        parts.into_iter().for_each(|part| self.selection.set(part.into(), true));
        self
    }

    /// Lets all but these parts come out; see [`only`](PipelineBuilder::only).
    ///
    /// ```
    /// use greenpaper_extract::{Part, Pipeline};
    /// let pipeline = Pipeline::builder().without([Part::Links]).build();
    /// assert!(pipeline.annotate_str("The Care Act 2014 applies.").links().is_empty());
    /// ```
    pub fn without<P: Into<Part>>(mut self, parts: impl IntoIterator<Item = P>) -> Self {
        parts.into_iter().for_each(|part| self.selection.set(part.into(), false));
        self
    }

    /// Takes standard rules away, by their names: what they would have found is not, and what gave way to it stands.
    ///
    /// # Errors
    ///
    /// A name that no standard rule has.
    ///
    /// ```
    /// use greenpaper_extract::Pipeline;
    /// let text = "A bus from Tower Hill was late.";
    /// let pipeline = Pipeline::builder().without_rules(["place/feature-of-land"])?.build();
    /// assert!(pipeline.annotate_str(text).mentions().is_empty());
    /// let error = Pipeline::builder().without_rules(["place/hill"]).unwrap_err();
    /// assert!(error.to_string().starts_with("no standard rule is called 'place/hill'; of that kind there are place/"));
    /// # Ok::<(), greenpaper_extract::UnknownName>(())
    /// ```
    pub fn without_rules<'n>(
        mut self,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Result<Self, UnknownName> {
        let all = || PHASES.iter().flat_map(|phase| phase.rules).copied().flatten().map(|rule| rule.id);
        for name in names {
            if !all().any(|id| id == name) {
                let kind = name.split('/').next().unwrap_or_default();
                let beside: Vec<&str> = all().filter(|id| id.split('/').next() == Some(kind)).collect();
                let beside = match beside.is_empty() {
                    true => "nor any of that kind".to_owned(),
                    false => format!("of that kind there are {}", beside.join(", ")),
                };
                return Err(UnknownName(format!("no standard rule is called '{name}'; {beside}")));
            }
            self.without.push(name.to_owned());
        }
        Ok(self)
    }

    /// Runs the standard phases up to this one and none behind it: what they find is the same as with the others but where a
    /// later phase would have changed it. [`Pipeline::phase_names`] has their names.
    ///
    /// # Errors
    ///
    /// A name that no phase has.
    ///
    /// ```
    /// use greenpaper_core::MentionKind;
    /// use greenpaper_extract::Pipeline;
    /// // Legislation, in a third of the time.
    /// let pipeline = Pipeline::builder().until_phase("bare-provision")?.build();
    /// let annotated = pipeline.annotate_str("Section 9 of the Care Act 2014 applies, Unison said on 3 May.");
    /// assert!(annotated.mentions().iter().all(|it| it.kind == MentionKind::Legislation));
    /// assert!(Pipeline::builder().until_phase("names").unwrap_err().to_string().contains("legislation-number"));
    /// # Ok::<(), greenpaper_extract::UnknownName>(())
    /// ```
    pub fn until_phase(mut self, name: &str) -> Result<Self, UnknownName> {
        let Some(at) = PHASES.iter().position(|phase| phase.name == name) else {
            let names: Vec<&str> = PHASES.iter().map(|phase| phase.name).collect();
            return Err(UnknownName(format!("no phase is called '{name}'; there are {}", names.join(", "))));
        };
        self.phases = at + 1;
        Ok(self)
    }

    /// Takes the standard rules and recognisers away; those added before go too.
    ///
    /// ```
    /// use greenpaper_extract::Pipeline;
    /// let pipeline = Pipeline::builder().without_recognisers().build();
    /// assert!(pipeline.annotate_str("Unison voted.").mentions().is_empty());
    /// ```
    pub fn without_recognisers(mut self) -> Self {
        self.phases = 0;
        self.rules.clear();
        self.recognisers.clear();
        self
    }

    /// Adds a rule of one's own, which runs after the standard ones; see [`Rule`].
    pub fn rule(mut self, rule: &'static Rule) -> Self {
        self.rules.push(Registered::Rule(rule));
        self
    }

    /// Adds rules that are data, which run after the standard ones; the feature `patterns` reads them from a file.
    ///
    /// ```
    /// use greenpaper_extract::{Patterns, Pipeline};
    /// let pipeline = Pipeline::builder().patterns(&Patterns::default()).build();
    /// assert_eq!(pipeline.rule_names().count(), Pipeline::new().rule_names().count());
    /// ```
    pub fn patterns(mut self, patterns: &crate::Patterns) -> Self {
        self.rules.extend(patterns.0.iter().cloned().map(Registered::Pattern));
        self
    }

    /// Adds a recogniser, which runs after all rules.
    pub fn recogniser(mut self, recogniser: impl Recogniser + 'static) -> Self {
        self.recognisers.push(Arc::new(recogniser));
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
            phases: self.phases,
            registry: Arc::new(Registry::new(self.phases, &self.without, &self.rules)),
            recognisers: self.recognisers,
            selection: self.selection,
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
            phases: PHASES.len(),
            rules: Vec::new(),
            recognisers: Vec::new(),
            selection: Selection::ALL,
            without: Vec::new(),
            least_score: 0.0,
            reported: true,
        }
    }
}

/// A name that no standard rule or phase has; the message says which there are.
///
/// ```
/// use greenpaper_extract::Pipeline;
/// let error = Pipeline::builder().until_phase("person or so").unwrap_err();
/// assert!(error.to_string().starts_with("no phase is called 'person or so'; there are legislation, "));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownName(String);

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What `Display` says, since `main() -> Result` prints this.
impl fmt::Debug for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UnknownName {}
