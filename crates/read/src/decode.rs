//! From bytes to text: which encoding they are in, and what could not be decoded.

use crate::diagnose::MOST;
use greenpaper_core::DiagnosticKind;
use std::borrow::Cow;
use std::ops::Range;

/// Decoded bytes.
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    /// The WHATWG name of the encoding.
    pub(crate) encoding: &'static str,
    /// What was odd, with its place in `text`.
    pub(crate) oddities: Vec<Oddity>,
}

/// What was odd in decoding, and where in the decoded text.
pub(crate) type Oddity = (DiagnosticKind, Option<Range<usize>>, String);

/// As many bytes are looked at to tell UTF-16, and to guess.
const SAMPLE: usize = 1 << 16;

/// Decodes bytes: by their byte order mark, as UTF-8, as UTF-16 where every other byte is zero, and else in
/// the legacy encoding that they look most like. The mark itself is no part of the text.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest).unwrap_or_else(|| utf8_lossy(rest)),
        [0xff, 0xfe, 0, 0, rest @ ..] if rest.len() % 4 == 0 => utf32(rest, u32::from_le_bytes, "UTF-32LE"),
        [0, 0, 0xfe, 0xff, rest @ ..] => utf32(rest, u32::from_be_bytes, "UTF-32BE"),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes, "UTF-16LE", false),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes, "UTF-16BE", false),
        _ => match wide(bytes) {
            Some(true) => utf16(bytes, u16::from_be_bytes, "UTF-16BE", true),
            Some(false) => utf16(bytes, u16::from_le_bytes, "UTF-16LE", true),
            None => utf8(bytes).unwrap_or_else(|| unmarked(bytes)),
        },
    }
}

/// The first bytes as text, whatever is wrong with them.
pub(crate) fn sample(head: &[u8]) -> Cow<'_, str> {
    decode(head).text
}

fn utf8(bytes: &[u8]) -> Option<Decoded<'_>> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(Decoded { text: Cow::Borrowed(text), encoding: "UTF-8", oddities: Vec::new() })
}

/// Whether the bytes are UTF-16 without a mark: English has a zero in one byte of nearly every two, always
/// on the same side. `true` where the zero comes first.
fn wide(bytes: &[u8]) -> Option<bool> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let (mut first, mut second) = (0, 0);
    for pair in sample.chunks_exact(2) {
        first += usize::from(pair[0] == 0 && pair[1] != 0);
        second += usize::from(pair[1] == 0 && pair[0] != 0);
    }
    let pairs = sample.len() / 2;
    let most = |n: usize, other: usize| pairs >= 2 && n * 10 >= pairs * 7 && other * 20 <= pairs;
    if most(first, second) {
        Some(true)
    } else if most(second, first) {
        Some(false)
    } else {
        None
    }
}

/// Bytes that are not UTF-8 throughout: damaged UTF-8 if most of what is beyond ASCII is well formed.
fn unmarked(bytes: &[u8]) -> Decoded<'_> {
    let (mut good, mut bad, mut cut) = (0usize, 0usize, false);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&b| b >= 0xc0).count();
        bad += usize::from(!chunk.invalid().is_empty());
        // A character that is cut off at the very end is no sign of another encoding.
        cut = chunk.invalid().len() > 1
            && std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
    }
    bad -= usize::from(cut);
    if good >= bad { utf8_lossy(bytes) } else { legacy(bytes) }
}

/// UTF-8 with U+FFFD for each ill-formed sequence.
fn utf8_lossy(bytes: &[u8]) -> Decoded<'_> {
    let mut text = String::with_capacity(bytes.len() + 16);
    let mut oddities = Vec::new();
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            let from = text.len();
            text.push('\u{fffd}');
            undecodable(&mut oddities, from..text.len(), Some(at));
            at += chunk.invalid().len();
        }
    }
    Decoded { text: Cow::Owned(text), encoding: "UTF-8", oddities }
}

