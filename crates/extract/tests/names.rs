//! Names of organisations, places and publications: which are one thing, and how long looking takes. What is found where
//! is in `fixtures/`.

use greenpaper_core::{Annotated, Article, Block, BlockKind, Span};
use greenpaper_extract::annotate;
use std::time::{Duration, Instant};

fn one_paragraph(text: &str) -> Annotated {
    let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) };
    annotate(Article::builder(text).blocks(vec![block]).build().unwrap())
}

#[test]
fn a_short_form_is_the_body_it_stands_for() {
    let annotated = one_paragraph("The Care Quality Commission (CQC) met. The Commission and the CQC agree.");
    let entities: Vec<_> = annotated.mentions().iter().map(|it| it.entity).collect();
    assert_eq!(entities.len(), 4);
    assert!(entities.iter().all(|it| *it == entities[0]), "{entities:?}");
}

/// Twice the text must not take much more than twice the time.
fn is_linear(unit: &str) {
    let time = |bytes: usize| {
        let text = unit.repeat(bytes / unit.len() + 1);
        let start = Instant::now();
        let annotated = one_paragraph(&text);
        assert!(annotated.text().len() >= bytes);
        start.elapsed()
    };
    time(5_000);
    let (small, large) = (time(20_000), time(160_000));
    // Eight times the text; generous, so that a busy machine does not fail it.
    assert!(large < small * 24 + Duration::from_millis(500), "{unit:.20}: {small:?} then {large:?}");
}

#[test]
fn time_is_linear_on_what_looks_like_names() {
    for unit in [
        "Council ",
        "Department of ",
        "Health and ",
        "Trust, ",
        "the Trust ",
        "NHS ",
        "Royal College of Nursing and ",
        "“Report ",
        "report A ",
        "? A B ",
        "(ABC) ",
        "A-",
        "Leeds, ",
        "in Leeds and ",
        "Plan for ",
        "X: Y ",
    ] {
        is_linear(unit);
    }
}

#[test]
fn ten_thousand_defined_acronyms_are_one_pass() {
    let text: String = (0..10_000)
        .map(|n| {
            let letter = |shift: u32| char::from(b'A' + (n as u32 / 26u32.pow(shift) % 26) as u8);
            let (a, b, c) = (letter(0), letter(1), letter(2));
            format!("The {a}lpha {b}eta {c}amma Association ({a}{b}{c}A) met. ")
        })
        .collect();
    let start = Instant::now();
    let annotated = one_paragraph(&text);
    assert!(annotated.mentions().len() > 9_000);
    assert!(start.elapsed() < Duration::from_secs(60));
}
