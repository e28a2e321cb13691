//! Lists of contents: the chunks below the word "Contents" that lead to pages or to headings further on become furniture.

use crate::chunk_features::FeaturedChunk;
use crate::furniture::Furniture;
use crate::heading::same_heading;
use crate::shape::Closing;

/// No list is longer, in chunks, and no entry, in characters.
const MOST: usize = 80;
const LONGEST: u32 = 130;

/// How far below the list its headings are looked for, in chunks.
const AHEAD: usize = 2_000;

/// No more lists are looked at in one text.
const LISTS: usize = 4;

/// Marks the entries of lists of contents.
pub(crate) fn mark(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    let mut lists = 0;
    for at in 0..chunks.len() {
        if !announces(chunks[at].text(text)) {
            continue;
        }
        lists += 1;
        if lists > LISTS {
            return;
        }
        let entry = |chunk: &&FeaturedChunk| {
            chunk.chars <= LONGEST && matches!(chunk.closing, Closing::Open | Closing::Colon)
        };
        let most = chunks[at + 1..].iter().take(MOST).take_while(entry).count();
        // The first heading that comes again ends the list.
        let (mut last, mut leading) = (at, 0);
        let bare = |at: usize| without_number(chunks[at].text(text));
        for here in at + 1..=at + most {
            if last > at && (at + 1..=last).any(|before| same_heading(bare(before), bare(here))) {
                break;
            }
            let later = chunks[here + 1..].iter().take(AHEAD);
            let comes_again = later
                .filter(|chunk| chunk.chars <= LONGEST)
                .any(|chunk| same_heading(without_number(chunk.text(text)), bare(here)));
            if comes_again || names_page(chunks[here].text(text)) {
                leading += 1;
                last = here;
            }
        }
        if leading >= 2 && (leading + 1) * 2 >= last - at {
            levels[at + 1..=last].fill(Furniture::Sure);
            // Their heading is one.
            levels[at] = Furniture::No;
        }
    }
}

/// Whether a line says that a list of contents follows.
pub(crate) fn announces(words: &str) -> bool {
    const WORDS: [&str; 6] = [
        "contents",
        "contents page",
        "in this report",
        "list of contents",
        "on this page",
        "table of contents",
    ];
    if !(8..=20).contains(&words.len()) {
        return false;
    }
    let words = words.trim_end_matches(':');
    (8..=17).contains(&words.len()) && WORDS.iter().any(|it| it.eq_ignore_ascii_case(words))
}

/// A heading without the number before it and that of its page.
fn without_number(words: &str) -> &str {
    let words = words
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '\t' | ')' | '•' | '-'));
    words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '\t' | '…'))
}

/// Whether a line ends in the number of a page, a wide gap or leaders before it.
fn names_page(words: &str) -> bool {
    let digits = words.bytes().rev().take_while(u8::is_ascii_digit).count();
    let rest = &words[..words.len() - digits];
    (1..=3).contains(&digits)
        && (rest.ends_with("  ") || rest.ends_with(['.', '\t', '…']))
        && rest.contains(char::is_alphabetic)
}
