//! People, their posts and their words: cases as data in `tests/speech`, and what holds on any text.
//!
//! A case is a name after `##`, a text, and what is expected of it after `=`; a line break inside of a name or a
//! quotation is written as a blank. Kinds that a case does not mention are not looked for in it but for `person`.

use greenpaper_core::{Annotated, Article, BlockKind, MentionKind, Span};
use greenpaper_extract::annotate;
use proptest::prelude::*;

/// An article of the paragraphs of `text`, apart by blank lines.
fn article(text: &str) -> Article {
    let mut builder = Article::builder(text);
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

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of(annotated: &Annotated, kind: MentionKind) -> String {
    let all = annotated.mentions().iter().filter(|it| it.kind == kind);
    all.map(|it| flat(&annotated.text()[it.span])).collect::<Vec<_>>().join(" | ")
}

/// What was found, written as the cases write it, of the kinds that `wanted` mentions.
fn found(annotated: &Annotated, wanted: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for kind in [MentionKind::Person, MentionKind::Role] {
        let names = of(annotated, kind);
        if wanted.contains(&format!("= {kind}", kind = kind.as_str()))
            || kind == MentionKind::Person && !names.is_empty()
        {
            lines.push(format!("= {} {names}", kind.as_str()).trim_end().to_owned());
        }
    }
    if wanted.contains("= quote") {
        for quote in annotated.quotes() {
            let speaker = quote.speaker.as_ref().map_or("-", |it| &it.name);
            lines.push(format!(
                "= quote {} | {speaker} | {}",
                quote.kind.as_str(),
                flat(&annotated.text()[quote.span])
            ));
        }
    }
    if wanted.contains("= holds") {
        for it in annotated.affiliations() {
            let former = if it.former { "former " } else { "" };
            let body = it.organisation.as_deref().unwrap_or("-");
            lines.push(format!("= holds {} | {former}{} | {body}", it.person, it.role));
        }
    }
    lines
}

fn check(cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.split("## ").filter(|it| !it.trim().is_empty()) {
        let (name, rest) = case.split_once('\n').unwrap();
        let (text, wanted) = rest.split_once("\n= ").unwrap();
        let wanted = format!("= {}", wanted.trim());
        let annotated = annotate(article(text));
        let lines = found(&annotated, &wanted).join("\n");
        if lines != wanted {
            wrong.push(format!("## {name}\n{lines}\ninstead of\n{wanted}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn people_and_their_posts() {
    check(include_str!("speech/people.txt"));
}

#[test]
fn quotations_and_their_speakers() {
    check(include_str!("speech/quotes.txt"));
}

#[test]
fn a_person_is_one_entity_by_whatever_name() {
    let annotated =
        annotate(article("Ms Clemency Harker left. Harker came back. So did Mr Harker and Mr Ivo Harker."));
    let entities: Vec<_> = annotated.mentions().iter().filter_map(|it| it.entity).collect();
    assert_eq!(entities.len(), 4);
    assert_eq!(entities[0], entities[1]);
    assert_eq!(entities[2], entities[3]);
    assert_ne!(entities[0], entities[2]);
}

#[test]
fn no_text_is_too_odd() {
    let long = |unit: &str| unit.repeat(60_000 / unit.len());
    let units = [
        "\"",
        "'",
        "“",
        "”",
        "“a ",
        "'a ",
        "s' 'x ",
        "“\n\n",
        "A",
        "Abc ",
        "John Smith ",
        "John Smith said. ",
        "Mr ",
        "Lord of ",
        "John de ",
        "J. ",
        "A-",
        "director of ",
        "director and ",
        "health, ",
        "he said “no” and ",
        "Smith said:\n\nWe go on.\n\n",
        "Ann Smith, director of x, ",
        "the ",
        "'s ",
        ", ",
        "who is ",
    ];
    for unit in units {
        let text = long(unit);
        let annotated = annotate(article(&text));
        assert_eq!(annotated.text(), text);
    }
}

proptest! {
    #[test]
    fn any_text_is_annotated_within_its_bounds(words in prop::collection::vec(prop::sample::select(vec![
        "Mr", "Lord", "John", "Smith", "O’Brien", "de", "Osei", "-", "Mensah", "said", "told", "according", "to", "she",
        "“", "”", "'", "\"", ",", ".", ":", "?", "\n", "\n\n", "(", ")", "director", "of", "and", "Health", "Secretary",
        "State", "for", "the", "former", "’s", "is", "a", "who", "chairs", "MP", "£3m", "é", "as", "puts", "it", "–",
    ]), 0..60)) {
        let text = words.join(" ");
        let annotated = annotate(article(&text));
        for quote in annotated.quotes() {
            prop_assert!(quote.span.get(annotated.text()).is_some());
        }
        for pair in annotated.quotes().windows(2) {
            prop_assert!(pair[0].span.start() <= pair[1].span.start());
        }
        for it in annotated.affiliations() {
            prop_assert!(!it.person.is_empty() && !it.role.is_empty());
        }
    }
}
