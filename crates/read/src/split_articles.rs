//! Splitting a text into articles: chunks and their features go in, the first chunk of each article comes out.
//!
//! A new article begins at a heading with text below it, if something else says so too: the article
//! before was closed by its furniture; the heading stands twice; the gap above it is wider than others
//! and the names change; it has a date or a byline as the first article's headline had; or it is the only
//! heading in the text and no name from before it comes again.

use crate::byline::{NameLike, byline};
use crate::chunk_features::FeaturedChunk;
use crate::contents;
use crate::front_matter::divides;
use crate::furniture::{Furniture, ends_article};
use crate::heading::same_heading;
use crate::running_heads;
use crate::shape::Closing;
use crate::shared_names::Names;

/// An article has at least as many characters of running text.
const SHORTEST: u32 = 300;

/// The first chunk of each article; the first of all is 0.
pub(crate) fn split_articles(text: &str, chunks: &[FeaturedChunk]) -> Vec<usize> {
    let mut starts = vec![0];
    if chunks.len() < 4 {
        return starts;
    }
    let page = Page {
        usual: usual_gap(chunks),
        first: signature(text, chunks, 0),
        several: holds_several(text, chunks),
        paged: is_paged(text, chunks),
    };
    let mut names = Names::of(text);
    let mut since = 0u32;
    // Of the headings since the last article began: how many, and which came last.
    let mut inner: (usize, usize) = (0, 0);
    for at in 1..chunks.len() {
        let chunk = &chunks[at];
        if !is_candidate(chunks, at) {
            if chunk.features.runs {
                since = since.saturating_add(chunk.chars);
            }
            continue;
        }
        let begin = starts[starts.len() - 1];
        let signed = !page.paged
            && since >= SHORTEST / 2
            && signed(text, chunks, begin, at)
            && long_enough(chunks, at, SHORTEST / 2);
        if signed || (since >= SHORTEST && begins_article(text, chunks, begin, at, &page, &mut names)) {
            if !page.paged {
                lone(chunks, begin, at, inner, &mut names, &mut starts);
            }
            starts.push(at);
            since = 0;
            inner = (0, 0);
        } else if at > begin + 1 {
            inner = (inner.0 + 1, at);
        }
    }
    let begin = starts[starts.len() - 1];
    if !page.paged {
        lone(chunks, begin, chunks.len(), inner, &mut names, &mut starts);
    }
    starts
}

/// Whether a page says at its top that it has several short articles.
fn holds_several(text: &str, chunks: &[FeaturedChunk]) -> bool {
    const PAGES: [&str; 9] = [
        "comment",
        "editorial",
        "in brief",
        "leader",
        "leaders",
        "leading articles",
        "letters",
        "news in brief",
        "opinion",
    ];
    let is_one = |words: &str| PAGES.iter().any(|page| words.eq_ignore_ascii_case(page));
    chunks.iter().take(3).any(|chunk| is_one(chunk.text(text)))
}

/// Whether a text is pages of one document: it has a list of contents, or the same running head with one number after
/// another.
fn is_paged(text: &str, chunks: &[FeaturedChunk]) -> bool {
    let announces = |chunk: &FeaturedChunk| contents::announces(chunk.text(text));
    chunks.iter().take(60).any(announces) || running_heads::any(text, chunks)
}

/// The number of blank lines that most often stands between chunks.
fn usual_gap(chunks: &[FeaturedChunk]) -> u16 {
    let mut counts = [0u32; 4];
    for chunk in &chunks[1..] {
        counts[usize::from(chunk.gap.min(3))] += 1;
    }
    (0..counts.len()).max_by_key(|&n| counts[n]).unwrap_or(1) as u16
}

/// Whether a chunk is a heading with text below it.
fn is_candidate(chunks: &[FeaturedChunk], at: usize) -> bool {
    let chunk = &chunks[at];
    chunk.chars <= 120
        && chunk.features.heading
        && at + 1 < chunks.len()
        && chunk.features.furniture == Furniture::No
        && lead(chunks, at).is_some()
}

/// The lead below a heading: the first chunk that runs, after at most five that do not.
fn lead(chunks: &[FeaturedChunk], at: usize) -> Option<usize> {
    (at + 1..chunks.len().min(at + 7))
        .find(|&next| chunks[next].features.runs && chunks[next].marker.is_none())
}

/// What of a page as a whole tells where its articles begin.
struct Page {
    /// The number of blank lines that most often stands between chunks.
    usual: u16,
    /// What stands below the first headline.
    first: Signature,
    /// Whether it says that it has several articles.
    several: bool,
    /// Whether it is printed pages of one document, of which a heading begins a part.
    paged: bool,
}

