//! The project's own articles, measured against their gold.

use greenpaper_core::BlockKind;
use greenpaper_read::{ReadOptions, read_bytes};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A span of the source: an article's own, plus where the article stood.
type Place = (usize, usize);

fn places(value: &Value) -> Vec<Place> {
    let pair = |span: &Value| (span[0].as_u64().unwrap() as usize, span[1].as_u64().unwrap() as usize);
    value.as_array().into_iter().flatten().map(pair).collect()
}

/// The places that are not white space.
fn cells(text: &str, places: &[Place]) -> Vec<usize> {
    let mut cells: Vec<usize> = places
        .iter()
        .flat_map(|&(start, end)| start..end)
        .filter(|&at| !text.as_bytes()[at].is_ascii_whitespace())
        .collect();
    cells.sort_unstable();
    cells.dedup();
    cells
}

fn trimmed(text: &str, (start, end): Place) -> Place {
    let words = &text[start..end];
    let start = start + words.len() - words.trim_start().len();
    (start, start + words.trim().len())
}

#[test]
fn articles_are_read_as_their_gold_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/articles");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_str().is_some_and(|path| path.ends_with(".gold.json")));
    paths.sort();
    assert!(paths.len() >= 14);
    let (mut well_cut, mut well_dated, mut dated) = (0, 0, 0);
    let (mut right, mut predicted, mut wanted) = (0, 0, 0);
    let (mut furniture_right, mut furniture_predicted, mut furniture_wanted) = (0, 0, 0);
    for path in &paths {
        let gold: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let bytes = fs::read(path.with_file_name(gold["file"].as_str().unwrap())).unwrap();
        let articles = read_bytes(&bytes, &ReadOptions::default());
        // The gold keeps a byte order mark.
        let mark = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let source = "\u{feff}"[..mark].to_owned() + &articles.iter().map(|a| a.text()).collect::<String>();

        let (mut headings, mut furniture, mut cuts, mut at) = (Vec::new(), Vec::new(), Vec::new(), mark);
        for article in &articles {
            for block in article.blocks() {
                let place = (at + block.span.start(), at + block.span.end());
                match block.kind {
                    BlockKind::Headline | BlockKind::Subheading => headings.push(place),
                    BlockKind::Boilerplate => furniture.push(place),
                    _ => {}
                }
            }
            cuts.push(trimmed(&source, (at, at + article.text().len())));
            at += article.text().len();
        }
        let wanted_cuts: Vec<Place> =
            places(&gold["articles"]).into_iter().map(|place| trimmed(&source, place)).collect();
        well_cut += usize::from(cuts == wanted_cuts);
        let dates: Vec<&str> = gold["publication_date"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|date| date["value"].as_str())
            .collect();
        let published = articles[0].published().map(|date| date.to_string());
        dated += usize::from(!dates.is_empty());
        well_dated += usize::from(published.is_some_and(|date| dates.contains(&date.as_str())));

        let of = |kinds: &[&str]| -> Vec<Place> {
            let heads = gold["headlines"].as_array().into_iter().flatten();
            let heads = heads.filter(|head| kinds.contains(&head["kind"].as_str().unwrap()));
            heads
                .map(|head| {
                    (head["span"][0].as_u64().unwrap() as usize, head["span"][1].as_u64().unwrap() as usize)
                })
                .collect()
        };
        let (gold_headings, others) =
            (of(&["headline", "subheading"]), of(&["headline-duplicate", "table", "front-matter"]));
        headings.retain(|head| !others.iter().any(|other| head.0 < other.1 && other.0 < head.1));
        right += headings.iter().filter(|head| gold_headings.contains(head)).count();
        predicted += headings.len();
        wanted += gold_headings.len();
        let (found, marked) = (cells(&source, &furniture), cells(&source, &places(&gold["boilerplate"])));
        furniture_right += found.iter().filter(|at| marked.binary_search(at).is_ok()).count();
        furniture_predicted += found.len();
        furniture_wanted += marked.len();
    }
    assert!(
        well_cut * 100 >= paths.len() * 97,
        "{well_cut} of {} files are cut into their articles",
        paths.len()
    );
    assert!(well_dated * 100 >= dated * 97, "{well_dated} of {dated} dates");
    let f1 = |right: usize, both: usize| 2.0 * right as f64 / both as f64;
    let headings = f1(right, predicted + wanted);
    let furniture = f1(furniture_right, furniture_predicted + furniture_wanted);
    assert!(headings >= 0.97, "headings F1 {headings}");
    assert!(furniture >= 0.97, "boilerplate F1 {furniture}");
}
