//! The lexicon: lists of words, one class a file, go in; the table that `greenpaper-extract` looks words up in comes out.

use crate::generated::write_or_check;
use greenpaper_text::{Spanned, tokens};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const LISTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/extract/lexicon");
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/extract/src");
const CLASSES: &str = "crates/extract/src/lexicon/classes.rs";
const WORDS: &str = "crates/extract/src/lexicon/words.txt";
/// So many classes have room in a `LexicalClass`.
const MOST: usize = 512;

/// One class: its file, read.
struct Class {
    name: String,
    /// What the words are.
    meaning: String,
    /// The words count in any case (ASCII), and are listed in small letters.
    any_case: bool,
    /// Classes that no word of this one may be in.
    excludes: Vec<String>,
    words: Vec<String>,
}

/// `lexicon [--check] [--strict]`: compiles the lists, or says what is wrong with them.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let (strict, args): (Vec<String>, Vec<String>) = args.iter().cloned().partition(|it| it == "--strict");
    let classes = read(Path::new(LISTS))?;
    let faults = faults(&classes);
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let compiled = Compiled::of(&classes);
    write_or_check("lexicon", CLASSES, &args, || Compiled::source(&classes))?;
    write_or_check("lexicon", WORDS, &args, || compiled.table())?;
    let mut said = overlaps(&classes);
    let unasked = unasked(&classes, Path::new(SOURCES))?;
    if !unasked.is_empty() {
        said.push(format!("{} of {} classes are asked for by nobody", unasked.len(), classes.len()));
    }
    if !strict.is_empty() && !unasked.is_empty() {
        return Err(format!("asked for by nobody: {}", unasked.join(", ")));
    }
    #[allow(clippy::print_stdout, reason = "this is how a command says what it saw")]
    for line in said {
        println!("lexicon: {line}");
    }
    Ok(())
}

/// `new-class NAME "what the words are"`: writes the file of a class that has no words yet.
pub(crate) fn new_class(args: &[String]) -> Result<(), String> {
    let [name, meaning] = args else { return Err("new-class NAME \"what the words are\"".to_owned()) };
    if !is_name(name) {
        return Err(format!("{name}: a class's name is words of small letters, apart by hyphens"));
    }
    let path = Path::new(LISTS).join(format!("{name}.txt"));
    if path.exists() {
        return Err(format!("{name} is a class already"));
    }
    fs::write(&path, format!("# {meaning}\n# case: any\n"))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// The classes of a folder, in order of their names.
fn read(folder: &Path) -> Result<Vec<Class>, String> {
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let mut classes = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, error))? {
        let path = entry.map_err(|error| failed(folder, error))?.path();
        // Names of several words stand in a folder of their own: they are in no class.
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| failed(&path, error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = name.strip_suffix(".txt").ok_or(format!("{name}: no list of words"))?;
        classes.push(parse(name, &text)?);
    }
    classes.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(classes)
}

/// A class of its file: comments first, then a word a line.
fn parse(name: &str, text: &str) -> Result<Class, String> {
    let (mut meaning, mut case) = (None, None);
    let (mut excludes, mut words) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let Some(comment) = line.strip_prefix('#') else {
            words.push(line.to_owned());
            continue;
        };
        let comment = comment.trim();
        if let Some(value) = comment.strip_prefix("case:") {
            case = Some(value.trim().to_owned());
        } else if let Some(value) = comment.strip_prefix("excludes:") {
            excludes.extend(value.split([',', ' ']).filter(|it| !it.is_empty()).map(str::to_owned));
        } else if meaning.is_none() {
            meaning = Some(comment.to_owned());
        }
    }
    let any_case = match case.as_deref() {
        Some("any") => true,
        Some("written") => false,
        _ => return Err(format!("{name}: says neither `# case: any` nor `# case: written`")),
    };
    let meaning =
        meaning.filter(|it| !it.is_empty()).ok_or(format!("{name}: does not say what its words are"))?;
    Ok(Class { name: name.to_owned(), meaning, any_case, excludes, words })
}

