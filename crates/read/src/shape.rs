//! The form of a stretch of text: how it opens and closes, and counts of its words.

/// How a stretch begins, past opening quotation marks and brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    Lower,
    Upper,
    Digit,
    Other,
}

/// How a stretch ends, before closing quotation marks, brackets and note numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closing {
    /// A full stop, question mark, exclamation mark or ellipsis.
    Stop,
    Colon,
    /// A comma, semicolon or dash: more is to come.
    Comma,
    /// A word or anything else.
    Open,
}

fn opens_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '‘'
            | '’'
            | '“'
            | '”'
            | '«'
            | '('
            | '['
            | '{'
            | '*'
            | '_'
            | '\u{feff}'
            | '\u{200b}'
            | '\u{ad}'
    )
}

fn closes_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '‘'
            | '’'
            | '“'
            | '”'
            | '»'
            | ')'
            | ']'
            | '}'
            | '*'
            | '_'
            | '†'
            | '\u{feff}'
            | '\u{200b}'
            | '¹'
            | '²'
            | '³'
    )
}

/// How `text` begins.
pub(crate) fn opening(text: &str) -> Opening {
    match text.as_bytes().first() {
        Some(b'a'..=b'z') => return Opening::Lower,
        Some(b'A'..=b'Z') => return Opening::Upper,
        _ => {}
    }
    match text.chars().take(8).find(|&c| !opens_quote(c)) {
        Some(c) if c.is_lowercase() => Opening::Lower,
        Some(c) if c.is_uppercase() => Opening::Upper,
        Some('0'..='9' | '£' | '$' | '€') => Opening::Digit,
        _ => Opening::Other,
    }
}

/// How `text` ends. A note number after the stop ("the Report.55", "people.(1)", "[39].") is looked past.
pub(crate) fn closing(text: &str) -> Closing {
    // Most ends are plain: nothing closes after them, and no note stands there.
    match text.as_bytes().last() {
        Some(b'a'..=b'z' | b'A'..=b'Z') => return Closing::Open,
        Some(b'.' | b'!' | b'?') => return Closing::Stop,
        Some(b':') => return Closing::Colon,
        Some(b',' | b';' | b'-') => return Closing::Comma,
        _ => {}
    }
    let mut rest = text;
    // A note number in brackets, then one without: each at most once.
    if let Some(inner) = rest.strip_suffix([')', ']'])
        && let Some(open) = inner.rfind(['(', '['])
        && inner.len() - open <= 4
        && inner[open + 1..].bytes().all(|b| b.is_ascii_alphanumeric())
    {
        rest = &rest[..open];
    }
    let bare = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    if rest.len() - bare.len() <= 3 && rest.len() > bare.len() {
        // Only straight after a stop that ends a word: "1.55" is a number.
        let mut back = bare.chars().rev();
        let stop = back.by_ref().find(|c| !closes_quote(*c));
        if matches!(stop, Some('.' | '!' | '?')) && back.next().is_some_and(char::is_alphabetic) {
            return Closing::Stop;
        }
    }
    match rest.chars().rev().take(8).find(|&c| !closes_quote(c) && !c.is_whitespace()) {
        Some('.' | '!' | '?' | '…') => Closing::Stop,
        Some(':') => Closing::Colon,
        Some(',' | ';' | '-' | '–' | '—' | '\u{2011}') => Closing::Comma,
        _ => Closing::Open,
    }
}

/// Whether a line is an address: "4 Cable Yard, London SE1 0AA".
pub(crate) fn ends_in_postcode(words: &str) -> bool {
    // Few lines end so.
    let [.., b' ', b'0'..=b'9', b'A'..=b'Z', b'A'..=b'Z'] = words.as_bytes() else { return false };
    let mut parts = words.rsplit(' ');
    let (Some(_), Some(outward), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    (2..=4).contains(&outward.len())
        && outward.starts_with(|c: char| c.is_ascii_uppercase())
        && outward.bytes().any(|byte| byte.is_ascii_digit())
        && outward.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// Whether the last word is one that something must follow.
pub(crate) fn ends_joining(text: &str) -> bool {
    let start = text.bytes().rev().take(9).position(|b| b.is_ascii_whitespace());
    let word = &text.as_bytes()[text.len() - start.unwrap_or(text.len())..];
    let mut small = [0; 7];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word);
    small.make_ascii_lowercase();
    // Words that no heading ends with and that begin or join what follows: a line that ends with one was cut off.
    matches!(
        &*small,
        b"a" | b"an"
            | b"and"
            | b"as"
            | b"at"
            | b"because"
            | b"but"
            | b"by"
            | b"for"
            | b"from"
            | b"however"
            | b"if"
            | b"in"
            | b"its"
            | b"of"
            | b"or"
            | b"our"
            | b"that"
            | b"the"
            | b"their"
            | b"this"
            | b"to"
            | b"was"
            | b"which"
            | b"who"
            | b"will"
            | b"with"
    )
}

/// The words of a short stretch, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// All that white space divides and that holds a letter or digit.
    pub(crate) all: u32,
    /// Those that begin with a capital.
    pub(crate) capital: u32,
    /// Letters in capitals, and in all.
    upper: u32,
    letters: u32,
    /// Whether a wide gap or a tab or a bar stands between words.
    pub(crate) columns: bool,
    /// Whether the last word is a number or a sum.
    pub(crate) number_last: bool,
    /// Whether one sentence ends and another begins inside.
    pub(crate) sentences: bool,
}

