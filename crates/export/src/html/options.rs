//! Options of the HTML page: its title, its language, what it shows.

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article, BlockKind, Span};
/// use greenpaper_export::html;
/// let article = Article::builder("It passed.\n\nShare this")
///     .block(BlockKind::Paragraph, Span::new(0, 10))
///     .block(BlockKind::Boilerplate, Span::new(12, 22))
///     .build()?;
/// let options = html::Options { title: "R&D".into(), language: "en".into(), boilerplate: false };
/// let mut out = Vec::new();
/// html::write(&mut out, &[Annotated::bare(article)], &options)?;
/// let page = String::from_utf8(out)?;
/// assert!(page.contains("<html lang=\"en\">") && page.contains("<title>R&amp;D</title>"));
/// assert!(!page.contains("Share this"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// The page's title.
    pub title: String,
    /// The page's language, a BCP 47 tag.
    pub language: String,
    /// Show share buttons and the like, struck through; else they are left out.
    pub boilerplate: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { title: "greenpaper".to_owned(), language: "en-GB".to_owned(), boilerplate: true }
    }
}
