//! Reading forward in the text, byte by byte.

/// A place in the text, with what may be read from there. Never goes past `end`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    pub(crate) at: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    /// At byte `at` of `text`, to read no further than `end`; both on character boundaries.
    pub(crate) fn new(text: &'a str, at: usize, end: usize) -> Cursor<'a> {
        Cursor { text, at, end: end.min(text.len()) }
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.at..self.end).unwrap_or("")
    }

    pub(crate) fn byte(&self) -> u8 {
        if self.at < self.end { self.text.as_bytes()[self.at] } else { 0 }
    }

    /// Goes over white space, no-break spaces and one line end included; says whether there was any.
    pub(crate) fn space(&mut self) -> bool {
        let from = self.at;
        let mut lines = 0;
        for (offset, c) in self.rest().char_indices().take(64) {
            lines += u32::from(c == '\n');
            if !c.is_whitespace() || lines > 1 {
                self.at = from + offset;
                return self.at > from;
            }
        }
        false
    }

    /// Goes over `text`, if it stands here.
    pub(crate) fn take(&mut self, text: &str) -> bool {
        let found = self.rest().as_bytes().starts_with(text.as_bytes());
        if found {
            self.at += text.len();
        }
        found
    }

    /// Goes over a word, if it stands here and ends here, in this case or with a capital.
    pub(crate) fn take_word(&mut self, word: &str) -> bool {
        let rest = self.rest();
        let ends = |end: usize| !rest[end..].starts_with(char::is_alphanumeric);
        let found =
            rest.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word)) && ends(word.len());
        if found {
            self.at += word.len();
        }
        found
    }

    /// The run of ASCII digits here.
    pub(crate) fn digits(&mut self) -> &'a str {
        self.run(|b| b.is_ascii_digit())
    }

    /// The run of ASCII letters here.
    pub(crate) fn letters(&mut self) -> &'a str {
        self.run(|b| b.is_ascii_alphabetic())
    }

    fn run(&mut self, belongs: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.bytes().take(64).take_while(|b| belongs(*b)).count();
        self.at += len;
        &rest[..len]
    }

    /// The alphabetic word that stands here, abbreviating stop included; the cursor stays.
    pub(crate) fn peek_word(&self) -> &'a str {
        let rest = self.rest();
        let len = rest.bytes().take(24).take_while(|b| b.is_ascii_alphabetic() || *b == b'-').count();
        &rest[..len]
    }
}
