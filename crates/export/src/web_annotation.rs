//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>) as JSON-LD: a collection an article, an annotation a
//! mention, a quotation or an affiliation.
//!
//! A target says where twice: a `TextPositionSelector`, `start` and `end` in characters (Unicode code points, as the
//! standard has it) of the article's text, and a `TextQuoteSelector`, the words with some before and after them, by
//! which they are found again in a text that has moved.
//!
//! Bodies of a mention: its kind (`tagging`); what it links to or, without a link, what it names (`identifying`); what
//! it comes to, such as a date (`describing`). Bodies of a quotation: its kind and its speaker.
//!
//! Ids are the article's, `#` and the annotation's number: see [`Options::base`].

use crate::Error;
use crate::identity::{article_ids, id_iri, inside_article, iri};
use crate::summary::{one_line, post};
use greenpaper_core::{Annotated, EntityId, Span};
use greenpaper_text::{OffsetMap, Unit};
use serde_json::{Value, json};
use std::io::Write;

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::web_annotation;
/// let article = Article::builder("\u{a3}3m for Unison").build()?;
/// let unison = Mention::new(Span::new(9, 15), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let mut out = Vec::new();
/// web_annotation::write(&mut out, &[annotated], &web_annotation::Options::default())?;
/// let collection: serde_json::Value = serde_json::from_slice(&out)?;
/// let selectors = &collection["first"]["items"][0]["target"]["selector"];
/// assert_eq!(selectors[0]["start"], 8);
/// assert_eq!(selectors[1]["prefix"], "\u{a3}3m for ");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// What ids begin with that are no address of the web themselves: the address where articles are, by preference.
    pub base: String,
    /// Characters before and after in a `TextQuoteSelector`, at most.
    pub context: usize,
    /// Indented, for people, as one array; else a collection a line.
    pub pretty: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { base: "urn:greenpaper:".to_owned(), context: 32, pretty: false }
    }
}

/// Writes a collection an article, as JSON Lines or as one indented array.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::web_annotation::{self, Options};
/// let article = Article::builder("It is Unison that voted.").build()?;
/// let unison = Mention::new(Span::new(6, 12), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let options = Options { base: "https://example.org/".into(), context: 3, pretty: true };
/// let mut out = Vec::new();
/// web_annotation::write(&mut out, &[annotated], &options)?;
/// let all: serde_json::Value = serde_json::from_slice(&out)?;
/// let quote = &all[0]["first"]["items"][0]["target"]["selector"][1];
/// assert_eq!((quote["prefix"].as_str(), quote["suffix"].as_str()), (Some("is "), Some(" th")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    let ids = article_ids(articles);
    let values = articles.iter().zip(&ids).map(|(annotated, id)| collection(annotated, id, options));
    crate::json::values(out, values, options.pretty).map_err(Error::new("Web Annotation"))
}

fn collection(annotated: &Annotated, id: &str, options: &Options) -> Value {
    let article = Article { annotated, id, options, map: OffsetMap::new(annotated.text()) };
    let items = article.items();
    let source = iri(&options.base, id);
    let mut page = json!({
        "id": format!("{}page-1", joint(&source)),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    });
    let total = page["items"].as_array().map_or(0, Vec::len);
    if total == 0 {
        page["items"] = json!([]);
    }
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{}annotations", joint(&source)),
        "type": "AnnotationCollection",
        "label": annotated.article().headline().map_or_else(|| id.to_owned(), one_line),
        "total": total,
        "first": page,
    })
}

fn joint(iri: &str) -> String {
    format!("{iri}{}", if iri.contains('#') { ';' } else { '#' })
}

struct Article<'a> {
    annotated: &'a Annotated,
    id: &'a str,
    options: &'a Options,
    map: OffsetMap<'a>,
}

impl Article<'_> {
    fn items(&self) -> Vec<Value> {
        let mut links: Vec<Vec<&EntityId>> = vec![Vec::new(); self.annotated.mentions().len()];
        for link in self.annotated.links() {
            links[link.mention.get()].push(&link.id);
        }
        let mut items = Vec::new();
        for (number, (mention, links)) in self.annotated.mentions().iter().zip(links).enumerate() {
            let mut bodies = vec![text_body("tagging", mention.kind.as_str())];
            bodies.extend(links.iter().map(|id| self.identified(id)));
            if links.is_empty()
                && let Some(entity) = self.annotated.entity_of(mention)
            {
                bodies.push(text_body("identifying", &entity.name()));
            }
            bodies.extend(mention.value.as_ref().map(|value| text_body("describing", &value.to_string())));
            items.push(self.annotation("mention", number, "identifying", bodies, mention.span));
        }
        for (number, quote) in self.annotated.quotes().iter().enumerate() {
            let mut bodies = vec![text_body("tagging", &format!("{} quotation", quote.kind.as_str()))];
            bodies.extend(quote.speakers().map(|speaker| text_body("identifying", &speaker.name)));
            items.push(self.annotation("quotation", number, "describing", bodies, quote.span));
        }
        for (number, it) in self.annotated.affiliations().iter().enumerate() {
            let body = text_body("describing", &format!("{}: {}", it.person, post(it)));
            items.push(self.annotation("affiliation", number, "describing", vec![body], it.role_span));
        }
        items
    }

    fn annotation(
        &self,
        what: &str,
        number: usize,
        motivation: &str,
        bodies: Vec<Value>,
        span: Span,
    ) -> Value {
        let (text, range) = (self.map.text(), self.map.range_of(span, Unit::Char).unwrap_or(0..0));
        let context = self.options.context;
        let before =
            text[..span.start()].char_indices().rev().take(context).last().map_or(span.start(), |it| it.0);
        let after = text[span.end()..].char_indices().nth(context).map_or(text.len(), |it| span.end() + it.0);
        json!({
            "id": iri(&self.options.base, &inside_article(self.id, what, number + 1)),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": {
                "source": iri(&self.options.base, self.id),
                "selector": [
                    { "type": "TextPositionSelector", "start": range.start, "end": range.end },
                    {
                        "type": "TextQuoteSelector",
                        "exact": &text[span],
                        "prefix": &text[before..span.start()],
                        "suffix": &text[span.end()..after],
                    },
                ],
            },
        })
    }

    fn identified(&self, id: &EntityId) -> Value {
        json!({
            "type": "SpecificResource",
            "purpose": "identifying",
            "source": id_iri(&self.options.base, id),
        })
    }
}

fn text_body(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain" })
}
