//! An annotated article to its JSON.

use super::VERSION;
use crate::{
    Affiliation, Annotated, Article, BlockKind, Diagnostic, Entity, EntityId, EntityIndex, Evidence,
    Furniture, FurnitureReason, Hyperlink, Landmark, Link, Mention, MentionIndex, MentionKind, PartialDate,
    Quote, QuoteKind, RuleName, Span, Speaker, StatedDate,
};
use serde::{Serialize, Serializer};
use std::ops::Range;

#[derive(Serialize)]
struct View<'a> {
    version: u32,
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_range: Option<&'a Range<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'a str>,
    headline: Option<&'a str>,
    standfirst: Option<&'a str>,
    byline: Option<&'a str>,
    author_note: Option<&'a str>,
    publication: Option<&'a str>,
    published: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    text: &'a str,
    blocks: Vec<BlockView>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    dates: &'a [StatedDate],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    hyperlinks: &'a [Hyperlink],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    landmarks: &'a [Landmark],
    /// Where the blocks do not tell it.
    #[serde(skip_serializing_if = "Option::is_none")]
    furniture: Option<&'a [Furniture]>,
    sentences: &'a [Span],
    mentions: Vec<MentionView<'a>>,
    entities: &'a [Entity],
    quotes: Vec<QuoteView<'a>>,
    affiliations: Vec<AffiliationView<'a>>,
    diagnostics: Vec<DiagnosticView<'a>>,
}

#[derive(Serialize)]
struct BlockView {
    kind: BlockKind,
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
    #[serde(skip_serializing_if = "<[EntityId]>::is_empty")]
    alternatives: &'a [EntityId],
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
    #[serde(skip_serializing_if = "<[Speaker]>::is_empty")]
    others: &'a [Speaker],
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
    person_mention: MentionIndex,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation_mention: Option<MentionIndex>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a RuleName>,
}

#[derive(Serialize)]
struct DiagnosticView<'a> {
    #[serde(flatten)]
    odd: &'a Diagnostic,
    /// Whether it was met when the article was annotated, and not when it was read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    annotating: bool,
}

impl Serialize for Annotated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        view(self).serialize(serializer)
    }
}

fn view(annotated: &Annotated) -> View<'_> {
    let article = annotated.article();
    let reading = article.diagnostics().iter().map(|odd| DiagnosticView { odd, annotating: false });
    let annotating =
        annotated.layers().diagnostics.iter().map(|odd| DiagnosticView { odd, annotating: true });
    View {
        version: VERSION,
        source: article.origin().uri.as_deref(),
        source_range: article.origin().range.as_ref(),
        encoding: article.origin().encoding.as_deref(),
        headline: article.headline(),
        standfirst: article.standfirst(),
        byline: article.byline(),
        author_note: article.author_note(),
        publication: article.publication(),
        published: article.published(),
        language: article.language(),
        text: article.text(),
        blocks: blocks(article),
        dates: article.dates(),
        hyperlinks: article.hyperlinks(),
        landmarks: article.landmarks(),
        furniture: Some(article.furniture()).filter(|furniture| *furniture != told_by_blocks(article)),
        sentences: annotated.sentences(),
        mentions: annotated.mentions().iter().map(|mention| mention_view(annotated, mention)).collect(),
        entities: annotated.entities(),
        quotes: annotated.quotes().iter().map(|quote| quote_view(annotated, quote)).collect(),
        affiliations: annotated.affiliations().iter().map(affiliation_view).collect(),
        diagnostics: reading.chain(annotating).collect(),
    }
}

fn blocks(article: &Article) -> Vec<BlockView> {
    let view = |span: Span, kind| BlockView { kind, span, reason: article.furniture_reason(span) };
    article.blocks().iter().map(|it| view(it.span, it.kind)).collect()
}

/// The furniture as it is read off the blocks.
fn told_by_blocks(article: &Article) -> Vec<Furniture> {
    let furniture = |span| Some(Furniture { reason: article.furniture_reason(span)?, span });
    article.blocks().iter().filter_map(|it| furniture(it.span)).collect()
}

fn mention_view<'a>(annotated: &'a Annotated, mention: &'a Mention) -> MentionView<'a> {
    let link = |link: &'a Link| LinkView {
        id: link.id.as_str(),
        uri: link.id.uri(),
        score: link.score(),
        evidence: &link.evidence,
        alternatives: &link.alternatives,
        rule: link.rule.as_ref(),
    };
    MentionView {
        span: mention.span,
        text: annotated.text_of(mention),
        kind: mention.kind,
        entity: mention.entity,
        value: mention.value.as_ref().map(ToString::to_string),
        links: annotated.links_of(mention).iter().map(link).collect(),
        rule: mention.rule.as_ref(),
    }
}

fn quote_view<'a>(annotated: &'a Annotated, quote: &'a Quote) -> QuoteView<'a> {
    let speaker = quote.speaker.as_ref();
    QuoteView {
        span: quote.span,
        text: annotated.text_of(quote),
        kind: quote.kind,
        speaker: speaker.map(|it| it.name.as_str()),
        speaker_span: speaker.and_then(|it| it.span),
        speaker_mention: speaker.and_then(|it| it.mention),
        role: speaker.and_then(|it| it.role.as_deref()),
        others: &quote.others,
        cue: speaker.and_then(|it| it.cue),
        continues: quote.continues,
        rule: quote.rule.as_ref(),
    }
}

fn affiliation_view(it: &Affiliation) -> AffiliationView<'_> {
    AffiliationView {
        person: &it.person,
        role: &it.role,
        organisation: it.organisation.as_deref(),
        unit: it.unit.as_deref(),
        former: it.former,
        role_span: it.role_span,
        person_mention: it.person_mention,
        organisation_mention: it.organisation_mention,
        rule: it.rule.as_ref(),
    }
}
