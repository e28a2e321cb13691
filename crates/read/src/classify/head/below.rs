//! What stands below a headline and above the lead: standfirst, byline, front matter, captions.

use super::ahead::{halves, speaks};
use super::kicker::{goes_on_parties, in_brackets};
use crate::byline::{NameLike, author_note, byline, lists_people, name_and_post, name_line};
use crate::classify::state::ArticleState;
use crate::date::{Dated, date_in};
use crate::front_matter::{body_name, caption, divides, front_matter};
use crate::furniture::Furniture;
use crate::heading::same_heading;
use crate::shape::{Closing, Opening, ends_joining};
use greenpaper_core::BlockKind;

/// No standfirst is longer, in characters.
const STANDFIRST: u32 = 400;

/// What a chunk after the headline is, unless it is the lead.
pub(super) fn after_headline(
    article: &mut ArticleState<'_>,
    at: usize,
    headline: usize,
    standfirst: bool,
    last: usize,
) -> Option<BlockKind> {
    let words = article.words(at);
    let chunk = article.chunks[at];
    if same_heading(article.words(headline), words) && chunk.chars <= 200 {
        return Some(BlockKind::RepeatedHeadline);
    }
    if chunk.lines == 1
        && let Some((name, post)) = name_and_post(words)
    {
        article.byline = Some(name);
        article.cut(at, post, [BlockKind::Byline; 2]);
        return Some(BlockKind::Byline);
    }
    if let Some(name) = byline(words) {
        article.byline = Some(name);
        date_behind(article, at, name);
        return Some(BlockKind::Byline);
    }
    if caption(words) {
        return Some(BlockKind::Caption);
    }
    if lists_authors(article, at) {
        return Some(BlockKind::Byline);
    }
    if article.furniture[at] == Furniture::Placed && !article.runs(at) {
        return Some(BlockKind::Boilerplate);
    }
    let hits = chunk.features.line.phrases;
    if front_matter(words, chunk.features.line)
        || goes_on_parties(article, at)
        || in_brackets(words)
        || goes_on_labels(article, at)
        || (chunk.gap == 0
            && article.kinds[at - 1] == Some(BlockKind::FrontMatter)
            && !article.runs(at)
            && !speaks(words)
            && !divides(hits))
    {
        return Some(BlockKind::FrontMatter);
    }
    if names_author(article, at) {
        return Some(BlockKind::Byline);
    }
    let next = article.chunks.get(at + 1)?;
    if !standfirst && sums_up(article, at, last) {
        return Some(BlockKind::Standfirst);
    }
    // A short line above another is no lead, and a heading has text below it.
    if chunk.features.heading
        && !divides(hits)
        && at < last
        && !article.runs(at + 1)
        && next.marker.is_none()
        && next.closing == Closing::Open
        && !next.words(article.text).columns
    {
        let titled = at == headline + 1 && !body_name(words) && date_in(words).is_none();
        return Some(if titled { BlockKind::Subheading } else { BlockKind::FrontMatter });
    }
    if at == headline + 1 && author_note(words).is_some() && words.contains(" reports") {
        return Some(BlockKind::Standfirst);
    }
    None
}

/// Reads the date behind a name, with what else is said there: "Posted by Ann Lee on 4 May 2004 in News".
fn date_behind(article: &mut ArticleState<'_>, at: usize, name: &str) {
    let (chunk, words) = (article.chunks[at], article.words(at));
    if chunk.lines > 1 || !chunk.features.line.digit {
        return;
    }
    let end = name.as_ptr() as usize - words.as_ptr() as usize + name.len();
    let rest = words[end..].trim_start_matches([',', ' ', '|', '•', '·', '-', '–', '—', '(', ';']);
    let Some(dated) = date_in(rest) else { return };
    let from = words.len() - rest.len();
    let dated = Dated { start: dated.start + from, end: dated.end + from, ..dated };
    // What stands between the two is said of the date.
    if words[from..dated.start].split_whitespace().count() <= 3 {
        article.cut(at, rest, [BlockKind::Byline, BlockKind::Date]);
        article.date(at, dated, None);
    }
}

