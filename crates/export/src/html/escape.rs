//! Text into HTML.

use std::fmt;

/// Displays as HTML text or attribute value that shows the text: the five characters that mean something there are
/// escaped, and control characters that HTML does not allow stand as U+FFFD.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        let special = |c: char| {
            matches!(c, '&' | '<' | '>' | '"' | '\'') || (c.is_control() && !matches!(c, '\n' | '\t'))
        };
        while let Some(at) = rest.find(special) {
            f.write_str(&rest[..at])?;
            let c = rest[at..].chars().next().unwrap_or('\u{fffd}');
            f.write_str(match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\r' => "",
                _ => "\u{fffd}",
            })?;
            rest = &rest[at + c.len_utf8()..];
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn what_means_something_in_html_is_escaped() {
        let shown = Escaped("<b title=\"a\">R&D's\0\r\n</b>").to_string();
        assert_eq!(shown, "&lt;b title=&quot;a&quot;&gt;R&amp;D&#39;s\u{fffd}\n&lt;/b&gt;");
    }
}
