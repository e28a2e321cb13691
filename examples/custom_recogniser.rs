//! A recogniser of one's own beside the standard ones: references of planning applications, such as 24/00731/FUL.
//!
//! `cargo run --release -q --example custom_recogniser [-- FILE ...]`; see `--help`.

use greenpaper::extract::{Candidate, Document, Found, Pipeline, Priority, Recogniser, Reference};
use greenpaper::model::{Entity, Evidence, Publication};
use greenpaper::{MentionKind, Span};
use greenpaper_examples::{finish, list_mentions};
use std::process::ExitCode;

const HELP: &str = "\
usage: custom_recogniser [PATH ...]
  PATH  a file, a folder (recursively) or - for standard input; without any, a page of the example's own
Prints what was found, with the planning references that the standard recognisers do not know.
exit status: 0; 2 where something could not be read, after everything else was";

const PAGE: &str = "Appeal over barn\n\n\
    Wiltshire Council has refused application 24/00731/FUL, for three homes in a barn near Devizes, under section 70 \
    of the Town and Country Planning Act 1990. An earlier one (PL/2022/09921/OUT) was withdrawn.\n";

struct PlanningReferences;

impl Recogniser for PlanningReferences {
    fn name(&self) -> &'static str {
        "planning-references"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Found) {
        for unit in document.units() {
            let mut at = unit.block.span.start();
            // A reference has no blank in it: one word of the text at most, with its brackets and stops.
            for word in document.text()[unit.block.span].split_inclusive(char::is_whitespace) {
                let reference = word.trim_matches(|c: char| !c.is_alphanumeric());
                if is_reference(reference) {
                    let start = at + word.find(reference).unwrap_or_default();
                    let span = Span::new(start, start + reference.len());
                    let title = format!("planning application {reference}");
                    let it = Entity::Publication(Publication { title, ..Publication::default() });
                    let mut candidate = Candidate::new(span, MentionKind::Publication)
                        .with_priority(Priority::Certain)
                        .with_reference(Reference::Names(Box::new(it)));
                    if let Ok(id) = format!("local:planning/{reference}").parse() {
                        candidate = candidate.with_link(id, 1.0, vec![Evidence::Citation]);
                    }
                    found.add(document, candidate);
                }
                at += word.len();
            }
        }
    }
}

/// Whether a word is a year of two or four figures, a number and the sort of application: `24/00731/FUL`.
fn is_reference(word: &str) -> bool {
    let word = word.strip_prefix("PL/").unwrap_or(word);
    let parts: Vec<&str> = word.split('/').collect();
    let [year, number, sort] = parts[..] else { return false };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(year.len(), 2 | 4)
        && (4..=6).contains(&number.len())
        && digits(year)
        && digits(number)
        && (2..=5).contains(&sort.len())
        && sort.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn main() -> ExitCode {
    let pipeline = Pipeline::builder().recogniser(PlanningReferences).build();
    finish("custom_recogniser", list_mentions("custom_recogniser", HELP, PAGE, &pipeline))
}
