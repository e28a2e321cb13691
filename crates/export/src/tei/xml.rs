//! Text into XML.

use std::fmt;

/// Displays as XML text or attribute value that reads as the text: what means something there is escaped, and what is
/// no character of XML 1.0 (its production `Char`) stands as U+FFFD.
pub(super) struct Xml<'a>(pub(super) &'a str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(special) {
            f.write_str(&rest[..at])?;
            let c = rest[at..].chars().next().unwrap_or('\u{fffd}');
            f.write_str(match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#13;",
                _ => "\u{fffd}",
            })?;
            rest = &rest[at + c.len_utf8()..];
        }
        f.write_str(rest)
    }
}

fn special(c: char) -> bool {
    match c {
        '&' | '<' | '>' | '"' | '\r' => true,
        '\t' | '\n' => false,
        // The C1 controls are allowed but discouraged, and pass for line ends in some readers.
        c => c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'),
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn nothing_in_a_text_is_markup() {
        let shown = Xml("<a b=\"]]>\">R&D\0\u{b}\u{ffff}\r\n\u{10ffff}").to_string();
        assert_eq!(shown, "&lt;a b=&quot;]]&gt;&quot;&gt;R&amp;D\u{fffd}\u{fffd}\u{fffd}&#13;\n\u{10ffff}");
    }
}
