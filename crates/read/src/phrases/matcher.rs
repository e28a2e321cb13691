//! What short stretches say that is known: every phrase of every table in one, looked up once a stretch.

use super::fold::{Fold, LONGEST, says};
use crate::front_matter::{DIVIDES, LEADS, NOTES, NUMBERED, RELEASES, SECTIONS};
use crate::phrases::tables::{
    BUTTONS, COMMENTS, COMMENTS_ON, CONTACTS, ENDS, LINKS, PAGE, PLACED, PLACED_PREFIX, SURE, SURE_PREFIX,
    VOTES,
};

/// The tables in which a stretch was found, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said(u32);

impl Said {
    // Of these a stretch must be the whole phrase.
    pub(crate) const SURE: Said = Said(1);
    pub(crate) const PLACED: Said = Said(1 << 1);
    pub(crate) const SECTION: Said = Said(1 << 2);
    pub(crate) const DIVIDES: Said = Said(1 << 3);
    pub(crate) const NOTES: Said = Said(1 << 4);
    pub(crate) const COMMENTS: Said = Said(1 << 5);
    const WHOLE: u32 = ((1 << 6) - 1) | (1 << 17);
    pub(crate) const VOTES: Said = Said(1 << 17);
    // It begins with one of these.
    pub(crate) const SURE_PREFIX: Said = Said(1 << 6);
    pub(crate) const PLACED_PREFIX: Said = Said(1 << 7);
    pub(crate) const CONTACT: Said = Said(1 << 8);
    pub(crate) const ENDS: Said = Said(1 << 9);
    pub(crate) const LINKS: Said = Said(1 << 10);
    pub(crate) const BUTTON: Said = Said(1 << 11);
    pub(crate) const COMMENTS_ON: Said = Said(1 << 12);
    pub(crate) const PAGE: Said = Said(1 << 13);
    pub(crate) const LEAD: Said = Said(1 << 14);
    pub(crate) const NUMBERED: Said = Said(1 << 15);
    pub(crate) const RELEASES: Said = Said(1 << 16);

    /// Whether it was found in one of these.
    pub(crate) const fn has(self, tables: Said) -> bool {
        self.0 & tables.0 != 0
    }

    pub(crate) const fn or(self, other: Said) -> Said {
        Said(self.0 | other.0)
    }

    /// What `text` says. It takes as long as the longest phrase that it begins with.
    pub(crate) fn of(text: &str) -> Said {
        let mut fold = Fold::of(text);
        let (Some(a), Some(b)) = (fold.next(), fold.next()) else { return Said(0) };
        let pair = place(a) * 32 + place(b);
        // Few stretches begin with three letters that a phrase begins with.
        if THIRDS[pair] == 0 || fold.clone().next().is_none_or(|c| THIRDS[pair] >> place(c) & 1 == 0) {
            return Said(0);
        }
        let Some(mut at) = first(pair, a, b) else { return Said(0) };
        let mut said = 0;
        let mut depth = 2;
        let mut phrase = PHRASES[at].text;
        loop {
            // Those that end here come before those that go on.
            while phrase.len() == depth {
                said |= PHRASES[at].table_of(&fold);
                at += 1;
                if COMMON[at] < depth {
                    return Said(said);
                }
                phrase = PHRASES[at].text;
            }
            let Some(byte) = fold.next() else { return Said(said) };
            while phrase[depth] != byte {
                if phrase[depth] > byte {
                    return Said(said);
                }
                at += 1;
                // All that go on as this one does are passed over.
                while COMMON[at] > depth {
                    at += 1;
                }
                if COMMON[at] < depth {
                    return Said(said);
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
        let found = if self.table & Said::WHOLE != 0 {
            !closed && rest.clone().ends_here()
        } else {
            !rest.clone().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
                && (!closed || rest.clone().goes_on())
        };
        if found { self.table } else { 0 }
    }
}

const TABLES: [(&[&str], Said); 18] = [
    (VOTES, Said::VOTES),
    (SURE, Said::SURE),
    (PLACED, Said::PLACED),
    (SECTIONS, Said::SECTION),
    (DIVIDES, Said::DIVIDES),
    (NOTES, Said::NOTES),
    (COMMENTS, Said::COMMENTS),
    (SURE_PREFIX, Said::SURE_PREFIX),
    (PLACED_PREFIX, Said::PLACED_PREFIX),
    (CONTACTS, Said::CONTACT),
    (ENDS, Said::ENDS),
    (LINKS, Said::LINKS),
    (BUTTONS, Said::BUTTON),
    (COMMENTS_ON, Said::COMMENTS_ON),
    (PAGE, Said::PAGE),
    (LEADS, Said::LEAD),
    (NUMBERED, Said::NUMBERED),
    (RELEASES, Said::RELEASES),
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
        let (phrases, Said(mark)) = TABLES[table];
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
    fn slowly(text: &str) -> Said {
        let mut folded: Vec<u8> = Fold::of(text).collect();
        let whole = folded.len() <= LONGEST;
        while whole && folded.last().is_some_and(|byte| !says(*byte)) {
            folded.pop();
        }
        let mut said = 0;
        for (phrases, Said(mark)) in TABLES {
            for phrase in phrases {
                let ends = folded.get(phrase.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric());
                let found = if mark & Said::WHOLE != 0 {
                    whole && folded == phrase.as_bytes()
                } else {
                    folded.starts_with(phrase.as_bytes()) && ends
                };
                said |= if found { mark } else { 0 };
            }
        }
        Said(said)
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
                    assert_eq!(Said::of(&text), slowly(&text), "{text}");
                }
                // A table for whole lines has nothing that ends in punctuation.
                assert!(Said::of(&written).has(mark) || mark.0 & Said::WHOLE == 0, "{written}");
                assert!(
                    Said::of(&format!("{written} 1")).has(mark) || mark.0 & Said::WHOLE != 0,
                    "{written}"
                );
            }
        }
        for text in ["", "a", "#", "©", "(", "zz", "The council said", "@", "É"] {
            assert_eq!(Said::of(text), slowly(text), "{text}");
        }
    }
}
