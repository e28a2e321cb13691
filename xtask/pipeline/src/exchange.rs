//! `exchange`: the project's own texts with gold in; how much is found when their names are exchanged for invented ones of
//! their kind, which no table knows, beside how much with their own names, by kind, out.
//!
//! Names stay that are few and that everybody knows: parties, parliaments, courts, nations, regions, Whitehall. Of all
//! others each word is exchanged that does not say what kind of thing it is, the same way throughout a text; short forms and
//! acronyms go along.
#![allow(clippy::print_stdout, reason = "a command says what it saw")]

mod document;
mod inventor;
mod names;

use crate::texts::{Source, sources};
use document::Edits;
use greenpaper::Annotated;
use greenpaper::extract::Pipeline;
use greenpaper::model::PartialDate;
use greenpaper::read::{ReadOptions, read_str};
use inventor::{Words, hash};
use names::{Gold, KINDS, invented, is_letters};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A mention: first byte, the byte behind the last, label.
type Marked = BTreeSet<(usize, usize, String)>;

/// Of the mentions of a kind.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    /// Exchanged ones, and how many of them are found whole as what they are.
    exchanged: usize,
    recalled: usize,
    /// What is found of the kind, and how much of that gold has.
    found: usize,
    right: usize,
}

/// By kind, and by kind and form.
type Counts = BTreeMap<String, Count>;

/// `exchange [--seeds N] [--losses KIND] [--out FILE]`: N rounds, each with other names (3); the losses of a kind are
/// shown; FILE gets the last round as documents with gold.
///
/// # Errors
///
/// An option that is none, a file that cannot be read or written.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let (mut seeds, mut losses, mut out) = (3_u64, None, None);
    let mut args = args.iter();
    while let Some(option) = args.next() {
        let value = args.next().ok_or_else(|| format!("{option} needs a value"))?;
        match &**option {
            "--seeds" => seeds = value.parse().map_err(|error| format!("{option} {value}: {error}"))?,
            "--losses" => losses = Some(value.clone()),
            "--out" => out = Some(value),
            _ => return Err("exchange [--seeds N] [--losses KIND] [--out FILE]".to_owned()),
        }
    }
    let (pipeline, words, texts) = (Pipeline::new(), Words::new(), sources()?);
    let (mut before, mut after, mut written) = (Counts::new(), Counts::new(), String::new());
    for seed in 0..seeds {
        written.clear();
        for source in texts.iter().filter(|it| !it.text.is_empty()) {
            let text = source.text.as_str();
            let mentions = gold(source);
            let new = invented(&words, hash(seed, &source.name), &mentions);
            let edits = Edits::new(text, &mentions, &new);
            let changed = |it: usize| mentions[it].words != new[it] || is_later_form(&mentions, &new, it);
            let changed: Vec<bool> = (0..mentions.len()).map(changed).collect();
            let same: Vec<String> = mentions.iter().map(|it| it.words.to_owned()).collect();
            let plain = Edits::new(text, &mentions, &same);
            let date = source.date;
            count(&mut before, &mentions, &changed, &plain, source, &annotate(&pipeline, text, date), None);
            let found = annotate(&pipeline, &edits.text, date);
            let told = count(&mut after, &mentions, &changed, &edits, source, &found, losses.as_deref());
            for line in told {
                println!("{}: {line}", source.name);
            }
            if out.is_some() {
                let gold = edits.gold(&source.gold, &mentions, &new);
                written.push_str(&format!("{gold}\n"));
            }
        }
    }
    print!("{}", table(&before, &after));
    match out {
        Some(path) => fs::write(path, written).map_err(|error| format!("{path}: {error}")),
        None => Ok(()),
    }
}

/// The mentions of a text, in its order.
fn gold(source: &Source) -> Vec<Gold<'_>> {
    let entities = source.gold["entities"].as_array().into_iter().flatten();
    let mut mentions: Vec<Gold<'_>> = entities
        .filter_map(|it| {
            let (start, end) = (it[0].as_u64()? as usize, it[1].as_u64()? as usize);
            Some(Gold { start, end, label: it[2].as_str()?, words: source.text.get(start..end)? })
        })
        .collect();
    mentions.sort_by_key(|it| it.start);
    mentions
}

