//! Text layout: lines go in, chunks come out, which are the lines that stand together (a paragraph across its hard wraps,
//! a heading, an item).
//!
//! Three layouts are told apart, the first two within one text if need be:
//!
//! - a line is a paragraph, whether or not blank lines stand between them;
//! - paragraphs are wrapped at a width, with blank lines or indentation between them;
//! - a few short lines stand together that are no paragraph: an address, a title in two lines.
//!
//! The evidence is, in this order: a line that begins with a small letter goes on from the one before;
//! a wrapped line is full, which is to say that the first word of the next would not have fitted.

use crate::byline::{NameLike, name_line};
use crate::furniture::{Furniture, furniture, is_standalone};
use crate::line::{Line, lines};
use crate::list::{Marker, marker};
use crate::shape::{Closing, Opening, Words, closing, ends_joining, opening};

/// A line longer than this, in characters, is not wrapped: it is a paragraph.
const UNWRAPPED: u32 = 140;

/// A stretch of lines that stand together: a paragraph, a heading, an item of a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chunk {
    /// The first byte.
    pub(crate) start: u32,
    /// The byte after the last.
    pub(crate) end: u32,
    /// Characters in it.
    pub(crate) chars: u32,
    /// Its lines, at most 65,535.
    pub(crate) lines: u16,
    /// Blank lines before it, at most 65,535.
    pub(crate) gap: u16,
    /// The indentation of its first line, in columns.
    pub(crate) indent: u16,
    pub(crate) opening: Opening,
    pub(crate) closing: Closing,
    pub(crate) marker: Option<Marker>,
}

impl Chunk {
    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }
}

/// How a text as a whole is laid out.
#[derive(Clone, Copy)]
struct Layout {
    /// The width that it is wrapped at, if it is.
    width: Option<u32>,
    /// Whether blank lines divide its paragraphs, so that few are divided by less.
    spaced: bool,
}

/// The chunks of `text`, in order: they hold every character that is not white space.
pub(crate) fn chunks(text: &str) -> Vec<Chunk> {
    let mut all: Vec<Line> = Vec::with_capacity(text.len() / 48 + 8);
    all.extend(lines(text));
    let layout = measure(&all);
    let mut chunks = Vec::with_capacity(all.len() / 2 + 4);
    let mut seen = Vec::new();
    let mut from = 0;
    for at in 1..=all.len() {
        if at == all.len() || all[at].gap > 0 {
            cut_run(text, &all[from..at], layout, &mut seen, &mut chunks);
            from = at;
        }
    }
    chunks
}

/// Measures the lines of a text.
fn measure(lines: &[Line]) -> Layout {
    let mut histogram = [0u32; UNWRAPPED as usize + 1];
    let (mut wide, mut all, mut counted, mut joined, mut gaps) = (0u64, 0u64, 0u32, 0u32, 0u32);
    for line in lines {
        all += u64::from(line.chars);
        gaps += u32::from(line.gap > 0);
        if line.chars > UNWRAPPED {
            wide += u64::from(line.chars);
        } else {
            joined += u32::from(line.gap == 0);
            if line.chars >= 30 {
                histogram[line.chars as usize] += 1;
                counted += 1;
            }
        }
    }
    let spaced = gaps * 12 >= joined;
    if wide * 2 > all || joined < 4 {
        return Layout { width: None, spaced };
    }
    // Nearly the longest: a stray address may be longer than the width.
    let mut above = counted / 50;
    let mut width = UNWRAPPED as usize;
    while width > 0 && histogram[width] <= above {
        above -= histogram[width];
        width -= 1;
    }
    let full: u32 = histogram[width.saturating_sub(12)..].iter().sum();
    Layout { width: (full * 2 >= joined).then_some(width as u32), spaced }
}

/// A line of a run, and what its ends look like.
#[derive(Clone, Copy)]
struct Seen {
    line: Line,
    opening: Opening,
    closing: Closing,
    marker: Option<Marker>,
}

