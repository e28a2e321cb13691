//! Legislation, dates and sums, as cases in `cases/`: a text with what is to be found in double brackets.
//!
//! A case is a comment that names its kind, an optional `published:` line and the text, up to the next comment.
//! `[[words|value|links]]` marks a mention; value and links may be left out; `!links` as its last line
//! leaves the links of the case out.

use greenpaper_core::{Article, Block, BlockKind, MentionKind, Span};
use greenpaper_extract::annotate;

#[derive(Debug, PartialEq)]
struct Marked {
    words: String,
    value: String,
    links: Vec<String>,
}

/// The text without its marks, and the marks.
fn read(marked: &str) -> (String, Vec<(Span, Marked)>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(open) = rest.find("[[") {
        text.push_str(&rest[..open]);
        let close = open + rest[open..].find("]]").expect("a mark that is closed");
        let mut parts = rest[open + 2..close].split('|');
        let words = parts.next().unwrap_or_default().to_owned();
        let value = parts.next().unwrap_or_default().trim().to_owned();
        let links = parts.next().unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        let span = Span::new(text.len(), text.len() + words.len());
        text.push_str(&words);
        marks.push((span, Marked { words, value, links }));
        rest = &rest[close + 2..];
    }
    text.push_str(rest);
    (text, marks)
}

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

/// Runs the cases of a file; says all that differs at once.
fn check(cases: &str, kinds: &[MentionKind]) {
    let mut faults = String::new();
    let mut count = 0;
    for case in format!("\n{cases}").split("\n# ").skip(1) {
        let (name, body) = case.split_once('\n').expect("a text under the kind");
        let body = body.trim_end();
        let (body, linked) = match body.strip_suffix("\n!links") {
            Some(body) => (body, false),
            None => (body, cfg!(feature = "uk")),
        };
        let (published, body) = match body.strip_prefix("published: ").and_then(|it| it.split_once('\n')) {
            Some((date, body)) => (Some(date), body),
            None => (None, body),
        };
        count += 1;
        let (text, wanted) = read(body);
        let annotated = annotate(article(&text, published));
        let mut found = Vec::new();
        for (n, mention) in annotated.mentions().iter().enumerate() {
            if kinds.contains(&mention.kind) {
                let links = annotated.links().iter().filter(|link| link.mention.get() == n);
                found.push((
                    mention.span,
                    Marked {
                        words: text.as_str()[mention.span].to_owned(),
                        value: mention.value.as_ref().map(ToString::to_string).unwrap_or_default(),
                        links: links.map(|link| link.id.to_string()).collect(),
                    },
                ));
            }
        }
        let bare = |(span, it): &(Span, Marked)| {
            let links = if linked { it.links.clone() } else { Vec::new() };
            (*span, it.words.clone(), it.value.clone(), links)
        };
        let (wanted, found): (Vec<_>, Vec<_>) =
            (wanted.iter().map(bare).collect(), found.iter().map(bare).collect());
        for it in &wanted {
            if !found.contains(it) {
                faults.push_str(&format!("{name}: missed {it:?}\n"));
            }
        }
        for it in &found {
            if !wanted.contains(it) {
                faults.push_str(&format!("{name}: false {it:?}\n"));
            }
        }
    }
    assert!(count > 0, "no case was read");
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn legislation() {
    check(include_str!("cases/law.txt"), &[MentionKind::Legislation]);
}

#[test]
fn dates() {
    check(include_str!("cases/time.txt"), &[MentionKind::Date]);
}

#[test]
fn sums() {
    check(include_str!("cases/sums.txt"), &[MentionKind::Money]);
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
