//! A place where a sentence may end, and what stands around it.

use super::layout::Break;
use super::note;
use super::scan::{char_at, char_before, is_closer, is_opener, skip_space};

/// What a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A full stop.
    Stop,
    /// Two dots or more, `…`, or dots with blanks between.
    Ellipsis,
    /// `?`, `!`, and runs of them.
    Mark,
    /// A line end.
    Line,
    /// A dash and a blank.
    Dash,
    /// A blank with no stop before it.
    Blank,
    /// The same where only in mail and forums one may part two sentences.
    Loose,
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
    /// The line end between, where it was measured.
    pub(super) line: Option<Break>,
}

impl Gap {
    /// A candidate without a stop: whatever ends before the white space that ends at or holds `at`.
    pub(super) fn plain(text: &str, kind: Kind, start: usize, at: usize) -> Gap {
        let end = start + text[start..at].trim_end().len();
        let next = skip_space(text, at);
        let newline = text.as_bytes()[end..next].contains(&b'\n');
        Gap {
            kind,
            start,
            stop: end,
            mark_end: end,
            end,
            next,
            newline,
            resume: next.max(at + 1),
            omission: false,
            line: None,
        }
    }

    /// Reads what stands around the stop at `stop`, in the sentence that starts at `start`.
    #[inline]
    pub(super) fn read(text: &str, start: usize, stop: usize) -> Gap {
        // By far the commonest: one sign, a blank, a letter. The same as below, but at once.
        if let Some([b'.' | b'?' | b'!', b' ', b'a'..=b'z' | b'A'..=b'Z']) =
            text.as_bytes().get(stop..stop + 3)
        {
            let kind = if text.as_bytes()[stop] == b'.' { Kind::Stop } else { Kind::Mark };
            return Gap::ending(kind, start, stop);
        }
        Gap::read_on(text, start, stop)
    }

    /// One sign at `stop`, and one character of white space behind it.
    #[inline]
    pub(super) fn ending(kind: Kind, start: usize, stop: usize) -> Gap {
        Gap {
            kind,
            start,
            stop,
            mark_end: stop + 1,
            end: stop + 1,
            next: stop + 2,
            newline: false,
            resume: stop + 1,
            omission: false,
            line: None,
        }
    }

    fn read_on(text: &str, start: usize, stop: usize) -> Gap {
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
        // A stop with a word before it and then an ellipsis: the ellipsis opens what follows.
        if kind == Kind::Ellipsis
            && dots == 4
            && bytes.get(stop + 1) == Some(&b' ')
            && stop > start
            && char_before(text, stop).is_alphanumeric()
        {
            let next = skip_space(text, mark_end);
            if next < text.len() && char_at(text, next).is_uppercase() {
                return Gap { resume: mark_end, omission: true, ..Gap::ending(Kind::Stop, start, stop) };
            }
        }
        let mut end = closers(text, mark_end);
        if let Some(after) = note::glued(text, stop, mark_end, end) {
            end = after;
        }
        end = note::apart(text, end);
        let next = skip_space(text, end);
        let newline = bytes[end..next].contains(&b'\n');
        Gap { kind, start, stop, mark_end, end, next, newline, resume: mark_end, omission: false, line: None }
    }

    /// The first character of what follows, behind what opens, and where it stands.
    #[inline]
    pub(super) fn head(&self, text: &str) -> (char, usize) {
        if let Some(&b) = text.as_bytes().get(self.next)
            && b.is_ascii_alphanumeric()
        {
            return (b as char, self.next);
        }
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
}

/// Where what closes behind a stop ends; it belongs to the sentence that it ends, also with a stop between: `.").`
fn closers(text: &str, mark_end: usize) -> usize {
    let mut end = mark_end;
    let ceiling = mark_end + 24;
    loop {
        let c = char_at(text, end);
        if end >= text.len() || end > ceiling {
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
    end
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
