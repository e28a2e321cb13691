//! The examples of rules, run: each rule alone in its phase, behind the phases before it, and then the whole pipeline.

use super::observer::Silent;
use super::phases::{PHASES, Step};
use super::{Pipeline, arbitrate};
use crate::rule::{Payloads, Rule};
use crate::{Candidates, Document, Scratch};
use greenpaper_core::{Article, BlockKind, Span};

/// What an example begins with that is a byline.
const BYLINE: &str = "BYLINE ";

/// The text without its marks, and the spans that were marked.
fn bare(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), None);
    // What says of what kind the text is does not count.
    let from = if marked.starts_with(BYLINE) { BYLINE.len() } else { 0 };
    for c in marked.chars() {
        match c {
            '[' => open = Some(text.len()),
            ']' => spans.extend(open.take().map(|start| Span::new(start - from, text.len() - from))),
            _ => text.push(c),
        }
    }
    (text, spans)
}

/// Of paragraphs; of bylines where `BYLINE` stands before the text.
fn article(text: &str) -> Article {
    let (kind, text) = match text.strip_prefix(BYLINE) {
        Some(text) => (BlockKind::Byline, text),
        None => (BlockKind::Paragraph, text),
    };
    let mut article = Article::builder(text.to_owned());
    let mut start = 0;
    for part in text.split_inclusive("\n\n") {
        let span = Span::new(start, start + part.trim_end().len());
        start += part.len();
        article = article.block(kind, span);
    }
    article.build().expect("blocks in order")
}

/// What a rule proposes in a text, behind the phases before its own.
fn alone(pipeline: &Pipeline, phase: usize, number: u16, text: &str) -> Vec<Span> {
    let (article, mut scratch) = (article(text), Scratch::new());
    let triggers = pipeline.registry.triggers();
    let document =
        Document::new_in(&article, &pipeline.splitter, pipeline.tables, triggers, &mut scratch.document);
    let mut found = Candidates::new(&document);
    let (mut payloads, mut proposals) = (Payloads::default(), Vec::new());
    for (n, before) in PHASES.iter().enumerate().take(phase) {
        pipeline.sweep(n, &document, &mut found, &mut proposals, &mut payloads, &mut Silent);
        for Step(_, resolve) in before.then {
            resolve(&document, &mut found, &mut payloads);
        }
    }
    pipeline.registry.sweep(phase, &document, &found, &mut proposals, &mut payloads, &mut Silent);
    proposals.retain(|it| it.rule == number);
    let mut spans: Vec<Span> = Vec::new();
    arbitrate(&document, &mut found, &mut proposals, |_, span, outcome, _| {
        if matches!(outcome, crate::document::mentions::Outcome::Kept(..)) {
            spans.push(span);
        }
    });
    spans.sort_unstable();
    spans
}

fn check(pipeline: &Pipeline, phase: usize, rule: &Rule, number: u16, wrong: &mut Vec<String>) {
    let words =
        |text: &str, spans: &[Span]| -> Vec<String> { spans.iter().map(|it| text[*it].to_owned()).collect() };
    for (marked, finds) in
        rule.finds.iter().map(|it| (it, true)).chain(rule.leaves.iter().map(|it| (it, false)))
    {
        let (text, wanted) = bare(marked);
        if finds == wanted.is_empty() {
            wrong.push(format!("{}: marks belong into what it finds and nowhere else: {marked}", rule.id));
        }
        let proposed = alone(pipeline, phase, number, &text);
        if proposed != wanted {
            wrong.push(format!("{} alone: {marked}\n    proposed {:?}", rule.id, words(&text, &proposed)));
        }
        let annotated = pipeline.annotate(article(&text));
        let found: Vec<Span> =
            annotated.mentions().iter().filter(|it| it.kind == rule.kind).map(|it| it.span).collect();
        if wanted.iter().any(|it| !found.contains(it)) {
            wrong.push(format!(
                "{} in the pipeline: {marked}\n    found {:?}",
                rule.id,
                words(&text, &found)
            ));
        }
    }
}

#[test]
fn rules_find_what_their_examples_say_and_leave_the_rest() {
    let pipeline = Pipeline::new();
    let mut wrong = Vec::new();
    for (n, phase) in PHASES.iter().enumerate() {
        for rule in phase.rules.iter().copied().flatten() {
            let number = pipeline.registry.rules().iter().position(|it| it.declared().id == rule.id);
            assert!(!rule.finds.is_empty() && !rule.leaves.is_empty(), "{} has no examples", rule.id);
            check(&pipeline, n, rule, number.expect("registered") as u16 + 1, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{} examples are not as they say:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_a_name_of_its_own() {
    let pipeline = Pipeline::new();
    let mut ids: Vec<&str> = pipeline.registry.rules().iter().map(|it| it.declared().id).collect();
    for id in &ids {
        assert!(greenpaper_core::RuleName::try_from((*id).to_owned()).is_ok(), "{id}");
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}
