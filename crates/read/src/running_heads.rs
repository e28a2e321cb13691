//! Running heads and feet: lines that stand on page after page, each with the page's number; they become furniture.

use crate::chunk_features::FeaturedChunk;
use crate::furniture::Furniture;
use crate::shape::{Closing, ends_joining};
use std::collections::BTreeMap;

/// No running head is longer, in characters.
const LONGEST: u32 = 140;

/// Marks the lines of which the words stand twice or more, each time with another number at the one end or the other, and
/// such a line at the very top.
pub(crate) fn mark(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    let mut seen: BTreeMap<&str, (usize, u32, bool)> = BTreeMap::new();
    for (at, chunk) in chunks.iter().enumerate() {
        if !is_candidate(chunk) {
            continue;
        }
        let line = chunk.text(text);
        let Some((words, number, wide)) = split(line).or_else(|| split_in_parts(chunks, at, line)) else {
            continue;
        };
        if at == 0 && wide && chunks.len() > 1 && chunks[1].gap > 0 {
            levels[at] = Furniture::Sure;
        }
        match seen.get(words).copied() {
            Some((before, other, _)) if other != number => {
                levels[before] = Furniture::Sure;
                levels[at] = Furniture::Sure;
            }
            Some(_) => {}
            None => {
                seen.insert(words, (at, number, wide));
            }
        }
    }
}

/// The number of the page of which a line is the running head, if it is one by its form.
pub(crate) fn page(line: &str) -> Option<u32> {
    split(line).map(|(_, number, _)| number)
}

/// Whether a text has the same head twice, each time with another number.
pub(crate) fn any(text: &str, chunks: &[FeaturedChunk]) -> bool {
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let heads = chunks.iter().filter(|chunk| is_candidate(chunk)).filter_map(|chunk| split(chunk.text(text)));
    for (words, number, _) in heads {
        match seen.get(words) {
            Some(other) if *other != number => return true,
            Some(_) => {}
            None => {
                seen.insert(words, number);
            }
        }
    }
    false
}

/// Whether a chunk may be a running head by its form.
fn is_candidate(chunk: &FeaturedChunk) -> bool {
    chunk.chars <= LONGEST && chunk.lines == 1 && chunk.features.line.digit && chunk.closing != Closing::Stop
}

/// Marks the lines that stand right beside numbers of pages, which have been marked, again and again.
pub(crate) fn mark_beside_numbers(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    let number = |at: usize| {
        levels[at] == Furniture::Sure
            && chunks[at].chars <= 7
            && chunks[at].text(text).bytes().any(|b| b.is_ascii_digit())
    };
    if !(0..chunks.len()).any(number) {
        return;
    }
    let mut seen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in 0..chunks.len() {
        let chunk = &chunks[at];
        // The head of the first page stands at the very top; what is one line there is the title.
        let parted = || chunk.text(text).contains("  ") || chunk.text(text).contains(" | ");
        let beside =
            at == 0 && parted() || at > 0 && number(at - 1) || at + 1 < chunks.len() && number(at + 1);
        if beside
            && chunk.chars <= LONGEST
            && chunk.lines == 1
            && chunk.closing == Closing::Open
            && !number(at)
        {
            seen.entry(chunk.text(text)).or_default().push(at);
        }
    }
    for lines in seen.values().filter(|lines| lines.len() >= 2) {
        lines.iter().for_each(|&at| levels[at] = Furniture::Sure);
    }
}

/// The words of a line and the number at its one end, and whether a wide gap stands between the two: "10      Third Report",
/// "Third Report      11", "Page 3 | Third Report".
fn split(line: &str) -> Option<(&str, u32, bool)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line.bytes().rev().take_while(u8::is_ascii_digit).count();
    // "Bus review Page 3"
    if (1..=4).contains(&behind)
        && let Some(words) = line[..line.len() - behind].strip_suffix(" Page ")
        && is_words(words.trim_end())
        && !ends_joining(words.trim_end())
    {
        return Some((words.trim_end(), line[line.len() - behind..].parse().ok()?, true));
    }
    let (number, rest, before) = if (1..=4).contains(&digits) && digits < line.len() {
        (&line[..digits], &line[digits..], false)
    } else if (1..=4).contains(&behind) && behind < line.len() {
        (&line[line.len() - behind..], &line[..line.len() - behind], true)
    } else {
        // "Page 3 | Bus review"
        let line = line.strip_prefix("Page ").or_else(|| line.strip_prefix("page "))?;
        let (number, rest) = line.split_once(['|', '·', '•'])?;
        let number = number.trim();
        let words = rest.trim();
        return Some((words, number.parse().ok()?, false)).filter(|(words, ..)| is_words(words));
    };
    let gap = |rest: &str| {
        let trimmed = if before { rest.trim_end() } else { rest.trim_start() };
        rest.len() - trimmed.len()
    };
    let blanks = gap(rest);
    if blanks < 3 && memchr::memchr2(b'|', b'\t', rest.as_bytes()).is_none() {
        return None;
    }
    let barred = || rest.trim().starts_with('|') || rest.trim().ends_with('|');
    if blanks < 3 && !rest.contains('\t') && !barred() {
        return None;
    }
    let words = rest.trim_matches(|c: char| c.is_whitespace() || c == '|');
    Some((words, number.parse().ok()?, blanks >= 6)).filter(|(words, ..)| is_words(words))
}

/// The longest part of a head of several, with wide gaps between them and the number of the page at the one end, which stands
/// apart from other lines: "4  Key facts  Rural post offices", "Rural post offices  Summary  5".
fn split_in_parts<'t>(chunks: &[FeaturedChunk], at: usize, line: &'t str) -> Option<(&'t str, u32, bool)> {
    let apart = |at: usize| chunks.get(at).is_none_or(|chunk| chunk.gap > 0);
    if !line.contains("  ") || !(at == 0 || apart(at)) || !apart(at + 1) {
        return None;
    }
    let parts = || line.split("  ").map(str::trim).filter(|part| !part.is_empty());
    let is_number = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (first, last) = (parts().next()?, parts().last()?);
    let number = [first, last].into_iter().find(|part| is_number(part))?;
    let words = || parts().filter(|part| is_words(part));
    // Of a row of a table more is in figures.
    if parts().count() != 3
        || parts().filter(|part| part.bytes().any(|byte| byte.is_ascii_digit())).count() > 1
    {
        return None;
    }
    Some((words().max_by_key(|part| part.len())?, number.parse().ok()?, true))
}

/// Whether it is more than a cell of a table.
fn is_words(words: &str) -> bool {
    words.len() >= 8
        && words.contains(' ')
        && words.chars().filter(|c| c.is_alphabetic()).count() * 2 > words.len()
}
