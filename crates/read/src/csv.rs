//! Comma-separated values with a line of names.

use crate::error::{ErrorKind, Place};
use crate::options::Part;
use crate::page::{guessed, passed};
use crate::record::{Record, text_of};
use crate::transcode::Utf8;
use crate::{ReadError, ReadOptions};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use greenpaper_core::Article;
use std::io::{self, BufRead, Read};

/// The articles of a table, a row each, one at a time.
pub(crate) struct Rows<R> {
    stream: Utf8<R>,
    options: ReadOptions,
    place: Place,
    reader: Reader,
    /// What each column holds, once the line of names was read.
    columns: Option<Vec<Option<(Part, usize)>>>,
    /// What the best column for text is called.
    text: Option<String>,
    row: Row,
    /// The line that the next row begins in, counted from 1.
    line: u64,
    delimiter: u8,
    /// Whether a line before that of the names says what it is.
    said: bool,
    /// What is read again, and how much of it has been.
    again: (Vec<u8>, usize),
    done: bool,
}

/// A row: its fields one after another, and where each ends.
#[derive(Default)]
struct Row {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// Whether it went beyond the limit, and is not all there.
    long: bool,
    /// It as it is written, as far as the limit.
    raw: Vec<u8>,
}

impl<R: Read> Rows<R> {
    pub(crate) fn new(stream: Utf8<R>, head: &[u8], place: Place, options: ReadOptions) -> Rows<R> {
        let (delimiter, said) = delimiter(head);
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        let (row, again) = (Row::default(), (Vec::new(), 0));
        Rows {
            stream,
            options,
            place,
            reader,
            columns: None,
            text: None,
            row,
            line: 1,
            delimiter,
            said,
            again,
            done: false,
        }
    }

    /// Reads a row; `false` where there is none.
    fn next_row(&mut self) -> io::Result<bool> {
        let limit = self.options.max_line;
        let row = &mut self.row;
        row.long = false;
        row.raw.clear();
        row.bytes.resize(row.bytes.capacity().max(1 << 12), 0);
        row.ends.resize(row.ends.capacity().max(64), 0);
        let (mut out, mut fields, mut size) = (0, 0, 0usize);
        loop {
            let (held, taken) = &mut self.again;
            let fresh = *taken == held.len();
            let bytes = if fresh { self.stream.reader.fill_buf()? } else { &held[*taken..] };
            let (result, read, written, ended) =
                self.reader.read_record(bytes, &mut row.bytes[out..], &mut row.ends[fields..]);
            self.line += memchr::memchr_iter(b'\n', &bytes[..read]).count() as u64;
            if !row.long {
                row.raw.extend_from_slice(&bytes[..read]);
            }
            if fresh {
                self.stream.reader.consume(read);
            } else {
                *taken += read;
            }
            out += written;
            fields += ended;
            size = size.saturating_add(read);
            row.long |= size > limit;
            if row.long {
                // What is too long is passed by without being held.
                (out, fields) = (0, 0);
                row.raw = Vec::new();
                row.bytes.truncate(1 << 12);
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if row.long => {}
                ReadRecordResult::OutputFull => row.bytes.resize(row.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if row.long => {}
                ReadRecordResult::OutputEndsFull => row.ends.resize(row.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(false),
            }
        }
        row.bytes.truncate(out);
        row.ends.truncate(fields);
        Ok(true)
    }

    /// Whether the row went on to the end of the table because a quotation mark in it never closes. Then what stands below
    /// its first line is read again.
    fn takes_back(&mut self) -> bool {
        if memchr::memchr_iter(b'"', &self.row.raw).count().is_multiple_of(2) || !self.at_end() {
            return false;
        }
        let raw = &self.row.raw;
        let begun = raw.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0);
        let opens = |at: usize| at == begun || raw[at - 1] == self.delimiter;
        if !memchr::memchr_iter(b'"', raw).any(opens) {
            return false;
        }
        let end = raw[begun..].iter().position(|&b| b == b'\n').map_or(raw.len(), |end| begun + end + 1);
        self.line -= memchr::memchr_iter(b'\n', &raw[end..]).count() as u64;
        self.again = (raw[end..].to_vec(), 0);
        self.reader.reset();
        true
    }

    fn at_end(&mut self) -> bool {
        self.again.1 == self.again.0.len() && self.stream.reader.fill_buf().is_ok_and(<[u8]>::is_empty)
    }

    fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.row.ends.iter().copied());
        starts.zip(&self.row.ends).map(|(start, &end)| &self.row.bytes[start..end])
    }

    /// Reads the line of names.
    fn name(&mut self) -> Result<(), ErrorKind> {
        if self.said {
            self.next_row().map_err(ErrorKind::of)?;
        }
        if !self.next_row().map_err(ErrorKind::of)? {
            return Err(ErrorKind::Malformed("there is no record in it".to_owned()));
        }
        let parts: Vec<_> =
            self.fields().map(|name| self.options.columns.part(&String::from_utf8_lossy(name))).collect();
        if !parts.iter().flatten().any(|(part, _)| *part == Part::Text) {
            let names: Vec<_> =
                self.fields().take(12).map(|name| String::from_utf8_lossy(name).into_owned()).collect();
            let names: String = names.join(", ").chars().take(200).collect();
            return Err(ErrorKind::Malformed(format!("none of its columns is known to hold text: {names}")));
        }
        let text = parts
            .iter()
            .zip(self.fields())
            .filter(|(part, _)| part.is_some_and(|(part, _)| part == Part::Text));
        let best = text.min_by_key(|(part, _)| part.map(|(_, rank)| rank));
        self.text = best.map(|(_, name)| String::from_utf8_lossy(name).trim().chars().take(40).collect());
        self.columns = Some(parts);
        Ok(())
    }
}

