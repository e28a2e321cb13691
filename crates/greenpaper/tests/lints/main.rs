//! House rules of `extract`: its source in; a function too long to read, a list of words in a rule, a class that nobody asks
//! for or a file that does not say what it is, fails.
//!
//! CONTRIBUTING.md says why each of them is kept.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The most lines of a function.
const LONGEST: usize = 70;

/// The most words that stand in one pattern or array of a rule; more are a lexical class.
const MOST_WORDS: usize = 2;

fn extract() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../extract")
}

/// Source files by their path from `src/`, those that are there for tests alone left out.
fn sources() -> BTreeMap<String, String> {
    let root = extract().join("src");
    let (mut files, mut folders) = (BTreeMap::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let tests: Vec<String> = files.iter().flat_map(|(name, text)| test_modules(name, text)).collect();
    files.retain(|name, _| !tests.contains(name));
    files
}

/// The files of the modules that a file declares behind `#[cfg(test)]`.
fn test_modules(name: &str, text: &str) -> Vec<String> {
    let folder = match name.trim_end_matches(".rs") {
        "lib" => String::new(),
        stem => format!("{stem}/"),
    };
    let modules = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|it| it.split_once(';'));
    let modules =
        modules.filter(|(module, _)| module.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
    modules.map(|(module, _)| format!("{folder}{module}.rs")).collect()
}

/// The tokens of a source, without items behind `#[cfg(test)]` or `#[test]`.
fn tokens(text: &str) -> Vec<TokenTree> {
    let stream: TokenStream = text.parse().expect("Rust");
    let (mut kept, mut rest) = (Vec::new(), stream.into_iter().peekable());
    while let Some(token) = rest.next() {
        let attribute = match (&token, rest.peek()) {
            (TokenTree::Punct(it), Some(TokenTree::Group(group))) if it.as_char() == '#' => {
                group.stream().to_string()
            }
            _ => String::new(),
        };
        if matches!(attribute.replace(' ', "").as_str(), "cfg(test)" | "test") {
            // To the end of the item: its braces, or a semicolon.
            rest.next();
            for token in rest.by_ref() {
                let brace = matches!(&token, TokenTree::Group(it) if it.delimiter() == Delimiter::Brace);
                if brace || is_punct(&token, ';') {
                    break;
                }
            }
        } else {
            kept.push(token);
        }
    }
    kept
}

fn is_punct(token: &TokenTree, what: char) -> bool {
    matches!(token, TokenTree::Punct(it) if it.as_char() == what)
}

/// Calls `see` with each run of tokens that stand beside each other: the whole, and the inside of each group.
fn each_run(tokens: &[TokenTree], see: &mut impl FnMut(&[TokenTree])) {
    see(tokens);
    for token in tokens {
        if let TokenTree::Group(group) = token {
            each_run(&group.stream().into_iter().collect::<Vec<_>>(), see);
        }
    }
}

/// The functions of a source that are too long, and what a rule runs: name and lines.
fn long_functions(text: &str) -> Vec<(String, usize)> {
    let mut long = Vec::new();
    each_run(&tokens(text), &mut |run| {
        for (at, token) in run.iter().enumerate() {
            let TokenTree::Ident(word) = token else { continue };
            let name = match run.get(at + 1) {
                Some(TokenTree::Ident(name)) if word == "fn" => name.to_string(),
                Some(colon) if word == "run" && is_punct(colon, ':') => "run".to_owned(),
                _ => continue,
            };
            let is_end = |it: &&TokenTree| {
                is_punct(it, ';') || matches!(it, TokenTree::Group(it) if it.delimiter() == Delimiter::Brace)
            };
            if let Some(TokenTree::Group(body)) = run[at..].iter().find(is_end) {
                let lines = body.span_close().start().line - word.span().start().line + 1;
                if lines > LONGEST {
                    long.push((name, lines));
                }
            }
        }
    });
    long
}

/// A literal that is a word: a mark is none.
fn word(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(it) = token else { return None };
    let text = it.to_string();
    (text.starts_with('"') && text.contains(char::is_alphabetic)).then_some(text)
}

/// The lists of words in a source: patterns with `|` between, and arrays. A rule's examples are none.
fn word_lists(text: &str) -> Vec<String> {
    let mut lists = Vec::new();
    let mut add = |words: Vec<String>| {
        if words.len() > MOST_WORDS {
            lists.push(words.join(" "));
        }
    };
    each_run(&tokens(text), &mut |run| {
        let mut words = Vec::new();
        for (at, token) in run.iter().enumerate() {
            if let Some(word) = word(token) {
                words.push(word);
            } else if !is_punct(token, '|') || at == 0 || word(&run[at - 1]).is_none() {
                add(std::mem::take(&mut words));
            }
            let TokenTree::Group(group) = token else { continue };
            let is_example = at > 2
                && matches!(&run[at - 3], TokenTree::Ident(it) if it == "finds" || it == "leaves")
                && is_punct(&run[at - 1], '&');
            if group.delimiter() == Delimiter::Bracket && !is_example {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                let plain = inside.iter().all(|it| matches!(it, TokenTree::Literal(_)) || is_punct(it, ','));
                add(if plain { inside.iter().filter_map(word).collect() } else { Vec::new() });
            }
        }
        add(words);
    });
    lists
}

/// The classes of the lexicon that no source names.
fn unasked(sources: &BTreeMap<String, String>) -> BTreeSet<String> {
    let own = |name: &str| name.starts_with("lexicon/") || name == "lexicon.rs";
    let asked: BTreeSet<&str> = sources
        .iter()
        .filter(|(name, _)| !own(name))
        .flat_map(|(_, text)| text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'))
        .collect();
    let classes = std::fs::read_dir(extract().join("lexicon")).unwrap().map(|it| it.unwrap().file_name());
    let classes = classes.filter_map(|it| Some(it.to_string_lossy().strip_suffix(".txt")?.to_owned()));
    classes.filter(|it| !asked.contains(it.to_ascii_uppercase().replace('-', "_").as_str())).collect()
}

/// Fails where something is at fault.
fn check(what: &str, found: &BTreeSet<String>) {
    assert!(found.is_empty(), "{what}: {found:#?}");
}

#[test]
fn no_function_is_too_long_to_read() {
    let mut found = BTreeSet::new();
    for (file, text) in sources() {
        found.extend(long_functions(&text).into_iter().map(|(name, _)| format!("{file}: {name}")));
    }
    check("more than 70 lines", &found);
}

#[test]
fn rules_have_no_lists_of_words() {
    let mut found = BTreeSet::new();
    for (file, text) in sources().iter().filter(|it| it.0.starts_with("rules/")) {
        found.extend(word_lists(text).iter().map(|it| format!("{file}: {it}")));
    }
    check("a list of words that is no lexical class", &found);
}

#[test]
fn each_lexical_class_is_asked_for() {
    check("asked for by nobody", &unasked(&sources()));
}

#[test]
fn each_file_says_what_it_is() {
    let silent = sources().into_iter().filter(|(_, text)| !text.starts_with("//! "));
    check("no line that says what the file is", &silent.map(|it| it.0).collect());
}

#[test]
fn what_is_at_fault_is_found() {
    let long = format!(
        "fn short() {{}}\nfn long() {{\n{}}}\n#[test]\nfn test() {{\n{}}}\n",
        "a();\n".repeat(69),
        "\n".repeat(90)
    );
    assert_eq!(long_functions(&long), [("long".to_owned(), 71)]);
    let rule = format!("static A: Rule = Rule {{ run: |cx| {{{}}}, finds: &[] }};", "\n".repeat(70));
    assert_eq!(long_functions(&rule), [("run".to_owned(), 71)]);
    let lists = r#"
        fn a() { matches!(it, "of" | "for" | "to") || matches!(it, "of" | "for") || matches!(it, "," | ";" | ":") }
        fn b() { ["of", "for", "to"].contains(it) || ["of", ",", ";"].contains(it) }
        fn c() { match it { "a" | "b" => "x", "c" | "d" | "e" | "f" => call("a", "b", "c"), _ => "" } }
        static R: Rule = Rule { finds: &["One.", "Two.", "Three."], leaves: &["One.", "Two.", "Three."] };
        #[cfg(test)]
        mod tests { const A: [&str; 3] = ["of", "for", "to"]; }
    "#;
    assert_eq!(word_lists(lists), [r#""of" "for" "to""#, r#""of" "for" "to""#, r#""c" "d" "e" "f""#]);
    assert_eq!(
        test_modules("a/b.rs", "mod c;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\nmod d {\n}\n"),
        ["a/b/tests.rs"]
    );
}
