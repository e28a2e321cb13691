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

/// The class of a character beyond ASCII.
pub(super) fn of(c: char) -> Class {
    let bits = bits(u32::from(c));
    if bits & 0x20 != 0 {
        return Class::Letter;
    }
    if matches!(bits & 0x1f, table::EXTEND | table::ZWJ) {
        return Class::Extend;
    }
    match c {
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
        '\u{1f1e6}'..='\u{1f1ff}' => Class::Flag,
        _ if c.is_whitespace() => Class::Space,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{231a}' | '\u{231b}' => Class::Emoji,
        _ => Class::Symbol,
    }
}
