//! Folded text, as phrases are compared with: small ASCII letters, single blanks, `#` for a number.

/// No phrase is longer, in bytes: a longer stretch is none of them as a whole.
pub(crate) const LONGEST: usize = 64;

/// What each byte of ASCII is folded to.
static FOLDS: [u8; 128] = {
    let mut folds = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        folds[byte] = match byte as u8 {
            b'0'..=b'9' => b'#',
            b'\t' | b'\n' | 0x0b | 0x0c | b'\r' => b' ',
            other => other.to_ascii_lowercase(),
        };
        byte += 1;
    }
    folds
};

/// The folded bytes of a stretch, one after the other: most stretches are told from every phrase by the first few, and
/// the rest of them is never looked at.
#[derive(Clone)]
pub(crate) struct Fold<'t> {
    text: &'t str,
    at: usize,
    /// How many have been given, and the last of them.
    len: usize,
    last: u8,
    /// What comes after the blank that was given last.
    held: Option<u8>,
}

impl<'t> Fold<'t> {
    pub(crate) fn of(text: &'t str) -> Fold<'t> {
        Fold { text, at: 0, len: 0, last: 0, held: None }
    }

    /// Whether what is still to come says nothing, so that the stretch ends here as phrases do: without closing
    /// punctuation, and no longer than any of them.
    pub(crate) fn ends_here(mut self) -> bool {
        self.all(|byte| !says(byte)) && self.len <= LONGEST
    }

    /// Whether what is still to come says something, or the stretch is longer than any phrase.
    pub(crate) fn goes_on(mut self) -> bool {
        while let Some(byte) = self.next() {
            if says(byte) || self.len > LONGEST {
                return true;
            }
        }
        false
    }
}

/// Whether a folded byte is more than punctuation at the end.
pub(crate) const fn says(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'#' | b')' | b'+')
}

impl Iterator for Fold<'_> {
    type Item = u8;

    #[inline(always)]
    fn next(&mut self) -> Option<u8> {
        // Letters are most of it.
        if self.held.is_none()
            && let Some(&byte) = self.text.as_bytes().get(self.at)
            && byte.is_ascii_alphabetic()
        {
            self.at += 1;
            self.len += 1;
            self.last = byte | 0x20;
            return Some(self.last);
        }
        self.other()
    }
}

impl Fold<'_> {
    /// The next byte, which is no letter or follows a blank.
    fn other(&mut self) -> Option<u8> {
        if let Some(held) = self.held.take() {
            self.len += 1;
            self.last = held;
            return Some(held);
        }
        let bytes = self.text.as_bytes();
        let mut blank = false;
        while self.at < bytes.len() {
            let byte = if bytes[self.at] < 0x80 {
                self.at += 1;
                FOLDS[usize::from(bytes[self.at - 1])]
            } else {
                let c = self.text[self.at..].chars().next().unwrap_or(' ');
                self.at += c.len_utf8();
                match c {
                    '‘' | '’' => b'\'',
                    '©' => b'c',
                    c if c.is_whitespace() => b' ',
                    c if self.len == 0 && !c.is_alphanumeric() => b'-',
                    _ => b'?',
                }
            };
            if byte == b' ' {
                blank = self.len > 0;
                continue;
            }
            // "1,204" is a number.
            if byte == b','
                && self.last == b'#'
                && !blank
                && bytes.get(self.at).is_some_and(u8::is_ascii_digit)
            {
                continue;
            }
            if byte == b'#' && self.last == b'#' && !blank {
                continue;
            }
            // What stands at the start and says nothing: arrows, bars, bullets.
            if self.len == 0 && !matches!(byte, b'a'..=b'z' | b'#' | b'@' | b'(' | b'?') {
                continue;
            }
            self.len += 1;
            if blank {
                self.held = Some(byte);
                self.last = b' ';
                return Some(b' ');
            }
            self.last = byte;
            return Some(byte);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        Fold::of(text).map(char::from).collect()
    }

    #[test]
    fn case_blanks_numbers_and_signs_are_one() {
        assert_eq!(fold(" » Share\u{a0} this  PAGE"), "share this page");
        assert_eq!(fold("12 comments, 3 4"), "# comments, # #");
        assert_eq!(fold("1,204 shares, 5, 6"), "# shares, #, #");
        assert_eq!(fold("(© 2004) Reader’s"), "(c #) reader's");
        assert_eq!(fold("— …"), "");
    }

    #[test]
    fn ends_are_told_from_middles() {
        let mut fold = Fold::of("top ...");
        assert!(fold.by_ref().take(3).eq(*b"top"));
        assert!(fold.clone().ends_here() && !fold.goes_on());
        let mut fold = Fold::of("top ten");
        assert!(fold.by_ref().take(3).eq(*b"top"));
        assert!(!fold.clone().ends_here() && fold.goes_on());
    }
}
