//! A rule and a kind of one's own beside the standard ones: references of planning applications, such as 24/00731/FUL.
//!
//! `cargo run --release -q --example custom_recogniser [-- FILE ...]`; see `--help`.

use greenpaper::MentionKind;
use greenpaper::extract::{
    Candidate, EntityType, Pipeline, Priority, Reference, Rule, Shape, Trigger, class,
};
use greenpaper::model::{Entity, EntityId, Evidence, Thing};
use greenpaper_examples::{finish, list_mentions};
use std::process::ExitCode;

const HELP: &str = "\
usage: custom_recogniser [PATH ...]
  PATH  a file, a folder (recursively) or - for standard input; without any, a page of the example's own
Prints what was found, with the planning references that the standard rules do not know.
exit status: 0; 2 where something could not be read, after everything else was";

const PAGE: &str = "Appeal over barn\n\n\
    Wiltshire Council has refused application 24/00731/FUL, for three homes in a barn near Devizes, under section 70 \
    of the Town and Country Planning Act 1990. An earlier one (PL/2022/09921/OUT) was withdrawn.\n";

/// `24/00731/FUL` or `PL/2022/09921/OUT`: year and number, which are one token, and the sort of application.
static PLANNING_REFERENCE: Rule = Rule {
    id: "planning-application/reference",
    kind: MentionKind::named("planning-application"),
    priority: Priority::Certain,
    trigger: Trigger::word(|word| is_year_and_number(word.text())),
    run: |cx| {
        let (here, document) = (cx.here(), cx.document());
        cx.test("a sort follows", cx.word(here + 1) == "/" && document.shape(here + 2) == Shape::Caps)?;
        let start = cx.step(-2).filter(|at| cx.word(at + 1) == "/").unwrap_or(here);
        let paper = cx.step(-1).is_some_and(|at| document.is(at, class::COMMAND_PAPER_SERIES));
        cx.test("no paper of Parliament", !paper)?;
        let reference = document.words(start..here + 3);
        let mut names = cx.tokens().flat_map(|at| document.lookups_at(at).iter().map(move |it| (at, it)));
        let council = names.find(|(_, it)| it.is_firm(EntityType::Organisation));
        let to = council.map_or(String::new(), |(at, it)| format!(" to {}", document.words(at..it.after)));
        let title = format!("planning application {reference}{to}");
        let id: EntityId = format!("local:planning/{reference}").parse().ok()?;
        let it = Thing::new(cx.kind(), title).with_id(id.clone());
        let it = Reference::Names(Box::new(Entity::Thing(it)));
        let say = |of: Candidate| of.with_reference(it).with_link(id, 1.0, vec![Evidence::Citation]);
        cx.propose_as(start..here + 3, say)
    },
    finds: &["Wiltshire refused [24/00731/FUL] in May."],
    leaves: &["It is 24/7 work, in 2023/24 too."],
};

/// Whether a word is a year of two or four figures, a stroke and a number of four to six.
fn is_year_and_number(word: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once('/').is_some_and(|(year, number)| {
        digits(year) && digits(number) && matches!(year.len(), 2 | 4) && matches!(number.len(), 4..=6)
    })
}

fn main() -> ExitCode {
    let pipeline = Pipeline::builder().rule(&PLANNING_REFERENCE).build();
    finish("custom_recogniser", list_mentions("custom_recogniser", HELP, PAGE, &pipeline))
}
