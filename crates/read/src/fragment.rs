//! Marked-up text inside other formats: bodies of GOV.UK's content, descriptions in feeds, columns of corpora.

use crate::elements::Elements;
use crate::piece::Piece;
use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::borrow::Cow;

/// Whether a text is marked up: it begins with an element and closes one, or has paragraphs or line breaks marked.
pub(crate) fn is_marked_up(text: &str) -> bool {
    let has = |what: &str| memchr::memmem::find(text.as_bytes(), what.as_bytes()).is_some();
    (text.trim_start().starts_with('<') && has("</"))
        || has("</p>")
        || has("<br>")
        || has("<br/>")
        || has("<br />")
}

/// The pieces of marked-up text, in their order, without its furniture elements. Tags may be missing or out of place;
/// what they are in is closed as a browser would.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut reader = Elements::default();
    let mut emitter = DefaultEmitter::default();
    // The text of scripts and styles is no markup.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let token = match token {
            Ok(token) => token,
            Err(never) => match never {},
        };
        match token {
            Token::StartTag(tag) => {
                let attribute = |name: &[u8]| {
                    let found = tag.attributes.iter().find(|(known, _)| known.0 == name);
                    found.map(|(_, value)| String::from_utf8_lossy(&value.value).into_owned())
                };
                reader.start(&tag.name, tag.self_closing, attribute);
            }
            Token::EndTag(tag) => reader.end(&tag.name),
            Token::String(words) => reader.words(&String::from_utf8_lossy(&words)),
            _ => {}
        }
    }
    reader.finish()
}

/// Text with what its character references stand for, if it has any of those that programs write.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut from = 0;
    for at in
        memchr::memchr_iter(b'&', text.as_bytes()).filter(|at| text.as_bytes().get(at + 1) != Some(&b' '))
    {
        let Some(len) = text[at..].bytes().take(12).position(|b| b == b';') else { continue };
        if let Some(c) = reference(&text[at..=at + len]) {
            out.push_str(&text[from..at]);
            out.push(c);
            from = at + len + 1;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// The character that a reference stands for: "&amp;", "&#8217;".
pub(crate) fn reference(text: &str) -> Option<char> {
    let mut tokens = Tokenizer::new(text);
    let Some(Ok(Token::String(words))) = tokens.next() else { return None };
    let words = std::str::from_utf8(&words).ok()?.to_owned();
    let mut chars = words.chars();
    let c = chars.next()?;
    (chars.next().is_none() && tokens.next().is_none()).then_some(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use greenpaper_core::BlockKind;

    fn read(text: &str) -> Vec<(BlockKind, String)> {
        pieces(text).into_iter().map(|piece| (piece.kind(), piece.text)).collect()
    }

    #[test]
    fn blocks_keep_what_they_are() {
        use BlockKind::{BlockQuotation, ListItem, Paragraph, Subheading, TableRow};
        let text = "Loose <b>words</b>&nbsp;&pound;3m<h2>What changes</h2><ul><li>one<li><p>two</p><ul><li>in</ul></ul>\
            <blockquote><p>said</p></blockquote><table><tr><th>Year<th>Sum<tr><td>2001<td><p>£3m</p></table><p>end\
            <script>var a = '<p>';</script><nav>Home</nav>";
        let pieces = [
            (Paragraph, "Loose words\u{a0}£3m"),
            (Subheading, "What changes"),
            (ListItem, "one"),
            (ListItem, "two"),
            (ListItem, "in"),
            (BlockQuotation, "said"),
            (TableRow, "Year\tSum"),
            (TableRow, "2001\t£3m"),
            (Paragraph, "end"),
        ];
        assert_eq!(read(text), pieces.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn links_keep_their_words() {
        let found = pieces(
            "<p> See <a href='/a'> the  Act </a>, and <a href=#b>note</a> <a href=/c>this</p><p>more</a>.",
        );
        assert_eq!(found[0].text, "See the Act , and note this");
        let linked: Vec<_> =
            found[0].links.iter().map(|(at, to)| (&found[0].text[at.clone()], to.as_str())).collect();
        assert_eq!(linked, [("the Act", "/a"), ("this", "/c")]);
        assert_eq!(found[1].links, [(0..4, "/c".to_owned())]);
    }

    #[test]
    fn a_million_nested_elements_are_read() {
        let text = "<blockquote><ul><li>".repeat(350_000) + "text";
        assert_eq!(read(&text).len(), 1);
    }
}
