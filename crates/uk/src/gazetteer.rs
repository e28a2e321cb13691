//! All known names in a running text: a sieve in front of the trie, so that words that begin no name cost next to
//! nothing.

use crate::fold::Pieces;
use crate::matching::Match;
use crate::{Entity, NameEntry, Tables};
use std::borrow::Borrow;
use std::fmt;
use std::ops::Range;

/// Known names, ready to be searched for in running text.
///
/// Built once of any [`Tables`] (borrowed, owned, or shared): the built-in ones, a user's own, or both. Building goes
/// through all names once; searching cannot fail. For one look-up at a place that is already known to begin a name,
/// [`Tables::longest_match`] needs no gazetteer.
///
/// ```
/// use greenpaper_uk::{Gazetteer, tables};
/// let uk = Gazetteer::new(tables());
/// let text = "Ministers at the Department of Health met Unison\u{2019}s members in Leeds.";
/// let found: Vec<&str> = uk.find(text).map(|it| &text[it.range()]).collect();
/// assert_eq!(found, ["Department of Health", "Unison", "Leeds"]);
/// ```
pub struct Gazetteer<T> {
    tables: T,
    sieve: Sieve,
}

/// A known name where it stands in a text.
///
/// ```
/// let uk = greenpaper_uk::Gazetteer::new(greenpaper_uk::tables());
/// let found = uk.find("Unison said").next().unwrap();
/// assert_eq!(found.range(), 0..6);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'t> {
    start: usize,
    found: Match<'t>,
}

/// The known names in a text, from left to right. See [`Gazetteer::find`].
///
/// ```
/// let uk = greenpaper_uk::Gazetteer::new(greenpaper_uk::tables());
/// assert_eq!(uk.find("Unison and the BMA").count(), 2);
/// ```
#[derive(Clone)]
pub struct Occurrences<'g, 'x> {
    tables: &'g Tables,
    sieve: &'g Sieve,
    text: &'x str,
    at: usize,
}

impl<T: Borrow<Tables>> Gazetteer<T> {
    /// Prepares the names of `tables`: some tens of milliseconds for a hundred thousand.
    ///
    /// ```
    /// use greenpaper_uk::{Gazetteer, Tables, tables};
    /// let shared: Gazetteer<&'static Tables> = Gazetteer::new(tables());
    /// assert_eq!(shared.tables().act("Health Act", 1999).unwrap().id(), "ukpga/1999/8");
    /// ```
    #[must_use]
    pub fn new(tables: T) -> Gazetteer<T> {
        let sieve = Sieve::of(tables.borrow());
        Gazetteer { tables, sieve }
    }

    /// The tables whose names these are.
    ///
    /// ```
    /// let uk = greenpaper_uk::Gazetteer::new(greenpaper_uk::tables());
    /// assert!(uk.tables().organisation("Unison", None).is_some());
    /// ```
    #[must_use]
    pub fn tables(&self) -> &Tables {
        self.tables.borrow()
    }

    /// The known names in `text`, from left to right: at each word the longest that begins there and is written in
    /// the capitals of at least one of its bearers ([`NameEntry::fits_case`]), and on after it.
    ///
    /// A name begins with a word, which may follow a hyphen but not an apostrophe within a word; it ends as
    /// [`Tables::longest_match`] says. Whether it stands there for its bearer is the caller's to judge, by
    /// [`NameEntry::marks`] and the day. Nothing is allocated, and the time is linear in the text.
    ///
    /// ```
    /// use greenpaper_uk::{Gazetteer, tables};
    /// let uk = Gazetteer::new(tables());
    /// let text = "WHO who knows the Health Act 1999";
    /// assert_eq!(uk.find(text).map(|it| it.range()).collect::<Vec<_>>(), [0..3, 18..33]);
    /// ```
    #[must_use]
    pub fn find<'g, 'x>(&'g self, text: &'x str) -> Occurrences<'g, 'x> {
        Occurrences { tables: self.tables.borrow(), sieve: &self.sieve, text, at: 0 }
    }
}

impl<T: Borrow<Tables>> fmt::Debug for Gazetteer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer").field("tables", self.tables.borrow()).finish_non_exhaustive()
    }
}

impl fmt::Debug for Occurrences<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Occurrences").field("at", &self.at).finish_non_exhaustive()
    }
}

