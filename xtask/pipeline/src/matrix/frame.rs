//! Frames: the text of `frames.txt` in; sentences with a place for a name out, and documents with a name put there.

use std::fmt;

/// A sentence for each kind of name, and how it is written down.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) name: String,
    /// Whether the document has no day.
    pub(crate) undated: bool,
    writing: Writing,
    /// Kind and sentence.
    sentences: Vec<(String, String)>,
}

/// How a sentence is written down once its name is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Plain,
    /// All in capitals.
    Capitals,
    /// Each word with a capital but for small ones.
    Headline,
    /// Each word with a capital.
    EveryWord,
    /// A document for each blank of the name, with a line's end there.
    BreakAtEach,
    /// Lines of so many characters at most.
    Lines(usize),
    /// Lines of unlike lengths.
    Ragged,
    /// Curly apostrophes and quotation marks.
    Curly,
    /// Names with "and" alone: written with "&".
    Ampersand,
    /// Names with an apostrophe alone: written without.
    LostApostrophe,
    /// Names that do not end in s alone: the possessive behind them has lost its apostrophe.
    LostPossessive,
    /// Names with "St" alone: written with a stop, or without where the table has one.
    SaintStop,
}

/// A text with a name in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Document {
    pub(crate) text: String,
    /// The bytes that are the name.
    pub(crate) span: (usize, usize),
    /// Whether an s behind the name may belong to it, as its apostrophe is lost.
    pub(crate) lost_possessive: bool,
}

/// What is put into a frame.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filling<'n> {
    pub(crate) name: &'n str,
    pub(crate) kind: &'n str,
    /// Whether it goes with "the".
    pub(crate) article: bool,
    /// A year of its time.
    pub(crate) year: i32,
}

/// What stands for the name while a sentence is put together.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';

impl Frame {
    /// All frames of a file's text.
    ///
    /// # Panics
    ///
    /// At what is not written as the file's head says.
    pub(crate) fn read(text: &str) -> Vec<Frame> {
        let mut frames: Vec<Frame> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let wrong = |what: &str| -> ! { panic!("frames.txt:{}: {what}: {line}", number + 1) };
            if let Some(heading) = line.strip_prefix("## ") {
                let (name, settings) = heading.split_once(" | ").unwrap_or((heading, ""));
                let mut frame = Frame {
                    name: name.to_owned(),
                    undated: false,
                    writing: Writing::Plain,
                    sentences: Vec::new(),
                };
                for setting in settings.split(", ").filter(|it| !it.is_empty()) {
                    if setting == "undated" {
                        frame.undated = true;
                    } else {
                        frame.writing = Writing::named(setting).unwrap_or_else(|| wrong("no way of writing"));
                    }
                }
                frames.push(frame);
            } else if !line.is_empty() && !line.starts_with('#') {
                let Some((kinds, sentence)) = line.split_once(": ") else { wrong("no kind") };
                let Some(frame) = frames.last_mut() else { wrong("no frame") };
                if !sentence.contains('{') {
                    wrong("no place for a name");
                }
                let sentence = sentence.replace('¶', "\n\n").replace('↵', "\n");
                frame.sentences.extend(kinds.split(", ").map(|kind| (kind.to_owned(), sentence.clone())));
            }
        }
        frames
    }

    /// The documents that a name makes in this frame: none where the frame has no sentence for its kind, or the way of
    /// writing is nothing to the name.
    pub(crate) fn documents(&self, filling: Filling<'_>) -> Vec<Document> {
        // An Act without its year stands where one with it does.
        let kind = if filling.kind == "short title" { "legislation" } else { filling.kind };
        let Some((_, sentence)) = self.sentences.iter().find(|(it, _)| it == kind) else { return Vec::new() };
        let Some(name) = self.writing.respelt(filling.name) else { return Vec::new() };
        let article = |the: &str| if filling.article { the.to_owned() } else { String::new() };
        let marked = format!("{OPEN}{name}{CLOSE}");
        let possessive = if name.ends_with('s') { "'" } else { "'s" };
        let text = sentence
            .replace("{The}", &(article("The ") + &marked))
            .replace("{the}", &(article("the ") + &marked))
            .replace("{}", &marked)
            .replace("{'s}", possessive)
            .replace("{year}", &filling.year.to_string());
        let texts = self.writing.written(&text);
        let lost = self.writing == Writing::LostPossessive;
        texts.into_iter().map(|it| Document::of(&it, lost)).collect()
    }
}

impl Writing {
    fn named(name: &str) -> Option<Writing> {
        Some(match name {
            "capitals" => Writing::Capitals,
            "headline" => Writing::Headline,
            "every word" => Writing::EveryWord,
            "break at each blank" => Writing::BreakAtEach,
            "ragged" => Writing::Ragged,
            "curly" => Writing::Curly,
            "ampersand" => Writing::Ampersand,
            "lost apostrophe" => Writing::LostApostrophe,
            "lost possessive" => Writing::LostPossessive,
            "saint" => Writing::SaintStop,
            _ => Writing::Lines(name.strip_prefix("lines of ")?.parse().ok()?),
        })
    }

