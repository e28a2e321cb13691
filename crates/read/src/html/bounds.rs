//! Bounds on what the HTML parser is given: a page goes in, one comes out that it reads in linear time.
//!
//! Its time grows with the square of the character references and bare signs in a stretch of text, and of the attributes of a
//! tag.

use crate::page::Page;
use crate::piece::Piece;
use std::borrow::Cow;

/// With more tags than this a tree takes more memory than a page is worth: some four hundred bytes each.
const MOST_TAGS: usize = 400_000;

/// A longer page is held to so many times its length of memory, of which a tag takes so much.
const LONG: usize = 2 << 20;
const TIMES: usize = 12;
const TAG: usize = 450;

/// With more of them references and bare signs are taken out of the parser's way.
const MOST_REFERENCES: usize = 2_000;

/// A tag that is longer is looked at, and of its attributes no more are kept.
const LONG_TAG: usize = 2_000;
const MOST_ATTRIBUTES: usize = 200;

/// What stands for `&` and `<` while the parser reads: control characters, which no page means anything by and a byte holds.
const AMPERSAND: char = '\u{1}';
const LESS: char = '\u{2}';
const MORE: char = '\u{3}';
const BLANK: char = '\u{4}';

/// A page for the parser, and whether signs in it stand for others.
pub(super) struct Bounded<'p> {
    pub(super) page: Cow<'p, str>,
    stand_in: bool,
}

/// Whether a page has so many tags that it is to be read without a tree.
pub(super) fn too_many_tags(page: &str) -> bool {
    // Signs that close no tag are escaped one by one, each with a look at all that follows.
    let opened = memchr::memchr_iter(b'<', page.as_bytes()).count();
    opened > MOST_TAGS
        || page.len() > LONG && opened * TAG > page.len() * TIMES
        || memchr::memchr_iter(b'>', page.as_bytes()).count() > opened + MOST_REFERENCES
}

/// How many references, blanks that do not break and bare signs a page has, as far as it matters.
fn references(page: &str) -> usize {
    let bytes = page.as_bytes();
    let found = memchr::memchr3_iter(b'&', 0xc2, b'<', bytes).filter(|&at| match bytes[at] {
        b'&' => true,
        b'<' => is_bare(bytes, at),
        _ => bytes.get(at + 1) == Some(&0xa0),
    });
    found.take(MOST_REFERENCES + 1).count()
}

/// Whether no tag, comment or the like begins with the `<` at `at`.
fn is_bare(bytes: &[u8], at: usize) -> bool {
    !bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'))
}

pub(super) fn bounded(page: &str) -> Bounded<'_> {
    let mut page = match without_scripts(page) {
        Cow::Borrowed(page) => few_attributes(page),
        Cow::Owned(page) => Cow::Owned(few_attributes(&page).into_owned()),
    };
    let stand_in = references(&page) > MOST_REFERENCES && !page.contains([AMPERSAND, LESS, MORE, BLANK]);
    if stand_in {
        page = Cow::Owned(without_references(&page));
    }
    Bounded { page, stand_in }
}

/// The page with each reference as its character, bare signs as others, and with other signs for those that would be markup.
fn without_references(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut from = 0;
    for at in memchr::memchr2_iter(b'&', b'<', page.as_bytes()) {
        if at < from || page.as_bytes()[at] == b'<' && !is_bare(page.as_bytes(), at) {
            continue;
        }
        out.push_str(&page[from..at]);
        if page.as_bytes()[at] == b'<' {
            out.push(LESS);
            from = at + 1;
            continue;
        }
        let reference = page.as_bytes()[at..]
            .iter()
            .take(12)
            .position(|&b| b == b';')
            .and_then(|len| Some((crate::fragment::reference(page.get(at..=at + len)?)?, len + 1)));
        let (c, len) = reference.unwrap_or(('&', 1));
        out.push(match c {
            '&' => AMPERSAND,
            '<' => LESS,
            '>' => MORE,
            '\u{a0}' => BLANK,
            // In a value it would end it.
            '"' => '\u{201d}',
            c => c,
        });
        from = at + len;
    }
    out.push_str(&page[from..]);
    if out.contains('\u{a0}') { out.replace('\u{a0}', &BLANK.to_string()) } else { out }
}

