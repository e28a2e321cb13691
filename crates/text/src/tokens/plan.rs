//! What bit masks tell of the tokens in a block.
//!
//! A token is plain where its own bytes, the one before it and the two behind it say where it ends and what it is. A
//! byte that takes part in more than that is odd: the rules must look at it, and where it may go on the token that it
//! touches, at that token.

use super::Hyphens;
use super::class::{ASCII, Class};
use super::lanes::{LANES, Lane, Lanes};
use super::masks::{Classes, TokenMasks};
use super::non_ascii::Beyond;
use crate::TokenKind;

/// What to do with a block.
#[derive(Clone, Copy)]
pub(super) struct Plan<T = u64> {
    /// Where plain tokens start and end; the starts of some that the rules must look at are among them.
    pub(super) starts: T,
    pub(super) ends: T,
    /// Starts of the tokens whose kind is the second one of their first byte in [`KINDS`].
    pub(super) second: T,
    /// Plain double quotation marks, and which of them open.
    pub(super) quotes: T,
    pub(super) open: T,
    pub(super) words: T,
    spaces: T,
    /// What is none of the marks that have a mask.
    others: T,
    /// Full stops and hyphens.
    pub(super) joints: T,
    /// Apostrophes, curly ones by their first byte.
    pub(super) apostrophes: T,
    /// What has a blank before it.
    pub(super) after_space: T,
    /// What the rules must look at.
    pub(super) odd: T,
    /// Of that, what goes with a token that ends there as well.
    touching: T,
    /// How many bytes of the block are certain: what stands behind waits for the next one.
    pub(super) cut: u32,
}

/// What stands before a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
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

impl Plan<Lane> {
    pub(super) const EMPTY: Plan<Lane> = {
        const NONE: Lane = [0; LANES];
        Plan {
            starts: NONE,
            ends: NONE,
            second: NONE,
            quotes: NONE,
            open: NONE,
            words: NONE,
            spaces: NONE,
            others: NONE,
            joints: NONE,
            apostrophes: NONE,
            after_space: NONE,
            odd: NONE,
            touching: NONE,
            cut: 0,
        }
    };

    /// The plan of the block in `lane`, which spaces cut at `cut`.
    #[inline(always)]
    pub(super) fn lane(&self, lane: usize, cut: u32) -> Plan {
        let lane = lane % LANES;
        let mut plan = Plan {
            starts: self.starts[lane],
            ends: self.ends[lane],
            second: self.second[lane],
            quotes: self.quotes[lane],
            open: self.open[lane],
            words: self.words[lane],
            spaces: self.spaces[lane],
            others: self.others[lane],
            joints: self.joints[lane],
            apostrophes: self.apostrophes[lane],
            after_space: self.after_space[lane],
            odd: self.odd[lane],
            touching: self.touching[lane],
            cut,
        };
        if cut < SHORT {
            // Up to the last start whose neighbour is in the block too, or behind the last start for the rules.
            let highest = |mask: u64| 64 - mask.leading_zeros();
            let start = highest(plan.starts & below(63)).saturating_sub(1);
            plan.cut = cut.max(start).max(highest(plan.odd & below(62)));
        }
        plan
    }

