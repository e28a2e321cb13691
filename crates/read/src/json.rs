//! JSON: a record a line, a list of records, or one.

use crate::error::{ErrorKind, Place};
use crate::options::{Columns, Part};
use crate::page::{guessed, passed};
use crate::record::{Record, text_of};
use crate::transcode::Utf8;
use crate::{Format, ReadError, ReadOptions};
use greenpaper_core::{Article, Diagnostic, DiagnosticKind};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::io::{BufRead, Read};

/// The articles of a stream of records, one at a time.
pub(crate) struct Records<R> {
    stream: Utf8<R>,
    options: ReadOptions,
    place: Place,
    /// Whether each line is a record; else records are found by their braces.
    lines: bool,
    /// The line that is being read, counted from 1.
    line: u64,
    /// The line that the record begins in.
    begun: u64,
    record: Vec<u8>,
    done: bool,
    /// Whether any record was found.
    any: bool,
    /// Articles of a record that holds others.
    inner: std::vec::IntoIter<Result<Article, ReadError>>,
}

/// What was found where a record was looked for.
enum Found {
    Record,
    /// It is too long, and was passed by.
    TooLong,
    /// Not in a list, and no record.
    Stray,
    /// The stream ends inside of it.
    Broken,
    End,
}

impl<R: Read> Records<R> {
    pub(crate) fn new(stream: Utf8<R>, format: Format, place: Place, options: ReadOptions) -> Records<R> {
        let lines = format == Format::JsonLines;
        Records {
            stream,
            options,
            place,
            lines,
            line: 0,
            begun: 0,
            record: Vec::new(),
            done: false,
            any: false,
            inner: Vec::new().into_iter(),
        }
    }

    /// The next line, without what ends it; a line that is too long is passed by without being held.
    fn next_line(&mut self) -> std::io::Result<Found> {
        self.record.clear();
        self.line += 1;
        self.begun = self.line;
        let (mut long, mut any) = (false, false);
        loop {
            let bytes = self.stream.reader.fill_buf()?;
            if bytes.is_empty() {
                return Ok(if long {
                    Found::TooLong
                } else if any {
                    Found::Record
                } else {
                    Found::End
                });
            }
            any = true;
            let end = memchr::memchr(b'\n', bytes);
            let line = &bytes[..end.unwrap_or(bytes.len())];
            if self.record.len() + line.len() > self.options.max_line {
                long = true;
                self.record = Vec::new();
            } else if !long {
                self.record.extend_from_slice(line);
            }
            let taken = line.len() + usize::from(end.is_some());
            self.stream.reader.consume(taken);
            if end.is_some() {
                return Ok(if long { Found::TooLong } else { Found::Record });
            }
        }
    }

    /// The next value in braces, wherever it stands: in a list, or after another.
    fn next_value(&mut self) -> std::io::Result<Found> {
        self.record.clear();
        let limit = usize::try_from(self.options.max_bytes).unwrap_or(usize::MAX);
        let (mut depth, mut quoted, mut escaped, mut long, mut stray) = (0usize, false, false, false, false);
        self.line = self.line.max(1);
        loop {
            let bytes = self.stream.reader.fill_buf()?;
            if bytes.is_empty() {
                return Ok(match (depth, stray) {
                    (0, false) => Found::End,
                    (0, true) => Found::Stray,
                    _ => Found::Broken,
                });
            }
            let mut taken = 0;
            let mut from = 0;
            let mut closed = false;
            for &byte in bytes {
                taken += 1;
                self.line += u64::from(byte == b'\n');
                if quoted {
                    match byte {
                        _ if escaped => escaped = false,
                        b'\\' => escaped = true,
                        b'"' => quoted = false,
                        _ => {}
                    }
                    continue;
                }
                match byte {
                    b'{' => {
                        if depth == 0 {
                            from = taken - 1;
                            self.begun = self.line;
                        }
                        depth += 1;
                    }
                    b'}' if depth > 0 => {
                        depth -= 1;
                        if depth == 0 {
                            closed = true;
                            break;
                        }
                    }
                    b'"' if depth > 0 => quoted = true,
                    b' ' | b'\t' | b'\r' | b'\n' | b'[' | b']' | b',' => {}
                    _ if depth == 0 => stray = true,
                    _ => {}
                }
            }
            if depth > 0 || closed {
                let part = &bytes[from..taken];
                if self.record.len() + part.len() > limit {
                    long = true;
                    self.record = Vec::new();
                } else if !long {
                    self.record.extend_from_slice(part);
                }
            }
            self.stream.reader.consume(taken);
            if closed {
                return Ok(if long { Found::TooLong } else { Found::Record });
            }
        }
    }

