//! `new-format NAME [--feature]`: a name in; a format of `greenpaper-export` out that writes something, is tested, and waits
//! to be made what it is called.
#![allow(clippy::print_stdout, reason = "a command says what it made")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

const FORMATS: &str = "crates/export/src/format.rs";
const CRATE: &str = "crates/export/src/lib.rs";
const TESTS: &str = "crates/export/tests/standards/main.rs";
const MANIFEST: &str = "crates/export/Cargo.toml";
const FACADE: &str = "crates/greenpaper/Cargo.toml";

/// Files of the workspace and what they hold.
type Files = BTreeMap<String, String>;

/// Makes a format. With `--feature` it is for a format that needs a dependency: the module is there for those who ask for
/// the feature, and it is no `Format`, since those are always there.
///
/// # Errors
///
/// A name that is no word in small letters or is taken; a file that is not written as is thought here.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let args: Vec<&str> = args.iter().map(|it| &**it).collect();
    let (name, feature) = match args[..] {
        [name] => (name, false),
        [name, "--feature"] | ["--feature", name] => (name, true),
        _ => return Err("new-format NAME [--feature]".to_owned()),
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let path = |file: &str| -> PathBuf { root.join(file) };
    let mut files = Files::new();
    for file in [FORMATS, CRATE, TESTS, MANIFEST, FACADE] {
        let text = std::fs::read_to_string(path(file)).map_err(|error| format!("{file}: {error}"))?;
        files.insert(file.to_owned(), text);
    }
    let made = made(name, feature, &files)?;
    if let Some(taken) = made.keys().find(|it| !files.contains_key(*it) && path(it).exists()) {
        return Err(format!("{taken} is there already"));
    }
    for (file, text) in made.iter().filter(|(file, text)| files.get(*file) != Some(text)) {
        std::fs::write(path(file), text).map_err(|error| format!("{file}: {error}"))?;
        println!("{file}");
    }
    let cargo = |args: &[&str], update: &str| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo).args(args).current_dir(&root).env("UPDATE", update).status();
        match status.map_err(|error| format!("cargo: {error}"))?.success() {
            true => Ok(()),
            false => Err(format!("cargo {} failed", args.join(" "))),
        }
    };
    cargo(&["fmt", "--package", "greenpaper-export"], "0")?;
    let mut test = vec!["test", "--quiet", "--package", "greenpaper-export", "--test", "standards"];
    if feature {
        test.extend(["--features", name]);
    }
    test.extend(["--", "kept", "--nocapture"]);
    cargo(&test, "1")?;
    println!("crates/export/tests/standards/kept/{name}.txt");
    println!("left to you: what it writes, its line in guide/formats.md and in CHANGELOG.md");
    Ok(())
}

/// All files that the format touches, new and changed.
fn made(name: &str, feature: bool, files: &Files) -> Result<Files, String> {
    let parts: Vec<&str> = name.split('-').collect();
    let is_word =
        |it: &&str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !parts.iter().all(is_word) || !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Err(format!(
            "{name:?}: a format's name is words of small letters and digits, apart by hyphens"
        ));
    }
    let module = parts.join("_");
    let variant: String = parts.iter().map(|it| it[..1].to_ascii_uppercase() + &it[1..]).collect();
    let mut made = files.clone();
    let cfg = if feature { format!("#[cfg(feature = \"{name}\")]\n") } else { String::new() };
    edit(&mut made, CRATE, |text| declared(text, "pub mod ", &module, &cfg))?;
    edit(&mut made, TESTS, |text| declared(text, "mod ", &module, &cfg))?;
    if feature {
        let lines = format!("# TODO: what it turns on, what it costs, for whom.\n{name} = []\n");
        edit(&mut made, MANIFEST, |text| before(text, "\n[dependencies]\n", &lines))?;
        let lines = format!(
            "# TODO: what it turns on, what it costs, for whom.\n{name} = [\"export\", \"greenpaper-export?/{name}\"]\n"
        );
        edit(&mut made, FACADE, |text| before(text, "\n[dependencies]\n", &lines))?;
    } else {
        edit(&mut made, FORMATS, |text| listed(text, name, &module, &variant))?;
    }
    let filled = |text: &str| text.replace("NAME", name).replace("MODULE", &module);
    made.insert(format!("crates/export/src/{module}.rs"), filled(FORMAT));
    made.insert(format!("crates/export/tests/standards/{module}.rs"), filled(TEST));
    Ok(made)
}

