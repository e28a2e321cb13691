//! The main job: read policy writing, show what it names and who said what, and write it as a page.
//!
//! `cargo run --release --example read` reads the project's own articles; see `--help` for files, folders, `-`.

use greenpaper::extract::Pipeline;
use greenpaper::{Annotated, export};
use greenpaper_examples::{Outcome, annotated, counted, finish, help};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
usage: read [--json] [--strict] [--colour | --no-colour] [--page FILE.html | --no-page] [PATH ...]
  PATH         a file, a folder (recursively), an archive or - for standard input, in any format that is read; without any,
               the project's own articles
  --strict     files that are passed over since nothing reads them count as not read
  --json       one JSON object an article on standard output, and no page
  --colour     mentions in colours also where standard output is no terminal, or NO_COLOR is set
  --no-colour  mentions in brackets instead
  --page FILE  where the HTML page goes (greenpaper.html)
  --no-page    no HTML page
exit status: 0; 2 where something could not be read, or with --strict was passed over, after everything else was read";

fn main() -> ExitCode {
    finish("read", run())
}

fn run() -> Outcome {
    let (mut json, mut strict) = (false, false);
    let (mut page, mut paths) = (Some(PathBuf::from("greenpaper.html")), Vec::new());
    let mut colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("json") => json = true,
            lexopt::Arg::Long("colour" | "color") => colour = true,
            lexopt::Arg::Long("no-colour" | "no-color") => colour = false,
            lexopt::Arg::Long("page") => page = Some(arguments.value()?.into()),
            lexopt::Arg::Long("no-page") => page = None,
            lexopt::Arg::Long("strict") => strict = true,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help(HELP),
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let (read, code) = annotated("read", &paths, &Pipeline::new(), strict)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if json {
        export::Format::Json.write(&mut out, &read)?;
    } else if !read.is_empty() {
        show(&mut out, &read, colour)?;
        if let Some(page) = page {
            export::write_file(&page, |file| Ok(export::Format::Html.write(file, &read)?))?;
            writeln!(out, "page: {}", page.display())?;
        }
    }
    out.flush()?;
    Ok(code)
}

fn show(out: &mut impl Write, read: &[Annotated], colour: bool) -> Result<(), Box<dyn std::error::Error>> {
    let look = export::terminal::Options { colour, ..Default::default() };
    writeln!(out, "{}\n", export::terminal::legend(&look))?;
    export::terminal::write(out, read, &look)?;
    let mut files: Vec<_> = read.iter().map(|it| &it.article().origin().uri).collect();
    files.dedup();
    let mentions: usize = read.iter().map(|it| it.mentions().len()).sum();
    let links: usize = read.iter().map(|it| it.links().len()).sum();
    let all = [(read.len(), "article"), (files.len(), "file"), (mentions, "mention"), (links, "link")];
    let [articles, files, mentions, links] = all.map(|(number, of)| counted(number, of));
    Ok(writeln!(out, "{articles} in {files}, {mentions}, {links}")?)
}
