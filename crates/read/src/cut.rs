//! Where one article of a text ends and the next begins.
//!
//! A new article begins at a heading with text below it, if something else says so too: the article
//! before was closed by its furniture; the heading stands twice; the gap above it is wider than others
//! and the names change; it has a date or a byline as the first article's headline had; or it is the only
//! heading in the text and no name from before it comes again.

use crate::date::date_line;
use crate::front::divides;
use crate::furniture::{Furniture, ends_article};
use crate::heading::same_heading;
use crate::layout::Chunk;
use crate::name::{NameLike, byline, name_line};
use crate::shape::Closing;

/// An article has at least as many characters of running text.
const SHORTEST: u32 = 300;
/// Names are compared in so many bytes on each side of a heading.
const WINDOW: usize = 4096;

/// The first chunk of each article; the first of all is 0.
pub(crate) fn cut(text: &str, chunks: &[Chunk]) -> Vec<usize> {
    let mut starts = vec![0];
    if chunks.len() < 4 {
        return starts;
    }
    let usual = usual_gap(chunks);
    let first = signature(text, chunks, 0);
    let mut since = 0u32;
    // Of the headings since the last article began: how many, and which came last.
    let mut inner: (usize, usize) = (0, 0);
    for at in 1..chunks.len() {
        let chunk = &chunks[at];
        if !is_candidate(chunks, at) {
            if chunk.look.runs {
                since = since.saturating_add(chunk.chars);
            }
            continue;
        }
        let begin = starts[starts.len() - 1];
        let signed =
            since >= SHORTEST / 2 && signed(text, chunks, begin, at) && long_enough(chunks, at, SHORTEST / 2);
        if signed || (since >= SHORTEST && begins_article(text, chunks, begin, at, usual, first)) {
            lone(text, chunks, begin, at, inner, &mut starts);
            starts.push(at);
            since = 0;
            inner = (0, 0);
        } else if at > begin + 1 {
            inner = (inner.0 + 1, at);
        }
    }
    let begin = starts[starts.len() - 1];
    lone(text, chunks, begin, chunks.len(), inner, &mut starts);
    starts
}

/// The number of blank lines that most often stands between chunks.
fn usual_gap(chunks: &[Chunk]) -> u16 {
    let mut counts = [0u32; 4];
    for chunk in &chunks[1..] {
        counts[usize::from(chunk.gap.min(3))] += 1;
    }
    (0..counts.len()).max_by_key(|&n| counts[n]).unwrap_or(1) as u16
}

/// Whether a chunk is a heading with text below it.
fn is_candidate(chunks: &[Chunk], at: usize) -> bool {
    let chunk = &chunks[at];
    chunk.chars <= 120
        && chunk.look.heading
        && at + 1 < chunks.len()
        && chunk.look.furniture == Furniture::No
        && lead(chunks, at).is_some()
}

/// The lead below a heading: the first chunk that runs, after at most five that do not.
fn lead(chunks: &[Chunk], at: usize) -> Option<usize> {
    (at + 1..chunks.len().min(at + 7)).find(|&next| chunks[next].look.runs && chunks[next].marker.is_none())
}

/// What stands right below a headline.
#[derive(Clone, Copy, Default)]
struct Signature {
    date: bool,
    byline: bool,
    repeated: bool,
}

fn signature(text: &str, chunks: &[Chunk], at: usize) -> Signature {
    let mut signature = Signature::default();
    let Some(lead) = lead(chunks, at) else { return signature };
    for next in at + 1..lead {
        let words = chunks[next].text(text);
        signature.date |= date_line(words).is_some();
        signature.byline |= byline(words).is_some() || name_line(words) == NameLike::Known;
        signature.repeated |= next == at + 1 && same_heading(chunks[at].text(text), words);
    }
    signature
}

/// Whether the heading at `at` begins an article, and not a section of the one that began at `begin`.
fn begins_article(
    text: &str,
    chunks: &[Chunk],
    begin: usize,
    at: usize,
    usual: u16,
    first: Signature,
) -> bool {
    let words = chunks[at].text(text);
    if divides(words) || !long_enough(chunks, at, SHORTEST) {
        return false;
    }
    let here = signature(text, chunks, at);
    let before = &chunks[at - 1];
    let said = before.text(text);
    let furnished = before.look.furniture != Furniture::No;
    if here.repeated || ((first.date && here.date) || (first.byline && here.byline)) {
        return true;
    }
    if (furnished && ends_article(said)) || before.look.addresses {
        return true;
    }
    let wide = chunks[at].gap > usual && chunks[at].gap >= 2;
    (wide || (furnished && before.look.furniture == Furniture::Sure)) && {
        let (shared, fewer) = names_shared(text, chunks[begin].start as usize, chunks[at].start as usize);
        fewer >= 2 && shared * 3 <= fewer
    }
}

