//! What bit masks tell of the tokens in a block.
//!
//! A token is plain where its own bytes, the one before it and the two behind it say where it ends and what it is. A
//! byte that takes part in more than that is odd: the rules must look at it, and where it may go on the token that it
//! touches, at that token.

use super::Hyphens;
use super::beyond::Beyond;
use super::blocks::TokenMasks;
use super::class::{ASCII, Class};
use crate::TokenKind;

/// What to do with a block.
pub(super) struct Plan {
    /// Where plain tokens start and end; the starts of some that the rules must look at are among them.
    pub(super) starts: u64,
    pub(super) ends: u64,
    /// Starts of the tokens whose kind is in the second row of [`KINDS`].
    pub(super) second: u64,
    /// Plain double quotation marks, and which of them open.
    pub(super) quotes: u64,
    pub(super) open: u64,
    /// How many bytes of the block are certain: what stands behind waits for the next one.
    pub(super) cut: u32,
    pub(super) words: u64,
    spaces: u64,
    /// What the rules must look at.
    odd: u64,
    /// Of that, what goes with a token that ends there as well.
    touching: u64,
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

impl Plan {
    /// The plan of a block that stands behind what `behind` says.
    #[inline(always)]
    pub(super) fn of(masks: &TokenMasks, beyond: &Beyond, behind: Behind, hyphens: Hyphens) -> Plan {
        let &TokenMasks { digits, stops, commas, colons, exclaims, quotes, opens, closes, dollars, .. } =
            masks;
        let letters = masks.letters | beyond.letters;
        let upper = masks.letters & !masks.lower;
        let lower = masks.letters & masks.lower;
        let words = letters | digits;
        let spaces = masks.spaces | beyond.spaces;
        let after_blank = behind == Behind::Blank;
        let after_space = spaces << 1 | u64::from(after_blank);
        let (lone, between_words) = (after_space & spaces >> 1, words << 1 & words >> 1);
        let between_digits = digits << 1 & digits >> 1;
        let word_starts = words & !(words << 1);

        // Runs that are neither all digits nor without them, and capitals that small letters or others follow.
        let mixed = (letters & digits << 1) | (digits & letters << 1);
        let capitals = (lower | beyond.letters) & upper << 1 & upper << 2;

        // Marks by what stands beside them.
        let ends_stop = spaces
            | quotes
            | opens
            | closes
            | commas
            | colons
            | masks.apostrophes
            | beyond.apostrophes
            | beyond.marks;
        let plain_stops = stops & ends_stop >> 1;
        let plain_colons = colons & (spaces | quotes) >> 1;
        let plain_commas = commas & !between_digits;
        // A run of them goes on as it began.
        let may_open = quotes & !(spaces >> 1);
        let may_close = quotes & (spaces | stops | commas | colons | exclaims | closes | quotes) >> 1;
        let behind_open = after_space | u64::from(behind == Behind::Opening);
        let behind_close =
            (words | stops | commas | exclaims | closes) << 1 | u64::from(behind == Behind::Closing);
        let opening = may_open & !may_open.wrapping_add(may_open & behind_open);
        let closing = may_close & !may_close.wrapping_add(may_close & behind_close);
        let inside = match hyphens {
            Hyphens::Split => masks.hyphens & between_words & !between_digits,
            Hyphens::Kept => 0,
        };
        let dashes = masks.hyphens & lone;
        let plain_slashes = masks.slashes & (between_words & !between_digits & !(word_starts << 1) | lone);
        let plain_opens = opens & !(digits << 1);
        let plain_dollars = dollars & !(words << 1);
        let known = words
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
            | masks.beyond;
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
            | (!known & lone);

        // What goes on behind an apostrophe is a word.
        let apostrophes = (masks.apostrophes | beyond.apostrophes) & !(words << 1);
        let touching =
            (!(words | spaces | marks | masks.beyond) | mixed | capitals | beyond.odd) & !apostrophes;
        let mut odd = touching
            | apostrophes
            | (quotes & !(opening | closing))
            | (exclaims & exclaims >> 1)
            // A sum's figures may stand there.
            | (digits & beyond.marked_ends)
            | (opens & (stops | masks.beyond) >> 1);
        if !after_blank {
            // What the first token is may hang on what stands before it.
            let free = letters
                | stops
                | commas
                | colons
                | exclaims
                | opens
                | closes
                | beyond.marks
                | opening
                | closing;
            odd |= 1 & !free;
        }
        let starts = word_starts | marks | beyond.marks;
        let money = word_starts & digits & (dollars << 1 | beyond.currency_ends);
        let mut plan = Plan {
            starts,
            ends: (words << 1 & !words) | marks << 1 | beyond.mark_ends,
            second: (word_starts & upper & upper >> 1) | money | opening | dashes,
            quotes: opening | closing | beyond.quotes,
            open: opening | beyond.open,
            cut: 64 - spaces.leading_zeros(),
            words,
            spaces,
            odd,
            touching,
        };
        if plan.cut < 40 {
            // Up to the last start whose neighbour is in the block too, or behind the last start for the rules.
            let highest = |mask: u64| 64 - mask.leading_zeros();
            let start = highest(starts & below(63)).saturating_sub(1);
            plan.cut = plan.cut.max(start).max(highest(odd & below(62)));
        }
        plan
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

/// How the lead of a character beyond ASCII is written where it starts a token of `kind`.
#[inline(always)]
pub(super) const fn lead(kind: TokenKind) -> u8 {
    0x80 | kind as u8
}

/// The kind of a plain token by its first byte, and by whether it is in [`Plan::second`].
pub(super) static KINDS: [[TokenKind; 256]; 2] = {
    let mut first = [TokenKind::Symbol; 256];
    let mut byte = 0;
    while byte < 128 {
        first[byte] = match ASCII[byte] {
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
        byte += 1;
    }
    let mut at = 0;
    while at < BEYOND.len() {
        first[lead(BEYOND[at]) as usize] = BEYOND[at];
        at += 1;
    }
    let mut second = [TokenKind::Acronym; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        second[digit as usize] = TokenKind::Money;
        digit += 1;
    }
    second[b'"' as usize] = TokenKind::OpenQuote;
    second[b'-' as usize] = TokenKind::Dash;
    [first, second]
};

/// What a plain token that starts beyond ASCII may be.
const BEYOND: [TokenKind; 11] = [
    TokenKind::Word,
    TokenKind::Dash,
    TokenKind::Ellipsis,
    TokenKind::Bullet,
    TokenKind::Currency,
    TokenKind::Percent,
    TokenKind::OpenBracket,
    TokenKind::CloseBracket,
    TokenKind::OpenQuote,
    TokenKind::CloseQuote,
    TokenKind::Symbol,
];