/// The page without what stands in its scripts and style sheets, which are more than half of many pages; data in JSON stay.
fn without_scripts(page: &str) -> Cow<'_, str> {
    let bytes = page.as_bytes();
    let begins = |at: usize, name: &[u8]| {
        bytes.get(at..at + name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    let mut out = String::new();
    let (mut from, mut passed) = (0, 0);
    for at in memchr::memchr_iter(b'<', bytes) {
        let name: &[u8] = match bytes.get(at + 1).map(u8::to_ascii_lowercase) {
            _ if at < passed => continue,
            Some(b's') if begins(at + 1, b"script") => b"</script",
            Some(b's') if begins(at + 1, b"style") => b"</style",
            _ => continue,
        };
        let Some(tag) = memchr::memchr(b'>', &bytes[at..]).map(|len| at + len + 1) else { break };
        let end =
            memchr::memchr_iter(b'<', &bytes[tag..]).map(|len| tag + len).find(|end| begins(*end, name));
        let Some(end) = end else { break };
        passed = end;
        // In a comment of a script a script may stand; and what is said of the article is kept.
        let inner = &bytes[tag..end];
        let kept = memchr::memmem::find(&bytes[at..tag], b"json").is_some()
            || bytes[at..tag].ends_with(b"/>")
            || memchr::memmem::find(inner, b"<!--").is_some();
        if !kept && inner.len() > 16 {
            out.push_str(&page[from..tag]);
            from = end;
        }
    }
    if from == 0 {
        return Cow::Borrowed(page);
    }
    out.push_str(&page[from..]);
    Cow::Owned(out)
}

/// The page without the attributes of a tag beyond the first of many.
fn few_attributes(page: &str) -> Cow<'_, str> {
    let bytes = page.as_bytes();
    let mut out = String::new();
    let mut from = 0;
    for at in memchr::memchr_iter(b'<', bytes) {
        if at < from || !bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        // Most tags are short.
        if memchr::memchr(b'>', &bytes[at..bytes.len().min(at + LONG_TAG)]).is_some() {
            continue;
        }
        let (mut count, mut quote, mut cut, mut end) = (0, None, None, bytes.len());
        for (place, &byte) in bytes.iter().enumerate().skip(at) {
            match (quote, byte) {
                (Some(mark), byte) if byte == mark => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') if bytes[place - 1] == b'=' => quote = Some(byte),
                (None, b'>') => {
                    end = place;
                    break;
                }
                (None, byte) if byte.is_ascii_whitespace() => {
                    count += 1;
                    if count > MOST_ATTRIBUTES && cut.is_none() {
                        cut = Some(place);
                    }
                }
                _ => {}
            }
        }
        if let Some(cut) = cut {
            out.push_str(&page[from..cut]);
            from = end;
        } else {
            out.push_str(&page[from..end]);
            from = end;
        }
    }
    if from == 0 {
        return Cow::Borrowed(page);
    }
    out.push_str(&page[from..]);
    Cow::Owned(out)
}

impl Bounded<'_> {
    /// Puts the signs back into what was read.
    pub(super) fn restore(&self, page: &mut Page, pieces: &mut [Piece]) {
        if !self.stand_in {
            return;
        }
        let back = |text: &mut String| {
            if text.contains([AMPERSAND, LESS, MORE, BLANK]) {
                *text = text
                    .replace(AMPERSAND, "&")
                    .replace(LESS, "<")
                    .replace(MORE, ">")
                    .replace(BLANK, "\u{a0}");
            }
        };
        let fields = [
            &mut page.headline,
            &mut page.standfirst,
            &mut page.author,
            &mut page.publication,
            &mut page.url,
        ];
        fields.into_iter().flatten().for_each(back);
        for piece in pieces.iter_mut().chain(&mut page.front) {
            // Links stand in bytes, and a blank takes two.
            let longer = |at: usize, text: &str| at + text[..at].matches(BLANK).count();
            for (range, target) in &mut piece.links {
                *range = longer(range.start, &piece.text)..longer(range.end, &piece.text);
                back(target);
            }
            back(&mut piece.text);
        }
    }
}
