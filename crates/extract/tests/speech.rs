//! People, their posts and their words: who is one person, and what holds on any text. What is found where is in
//! `fixtures/`.

use greenpaper_core::{Article, BlockKind, Span};
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
