//! Which known thing a mention is: cases as data in `tests/links`.
//!
//! A case is a name after `##`, the day of the article after `@` where it has one, a text, and after `=` all that is
//! linked in it of a kind: the words, and the id without its beginning. Kinds that a case does not mention are not
//! looked at.

use greenpaper_core::{Annotated, Article, BlockKind, MentionKind, Span};
use greenpaper_extract::annotate;

fn article(text: &str, day: Option<&str>) -> Article {
    let mut builder = Article::builder(text);
    if let Some(day) = day {
        builder = builder.published(Some(day.parse().unwrap()));
    }
    let mut at = 0;
    for paragraph in text.split("\n\n") {
        let span = Span::new(at, at + paragraph.len()).trim(text);
        if !span.is_empty() {
            builder = builder.block(BlockKind::Paragraph, span);
        }
        at += paragraph.len() + 2;
    }
    builder.build().unwrap()
}

fn linked(annotated: &Annotated, kind: MentionKind) -> String {
    let links = annotated.links().iter().filter_map(|link| {
        let mention = &annotated.mentions()[link.mention.get()];
        let id = link.id.as_str().rsplit('/').next()?;
        (mention.kind == kind).then(|| format!("{} {id}", &annotated.text()[mention.span]))
    });
    links.collect::<Vec<_>>().join(" | ")
}

fn check(cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.split("## ").filter(|it| !it.trim().is_empty()) {
        let (name, rest) = case.split_once('\n').unwrap();
        let (day, rest) = match rest.strip_prefix('@') {
            Some(rest) => rest.split_once('\n').map(|(day, rest)| (Some(day), rest)).unwrap(),
            None => (None, rest),
        };
        let (text, wanted) = rest.split_once("\n= ").unwrap();
        let annotated = annotate(article(text, day));
        for line in wanted.trim().split("\n= ") {
            let (kind, wanted) = line.split_once(' ').unwrap_or((line, ""));
            let kind = match kind {
                "person" => MentionKind::Person,
                "place" => MentionKind::Place,
                "organisation" => MentionKind::Organisation,
                other => panic!("{name}: {other}"),
            };
            let links = linked(&annotated, kind);
            if links != wanted {
                wrong.push(format!("## {name}\n= {} {links}\ninstead of\n= {line}", kind.as_str()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn people() {
    check(include_str!("links/people.txt"));
}

#[test]
fn places() {
    check(include_str!("links/places.txt"));
}

#[test]
fn bodies() {
    check(include_str!("links/bodies.txt"));
}
