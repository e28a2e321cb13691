//! A document of a corpus before it is read, what came of it, and the sum over many.

use std::error::Error as StdError;

/// What goes wrong with one document.
///
/// ```
/// use greenpaper_export::DocumentError;
/// let error: DocumentError = "the file is a picture".into();
/// assert_eq!(error.to_string(), "the file is a picture");
/// ```
pub type DocumentError = Box<dyn StdError + Send + Sync>;

/// A document that waits to be read.
///
/// ```
/// use greenpaper_export::Item;
/// let text = "It passed.";
/// let item = Item { key: "bills/7.txt".to_owned(), size: text.len() as u64, document: text };
/// assert_eq!((item.key.as_str(), item.size), ("bills/7.txt", 10));
/// ```
#[derive(Clone, Debug)]
pub struct Item<D> {
    /// What it is called; with [`size`](Item::size) what tells that a run goes on over the same documents.
    pub key: String,
    /// Its size in bytes, as far as known before it is read: what progress is counted in.
    pub size: u64,
    /// What [`Corpus::run`](crate::Corpus::run) is to make articles of: a path, a line, a text.
    pub document: D,
}

/// What has been done so far, runs that broke off included.
///
/// ```
/// use greenpaper_export::Summary;
/// let so_far = Summary { documents: 40, resumed: 30, ..Summary::default() };
/// assert_eq!(so_far.documents - so_far.resumed, 10); // what this run did
/// assert!(!so_far.finished);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Documents done.
    pub documents: u64,
    /// Their bytes, by [`Item::size`].
    pub bytes: u64,
    /// Articles in them.
    pub articles: u64,
    /// Mentions in those.
    pub mentions: u64,
    /// Quotations in those.
    pub quotations: u64,
    /// Links in those.
    pub links: u64,
    /// Documents that could not be read.
    pub faults: u64,
    /// How many of the documents an earlier run had done.
    pub resumed: u64,
    /// The bytes of those.
    pub resumed_bytes: u64,
    /// Whether all documents are done, and the file has its name.
    pub finished: bool,
}

/// What came of a document.
#[derive(Debug, Default)]
pub(super) struct Made {
    pub(super) key: String,
    pub(super) size: u64,
    pub(super) written: Vec<u8>,
    pub(super) articles: u64,
    pub(super) mentions: u64,
    pub(super) quotations: u64,
    pub(super) links: u64,
    pub(super) fault: Option<DocumentError>,
}
