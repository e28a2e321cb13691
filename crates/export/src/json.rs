//! JSON: an object an article, with stable field names.
//!
//! All offsets are in bytes of UTF-8 of `text`, `[start, end)`. Beside each span stands what was written there, so
//! that a reader who counts in other units need not convert. Fields are only ever added. [`SCHEMA`] describes them.

use crate::Error;
use greenpaper_core::{
    Annotated, Diagnostic, Entity, EntityIndex, Evidence, FurnitureReason, MentionIndex, MentionKind,
    PartialDate, QuoteKind, RuleName, Span,
};
use serde::Serialize;
use std::io::{self, Write};

/// The JSON Schema (draft 2020-12) of an article, the text of `schema/article.schema.json`.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(greenpaper_export::json::SCHEMA)?;
/// assert_eq!(schema["properties"]["sentences"]["items"]["$ref"], "#/$defs/span");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const SCHEMA: &str = include_str!("../schema/article.schema.json");

/// How to write.
///
/// ```
/// use greenpaper_export::json;
/// let mut out = Vec::new();
/// json::write(&mut out, &[], &json::Options { pretty: true, ..json::Options::default() })?;
/// assert_eq!(out, b"[]\n"); // JSON Lines of no articles are no lines
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Indented, for people, as one array; else an object a line (JSON Lines).
    pub pretty: bool,
    /// Beside each mention, link, quotation and affiliation the name of the rule that made it, as `rule`.
    pub rules: bool,
}

/// Writes articles as JSON Lines, or as one indented array.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::json;
/// let article = Article::builder("\u{a3}3m for Unison").build()?;
/// let unison = Mention::new(Span::new(9, 15), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let mut out = Vec::new();
/// json::write(&mut out, &[annotated], &json::Options::default())?;
/// let object: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!(object["mentions"][0]["span"], serde_json::json!([9, 15]));
/// assert_eq!(object["mentions"][0]["text"], "Unison");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    values(out, articles.iter().map(|it| view(it, options.rules)), options.pretty).map_err(Error::new("JSON"))
}

/// Writes values a line each, or as one indented array.
pub(crate) fn values(
    out: &mut impl Write,
    values: impl Iterator<Item = impl Serialize>,
    pretty: bool,
) -> io::Result<()> {
    if pretty {
        let values: Vec<_> = values.collect();
        serde_json::to_writer_pretty(&mut *out, &values)?;
        return out.write_all(b"\n");
    }
    for value in values {
        serde_json::to_writer(&mut *out, &value)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

#[derive(Serialize)]
struct View<'a> {
    source: Option<&'a str>,
    headline: Option<&'a str>,
    standfirst: Option<&'a str>,
    byline: Option<&'a str>,
    author_note: Option<&'a str>,
    publication: Option<&'a str>,
    published: Option<PartialDate>,
    text: &'a str,
    blocks: Vec<Piece<'a>>,
    sentences: Vec<Span>,
    mentions: Vec<MentionView<'a>>,
    entities: &'a [Entity],
    quotes: Vec<QuoteView<'a>>,
    affiliations: Vec<AffiliationView<'a>>,
    diagnostics: Vec<&'a Diagnostic>,
}

#[derive(Serialize)]
struct Piece<'a> {
    kind: &'a str,
    span: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<FurnitureReason>,
}

#[derive(Serialize)]
struct MentionView<'a> {
    span: Span,
    text: &'a str,
    kind: MentionKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<EntityIndex>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<LinkView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a RuleName>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
    score: f32,
    evidence: &'a [Evidence],
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a RuleName>,
}

#[derive(Serialize)]
struct QuoteView<'a> {
    span: Span,
    text: &'a str,
    kind: QuoteKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_span: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_mention: Option<MentionIndex>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    continues: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a RuleName>,
}

#[derive(Serialize)]
struct AffiliationView<'a> {
    person: &'a str,
    role: &'a str,
    organisation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    former: bool,
    role_span: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a RuleName>,
}

fn view(annotated: &Annotated, rules: bool) -> View<'_> {
    let (article, text) = (annotated.article(), annotated.text());
    let mut links = annotated.links().iter().peekable();
    let mentions = annotated.mentions().iter().enumerate().map(|(number, mention)| {
        let mut of_mention = Vec::new();
        // Links come in the order of their mentions; should they not, the slower way finds them all the same.
        while let Some(link) = links.next_if(|link| link.mention.get() <= number) {
            of_mention.push(LinkView {
                id: link.id.as_str(),
                uri: link.id.uri(),
                score: link.score(),
                evidence: &link.evidence,
                rule: link.rule.as_ref().filter(|_| rules),
            });
        }
        MentionView {
            span: mention.span,
            text: &text[mention.span],
            kind: mention.kind,
            entity: mention.entity,
            value: mention.value.as_ref().map(ToString::to_string),
            links: of_mention,
            rule: mention.rule.as_ref().filter(|_| rules),
        }
    });
    View {
        source: article.origin().uri.as_deref(),
        headline: article.headline(),
        standfirst: article.standfirst(),
        byline: article.byline(),
        author_note: article.author_note(),
        publication: article.publication(),
        published: article.published(),
        text,
        blocks: article
            .blocks()
            .iter()
            .map(|it| Piece {
                kind: it.kind.as_str(),
                span: it.span,
                reason: article.furniture_reason(it.span),
            })
            .collect(),
        sentences: annotated.sentences().to_vec(),
        mentions: mentions.collect(),
        entities: annotated.entities(),
        quotes: annotated
            .quotes()
            .iter()
            .map(|quote| QuoteView {
                span: quote.span,
                text: &text[quote.span],
                kind: quote.kind,
                speaker: quote.speaker.as_ref().map(|it| it.name.as_str()),
                speaker_span: quote.speaker.as_ref().and_then(|it| it.span),
                speaker_mention: quote.speaker.as_ref().and_then(|it| it.mention),
                role: quote.speaker.as_ref().and_then(|it| it.role.as_deref()),
                others: quote.others.iter().map(|it| it.name.as_str()).collect(),
                cue: quote.speaker.as_ref().and_then(|it| it.cue),
                continues: quote.continues,
                rule: quote.rule.as_ref().filter(|_| rules),
            })
            .collect(),
        affiliations: annotated
            .affiliations()
            .iter()
            .map(|it| AffiliationView {
                person: &it.person,
                role: &it.role,
                organisation: it.organisation.as_deref(),
                unit: it.unit.as_deref(),
                former: it.former,
                role_span: it.role_span,
                rule: it.rule.as_ref().filter(|_| rules),
            })
            .collect(),
        diagnostics: annotated.diagnostics().collect(),
    }
}
