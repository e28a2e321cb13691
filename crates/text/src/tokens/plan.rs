//! The plan of a block: the classes of its bytes in, where tokens start, where they end and which need the rules out.
//!
//! A token is plain where its own bytes, the one before it and the two behind it say where it ends and what it is. A
//! byte that takes part in more than that needs the rules: they must look at it, and where it may go on the token
//! before it (it extends back), at that token.
//!
//! A block and its plan, a bit a byte, the lowest on the left (a test holds the drawing against the code). `NHS` is an
//! acronym, `4.5` money and the first `"` opens, which are the second kinds that their first bytes may start. The rules look
//! at three tokens here: `GPs`, `Lee's` and `2nd`; [`fixup`](super::fixup) then cuts `Lee's` and joins `Dr.`.
//!
//! ```text
//! a block                |The NHS paid $4.5 for "well-run" GPs; Dr. Lee's 2nd plan (1948) |
//! words                  |111.111.1111..111.111..1111.111..111..11..111.1.111.1111..1111..|
//! starts                 |1...1...1....11...1...11...11..1.1..1.1.1.1...1.1...1....11...1.|
//! ends (the byte behind) |...1...1....1.1..1...1.1...11..11...11..11...1.1...1....1.1...11|
//! second kind            |....1.........1.......1..........1..............................|
//! quotation marks        |......................1........1................................|
//! joints behind words    |...........................1............1.......................|
//! apostrophes            |.............................................1..................|
//! needs rules            |...................................1.........1...1..............|
//! extends back           |...................................1.........1...1..............|
//! ```

use super::masks::TokenMasks;
use super::non_ascii::NonAscii;
use super::options::Hyphens;
use crate::simd::byte_class::Classes;
use crate::simd::lanes::{LANES, Lane, Lanes};

/// What masks say of the blocks of a group.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct GroupPlan {
    /// Where plain tokens start and end; the starts of some that the rules must look at are among them.
    starts: Lane,
    ends: Lane,
    /// Starts of the tokens whose kind is the second one of their first byte in [`KINDS`](super::kind_code::KINDS).
    second: Lane,
    /// Plain double quotation marks, and which of them open.
    quotes: Lane,
    open: Lane,
    words: Lane,
    /// Where runs of letters and digits end.
    word_ends: Lane,
    spaces: Lane,
    /// What is none of the marks that have a mask.
    others: Lane,
    /// Word ends at full stops and hyphens.
    joints: Lane,
    /// Apostrophes, curly ones by their first byte.
    apostrophes: Lane,
    /// What has a blank before it.
    after_space: Lane,
    /// What the rules must look at.
    needs_rules: Lane,
    /// Of that, what goes with a token that ends there as well.
    extends_back: Lane,
}

/// What to do with a block: what masks say of it, and what was changed since.
pub(super) struct Plan<'g> {
    group: &'g GroupPlan,
    lane: usize,
    /// As in [`GroupPlan`].
    pub(super) starts: u64,
    pub(super) ends: u64,
    pub(super) needs_rules: u64,
    /// How many bytes of the block are certain: what stands behind waits for the next one.
    pub(super) cut: u32,
}

/// What stands before a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preceding {
    /// White space of ASCII, or the text's start.
    Blank,
    /// A straight double quotation mark that opened or closed.
    Opening,
    Closing,
    Other,
}

/// The lowest `len` bits, of 0 to 64.
#[inline(always)]
pub(super) const fn below(len: u32) -> u64 {
    if len < 64 { (1 << len) - 1 } else { u64::MAX }
}

impl GroupPlan {
    pub(super) const EMPTY: GroupPlan = {
        const NONE: Lane = [0; LANES];
        GroupPlan {
            starts: NONE,
            ends: NONE,
            second: NONE,
            quotes: NONE,
            open: NONE,
            words: NONE,
            word_ends: NONE,
            spaces: NONE,
            others: NONE,
            joints: NONE,
            apostrophes: NONE,
            after_space: NONE,
            needs_rules: NONE,
            extends_back: NONE,
        }
    };

