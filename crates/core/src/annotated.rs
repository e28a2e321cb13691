//! The value that flows out.

use crate::article::inside;
use crate::error::ErrorKind;
use crate::{
    Affiliation, Article, Diagnostic, DiagnosticKind, Entity, EntityIndex, Error, Link, Mention,
    MentionIndex, Quote, Span,
};
use serde::{Deserialize, Serialize};

/// An article with everything that was found in it.
///
/// Sentences and mentions are sorted and do not overlap; every span lies in the article's text on
/// character boundaries; every index points to what exists.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Span};
/// let article = Article::builder("Unison voted.").build()?;
/// let layers = Layers { sentences: vec![Span::new(0, 13)], ..Layers::default() };
/// let annotated = Annotated::new(article.clone(), layers)?;
/// assert_eq!(&annotated.text()[annotated.sentences()[0]], "Unison voted.");
/// // What lies outside of the text is refused.
/// let layers = Layers { sentences: vec![Span::new(0, 99)], ..Layers::default() };
/// assert!(Annotated::new(article, layers).unwrap_err().is_out_of_bounds());
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
///
/// Serde writes and reads it as the one JSON of the project, which `greenpaper-export` writes too and whose schema is there: what
/// is written reads back to an equal value, fields that a later release adds are passed over, and what does not fit together is
/// refused by name.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// let layers = Layers { mentions: vec![Mention::new(Span::new(0, 6), MentionKind::Organisation)], ..Layers::default() };
/// let annotated = Annotated::new(Article::builder("Unison voted.").build()?, layers)?;
/// let json = serde_json::to_string(&annotated)?;
/// assert!(json.contains(r#""mentions":[{"span":[0,6],"text":"Unison","kind":"organisation"}]"#));
/// assert_eq!(serde_json::from_str::<Annotated>(&json)?, annotated);
/// let spoilt = json.replace("[0,6]", "[1,6]");
/// let error = serde_json::from_str::<Annotated>(&spoilt).unwrap_err();
/// assert!(error.to_string().starts_with("mention 1..6 is said to be 'Unison', and 'nison' is written there"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Annotated {
    article: Article,
    layers: Layers,
}

/// What was found in an article, a list a layer.
///
/// ```
/// # use greenpaper_core::*;
/// let layers = Layers { sentences: vec![Span::new(0, 13)], ..Layers::default() };
/// assert!(layers.mentions.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Layers {
    /// The sentences of running text, in order, without white space at either end.
    #[serde(default)]
    pub sentences: Vec<Span>,
    /// The things named, in the order in which they are first named.
    #[serde(default)]
    pub entities: Vec<Entity>,
    /// Where they are named, in order, without overlap.
    #[serde(default)]
    pub mentions: Vec<Mention>,
    /// Who said what, in order of their starts.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// Who holds which post where.
    #[serde(default)]
    pub affiliations: Vec<Affiliation>,
    /// Which known thing each mention is; several of one mention are several provisions of one Act.
    #[serde(default)]
    pub links: Vec<Link>,
    /// What was odd, beside what the article itself carries.
    #[serde(default)]
    pub diagnostics: Vec<Diagnostic>,
}

impl Annotated {
    /// An article with its layers.
    ///
    /// # Errors
    ///
    /// A span outside of the text or off its character boundaries; sentences or mentions that overlap or
    /// are not in order; an index of something that does not exist.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert!(Annotated::new(annotated.article().clone(), annotated.layers().clone()).is_ok());
    /// let far = Layers { sentences: vec![Span::new(0, 99)], ..Layers::default() };
    /// assert!(Annotated::new(annotated.article().clone(), far).is_err());
    /// # Ok::<(), Error>(())
    /// ```
    pub fn new(article: Article, mut layers: Layers) -> Result<Annotated, Error> {
        layers.check(article.text())?;
        layers.sort_links();
        Ok(Annotated { article, layers })
    }

