//! `calibration`: the project's texts with their gold in; of the links of each score how many are right, as a table, out.
//!
//! Gold links organisations, people and legislation, and those that were known when it was written: where it has no link at
//! all, one that was made may be right or wrong. So two shares are told, between which the true one lies.
#![allow(clippy::print_stdout, reason = "a command says what it saw")]

use crate::texts::{root, sources};
use greenpaper::Annotated;
use greenpaper::extract::Pipeline;
use greenpaper::model::{Mention, MentionKind};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

/// How many links gold has as they are, how many it has to something else, and where it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    right: u64,
    wrong: u64,
    unjudged: u64,
}

/// Links by their score in hundredths.
type ByScore = BTreeMap<u32, Counts>;

/// Where the guide has the table, between two comments.
const GUIDE: &str = "guide/accuracy.md";
const BEGIN: &str = "<!-- cargo xtask calibration --write -->\n";
const END: &str = "<!-- end -->\n";

/// `calibration [--list | --write | --check]`: prints the table; also each link that gold has otherwise or not at all; or writes the
/// table into the guide; or says whether the guide has it.
///
/// # Errors
///
/// A text that cannot be read, another argument, a guide without a place for the table or, with `--check`, with another table.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let option = args.first().map_or("", |it| it.as_str());
    if args.len() > 1 || !matches!(option, "" | "--list" | "--write" | "--check") {
        return Err("calibration [--list | --write | --check]".to_owned());
    }
    let pipeline = Pipeline::new();
    let mut by_score = ByScore::new();
    // Some texts were marked with all but links.
    for text in sources()?.into_iter().filter(|it| it.gold.get("links").is_some()) {
        let gold = gold(&text.gold);
        for article in text.articles {
            let list = (option == "--list").then_some(&*text.name);
            count(&pipeline.annotate(article), text.before, &gold, &mut by_score, list);
        }
    }
    if option.len() < 3 || option == "--list" {
        print!("{}", table(&by_score));
        return Ok(());
    }
    let path = root().join(GUIDE);
    let failed = |error: std::io::Error| format!("{GUIDE}: {error}");
    let guide = fs::read_to_string(&path).map_err(failed)?;
    let place = guide.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?)));
    let Some((before, (old, after))) = place else {
        return Err(format!("{GUIDE}: no place for the table of links by score"));
    };
    let new = markdown(&by_score);
    match option {
        "--check" if old == new => Ok(()),
        "--check" => {
            Err(format!("{GUIDE}: another table than links have now; cargo xtask calibration --write"))
        }
        _ => fs::write(&path, format!("{before}{BEGIN}{new}{END}{after}")).map_err(failed),
    }
}

/// The links of a text's gold: first byte, the byte behind the last, id.
fn gold(gold: &serde_json::Value) -> BTreeSet<(u64, u64, String)> {
    let links = gold["links"].as_array().into_iter().flatten();
    let link = |it: &serde_json::Value| Some((it[0].as_u64()?, it[1].as_u64()?, it[2].as_str()?.to_owned()));
    links.filter_map(link).collect()
}

/// Counts the links of an article by what gold says of them; prints those that it does not have, behind a name, where one is given.
fn count(
    annotated: &Annotated,
    before: usize,
    gold: &BTreeSet<(u64, u64, String)>,
    by_score: &mut ByScore,
    list: Option<&str>,
) {
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
        if let Some(name) = list.filter(|_| !right) {
            let (kind, text) = (if linked { "wrong" } else { "unjudged" }, annotated.article().text());
            println!("{kind}\t{name}\t{from}\t{to}\t{}\t{:.2}\t{}", link.id, link.score(), &text[span]);
        }
        *match (right, linked) {
            (true, _) => &mut counts.right,
            (false, true) => &mut counts.wrong,
            (false, false) => &mut counts.unjudged,
        } += 1;
    }
}

/// The same as the guide has it.
fn markdown(by_score: &ByScore) -> String {
    let mut out = "| score | links | right | wrong | not in gold | right, at least | at most |\n\
                   |---:|---:|---:|---:|---:|---:|---:|\n"
        .to_owned();
    for (score, it) in by_score.iter().rev() {
        let all = it.right + it.wrong + it.unjudged;
        let share = |some: u64| some as f64 / all.max(1) as f64;
        let (least, most) = (share(it.right), share(it.right + it.unjudged));
        let score = f64::from(*score) / 100.0;
        let _ = writeln!(
            out,
            "| {score:.2} | {all} | {} | {} | {} | {least:.3} | {most:.3} |",
            it.right, it.wrong, it.unjudged
        );
    }
    out
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
        count(&annotated, 0, &gold, &mut by_score, None);
        let table = table(&by_score);
        let last: Vec<&str> = table.lines().last().unwrap().split_whitespace().collect();
        assert_eq!(last, ["all", "1", "1", "1", "0.333", "0.667"], "{table}");
    }
}
