//! Sets of rules by their numbers: a bit each.

/// A set of rules by their numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RuleSet([u64; RuleSet::WORDS]);

impl RuleSet {
    const WORDS: usize = 4;
    /// How many rules there may be.
    pub(crate) const MOST: usize = 64 * RuleSet::WORDS;
    pub(crate) const NONE: RuleSet = RuleSet([0; RuleSet::WORDS]);

    pub(crate) fn insert(&mut self, rule: usize) {
        self.0[rule / 64] |= 1 << (rule % 64);
    }

    #[inline]
    pub(crate) fn or(self, other: RuleSet) -> RuleSet {
        RuleSet(std::array::from_fn(|n| self.0[n] | other.0[n]))
    }

    #[inline]
    pub(crate) fn and(self, other: RuleSet) -> RuleSet {
        RuleSet(std::array::from_fn(|n| self.0[n] & other.0[n]))
    }

    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.0.iter().all(|it| *it == 0)
    }

    /// Those of the 64 rules from `first` on that are in it, a bit each.
    #[inline]
    pub(crate) fn window(self, first: usize) -> u64 {
        let (word, shift) = (first / 64, first % 64);
        let at = |n: usize| self.0.get(n).copied().unwrap_or(0);
        if shift == 0 { at(word) } else { at(word) >> shift | at(word + 1) << (64 - shift) }
    }

    /// The numbers of its rules, in order.
    #[inline]
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(n, mut bits)| {
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
