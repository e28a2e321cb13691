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
    row: Row,
    done: bool,
}

/// A row: its fields one after another, and where each ends.
#[derive(Default)]
struct Row {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// Whether it went beyond the limit, and is not all there.
    long: bool,
}

impl<R: Read> Rows<R> {
    pub(crate) fn new(stream: Utf8<R>, head: &[u8], place: Place, options: ReadOptions) -> Rows<R> {
        let reader = ReaderBuilder::new().delimiter(delimiter(head)).build();
        Rows { stream, options, place, reader, columns: None, row: Row::default(), done: false }
    }

    /// Reads a row; `false` where there is none.
    fn next_row(&mut self) -> io::Result<bool> {
        let limit = self.options.max_line;
        let row = &mut self.row;
        row.long = false;
        row.bytes.resize(row.bytes.capacity().max(1 << 12), 0);
        row.ends.resize(row.ends.capacity().max(64), 0);
        let (mut out, mut fields, mut size) = (0, 0, 0usize);
        loop {
            let bytes = self.stream.reader.fill_buf()?;
            let (result, read, written, ended) =
                self.reader.read_record(bytes, &mut row.bytes[out..], &mut row.ends[fields..]);
            self.stream.reader.consume(read);
            out += written;
            fields += ended;
            size = size.saturating_add(read);
            row.long |= size > limit;
            if row.long {
                // What is too long is passed by without being held.
                (out, fields) = (0, 0);
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

    fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.row.ends.iter().copied());
        starts.zip(&self.row.ends).map(|(start, &end)| &self.row.bytes[start..end])
    }

    /// Reads the line of names.
    fn name(&mut self) -> Result<(), ErrorKind> {
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
        self.columns = Some(parts);
        Ok(())
    }
}

/// What divides the names in the first line: a tab, a semicolon or else a comma.
fn delimiter(head: &[u8]) -> u8 {
    let text = crate::decode::sample(&head[..head.len().min(1 << 13)]).into_owned();
    let line = text.lines().next().unwrap_or("");
    let count = |mark: u8| line.bytes().filter(|&b| b == mark).count();
    [b'\t', b';'].into_iter().find(|&mark| count(mark) > count(b',')).unwrap_or(b',')
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
        let place = Place { line: Some(self.reader.line()), ..self.place.clone() };
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
        let mut odd = guessed(self.stream.encoding, self.stream.guessed);
        let mut record = Record::default();
        let columns = self.columns.as_deref().unwrap_or_default();
        for (field, column) in self.fields().zip(columns) {
            if let Some((part, rank)) = column {
                record.put(*part, *rank, text_of(field, &mut odd).into_owned());
            }
        }
        let article = record.article(&place, self.stream.encoding, odd, &self.options);
        Some(passed(article, &place, &self.options))
    }
}
