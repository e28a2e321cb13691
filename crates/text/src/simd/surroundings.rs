//! What the 64 bytes on one side of a place are: a mask for each kind of byte that the splitter's model asks for.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx2;
mod portable;

use super::Level;

/// Masks of 64 bytes, the first in the lowest bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Around {
    /// ASCII letters and digits.
    pub(crate) alphanumeric: u64,
    pub(crate) lower: u64,
    pub(crate) upper: u64,
    /// Bytes beyond ASCII.
    pub(crate) high: u64,
    /// 0xE2, the first byte of quotation marks, dashes and other signs.
    pub(crate) wide: u64,
    /// ASCII white space.
    pub(crate) white: u64,
    /// Blanks.
    pub(crate) blank: u64,
    /// `.`, `?`, `!` and line feeds.
    pub(crate) stop: u64,
    /// `.`, `'`, `-` and `&`, which hold a word together.
    pub(crate) joint: u64,
    /// Full stops.
    pub(crate) dot: u64,
}

/// Makes masks, with the instructions of one level.
pub(crate) trait Masks {
    /// The masks of `bytes`.
    fn around(bytes: &[u8; 64]) -> Around;
}

/// Something to be done on masks; what `perform` calls is to be inlined into it, so that all of it is compiled for the
/// instructions of the level.
pub(crate) trait Task {
    /// Does it.
    fn perform<M: Masks>(&mut self);
}

/// Performs `task` with the instructions of `level`.
#[inline]
pub(crate) fn perform(level: Level, task: &mut impl Task) {
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    if level == Level::Avx2 && super::has_avx2() {
        #[allow(unsafe_code)]
        // SAFETY: the instructions were just found on this machine.
        unsafe {
            avx2::perform(task);
        }
        return;
    }
    let _ = level;
    portable::perform(task);
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Once([u8; 64], Around);

    impl Task for Once {
        fn perform<M: Masks>(&mut self) {
            self.1 = M::around(&self.0);
        }
    }

    use proptest::prelude::*;

    proptest! {
        #[test]
        fn levels_agree(bytes in prop::array::uniform32(any::<[u8; 2]>())) {
            let mut block = [0; 64];
            block.copy_from_slice(bytes.as_flattened());
            for &level in Level::available() {
                let mut once = Once(block, Around::default());
                perform(level, &mut once);
                let found = once.1;
                for (i, &b) in block.iter().enumerate() {
                    let is = |mask: u64| mask >> i & 1 == 1;
                    prop_assert_eq!(is(found.alphanumeric), b.is_ascii_alphanumeric());
                    prop_assert_eq!(is(found.lower), b.is_ascii_lowercase());
                    prop_assert_eq!(is(found.upper), b.is_ascii_uppercase());
                    prop_assert_eq!(is(found.high), !b.is_ascii());
                    prop_assert_eq!(is(found.wide), b == 0xE2);
                    prop_assert_eq!(is(found.white), matches!(b, b' ' | b'\t'..=b'\r'));
                    prop_assert_eq!(is(found.blank), b == b' ');
                    prop_assert_eq!(is(found.stop), matches!(b, b'.' | b'?' | b'!' | b'\n'));
                    prop_assert_eq!(is(found.joint), matches!(b, b'.' | b'\'' | b'-' | b'&'));
                    prop_assert_eq!(is(found.dot), b == b'.');
                }
            }
        }
    }
}