fn edit(
    files: &mut Files,
    file: &str,
    change: impl FnOnce(&str) -> Result<String, String>,
) -> Result<(), String> {
    let text = files.get_mut(file).ok_or_else(|| format!("{file} is not there"))?;
    *text = change(text).map_err(|what| format!("{file}: {what}"))?;
    Ok(())
}

/// A text with something put before the one place where an anchor stands.
fn before(text: &str, anchor: &str, what: &str) -> Result<String, String> {
    match text.split_once(anchor) {
        Some((head, tail)) if !tail.contains(anchor) => Ok(format!("{head}{what}{anchor}{tail}")),
        Some(_) => Err(format!("{:?} stands there twice", anchor.trim())),
        None => Err(format!("{:?} does not stand there", anchor.trim())),
    }
}

/// A source file with one more module in the last list of them that are declared so, in the order of the alphabet.
pub(crate) fn declared(text: &str, how: &str, module: &str, cfg: &str) -> Result<String, String> {
    let names = |line: &str| line.strip_prefix(how).and_then(|it| it.strip_suffix(';')).map(str::to_owned);
    let lines: Vec<&str> = text.lines().collect();
    if lines.iter().any(|line| names(line).is_some_and(|it| it == module)) {
        return Err(format!("there is a {module} already"));
    }
    let last = lines.iter().rposition(|line| names(line).is_some()).ok_or("no module is declared")?;
    let first = (0..=last).rev().take_while(|n| !lines[*n].is_empty()).last().unwrap_or(last);
    let at = (first..=last).find(|n| names(lines[*n]).is_some_and(|it| it.as_str() > module));
    // What stands before a module goes with it.
    let at = at.map_or(last + 1, |n| if lines[n - 1].starts_with('#') { n - 1 } else { n });
    let head: String = lines[..at].iter().map(|it| format!("{it}\n")).collect();
    let tail: String = lines[at..].iter().map(|it| format!("{it}\n")).collect();
    Ok(format!("{head}{cfg}{how}{module};\n{tail}"))
}

/// `format.rs` with one more format.
fn listed(text: &str, name: &str, module: &str, variant: &str) -> Result<String, String> {
    let text =
        before(text, "    /// A table of [`csv`].\n", &format!("    /// [`{module}`].\n    {variant},\n"))?;
    let text = before(
        &text,
        "        Format::Csv(csv::Table::Articles),\n",
        &format!("        Format::{variant},\n"),
    )?;
    let text = before(
        &text,
        "            Format::Csv(table) => table.as_str(),\n",
        &format!("            Format::{variant} => \"{name}\",\n"),
    )?;
    let text = before(
        &text,
        "            Format::Csv(table) => {\n",
        &format!(
            "            Format::{variant} => {module}::write(out, articles, &{module}::Options::default()),\n"
        ),
    )?;
    before(&text, "web_annotation};\n", &format!("{module}, "))
}

const FORMAT: &str = r#"//! NAME: TODO what it is, for which programs, and where it is described.
//!
//! A line a mention: its kind, where it starts and ends in bytes of its article's text, and its words, with tabs between.
//! White space and control characters inside of the words are one blank. TODO what of an article has no place in it.

use crate::Error;
use crate::summary::clean_line;
use greenpaper_core::Annotated;
use std::io::{self, Write};

/// How to write.
///
/// ```
/// use greenpaper_export::MODULE;
/// let mut out = Vec::new();
/// MODULE::write(&mut out, &[], &MODULE::Options { header: true })?;
/// assert_eq!(out, b"kind\tstart\tend\twords\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether the first line names the columns.
    pub header: bool,
}

