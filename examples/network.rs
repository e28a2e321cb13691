//! Who is named with whom: people and organisations that share a paragraph, drawn as a network.
//!
//! `cargo run --release -q --example network` draws the project's own articles; see `--help`.

use greenpaper::export::svg::{Options, Picture};
use greenpaper_examples::{draw, finish};
use std::process::ExitCode;

const HELP: &str = "\
usage: network [-o FILE.svg] [--limit N] [--title TEXT] [--who-said-what] [PATH ...]
  PATH             a file, a folder (recursively) or - for standard input; without any, the project's own articles
  -o FILE.svg      the picture (network.svg)
  --limit N        how many names, or speakers (30)
  --title TEXT     what stands above it
  --who-said-what  the speakers most quoted, and what they said, instead
exit status: 0; 2 where something could not be read or written";

fn main() -> ExitCode {
    let title = "Who is named with whom".to_owned();
    let options = Options { picture: Picture::Network, title, limit: 30, ..Options::default() };
    finish("network", draw("network", HELP, options, &[("who-said-what", Picture::WhoSaidWhat)]))
}