/// Reads a line of several names, or the word above one.
fn lists_authors(article: &mut ArticleState<'_>, at: usize) -> bool {
    let (chunk, words) = (article.chunks[at], article.words(at));
    if chunk.closing == Closing::Open && chunk.marker.is_none() && lists_people(words) {
        article.byline = Some(words);
        return true;
    }
    if matches!(words, "By" | "BY" | "by" | "Author" | "Written by" | "Words")
        && article.chunks.get(at + 1).is_some_and(|next| next.features.name != NameLike::No)
    {
        return true;
    }
    false
}

/// Reads who wrote, where a line names somebody without "By", or says the post of who was named above.
fn names_author(article: &mut ArticleState<'_>, at: usize) -> bool {
    let (chunk, words) = (article.chunks[at], article.words(at));
    // "Ann Smith, director of …": the author and the post, in as many lines as it takes.
    if chunk.closing == Closing::Open
        && chunk.chars <= 300
        && let Some((name, post)) = halves(words, b',')
        && name_line(name) != NameLike::No
        && post.starts_with(char::is_lowercase)
    {
        article.byline = Some(name);
        return true;
    }
    if chunk.lines == 1 && chunk.closing != Closing::Stop {
        let name = words.split([',', '|', '@']).next().unwrap_or(words);
        let name =
            [" - ", " – ", " — "].iter().fold(name, |name, dash| name.split(dash).next().unwrap_or(name));
        let like = name_line(name.trim());
        let alone = name.len() == words.len();
        if like == NameLike::Known && chunk.chars <= 100 || (like == NameLike::Form && alone) {
            article.byline = Some(words);
            return true;
        }
        // The author's post, under the name.
        if chunk.gap == 0
            && article.kinds[at - 1] == Some(BlockKind::Byline)
            && chunk.chars <= 100
            && chunk.closing == Closing::Open
        {
            return true;
        }
    }
    false
}

/// Whether a chunk below a headline sums up what follows: its length and its ends are a standfirst's, and what stands below it
/// stands above a lead.
fn sums_up(article: &ArticleState<'_>, at: usize, last: usize) -> bool {
    let (chunk, words) = (article.chunks[at], article.words(at));
    let hits = chunk.features.line.phrases;
    let Some(next) = article.chunks.get(at + 1) else { return false };
    if chunk.chars > STANDFIRST || chunk.marker.is_some() || chunk.opening == Opening::Lower {
        return false;
    }
    // Below it the date or the author, who stand above the lead.
    let sets_off = |offset: usize| {
        article.chunks.get(at + offset).is_some_and(|chunk| {
            let words = chunk.text(article.text);
            chunk.features.dated
                || byline(words).is_some()
                || front_matter(words, chunk.features.line)
                || chunk.features.name == NameLike::Known
        })
    };
    let one_or_two = chunk.lines <= 6 && !divides(hits) && !speaks(words);
    let blocked =
        article.furniture[at + 1] != Furniture::No && article.chunks.get(at + 2).is_some() && sets_off(2);
    let says = || chunk.closing == Closing::Stop || chunk.words(article.text).all >= 7;
    if one_or_two && chunk.chars >= 25 && at < last && (sets_off(1) || blocked) && says() {
        return true;
    }
    // Two lines without a stop above the lead: the longer is the standfirst.
    let open = chunk.closing == Closing::Open && !ends_joining(words);
    let long = || {
        let count = chunk.words(article.text);
        count.all >= 11 || count.sentences
    };
    open && one_or_two
        && chunk.gap > 0
        && chunk.chars <= 300
        && next.opening != Opening::Lower
        && at < last
        && long()
}

/// Whether a line says one thing of the document below another that does: "Part of: Childcare".
pub(super) fn goes_on_labels(article: &ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    let label = halves(article.words(at), b':').map_or("", |(label, _)| label);
    chunk.gap == 0
        && chunk.lines == 1
        && chunk.closing == Closing::Open
        && (3..=24).contains(&label.len())
        && label.starts_with(char::is_uppercase)
        && matches!(article.kinds[at - 1], Some(BlockKind::Date | BlockKind::FrontMatter))
}