/// UTF-32, which browsers do not know and some programs still write.
fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32, encoding: &'static str) -> Decoded<'static> {
    let mut text = String::with_capacity(bytes.len() / 4 + 16);
    let mut oddities = Vec::new();
    let (units, rest) = bytes.as_chunks::<4>();
    for (at, bytes) in units.iter().enumerate() {
        let from = text.len();
        let decoded = char::from_u32(unit(*bytes));
        text.push(decoded.unwrap_or(char::REPLACEMENT_CHARACTER));
        if decoded.is_none() {
            undecodable(&mut oddities, from..text.len(), Some(at * 4));
        }
    }
    if !rest.is_empty() {
        let from = text.len();
        text.push(char::REPLACEMENT_CHARACTER);
        undecodable(&mut oddities, from..text.len(), Some(units.len() * 4));
    }
    Decoded { text: Cow::Owned(text), encoding, oddities }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, encoding: &'static str, guessed: bool) -> Decoded<'static> {
    let mut text = String::with_capacity(bytes.len() / 2 + bytes.len() / 8);
    let mut oddities = Vec::new();
    if guessed {
        oddities.push(guess(encoding));
    }
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let mut at = 0;
    for decoded in char::decode_utf16(pairs.map(|pair| unit([pair[0], pair[1]]))) {
        let from = text.len();
        let bad = decoded.is_err();
        let c = decoded.unwrap_or('\u{fffd}');
        text.push(c);
        if bad {
            undecodable(&mut oddities, from..text.len(), Some(at));
        }
        at += 2 * c.len_utf16();
    }
    if odd {
        let from = text.len();
        text.push('\u{fffd}');
        undecodable(&mut oddities, from..text.len(), Some(at));
    }
    Decoded { text: Cow::Owned(text), encoding, oddities }
}

#[cfg(feature = "encoding")]
fn legacy(bytes: &[u8]) -> Decoded<'_> {
    let encoding = detect(bytes);
    let (text, bad) = encoding.decode_without_bom_handling(bytes);
    let mut oddities = vec![guess(encoding.name())];
    if bad {
        for (at, found) in text.match_indices('\u{fffd}') {
            undecodable(&mut oddities, at..at + found.len(), None);
        }
    }
    Decoded { text, encoding: encoding.name(), oddities }
}

/// The legacy encoding that the bytes look most like. Text of which little is beyond ASCII is Western: what
/// stands there are quotation marks, dashes and pounds, too few for a detector to go by.
#[cfg(feature = "encoding")]
fn detect(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
    let from = bytes.iter().position(|&b| b >= 0x80).unwrap_or(0).saturating_sub(64);
    let sample = &bytes[from..bytes.len().min(from + 16 * SAMPLE)];
    let high = sample.iter().filter(|&&b| b >= 0x80).count();
    if high * 8 < sample.len() {
        // The quotation marks and dashes of Mac OS, which are capitals with accents in Windows-1252.
        let mac = sample.iter().filter(|b| matches!(b, 0xd0..=0xd5)).count();
        let windows = sample.iter().any(|b| matches!(b, 0x91..=0x97));
        return if mac * 2 > high && !windows { encoding_rs::MACINTOSH } else { encoding_rs::WINDOWS_1252 };
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(Some(b"uk"), Utf8Detection::Deny)
}

/// Without a detector: Windows-1252, which nearly all English text that is not Unicode is in.
#[cfg(not(feature = "encoding"))]
fn legacy(bytes: &[u8]) -> Decoded<'_> {
    Decoded {
        text: Cow::Owned(bytes.iter().map(|&byte| windows_1252(byte)).collect()),
        encoding: "windows-1252",
        oddities: vec![guess("windows-1252")],
    }
}

/// The character of a byte in Windows-1252, as the WHATWG encoding standard has it.
#[cfg(any(test, not(feature = "encoding")))]
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

fn guess(encoding: &str) -> Oddity {
    (DiagnosticKind::EncodingGuessed, None, format!("nothing says the encoding; read as {encoding}"))
}

