//! What a character is to the tokeniser.

use crate::wordbreak::{bits, table};

/// Classes of characters, as coarse as the rules allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Space,
    /// A letter, a number that is no ASCII digit, or a low line.
    Letter,
    Digit,
    /// A mark or format character that belongs to what stands before it.
    Extend,
    DoubleQuote,
    Apostrophe,
    Backtick,
    /// `“`, `‘`, `«` and their kin.
    OpenQuote,
    /// `”`, `’`, `»` and their kin.
    CloseQuote,
    OpenBracket,
    CloseBracket,
    FullStop,
    /// `!`, `?`
    Exclaim,
    Ellipsis,
    Comma,
    Semicolon,
    Colon,
    Hyphen,
    Dash,
    Slash,
    Bullet,
    Currency,
    Percent,
    At,
    Hash,
    Emoji,
    /// `🇦` to `🇿`: two make a flag.
    Flag,
    Symbol,
}

/// The classes of ASCII.
pub(super) static ASCII: [Class; 128] = {
    let mut table = [Class::Symbol; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'\t'..=b'\r' | b' ' => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'"' => Class::DoubleQuote,
            b'\'' => Class::Apostrophe,
            b'`' => Class::Backtick,
            b'(' | b'[' | b'{' => Class::OpenBracket,
            b')' | b']' | b'}' => Class::CloseBracket,
            b'.' => Class::FullStop,
            b'!' | b'?' => Class::Exclaim,
            b',' => Class::Comma,
            b';' => Class::Semicolon,
            b':' => Class::Colon,
            b'-' => Class::Hyphen,
            b'/' => Class::Slash,
            b'$' => Class::Currency,
            b'%' => Class::Percent,
            b'@' => Class::At,
            b'#' => Class::Hash,
            _ => Class::Symbol,
        };
        byte += 1;
    }
    table
};

/// The class of a character beyond ASCII, of which the table says `bits`.
#[inline]
fn of(c: char, bits: u8) -> Class {
    if bits & 0x20 != 0 {
        return Class::Letter;
    }
    if matches!(bits & 0x1f, table::EXTEND | table::ZWJ) {
        return Class::Extend;
    }
    match c {
        '\u{1f1e6}'..='\u{1f1ff}' => Class::Flag,
        '\u{1f000}'..='\u{1faff}' => Class::Emoji,
        '\u{10000}'.. => Class::Symbol,
        '\u{2600}'..='\u{27bf}' | '\u{231a}' | '\u{231b}' => Class::Emoji,
        '“' | '‘' | '„' | '‚' | '‛' | '‟' | '«' | '‹' => Class::OpenQuote,
        '”' | '’' | '»' | '›' => Class::CloseQuote,
        '–' | '—' | '―' | '‒' | '−' => Class::Dash,
        '‐' | '‑' => Class::Hyphen,
        '…' => Class::Ellipsis,
        '•' | '●' | '▪' | '■' | '◦' | '‣' | '⁃' | '·' | '∙' | '○' | '□' | '▫' | '\u{f0b7}' | '\u{f0a7}' => {
            Class::Bullet
        }
        '£' | '¢' | '¤' | '¥' | '\u{20a0}'..='\u{20cf}' => Class::Currency,
        '‰' | '‱' => Class::Percent,
        '⁄' => Class::Slash,
        '（' | '［' | '｛' | '⟨' | '「' | '『' | '【' => Class::OpenBracket,
        '）' | '］' | '｝' | '⟩' | '」' | '』' | '】' => Class::CloseBracket,
        // Format characters that are no word-break class of their own.
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => Class::Extend,
        _ if c.is_whitespace() => Class::Space,
        _ => Class::Symbol,
    }
}

/// The class of the character that the four bytes begin with, which is beyond ASCII, and how many of them it has. The bytes
/// are of a `str`.
#[inline(always)]
pub(super) fn of_bytes(four: [u8; 4]) -> (Class, u32) {
    let [first, second, third, fourth] = four;
    // What prose has most of.
    if (first, second) == (0xe2, 0x80) {
        return (PUNCTUATION[usize::from(third & 0x3f)], 3);
    }
    let (code, len) = decode(four);
    let bits = bits(code);
    // Letters first: whatever else is asked before them is guessed wrong between scripts.
    if bits & 0x20 != 0 {
        return (Class::Letter, len);
    }
    let class = match (first, second) {
        (0xc2, 0xa0) => Class::Space,
        (0xc2, 0xa3) => Class::Currency,
        (0xe2, 0x98..=0x9b) => Class::Emoji,
        (0xf0, 0x9f) if third == 0x87 && fourth >= 0xa6 => Class::Flag,
        _ => of_no_letter(code, bits),
    };
    (class, len)
}

#[inline(never)]
fn of_no_letter(code: u32, bits: u8) -> Class {
    of(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), bits)
}

/// The classes of U+2000 to U+203F.
static PUNCTUATION: [Class; 64] = {
    use Class::{Bullet, CloseQuote, Dash, Ellipsis, Extend, Hyphen, OpenQuote, Space, Symbol};
    let mut table = [Symbol; 64];
    let mut low = 0;
    while low < 64 {
        table[low] = match low {
            0x00..=0x0a | 0x28 | 0x29 | 0x2f => Space,
            0x0b..=0x0f | 0x2a..=0x2e => Extend,
            0x10 | 0x11 => Hyphen,
            0x12..=0x15 => Dash,
            0x18 | 0x1a | 0x1b | 0x1c | 0x1e | 0x1f | 0x39 => OpenQuote,
            0x19 | 0x1d | 0x3a => CloseQuote,
            0x22 | 0x23 => Bullet,
            0x26 => Ellipsis,
            0x30 | 0x31 => Class::Percent,
            _ => Symbol,
        };
        low += 1;
    }
    table
};

/// The code point that the four bytes begin with, and how many of them it has. The bytes are of a `str`.
#[inline(always)]
fn decode([first, second, third, fourth]: [u8; 4]) -> (u32, u32) {
    let low = |byte: u8| u32::from(byte & 0x3f);
    match first {
        0x80..0xe0 => (u32::from(first & 0x1f) << 6 | low(second), 2),
        0xe0..0xf0 => (u32::from(first & 0xf) << 12 | low(second) << 6 | low(third), 3),
        _ => (u32::from(first & 7) << 18 | low(second) << 12 | low(third) << 6 | low(fourth), 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_of_the_class_of_their_character() {
        for c in '\u{80}'..=char::MAX {
            let mut bytes = [0; 4];
            let len = c.encode_utf8(&mut bytes).len() as u32;
            assert_eq!(of_bytes(bytes), (of(c, bits(u32::from(c))), len), "{c:?}");
        }
    }
}
