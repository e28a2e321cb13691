//! Passages between quotation marks, straight and curly, single and double, nested, opened again at each paragraph, never
//! closed; a document in, what is quoted in its running text out.

use crate::prelude::*;

/// What stands between a pair of marks, marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) span: Span,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The numbers of the units that it begins and ends in.
    pub(super) units: (usize, usize),
    /// Whether it was closed.
    pub(super) closed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Single,
    Double,
}

/// A mark and what it may do.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    len: usize,
    style: Style,
    opens: bool,
    closes: bool,
    /// Closes after a stop or a comma, not after a letter that may bear a bare apostrophe.
    firm: bool,
    /// Stands where a sentence begins.
    starts: bool,
}

impl Mark {
    /// Where it ends, in bytes.
    fn end(&self) -> usize {
        self.at + self.len
    }
}

/// What is quoted in the running text of `document`, in order, without overlap.
pub(super) fn passages(document: &Document<'_>) -> Vec<Passage> {
    let mut scan = Scan { document, passages: Vec::new(), open: None };
    let mut marks = Vec::new();
    for (number, unit) in document.units().iter().enumerate() {
        // A link or a caption that is put in does not end what stands open.
        let inserted = matches!(unit.block.kind, BlockKind::Boilerplate | BlockKind::Caption);
        if inserted && scan.open.is_some() {
            continue;
        }
        if !unit.block.kind.is_running_text() {
            scan.give_up();
            continue;
        }
        marks.clear();
        marks_in(document.text(), unit.block.span, &mut marks);
        scan.unit(number, unit.block.kind, unit.block.span, &marks);
    }
    scan.give_up();
    scan.passages
}

/// The marks in a unit, in order.
fn marks_in(text: &str, span: Span, marks: &mut Vec<Mark>) {
    let bytes = &text.as_bytes()[..span.end()];
    let mut from = span.start();
    // The rarer marks are asked for once, not at each step.
    let rare = memchr::memchr2(b'`', 0xC2, &bytes[from..]).is_some();
    while from < bytes.len() {
        let next = match rare {
            false => memchr::memchr3(b'"', b'\'', 0xE2, &bytes[from..]),
            true => bytes[from..].iter().position(|it| matches!(it, b'"' | b'\'' | b'`' | 0xC2 | 0xE2)),
        };
        let Some(found) = next else { return };
        let at = from + found;
        let Some(written) = Written::at(&bytes[at..]) else {
            from = at + 1;
            continue;
        };
        from = at + written.len;
        marks.extend(mark(text, span, at, written));
    }
}

/// A mark as it is written.
#[derive(Clone, Copy)]
struct Written {
    len: usize,
    style: Style,
    /// Whether it opens or closes, where its form tells.
    opens: Option<bool>,
    /// `"`: blanks on both sides do not undo it.
    straight: bool,
}