/// What stands right below a headline.
#[derive(Clone, Copy, Default)]
struct Signature {
    date: bool,
    byline: bool,
    repeated: bool,
}

fn signature(text: &str, chunks: &[FeaturedChunk], at: usize) -> Signature {
    let mut signature = Signature::default();
    let Some(lead) = lead(chunks, at) else { return signature };
    for next in at + 1..lead {
        let words = chunks[next].text(text);
        signature.date |= chunks[next].features.dated;
        signature.byline |= chunks[next].features.name == NameLike::Known || byline(words).is_some();
        signature.repeated |= next == at + 1 && same_heading(chunks[at].text(text), words);
    }
    signature
}

/// Whether the heading at `at` begins an article, and not a section of the one that began at `begin`.
fn begins_article(
    text: &str,
    chunks: &[FeaturedChunk],
    begin: usize,
    at: usize,
    page: &Page,
    names: &mut Names<'_>,
) -> bool {
    let first = page.first;
    if divides(chunks[at].features.line.phrases) || !long_enough(chunks, at, SHORTEST) {
        return false;
    }
    let here = signature(text, chunks, at);
    let before = &chunks[at - 1];
    let words = before.text(text);
    let furnished = before.features.furniture != Furniture::No;
    if here.repeated || ((first.date && here.date) || (first.byline && here.byline)) {
        return true;
    }
    if (furnished && ends_article(words, before.features.line.phrases)) || before.features.addresses {
        return true;
    }
    if page.paged {
        return false;
    }
    let wide = chunks[at].gap > page.usual && chunks[at].gap >= 2;
    (wide || (furnished && before.features.furniture == Furniture::Sure)) && {
        let (shared, fewer) = names.shared(chunks[begin].start as usize, chunks[at].start as usize);
        (fewer >= 2 || page.several && wide) && shared * 3 <= fewer
    }
}

/// Whether somebody's name, alone or above their post, closes what is before the heading: as on a page of letters.
fn signed(text: &str, chunks: &[FeaturedChunk], begin: usize, at: usize) -> bool {
    let mut first = at - 1;
    while chunks[first].gap == 0 && first > begin + 1 && at - first < 5 && !chunks[first - 1].features.runs {
        first -= 1;
    }
    let short = |chunk: &FeaturedChunk| {
        chunk.chars <= 80 && chunk.lines <= 2 && chunk.closing == Closing::Open && !chunk.features.line.digit
    };
    let name = chunks[first].features.name;
    chunks[at].gap > 0
        && first > begin + 1
        && chunks[first..at].iter().all(short)
        && chunks[first - 1].closing == Closing::Stop
        && (name == NameLike::Known
            || (name == NameLike::Form
                && at - first > 1
                && (chunks[first + 1].text(text).contains(',') || begins_initial(chunks[first].text(text)))))
}

/// Whether a name begins with an initial: "J Harris", "T. S. Rowe".
fn begins_initial(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(|next| matches!(next, '.' | ' '))
}

/// Whether enough running text follows for an article, before the text ends.
fn long_enough(chunks: &[FeaturedChunk], at: usize, least: u32) -> bool {
    let mut chars = 0u32;
    chunks[at + 1..].iter().take(200).any(|chunk| {
        if chunk.features.runs {
            chars = chars.saturating_add(chunk.chars);
        }
        chars >= least
    })
}

/// Cuts the article of chunks `begin..end` at its only inner heading, if no name from before it comes after it.
fn lone(
    chunks: &[FeaturedChunk],
    begin: usize,
    end: usize,
    inner: (usize, usize),
    names: &mut Names<'_>,
    starts: &mut Vec<usize>,
) {
    let (count, at) = inner;
    if count != 1 || divides(chunks[at].features.line.phrases) || !chunks[begin].features.heading {
        return;
    }
    let paragraphs = |range: std::ops::Range<usize>| {
        let running = chunks[range].iter().take(100).filter(|chunk| chunk.features.runs);
        running.fold((0u32, 0u32), |(n, chars), chunk| (n + 1, chars.saturating_add(chunk.chars)))
    };
    let (above, below) = (paragraphs(begin + 1..at), paragraphs(at + 1..end));
    if above.0 < 2 || below.0 < 2 || above.1 < 400 || below.1 < 400 {
        return;
    }
    let (shared, fewer) = names.shared(chunks[begin].start as usize, chunks[at].start as usize);
    if fewer >= 2 && shared == 0 {
        starts.push(at);
    }
}