    /// The name as it is spelt so; none where it is nothing to the name.
    fn respelt(self, name: &str) -> Option<String> {
        let other = match self {
            Writing::Ampersand => name.replace(" and ", " & "),
            Writing::LostApostrophe => name.replace(['\'', '’'], ""),
            Writing::SaintStop if name.contains("St. ") => name.replace("St. ", "St "),
            Writing::SaintStop if name.starts_with("St ") || name.contains(" St ") => {
                name.replace("St ", "St. ")
            }
            Writing::SaintStop => return None,
            Writing::LostPossessive if name.ends_with(['s', 'S']) => return None,
            Writing::BreakAtEach if !name.contains(' ') => return None,
            _ => return Some(name.to_owned()),
        };
        (other != name).then_some(other)
    }

    /// The texts as they are written down.
    fn written(self, text: &str) -> Vec<String> {
        let cased = |small: bool| {
            let mut out = String::new();
            let mut first = true;
            for piece in text.split_inclusive(' ') {
                let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
                let is_small = small && !first && SMALL.contains(&word);
                first = false;
                let mut done = is_small;
                out.extend(piece.chars().flat_map(|c| {
                    let raise = !done && c.is_alphanumeric();
                    done |= raise;
                    if raise { c.to_uppercase().collect::<Vec<_>>() } else { vec![c] }
                }));
            }
            out
        };
        match self {
            Writing::Capitals => vec![text.to_uppercase()],
            Writing::Headline => vec![cased(true)],
            Writing::EveryWord => vec![cased(false)],
            Writing::Curly => vec![curly(text)],
            Writing::Lines(width) => vec![wrapped(text, |_| width)],
            Writing::Ragged => vec![wrapped(text, |line| [58, 23, 71, 34, 9, 46][line % 6])],
            Writing::BreakAtEach => {
                let (open, close) = (text.find(OPEN).unwrap_or(0), text.find(CLOSE).unwrap_or(0));
                let blanks = text[open..close].match_indices(' ').map(|(at, _)| open + at);
                blanks.map(|at| broken(text, at)).collect()
            }
            _ => vec![text.to_owned()],
        }
    }
}

const SMALL: [&str; 14] =
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to"];

/// Curly marks for straight ones.
fn curly(text: &str) -> String {
    let mut before = ' ';
    let mark = |c: char| {
        let opens = before == ' ' || before == '\n' || before == '(';
        let out = match c {
            '\'' if opens => '‘',
            '\'' => '’',
            '"' if opens => '“',
            '"' => '”',
            _ => c,
        };
        if c != OPEN && c != CLOSE {
            before = c;
        }
        out
    };
    text.chars().map(mark).collect()
}

/// A text in lines, each as long as `width` of its number allows, or a word.
fn wrapped(text: &str, width: impl Fn(usize) -> usize) -> String {
    let (mut out, mut length, mut line) = (String::new(), 0, 0);
    for (at, word) in text.split(' ').enumerate() {
        let own = word.chars().filter(|it| ![OPEN, CLOSE].contains(it)).count();
        if at > 0 && length + 1 + own > width(line) {
            out.push('\n');
            (length, line) = (own, line + 1);
        } else {
            out.push_str(if at > 0 { " " } else { "" });
            length += own + usize::from(at > 0);
        }
        out.push_str(word);
    }
    out
}

/// A text in lines of up to 64 characters, of which one ends at the blank at byte `at`.
fn broken(text: &str, at: usize) -> String {
    format!("{}\n{}", backwards(&text[..at]), wrapped(&text[at + 1..], |_| 64))
}

/// A text in lines of up to 64 characters, the last of them full.
fn backwards(text: &str) -> String {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.rsplit(' ') {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > 64 {
            lines.push(std::mem::take(&mut line));
        }
        line = if line.is_empty() { word.to_owned() } else { format!("{word} {line}") };
    }
    lines.push(line);
    lines.reverse();
    lines.join("\n")
}

impl Document {
    /// A text without the marks about its name.
    fn of(marked: &str, lost_possessive: bool) -> Document {
        let open = marked.find(OPEN).unwrap_or(0);
        let close = marked.find(CLOSE).unwrap_or(open + 1);
        let text = marked.replace([OPEN, CLOSE], "");
        Document { text, span: (open, close - OPEN.len_utf8()), lost_possessive }
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = self.span;
        let flat = |text: &str| text.replace('\n', "↵");
        let (before, name, after) = (&self.text[..start], &self.text[start..end], &self.text[end..]);
        write!(f, "{}[{}]{}", flat(before), flat(name), flat(after))
    }
}
