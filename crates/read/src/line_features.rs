//! Line features: which phrase tables a line starts with or equals, and which of digits, `|` and its like, `@` and `(` it
//! has; one pass over its bytes, so that what needs a digit or a bar is not looked for without.

use crate::phrases::PhraseHits;

/// The longest stretch whose bytes are looked at, as long as any in which something is looked for by them; of a longer one
/// only what it begins with.
const LONGEST: usize = 400;

/// What a stretch of a few lines holds and says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LineFeatures {
    pub(crate) phrases: PhraseHits,
    /// Whether an ASCII digit is in it.
    pub(crate) digit: bool,
    /// Whether a sign is in it that may stand between the parts of a line: `|`, `>`, `/`, or one beyond ASCII.
    pub(crate) mark: bool,
    /// Whether an `@` is in it.
    pub(crate) at: bool,
    /// Whether a `(` is in it.
    pub(crate) bracket: bool,
}

/// As many bytes are looked at at once.
const BLOCK: usize = 16;

/// For each kind of byte, where one was: a register a kind.
#[derive(Default)]
struct Seen {
    digit: [u8; BLOCK],
    mark: [u8; BLOCK],
    at: [u8; BLOCK],
    bracket: [u8; BLOCK],
}

/// Every bit or none, as registers compare.
const fn all(set: bool) -> u8 {
    if set { 0xff } else { 0 }
}

impl Seen {
    #[inline]
    fn see(&mut self, block: &[u8; BLOCK]) {
        for (n, &byte) in block.iter().enumerate() {
            self.digit[n] |= all(byte.wrapping_sub(b'0') < 10);
            self.mark[n] |=
                all(byte == b'|') | all(byte == b'>') | all(byte == b'/') | all(byte & 0xdf == 0xc2);
            self.at[n] |= all(byte == b'@');
            self.bracket[n] |= all(byte == b'(');
        }
    }
}

impl LineFeatures {
    /// The features of a paragraph of some length: neither digits nor marks tell anything of it.
    pub(crate) fn of_paragraph(text: &str) -> LineFeatures {
        let bracket = text.len() <= LONGEST && memchr::memchr(b'(', text.as_bytes()).is_some();
        LineFeatures { phrases: PhraseHits::of(text), bracket, ..LineFeatures::default() }
    }

    pub(crate) fn of(text: &str) -> LineFeatures {
        let bytes = text.as_bytes();
        let features = LineFeatures { phrases: PhraseHits::of(text), ..LineFeatures::default() };
        if bytes.len() > LONGEST {
            return features;
        }
        let mut seen = Seen::default();
        let (blocks, rest) = bytes.as_chunks::<BLOCK>();
        for block in blocks {
            seen.see(block);
        }
        if !rest.is_empty() {
            // To look at a byte twice does no harm.
            if let Some(last) = bytes.last_chunk::<BLOCK>() {
                seen.see(last);
            } else {
                let mut padded = [0; BLOCK];
                padded[..rest.len()].copy_from_slice(rest);
                seen.see(&padded);
            }
        }
        let any = |seen: [u8; BLOCK]| u128::from_ne_bytes(seen) != 0;
        LineFeatures {
            digit: any(seen.digit),
            mark: any(seen.mark),
            at: any(seen.at),
            bracket: any(seen.bracket),
            ..features
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_seen_wherever_it_stands() {
        for length in 1..70 {
            for place in 0..length {
                for sign in ['7', '|', '>', '/', '@', '('] {
                    let mut text = vec![b'x'; length];
                    text[place] = sign as u8;
                    let features = LineFeatures::of(std::str::from_utf8(&text).unwrap());
                    let seen = (features.digit, features.mark, features.at, features.bracket);
                    let mark = matches!(sign, '|' | '>' | '/');
                    assert_eq!(
                        seen,
                        (sign == '7', mark, sign == '@', sign == '('),
                        "{sign} at {place} of {length}"
                    );
                }
            }
        }
        assert!(
            LineFeatures::of("a • b").mark
                && LineFeatures::of("Home » News").mark
                && !LineFeatures::of("été").mark
        );
        assert!(!LineFeatures::of(&"7".repeat(401)).digit);
    }
}