/// Cuts lines without a blank line between them where one thing ends and another begins. `seen` is room to work in.
fn cut_run(text: &str, run: &[Line], layout: Layout, seen: &mut Vec<Seen>, chunks: &mut Vec<Chunk>) {
    seen.clear();
    seen.extend(run.iter().map(|&line| {
        let words = line.text(text);
        let marker = marker(words).map(|(kind, _)| kind);
        Seen { line, opening: opening(words), closing: closing(words), marker }
    }));
    let run = &seen[..];
    let [first, _, ..] = run else {
        chunks.extend((!run.is_empty()).then(|| chunk(text, run)));
        return;
    };
    let wrapped = run_width(text, run, layout.width);
    let mut from = 0;
    let mut item = first.marker.map(|kind| (kind, first.line.indent));
    let mut alone = Alone { text, last: None };
    for at in 1..run.len() {
        let (a, b) = (&run[at - 1], &run[at]);
        let begins_item = b.marker.is_some_and(|kind| starts_item(text, kind, a, b, item, wrapped));
        if begins_item || breaks(text, &run[from..at], b, item, wrapped, layout.spaced, &mut alone) {
            chunks.push(chunk(text, &run[from..at]));
            from = at;
            item = b.marker.filter(|_| begins_item).map(|kind| (kind, b.line.indent));
        }
    }
    chunks.push(chunk(text, &run[from..]));
}

/// Which lines stand for themselves: each is asked about as the lower of two, and again as the upper.
struct Alone<'t> {
    text: &'t str,
    /// The line that was asked about last, and the answer.
    last: Option<(u32, bool)>,
}

impl Alone<'_> {
    fn is(&mut self, line: &Line) -> bool {
        if let Some((start, answer)) = self.last
            && start == line.start
        {
            return answer;
        }
        let answer = is_standalone(line.text(self.text));
        self.last = Some((line.start, answer));
        answer
    }
}

/// Characters of a line that lines are seldom wrapped below.
const NARROW: u32 = 30;

/// The width that these lines are wrapped at, if they are.
fn run_width(text: &str, run: &[Seen], width: Option<u32>) -> Option<u32> {
    // A word that is longer than the width stands on a line of its own, beyond it.
    let several = |seen: &&Seen| seen.line.text(text).contains(' ');
    let longest = run.iter().filter(several).map(|seen| seen.line.chars).max();
    let longest = longest.unwrap_or_else(|| run.iter().map(|seen| seen.line.chars).max().unwrap_or(0));
    let width_here = width.map_or(longest, |width| width.min(longest));
    let (mut lower, mut full) = (0usize, 0usize);
    for pair in run.windows(2) {
        lower += usize::from(pair[1].opening == Opening::Lower && pair[1].marker.is_none());
        full += usize::from(!fits(text, &pair[0].line, &pair[1].line, width_here));
    }
    let pairs = run.len() - 1;
    // Of the words that a wrap brings to the start of a line, most begin with a small letter.
    let mut goes_on = lower * 5 >= pairs * 2;
    let is_full = full * 2 >= pairs;
    // A name in capitals over many short lines, of a sentence all of whose lines are full.
    let ends = run.last().is_some_and(|last| last.closing == Closing::Stop);
    goes_on |= pairs > 2 && lower > 0 && full == pairs && ends;
    // Few wrap at less: then nearly every line must have been too full for the next word, as no list's or menu's are.
    let wide = longest >= NARROW || pairs >= 4 && full * 4 >= pairs * 3;
    match width {
        Some(width) if goes_on || is_full || pairs < 3 => Some(width),
        None if goes_on && is_full && wide && longest <= UNWRAPPED => Some(longest),
        _ => None,
    }
}

/// Whether the first word of `b` would have fitted at the end of `a`.
fn fits(text: &str, a: &Line, b: &Line, width: u32) -> bool {
    // No word is wider than its line.
    if a.chars + 1 + b.chars <= width {
        return true;
    }
    if a.chars + 2 > width {
        return false;
    }
    let word = b.text(text).bytes().take(64).take_while(|b| !b.is_ascii_whitespace());
    let word = word.filter(|&b| (b as i8) >= -0x40).count() as u32;
    a.chars + 1 + word <= width
}

/// Whether a line that begins like a list item is one, or a wrap brought the marker to its start.
fn starts_item(
    text: &str,
    kind: Marker,
    a: &Seen,
    b: &Seen,
    item: Option<(Marker, u16)>,
    wrapped: Option<u32>,
) -> bool {
    if kind != Marker::Bullet && closes_bracket(a.line.text(text)) {
        return false;
    }
    let Some(width) = wrapped else { return true };
    if kind == Marker::Bullet
        || item.is_some_and(|(before, indent)| before == kind && indent == b.line.indent)
    {
        return true;
    }
    let above = a.line.text(text);
    let closed = a.closing;
    let joined = above.ends_with(" and") || above.ends_with(" or");
    match kind {
        Marker::Bracketed => closed != Closing::Open || joined || fits(text, &a.line, &b.line, width),
        _ => {
            matches!(closed, Closing::Stop | Closing::Colon)
                || (fits(text, &a.line, &b.line, width) && closed != Closing::Open)
        }
    }
}

