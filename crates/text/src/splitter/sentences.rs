//! The iterator over sentences.

use core::iter::FusedIterator;

use super::Splitter;
use super::gap::Gap;
use super::marker::{self, Shape};
#[cfg(feature = "model")]
use super::model;
use super::rules::Verdict;
use super::scan::{char_at, skip_space};
use super::walk::Walk;
use crate::Span;
use crate::simd::stops::Stops;

/// The sentences of a text, in order: what [`Splitter::sentences`] gives back.
///
/// Each item is the span of a sentence in bytes, without white space at its ends. No two overlap, and
/// every character that is not white space is in one of them. Nothing is allocated.
#[derive(Clone, Debug)]
pub struct Sentences<'a> {
    walk: Walk<'a>,
    stops: Stops,
    /// Where the next sentence starts, or white space before it.
    at: usize,
    /// The end that was found for it already, if it was.
    end: Option<usize>,
}

impl<'a> Sentences<'a> {
    pub(super) fn new(splitter: &'a Splitter, text: &'a str) -> Sentences<'a> {
        // A text over 4 GiB is refused here, by name.
        let _whole = Span::of(text);
        let soft = cfg!(feature = "model") && splitter.model;
        let walk = Walk::new(splitter, text, soft);
        Sentences { walk, stops: walk.stops(), at: 0, end: None }
    }

    /// The end of the sentence that starts at `start`.
    fn find_end(&mut self, start: usize) -> usize {
        let walk = self.walk;
        let mut from = walk.first(start);
        while let Some((gap, verdict)) = walk.next(&mut self.stops, start, from) {
            if self.ends(&gap, verdict) {
                return gap.end;
            }
            from = gap.resume;
        }
        walk.text.len()
    }

    #[inline]
    fn ends(&self, gap: &Gap, verdict: Verdict) -> bool {
        match verdict {
            Verdict::End => true,
            Verdict::Go => false,
            #[cfg(feature = "model")]
            _ if self.walk.splitter.model => {
                let Walk { text, splitter, layout, .. } = &self.walk;
                model::score(text, splitter, layout, gap, verdict) > 0
            }
            _ => {
                let _ = gap;
                verdict == Verdict::Likely
            }
        }
    }

    /// Where, before `end`, a colon stands with a capital after it.
    fn colon(&self, start: usize, end: usize) -> Option<usize> {
        let bytes = &self.walk.text.as_bytes()[..end];
        memchr::memchr_iter(b':', &bytes[start..]).map(|i| start + i + 1).find(|&after| {
            let next = skip_space(self.walk.text, after);
            next > after && next < end && char_at(self.walk.text, next).is_uppercase()
        })
    }

    /// Where, before `end`, the next item of the inline list starts that the sentence from `start` opens.
    fn next_item(&self, start: usize, end: usize) -> Option<usize> {
        let (text, bytes) = (self.walk.text, self.walk.text.as_bytes());
        let first = marker::marker(text, start)?;
        if first.value == 0 || first.shape == Shape::Roman {
            return None;
        }
        for blank in memchr::memchr_iter(b' ', &bytes[first.end..end]) {
            let at = first.end + blank + 1;
            if let Some(m) = marker::marker(text, at).filter(|m| {
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
        let start = skip_space(self.walk.text, self.at);
        if start >= self.walk.text.len() {
            self.at = start;
            return None;
        }
        let mut end = match self.end.take() {
            Some(end) if end > start => end,
            _ => self.find_end(start),
        };
        if let Some(item) = self.next_item(start, end) {
            // What was found stays good unless it is the marker's own stop.
            if marker::marker(self.walk.text, item).is_none_or(|m| m.end < end) {
                self.end = Some(end);
            }
            end = item;
        }
        if self.walk.splitter.colon_ends
            && let Some(colon) = self.colon(start, end)
        {
            self.end = Some(end);
            end = colon;
        }
        self.at = end;
        Some(Span::new(start, end).trim(self.walk.text))
    }
}

impl FusedIterator for Sentences<'_> {}
