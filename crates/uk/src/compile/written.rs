//! Tables that a reader of another form has written, which own their text.

use super::cell::{Form, Place, Row, Table};

/// One table.
#[cfg_attr(not(any(feature = "toml", feature = "popolo")), allow(dead_code, reason = "nobody writes any"))]
pub(super) struct Written {
    pub(super) stem: String,
    pub(super) place: WrittenPlace,
    pub(super) rows: Vec<WrittenRow>,
    pub(super) form: Form,
}

/// One row of it.
#[derive(Default)]
pub(super) struct WrittenRow {
    pub(super) place: WrittenPlace,
    /// Column, place, text.
    pub(super) cells: Vec<(&'static str, WrittenPlace, String)>,
}

/// Where something was written; by default, in the file as a whole.
#[derive(Clone, Debug, Default)]
#[cfg_attr(not(all(feature = "toml", feature = "popolo")), allow(dead_code, reason = "each has its feature"))]
pub(super) enum WrittenPlace {
    #[default]
    File,
    Text {
        line: u32,
        column: u32,
    },
    Json(String),
}

impl WrittenPlace {
    pub(super) fn view(&self) -> Place<'_> {
        match self {
            WrittenPlace::File => Place::File,
            WrittenPlace::Text { line, column } => Place::Text { line: *line, column: *column },
            WrittenPlace::Json(pointer) => Place::Json(pointer),
        }
    }
}

impl Written {
    /// The table as the compiler sees it.
    pub(super) fn table<'a>(&'a self, file: &'a str) -> Table<'a> {
        let row = |row: &'a WrittenRow| Row {
            end: row.place.view(),
            cells: row
                .cells
                .iter()
                .map(|(column, place, text)| (*column, place.view(), text.as_str()))
                .collect(),
        };
        Table {
            file,
            stem: &self.stem,
            place: self.place.view(),
            rows: self.rows.iter().map(row).collect(),
            form: self.form,
        }
    }
}
