//! Why words were found in a text, or not: by which rule, which test failed, who lost to whom.
//!
//! `cargo run --release --example why -- FILE --at WORDS`; see `--help`.

use greenpaper::extract::{Patterns, Pipeline};
use greenpaper::{Article, Span};
use greenpaper_examples::{Outcome, finish, help, own_articles, sources};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
usage: why [--rules FILE.toml] [PATH ...] --at WORDS
  --rules FILE.toml  rules of your own beside the standard ones: their sentences are checked first
  PATH        a file, a folder (recursively) or - for standard input; without any, the project's own articles
  --at WORDS  what is asked for: whole words, with any white space between; each place where they stand is told of
exit status: 0; 1 where the words stand nowhere; 2 where something could not be read, after everything else was";

fn main() -> ExitCode {
    finish("why", run())
}

fn run() -> Outcome {
    let (mut words, mut paths, mut rules) = (String::new(), Vec::<PathBuf>::new(), None);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("at") => words = arguments.value()?.to_string_lossy().into_owned(),
            lexopt::Arg::Long("rules") => rules = Some(PathBuf::from(arguments.value()?)),
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
    let (pipeline, mut out) = (pipeline(rules.as_deref())?, BufWriter::new(io::stdout().lock()));
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

/// The standard pipeline, with the rules of a file where there is one.
fn pipeline(rules: Option<&Path>) -> Result<Pipeline, Box<dyn std::error::Error>> {
    let Some(path) = rules else { return Ok(Pipeline::new()) };
    let named = |what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
    let patterns = Patterns::from_toml(&text).map_err(|error| named(&error))?;
    match patterns.faults() {
        faults if faults.is_empty() => Ok(Pipeline::builder().patterns(&patterns).build()),
        faults => Err(named(&faults.join("\n")).into()),
    }
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
