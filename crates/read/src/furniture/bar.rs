//! Lines that several things stand on, with bars, dots or arrows between them: buttons, menus, trails of links.

use super::certainty::Furniture;
use crate::phrases::PhraseHits;
use crate::phrases::tables::BUTTONS;

/// The longest such line, in bytes, and its longest part.
const LONGEST: usize = 200;
const LONGEST_PART: usize = 45;

/// The parts of a line between bars, dots and arrows; fewer than two where there are none.
pub(crate) fn parts(line: &str) -> impl Iterator<Item = &str> {
    let slashed = line.contains(" / ");
    line.split(move |c: char| matches!(c, '|' | '·' | '•' | '›' | '»' | '>' | '¦') || (slashed && c == '/'))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Whether a line may have parts: most have none of the signs.
pub(crate) fn may_have_parts(line: &str) -> bool {
    let bytes = line.as_bytes();
    let sign =
        |at: usize| matches!(bytes[at..], [0xc2, 0xa6 | 0xb7 | 0xbb, ..] | [0xe2, 0x80, 0xa2 | 0xba, ..]);
    line.len() <= LONGEST
        && (memchr::memchr2(b'|', b'>', bytes).is_some()
            || memchr::memchr_iter(b'/', bytes).any(|at| at > 0 && bytes[at - 1] == b' ')
            || memchr::memchr2_iter(0xc2, 0xe2, bytes).any(sign))
}

/// How surely a line of several parts is furniture: each is a button or a phrase of furniture, or it is a menu of
/// short parts with one of those among them.
pub(super) fn bar(line: &str) -> Furniture {
    if !may_have_parts(line) {
        return Furniture::No;
    }
    let (mut count, mut sure, mut placed, mut short) = (0, 0, 0, 0);
    for part in parts(line) {
        count += 1;
        if part.len() > LONGEST_PART || part.ends_with('.') {
            return Furniture::No;
        }
        match phrase(part) {
            Furniture::Sure => sure += 1,
            Furniture::Placed => placed += 1,
            Furniture::No => short += usize::from(part.split_whitespace().count() <= 4),
        }
    }
    // Of a trail two parts are enough.
    let leads = || line.contains(" > ") || line.contains(" » ");
    if count < 2 || sure + placed == 0 {
        Furniture::No
    } else if sure + placed == count {
        if sure > 0 { Furniture::Sure } else { Furniture::Placed }
    } else if (count >= 3 || leads()) && sure + placed + short == count {
        Furniture::Placed
    } else {
        Furniture::No
    }
}

fn phrase(part: &str) -> Furniture {
    if BUTTONS.binary_search(&part.to_ascii_lowercase().as_str()).is_ok() {
        return Furniture::Sure;
    }
    let hits = PhraseHits::of(part);
    if hits.has(PhraseHits::SURE.or(PhraseHits::SURE_PREFIX)) {
        Furniture::Sure
    } else if hits.has(PhraseHits::PLACED.or(PhraseHits::PLACED_PREFIX)) {
        Furniture::Placed
    } else {
        Furniture::No
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_of_buttons_and_menus() {
        for line in ["Email this article | Print this page", "Tweet · Share · Print", "Sign in / Register"]
        {
            assert_eq!(bar(line), Furniture::Sure, "{line}");
        }
        for line in [
            "Contact us | Archive",
            "Home / Council / Minutes",
            "Home » Health » Beds",
            "News > Press notices",
        ] {
            assert_eq!(bar(line), Furniture::Placed, "{line}");
        }
        for line in [
            "Ann Lee | 4 May 2004",
            "health/care",
            "Beds > nurses",
            "Either/or",
            "Home is where the heart is | really, it is so.",
        ] {
            assert_eq!(bar(line), Furniture::No, "{line}");
        }
    }
}
