//! Passages beside the chunks of `text-splitter`: how many sentences, quotations and headings each cuts or strands.
//!
//! `cargo run --release --manifest-path integrations/Cargo.toml -p greenpaper-passages-compared [-- PATH ...]`
//!
//! Both are given the same articles and the same limits in characters. A sentence is cut where a boundary lies
//! inside it, by the splitter of greenpaper, which both are measured against.

use greenpaper::export::passages::{PassageOptions, Size, passages};
use greenpaper::extract::Pipeline;
use greenpaper::model::BlockKind;
use greenpaper::read::{ReadOptions, read_path};
use greenpaper::{Annotated, Span};
use std::path::PathBuf;
use text_splitter::{ChunkConfig, TextSplitter};

#[derive(Default)]
struct Counts {
    pieces: usize,
    sentences: usize,
    quotations: usize,
    headings: usize,
    furniture: usize,
}

/// What the edges of `pieces` cut, and how many headings end a piece, away from what they head.
fn count(annotated: &Annotated, pieces: &[Span]) -> Counts {
    let cuts = |span: Span| {
        let inside = |at: usize| at > span.start() && at < span.end();
        pieces.iter().any(|it| inside(it.start()) || inside(it.end()))
    };
    let article = annotated.article();
    let heading = |kind| matches!(kind, BlockKind::Headline | BlockKind::Subheading);
    let ends = |span: Span| pieces.iter().any(|it| it.contains_span(span) && it.end() == span.end());
    let furniture: Vec<Span> = article.blocks_of(BlockKind::Boilerplate).collect();
    Counts {
        pieces: pieces.len(),
        sentences: annotated.sentences().iter().filter(|it| cuts(**it)).count(),
        quotations: annotated.quotes().iter().filter(|it| cuts(it.span)).count(),
        headings: article
            .blocks()
            .iter()
            .filter(|it| heading(it.kind) && (cuts(it.span) || ends(it.span)))
            .count(),
        furniture: furniture.iter().filter(|span| pieces.iter().any(|it| it.overlaps(**span))).count(),
    }
}

/// What cuts an article into pieces.
type Cutter<'a> = &'a dyn Fn(&Annotated) -> Vec<Span>;

fn main() {
    let mut paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if paths.is_empty() {
        paths.push(concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/articles").into());
    }
    let pipeline = Pipeline::new();
    let articles = paths.iter().flat_map(|path| read_path(path, &ReadOptions::default()));
    let articles: Vec<Annotated> = articles.flatten().map(|article| pipeline.annotate(article)).collect();
    let sum = |of: &dyn Fn(&Annotated) -> usize| articles.iter().map(of).sum::<usize>();
    println!(
        "{} articles, {} sentences, {} quotations\n",
        articles.len(),
        sum(&|it| it.sentences().len()),
        sum(&|it| it.quotes().len())
    );
    println!(
        "| limit (characters) | | pieces | sentences cut | quotations cut | headings cut or stranded | pieces of page furniture |"
    );
    println!("|---:|---|---:|---:|---:|---:|---:|");
    for limit in [200, 400, 800, 1600] {
        let splitter = TextSplitter::new(ChunkConfig::new(limit));
        let theirs = |it: &Annotated| -> Vec<Span> {
            splitter.chunk_indices(it.text()).map(|(at, chunk)| Span::new(at, at + chunk.len())).collect()
        };
        let options = PassageOptions { limit, size: Size::Chars, overlap: 0 };
        let ours =
            |it: &Annotated| -> Vec<Span> { passages(it, &options).iter().map(|it| it.span).collect() };
        for (name, cut) in [("greenpaper", &ours as Cutter<'_>), ("text-splitter", &theirs)] {
            let total =
                articles.iter().map(|it| count(it, &cut(it))).fold(Counts::default(), |all, it| Counts {
                    pieces: all.pieces + it.pieces,
                    sentences: all.sentences + it.sentences,
                    quotations: all.quotations + it.quotations,
                    headings: all.headings + it.headings,
                    furniture: all.furniture + it.furniture,
                });
            println!(
                "| {limit} | {name} | {} | {} | {} | {} | {} |",
                total.pieces, total.sentences, total.quotations, total.headings, total.furniture
            );
        }
    }
}
