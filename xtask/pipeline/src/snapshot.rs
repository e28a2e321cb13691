//! `snapshot`: the project's own texts in; all that is found in them out, as text to compare, and a digest a text that
//! is committed.
#![allow(clippy::print_stdout, reason = "a command says what it saw")]

use crate::line::Line;
use crate::texts::{annotated, root};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const DIGESTS: &str = "crates/greenpaper/tests/snapshot.tsv";
const HEADER: &str = "document\tmentions\tlinks\tquotations\taffiliations\tdigest";

/// `snapshot [--check | --out FOLDER]`: writes what is found to `target/snapshot/<document>.txt` and the digests to where
/// they are committed; with `--check` compares those instead; with `--out` writes the text alone, there.
///
/// # Errors
///
/// A text that cannot be read, a file that cannot be written; with `--check`, how what is found differs.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let args: Vec<&str> = args.iter().map(|it| &**it).collect();
    let (check, folder) = match args[..] {
        [] => (false, target().join("snapshot")),
        ["--check"] => (true, target().join("snapshot")),
        ["--out", folder] => return write(Path::new(folder)).map(|_| ()),
        _ => return Err("snapshot [--check | --out FOLDER]".to_owned()),
    };
    let digests = write(&folder)?;
    let path = root().join(DIGESTS);
    let failed = |error: std::io::Error| format!("{DIGESTS}: {error}");
    if !check {
        let rows = digests.iter().map(|(name, row)| format!("{name}\t{row}\n"));
        return fs::write(&path, format!("{HEADER}\n{}", rows.collect::<String>())).map_err(failed);
    }
    let committed = fs::read_to_string(&path).map_err(failed)?;
    let committed = committed.lines().skip(1).filter_map(|it| it.split_once('\t'));
    let other = differences(&committed.collect(), &digests);
    if other.is_empty() {
        println!("snapshot: {} texts are answered as committed", digests.len());
        return Ok(());
    }
    Err(format!(
        "{}\n{} of {} texts are answered otherwise: `cargo xtask diff HEAD` says how, `cargo xtask snapshot` takes it",
        other.join("\n"),
        other.len(),
        digests.len()
    ))
}

/// Where what is built goes.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Writes a file a text, and gives each text's counts and digest. What is in the folder already goes.
fn write(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let texts = annotated()?;
    for part in ["articles", "hard", "passages"].map(|it| folder.join(it)) {
        if part.exists() {
            fs::remove_dir_all(&part).map_err(|error| failed(&part, error))?;
        }
    }
    let mut digests = BTreeMap::new();
    for text in &texts {
        let lines = Line::all(text);
        let path = folder.join(format!("{}.txt", text.name));
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| failed(parent, error))?;
        let written: String = lines.iter().map(|it| format!("{}\t{it}\n", text.name)).collect();
        fs::write(&path, written).map_err(|error| failed(&path, error))?;
        digests.insert(text.name.clone(), row(&lines));
    }
    Ok(digests)
}

/// The counts of a text's lines and their digest: FNV-1a, 64 bits.
fn row(lines: &[Line]) -> String {
    let count = |kinds: &[&str]| lines.iter().filter(|it| kinds.contains(&&*it.kind)).count();
    let (links, quotations, affiliations) =
        (count(&["link"]), count(&["quotation"]), count(&["affiliation"]));
    let mentions = lines.len() - links - quotations - affiliations;
    let mut digest = 0xcbf2_9ce4_8422_2325_u64;
    for line in lines {
        for byte in line.answer().bytes().chain([b'\n']) {
            digest = (digest ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
    format!("{mentions}\t{links}\t{quotations}\t{affiliations}\t{digest:016x}")
}

/// What differs, a line a text: its counts where those do, else that the answers do.
fn differences(committed: &BTreeMap<&str, &str>, today: &BTreeMap<String, String>) -> Vec<String> {
    let names: std::collections::BTreeSet<&str> =
        committed.keys().copied().chain(today.keys().map(|it| &**it)).collect();
    let titles: Vec<&str> = HEADER.split('\t').skip(1).collect();
    let mut told = Vec::new();
    for name in names {
        match (committed.get(name), today.get(name)) {
            (Some(before), Some(now)) if before == now => {}
            (Some(before), Some(now)) => {
                let counts = before.split('\t').zip(now.split('\t')).zip(&titles).take(4);
                let counts: Vec<String> = counts
                    .filter(|((before, now), _)| before != now)
                    .map(|((before, now), title)| format!("{title} {before} -> {now}"))
                    .collect();
                let counts = if counts.is_empty() { "the same counts".to_owned() } else { counts.join(", ") };
                told.push(format!("{name}: {counts}"));
            }
            (None, _) => told.push(format!("{name}: new")),
            (_, None) => told.push(format!("{name}: gone")),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line::read(text).expect(text)
    }

    #[test]
    fn a_rule_that_is_called_otherwise_is_no_other_answer() {
        let before = [line("3..9\tplace\tLeeds\t\tLeeds\tplace/table")];
        let now = [line("3..9\tplace\tLeeds\t\tLeeds\tplace/by-table")];
        assert_eq!(row(&before), row(&now));
        assert!(row(&before).starts_with("1\t0\t0\t0\t"));
        let other = [line("3..9\tplace\tLeeds\t\tHull\tplace/table")];
        assert_ne!(row(&before), row(&other));
    }

    #[test]
    fn a_line_comes_back_as_it_was_written() {
        for text in ["3..9\tlink\tLeeds\tuk:place/leeds 0.900 name\tLeeds\t", "0..1\tdate\tx\t\t\tdate/day"] {
            assert_eq!(line(text).to_string(), text);
        }
        assert_eq!(Line::read("3..9\tplace\tLeeds"), None);
    }

    #[test]
    fn what_differs_is_told_by_its_counts() {
        let committed = BTreeMap::from([
            ("a", "1\t0\t0\t0\tab"),
            ("b", "1\t0\t0\t0\tab"),
            ("c", "1\t0\t0\t0\tab"),
            ("d", ""),
        ]);
        let today = [("a", "1\t0\t0\t0\tab"), ("b", "2\t0\t1\t0\tcd"), ("c", "1\t0\t0\t0\tef"), ("e", "")];
        let today = today.map(|(name, row)| (name.to_owned(), row.to_owned())).into();
        assert_eq!(
            differences(&committed, &today),
            ["b: mentions 1 -> 2, quotations 0 -> 1", "c: the same counts", "d: gone", "e: new"]
        );
    }
}
