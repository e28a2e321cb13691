//! An article as it was written.

use crate::error::ErrorKind;
use crate::named::named;
use crate::{Diagnostic, Error, Furniture, FurnitureReason, PartialDate, Span, Spanned};
use serde::{Deserialize, Deserializer, Serialize};
use std::ops::Range;

/// A text as it was written, in its blocks, with what it says of itself. As schema.org's `NewsArticle`.
///
/// The text is never altered; spans are byte ranges in it. Blocks are sorted, do not overlap, lie on
/// character boundaries, and hold every character that is not white space when a reader made them. What
/// the text does not say stays `None`.
///
/// ```
/// use greenpaper_core::{Article, Block, BlockKind, Span};
/// let article = Article::builder("Mind the gap\n\nCouncils are short of money.")
///     .block(BlockKind::Headline, Span::new(0, 12))
///     .block(BlockKind::Paragraph, Span::new(14, 42))
///     .build()?;
/// assert_eq!(article.headline(), Some("Mind the gap"));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Article {
    text: String,
    blocks: Vec<Block>,
    origin: Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<PartialDate>,
    dates: Vec<StatedDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hyperlinks: Vec<Hyperlink>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    landmarks: Vec<Landmark>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    furniture: Vec<Furniture>,
    diagnostics: Vec<Diagnostic>,
}

/// Where an article came from.
///
/// ```
/// use greenpaper_core::*;
/// let origin = Origin { uri: Some("a.txt".into()), ..Origin::default() };
/// assert_eq!(origin.encoding, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// The file or address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// Where in the source's decoded text it stood, in bytes of UTF-8; `None` where it is all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<Range<u64>>,
    /// The encoding that the source was decoded from, by its WHATWG name, where it was bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
}

/// A stretch of an article that is one thing: a headline, a paragraph, a share button.
///
/// ```
/// use greenpaper_core::*;
/// let block = Block { kind: BlockKind::Headline, span: Span::new(0, 12) };
/// assert_eq!(block.text_in("Mind the gap"), "Mind the gap");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where, in bytes of the article's text, without white space at either end.
    pub span: Span,
}

impl Spanned for Block {
    fn span(&self) -> Span {
        self.span
    }
}

/// What a block is.
///
/// ```
/// use greenpaper_core::*;
/// assert!(BlockKind::Paragraph.is_running_text());
/// assert_eq!(BlockKind::ListItem.to_string(), "list-item");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// The headline once more.
    RepeatedHeadline,
    /// The sentence or two below the headline that sum the article up.
    Standfirst,
    /// A heading inside the article.
    Subheading,
    /// Running text.
    Paragraph,
    /// An item of a list, its marker included.
    ListItem,
    /// Somebody's words set as a block of their own.
    BlockQuotation,
    /// A line of a table.
    TableRow,
    /// What stands under a picture or over a table.
    Caption,
    /// A footnote or endnote.
    Footnote,
    /// A line that gives a date: posted, issue, updated.
    Date,
    /// The author's name.
    Byline,
    /// A note on the author, at the end as a rule.
    AuthorNote,
    /// Parties, reference numbers, judges before a judgment's or paper's text.
    FrontMatter,
    /// What belongs to the page and not to the article: share buttons, comment counters, contact blocks. Which of these it is
    /// says [`Article::furniture`].
    Boilerplate,
}

named!(
    BlockKind,
    "kind of block",
    [
        Headline = "headline",
        RepeatedHeadline = "repeated-headline",
        Standfirst = "standfirst",
        Subheading = "subheading",
        Paragraph = "paragraph",
        ListItem = "list-item",
        BlockQuotation = "block-quotation",
        TableRow = "table-row",
        Caption = "caption",
        Footnote = "footnote",
        Date = "date",
        Byline = "byline",
        AuthorNote = "author-note",
        FrontMatter = "front-matter",
        Boilerplate = "boilerplate",
    ]
);

impl BlockKind {
    /// Whether sentences are looked for in it.
    ///
    /// ```
    /// use greenpaper_core::*;
    /// assert!(BlockKind::ListItem.is_running_text());
    /// assert!(!BlockKind::Boilerplate.is_running_text());
    /// ```
    #[must_use]
    pub fn is_running_text(self) -> bool {
        use BlockKind::{BlockQuotation, Caption, Footnote, ListItem, Paragraph, Standfirst};
        matches!(self, Paragraph | ListItem | Standfirst | BlockQuotation | Caption | Footnote)
    }
}

/// A date that the article gives of itself.
///
/// ```
/// use greenpaper_core::*;
/// let stated = StatedDate { role: DateRole::Posted, span: Span::new(0, 4), date: "2002".parse()? };
/// assert_eq!(stated.role.as_str(), "posted");
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StatedDate {
    /// What the date is of.
    pub role: DateRole,
    /// Where, in bytes of the article's text.
    pub span: Span,
    /// The date.
    pub date: PartialDate,
}

