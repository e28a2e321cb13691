//! The probe file: short cases written for one rule each.

use greenpaper_text::{Span, Splitter};

/// The text of a case and the spans of its sentences.
fn read(case: &str) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (i, piece) in case.split(" |").enumerate() {
        let piece = if i == 0 {
            piece
        } else if let Some(rest) = piece.strip_prefix("// ") {
            text.push_str("\n\n");
            rest
        } else if let Some(rest) = piece.strip_prefix("/ ") {
            text.push('\n');
            rest
        } else if let Some(rest) = piece.strip_prefix("^ ") {
            rest
        } else {
            text.push(' ');
            piece.strip_prefix(' ').expect("a blank behind the sign of an end")
        };
        let start = text.len();
        text.push_str(&piece.replace('⏎', "\n"));
        spans.push(Span::new(start, text.len()));
    }
    (text, spans)
}

#[test]
fn every_probe_is_right() {
    let splitter = Splitter::new();
    let (mut cases, mut rule, mut wrong) = (0, "", Vec::new());
    for line in include_str!("probes/sentences.txt").lines() {
        if let Some(name) = line.strip_prefix("## ") {
            rule = name;
        } else if !line.is_empty() && !line.starts_with('#') {
            let (text, wanted) = read(line);
            let found: Vec<Span> = splitter.sentences(&text).collect();
            cases += 1;
            if found != wanted {
                let found: Vec<&str> = found.iter().map(|span| &text.as_str()[*span]).collect();
                wrong.push(format!("{rule}\n  {line}\n  {found:#?}"));
            }
        }
    }
    assert!(cases >= 150, "{cases} cases");
    assert!(wrong.is_empty(), "{} of {cases} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
