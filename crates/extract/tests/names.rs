//! Organisations, places and titles, by marked texts: what is marked is found, and nothing else of these kinds.

use greenpaper_core::{Annotated, Article, Block, BlockKind, MentionKind, Span};
use greenpaper_extract::annotate;
use std::time::{Duration, Instant};

const KINDS: [MentionKind; 3] = [MentionKind::Organisation, MentionKind::Place, MentionKind::Publication];

fn one_paragraph(text: &str) -> Annotated {
    let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) };
    annotate(Article::builder(text).blocks(vec![block]).build().unwrap())
}

/// The text without its marks.
fn bare(marked: &str) -> String {
    let mut out = String::new();
    let mut rest = marked;
    while let Some(open) = rest.find('[') {
        let (bar, close) = (rest.find('|').unwrap(), rest.find(']').unwrap());
        out.push_str(&rest[..open]);
        out.push_str(&rest[open + 1..bar]);
        rest = &rest[close + 1..];
    }
    out + rest
}

/// The text with marks around what was found.
fn marked(annotated: &Annotated) -> String {
    let text = annotated.text();
    let (mut out, mut at) = (String::new(), 0);
    for mention in annotated.mentions().iter().filter(|it| KINDS.contains(&it.kind)) {
        let letter = match mention.kind {
            MentionKind::Organisation => 'o',
            MentionKind::Place => 'p',
            _ => 't',
        };
        out.push_str(&text[at..mention.span.start()]);
        out.push_str(&format!("[{}|{letter}]", &text[mention.span]));
        at = mention.span.end();
    }
    out + &text[at..]
}

fn check(file: &str) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in file.split("\n\n") {
        let lines: Vec<&str> = case.lines().filter(|line| !line.starts_with('#')).collect();
        let wanted = lines.join("\n");
        if wanted.trim().is_empty() {
            continue;
        }
        count += 1;
        let found = marked(&one_paragraph(&bare(&wanted)));
        if found != wanted {
            wrong.push(format!("wanted {wanted}\nfound  {found}\n"));
        }
    }
    assert!(count > 10);
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn organisations_are_found_as_marked() {
    check(include_str!("names/organisations.txt"));
}

#[test]
fn places_are_found_as_marked() {
    check(include_str!("names/places.txt"));
}

#[test]
fn titles_are_found_as_marked() {
    check(include_str!("names/publications.txt"));
}

#[test]
fn the_day_tells_bodies_of_one_name_apart() {
    let ids = |published: &str, text: &str| {
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) };
        let article =
            Article::builder(text).blocks(vec![block]).published(published.parse().ok()).build().unwrap();
        let annotated = annotate(article);
        annotated.links().iter().map(|link| link.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    let doh = ids("2002-07-25", "The DoH said so.");
    assert_eq!(doh, ["uk:org/department-of-health"]);
    // Nobody was called so yet: no link.
    assert_eq!(ids("2002-07-25", "The DHSC said so."), Vec::<String>::new());
    assert_eq!(ids("2020-07-25", "The DHSC said so."), ["uk:org/department-of-health-and-social-care"]);
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

#[test]
fn initials_of_what_the_article_names_go_before_the_tables() {
    let annotated = one_paragraph("The Strategic Rail Authority met. Critics of the SRA did not.");
    let ids: Vec<_> = annotated.links().iter().map(|link| link.id.as_str()).collect();
    assert_eq!(ids, ["uk:org/strategic-rail-authority"; 2]);
}
