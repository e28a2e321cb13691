//! Sentences, in bytes per second, beside their peers in the same run.
//!
//! `greenpaper rules` decides by rules alone. The peers cut as UAX #29 says (`unicode_sentences`, `icu_segmenter`) or by
//! lists of abbreviations (`sentencex`); what each gets right is in `crates/text/SENTENCES.md`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use greenpaper::text::Splitter;
use greenpaper_benches::prose;
use icu_segmenter::SentenceSegmenter;
use std::hint::black_box;
use unicode_segmentation::UnicodeSegmentation;

fn sentences(c: &mut Criterion) {
    let (model, rules) = (Splitter::new(), Splitter::rules());
    let icu = SentenceSegmenter::new(Default::default());
    for size in [64 << 10, 1 << 20] {
        let text = prose(size);
        let mut group = c.benchmark_group(format!("sentences/{}", text.name));
        let text = text.text.as_str();
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("greenpaper", |b| b.iter(|| model.sentences(black_box(text)).count()));
        group.bench_function("greenpaper rules", |b| b.iter(|| rules.sentences(black_box(text)).count()));
        group.bench_function("unicode-segmentation unicode_sentences", |b| {
            b.iter(|| black_box(text).unicode_sentences().count());
        });
        group.bench_function("icu_segmenter", |b| b.iter(|| icu.segment_str(black_box(text)).count()));
        group.bench_function("sentencex", |b| {
            b.iter(|| sentencex::get_sentence_boundaries("en", black_box(text)).len());
        });
        group.finish();
    }
}

criterion_group!(benches, sentences);
criterion_main!(benches);
