//! How a name is cut into pieces and folded, so that it is found however it is written.
//!
//! The compiler of the tables and the matcher both go through [`Pieces`], so that the two cannot disagree.

/// Longest piece that can be part of a known name, in bytes after folding.
const LONGEST: usize = 63;

/// Abbreviations of more than two letters that stand in names.
const ABBREVIATIONS: [&[u8]; 6] = [b"etc", b"ltd", b"nos", b"mrs", b"rev", b"hon"];

/// A stretch of text that counts as one step of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it ends in the text.
    pub(crate) end: usize,
    /// Length of the folded form.
    pub(crate) len: usize,
    /// For a piece that ends in `'s`: where the text before the apostrophe ends, and its folded length.
    pub(crate) possessor: Option<(usize, usize)>,
}

/// The pieces of a text from its first byte on, until something comes that no name goes across.
#[derive(Clone, Debug)]
pub(crate) struct Pieces<'t> {
    text: &'t str,
    at: usize,
    /// Whether the piece before had letters.
    after_word: bool,
    /// Whether it may be an abbreviation, so that a full stop after it is part of it.
    abbreviation: bool,
    folded: [u8; LONGEST + 1],
}

impl<'t> Pieces<'t> {
    pub(crate) fn new(text: &'t str) -> Pieces<'t> {
        Pieces { text, at: 0, after_word: false, abbreviation: false, folded: [0; LONGEST + 1] }
    }

    /// The folded form of `piece`, which must be the last one that came.
    pub(crate) fn folded(&self, len: usize) -> &[u8] {
        &self.folded[..len]
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// The next piece; `None` for good once the text has ended or a stop has come.
    pub(crate) fn next(&mut self) -> Option<Piece> {
        let first = self.at == 0;
        let mut line_ends = 0;
        let mut spaced = false;
        loop {
            let c = self.char_at(self.at)?;
            let here = self.at;
            if c.is_alphanumeric() {
                return Some(self.run());
            }
            self.at += c.len_utf8();
            match c {
                '&' => return Some(self.word(b"and", here + 1)),
                ',' | ':' | '(' | ')' | '/' | '?' | '!' | '+' => {
                    let mut utf8 = [0; 4];
                    let piece = c.encode_utf8(&mut utf8).as_bytes();
                    return Some(self.word(piece, self.at));
                }
                _ if first => return self.stop(),
                '\n' => {
                    line_ends += 1;
                    spaced = true;
                    // A blank line ends a sentence, and so a name.
                    if line_ends > 1 {
                        return self.stop();
                    }
                }
                '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' => {
                    let joined = self.char_at(self.at).is_some_and(char::is_alphanumeric);
                    let before = self.text[..here].ends_with(char::is_alphanumeric);
                    if !(joined && before) {
                        // London – West Midlands: known names have it as a word of its own.
                        return Some(self.word(b"-", self.at));
                    }
                }
                // GOV.UK
                '.' if !spaced
                    && !self.abbreviation
                    && self.char_at(self.at).is_some_and(char::is_alphanumeric) =>
                {
                    return Some(self.word(b".", self.at));
                }
                // A plural possessive: Citizens' Advice.
                _ if is_apostrophe(c) => {
                    if spaced || !self.after_word {
                        return self.stop();
                    }
                }
                // St. Helens, No. 10, J. Smith.
                '.' if !spaced && self.abbreviation => {}
                _ if c.is_whitespace() => spaced = true,
                _ => return self.stop(),
            }
        }
    }

    fn stop(&mut self) -> Option<Piece> {
        self.at = self.text.len();
        None
    }

    fn word(&mut self, folded: &[u8], end: usize) -> Piece {
        self.folded[..folded.len()].copy_from_slice(folded);
        self.at = end;
        self.after_word = false;
        self.abbreviation = false;
        Piece { end, len: folded.len(), possessor: None }
    }

    /// Letters and digits, apostrophes between them dropped, initials (`N.H.S.`) drawn together.
    fn run(&mut self) -> Piece {
        let (mut len, mut letters, mut since_stop, mut initials) = (0, 0, 0, false);
        let mut apostrophe = None;
        let mut end = self.at;
        loop {
            // Plain letters and digits, which is nearly everything.
            while let Some(&b) = self.text.as_bytes().get(self.at).filter(|b| b.is_ascii_alphanumeric())
                && let Some(place) = self.folded.get_mut(len)
            {
                *place = b.to_ascii_lowercase();
                len += 1;
                letters += 1;
                since_stop += 1;
                self.at += 1;
                end = self.at;
            }
            if len > LONGEST {
                // No name has such a word, and a long one must not be read again from each of its letters.
                self.at = self.text.len();
                return Piece { end, len: 0, possessor: None };
            }
            let Some(c) = self.char_at(self.at).filter(|&c| !c.is_ascii_whitespace()) else { break };
            let after = self.at + c.len_utf8();
            if c.is_alphanumeric() {
                len = fold_char(c, &mut self.folded, len);
                letters += 1;
                since_stop += 1;
                self.at = after;
                end = after;
                continue;
            }
            let next = self.char_at(after);
            if is_apostrophe(c) && next.is_some_and(char::is_alphabetic) {
                apostrophe = Some((self.at, len));
                self.at = after;
            } else if c == '.'
                && since_stop == 1
                && letters < 8
                && next.is_some_and(|n| n.is_alphabetic() && !self.goes_on(after + n.len_utf8()))
            {
                since_stop = 0;
                initials = true;
                self.at = after;
            } else {
                break;
            }
        }
        self.after_word = true;
        let folded = self.folded.get(..len).unwrap_or_default();
        self.abbreviation = letters <= 2 || initials || ABBREVIATIONS.contains(&folded);
        let possessor =
            apostrophe.filter(|&(_, before)| len == before + 1 && self.folded.get(before) == Some(&b's'));
        Piece { end, len, possessor }
    }

    /// Whether a letter or a digit stands at `at`.
    fn goes_on(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_alphanumeric)
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}' | '\u{0060}' | '\u{00b4}' | '\u{2018}')
}

/// Lower case without diacritics, appended at `len`; gives the new length, over [`LONGEST`] where it does not fit.
fn fold_char(c: char, folded: &mut [u8; LONGEST + 1], len: usize) -> usize {
    let mut put = |bytes: &[u8]| {
        let to = len + bytes.len();
        match folded.get_mut(len..to) {
            Some(place) if to <= LONGEST => {
                place.copy_from_slice(bytes);
                to
            }
            _ => LONGEST + 1,
        }
    };
    if c.is_ascii() {
        return put(&[(c as u8).to_ascii_lowercase()]);
    }
    let base: &[u8] = match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'ą' => b"a",
        'ç' | 'Ç' | 'ć' | 'č' | 'Č' => b"c",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'ě' => b"e",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' => b"i",
        'ñ' | 'Ñ' | 'ń' | 'ň' => b"n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'ő' => b"o",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' => b"u",
        'ý' | 'ÿ' | 'Ý' | 'ŷ' | 'Ŷ' => b"y",
        'ŵ' | 'Ŵ' => b"w",
        'š' | 'Š' | 'ś' => b"s",
        'ž' | 'Ž' | 'ź' | 'ż' => b"z",
        'æ' | 'Æ' => b"ae",
        'œ' | 'Œ' => b"oe",
        'ß' => b"ss",
        'ł' | 'Ł' => b"l",
        _ => {
            let mut utf8 = [0; 4];
            let lower = c.to_lowercase().next().unwrap_or(c);
            return put(lower.encode_utf8(&mut utf8).as_bytes());
        }
    };
    put(base)
}

