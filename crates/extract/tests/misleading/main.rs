//! Misleading inputs: namesakes, homonyms, foreign places, private people, everyday words in; a link that is not marked is
//! wrong, and there is none.
//!
//! The files are written as fixtures are (`tests/fixtures/notation.rs`); of each case the links alone are looked at. Right
//! answers were written before the program was run.

#[path = "../fixtures/answer.rs"]
mod answer;
#[allow(dead_code, reason = "what is filtered and rewritten there is not here")]
#[path = "../fixtures/notation.rs"]
mod notation;

use notation::{Answer, File};
use std::path::Path;

/// How many cases there are at least, so that none is lost.
const CASES: usize = 301;
/// How many marked links are missed at most.
const MISSED: usize = 21;

/// A link in a case: its mention's words, and what it is linked to.
type Link<'a> = (&'a str, &'a str);

/// The links of `some` that `other` has on no mention that overlaps.
fn beyond<'a>(some: &'a Answer, other: &Answer) -> Vec<Link<'a>> {
    let links = some.mentions.iter().flat_map(|it| it.links.iter().map(move |link| (it, link)));
    let known = |span: greenpaper_core::Span, link: &String| {
        let mut mentions = other.mentions.iter();
        mentions
            .any(|it| it.span.start() < span.end() && span.start() < it.span.end() && it.links.contains(link))
    };
    let lone = links.filter(|(it, link)| !known(it.span, link));
    lone.map(|(it, link)| (&some.text[it.span.range()], &**link)).collect()
}

#[test]
fn nothing_is_linked_that_is_not_meant() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/misleading");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    paths.retain(|it| it.extension().is_some_and(|it| it == "txt"));
    paths.sort();
    let (mut cases, mut missed, mut wrong) = (0, Vec::new(), Vec::new());
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut file = File::read(&name, &std::fs::read_to_string(&path).unwrap());
        for case in file.cases_mut() {
            cases += 1;
            let (wanted, found) = (case.wanted(), answer::answered(case));
            let told = |links: Vec<Link<'_>>| {
                let links: Vec<_> = links.iter().map(|(words, link)| format!("{words} → {link}")).collect();
                format!("{name}:{} {}: {} in: {}", case.line, case.heading, links.join(", "), case.text)
            };
            let (more, less) = (beyond(&found, &wanted), beyond(&wanted, &found));
            if !more.is_empty() {
                wrong.push(told(more));
            }
            if !less.is_empty() {
                missed.push(told(less));
            }
        }
    }
    assert!(cases >= CASES, "{cases} cases, where there were {CASES}");
    let told = format!("{} of {cases} linked wrongly:\n{}", wrong.len(), wrong.join("\n"));
    assert!(wrong.is_empty(), "{told}");
    assert!(missed.len() <= MISSED, "{} of {cases} lack a link:\n{}", missed.len(), missed.join("\n"));
}
