//! What is certain about the end of a sentence, and what is likely.

use super::lexicon::{self, Abbreviation};
use super::scan::{
    char_at, char_before, has_blank_line, is_closer, is_opener, skip_space, word_after, word_before,
};
use super::{Splitter, lexicon::opener};

/// What a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A full stop.
    Stop,
    /// Two dots or more, `…`, or dots with blanks between.
    Ellipsis,
    /// `?`, `!`, and runs of them.
    Mark,
}

/// A place where a sentence may end, and its surroundings. All offsets are bytes of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    pub(super) kind: Kind,
    /// Where the sentence starts that would end here.
    pub(super) start: usize,
    /// The first byte of the stop.
    pub(super) stop: usize,
    /// The byte after the stop, before anything that closes.
    pub(super) mark_end: usize,
    /// The byte after what closes behind the stop: where the sentence would end.
    pub(super) end: usize,
    /// The first byte after that which is no white space.
    pub(super) next: usize,
    /// Whether a line end lies between `end` and `next`.
    pub(super) newline: bool,
    /// Where to go on looking if this is no end.
    pub(super) resume: usize,
    /// Whether an omission follows that belongs to the next sentence.
    pub(super) omission: bool,
}

/// What the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Certainly an end.
    End,
    /// Certainly none.
    Go,
    /// Rather an end; the model may know better.
    Likely,
    /// Rather none; the model may know better.
    Unlikely,
}

impl Verdict {
    fn likely_if(end: bool) -> Verdict {
        if end { Verdict::Likely } else { Verdict::Unlikely }
    }
}

