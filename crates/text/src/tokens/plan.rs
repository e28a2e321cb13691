//! The plan of a block: the classes of its bytes in, where tokens start, where they end and which need the rules out.
//!
//! A token is plain where its own bytes, the one before it and the two behind it say where it ends and what it is. A
//! byte that takes part in more than that needs the rules: they must look at it, and where it may go on the token
//! before it (it extends back), at that token.
//!
//! A block and its plan, a bit a byte, the lowest on the left (a test holds the drawing against the code). `NHS` is an
//! acronym, `4.5` money and the first `"` opens, which are the second kinds that their first bytes may start. Three
//! tokens are left for the rules here: `GPs`, `Lee's` and `2nd`; [`fixup`](super::fixup) then cuts `Lee's`, says what `2nd` is and
//! joins `Dr.`.
//!
//! ```text
//! a block                |The NHS paid $4.5 for "well-run" GPs; Dr. Lee's 2nd plan (1948) |
//! words                  |111.111.1111..111.111..1111.111..111..11..111.1.111.1111..1111..|
//! starts                 |1...1...1....11...1...11...11..1.1..1.1.1.1...1.1...1....11...1.|
//! ends (the byte behind) |...1...1....1.1..1...1.1...11..11...11..11...1.1...1....1.1...11|
//! second kind            |....1.........1.......1..........1..............................|
//! quotation marks        |......................1........1................................|
//! suspect word ends      |...........................1............1.......................|
//! apostrophes            |.............................................1..................|
//! needs rules            |...................................1.........1...1..............|
//! extends back           |...................................1.........1...1..............|
//! ```

use super::group_mask::{below, first_within, has, last_within, place_of, put, run_at};
use super::masks::TokenMasks;
use super::non_ascii::NonAscii;
use super::options::{Clitics, Hyphens, TokenOptions};
use crate::simd::lanes::{LANES, Lane, Lanes};

/// What masks say of the blocks of a group, and what was changed since.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Plan {
    /// Where plain tokens start and end; the starts of some that the rules must look at are among them.
    pub(super) starts: Lane,
    pub(super) ends: Lane,
    /// Starts of the tokens whose kind is the second one of their first byte in [`KINDS`](super::kind_code::KINDS).
    pub(super) second: Lane,
    /// Plain double quotation marks, and which of them open.
    quotes: Lane,
    open: Lane,
    pub(super) words: Lane,
    pub(super) spaces: Lane,
    /// Word ends at full stops and hyphens, and those of what may be a contraction.
    pub(super) suspects: Lane,
    /// Where letters with stops between them start, behind a blank.
    pub(super) dotted: Lane,
    /// Hyphens between two digits.
    pub(super) ranges: Lane,
    /// Stops between two words.
    pub(super) inner_stops: Lane,
    /// Letters right behind digits.
    pub(super) suffixes: Lane,
    /// Abbreviations, by their starts: what was found to be one.
    pub(super) abbreviations: Lane,
    /// Apostrophes behind words, curly ones by their first byte.
    pub(super) apostrophes: Lane,
    /// What has a blank before it.
    pub(super) after_space: Lane,
    /// What the rules must look at.
    pub(super) needs_rules: Lane,
    /// Of that, what goes with a token that ends there as well.
    extends_back: Lane,
    /// How many bytes of the group are certain: what stands behind waits for the next one.
    pub(super) cut: u32,
}

/// What stands before a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preceding {
    /// White space of ASCII, or the text's start.
    Blank,
    /// A straight double quotation mark that opened or closed.
    Opening,
    Closing,
    Other,
}

impl Plan {
    pub(super) const EMPTY: Plan = {
        const NONE: Lane = [0; LANES];
        Plan {
            starts: NONE,
            ends: NONE,
            second: NONE,
            quotes: NONE,
            open: NONE,
            words: NONE,
            spaces: NONE,
            suspects: NONE,
            dotted: NONE,
            ranges: NONE,
            inner_stops: NONE,
            suffixes: NONE,
            abbreviations: NONE,
            apostrophes: NONE,
            after_space: NONE,
            needs_rules: NONE,
            extends_back: NONE,
            cut: 0,
        }
    };

