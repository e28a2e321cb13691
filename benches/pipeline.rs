//! The whole way, stage by stage, in bytes per second: reading, cutting, finding and linking, writing.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use greenpaper::extract::{Document, Pipeline, Scratch};
use greenpaper::model::{Article, BlockKind, Span};
use greenpaper::read::{ReadOptions, read_str};
use greenpaper::text::Splitter;
use greenpaper::{Annotated, export};
use greenpaper_benches::{own_articles, prose_documents};
use std::hint::black_box;

fn stages(c: &mut Criterion) {
    stages_of(c, "articles", &own_articles());
    let (source, documents) = prose_documents(1 << 20);
    // Without shared prose the project's own articles are all there is, and were read already.
    if source == "shared" {
        stages_of(c, "prose", &documents);
    }
}

fn stages_of(c: &mut Criterion, name: &str, texts: &[String]) {
    let options = ReadOptions::default();
    let articles: Vec<_> = texts.iter().flat_map(|text| read_str(text, &options)).collect();
    let (pipeline, splitter) = (Pipeline::new(), Splitter::new());
    let annotated: Vec<Annotated> =
        articles.iter().map(|article| pipeline.annotate(article.clone())).collect();

    let mut group = c.benchmark_group(format!("pipeline {name}"));
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group.bench_function("1 read", |b| {
        b.iter(|| texts.iter().map(|text| read_str(black_box(text), &options).len()).sum::<usize>());
    });
    group.bench_function("2 cut into sentences and tokens", |b| {
        b.iter(|| {
            articles.iter().map(|it| Document::new(black_box(it), &splitter).tokens().len()).sum::<usize>()
        });
    });
    group.bench_function("3 cut, find and link", |b| {
        let copy = || articles.clone();
        let all = |articles: Vec<_>| {
            articles.into_iter().map(|it| pipeline.annotate(it).mentions().len()).sum::<usize>()
        };
        b.iter_batched(copy, all, BatchSize::LargeInput);
    });
    group.bench_function("3 the same in memory of one's own", |b| {
        let copy = || articles.clone();
        let mut scratch = Scratch::new();
        let mut all = |articles: Vec<_>| {
            let found = |it| pipeline.annotate_with(&mut scratch, it).mentions().len();
            articles.into_iter().map(found).sum::<usize>()
        };
        b.iter_batched(copy, &mut all, BatchSize::LargeInput);
    });
    group.bench_function("4 write JSON", |b| {
        b.iter(|| {
            export::json::write(
                &mut std::io::sink(),
                black_box(&annotated),
                &export::json::Options::default(),
            )
        });
    });
    group.bench_function("4 write HTML", |b| {
        b.iter(|| {
            export::html::write(
                &mut std::io::sink(),
                black_box(&annotated),
                &export::html::Options::default(),
            )
        });
    });
    group.bench_function("the whole way", |b| {
        b.iter(|| texts.iter().map(|text| greenpaper::annotate(black_box(text)).len()).sum::<usize>());
    });
    // A corpus, so that what is left for one thread at its end does not show: all of them over and over, to four megabytes.
    let bytes: usize = texts.iter().map(String::len).sum();
    let copies = (4 << 20) / bytes.max(1) + 1;
    let corpus: Vec<_> = std::iter::repeat_n(&articles, copies).flatten().cloned().collect();
    group.throughput(Throughput::Bytes((copies * bytes) as u64)).sample_size(10);
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        group.bench_function(format!("3 the same on threads: {threads}"), |b| {
            let all = |articles| pool.install(|| pipeline.annotate_all(articles).len());
            b.iter_batched(|| corpus.clone(), all, BatchSize::PerIteration);
        });
    }
    group.finish();
}

/// What takes time out of proportion where something is not linear: bytes per second should be of the order of prose.
fn adversaries(c: &mut Criterion) {
    const MEGABYTE: usize = 1 << 20;
    let repeated = |unit: &str| unit.repeat(MEGABYTE / unit.len());
    let acronyms: String = (0..10_000_u32)
        .map(|n| {
            let letter = |place: u32| char::from(b'A' + (n / 26_u32.pow(place) % 26) as u8);
            let (a, b, c) = (letter(2), letter(1), letter(0));
            format!("The {a}lder {b}irch {c}edar Trust ({a}{b}{c}T) met the {a}{b}{c}T. ")
        })
        .collect();
    let texts = [
        ("capitals", "A".repeat(MEGABYTE)),
        ("words of capitals", repeated("NHS TRUST ")),
        ("capitalised words", repeated("Health Trust Council ")),
        ("Act", repeated("Act ")),
        ("the", repeated("the ")),
        ("quotation marks", repeated("\"")),
        ("opening quotation marks", repeated("“a ")),
        ("ten thousand defined acronyms", acronyms),
    ];
    let pipeline = Pipeline::new();
    let mut group = c.benchmark_group("adversaries");
    group.sample_size(10);
    for (name, text) in texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        let whole = Span::of(&text);
        let article = Article::builder(text).block(BlockKind::Paragraph, whole);
        let article = article.build().expect("a text of less than four gigabytes");
        group.bench_function(name, |b| {
            b.iter_batched(|| article.clone(), |it| pipeline.annotate(it), BatchSize::LargeInput);
        });
    }
    group.finish();
}

criterion_group!(benches, stages, adversaries);
criterion_main!(benches);
