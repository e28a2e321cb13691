//! What holds for any input.

use greenpaper_core::{Article, Span};
use greenpaper_read::{ReadOptions, plain, read_bytes, read_str};
use proptest::prelude::*;

/// Blocks are sorted, disjoint and trimmed, and hold every character that is not white space.
fn check_blocks(article: &Article) {
    let text = article.text();
    let mut at = 0;
    for block in article.blocks() {
        let span = block.span;
        assert!(at <= span.start() && !span.is_empty(), "{span}");
        assert_eq!(span, span.trim(text), "{span}");
        assert!(text[at..span.start()].trim().is_empty(), "{:?} is in no block", &text[at..span.start()]);
        at = span.end();
    }
    assert!(text[at..].trim().is_empty(), "{:?} is in no block", &text[at..]);
}

/// The articles' texts are slices of the source that follow each other and leave nothing out.
fn check_articles(text: &str, articles: &[Article]) {
    assert!(!articles.is_empty());
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    for article in articles {
        check_blocks(article);
        let range = article.origin().range.clone().unwrap_or(0..text.len() as u64);
        let range = range.start as usize..range.end as usize;
        assert_eq!(range.start, at);
        assert_eq!(&text[range.clone()], article.text());
        at = range.end;
    }
    assert_eq!(at, text.len());
    let again = serde_json::to_string(&articles[0]).unwrap();
    assert_eq!(serde_json::from_str::<Article>(&again).unwrap(), articles[0]);
}

/// Text that has the parts which the reader looks for.
fn article_like() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("Mind the gap".to_owned()),
        Just("25 Jul 02".to_owned()),
        Just("By Ann Smith".to_owned()),
        Just("Comments are closed.".to_owned()),
        Just("More from Council Weekly".to_owned()),
        Just("• one item".to_owned()),
        Just("(a)".to_owned()),
        Just("Pupils\t£1,320".to_owned()),
        Just("Ann Smith is a lecturer".to_owned()),
        Just(
            "The council said that it had no money left for it, and that it would close three homes."
                .to_owned()
        ),
        "[A-Za-z £’“,.]{0,80}",
        "\\PC{0,12}",
    ];
    let end =
        prop_oneof![Just("\n"), Just("\n\n"), Just("\r\n"), Just("\n\n\n"), Just("\r"), Just(" \n    ")];
    prop::collection::vec((line, end), 0..60)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_string(text in "(?s).{0,400}") {
        check_articles(&text, &read_str(&text, &ReadOptions::default()));
        let article = plain(&text);
        assert_eq!(article.text(), text);
        check_blocks(&article);
    }

    #[test]
    fn any_article(text in article_like(), one_article: bool, keep_boilerplate: bool) {
        let options = ReadOptions { one_article, keep_boilerplate, ..ReadOptions::default() };
        let articles = read_str(&text, &options);
        check_articles(&text, &articles);
        assert!(!one_article || articles.len() == 1);
        assert_eq!(read_str(&text, &options), articles);
        check_blocks(&plain(&text));
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let articles = read_bytes(&bytes, &ReadOptions::default());
        articles.iter().for_each(check_blocks);
        // What is decoded once is read the same again.
        let text: String = articles.iter().map(Article::text).collect();
        check_articles(&text, &read_str(&text, &ReadOptions::default()));
    }

    #[test]
    fn broken_lines_are_one_paragraph(words in prop::collection::vec("[a-z]{1,12}", 40..200), width in 40usize..100) {
        let mut text = "The".to_owned();
        let mut column = 3;
        for word in &words {
            if column + 1 + word.len() > width {
                text.push('\n');
                column = 0;
            } else {
                text.push(' ');
                column += 1;
            }
            text.push_str(word);
            column += word.len();
        }
        text.push('.');
        assert_eq!(plain(&text).blocks().len(), 1, "{text}");
        assert_eq!(read_str(&text, &ReadOptions::default())[0].blocks()[0].span, Span::of(&text));
    }
}
