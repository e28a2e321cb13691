//! Tables as text: tab-separated, one header row, no quoting.

use super::cell::{Cell, Form, Place, Row, Table};
use super::error::Fault;
use super::problems::Problems;

/// Cuts a file; a row with more cells than the header, or a header with an unknown column, is a problem. What the
/// table holds is the file's name up to the first `-` or `.`.
pub(super) fn read<'a>(file: &'a str, text: &'a str, known: &[&str], problems: &mut Problems) -> Table<'a> {
    let mut lines = text.lines().zip(1..);
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.split(['-', '.']).next().unwrap_or(name);
    let header: Vec<_> = lines.next().map(|(line, _)| cells(line, 1).collect()).unwrap_or_default();
    for &(place, text) in &header {
        if !known.contains(&text) {
            problems.add(Cell { file, place, text }, Fault::Column);
        }
    }
    let mut rows = Vec::new();
    for (line, number) in lines {
        if line.trim().is_empty() {
            continue;
        }
        let end = Place::Text { line: number, column: line.chars().count() as u32 + 1 };
        let mut row = Row { end, cells: Vec::with_capacity(header.len()) };
        for (i, (place, text)) in cells(line, number).enumerate() {
            match header.get(i) {
                Some(&(_, column)) => row.cells.push((column, place, text)),
                None if i == header.len() => problems.add(Cell { file, place, text }, Fault::ExtraCell),
                None => {}
            }
        }
        rows.push(row);
    }
    Table { file, stem, place: Place::Text { line: 1, column: 1 }, rows, form: Form::Tsv }
}

fn cells(line: &str, number: u32) -> impl Iterator<Item = (Place<'_>, &str)> {
    let mut column = 1;
    line.split('\t').map(move |text| {
        let place = Place::Text { line: number, column };
        column += text.chars().count() as u32 + 1;
        (place, text.trim())
    })
}
