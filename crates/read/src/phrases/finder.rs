//! A substring search for a few phrases: text goes in, the first phrase in it and where it stands come out.

/// As many bytes of each phrase decide how far the search may go on at once.
const WINDOW: usize = 8;

/// Sorted phrases of at least eight bytes in small letters, and how to search for them: by the algorithm of Wu and Manber
/// (1994) on pairs of bytes. Most pairs stand in no phrase, so that most of a text is not looked at.
pub(crate) struct Finder {
    phrases: &'static [&'static str],
    /// By how many bytes the window may be moved when a pair stands at its end.
    shifts: [u8; 32 * 32],
    /// A bit for each letter that a phrase begins with.
    firsts: u32,
}

/// A pair's number; pairs that differ in case only have one, and so have some others.
const fn pair(first: u8, second: u8) -> usize {
    (first & 31) as usize * 32 + (second & 31) as usize
}

/// Whether a byte is one of a word.
const fn inside(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | 0x80..)
}

impl Finder {
    pub(crate) const fn of(phrases: &'static [&'static str]) -> Finder {
        let mut shifts = [WINDOW as u8 - 1; 32 * 32];
        let mut firsts = 0;
        let mut at = 0;
        while at < phrases.len() {
            let phrase = phrases[at].as_bytes();
            assert!(phrase.len() >= WINDOW && phrase[0].is_ascii_lowercase());
            firsts |= 1 << (phrase[0] & 31);
            let mut end = 1;
            while end < WINDOW {
                let (pair, shift) = (pair(phrase[end - 1], phrase[end]), (WINDOW - 1 - end) as u8);
                if shifts[pair] > shift {
                    shifts[pair] = shift;
                }
                end += 1;
            }
            at += 1;
        }
        Finder { phrases, shifts, firsts }
    }

    /// Where the first of the phrases that begins a word stands in `text`, and which it is; case does not matter.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, &'static str)> {
        let bytes = text.as_bytes();
        let mut end = WINDOW - 1;
        while end < bytes.len() {
            let shift = self.shifts[pair(bytes[end - 1], bytes[end])];
            if shift > 0 {
                end += usize::from(shift);
                continue;
            }
            let at = end + 1 - WINDOW;
            end += 1;
            let first = bytes[at] | 0x20;
            if self.firsts >> (first & 31) & 1 == 0 || (at > 0 && inside(bytes[at - 1])) {
                continue;
            }
            let begins = |phrase: &&&str| {
                phrase.as_bytes()[0] == first && {
                    let here = bytes.get(at..at + phrase.len());
                    here.is_some_and(|here| here.eq_ignore_ascii_case(phrase.as_bytes()))
                }
            };
            if let Some(phrase) = self.phrases.iter().find(begins) {
                return Some((at, phrase));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHRASES: &[&str] = &["click here", "do you agree?", "have your say", "have your view"];
    static FINDER: Finder = Finder::of(PHRASES);

    #[test]
    fn a_phrase_is_found_wherever_a_word_begins() {
        for phrase in PHRASES {
            for before in 0..40 {
                let text = format!("{} {} now", "x".repeat(before), phrase.to_uppercase());
                assert_eq!(FINDER.find(&text), Some((before + 1, *phrase)), "{text}");
                let inner = format!("{}{phrase}", "x".repeat(before + 1));
                assert_eq!(FINDER.find(&inner), None, "{inner}");
            }
        }
        let text = "They have your sayings, so have your view";
        assert_eq!(FINDER.find(text), Some((5, "have your say")));
        assert!(["", "click", "click her", "have your"].iter().all(|text| FINDER.find(text).is_none()));
    }
}
