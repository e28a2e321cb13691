//! Clitics: what is cut off a word to make syntactic words of it.

use super::lexicon::{BARE_CONTRACTIONS, FUSED, key};
use super::{Clitics, Scanner};
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
        let fits = || FUSED.may_hold(key(self.bytes, span.start(), bytes.len() as u32));
        if self.options.clitics == Clitics::Joined || !(marked || fits()) {
            return word;
        }
        let mut end = span.end();
        if !marked {
            if let Some((at, kinds)) = fused(bytes) {
                for (index, &cut) in at.iter().enumerate().rev().filter(|(_, cut)| **cut != 0) {
                    let cut = span.start() + usize::from(cut);
                    self.queue.push_front(Token { span: Span::new(cut, end), kind: kinds[index] });
                    end = cut;
                }
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

/// Where contractions written as one word are cut (0: not at all), and what the parts after the first are.
pub(super) fn fused(word: &[u8]) -> Option<([u8; 2], [TokenKind; 2])> {
    use TokenKind::{Clitic, Word};
    let is = |other: &str| word.eq_ignore_ascii_case(other.as_bytes());
    Some(match () {
        () if is("cannot") => ([3, 0], [Word, Word]),
        () if is("gonna") || is("wanna") || is("gotta") || is("gimme") || is("lemme") => {
            ([3, 0], [Word, Word])
        }
        () if is("dunno") => ([2, 3], [Clitic, Word]),
        () => {
            let mut lower = [0; 8];
            let lower = lower.get_mut(..word.len())?;
            lower.copy_from_slice(word);
            lower.make_ascii_lowercase();
            let at = BARE_CONTRACTIONS.binary_search_by(|entry| entry.0.as_bytes().cmp(lower)).ok()?;
            ([word.len() as u8 - BARE_CONTRACTIONS[at].1, 0], [Clitic, Word])
        }
    })
}
