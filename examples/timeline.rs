//! When what was named: a corpus drawn as a timeline, or what it names most as bars by kind and year.
//!
//! `cargo run --release -q --example timeline` draws the project's own articles; see `--help`.

use greenpaper::export::svg::Picture;
use greenpaper_examples::{draw, finish, picture};
use std::process::ExitCode;

const HELP: &str = "\
usage: timeline [-o FILE.svg] [--limit N] [--width N] [--title TEXT] [--most-named] [PATH ...]
  PATH          a file, a folder (recursively) or - for standard input; without any, the project's own articles
  -o FILE.svg   the picture (timeline.svg)
  --limit N     how many Acts and office-holders, or things of each kind (12)
  --width N     how wide it is, in pixels of letters 14 high (600; 400 for a phone)
  --title TEXT  what stands above it
  --most-named  bars of the most named of each kind, with their years
exit status: 0; 2 where something could not be read or written";

fn main() -> ExitCode {
    let pictures = [
        ("timeline", picture(Picture::Timeline, "When what was named", 12)),
        ("most-named", picture(Picture::MostNamed, "What is named most", 12)),
    ];
    finish("timeline", draw("timeline", HELP, &pictures))
}
