//! Searching a text: what the sieve lets through is what the matcher finds at every word.

use greenpaper_uk::{Gazetteer, Match, Tables, tables};
use proptest::prelude::*;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

static UK: LazyLock<Gazetteer<&'static Tables>> = LazyLock::new(|| Gazetteer::new(tables()));

/// The matcher asked at every word, for names in their capitals.
fn slow(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let mut before = text[..at].chars().rev();
        let inside = before.next().is_some_and(|c| {
            let apostrophe = "'`\u{2019}\u{2018}\u{b4}\u{2bc}".contains(c);
            c.is_alphanumeric() || (apostrophe && before.next().is_some_and(char::is_alphanumeric))
        });
        if at < from || inside || !c.is_alphanumeric() {
            continue;
        }
        let fits = |it: &Match<'_>| it.entries().any(|name| name.fits_case(&text[at..at + it.len()]));
        if let Some(name) = tables().matches(&text[at..]).filter(fits).last() {
            found.push(at..at + name.len());
            from = at + name.len();
        }
    }
    found
}

fn fast(text: &str) -> Vec<Range<usize>> {
    UK.find(text).map(|it| it.range()).collect()
}

#[test]
fn names_are_found_however_they_are_written() {
    let text = "\u{201c}the N.H.S. and St. Helens\u{201d}, said Citizens\u{2019} Advice; O\u{2019}Brien\u{2019}s Health &\n\
                Social Care Act 2012 (c. 7) - Ynys M\u{f4}n's non-Labour members, Finance (No. 2) Act 1992";
    assert_eq!(fast(text), slow(text));
    let found: Vec<&str> = UK.find(text).map(|it| &text[it.range()]).collect();
    for name in
        ["N.H.S.", "St. Helens", "Citizens\u{2019} Advice", "Health &\nSocial Care Act 2012", "Ynys M\u{f4}n"]
    {
        assert!(found.contains(&name.trim_end_matches('.')) || found.contains(&name), "{name}: {found:?}");
    }
}

#[test]
fn tables_may_be_borrowed_owned_or_shared() {
    let shared = Arc::new(tables());
    let text = "Unison";
    assert_eq!(Gazetteer::new(*shared).find(text).count(), 1);
    assert_eq!(UK.tables().as_bytes().len(), tables().as_bytes().len());
    fn send<T: Send + Sync>() {}
    send::<Gazetteer<Tables>>();
    send::<Gazetteer<Arc<Tables>>>();
}

#[test]
fn hostile_texts_take_linear_time() {
    for unit in [
        "a",
        "a ",
        ".",
        "'",
        "a'",
        "é",
        "e\u{301}",
        "N.",
        "\u{2019}",
        "Department of ",
        "the the-",
        "\n",
        "((",
    ] {
        let text = unit.repeat(1_000_000 / unit.len());
        assert!(UK.find(&text).count() <= text.len());
    }
    assert_eq!(UK.find("").count(), 0);
}

fn pieces() -> impl Strategy<Value = String> {
    let names: Vec<String> = tables()
        .entities()
        .flat_map(|it| it.names().map(|name| name.text().to_owned()).collect::<Vec<_>>())
        .step_by(97)
        .collect();
    static BETWEEN: &[&str] = &[
        "",
        " ",
        "  ",
        "-",
        "\n",
        ", ",
        ". ",
        "\u{2019}s ",
        "'",
        " (",
        ") ",
        "\u{2014}",
        " \u{201c}",
        "&",
        "\u{f4}",
    ];
    let piece = prop_oneof![
        3 => proptest::sample::select(names),
        2 => proptest::sample::select(&["the", "of", "Health", "act", "N.H.S.", "A.", "O'", "M\u{f4}n", "1999"][..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let part = (piece, 0usize..400, proptest::sample::select(BETWEEN)).prop_map(|(text, cut, after)| {
        let end = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(text.len());
        format!("{}{after}", &text[..end])
    });
    proptest::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn the_sieve_loses_nothing_and_adds_nothing(text in pieces()) {
        prop_assert_eq!(fast(&text), slow(&text));
    }
}
