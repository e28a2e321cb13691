//! What is known before reading.

use greenpaper_core::PartialDate;

/// What is known of a source before it is read, and what to do with it. What is given here goes before
/// what the text says; the default knows nothing.
///
/// ```
/// use greenpaper_read::{ReadOptions, read_str};
/// let options = ReadOptions { publication: Some("Council Weekly".into()), ..ReadOptions::default() };
/// let articles = read_str("Bins go fortnightly\n\nThe council has voted to empty bins less often.", &options);
/// assert_eq!(articles[0].publication(), Some("Council Weekly"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    /// Where it was published: the name of the paper or site.
    pub publication: Option<String>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Its address; without one, a file's path stands in [`Origin::uri`](greenpaper_core::Origin::uri).
    pub url: Option<String>,
    /// Its language, a BCP 47 tag. Nothing is guessed of it.
    pub language: Option<String>,
    /// Whether the source is one article, whatever it looks like.
    pub one_article: bool,
    /// Whether to take share buttons, counters and the like for text: no block is then
    /// [`Boilerplate`](greenpaper_core::BlockKind::Boilerplate). For text that was cleaned already.
    pub keep_boilerplate: bool,
    /// The longest source that is taken in, in bytes; by default 1 GiB. Longer files and streams are
    /// refused by name.
    pub max_bytes: u64,
}

impl Default for ReadOptions {
    fn default() -> ReadOptions {
        ReadOptions {
            publication: None,
            date: None,
            url: None,
            language: None,
            one_article: false,
            keep_boilerplate: false,
            max_bytes: 1 << 30,
        }
    }
}
