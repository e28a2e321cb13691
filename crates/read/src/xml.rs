//! XML, one node after another, within bounds: no deeper than asked, no entity that stands for much.

use crate::ReadOptions;
use crate::error::{ErrorKind, Place, ReadError};
use crate::stream::Headed;
use crate::transcode::{Utf8, utf8};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// No entity that a document declares may stand for more bytes.
const LONGEST_ENTITY: usize = 256;

/// What entities of HTML stand for that documents use without declaring them; in order.
#[rustfmt::skip]
const ENTITIES: [(&str, &str); 38] = [
    ("aacute", "á"), ("agrave", "à"), ("amp", "&"), ("apos", "'"), ("auml", "ä"), ("bull", "•"), ("ccedil", "ç"),
    ("copy", "©"), ("deg", "°"), ("eacute", "é"), ("egrave", "è"), ("euro", "€"), ("frac12", "½"), ("frac14", "¼"),
    ("frac34", "¾"), ("gt", ">"), ("hellip", "…"), ("iacute", "í"), ("laquo", "«"), ("ldquo", "“"), ("lsquo", "‘"),
    ("lt", "<"), ("mdash", "—"), ("middot", "·"), ("nbsp", "\u{a0}"), ("ndash", "–"), ("oacute", "ó"), ("ouml", "ö"),
    ("pound", "£"), ("quot", "\""), ("raquo", "»"), ("rdquo", "”"), ("reg", "®"), ("rsquo", "’"), ("sect", "§"),
    ("times", "×"), ("uacute", "ú"), ("uuml", "ü"),
];

/// A node of a document.
#[derive(Debug)]
pub(crate) enum Node {
    Start(Element),
    End,
    Text(String),
    /// The document is over.
    Over,
}

/// Whose an element is, by its namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
    /// The document's own: RSS, Atom, or none.
    Own,
    DublinCore,
    /// `content:encoded`.
    Content,
    /// Pictures and films that go with an item.
    Media,
    Podcast,
    Other,
}

/// What namespaces are called, and whose they are.
const SPACES: [(&str, Space); 12] = [
    ("http://www.w3.org/2005/Atom", Space::Own),
    ("http://purl.org/atom/ns#", Space::Own),
    ("http://purl.org/rss/1.0/", Space::Own),
    ("http://my.netscape.com/rdf/simple/0.9/", Space::Own),
    ("http://backend.userland.com/rss2", Space::Own),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", Space::Own),
    ("http://purl.org/dc/elements/1.1/", Space::DublinCore),
    ("http://purl.org/dc/terms/", Space::DublinCore),
    ("http://purl.org/rss/1.0/modules/content/", Space::Content),
    ("http://search.yahoo.com/mrss/", Space::Media),
    ("http://www.itunes.com/dtds/podcast-1.0.dtd", Space::Podcast),
    ("http://www.google.com/schemas/play-podcasts/1.0", Space::Podcast),
];

/// Whose a prefix is where the document does not declare it: those that feeds forget.
fn usual_space(prefix: &str) -> Space {
    match prefix {
        "" | "atom" | "rss" | "rdf" => Space::Own,
        "dc" | "dcterms" => Space::DublinCore,
        "content" => Space::Content,
        "media" => Space::Media,
        "itunes" | "googleplay" => Space::Podcast,
        _ => Space::Other,
    }
}

fn named_space(uri: &str) -> Space {
    let bare = uri.trim().trim_end_matches('/');
    let found = SPACES.iter().find(|(known, _)| known.trim_end_matches('/').eq_ignore_ascii_case(bare));
    found.map_or(if bare.is_empty() { Space::Own } else { Space::Other }, |(_, space)| *space)
}

/// The namespaces that are declared where reading stands, each with the depth of the element that declares it.
#[derive(Debug, Default)]
struct Spaces(Vec<(usize, String, Space)>);

impl Spaces {
    fn declare(&mut self, depth: usize, prefix: &str, uri: &str) {
        let space = match named_space(uri) {
            // What the root calls its own is.
            Space::Other if depth <= 1 && prefix.is_empty() => Space::Own,
            space => space,
        };
        self.0.push((depth, prefix.to_owned(), space));
    }

    fn of(&self, prefix: &str) -> Space {
        let declared = self.0.iter().rev().find(|(_, known, _)| known == prefix);
        declared.map_or_else(|| usual_space(prefix), |(_, _, space)| *space)
    }

    /// Forgets what elements below `depth` declared.
    fn close(&mut self, depth: usize) {
        while self.0.last().is_some_and(|(declared, ..)| *declared > depth) {
            self.0.pop();
        }
    }
}

/// The start of an element.
#[derive(Debug)]
pub(crate) struct Element {
    /// Its name without a prefix.
    pub(crate) name: String,
    /// Whose it is.
    pub(crate) space: Space,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute, by its local name; blank ones are none.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }
}

