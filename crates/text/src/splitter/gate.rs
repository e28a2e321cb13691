//! A small model before the model: a few features read from the eight bytes on both sides, enough for most places.

use super::eight::{self, after, before, each, run_back, run_on, solid, wordy};
use super::features::{FINE, Sink, closers, kind, lines, salt, some};
use super::gap::Gap;
use super::layout::Layout;
use super::rules::Verdict;
use super::surroundings::mixed;

/// The first byte of a token of eight or more that ends at `end`, sixteen at most.
#[inline(always)]
fn long(bytes: &[u8], end: usize) -> u64 {
    u64::from(bytes[end - 8 - run_back(solid(before(bytes, end - 8)))])
}

/// What a byte is.
static CLASS: [u8; 256] = {
    let mut table = [0; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b'a'..=b'z' => 1,
            b'A'..=b'Z' => 2,
            b'0'..=b'9' => 3,
            0..=b' ' => 4,
            0x80.. => 5,
            sign => sign,
        };
        b += 1;
    }
    table
};

/// Gives `sink` the features of `gap`.
#[inline(always)]
pub(super) fn features(text: &str, layout: &Layout, gap: &Gap, verdict: Verdict, sink: &mut impl Sink) {
    let bytes = text.as_bytes();
    let class = |byte: u64| u64::from(CLASS[byte as usize & 0xFF]);
    let kind = kind(bytes, gap) | u64::from(layout.citations) << 6 | (verdict as u64) << 7;
    let kind = salt(64 + (kind | closers(&bytes[gap.mark_end..gap.end]) << 16));
    // The token before, at most eight bytes of it, and the word behind.
    let left = before(bytes, gap.stop);
    let length = run_back(solid(left));
    let token = eight::last(left, length);
    let last = class(left >> 56);
    let opens = matches!(bytes.get(gap.next), Some(b'"' | b'\'' | b'(' | b'['));
    let at = gap.next + usize::from(opens);
    let right = after(bytes, at);
    let run = run_on(wordy(right));
    let word = eight::first(right, run);
    let rest = after(bytes, at + run) & 0xFFFF;
    let first = class(right) | u64::from(opens) << 8;
    let begins = if length < 8 { token } else { long(bytes, gap.stop) };
    let shape = class(begins) << 32 | (length.min(5) as u64) << 40 | last << 24;
    let mut on =
        |a: u64, b: u64| sink.add((mixed(a ^ kind, b ^ 0x9E37_79B9_7F4A_7C15) >> (64 - FINE)) as usize);
    on(word | each(0x20), 1);
    on(shape | first << 8, 2);
    match lines(bytes, layout, gap) {
        Some((lines, _)) => {
            on(lines << 8 | some(layout), 3);
            on(lines << 32 | first << 16 | last, 4);
        }
        None => {
            on(token | each(0x20), 3);
            on(rest << 16 | first, 4);
        }
    }
}