/// What a stated date is of.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("updated".parse::<DateRole>()?, DateRole::Updated);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DateRole {
    /// When it was put on line.
    Posted,
    /// The issue it appeared in.
    Issue,
    /// When it was last changed.
    Updated,
    /// When it was published, not said how.
    Published,
}

named!(
    DateRole,
    "role of a date",
    [Posted = "posted", Issue = "issue", Updated = "updated", Published = "published",]
);

/// Words that the source links to something: evidence of what they mean.
///
/// ```
/// use greenpaper_core::*;
/// let link = Hyperlink { span: Span::new(4, 14), target: "/acts/1999/8".into() };
/// assert_eq!(link.text_in("the Health Act"), "Health Act");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hyperlink {
    /// The words, in bytes of the article's text; not empty.
    pub span: Span,
    /// Where the link leads, as the source writes it: an address, whole or relative, or the source's own
    /// identifier (`uk.org.publicwhip/person/10001`).
    pub target: String,
}

impl Spanned for Hyperlink {
    fn span(&self) -> Span {
        self.span
    }
}

/// A stretch that the source numbers or names, as its readers cite it: a column of Hansard, a speech, a provision.
///
/// Landmarks of one kind may hold those of another: a column begins in the middle of a speech.
///
/// ```
/// use greenpaper_core::*;
/// let column = Landmark { kind: LandmarkKind::Column, span: Span::new(0, 2), label: "39".into(), id: None };
/// assert_eq!(column.kind.as_str(), "column");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Landmark {
    /// What it is.
    pub kind: LandmarkKind,
    /// Where, in bytes of the article's text.
    pub span: Span,
    /// Its number or name, as the source has it: `1169`, `14:30:00`, `Section 31`.
    pub label: String,
    /// Its identifier, where the source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Spanned for Landmark {
    fn span(&self) -> Span {
        self.span
    }
}

/// What a [`Landmark`] is.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("speech".parse::<LandmarkKind>()?, LandmarkKind::Speech);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum LandmarkKind {
    /// A column of Hansard.
    Column,
    /// What was said from a time of the day on.
    Time,
    /// What one speaker said; the label is the speaker's name.
    Speech,
    /// A provision of legislation, or what is said of one.
    Provision,
}

named!(
    LandmarkKind,
    "kind of landmark",
    [Column = "column", Time = "time", Speech = "speech", Provision = "provision",]
);

impl Article {
    /// Starts an article of `text`.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let article = Article::builder("Unison voted.").build()?;
    /// assert_eq!(article.text(), "Unison voted.");
    /// # Ok::<(), Error>(())
    /// ```
    pub fn builder(text: impl Into<String>) -> ArticleBuilder {
        ArticleBuilder {
            article: Article {
                text: text.into(),
                blocks: Vec::new(),
                origin: Origin::default(),
                published: None,
                dates: Vec::new(),
                publication: None,
                language: None,
                hyperlinks: Vec::new(),
                landmarks: Vec::new(),
                furniture: Vec::new(),
                diagnostics: Vec::new(),
            },
        }
    }

