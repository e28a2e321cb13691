//! From tables to the compiled form.
//!
//! [`tsv`] cuts files into cells, [`draft`] reads rows as things with names and checks them, [`variants`] adds the
//! ways of writing that follow from a rule, and [`form`](crate::form) writes it all.

mod draft;
mod error;
mod tsv;
mod variants;

use crate::Tables;
use crate::form::{self, Drafts};

use error::Fault;
use tsv::Cell;

pub use error::{Error, Problem};

/// Compiles tables: pairs of a file's name and its text. The name up to its first `-` or `.` says what the table
/// holds: `organisations-nhs.tsv` and `organisations.tsv` are both tables of organisations. What the tables and
/// their columns are is written in `seeds/README.md`.
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
    let drafts = draft::read(base, files, &mut problems);
    if !problems.0.is_empty() {
        return Err(Error { problems: problems.0 });
    }
    let first = Cell { file: files.first().map_or("", |(file, _)| file), line: 1, column: 1, text: "" };
    let full = || Error { problems: vec![Problem::new(first, Fault::Full)] };
    form::write(&drafts).map(Tables::compiled).ok_or_else(full)
}

/// Where faults are gathered.
#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, cell: Cell<'_>, fault: Fault) {
        self.0.push(Problem::new(cell, fault));
    }
}
