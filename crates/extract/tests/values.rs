//! Legislation, dates and sums: how long looking for them takes. What is found where is in `fixtures/`.

use greenpaper_core::{Article, Block, BlockKind, Span};
use greenpaper_extract::annotate;

fn article(text: &str, published: Option<&str>) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in text.split("\n\n") {
        let start = at + part.len() - part.trim_start().len();
        let end = at + part.trim_end().len();
        if start < end {
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, end) });
        }
        at += part.len() + 2;
    }
    let date = published.map(|date| date.parse().expect("a date"));
    Article::builder(text).blocks(blocks).published(date).build().expect("blocks that fit")
}

#[test]
fn long_runs_take_linear_time() {
    for piece in [
        "Act ",
        "the Act ",
        "Health and ",
        "Health, Care and ",
        "Health Act 2001 ",
        "(Scotland) ",
        "Act (",
        "Order ",
        "section 1 ",
        "of section 1 ",
        "sections 1, 2, ",
        "Care Act 2001 (“the CA”) CA ",
        "S.I. 2001/1 ",
        "c. 1 ",
        "“the Act” means the Care Act 2001 ",
        "Act 1988 (Reviews) ",
        "May ",
        "1 May ",
        "June to ",
        "end of ",
        "two or ",
        "a year ",
        "next ",
        "£1- ",
        "3m ",
        "2001 ",
        "the ",
        "1 ",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let started = std::time::Instant::now();
        let annotated = annotate(article(&text, Some("2009-05-12")));
        assert!(annotated.mentions().iter().all(|it| it.span.end() <= text.len()));
        assert!(started.elapsed().as_secs() < 20, "{piece:?} took {:?}", started.elapsed());
    }
}
