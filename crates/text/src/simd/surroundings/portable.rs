//! Byte by byte without a branch, so that it becomes whatever vector instructions the build is for.

use super::Surroundings;

#[inline(always)]
pub(crate) fn masks(bytes: &[u8; 64]) -> Surroundings {
    let lower = mask(bytes, |b| b.wrapping_sub(b'a') < 26);
    let upper = mask(bytes, |b| b.wrapping_sub(b'A') < 26);
    let dot = mask(bytes, |b| b == b'.');
    Surroundings {
        alphanumeric: lower | upper | mask(bytes, |b| b.wrapping_sub(b'0') < 10),
        lower,
        upper,
        high: mask(bytes, |b| b >= 0x80),
        wide: mask(bytes, |b| b == 0xE2),
        white: mask(bytes, |b| (b == b' ') | (b.wrapping_sub(b'\t') < 5)),
        blank: mask(bytes, |b| b == b' '),
        stop: dot | mask(bytes, |b| (b == b'?') | (b == b'!') | (b == b'\n')),
        joint: dot | mask(bytes, |b| (b == b'\'') | (b == b'-') | (b == b'&')),
        dot,
    }
}

#[inline(always)]
fn mask(bytes: &[u8; 64], is: impl Fn(u8) -> bool) -> u64 {
    let flags = bytes.map(|b| u8::from(is(b)));
    let mut mask = 0;
    for (i, flags) in flags.as_chunks::<8>().0.iter().enumerate() {
        mask |= u64::from_le_bytes(*flags).wrapping_mul(0x0102_0408_1020_4080) >> 56 << (8 * i);
    }
    mask
}
