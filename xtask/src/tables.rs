//! `tables`: compiles `seeds/*.tsv` into `crates/uk/data/uk.bin`; with `--check`, compares instead of writing.

use std::fs;
use std::path::Path;

/// Runs the command from anywhere in the workspace.
///
/// # Errors
///
/// What is wrong with the tables, a line each; a file that cannot be read or written; with `--check`, a difference.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let check = match args {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err("tables takes --check or nothing".to_owned()),
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let seeds = read(&root.join("seeds"))?;
    let files: Vec<(&str, &str)> = seeds.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let tables = greenpaper_uk::compile(&files).map_err(|error| error.to_string())?;
    let target = root.join("crates/uk/data/uk.bin");
    let unread = |error| format!("{}: {error}", target.display());
    if check {
        let committed = fs::read(&target).map_err(unread)?;
        return if committed == tables.as_bytes() {
            Ok(())
        } else {
            Err(format!(
                "{} is not what the tables give: run `cargo run -p xtask -- tables`",
                target.display()
            ))
        };
    }
    fs::write(&target, tables.as_bytes()).map_err(unread)
}

/// The tables in a folder, by name.
fn read(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let mut tables = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, error))? {
        let path = entry.map_err(|error| failed(folder, error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".tsv") {
            let text = fs::read_to_string(&path).map_err(|error| failed(&path, error))?;
            tables.push((format!("seeds/{name}"), text));
        }
    }
    tables.sort();
    Ok(tables)
}
