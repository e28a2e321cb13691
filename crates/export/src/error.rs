//! The one error of this crate.

use std::borrow::Cow;
use std::io;
use std::path::Path;

/// Why something could not be written: the target failed, or is not what it was when the work broke off.
///
/// ```
/// use greenpaper_export::json;
/// let mut full: &mut [u8] = &mut [];
/// let article = greenpaper_core::Article::builder("It passed.").build()?;
/// let articles = [greenpaper_core::Annotated::bare(article)];
/// let error = json::write(&mut full, &articles, &json::Options::default()).unwrap_err();
/// assert!(error.to_string().starts_with("cannot write JSON: "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, thiserror::Error)]
#[error("cannot write {what}: {source}")]
pub struct Error {
    what: Cow<'static, str>,
    source: io::Error,
}

impl Error {
    pub(crate) fn new(format: &'static str) -> impl FnOnce(io::Error) -> Error {
        move |source| Error { what: format.into(), source }
    }

    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Error {
        let what = path.display().to_string().into();
        move |source| Error { what, source }
    }

    pub(crate) fn into_cause(self) -> io::Error {
        self.source
    }

    /// Whether the reader of a pipe went away: a program then ends quietly.
    ///
    /// ```
    /// use greenpaper_export::brat;
    /// use std::io::{Error, ErrorKind, Write};
    /// struct Gone;
    /// impl Write for Gone {
    ///     fn write(&mut self, _: &[u8]) -> Result<usize, Error> {
    ///         Err(ErrorKind::BrokenPipe.into())
    ///     }
    ///     fn flush(&mut self) -> Result<(), Error> {
    ///         Ok(())
    ///     }
    /// }
    /// let part = brat::Part::Configuration;
    /// assert!(brat::write(&mut Gone, &[], &brat::Options { part }).unwrap_err().is_broken_pipe());
    /// ```
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        self.source.kind() == io::ErrorKind::BrokenPipe
    }

    /// Whether a journal of other work, or of the same work on other documents, stands in the way of going on.
    ///
    /// ```
    /// use greenpaper_core::{Annotated, Article};
    /// use greenpaper_export::{Corpus, Item, Summary};
    /// use std::ops::ControlFlow;
    /// let path = std::env::temp_dir().join(format!("greenpaper-other-{}.jsonl", std::process::id()));
    /// let item = |key: &str| [Item { key: key.to_owned(), size: 1, document: "It passed." }].into_iter();
    /// let read = |text: &str| Ok(vec![Annotated::bare(Article::builder(text).build()?)]);
    /// let mut stop = |_: &Summary| ControlFlow::Break(());
    /// Corpus::default().run(&path, item("one").chain(item("two")), read, &mut stop)?;
    /// // The journal is of a corpus that began with another document.
    /// let error = Corpus::default().run(&path, item("three"), read, &mut ()).unwrap_err();
    /// assert!(error.is_other_work());
    /// # for suffix in [".part", ".journal"] {
    /// #     std::fs::remove_file(format!("{}{suffix}", path.display()))?;
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn is_other_work(&self) -> bool {
        self.source.get_ref().is_some_and(|inner| inner.is::<OtherWork>())
    }
}

/// What the journal of a corpus says that cannot be gone on with.
#[derive(Debug, thiserror::Error)]
#[error("{0}; remove it to begin anew")]
pub(crate) struct OtherWork(pub(crate) String);
