//! The head of an article: from the top to the lead.

mod ahead;
mod below;
mod dates;
pub(super) mod kicker;
mod letter;
mod menu;

use self::ahead::{follows_date, next_heading, next_heading_within, next_title};
use self::below::after_headline;
use self::dates::{date_beside, date_on_cover, dated_parts, dates_issue, says_date};
use self::kicker::{goes_on_parties, heads_chapter, heads_questions, kicker};
use self::letter::letter;
use self::menu::{announces_list, menu};
use super::state::ArticleState;
use crate::byline::byline;
use crate::date::{date_in, date_label};
use crate::front_matter::{front_matter, releases, section};
use crate::furniture::Furniture;
use crate::heading::same_heading;
use crate::shape::{Closing, Opening, ends_joining};
use greenpaper_core::{BlockKind, DateRole};

/// Reads the head and returns the first chunk after it.
pub(super) fn read(article: &mut ArticleState<'_>, last: usize) -> usize {
    let n = article.chunks.len();
    // Without running text there is nothing that a headline could be of.
    if n < 2 || last == 0 {
        return 0;
    }
    let mut headline: Option<usize> = None;
    let mut standfirst = false;
    let mut label = None;
    let mut at = letter(article).unwrap_or(0);
    while at < n.min(last + 1) {
        let words = article.words(at);
        let chunk = article.chunks[at];
        let kind = if let Some(dated) = chunk.date(article.text) {
            article.date(at, dated, label.take().flatten());
            BlockKind::Date
        } else if let Some(role) = date_label(words).filter(|_| follows_date(article, at)) {
            label = Some(role);
            BlockKind::Date
        } else if dated_parts(article, at) || says_date(article, at) || dates_issue(article, at) {
            BlockKind::Date
        } else if article.furniture[at] == Furniture::Sure {
            BlockKind::Boilerplate
        } else if let Some(headline) = headline {
            match after_headline(article, at, headline, standfirst, last) {
                Some(kind) => kind,
                None => break,
            }
        } else {
            match above_headline(article, at, last) {
                Some(kind) => kind,
                None => break,
            }
        };
        if kind == BlockKind::Headline {
            headline = Some(at);
        }
        standfirst |= kind == BlockKind::Standfirst;
        debug_assert!(chunk.end > chunk.start);
        article.kinds[at] = Some(kind);
        at += 1;
    }
    if article.dates.is_empty() {
        date_beside(article, at);
    }
    if article.dates.is_empty() {
        date_on_cover(article, at);
    }
    at
}

/// What a chunk above the headline is, or whether it is the headline; nothing where the head ends without one.
fn above_headline(article: &mut ArticleState<'_>, at: usize, last: usize) -> Option<BlockKind> {
    let words = article.words(at);
    let chunk = article.chunks[at];
    let features = chunk.features.line;
    if let Some(kind) = menu(article, at) {
        return Some(kind);
    }
    if section(words, features.phrases)
        && at + 1 < last
        && !heads_questions(article, at)
        && !follows_date(article, at)
        && next_heading_within(article, at, 3)
    {
        return Some(BlockKind::FrontMatter);
    }
    let listed = at > 0
        && chunk.marker.is_some()
        && article.kinds[at - 1] == Some(BlockKind::Boilerplate)
        && announces_list(article, at - 1);
    if listed
        || article.furniture[at] == Furniture::Placed
            && (next_heading(article, at)
                || announces_list(article, at)
                || features.mark && next_title(article, at, 5).is_some())
    {
        return Some(BlockKind::Boilerplate);
    }
    if front_matter(words, features) && (at > 0 || next_heading_within(article, at, 5)) {
        if releases(words, features.phrases)
            && let Some(dated) = date_in(words)
        {
            article.date(at, dated, Some(DateRole::Published));
        }
        return Some(BlockKind::FrontMatter);
    }
    if goes_on_parties(article, at) {
        return Some(BlockKind::FrontMatter);
    }
    if is_headline(article, at) {
        if kicker(article, at) {
            return Some(BlockKind::FrontMatter);
        }
        return (!heads_chapter(article, at)).then_some(BlockKind::Headline);
    }
    if byline(words).is_some() && next_heading(article, at) {
        article.byline = byline(words);
        return Some(BlockKind::Byline);
    }
    None
}

/// Whether the chunk can be the headline of what follows.
fn is_headline(article: &ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    let Some(next) = article.chunks.get(at + 1) else { return false };
    if chunk.features.heading {
        return next.opening != Opening::Lower || chunk.chars <= 100;
    }
    let words = article.words(at);
    // Cut from its first letters, or closed like a sentence: then what follows must say so too.
    let marked = next.features.dated
        || byline(article.words(at + 1)).is_some()
        || same_heading(words, article.words(at + 1));
    chunk.lines <= 3
        && chunk.chars <= 120
        && chunk.marker.is_none()
        && (marked
            || (chunk.lines == 1
                && chunk.opening == Opening::Lower
                && chunk.closing == Closing::Open
                && next.opening == Opening::Upper
                && next.chars > 3 * chunk.chars
                && !ends_joining(words)))
}
