//! Module trees: the source files of a crate in, and for each module what it defines, imports and names, without what
//! is there for tests alone.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Source files by their path from the folder of the crate's root, with `/` between: `document/token.rs`.
pub(crate) type Files = BTreeMap<String, String>;

/// The source files under a folder.
pub(crate) fn read(folder: &Path) -> Files {
    fn walk(folder: &Path, before: &str, files: &mut Files) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{before}{}", path.file_name().unwrap().to_string_lossy());
            if path.is_dir() {
                walk(&path, &format!("{name}/"), files);
            } else if name.ends_with(".rs") {
                files.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut files = Files::new();
    walk(folder, "", &mut files);
    files
}

/// A module's number in [`Tree::modules`]; the root is 0.
pub(crate) type ModuleId = usize;

/// The modules of a crate.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) modules: Vec<Module>,
}

/// One module, of a file of its own or inside of one.
#[derive(Debug, Default)]
pub(crate) struct Module {
    pub(crate) file: String,
    pub(crate) parent: Option<ModuleId>,
    pub(crate) children: BTreeMap<String, ModuleId>,
    /// The names of what it defines.
    pub(crate) items: BTreeSet<String>,
    pub(crate) imports: Vec<Import>,
    /// The paths in its code, in order.
    pub(crate) paths: Vec<Named>,
}

/// One name that a `use` brings in; `*` brings in all.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) path: Named,
    /// `pub use`, `pub(crate) use` and so on: for others, which is no import of the module's own.
    pub(crate) is_reexport: bool,
}

/// A path as it is written, and its line from 1. A single name is kept where it may be a type, a constant or a call.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) segments: Vec<String>,
    pub(crate) line: usize,
}

impl Tree {
    /// The modules that hang on the root file, which is one of `files`.
    ///
    /// # Panics
    ///
    /// If a file is no Rust, or the file of a `mod` is not there.
    pub(crate) fn of(root: &str, files: &Files) -> Tree {
        let mut tree = Tree::default();
        let id = tree.add(root, None);
        tree.load(id, root, files);
        tree
    }

    fn add(&mut self, file: &str, parent: Option<ModuleId>) -> ModuleId {
        self.modules.push(Module { file: file.to_owned(), parent, ..Module::default() });
        self.modules.len() - 1
    }

    fn load(&mut self, id: ModuleId, file: &str, files: &Files) {
        let text = files.get(file).unwrap_or_else(|| panic!("there is no {file}"));
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
        // The folder of its modules: `a/b.rs` and `a/b/mod.rs` have theirs in `a/b/`, the root beside itself.
        let stem = file.trim_end_matches(".rs");
        let folder = match stem.strip_suffix("mod").filter(|it| it.is_empty() || it.ends_with('/')) {
            Some(folder) => folder.to_owned(),
            None if id == 0 => String::new(),
            None => format!("{stem}/"),
        };
        Reader { tree: self, files, folder }.items(id, &tokens.into_iter().collect::<Vec<_>>(), true);
    }
}

/// Reads the tokens of one file.
struct Reader<'t> {
    tree: &'t mut Tree,
    files: &'t Files,
    folder: String,
}

