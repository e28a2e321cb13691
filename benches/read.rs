//! Reading, beside a plain count of lines: the project's articles one by one as files are read, and the same as one text.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use greenpaper::read::{ReadOptions, plain, read_bytes, read_str};
use std::hint::black_box;

fn reading(c: &mut Criterion) {
    let articles = greenpaper_benches::own_articles();
    let bytes: usize = articles.iter().map(String::len).sum();
    let options = ReadOptions::default();
    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("articles/lines", |b| {
        b.iter(|| articles.iter().map(|text| black_box(text).lines().count()).sum::<usize>());
    });
    group.bench_function("articles/plain", |b| {
        b.iter(|| articles.iter().map(|text| plain(black_box(text)).blocks().len()).sum::<usize>());
    });
    group.bench_function("articles/read_str", |b| {
        b.iter(|| articles.iter().map(|text| read_str(black_box(text), &options).len()).sum::<usize>());
    });
    group.bench_function("articles/read_bytes", |b| {
        b.iter(|| {
            articles.iter().map(|text| read_bytes(black_box(text).as_bytes(), &options).len()).sum::<usize>()
        });
    });
    group.finish();

    // Prose as in a long report: what most of a corpus is.
    for text in [greenpaper_benches::prose(64 << 10), greenpaper_benches::prose(1 << 20)] {
        let mut group = c.benchmark_group(format!("read {}", text.name));
        group.throughput(Throughput::Bytes(text.text.len() as u64));
        group.bench_function("lines", |b| b.iter(|| black_box(text.text.as_str()).lines().count()));
        group.bench_function("plain", |b| b.iter(|| plain(black_box(&text.text)).blocks().len()));
        group.bench_function("read_str", |b| b.iter(|| read_str(black_box(&text.text), &options).len()));
        group.finish();
    }
}

criterion_group!(benches, reading);
criterion_main!(benches);
