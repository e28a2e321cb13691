//! Eight bytes at a time, in a register: what they are, without a branch.

/// `byte` in each of eight.
pub(super) const fn each(byte: u8) -> u64 {
    u64::MAX / 0xFF * byte as u64
}

/// The top bits of eight bytes.
pub(super) const TOP: u64 = each(0x80);

/// The top bit of each byte that is above white space.
#[inline(always)]
pub(super) fn solid(bytes: u64) -> u64 {
    (((bytes & each(0x7F)) + each(0x7F - b' ')) | bytes) & TOP
}

/// The top bit of each byte that is ASCII and lies between these two, themselves included.
#[inline(always)]
fn between(bytes: u64, first: u8, last: u8) -> u64 {
    let low = bytes & each(0x7F);
    (low + each(0x80 - first)) & !(low + each(0x7F - last)) & !bytes & TOP
}

/// The top bit of each byte that is a small ASCII letter.
#[inline(always)]
pub(super) fn lower(bytes: u64) -> u64 {
    between(bytes, b'a', b'z')
}

/// The top bit of each byte that is a letter of any script or a digit.
#[inline(always)]
pub(super) fn wordy(bytes: u64) -> u64 {
    lower(bytes | each(0x20)) | between(bytes, b'0', b'9') | bytes & TOP
}

/// The top bit of each byte that [`wordy`] tells, or that holds a word together: `.`, `'`, `-`, `&`.
#[inline(always)]
pub(super) fn joined(bytes: u64) -> u64 {
    wordy(bytes) | between(bytes, b'&', b'\'') | between(bytes, b'-', b'.')
}

/// How many bytes, from the last back, have their top bit in `mask`.
#[inline(always)]
pub(super) fn run_back(mask: u64) -> usize {
    (!mask & TOP).leading_zeros() as usize / 8
}

/// How many bytes, from the first on, have their top bit in `mask`.
#[inline(always)]
pub(super) fn run_on(mask: u64) -> usize {
    (!mask & TOP).trailing_zeros() as usize / 8
}

/// The last `length` bytes, up to eight, moved to the low end.
#[inline(always)]
pub(super) fn last(bytes: u64, length: usize) -> u64 {
    bytes.checked_shr(64 - 8 * length as u32).unwrap_or(0)
}

/// The first `length` bytes, up to eight.
#[inline(always)]
pub(super) fn first(bytes: u64, length: usize) -> u64 {
    bytes & 1u64.checked_shl(8 * length as u32).unwrap_or(0).wrapping_sub(1)
}

/// The eight bytes before `end`, the last in the highest byte; noughts before the start.
#[inline(always)]
pub(super) fn before(bytes: &[u8], end: usize) -> u64 {
    match bytes[..end].last_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => bytes[..end].iter().fold(0, |n, &b| n >> 8 | u64::from(b) << 56),
    }
}

/// The eight bytes from `start` on, the first in the lowest byte; noughts beyond the end.
#[inline(always)]
pub(super) fn after(bytes: &[u8], start: usize) -> u64 {
    let rest = bytes.get(start..).unwrap_or(&[]);
    match rest.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => rest.iter().rev().fold(0, |n, &b| n << 8 | u64::from(b)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_in_each_place() {
        for b in 0..=255u8 {
            for at in 0..8 {
                // The others must not change what this one is.
                for others in [0, b'z', 0xFF] {
                    let all = each(others) & !(0xFF << (8 * at)) | u64::from(b) << (8 * at);
                    let bit = |mask: u64| mask >> (8 * at) & 0xFF == 0x80;
                    let word = b.is_ascii_alphanumeric() || b >= 0x80;
                    assert_eq!(bit(solid(all)), b > b' ', "{b}");
                    assert_eq!(bit(lower(all)), b.is_ascii_lowercase(), "{b}");
                    assert_eq!(bit(wordy(all)), word, "{b}");
                    assert_eq!(bit(joined(all)), word || b".&-'".contains(&b), "{b}");
                }
            }
        }
    }

    #[test]
    fn at_the_edges() {
        let number = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
        assert_eq!(before(b"ab", 2), number(b"\0\0\0\0\0\0ab"));
        assert_eq!(after(b"ab", 0), number(b"ab\0\0\0\0\0\0"));
        assert_eq!((before(b"ab", 0), after(b"ab", 2), after(b"ab", 9)), (0, 0, 0));
        assert_eq!(before(b"abcdefghi", 9), number(b"bcdefghi"));
        assert_eq!((run_back(wordy(before(b". the", 5))), run_on(wordy(after(b"the. ", 0)))), (3, 3));
        assert_eq!((run_back(TOP), run_on(TOP), run_back(0), run_on(0)), (8, 8, 0, 0));
        let text = number(b"abcdefgh");
        assert_eq!((last(text, 8), first(text, 8), last(text, 0), first(text, 0)), (text, text, 0, 0));
        assert_eq!((last(text, 3), first(text, 3)), (number(b"fgh\0\0\0\0\0"), number(b"abc\0\0\0\0\0")));
    }
}