impl<'t> Occurrence<'t> {
    /// The bytes of the text that are the name, without a possessive `'s`.
    ///
    /// ```
    /// let uk = greenpaper_uk::Gazetteer::new(greenpaper_uk::tables());
    /// let text = "what Unison\u{2019}s members said";
    /// assert_eq!(&text[uk.find(text).next().unwrap().range()], "Unison");
    /// ```
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start..self.start + self.found.len()
    }

    /// Everything that bears the name, whatever its capitals: at least one. The better known first.
    ///
    /// ```
    /// let uk = greenpaper_uk::Gazetteer::new(greenpaper_uk::tables());
    /// let found = uk.find("by the CQC").next().unwrap();
    /// assert_eq!(found.entries().next().unwrap().id(), "uk:org/care-quality-commission");
    /// ```
    pub fn entries(self) -> impl Iterator<Item = NameEntry<'t>> {
        self.found.entries()
    }
}

impl<'g> Iterator for Occurrences<'g, '_> {
    type Item = Occurrence<'g>;

    fn next(&mut self) -> Option<Occurrence<'g>> {
        let bytes = self.text.as_bytes();
        loop {
            let mut at = self.at;
            while let Some(&b) = bytes.get(at)
                && CLASS[b as usize] == OTHER
            {
                at += 1;
            }
            self.at = at;
            let &first = bytes.get(at)?;
            let before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
            // What needs more than a glance: what is not ASCII, and what may be the end of a word after an apostrophe.
            let ordinary =
                CLASS[first as usize] == WORD && CLASS[before as usize] == OTHER && !is_mark(before);
            if !ordinary && !self.begins_word() {
                continue;
            }
            let word = Word::at(self.text, at);
            if self.may_begin(&word)
                && let Some(found) = self.longest(at)
            {
                self.at = at + found.len();
                return Some(Occurrence { start: at, found });
            }
            self.at = word.end;
        }
    }
}

impl<'g> Occurrences<'g, '_> {
    /// The longest name from `start` on that has its capitals.
    #[inline(never)]
    fn longest(&self, start: usize) -> Option<Match<'g>> {
        let text = &self.text[start..];
        let fits = |found: &Match<'_>| found.entries().any(|name| name.fits_case(&text[..found.len()]));
        self.tables.matches(text).filter(fits).last()
    }

    /// Whether a name may begin with `word`.
    #[inline]
    fn may_begin(&self, word: &Word) -> bool {
        let (alone, first) = self.sieve.word(word.hash);
        let bare = word.bare != word.hash && self.sieve.word(word.bare).0;
        if alone || bare || !word.exact {
            return true;
        }
        first && self.may_go_on(word)
    }

    /// Whether a name of several words may begin with `word`, of which is known that some do: by the word after it, or
    /// by the mark that names have there. What is not plain to see is left to the matcher.
    #[inline(never)]
    fn may_go_on(&self, word: &Word) -> bool {
        let bytes = self.text.as_bytes();
        let blank = |at: &usize| matches!(bytes.get(*at), Some(b' ' | b'\t' | b'\r' | b'\n'));
        let from = (word.piece_end..).find(|at| !blank(at)).unwrap_or(bytes.len());
        let Some(&mark) = bytes.get(from) else { return false };
        let spaced = from > word.piece_end;
        let pair = |second: u64| self.sieve.pair(word.hash, second);
        let alnum = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let second = match mark {
            b'-' if !spaced && alnum(from + 1) => from + 1,
            b'-' if !bytes.get(from + 1).is_some_and(|b| !b.is_ascii()) => return pair(hash(b"-", false)),
            b'&' => return pair(hash(b"and", false)),
            b',' | b':' | b'(' | b')' | b'/' | b'?' | b'!' | b'+' => return pair(hash(&[mark], false)),
            b'.' if !spaced && word.piece_end > word.start + 3 => {
                return bytes.get(from + 1).is_some_and(|b| !b.is_ascii())
                    || (alnum(from + 1) && pair(hash(b".", false)));
            }
            b'.' | b'-' | b'\'' | b'`' | 0x80.. => return true,
            _ if alnum(from) => from,
            _ => return false,
        };
        let next = Word::at(self.text, second);
        !next.exact || pair(next.hash) || pair(next.bare)
    }

    /// Whether a word begins here; if not, goes on after the character.
    #[cold]
    fn begins_word(&mut self) -> bool {
        let c = self.text[self.at..].chars().next();
        let mut before = self.text[..self.at].chars().rev();
        let inside = before.next().is_some_and(|c| {
            c.is_alphanumeric() || (is_apostrophe(c) && before.next().is_some_and(char::is_alphanumeric))
        });
        let begins = !inside && c.is_some_and(char::is_alphanumeric);
        if !begins {
            self.at += c.map_or(1, char::len_utf8);
        }
        begins
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}' | '`' | '\u{00b4}' | '\u{2018}')
}

/// An apostrophe of ASCII.
fn is_mark(byte: u8) -> bool {
    byte == b'\'' || byte == b'`'
}

