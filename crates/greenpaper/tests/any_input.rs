//! Any input at all: an answer, the invariants, no panic; the same from one thread as from many.

use greenpaper::model::BlockKind;
use greenpaper::read::{ReadOptions, read_bytes, read_str};
use greenpaper::text::{Splitter, sentence_bounds, tokens, word_bounds};
use greenpaper::{Annotated, Span, annotate, annotate_bytes};
use proptest::prelude::*;

/// Spans that are sorted, do not overlap and slice `text`.
#[track_caller]
fn in_order(what: &str, text: &str, spans: impl IntoIterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(span.get(text).is_some(), "{what} {span} is off the boundaries of {} bytes", text.len());
        assert!(span.start() >= end, "{what} {span} begins before {end}");
        end = span.end();
    }
}

/// The invariants of every stage.
fn check(text: &str) {
    in_order("word", text, word_bounds(text).map(|it| it.span));
    in_order("UAX #29 sentence", text, sentence_bounds(text));
    in_order("token", text, tokens(text).map(|it| it.span));
    in_order("sentence", text, Splitter::new().sentences(text));
    let covered: usize =
        tokens(text).map(|it| text[it.span].chars().filter(|c| !c.is_whitespace()).count()).sum();
    assert_eq!(
        covered,
        text.chars().filter(|c| !c.is_whitespace()).count(),
        "tokens cover what is not white space"
    );
    let mut end = 0;
    for article in read_str(text, &ReadOptions::default()) {
        let range =
            article.origin().range.clone().map_or(0..text.len(), |it| it.start as usize..it.end as usize);
        assert!(range.start >= end && text[range.clone()] == *article.text(), "article at {range:?}");
        end = range.end;
        in_order("block", article.text(), article.blocks().iter().map(|it| it.span));
        // What stands outside of every block is white space.
        let mut at = 0;
        for span in article.blocks().iter().map(|it| it.span).chain([Span::empty(article.text().len())]) {
            let between = &article.text()[at..span.start()];
            assert!(between.chars().all(|c| c.is_whitespace() || c == '\u{feff}'), "lost {between:?}");
            at = span.end();
        }
        found(&greenpaper::extract::annotate(article));
    }
}

fn found(annotated: &Annotated) {
    // `Annotated::new` has checked spans and order; a pipeline whose layers did not fit would have come out bare.
    let running = |at: Span| {
        let blocks = annotated.article().blocks();
        let block = blocks.get(blocks.partition_point(|block| block.span.end() <= at.start()));
        block.is_some_and(|it| it.span.contains_span(at) && it.kind != BlockKind::Boilerplate)
    };
    for span in annotated.sentences().iter().chain(annotated.mentions().iter().map(|it| &it.span)) {
        assert!(!span.is_empty() && running(*span), "{span} crosses a block or lies in boilerplate");
    }
    let json = serde_json::to_string(annotated).unwrap();
    assert_eq!(serde_json::from_str::<Annotated>(&json).unwrap(), *annotated);
}

/// Pieces of policy prose in any order make stranger texts than random characters do.
fn scraps() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Health Act",
        " 1999",
        "the Act",
        "section",
        " 31(1)(a)",
        "s.",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "\t",
        "\u{201c}",
        "\u{201d}",
        "\"",
        "'",
        "\u{2019}s ",
        "Mr ",
        "Lord ",
        "said",
        " said:",
        "Alan Milburn",
        "Milburn",
        "NHS",
        " (CCN)",
        "(",
        ")",
        "[",
        "\u{a3}",
        "3m",
        " per cent",
        "25 July 2002",
        "last week",
        ",",
        ".",
        "...",
        "!",
        "\u{2022} ",
        "1. ",
        "(a) ",
        "Department of Health",
        "Council",
        " and ",
        " of ",
        "the ",
        "Comments are closed.",
        "By ",
        "\u{feff}",
        "\u{0}",
        "\u{a0}",
        "e\u{301}",
        "\u{1f469}\u{200d}\u{2695}\u{fe0f}",
        "\u{202e}",
        "A",
        "a",
        "-",
        "\u{2013}",
        "http://",
        "@",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_string(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_scraps(text in scraps()) {
        check(&text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for annotated in annotate_bytes(&bytes) {
            found(&annotated);
        }
    }
}

#[test]
fn odd_inputs_by_name() {
    for text in [
        "",
        " ",
        "\n\n\n",
        "\u{0}",
        "\u{0}\u{0}\u{0}",
        "\u{feff}",
        "\u{feff}\n",
        "\u{a0}",
        ".",
        "\"",
        "\r",
        "A",
    ] {
        check(text);
    }
    for bytes in
        [&b"\xff\xfe"[..], b"\xef\xbb\xbf", b"\xff\xff\xff", b"\x80abc \xa33m", b"\xfe\xff\x00", b"a\xe2\x80"]
    {
        for article in read_bytes(bytes, &ReadOptions::default()) {
            check(article.text());
        }
    }
    for blank in ["", " \n\t\u{a0}"] {
        let found = annotate(blank);
        assert!(
            found.len() == 1 && found[0].sentences().is_empty() && found[0].article().blocks().is_empty()
        );
    }
}

/// Long runs of what makes careless code quadratic: they end, and nothing is lost.
#[test]
fn long_runs_end() {
    for piece in [
        "\u{201c}",
        "\"",
        "'",
        "(",
        "[",
        ".",
        "A",
        "Act ",
        "the ",
        "NHS ",
        "said ",
        "Mr ",
        "1",
        "\n",
        "\n\n",
        " ",
        "a.",
        "s. ",
        "The Health Act 1999 (\u{201c}the Act\u{201d}) ",
        "Ann Lee said. ",
        "e\u{301}",
        "\u{2022} a\n",
        "said:\n\n",
    ] {
        check(&piece.repeat(200_000 / piece.len()));
    }
}

#[test]
fn a_line_of_fifty_megabytes_and_a_million_opening_quotes() {
    let sentence = "The Department of Health told councils that \u{a3}3m would follow under section 31 of the Health Act 1999. ";
    let line = sentence.repeat(50_000_000 / sentence.len());
    let annotated = annotate(&line);
    assert_eq!(annotated.iter().map(|it| it.text().len()).sum::<usize>(), line.len());
    let acts =
        annotated[0].links().iter().filter(|link| link.id.as_str() == "ukpga/1999/8/section/31").count();
    assert!(acts > 400_000, "{acts} links");
    assert_eq!(annotate(&"\u{201c}".repeat(1_000_000)).len(), 1);
}

#[test]
fn many_threads_give_what_one_gives() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/articles");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    paths.sort();
    let texts: Vec<Vec<u8>> = paths
        .iter()
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .map(|path| std::fs::read(path).unwrap())
        .collect();
    let serial: Vec<_> = texts.iter().map(|bytes| annotate_bytes(bytes)).collect();
    let parallel: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = texts.iter().map(|bytes| scope.spawn(|| annotate_bytes(bytes))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(serial.len() >= 14 && serial == parallel);
}
