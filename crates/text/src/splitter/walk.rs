//! From one place where a sentence may end to the next.

use super::eight;
use super::gap::{Gap, Kind};
use super::layout::{Break, Layout};
use super::lexicon::{self, letter_word, opener, opener_begins};
use super::marker::{self, Marker, Shape};
use super::note;
use super::rules::Verdict;
use super::scan::{char_at, char_before, has_blank_line, word_after, word_before};
use super::settings::{LineBreaks, ListMarkers, Settings};
use crate::simd::Level;
use crate::stops::{LOOSE, MODEL, RULES, Stops};

/// A text, how it is laid out and how it is to be split.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walk<'a> {
    pub(super) text: &'a str,
    pub(super) settings: &'a Settings,
    pub(super) layout: Layout,
    /// Whether to stop also where only the model finds an end: colons, dashes, some blanks.
    pub(super) soft: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(settings: &'a Settings, text: &'a str, soft: bool) -> Walk<'a> {
        let layout = match settings.line_breaks {
            LineBreaks::Guess => Layout::read(text),
            LineBreaks::Wrapped | LineBreaks::Paragraphs => Layout::default(),
        };
        Walk { text, settings, layout, soft }
    }

    /// The search for candidates.
    pub(super) fn stops(&self) -> Stops {
        let kind = match (self.soft, self.layout.addresses > 0) {
            (false, _) => RULES,
            (true, false) => MODEL,
            (true, true) => LOOSE,
        };
        Stops::new(Level::best(), kind)
    }

    /// Where to look first in the sentence that starts at `start`.
    #[cfg(feature = "train")]
    pub(super) fn first(&self, start: usize) -> usize {
        self.behind_marker(start, marker::marker(self.text, start))
    }

    /// Where to look first in the sentence that starts at `start`, with this marker or none.
    #[inline]
    pub(super) fn behind_marker(&self, start: usize, marker: Option<Marker>) -> usize {
        match marker {
            Some(marker) if self.settings.list_markers == ListMarkers::Item => {
                // The blank after a marker parts nothing.
                marker.end + usize::from(self.text.as_bytes().get(marker.end) == Some(&b' '))
            }
            _ => start,
        }
    }

    /// The end of the sentence that starts at `start`, of which `from` on is looked at: the first candidate of which `ends`
    /// says that it is one, told what the rules say; [`Verdict::End`] is one whatever it says.
    #[inline]
    pub(super) fn end(
        &self,
        stops: &mut Stops,
        start: usize,
        from: usize,
        mut ends: impl FnMut(&Gap, Verdict) -> bool,
    ) -> Option<usize> {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let mut from = from;
        loop {
            let at = stops.next(bytes, from)?;
            from = at + 1;
            let sign = bytes[at];
            if sign == b' ' {
                // Most are names: out by three letters and the want of a colon.
                let loose = self.layout.addresses > 0;
                if !loose && is_within_name(bytes, at) && !stops.colon_ahead(from) {
                    continue;
                }
                let (kind, verdict) = match self.blank(start, at) {
                    Some(verdict) => (Kind::Blank, verdict),
                    None if loose && self.loose(start, at) => (Kind::Loose, Verdict::Unlikely),
                    None => continue,
                };
                // A gap of one blank.
                let gap = Gap::ending(kind, start, at);
                if ends(&Gap { stop: at, mark_end: at, end: at, next: from, ..gap }, verdict) {
                    return Some(at);
                }
                continue;
            }
            let (gap, verdict) = match sign {
                b'\n' if self.settings.line_breaks == LineBreaks::Wrapped && is_wrap(bytes, at) => continue,
                b'\n' => {
                    let mut gap = Gap::plain(text, Kind::Line, start, at);
                    let verdict = self.line(&mut gap, at);
                    (gap, verdict)
                }
                0xE2 if !bytes[at..].starts_with("…".as_bytes()) => {
                    from = at + 3;
                    match self.sign(start, at) {
                        Some(candidate) => candidate,
                        None => continue,
                    }
                }
                // By far the commonest are known at once; the rules would say the same.
                b'.' if goes_on(bytes, at) => continue,
                b'.' if at - start > 12 && self.is_plain_end(at) => {
                    ends(&Gap::ending(Kind::Stop, start, at), Verdict::End);
                    return Some(at + 1);
                }
                b'?' | b'!' if bytes.get(at + 1..at + 3) == Some(b"\n\n") => {
                    ends(&Gap::ending(Kind::Mark, start, at), Verdict::End);
                    return Some(at + 1);
                }
                b'.' | b'!' | b'?' | 0xE2 => {
                    let gap = Gap::read(text, start, at);
                    let verdict = gap.decide(text, self.settings);
                    (gap, verdict)
                }
                _ => continue,
            };
            if ends(&gap, verdict) {
                return Some(gap.end);
            }
            from = gap.resume;
        }
    }

    /// What may be a candidate of the signs that begin with 0xE2: bullets, the sign that parts paragraphs, dashes.
    fn sign(&self, start: usize, at: usize) -> Option<(Gap, Verdict)> {
        let text = self.text;
        let sign = char_at(text, at);
        let bullet = marker::is_bullet(sign) && at > start && char_before(text, at).is_whitespace();
        if bullet || sign == '\u{2029}' {
            let mut gap = Gap::plain(text, Kind::Line, start, at);
            gap.resume = at + 3;
            if gap.end > start {
                return Some((gap, Verdict::End));
            }
        }
        let dash = self.soft && char_at(text, at + 3) == ' ' && sign == '—';
        dash.then(|| self.soft(Kind::Dash, start, at, at + 3))
    }

    fn soft(&self, kind: Kind, start: usize, stop: usize, mark_end: usize) -> (Gap, Verdict) {
        let mut gap = Gap::plain(self.text, kind, start, mark_end);
        gap.stop = stop;
        gap.resume = mark_end + 1;
        // "…, he said — The" and "… was this: The": a clause before, an opener behind.
        let next = word_after(self.text.as_bytes(), gap.next, 16);
        let clause = kind == Kind::Dash
            && stop - start > 24
            && next.len() > 1
            && next[0].is_ascii_uppercase()
            && opener(next);
        (gap, if clause { Verdict::Maybe } else { Verdict::Unlikely })
    }

    /// What the rules say of a blank that may part two sentences though no stop says so.
    fn blank(&self, start: usize, at: usize) -> Option<Verdict> {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let next = at + 1;
        if at <= start || next >= bytes.len() {
            return None;
        }
        if bytes[at - 1].is_ascii_lowercase() && bytes[next].is_ascii_uppercase() {
            let word = word_after(bytes, next, 16);
            let behind = bytes.get(next + word.len());
            // "… over new clinics Monday, 5 March 2018": a date below a headline.
            let dated = behind == Some(&b',') && lexicon::weekday(word);
            let opens = behind != Some(&b'-') && word != b"A" && opener(word);
            // "To Feel Happier, We Have to Resolve": within a title in capitals.
            let apart =
                behind == Some(&b':') || dated || opens && !lexicon::unfinished(word_before(bytes, at, 16));
            return apart.then_some(Verdict::Unlikely);
        }
        let last = char_before(text, at);
        if last.is_whitespace() || matches!(last, '.' | '!' | '?' | '…' | ':' | ';' | '—' | '–') {
            return None;
        }
        // "[...] Parliament": dots in brackets stand for words.
        if matches!(last, ']' | ')')
            && (bytes[..at - 1].ends_with(b"...") || text[..at - 1].ends_with('…'))
            && !opener(word_after(bytes, next, 16))
        {
            return None;
        }
        // "[2020] EWCA Civ 617": a year in brackets opens a citation.
        if last == ']'
            && at >= start + 6
            && bytes[at - 6] == b'['
            && bytes[at - 5..at - 1].iter().all(u8::is_ascii_digit)
        {
            return None;
        }
        // After a comma only a greeting or a closing ends: "Dear Minister, Thank", "Best wishes, Ann".
        if last == ',' {
            let mut words = text[start..at - 1].split_ascii_whitespace();
            let letter = at - start < 40
                && (words.next().is_some_and(|w| letter_word(w.as_bytes()))
                    || words.next_back().is_some_and(|w| letter_word(w.as_bytes())));
            if !letter {
                return None;
            }
        }
        let word = word_after(bytes, next, 16);
        let label = bytes.get(next + word.len()) == Some(&b':');
        let stands = !matches!(bytes.get(next + word.len()), Some(b'-'));
        // "St. Thomas' Hospital": what belongs to several closes nothing. "(Scotland) Act 2005": nor does a bracket within
        // a short title.
        let owned = matches!(last, '\'' | '’') && char_before(text, at - last.len_utf8()) == 's';
        let title = last == ')' && lexicon::instrument(word);
        let apart = match bytes[next] {
            b'A'..=b'Z' => {
                // What is short so far may be a date line or a name by itself.
                let sign = !owned && (!last.is_alphanumeric() || at - start < SHORT && !last.is_lowercase());
                // "Parliamentary Under-Secretary" goes on.
                !title && (label || word != b"A" && (sign || stands && opener(word)))
            }
            b'h' => bytes[next..].starts_with(b"http"),
            _ => true,
        };
        if !apart {
            return None;
        }
        // "Tel: 020 7000 0000 Email: …"
        Some(if label && last.is_ascii_digit() { Verdict::Maybe } else { Verdict::Unlikely })
    }

    /// Whether the blank `at`, with no stop before it, may part two sentences of mail.
    fn loose(&self, start: usize, at: usize) -> bool {
        let (text, bytes) = (self.text, self.text.as_bytes());
        if at <= start || at + 1 >= bytes.len() {
            return false;
        }
        let last = char_before(text, at);
        !(last.is_whitespace() || matches!(last, '.' | '!' | '?' | '…' | ';' | '—' | '–'))
    }

    /// Whether a word in small letters that is no abbreviation stands before the stop `at`, and a blank or two and a capital
    /// behind it; or a blank line behind.
    #[inline]
    fn is_plain_end(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        match *bytes.get(at + 1..).unwrap_or(&[]) {
            [b' ', b'A'..=b'Z', ..] | [b' ', b' ', b'A'..=b'Z', ..] => {}
            [b'\n', b'\n', ..] => return true,
            _ => return false,
        }
        // An abbreviation has fewer than eight letters.
        let word = eight::before(bytes, at);
        match eight::run_back(eight::lower(word)) {
            8 => self.settings.further.is_empty(),
            run @ 2..8 => {
                (word << (8 * run)) >> 56 == u64::from(b' ')
                    && !lexicon::is_abbreviation(eight::last(word, run))
                    && (self.settings.further.is_empty()
                        || !lexicon::is_among(&bytes[at - run..at], &self.settings.further))
            }
            _ => false,
        }
    }

    /// Whether the dash at `next`, before a small letter, is the second of a pair in the sentence so far.
    fn closes_dash(&self, gap: &Gap, next: usize) -> bool {
        const REACH: usize = 200;
        let dash = char_at(self.text, next);
        let after = next + dash.len_utf8() + 1;
        if !matches!(dash, '–' | '—' | '-') || !char_at(self.text, after).is_lowercase() {
            return false;
        }
        let mut pair = [b' '; 5];
        let len = dash.encode_utf8(&mut pair[1..4]).len();
        let so_far = &self.text.as_bytes()[gap.start.max(gap.end.saturating_sub(REACH))..gap.end];
        memchr::memmem::find_iter(so_far, &pair[..len + 2]).count() % 2 == 1
    }

    /// What the rules say of the line feed `at`.
    fn line(&self, gap: &mut Gap, at: usize) -> Verdict {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let next = gap.next;
        if next >= text.len() || has_blank_line(&bytes[gap.end..next]) {
            return Verdict::End;
        }
        let marker = marker::marker(text, next);
        match self.settings.line_breaks {
            LineBreaks::Wrapped if marker.is_some_and(|m| m.shape == Shape::Bullet) => return Verdict::End,
            LineBreaks::Wrapped => return Verdict::Go,
            LineBreaks::Paragraphs => return Verdict::End,
            LineBreaks::Guess => {}
        }
        // An item after an item, or after what announces a list.
        if let Some(item) = marker {
            // "… of that Act, or⏎(b) …"
            let so_far = &bytes[gap.start..gap.end];
            let alternative =
                [", or", ", and", "; or", "; and"].iter().any(|end| so_far.ends_with(end.as_bytes()));
            let announced = alternative || matches!(char_before(text, gap.end), ':' | ';' | '—');
            let first = marker::marker(text, gap.start);
            if announced || first.is_some_and(|m| m.shape == item.shape && m.sign == item.sign) {
                return Verdict::End;
            }
        }
        // "… considers – as it⏎– will": the second dash of a pair opens no item.
        if marker.is_some_and(|m| m.shape == Shape::Bullet) && self.closes_dash(gap, next) {
            return Verdict::Go;
        }
        let layout = &self.layout;
        let line = Break::new(bytes, at);
        gap.line = Some(line);
        let last = char_before(text, gap.end);
        let lower = char_at(text, next).is_lowercase();
        let wrapped = layout.is_wrapped() && line.line <= layout.width + 16;
        let end = if marker.is_some() {
            // In a wrapped text a line may begin with "(b)" or "3." by chance.
            !wrapped
                || line.could_hold(layout.width)
                || matches!(last, '.' | ';' | ':' | ',' | '!' | '?' | ')' | '”' | '"')
        } else if wrapped
            && lower
            && (last.is_alphanumeric() || last == ',')
            && !line.could_hold(layout.width)
        {
            return Verdict::Go;
        } else if wrapped {
            // A wrap by hand is ragged; what opens a line is a capital.
            line.could_hold(layout.width.saturating_sub(RAGGED))
                && !lower
                && !char_at(text, next).is_numeric()
        } else {
            !(lower && (last.is_alphanumeric() || last == ',') && line.line < 100)
        };
        Verdict::likely_if(end)
    }
}