impl Reader<'_> {
    /// Reads tokens that stand beside each other; `top` where they are a module's items and not the inside of one.
    fn items(&mut self, id: ModuleId, tokens: &[TokenTree], top: bool) {
        let (mut at, mut is_public, mut path) = (0, false, None);
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Punct(it) if it.as_char() == '#' => {
                    let inner = usize::from(is_punct(tokens.get(at + 1), '!'));
                    if let Some(TokenTree::Group(group)) = tokens.get(at + 1 + inner) {
                        at += 2 + inner;
                        let attribute = group.stream().to_string();
                        if inner == 0 && is_test(&attribute) {
                            at = after_item(tokens, at);
                        }
                        path = path_of(&attribute).or(path);
                        continue;
                    }
                }
                TokenTree::Group(group) => {
                    self.items(id, &group.stream().into_iter().collect::<Vec<_>>(), false);
                }
                TokenTree::Ident(it) if it == "pub" => {
                    is_public = true;
                    at += 1;
                    if group(tokens.get(at), Delimiter::Parenthesis).is_some() {
                        at += 1;
                    }
                    continue;
                }
                // `impl Fn() + use<'a>` is no import.
                TokenTree::Ident(it) if it == "use" && !is_punct(tokens.get(at + 1), '<') => {
                    let end = (at..tokens.len()).find(|n| is_punct(tokens.get(*n), ';')).unwrap_or(at);
                    self.imports(id, &tokens[at + 1..end], &[], is_public);
                    at = end;
                }
                TokenTree::Ident(it) if it == "mod" => at = self.module(id, tokens, at + 1, path.take()),
                TokenTree::Ident(it) => {
                    if top && let Some(name) = defined(&it.to_string(), &tokens[at + 1..]) {
                        self.tree.modules[id].items.insert(name);
                    }
                    at = self.path(id, tokens, at);
                }
                _ => {}
            }
            is_public = false;
            at += 1;
        }
    }

    /// A `mod`, whose name is at `at`, with the file that `#[path]` gives it; gives where it ends.
    fn module(&mut self, id: ModuleId, tokens: &[TokenTree], at: usize, path: Option<String>) -> usize {
        let name = tokens[at].to_string();
        let inside = group(tokens.get(at + 1), Delimiter::Brace);
        let own = &self.tree.modules[id].file;
        let file = if inside.is_some() {
            own.clone()
        } else if let Some(path) = path {
            own.rsplit_once('/').map_or(path.clone(), |(folder, _)| format!("{folder}/{path}"))
        } else {
            let (flat, old) = (format!("{}{name}.rs", self.folder), format!("{}{name}/mod.rs", self.folder));
            if self.files.contains_key(&flat) { flat } else { old }
        };
        // Two modules of one name, for one feature and another, are read as one.
        let child = match self.tree.modules[id].children.get(&name) {
            Some(known) => *known,
            None => self.tree.add(&file, Some(id)),
        };
        self.tree.modules[id].children.insert(name.clone(), child);
        match inside {
            Some(tokens) => {
                let folder = format!("{}{name}/", self.folder);
                Reader { tree: self.tree, files: self.files, folder }.items(child, &tokens, true);
            }
            None => self.tree.load(child, &file, self.files),
        }
        at + 1
    }

    /// A tree of `use`, with what stands before it.
    fn imports(&mut self, id: ModuleId, tokens: &[TokenTree], before: &[String], is_reexport: bool) {
        let mut path = before.to_vec();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => {
                    let inside: Vec<_> = group.stream().into_iter().collect();
                    for part in inside.split(|it| is_punct(Some(it), ',')) {
                        self.imports(id, part, &path, is_reexport);
                    }
                    return;
                }
                TokenTree::Ident(it) if it == "as" => break,
                TokenTree::Ident(it) if it == "self" && !path.is_empty() => {}
                TokenTree::Ident(it) => path.push(it.to_string()),
                TokenTree::Punct(it) if it.as_char() == '*' => path.push("*".to_owned()),
                // `::name` is another crate.
                _ if path.is_empty() => return,
                _ => {}
            }
            at += 1;
        }
        // A list may end in a comma.
        let (Some(last), Some(first)) = (path.last(), tokens.first()) else { return };
        let name = tokens.get(at + 1).map_or_else(|| last.clone(), ToString::to_string);
        let line = first.span().start().line;
        if name == "*" {
            path.pop();
        }
        let path = Named { segments: path, line };
        self.tree.modules[id].imports.push(Import { name, path, is_reexport });
    }

    /// A path that begins at `at`; gives where it ends.
    fn path(&mut self, id: ModuleId, tokens: &[TokenTree], at: usize) -> usize {
        let (mut segments, mut end) = (vec![tokens[at].to_string()], at);
        while is_colons(tokens, end + 1)
            && let Some(TokenTree::Ident(it)) = tokens.get(end + 3)
        {
            segments.push(it.to_string());
            end += 3;
        }
        let before = |back: usize| at.checked_sub(back).and_then(|n| tokens.get(n));
        let is_member = is_punct(before(1), '.') && !is_punct(before(2), '.');
        let is_rest = is_punct(before(1), ':') && is_punct(before(2), ':');
        let is_defined = matches!(before(1), Some(TokenTree::Ident(it))
            if matches!(it.to_string().as_str(), "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static"));
        let is_name = segments.len() > 1
            || segments[0].starts_with(char::is_uppercase)
            || group(tokens.get(at + 1), Delimiter::Parenthesis).is_some();
        if is_name && !is_member && !is_rest && !is_defined {
            let line = tokens[at].span().start().line;
            self.tree.modules[id].paths.push(Named { segments, line });
        }
        end
    }
}

/// The name of an item that begins with a keyword.
fn defined(keyword: &str, after: &[TokenTree]) -> Option<String> {
    let name = match keyword {
        "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" => after.first()?,
        "static" => after.iter().take(2).find(|it| it.to_string() != "mut")?,
        "macro_rules" => after.get(1)?,
        _ => return None,
    };
    match name {
        TokenTree::Ident(it) if it != "fn" => Some(it.to_string()),
        _ => None,
    }
}

/// Whether an attribute leaves its item to tests.
fn is_test(attribute: &str) -> bool {
    let bare: String = attribute.chars().filter(|it| !it.is_whitespace()).collect();
    matches!(&*bare, "test" | "cfg(test)" | "cfg(doctest)") || bare.starts_with("cfg(all(test")
}

/// The file that an attribute `path = "…"` gives to a module, from the folder of the file it stands in.
fn path_of(attribute: &str) -> Option<String> {
    let path = attribute.strip_prefix("path")?.trim_start().strip_prefix('=')?;
    Some(path.trim().trim_matches('"').to_owned())
}

/// Where an item that begins at `at` ends: behind its braces or its semicolon.
fn after_item(tokens: &[TokenTree], mut at: usize) -> usize {
    let mut ends_in_braces = true;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(it) if it == "use" || it == "const" || it == "static" || it == "let" => {
                ends_in_braces = tokens.get(at + 1).is_some_and(|it| it.to_string() == "fn");
            }
            TokenTree::Punct(it) if it.as_char() == ';' => return at + 1,
            it if ends_in_braces && group(Some(it), Delimiter::Brace).is_some() => return at + 1,
            _ => {}
        }
        at += 1;
    }
    at
}

/// The tokens of a group with these delimiters.
fn group(token: Option<&TokenTree>, delimiter: Delimiter) -> Option<Vec<TokenTree>> {
    match token? {
        TokenTree::Group(it) if it.delimiter() == delimiter => Some(it.stream().into_iter().collect()),
        _ => None,
    }
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(it)) if it.as_char() == wanted)
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')
}
