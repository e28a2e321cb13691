//! What is known: from program start to the first look-up, building a gazetteer of a user's own names, and searching
//! prose with it beside plain Aho-Corasick automata of the same names.
//!
//! The automata find the names' bytes wherever they stand, in one spelling; the gazetteer folds case, quotation marks,
//! ampersands and line ends, keeps to words, checks capitals, and knows who bears a name. `aho-corasick` ignores case
//! of ASCII, `daachorse` nothing.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use criterion::{Criterion, Throughput};
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder};
use greenpaper_benches::prose;
use greenpaper_uk::{Gazetteer, compile, tables};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

/// How many names the user has.
const NAMES: usize = 100_000;

/// Set for a process that is to end at once (0), or after one look-up (1).
const FIRST: &str = "GREENPAPER_FIRST_LOOK_UP";

/// Names as a user might have them: those of the tables, and what can be made of two of them.
fn names() -> Vec<String> {
    let known: Vec<&str> = tables().entities().flat_map(|it| it.names().map(|name| name.text())).collect();
    let mut names: BTreeSet<String> = known.iter().map(|name| (*name).to_owned()).collect();
    for (i, name) in known.iter().enumerate() {
        let other = known[(i * 7919 + 1) % known.len()];
        let first = name.split(' ').next().unwrap_or(name);
        for made in
            [format!("{first} {other}"), format!("{other} {first} Group"), format!("{first}s of {other}")]
        {
            if names.len() < NAMES && made.len() < 200 && !made.contains("..") {
                names.insert(made);
            }
        }
    }
    names.into_iter().collect()
}

/// The names as a table of organisations.
fn table(names: &[String]) -> String {
    let mut table = String::from("id\tname\tkind\tmark\tsource\tlicence\n");
    for (i, name) in names.iter().enumerate() {
        let name = name.trim_start_matches("The ");
        table.push_str(&format!("local:org/{i}\t{name}\tother\tcontext\tmade\tours\n"));
    }
    table
}

fn first_look_up(c: &mut Criterion) {
    let program = std::env::current_exe().expect("a running program has a file");
    for (name, what) in [("a process without one", "0"), ("a process with one", "1")] {
        c.bench_function(&format!("first look-up/{name}"), |b| {
            b.iter_custom(|times| {
                let begin = Instant::now();
                for _ in 0..times {
                    let status = Command::new(&program).env(FIRST, what).status().expect("it runs");
                    assert!(status.success());
                }
                begin.elapsed()
            });
        });
    }
    c.bench_function("first look-up/a later one", |b| {
        b.iter(|| tables().act(black_box("Health Act"), 1999).map(|act| act.id()));
    });
}

fn building(c: &mut Criterion, names: &[String]) {
    let table = table(names);
    let mut group = c.benchmark_group("100,000 names");
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    group.throughput(Throughput::Elements(names.len() as u64));
    group.bench_function("gazetteer, from a table", |b| {
        b.iter(|| Gazetteer::new(compile(&[("organisations.tsv", black_box(&table))]).expect("sound")));
    });
    let compiled = compile(&[("organisations.tsv", &table)]).expect("sound");
    group.bench_function("gazetteer, from compiled tables", |b| {
        b.iter(|| Gazetteer::new(black_box(&compiled)))
    });
    group.bench_function("aho-corasick", |b| b.iter(|| aho_corasick(black_box(names))));
    group.bench_function("daachorse", |b| b.iter(|| daachorse(black_box(names))));
    group.finish();
}

fn aho_corasick(names: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(names)
        .expect("it fits")
}

fn daachorse(names: &[String]) -> DoubleArrayAhoCorasick<u32> {
    DoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build(names)
        .expect("it fits")
}

fn searching(c: &mut Criterion, names: &[String]) {
    let text = prose(2 << 20);
    let compiled = compile(&[("organisations.tsv", &table(names))]).expect("sound");
    let own = Gazetteer::new(compiled);
    let built_in = Gazetteer::new(tables());
    let (aho_corasick, daachorse) = (aho_corasick(names), daachorse(names));
    let mut group = c.benchmark_group(format!("search, {}", text.name));
    group.sample_size(20).throughput(Throughput::Bytes(text.text.len() as u64));
    group.bench_function("gazetteer, 100,000 names", |b| b.iter(|| own.find(black_box(&text.text)).count()));
    group.bench_function("gazetteer, built-in names", |b| {
        b.iter(|| built_in.find(black_box(&text.text)).count())
    });
    group.bench_function("aho-corasick, 100,000 names", |b| {
        b.iter(|| aho_corasick.find_iter(black_box(&text.text)).count());
    });
    group.bench_function("daachorse, 100,000 names", |b| {
        b.iter(|| daachorse.leftmost_find_iter(black_box(&text.text)).count());
    });
    group.finish();
}

fn main() {
    if let Some(what) = std::env::var_os(FIRST) {
        if what == "0" {
            return;
        }
        let found = tables().act("Health Act", 1999).map(|act| act.id());
        assert_eq!(found, Some("ukpga/1999/8"));
        return;
    }
    let mut criterion = Criterion::default().configure_from_args();
    first_look_up(&mut criterion);
    let names = names();
    building(&mut criterion, &names);
    searching(&mut criterion, &names);
    criterion.final_summary();
}
