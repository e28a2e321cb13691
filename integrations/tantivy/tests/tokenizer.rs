//! The tokeniser as tantivy sees it.

use greenpaper_tantivy::PolicyTokenizer;
use std::time::Instant;
use tantivy::tokenizer::{TextAnalyzer, TokenStream, Tokenizer};

fn terms(text: &str) -> Vec<(usize, usize, usize, String)> {
    let mut tokenizer = PolicyTokenizer::default();
    let mut stream = tokenizer.token_stream(text);
    let mut terms = Vec::new();
    while stream.advance() {
        let token = stream.token();
        terms.push((token.offset_from, token.offset_to, token.position, token.text.clone()));
    }
    terms
}

#[test]
fn offsets_are_the_words_and_positions_count_on() {
    let text = "Caf\u{e9}s\u{2019} D\u{2019}ARTAGNAN doesn\u{2019}t owe \u{a3}3m under s. 31(1)(a), joined-up \u{130}stanbul.";
    let found = terms(text);
    for (number, (from, to, position, term)) in found.iter().enumerate() {
        assert_eq!(*position, number);
        assert_eq!(*term, text[*from..*to].to_lowercase().replace('\u{2019}', "'"));
    }
    let words: Vec<&str> = found.iter().map(|it| it.3.as_str()).collect();
    assert!(words.starts_with(&["caf\u{e9}s"]), "{words:?}");
    for wanted in ["does", "3m", "31(1)(a)", "joined", "up"] {
        assert!(words.contains(&wanted), "{wanted} is not in {words:?}");
    }
    assert!(!words.iter().any(|it| it.contains('\u{a3}') || *it == "n't"), "{words:?}");
}

#[test]
fn a_tokeniser_is_used_again_from_the_start() {
    let mut tokenizer = PolicyTokenizer::default();
    for _ in 0..2 {
        let mut stream = tokenizer.token_stream("one two");
        assert!(stream.advance());
        assert_eq!((stream.token().position, stream.token().text.as_str()), (0, "one"));
        assert!(stream.advance() && !stream.advance() && !stream.advance());
    }
    assert!(terms("").is_empty() && terms(" ... \u{2014} !").is_empty());
    assert!(terms(&"x".repeat(5000)).is_empty());
    // Filters of tantivy go on top.
    let mut stemmed = TextAnalyzer::builder(PolicyTokenizer::default())
        .filter(tantivy::tokenizer::Stemmer::new(tantivy::tokenizer::Language::English))
        .build();
    let mut stream = stemmed.token_stream("payments");
    assert!(stream.advance());
    assert_eq!(stream.token().text, "payment");
}

#[test]
fn time_is_linear_in_odd_text() {
    for piece in ["a", " ", ".", "(", "\u{201c}", "a-", "1(", "\u{301}", "'"] {
        let time = |times: usize| {
            let text = piece.repeat(times);
            (0..3)
                .map(|_| {
                    let start = Instant::now();
                    let n = terms(&text).len();
                    (start.elapsed(), n).0
                })
                .min()
                .unwrap()
        };
        let (small, large) = (time(50_000), time(400_000));
        // Eight times the text: well under the sixty-four times of what is quadratic.
        assert!(large < small * 30 + std::time::Duration::from_millis(20), "{piece:?}: {small:?}, {large:?}");
    }
}
