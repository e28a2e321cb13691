//! The whole way in one call.

use greenpaper_core::Annotated;
use greenpaper_read::{ReadOptions, read_bytes, read_str};

/// Reads `text` and annotates every article it holds, at least one, with standard settings. Never fails; a text of
/// white space alone is one article with nothing in it. Time is linear in the text.
///
/// ```
/// let found = greenpaper::annotate("The Audit Commission was closed in 2015.");
/// assert_eq!(found.len(), 1);
/// assert!(greenpaper::annotate(" \n")[0].mentions().is_empty());
/// ```
#[must_use]
pub fn annotate(text: &str) -> Vec<Annotated> {
    let articles = read_str(text, &ReadOptions::default());
    articles.into_iter().map(greenpaper_extract::annotate).collect()
}
/// The same for bytes, whose encoding is detected.
///
/// ```
/// let found = greenpaper::annotate_bytes(b"A \xa33m cut at Defra.");
/// assert!(found[0].text().contains("£3m"));
/// ```
#[must_use]
pub fn annotate_bytes(bytes: &[u8]) -> Vec<Annotated> {
    let articles = read_bytes(bytes, &ReadOptions::default());
    articles.into_iter().map(greenpaper_extract::annotate).collect()
}