/// Notes bytes that could not be decoded; those next to each other once, and no more than [`MOST`].
fn undecodable(oddities: &mut Vec<Oddity>, place: Range<usize>, at: Option<usize>) {
    if let Some((DiagnosticKind::Undecodable, Some(before), _)) = oddities.last_mut()
        && before.end == place.start
    {
        before.end = place.end;
        return;
    }
    if oddities.len() < MOST {
        let message = match at {
            Some(at) => format!("undecodable bytes at byte {at} of the source"),
            None => "undecodable bytes".to_owned(),
        };
        oddities.push((DiagnosticKind::Undecodable, Some(place), message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_of(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn marks_and_unicode() {
        let text = "The sum is £3m – “enough”.";
        for (bytes, encoding, guessed) in [
            (text.as_bytes().to_vec(), "UTF-8", false),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), "UTF-8", false),
            ([b"\xff\xfe".to_vec(), utf16_of(text, u16::to_le_bytes)].concat(), "UTF-16LE", false),
            ([b"\xfe\xff".to_vec(), utf16_of(text, u16::to_be_bytes)].concat(), "UTF-16BE", false),
            (utf16_of(text, u16::to_le_bytes), "UTF-16LE", true),
            (utf16_of(text, u16::to_be_bytes), "UTF-16BE", true),
        ] {
            let decoded = decode(&bytes);
            assert_eq!((decoded.text.as_ref(), decoded.encoding), (text, encoding));
            assert_eq!(
                decoded.oddities.iter().any(|o| o.0 == DiagnosticKind::EncodingGuessed),
                guessed,
                "{encoding}"
            );
        }
    }

    #[test]
    fn windows_1252_is_guessed() {
        let text = "The council\u{92}s grant of \u{a3}3m \u{96} \u{93}enough\u{94}, it says \u{96} is gone.";
        let bytes: Vec<u8> = text.chars().map(|c| c as u8).collect();
        let decoded = decode(&bytes);
        assert_eq!(decoded.text, "The council’s grant of £3m – “enough”, it says – is gone.");
        assert_eq!(decoded.encoding, "windows-1252");
        assert_eq!(decoded.oddities[0].0, DiagnosticKind::EncodingGuessed);
        let all: Vec<u8> = (0..=255).collect();
        let table: String = all.iter().map(|&b| windows_1252(b)).collect();
        #[cfg(feature = "encoding")]
        assert_eq!(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&all).0, table);
        assert_eq!(table.chars().count(), 256);
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn macintosh_is_known_by_its_quotation_marks() {
        let decoded = decode(b"The council\xd5s \xd2grant\xd3 of \xa33m \xd0 all of it \xd0 is gone.");
        assert_eq!(decoded.text, "The council’s “grant” of £3m – all of it – is gone.");
        let russian =
            encoding_rs::WINDOWS_1251.encode("Совет закрывает три дома для пожилых людей в городе.").0;
        assert_eq!(decode(&russian).encoding, "windows-1251");
    }

    #[test]
    fn damage_is_told_with_its_place() {
        let decoded = decode(
            "£1 and £2 and £3 \u{0}"
                .as_bytes()
                .iter()
                .chain(b"\xff\xfe end")
                .copied()
                .collect::<Vec<u8>>()
                .leak(),
        );
        assert_eq!(decoded.encoding, "UTF-8");
        let (kind, place, message) = &decoded.oddities[0];
        assert_eq!(*kind, DiagnosticKind::Undecodable);
        assert_eq!(&decoded.text[place.clone().unwrap()], "\u{fffd}\u{fffd}");
        assert_eq!(message, "undecodable bytes at byte 21 of the source");
        assert_eq!(decoded.oddities.len(), 1);
    }

    #[test]
    fn a_cut_character_is_no_other_encoding() {
        let bytes = "Councils’ money".as_bytes();
        let cut = &bytes[..10];
        assert_eq!(decode(cut).encoding, "UTF-8");
    }
}
