//! Clitics: what is cut off a word to make syntactic words of it.

use super::batch::TokenBatch;
use super::lookup::{fused, key_at};
use super::plan::Plan;
use super::{Clitics, Scanner};
use crate::{Span, Token, TokenKind};

impl Scanner<'_> {
    /// Gives out the word at the place `start` of a block, where it has one apostrophe, one of the common clitics
    /// behind that, and nothing more that is odd: for these it does what the rules do. Whether it has.
    pub(super) fn common_clitic(&mut self, plan: &Plan, start: u32, batch: &mut TokenBatch) -> bool {
        let run_end = |from: u32| from + (!plan.words >> from).trailing_zeros();
        let first = self.at;
        let end = run_end(start);
        let Some(&byte) = self.bytes.get(first + (end - start) as usize) else { return false };
        if plan.words & plan.starts & 1 << start == 0
            || end > 56
            || !matches!(byte, b'\'' | 0xe2)
            || self.is_digit(first)
        {
            return false;
        }
        let word_end = first + (end - start) as usize;
        let tail = word_end + self.apostrophe(word_end);
        let place = end + (tail - word_end) as u32;
        let len = run_end(place) - place;
        let after = tail + len as usize;
        let before = self.bytes[word_end - 1] | 0x20;
        let cut = match (len, self.byte(tail) | 0x20, self.byte(tail + 1) | 0x20) {
            _ if tail == word_end => return false,
            (1, b's' | b'm' | b'd', _) | (2, b'r' | b'v', b'e') | (2, b'l', b'l') => word_end,
            (1, b't', _) if before == b'n' && word_end - first > 1 => word_end - 1,
            _ => return false,
        };
        let ends = match self.byte(after) {
            b'\t'..=b'\r' | b' ' | b',' | b';' | b'!' | b'?' | b')' | b']' | b'"' => true,
            b'.' => !self.may_be_host(after + 1),
            _ => false,
        };
        if !ends {
            return false;
        }
        let kind = self.word_kind(first, after);
        if self.options.clitics == Clitics::Joined {
            batch.push(Token { span: Span::new(first, after), kind });
        } else {
            batch.push(Token { span: Span::new(first, cut), kind });
            batch.push(Token { span: Span::new(cut, after), kind: TokenKind::Clitic });
        }
        self.at = after;
        self.last = kind;
        self.last_end = after;
        true
    }

    /// Cuts clitics off a word and queues them; gives back the first part.
    #[inline]
    pub(super) fn split_clitics(&mut self, word: Token) -> Token {
        let Token { span, kind } = word;
        let bytes = &self.bytes[span.range()];
        // Nearly all words: no apostrophe, and none of the few contractions written without.
        let tail = &bytes[bytes.len().saturating_sub(5)..];
        let marked = tail.iter().any(|&byte| byte == b'\'' || byte == 0x99);
        if self.options.clitics == Clitics::Joined {
            return word;
        }
        let mut end = span.end();
        if !marked {
            let key = key_at(self.bytes, span.start(), bytes.len());
            let Some(([first, last], tail)) = fused(key) else { return word };
            let last = span.start() + usize::from(last);
            self.queue.push_front(Token { span: Span::new(last, end), kind: tail });
            end = last;
            if first != 0 {
                let first = span.start() + usize::from(first);
                self.queue.push_front(Token { span: Span::new(first, end), kind: TokenKind::Clitic });
                end = first;
            }
            return Token { span: Span::new(span.start(), end), kind };
        }
        // Off the end, one after the other: `should|n't|'ve`.
        for _ in 0..3 {
            let len = clitic(&self.bytes[span.start()..end]);
            if len == 0 || end - len == span.start() {
                break;
            }
            self.queue.push_front(Token { span: Span::new(end - len, end), kind: TokenKind::Clitic });
            end -= len;
        }
        Token { span: Span::new(span.start(), end), kind }
    }
}

/// How many bytes of clitic `word` ends in.
fn clitic(word: &[u8]) -> usize {
    let lower = |back: usize| word.len().checked_sub(back).map_or(0, |at| word[at].to_ascii_lowercase());
    // The apostrophe that ends `back` bytes before the end.
    let apostrophe = |back: usize| match word.len().checked_sub(back) {
        Some(end) if word[..end].ends_with(b"'") => 1,
        Some(end) if word[..end].ends_with("’".as_bytes()) => 3,
        _ => 0,
    };
    match (lower(2), lower(1)) {
        (_, b't') if lower(2 + apostrophe(1)) == b'n' && apostrophe(1) > 0 => 2 + apostrophe(1),
        (_, b's' | b'm' | b'd') if apostrophe(1) > 0 => 1 + apostrophe(1),
        (b'r' | b'v', b'e') | (b'l', b'l') if apostrophe(2) > 0 => 2 + apostrophe(2),
        _ => apostrophe(0),
    }
}
