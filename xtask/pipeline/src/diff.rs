//! `diff`: two snapshots in; what was gained and lost, by kind and rule, out.
#![allow(clippy::print_stdout, reason = "a command says what it saw")]

use crate::line::Line;
use crate::snapshot::{self, target};
use crate::texts::root;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The lines of a snapshot by document.
type Snapshot = BTreeMap<String, Vec<Line>>;

/// `diff BASE` or `diff --folder FOLDER`: compares what is found today with what is found by commit BASE, which is built
/// in a worktree under `target/diff`, or with what `snapshot --out FOLDER` wrote.
///
/// # Errors
///
/// BASE is no commit, has no `snapshot` or does not build; the folder holds no snapshot.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let args: Vec<&str> = args.iter().map(|it| &**it).collect();
    let before = match args[..] {
        ["--folder", folder] => read(Path::new(folder))?,
        [base] if !base.starts_with('-') => of_commit(base)?,
        _ => return Err("diff BASE, or diff --folder FOLDER".to_owned()),
    };
    let folder = target().join("diff/today");
    snapshot::run(&["--out".to_owned(), folder.to_string_lossy().into_owned()])?;
    println!("{}", told(&before, &read(&folder)?).trim_end());
    Ok(())
}

/// The snapshot that the program of a commit makes of the texts of that commit.
fn of_commit(base: &str) -> Result<Snapshot, String> {
    let commit = git(&["rev-parse", "--verify", "--quiet", &format!("{base}^{{commit}}")])
        .map_err(|_| format!("{base} is no commit"))?;
    let commit = commit.trim();
    if git(&["cat-file", "-e", &format!("{commit}:xtask/pipeline/src/snapshot.rs")]).is_err() {
        return Err(format!(
            "{base} has no `cargo xtask snapshot`: write one there by hand, and compare with --folder"
        ));
    }
    let folder = std::path::absolute(target().join("diff")).map_err(|error| error.to_string())?;
    let tree = folder.join("tree");
    if !tree.exists() {
        // One that was deleted by hand is still known to git.
        git(&["worktree", "prune"])?;
        git(&["worktree", "add", "--quiet", "--detach", &tree.to_string_lossy(), commit])?;
    }
    let at = |args: &[&str]| {
        let mut all = vec!["-C".to_owned(), tree.to_string_lossy().into_owned()];
        all.extend(args.iter().map(|it| (*it).to_owned()));
        git(&all.iter().map(|it| &**it).collect::<Vec<_>>())
    };
    at(&["checkout", "--quiet", "--force", "--detach", commit])?;
    let out = folder.join("before");
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--release", "--package", "xtask-pipeline", "--", "snapshot", "--out"])
        .arg(&out)
        .current_dir(&tree)
        .env("CARGO_TARGET_DIR", folder.join("build"))
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err(format!("{base} makes no snapshot"));
    }
    read(&out)
}

fn git(args: &[&str]) -> Result<String, String> {
    let out = Command::new("git").args(args).current_dir(root()).output();
    let out = out.map_err(|error| format!("git: {error}"))?;
    if out.status.success() {
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    } else {
        Err(format!("git {}: {}", args.join(" "), String::from_utf8_lossy(&out.stderr).trim()))
    }
}

/// Reads a snapshot that was written to a folder.
fn read(folder: &Path) -> Result<Snapshot, String> {
    fn walk(folder: &Path, before: &str, snapshot: &mut Snapshot) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = format!("{before}{}", path.file_name().unwrap_or_default().to_string_lossy());
            if path.is_dir() {
                walk(&path, &format!("{name}/"), snapshot)?;
            } else if let Some(name) = name.strip_suffix(".txt") {
                let text = fs::read_to_string(&path)?;
                let lines = text.lines().map(|line| {
                    let read = line.split_once('\t').and_then(|(_, rest)| Line::read(rest));
                    read.ok_or_else(|| std::io::Error::other(format!("{name} is no snapshot: {line}")))
                });
                snapshot.insert(name.to_owned(), lines.collect::<Result<_, _>>()?);
            }
        }
        Ok(())
    }
    let mut snapshot = Snapshot::new();
    walk(folder, "", &mut snapshot).map_err(|error| format!("{}: {error}", folder.display()))?;
    if snapshot.is_empty() { Err(format!("{} holds no snapshot", folder.display())) } else { Ok(snapshot) }
}

/// What changed of one kind by one rule: lines with `-` and `+` before them.
type Changes = BTreeMap<(String, String), Vec<String>>;

