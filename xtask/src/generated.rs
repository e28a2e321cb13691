//! Source files that are generated and committed.

/// Writes a source file of the workspace, or with `--check` fails where the committed one is not what is generated today.
pub(crate) fn write_or_check(
    command: &str,
    path: &str,
    args: &[String],
    generate: impl FnOnce() -> String,
) -> Result<(), String> {
    let full = format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"));
    let failed = |error: std::io::Error| format!("{path}: {error}");
    match args {
        [] => std::fs::write(&full, generate()).map_err(failed),
        [check] if check == "--check" => {
            let committed = std::fs::read_to_string(&full).map_err(failed)?;
            if committed == generate() {
                Ok(())
            } else {
                Err(format!("{path} is not what is generated today"))
            }
        }
        _ => Err(format!("{command} [--check]")),
    }
}
