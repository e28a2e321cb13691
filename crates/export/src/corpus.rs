//! Many documents into one file, on several cores, in the order in which they came, going on where a run broke off.

mod document;
mod journal;
mod lock;
mod order;

use self::document::Made;
use crate::{Error, Format};
use greenpaper_core::Annotated;
use journal::Journal;
use std::error::Error as StdError;
use std::io;
use std::ops::ControlFlow;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

pub use self::document::{DocumentError, Item, Summary};

/// Is told how long work comes along, and may stop it.
///
/// A closure `FnMut(&Summary) -> ControlFlow<()>` is one too, and so is `()`, which goes on to the end.
///
/// ```
/// use greenpaper_export::{Progress, Summary};
/// use std::ops::ControlFlow;
/// let mut first_ten =
///     |so_far: &Summary| if so_far.documents < 10 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
/// assert!(first_ten.step(&Summary::default()).is_continue());
/// ```
pub trait Progress {
    /// Called when a document is done, in their order, on the thread that called [`Corpus::run`]; `Break` ends the run
    /// after what is done has been written, so that a later run can go on.
    fn step(&mut self, so_far: &Summary) -> ControlFlow<()>;

    /// Called when a document cannot be read. It counts as done.
    fn fault(&mut self, key: &str, error: &(dyn StdError + 'static)) {
        let _ = (key, error);
    }
}

impl<F: FnMut(&Summary) -> ControlFlow<()>> Progress for F {
    fn step(&mut self, so_far: &Summary) -> ControlFlow<()> {
        self(so_far)
    }
}

impl Progress for () {
    fn step(&mut self, _: &Summary) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// How to work through a corpus.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::{Corpus, Format, Item, Summary};
/// use std::ops::ControlFlow;
/// let path = std::env::temp_dir().join(format!("greenpaper-{}.csv", std::process::id()));
/// let items = || (0..100).map(|n| Item { key: n.to_string(), size: 10, document: format!("Act {n}.") });
/// let read = |text: String| Ok(vec![Annotated::bare(Article::builder(text).build()?)]);
/// let corpus = Corpus { format: Format::named("articles").unwrap(), threads: 2, ..Corpus::default() };
///
/// // A run that is stopped leaves no file of that name; the next goes on.
/// let mut stop = |it: &Summary| if it.documents < 40 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
/// assert!(!corpus.run(&path, items(), read, &mut stop)?.finished);
/// assert!(!path.exists());
/// let summary = corpus.run(&path, items(), read, &mut ())?;
/// assert_eq!((summary.documents, summary.resumed, summary.finished), (100, 40, true));
/// assert_eq!(std::fs::read_to_string(&path)?.lines().count(), 101); // and the header
/// # std::fs::remove_file(&path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Corpus {
    /// What to write; one that [is appended](Format::is_appended).
    pub format: Format,
    /// How many threads read and annotate; 0 counts as 1. The output is the same for any number.
    pub threads: usize,
    /// After how many bytes of output what is done is flushed to the disk and noted in the journal: what a run that
    /// is killed loses at most, and one `fsync` each.
    pub commit: usize,
}

impl Default for Corpus {
    /// JSON Lines, one thread, a note every mebibyte.
    fn default() -> Corpus {
        Corpus { format: Format::Json, threads: 1, commit: 1 << 20 }
    }
}

impl Corpus {
    /// Makes articles of the documents with `read` and writes them to `path`, in the documents' order.
    ///
    /// While it works, output goes to `NAME.part` and what is done is noted in `NAME.journal`. A run that broke off,
    /// however it did, goes on where the journal ends, and the file at the end is byte for byte that of a run that did
    /// not. The file has its name only when it is whole; then the journal goes.
    ///
    /// Two runs never write one file: while one does, it holds `NAME.lock`, and another is refused with its number. A link is
    /// followed. What is no regular file, a pipe or a device, is written to as it is; such a run begins from the start.
    ///
    /// Memory is bounded by a few documents a thread. A document that cannot be read, or on which `read` panics, is
    /// told to `progress` and counts as done.
    ///
    /// # Errors
    ///
    /// If a file cannot be written; if the format is not one that is appended; if the journal is of another format or
    /// of other documents than those that `items` begins with ([`Error::is_other_work`]).
    ///
    /// ```
    /// use greenpaper_core::{Annotated, Article};
    /// use greenpaper_export::{Corpus, Format, Item};
    /// let path = std::env::temp_dir().join(format!("greenpaper-run-{}.txt", std::process::id()));
    /// let items = ["It passed.", "", "It fell."].map(|text| Item { key: text.into(), size: 10, document: text });
    /// let read = |text: &str| match text {
    ///     "" => Err("there is nothing in it".into()),
    ///     text => Ok(vec![Annotated::bare(Article::builder(text).build()?)]),
    /// };
    /// let corpus = Corpus { format: Format::Conllu, ..Corpus::default() };
    /// let summary = corpus.run(&path, items.into_iter(), read, &mut ())?;
    /// assert_eq!((summary.documents, summary.articles, summary.faults), (3, 2, 1));
    /// # std::fs::remove_file(&path)?;
    ///
    /// // What has to be written at one go is refused.
    /// let page = Corpus { format: Format::Html, ..Corpus::default() };
    /// assert!(page.run(&path, std::iter::empty(), read, &mut ()).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn run<D: Send>(
        &self,
        path: impl AsRef<Path>,
        items: impl Iterator<Item = Item<D>> + Send,
        read: impl Fn(D) -> Result<Vec<Annotated>, DocumentError> + Sync,
        progress: &mut impl Progress,
    ) -> Result<Summary, Error> {
        let path = path.as_ref();
        if !self.format.is_appended() {
            let why = format!("{} is no format that can be written piece by piece", self.format);
            return Err(Error::file(path)(io::Error::new(io::ErrorKind::InvalidInput, why)));
        }
        let work = |path: &Path| {
            let mut items = items;
            let mut journal = Journal::open(path, self.format, self.commit)?;
            journal.skip(&mut items)?;
            let make = |item: Item<D>, first: bool| self.make(item, first, &read);
            let begun = journal.so_far.documents;
            let stopped = order::in_order(self.threads.max(1), items, begun, make, |made| {
                if let Some(error) = &made.fault {
                    progress.fault(&made.key, &**error);
                }
                journal.add(made)?;
                Ok(progress.step(&journal.so_far))
            })?;
            journal.close(!stopped)
        };
        work(path).map_err(Error::file(path))
    }

    fn make<D>(
        &self,
        item: Item<D>,
        first: bool,
        read: &(impl Fn(D) -> Result<Vec<Annotated>, DocumentError> + Sync),
    ) -> Made {
        let mut made = Made { key: item.key, size: item.size, ..Made::default() };
        let document = item.document;
        // Nothing of what a panic may leave half done is looked at again.
        let articles = panic::catch_unwind(AssertUnwindSafe(|| read(document)));
        let articles = articles.unwrap_or_else(|_| Err("reading it panicked".into()));
        let articles = match articles {
            Ok(articles) => articles,
            Err(error) => {
                made.fault = Some(error);
                Vec::new()
            }
        };
        made.articles = articles.len() as u64;
        for it in &articles {
            made.mentions += it.mentions().len() as u64;
            made.quotations += it.quotes().len() as u64;
            made.links += it.links().len() as u64;
        }
        if let Err(error) = self.format.write_part(&mut made.written, &articles, first) {
            made.fault = Some(error.into());
        }
        made
    }
}

#[cfg(test)]
mod tests;
