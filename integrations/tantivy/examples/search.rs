//! What did anyone say about direct payments, with which Act? A folder is indexed and searched, with snippets.
//!
//! `cargo run --release --manifest-path integrations/Cargo.toml -p greenpaper-tantivy --example search -- QUERY [PATH ...]`

use greenpaper::extract::Pipeline;
use greenpaper::read::{ReadOptions, read_path};
use greenpaper_tantivy::{Fields, register};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::Value;
use tantivy::snippet::SnippetGenerator;
use tantivy::{Index, TantivyDocument};

const HELP: &str = "\
usage: search [--limit N] QUERY [PATH ...]
  QUERY      words, \"a phrase\", said:word for what is quoted, speaker:name, names:/legislation/ukpga\\/2014\\/23
  PATH       a file or a folder (recursively); without any, the project's own articles
  --limit N  how many passages at most (5)
exit status: 0; 1 where nothing is found; 2 where something went wrong";

fn main() -> std::process::ExitCode {
    match run() {
        Ok(0) => 1.into(),
        Ok(_) => 0.into(),
        Err(error) => {
            let _ = writeln!(io::stderr(), "search: {error}");
            2.into()
        }
    }
}

fn run() -> Result<usize, Box<dyn std::error::Error>> {
    let (mut limit, mut words, mut paths) = (5, None, Vec::<PathBuf>::new());
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("limit") => limit = arguments.value()?.to_string_lossy().parse()?,
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => {
                return Ok(writeln!(io::stdout(), "{HELP}").map(|()| 1)?);
            }
            lexopt::Arg::Value(query) if words.is_none() => {
                words = Some(query.to_string_lossy().into_owned())
            }
            lexopt::Arg::Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let words = words.ok_or("what is looked for? --help tells more")?;
    if paths.is_empty() {
        paths.push(concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/articles").into());
    }
    let (schema, fields) = Fields::schema();
    let index = Index::create_in_ram(schema);
    register(&index);
    let (mut writer, pipeline) = (index.writer(50_000_000)?, Pipeline::new());
    for article in paths.iter().flat_map(|path| read_path(path, &ReadOptions::default())) {
        for document in fields.documents(&pipeline.annotate(article?)) {
            writer.add_document(document)?;
        }
    }
    writer.commit()?;
    let searcher = index.reader()?.searcher();
    let mut parser = QueryParser::for_index(&index, vec![fields.headline, fields.body, fields.said]);
    parser.set_field_boost(fields.said, 2.0);
    parser.set_conjunction_by_default();
    let query = parser.parse_query(&words)?;
    let mut snippets = SnippetGenerator::create(&searcher, &*query, fields.body)?;
    snippets.set_max_num_chars(240);
    let (on, off) = if io::stdout().is_terminal() { ("\x1b[1;33m", "\x1b[0m") } else { ("[", "]") };
    let found = searcher.search(&query, &TopDocs::with_limit(limit).order_by_score())?;
    for (_, address) in &found {
        let document: TantivyDocument = searcher.doc(*address)?;
        let all = |field| {
            document.get_all(field).filter_map(|it| it.as_str().map(str::to_owned)).collect::<Vec<_>>()
        };
        let mut snippet = snippets.snippet_from_doc(&document);
        snippet.set_snippet_prefix_postfix(on, off);
        println!("{} ({})", all(fields.headline).concat(), all(fields.published).concat());
        println!("  {}", snippet.to_html().split_whitespace().collect::<Vec<_>>().join(" "));
        for (speaker, said) in all(fields.speaker).iter().zip(all(fields.said)) {
            println!(
                "  {}: {}",
                if speaker.is_empty() { "somebody" } else { speaker },
                said.split_whitespace().collect::<Vec<_>>().join(" ")
            );
        }
        println!("  Acts: {}\n", all(fields.acts).join("; "));
    }
    Ok(found.len())
}