/// Whether somebody's name, alone or above their post, closes what is before the heading: as on a page of letters.
fn signed(text: &str, chunks: &[Chunk], begin: usize, at: usize) -> bool {
    let mut first = at - 1;
    while chunks[first].gap == 0 && first > begin + 1 && at - first < 5 && !chunks[first - 1].look.runs {
        first -= 1;
    }
    let short = |chunk: &Chunk| {
        chunk.chars <= 80
            && chunk.lines <= 2
            && chunk.closing == Closing::Open
            && !chunk.text(text).bytes().any(|b| b.is_ascii_digit())
    };
    let name = name_line(chunks[first].text(text));
    chunks[at].gap > 0
        && first > begin + 1
        && chunks[first..at].iter().all(short)
        && chunks[first - 1].closing == Closing::Stop
        && (name == NameLike::Known
            || (name == NameLike::Form && at - first > 1 && chunks[first + 1].text(text).contains(',')))
}

/// Whether enough running text follows for an article, before the text ends.
fn long_enough(chunks: &[Chunk], at: usize, least: u32) -> bool {
    let mut chars = 0u32;
    chunks[at + 1..].iter().take(200).any(|chunk| {
        if chunk.look.runs {
            chars = chars.saturating_add(chunk.chars);
        }
        chars >= least
    })
}

/// Cuts the article of chunks `begin..end` at its only inner heading, if no name from before it comes after it.
fn lone(
    text: &str,
    chunks: &[Chunk],
    begin: usize,
    end: usize,
    inner: (usize, usize),
    starts: &mut Vec<usize>,
) {
    let (count, at) = inner;
    if count != 1 || divides(chunks[at].text(text)) || !chunks[begin].look.heading {
        return;
    }
    let paragraphs = |range: std::ops::Range<usize>| {
        let running = chunks[range].iter().take(100).filter(|chunk| chunk.look.runs);
        running.fold((0u32, 0u32), |(n, chars), chunk| (n + 1, chars.saturating_add(chunk.chars)))
    };
    let (above, below) = (paragraphs(begin + 1..at), paragraphs(at + 1..end));
    if above.0 < 2 || below.0 < 2 || above.1 < 400 || below.1 < 400 {
        return;
    }
    let (shared, fewer) = names_shared(text, chunks[begin].start as usize, chunks[at].start as usize);
    if fewer >= 2 && shared == 0 {
        starts.push(at);
    }
}

/// Capitalised words that are in most texts of this kind and tell nothing of what one is about.
const COMMON: [&str; 30] = [
    "Act",
    "April",
    "August",
    "Bill",
    "Britain",
    "December",
    "Department",
    "England",
    "February",
    "Friday",
    "Government",
    "Health",
    "House",
    "January",
    "July",
    "June",
    "March",
    "May",
    "Minister",
    "Monday",
    "National",
    "November",
    "October",
    "Parliament",
    "Secretary",
    "September",
    "Thursday",
    "Tuesday",
    "UK",
    "Wednesday",
];

/// How many names stand on both sides of `at`, and how many on the side with fewer; no further than
/// [`WINDOW`] bytes from it, and not before `begin`.
fn names_shared(text: &str, begin: usize, at: usize) -> (usize, usize) {
    let mut from = begin.max(at.saturating_sub(WINDOW));
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = text.len().min(at + WINDOW);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let (above, below) = (names(&text[from..at]), names(&text[at..to]));
    let shared = below.iter().filter(|name| above.binary_search(name).is_ok()).count();
    (shared, above.len().min(below.len()))
}

/// The words that begin with a capital inside a sentence, sorted, each once.
fn names(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut names = Vec::new();
    // At the start of a line after a blank one, and after a stop, any word has a capital.
    let mut inside = false;
    let mut breaks = 0;
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] <= b' ' {
            breaks += usize::from(bytes[at] == b'\n');
            at += 1;
            continue;
        }
        inside &= breaks < 2;
        breaks = 0;
        let from = at;
        while at < bytes.len() && bytes[at] > b' ' {
            at += 1;
        }
        if inside && bytes[from].is_ascii_uppercase() {
            let word = text[from..at].trim_end_matches(|c: char| !c.is_alphanumeric());
            let name = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
            if name.len() >= 3 && COMMON.binary_search(&name).is_err() {
                names.push(name);
            }
        }
        let last = bytes[from..at].iter().rev().find(|b| !matches!(b, b'"' | b'\'' | b')' | 0x80..));
        inside =
            !matches!(last, Some(b'.' | b'!' | b'?' | b':') | None) && !matches!(bytes[from], b'"' | b'\'');
    }
    names.sort_unstable();
    names.dedup();
    names
}