    fn here(&self) -> Place {
        Place { line: Some(self.begun.max(1)), ..self.place.clone() }
    }

    fn error(&self, kind: ErrorKind) -> Option<Result<Article, ReadError>> {
        Some(Err(ReadError::new(&self.here(), kind)))
    }
}

impl<R: Read> Iterator for Records<R> {
    type Item = Result<Article, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(article) = self.inner.next() {
                return Some(article);
            }
            if self.done {
                return None;
            }
            let found = if self.lines { self.next_line() } else { self.next_value() };
            match found {
                Err(error) => {
                    self.done = true;
                    return Some(Err(ReadError::io(&self.here(), error)));
                }
                Ok(Found::End) => {
                    self.done = true;
                    if !self.any {
                        return self.error(ErrorKind::Malformed("there is no record in it".to_owned()));
                    }
                    return None;
                }
                Ok(Found::TooLong) => {
                    self.any = true;
                    let kind = if self.lines {
                        ErrorKind::LineTooLong(self.options.max_line)
                    } else {
                        ErrorKind::TooLong(self.options.max_bytes)
                    };
                    return self.error(kind);
                }
                Ok(found @ (Found::Stray | Found::Broken)) => {
                    self.done = true;
                    let what = if matches!(found, Found::Broken) {
                        "it breaks off inside a record"
                    } else {
                        "no JSON"
                    };
                    return self.error(ErrorKind::Malformed(what.to_owned()));
                }
                Ok(Found::Record) => {}
            }
            if self.record.trim_ascii().is_empty() {
                continue;
            }
            self.any = true;
            let place = self.here();
            let read = read_record(&self.record, &place, &self.stream, &self.options);
            let pass = |read: Result<Article, ErrorKind>| {
                read.map_err(|error| ReadError::new(&place, error))
                    .and_then(|article| passed(article, &place, &self.options))
            };
            match read {
                Ok(Holds::One(article)) => return Some(pass(Ok(*article))),
                Ok(Holds::Several(all)) => {
                    self.inner = all.into_iter().map(pass).collect::<Vec<_>>().into_iter()
                }
                Err(error) => return Some(pass(Err(error))),
            }
        }
    }
}

/// What a record is: an article, or others in it.
enum Holds {
    One(Box<Article>),
    Several(Vec<Result<Article, ErrorKind>>),
}

fn read_record<R>(
    bytes: &[u8],
    place: &Place,
    stream: &Utf8<R>,
    options: &ReadOptions,
) -> Result<Holds, ErrorKind> {
    let mut odd = guessed(stream.encoding, stream.guessed);
    let mut text = text_of(bytes, &mut odd);
    if let Some((paired, lost)) = surrogates(&text) {
        let those = if lost == 1 {
            "1 surrogate without its pair stands"
        } else {
            "surrogates without their pairs stand"
        };
        let count = if lost == 1 { String::new() } else { format!("{lost} ") };
        odd.push(Diagnostic {
            kind: DiagnosticKind::Undecodable,
            span: None,
            message: format!("{count}{those} as U+FFFD"),
        });
        text = Cow::Owned(paired);
    }
    let broken = |error: serde_json::Error| {
        // Which record it is the place says; where in it, the parser.
        let said = error.to_string();
        let what = said.split(" at line ").next().unwrap_or(&said);
        ErrorKind::Malformed(format!(
            "no JSON record: {what}, line {} and column {} of it",
            error.line(),
            error.column()
        ))
    };
    #[cfg(feature = "govuk")]
    if crate::govuk::is_item(&text) {
        let article = crate::govuk::article(&text, place, stream.encoding, odd, options).map_err(broken)?;
        return Ok(Holds::One(Box::new(article)));
    }
    let mut deserializer = serde_json::Deserializer::from_str(&text);
    let record = Fields(&options.columns).deserialize(&mut deserializer).map_err(broken)?;
    deserializer.end().map_err(broken)?;
    if record.has_text() && record.is_bare() {
        let articles = record.articles(place, stream.encoding, odd, options);
        return Ok(Holds::Several(articles.into_iter().map(Ok).collect()));
    }
    if record.has_text() {
        return Ok(Holds::One(Box::new(record.article(place, stream.encoding, odd, options))));
    }
    let whole = serde_json::from_str(&text).map_err(broken)?;
    let records = crate::nested::records(&whole, &options.columns);
    if records.is_empty() {
        return Err(ErrorKind::NoText(missing(&text, &options.columns)));
    }
    let articles = records.into_iter().map(|record| match record {
        Ok(record) => Ok(record.article(place, stream.encoding, odd.clone(), options)),
        Err(names) => Err(ErrorKind::NoText(names)),
    });
    Ok(Holds::Several(articles.collect()))
}