impl Written {
    /// The mark that bytes begin with.
    fn at(bytes: &[u8]) -> Option<Written> {
        let (len, style, opens) = match *bytes {
            [b'"', ..] => (1, Style::Double, None),
            [b'`', b'`', ..] => (2, Style::Double, Some(true)),
            [b'\'', b'\'', ..] => (2, Style::Double, None),
            [b'`', ..] => (1, Style::Single, Some(true)),
            [b'\'', ..] => (1, Style::Single, None),
            [0xC2, 0xAB, ..] => (2, Style::Double, Some(true)),
            [0xC2, 0xBB, ..] => (2, Style::Double, Some(false)),
            [0xE2, 0x80, 0x9C | 0x9E, ..] => (3, Style::Double, Some(true)),
            [0xE2, 0x80, 0x9D, ..] => (3, Style::Double, Some(false)),
            [0xE2, 0x80, 0x98 | 0x9A, ..] => (3, Style::Single, Some(true)),
            [0xE2, 0x80, 0x99, ..] => (3, Style::Single, Some(false)),
            _ => return None,
        };
        Some(Written { len, style, opens, straight: opens.is_none() && style == Style::Double })
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»' | '„')
}

/// What the mark at byte `at` may do, by what stands on either side; nothing where it is an apostrophe.
fn mark(text: &str, span: Span, at: usize, written: Written) -> Option<Mark> {
    let Written { len, style, opens: side, straight } = written;
    let before = text[span.start()..at].chars().next_back();
    let after = text[at + len..span.end()].chars().next();
    let blank_before = before.is_none_or(|c| c.is_whitespace() || "([{—–-/".contains(c));
    let word_after = after
        .is_some_and(|c| !c.is_whitespace() && (c.is_alphanumeric() || "£€$[(….".contains(c) || is_quote(c)));
    let word_before = before.is_some_and(|c| !c.is_whitespace());
    let letters = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    let apostrophe = style == Style::Single && letters;
    // ’90s, 'em: an apostrophe before a figure or a cut word.
    let cut =
        style == Style::Single && side != Some(true) && blank_before && is_cut(&text[at + len..span.end()]);
    if apostrophe || cut {
        return None;
    }
    let after_quote = before.is_some_and(is_quote);
    let blank_after = after.is_none_or(char::is_whitespace);
    // Blanks on both sides: it opens where nothing stands open.
    let apart = blank_before && blank_after;
    let (opens, closes) = match side {
        // „…“
        Some(true) if word_before && !blank_before && !word_after => (false, true),
        Some(true) => (true, false),
        Some(false) => {
            (style == Style::Double && blank_before && word_after, word_before || style == Style::Double)
        }
        None if straight && apart => (true, before.is_some()),
        None => (
            (blank_before || after_quote) && word_after,
            word_before && !blank_before && after.is_none_or(|c| !c.is_alphanumeric()),
        ),
    };
    let firm = style == Style::Double || before.is_some_and(|c| !c.is_alphabetic() || !"sxz".contains(c));
    let ends = text[span.start()..at].trim_end().chars().next_back();
    let starts = ends.is_none_or(|c| ".?!…:,;".contains(c) || is_quote(c));
    (opens || closes).then_some(Mark { at, len, style, opens, closes, firm, starts })
}

/// Whether a word begins here that is written with an apostrophe before it.
fn is_cut(rest: &str) -> bool {
    let word: &str = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    let decade =
        word.len() == 3 && word.ends_with('s') && word.as_bytes()[..2].iter().all(u8::is_ascii_digit);
    decade || classes_of(word).any(class::ELIDED_WORD)
}

/// A quotation that stands open.
#[derive(Clone, Copy, Debug)]
struct Open {
    mark: Mark,
    unit: usize,
    kind: BlockKind,
    /// The end of the unit it has come to.
    end: usize,
    /// The unit it has come to.
    last: usize,
}

struct Scan<'a, 'd> {
    document: &'a Document<'d>,
    passages: Vec<Passage>,
    open: Option<Open>,
}

impl Scan<'_, '_> {
    fn unit(&mut self, number: usize, kind: BlockKind, span: Span, mut marks: &[Mark]) {
        // A paragraph that goes on with what stands open begins with the same mark; else that was never closed.
        if let Some(open) = self.open {
            let again = marks
                .first()
                .is_some_and(|it| it.at == span.start() && it.opens && it.style == open.mark.style);
            if again && kind == open.kind {
                marks = &marks[1..];
                self.open = Some(Open { end: span.end(), last: number, ..open });
            } else {
                self.give_up();
            }
        }
        let later = closers(marks);
        let opened = |mark: Mark| Some(Open { mark, unit: number, kind, end: span.end(), last: number });
        let mut inner: Option<Style> = None;
        for (n, mark) in marks.iter().enumerate() {
            let Some(open) = self.open else {
                if mark.opens {
                    self.open = opened(*mark);
                    inner = None;
                }
                continue;
            };
            if mark.style != open.mark.style {
                match inner {
                    None if mark.opens => inner = Some(mark.style),
                    Some(_) if mark.closes && (mark.firm || !later[n]) => inner = None,
                    _ => {}
                }
                continue;
            }
            // After a letter that may bear a bare apostrophe: a mark only if no better one comes before the next opens.
            let weak = mark.style == Style::Single && !mark.firm && later[n];
            if mark.closes && !weak {
                self.finish(mark.end(), number, true);
                inner = None;
            } else if mark.opens {
                // Opened again at a sentence; unless the words between say who spoke, then it was never closed.
                if let Some(end) = self.attributed(open.mark.end(), mark.at) {
                    self.finish(end, number, false);
                } else if mark.starts {
                    continue;
                }
                self.open = opened(*mark);
                inner = None;
            }
        }
    }

    fn finish(&mut self, end: usize, unit: usize, closed: bool) {
        let Some(open) = self.open.take() else { return };
        let span = Span::new(open.mark.at, end).trim(self.document.text());
        let tokens = self.document.tokens_in(span);
        if span.len() > open.mark.len + 1 && !tokens.is_empty() {
            self.passages.push(Passage { span, tokens, units: (open.unit, unit), closed });
        }
    }

    /// What was never closed ends before the words that say who spoke, else with its paragraph. A single mark
    /// was none, nor was one in the middle of a sentence.
    fn give_up(&mut self) {
        let Some(open) = self.open else { return };
        if open.mark.style == Style::Single && open.unit == open.last || !open.mark.starts {
            self.open = None;
            return;
        }
        let end = self.attributed(open.mark.end(), open.end).unwrap_or(open.end);
        self.finish(end, open.last, false);
    }

    /// Where what is said between two bytes ends and `, says Nolan` begins: after the comma.
    fn attributed(&self, from: usize, to: usize) -> Option<usize> {
        let document = self.document;
        let tokens = document.tokens_in(Span::new(from, to.max(from)));
        let capped = tokens.start..tokens.end.min(tokens.start + 400);
        for at in capped {
            if document.tokens()[at].kind == TokenKind::Comma && at + 2 < tokens.end {
                let says = document.is(at + 1, class::SPEECH_VERB)
                    && document.word(at + 1).starts_with(|c: char| c.is_ascii_lowercase());
                let name = document.is_upper(at + 2)
                    || document.is(at + 2, class::DETERMINER | class::PERSONAL_PRONOUN);
                if says && name && document.word(at + 2) != "I" {
                    return Some(document.tokens()[at].span.end());
                }
            }
        }
        None
    }
}

/// For each mark, whether a firm closing mark of its style comes before the next one that opens.
fn closers(marks: &[Mark]) -> Vec<bool> {
    let mut later = vec![false; marks.len()];
    let (mut single, mut double) = (false, false);
    for (n, mark) in marks.iter().enumerate().rev() {
        let state = match mark.style {
            Style::Single => &mut single,
            Style::Double => &mut double,
        };
        later[n] = *state;
        if mark.opens && !mark.closes {
            *state = false;
        } else if mark.firm {
            *state = true;
        }
    }
    later
}
