//! Commands that run the pipeline: handed on to the package `xtask-pipeline`, so that the commands here, some of which
//! write what the pipeline is built from, build without it.

use std::process::Command;

/// Runs a command of `xtask-pipeline`.
///
/// # Errors
///
/// It does not build, or the command failed, which it has said itself.
pub(crate) fn run(command: &str, args: &[String]) -> Result<(), String> {
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--release", "--package", "xtask-pipeline", "--", command])
        .args(args)
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command} failed")) }
}
