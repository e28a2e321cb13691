//! What goes from block to block, and what is found in one: the masks of word boundaries.

/// Bits 0 of the masks shifted down from the byte before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    pub(super) letter: u64,
    pub(super) digit: u64,
    /// A letter, a digit or a low line.
    pub(super) word: u64,
    pub(super) low_line: u64,
    pub(super) katakana: u64,
    pub(super) space: u64,
    /// Whether the open segment holds a letter or a digit.
    pub(super) alphanumeric: u64,
    /// Whether no boundary is to be given out at `at`: one was, or a mark before it joins what stands there.
    pub(super) fresh: u64,
}

impl Before {
    pub(super) const FRESH: Before = Before {
        letter: 0,
        digit: 0,
        word: 0,
        low_line: 0,
        katakana: 0,
        space: 0,
        alphanumeric: 0,
        fresh: 1,
    };
}

/// What was found in a block.
pub(super) struct Found {
    /// How many of its bytes were dealt with.
    pub(super) len: u32,
    /// Where a segment ends and the next one starts; up to the lowest bit of `hard` alone.
    pub(super) ends: u64,
    /// Where the rules must take over.
    pub(super) hard: u64,
    pub(super) letters: u64,
    pub(super) digits: u64,
    pub(super) words: u64,
    pub(super) katakana: u64,
    pub(super) spaces: u64,
    /// Whether the segment up to here holds a letter or a digit.
    pub(super) alphanumeric: u64,
}

impl Found {
    /// What the next block must know, where no rules took over.
    #[inline(always)]
    pub(super) fn before_next(&self) -> Before {
        let top = self.len - 1;
        Before {
            letter: self.letters >> top & 1,
            digit: self.digits >> top & 1,
            word: self.words >> top & 1,
            low_line: (self.words & !(self.letters | self.digits)) >> top & 1,
            katakana: self.katakana >> top & 1,
            space: self.spaces >> top & 1,
            alphanumeric: self.alphanumeric >> top & 1,
            fresh: 0,
        }
    }
}

/// The lowest `len` bits, of 1 to 64.
#[inline(always)]
pub(super) fn lowest(len: u32) -> u64 {
    u64::MAX >> (64 - len)
}

/// The lowest `len` bits, of 0 to 63.
#[inline(always)]
pub(super) fn below(len: u32) -> u64 {
    (1 << len) - 1
}
