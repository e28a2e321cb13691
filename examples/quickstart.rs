//! The shortest useful program: what does this page name?
//!
//! `cargo run --release --example quickstart`

use std::io::{self, Write};

const PAGE: &str = "Trusts to share records\n\n\
    Hospital and council teams in Leeds will share care records from April, the Department of Health and \
    Social Care said on 6 March 2024.\n\n\
    \u{201c}Nobody should tell their story twice,\u{201d} said Priya Raman, chief executive of the Leeds Care \
    Alliance. Section 3 of the Care Act 2014 already asks councils to join services up.\n";

fn main() -> io::Result<()> {
    // A full disk is an error; `println!` would panic.
    let mut out = io::stdout().lock();
    for annotated in greenpaper::annotate(PAGE) {
        for mention in annotated.mentions() {
            writeln!(out, "{:12} {}", mention.kind, annotated.text_of(mention))?;
        }
        for quote in annotated.quotes() {
            let speaker = quote.speaker.as_ref().map_or("somebody", |it| &it.name);
            writeln!(out, "{speaker} said {}", &annotated.text()[quote.span])?;
        }
    }
    out.flush()
}
