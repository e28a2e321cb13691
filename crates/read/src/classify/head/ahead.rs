//! What comes next: a chunk of an article's head goes in, whether a date or a title stands below it comes out; and what small forms
//! of lines say.

use crate::byline::{NameLike, name_line};
use crate::classify::state::ArticleState;
use crate::front_matter::front_matter;

/// Whether a chunk is front matter by what it begins with or by its form.
pub(super) fn is_front_matter(article: &ArticleState<'_>, at: usize) -> bool {
    front_matter(article.words(at), article.chunks[at].features.line)
}

/// Whether a date line stands next.
pub(super) fn follows_date(article: &ArticleState<'_>, at: usize) -> bool {
    article.chunks.get(at + 1).is_some_and(|next| next.features.dated)
}

pub(super) fn next_heading(article: &ArticleState<'_>, at: usize) -> bool {
    next_heading_within(article, at, 1)
}

/// Whether one of the next `within` chunks has the form of a heading, and none before it runs.
pub(super) fn next_heading_within(article: &ArticleState<'_>, at: usize, within: usize) -> bool {
    next_title(article, at, within).is_some()
}

/// The first of the next `within` chunks that has the form of a heading and is no front matter, if none
/// before it runs.
pub(super) fn next_title(article: &ArticleState<'_>, at: usize, within: usize) -> Option<usize> {
    (at + 1..article.chunks.len().min(at + 1 + within))
        .take_while(|&next| !article.runs(next) || article.chunks[next].features.heading)
        .find(|&next| article.chunks[next].features.heading && !is_front_matter(article, next))
}

/// Whether somebody speaks: "Mr Tarrant: Will she give way?"
pub(super) fn speaks(words: &str) -> bool {
    halves(words, b':').is_some_and(|(name, _)| name_line(name) != NameLike::No)
}

/// What stands before and after the first such mark with a blank after it.
pub(super) fn halves(words: &str, mark: u8) -> Option<(&str, &str)> {
    let bytes = words.as_bytes();
    let at = memchr::memchr_iter(mark, bytes).find(|at| bytes.get(at + 1) == Some(&b' '))?;
    Some((&words[..at], &words[at + 2..]))
}
