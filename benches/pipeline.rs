//! The whole way, stage by stage, in bytes per second: reading, cutting, finding and linking, writing.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use greenpaper::extract::{Document, Pipeline};
use greenpaper::read::{ReadOptions, read_str};
use greenpaper::text::Splitter;
use greenpaper::{Annotated, export};
use greenpaper_benches::own_articles;
use std::hint::black_box;

fn stages(c: &mut Criterion) {
    let texts = own_articles();
    let options = ReadOptions::default();
    let articles: Vec<_> = texts.iter().flat_map(|text| read_str(text, &options)).collect();
    let (pipeline, splitter) = (Pipeline::new(), Splitter::new());
    let annotated: Vec<Annotated> =
        articles.iter().map(|article| pipeline.annotate(article.clone())).collect();

    let mut group = c.benchmark_group("pipeline");
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
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
