//! Unicode's own test of sentence boundaries; `unicode/LICENSE` stands beside it.

use greenpaper_text::sentence_bounds;

#[test]
fn unicodes_own_test() {
    let mut cases = 0;
    for line in include_str!("unicode/SentenceBreakTest-17.0.0.txt").lines() {
        let case = line.split('#').next().unwrap_or_default();
        let (mut text, mut wanted) = (String::new(), Vec::new());
        for piece in case.split_whitespace() {
            match piece {
                "÷" => wanted.push(text.len()),
                "×" => {}
                code => text.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32)),
            }
        }
        if wanted.is_empty() {
            continue;
        }
        let mut found = vec![0];
        found.extend(sentence_bounds(&text).map(|span| span.end()));
        assert_eq!(found, wanted, "{line}");
        cases += 1;
    }
    assert_eq!(cases, 512);
}
