//! Who is named with whom: people and organisations that share a paragraph, drawn as a network.
//!
//! `cargo run --release -q --example network` draws the project's own articles; see `--help`.

use greenpaper::export::svg::Picture;
use greenpaper_examples::{draw, finish, picture};
use std::process::ExitCode;

const HELP: &str = "\
usage: network [-o FILE.svg] [--limit N] [--width N] [--title TEXT] [--who-said-what] [PATH ...]
  PATH             a file, a folder (recursively) or - for standard input; without any, the project's own articles
  -o FILE.svg      the picture (network.svg)
  --limit N        how many names (30), or speakers (12)
  --width N        how wide it is, in pixels of letters 14 high (600; 400 for a phone)
  --title TEXT     what stands above it
  --who-said-what  the speakers most quoted, and what they said, instead
exit status: 0; 2 where something could not be read or written";

fn main() -> ExitCode {
    let pictures = [
        ("network", picture(Picture::Network, "Who is named with whom", 30)),
        ("who-said-what", picture(Picture::WhoSaidWhat, "Who said what", 12)),
    ];
    finish("network", draw("network", HELP, &pictures))
}