const OTHER: u8 = 0;
const WORD: u8 = 1;
const HIGH: u8 = 2;

/// Of each byte: neither letter nor digit; a letter or a digit; not ASCII.
const CLASS: [u8; 256] = {
    let mut class = [OTHER; 256];
    let mut b = 0;
    while b < 256 {
        if b >= 128 {
            class[b] = HIGH;
        } else if (b as u8).is_ascii_alphanumeric() {
            class[b] = WORD;
        }
        b += 1;
    }
    class
};

/// A word as names have it: ASCII letters and digits, and apostrophes between letters.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    /// Where to look on for words: initials are one each, as a name may begin with the second.
    end: usize,
    /// Where the first piece of a name ends that begins here.
    piece_end: usize,
    /// Of its lower case without apostrophes, and of whether its first letter is a capital.
    hash: u64,
    /// The same of what stands before a possessive `'s`; without one, `hash` again.
    bare: u64,
    /// Whether that is all: no initial's stop, nothing but ASCII. Else the matcher must look.
    exact: bool,
}

impl Word {
    /// The word at `start`, where one begins. It ends after `start`, at a character's boundary.
    #[inline]
    fn at(text: &str, start: usize) -> Word {
        let bytes = text.as_bytes();
        let first = bytes.get(start).copied().unwrap_or_default();
        let mut hash = seed(first.is_ascii_uppercase());
        let mut end = start;
        while let Some(&b) = bytes.get(end)
            && CLASS[b as usize] == WORD
        {
            hash = step(hash, b | 0x20);
            end += 1;
        }
        let word = Word { start, end, piece_end: end, hash, bare: hash, exact: true };
        match bytes.get(end) {
            Some(b'\'' | b'`' | b'.' | 0x80..) => word.after(text),
            _ => word,
        }
    }

    /// The word where its letters and digits are followed by what may belong to it.
    #[cold]
    fn after(mut self, text: &str) -> Word {
        let bytes = text.as_bytes();
        loop {
            let c = text[self.end..].chars().next().unwrap_or(' ');
            if c == '.' {
                self.initials(bytes);
                return self;
            }
            if !is_apostrophe(c) {
                if c.is_alphanumeric() || self.end == self.start {
                    self.exact = false;
                    self.end += c.len_utf8();
                    let rest = &text[self.end..];
                    self.end += rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
                    self.piece_end = self.end;
                }
                return self;
            }
            let from = self.end + c.len_utf8();
            match text[from..].chars().next() {
                Some(next) if next.is_ascii_alphabetic() => {}
                // Letters beyond ASCII after an apostrophe: the matcher's, and its word's end is found again.
                Some(next) if next.is_alphabetic() => {
                    self.exact = false;
                    return self;
                }
                _ => return self,
            }
            let before = self.hash;
            let mut end = from;
            while let Some(&b) = bytes.get(end)
                && CLASS[b as usize] == WORD
            {
                self.hash = step(self.hash, b | 0x20);
                end += 1;
            }
            self.piece_end = end;
            self.bare = if bytes[from..end].eq_ignore_ascii_case(b"s") { before } else { self.hash };
            self.end = end;
        }
    }
}

impl Word {
    /// N.H.S. is one piece, A. Smith two.
    fn initials(&mut self, bytes: &[u8]) {
        if self.end != self.start + 1 {
            return;
        }
        let mut letters = 1;
        while letters < 8
            && bytes.get(self.piece_end) == Some(&b'.')
            && let Some(letter) = bytes.get(self.piece_end + 1).filter(|b| b.is_ascii_alphabetic())
            && bytes.get(self.piece_end + 2).is_none_or(|&b| CLASS[b as usize] == OTHER)
        {
            self.hash = step(self.hash, letter | 0x20);
            self.piece_end += 2;
            letters += 1;
        }
        self.bare = self.hash;
        // What might yet belong to it.
        let next = bytes.get(self.piece_end + 1).is_some_and(|b| !b.is_ascii());
        self.exact = !next && !bytes.get(self.piece_end).is_some_and(|&b| is_mark(b) || !b.is_ascii());
        self.exact &= bytes.get(self.piece_end + 2).is_none_or(u8::is_ascii);
    }
}

