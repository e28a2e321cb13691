//! Byte by byte without a branch, so that it becomes whatever vector instructions the build is for.

use super::{BLOCK, HALVES, LEADS, MODEL, StopWindow, UNICODE};

#[inline(always)]
pub(crate) fn masks<const KIND: u8>(window: &StopWindow) -> (u64, u64) {
    let mut flags = [0u8; BLOCK];
    let mut colons = [0u8; BLOCK];
    for i in 0..BLOCK {
        let (before, b, next, third) = (window[i], window[i + 1], window[i + 2], window[i + 3]);
        if KIND == UNICODE {
            let dash = (b == 0xE2) & (next == 0x80) & (third.wrapping_sub(0x93) < 11);
            let lead = LEADS[usize::from(b & 15)] & HALVES[usize::from(b >> 4)] != 0;
            flags[i] = u8::from(lead & !dash);
            continue;
        }
        // Quotation marks, U+2018 to U+201D, are none; all else behind 0xE2 is looked at.
        let quote = (next == 0x80) & (third.wrapping_sub(0x98) < 6);
        let mut flag = (b == b'.') | (b == b'!') | (b == b'?') | (b == b'\n') | ((b == 0xE2) & !quote);
        if KIND == MODEL {
            flag |= (b == b' ') & parts(before, next, third);
            colons[i] = u8::from(b == b':');
        }
        flags[i] = u8::from(flag);
    }
    (gather(&flags), if KIND == MODEL { gather(&colons) } else { 0 })
}

/// The lowest bits of 64 bytes.
#[inline(always)]
fn gather(flags: &[u8; BLOCK]) -> u64 {
    let mut mask = 0;
    for (i, flags) in flags.as_chunks::<8>().0.iter().enumerate() {
        let bits = u64::from_le_bytes(*flags).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        mask |= bits << (8 * i);
    }
    mask
}

/// Whether a blank between `before` and `next` is worth a look: no stop and no blank stands before it, and a capital
/// or a sign follows, or a web address.
#[inline(always)]
fn parts(before: u8, next: u8, third: u8) -> bool {
    let stop = (before == b'.') | (before == b'!') | (before == b'?') | (before == b':') | (before == b';');
    let blank = (before == b' ') | (before == b'\t') | (before == 0);
    let capital = next.wrapping_sub(b'A') < 26;
    let sign =
        (next == b'<') | (next == b'>') | (next == b'*') | (next == b'_') | (next == b'=') | (next == b'-');
    let address = (next == b'h') & (third == b't');
    let closed = (before == b']') | (before == b'>') | (before == b')') | (before == b'*') | (before == b'=');
    let opens = (next == b'(') | (next == b'[') | (next.wrapping_sub(b'0') < 10);
    !stop & !blank & (capital | sign | address | (closed & opens))
}