    /// Plans blocks, of which the first stands behind what `preceding` says; words that end at `contractions` may be some.
    /// Without `NON_ASCII` none of them has a character beyond ASCII.
    #[inline(always)]
    pub(super) fn make<L: Lanes, const NON_ASCII: bool>(
        &mut self,
        classes: &[Lane; 4],
        non_ascii: &NonAscii,
        contractions: &Lane,
        preceding: Preceding,
        options: &TokenOptions,
    ) {
        let masks = TokenMasks::<L>::of(classes);
        let non_ascii = NonAscii::<L>::load::<NON_ASCII>(non_ascii);
        let chars = Chars::of(&masks, &non_ascii, preceding);
        let quotes = Quotes::of(&masks, &chars, preceding);
        let marks = Marks::of(&masks, &non_ascii, &chars, options.hyphens);
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
        chars.spaces.store(&mut self.spaces);
        // Stops that are not plain are for the rules in any case.
        let joints = ((masks.stops & marks.plain) | masks.hyphens) & !chars.settled_joints(&masks);
        let suspects = match options.clitics {
            Clitics::Split => joints | L::load(contractions) | chars.after_others(&non_ascii, preceding),
            Clitics::Joined => joints,
        };
        (word_ends & suspects).store(&mut self.suspects);
        chars.dotted(&masks).store(&mut self.dotted);
        (masks.hyphens & chars.between_digits).store(&mut self.ranges);
        (masks.stops & chars.between_words & !words).store(&mut self.inner_stops);
        ((masks.lower | masks.upper) & masks.digits.behind()).store(&mut self.suffixes);
        (chars.apostrophes & words.behind()).store(&mut self.apostrophes);
        chars.after_space.store(&mut self.after_space);
        unsure.needs_rules.store(&mut self.needs_rules);
        unsure.extends_back.store(&mut self.extends_back);
    }
}

/// The first byte of the group, if so.
#[inline(always)]
fn first<L: Lanes>(is: bool) -> L {
    bits(u64::from(is))
}

/// These bits of the first block.
#[inline(always)]
fn bits<L: Lanes>(bits: u64) -> L {
    let mut masks = [0; LANES];
    masks[0] = bits;
    L::load(&masks)
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
            after_space: spaces.behind() | first(blank),
            before_space: spaces.before(),
            between_digits,
            between_words: words.behind() & words.before(),
            others,
        }
    }

    /// Where a letter that is a word by itself has a blank before it, and a stop and another such letter behind it.
    #[inline(always)]
    fn dotted(&self, masks: &TokenMasks<L>) -> L {
        let lone = (masks.lower | masks.upper) & !self.words.behind() & !self.words.before();
        lone & self.after_space & (masks.stops & lone.before()).before()
    }

    /// Stops and hyphens that no word of the lexicon stands before for all that masks can tell: behind eight letters and more, and
    /// stops behind a small letter by itself (`p.`) that a small one follows: they are its own before figures, or `v.` before a name.
    #[inline(always)]
    fn settled_joints(&self, masks: &TokenMasks<L>) -> L {
        let one = self.words.behind();
        let two = one & one.behind();
        let four = two & two.behind().behind();
        let eight = four & four.behind().behind().behind().behind();
        let small = masks.lower & self.after_space;
        eight | (masks.stops & small.behind() & (masks.spaces & masks.lower.before()).before())
    }

    /// Where words of two or three letters end that stand behind a mark which shares a half with letters, or behind what is
    /// beyond ASCII: kernels may not tell these from letters.
    #[inline(always)]
    fn after_others(&self, non_ascii: &NonAscii<L>, preceding: Preceding) -> L {
        let third = (self.others | (non_ascii.all & !non_ascii.letters)).behind().behind().behind();
        third | third.behind() | bits(if preceding == Preceding::Other { 0xf } else { 0 })
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
            | (opens & (stops | non_ascii.ellipses).before())
            | (first::<L>(preceding != Preceding::Blank) & !free);
        Unsure { needs_rules, extends_back }
    }
}