/// Whether a line ends inside a bracket that a number was to close: "the Finance (No.".
fn closes_bracket(above: &str) -> bool {
    above.bytes().rev().take(9).find(|it| matches!(it, b'(' | b')')) == Some(b'(')
}

/// Whether `b` begins something new after the lines `before`.
fn breaks(
    text: &str,
    before: &[Seen],
    b: &Seen,
    item: Option<(Marker, u16)>,
    wrapped: Option<u32>,
    spaced: bool,
    alone: &mut Alone<'_>,
) -> bool {
    let (closed, begun) = (before[before.len() - 1].closing, b.opening);
    let (a, b) = (&before[before.len() - 1].line, &b.line);
    let (above, next) = (a.text(text), b.text(text));
    if closes_bracket(above) || closed == Closing::Stop && splits_name(above, next) {
        return false;
    }
    let goes_on = begun == Opening::Lower && matches!(closed, Closing::Open | Closing::Comma);
    let Some(width) = wrapped else {
        // A line is a paragraph; but what stops at a comma, or goes on small, was broken in the middle.
        if alone.is(a) || alone.is(b) {
            return true;
        }
        // "Sign in" ends in such a word and is all there is; what no line wraps is no rest of one.
        let cut = || {
            closed == Closing::Open
                && b.chars <= UNWRAPPED
                && (ends_joining(above)
                    || splits_name(above, next)
                    || lists_names(above, next)
                    || is_running(text, before))
                && furniture(above) == Furniture::No
        };
        let goes_on = before.len() < 50 && item.is_none() && ((goes_on && a.chars >= 20) || cut());
        return !(goes_on || (above.ends_with(',') && a.chars > 60));
    };
    let room = fits(text, a, b, width);
    if room && alone.is(a) {
        return true;
    }
    if goes_on {
        // "by Ann Smith" below a single line goes on from nothing.
        return before.len() == 1 && alone.is(b);
    }
    // A first line that is set in; below a single line that goes on, what is set in hangs.
    let set_in = b.indent >= a.indent + 2 && item.is_none() && begun != Opening::Lower;
    if alone.is(b) || (set_in && closed != Closing::Comma && (before.len() > 1 || closed == Closing::Stop)) {
        return true;
    }
    if !room || begun == Opening::Lower {
        return false;
    }
    if let Some((_, indent)) = item {
        // What hangs under a marker belongs to its item.
        return closed != Closing::Comma && b.indent <= indent && (b.indent < a.indent || !spaced);
    }
    match closed {
        // Where blank lines divide paragraphs, a line must be short to end one without.
        Closing::Stop | Closing::Colon => !spaced || a.chars * 10 < width * 9,
        Closing::Comma => false,
        // A heading upon its paragraph, or lines that are none.
        Closing::Open => {
            a.chars * 4 < width * 3
                && !ends_joining(above)
                && !splits_name(above, next)
                && !is_running(text, before)
        }
    }
}

/// The lines, and the bytes, by whose words a sentence is told that goes on: each line below asks for them again.
const FIRST_LINES: usize = 8;
const FIRST_BYTES: usize = 1_000;

/// Whether lines are the beginning of a sentence that went on across a line's end before, so that it does so again: the words
/// of a heading in two lines are fewer, or mostly have capitals.
fn is_running(text: &str, before: &[Seen]) -> bool {
    let before = &before[..before.len().min(FIRST_LINES)];
    let [first, .., last] = before else { return false };
    let (start, end) = (first.line.start as usize, last.line.end as usize);
    let end = (start..=end.min(start + FIRST_BYTES)).rev().find(|it| text.is_char_boundary(*it));
    let words = Words::of(&text[start..end.unwrap_or(start)]);
    let went_on = before[1..].iter().any(|line| line.opening == Opening::Lower);
    went_on && words.all >= 10 && words.capital * 2 <= words.all
}

