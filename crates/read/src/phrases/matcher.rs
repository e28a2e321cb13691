//! The phrase matcher: a line goes in, the tables that know its start or all of it come out; all tables are one sorted
//! list, walked once a line.

use super::fold::{Fold, LONGEST, says};
use super::tables::{
    BUTTONS, COMMENTS, COMMENTS_ON, CONTACTS, DIVIDES, ENDS, LEADS, LINKS, NOTES, NUMBERED, PAGE, PLACED,
    PLACED_PREFIX, POLLS, RELEASES, SECTIONS, SURE, SURE_PREFIX, VOTES,
};

/// The tables in which a stretch was found, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PhraseHits(u32);

impl PhraseHits {
    // Of these a stretch must be the whole phrase.
    pub(crate) const SURE: PhraseHits = PhraseHits(1);
    pub(crate) const PLACED: PhraseHits = PhraseHits(1 << 1);
    pub(crate) const SECTION: PhraseHits = PhraseHits(1 << 2);
    pub(crate) const DIVIDES: PhraseHits = PhraseHits(1 << 3);
    pub(crate) const NOTES: PhraseHits = PhraseHits(1 << 4);
    pub(crate) const COMMENTS: PhraseHits = PhraseHits(1 << 5);
    const WHOLE: u32 = ((1 << 6) - 1) | (1 << 17);
    pub(crate) const VOTES: PhraseHits = PhraseHits(1 << 17);
    // It begins with one of these.
    pub(crate) const SURE_PREFIX: PhraseHits = PhraseHits(1 << 6);
    pub(crate) const PLACED_PREFIX: PhraseHits = PhraseHits(1 << 7);
    pub(crate) const CONTACT: PhraseHits = PhraseHits(1 << 8);
    pub(crate) const ENDS: PhraseHits = PhraseHits(1 << 9);
    pub(crate) const LINKS: PhraseHits = PhraseHits(1 << 10);
    pub(crate) const BUTTON: PhraseHits = PhraseHits(1 << 11);
    pub(crate) const COMMENTS_ON: PhraseHits = PhraseHits(1 << 12);
    pub(crate) const PAGE: PhraseHits = PhraseHits(1 << 13);
    pub(crate) const LEAD: PhraseHits = PhraseHits(1 << 14);
    pub(crate) const NUMBERED: PhraseHits = PhraseHits(1 << 15);
    pub(crate) const RELEASES: PhraseHits = PhraseHits(1 << 16);

    pub(crate) const POLLS: PhraseHits = PhraseHits(1 << 18);

    /// Whether it was found in one of these.
    pub(crate) const fn has(self, tables: PhraseHits) -> bool {
        self.0 & tables.0 != 0
    }

    pub(crate) const fn or(self, other: PhraseHits) -> PhraseHits {
        PhraseHits(self.0 | other.0)
    }

    /// What `text` says. It takes as long as the longest phrase that it begins with.
    pub(crate) fn of(text: &str) -> PhraseHits {
        if begins_otherwise(text.as_bytes()) {
            return PhraseHits(0);
        }
        let mut fold = Fold::of(text);
        let (Some(a), Some(b)) = (fold.next(), fold.next()) else { return PhraseHits(0) };
        let pair = place(a) * 32 + place(b);
        // Few stretches begin with three letters that a phrase begins with.
        if THIRDS[pair] == 0 || fold.clone().next().is_none_or(|c| THIRDS[pair] >> place(c) & 1 == 0) {
            return PhraseHits(0);
        }
        let Some(mut at) = first(pair, a, b) else { return PhraseHits(0) };
        let mut hits = 0;
        let mut depth = 2;
        let mut phrase = PHRASES[at].text;
        loop {
            // Those that end here come before those that go on.
            while phrase.len() == depth {
                hits |= PHRASES[at].table_of(&fold);
                at += 1;
                if COMMON[at] < depth {
                    return PhraseHits(hits);
                }
                phrase = PHRASES[at].text;
            }
            let Some(byte) = fold.next() else { return PhraseHits(hits) };
            while phrase[depth] != byte {
                if phrase[depth] > byte {
                    return PhraseHits(hits);
                }
                at += 1;
                // All that go on as this one does are passed over.
                while COMMON[at] > depth {
                    at += 1;
                }
                if COMMON[at] < depth {
                    return PhraseHits(hits);
                }
                phrase = PHRASES[at].text;
            }
            depth += 1;
        }
    }
}