impl Plan {
    /// Up to where a group of `count` blocks is certain that has no blank near its end: up to the last start whose neighbour
    /// is in the group too, or behind the last start for the rules.
    #[cold]
    pub(super) fn cut_without_blank(&self, count: usize) -> u32 {
        let size = 64 * count as u32;
        let start = last_within(&self.starts, 0, size - 1).unwrap_or(0);
        last_within(&self.needs_rules, 0, size - 2).map_or(start, |it| start.max(it + 1))
    }

    /// Up to where a group is certain behind which the text ends: `size`, where its last token and its last byte, which have
    /// nothing behind them in the masks, are for the rules.
    #[cold]
    pub(super) fn cut_at_end(&mut self, size: u32) -> u32 {
        if let Some(start) = last_within(&self.starts, 0, size) {
            put(&mut self.needs_rules, start);
        }
        if !has(&self.spaces, size - 1) {
            put(&mut self.needs_rules, size - 1);
        }
        size
    }

    /// How many bytes of words stand before `end`, up to 64.
    #[inline(always)]
    pub(super) fn word_before(&self, end: u32) -> u32 {
        let (lane, place) = place_of(end);
        let before = if lane == 0 { 0 } else { self.words[lane - 1] };
        let words = self.words[lane] << 1 << (63 - place) | before >> place;
        (!words).leading_zeros()
    }

    /// How many bytes of words stand from `start` on, up to 64.
    #[inline(always)]
    pub(super) fn word_at(&self, start: u32) -> u32 {
        run_at(&self.words, start)
    }

    /// How many bytes of white space stand from `start` on, up to 64.
    #[inline(always)]
    pub(super) fn spaces_at(&self, start: u32) -> u32 {
        run_at(&self.spaces, start)
    }

    /// The last plain double quotation mark from `from` on and before `end`, and whether it opens.
    #[inline(always)]
    pub(super) fn last_quote(&self, from: u32, end: u32) -> Option<(u32, bool)> {
        let last = last_within(&self.quotes, from, end)?;
        Some((last, has(&self.open, last)))
    }

    /// Up to where all tokens from `from` on are plain: where the first that is not starts.
    #[inline(always)]
    pub(super) fn limit(&self, from: u32) -> u32 {
        let Some(first) = first_within(&self.needs_rules, from, self.cut) else { return self.cut };
        if has(&self.extends_back, first)
            && let Some(start) = last_within(&self.starts, from, first)
            && first_within(&self.spaces, start, first).is_none()
        {
            return start;
        }
        first
    }

    /// Whether the rules must look at what starts at `at`.
    #[inline(always)]
    pub(super) fn needs_rules_at(&self, at: u32) -> bool {
        has(&self.needs_rules, at)
    }

    /// Forgets the tokens from `start` to `end`.
    #[inline(always)]
    pub(super) fn clear(&mut self, start: u32, end: u32) {
        let (mut lane, mut place) = place_of(start);
        let (last, end) = place_of(end);
        while lane < last {
            self.clear_within(lane, !below(place));
            self.ends[lane + 1] &= !1;
            (lane, place) = (lane + 1, 0);
        }
        self.clear_within(lane, below(end) & !below(place));
    }

    #[inline(always)]
    fn clear_within(&mut self, lane: usize, within: u64) {
        self.starts[lane] &= !within;
        self.ends[lane] &= !(within << 1);
        self.abbreviations[lane] &= !within;
    }

    /// The rules have gone on to `at`.
    #[inline(always)]
    pub(super) fn resume(&mut self, at: u32) {
        // They stopped inside what looks like one word from here: that is for them to go on with.
        if has(&self.words, at) && at > 0 && has(&self.words, at - 1) {
            put(&mut self.needs_rules, at);
        }
    }
}

#[cfg(test)]
mod tests;
