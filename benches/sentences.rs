//! Sentences, in bytes per second, beside their peers in the same run.
//!
//! Three texts: the project's own articles (`policy`), the development data's training parts where they are (`prose`:
//! as much of law, of edited prose and of mail and forums), and sentences in several scripts (`multilingual`).
//! `sentence_bounds` cuts as UAX #29 says, and so do `unicode_sentences` and `icu_segmenter`; `Splitter` and `sentencex`
//! know abbreviations. What the splitter gets right is in `crates/text/SENTENCES.md`. `sentences.py` makes the tables of
//! `COMPARE.md` of the output.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use greenpaper::text::{Splitter, sentence_bounds, unicode_sentences};
use greenpaper_benches::own_articles;
use icu_segmenter::SentenceSegmenter;
use unicode_segmentation::UnicodeSegmentation;

/// How many bytes are taken of each file of the development data.
const PART: usize = 128 << 10;

/// Whole documents of each training part, one after another.
fn prose() -> Option<String> {
    let folder = Path::new(&std::env::var_os("GREENPAPER_SHARED")?).join("eval/data");
    let mut all = String::new();
    for name in ["adj.train.jsonl", "ewt.train.jsonl", "gum-open.train.jsonl"] {
        let end = all.len() + PART;
        for line in std::fs::read_to_string(folder.join(name)).ok()?.lines() {
            let document: serde_json::Value = serde_json::from_str(line).ok()?;
            all.push_str(document["text"].as_str()?);
            all.push_str("\n\n");
            if all.len() > end {
                break;
            }
        }
    }
    Some(all)
}

/// Sentences of several scripts in an order that does not repeat.
fn multilingual(size: usize) -> String {
    const SENTENCES: [&str; 16] = [
        "Комитет рассмотрел законопроект о социальной помощи. ",
        "Министр ответил: «Нет»! ",
        "Η επιτροπή συζήτησε τον νόμο για την υγεία. ",
        "Ποιος θα πληρώσει; ",
        "政府は医療サービスに関する法案を提出した。",
        "いつ始まるのか？",
        "संसद ने विधेयक पारित किया। ",
        "मंत्री ने कहा कि काम जारी है। ",
        "ناقش البرلمان مشروع القانون. ",
        "متى يبدأ؟ ",
        "הממשלה אישרה את החוק. ",
        "국회는 보건 법률을 의결했다. ",
        "Das Gesetz für die Städte trat am 1. Mai in Kraft. ",
        "La santé publique n’est pas un coût… ",
        "Peers sat late, as they do. ",
        "Is it law? Not yet.\n\n",
    ];
    let mut text = String::with_capacity(size + 256);
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    while text.len() < size {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        text.push_str(SENTENCES[(state >> 20) as usize % SENTENCES.len()]);
    }
    text
}

fn sentences(c: &mut Criterion) {
    let (model, rules) = (Splitter::new(), Splitter::rules());
    let icu = SentenceSegmenter::new(Default::default());
    let mut texts = vec![("policy", own_articles().join("\n\n"))];
    texts.extend(prose().map(|text| ("prose", text)));
    texts.push(("multilingual", multilingual(PART)));
    for (name, text) in &texts {
        let mut group = c.benchmark_group(format!("sentences/{name}"));
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function("greenpaper Splitter::new", |b| {
            b.iter(|| model.sentences(black_box(text)).count());
        });
        group.bench_function("greenpaper Splitter::rules", |b| {
            b.iter(|| rules.sentences(black_box(text)).count());
        });
        group.bench_function("greenpaper sentence_bounds", |b| {
            b.iter(|| sentence_bounds(black_box(text)).count());
        });
        group.bench_function("greenpaper unicode_sentences", |b| {
            b.iter(|| unicode_sentences(black_box(text)).count());
        });
        group.bench_function("unicode-segmentation unicode_sentences", |b| {
            b.iter(|| black_box(text.as_str()).unicode_sentences().count());
        });
        group.bench_function("icu_segmenter segment_str", |b| {
            b.iter(|| icu.segment_str(black_box(text)).count());
        });
        // It takes a language; English is what the others are compared on.
        group.bench_function("sentencex get_sentence_boundaries", |b| {
            b.iter(|| sentencex::get_sentence_boundaries("en", black_box(text)).len());
        });
        group.finish();
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = sentences
}
criterion_main!(benches);