    /// The text, byte for byte as it came (decoded to UTF-8).
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert!(article.text().starts_with("Mind the gap"));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its blocks, in order.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.blocks()[1].kind, BlockKind::Byline);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Where it came from.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.origin(), &Origin::default());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// When it was published, as far as the text or the caller says.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.published(), None); // it gives no date
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn published(&self) -> Option<PartialDate> {
        self.published
    }

    /// Every date that it gives of itself.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert!(article.dates().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn dates(&self) -> &[StatedDate] {
        &self.dates
    }

    /// Where it was published: the name of the paper or site.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.publication(), None);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn publication(&self) -> Option<&str> {
        self.publication.as_deref()
    }

    /// Its language as a BCP 47 tag, where the source says.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.language(), None);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The words that its source links to something, in order.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert!(article.hyperlinks().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn hyperlinks(&self) -> &[Hyperlink] {
        &self.hyperlinks
    }

    /// What its source numbers or names, in the order in which it begins.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert!(article.landmarks().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn landmarks(&self) -> &[Landmark] {
        &self.landmarks
    }

    /// Why its boilerplate blocks are boilerplate, in their order, as far as a reader said.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert!(article.furniture().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn furniture(&self) -> &[Furniture] {
        &self.furniture
    }

    /// Why the block at `span` is furniture, where a reader said. Logarithmic in how many are.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.furniture_reason(Span::new(0, 12)), None); // a headline is none
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn furniture_reason(&self, span: Span) -> Option<FurnitureReason> {
        let at = self.furniture.binary_search_by_key(&span, |furniture| furniture.span).ok()?;
        Some(self.furniture[at].reason)
    }

    /// What was odd about it when it was read.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert!(article.diagnostics().is_empty());
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The blocks of a kind, in order.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.blocks_of(BlockKind::Byline).count(), 1);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn blocks_of(&self, kind: BlockKind) -> impl Iterator<Item = Span> + '_ {
        self.blocks.iter().filter(move |block| block.kind == kind).map(|block| block.span)
    }

    /// The words of the first block of a kind.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.first_of(BlockKind::Byline), Some("By Ann Lee"));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn first_of(&self, kind: BlockKind) -> Option<&str> {
        self.blocks_of(kind).next().map(|span| &self.text()[span])
    }

    /// The headline, as written.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.headline(), Some("Mind the gap"));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn headline(&self) -> Option<&str> {
        self.first_of(BlockKind::Headline)
    }

    /// The standfirst, as written.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.standfirst(), None);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn standfirst(&self) -> Option<&str> {
        self.first_of(BlockKind::Standfirst)
    }

    /// The byline, as written.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.byline(), Some("By Ann Lee"));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn byline(&self) -> Option<&str> {
        self.first_of(BlockKind::Byline)
    }

    /// The note on the author, as written.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// # let article = Article::builder("Mind the gap\n\nBy Ann Lee\n\nCouncils are short.").block(BlockKind::Headline, Span::new(0, 12)).block(BlockKind::Byline, Span::new(14, 24)).build()?;
    /// assert_eq!(article.author_note(), None);
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn author_note(&self) -> Option<&str> {
        self.first_of(BlockKind::AuthorNote)
    }

    fn check(self) -> Result<Article, Error> {
        if self.text.len() > Span::MAX {
            return Err(ErrorKind::TooLong(self.text.len()).into());
        }
        let mut before: Option<Span> = None;
        for block in &self.blocks {
            inside("block", block.span, &self.text)?;
            if let Some(before) = before
                && block.span.start() < before.end()
            {
                return Err(ErrorKind::Order { what: "block", before, after: block.span }.into());
            }
            before = Some(block.span);
        }
        for date in &self.dates {
            inside("date", date.span, &self.text)?;
        }
        for hyperlink in &self.hyperlinks {
            inside("hyperlink", hyperlink.span, &self.text)?;
        }
        for landmark in &self.landmarks {
            inside("landmark", landmark.span, &self.text)?;
        }
        for furniture in &self.furniture {
            inside("furniture", furniture.span, &self.text)?;
        }
        for diagnostic in &self.diagnostics {
            if let Some(span) = diagnostic.span {
                inside("diagnostic", span, &self.text)?;
            }
        }
        Ok(self)
    }
}

/// Refuses a span that does not slice `text`.
pub(crate) fn inside(what: &'static str, span: Span, text: &str) -> Result<(), Error> {
    match span.get(text) {
        Some(_) => Ok(()),
        None => Err(ErrorKind::Outside { what, span, len: text.len() }.into()),
    }
}

/// Builds an [`Article`].
///
/// ```
/// # use greenpaper_core::*;
/// let article = Article::builder("It passed.").block(BlockKind::Paragraph, Span::new(0, 10)).build()?;
/// assert_eq!(article.blocks().len(), 1);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ArticleBuilder {
    article: Article,
}

