//! `calibration`: the project's texts with their gold in; of the links of each score how many are right, as a table, out.
//!
//! Gold links organisations, people and legislation, and those that were known when it was written: where it has no link at
//! all, one that was made may be right or wrong. So two shares are printed, between which the true one lies.
#![allow(clippy::print_stdout, reason = "a command says what it saw")]

use crate::texts::sources;
use greenpaper::Annotated;
use greenpaper::extract::Pipeline;
use greenpaper::model::{Mention, MentionKind};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How many links gold has as they are, how many it has to something else, and where it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    right: u64,
    wrong: u64,
    unjudged: u64,
}

/// Links by their score in hundredths.
type ByScore = BTreeMap<u32, Counts>;

/// `calibration`
///
/// # Errors
///
/// A text that cannot be read; arguments, since it takes none.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    if let Some(other) = args.first() {
        return Err(format!("calibration takes no arguments, and here is {other}"));
    }
    let pipeline = Pipeline::new();
    let mut by_score = ByScore::new();
    for text in sources()? {
        let gold = gold(&text.gold);
        for article in text.articles {
            count(&pipeline.annotate(article), text.before, &gold, &mut by_score);
        }
    }
    print!("{}", table(&by_score));
    Ok(())
}

/// The links of a text's gold: first byte, the byte behind the last, id.
fn gold(gold: &serde_json::Value) -> BTreeSet<(u64, u64, String)> {
    let links = gold["links"].as_array().into_iter().flatten();
    let link = |it: &serde_json::Value| Some((it[0].as_u64()?, it[1].as_u64()?, it[2].as_str()?.to_owned()));
    links.filter_map(link).collect()
}

fn count(annotated: &Annotated, before: usize, gold: &BTreeSet<(u64, u64, String)>, by_score: &mut ByScore) {
    let start = annotated.article().origin().range.as_ref().map_or(0, |range| range.start) + before as u64;
    for link in annotated.links() {
        let Mention { span, kind, .. } = annotated.mentions()[link.mention.get()];
        if !matches!(kind, MentionKind::Organisation | MentionKind::Person | MentionKind::Legislation) {
            continue;
        }
        let (from, to) = (span.start() as u64 + start, span.end() as u64 + start);
        let counts = by_score.entry((link.score() * 100.0).round() as u32).or_default();
        let right = gold.contains(&(from, to, link.id.to_string()));
        let linked = gold.iter().any(|it| it.0 < to && from < it.1);
        *match (right, linked) {
            (true, _) => &mut counts.right,
            (false, true) => &mut counts.wrong,
            (false, false) => &mut counts.unjudged,
        } += 1;
    }
}

/// A line a score, the surest first, and one for all.
fn table(by_score: &ByScore) -> String {
    let mut out = format!(
        "{:>6} {:>6} {:>6} {:>9} {:>9} {:>9}\n",
        "score", "right", "wrong", "unjudged", "at least", "at most"
    );
    let mut line = |score: &str, it: Counts| {
        let all = (it.right + it.wrong + it.unjudged).max(1) as f64;
        let (least, most) = (it.right as f64 / all, (it.right + it.unjudged) as f64 / all);
        let _ = writeln!(
            out,
            "{score:>6} {:6} {:6} {:9} {least:9.3} {most:9.3}",
            it.right, it.wrong, it.unjudged
        );
    };
    let mut all = Counts::default();
    for (score, it) in by_score.iter().rev() {
        line(&format!("{:.2}", f64::from(*score) / 100.0), *it);
        all = Counts {
            right: all.right + it.right,
            wrong: all.wrong + it.wrong,
            unjudged: all.unjudged + it.unjudged,
        };
    }
    line("all", all);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use greenpaper::Article;
    use greenpaper::model::{BlockKind, Span};

    #[test]
    fn links_are_counted_by_score_and_by_gold() {
        let text = "The Home Office wrote to Leeds City Council about the Care Act 2014.";
        let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
        let annotated = Pipeline::new().annotate(article);
        let gold =
            gold(&serde_json::json!({"links": [[4, 15, "uk:org/home-office"], [54, 67, "ukpga/1999/1"]]}));
        let mut by_score = ByScore::new();
        count(&annotated, 0, &gold, &mut by_score);
        let table = table(&by_score);
        let last: Vec<&str> = table.lines().last().unwrap().split_whitespace().collect();
        assert_eq!(last, ["all", "1", "1", "1", "0.333", "0.667"], "{table}");
    }
}