/// Whether a mention, though its own words stay, is short for one whose words do not: the Trust.
fn is_later_form(mentions: &[Gold<'_>], new: &[String], it: usize) -> bool {
    let own = &mentions[it];
    own.label == "organisation"
        && mentions.iter().zip(new).any(|(other, new)| {
            let words = |it: &str| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let longer =
                other.label == own.label && other.words.len() > own.words.len() && other.words != new;
            longer && words(own.words).iter().all(|it| words(other.words).contains(it))
        })
}

fn annotate(pipeline: &Pipeline, text: &str, date: Option<PartialDate>) -> Vec<Annotated> {
    let articles = read_str(text, &ReadOptions { date, ..ReadOptions::default() });
    articles.into_iter().map(|it| pipeline.annotate(it)).collect()
}

/// Adds what was found in a text to the counts, and tells what of the kind `losses` was not.
fn count(
    counts: &mut Counts,
    mentions: &[Gold<'_>],
    changed: &[bool],
    edits: &Edits,
    source: &Source,
    annotated: &[Annotated],
    losses: Option<&str>,
) -> Vec<String> {
    let found = marked(annotated);
    let mut told = Vec::new();
    let mut wanted = Marked::new();
    for (gold, changed) in mentions.iter().zip(changed).filter(|it| KINDS.contains(&it.0.label)) {
        let span = (edits.moved(gold.start), edits.moved(gold.end), gold.label.to_owned());
        let words = &edits.text[span.0..span.1];
        if *changed {
            let hit = found.contains(&span);
            let form = match () {
                () if is_letters(words) => "letters",
                () if words.split_whitespace().count() == 1 => "one word",
                () => "more words",
            };
            for row in [gold.label.to_owned(), format!("{}, {form}", gold.label)] {
                let row = counts.entry(row).or_default();
                row.exchanged += 1;
                row.recalled += usize::from(hit);
            }
            if !hit && losses == Some(gold.label) {
                told.push(loss(edits, &span, &found));
            }
        }
        wanted.insert(span);
    }
    let off: Vec<(usize, usize)> = source.gold["boilerplate"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| Some((it[0].as_u64()? as usize, it[1].as_u64()? as usize)))
        .map(|(start, end)| (edits.moved(start), edits.moved(end)))
        .collect();
    for span in found.iter().filter(|it| KINDS.contains(&&*it.2)) {
        if off.iter().any(|it| span.0 < it.1 && it.0 < span.1) {
            continue;
        }
        let row = counts.entry(span.2.clone()).or_default();
        row.found += 1;
        row.right += usize::from(wanted.contains(span));
        if !wanted.contains(span) && losses == Some(&*span.2) {
            told.push(format!("false: {}", around(&edits.text, span)));
        }
    }
    told
}

fn marked(annotated: &[Annotated]) -> Marked {
    let mut found = Marked::new();
    for it in annotated {
        let offset = it.article().origin().range.as_ref().map_or(0, |range| range.start as usize);
        let span = |it: &greenpaper::Mention| {
            (it.span.start() + offset, it.span.end() + offset, it.kind.as_str().to_owned())
        };
        found.extend(it.mentions().iter().map(span));
    }
    found
}

/// A mention that was not found, where it stands, and what was found there.
fn loss(edits: &Edits, span: &(usize, usize, String), found: &Marked) -> String {
    let over = found.iter().filter(|it| it.0 < span.1 && span.0 < it.1);
    let over: Vec<String> = over.map(|it| format!("{} “{}”", it.2, &edits.text[it.0..it.1])).collect();
    let what = if over.is_empty() { "nothing".to_owned() } else { over.join(", ") };
    format!("lost: {} -> {what}", around(&edits.text, span)).replace('\n', " ")
}

/// A span in brackets with the words around it.
fn around(text: &str, span: &(usize, usize, String)) -> String {
    let before = text[..span.0].char_indices().rev().nth(50).map_or(0, |it| it.0);
    let after = text[span.1..].char_indices().nth(40).map_or(text.len(), |it| span.1 + it.0);
    let parts = [&text[before..span.0], "[", &text[span.0..span.1], "]", &text[span.1..after]];
    parts.concat().replace('\n', " ")
}

/// A line a kind and form: recall of the exchanged ones and precision of all, with their own names and with invented ones.
fn table(before: &Counts, after: &Counts) -> String {
    let share = |part: usize, all: usize| {
        if all == 0 { "-".to_owned() } else { format!("{:.3}", part as f64 / all as f64) }
    };
    let mut out = format!(
        "{:26} {:>9} {:>8} {:>8} {:>8} {:>8}\n",
        "", "exchanged", "R, own", "R, new", "P, own", "P, new"
    );
    for (kind, new) in after {
        let own = before.get(kind).copied().unwrap_or_default();
        out.push_str(&format!(
            "{kind:26} {:9} {:>8} {:>8} {:>8} {:>8}\n",
            new.exchanged,
            share(own.recalled, own.exchanged),
            share(new.recalled, new.exchanged),
            share(own.right, own.found),
            share(new.right, new.found)
        ));
    }
    out
}
