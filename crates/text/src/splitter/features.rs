//! What the model sees of a candidate: hashed features, the same in training and at run time.

use super::gap::{Gap, Kind};
use super::layout::{Break, Layout};
use super::lexicon::opener;
use super::rules::Verdict;
use super::scan::{char_at, char_before, word_after, word_before};
use super::{Splitter, marker};

/// How many weights the model has: 2¹⁷ of one byte each.
pub(super) const BITS: u32 = 17;

/// Features are told apart by so many bits, of which the upper [`BITS`] choose the weight.
pub(super) const FINE: u32 = 24;

/// How far a token is read to either side, in bytes.
const REACH: usize = 24;

/// Calls `sink` with the index of each feature of `gap`; an index is below 2^[`FINE`].
#[inline]
pub(super) fn features(
    text: &str,
    splitter: &Splitter,
    layout: &Layout,
    gap: &Gap,
    verdict: Verdict,
    mut sink: impl FnMut(usize),
) {
    let bytes = text.as_bytes();
    let kind = kind(bytes, gap) | u64::from(layout.citations) << 6;
    // Templates are numbered; all are read together with what kind of candidate it is.
    let mut on = |template: u64, value: u64| {
        let mixed = (value ^ (template << 56 | kind << 48)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ mixed >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        sink((mixed >> (64 - FINE)) as usize);
    };

    // To the left: the last character, the last word, the token before it.
    let last = char_before(text, gap.stop);
    let mut left_end = gap.stop;
    for _ in 0..3 {
        if left_end <= gap.start || char_before(text, left_end).is_alphanumeric() {
            break;
        }
        left_end -= char_before(text, left_end).len_utf8();
    }
    let left = word_before(bytes, left_end.max(gap.start), REACH);
    let before = token_before(bytes, gap.start, left_end.max(gap.start) - left.len());
    // To the right: the first character behind what opens, the first word, the tokens.
    let (first, head) = gap.head(text);
    let right = word_after(bytes, head, REACH);
    let token = token_after(bytes, gap.next);
    let after_at = gap.next + token.len();
    let after = token_after(bytes, after_at + usize::from(after_at < bytes.len()));

    let l = fold(left, true);
    let r = fold(right, false);
    let ls = shape(left);
    let ts = shape(token);
    let rs = shape(right);
    let class = class(first);
    let last_class = self::class(last);
    let quoted = u64::from(head > gap.next) * (1 + u64::from(char_at(text, gap.next) as u32));
    let closers = fold(&bytes[gap.mark_end..gap.end], true);
    let abbreviation = splitter.abbreviation(left).map_or(0, |a| 1 + a as u64);
    let opens = u64::from(opener(right));
    let verdict = verdict as u64;
    let blank = space(&bytes[gap.end..gap.next]);
    let item = marker::marker(text, gap.next).map_or(0, |m| 1 + m.shape as u64);

    on(1, 0);
    on(2, verdict << 8 | class);
    on(3, verdict << 24 | abbreviation << 16 | opens << 8 | class);
    on(4, l);
    on(5, ls);
    on(6, r ^ class);
    on(7, ts);
    on(8, join(l, class));
    on(9, join(l, r) ^ class);
    on(10, join(ls, ts));
    on(11, join(ls, r) ^ class);
    on(12, join(closers, class << 8 | quoted << 16));
    on(13, u64::from(last as u32) << 24 | class << 8 | blank);
    on(14, join(fold(before, true), l));
    on(15, join(r ^ class, fold(after, false)));
    on(16, join(shape(before), ls));
    on(17, join(ts, shape(after)));
    on(18, u64::from(last as u32) << 16 | blank);
    on(19, join(r, class << 8 | last_class));
    on(20, join(fold(before, true), class));
    on(21, blank << 16 | item << 8 | verdict);
    on(22, suffix(left) << 8 | class);
    on(23, join(l, ts));
    on(24, (left.len().min(12) as u64) << 16 | abbreviation << 8 | class);
    on(25, join(fold(after, false), class << 8 | last_class));
    on(26, join(rs, shape(after)) ^ last_class);
    on(27, join(fold(token, false), blank));
    on(28, join(shape(before), class << 8 | abbreviation));

    // What the sentence holds so far: its length, what is open in it.
    let so_far = &bytes[gap.start.max(gap.stop.saturating_sub(192))..gap.stop];
    let (mut straight, mut round, mut curly, mut blanks) = (0i32, 0i32, 0i32, 0i32);
    for &b in so_far {
        straight += i32::from(b == b'"');
        round += i32::from(b == b'(') - i32::from(b == b')');
        // The last bytes of “ and ”.
        curly += i32::from(b == 0x9C) - i32::from(b == 0x9D);
        blanks += i32::from(b == b' ');
    }
    let length = u64::from((gap.stop - gap.start).max(1).ilog2());
    let words = blanks.min(6) as u64;
    let open = u64::from(straight % 2 != 0) | u64::from(round > 0) << 1 | u64::from(curly > 0) << 2;
    on(30, length << 8 | class);
    on(31, words << 16 | class << 8 | verdict);
    on(32, open << 16 | class << 8 | verdict);
    on(33, join(closers, open << 8 | class));
    on(34, words << 32 | ls);
    // What follows: how long until it may end itself.
    let ahead = &bytes[gap.next..bytes.len().min(gap.next + 96)];
    let stop = ahead.iter().position(|b| matches!(b, b'.' | b'?' | b'!' | b'\n')).unwrap_or(ahead.len());
    let stop_byte = u64::from(ahead.get(stop).copied().unwrap_or(0));
    on(35, u64::from((stop as u32 + 1).ilog2()) << 16 | stop_byte << 8 | class);
    let blanks_ahead = ahead[..stop].iter().filter(|&&b| b == b' ').count().min(5) as u64;
    on(36, blanks_ahead << 24 | stop_byte << 16 | verdict << 8 | class);

    // Names and headings have few words in small letters.
    let low = lows(so_far).min(4);
    let low_ahead = lows(&ahead[..stop]).min(4);
    on(50, low << 32 | words << 16 | class << 8 | opens);
    on(51, low_ahead << 32 | blanks_ahead << 24 | class << 8 | stop_byte);
    on(52, low << 32 | low_ahead << 24 | class << 16 | opens << 8 | last_class);
    on(53, join(low << 8 | words, r));
    on(54, join(low_ahead, ls ^ class));

    if gap.newline {
        let feed = gap.end + bytes[gap.end..gap.next].iter().position(|&b| b == b'\n').unwrap_or(0);
        let line = Break::new(bytes, feed);
        let ratio = u64::from((layout.agree * 8).checked_div(layout.single).unwrap_or(0));
        let spare = i64::from(layout.width) - i64::from(line.line + 1 + line.word);
        let spare = (spare.clamp(-40, 40) + 40) as u64;
        // Fine where it matters, around the edge.
        let spare = match spare {
            0..=20 => 0,
            21..=36 => 1,
            37..=39 => 2,
            40..=43 => 3,
            44..=50 => 4,
            51..=60 => 5,
            _ => 6,
        };
        let some = u64::from((layout.single + 1).ilog2().min(5));
        let lines = ratio << 16 | spare << 8;
        on(40, lines);
        on(41, lines << 16 | class << 8 | last_class);
        on(42, lines << 16 | some << 4 | verdict);
        on(43, join(lines, u64::from(last as u32) << 8 | item));
        on(44, join(lines, opens << 8 | class));
        on(45, u64::from((line.line + 1).ilog2()) << 16 | class << 8 | last_class);
        on(46, join(lines, ts));
    }
}

/// The kinds that features are read with.
fn kind(bytes: &[u8], gap: &Gap) -> u64 {
    let newline = u64::from(gap.newline) << 5;
    let sign = match gap.kind {
        Kind::Stop if gap.end == gap.next => 1,
        Kind::Stop => 2,
        Kind::Ellipsis => 3,
        Kind::Mark if bytes[gap.stop] == b'?' => 4,
        Kind::Mark => 5,
        Kind::Line => 6,
        Kind::Dash => 9,
        Kind::Blank => 10,
    };
    newline | sign
}

/// How many words start with a small letter behind a blank.
fn lows(bytes: &[u8]) -> u64 {
    let mut count = 0u32;
    for (&a, &b) in bytes.iter().zip(bytes.iter().skip(1)) {
        count += u32::from((a == b' ') & b.is_ascii_lowercase());
    }
    u64::from(count)
}

fn token_before(bytes: &[u8], floor: usize, end: usize) -> &[u8] {
    let mut end = end;
    // A run of quotes or brackets may be as long as the text: it is looked back over no further than this.
    let floor = floor.max(end.saturating_sub(2 * REACH));
    while end > floor && !bytes[end - 1].is_ascii_alphanumeric() && bytes[end - 1] < 0x80 {
        end -= 1;
    }
    let floor = floor.max(end.saturating_sub(REACH));
    let mut start = end;
    while start > floor && !bytes[start - 1].is_ascii_whitespace() {
        start -= 1;
    }
    &bytes[start..end]
}

fn token_after(bytes: &[u8], start: usize) -> &[u8] {
    let ceiling = bytes.len().min(start + REACH);
    let rest = &bytes[start.min(ceiling)..ceiling];
    let end = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
    &rest[..end]
}

/// A number for a word in small letters; of a long one for its last 16 bytes, or its first.
fn fold(word: &[u8], tail: bool) -> u64 {
    let word = match word.len().checked_sub(16) {
        Some(over) if tail => &word[over..],
        Some(_) => &word[..16],
        None => word,
    };
    let mut folded = [0u8; 16];
    folded[..word.len()].copy_from_slice(word);
    folded.make_ascii_lowercase();
    let (a, b) = folded.split_at(8);
    let number = |half: &[u8]| half.iter().rev().fold(0u64, |n, &b| n << 8 | u64::from(b));
    join(number(a), number(b))
}

/// The last three bytes, in small letters.
fn suffix(word: &[u8]) -> u64 {
    word.iter().rev().take(3).fold(0, |n, b| n << 8 | u64::from(b.to_ascii_lowercase()))
}

/// A number for what a word is made of: `Aa`, `9`, `a.a.`; runs count once, but a capital is told from two.
fn shape(word: &[u8]) -> u64 {
    let mut hash = 0u64;
    let (mut previous, mut length) = (0u8, 0u32);
    for &b in word {
        let c = match b {
            b'A'..=b'Z' => b'A',
            b'a'..=b'z' => b'a',
            b'0'..=b'9' => b'9',
            0x80.. => b'u',
            _ => b,
        };
        length = if c == previous { length + 1 } else { 0 };
        previous = c;
        if length == 0 || length == 1 && c == b'A' || length < 4 && c == b'9' {
            hash = (hash ^ u64::from(c)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }
    hash
}

fn join(a: u64, b: u64) -> u64 {
    (a.wrapping_mul(0xD6E8_FEB8_6659_FD93) ^ b.rotate_left(32)).wrapping_mul(0xA076_1D64_78BD_642F) ^ a >> 31
}

/// What a character is.
fn class(c: char) -> u64 {
    match c {
        'a'..='z' => 1,
        'A'..='Z' => 2,
        '0'..='9' => 3,
        _ if c.is_whitespace() => 4,
        _ if c.is_lowercase() => 1,
        _ if c.is_uppercase() => 2,
        '!'..='~' => 16 + c as u64,
        '—' | '–' => 5,
        '“' | '‘' => 6,
        '”' | '’' => 7,
        '•' | '●' | '▪' => 8,
        '£' | '€' | '§' => 9,
        _ => 10,
    }
}

/// What white space lies between.
fn space(bytes: &[u8]) -> u64 {
    match bytes {
        [] => 0,
        [b' '] => 1,
        _ if bytes.contains(&b'\n') => 2 + u64::from(bytes.len() > 2),
        _ if bytes.contains(&b'\t') => 4,
        [_, _] => 5,
        _ => 6,
    }
}
