//! Endings of words held against a few buckets at once: the four bytes before a place in, whether they fit a bucket out.

/// How many bytes before a word's end a [`SuffixTable`] looks at.
pub(crate) const SUFFIX: usize = 4;

/// The 64 bytes of a block, those of a suffix before, and eight behind.
pub(crate) type Window = [u8; SUFFIX + 72];

/// Which four bytes pass: those that have a bucket (a bit) in common in the rows of all four.
pub(crate) struct SuffixTable {
    /// For each of the four bytes its buckets.
    pub(crate) bytes: [[u8; 256]; SUFFIX],
    /// For each of the four bytes its buckets if it is of ASCII, for kernels that look up no more.
    #[cfg_attr(not(all(feature = "simd", target_arch = "x86_64")), allow(dead_code))]
    pub(crate) ascii: [[u8; 128]; SUFFIX],
    /// For each of the four bytes the buckets by its lower and by its upper half, for kernels that look up halves: these
    /// let a few more pass.
    #[cfg_attr(not(all(feature = "simd", target_arch = "x86_64")), allow(dead_code))]
    pub(crate) halves: [[[u8; 16]; 2]; SUFFIX],
}

impl SuffixTable {
    pub(crate) const fn new(bytes: [[u8; 256]; SUFFIX]) -> SuffixTable {
        let mut halves = [[[0; 16]; 2]; SUFFIX];
        let mut ascii = [[0; 128]; SUFFIX];
        let mut place = 0;
        while place < SUFFIX {
            let mut byte = 0;
            while byte < 256 {
                halves[place][0][byte & 0xf] |= bytes[place][byte];
                halves[place][1][byte >> 4] |= bytes[place][byte];
                if byte < 128 {
                    ascii[place][byte] = bytes[place][byte];
                }
                byte += 1;
            }
            place += 1;
        }
        SuffixTable { bytes, ascii, halves }
    }

    /// Which of `ends` have four bytes before them that pass.
    #[inline(always)]
    pub(crate) fn matches(&self, window: &Window, ends: u64) -> u64 {
        let (mut left, mut found) = (ends, 0);
        while left != 0 {
            let place = left.trailing_zeros() & 63;
            let Some(&[a, b, c, d]) = window[place as usize..].first_chunk() else { return found };
            let buckets = self.bytes[0][usize::from(a)]
                & self.bytes[1][usize::from(b)]
                & self.bytes[2][usize::from(c)]
                & self.bytes[3][usize::from(d)];
            found |= u64::from(buckets != 0) << place;
            left &= left - 1;
        }
        found
    }
}