/// JSON in which half a pair of an escape is that of U+FFFD, and how many there were; none where all are whole.
fn surrogates(text: &str) -> Option<(String, usize)> {
    // Few records escape anything beyond the first plane.
    let may_be = |at: usize| text.as_bytes().get(at + 2).is_some_and(|b| b.eq_ignore_ascii_case(&b'd'));
    if !memchr::memmem::find_iter(text.as_bytes(), b"\\u").any(may_be) {
        return None;
    }
    let escape = |at: usize| {
        let hex = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(hex, 16).ok().filter(|code| (0xd800..0xe000).contains(code))
    };
    let (mut out, mut from, mut at, mut lost) = (String::new(), 0, 0, 0);
    while let Some(next) = memchr::memchr(b'\\', &text.as_bytes()[at..]) {
        at += next;
        match escape(at) {
            Some(0xd800..0xdc00) if escape(at + 6).is_some_and(|low| low >= 0xdc00) => at += 12,
            Some(_) => {
                out.push_str(&text[from..at]);
                out.push_str("\\ufffd");
                at += 6;
                from = at;
                lost += 1;
            }
            // What is escaped may be a backslash.
            None => at += 2,
        }
        at = at.min(text.len());
    }
    out.push_str(&text[from..]);
    (lost > 0).then_some((out, lost))
}

/// Why a record has no text: what its fields are called, or which of them should hold it.
fn missing(record: &str, columns: &Columns) -> String {
    const MOST: usize = 12;
    let names = Names.deserialize(&mut serde_json::Deserializer::from_str(record)).unwrap_or_default();
    let text = |name: &&String| columns.part(name).is_some_and(|(part, _)| part == Part::Text);
    if let Some(name) = names.iter().find(text) {
        let name: String = name.chars().take(40).collect();
        return format!("its field {name} holds none");
    }
    if names.is_empty() {
        return "it has no fields".to_owned();
    }
    let more = if names.len() > MOST { ", …" } else { "" };
    let names: String = names[..names.len().min(MOST)].join(", ").chars().take(200).collect();
    format!("none of its fields is known to hold text: {names}{more}")
}

/// Reads what the fields of a record are called, and nothing else of it.
struct Names;

impl<'de> DeserializeSeed<'de> for Names {
    type Value = Vec<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Names {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut names = Vec::new();
        while let Some((name, IgnoredAny)) = map.next_entry()? {
            names.push(name);
        }
        Ok(names)
    }
}

/// Reads the fields of a record that are called as columns are; the others are passed by.
struct Fields<'c>(&'c Columns);

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        while let Some(part) = map.next_key_seed(Name(self.0))? {
            match part {
                Some((part, rank)) => {
                    if let Some(words) = map.next_value_seed(Words)? {
                        record.put(part, rank, words);
                    }
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(record)
    }
}

/// Reads the name of a field: what it holds, if it is wanted.
struct Name<'c>(&'c Columns);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<(Part, usize)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<(Part, usize)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.part(name))
    }
}

/// Reads words, or a list of them, or what has a name; anything else is none.
struct Words;

impl<'de> DeserializeSeed<'de> for Words {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Words {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words")
    }

    fn visit_str<E>(self, words: &str) -> Result<Self::Value, E> {
        Ok(Some(words.to_owned()))
    }

    fn visit_string<E>(self, words: String) -> Result<Self::Value, E> {
        Ok(Some(words))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    /// Seconds with a fraction, if they may be that.
    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok((number > 1e8).then(|| format!("{number:.0}")))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    /// Paragraphs, or authors.
    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
        let mut parts: Vec<String> = Vec::new();
        while let Some(part) = all.next_element_seed(Words)? {
            parts.extend(part);
        }
        let mark = if parts.iter().any(|part| part.len() > 80) { "\n\n" } else { ", " };
        Ok((!parts.is_empty()).then(|| parts.join(mark)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(name) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if matches!(
                &*name,
                "name" | "title" | "text" | "rendered" | "#text" | "@value" | "$date" | "$numberLong"
            ) {
                found = map.next_value_seed(Words)?.or(found);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}
