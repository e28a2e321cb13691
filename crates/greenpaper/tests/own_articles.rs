//! The project's own articles against their gold: every layer, as F1 over all of them, each with a floor.
//!
//! `cargo test -p greenpaper --test own_articles -- --nocapture` prints the table; with `GREENPAPER_ERRORS` set to a
//! layer's name, what was missed and what was wrong in it.

#![allow(clippy::print_stdout)] // the table is for people

use greenpaper::model::{BlockKind, QuoteKind};
use greenpaper::read::{ReadOptions, read_bytes};
use greenpaper::{Annotated, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Gold = serde_json::Value;
/// For each layer what the gold has and what was found, as strings that name document, place and content.
type Layers = BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)>;

/// A layer and the F1 below which the test fails. Raised when something gets better.
const FLOORS: [(&str, f64); 15] = [
    ("articles", 0.98),
    ("headlines", 0.95),
    ("boilerplate", 0.60),
    ("published", 0.95),
    ("sentences", 0.93),
    ("organisation", 0.94),
    ("person", 0.94),
    ("place", 0.93),
    ("legislation", 0.96),
    ("publication", 0.80),
    ("role", 0.92),
    ("date", 0.95),
    ("money", 0.98),
    ("quotes", 0.93),
    ("affiliations", 0.74),
];

#[test]
fn every_layer_of_every_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/articles");
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.to_string_lossy().ends_with(".gold.json"));
    names.sort();
    assert!(names.len() >= 14, "only {} articles with gold in {}", names.len(), folder.display());
    let mut layers = Layers::new();
    for name in names {
        let gold: Gold = serde_json::from_slice(&std::fs::read(&name).unwrap()).unwrap();
        let bytes = std::fs::read(folder.join(gold["file"].as_str().unwrap())).unwrap();
        let found: Vec<Annotated> = read_bytes(&bytes, &ReadOptions::default())
            .into_iter()
            .map(greenpaper::extract::annotate)
            .collect();
        // Gold counts a byte order mark; the reader takes it off.
        let mark = if bytes.starts_with(b"\xef\xbb\xbf") { "\u{feff}" } else { "" };
        let end = |it: &Annotated| it.article().origin().range.as_ref().map(|range| range.end);
        let whole = match String::from_utf8(bytes.clone()) {
            Ok(text) => text,
            Err(_) => found.iter().map(Annotated::text).collect(),
        };
        assert!(found.last().and_then(end).is_none_or(|end| end as usize <= whole.len()));
        compare(&gold, &whole, mark.len(), &found, &mut layers);
    }
    let mut below = Vec::new();
    println!("{:14} {:>5} {:>5} {:>6} {:>6} {:>6}", "layer", "gold", "found", "P", "R", "F1");
    for (layer, floor) in FLOORS {
        let (gold, found) = &layers[layer];
        let right = gold.intersection(found).count() as f64;
        let (p, r) = (right / found.len().max(1) as f64, right / gold.len().max(1) as f64);
        let f1 = 2.0 * right / (gold.len() + found.len()).max(1) as f64;
        println!("{layer:14} {:5} {:5} {p:6.3} {r:6.3} {f1:6.3}", gold.len(), found.len());
        if f1 < floor {
            below.push(format!("{layer}: {f1:.3} is below {floor}"));
        }
        if std::env::var("GREENPAPER_ERRORS").is_ok_and(|wanted| wanted == layer) {
            gold.difference(found).for_each(|it| println!("  missed {it}"));
            found.difference(gold).for_each(|it| println!("  wrong  {it}"));
        }
    }
    assert!(below.is_empty(), "{below:#?}");
}

