//! Clitics: what is cut off a word to make syntactic words of it.

use super::lookup::{fused, key_at};
use super::options::Clitics;
use super::scanner::Scanner;
use crate::{Span, Token, TokenKind};

impl Scanner<'_> {
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