    /// The plan of the block in `lane`, which spaces cut at `cut`.
    #[inline(always)]
    pub(super) fn lane(&self, lane: usize, cut: u32) -> Plan<'_> {
        let lane = lane % LANES;
        let (starts, ends, needs_rules) = (self.starts[lane], self.ends[lane], self.needs_rules[lane]);
        let mut plan = Plan { group: self, lane, starts, ends, needs_rules, cut };
        if cut < SHORT {
            // Up to the last start whose neighbour is in the block too, or behind the last start for the rules.
            let highest = |mask: u64| 64 - mask.leading_zeros();
            let start = highest(starts & below(63)).saturating_sub(1);
            plan.cut = cut.max(start).max(highest(needs_rules & below(62)));
        }
        plan
    }

    /// Plans blocks, of which the first stands behind what `preceding` says and the others behind blanks. Without
    /// `NON_ASCII` none of them has a character beyond ASCII.
    #[inline(always)]
    pub(super) fn make<L: Lanes, const NON_ASCII: bool>(
        &mut self,
        classes: &[Classes; LANES],
        non_ascii: &[NonAscii; LANES],
        preceding: Preceding,
        hyphens: Hyphens,
    ) {
        let masks = TokenMasks::<L>::of(classes);
        let non_ascii = NonAscii::<L>::load::<NON_ASCII>(non_ascii);
        let chars = Chars::of(&masks, &non_ascii, preceding);
        let quotes = Quotes::of(&masks, &chars, preceding);
        let marks = Marks::of(&masks, &non_ascii, &chars, hyphens);
        let unsure = Unsure::of(&masks, &non_ascii, &chars, &quotes, &marks, preceding);
        let Chars { words, word_starts, .. } = chars;
        let money = word_starts & masks.digits & (masks.dollars.behind() | non_ascii.currency_ends);
        let acronyms = word_starts & masks.upper & masks.upper.before();
        (word_starts | marks.plain | non_ascii.marks).store(&mut self.starts);
        let word_ends = words.behind() & !words;
        (word_ends | marks.plain.behind() | non_ascii.mark_ends).store(&mut self.ends);
        (acronyms | money | quotes.opening | marks.dashes).store(&mut self.second);
        (quotes.opening | quotes.closing | non_ascii.quotes).store(&mut self.quotes);
        (quotes.opening | non_ascii.open).store(&mut self.open);
        words.store(&mut self.words);
        word_ends.store(&mut self.word_ends);
        chars.spaces.store(&mut self.spaces);
        chars.others.store(&mut self.others);
        (word_ends & (masks.stops | masks.hyphens)).store(&mut self.joints);
        chars.apostrophes.store(&mut self.apostrophes);
        chars.after_space.store(&mut self.after_space);
        unsure.needs_rules.store(&mut self.needs_rules);
        unsure.extends_back.store(&mut self.extends_back);
    }
}

/// The first byte of the first block, if so; the other blocks stand behind blanks.
#[inline(always)]
fn first<L: Lanes>(is: bool) -> L {
    L::load([u64::from(is), 0, 0, 0])
}

/// What the characters of blocks are, ASCII and beyond, and what stands beside them.
struct Chars<L> {
    /// Letters and small letters of all scripts.
    letters: L,
    lower: L,
    /// All apostrophes, curly ones by their first byte.
    apostrophes: L,
    /// Stops and commas between two digits, which are parts of a number.
    points: L,
    /// Letters, digits and points: what plain words and numbers are made of.
    words: L,
    word_starts: L,
    spaces: L,
    after_space: L,
    before_space: L,
    between_digits: L,
    between_words: L,
    /// What is none of the characters that have a mask.
    others: L,
}