/// Counts lines as they are passed, and refuses more bytes than a document may have.
pub(crate) struct Bounded<B> {
    reader: B,
    lines: Arc<AtomicU64>,
    left: u64,
    limit: u64,
}

impl<B: Read> Read for Bounded<B> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.reader.read(into)
    }
}

impl<B: BufRead> BufRead for Bounded<B> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 && !self.reader.fill_buf()?.is_empty() {
            return Err(ErrorKind::TooLong(self.limit).into());
        }
        let bytes = self.reader.fill_buf()?;
        Ok(&bytes[..bytes.len().min(usize::try_from(self.left).unwrap_or(usize::MAX))])
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(bytes) = self.reader.fill_buf() {
            let lines = memchr::memchr_iter(b'\n', &bytes[..amount.min(bytes.len())]).count();
            self.lines.fetch_add(lines as u64, Ordering::Relaxed);
        }
        self.left = self.left.saturating_sub(amount as u64);
        self.reader.consume(amount);
    }
}

/// A document that is read node by node.
pub(crate) struct Xml<R> {
    reader: Reader<Bounded<BufReader<crate::transcode::Transcoder<R>>>>,
    buffer: Vec<u8>,
    lines: Arc<AtomicU64>,
    depth: usize,
    max_depth: usize,
    /// What the document declares; `None` for what is not taken.
    entities: Vec<(String, Option<String>)>,
    spaces: Spaces,
    /// Bytes that entities may still stand for.
    expands: u64,
    place: Place,
    pub(crate) encoding: &'static str,
    pub(crate) guessed: bool,
    /// An element that is empty has ended where it began.
    ended: bool,
}

impl<R: Read> Xml<Headed<R>> {
    pub(crate) fn new(head: &[u8], reader: Headed<R>, place: Place, options: &ReadOptions) -> Xml<Headed<R>> {
        let Utf8 { reader, encoding, guessed } = utf8(head, reader, declared(head));
        let lines = Arc::new(AtomicU64::new(0));
        let limit = options.max_bytes;
        let mut reader = Reader::from_reader(Bounded { reader, lines: lines.clone(), left: limit, limit });
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.check_comments = false;
        Xml {
            reader,
            buffer: Vec::new(),
            lines,
            depth: 0,
            max_depth: options.max_depth,
            entities: Vec::new(),
            spaces: Spaces::default(),
            expands: limit,
            place,
            encoding,
            guessed,
            ended: false,
        }
    }

    /// Where reading stands.
    pub(crate) fn place(&self) -> Place {
        Place { line: Some(self.lines.load(Ordering::Relaxed) + 1), ..self.place.clone() }
    }

    /// The next node.
    pub(crate) fn next(&mut self) -> Result<Node, ReadError> {
        let node = self.next_node();
        node.map_err(|kind| ReadError::new(&self.place(), kind))
    }

    fn next_node(&mut self) -> Result<Node, ErrorKind> {
        if std::mem::take(&mut self.ended) {
            return Ok(Node::End);
        }
        loop {
            self.buffer.clear();
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(quick_xml::Error::Io(error)) => {
                    // Nobody else holds it; if somebody did, its words would do.
                    let error = Arc::try_unwrap(error)
                        .unwrap_or_else(|shared| io::Error::new(shared.kind(), shared.to_string()));
                    return Err(ErrorKind::of(error));
                }
                Err(error) => return Err(ErrorKind::Malformed(format!("no XML: {error}"))),
            };
            return Ok(match event {
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > self.max_depth {
                        return Err(ErrorKind::TooDeep(self.max_depth));
                    }
                    Node::Start(element(&tag, &self.entities, &mut self.spaces, self.depth))
                }
                Event::Empty(tag) => {
                    self.ended = true;
                    let element = element(&tag, &self.entities, &mut self.spaces, self.depth + 1);
                    self.spaces.close(self.depth);
                    Node::Start(element)
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    self.spaces.close(self.depth);
                    Node::End
                }
                Event::Text(text) => Node::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Node::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => {
                    let text = match name.resolve_char_ref() {
                        Ok(Some(c)) => c.to_string(),
                        Ok(None) => resolve(&name, &self.entities)?,
                        Err(_) => char::REPLACEMENT_CHARACTER.to_string(),
                    };
                    self.expands = self.expands.checked_sub(text.len() as u64).ok_or_else(|| {
                        ErrorKind::Malformed(
                            "its entities stand for more than a document may hold".to_owned(),
                        )
                    })?;
                    Node::Text(text)
                }
                Event::DocType(text) => {
                    self.entities = entities(&text);
                    continue;
                }
                Event::Eof if self.depth > 0 => {
                    return Err(ErrorKind::Malformed("it breaks off before its elements end".to_owned()));
                }
                Event::Eof => Node::Over,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            });
        }
    }

    /// Passes by what is left of an element that has begun.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        let mut open = 1;
        while open > 0 {
            match self.next()? {
                Node::Start(_) => open += 1,
                Node::End => open -= 1,
                Node::Text(_) => {}
                Node::Over => break,
            }
        }
        Ok(())
    }

    /// The words of what is left of an element that has begun, with single blanks.
    pub(crate) fn words(&mut self) -> Result<String, ReadError> {
        let text = self.text()?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The text of what is left of an element that has begun, as it is.
    pub(crate) fn text(&mut self) -> Result<String, ReadError> {
        let mut words = String::new();
        let mut open = 1;
        while open > 0 {
            match self.next()? {
                Node::Start(_) => open += 1,
                Node::End => open -= 1,
                Node::Text(text) => words.push_str(&text),
                Node::Over => break,
            }
        }
        Ok(words)
    }
}

