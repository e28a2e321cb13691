//! What the model sees of a candidate: hashed features, the same in training and at run time.

use super::gap::{Gap, Kind};
use super::layout::{Break, Layout};
use super::lexicon::opener;
use super::marker;
use super::rules::Verdict;
use super::scan::char_before;
use super::settings::Settings;
use super::surroundings::{Ahead, Behind, Window, mixed};
use crate::simd::kernel::Kernel;

/// Features are told apart by so many bits.
pub(super) const FINE: u32 = 24;

/// Takes the features of a candidate.
pub(super) trait Sink {
    /// One feature: an index below 2^[`FINE`].
    fn add(&mut self, index: usize);
}

/// Numbers that differ in all their bits, one for each template of features and each kind of candidate.
#[inline(always)]
pub(super) const fn salt(number: u64) -> u64 {
    let mixed = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed ^ mixed >> 27
}

static TEMPLATES: [u64; 64] = {
    let mut salts = [0; 64];
    let mut i = 0;
    while i < 64 {
        salts[i] = salt(i as u64);
        i += 1;
    }
    salts
};

/// Gives `sink` the features of `gap`.
#[inline(always)]
pub(super) fn features<K: Kernel>(
    text: &str,
    settings: &Settings,
    layout: &Layout,
    gap: &Gap,
    verdict: Verdict,
    sink: &mut impl Sink,
) {
    let bytes = text.as_bytes();
    let kind = salt(64 + (kind(bytes, gap) | u64::from(layout.citations) << 6));
    // All templates are read together with what kind of candidate it is.
    let on = |sink: &mut _, template: usize, a: u64, b: u64| {
        Sink::add(sink, (mixed(a ^ TEMPLATES[template], b ^ kind) >> (64 - FINE)) as usize);
    };
    // To the left: the last character, the last word; to the right: the first character behind what opens, the first
    // word, the first token.
    let last = char_before(text, gap.stop);
    let behind = Window::before::<K>(bytes, gap.stop);
    let behind = Behind::new(&behind, gap.start, gap.stop);
    let (first, head) = gap.head(text);
    let ahead = Window::after::<K>(bytes, gap.next);
    let ahead = Ahead::new(&ahead, gap.next, head - gap.next);
    let (left, right) = (behind.word(bytes), ahead.word(bytes));
    let (l, r) = (behind.left(), ahead.right());
    let (ls, ts) = (behind.left_shape(), ahead.token_shape());
    let after = ahead.after();
    let (last_class, class) = (class(last), class(first));
    let abbreviation = settings.abbreviation(left).map_or(0, |a| 1 + a as u64);
    let (opens, verdict) = (u64::from(opener(right)), verdict as u64);
    let blank = space(&bytes[gap.end..gap.next]);
    let item = marker::marker(text, gap.next).map_or(0, |m| 1 + m.shape as u64);

    on(sink, 10, ls, ts);
    on(sink, 18, u64::from(last as u32) << 16 | blank, 0);
    on(sink, 21, blank << 16 | item << 8 | verdict, 0);
    on(sink, 22, behind.suffix() << 8 | class, 0);
    on(sink, 24, (left.len().min(12) as u64) << 16 | abbreviation << 8 | class, 0);
    on(sink, 27, ahead.token(), blank);
    // What the sentence holds so far, what is open in it, and how long until what follows may end itself. Names and
    // headings have few words in small letters.
    let (low, low_ahead) = (behind.lows(), ahead.lows());
    let words = behind.blanks();
    let open = open(&bytes[gap.start.max(gap.stop.saturating_sub(192))..gap.stop]);
    let (stop, stop_byte) = ahead.stop();
    on(sink, 32, open << 16 | class << 8 | verdict, 0);
    on(sink, 35, u64::from((stop + 1).ilog2()) << 16 | stop_byte << 8 | class, 0);
    on(sink, 50, low << 32 | words << 16 | class << 8 | opens, 0);
    on(sink, 52, low << 32 | low_ahead << 24 | class << 16 | opens << 8 | last_class, 0);
    if matches!(gap.kind, Kind::Blank | Kind::Loose | Kind::Dash) {
        // Where no stop is written, names on both sides tell, and how much of the text is mail.
        let capitals = behind.capitals() << 8 | ahead.capitals();
        let tone = u64::from(layout.addresses);
        on(sink, 55, capitals, last_class << 8 | class);
        on(sink, 56, capitals << 16 | tone << 32 | opens, last_class << 8 | class);
        on(sink, 57, ls, capitals);
        on(sink, 58, ts, capitals);
        on(sink, 59, tone, verdict);
    }
    if let Some((lines, length)) = lines(bytes, layout, gap) {
        // How a line end is laid out tells more than the words.
        on(sink, 40, lines, 0);
        on(sink, 41, lines << 16 | class << 8 | last_class, 0);
        on(sink, 42, lines << 16 | verdict, some(layout));
        on(sink, 44, lines, opens << 8 | class);
        on(sink, 45, u64::from((length + 1).ilog2()) << 16 | class << 8 | last_class, 0);
        return;
    }
    on(sink, 9, l, r ^ class);
    on(sink, 13, u64::from(last as u32) << 24 | class << 8 | blank, 0);
    on(sink, 15, r ^ class, after);
    on(sink, 19, r, class << 8 | last_class);
    on(sink, 25, after, class << 8 | last_class);
    on(sink, 33, closers(&bytes[gap.mark_end..gap.end]), open << 8 | class);
    on(sink, 34, words, ls);
    // The word before the last, beside the last: "ed. Cir. 1998".
    let (before, shape) = behind.previous();
    on(sink, 60, before, ls);
    on(sink, 62, shape, ls ^ class << 50);
}