/// Compares one document; `whole` is its text as gold counts it, `before` what the reader took off its front.
fn compare(gold: &Gold, whole: &str, before: usize, found: &[Annotated], layers: &mut Layers) {
    let id = gold["id"].as_str().unwrap();
    let mut add = |layer: &str, is_gold: bool, what: String| {
        let (wanted, got) = layers.entry(layer.to_owned()).or_default();
        if is_gold { wanted } else { got }.insert(format!("{id} {what}"));
    };
    for it in list(gold, "articles") {
        let rest = &whole[it[0].as_u64().unwrap() as usize..];
        add("articles", true, (whole.len() - rest.trim_start().len()).to_string());
    }
    for it in list(gold, "headlines") {
        if matches!(it["kind"].as_str(), Some("headline" | "subheading")) {
            add("headlines", true, format!("{}", it["span"]));
        }
    }
    for it in list(gold, "boilerplate") {
        add("boilerplate", true, it.to_string());
    }
    // An article that gives several dates of itself may be dated by any of them.
    let dates: Vec<&str> = list(gold, "publication_date").iter().map(|it| text(&it["value"])).collect();
    let published: Vec<String> =
        found.iter().filter_map(|it| it.article().published()).map(|date| date.to_string()).collect();
    if let Some(first) = dates.first() {
        let right = published.first().is_some_and(|date| dates.contains(&date.as_str()));
        add("published", true, if right { published[0].clone() } else { (*first).to_owned() });
    }
    for date in published.iter().take(1) {
        add("published", false, date.clone());
    }
    for it in list(gold, "sentences") {
        add("sentences", true, it.to_string());
    }
    for it in list(gold, "entities") {
        add(it[2].as_str().unwrap(), true, format!("[{},{}]", it[0], it[1]));
    }
    for it in list(gold, "quotes") {
        if it["kind"] != "scare" {
            add("quotes", true, format!("[{},{}] {}", it["start"], it["end"], text(&it["speaker"])));
        }
    }
    for it in list(gold, "affiliations") {
        add("affiliations", true, format!("{}, {}", text(&it["person"]), text(&it["role"])));
    }
    for annotated in found {
        let offset =
            annotated.article().origin().range.as_ref().map_or(0, |range| range.start as usize) + before;
        let place = |span: Span| {
            let span = span.shift(offset);
            format!("[{},{}]", span.start(), span.end())
        };
        let lead = annotated.text().len() - annotated.text().trim_start().len();
        add("articles", false, (offset + lead).to_string());
        for block in annotated.article().blocks() {
            match block.kind {
                BlockKind::Headline | BlockKind::Subheading => add("headlines", false, place(block.span)),
                BlockKind::Boilerplate => add("boilerplate", false, place(block.span)),
                _ => {}
            }
        }
        for sentence in annotated.sentences() {
            add("sentences", false, place(unmarked(*sentence, annotated.text())));
        }
        for mention in annotated.mentions() {
            add(mention.kind.as_str(), false, place(mention.span));
        }
        for quote in annotated.quotes() {
            if let (Some(speaker), true) = (&quote.speaker, quote.kind != QuoteKind::Reported) {
                add("quotes", false, format!("{} {}", place(quote.span), speaker.name));
            }
        }
        for it in annotated.affiliations() {
            add("affiliations", false, format!("{}, {}", it.person, it.role));
        }
    }
}

/// A sentence without the marker of its list item, as the guidelines have it.
fn unmarked(span: Span, text: &str) -> Span {
    let words = &text[span];
    let marker = words.split_whitespace().next().unwrap_or_default();
    let inner = marker.trim_start_matches('(').trim_end_matches(['.', ')']);
    let numbered = inner.len() < marker.len() && inner.len() <= 3 && inner.chars().all(char::is_alphanumeric);
    if !matches!(marker, "•" | "-" | "–" | "*" | "▪" | "●") && !(numbered && !inner.is_empty()) {
        return span;
    }
    let rest = words[marker.len()..].trim_start();
    if rest.is_empty() { span } else { Span::new(span.end() - rest.len(), span.end()) }
}

fn list<'a>(gold: &'a Gold, key: &str) -> &'a [Gold] {
    gold[key].as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Gold) -> &str {
    value.as_str().unwrap_or("")
}