/// The encoding that an XML declaration gives.
fn declared(head: &[u8]) -> Option<&[u8]> {
    let line = &head[..head.len().min(200)];
    let at = memchr::memmem::find(line, b"encoding=")? + 9;
    let quote = *line.get(at)?;
    let end = memchr::memchr(quote, &line[at + 1..])?;
    Some(&line[at + 1..at + 1 + end])
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn element(
    tag: &BytesStart<'_>,
    declared: &[(String, Option<String>)],
    spaces: &mut Spaces,
    depth: usize,
) -> Element {
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten().map(|attribute| {
        let value: &str = attribute.value.as_ref();
        let key: &str = attribute.key.as_ref();
        if let Some(prefix) = key.strip_prefix("xmlns") {
            spaces.declare(depth, prefix.trim_start_matches(':'), value);
        }
        (local(key).to_owned(), unescaped(value, declared))
    });
    let attributes = attributes.collect();
    let name = tag.name();
    let (prefix, name) = name.as_ref().rsplit_once(':').unwrap_or(("", name.as_ref()));
    Element { name: name.to_owned(), space: spaces.of(prefix), attributes }
}

/// The value of an attribute with what its references stand for; what is not known stays as it is.
fn unescaped(value: &str, declared: &[(String, Option<String>)]) -> String {
    let mut text = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let reference = rest.find(';').filter(|end| (2..=32).contains(end)).and_then(|end| {
            let name = &rest[1..end];
            let words = match name.strip_prefix('#') {
                Some(number) => character(number)?.to_string(),
                None => resolve(name, declared).ok()?,
            };
            Some((words, end + 1))
        });
        match reference {
            Some((words, taken)) => {
                text.push_str(&words);
                rest = &rest[taken..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    text
}

fn character(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

/// What an entity stands for: what the document declares, if that is short and holds no other; else what HTML does; an
/// unknown one stands for itself.
fn resolve(name: &str, declared: &[(String, Option<String>)]) -> Result<String, ErrorKind> {
    if let Ok(at) = ENTITIES.binary_search_by_key(&name, |(known, _)| known) {
        return Ok(ENTITIES[at].1.to_owned());
    }
    match declared.iter().find(|(known, _)| known == name) {
        Some((_, Some(value))) => Ok(value.clone()),
        Some((_, None)) => Err(ErrorKind::Malformed(format!(
            "the entity '{name}' stands for other entities, for a file, or for more than {LONGEST_ENTITY} bytes"
        ))),
        None => Ok(format!("&{name};")),
    }
}

/// The entities that a document type declares. No more than a thousand are kept.
fn entities(doctype: &str) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    for declared in doctype.split("<!ENTITY").skip(1).take(1000) {
        let declared = declared.trim_start();
        let Some((name, rest)) = declared.split_once(char::is_whitespace) else { continue };
        if name == "%" || name.len() > 64 {
            continue;
        }
        let rest = rest.trim_start();
        let value = rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')).and_then(|quote| {
            let value = &rest[1..1 + rest[1..].find(quote)?];
            let plain = !value.contains(['<', '%']) && value.len() <= LONGEST_ENTITY;
            let nested = value.match_indices('&').any(|(at, _)| !value[at..].starts_with("&#"));
            (plain && !nested).then(|| unescaped(value, &[]))
        });
        found.push((name.to_owned(), value));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_those_that_stand_for_little() {
        assert!(ENTITIES.is_sorted());
        let declared = entities(
            "publicwhip [ <!ENTITY ocirc \"&#244;\">\n<!ENTITY a 'one & &a;'> <!ENTITY b SYSTEM 'file:///etc/passwd'> ]",
        );
        assert_eq!(resolve("ocirc", &declared).unwrap(), "ô");
        assert_eq!(resolve("pound", &[]).unwrap(), "£");
        assert_eq!(resolve("none", &[]).unwrap(), "&none;");
        assert!(resolve("a", &declared).is_err() && resolve("b", &declared).is_err());
    }

    #[test]
    fn attributes_are_unescaped_once() {
        assert_eq!(unescaped("a &amp;amp; b &#163;3 & &x;", &[]), "a &amp; b £3 & &x;");
    }
}
