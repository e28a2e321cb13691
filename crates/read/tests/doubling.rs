//! Hostile inputs, each of one size and of twice it: how long they take and how much memory, each in a process of its own.
//!
//! `GREENPAPER_MIB=8 cargo test --release -p greenpaper-read --test doubling -- --nocapture` measures at eight mebibytes and
//! tells what each took; in a usual run the inputs are small and the bounds are wide, since other work goes on beside it.
#![cfg(all(target_os = "linux", feature = "html", feature = "civic"))]
#![allow(clippy::print_stdout)]

use greenpaper_read::{ReadOptions, read_path};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// An input: its name, what it begins with, and what is repeated.
const INPUTS: [(&str, &str, &str); 22] = [
    ("ampersands.html", "<html><body><p>", "&"),
    ("r-and-d.html", "<html><body><p>", "R&D "),
    ("blanks.html", "<html><body><p>", "&nbsp;x"),
    ("attributes.html", "<html><body><p ", "a# "),
    ("less.html", "<html><body><p>", "<"),
    ("more.html", "<html><body><p>", ">"),
    ("tags.html", "<html><body>", "<b>x</b> "),
    ("open.html", "<html><body>", "<p>The bins.<div>"),
    ("deep.html", "<html><body>", "<div>"),
    ("items.html", "<html><body>", "<ul><li>The council voted.</li></ul>"),
    ("comments.html", "<html><body>", "<!-- x -->y "),
    ("links.html", "<html><body>", "<a href=x>y</a> "),
    (
        "classes.html",
        "<html><body>",
        "<div class=\"related newsletter\"><p>The council voted to go.</p></div>",
    ),
    (
        "page.html",
        "<html><body><h1>Bins</h1>",
        "<p>The council voted to empty the bins in Leeds, it said on Monday.</p>",
    ),
    ("line.txt", "", "The council voted to empty the bins in Leeds. "),
    ("lines.txt", "", "The council voted to empty the bins in Leeds.\n"),
    ("headings.txt", "", "Bins\n\n"),
    ("contents.txt", "Contents\n\n", "Contents\n1. Bins    3\n"),
    ("menus.txt", "", "Home\nNews\nSport\n\n"),
    ("heads.txt", "", "#     Third Report on bins\n\nIt passed.\n\n"),
    ("mail.eml", "Subject: x\n\n", "From: a\nSent: b\n> c\nKind regards\n"),
    ("list.md", "# x\n\n", "- a *b* [c](d)\n"),
];

/// How long the reading of an input of so many bytes took, and the most memory, in bytes.
fn measured(name: &str, bytes: usize) -> (Duration, u64) {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "reads_one_input", "--nocapture", "--test-threads=1"])
        .env("GREENPAPER_INPUT", format!("{name}:{bytes}"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    let line = said.lines().find_map(|line| line.split_once("measured: "));
    let mut numbers = line.unwrap_or_else(|| panic!("{name}: {said}")).1.split(' ');
    let mut next = || numbers.next().unwrap().parse::<u64>().unwrap();
    (Duration::from_micros(next()), next() << 10)
}

/// How long this thread has had a processor: what else the machine does is not counted.
fn on_cpu() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(stat.split(' ').next()?.parse().ok()?))
}

/// What the process of one measurement does.
#[test]
fn reads_one_input() {
    let Ok(wanted) = std::env::var("GREENPAPER_INPUT") else { return };
    let (name, bytes) = wanted.split_once(':').unwrap();
    let bytes: usize = bytes.parse().unwrap();
    let (_, start, unit) = INPUTS.iter().find(|(known, ..)| *known == name).unwrap();
    let path: PathBuf =
        std::env::temp_dir().join(format!("greenpaper-doubling-{}-{name}", std::process::id()));
    {
        // What makes the input is gone before it is read.
        let mut text = (*start).to_owned();
        let mut number = 0;
        while text.len() < bytes {
            if unit.contains('#') && !unit.starts_with("# x") {
                number += 1;
                text.push_str(&unit.replace('#', &(number % 9000).to_string()));
            } else {
                text.push_str(unit);
            }
        }
        std::fs::write(&path, text).unwrap();
    }
    // The mark of the most memory begins anew.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let (begun, on_cpu) = (Instant::now(), on_cpu());
    let read = read_path(&path, &ReadOptions::default()).filter(Result::is_ok).count();
    let time = on_cpu.zip(crate::on_cpu()).map_or(begun.elapsed(), |(before, after)| after - before);
    std::fs::remove_file(&path).unwrap();
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    let peak = peak.split_whitespace().nth(1).unwrap();
    println!("\nmeasured: {} {peak} {read}", time.as_micros());
    assert!(read > 0);
}

#[test]
fn twice_the_input_takes_twice_the_time_and_little_memory() {
    let given = std::env::var("GREENPAPER_MIB").ok().and_then(|size| size.parse::<usize>().ok());
    let size = given.map_or(150_000, |mib| mib << 20);
    let mut faults = Vec::new();
    for (name, ..) in INPUTS {
        let (_, nothing) = measured(name, 1);
        let best = |bytes: usize| {
            let runs = (0..if given.is_some() { 1 } else { 2 }).map(|_| measured(name, bytes));
            runs.min_by_key(|(time, _)| *time).unwrap()
        };
        let (once, _) = best(size);
        let (twice, memory) = best(size * 2);
        let times = twice.as_secs_f64() / once.as_secs_f64();
        let held = memory.saturating_sub(nothing) as f64 / (size * 2) as f64;
        if given.is_some() {
            println!("{name:16} {once:>10.1?} {twice:>10.1?} x {times:.2}, {held:.1} bytes a byte");
        }
        // Noise is kept out by a floor; a square would take four times as long.
        if twice > Duration::from_millis(100) && times > 3.4 {
            faults.push(format!("{name}: {once:?}, twice the input {twice:?}"));
        }
        // Of small inputs memory says little: what a process holds anyway counts for more.
        let most = if given.is_none() {
            f64::MAX
        } else if matches!(name, "headings.txt" | "menus.txt" | "contents.txt") {
            // A line of four letters takes what any line takes.
            19.0
        } else if name.ends_with(".md") {
            64.0
        } else {
            12.0
        };
        if held > most {
            faults.push(format!("{name}: {held:.1} bytes of memory a byte"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
