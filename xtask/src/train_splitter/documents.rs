//! Texts with their sentences: lines of JSON in, documents out, also laid out otherwise.

use std::error::Error;
use std::fs;
use std::path::Path;

use super::fit::Chance;

/// A text and its sentences, in bytes.
pub(crate) struct Document {
    pub(crate) text: String,
    /// Where they start.
    pub(crate) starts: Vec<usize>,
    /// Where they end.
    pub(crate) ends: Vec<usize>,
}

impl Document {
    /// The same words laid out otherwise: only white space may differ.
    fn laid_out(&self, text: String) -> Document {
        let mut solid = Vec::with_capacity(self.ends.len());
        let (mut count, mut at) = (0, 0);
        for &end in &self.ends {
            count += self.text[at..end].chars().filter(|c| !c.is_whitespace()).count();
            at = end;
            solid.push(count);
        }
        let (mut starts, mut ends) = (Vec::new(), Vec::with_capacity(solid.len()));
        let mut next = 0;
        let mut seen = 0;
        for (i, c) in text.char_indices() {
            if c.is_whitespace() {
                continue;
            }
            if starts.len() == ends.len() {
                starts.push(i);
            }
            seen += 1;
            if solid.get(next) == Some(&seen) {
                ends.push(i + c.len_utf8());
                next += 1;
            }
        }
        Document { text, starts, ends }
    }

    /// Hard-wrapped at `width` columns; with `ragged`, some lines are shorter.
    pub(crate) fn wrapped(&self, width: usize, ragged: bool, chance: &mut Chance) -> Document {
        let mut text = String::with_capacity(self.text.len());
        for line in self.text.split('\n') {
            let mut column = 0;
            let mut limit = width;
            for word in line.split(' ') {
                let length = word.chars().count();
                if column > 0 && column + 1 + length > limit {
                    text.push('\n');
                    column = 0;
                    limit = if ragged && chance.below(3) == 0 { width - chance.below(10) } else { width };
                } else if column > 0 {
                    text.push(' ');
                    column += 1;
                }
                text.push_str(word);
                column += length;
            }
            text.push('\n');
        }
        self.laid_out(text)
    }

    /// Whether mail or web addresses stand in it.
    pub(crate) fn has_address(&self) -> bool {
        ["@", "//"].iter().any(|sign| self.text.contains(sign))
    }

    /// With a mail address below, as notices have.
    pub(crate) fn with_address(&self) -> Document {
        let text = format!("{}\n\npress@example.org", self.text.trim_end());
        let (mut starts, mut ends) = (self.starts.clone(), self.ends.clone());
        starts.push(text.len() - "press@example.org".len());
        ends.push(text.len());
        Document { text, starts, ends }
    }

    /// With one line end between paragraphs.
    pub(crate) fn one_newline(&self) -> Document {
        let mut text = String::with_capacity(self.text.len());
        for line in self.text.lines().filter(|line| !line.trim().is_empty()) {
            text.push_str(line);
            text.push('\n');
        }
        self.laid_out(text)
    }
}

/// The documents of a file, a line each.
pub(crate) fn read(path: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut documents = Vec::new();
    for line in fs::read_to_string(path)?.lines() {
        let value: serde_json::Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().ok_or("a document without text")?.to_owned();
        let sentences = value["sentences"].as_array().ok_or("a document without sentences")?;
        let side = |i: usize| sentences.iter().filter_map(|s| s[i].as_u64()).map(|at| at as usize).collect();
        documents.push(Document { text, starts: side(0), ends: side(1) });
    }
    Ok(documents)
}