/// Of a line end, how wrapped the text is and how much room the line had for the next word, and the line's length.
#[inline(always)]
pub(super) fn lines(bytes: &[u8], layout: &Layout, gap: &Gap) -> Option<(u64, u32)> {
    if !gap.newline {
        return None;
    }
    let line = gap.line.unwrap_or_else(|| {
        let feed = memchr::memchr(b'\n', &bytes[gap.end..gap.next]).unwrap_or(0);
        Break::new(bytes, gap.end + feed)
    });
    let spare = i64::from(layout.width) - i64::from(line.line + 1 + line.word);
    // Fine where it matters, around the edge.
    let spare = match spare {
        ..=-20 => 0,
        -19..=-4 => 1,
        -3..=-1 => 2,
        0..=3 => 3,
        4..=10 => 4,
        11..=21 => 5,
        _ => 6,
    };
    Some((u64::from(layout.eighths()) << 16 | spare << 8, line.line))
}

/// How many line ends there are, roughly.
#[inline(always)]
pub(super) fn some(layout: &Layout) -> u64 {
    u64::from((layout.single + 1).ilog2().min(5))
}

/// A number for what closes behind a stop: its last bytes.
#[inline(always)]
pub(super) fn closers(bytes: &[u8]) -> u64 {
    if bytes.is_empty() {
        return 0;
    }
    bytes.iter().rev().take(8).fold(0, |n, &b| n << 8 | u64::from(b))
}

/// Which of straight quotation marks, brackets and curly quotation marks are open at the end of `bytes`.
#[inline(always)]
fn open(bytes: &[u8]) -> u64 {
    let (mut straight, mut round, mut curly) = (0u8, 0i8, 0i8);
    for &b in bytes {
        straight ^= u8::from(b == b'"');
        round = round.wrapping_add(i8::from(b == b'(') - i8::from(b == b')'));
        // The last bytes of “ and ”.
        curly = curly.wrapping_add(i8::from(b == 0x9C) - i8::from(b == 0x9D));
    }
    u64::from(straight) | u64::from(round > 0) << 1 | u64::from(curly > 0) << 2
}

/// The kinds that features are read with.
#[inline(always)]
pub(super) fn kind(bytes: &[u8], gap: &Gap) -> u64 {
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
        Kind::Loose => 11,
    };
    newline | sign
}

/// What a character is.
#[inline(always)]
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
