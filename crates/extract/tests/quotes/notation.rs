//! Passages marked with who says what: a marked text in, the plain text and its quotations out.
//!
//! A passage begins with a line `== name kind, year`; a paragraph that begins with `# ` is a headline. `[R3 Ann Lee|it works]`
//! is what Ann Lee is reported to have said (`D` directly, `P` in words woven in, `S` nobody's words), and `{3|said}` is the
//! cue of quotation 3, `{3,4|said}` of both. Quotations may stand inside of others.

use greenpaper_core::{Article, BlockKind, QuoteKind, Span};

/// A quotation as it is marked.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    pub(crate) span: Span,
    pub(crate) kind: QuoteKind,
    pub(crate) speaker: String,
    pub(crate) cue: Option<Span>,
}

/// A passage as it is marked.
pub(crate) struct Passage {
    pub(crate) name: String,
    pub(crate) article: Article,
    pub(crate) quotes: Vec<Marked>,
}

/// All passages of a file.
pub(crate) fn passages(file: &str) -> Vec<Passage> {
    file.split("\n== ").map(|it| it.trim_start_matches("== ")).map(passage).collect()
}

fn passage(marked: &str) -> Passage {
    let (name, body) = marked.split_once('\n').unwrap();
    let mut reading = Reading::default();
    reading.read(body.trim());
    assert!(reading.open.is_empty(), "{name}: a bracket is not closed");
    let cue = |number: &str| reading.cues.iter().find(|(it, _)| it == number).map(|(_, span)| *span);
    let quotes =
        reading.quotes.iter().map(|(number, it)| Marked { cue: cue(number), ..it.clone() }).collect();
    Passage { name: name.to_owned(), article: article(&reading.text), quotes }
}

/// An article of the paragraphs of `text`, apart by blank lines.
fn article(text: &str) -> Article {
    let mut builder = Article::builder(text);
    let mut at = 0;
    for paragraph in text.split("\n\n") {
        let span = Span::new(at, at + paragraph.len()).trim(text);
        let kind = if paragraph.starts_with("# ") { BlockKind::Headline } else { BlockKind::Paragraph };
        builder = builder.block(kind, span);
        at += paragraph.len() + 2;
    }
    builder.build().unwrap()
}

/// The plain text so far and what is marked in it.
#[derive(Default)]
struct Reading {
    text: String,
    quotes: Vec<(String, Marked)>,
    cues: Vec<(String, Span)>,
    /// Where each open bracket began, and what it opened with.
    open: Vec<(usize, String)>,
}

impl Reading {
    fn read(&mut self, mut rest: &str) {
        while let Some(at) = rest.find(['[', ']', '{']) {
            self.text.push_str(&rest[..at]);
            let past = &rest[at + 1..];
            rest = match &rest[at..=at] {
                "]" => {
                    self.close();
                    past
                }
                "[" => {
                    let (head, past) = past.split_once('|').unwrap();
                    self.open.push((self.text.len(), head.to_owned()));
                    past
                }
                _ => {
                    let (cue, past) = past.split_once('}').unwrap();
                    let (numbers, words) = cue.split_once('|').unwrap();
                    let span = Span::new(self.text.len(), self.text.len() + words.len());
                    self.text.push_str(words);
                    self.cues.extend(numbers.split(',').map(|it| (it.to_owned(), span)));
                    past
                }
            };
        }
        self.text.push_str(rest);
    }

    fn close(&mut self) {
        let (start, head) = self.open.pop().unwrap();
        let (tag, speaker) = head.split_once(' ').unwrap_or((&head, ""));
        let kind = match &tag[..1] {
            "D" => QuoteKind::Direct,
            "P" => QuoteKind::Partial,
            "R" => QuoteKind::Reported,
            _ => QuoteKind::Scare,
        };
        let span = Span::new(start, self.text.len());
        let marked = Marked { span, kind, speaker: speaker.to_owned(), cue: None };
        self.quotes.push((tag[1..].to_owned(), marked));
    }
}
