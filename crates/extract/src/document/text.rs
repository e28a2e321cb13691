//! Text helpers: spellings of a name brought to one; what is written in, a string to compare or keep out. Each stands here
//! once.

/// What is written, white space between words as one blank.
pub(crate) fn collapse_space(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    for word in written.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