/// Whether a line break stands inside a list of people's names: "Ann Smith, Bo Lee, Cy", "Ash and Di Oak".
fn lists_names(above: &str, next: &str) -> bool {
    if above.len() > 120
        || next.len() > 120
        || !next.starts_with(char::is_uppercase)
        || memchr::memchr(b',', above.as_bytes()).is_none()
        || !above.contains(", ")
        || !(next.contains(" and ") || next.contains(", "))
    {
        return false;
    }
    let Some((firsts, last)) = above.trim_start_matches("By ").rsplit_once(", ") else { return false };
    let (mut known, mut others) = (0, 0);
    for part in firsts.split(", ").map(str::trim) {
        match name_line(part) {
            NameLike::Known => known += 1,
            NameLike::Form => others += 1,
            NameLike::No => return false,
        }
    }
    // What is cut is a given name, or a whole one.
    let cut = |word: &str| !word.contains(' ') && word.starts_with(char::is_uppercase);
    let end = next.split([',', ' ']).next().is_some_and(|word| word.starts_with(char::is_uppercase));
    known > 0 && known + others >= 1 && (cut(last) || name_line(last) != NameLike::No) && end
}

/// What the names of laws end with before their year.
const LAWS: [&str; 8] = ["Act", "Bill", "Code", "Measure", "Order", "Regulations", "Rules", "Scheme"];

/// Whether a line break stands inside the name of a law or inside a date, which no paragraph ends in: "the Health
/// Act", "1999"; "the Health", "Act 1999"; "the Health", "(Scotland) Act 1999"; "on 1 October", "2001".
fn splits_name(above: &str, next: &str) -> bool {
    if begins_with_year(next) {
        let mut words = above.rsplit(char::is_whitespace);
        let last = words.next().unwrap_or("");
        let mut day = || {
            words.next().is_some_and(|day| day.len() <= 4 && day.starts_with(|c: char| c.is_ascii_digit()))
        };
        return LAWS.contains(&last)
            || last.ends_with(')') && ends_with_law(before_bracket(above))
            || (crate::date::is_month(last) && day());
    }
    let in_name = |above: &str| {
        let last = above.rsplit(char::is_whitespace).next().unwrap_or("");
        last.starts_with(char::is_uppercase) || last.ends_with(')') || matches!(last, "etc." | "&c.")
    };
    // Act (Northern Ireland) 2001; (Scotland) Act 2001
    let rest = past_bracket(next);
    let bracketed = rest.len() < next.len();
    if bracketed && begins_with_year(rest) {
        return ends_with_law(above);
    }
    let (first, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    LAWS.contains(&first) && (begins_with_year(past_bracket(rest)) || bracketed) && in_name(above)
}

/// Whether a year of four figures stands first.
fn begins_with_year(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 4
        && matches!(bytes[0], b'1' | b'2')
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && !bytes.get(4).is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether the last word is that which laws' names end with.
fn ends_with_law(text: &str) -> bool {
    text.rsplit(char::is_whitespace).next().is_some_and(|word| LAWS.contains(&word))
}

/// What stands behind the bracket that a text begins with, and the whole where there is none.
fn past_bracket(text: &str) -> &str {
    text.strip_prefix('(').and_then(|it| it.split_once(") ")).map_or(text, |(_, rest)| rest)
}

/// What stands before the bracket that a text ends with.
fn before_bracket(text: &str) -> &str {
    text.rsplit_once(" (").map_or("", |(before, _)| before)
}

fn chunk(text: &str, run: &[Seen]) -> Chunk {
    let (first, last) = (run[0], run[run.len() - 1]);
    let words = &text[first.line.start as usize..last.line.end as usize];
    let mut chunk = Chunk {
        start: first.line.start,
        end: last.line.end,
        chars: run.iter().map(|seen| seen.line.chars).fold(0, u32::saturating_add),
        lines: run.len().min(usize::from(u16::MAX)) as u16,
        gap: first.line.gap,
        indent: first.line.indent,
        opening: first.opening,
        closing: last.closing,
        marker: first.marker,
    };
    // The ends of a line are those of the chunk, but where a line is too short to have both.
    let short = |line: &Line| line.end - line.start < 16;
    if run.len() > 1 && (short(&first.line) || short(&last.line) || words.starts_with('*')) {
        chunk.opening = opening(words);
        chunk.closing = closing(words);
        chunk.marker = marker(words).map(|(kind, _)| kind);
    }
    chunk
}