/// The form of a name under which it is looked up: lower case, no diacritics, no apostrophes, `&` as `and`,
/// hyphens and white space as one space, punctuation that belongs to names (`, : ( ) / ? ! +`, a dash between spaces,
/// a full stop within a word) standing alone.
/// What follows a stop that no name goes across (a full stop, a quotation mark, a blank line) is left out.
///
/// ```
/// use greenpaper_uk::fold;
/// assert_eq!(fold("The King\u{2019}s Fund"), "the kings fund");
/// assert_eq!(fold("Health & Social-Care Act"), fold("health and social care act"));
/// assert_eq!(fold("N.H.S."), "nhs");
/// assert_eq!(fold("Mind. The charity"), "mind");
/// ```
#[must_use]
pub fn fold(name: &str) -> String {
    let mut out = String::new();
    let mut pieces = Pieces::new(name);
    while let Some(piece) = pieces.next() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&String::from_utf8_lossy(pieces.folded(piece.len)));
    }
    out
}

/// One word as [`fold`] folds it; empty where `word` is not one piece.
///
/// ```
/// use greenpaper_uk::fold_word;
/// assert_eq!(fold_word("Barnardo\u{2019}s"), "barnardos");
/// assert_eq!(fold_word("Môn"), "mon");
/// assert_eq!(fold_word("two words"), "");
/// ```
#[must_use]
pub fn fold_word(word: &str) -> String {
    let folded = fold(word);
    if folded.contains(' ') { String::new() } else { folded }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<(String, &str)> {
        let mut pieces = Pieces::new(text);
        let mut out = Vec::new();
        while let Some(piece) = pieces.next() {
            let folded = String::from_utf8(pieces.folded(piece.len).to_vec()).unwrap();
            out.push((folded, &text[..piece.end]));
        }
        out
    }

    #[test]
    fn a_hard_wrap_is_one_space_and_a_blank_line_a_stop() {
        assert_eq!(fold("Health Act\n   1999"), "health act 1999");
        assert_eq!(fold("Health Act\r\n1999"), "health act 1999");
        assert_eq!(fold("Health Act\n\n1999"), "health act");
    }

    #[test]
    fn stops_are_not_gone_across() {
        assert_eq!(fold("Oxford. The council"), "oxford");
        assert_eq!(fold("Oxford \u{2013} council"), "oxford - council");
        assert_eq!(fold("Mind \u{2018}Act"), "mind");
        assert_eq!(fold(" Oxford"), "");
    }

    #[test]
    fn abbreviating_stops_are_gone_across() {
        assert_eq!(fold("St. Helens"), "st helens");
        assert_eq!(fold("Finance (No. 2) Act"), "finance ( no 2 ) act");
        assert_eq!(fold("A.P. Herbert"), "ap herbert");
    }

    #[test]
    fn a_possessive_knows_its_possessor() {
        let mut pieces = Pieces::new("Unison\u{2019}s leader");
        let piece = pieces.next().unwrap();
        assert_eq!(pieces.folded(piece.len), b"unisons");
        assert_eq!(piece.possessor, Some((6, 6)));
    }

    #[test]
    fn ends_are_byte_offsets() {
        assert_eq!(
            pieces("Ynys Môn, Wales"),
            [
                ("ynys".to_owned(), "Ynys"),
                ("mon".to_owned(), "Ynys Môn"),
                (",".to_owned(), "Ynys Môn,"),
                ("wales".to_owned(), "Ynys Môn, Wales")
            ]
        );
    }

    #[test]
    fn an_endless_word_folds_to_nothing() {
        let long = "a".repeat(100_000);
        assert_eq!(fold(&long), "");
        assert_eq!(fold(&"é".repeat(500)), "");
    }
}
