//! A text in; its sentences and their tokens out, with neither the standard library nor an allocator.

use greenpaper_text::{Splitter, TokenKind, tokens};

static SPLITTER: Splitter = Splitter::rules();

fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    SPLITTER.sentences(text).map(|sentence| {
        let sentence = &text[sentence];
        (sentence, tokens(sentence).filter(|token| token.kind == TokenKind::Word).count())
    })
}

#[test]
fn sentences_and_words() {
    let found: Vec<_> = words("See s. 31 of the Health Act 1999. It doesn't say.").collect();
    assert_eq!(found, [("See s. 31 of the Health Act 1999.", 5), ("It doesn't say.", 3)]);
}