fn step(hash: u64, byte: u8) -> u64 {
    hash.rotate_left(5) ^ u64::from(byte)
}

/// What a word's hash begins with.
fn seed(capital: bool) -> u64 {
    if capital { 0x51 } else { 0 }
}

fn hash(folded: &[u8], capital: bool) -> u64 {
    folded.iter().fold(seed(capital), |hash, &byte| step(hash, byte))
}

/// Which words may begin a name, and which pairs: bits by hash, so that a yes may be wrong and a no never is.
#[derive(Clone)]
struct Sieve {
    /// Two bits a word: whether it is a name alone, whether longer names begin with it.
    words: Vec<u64>,
    /// One bit a pair of words that longer names begin with.
    pairs: Vec<u64>,
}

const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

impl Sieve {
    fn of(tables: &Tables) -> Sieve {
        let either = |first: u64, next: &[u8]| [false, true].map(|capital| (first, hash(next, capital)));
        let mut alone = Vec::new();
        let mut pairs = Vec::new();
        for name in tables.entities().flat_map(Entity::names) {
            let mut pieces = Pieces::new(name.text());
            let Some(piece) = pieces.next() else { continue };
            // A name that begins with a capital is written with it; any other may stand at a sentence's beginning.
            let capital = name.text().starts_with(char::is_uppercase);
            let first = [false, true].map(|it| hash(pieces.folded(piece.len), it));
            let first = if capital { &first[1..] } else { &first[..] };
            let seconds: Vec<_> =
                (0..2).map_while(|_| pieces.next().map(|it| pieces.folded(it.len).to_vec())).collect();
            match &seconds[..] {
                [] => alone.extend(first),
                // A list may be written without its comma.
                [comma, next] if comma == b"," => {
                    pairs.extend(first.iter().flat_map(|&it| [either(it, next), either(it, comma)].concat()));
                }
                [next, ..] => {
                    pairs.extend(first.iter().flat_map(|&it| either(it, next)));
                    if next == b"and" {
                        pairs.extend(first.iter().map(|&it| (it, hash(b",", false))));
                    }
                }
            }
        }
        let mut sieve = Sieve {
            words: vec![0; slots(alone.len() + pairs.len()) / 32],
            pairs: vec![0; slots(pairs.len()) / 64],
        };
        for &word in &alone {
            let (at, bit) = sieve.word_slot(word);
            sieve.words[at] |= 1 << bit;
        }
        for &(first, second) in &pairs {
            let (at, bit) = sieve.word_slot(first);
            sieve.words[at] |= 2 << bit;
            let (at, bit) = sieve.pair_slot(first, second);
            sieve.pairs[at] |= 1 << bit;
        }
        sieve
    }

    fn word_slot(&self, word: u64) -> (usize, u32) {
        let slot = (word.wrapping_mul(MIX) >> 32) as usize;
        ((slot / 32) & (self.words.len() - 1), (slot % 32) as u32 * 2)
    }

    fn pair_slot(&self, first: u64, second: u64) -> (usize, u32) {
        let slot = ((first.rotate_left(29) ^ second).wrapping_mul(MIX) >> 32) as usize;
        ((slot / 64) & (self.pairs.len() - 1), (slot % 64) as u32)
    }

    /// Whether a word may be a name alone, and whether longer names may begin with it.
    fn word(&self, word: u64) -> (bool, bool) {
        let (at, bit) = self.word_slot(word);
        let bits = self.words[at] >> bit;
        (bits & 1 != 0, bits & 2 != 0)
    }

    fn pair(&self, first: u64, second: u64) -> bool {
        let (at, bit) = self.pair_slot(first, second);
        self.pairs[at] >> bit & 1 != 0
    }
}

/// Room for `count` things, so that few share a slot: a power of two, 64 at least.
fn slots(count: usize) -> usize {
    (count * 8).next_power_of_two().max(64)
}