impl<L: Lanes> Chars<L> {
    #[inline(always)]
    fn of(masks: &TokenMasks<L>, non_ascii: &NonAscii<L>, preceding: Preceding) -> Chars<L> {
        let digits = masks.digits;
        let lower = masks.lower | non_ascii.letters;
        let letters = masks.upper | lower;
        let between_digits = digits.behind() & digits.before();
        let points = (masks.stops | masks.commas) & between_digits;
        let words = letters | digits | points;
        let spaces = masks.spaces | non_ascii.spaces;
        let blank = preceding == Preceding::Blank;
        let others = !(words
            | spaces
            | masks.stops
            | masks.commas
            | masks.colons
            | masks.exclaims
            | masks.quotes
            | masks.opens
            | masks.closes
            | masks.hyphens
            | masks.slashes
            | masks.apostrophes
            | masks.dollars
            | non_ascii.all);
        Chars {
            letters,
            lower,
            apostrophes: masks.apostrophes | non_ascii.apostrophes,
            points,
            words,
            word_starts: words & !words.behind(),
            spaces,
            after_space: spaces.behind() | L::load([u64::from(blank), 1, 1, 1]),
            before_space: spaces.before(),
            between_digits,
            between_words: words.behind() & words.before(),
            others,
        }
    }
}

/// Straight double quotation marks that certainly open or close a quotation.
struct Quotes<L> {
    opening: L,
    closing: L,
}

impl<L: Lanes> Quotes<L> {
    #[inline(always)]
    fn of(masks: &TokenMasks<L>, chars: &Chars<L>, preceding: Preceding) -> Quotes<L> {
        let TokenMasks { stops, commas, colons, exclaims, quotes, closes, .. } = *masks;
        let Chars { words, spaces, after_space, before_space, .. } = *chars;
        // A run of them goes on as it began.
        let may_open = quotes & !before_space;
        let may_close = quotes & (spaces | stops | commas | colons | exclaims | closes | quotes).before();
        let behind_open = after_space | first(preceding == Preceding::Opening);
        let behind_close =
            (words | stops | commas | exclaims | closes).behind() | first(preceding == Preceding::Closing);
        Quotes {
            opening: may_open & !may_open.sum(may_open & behind_open),
            closing: may_close & !may_close.sum(may_close & behind_close),
        }
    }
}

/// ASCII marks that are tokens by themselves.
struct Marks<L> {
    plain: L,
    /// Of these, hyphens that are dashes.
    dashes: L,
}

impl<L: Lanes> Marks<L> {
    #[inline(always)]
    fn of(masks: &TokenMasks<L>, non_ascii: &NonAscii<L>, chars: &Chars<L>, hyphens: Hyphens) -> Marks<L> {
        let TokenMasks { digits, stops, commas, colons, exclaims, quotes, opens, closes, .. } = *masks;
        let Chars { spaces, after_space, before_space, between_digits, between_words, .. } = *chars;
        let lone = after_space & before_space;
        let ends_stop =
            spaces | quotes | opens | closes | commas | colons | chars.apostrophes | non_ascii.marks;
        let plain_stops = stops & ends_stop.before();
        let plain_colons = colons & (spaces | quotes).before();
        let plain_commas = commas & !chars.points;
        let inside = match hyphens {
            Hyphens::Split => masks.hyphens & between_words & !between_digits,
            Hyphens::Kept => digits & !digits,
        };
        let dashes = masks.hyphens & lone;
        let plain_slashes =
            masks.slashes & ((between_words & !between_digits & !chars.word_starts.behind()) | lone);
        let plain_opens = opens & !digits.behind();
        let plain_dollars = masks.dollars & !chars.words.behind();
        let plain = plain_stops
            | plain_colons
            | plain_commas
            | exclaims
            | quotes
            | inside
            | dashes
            | plain_slashes
            | plain_opens
            | closes
            | plain_dollars
            | (chars.others & lone);
        Marks { plain, dashes }
    }
}

/// What masks cannot tell.
struct Unsure<L> {
    needs_rules: L,
    extends_back: L,
}

