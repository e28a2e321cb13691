use crate::sample::{TEXT, empty, everything, hostile, written};
use greenpaper_core::{Annotated, Article, BlockKind, Layers, Quote, QuoteKind, Span};
use greenpaper_export::passages::{Passage, PassageOptions, Size, passages, write};
use serde_json::Value;
use std::cell::Cell;

fn texts(annotated: &Annotated, options: &PassageOptions<'_>) -> Vec<String> {
    passages(annotated, options).iter().map(|it| annotated.text()[it.span].to_owned()).collect()
}

#[test]
fn sections_quotations_and_items_stay_whole_where_the_limit_allows() {
    let article = everything();
    let options = PassageOptions { limit: 1000, ..PassageOptions::default() };
    let all = passages(&article, &options);
    assert_eq!(all.len(), 2, "a section each");
    assert_eq!(all[0].headings.len(), 1);
    assert_eq!(
        all[1].headings.iter().map(|it| &TEXT[*it]).collect::<Vec<_>>(),
        ["Councils short of \u{a3}3m", "What  next"]
    );
    assert_eq!((all[0].sentences.clone(), all[1].sentences.clone()), (0..4, 4..6));
    assert_eq!((all[0].mentions.clone(), all[1].mentions.clone()), (2..6, 6..9));
    assert_eq!((all[0].quotes.as_slice(), all[1].links.as_slice()), (&[0, 1][..], &[3][..]));
    // The quotation's two sentences do not come apart at a limit that holds them both.
    let options = PassageOptions { limit: 90, size: Size::Bytes, overlap: 0 };
    let all = texts(&article, &options);
    assert!(
        all.contains(&TEXT[TEXT.find('\u{201c}').unwrap()..TEXT.find(" A \u{2018}").unwrap()].to_owned()),
        "{all:?}"
    );
    let options = PassageOptions { limit: 40, size: Size::Bytes, overlap: 0 };
    assert!(
        texts(&article, &options).iter().any(|it| it.starts_with("It won't") && it.ends_with("\"Leeds\"."))
    );
}

/// Every size, limit and overlap: nothing over the limit but single characters, nothing lost, all in order.
#[test]
fn nothing_is_over_the_limit_and_nothing_is_lost() {
    let count = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    for article in [everything(), hostile(), empty()] {
        for size in [Size::Bytes, Size::Chars, Size::Words, Size::Counter(&count)] {
            for limit in [0, 1, 2, 3, 7, 20, 50, 120, 1000] {
                for overlap in 0..3 {
                    let options = PassageOptions { limit, size, overlap };
                    check(&article, &passages(&article, &options), limit);
                }
            }
        }
    }
}

fn check(article: &Annotated, all: &[Passage], limit: usize) {
    let text = article.text();
    let mut covered = vec![false; text.len()];
    for (number, passage) in all.iter().enumerate() {
        let words = &text[passage.span];
        assert!(passage.size <= limit.max(1) || words.chars().count() == 1, "{passage:?} {words:?}");
        assert_eq!(words, words.trim());
        covered[passage.span.range()].fill(true);
        let (_, place) = passage.id.split_once("char=").unwrap();
        let (start, end) = place.split_once(',').unwrap();
        assert_eq!(crate::sample::slice(text, start.parse().unwrap(), end.parse().unwrap()), words);
        assert!(passage.mentions.clone().all(|at| passage.span.contains_span(article.mentions()[at].span)));
        if let Some(before) = number.checked_sub(1).map(|at| &all[at]) {
            assert!(before.span.start() < passage.span.start() && before.span.end() < passage.span.end());
            assert_eq!(passage.overlap > 0, before.span.end() > passage.span.start());
        }
    }
    for block in article.article().blocks().iter().filter(|it| it.kind.is_running_text()) {
        let lost: Vec<_> = text[block.span]
            .char_indices()
            .filter(|(at, c)| !covered[block.span.start() + at] && !c.is_whitespace())
            .collect();
        assert!(lost.is_empty(), "{lost:?} at {limit}");
    }
}

#[test]
fn overlap_counts_sentences_and_stops_at_a_section() {
    let text = "A one. B two. C three. D four.";
    let sentences = vec![Span::new(0, 6), Span::new(7, 13), Span::new(14, 22), Span::new(23, 30)];
    let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
    let quote = Quote {
        span: Span::new(8, 20),
        kind: QuoteKind::Reported,
        speaker: None,
        others: Vec::new(),
        continues: None,
        rule: None,
    };
    let plain = Annotated::new(article.clone(), Layers { sentences: sentences.clone(), ..Layers::default() })
        .unwrap();
    let options = PassageOptions { limit: 6, size: Size::Words, overlap: 2 };
    assert_eq!(texts(&plain, &options), ["A one. B two. C three.", "B two. C three. D four."]);
    let layers = Layers { sentences, quotes: vec![quote], ..Layers::default() };
    let quoted = Annotated::new(article, layers).unwrap();
    let options = PassageOptions { limit: 4, size: Size::Words, overlap: 1 };
    // The quotation's two sentences are more than the one that may be repeated.
    assert_eq!(texts(&quoted, &options), ["A one.", "B two. C three.", "D four."]);
}

#[test]
fn a_counter_is_asked_seldom() {
    let text = "It won. ".repeat(4000);
    let sentences = (0..4000).map(|at| Span::new(8 * at, 8 * at + 7)).collect();
    let article = Article::builder(text.as_str()).build().unwrap();
    let annotated = Annotated::new(article, Layers { sentences, ..Layers::default() }).unwrap();
    let bytes = Cell::new(0);
    let count = |text: &str| {
        bytes.set(bytes.get() + text.len());
        text.len()
    };
    let all = passages(&annotated, &PassageOptions { limit: 8000, size: Size::Counter(&count), overlap: 0 });
    assert_eq!(all.len(), 4);
    assert!(bytes.get() < 40 * text.len(), "{} bytes counted for {}", bytes.get(), text.len());
}

#[test]
fn lines_hold_text_offsets_and_what_is_in_it() {
    let page = written(|out| write(out, &[everything(), hostile(), empty()], &PassageOptions::default()));
    let lines: Vec<Value> = page.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    for (line, article) in lines.iter().zip([everything(), everything(), hostile()]) {
        let number = |name: &str| line[name].as_u64().unwrap() as usize;
        let text = line["text"].as_str().unwrap();
        assert_eq!(text, &article.text()[number("start")..number("end")]);
        assert_eq!(text, crate::sample::slice(article.text(), number("char_start"), number("char_end")));
        for mention in line["mentions"].as_array().unwrap() {
            let at = |name: &str| mention[name].as_u64().unwrap() as usize;
            assert_eq!(mention["text"], crate::sample::slice(text, at("start"), at("end")));
        }
    }
    assert_eq!(lines[0]["quotations"][0]["speaker"], "Ann Lee");
    assert_eq!(lines[1]["links"][0], "ukpga/2014/23/section/9");
    assert_eq!(lines[1]["headings"][1], "What next");
}