    /// An article with its layers; where [`Annotated::new`] would refuse them it comes out bare, with a diagnostic
    /// that says why. For a pipeline whose recognisers are somebody else's.
    ///
    /// ```
    /// use greenpaper_core::{Annotated, Article, DiagnosticKind, Layers, Span};
    /// let article = Article::builder("Unison voted.").build()?;
    /// let layers = Layers { sentences: vec![Span::new(0, 99)], ..Layers::default() };
    /// let annotated = Annotated::new_or_bare(article, layers);
    /// assert!(annotated.sentences().is_empty());
    /// assert_eq!(annotated.diagnostics().next().unwrap().kind, DiagnosticKind::LayersRefused);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn new_or_bare(article: Article, mut layers: Layers) -> Annotated {
        let Err(error) = layers.check(article.text()) else {
            layers.sort_links();
            return Annotated { article, layers };
        };
        let message = format!("what was found does not fit the article: {error}");
        let odd = Diagnostic { kind: DiagnosticKind::LayersRefused, span: None, message };
        Annotated { article, layers: Layers { diagnostics: vec![odd], ..Layers::default() } }
    }

    /// An article in which nothing was found.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert!(Annotated::bare(annotated.article().clone()).mentions().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn bare(article: Article) -> Annotated {
        Annotated { article, layers: Layers::default() }
    }

    /// The article.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert_eq!(annotated.article().headline(), None);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The article's text.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert_eq!(annotated.text(), "Unison voted.");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        self.article.text()
    }

    /// All layers.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert_eq!(annotated.layers().mentions, annotated.mentions());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// The sentences of running text, in order.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert_eq!(annotated.text_of(annotated.sentences()[0]), "Unison voted.");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn sentences(&self) -> &[Span] {
        &self.layers.sentences
    }

    /// The things named.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert!(annotated.entities().is_empty()); // nobody said what the mention names
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn entities(&self) -> &[Entity] {
        &self.layers.entities
    }

    /// Where they are named, in order.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert_eq!(annotated.text_of(&annotated.mentions()[0]), "Unison");
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn mentions(&self) -> &[Mention] {
        &self.layers.mentions
    }

    /// Who said what.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert!(annotated.quotes().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn quotes(&self) -> &[Quote] {
        &self.layers.quotes
    }

    /// Who holds which post where.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert!(annotated.affiliations().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn affiliations(&self) -> &[Affiliation] {
        &self.layers.affiliations
    }

    /// Which known thing each mention is, in the order of the mentions.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert!(annotated.links().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.layers.links
    }

    /// What was odd, of the article first.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert_eq!(annotated.diagnostics().count(), 0);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.article.diagnostics().iter().chain(&self.layers.diagnostics)
    }

    /// The article and its layers, apart.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Unison voted.").build()?;
    /// # let unison = Mention::new(Span::new(0, 6), MentionKind::Organisation);
    /// # let layers = Layers { sentences: vec![Span::new(0, 13)], mentions: vec![unison], ..Layers::default() };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let (article, layers) = annotated.clone().into_parts();
    /// assert_eq!(Annotated::new(article, layers)?, annotated);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn into_parts(self) -> (Article, Layers) {
        (self.article, self.layers)
    }
}

impl Layers {
    /// Puts links in the order of their mentions, those of one mention as they came: so that they are found by halving.
    fn sort_links(&mut self) {
        if !self.links.is_sorted_by_key(|link| link.mention) {
            self.links.sort_by_key(|link| link.mention);
        }
    }

    fn check(&self, text: &str) -> Result<(), Error> {
        in_order("sentence", self.sentences.iter().copied(), text)?;
        in_order("mention", self.mentions.iter().map(|mention| mention.span), text)?;
        let entity = |index: EntityIndex| index_in("entity", index.get(), self.entities.len());
        let mention = |index: MentionIndex| index_in("mention", index.get(), self.mentions.len());
        for it in &self.mentions {
            it.entity.map_or(Ok(()), entity)?;
        }
        for quote in &self.quotes {
            inside("quotation", quote.span, text)?;
            quote.continues.map_or(Ok(()), |it| inside("quotation", it, text))?;
            for speaker in quote.speakers() {
                for span in [speaker.span, speaker.cue].into_iter().flatten() {
                    inside("speaker", span, text)?;
                }
                speaker.mention.map_or(Ok(()), mention)?;
            }
        }
        for affiliation in &self.affiliations {
            inside("role", affiliation.role_span, text)?;
            mention(affiliation.person_mention)?;
            affiliation.organisation_mention.map_or(Ok(()), mention)?;
        }
        for link in &self.links {
            mention(link.mention)?;
        }
        for span in self.diagnostics.iter().filter_map(|it| it.span) {
            inside("diagnostic", span, text)?;
        }
        Ok(())
    }
}

fn index_in(what: &'static str, index: usize, len: usize) -> Result<(), Error> {
    if index < len { Ok(()) } else { Err(ErrorKind::Index { what, index, len }.into()) }
}

fn in_order(what: &'static str, spans: impl Iterator<Item = Span>, text: &str) -> Result<(), Error> {
    let mut before = Span::empty(0);
    for span in spans {
        inside(what, span, text)?;
        if span.start() < before.end() {
            return Err(ErrorKind::Order { what, before, after: span }.into());
        }
        before = span;
    }
    Ok(())
}
