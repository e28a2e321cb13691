//! Kinds of tokens as a byte: the first byte of a token in, as kernels write it, its [`TokenKind`] out.

use super::class::{ASCII, Class};
use crate::TokenKind;

/// What is written over the first byte of a token whose `kind` that byte does not say.
#[inline(always)]
pub(super) const fn lead(kind: TokenKind) -> u8 {
    0x80 | kind as u8
}

/// The kind of a token by its first byte, with the bit 0x80 where it is the second that this byte may start, or by its [`lead`].
pub(super) static KINDS: [TokenKind; 256] = {
    let mut kinds = [TokenKind::Symbol; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = match ASCII[byte] {
            Class::Letter => TokenKind::Word,
            Class::Digit => TokenKind::Number,
            Class::DoubleQuote => TokenKind::CloseQuote,
            Class::Backtick => TokenKind::OpenQuote,
            Class::OpenBracket => TokenKind::OpenBracket,
            Class::CloseBracket => TokenKind::CloseBracket,
            Class::FullStop | Class::Exclaim => TokenKind::Stop,
            Class::Comma => TokenKind::Comma,
            Class::Semicolon => TokenKind::Semicolon,
            Class::Colon => TokenKind::Colon,
            Class::Hyphen => TokenKind::Hyphen,
            Class::Slash => TokenKind::Slash,
            Class::Currency => TokenKind::Currency,
            Class::Percent => TokenKind::Percent,
            _ => TokenKind::Symbol,
        };
        let second = match ASCII[byte] {
            Class::Letter => TokenKind::Acronym,
            Class::Digit => TokenKind::Money,
            Class::DoubleQuote => TokenKind::OpenQuote,
            Class::Hyphen => TokenKind::Dash,
            _ => TokenKind::Symbol,
        };
        kinds[0x80 | byte] = second;
        byte += 1;
    }
    assert!(ALL.len() == TokenKind::Symbol as usize + 1, "all kinds, the last of which is the symbol");
    let mut at = 0;
    while at < ALL.len() {
        let lead = lead(ALL[at]) as usize;
        assert!(kinds[lead] as u8 == TokenKind::Symbol as u8, "a lead stands where a second kind does");
        kinds[lead] = ALL[at];
        at += 1;
    }
    kinds
};

/// All kinds.
const ALL: [TokenKind; 34] = {
    use TokenKind::*;
    [
        Word,
        Clitic,
        Abbreviation,
        Acronym,
        Number,
        Ordinal,
        Quantity,
        Unit,
        Money,
        Percentage,
        Time,
        Date,
        Provision,
        Stop,
        Ellipsis,
        Comma,
        Semicolon,
        Colon,
        Hyphen,
        Dash,
        Slash,
        OpenQuote,
        CloseQuote,
        OpenBracket,
        CloseBracket,
        Bullet,
        Currency,
        Percent,
        Url,
        Email,
        Hashtag,
        Handle,
        Emoji,
        Symbol,
    ]
};
