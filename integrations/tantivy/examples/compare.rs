//! The tokeniser beside tantivy's `default` and `en_stem`: time to index, size, and how many documents queries hit.
//!
//! `cargo run --release --manifest-path integrations/Cargo.toml -p greenpaper-tantivy --example compare [-- COPIES]`
//!
//! The texts are the project's own articles, each so many times (20) with a number of its own; one thread indexes. The
//! tokenisers take turns, nine times each, so that what else the machine does falls on all alike; medians are told.
//! `python3 integrations/tantivy/compare.py` runs it and writes what it prints into COMPARE.md.

use greenpaper::read::{ReadOptions, read_path};
use greenpaper_tantivy::{TOKENIZER, register};
use std::time::{Duration, Instant};
use tantivy::collector::Count;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TokenStream;
use tantivy::{Index, TantivyError, doc};

/// Words and phrases that policy is searched for.
const QUERIES: [&str; 10] = [
    "\"direct payments\"",
    "council",
    "carers",
    "\"local government association\"",
    "housing",
    "\"Care Act 2014\"",
    "secretary",
    "\"section 117\"",
    "nhs",
    "councils AND funding",
];

/// How often each tokeniser has its turn.
const TURNS: usize = 9;

/// What is told of a tokeniser.
#[derive(Default)]
struct Row {
    terms: usize,
    cut: Vec<Duration>,
    indexed: Vec<Duration>,
    kilobytes: u64,
    hits: Vec<usize>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let copies: usize = std::env::args().nth(1).map_or(Ok(20), |it| it.parse())?;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/articles");
    let articles: Result<Vec<_>, _> = read_path(folder.as_ref(), &ReadOptions::default()).collect();
    let articles: Vec<String> = articles?.iter().map(|it| it.text().to_owned()).collect();
    let texts: Vec<String> =
        (0..copies).flat_map(|copy| articles.iter().map(move |text| format!("{text}\n{copy}"))).collect();
    let names = [TOKENIZER, "default", "en_stem"];
    let mut rows = names.map(|_| Row::default());
    for _ in 0..TURNS {
        for (name, row) in names.iter().zip(&mut rows) {
            turn(name, &texts, row)?;
        }
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} documents, {:.1} MB; medians of {TURNS} turns.\n", texts.len(), bytes as f64 / 1e6);
    println!("| | terms | tokenised, MB/s | indexed, MB/s | index, KB | {} |", QUERIES.join(" | "));
    println!("|---|---:|---:|---:|---:|{}", "---:|".repeat(QUERIES.len()));
    for (name, row) in names.iter().zip(&mut rows) {
        let rate = |times: &mut Vec<Duration>| {
            times.sort();
            bytes as f64 / 1e6 / times[times.len() / 2].as_secs_f64()
        };
        let (cut, indexed) = (rate(&mut row.cut), rate(&mut row.indexed));
        let hits: Vec<String> = row.hits.iter().map(ToString::to_string).collect();
        let (terms, kilobytes) = (row.terms, row.kilobytes);
        println!("| {name} | {terms} | {cut:.1} | {indexed:.1} | {kilobytes} | {} |", hits.join(" | "));
    }
    Ok(())
}

/// Cuts all texts, indexes and commits them, each by the clock; then looks at the index.
fn turn(name: &str, texts: &[String], row: &mut Row) -> Result<(), Box<dyn std::error::Error>> {
    let (index, body) = index(name)?;
    let mut analyzer = index.tokenizers().get(name).ok_or("no such tokeniser")?;
    let start = Instant::now();
    row.terms = 0;
    for text in texts {
        let mut stream = analyzer.token_stream(text);
        while stream.advance() {
            row.terms += 1;
        }
    }
    row.cut.push(start.elapsed());
    let mut writer = index.writer_with_num_threads(1, 100_000_000)?;
    let start = Instant::now();
    for text in texts {
        writer.add_document(doc!(body => text.as_str()))?;
    }
    writer.commit()?;
    row.indexed.push(start.elapsed());
    let searcher = index.reader()?.searcher();
    row.kilobytes = searcher.space_usage()?.total().get_bytes() / 1000;
    let mut parser = QueryParser::for_index(&index, vec![body]);
    parser.set_conjunction_by_default();
    let hits = QUERIES.iter().map(|query| Ok(searcher.search(&parser.parse_query(query)?, &Count)?));
    row.hits = hits.collect::<Result<_, Box<dyn std::error::Error>>>()?;
    Ok(())
}

fn index(tokenizer: &str) -> Result<(Index, tantivy::schema::Field), TantivyError> {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let body = schema.add_text_field("body", TextOptions::default().set_indexing_options(indexing));
    let index = Index::create_in_ram(schema.build());
    register(&index);
    Ok((index, body))
}
