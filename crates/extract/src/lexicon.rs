//! Stub of the lexicon until the real one comes.

/// A set of lexical classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LexicalClass([u64; 6]);

impl LexicalClass {
    /// How many classes there may be.
    pub(crate) const MOST: usize = 384;

    /// No class.
    pub const NONE: LexicalClass = LexicalClass([0; 6]);

    /// All of both.
    #[must_use]
    pub const fn or(self, other: LexicalClass) -> LexicalClass {
        let mut all = self.0;
        let mut n = 0;
        while n < 6 {
            all[n] |= other.0[n];
            n += 1;
        }
        LexicalClass(all)
    }

    /// Whether the two share a class.
    #[must_use]
    pub const fn any(self, other: LexicalClass) -> bool {
        let mut n = 0;
        while n < 6 {
            if self.0[n] & other.0[n] != 0 {
                return true;
            }
            n += 1;
        }
        false
    }

    /// Whether it holds no class.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        !self.any(LexicalClass([u64::MAX; 6]))
    }

    /// The numbers of its classes, in order.
    pub(crate) fn numbers(self) -> impl Iterator<Item = usize> {
        (0..6).flat_map(move |n| {
            let mut bits = self.0[n];
            std::iter::from_fn(move || {
                let bit = bits.trailing_zeros() as usize;
                (bits != 0).then(|| {
                    bits &= bits - 1;
                    64 * n + bit
                })
            })
        })
    }
}
