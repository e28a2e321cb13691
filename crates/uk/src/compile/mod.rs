//! From tables to the compiled form.
//!
//! `tsv`, `toml` and `popolo` cut files into [`cell`]s, [`draft`] reads rows as things with names and checks them,
//! [`variants`] adds the ways of writing that follow from a rule, and [`form`] writes it all.

mod cell;
#[cfg(feature = "popolo")]
mod popolo;
#[cfg(feature = "toml")]
mod toml;
mod tsv;
mod written;

mod draft;
mod error;
mod problems;
mod variants;

use crate::Tables;
use crate::form::{self, Drafts};

use cell::{Cell, Place, Table};
use error::Fault;
use problems::Problems;
use written::Written;

pub use error::{Error, Problem};

/// Compiles tables: pairs of a file's name and its text.
///
/// What a file is, is told by how its name ends:
/// - `.tsv`: a table, tab-separated. The name up to its first `-` or `.` says what it holds: `organisations-nhs.tsv`
///   and `organisations.tsv` are both tables of organisations.
/// - `.toml`, with the feature `toml`: an array of tables for each of these (`[[organisations]]`), with the same
///   columns as keys. A list of values is an array; `source` and `licence` may stand once at the top of the file.
/// - `.json`, with the feature `popolo`: [Popolo](https://www.popoloproject.com/specs/) with `persons`,
///   `organizations`, `posts`, `memberships` and `areas`, also where they are embedded in each other. An id that is
///   none of ours (`uk:org/…`) becomes `local:org/ID`, `local:person/ID`, `local:post/ID` or `local:place/ID`.
///
/// What the tables and their columns are is written in `seeds/README.md`.
///
/// The same tables in the same order give the same bytes.
///
/// ```
/// use greenpaper_uk::compile;
/// let table = "id\tname\tkind\tacronyms\tsource\tlicence\n\
///              uk:org/x-trust\tExample Trust\tcharity\tXT\town knowledge\town\n";
/// let mine = compile(&[("organisations.tsv", table)]).unwrap();
/// assert_eq!(mine.organisation("XT", None).unwrap().name(), "Example Trust");
///
/// let error = compile(&[("organisations.tsv", &table.replace("charity", "cherry"))]).unwrap_err();
/// assert_eq!(error.to_string(), "organisations.tsv:2:30: no kind is called \"cherry\"");
/// ```
///
/// # Errors
///
/// Every fault of every table at once: a duplicate id, a period that ends before it starts, a successor, parent, post
/// or person that does not exist, a name that is a common word without a mark, and the rest that
/// [`Problem`] can say.
pub fn compile(files: &[(&str, &str)]) -> Result<Tables, Error> {
    over(Drafts::default(), files)
}

impl Tables {
    /// These tables with others laid over them: a row whose id is known here takes the place of what was known,
    /// any other is added, and may point to what is known here.
    ///
    /// ```
    /// let own = "id\tname\tkind\tshort\tparent\tsource\tlicence\n\
    ///            uk:org/x-forum\tExample Carers Forum\tcharity\tECF\tuk:org/carers-uk\tits website\tfacts\n";
    /// let mine = greenpaper_uk::tables().extended(&[("organisations.tsv", own)]).unwrap();
    /// let found = mine.longest_match("Example Carers Forum said").unwrap().entries().next().unwrap();
    /// assert_eq!(found.id(), "uk:org/x-forum");
    /// assert_eq!(mine.act("Health Act", 1999).unwrap().id(), "ukpga/1999/8");
    /// ```
    ///
    /// # Errors
    ///
    /// As [`compile`].
    pub fn extended(&self, files: &[(&str, &str)]) -> Result<Tables, Error> {
        over(form::drafts(self), files)
    }
}

fn over(base: Drafts, files: &[(&str, &str)]) -> Result<Tables, Error> {
    let mut problems = Problems::default();
    let written: Vec<Vec<Written>> =
        files.iter().map(|(file, text)| written(file, text, &mut problems)).collect();
    let mut tables: Vec<Table<'_>> = Vec::new();
    for ((file, text), written) in files.iter().zip(&written) {
        if ending(file) == "tsv" {
            tables.push(tsv::read(file, text, &draft::COLUMNS, &mut problems));
        }
        tables.extend(written.iter().map(|table| table.table(file)));
    }
    let drafts = draft::read(base, tables, &mut problems);
    if !problems.0.is_empty() {
        return Err(Error { problems: problems.0 });
    }
    let first = Cell { file: files.first().map_or("", |(file, _)| file), place: Place::File, text: "" };
    let full = || Error { problems: vec![Problem::new(first, Fault::Full)] };
    form::write(&drafts).map(Tables::compiled).ok_or_else(full)
}

/// The tables in a file that is none itself.
fn written(file: &str, text: &str, problems: &mut Problems) -> Vec<Written> {
    match ending(file) {
        "tsv" => Vec::new(),
        #[cfg(feature = "toml")]
        "toml" => toml::read(file, text, problems),
        #[cfg(feature = "popolo")]
        "json" => popolo::read(file, text, problems),
        _ => {
            let _ = text;
            problems.add(Cell { file, place: Place::File, text: "" }, Fault::Form);
            Vec::new()
        }
    }
}

fn ending(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}