impl ArticleBuilder {
    /// Adds a block; blocks come in the order of the text.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let article = Article::builder("It passed.").block(BlockKind::Paragraph, Span::new(0, 10)).build()?;
    /// assert_eq!(article.first_of(BlockKind::Paragraph), Some("It passed."));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn block(mut self, kind: BlockKind, span: Span) -> Self {
        self.article.blocks.push(Block { kind, span });
        self
    }

    /// Sets all blocks, in the order of the text.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, 10) };
    /// let article = Article::builder("It passed.").blocks(vec![block]).build()?;
    /// assert_eq!(article.blocks(), [block]);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn blocks(mut self, blocks: Vec<Block>) -> Self {
        self.article.blocks = blocks;
        self
    }

    /// Sets where it came from.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let origin = Origin { uri: Some("a.txt".into()), ..Origin::default() };
    /// let article = Article::builder("It passed.").origin(origin).build()?;
    /// assert_eq!(article.origin().uri.as_deref(), Some("a.txt"));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn origin(mut self, origin: Origin) -> Self {
        self.article.origin = origin;
        self
    }

    /// Sets when it was published.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let article = Article::builder("It passed.").published(Some("2002-07-25".parse()?)).build()?;
    /// assert_eq!(article.published().unwrap().year(), Some(2002));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn published(mut self, date: Option<PartialDate>) -> Self {
        self.article.published = date;
        self
    }

    /// Sets the dates that it gives of itself.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let stated = StatedDate { role: DateRole::Posted, span: Span::new(0, 4), date: "2002".parse()? };
    /// let article = Article::builder("2002: it passed.").dates(vec![stated]).build()?;
    /// assert_eq!(article.dates(), [stated]);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn dates(mut self, dates: Vec<StatedDate>) -> Self {
        self.article.dates = dates;
        self
    }

    /// Sets where it was published.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let article = Article::builder("It passed.").publication(Some("The Paper".into())).build()?;
    /// assert_eq!(article.publication(), Some("The Paper"));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn publication(mut self, name: Option<String>) -> Self {
        self.article.publication = name;
        self
    }

    /// Sets its language, a BCP 47 tag.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let article = Article::builder("Pasiodd.").language(Some("cy".into())).build()?;
    /// assert_eq!(article.language(), Some("cy"));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn language(mut self, tag: Option<String>) -> Self {
        self.article.language = tag;
        self
    }

    /// Sets the words that its source links to something.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let link = Hyperlink { span: Span::new(0, 2), target: "/bills".into() };
    /// let article = Article::builder("It passed.").hyperlinks(vec![link]).build()?;
    /// assert_eq!(article.hyperlinks()[0].target, "/bills");
    /// # Ok::<(), Error>(())
    /// ```
    pub fn hyperlinks(mut self, hyperlinks: Vec<Hyperlink>) -> Self {
        self.article.hyperlinks = hyperlinks;
        self
    }

    /// Sets what its source numbers or names.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let column = Landmark { kind: LandmarkKind::Column, span: Span::new(0, 2), label: "39".into(), id: None };
    /// let article = Article::builder("It passed.").landmarks(vec![column]).build()?;
    /// assert_eq!(article.landmarks()[0].label, "39");
    /// # Ok::<(), Error>(())
    /// ```
    pub fn landmarks(mut self, landmarks: Vec<Landmark>) -> Self {
        self.article.landmarks = landmarks;
        self
    }

    /// Sets why boilerplate blocks are boilerplate, in the order of the text.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let share = Furniture { reason: FurnitureReason::Share, span: Span::new(0, 5) };
    /// let article = Article::builder("Share").block(BlockKind::Boilerplate, share.span).furniture(vec![share]).build()?;
    /// assert_eq!(article.furniture_reason(share.span), Some(FurnitureReason::Share));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn furniture(mut self, furniture: Vec<Furniture>) -> Self {
        self.article.furniture = furniture;
        self
    }

    /// Sets what was odd about it.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let odd = Diagnostic { kind: DiagnosticKind::Empty, span: None, message: "there is no text".into() };
    /// let article = Article::builder("").diagnostics(vec![odd]).build()?;
    /// assert_eq!(article.diagnostics().len(), 1);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn diagnostics(mut self, diagnostics: Vec<Diagnostic>) -> Self {
        self.article.diagnostics = diagnostics;
        self
    }

    /// The article.
    ///
    /// # Errors
    ///
    /// A text over 4 GiB; a block, date, hyperlink, landmark, piece of furniture or diagnostic outside of the text or off its character
    /// boundaries; blocks that overlap or are not in order.
    ///
    /// ```
    /// # use greenpaper_core::*;
    /// let error = Article::builder("It").block(BlockKind::Paragraph, Span::new(0, 9)).build().unwrap_err();
    /// assert!(error.is_out_of_bounds());
    /// # Ok::<(), Error>(())
    /// ```
    pub fn build(self) -> Result<Article, Error> {
        self.article.check()
    }
}

impl From<Article> for ArticleBuilder {
    /// The parts of an article, to be changed.
    fn from(article: Article) -> ArticleBuilder {
        ArticleBuilder { article }
    }
}

impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Article, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Article")]
        struct Raw {
            text: String,
            #[serde(default)]
            blocks: Vec<Block>,
            #[serde(default)]
            origin: Origin,
            #[serde(default)]
            published: Option<PartialDate>,
            #[serde(default)]
            dates: Vec<StatedDate>,
            #[serde(default)]
            publication: Option<String>,
            #[serde(default)]
            language: Option<String>,
            #[serde(default)]
            hyperlinks: Vec<Hyperlink>,
            #[serde(default)]
            landmarks: Vec<Landmark>,
            #[serde(default)]
            furniture: Vec<Furniture>,
            #[serde(default)]
            diagnostics: Vec<Diagnostic>,
        }
        let raw = Raw::deserialize(deserializer)?;
        let article = Article {
            text: raw.text,
            blocks: raw.blocks,
            origin: raw.origin,
            published: raw.published,
            dates: raw.dates,
            publication: raw.publication,
            language: raw.language,
            hyperlinks: raw.hyperlinks,
            landmarks: raw.landmarks,
            furniture: raw.furniture,
            diagnostics: raw.diagnostics,
        };
        article.check().map_err(serde::de::Error::custom)
    }
}
