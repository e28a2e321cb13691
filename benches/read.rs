//! Reading, beside a plain count of lines: the project's articles one by one as files are read, prose as one text, and the
//! formats that corpora come in.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use greenpaper::read::{Format, ReadOptions, plain, read_bytes, read_html, read_str, read_stream};
use std::hint::black_box;
use std::io::Cursor;

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

/// A page as papers make them: a head, menus, scripts, and an article in the middle.
fn page(article: &str) -> String {
    let links: String =
        (0..60).map(|n| format!("<li><a href=\"/section/{n}\">Section {n}</a></li>")).collect();
    let script =
        "window.dataLayer = window.dataLayer || []; function measure(){ dataLayer.push(arguments); }\n"
            .repeat(60);
    let text: String = article.split("\n\n").map(|words| format!("<p>{words}</p>\n")).collect();
    format!(
        "<!DOCTYPE html><html lang=en-GB><head><title>Council news</title><meta property=\"article:published_time\" \
         content=\"2011-03-09\"><script>{script}</script></head><body><nav><ul>{links}</ul></nav><main><article>\
         <h1>Council news</h1>{text}</article></main><aside><ul>{links}</ul></aside><footer>{links}</footer></body></html>"
    )
}

fn formats(c: &mut Criterion) {
    let articles = greenpaper_benches::own_articles();
    let options = ReadOptions::default();
    let prose = greenpaper_benches::prose(16 << 10);
    let page = page(&prose.text);
    let mut group = c.benchmark_group("read formats");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("html", |b| b.iter(|| read_html(black_box(&page), &options).blocks().len()));
    let corpus: String = articles
        .iter()
        .map(|text| serde_json::json!({ "text": text, "date": "2011-03-09" }).to_string() + "\n")
        .collect();
    let options = ReadOptions { format: Some(Format::JsonLines), ..options };
    group.throughput(Throughput::Bytes(corpus.len() as u64));
    group.bench_function("json lines", |b| {
        b.iter(|| read_stream(Cursor::new(corpus.clone()), &options).filter(Result::is_ok).count());
    });
    group.finish();
}

criterion_group!(benches, reading, formats);
criterion_main!(benches);
