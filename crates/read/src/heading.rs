//! Heading form: whether a chunk has a heading's length, ends and words, and whether two headings say the same.

use crate::byline::{NameLike, name_line};
use crate::layout::Chunk;
use crate::shape::{Closing, Opening, Words, ends_in_postcode, ends_joining};

/// The longest heading, in characters and in words.
const LONGEST: u32 = 150;
const MOST_WORDS: u32 = 24;

/// Words in capitals that stand before a headline.
const ANNOUNCES: &[&str] = &[
    "ANALYSIS",
    "BREAKING",
    "COMMENT",
    "DEBATE",
    "EXCLUSIVE",
    "FEATURE",
    "FOCUS",
    "INTERVIEW",
    "NEWS",
    "OPINION",
    "POLL",
    "PROFILE",
    "REVEALED",
    "UPDATE",
    "VIDEO",
];

/// Whether a chunk may be a heading by its size and its ends: a line or two that begin with a capital, a figure or a
/// quotation mark and end without a stop. Of such its words are counted.
pub(crate) fn may_be_heading(words: &str, chunk: &Chunk) -> bool {
    chunk.lines <= 3
        && (2..=LONGEST).contains(&chunk.chars)
        && chunk.marker.is_none()
        && chunk.opening != Opening::Lower
        && !(chunk.opening == Opening::Other && chunk.chars < 8)
        && match chunk.closing {
            Closing::Open => true,
            Closing::Stop => {
                asks(words) || words.ends_with("...") || words.ends_with('…') || ends_in_hour(words)
            }
            Closing::Colon | Closing::Comma => false,
        }
}

/// "Minutes of the meeting held at 6.30 p.m."
fn ends_in_hour(words: &str) -> bool {
    ["a.m.", "p.m."].iter().any(|half| {
        words.strip_suffix(half).is_some_and(|rest| rest.trim_end().ends_with(|c: char| c.is_ascii_digit()))
    })
}

/// "The fund that nobody voted for", "Somewhere we can walk to": a clause ends with its preposition.
fn stranded(words: &str) -> bool {
    const ENDS: [&str; 8] = [" about", " at", " by", " for", " from", " in", " to", " with"];
    const CLAUSES: [&str; 10] = [
        " that ",
        " who ",
        " which ",
        " what ",
        " where ",
        " nobody ",
        " everybody ",
        " we ",
        " you ",
        " they ",
    ];
    ENDS.iter().any(|end| words.ends_with(end)) && CLAUSES.iter().any(|clause| words.contains(clause))
}

fn asks(words: &str) -> bool {
    words.ends_with(['?', '!']) || words.ends_with("?’") || words.ends_with("?”") || words.ends_with("?'")
}

/// Whether a chunk that may be a heading has the form of one by its words. A question may be one if it is one sentence.
pub(crate) fn is_heading(words: &str, count: &Words) -> bool {
    let asks = asks(words);
    if count.all == 0 || count.all > MOST_WORDS || (asks && (count.all > 15 || count.sentences)) {
        return false;
    }
    // Somebody speaks: "Mr Tarrant: Will she give way?"
    if let Some(colon) = memchr::memchr(b':', words.as_bytes())
        && words[colon..].starts_with(": ")
        && name_line(&words[..colon]) == NameLike::Known
    {
        return false;
    }
    // Or is about to: "Q2    Ann Lee: Why?", "Lord Oak (Con)".
    if names_question(words) || names_speaker(words) || ends_in_postcode(words) {
        return false;
    }
    // So does "PRESENTER: Is this the end of it?", unless the word in capitals only announces the kind of article.
    if asks
        && let Some((speaker, _)) = words.split_once(": ")
        && speaker.len() <= 30
        && speaker.chars().any(char::is_alphabetic)
        && !speaker.chars().any(char::is_lowercase)
        && !ANNOUNCES.contains(&speaker)
    {
        return false;
    }
    // "What we are calling for" is whole.
    let question = ["What ", "Who ", "Where ", "Whom "].iter().any(|lead| words.starts_with(lead));
    (!ends_joining(words) || question && words.ends_with(" for") || stranded(words)) && !words.contains('\t')
}

/// Whether a line is a question of a committee, with its number and who asks it: "Q2    Ann Lee: Why?"
fn names_question(words: &str) -> bool {
    let Some(rest) = words.strip_prefix('Q') else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&digits) && rest[digits..].starts_with([' ', '\t']) && rest.contains(": ")
}

/// Whether a line is the name of a member with the party in brackets, as Hansard puts it above a speech.
fn names_speaker(words: &str) -> bool {
    #[rustfmt::skip]
    const PARTIES: &[&str] = &[
        "Alba", "All", "Alliance", "CB", "Con", "DUP", "GP", "Green", "Ind", "LD", "Lab", "Lab Co-op", "Lab/Co-op", "Labour",
        "Non-Afl", "PC", "Reform", "Reform UK", "SDLP", "SF", "SNP", "TUV", "UUP",
    ];
    let Some((_, party)) = words.strip_suffix(')').and_then(|words| words.rsplit_once(" (")) else {
        return false;
    };
    PARTIES.contains(&party)
}

/// Whether two headings say the same, up to case, blanks and punctuation, or the one is the other cut short.
pub(crate) fn same_heading(one: &str, other: &str) -> bool {
    if one.len() > 600 || other.len() > 600 {
        return false;
    }
    // Most headings begin with another letter than the one they are held against.
    if let (Some(a), Some(b)) = (one.as_bytes().first(), other.as_bytes().first())
        && a.is_ascii_alphanumeric()
        && b.is_ascii_alphanumeric()
        && !a.eq_ignore_ascii_case(b)
    {
        return false;
    }
    let mut one = letters(one);
    let mut other = letters(other);
    let mut same = 0;
    loop {
        match (one.next(), other.next()) {
            (Some(a), Some(b)) if a == b => same += 1,
            (Some(_), Some(_)) => return false,
            (None, None) => return same > 0,
            // The one was cut short: how much of the other is left?
            (None, Some(_)) => return same >= 15 && (other.count() + 1) * 2 <= same,
            (Some(_), None) => return same >= 15 && (one.count() + 1) * 2 <= same,
        }
    }
}

/// The letters and figures of a heading, small.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}