/// Whether the blank `at` stands behind a small letter and before a capital with which no word begins that opens sentences.
#[inline]
fn is_within_name(bytes: &[u8], at: usize) -> bool {
    at > 0
        && bytes[at - 1].is_ascii_lowercase()
        && matches!(bytes.get(at + 1..), Some(word @ [b'A'..=b'Z', ..]) if !opener_begins(word))
}

/// Whether the line feed `at` stands between two words: no blank line, and no sign that opens an item.
#[inline]
fn is_wrap(bytes: &[u8], at: usize) -> bool {
    at > 0
        && bytes[at - 1].is_ascii_graphic()
        && matches!(bytes.get(at + 1..), Some([a, b, ..]) if a.is_ascii_alphabetic() && b.is_ascii_alphabetic())
}

/// Whether the stop `at` is within a number, a web address, or letters that are parted by stops.
#[inline]
fn goes_on(bytes: &[u8], at: usize) -> bool {
    match *bytes.get(at + 1..).unwrap_or(&[]) {
        [b'a'..=b'z', ..] => true,
        // A note number may be glued to a stop behind a word.
        [b'0'..=b'9', ..] => at > 0 && !note::may_stand(bytes, at),
        [b'A'..=b'Z', b'A'..=b'Z' | b'0'..=b'9' | b'.', ..] => true,
        _ => false,
    }
}

/// So many bytes may be a date line or a name by itself.
pub(super) const SHORT: usize = 60;

/// How much shorter than the widest a wrapped line may be without being a paragraph's last, in columns.
const RAGGED: u32 = 4;