    /// Plans blocks, of which the first stands behind what `behind` says and the others behind blanks. Without
    /// `BEYOND` none of them has a character beyond ASCII.
    #[inline(always)]
    pub(super) fn make<L: Lanes, const BEYOND: bool>(
        &mut self,
        classes: &[Classes; LANES],
        beyond: &[Beyond; LANES],
        behind: Behind,
        hyphens: Hyphens,
    ) {
        let first = |is: bool| L::load([u64::from(is), 0, 0, 0]);
        let masks = TokenMasks::<L>::of(classes);
        let TokenMasks { digits, stops, commas, colons, exclaims, quotes, opens, closes, dollars, .. } =
            masks;
        let beyond = Beyond::<L>::load::<BEYOND>(beyond);
        let (upper, lower, beyond_letters) = (masks.upper, masks.lower, beyond.letters);
        let letters = upper | lower | beyond_letters;
        let between_digits = digits.behind() & digits.before();
        // A stop or a comma between two figures is one of them.
        let points = (stops | commas) & between_digits;
        let words = letters | digits | points;
        let spaces = masks.spaces | beyond.spaces;
        let blank = behind == Behind::Blank;
        let after_space = spaces.behind() | L::load([u64::from(blank), 1, 1, 1]);
        let before_space = spaces.before();
        let (lone, between_words) = (after_space & before_space, words.behind() & words.before());
        let word_starts = words & !words.behind();

        // Runs that are neither all digits nor without them, and capitals that small letters or others follow.
        let mixed = (letters & digits.behind()) | (digits & letters.behind());
        let capitals = (lower | beyond_letters) & upper.behind() & upper.behind().behind();

        // Marks by what stands beside them.
        let all_apostrophes = masks.apostrophes | beyond.apostrophes;
        let beyond_marks = beyond.marks;
        let ends_stop = spaces | quotes | opens | closes | commas | colons | all_apostrophes | beyond_marks;
        let plain_stops = stops & ends_stop.before();
        let plain_colons = colons & (spaces | quotes).before();
        let plain_commas = commas & !points;
        // A run of them goes on as it began.
        let may_open = quotes & !before_space;
        let may_close = quotes & (spaces | stops | commas | colons | exclaims | closes | quotes).before();
        let behind_open = after_space | first(behind == Behind::Opening);
        let behind_close =
            (words | stops | commas | exclaims | closes).behind() | first(behind == Behind::Closing);
        let opening = may_open & !may_open.sum(may_open & behind_open);
        let closing = may_close & !may_close.sum(may_close & behind_close);
        let none = digits & !digits;
        let inside = match hyphens {
            Hyphens::Split => masks.hyphens & between_words & !between_digits,
            Hyphens::Kept => none,
        };
        let dashes = masks.hyphens & lone;
        let plain_slashes =
            masks.slashes & ((between_words & !between_digits & !word_starts.behind()) | lone);
        let plain_opens = opens & !digits.behind();
        let plain_dollars = dollars & !words.behind();
        let others = !(words
            | spaces
            | stops
            | commas
            | colons
            | exclaims
            | quotes
            | opens
            | closes
            | masks.hyphens
            | masks.slashes
            | masks.apostrophes
            | dollars
            | beyond.all);
        let marks = plain_stops
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
            | (others & lone);

        // What goes on behind an apostrophe is a word.
        let apostrophes = all_apostrophes & !words.behind();
        let touching =
            (!(words | spaces | marks | beyond.all) | mixed | capitals | beyond.odd) & !apostrophes;
        // What the first token is may hang on what stands before it.
        let free = spaces
            | letters
            | stops
            | commas
            | colons
            | exclaims
            | opens
            | closes
            | beyond_marks
            | opening
            | closing;
        let odd = touching
            | apostrophes
            | (quotes & !(opening | closing))
            | (exclaims & exclaims.before())
            // A sum's figures may stand there.
            | (digits & beyond.marked_ends)
            | (opens & (stops | beyond.all).before())
            | (first(!blank) & !free);
        let money = word_starts & digits & (dollars.behind() | beyond.currency_ends);
        (word_starts | marks | beyond_marks).store(&mut self.starts);
        ((words.behind() & !words) | marks.behind() | beyond.mark_ends).store(&mut self.ends);
        ((word_starts & upper & upper.before()) | money | opening | dashes).store(&mut self.second);
        (opening | closing | beyond.quotes).store(&mut self.quotes);
        (opening | beyond.open).store(&mut self.open);
        words.store(&mut self.words);
        spaces.store(&mut self.spaces);
        others.store(&mut self.others);
        (stops | masks.hyphens).store(&mut self.joints);
        all_apostrophes.store(&mut self.apostrophes);
        after_space.store(&mut self.after_space);
        odd.store(&mut self.odd);
        touching.store(&mut self.touching);
    }
}

/// A block that spaces cut short of this is cut elsewhere.
pub(super) const SHORT: u32 = 40;

impl Plan {
    /// Where runs of letters and digits end.
    #[inline(always)]
    pub(super) fn word_ends(&self) -> u64 {
        self.words << 1 & !self.words
    }