#[derive(Clone, Copy)]
struct Phrase {
    text: &'static [u8],
    table: u32,
}

impl Phrase {
    /// Its table, if the stretch is the phrase or begins with it at the end of a word, as the table asks. `rest` is what
    /// of the stretch comes after the phrase.
    fn table_of(&self, rest: &Fold<'_>) -> u32 {
        let closed = !says(self.text[self.text.len() - 1]);
        let found = if self.table & PhraseHits::WHOLE != 0 {
            !closed && rest.clone().ends_here()
        } else {
            !rest.clone().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
                && (!closed || rest.clone().goes_on())
        };
        if found { self.table } else { 0 }
    }
}

const TABLES: [(&[&str], PhraseHits); 19] = [
    (VOTES, PhraseHits::VOTES),
    (SURE, PhraseHits::SURE),
    (PLACED, PhraseHits::PLACED),
    (SECTIONS, PhraseHits::SECTION),
    (DIVIDES, PhraseHits::DIVIDES),
    (NOTES, PhraseHits::NOTES),
    (COMMENTS, PhraseHits::COMMENTS),
    (SURE_PREFIX, PhraseHits::SURE_PREFIX),
    (PLACED_PREFIX, PhraseHits::PLACED_PREFIX),
    (CONTACTS, PhraseHits::CONTACT),
    (ENDS, PhraseHits::ENDS),
    (LINKS, PhraseHits::LINKS),
    (BUTTONS, PhraseHits::BUTTON),
    (COMMENTS_ON, PhraseHits::COMMENTS_ON),
    (PAGE, PhraseHits::PAGE),
    (LEADS, PhraseHits::LEAD),
    (NUMBERED, PhraseHits::NUMBERED),
    (RELEASES, PhraseHits::RELEASES),
    (POLLS, PhraseHits::POLLS),
];

const COUNT: usize = {
    let (mut count, mut table) = (0, 0);
    while table < TABLES.len() {
        count += TABLES[table].0.len();
        table += 1;
    }
    count
};

/// All phrases in order, each once for each table that has it.
static PHRASES: [Phrase; COUNT] = merged();

/// Merges the tables.
const fn merged() -> [Phrase; COUNT] {
    let mut all = [Phrase { text: b"", table: 0 }; COUNT];
    let (mut len, mut table) = (0, 0);
    while table < TABLES.len() {
        let (phrases, PhraseHits(mark)) = TABLES[table];
        let (mut old, mut new) = (len, phrases.len());
        len += new;
        let mut to = len;
        while new > 0 {
            to -= 1;
            let text = phrases[new - 1].as_bytes();
            if old > 0 && common(text, all[old - 1].text).1 {
                old -= 1;
                all[to] = all[old];
            } else {
                new -= 1;
                assert!(text.len() >= 3 && text.len() <= LONGEST);
                all[to] = Phrase { text, table: mark };
            }
        }
        table += 1;
    }
    all
}

/// How many bytes each phrase begins with that the one before begins with too; after the last there is none.
static COMMON: [usize; COUNT + 1] = {
    let mut all = [0; COUNT + 1];
    let mut at = 1;
    while at < COUNT {
        let (shared, less) = common(PHRASES[at].text, PHRASES[at - 1].text);
        assert!(!less, "a table is out of order");
        all[at] = shared;
        at += 1;
    }
    all
};

/// How many bytes two phrases begin with, and whether the one comes before the other.
const fn common(one: &[u8], other: &[u8]) -> (usize, bool) {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    let less = if at < one.len() && at < other.len() { one[at] < other[at] } else { one.len() < other.len() };
    (at, less)
}

/// The first phrase that begins with a pair of bytes, plus one, by the places of the two; 0 where none does.
static PAIRS: [u16; 32 * 32] = {
    let mut pairs = [0; 32 * 32];
    let mut at = COUNT;
    while at > 0 {
        at -= 1;
        let text = PHRASES[at].text;
        pairs[place(text[0]) * 32 + place(text[1])] = at as u16 + 1;
    }
    pairs
};

