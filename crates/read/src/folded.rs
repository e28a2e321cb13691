//! Comparing text with tables of phrases, quickly: most of it is told by its first letters.

/// As many bytes of a stretch are folded as phrases are long.
pub(crate) const FOLDED: usize = 64;

/// A stretch as phrases are compared with: small ASCII letters, single blanks, `#` for a number.
pub(crate) struct Folded {
    bytes: [u8; FOLDED],
    len: usize,
    /// Whether all of the stretch is in it.
    whole: bool,
}

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

impl Folded {
    pub(crate) fn of(text: &str) -> Folded {
        let mut folded = Folded { bytes: [0; FOLDED], len: 0, whole: true };
        let bytes = text.as_bytes();
        let mut blank = false;
        let mut at = 0;
        while at < bytes.len() {
            let byte = if bytes[at] < 0x80 {
                at += 1;
                let byte = FOLDS[usize::from(bytes[at - 1])];
                // Letters are most of it.
                if byte.is_ascii_lowercase() && folded.len + 1 + usize::from(blank) <= FOLDED {
                    if std::mem::take(&mut blank) {
                        folded.push(b' ');
                    }
                    folded.push(byte);
                    continue;
                }
                byte
            } else {
                let c = text[at..].chars().next().unwrap_or(' ');
                at += c.len_utf8();
                match c {
                    '‘' | '’' => b'\'',
                    '©' => b'c',
                    c if c.is_whitespace() => b' ',
                    c if folded.len == 0 && !c.is_alphanumeric() => b'-',
                    _ => b'?',
                }
            };
            if byte == b' ' {
                blank = folded.len > 0;
                continue;
            }
            if byte == b'#' && folded.last() == b'#' && !blank {
                continue;
            }
            // What stands at the start and says nothing: arrows, bars, bullets.
            if folded.len == 0 && !matches!(byte, b'a'..=b'z' | b'#' | b'@' | b'(' | b'?') {
                continue;
            }
            if folded.len + 1 + usize::from(blank) > FOLDED {
                folded.whole = false;
                break;
            }
            if blank {
                folded.push(b' ');
                blank = false;
            }
            folded.push(byte);
        }
        if folded.whole {
            while folded.len > 0 && !matches!(folded.last(), b'a'..=b'z' | b'#' | b')' | b'+') {
                folded.len -= 1;
            }
        }
        folded
    }

    fn push(&mut self, byte: u8) {
        self.bytes[self.len] = byte;
        self.len += 1;
    }

    fn last(&self) -> u8 {
        self.bytes[..self.len].last().copied().unwrap_or(0)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// Whether it is one of the sorted `phrases`.
    pub(crate) fn is_in(&self, phrases: &[&str]) -> bool {
        self.whole && phrases.binary_search_by(|phrase| phrase.as_bytes().cmp(self.bytes())).is_ok()
    }

    /// Whether it begins with one of the sorted `phrases`, at the end of a word.
    pub(crate) fn begins_with(&self, phrases: &[&str]) -> bool {
        let bytes = self.bytes();
        let Some(&first) = bytes.first() else { return false };
        let from = phrases.partition_point(|phrase| phrase.as_bytes()[0] < first);
        let second = bytes.get(1);
        phrases[from..].iter().take_while(|phrase| phrase.as_bytes()[0] == first).any(|phrase| {
            phrase.as_bytes().get(1) == second
                && bytes.starts_with(phrase.as_bytes())
                && bytes.get(phrase.len()).is_none_or(|b| !b.is_ascii_alphanumeric())
        })
    }
}

/// Marks for what phrases begin with: a bit each for the hash of as many bytes as all of them have.
pub(crate) struct Starts {
    /// For each first letter, a bit for each second; other characters share the highest.
    seconds: [u32; 32],
    marks: [u64; 256],
    bytes: usize,
}

/// The marks of those phrases whose length is at least `bytes` and at most `most`, or of all where the two are one.
pub(crate) const fn starts(tables: &[&[&str]], bytes: usize, most: usize) -> Starts {
    let mut marks = [0; 256];
    let mut seconds = [0; 32];
    let mut table = 0;
    while table < tables.len() {
        let mut at = 0;
        while at < tables[table].len() {
            let phrase = tables[table][at].as_bytes();
            if phrase.len() >= bytes && (phrase.len() <= most || bytes == most) {
                let mark = hash(phrase, bytes);
                marks[mark / 64] |= 1 << (mark % 64);
                seconds[place(phrase[0])] |= 1 << place(phrase[1]);
            }
            at += 1;
        }
        table += 1;
    }
    Starts { seconds, marks, bytes }
}

/// A letter's number, either case; one number for all else.
const fn place(byte: u8) -> usize {
    match byte | 0x20 {
        letter @ b'a'..=b'z' if byte >= b'A' => (letter - b'a') as usize,
        _ => 31,
    }
}

/// The hash of the first `bytes` of a text, folded, in 0..16384.
const fn hash(text: &[u8], bytes: usize) -> usize {
    let mut hash = 0usize;
    let mut at = 0;
    while at < bytes {
        let byte = if text[at] < 0x80 { FOLDS[text[at] as usize] } else { 0 };
        hash = (hash * 37) ^ (byte as usize);
        at += 1;
    }
    (hash ^ (hash >> 14) ^ (hash >> 28)) % 16384
}

impl Starts {
    /// Whether one of the phrases may begin as the bytes do. A character beyond ASCII may be folded to
    /// anything.
    pub(crate) fn may_begin(&self, bytes: &[u8]) -> bool {
        let Some(start) = bytes.get(..self.bytes) else { return false };
        if self.seconds[place(start[0])] >> place(start[1]) & 1 == 0 {
            return false;
        }
        let mark = hash(start, self.bytes);
        self.marks[mark / 64] >> (mark % 64) & 1 == 1 || !start.is_ascii()
    }
}