/// What each byte of ASCII is, a bit a class.
const LETTER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 4;
const SPACE: u8 = 8;

static CLASSES: [u8; 128] = {
    let mut classes = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => LETTER | UPPER,
            b'a'..=b'z' => LETTER,
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t' | b'\n' | 0x0c | b'\r' => SPACE,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

impl Words {
    pub(crate) fn of(text: &str) -> Words {
        let mut words = Words::default();
        let bytes = text.as_bytes();
        let (mut in_word, mut spaces, mut stopped, mut seen_stop) = (false, 0u32, false, false);
        let (mut last_start, mut at) = (0, 0);
        while at < bytes.len() {
            let from = at;
            let byte = bytes[at];
            let (letter, upper, digit, space) = if byte < 0x80 {
                at += 1;
                // Small letters inside a word are most of it.
                if in_word && byte.is_ascii_lowercase() {
                    let more = bytes[at..].iter().take_while(|b| b.is_ascii_lowercase()).count();
                    words.letters += 1 + more as u32;
                    at += more;
                    (spaces, seen_stop) = (0, false);
                    continue;
                }
                let class = CLASSES[usize::from(byte)];
                (class & LETTER != 0, class & UPPER != 0, class & DIGIT != 0, class & SPACE != 0)
            } else {
                let c = text[at..].chars().next().unwrap_or(' ');
                at += c.len_utf8();
                (c.is_alphabetic(), c.is_uppercase(), c.is_numeric(), c.is_whitespace())
            };
            if space {
                words.columns |= byte == b'\t' || (byte == b' ' && spaces == 2);
                spaces += u32::from(byte == b' ');
                in_word = false;
                stopped |= std::mem::take(&mut seen_stop);
                continue;
            }
            spaces = 0;
            if !letter && !digit {
                words.columns |= byte == b'|';
                seen_stop |= matches!(byte, b'.' | b'!' | b'?');
                continue;
            }
            seen_stop = false;
            if !in_word {
                words.all += 1;
                words.capital += u32::from(upper);
                words.sentences |= stopped && upper && words.all > 3;
                stopped = false;
                last_start = from;
                in_word = true;
            }
            words.letters += u32::from(letter);
            words.upper += u32::from(upper);
        }
        let last = &text[last_start..];
        let figure = last.bytes().any(|b| b.is_ascii_digit())
            && last.chars().all(|c| !c.is_alphabetic() || matches!(c, 'm' | 'b' | 'n' | 'k' | 'p'));
        // A heading may well end in a year, and a cell be empty.
        let year = last.len() == 4 && (last.starts_with("19") || last.starts_with("20"));
        words.number_last = words.all > 1
            && ((figure && !year) || matches!(last, "nil" | "Nil" | "none" | "None" | "n/a" | "N/A"));
        words
    }

    /// Whether it is in capitals throughout.
    pub(crate) fn all_caps(&self) -> bool {
        self.letters >= 4 && self.upper * 10 >= self.letters * 9
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_read_past_quotes_and_note_numbers() {
        assert_eq!(closing("as he said.’”"), Closing::Stop);
        assert_eq!(closing("set out in the Report.55"), Closing::Stop);
        assert_eq!(closing("more than 3,000 people.(1)"), Closing::Stop);
        assert_eq!(closing("a rise of 1.55"), Closing::Open);
        assert_eq!(closing("as follows:"), Closing::Colon);
        assert_eq!(closing("with which the Court agree [39],[42]."), Closing::Stop);
        assert_eq!(closing("primary care trusts (PCTs)"), Closing::Open);
        assert_eq!(closing(""), Closing::Open);
    }

    #[test]
    fn beginnings_are_read_past_quotes() {
        assert_eq!(opening("“‘we want”"), Opening::Lower);
        assert_eq!(opening("(The Bill)"), Opening::Upper);
        assert_eq!(opening("£3m"), Opening::Digit);
        assert_eq!(opening("—"), Opening::Other);
    }

    #[test]
    fn words_are_counted() {
        let words = Words::of("DAY CENTRES: £1,320");
        assert_eq!((words.all, words.capital), (3, 2));
        assert!(words.number_last && words.all_caps() && !words.columns);
        assert!(Words::of("Region\t2001").columns);
        assert!(Words::of("It came late. It did not help").sentences);
        assert!(!Words::of("Mr. Hanson").sentences);
    }

    #[test]
    fn lines_that_were_cut_off_end_in_joining_words() {
        assert!(ends_joining("But if") && !ends_joining("Fears need to be"));
    }
}
