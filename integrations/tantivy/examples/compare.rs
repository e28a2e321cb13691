//! The tokeniser beside tantivy's `default` and `en_stem`: time to index, size, and how many documents queries hit.
//!
//! `cargo run --release --manifest-path integrations/Cargo.toml -p greenpaper-tantivy --example compare [-- COPIES]`
//!
//! The texts are the project's own articles, each so many times (20) with a number of its own; one thread indexes.

use greenpaper::read::{ReadOptions, read_path};
use greenpaper_tantivy::{TOKENIZER, register};
use std::time::{Duration, Instant};
use tantivy::collector::Count;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenStream};
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

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let copies: usize = std::env::args().nth(1).map_or(Ok(20), |it| it.parse())?;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/articles");
    let articles: Result<Vec<_>, _> = read_path(folder.as_ref(), &ReadOptions::default()).collect();
    let articles: Vec<String> = articles?.iter().map(|it| it.text().to_owned()).collect();
    let texts: Vec<String> =
        (0..copies).flat_map(|copy| articles.iter().map(move |text| format!("{text}\n{copy}"))).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} documents, {:.1} MB\n", texts.len(), bytes as f64 / 1e6);
    println!("| | terms | tokenised, MB/s | indexed, MB/s | index, KB | {} |", QUERIES.join(" | "));
    println!("|---|---:|---:|---:|---:|{}", "---:|".repeat(QUERIES.len()));
    for name in [TOKENIZER, "default", "en_stem"] {
        let (index, _) = index(name)?;
        let mut analyzer = index.tokenizers().get(name).ok_or("no such tokeniser")?;
        let (terms, cut) = cut(&mut analyzer, &texts);
        let mut taken = Vec::new();
        let (mut size, mut hits) = (0, Vec::new());
        for _ in 0..3 {
            let (time, kilobytes, found) = measure(name, &texts)?;
            taken.push(time);
            (size, hits) = (kilobytes, found);
        }
        taken.sort();
        let rate = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
        let hits: Vec<String> = hits.iter().map(ToString::to_string).collect();
        println!(
            "| {name} | {terms} | {:.1} | {:.1} | {size} | {} |",
            rate(cut),
            rate(taken[1]),
            hits.join(" | ")
        );
    }
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

/// The median of three runs of the tokeniser alone, and how many terms it gives.
fn cut(analyzer: &mut TextAnalyzer, texts: &[String]) -> (usize, Duration) {
    let (mut terms, mut taken) = (0, Vec::new());
    for _ in 0..3 {
        let start = Instant::now();
        terms = 0;
        for text in texts {
            let mut stream = analyzer.token_stream(text);
            while stream.advance() {
                terms += 1;
            }
        }
        taken.push(start.elapsed());
    }
    taken.sort();
    (terms, taken[1])
}

/// Time to index and commit, the size of the index, and the documents that each query hits.
fn measure(
    tokenizer: &str,
    texts: &[String],
) -> Result<(Duration, u64, Vec<usize>), Box<dyn std::error::Error>> {
    let (index, body) = index(tokenizer)?;
    let mut writer = index.writer_with_num_threads(1, 100_000_000)?;
    let start = Instant::now();
    for text in texts {
        writer.add_document(doc!(body => text.as_str()))?;
    }
    writer.commit()?;
    let time = start.elapsed();
    let searcher = index.reader()?.searcher();
    let size = searcher.space_usage()?.total().get_bytes() / 1000;
    let mut parser = QueryParser::for_index(&index, vec![body]);
    parser.set_conjunction_by_default();
    let hits: Result<Vec<usize>, Box<dyn std::error::Error>> =
        QUERIES.iter().map(|query| Ok(searcher.search(&parser.parse_query(query)?, &Count)?)).collect();
    Ok((time, size, hits?))
}