    /// Where words of two or three letters end that stand behind a mark which shares a half with letters.
    #[inline(always)]
    pub(super) fn behind_others(&self, behind: Behind) -> u64 {
        self.others << 3 | self.others << 4 | if behind == Behind::Other { 0xf } else { 0 }
    }

    /// Up to where all tokens from `from` on are plain: where the first that is not starts.
    #[inline(always)]
    pub(super) fn limit(&self, from: u32) -> u32 {
        let odd = self.odd & below(self.cut) & !below(from);
        if odd == 0 {
            return self.cut;
        }
        let first = odd.trailing_zeros();
        let before = self.starts & below(first) & !below(from);
        if self.touching >> first & 1 != 0 && before != 0 {
            let start = 63 - before.leading_zeros();
            if self.spaces & below(first) & !below(start) == 0 {
                return start;
            }
        }
        first
    }

    /// Whether the rules must look at what starts at `at`.
    #[inline(always)]
    pub(super) fn is_odd(&self, at: u32) -> bool {
        self.odd >> at & 1 != 0
    }

    /// The rules have gone on to `at`.
    #[inline(always)]
    pub(super) fn resume(&mut self, at: u32) {
        // They stopped inside what looks like one word from here: that is for them to go on with.
        self.odd |= self.words & self.words << 1 & 1 << at;
    }
}

/// What is written over the first byte of a token whose `kind` that byte does not say.
#[inline(always)]
pub(super) const fn lead(kind: TokenKind) -> u8 {
    0x80 | kind as u8
}

/// The kind of a token by its first byte, with the bit 0x80 where it is in [`Plan::second`], or by its [`lead`].
pub(super) static KINDS: [TokenKind; 256] = {
    let mut kinds = [TokenKind::Symbol; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = match ASCII[byte] {
            Class::Letter => TokenKind::Word,
            Class::Digit => TokenKind::Number,
            Class::DoubleQuote => TokenKind::CloseQuote,
            Class::Backtick => TokenKind::OpenQuote,
            Class::OpenBracket => TokenKind::OpenBracket,
            Class::CloseBracket => TokenKind::CloseBracket,
            Class::FullStop | Class::Exclaim => TokenKind::Stop,
            Class::Comma => TokenKind::Comma,
            Class::Semicolon => TokenKind::Semicolon,
            Class::Colon => TokenKind::Colon,
            Class::Hyphen => TokenKind::Hyphen,
            Class::Slash => TokenKind::Slash,
            Class::Currency => TokenKind::Currency,
            Class::Percent => TokenKind::Percent,
            _ => TokenKind::Symbol,
        };
        let second = match ASCII[byte] {
            Class::Letter => TokenKind::Acronym,
            Class::Digit => TokenKind::Money,
            Class::DoubleQuote => TokenKind::OpenQuote,
            Class::Hyphen => TokenKind::Dash,
            _ => TokenKind::Symbol,
        };
        kinds[0x80 | byte] = second;
        byte += 1;
    }
    assert!(ALL.len() == TokenKind::Symbol as usize + 1, "all kinds, the last of which is the symbol");
    let mut at = 0;
    while at < ALL.len() {
        let lead = lead(ALL[at]) as usize;
        assert!(kinds[lead] as u8 == TokenKind::Symbol as u8, "a lead stands where a second kind does");
        kinds[lead] = ALL[at];
        at += 1;
    }
    kinds
};

/// All kinds.
const ALL: [TokenKind; 34] = {
    use TokenKind::*;
    [
        Word,
        Clitic,
        Abbreviation,
        Acronym,
        Number,
        Ordinal,
        Quantity,
        Unit,
        Money,
        Percentage,
        Time,
        Date,
        Provision,
        Stop,
        Ellipsis,
        Comma,
        Semicolon,
        Colon,
        Hyphen,
        Dash,
        Slash,
        OpenQuote,
        CloseQuote,
        OpenBracket,
        CloseBracket,
        Bullet,
        Currency,
        Percent,
        Url,
        Email,
        Hashtag,
        Handle,
        Emoji,
        Symbol,
    ]
};
