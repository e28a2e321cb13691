//! `test [--update] WORDS`: runs the fixtures of `greenpaper-extract` in whose file, heading or text the words stand.

use std::process::Command;

/// Runs the command; with `--update` what is found is written into the fixtures, for a person to read the difference.
///
/// # Errors
///
/// A fixture is not answered as it is marked, which has been said.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let (update, words) = match args {
        [flag, words @ ..] if flag == "--update" => (true, words),
        words => (false, words),
    };
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["test", "--quiet", "--package", "greenpaper-extract", "--test", "fixtures", "--"]);
    cargo.args(["--exact", "what_is_marked_is_found_and_nothing_else", "--nocapture"]);
    cargo.env("FIXTURE", words.join(" ")).env("UPDATE", if update { "1" } else { "0" });
    let status = cargo.status().map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err("test failed".to_owned()) }
}
