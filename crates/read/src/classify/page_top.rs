//! The top of a page in scraped text: menus, banners and the site's own lines above the headline go in as chunks, their levels
//! come out as furniture.
//!
//! No line of a menu need be known: a page that has two or three that are, in short lines that stand together, has a menu
//! there, and the headline is the first line of some words below the last such stack.

use super::head::kicker;
use crate::byline::{NameLike, byline, name_and_post};
use crate::chunk_features::FeaturedChunk;
use crate::date::date_in;
use crate::front_matter::{body_name, divides, front_matter, section};
use crate::furniture::{Furniture, menu_line, menu_words};
use crate::shape::Closing;

/// A menu stands within so many chunks of the top.
const WITHIN: usize = 80;

/// A line of a menu has at most so many words.
const MENU_WORDS: u32 = 4;

/// Marks what stands above the headline of a page that has a menu there.
pub(super) fn mark(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    let n = chunks.len().min(WITHIN);
    let leads = |at: &usize| {
        let chunk = &chunks[*at];
        chunk.features.runs
            && levels[*at] == Furniture::No
            && chunk.marker.is_none()
            && !chunk.features.addresses
            && chunk.chars >= 60
    };
    let Some(lead) = (0..n).find(leads).filter(|lead| *lead > 3) else { return };
    let short = |at: usize| is_menu_line(text, &chunks[at]);
    let stacked = (1..lead).any(|at| chunks[at].gap == 0 && short(at) && short(at - 1));
    if !stacked && !(0..lead).any(|at| menu_line(chunks[at].text(text))) {
        return;
    }
    if let Some(at) = (2..lead).find(|&at| says_debated(chunks[at].text(text))) {
        levels[..at - 1].fill(Furniture::Sure);
        levels[at - 1] = Furniture::No;
        return;
    }
    // A date or an author below a line of some words: that was the headline, and no menu comes after it.
    let signed = (1..lead)
        .filter(|&at| signs(text, &chunks[at]))
        .find(|&at| (at.saturating_sub(5)..at).any(|above| heads(text, chunks, levels, above, above + 1)));
    let end = signed.unwrap_or(lead);
    // Lines that stand together, of which two say that they are of a menu.
    let (mut below, mut from) = (None, 0);
    for to in 1..=end {
        if to < end && chunks[to].gap == 0 && short(to) && short(to - 1) {
            continue;
        }
        if to - from >= 2 && short(from) {
            let known = |at: &usize| levels[*at] != Furniture::No || names_menu(text, &chunks[*at]);
            let named = |at: &usize| section(chunks[*at].text(text), chunks[*at].features.line.phrases);
            let sure = (from..to).filter(known).count();
            let likely = || (from..to).filter(|at| known(at) || named(at)).count();
            if to - from == 2 && sure == 2 || to - from >= 3 && likely() >= 2 {
                below = Some(to);
            }
        }
        if menu_line(chunks[from].text(text)) && to - from == 1 {
            below = Some(to);
        }
        from = to;
    }
    let Some(below) = below else { return };
    let mut candidates = (below.saturating_sub(1)..lead).filter(|&at| heads(text, chunks, levels, at, below));
    let long = |at: &usize| chunks[*at].words(text).all > MENU_WORDS;
    let Some(headline) = candidates.clone().find(long).or_else(|| candidates.next()) else { return };
    for at in 0..headline {
        let chunk = &chunks[at];
        let words = chunk.text(text);
        let is_label =
            at + 1 == headline && (section(words, chunk.features.line.phrases) || kicker::is_kicker(words));
        let own = chunk.features.dated
            || chunk.features.name == NameLike::Known
            || byline(words).is_some()
            || front_matter(words, chunk.features.line)
            || divides(chunk.features.line.phrases)
            || (at >= below && (chunk.features.runs || body_name(words)));
        if !is_label && !own {
            levels[at] = Furniture::Sure;
        }
    }
}

/// What Parliament's site puts below the title of a debate: "Volume 828: debated on Thursday 2 March 2023".
pub(super) fn says_debated(words: &str) -> bool {
    words.len() <= 80 && words.starts_with("Volume ") && words.contains(": debated on ")
}

/// Whether a line says when or by whom.
fn signs(text: &str, chunk: &FeaturedChunk) -> bool {
    let words = chunk.text(text);
    chunk.features.dated
        || chunk.lines == 1
            && chunk.chars <= 100
            && (byline(words).is_some()
                || name_and_post(words).is_some()
                || chunk.features.line.digit && !chunk.features.runs && date_in(words).is_some())
}

/// Whether a chunk is one line of a few words that close nothing.
fn is_menu_line(text: &str, chunk: &FeaturedChunk) -> bool {
    chunk.lines == 1
        && chunk.chars <= 60
        && chunk.marker.is_none()
        && chunk.closing == Closing::Open
        && !chunk.features.dated
        && !chunk.features.runs
        && (chunk.words(text).all <= MENU_WORDS || menu_line(chunk.text(text)))
}

/// Whether a line is what menus have: a known word of them or two, and no body's name.
fn names_menu(text: &str, chunk: &FeaturedChunk) -> bool {
    let words = chunk.text(text);
    menu_words(words) > 0 && !body_name(words)
}

/// Whether a chunk may be the headline below a menu that ends before `below`.
fn heads(text: &str, chunks: &[FeaturedChunk], levels: &[Furniture], at: usize, below: usize) -> bool {
    let chunk = &chunks[at];
    let words = chunk.text(text);
    let count = chunk.words(text).all;
    // The last line of a menu is no headline, but a line of some words may stand right below one.
    let least = if at < below {
        MENU_WORDS + 1
    } else if chunk.gap == 0 {
        3
    } else {
        2
    };
    chunk.features.heading
        && levels[at] == Furniture::No
        && count >= least
        && !chunk.features.dated
        && chunk.features.name == NameLike::No
        && !menu_line(words)
        && !section(words, chunk.features.line.phrases)
        && !kicker::is_kicker(words)
        && !kicker::in_brackets(words)
        && byline(words).is_none()
        && !front_matter(words, chunk.features.line)
}
