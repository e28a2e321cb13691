//! The iterator over sentences.

use core::iter::FusedIterator;

use super::layout::{Break, Layout};
use super::rules::{Gap, Verdict};
use super::scan::{self, Shape, char_at, char_before, has_blank_line, next_candidate, skip_space};
use super::{LineBreaks, ListMarkers, Splitter};
use crate::Span;

/// The sentences of a text, in order: what [`Splitter::sentences`] gives back.
///
/// Each item is the span of a sentence in bytes, without white space at its ends. No two overlap, and
/// every character that is not white space is in one of them. Nothing is allocated.
#[derive(Clone, Debug)]
pub struct Sentences<'a> {
    text: &'a str,
    splitter: &'a Splitter,
    layout: Layout,
    /// Where the next sentence starts, or white space before it.
    at: usize,
    /// The end that was found for it already, if it was.
    end: Option<usize>,
}

/// How much shorter than the widest a wrapped line may be without being a paragraph's last, in columns.
const RAGGED: u32 = 4;

impl<'a> Sentences<'a> {
    pub(super) fn new(splitter: &'a Splitter, text: &'a str) -> Sentences<'a> {
        // A text over 4 GiB is refused here, by name.
        let _whole = Span::of(text);
        let layout = match splitter.line_breaks {
            LineBreaks::Guess => Layout::read(text),
            LineBreaks::Wrapped | LineBreaks::Paragraphs => Layout::default(),
        };
        Sentences { text, splitter, layout, at: 0, end: None }
    }

    /// The end of the sentence that starts at `start`.
    fn find_end(&self, start: usize) -> usize {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let mut from = match scan::marker(text, start) {
            Some(marker) if self.splitter.list_markers == ListMarkers::Item => marker.end,
            _ => start,
        };
        while let Some(at) = next_candidate(bytes, from) {
            match bytes[at] {
                b'\n' => {
                    if self.line_ends(start, at) {
                        return at;
                    }
                    from = skip_space(text, at);
                }
                0xE2 if !bytes[at..].starts_with("…".as_bytes()) => {
                    from = at + 3;
                    let sign = char_at(text, at);
                    if sign == '\u{2029}' {
                        return at;
                    }
                    if at > start && scan::is_bullet(sign) && char_before(text, at).is_whitespace() {
                        return at;
                    }
                }
                _ => {
                    let gap = Gap::read(text, start, at);
                    from = gap.resume;
                    if let Verdict::End | Verdict::Likely = gap.decide(text, self.splitter) {
                        return gap.end;
                    }
                }
            }
        }
        text.len()
    }

    /// Whether the sentence from `start` ends with its line, at the line feed `at`.
    fn line_ends(&self, start: usize, at: usize) -> bool {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let next = skip_space(text, at);
        if next >= text.len() || has_blank_line(&bytes[at..next]) {
            return true;
        }
        match self.splitter.line_breaks {
            LineBreaks::Wrapped => return scan::marker(text, next).is_some_and(|m| m.shape == Shape::Bullet),
            LineBreaks::Paragraphs => return true,
            LineBreaks::Guess => {}
        }
        let layout = &self.layout;
        let line = Break::new(bytes, at);
        let last = char_before(text, start + text[start..at].trim_end().len());
        let lower = char_at(text, next).is_lowercase();
        let wrapped = layout.is_wrapped() && line.line <= layout.width + 16;
        if scan::marker(text, next).is_some() {
            // In a wrapped text a line may begin with "(b)" or "3." by chance.
            return !wrapped
                || line.could_hold(layout.width)
                || matches!(last, '.' | ';' | ':' | ',' | '!' | '?' | ')' | '”' | '"');
        }
        if !wrapped {
            return !(lower && (last.is_alphanumeric() || last == ',') && line.line < 100);
        }
        // A wrap by hand is ragged; what opens a line is a capital.
        line.could_hold(layout.width.saturating_sub(RAGGED)) && !lower && !char_at(text, next).is_numeric()
    }

    /// Where, before `end`, a colon stands with a capital after it.
    fn colon(&self, start: usize, end: usize) -> Option<usize> {
        let bytes = &self.text.as_bytes()[..end];
        memchr::memchr_iter(b':', &bytes[start..]).map(|i| start + i + 1).find(|&after| {
            let next = skip_space(self.text, after);
            next > after && next < end && char_at(self.text, next).is_uppercase()
        })
    }

    /// Where, before `end`, the next item of the inline list starts that the sentence from `start` opens.
    fn next_item(&self, start: usize, end: usize) -> Option<usize> {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let first = scan::marker(text, start)?;
        if first.value == 0 || first.shape == Shape::Roman {
            return None;
        }
        for blank in memchr::memchr_iter(b' ', &bytes[first.end..end]) {
            let at = first.end + blank + 1;
            if let Some(m) = scan::marker(text, at).filter(|m| {
                m.shape == first.shape && m.sign == first.sign && m.value == first.value + 1 && m.end <= end
            }) && char_at(text, skip_space(text, m.end)).is_uppercase()
            {
                return Some(at);
            }
        }
        None
    }
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let start = skip_space(self.text, self.at);
        if start >= self.text.len() {
            self.at = start;
            return None;
        }
        let mut end = match self.end.take() {
            Some(end) if end > start => end,
            _ => self.find_end(start),
        };
        if let Some(item) = self.next_item(start, end) {
            // What was found stays good unless it is the marker's own stop.
            if scan::marker(self.text, item).is_none_or(|m| m.end < end) {
                self.end = Some(end);
            }
            end = item;
        }
        if self.splitter.colon_ends
            && let Some(colon) = self.colon(start, end)
        {
            self.end = Some(end);
            end = colon;
        }
        self.at = end;
        Some(Span::new(start, end).trim(self.text))
    }
}

impl FusedIterator for Sentences<'_> {}
