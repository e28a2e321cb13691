//! Memory that lasts from one article to the next.

use crate::document::Memory;
use crate::document::candidate::Candidate;
use crate::document::mentions::Candidates;

/// Memory that a [`Pipeline`](crate::Pipeline) works in: kept from one article to the next, so that a million of them
/// allocate what goes out with their results and little more.
///
/// It holds no part of a result: whatever was annotated in it before, an article is annotated alike. It grows to what
/// the largest article needed, about 10 bytes for each byte of its text, and some 120 bytes for each distinct word met before, of which 65,536 are
/// remembered from one article to the next.
///
/// ```
/// use greenpaper_core::{Article, BlockKind, Span};
/// use greenpaper_extract::{Pipeline, Scratch};
/// let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
/// for text in ["The Health Act 1999 applies.", "Unison said it would strike on 3 May 2002."] {
///     let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
///     let alike = pipeline.annotate(article.clone());
///     assert!(!alike.mentions().is_empty());
///     assert_eq!(pipeline.annotate_with(&mut scratch, article), alike);
/// }
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    pub(crate) document: Memory,
    pub(crate) candidates: Option<Candidates>,
    pub(crate) proposals: Vec<Candidate>,
}

impl Scratch {
    /// Nothing yet: it grows as it is used.
    #[must_use]
    pub fn new() -> Scratch {
        Scratch::default()
    }
}
