//! A document's layers as bare spans, a line of JSON each: what is measured.

use greenpaper::extract::Pipeline;
use greenpaper::model::{BlockKind, MentionKind, Span, Value};
use greenpaper::read::{ReadOptions, read_str};
use greenpaper::text::{Splitter, TokenOptions, tokens_with};
use serde::{Deserialize, Serialize};
use std::error::Error;

/// A document, as a line of JSON.
#[derive(Debug, Deserialize)]
pub struct Document {
    id: serde_json::Value,
    text: String,
    published: Option<String>,
}

/// What was found in a document; offsets are in bytes of its text: an article's own plus where it stood there.
#[derive(Debug, Default, Serialize)]
pub struct Layers {
    id: serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    tokens: Vec<Span>,
    sentences: Vec<Span>,
    entities: Vec<(usize, usize, MentionKind)>,
    headlines: Vec<Span>,
    boilerplate: Vec<Span>,
    published: Option<String>,
    articles: Vec<Span>,
    values: Vec<Valued>,
    quotes: Vec<Said>,
    affiliations: Vec<Holds>,
    links: Vec<(usize, usize, String)>,
}

#[derive(Debug, Serialize)]
struct Valued {
    span: Span,
    value: String,
}

#[derive(Debug, Serialize)]
struct Said {
    span: Span,
    kind: &'static str,
    speaker: Option<String>,
    speaker_span: Option<Span>,
    cue: Option<Span>,
}

#[derive(Debug, Serialize)]
struct Holds {
    person: String,
    role: String,
    organisation: Option<String>,
}

impl Layers {
    /// Tokens and sentences alone, of running prose in paragraphs.
    #[must_use]
    pub fn plain(document: Document, tokens: &TokenOptions, splitter: &Splitter) -> Layers {
        let mut layers = Layers::begun(&document, tokens);
        layers.sentences = splitter.sentences(&document.text).collect();
        layers.id = document.id;
        layers
    }

    /// All layers, of the articles that the document holds, read as `options` say but for their date.
    ///
    /// # Errors
    ///
    /// Its date is none.
    pub fn of(
        document: Document,
        tokens: &TokenOptions,
        pipeline: &Pipeline,
        options: &mut ReadOptions,
    ) -> Result<Layers, Box<dyn Error>> {
        let mut layers = Layers::begun(&document, tokens);
        options.date = document.published.map(|date| date.parse()).transpose()?;
        for article in read_str(&document.text, options) {
            let offset = article.origin().range.as_ref().map_or(0, |range| range.start as usize);
            layers.published = layers.published.or_else(|| article.published().map(|date| date.to_string()));
            layers.place(&article, offset);
            layers.add(&pipeline.annotate(article), offset);
        }
        layers.id = document.id;
        Ok(layers)
    }

    /// All layers of an article, and its text.
    #[must_use]
    pub fn of_article(article: greenpaper::Article, tokens: &TokenOptions, pipeline: &Pipeline) -> Layers {
        let origin = article.origin();
        let uri = origin.uri.clone().unwrap_or_else(|| "-".to_owned());
        let id = origin.range.as_ref().map_or(uri.clone(), |range| format!("{uri}#{}", range.start));
        let text = article.text().to_owned();
        let document = Document { id: id.into(), text, published: None };
        let mut layers = Layers::begun(&document, tokens);
        layers.published = article.published().map(|date| date.to_string());
        layers.place(&article, 0);
        layers.add(&pipeline.annotate(article), 0);
        layers.id = document.id;
        layers.text = Some(document.text);
        layers
    }

    fn begun(document: &Document, options: &TokenOptions) -> Layers {
        let tokens = tokens_with(&document.text, options).map(|token| token.span).collect();
        Layers { tokens, ..Layers::default() }
    }

    /// Where an article stands, its headlines and its furniture.
    fn place(&mut self, article: &greenpaper::Article, offset: usize) {
        self.articles.push(Span::of(article.text()).shift(offset));
        for block in article.blocks() {
            match block.kind {
                BlockKind::Headline | BlockKind::Subheading => self.headlines.push(block.span.shift(offset)),
                BlockKind::Boilerplate => self.boilerplate.push(block.span.shift(offset)),
                _ => {}
            }
        }
    }

    fn add(&mut self, annotated: &greenpaper::Annotated, offset: usize) {
        self.sentences.extend(annotated.sentences().iter().map(|span| span.shift(offset)));
        for mention in annotated.mentions() {
            let span = mention.span.shift(offset);
            self.entities.push((span.start(), span.end(), mention.kind));
            if let (MentionKind::Date | MentionKind::Money, Some(value)) = (mention.kind, &mention.value)
                && !matches!(value, Value::Provisions(_))
            {
                self.values.push(Valued { span, value: value.to_string() });
            }
        }
        for quote in annotated.quotes() {
            let speaker = quote.speaker.as_ref();
            self.quotes.push(Said {
                span: quote.span.shift(offset),
                kind: quote.kind.as_str(),
                speaker: quote.said_by(),
                cue: speaker.and_then(|it| it.cue).map(|span| span.shift(offset)),
                speaker_span: speaker.and_then(|it| it.span).map(|span| span.shift(offset)),
            });
        }
        self.affiliations.extend(annotated.affiliations().iter().map(|it| Holds {
            person: it.person.clone(),
            role: it.role.clone(),
            organisation: it.organisation.clone(),
        }));
        for link in annotated.links() {
            let span = annotated[link.mention].span.shift(offset);
            self.links.push((span.start(), span.end(), link.id.to_string()));
        }
    }
}
