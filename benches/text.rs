//! The tokeniser's hot path, in bytes per second, beside its peers in the same run.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use greenpaper::text::{tokens, word_bounds, words};
use greenpaper_benches::prose;
use std::hint::black_box;
use unicode_segmentation::UnicodeSegmentation;

fn words_and_tokens(c: &mut Criterion) {
    for size in [512, 64 << 10, 1 << 20] {
        let text = prose(size);
        let mut group = c.benchmark_group(format!("words/{}", text.name));
        let text = text.text.as_str();
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("greenpaper word_bounds", |b| b.iter(|| word_bounds(black_box(text)).count()));
        group.bench_function("greenpaper words", |b| b.iter(|| words(black_box(text)).count()));
        group.bench_function("greenpaper tokens", |b| b.iter(|| tokens(black_box(text)).count()));
        group.bench_function("unicode-segmentation split_word_bounds", |b| {
            b.iter(|| black_box(text).split_word_bounds().count());
        });
        group.bench_function("unicode-segmentation unicode_words", |b| {
            b.iter(|| black_box(text).unicode_words().count());
        });
        group.bench_function("std split_whitespace", |b| {
            b.iter(|| black_box(text).split_whitespace().count())
        });
        group.finish();
    }
}

criterion_group!(benches, words_and_tokens);
criterion_main!(benches);
