//! How a text is laid out: is it hard-wrapped, and at which column?

use super::eight;
use super::marker::marker;

/// What the line ends of a text say together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Layout {
    /// The column at which lines are wrapped, in characters; 0 where the text is not wrapped.
    pub(super) width: u32,
    /// Single line ends (no blank line after).
    pub(super) single: u32,
    /// Of these, how many a greedy wrap at `width` would have made.
    pub(super) agree: u32,
    /// Whether the text is long and all one line: its paragraphs, headings and lists have been run together.
    pub(super) joined: bool,
    /// Whether the text cites statutes and cases in the American way: `§`, `U.S.C.`, `2d Cir.`.
    #[cfg_attr(not(feature = "model"), allow(dead_code, reason = "only the model asks"))]
    pub(super) citations: bool,
    /// How thick mail and web addresses stand in the text, in steps of a power of two; 0 for none. Mail, forums and pages
    /// have them, and lose line ends.
    pub(super) addresses: u32,
}

/// The columns at which people and programs wrap.
const NARROWEST: usize = 34;
const WIDEST: usize = 140;

/// A text of so many bytes without one line end has been joined out of what stood apart.
const JOINED: usize = 8 << 10;

/// How much of a text tells how it cites, in bytes.
const HEAD: usize = 32 << 10;

/// A line end inside a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Break {
    /// How long the line is, in characters, without its line end; at most 1,000.
    pub(super) line: u32,
    /// How long the first word of the next line is, in characters; at most 64.
    pub(super) word: u32,
}

impl Break {
    /// The line end at the line feed `at`.
    pub(super) fn new(bytes: &[u8], at: usize) -> Break {
        let floor = at.saturating_sub(1_000);
        let start = memchr::memrchr(b'\n', &bytes[floor..at]).map_or(floor, |i| floor + i + 1);
        Break::of(bytes, start, at)
    }

    fn of(bytes: &[u8], start: usize, at: usize) -> Break {
        let line = bytes[start..at].trim_ascii_end();
        let mut next = at + 1;
        while next < bytes.len() && next < at + 200 && matches!(bytes[next], b' ' | b'\t') {
            next += 1;
        }
        // Most words have fewer than eight letters.
        let word = eight::after(bytes, next);
        let run = eight::run_on(eight::solid(word));
        if run < 8 && eight::first(word, run) & eight::TOP == 0 {
            return Break { line: chars(line), word: run as u32 };
        }
        let mut end = next;
        while end < bytes.len() && end < next + 64 && !bytes[end].is_ascii_whitespace() {
            end += 1;
        }
        Break { line: chars(line), word: chars(&bytes[next..end]) }
    }

    /// Whether a line of `width` characters could have held the next word too.
    pub(super) fn could_hold(&self, width: u32) -> bool {
        self.line + 1 + self.word <= width
    }
}

/// Whether `§` stands in `head`, and how thick addresses do: `@` and `//`.
fn signs(head: &[u8]) -> (bool, u32) {
    // Each as one for so many bytes.
    const APART: usize = 4_000;
    let (mut section, mut count) = (false, 0);
    for at in memchr::memchr3_iter(b'@', b'/', 0xA7, head) {
        let before = at.checked_sub(1).map(|i| head[i]);
        match head[at] {
            b'@' => count += 1,
            b'/' => count += usize::from(before == Some(b'/')),
            _ => section |= before == Some(0xC2),
        }
    }
    let thick = if count == 0 { 0 } else { 1 + (1 + APART * count / head.len()).ilog2().min(7) };
    (section, thick)
}

fn chars(bytes: &[u8]) -> u32 {
    if bytes.is_ascii() {
        return bytes.len() as u32;
    }
    bytes.iter().filter(|&&b| (b & 0xC0) != 0x80).count() as u32
}

impl Layout {
    /// Reads the line ends of `text`; linear, and at the speed of memory where lines are long.
    pub(super) fn read(text: &str) -> Layout {
        let bytes = text.as_bytes();
        // A greedy wrap at W leaves a line of W columns at most, and one that could not have held the
        // next word: each line end speaks for an interval of widths. `votes` is its difference array.
        let mut votes = [0i32; WIDEST + 2];
        let mut single = 0;
        let mut start = 0;
        while let Some(length) = memchr::memchr(b'\n', &bytes[start..]) {
            let (from, at) = (start, start + length);
            if bytes.get(at + 1) == Some(&b'\n') {
                start = at + 2;
                continue;
            }
            start = at + 1;
            let next = bytes[at + 1..].iter().position(|b| !matches!(b, b' ' | b'\t' | b'\r'));
            let Some(next) = next.map(|i| at + 1 + i).filter(|&i| bytes[i] != b'\n') else { continue };
            if bytes[from..at].trim_ascii().is_empty() {
                continue;
            }
            // An item of a list starts a line of its own accord.
            if marker(text, next).is_some() {
                continue;
            }
            single += 1;
            if at - from > WIDEST * 4 {
                continue;
            }
            let b = Break::of(bytes, from, at);
            let (low, high) = (b.line as usize, (b.line + b.word) as usize);
            if low <= WIDEST && high >= NARROWEST && b.word > 0 {
                votes[low.max(NARROWEST)] += 1;
                votes[high.min(WIDEST) + 1] -= 1;
            }
        }
        let (mut width, mut agree, mut sum) = (0, 0, 0);
        for (w, vote) in votes.iter().enumerate() {
            sum += vote;
            if sum > agree {
                (width, agree) = (w, sum);
            }
        }
        let head = &bytes[..bytes.len().min(HEAD)];
        let (section, addresses) = signs(head);
        let citations = section
            || ["U.S.C.", " Cir."].iter().any(|sign| memchr::memmem::find(head, sign.as_bytes()).is_some());
        let joined = bytes.len() >= JOINED && start == 0;
        Layout { width: width as u32, single, agree: agree as u32, joined, citations, addresses }
    }

    /// How many eighths of the line ends are those of a greedy wrap.
    #[cfg_attr(not(feature = "model"), allow(dead_code, reason = "only the model asks"))]
    pub(super) fn eighths(&self) -> u32 {
        (self.agree * 8).checked_div(self.single).unwrap_or(0)
    }

    /// Whether most line ends are those of a greedy wrap.
    pub(super) fn is_wrapped(&self) -> bool {
        self.agree * 2 > self.single
    }
}
