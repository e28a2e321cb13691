//! Sentences of an article: those of its blocks as the splitter parts them, joined and parted by nobody else.

use greenpaper_core::{Article, BlockKind, Span};
use greenpaper_extract::annotate;
use greenpaper_text::{LineBreaks, Splitter};
use proptest::prelude::*;

/// What a block is made of: words, and signs that may end a sentence or stand beside an end.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z]?[a-z]{1,8}",
        "[0-9]{1,4}",
        prop::sample::select(vec![
            ".",
            ". ",
            "! ",
            "?” ",
            ".¹ ",
            ".12 ",
            ".* ",
            ".[2] ",
            ".(1) ",
            " (",
            ") ",
            "etc.) ",
            " “",
            ".” ",
            "[...] ",
            "… ",
            ": ",
            "; ",
            " – ",
            "—",
            "\n",
            " ",
            "p.a. ",
            "U.S. ",
            "Annex B. ",
            "Mr. ",
            "s. ",
            "No. ",
            "• ",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_splitter_is_the_one_judge(pieces in prop::collection::vec(piece(), 1..60)) {
        let text = pieces.join(" ");
        let splitter = Splitter::builder()
            .line_breaks(LineBreaks::Wrapped)
            .unmarked_ends(false)
            .build()
            .expect("settings without a word");
        let block = Span::of(&text).trim(&text);
        prop_assume!(!block.is_empty());
        let wanted: Vec<Span> =
            splitter.sentences(&text.as_str()[block]).map(|it| it.shift(block.start())).collect();
        let article = Article::builder(text.as_str()).block(BlockKind::Paragraph, block).build();
        let annotated = annotate(article.expect("a block that fits"));
        prop_assert_eq!(annotated.sentences(), wanted);
    }
}