/// All that is wrong with the lists.
fn faults(classes: &[Class]) -> Vec<String> {
    let mut faults = Vec::new();
    if classes.len() > MOST {
        faults.push(format!("{} classes, and room for {MOST}", classes.len()));
    }
    let names: BTreeSet<&str> = classes.iter().map(|it| it.name.as_str()).collect();
    for class in classes {
        let mut fault = |what: String| faults.push(format!("{}: {what}", class.name));
        if !is_name(&class.name) {
            fault("a class's name is words of small letters, apart by hyphens".to_owned());
        }
        if class.words.is_empty() {
            fault("no words".to_owned());
        }
        for pair in class.words.windows(2).filter(|it| it[0] >= it[1]) {
            let what = if pair[0] == pair[1] { "twice" } else { "out of order" };
            fault(format!("{:?} {what}", pair[1]));
        }
        for word in &class.words {
            if word.contains('_') || word.contains(char::is_whitespace) || word.is_empty() {
                fault(format!("{word:?} holds a blank or an underscore, or nothing"));
            } else if !(is_token(word) || class.any_case && is_token_in_some_case(word)) {
                fault(format!("{word:?} is not one token"));
            } else if class.any_case && word.bytes().any(|it| it.is_ascii_uppercase()) {
                fault(format!("{word:?} has a capital, but case does not count"));
            }
        }
        for other in class.excludes.iter().filter(|it| !names.contains(it.as_str())) {
            fault(format!("excludes {other}, which is no class"));
        }
    }
    faults
}

/// Whether a class may be called so.
fn is_name(name: &str) -> bool {
    name.split('-').all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase()))
}

/// Whether the tokeniser yields a word as one token somewhere: alone, before a word, a name or a figure, behind a word or
/// glued to one, as clitics are.
fn is_token(word: &str) -> bool {
    let is = |text: String| tokens(&text).any(|token| token.text_in(&text) == word);
    let around = [
        ("", ""),
        ("", " of it"),
        ("", " Smith said"),
        ("see ", " 5 of it"),
        ("the 5 ", " 2001"),
        ("a ", ""),
        ("cat", " a"),
        ("£5", " a"),
    ];
    around.iter().any(|(before, after)| is(format!("{before}{word}{after}")))
}

/// Whether a word whose case does not count is one token in some case.
fn is_token_in_some_case(word: &str) -> bool {
    let mut title = word.to_owned();
    title.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    [word, &title, &word.to_ascii_uppercase()].into_iter().any(is_token)
}

/// Words in two classes of which one says that it excludes the other.
fn overlaps(classes: &[Class]) -> Vec<String> {
    let mut said = Vec::new();
    for class in classes {
        for other in classes.iter().filter(|it| class.excludes.contains(&it.name)) {
            let words: BTreeSet<&String> = other.words.iter().collect();
            let both: Vec<&str> =
                class.words.iter().filter(|it| words.contains(it)).map(String::as_str).collect();
            if !both.is_empty() {
                said.push(format!(
                    "{} excludes {}, but both have {}",
                    class.name,
                    other.name,
                    both.join(" ")
                ));
            }
        }
    }
    said
}

/// The classes whose constants no source file names outside the lexicon itself.
fn unasked(classes: &[Class], sources: &Path) -> Result<Vec<String>, String> {
    let mut asked = BTreeSet::new();
    let own = [sources.join("lexicon"), sources.join("lexicon.rs")];
    let mut folders = vec![sources.to_owned()];
    while let Some(folder) = folders.pop() {
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let path: PathBuf = entry.map_err(failed)?.path();
            if own.contains(&path) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = fs::read_to_string(&path).map_err(failed)?;
                let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                asked.extend(
                    words.filter(|it| it.bytes().any(|it| it.is_ascii_uppercase())).map(str::to_owned),
                );
            }
        }
    }
    let nobody = |it: &&Class| !asked.contains(&constant(&it.name));
    Ok(classes.iter().filter(nobody).map(|it| it.name.clone()).collect())
}

/// The name of a class's constant.
fn constant(name: &str) -> String {
    name.to_ascii_uppercase().replace('-', "_")
}

/// A set of classes, by their numbers.
type Row = BTreeSet<usize>;

/// The words with their rows, and the rows.
struct Compiled {
    /// The distinct sets of classes; the first is empty.
    rows: Vec<Row>,
    /// Each word with the row of its classes as it is written, and that of those in which its case does not count.
    words: BTreeMap<String, (usize, usize)>,
}

