//! What did anyone say about direct payments, with which Act? A folder is indexed and searched, with snippets.
//!
//! `cargo run --release --manifest-path integrations/Cargo.toml -p greenpaper-tantivy --example search -- QUERY [PATH ...]`

use greenpaper::extract::Pipeline;
use greenpaper::read::{ReadOptions, read_path};
use greenpaper_tantivy::index;
use lexopt::ValueExt;
use std::error::Error;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use tantivy::TantivyDocument;
use tantivy::collector::TopDocs;
use tantivy::snippet::SnippetGenerator;

const HELP: &str = "\
usage: search [--limit N] [--names] QUERY [PATH ...]
  QUERY      words and \"phrases\", said:word for what is quoted, speaker:name, and names:/legislation/ukpga/2014/23 for
             what is named, by kind and id or what they begin with; all have to be there but where OR says otherwise
  PATH       a file or a folder (recursively); without any, the project's own articles
  --limit N  how many passages at most (5)
  --names    what each passage names, as QUERY takes it
exit status: 0; 1 where nothing is found; 2 where something went wrong";

fn main() -> std::process::ExitCode {
    run().unwrap_or_else(|error| writeln!(io::stderr(), "search: {error}").map_or(2, |()| 2)).into()
}

fn run() -> Result<u8, Box<dyn Error>> {
    let (mut limit, mut names, mut words, mut paths) = (5, false, None, Vec::<std::path::PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("limit") => limit = arguments.value()?.parse()?,
            lexopt::Arg::Long("names") => names = true,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return print(HELP),
            lexopt::Arg::Value(query) if words.is_none() => words = Some(query.string()?),
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let words = words.ok_or("what is looked for? --help tells more")?;
    if paths.is_empty() {
        paths.push(concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/articles").into());
    }
    let pipeline = Pipeline::new();
    let read = paths.iter().flat_map(|path| read_path(path, &ReadOptions::default()));
    let read = read.map(|article| article.map(|it| pipeline.annotate(it))).collect::<Result<Vec<_>, _>>()?;
    let (index, fields) = index(&read)?;
    let query = fields.query(&index, &words)?;
    let searcher = index.reader()?.searcher();
    let snippets = SnippetGenerator::create(&searcher, &*query, fields.body)?;
    let (on, off) = if io::stdout().is_terminal() { ("\x1b[1;33m", "\x1b[0m") } else { ("[", "]") };
    let mut page = String::new();
    for (_, place) in searcher.search(&query, &TopDocs::with_limit(limit).order_by_score())? {
        let document: TantivyDocument = searcher.doc(place)?;
        let (found, snippet) = (fields.found(&document), snippets.snippet_from_doc(&document));
        writeln!(
            page,
            "{} ({})\n  {}",
            found.headline,
            found.published.as_deref().unwrap_or("no date"),
            found.marked(&snippet, on, off)
        )?;
        for (speaker, said) in &found.said {
            writeln!(page, "  {}: {said}", speaker.as_deref().unwrap_or("somebody"))?;
        }
        found.names.iter().filter(|_| names).try_for_each(|name| writeln!(page, "  {name}"))?;
        writeln!(page, "  Acts: {}\n", found.acts.join("; "))?;
    }
    print(page.trim_end())
}

fn print(text: &str) -> Result<u8, Box<dyn Error>> {
    match writeln!(io::stdout(), "{}", if text.is_empty() { "nothing found" } else { text }) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(u8::from(text.is_empty())),
    }
}
