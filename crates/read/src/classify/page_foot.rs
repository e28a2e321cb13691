//! The foot of a page in scraped text: what follows the last of an article's text, from the first line that is furniture on,
//! becomes furniture.

use crate::byline::{NameLike, author_note};
use crate::chunk_features::FeaturedChunk;
use crate::front_matter::divides;
use crate::furniture::{Furniture, begins_comment, heads_links, imprint, speaks_of_site};
use crate::phrases::PhraseHits;
use crate::shape::Closing;

/// Of the running text that a page has, no more stands in its foot: one part of this many.
const PART: u32 = 5;

/// A line of the foot has at most so many characters.
const LONGEST: u32 = 160;

/// Marks the foot.
pub(super) fn mark(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    // Few texts have a line that may open one.
    let may_open = |at: usize| {
        levels[at] == Furniture::Sure || heads_links("", chunks[at].features.line.phrases) || {
            at + 8 >= chunks.len() && !chunks[at].features.runs && imprint(chunks[at].text(text))
        }
    };
    if !(1..chunks.len()).any(may_open) {
        return;
    }
    let is_long = |at: usize| {
        let chunk = &chunks[at];
        chunk.features.runs
            && levels[at] == Furniture::No
            && chunk.closing == Closing::Stop
            && chunk.chars >= 60
    };
    let is_text = |at: usize| {
        let words = chunks[at].text(text);
        is_long(at) && !speaks_of_site(words) && !begins_comment(words) && !imprint(words)
    };
    let chars = |at: usize| if is_long(at) { chunks[at].chars } else { 0 };
    let all: u32 = (0..chunks.len()).map(chars).fold(0, u32::saturating_add);
    // From the end up, as long as little text is passed.
    let (mut passed, mut paragraphs, mut first) = (0u32, 0, None);
    for at in (1..chunks.len()).rev() {
        if is_text(at) {
            passed = passed.saturating_add(chunks[at].chars);
            paragraphs += 1;
            if paragraphs > 2 || passed > all / PART {
                break;
            }
        }
        if opens_foot(text, &chunks[at], levels[at]) {
            first = Some(at);
        }
    }
    let Some(mut first) = first else { return };
    // Lines that ask for something stand together right above it.
    while first > 1 && asks_above(&chunks[first - 1], levels[first - 1]) {
        first -= 1;
    }
    let mut below_links = false;
    for at in first..chunks.len() {
        let (chunk, words) = (&chunks[at], chunks[at].text(text));
        let phrases = chunk.features.line.phrases;
        if heads_links(words, phrases) {
            below_links = true;
        } else if divides(phrases)
            && chunks.get(at + 1).is_some_and(|next| next.features.runs && next.chars >= 60)
        {
            return;
        }
        let says_date = chunk.features.dated && !below_links;
        let is_line = chunk.chars <= LONGEST && !(chunk.features.runs && chunk.closing == Closing::Stop);
        if levels[at] == Furniture::Sure || says_date || author_note(words).is_some() {
            continue;
        }
        if is_line || chunk.chars <= 400 && (speaks_of_site(words) || begins_comment(words) || imprint(words))
        {
            levels[at] = Furniture::Sure;
        }
    }
}

/// Whether a chunk above the foot is a short line that heads nothing and closes nothing.
fn asks_above(chunk: &FeaturedChunk, level: Furniture) -> bool {
    level != Furniture::No
        || chunk.chars <= 40
            && chunk.lines == 1
            && chunk.marker.is_none()
            && chunk.closing == Closing::Open
            && !chunk.features.dated
            && !chunk.features.line.digit
            && chunk.features.heading
            && chunk.features.name == NameLike::No
}

/// Whether a line stands only where the article is over: links to others, comments, buttons.
fn opens_foot(text: &str, chunk: &FeaturedChunk, level: Furniture) -> bool {
    let phrases = chunk.features.line.phrases;
    let words = chunk.text(text);
    chunk.chars <= LONGEST
        && (heads_links(words, phrases)
            || !chunk.features.runs && imprint(words)
            || level == Furniture::Sure
                && (phrases.has(PhraseHits::COMMENTS.or(PhraseHits::ENDS))
                    || !chunk.features.line.digit
                        && phrases.has(PhraseHits::SURE.or(PhraseHits::SURE_PREFIX))))
        && !words.trim_matches(|c: char| !c.is_alphanumeric()).eq_ignore_ascii_case("ends")
}
