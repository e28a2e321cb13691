//! The iterator over sentences.

use core::iter::FusedIterator;

use super::gap::Gap;
use super::lexicon::{opener, speech};
use super::marker::{self, Marker, Shape};
#[cfg(feature = "model")]
use super::model;
use super::rules::Verdict;
use super::scan::{char_at, skip_space, word_after, word_before};
use super::settings::Settings;
use super::walk::{SHORT, Walk};
use crate::Span;
use crate::stops::Stops;

/// The sentences of a text, in order: what [`Splitter::sentences`](crate::Splitter::sentences) gives back.
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
    pub(super) fn new(settings: &'a Settings, text: &'a str) -> Sentences<'a> {
        // A text over 4 GiB is refused here, by name.
        let _whole = Span::of(text);
        let soft = cfg!(feature = "model") && settings.model && settings.unmarked_ends;
        let walk = Walk::new(settings, text, soft);
        Sentences { walk, stops: walk.stops(), at: 0, end: None }
    }

    /// The end of the sentence that starts at `start`, with this marker or none.
    fn find_end(&mut self, start: usize, marker: Option<Marker>) -> usize {
        let walk = self.walk;
        let from = walk.behind_marker(start, marker);
        let end = walk.end(&mut self.stops, start, from, |gap, verdict| match verdict {
            Verdict::End => true,
            Verdict::Go => false,
            _ => ends(&walk, gap, verdict),
        });
        end.unwrap_or(walk.text.len())
    }

    /// Where, before `end`, a colon stands with a capital after it; in a text that was joined also with a quotation after
    /// it that nobody is said to say, and a semicolon with an item of a list or a clause of its own.
    fn colon(&self, start: usize, end: usize) -> Option<usize> {
        let Walk { text, layout, .. } = self.walk;
        let bytes = &text.as_bytes()[..end];
        memchr::memchr2_iter(b':', b';', &bytes[start..]).map(|i| start + i + 1).find(|&after| {
            let next = skip_space(text, after);
            if next == after || next >= end {
                return false;
            }
            let c = char_at(text, next);
            if bytes[after - 1] == b':' && c.is_uppercase() {
                return true;
            }
            if !layout.joined {
                return false;
            }
            let capital = |at| char_at(text, skip_space(text, at)).is_uppercase();
            match marker::marker(text, next) {
                Some(marker) => capital(marker.end),
                None if bytes[after - 1] == b';' => {
                    c.is_uppercase() && begins_clause(&bytes[next..], after - start)
                }
                None => {
                    let quoted = matches!(c, '"' | '“' | '‘') && capital(next + c.len_utf8());
                    quoted && !speech(word_before(bytes, after - 1, 24))
                }
            }
        })
    }

    /// Where, before `end`, the next item of the inline list starts that the sentence with the marker `first` opens.
    fn next_item(&self, first: Marker, end: usize) -> Option<usize> {
        let (text, bytes) = (self.walk.text, self.walk.text.as_bytes());
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

/// Whether a clause starts `rest`, which begins with a capital, and no name: it opens as sentences do; or what stands before it
/// has a sentence's length, and four small words follow.
fn begins_clause(rest: &[u8], before: usize) -> bool {
    let rest = &rest[..rest.len().min(4 * SHORT)];
    let first = word_after(rest, 0, 16);
    let small = |word: &[u8]| word.first().is_some_and(u8::is_ascii_lowercase);
    let words = || rest.split(|&b| b == b' ').skip(1).take(4);
    first.len() > 1 && opener(first) || before >= SHORT && words().count() == 4 && words().all(small)
}

/// Whether the sentence ends where the rules are not certain.
#[inline(never)]
fn ends(walk: &Walk<'_>, gap: &Gap, verdict: Verdict) -> bool {
    #[cfg(feature = "model")]
    if walk.settings.model {
        return model::score(walk.text, walk.settings, &walk.layout, gap, verdict) > 0;
    }
    let _ = (walk, gap);
    verdict == Verdict::Likely
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let start = skip_space(self.walk.text, self.at);
        if start >= self.walk.text.len() {
            self.at = start;
            return None;
        }
        let marker = marker::marker(self.walk.text, start);
        let mut end = match self.end.take() {
            Some(end) if end > start => end,
            _ => self.find_end(start, marker),
        };
        if let Some(item) = marker.and_then(|marker| self.next_item(marker, end)) {
            // What was found stays good unless it is the marker's own stop.
            if marker::marker(self.walk.text, item).is_none_or(|m| m.end < end) {
                self.end = Some(end);
            }
            end = item;
        }
        if (self.walk.settings.colon_ends || self.walk.layout.joined)
            && let Some(colon) = self.colon(start, end)
        {
            self.end = Some(end);
            end = colon;
        }
        self.at = end;
        let span = Span::new(start, end);
        // Most ends are found behind a sign or a letter.
        let bare = self.walk.text.as_bytes()[end - 1].is_ascii_graphic();
        Some(if bare { span } else { span.trim(self.walk.text) })
    }
}

impl FusedIterator for Sentences<'_> {}