impl Compiled {
    fn of(classes: &[Class]) -> Compiled {
        let mut sets: BTreeMap<String, (Row, Row)> = BTreeMap::new();
        for (number, class) in classes.iter().enumerate() {
            for word in &class.words {
                let (written, any) = sets.entry(word.clone()).or_default();
                if class.any_case { any } else { written }.insert(number);
            }
        }
        let distinct: BTreeSet<&Row> = sets.values().flat_map(|it| [&it.0, &it.1]).collect();
        let rows: Vec<Row> = std::iter::once(Row::new())
            .chain(distinct.into_iter().filter(|it| !it.is_empty()).cloned())
            .collect();
        let place = |row: &Row| rows.binary_search(row).unwrap_or_default();
        let words = sets.iter().map(|(word, (written, any))| (word.clone(), (place(written), place(any))));
        Compiled { words: words.collect(), rows }
    }

    /// The rows first, one a line, each its classes' numbers; a blank line; then the words, one a line, each with its two rows.
    fn table(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let numbers: Vec<String> = row.iter().map(usize::to_string).collect();
            let _ = writeln!(text, "={}", numbers.join(" "));
        }
        for (word, (written, any)) in &self.words {
            let _ = writeln!(text, "{word}\t{written}\t{any}");
        }
        text
    }

    /// The module of constants and names, a line a class.
    fn source(classes: &[Class]) -> String {
        let mut text = String::from(HEAD);
        for (number, class) in classes.iter().enumerate() {
            let case = if class.any_case { "any case" } else { "as written" };
            let (meaning, name) = (&class.meaning, constant(&class.name));
            let _ =
                writeln!(text, "    {number} {name} {:?} {:?};", class.name, format!("{meaning} ({case})"));
        }
        text.push_str("}\n");
        text
    }
}

const HEAD: &str = "\
//! The lexical classes: number, constant, name and meaning of each. Generated by `cargo run -p xtask -- lexicon`.

/// The words of all classes. First the distinct sets of classes that words have, a line each: `=` and the numbers of its classes;
/// the first is empty. Then each word, the set of its classes as it is written and that of those it has in any case, by their
/// places, apart by tabs.
pub(super) static WORDS: &str = include_str!(\"words.txt\");

classes! {
";

#[cfg(test)]
mod tests {
    use super::*;

    fn class(name: &str, text: &str) -> Class {
        parse(name, text).expect("a class")
    }

    #[test]
    fn what_is_wrong_with_a_list_is_said() {
        let text = "# Words.\n# case: any\nzeal\nzeal\nbold\ncare-home\nhouse_of\n\nMr.\n";
        let said = faults(&[class("words", text)]).join("\n");
        for what in
            ["\"zeal\" twice", "\"bold\" out of order", "\"care-home\" is not one", "\"house_of\" holds"]
        {
            assert!(said.contains(what), "{what}: {said}");
        }
        assert!(said.contains("\"Mr.\" has a capital") && said.contains("\"\" holds"), "{said}");
        assert!(faults(&[class("words", "# Words.\n# case: written\nMr.\nhouse\n")]).is_empty());
        assert!(parse("words", "# Words.\nhouse\n").is_err());
    }

    #[test]
    fn a_word_in_two_classes_that_exclude_each_other_is_said() {
        let one = class("one", "# Words.\n# case: any\n# excludes: two\nhouse\nland\n");
        let two = class("two", "# Words.\n# case: any\nhouse\nwater\n");
        assert_eq!(overlaps(&[one, two]), ["one excludes two, but both have house"]);
    }

    #[test]
    fn rows_are_sets_of_classes() {
        let one = class("one", "# Words.\n# case: any\nhouse\nland\n");
        let two = class("two", "# Words.\n# case: written\nHouse\nhouse\n");
        let compiled = Compiled::of(&[one, two]);
        assert_eq!(compiled.table(), "=\n=0\n=1\nHouse\t2\t0\nhouse\t2\t1\nland\t0\t1\n");
        assert_eq!(compiled.rows, [Row::new(), Row::from([0]), Row::from([1])]);
    }
}
