//! Tables as the compiler sees them, whatever they were written in: rows of cells, each with where it stands.

use std::fmt;

/// One table.
pub(super) struct Table<'a> {
    pub(super) file: &'a str,
    /// What the table holds: `organisations`, `people`…
    pub(super) stem: &'a str,
    /// Where that is said.
    pub(super) place: Place<'a>,
    pub(super) rows: Vec<Row<'a>>,
    pub(super) form: Form,
}

/// What it was written in, which decides how a cell is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(all(feature = "toml", feature = "popolo")), allow(dead_code, reason = "each has its feature"))]
pub(super) enum Form {
    /// Values of a cell are joined by ` | `; names carry marks and times; every row has a source and a licence.
    Tsv,
    /// The same, but lists are lists.
    Toml,
    /// Written by people who know nothing of our marks: names stand as they are, and what cannot be found in a text
    /// is kept all the same.
    Popolo,
}

/// One row: the name of a column with each cell, and where the row ends.
pub(super) struct Row<'a> {
    pub(super) end: Place<'a>,
    pub(super) cells: Vec<(&'a str, Place<'a>, &'a str)>,
}

/// Where something stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "popolo"), allow(dead_code, reason = "pointers are of JSON"))]
pub(super) enum Place<'a> {
    /// A line and a column in characters, both from 1.
    Text { line: u32, column: u32 },
    /// A JSON pointer (RFC 6901).
    Json(&'a str),
    /// The file as a whole.
    File,
}

/// A cell, or one of several values in it, with where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    pub(super) file: &'a str,
    pub(super) place: Place<'a>,
    pub(super) text: &'a str,
}

impl<'a> Table<'a> {
    /// The cell of `row` in the named column; an empty one at the end of the row where there is none.
    pub(super) fn cell(&self, row: &Row<'a>, column: &str) -> Cell<'a> {
        let found = row.cells.iter().find(|(of, ..)| *of == column);
        let (place, text) = found.map_or((row.end, ""), |&(_, place, text)| (place, text));
        Cell { file: self.file, place, text }
    }

    /// The values in a column, each with its own place.
    pub(super) fn values(&self, row: &Row<'a>, column: &str) -> Vec<Cell<'a>> {
        let cells = row.cells.iter().filter(|(of, ..)| *of == column);
        let cells = cells.map(|&(_, place, text)| Cell { file: self.file, place, text });
        if self.form == Form::Tsv {
            return cells.flat_map(Cell::parts).collect();
        }
        cells.filter(|cell| !cell.is_empty()).collect()
    }
}

impl<'a> Cell<'a> {
    pub(super) fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    /// The values joined by `|`.
    fn parts(self) -> impl Iterator<Item = Cell<'a>> {
        let mut before = 0;
        let parts = self.text.split('|').map(move |part| {
            let indent = part.chars().take_while(|c| *c == ' ').count() as u32;
            let place = self.place.right(before + indent);
            before += part.chars().count() as u32 + 1;
            Cell { place, text: part.trim(), ..self }
        });
        parts.filter(|value| !value.text.is_empty())
    }
}

impl Place<'_> {
    fn right(self, by: u32) -> Self {
        match self {
            Place::Text { line, column } => Place::Text { line, column: column + by },
            other => other,
        }
    }
}

/// After the name of the file.
impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Text { line, column } => write!(f, ":{line}:{column}"),
            Place::Json(pointer) => write!(f, "#{pointer}"),
            Place::File => Ok(()),
        }
    }
}
