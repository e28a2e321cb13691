//! Pictures of a corpus, as SVG 1.1: when what was named, who is named with whom, who said what, who is named most.
//!
//! A picture is one self-contained file: no script, no font and no style sheet from elsewhere. Light or dark as the
//! reader's system has it, and light in print. Kinds differ by shape as well as by colour. Each picture has a title
//! and a description for who cannot see it, and each mark says what it stands for. It is narrow and tall, so that its
//! text can be read on a phone and in a column of print.
//!
//! Things that share a [lasting id](greenpaper_core::EntityId) are one thing, and so are those without one that share
//! kind and name. Where a layout has to be searched for, `fjadra` does it, a port of d3-force.

mod bars;
mod canvas;
mod labels;
mod network;
mod said;
mod timeline;

use crate::Error;
use canvas::Canvas;
use greenpaper_core::Annotated;
use std::io::Write;

/// What to draw.
///
/// ```
/// use greenpaper_export::svg::{Options, Picture};
/// assert_eq!(Options::default().picture, Picture::Timeline);
/// let names: Vec<&str> = Picture::ALL.iter().map(|picture| picture.as_str()).collect();
/// assert_eq!(names, ["timeline", "network", "who-said-what", "most-named"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Picture {
    /// The articles by the time of their publication, and when the Acts and office-holders that they name most are
    /// named. An Act's year is marked where it falls into that time. Articles without a date are left out.
    #[default]
    Timeline,
    /// Who is named with whom: people and organisations, joined where a paragraph names both.
    Network,
    /// The speakers most quoted by words, each with the longest of their quotations.
    WhoSaidWhat,
    /// The most named of each kind, and how often in which year.
    MostNamed,
}

impl Picture {
    /// All pictures.
    pub const ALL: [Picture; 4] =
        [Picture::Timeline, Picture::Network, Picture::WhoSaidWhat, Picture::MostNamed];

    /// Its name, in lower case with hyphens: `who-said-what`.
    ///
    /// ```
    /// use greenpaper_export::svg::Picture;
    /// assert_eq!(Picture::MostNamed.as_str(), "most-named");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Picture::Timeline => "timeline",
            Picture::Network => "network",
            Picture::WhoSaidWhat => "who-said-what",
            Picture::MostNamed => "most-named",
        }
    }
}

/// How to draw.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::svg::{self, Picture};
/// let article = Article::builder("It passed.").published(Some("2024-03-06".parse()?)).build()?;
/// let mut out = Vec::new();
/// let options = svg::Options { picture: Picture::Timeline, title: "R&D".into(), ..svg::Options::default() };
/// svg::write(&mut out, &[Annotated::bare(article)], &options)?;
/// let picture = String::from_utf8(out)?;
/// assert!(picture.starts_with("<svg ") && picture.contains("R&amp;D</title>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// What to draw.
    pub picture: Picture,
    /// The picture's title.
    pub title: String,
    /// Its width in CSS pixels, at which text is 14 pixels high; less than 320 counts as 320. The height follows.
    pub width: u32,
    /// How many things at most: of each sort in a timeline and of each kind in bars, of all in a network, of speakers.
    pub limit: usize,
    /// Count reported speech among what speakers said; else words in quotation marks and in blocks alone.
    pub reported: bool,
}

impl Default for Options {
    /// A timeline 600 pixels wide, of up to 12 things.
    fn default() -> Options {
        Options {
            picture: Picture::default(),
            title: "greenpaper".to_owned(),
            width: 600,
            limit: 12,
            reported: false,
        }
    }
}

/// Writes one picture of all the articles.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_export::svg::{self, Options, Picture};
/// let mut out = Vec::new();
/// svg::write(&mut out, &[], &Options { picture: Picture::Network, width: 400, ..Options::default() })?;
/// assert!(String::from_utf8(out)?.contains("viewBox=\"0 0 400 "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    let mut canvas = Canvas::new(f64::from(options.width.max(320)), &options.title);
    let description = match options.picture {
        Picture::Timeline => timeline::draw(&mut canvas, articles, options.limit),
        Picture::Network => network::draw(&mut canvas, articles, options.limit),
        Picture::WhoSaidWhat => said::draw(&mut canvas, articles, options.limit, options.reported),
        Picture::MostNamed => bars::draw(&mut canvas, articles, options.limit),
    };
    out.write_all(canvas.finish(&description).as_bytes()).map_err(Error::new("SVG"))
}