impl<L: Lanes> Unsure<L> {
    #[inline(always)]
    fn of(
        masks: &TokenMasks<L>,
        non_ascii: &NonAscii<L>,
        chars: &Chars<L>,
        quotes: &Quotes<L>,
        marks: &Marks<L>,
        preceding: Preceding,
    ) -> Unsure<L> {
        let TokenMasks { digits, upper, stops, commas, colons, exclaims, opens, closes, .. } = *masks;
        let Chars { letters, words, spaces, .. } = *chars;
        // Runs that are neither all digits nor without them, and capitals that small letters or others follow.
        let mixed = (letters & digits.behind()) | (digits & letters.behind());
        let capitals = chars.lower & upper.behind() & upper.behind().behind();
        // What goes on behind an apostrophe is a word.
        let apostrophes = chars.apostrophes & !words.behind();
        let extends_back =
            (!(words | spaces | marks.plain | non_ascii.all) | mixed | capitals | non_ascii.needs_rules)
                & !apostrophes;
        // What the first token is may hang on what stands before it.
        let free = spaces
            | letters
            | stops
            | commas
            | colons
            | exclaims
            | opens
            | closes
            | non_ascii.marks
            | quotes.opening
            | quotes.closing;
        let needs_rules = extends_back
            | apostrophes
            | (masks.quotes & !(quotes.opening | quotes.closing))
            | (exclaims & exclaims.before())
            // A sum's figures may stand there.
            | (digits & non_ascii.marked_ends)
            | (opens & (stops | non_ascii.all).before())
            | (first::<L>(preceding != Preceding::Blank) & !free);
        Unsure { needs_rules, extends_back }
    }
}

/// A block that spaces cut short of this is cut elsewhere.
pub(super) const SHORT: u32 = 40;

impl Plan<'_> {
    #[inline(always)]
    pub(super) fn words(&self) -> u64 {
        self.group.words[self.lane]
    }

    /// Where runs of letters and digits end, and which of them at full stops and hyphens.
    #[inline(always)]
    pub(super) fn word_ends(&self) -> (u64, u64) {
        (self.group.word_ends[self.lane], self.group.joints[self.lane])
    }

    #[inline(always)]
    pub(super) fn apostrophes(&self) -> u64 {
        self.group.apostrophes[self.lane]
    }

    #[inline(always)]
    pub(super) fn after_space(&self) -> u64 {
        self.group.after_space[self.lane]
    }

    /// Starts of tokens whose kind is the second one of their first byte.
    #[inline(always)]
    pub(super) fn second(&self) -> u64 {
        self.group.second[self.lane]
    }

    /// Plain double quotation marks, and which of them open.
    #[inline(always)]
    pub(super) fn quotes(&self) -> (u64, u64) {
        (self.group.quotes[self.lane], self.group.open[self.lane])
    }

    /// Where words of two or three letters end that stand behind a mark which shares a half with letters.
    #[inline(always)]
    pub(super) fn after_others(&self, preceding: Preceding) -> u64 {
        let others = self.group.others[self.lane];
        others << 3 | others << 4 | if preceding == Preceding::Other { 0xf } else { 0 }
    }

    /// Up to where all tokens from `from` on are plain: where the first that is not starts.
    #[inline(always)]
    pub(super) fn limit(&self, from: u32) -> u32 {
        let unsure = self.needs_rules & below(self.cut) & !below(from);
        if unsure == 0 {
            return self.cut;
        }
        let first = unsure.trailing_zeros();
        let before = self.starts & below(first) & !below(from);
        if self.group.extends_back[self.lane] >> first & 1 != 0 && before != 0 {
            let start = 63 - before.leading_zeros();
            if self.group.spaces[self.lane] & below(first) & !below(start) == 0 {
                return start;
            }
        }
        first
    }

    /// Whether the rules must look at what starts at `at`.
    #[inline(always)]
    pub(super) fn needs_rules_at(&self, at: u32) -> bool {
        self.needs_rules >> at & 1 != 0
    }

    /// The rules have gone on to `at`.
    #[inline(always)]
    pub(super) fn resume(&mut self, at: u32) {
        // They stopped inside what looks like one word from here: that is for them to go on with.
        self.needs_rules |= self.words() & self.words() << 1 & 1 << at;
    }
}

#[cfg(test)]
mod tests;
