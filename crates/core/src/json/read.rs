//! JSON to an annotated article.

use super::VERSION;
use crate::error::ErrorKind;
use crate::{
    Affiliation, Annotated, Article, Block, BlockKind, Diagnostic, Entity, EntityId, EntityIndex, Error,
    Evidence, Furniture, FurnitureReason, Hyperlink, Landmark, Layers, Link, Mention, MentionIndex,
    MentionKind, Origin, PartialDate, Quote, QuoteKind, RuleName, Span, Speaker, StatedDate,
};
use serde::{Deserialize, Deserializer};
use std::ops::Range;

/// What stands in the JSON; what can be told from the rest (the headline, addresses) is passed over.
#[derive(Deserialize)]
struct Raw {
    #[serde(default = "first")]
    version: u32,
    source: Option<String>,
    source_range: Option<Range<u64>>,
    encoding: Option<String>,
    publication: Option<String>,
    published: Option<PartialDate>,
    language: Option<String>,
    text: String,
    #[serde(default)]
    blocks: Vec<RawBlock>,
    #[serde(default)]
    dates: Vec<StatedDate>,
    #[serde(default)]
    hyperlinks: Vec<Hyperlink>,
    #[serde(default)]
    landmarks: Vec<Landmark>,
    furniture: Option<Vec<Furniture>>,
    #[serde(default)]
    sentences: Vec<Span>,
    #[serde(default)]
    mentions: Vec<RawMention>,
    #[serde(default)]
    entities: Vec<Entity>,
    #[serde(default)]
    quotes: Vec<RawQuote>,
    #[serde(default)]
    affiliations: Vec<Affiliation>,
    #[serde(default)]
    diagnostics: Vec<RawDiagnostic>,
}

fn first() -> u32 {
    VERSION
}

#[derive(Deserialize)]
struct RawBlock {
    kind: BlockKind,
    span: Span,
    reason: Option<FurnitureReason>,
}

#[derive(Deserialize)]
struct RawMention {
    span: Span,
    text: Option<String>,
    kind: MentionKind,
    entity: Option<EntityIndex>,
    value: Option<String>,
    #[serde(default)]
    links: Vec<RawLink>,
    rule: Option<RuleName>,
}

#[derive(Deserialize)]
struct RawLink {
    id: EntityId,
    score: f32,
    #[serde(default)]
    evidence: Vec<Evidence>,
    #[serde(default)]
    alternatives: Vec<EntityId>,
    rule: Option<RuleName>,
}

#[derive(Deserialize)]
struct RawQuote {
    span: Span,
    text: Option<String>,
    kind: QuoteKind,
    speaker: Option<String>,
    speaker_span: Option<Span>,
    speaker_mention: Option<MentionIndex>,
    role: Option<String>,
    #[serde(default)]
    others: Vec<Speaker>,
    cue: Option<Span>,
    continues: Option<Span>,
    rule: Option<RuleName>,
}

#[derive(Deserialize)]
struct RawDiagnostic {
    #[serde(flatten)]
    odd: Diagnostic,
    #[serde(default)]
    annotating: bool,
}

impl<'de> Deserialize<'de> for Annotated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Annotated, D::Error> {
        annotated(Raw::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

fn annotated(raw: Raw) -> Result<Annotated, Error> {
    if raw.version != VERSION {
        let why = "this release reads version 1";
        return Err(ErrorKind::syntax("version of the JSON", raw.version, why));
    }
    let mut layers = Layers {
        sentences: raw.sentences,
        entities: raw.entities,
        affiliations: raw.affiliations,
        ..Layers::default()
    };
    for (number, mention) in raw.mentions.into_iter().enumerate() {
        same_words("mention", mention.span, mention.text.as_deref(), &raw.text)?;
        for link in mention.links {
            let made = Link::new(MentionIndex(number as u32), link.id, link.score, link.evidence)?;
            let made = made.with_alternatives(link.alternatives);
            layers.links.push(match link.rule {
                Some(rule) => made.with_rule(rule),
                None => made,
            });
        }
        let (span, kind, entity, rule) = (mention.span, mention.kind, mention.entity, mention.rule);
        let value = mention.value.map(|value| value.parse()).transpose()?;
        layers.mentions.push(Mention { span, kind, entity, value, rule });
    }
    for quote in raw.quotes {
        same_words("quotation", quote.span, quote.text.as_deref(), &raw.text)?;
        let (span, mention, cue) = (quote.speaker_span, quote.speaker_mention, quote.cue);
        let speaker = quote.speaker.map(|name| Speaker { name, span, mention, role: quote.role, cue });
        layers.quotes.push(Quote {
            span: quote.span,
            kind: quote.kind,
            speaker,
            others: quote.others,
            continues: quote.continues,
            rule: quote.rule,
        });
    }
    let (annotating, reading): (Vec<_>, Vec<_>) = raw.diagnostics.into_iter().partition(|it| it.annotating);
    layers.diagnostics = annotating.into_iter().map(|it| it.odd).collect();
    let told = raw.blocks.iter().filter_map(|it| Some(Furniture { reason: it.reason?, span: it.span }));
    let furniture = raw.furniture.unwrap_or_else(|| told.collect());
    let article = Article::builder(raw.text)
        .blocks(raw.blocks.into_iter().map(|it| Block { kind: it.kind, span: it.span }).collect())
        .origin(Origin { uri: raw.source, range: raw.source_range, encoding: raw.encoding })
        .published(raw.published)
        .dates(raw.dates)
        .publication(raw.publication)
        .language(raw.language)
        .hyperlinks(raw.hyperlinks)
        .landmarks(raw.landmarks)
        .furniture(furniture)
        .diagnostics(reading.into_iter().map(|it| it.odd).collect())
        .build()?;
    Annotated::new(article, layers)
}

/// Refuses what is said to be written where something else is: offsets that were counted in other units, or a text that was changed.
fn same_words(what: &'static str, span: Span, said: Option<&str>, text: &str) -> Result<(), Error> {
    match (span.get(text), said) {
        (Some(written), Some(said)) if written != said => {
            Err(ErrorKind::Words { what, span, said: said.to_owned(), written: written.to_owned() }.into())
        }
        _ => Ok(()),
    }
}
