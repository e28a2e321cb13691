//! Text into markup: HTML on one side, XML (TEI, SVG) on the other.

use std::fmt;

/// Displays as HTML text or attribute value that shows the text. Control characters that HTML does not allow stand as
/// U+FFFD; carriage returns are left out.
pub(crate) struct Html<'a>(pub(crate) &'a str);

/// Displays as XML text or attribute value that reads as the text. What is no character of XML 1.0 (its production
/// `Char`) stands as U+FFFD.
pub(crate) struct Xml<'a>(pub(crate) &'a str);

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, "")
    }
}

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, "&#13;")
    }
}

fn escape(f: &mut fmt::Formatter<'_>, mut rest: &str, carriage_return: &str) -> fmt::Result {
    while let Some(at) = rest.find(special) {
        f.write_str(&rest[..at])?;
        let c = rest[at..].chars().next().unwrap_or('\u{fffd}');
        f.write_str(match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\r' => carriage_return,
            _ => "\u{fffd}",
        })?;
        rest = &rest[at + c.len_utf8()..];
    }
    f.write_str(rest)
}

fn special(c: char) -> bool {
    match c {
        '&' | '<' | '>' | '"' | '\'' | '\r' => true,
        '\t' | '\n' => false,
        // XML allows the C1 controls but discourages them, and some readers take them for line ends.
        c => c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'),
    }
}

#[cfg(test)]
mod tests {
    use super::{Html, Xml};

    #[test]
    fn nothing_in_a_text_is_markup() {
        let text = "<a b=\"]]>\">R&D's\0\u{b}\u{ffff}\r\n\u{10ffff}";
        let shown = "&lt;a b=&quot;]]&gt;&quot;&gt;R&amp;D&#39;s\u{fffd}\u{fffd}\u{fffd}&#13;\n\u{10ffff}";
        assert_eq!(Xml(text).to_string(), shown);
        assert_eq!(Html(text).to_string(), shown.replace("&#13;", ""));
    }
}