/// What divides the fields: what a line `sep=` says, as programs of tables write it, or else what divides the names in the
/// first line, a tab, a semicolon, a bar or a comma. Whether such a line stands there.
fn delimiter(head: &[u8]) -> (u8, bool) {
    let text = crate::decode::sample(&head[..head.len().min(1 << 13)]).into_owned();
    let line = text.lines().next().unwrap_or("").trim_start_matches('\u{feff}');
    let bare = line.trim_matches('"').as_bytes();
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', mark] = bare
        && mark.is_ascii()
    {
        return (*mark, true);
    }
    let count = |mark: u8| line.bytes().filter(|&b| b == mark).count();
    let most = [b'\t', b';', b'|'].into_iter().find(|&mark| count(mark) > count(b','));
    (most.unwrap_or(b','), false)
}

impl<R: Read> Iterator for Rows<R> {
    type Item = Result<Article, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        if self.columns.is_none()
            && let Err(kind) = self.name()
        {
            self.done = true;
            return Some(Err(ReadError::new(&Place { line: Some(1), ..self.place.clone() }, kind)));
        }
        let place = Place { line: Some(self.line), ..self.place.clone() };
        match self.next_row() {
            Ok(true) => {}
            Ok(false) => {
                self.done = true;
                return None;
            }
            Err(error) => {
                self.done = true;
                return Some(Err(ReadError::io(&place, error)));
            }
        }
        if self.row.long {
            return Some(Err(ReadError::new(&place, ErrorKind::LineTooLong(self.options.max_line))));
        }
        if self.takes_back() {
            let why = "a quotation mark in it never closes".to_owned();
            return Some(Err(ReadError::new(&place, ErrorKind::Malformed(why))));
        }
        let mut odd = guessed(self.stream.encoding, self.stream.guessed);
        let mut record = Record::default();
        let columns = self.columns.as_deref().unwrap_or_default();
        for (field, column) in self.fields().zip(columns) {
            if let Some((part, rank)) = column {
                record.put(*part, *rank, text_of(field, &mut odd).into_owned());
            }
        }
        if !record.has_text() {
            let name = self.text.as_deref().unwrap_or("text");
            let why = ErrorKind::NoText(format!("its column {name} holds none"));
            return Some(Err(ReadError::new(&place, why)));
        }
        let article = record.article(&place, self.stream.encoding, odd, &self.options);
        Some(passed(article, &place, &self.options))
    }
}
