//! Why words were found in a text, or not: by which rule, which test failed, who lost to whom.
//!
//! `cargo run --release --example why -- FILE --at WORDS`; see `--help`.

use greenpaper::extract::Pipeline;
use greenpaper::{Article, Span};
use greenpaper_examples::{Outcome, finish, help, own_articles, sources};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
usage: why [PATH ...] --at WORDS
  PATH        a file, a folder (recursively) or - for standard input; without any, the project's own articles
  --at WORDS  what is asked for: whole words, with any white space between; each place where they stand is told of
exit status: 0; 1 where the words stand nowhere; 2 where something could not be read, after everything else was";

fn main() -> ExitCode {
    finish("why", run())
}

fn run() -> Outcome {
    let (mut words, mut paths) = (String::new(), Vec::<PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("at") => words = arguments.value()?.to_string_lossy().into_owned(),
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() {
        return Err("say --at WORDS; --help tells more".into());
    }
    let own = if paths.is_empty() { own_articles()? } else { Vec::new() };
    let (pipeline, mut out) = (Pipeline::new(), BufWriter::new(io::stdout().lock()));
    let mut code = ExitCode::from(1);
    for article in paths.iter().chain(&own).flat_map(|path| sources::open(path)) {
        let article = match article {
            Ok(article) => article,
            Err(error) => {
                writeln!(io::stderr(), "why: {error}")?;
                code = ExitCode::from(2);
                continue;
            }
        };
        for span in places(&article, &words) {
            if code == ExitCode::from(1) {
                code = ExitCode::SUCCESS;
            }
            writeln!(out, "{} at byte {}", words.join(" "), span.start())?;
            writeln!(out, "{}", pipeline.explain(&article, span))?;
        }
    }
    out.flush()?;
    Ok(code)
}

/// Where words stand in an article, white space between them.
fn places(article: &Article, words: &[&str]) -> Vec<Span> {
    let text = article.text();
    let found = text.match_indices(words[0]).filter_map(|(start, first)| {
        let mut end = start + first.len();
        for word in &words[1..] {
            let rest = text[end..].trim_start();
            let blank = text.len() - end - rest.len();
            rest.strip_prefix(word).filter(|_| blank > 0)?;
            end += blank + word.len();
        }
        let whole = !text[..start].ends_with(char::is_alphanumeric)
            && !text[end..].starts_with(char::is_alphanumeric);
        whole.then(|| Span::new(start, end))
    });
    found.collect()
}
