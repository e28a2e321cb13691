//! From one thing of an annotated article to the next: a mention to its words, its sentence, its links; an entity to where it is named.

use crate::{
    Annotated, Block, Entity, EntityId, EntityIndex, Link, Mention, MentionIndex, Quote, Span, Spanned,
};
use std::ops::Index;

impl Annotated {
    /// What is written at a mention, a quotation, a sentence, a block, a span; empty where it does not lie in this article's text.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let first = &annotated.mentions()[0];
    /// assert_eq!(annotated.text_of(first), "Unison");
    /// assert_eq!(annotated.text_of(annotated.sentences()[0]), "Unison voted.");
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn text_of(&self, it: impl Spanned) -> &str {
        it.span().get(self.text()).unwrap_or("")
    }

    /// The sentence of running text in which something begins. Logarithmic in how many there are.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let second = &annotated.mentions()[1];
    /// let sentence = annotated.sentence_of(second).unwrap();
    /// assert_eq!(annotated.text_of(sentence), "\u{201c}No to Unison,\u{201d} he said.");
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn sentence_of(&self, it: impl Spanned) -> Option<Span> {
        holder(self.sentences(), |sentence| *sentence, it.span()).copied()
    }

    /// The block in which something begins. Logarithmic in how many there are.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let block = annotated.block_of(&annotated.mentions()[1]).unwrap();
    /// assert_eq!(block.kind, BlockKind::Paragraph);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn block_of(&self, it: impl Spanned) -> Option<&Block> {
        holder(self.article().blocks(), |block| block.span, it.span())
    }

    /// The innermost quotation in which something lies, if it lies in one. Linear in how many quotations begin before it.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let [outside, inside] = [0, 1].map(|n| &annotated.mentions()[n]);
    /// assert!(annotated.quote_of(outside).is_none());
    /// assert_eq!(annotated.quote_of(inside).unwrap().kind, QuoteKind::Direct);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn quote_of(&self, it: impl Spanned) -> Option<&Quote> {
        let span = it.span();
        self.quotes()
            .iter()
            .filter(|quote| quote.span.contains_span(span))
            .min_by_key(|quote| quote.span.len())
    }

    /// The mention that covers a byte of the text. Logarithmic in how many there are.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let (index, mention) = annotated.mention_at(25).unwrap();
    /// assert_eq!((index, mention.span), (MentionIndex(1), Span::new(23, 29)));
    /// assert!(annotated.mention_at(7).is_none());
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn mention_at(&self, byte: usize) -> Option<(MentionIndex, &Mention)> {
        let at = self.mentions().partition_point(|mention| mention.span.end() <= byte);
        let mention = self.mentions().get(at).filter(|mention| mention.span.start() <= byte)?;
        Some((MentionIndex(at as u32), mention))
    }

    /// The mentions that lie wholly in a sentence, a block, a quotation, a span. Logarithmic in how many there are.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let second = annotated.sentences()[1];
    /// assert_eq!(annotated.mentions_in(second).len(), 1);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn mentions_in(&self, it: impl Spanned) -> &[Mention] {
        let span = it.span();
        let first = self.mentions().partition_point(|mention| mention.span.start() < span.start());
        let rest = &self.mentions()[first..];
        &rest[..rest.partition_point(|mention| mention.span.end() <= span.end())]
    }

    /// The number of a mention of this article; `None` of one that is of another. Logarithmic in how many there are.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let second = &annotated.mentions()[1];
    /// assert_eq!(annotated.index_of(second), Some(MentionIndex(1)));
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn index_of(&self, mention: &Mention) -> Option<MentionIndex> {
        let at = self.mentions().binary_search_by_key(&mention.span.start(), |it| it.span.start()).ok()?;
        (self.mentions()[at].span == mention.span).then_some(MentionIndex(at as u32))
    }

    /// The links of a mention, in the order of the provisions where it names several. Logarithmic in how many links there are.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let [first, second] = [0, 1].map(|n| &annotated.mentions()[n]);
    /// assert!(annotated.links_of(first).is_empty());
    /// assert_eq!(annotated.links_of(second)[0].id.as_str(), "uk:org/unison");
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn links_of(&self, mention: &Mention) -> &[Link] {
        let Some(index) = self.index_of(mention) else { return &[] };
        let first = self.links().partition_point(|link| link.mention < index);
        let rest = &self.links()[first..];
        &rest[..rest.partition_point(|link| link.mention == index)]
    }

    /// The known thing that a mention is: what its first link names, or the identifier of its entity.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let [first, second] = [0, 1].map(|n| &annotated.mentions()[n]);
    /// assert_eq!(annotated.id_of(second).unwrap().as_str(), "uk:org/unison");
    /// assert_eq!(annotated.id_of(first), None);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn id_of(&self, mention: &Mention) -> Option<EntityId> {
        let linked = self.links_of(mention).first().map(|link| link.id.clone());
        linked.or_else(|| self.entity_of(mention)?.id())
    }

    /// The entity that a mention names, if it is one.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let entity = annotated.entity_of(&annotated.mentions()[0]).unwrap();
    /// assert_eq!(entity.name(), "Unison");
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn entity_of(&self, mention: &Mention) -> Option<&Entity> {
        self.entities().get(mention.entity?.get())
    }

    /// The mentions of an entity, in order. Linear in how many mentions there are.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// let (unison, _) = annotated.indexed_entities().next().unwrap();
    /// assert_eq!(annotated.mentions_of(unison).count(), 2);
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    pub fn mentions_of(&self, entity: EntityIndex) -> impl DoubleEndedIterator<Item = &Mention> {
        self.mentions().iter().filter(move |mention| mention.entity == Some(entity))
    }

    /// The mention of whoever says a quotation, where the article names them.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// assert!(annotated.speaker_of(&annotated.quotes()[0]).is_none());
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn speaker_of(&self, quote: &Quote) -> Option<&Mention> {
        self.mentions().get(quote.speaker.as_ref()?.mention?.get())
    }

    /// The mentions with their numbers, in order.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// for (index, mention) in annotated.iter_indexed() {
    ///     assert_eq!(&annotated[index], mention);
    /// }
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    pub fn iter_indexed(
        &self,
    ) -> impl DoubleEndedIterator<Item = (MentionIndex, &Mention)> + ExactSizeIterator {
        self.mentions().iter().enumerate().map(|(n, mention)| (MentionIndex(n as u32), mention))
    }

    /// The entities with their numbers, in the order in which they are first named.
    ///
    /// ```
    /// # use greenpaper_core::{Annotated, Article, BlockKind, Entity, EntityIndex, Evidence, Layers, Link, Mention, MentionIndex, MentionKind, Organisation, Quote, QuoteKind, Span};
    /// # let text = "Unison voted. \u{201c}No to Unison,\u{201d} he said.";
    /// # let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// # let unison = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
    /// # let at = |start| Mention { entity: Some(EntityIndex(0)), ..Mention::new(Span::new(start, start + 6), MentionKind::Organisation) };
    /// # let layers = Layers {
    /// #     sentences: vec![Span::new(0, 13), Span::new(14, text.len())],
    /// #     entities: vec![unison],
    /// #     mentions: vec![at(0), at(23)],
    /// #     quotes: vec![Quote { span: Span::new(14, 33), kind: QuoteKind::Direct, speaker: None, others: vec![], continues: None, rule: None }],
    /// #     links: vec![Link::new(MentionIndex(1), "uk:org/unison".parse()?, 1.0, vec![Evidence::Name])?],
    /// #     ..Layers::default()
    /// # };
    /// # let annotated = Annotated::new(article, layers)?;
    /// for (index, entity) in annotated.indexed_entities() {
    ///     assert_eq!(&annotated[index], entity);
    /// }
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    pub fn indexed_entities(
        &self,
    ) -> impl DoubleEndedIterator<Item = (EntityIndex, &Entity)> + ExactSizeIterator {
        self.entities().iter().enumerate().map(|(n, entity)| (EntityIndex(n as u32), entity))
    }
}

