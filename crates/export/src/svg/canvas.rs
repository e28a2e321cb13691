//! What pictures are drawn on: shapes with the names of their styles, text that is measured and cut to fit.

use crate::escape::Xml;
use crate::summary::one_line;
use greenpaper_core::MentionKind;
use std::fmt::Write as _;

/// The space around a picture.
pub(super) const MARGIN: f64 = 20.0;

/// Where text stands to its place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

pub(super) struct Canvas {
    pub(super) width: f64,
    /// How far down the picture is drawn.
    pub(super) y: f64,
    title: String,
    body: String,
}

impl Canvas {
    pub(super) fn new(width: f64, title: &str) -> Canvas {
        let mut canvas = Canvas { width, y: MARGIN + 14.0, title: one_line(title), body: String::new() };
        let title = fit(&canvas.title.clone(), 20.0, canvas.inner());
        canvas.text(MARGIN, canvas.y, Anchor::Start, "title", &title);
        canvas
    }

    /// The width without the margins.
    pub(super) fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// The right margin.
    pub(super) fn right(&self) -> f64 {
        self.width - MARGIN
    }

    /// A line under what there is, soft.
    pub(super) fn note(&mut self, text: &str) {
        for line in wrap(text, 12.0, self.inner(), usize::MAX) {
            self.y += 18.0;
            self.text(MARGIN, self.y, Anchor::Start, "soft", &line);
        }
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.y += 34.0;
        self.text(MARGIN, self.y, Anchor::Start, "heading", text);
    }

    pub(super) fn text(&mut self, x: f64, y: f64, anchor: Anchor, class: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let _ = writeln!(
            self.body,
            "<text x=\"{x:.1}\" y=\"{y:.1}\"{anchor} class=\"{class}\">{}</text>",
            Xml(text)
        );
    }

    /// Text on up to two lines of that width from `y` down, in 14 pixels; leaves `y` at the last.
    pub(super) fn label(&mut self, x: f64, text: &str, width: f64) {
        for (number, line) in wrap(text, 14.0, width, 2).iter().enumerate() {
            self.y += if number > 0 { 17.0 } else { 0.0 };
            self.text(x, self.y, Anchor::Start, "", line);
        }
    }

    /// A rectangle that says what it stands for.
    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, class: &str, what: &str) {
        let _ = write!(
            self.body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" class=\"{class}\""
        );
        self.close("rect", what);
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), class: &str, width: f64, what: &str) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let _ = write!(
            self.body,
            "<path d=\"M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}\" class=\"{class}\" stroke-width=\"{width:.1}\""
        );
        self.close("path", what);
    }

    /// The mark of a kind: each has its own shape.
    pub(super) fn mark(&mut self, kind: MentionKind, x: f64, y: f64, radius: f64, what: &str) {
        let class = if kind.is_custom() { "own" } else { kind.as_str() };
        let r = radius;
        match kind {
            MentionKind::Organisation => {
                let side = r * 0.9;
                return self.rect(x - side, y - side, 2.0 * side, 2.0 * side, class, what);
            }
            MentionKind::Legislation => {
                let r = r * 1.2;
                let _ = write!(
                    self.body,
                    "<path d=\"M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z\" class=\"{class}\"",
                    y - r,
                    x + r,
                    y + r,
                    x - r
                );
            }
            MentionKind::Place | MentionKind::Publication => {
                let (tip, base) = if kind == MentionKind::Place { (y - r, y + r) } else { (y + r, y - r) };
                let _ = write!(
                    self.body,
                    "<path d=\"M{x:.1} {tip:.1}L{:.1} {base:.1}L{:.1} {base:.1}Z\" class=\"{class}\"",
                    x + r,
                    x - r
                );
            }
            _ => {
                let _ =
                    write!(self.body, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\" class=\"{class}\"");
                return self.close("circle", what);
            }
        }
        self.close("path", what);
    }

    /// An open diamond: something that happened, not something that is named.
    pub(super) fn event(&mut self, x: f64, y: f64, what: &str) {
        let _ = write!(self.body, "<path d=\"M{x:.1} {:.1}l6 6l-6 6l-6 -6Z\" class=\"open\"", y - 6.0);
        self.close("path", what);
    }

    fn close(&mut self, element: &str, what: &str) {
        if what.is_empty() {
            self.body.push_str("/>\n");
        } else {
            let _ = writeln!(self.body, "><title>{}</title></{element}>", Xml(what));
        }
    }

    pub(super) fn finish(mut self, description: &str) -> String {
        let (width, height) = (self.width, self.y + MARGIN);
        let style = include_str!("style.css");
        // Where styles are not read, the shapes are black on white.
        let mut page = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" \
             height=\"{height:.0}\" style=\"max-width:100%;height:auto\" role=\"img\" aria-labelledby=\"title desc\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n<style>\n{style}</style>\n\
             <rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n",
            Xml(&self.title),
            Xml(description)
        );
        page.push_str(&std::mem::take(&mut self.body));
        page.push_str("</svg>\n");
        page
    }
}

