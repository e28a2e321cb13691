//! Scraped and plain text of policy writing to articles: whatever people really have becomes an `Article`.
//!
//! The way of the data: bytes are decoded; lines that stand together become chunks (paragraphs across
//! their hard wraps, headings, items); chunks are cut into articles; what each of an article's chunks is
//! is read from its form first, its place second and its words last.
//!
//! ```
//! use greenpaper_read::{ReadOptions, read_str};
//! let text = "Bins go fortnightly\n\nThe council will empty bins less often.\n\nShare this";
//! let articles = read_str(text, &ReadOptions::default());
//! assert_eq!(articles[0].headline(), Some("Bins go fortnightly"));
//! ```
//!
//! Reading a text never fails and never panics; what is odd about it comes back as diagnostics. It takes
//! time linear in the length of the text. No network, no clock.

mod error;
mod options;

mod line;
mod shape;

mod list;

mod date;
mod folded;
mod furniture;
mod name;

mod layout;

mod front;
mod heading;

mod look;

mod cut;

mod classify;
mod diagnose;

mod read;

mod decode;
#[cfg(feature = "html")]
mod html;
mod source;

pub use error::ReadError;
#[cfg(feature = "html")]
pub use html::{read_html, read_html_bytes};
pub use options::ReadOptions;
pub use read::{plain, read_str};
pub use source::{read_bytes, read_path, read_reader};
