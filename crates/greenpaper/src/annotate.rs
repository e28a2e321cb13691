//! The whole way in one call.

use greenpaper_core::Annotated;
use greenpaper_read::{ReadOptions, read_str};

/// Reads `text` and annotates every article it holds, with standard settings. Never fails; a text of white space
/// alone holds no article. Time is linear in the text.
///
/// ```
/// let found = greenpaper::annotate("The Audit Commission was closed in 2015.");
/// assert_eq!(found.len(), 1);
/// assert!(greenpaper::annotate(" \n").is_empty());
/// ```
#[must_use]
pub fn annotate(text: &str) -> Vec<Annotated> {
    let articles = read_str(text, &ReadOptions::default());
    articles.into_iter().map(greenpaper_extract::annotate).collect()
}
