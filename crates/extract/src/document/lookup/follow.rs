//! Known names followed token by token, by what is known of each word, without folding a letter.

use super::{Lookup, Tables, backing, matches};
use crate::document::vocabulary::{LexemeIdx, Vocabulary};
use greenpaper_text::Token;
use std::ops::Range;

/// Where known names are looked up: a text, its tokens, and the byte before which names end.
pub(crate) struct Names<'d> {
    pub(crate) tables: &'static Tables,
    pub(crate) text: &'d str,
    pub(crate) tokens: &'d [Token],
    pub(crate) lexemes: &'d [LexemeIdx],
    pub(crate) vocabulary: &'d Vocabulary,
    pub(crate) end: usize,
}

/// What stands after a token, as names go.
enum Gap {
    /// White space or a hyphen, and then a plain word: this token.
    Word(usize),
    /// A mark that names have as a word of its own: this token.
    Mark(usize),
    /// What no name goes across.
    Stop,
    /// Anything else, to be looked at letter by letter.
    Other,
}

/// How a token counts in names.
enum Step {
    /// Letters and digits: one word.
    Plain,
    /// The same with `'s` after it.
    Possessor,
    /// Anything else, to be looked at letter by letter.
    Other,
}

impl Names<'_> {
    /// The known names that begin at token `number`, shortest first, each ending with a token, added to `hits`.
    pub(crate) fn at(&self, number: usize, hits: &mut Vec<Lookup>) {
        let first = hits.len();
        if !self.by_words(number, hits) {
            hits.truncate(first);
            hits.extend(matches(self.tables, self.text, self.tokens, self.end, number));
        }
    }

    /// The same word by word, where all words are plain ones; whether that could be done.
    #[cfg_attr(not(feature = "known"), allow(unreachable_code, reason = "without tables nothing is known"))]
    fn by_words(&self, number: usize, hits: &mut Vec<Lookup>) -> bool {
        let start = self.tokens[number].span.start();
        let (mut at, mut path) = (number, None);
        loop {
            match self.step(at) {
                Step::Plain => {}
                Step::Possessor => return self.possessor(at, start, path, hits),
                Step::Other => return false,
            }
            let Some(mut here) = self.next(path, self.row(at)) else { return true };
            // The word, and the marks behind it that names have as words of their own.
            loop {
                let end = self.tokens[at].span.end();
                if let Some(name) = here.alone() {
                    return self.alone(at, start..end, here, name, hits);
                }
                if let Some(found) = here.name(end - start) {
                    hits.push(Lookup::new(at + 1, found, &self.text[start..end]));
                }
                if here.is_last() {
                    return true;
                }
                match self.gap(at) {
                    Gap::Word(next) => {
                        at = next;
                        break;
                    }
                    Gap::Mark(next) => match here.next(self.row(next)) {
                        Some(marked) => (here, at) = (marked, next),
                        None => return true,
                    },
                    Gap::Stop => return true,
                    Gap::Other => return false,
                }
            }
            path = Some(here);
        }
    }

    /// The row of the word at token `at` among the words of known names, plus one; nought for none.
    fn row(&self, at: usize) -> u32 {
        self.vocabulary.get(self.lexemes[at]).row
    }

    /// One word on from `path`, or from where names begin.
    fn next(&self, path: Option<backing::Path>, row: u32) -> Option<backing::Path> {
        match path {
            Some(path) => path.next(row),
            None => backing::begin(self.tables, row),
        }
    }

    /// The name that ends with token `at`, whose possessive no name has; whether that could be told.
    #[cfg_attr(not(feature = "known"), allow(unreachable_code, unused_variables))]
    fn possessor(
        &self,
        at: usize,
        start: usize,
        path: Option<backing::Path>,
        hits: &mut Vec<Lookup>,
    ) -> bool {
        let span = self.tokens[at].span;
        let whole = &self.text[span.start()..self.tokens[at + 1].span.end()];
        if self.next(path, backing::number(self.tables, whole)).is_some() {
            return false;
        }
        let Some(here) = self.next(path, self.row(at)) else { return true };
        let written = &self.text[start..span.end()];
        let found = match here.alone() {
            Some(name) if name.eq_ignore_ascii_case(written) => Some(here.found(written.len())),
            // The words of a longer name, letter for letter.
            Some(name) if name.get(..written.len()).is_some_and(|it| it.eq_ignore_ascii_case(written)) => {
                let goes_on = name.as_bytes()[written.len()] == b' ';
                return goes_on;
            }
            Some(_) => return false,
            None => here.name(written.len()),
        };
        hits.extend(found.map(|found| Lookup::new(at + 1, found, written)));
        true
    }

    /// The same where one name alone goes on so, the rest of which lies in its text.
    #[cfg_attr(not(feature = "known"), allow(unreachable_code, unused_variables))]
    fn alone(
        &self,
        at: usize,
        written: Range<usize>,
        path: backing::Path,
        name: &str,
        hits: &mut Vec<Lookup>,
    ) -> bool {
        let (start, end) = (written.start, written.end);
        let written = &self.text[written];
        // Anything but letter for letter, blank for blank, is read as names are.
        if !name.get(..written.len()).is_some_and(|it| it.eq_ignore_ascii_case(written)) {
            return false;
        }
        let rest = &name.as_bytes()[written.len()..];
        if rest.is_empty() {
            hits.push(Lookup::new(at + 1, path.found(end - start), written));
            return true;
        }
        let bytes = &self.text.as_bytes()[..self.end];
        let mut to = end;
        for (place, &known) in rest.iter().enumerate() {
            let Some(&read) = bytes.get(to) else {
                // A word that is cut short, or one that does not come.
                return true;
            };
            match known {
                b' ' if matches!(read, b' ' | b'\n') => {
                    if !bytes.get(to + 1).is_some_and(u8::is_ascii_alphanumeric) {
                        return false;
                    }
                }
                // The name goes on with a word and the text with a mark; an ampersand is "and".
                b' ' => {
                    return to == end
                        && match self.gap(at) {
                            Gap::Mark(next) => bytes[self.tokens[next].span.start()] != b'&',
                            Gap::Stop => true,
                            Gap::Word(_) | Gap::Other => false,
                        };
                }
                _ if known.eq_ignore_ascii_case(&read) => {}
                // The name goes on with a mark and the text with a word.
                b',' | b':' | b'(' | b')' | b'/' | b'?' | b'!' | b'+' if matches!(read, b' ' | b'\n') => {
                    return bytes.get(to + 1).is_some_and(u8::is_ascii_alphanumeric);
                }
                // The name goes on with a stop and letters, and the text with a word of other letters: i.AI, I am.
                b'.' if matches!(read, b' ' | b'\n') => {
                    let letter = |it: &&u8| it.is_ascii_alphanumeric();
                    let name = rest[place + 1..].iter().take_while(letter);
                    let mut pairs = name.zip(bytes[to + 1..].iter().take_while(letter));
                    return pairs.any(|(name, text)| !name.eq_ignore_ascii_case(text));
                }
                _ => return known.is_ascii_alphanumeric() && read.is_ascii_alphanumeric(),
            }
            to += 1;
        }
        let mut last = at;
        while self.tokens.get(last).is_some_and(|token| token.span.end() < to) {
            last += 1;
        }
        let ends = self.tokens.get(last).is_some_and(|token| token.span.end() == to);
        if !ends || !matches!(self.step_after(to), Step::Plain) {
            return false;
        }
        hits.push(Lookup::new(last + 1, path.found(to - start), &self.text[start..to]));
        true
    }

    /// The first character from byte `at` on.
    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..self.end].chars().next()
    }

    /// How token `at` counts in names.
    fn step(&self, at: usize) -> Step {
        let span = self.tokens[at].span;
        if !self.vocabulary.get(self.lexemes[at]).is_plain() || span.end() > self.end {
            return Step::Other;
        }
        match self.step_after(span.end()) {
            Step::Plain if span.len() == 1 && self.text[..self.end][span.end()..].starts_with('.') => {
                Step::Other
            }
            Step::Possessor => self.with_apostrophe(at),
            step => step,
        }
    }

    /// The same of a word of letters and digits that ends at byte `end`, as far as what follows it tells: one with an
    /// apostrophe may be a possessor.
    fn step_after(&self, end: usize) -> Step {
        match self.text.as_bytes()[..self.end].get(end) {
            None => Step::Plain,
            Some(b'\'' | b'`') => Step::Possessor,
            Some(next) if next.is_ascii_alphanumeric() => Step::Other,
            Some(next) if next.is_ascii() => Step::Plain,
            Some(_) => match self.char_at(end) {
                Some('’') => Step::Possessor,
                Some('\u{02bc}' | '´' | '‘') => Step::Other,
                Some(c) if c.is_alphanumeric() => Step::Other,
                _ => Step::Plain,
            },
        }
    }

    /// The same of a token that an apostrophe follows.
    fn with_apostrophe(&self, at: usize) -> Step {
        let span = self.tokens[at].span;
        let Some(clitic) = self.tokens.get(at + 1).map(|it| it.span) else { return Step::Other };
        let owns = clitic.start() == span.end()
            && clitic.end() <= self.end
            && matches!(&self.text[clitic], "'s" | "’s")
            && span.len() > 1;
        let ends = self
            .char_at(clitic.end())
            .is_none_or(|c| c.is_ascii() && !c.is_ascii_alphanumeric() && !"'`".contains(c));
        if owns && ends { Step::Possessor } else { Step::Other }
    }

    /// What stands between token `at`, a plain word or a mark that counts as one, and what follows it.
    fn gap(&self, at: usize) -> Gap {
        let mark = !self.vocabulary.get(self.lexemes[at]).is_plain();
        let end = self.tokens[at].span.end();
        let bytes = &self.text.as_bytes()[..self.end];
        let (mut next, mut lines) = (end, 0);
        while let Some(&blank) = bytes.get(next).filter(|it| it.is_ascii_whitespace()) {
            lines += u32::from(blank == b'\n');
            next += 1;
        }
        // A blank line ends a sentence, and so a name.
        let Some(&byte) = bytes.get(next).filter(|_| lines < 2) else { return Gap::Stop };
        let spaced = next > end;
        let token =
            |number: usize, start: usize| self.tokens.get(number).is_some_and(|it| it.span.start() == start);
        match byte {
            b',' | b':' | b'(' | b')' | b'/' | b'?' | b'!' | b'+' | b'&' => {
                let alone = token(at + 1, next) && self.tokens[at + 1].span.len() == 1;
                if alone { Gap::Mark(at + 1) } else { Gap::Other }
            }
            b'-' if !spaced && token(at + 1, next) && token(at + 2, next + 1) => Gap::Word(at + 2),
            b'-' => Gap::Other,
            b'\'' | b'`' if !spaced => Gap::Other,
            // A longer word than abbreviations in names have.
            b'.' if !spaced => {
                let goes_on = self.char_at(next + 1).is_some_and(char::is_alphanumeric);
                if end - self.tokens[at].span.start() > 3 && !goes_on { Gap::Stop } else { Gap::Other }
            }
            _ if byte.is_ascii_alphanumeric() => {
                if (spaced || mark) && token(at + 1, next) {
                    Gap::Word(at + 1)
                } else {
                    Gap::Other
                }
            }
            _ if byte.is_ascii() => Gap::Stop,
            _ => match self.char_at(next) {
                Some('’' | '‘' | '\u{02bc}' | '´') if spaced => Gap::Stop,
                Some('’' | '‘' | '\u{02bc}' | '´' | '\u{2010}' | '\u{2011}' | '–' | '\u{2212}') => {
                    Gap::Other
                }
                Some(c) if c.is_alphanumeric() || c.is_whitespace() => Gap::Other,
                _ => Gap::Stop,
            },
        }
    }
}