/// The two snapshots compared, for people.
fn told(before: &Snapshot, now: &Snapshot) -> String {
    let (mut changes, mut renamed) = (Changes::new(), BTreeMap::<(&str, &str), usize>::new());
    let (mut lost, mut gained, mut documents) = (0, 0, 0);
    for (name, now) in now {
        let Some(before) = before.get(name) else { continue };
        let (mut old, mut is_other) = (counted(before), false);
        for line in now {
            match old.get_mut(&line.answer()).filter(|it| !it.is_empty()) {
                Some(same) => {
                    let at = same.iter().position(|it| it.rule == line.rule);
                    let same = same.swap_remove(at.unwrap_or(0));
                    if at.is_none() {
                        *renamed.entry((&same.rule, &line.rule)).or_default() += 1;
                    }
                }
                None => {
                    (gained, is_other) = (gained + 1, true);
                    add(&mut changes, line, '+', name);
                }
            }
        }
        for line in old.into_values().flatten() {
            (lost, is_other) = (lost + 1, true);
            add(&mut changes, line, '-', name);
        }
        documents += usize::from(is_other);
    }
    let both = now.keys().filter(|it| before.contains_key(*it)).count();
    let mut out = format!("{lost} lost, {gained} gained, in {documents} of {both} documents\n");
    for ((kind, rule), mut lines) in changes {
        // By document and place, a loss before its gain.
        lines.sort_by(|a, b| (&a[2..], &b[..1]).cmp(&(&b[2..], &a[..1])));
        let count = |sign| lines.iter().filter(|it| it.starts_with(sign)).count();
        let rule = if rule.is_empty() { "no rule" } else { &rule };
        let _ = writeln!(out, "\n{kind}, {rule}: {} lost, {} gained", count('-'), count('+'));
        for line in &lines {
            let _ = writeln!(out, "  {line}");
        }
    }
    if !renamed.is_empty() {
        out.push_str("\nthe same by another rule:\n");
        for ((before, now), count) in renamed {
            let name = |it: &'_ str| if it.is_empty() { "no rule".to_owned() } else { it.to_owned() };
            let _ = writeln!(out, "  {count} {} -> {}", name(before), name(now));
        }
    }
    for (title, some, others) in [("before", before, now), ("now", now, before)] {
        let alone: Vec<&str> = some.keys().filter(|it| !others.contains_key(*it)).map(|it| &**it).collect();
        if !alone.is_empty() {
            let _ = writeln!(out, "\nonly {title}, not compared: {}", alone.join(", "));
        }
    }
    out
}

/// Lines by their answers; there may be equal ones.
fn counted(lines: &[Line]) -> BTreeMap<String, Vec<&Line>> {
    let mut counted = BTreeMap::<String, Vec<&Line>>::new();
    for line in lines {
        counted.entry(line.answer()).or_default().push(line);
    }
    counted
}

fn add(changes: &mut Changes, line: &Line, sign: char, name: &str) {
    let lines = changes.entry((line.kind.clone(), line.rule.clone())).or_default();
    lines.push(format!("{sign} {name} {}", line.told()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(documents: &[(&str, &[&str])]) -> Snapshot {
        let lines = |lines: &[&str]| lines.iter().map(|it| Line::read(it).expect(it)).collect();
        documents.iter().map(|(name, it)| ((*name).to_owned(), lines(it))).collect()
    }

    #[test]
    fn gains_and_losses_are_told_by_kind_and_rule() {
        let before = snapshot(&[
            ("a", &["0..5\tplace\tLeeds\t\tLeeds\tplace/table", "9..12\tdate\tMay\tXXXX-05\t\t"]),
            ("b", &["0..5\tplace\tLeeds\t\tLeeds\tplace/table", "0..5\tplace\tLeeds\t\tLeeds\tplace/table"]),
            ("c", &["0..5\tplace\tLeeds\t\tLeeds\tplace/table"]),
        ]);
        let now = snapshot(&[
            (
                "a",
                &["0..5\tplace\tLeeds\t\tLeeds\tplace/by-table", "9..12\tperson\tMay\t\tMay\tperson/surname"],
            ),
            ("b", &["0..5\tplace\tLeeds\t\tLeeds\tplace/table"]),
            ("d", &[]),
        ]);
        let wanted = "\
2 lost, 1 gained, in 2 of 2 documents

date, no rule: 1 lost, 0 gained
  - a 9..12 May | XXXX-05

person, person/surname: 0 lost, 1 gained
  + a 9..12 May | May

place, place/table: 1 lost, 0 gained
  - b 0..5 Leeds | Leeds

the same by another rule:
  1 place/table -> place/by-table

only before, not compared: c

only now, not compared: d
";
        assert_eq!(told(&before, &now), wanted);
    }

    #[test]
    fn the_same_twice_is_no_change() {
        let same = snapshot(&[("a", &["0..5\tplace\tLeeds\t\tLeeds\t", "0..5\tplace\tLeeds\t\tLeeds\tx/y"])]);
        assert_eq!(told(&same, &same), "0 lost, 0 gained, in 0 of 1 documents\n");
    }
}