impl Gap {
    /// Reads what stands around the stop at `stop`, in the sentence that starts at `start`.
    pub(super) fn read(text: &str, start: usize, stop: usize) -> Gap {
        let bytes = text.as_bytes();
        let (mut kind, mut mark_end) = run(bytes, stop);
        // Dots with blanks between: ". . ." and ". . . .".
        let mut dots = mark_end - stop;
        if kind != Kind::Mark {
            let mut at = mark_end;
            while bytes.get(at) == Some(&b' ') && bytes.get(at + 1) == Some(&b'.') {
                at = run(bytes, at + 1).1;
                dots += 1;
            }
            if dots > 1 {
                mark_end = at;
                kind = Kind::Ellipsis;
            }
        }
        let mut end = mark_end;
        // A stop with a word before it and then an ellipsis: the ellipsis opens what follows.
        if kind == Kind::Ellipsis
            && dots == 4
            && bytes.get(stop + 1) == Some(&b' ')
            && stop > start
            && char_before(text, stop).is_alphanumeric()
        {
            let next = skip_space(text, mark_end);
            if next < text.len() && char_at(text, next).is_uppercase() {
                return Gap {
                    kind: Kind::Stop,
                    start,
                    stop,
                    mark_end: stop + 1,
                    end: stop + 1,
                    next: stop + 2,
                    newline: false,
                    resume: mark_end,
                    omission: true,
                };
            }
        }
        // What closes belongs to the sentence it ends, also with a stop between: `.").`
        let ceiling = mark_end + 24;
        loop {
            let c = char_at(text, end);
            if end >= bytes.len() || end > ceiling {
                break;
            }
            if is_closer(c) {
                // A straight quote before a letter opens.
                if matches!(c, '"' | '\'') && char_at(text, end + 1).is_alphanumeric() {
                    break;
                }
                end += c.len_utf8();
            } else if matches!(c, '.' | '!' | '?') && end > mark_end {
                end += 1;
            } else if matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}') && end > mark_end {
                // Nested closers may have a blank between: `.’ ”`.
                let after = end + c.len_utf8();
                let q = char_at(text, after);
                let inner = char_before(text, end);
                let nested = (q == '”' && matches!(inner, '’' | '”'))
                    || (q == '"' && inner == '\'' && char_at(text, after + 1).is_whitespace());
                if !nested {
                    break;
                }
                end = after + q.len_utf8();
            } else {
                break;
            }
        }
        end = note(text, end);
        let next = skip_space(text, end);
        let newline = bytes[end..next].contains(&b'\n');
        Gap { kind, start, stop, mark_end, end, next, newline, resume: mark_end, omission: false }
    }

    /// What the rules say, white space or none.
    pub(super) fn decide(&self, text: &str, splitter: &Splitter) -> Verdict {
        let bytes = text.as_bytes();
        if self.omission || self.next >= text.len() || has_blank_line(&bytes[self.end..self.next]) {
            return Verdict::End;
        }
        // Nothing but dots so far: an omission that opens the sentence.
        if bytes[self.start..self.stop].iter().take(8).all(|b| matches!(b, b'.' | b' '))
            && self.kind != Kind::Mark
        {
            return Verdict::Go;
        }
        if self.next == self.end {
            return self.glued(text);
        }
        let (c, at) = self.head(text);
        if matches!(c, ',' | ';' | ':' | ')' | ']' | '}' | '%' | '…' | '.' | '!' | '?' | '”' | '»') {
            return Verdict::Go;
        }
        // "[...]" and "(...)" stand for words, not for an end.
        if self.kind == Kind::Ellipsis
            && self.end > self.mark_end
            && matches!(char_before(text, self.stop), '[' | '(')
        {
            return Verdict::Unlikely;
        }
        if c.is_lowercase() && !self.newline {
            return if at > self.next && self.kind != Kind::Ellipsis {
                Verdict::Unlikely
            } else {
                self.lower(text)
            };
        }
        match self.kind {
            Kind::Mark => self.mark(text, c, at),
            // "I" is a capital wherever it stands.
            Kind::Ellipsis => Verdict::likely_if(
                c.is_uppercase() && word_after(bytes, at, 4) != b"I" || self.newline || at > self.next,
            ),
            Kind::Stop => self.stop(text, splitter, c, at),
        }
    }

    /// The first character of what follows, behind what opens, and where it stands.
    pub(super) fn head(&self, text: &str) -> (char, usize) {
        let mut at = self.next;
        for _ in 0..4 {
            let c = char_at(text, at);
            if !is_opener(c) {
                break;
            }
            at += c.len_utf8();
        }
        (char_at(text, at), at)
    }

    /// A small letter follows on the same line.
    fn lower(&self, text: &str) -> Verdict {
        // The letter may be a list marker: "… item. b. The next".
        if self.kind == Kind::Stop
            && super::scan::marker(text, self.next).is_some()
            && char_at(text, self.next + 1) != ' '
            && lexicon::abbreviation(word_after(text.as_bytes(), self.next, 4)).is_none()
        {
            return Verdict::Likely;
        }
        // Careless prose starts sentences small; a long word in small letters is no abbreviation.
        let word = word_before(text.as_bytes(), self.stop, 40);
        match self.kind {
            Kind::Ellipsis => Verdict::Unlikely,
            Kind::Mark => {
                Verdict::likely_if(self.end == self.mark_end && text.as_bytes()[self.mark_end - 1] == b'?')
            }
            Kind::Stop => Verdict::likely_if(
                self.end == self.mark_end
                    && word.len() > 3
                    && word.iter().all(u8::is_ascii_lowercase)
                    && lexicon::abbreviation(word).is_none(),
            ),
        }
    }

    /// No white space after the stop: `end.Next` is an end, `legislation.gov.uk` and `3.5` are none.
    fn glued(&self, text: &str) -> Verdict {
        let bytes = text.as_bytes();
        if self.kind == Kind::Ellipsis {
            return Verdict::Go;
        }
        let mut at = self.end;
        // A note number: "word.12 Next".
        let digits = bytes[at..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        if digits > 0 {
            return Verdict::Go;
        }
        for _ in 0..2 {
            let c = char_at(text, at);
            if !is_opener(c) {
                break;
            }
            at += c.len_utf8();
        }
        let word = word_before(bytes, self.stop, 24);
        let next = word_after(bytes, at, 24);
        let plain = word.len() >= 2
            && word.iter().all(|b| b.is_ascii_lowercase() || *b >= 0x80 || matches!(b, b'\'' | b'-'))
            && before_word(text, self.stop, word).is_none_or(|c| c.is_whitespace() || is_opener(c));
        let capital = next.first().is_some_and(u8::is_ascii_uppercase)
            && next[1..].iter().all(|b| b.is_ascii_lowercase() || *b >= 0x80)
            && matches!(bytes.get(at + next.len()), Some(b' ' | b',' | b'\'' | b'\n' | b'\r'));
        // A closing quote or a mark of its own makes a short word as good as a long one.
        if capital && (plain && (next.len() > 1 || next == b"I" || next == b"A")) {
            Verdict::End
        } else {
            Verdict::Go
        }
    }

    /// After `?` or `!`.
    fn mark(&self, text: &str, c: char, at: usize) -> Verdict {
        if self.end > self.mark_end && is_attribution(text, self.next) {
            return Verdict::Go;
        }
        let _ = at;
        Verdict::likely_if(!matches!(c, '–' | '—' | '-' | '&' | '/' | '=' | '+'))
    }

    /// After a full stop, before anything but a small letter.
    fn stop(&self, text: &str, splitter: &Splitter, c: char, at: usize) -> Verdict {
        let bytes = text.as_bytes();
        if self.end > self.mark_end {
            if is_attribution(text, self.next) {
                return Verdict::Go;
            }
            return Verdict::Likely;
        }
        let word = word_before(bytes, self.stop, 40);
        let next = word_after(bytes, at, 24);
        let opens = opener(next) || at > self.next && !matches!(char_at(text, self.next), '(' | '[');
        if word.is_empty() {
            return Verdict::Likely;
        }
        // A list marker goes with its item.
        if self.marker_only(text) {
            return Verdict::Go;
        }
        let number = c.is_numeric() || matches!(c, '§' | '£' | '$' | '€' | '#' | '¶');
        if let Some(kind) = splitter.abbreviation(word) {
            return self.abbreviated(text, kind, word, c, number, opens, next);
        }
        // Letters with stops between: "U.S.S.R", "J.R.R", "N.C.I.S".
        if dotted(word) {
            return Verdict::likely_if(opens && c.is_uppercase());
        }
        if word.len() == 1 && word[0].is_ascii_uppercase() {
            return self.initial(text, word[0], opens, c);
        }
        if number && word.iter().all(u8::is_ascii_digit) && self.newline && word.len() < 4 {
            return Verdict::Unlikely;
        }
        Verdict::Likely
    }

    #[allow(clippy::too_many_arguments)]
    fn abbreviated(
        &self,
        text: &str,
        kind: Abbreviation,
        word: &[u8],
        c: char,
        number: bool,
        opens: bool,
        next: &[u8],
    ) -> Verdict {
        let single = next.len() == 1 && next[0].is_ascii_uppercase() && next != b"I" && next != b"A";
        let roman = !next.is_empty() && next.iter().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'));
        let bracket = matches!(char_at(text, self.next), '(' | '[');
        match kind {
            Abbreviation::Never => {
                // "It rained all day v. The" does not occur; a sentence that ends in "etc" may.
                Verdict::Go
            }
            Abbreviation::Title => {
                if opens && !number && word.len() > 2 {
                    Verdict::Likely
                } else if number {
                    Verdict::Unlikely
                } else {
                    Verdict::Go
                }
            }
            Abbreviation::Place => Verdict::likely_if(opens),
            Abbreviation::Reference => {
                if number || bracket || single || roman && !opens {
                    return Verdict::Go;
                }
                // "No." answers by itself; "p. Smith" is nobody's.
                Verdict::likely_if(
                    opens || c.is_uppercase() && word.len() > 1 || word.eq_ignore_ascii_case(b"no"),
                )
            }
            Abbreviation::Calendar => {
                if number {
                    return Verdict::Go;
                }
                // "sat", "sun", "mar" are words when small.
                Verdict::likely_if(opens || word[0].is_ascii_lowercase())
            }
            Abbreviation::Final => {
                if bracket && !opens {
                    return Verdict::Unlikely;
                }
                if dotted(word) {
                    // "At 5 a.m. Mr Smith": a time alone is no sentence.
                    if self.adjunct(text) {
                        return Verdict::Unlikely;
                    }
                    let time = matches!(word, b"p.m" | b"a.m" | b"P.M" | b"A.M");
                    return Verdict::likely_if((opens || time && c.is_uppercase() && !number) && !number);
                }
                Verdict::likely_if(c.is_uppercase() && !single)
            }
        }
    }

    /// Whether the sentence so far is nothing but a preposition and a word or two.
    fn adjunct(&self, text: &str) -> bool {
        let so_far = &text[self.start..self.stop];
        if so_far.len() > 32 {
            return false;
        }
        let mut words = so_far.split_ascii_whitespace();
        let first = words.next().unwrap_or("");
        let preposition =
            ["At", "By", "From", "Around", "Before", "After", "Since", "Until", "About", "Between", "On"];
        preposition.contains(&first) && words.count() <= 3
    }

    /// A single capital: an initial, or the last letter of "Plan B".
    fn initial(&self, text: &str, letter: u8, opens: bool, c: char) -> Verdict {
        let bytes = text.as_bytes();
        if !c.is_uppercase() {
            return Verdict::Likely;
        }
        let gap = self.stop - 1;
        let before = word_before(bytes, gap.saturating_sub(1), 24);
        let named = before.first().is_some_and(u8::is_ascii_uppercase);
        let glued = !char_before(text, gap).is_whitespace();
        if letter == b'I' {
            return Verdict::likely_if(!named || opens);
        }
        Verdict::likely_if(opens && (!named || before.len() > 1) && !glued)
    }

    /// Whether the sentence so far is a list marker and nothing else.
    fn marker_only(&self, text: &str) -> bool {
        self.stop - self.start <= 12
            && super::scan::marker(text, self.start).is_some_and(|m| {
                m.end == self.end
                    || m.shape == super::scan::Shape::Bullet
                        && super::scan::marker(text, skip_space(text, m.end))
                            .is_some_and(|m| m.end == self.end)
            })
    }
}

