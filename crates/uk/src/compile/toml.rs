//! Tables as TOML: an array of tables for each, columns as keys.

use super::cell::{Cell, Form};
use super::draft::COLUMNS;
use super::error::Fault;
use super::problems::Problems;
use super::written::{Written, WrittenPlace, WrittenRow};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a file; what is no table of text, numbers, dates and lists of them is a problem.
pub(super) fn read(file: &str, text: &str, problems: &mut Problems) -> Vec<Written> {
    let mut reader = Reader { file, text, lines: line_starts(text), shared: Vec::new(), problems };
    let whole = match DeTable::parse(text) {
        Ok(whole) => whole.into_inner(),
        Err(error) => {
            let at = error.span().unwrap_or(0..0);
            reader.problem(at, "", Fault::Syntax(error.message().replace('\n', ", ")));
            return Vec::new();
        }
    };
    let mut tables = Vec::new();
    // What stands at the top of the file holds for every row.
    for (key, value) in &whole {
        if !matches!(value.get_ref(), DeValue::Array(_) | DeValue::Table(_)) {
            let mut row = WrittenRow::default();
            reader.cell(&mut row, key, value);
            reader.shared.extend(row.cells);
        }
    }
    for (key, value) in &whole {
        if let DeValue::Array(rows) = value.get_ref() {
            let rows = rows.iter().filter_map(|row| reader.row(row)).collect();
            let place = reader.place(&key.span());
            tables.push(Written { stem: key.get_ref().to_string(), place, rows, form: Form::Toml });
        } else if let DeValue::Table(_) = value.get_ref() {
            reader.problem(key.span(), key.get_ref(), Fault::Expected("an array of tables ([[…]])"));
        }
    }
    tables
}

struct Reader<'a, 'p> {
    file: &'a str,
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Cells that every row has that has none of its own.
    shared: Vec<(&'static str, WrittenPlace, String)>,
    problems: &'p mut Problems,
}

impl Reader<'_, '_> {
    fn place(&self, at: &Range<usize>) -> WrittenPlace {
        let line = self.lines.partition_point(|&start| start <= at.start);
        let start = self.lines[line - 1];
        let column = self.text.get(start..at.start).map_or(0, |before| before.chars().count()) as u32 + 1;
        WrittenPlace::Text { line: line as u32, column }
    }

    fn problem(&mut self, at: Range<usize>, text: &str, fault: Fault) {
        let place = self.place(&at);
        self.problems.add(Cell { file: self.file, place: place.view(), text }, fault);
    }

    fn row(&mut self, value: &Spanned<DeValue<'_>>) -> Option<WrittenRow> {
        let DeValue::Table(cells) = value.get_ref() else {
            self.problem(value.span(), "", Fault::Expected("a table"));
            return None;
        };
        let mut row = WrittenRow { place: self.place(&value.span()), cells: Vec::new() };
        for (key, value) in cells {
            self.cell(&mut row, key, value);
        }
        for shared in &self.shared {
            if !row.cells.iter().any(|(column, ..)| *column == shared.0) {
                row.cells.push(shared.clone());
            }
        }
        Some(row)
    }

    fn cell(
        &mut self,
        row: &mut WrittenRow,
        key: &Spanned<toml::de::DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
    ) {
        let Some(column) = COLUMNS.iter().find(|column| **column == key.get_ref().as_ref()) else {
            self.problem(key.span(), key.get_ref(), Fault::Column);
            return;
        };
        let values: Vec<&Spanned<DeValue<'_>>> = match value.get_ref() {
            DeValue::Array(values) => values.iter().collect(),
            _ => vec![value],
        };
        for value in values {
            let text = match value.get_ref() {
                DeValue::String(text) => text.to_string(),
                DeValue::Integer(number) if number.radix() == 10 => number.as_str().to_owned(),
                DeValue::Datetime(date) => {
                    date.date.map_or_else(|| date.to_string(), |date| date.to_string())
                }
                _ => {
                    self.problem(value.span(), "", Fault::Expected("text, a whole number or a date"));
                    continue;
                }
            };
            row.cells.push((column, self.place(&value.span()), text));
        }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}