/// About how wide a text is in a sans serif font: by classes of characters, a little more than most fonts need.
pub(super) fn width_of(text: &str, size: f64) -> f64 {
    let em = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '\u{2018}' | '\u{2019}' => 0.27,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '/' | '[' | ']' => 0.35,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '\u{2014}' => 0.9,
        c if c.is_uppercase() || c == '&' => 0.7,
        c if c.is_ascii() => 0.56,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' => 1.0,
        c if c > '\u{ffff}' => 1.1,
        _ => 0.6,
    };
    text.chars().map(em).sum::<f64>() * size
}

/// A text on one line, cut with an ellipsis where it is too wide.
pub(super) fn fit(text: &str, size: f64, width: f64) -> String {
    let text = one_line(text);
    if width_of(&text, size) <= width {
        return text;
    }
    let (mut used, mut end) = (size, 0);
    for (at, c) in text.char_indices() {
        used += width_of(c.encode_utf8(&mut [0; 4]), size);
        if used > width {
            break;
        }
        end = at + c.len_utf8();
    }
    // After a whole word, where that does not cost half of it.
    let within = !text[end..].starts_with(' ');
    let word = text[..end].rfind(' ').filter(|at| within && 2 * at > end).unwrap_or(end);
    format!("{}…", text[..word].trim_end())
}

/// A text on lines of that width, the last of them cut where there are more.
pub(super) fn wrap(text: &str, size: f64, width: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut at = 0;
    while at < words.len() {
        if wrapped.len() + 1 == lines {
            wrapped.push(fit(&words[at..].join(" "), size, width));
            break;
        }
        let (mut used, first) = (0.0, at);
        while at < words.len() {
            used += width_of(words[at], size) + 0.35 * size;
            if used > width && at > first {
                break;
            }
            at += 1;
        }
        wrapped.push(fit(&words[first..at].join(" "), size, width));
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::{fit, width_of, wrap};

    #[test]
    fn text_is_cut_to_fit() {
        assert_eq!(fit("short  enough", 14.0, 200.0), "short enough");
        let cut = fit(&"Regulation ".repeat(20), 14.0, 200.0);
        assert!(cut.ends_with('…') && width_of(&cut, 14.0) <= 200.0, "{cut}");
        assert_eq!(fit("anything", 14.0, 0.0), "…");
    }

    #[test]
    fn lines_hold_every_word_until_there_are_too_many() {
        let text = "one two three four five six seven eight nine ten";
        let lines = wrap(text, 14.0, 100.0, 99);
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 2 && lines.iter().all(|it| width_of(it, 14.0) <= 105.0));
        let two = wrap(text, 14.0, 100.0, 2);
        assert!(two.len() == 2 && two[1].ends_with('…'));
    }
}