/// For each such pair, a bit for the place of each third byte.
static THIRDS: [u32; 32 * 32] = {
    let mut thirds = [0; 32 * 32];
    let mut at = 0;
    while at < COUNT {
        let text = PHRASES[at].text;
        thirds[place(text[0]) * 32 + place(text[1])] |= 1 << place(text[2]);
        at += 1;
    }
    thirds
};

/// For each such pair, a bit for the place of each fourth byte, and for whatever follows a phrase of three.
static FOURTHS: [u32; 32 * 32] = {
    let mut fourths = [0; 32 * 32];
    let mut at = 0;
    while at < COUNT {
        let text = PHRASES[at].text;
        let pair = place(text[0]) * 32 + place(text[1]);
        fourths[pair] |= if text.len() > 3 { 1 << place(text[3]) } else { !0 };
        at += 1;
    }
    fourths
};

/// Whether the first four bytes, as they are folded, show that no phrase begins as a stretch does: letters, and single
/// blanks between them, are most of what stretches begin with.
fn begins_otherwise(bytes: &[u8]) -> bool {
    let Some(&[a, b, c, d, e]) = bytes.first_chunk() else { return false };
    let letter = |byte: u8| byte.is_ascii_alphabetic();
    let plain = |byte: u8, next: u8| letter(byte) || byte == b' ' && letter(next);
    if !(letter(a) && plain(b, c) && plain(c, d) && plain(d, e)) {
        return false;
    }
    let number = |byte: u8| if byte == b' ' { place(byte) } else { place(byte | 0x20) };
    let pair = number(a) * 32 + number(b);
    THIRDS[pair] >> number(c) & FOURTHS[pair] >> number(d) & 1 == 0
}

/// A small letter's number; one number for all else.
const fn place(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => (byte - b'a') as usize,
        _ => 31,
    }
}

/// The first phrase that begins with these bytes.
fn first(pair: usize, a: u8, b: u8) -> Option<usize> {
    let mut at = usize::from(PAIRS[pair].checked_sub(1)?);
    loop {
        let phrase = PHRASES.get(at)?.text;
        if (phrase[0], phrase[1]) >= (a, b) {
            return (phrase[..2] == [a, b]).then_some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stretch as it was compared before there was one table: folded as a whole.
    fn slowly(text: &str) -> PhraseHits {
        let mut folded: Vec<u8> = Fold::of(text).collect();
        let whole = folded.len() <= LONGEST;
        while whole && folded.last().is_some_and(|byte| !says(*byte)) {
            folded.pop();
        }
        let mut hits = 0;
        for (phrases, PhraseHits(mark)) in TABLES {
            for phrase in phrases {
                let ends = folded.get(phrase.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric());
                let found = if mark & PhraseHits::WHOLE != 0 {
                    whole && folded == phrase.as_bytes()
                } else {
                    folded.starts_with(phrase.as_bytes()) && ends
                };
                hits |= if found { mark } else { 0 };
            }
        }
        PhraseHits(hits)
    }

    #[test]
    fn phrases_are_found_as_by_looking_at_each() {
        for (phrases, mark) in TABLES {
            for phrase in phrases {
                let written = phrase.replace('#', "7").replace('\'', "’");
                for text in [
                    written.clone(),
                    written.to_uppercase(),
                    format!("» {written}."),
                    format!("{written} now"),
                    format!("{written}: {}", "and on ".repeat(12)),
                    format!("{written}{}", "!".repeat(70)),
                    written[..written.len() - 1].to_owned(),
                    format!("{written}s"),
                    written.replace(' ', " \n"),
                    format!("x {written}"),
                ] {
                    assert_eq!(PhraseHits::of(&text), slowly(&text), "{text}");
                }
                // A table for whole lines has nothing that ends in punctuation.
                assert!(PhraseHits::of(&written).has(mark) || mark.0 & PhraseHits::WHOLE == 0, "{written}");
                assert!(
                    PhraseHits::of(&format!("{written} 1")).has(mark) || mark.0 & PhraseHits::WHOLE != 0,
                    "{written}"
                );
            }
        }
        for text in ["", "a", "#", "©", "(", "zz", "The council said", "@", "É"] {
            assert_eq!(PhraseHits::of(text), slowly(text), "{text}");
        }
    }
}