/// The end of a run of stops that starts at `at`, and what it is.
fn run(bytes: &[u8], at: usize) -> (Kind, usize) {
    let mut end = at;
    let (mut dots, mut marks) = (0, false);
    loop {
        match bytes.get(end) {
            Some(b'.') => dots += 1,
            Some(b'!' | b'?') => marks = true,
            Some(0xE2) if bytes[end..].starts_with("…".as_bytes()) => {
                dots += 3;
                end += 2;
            }
            _ => break,
        }
        end += 1;
    }
    let kind = match (marks, dots) {
        (true, _) => Kind::Mark,
        (false, 0 | 1) => Kind::Stop,
        _ => Kind::Ellipsis,
    };
    (kind, end)
}

/// The end of the note numbers that stand behind a stop: ` [12]`, `[1][2]`, ` (10)` before a line's end.
fn note(text: &str, end: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = end;
    for _ in 0..8 {
        let open = at + usize::from(bytes.get(at) == Some(&b' '));
        let close = match bytes.get(open) {
            Some(b'[') => b']',
            Some(b'(') => b')',
            _ => break,
        };
        let digits = bytes[open + 1..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 || digits > 3 || bytes.get(open + 1 + digits) != Some(&close) {
            break;
        }
        let after = open + 2 + digits;
        let line_ends = bytes.get(after).is_none_or(|b| matches!(b, b'\n' | b'\r'));
        if close == b')' && !line_ends {
            break;
        }
        // "[2001] 2 AC 1" and "[5] The" on a new line are no notes.
        if close == b']' && open > at && digits == 4 {
            break;
        }
        at = after;
    }
    at
}

/// The character before `word`, which ends at `stop`.
fn before_word(text: &str, stop: usize, word: &[u8]) -> Option<char> {
    let at = stop - word.len();
    (at > 0).then(|| char_before(text, at))
}

/// Letters with stops between, as `U.S.A`.
fn dotted(word: &[u8]) -> bool {
    word.len() >= 3
        && word.iter().enumerate().all(|(i, b)| if i % 2 == 0 { b.is_ascii_alphabetic() } else { *b == b'.' })
}

/// Whether an attribution starts at `at`: up to four words with capitals, or a pronoun, and a verb of speech.
fn is_attribution(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let mut at = at;
    for i in 0..5 {
        let word = word_after(bytes, at, 24);
        if word.is_empty() {
            return false;
        }
        if i > 0 && lexicon::speech(word) {
            return true;
        }
        if !char_at(text, at).is_uppercase() {
            return false;
        }
        at += word.len();
        // "Mr. Smith", "J. Smith"
        at += usize::from(bytes.get(at) == Some(&b'.') && word.len() <= 4);
        at += usize::from(bytes.get(at) == Some(&b' ') || bytes.get(at) == Some(&b'\n'));
    }
    false
}