/// Writes articles, their mentions in order.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Mention, MentionKind, Span};
/// use greenpaper_export::MODULE;
/// let article = Article::builder("\u{a3}3m for Unison").build()?;
/// let unison = Mention::new(Span::new(9, 15), MentionKind::Organisation);
/// let annotated = Annotated::new(article, Layers { mentions: vec![unison], ..Layers::default() })?;
/// let mut out = Vec::new();
/// MODULE::write(&mut out, &[annotated], &MODULE::Options::default())?;
/// assert_eq!(out, b"organisation\t9\t15\tUnison\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    lines(out, articles, options).map_err(Error::new("NAME"))
}

fn lines(out: &mut impl Write, articles: &[Annotated], options: &Options) -> io::Result<()> {
    if options.header {
        out.write_all(b"kind\tstart\tend\twords\n")?;
    }
    for annotated in articles {
        for mention in annotated.mentions() {
            let (start, end) = (mention.span.start(), mention.span.end());
            let words = clean_line(&annotated.text()[mention.span]);
            writeln!(out, "{}\t{start}\t{end}\t{words}", mention.kind.as_str())?;
        }
    }
    Ok(())
}
"#;

const TEST: &str = r#"use crate::sample::{empty, everything, hostile, kept, written};
use greenpaper_export::MODULE::{Options, write};

#[test]
fn everything_is_kept() {
    kept("NAME", &written(|out| write(out, &[everything()], &Options::default())));
}

#[test]
fn no_text_breaks_a_line() {
    let articles = [everything(), hostile(), empty()];
    let page = written(|out| write(out, &articles, &Options::default()));
    assert_eq!(page.lines().count(), articles.iter().map(|it| it.mentions().len()).sum::<usize>());
    for line in page.split_terminator('\n') {
        assert_eq!(line.split('\t').count(), 4, "{line:?}");
        assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
    }
}
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace() -> Files {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = [FORMATS, CRATE, TESTS, MANIFEST, FACADE];
        files.map(|it| (it.to_owned(), std::fs::read_to_string(root.join(it)).expect(it))).into()
    }

    #[test]
    fn a_format_is_a_file_and_its_lines_in_the_lists() {
        let files = workspace();
        let made = made("roll-call", false, &files).unwrap();
        let new: Vec<&str> = made.keys().filter(|it| !files.contains_key(*it)).map(|it| &**it).collect();
        assert_eq!(new, ["crates/export/src/roll_call.rs", "crates/export/tests/standards/roll_call.rs"]);
        let added = |file: &str| {
            let old: Vec<&str> = files[file].lines().collect();
            made[file]
                .lines()
                .filter(|it| !old.contains(it))
                .map(|it| it.trim().to_owned())
                .collect::<Vec<_>>()
        };
        let lines = added(FORMATS);
        assert_eq!(lines.len(), 6, "{lines:#?}");
        for line in ["RollCall,", "Format::RollCall,", "Format::RollCall => \"roll-call\","] {
            assert!(lines.iter().any(|it| it == line), "{line}: {lines:#?}");
        }
        assert_eq!(
            (added(CRATE), added(TESTS)),
            (vec!["pub mod roll_call;".to_owned()], vec!["mod roll_call;".to_owned()])
        );
        assert!(
            made[CRATE]
                .contains("pub mod popolo;\npub mod roll_call;\n#[cfg(feature = \"svg\")]\npub mod svg;")
        );
        assert_eq!((added(MANIFEST).len(), added(FACADE).len()), (0, 0));
    }

    #[test]
    fn a_format_with_a_dependency_is_a_feature_and_no_name() {
        let files = workspace();
        let made = made("parquet", true, &files).unwrap();
        assert_eq!(made[FORMATS], files[FORMATS]);
        assert!(made[CRATE].contains("#[cfg(feature = \"parquet\")]\npub mod parquet;\npub mod passages;"));
        assert!(made[MANIFEST].contains("\nparquet = []\n\n[dependencies]"));
        assert!(
            made[FACADE]
                .contains("\nparquet = [\"export\", \"greenpaper-export?/parquet\"]\n\n[dependencies]")
        );
    }

    #[test]
    fn what_is_no_name_or_is_taken_is_refused() {
        let files = workspace();
        for name in ["Tei", "tei", "", "a--b", "-a", "9p", "a_b"] {
            assert!(made(name, false, &files).is_err(), "{name}");
        }
    }
}