/// Of what is in order and does not overlap, what holds the start of a span.
fn holder<T>(all: &[T], span_of: impl Fn(&T) -> Span, span: Span) -> Option<&T> {
    let at = all.partition_point(|it| span_of(it).end() <= span.start());
    all.get(at).filter(|it| span_of(it).start() <= span.start())
}

/// # Panics
///
/// If there is no mention of that number: the number is of another article.
impl Index<MentionIndex> for Annotated {
    type Output = Mention;

    fn index(&self, index: MentionIndex) -> &Mention {
        &self.mentions()[index.get()]
    }
}

/// # Panics
///
/// If there is no entity of that number: the number is of another article.
impl Index<EntityIndex> for Annotated {
    type Output = Entity;

    fn index(&self, index: EntityIndex) -> &Entity {
        &self.entities()[index.get()]
    }
}

/// The mentions, in order.
impl<'a> IntoIterator for &'a Annotated {
    type Item = &'a Mention;
    type IntoIter = std::slice::Iter<'a, Mention>;

    fn into_iter(self) -> Self::IntoIter {
        self.mentions().iter()
    }
}

/// The blocks, in order.
impl<'a> IntoIterator for &'a crate::Article {
    type Item = &'a Block;
    type IntoIter = std::slice::Iter<'a, Block>;

    fn into_iter(self) -> Self::IntoIter {
        self.blocks().iter()
    }
}
