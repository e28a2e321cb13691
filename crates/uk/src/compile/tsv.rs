//! Tables as text: tab-separated, one header row, no quoting, values of a cell joined by ` | `.

use super::Problems;
use super::error::Fault;

/// One table, cut into rows and cells.
pub(super) struct Table<'a> {
    pub(super) file: &'a str,
    /// What the table holds: the file's name up to the first `-` or `.`.
    pub(super) stem: &'a str,
    columns: Vec<&'a str>,
    pub(super) rows: Vec<Row<'a>>,
}

/// One row: its line, counted from 1, and its cells with the column each begins in, counted in characters from 1.
pub(super) struct Row<'a> {
    line: u32,
    cells: Vec<(u32, &'a str)>,
}

/// A cell, or one of several values in it, with where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    pub(super) file: &'a str,
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) text: &'a str,
}

impl<'a> Table<'a> {
    /// Cuts a file; a row with more cells than the header, or a header with an unknown column, is a problem.
    pub(super) fn read(file: &'a str, text: &'a str, known: &[&str], problems: &mut Problems) -> Table<'a> {
        let mut lines = text.lines().zip(1..).map(|(line, number)| Row { line: number, cells: cells(line) });
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.split(['-', '.']).next().unwrap_or(name);
        let header = lines.next();
        let columns: Vec<&str> =
            header.iter().flat_map(|row| row.cells.iter().map(|&(_, text)| text)).collect();
        for &(column, text) in header.iter().flat_map(|row| &row.cells) {
            if !known.contains(&text) {
                problems.add(Cell { file, line: 1, column, text }, Fault::Column);
            }
        }
        let rows: Vec<Row<'a>> =
            lines.filter(|row| row.cells.iter().any(|(_, text)| !text.is_empty())).collect();
        for row in &rows {
            if let Some(&(column, text)) = row.cells.get(columns.len()) {
                problems.add(Cell { file, line: row.line, column, text }, Fault::ExtraCell);
            }
        }
        Table { file, stem, columns, rows }
    }

    /// The cell of `row` in the named column; an empty one at the end of the row where there is none.
    pub(super) fn cell(&self, row: &Row<'a>, column: &str) -> Cell<'a> {
        let at = self.columns.iter().position(|c| *c == column);
        let end = || row.cells.last().map_or(1, |&(at, text)| at + text.chars().count() as u32);
        let (column, text) = at.and_then(|at| row.cells.get(at).copied()).unwrap_or_else(|| (end(), ""));
        Cell { file: self.file, line: row.line, column, text }
    }
}

impl<'a> Cell<'a> {
    /// The values in the cell, each with its own column; none in an empty cell.
    pub(super) fn values(self) -> impl Iterator<Item = Cell<'a>> {
        let mut column = self.column;
        self.text
            .split('|')
            .map(move |part| {
                let indent = part.chars().take_while(|c| *c == ' ').count() as u32;
                let value = Cell { column: column + indent, text: part.trim(), ..self };
                column += part.chars().count() as u32 + 1;
                value
            })
            .filter(|value| !value.text.is_empty())
    }

    pub(super) fn is_empty(self) -> bool {
        self.text.is_empty()
    }
}

fn cells(line: &str) -> Vec<(u32, &str)> {
    let mut column = 1;
    line.split('\t')
        .map(|text| {
            let cell = (column, text.trim());
            column += text.chars().count() as u32 + 1;
            cell
        })
        .collect()
}
