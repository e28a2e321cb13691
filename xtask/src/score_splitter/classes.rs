//! What stands at the ends of sentences, and at which ends of a class the splitter is wrong.

use std::collections::BTreeSet;

use greenpaper_text::Splitter;

use crate::train_splitter::Document;

/// The classes in the order of the table.
const CLASSES: [&str; 12] = [
    "full stop before a capital or a sign",
    "blank line or end of the text",
    "line end with a stop",
    "nothing written",
    "stop and closing quote or bracket",
    "line end without a stop",
    "question or exclamation mark",
    "colon, semicolon, dash",
    "full stop before a digit",
    "dots that leave out",
    "full stop before a small letter",
    "no white space behind the stop",
];

/// The class of what stands at byte `end` of a text, where a sentence ends or is taken to: its place in [`CLASSES`].
fn class(text: &str, end: usize) -> usize {
    let (before, after) = text.split_at(end);
    let rest = after.trim_start();
    let gap = &after[..after.len() - rest.len()];
    let lines = gap.bytes().filter(|byte| *byte == b'\n').count();
    let Some(next) = rest.chars().next().filter(|_| lines < 2) else { return 1 };
    let core = before.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»']);
    let last = core.chars().next_back().unwrap_or(' ');
    let stop = matches!(last, '.' | '?' | '!' | '…');
    match last {
        _ if gap.is_empty() => 11,
        _ if lines == 1 => {
            if stop {
                2
            } else {
                5
            }
        }
        _ if core.ends_with("..") || core.ends_with(". .") || last == '…' => 9,
        _ if stop && core.len() < before.len() => 4,
        '?' | '!' => 6,
        '.' if next.is_numeric() => 8,
        '.' if next.is_lowercase() => 10,
        '.' => 0,
        ':' | ';' | '—' | '–' | '-' => 7,
        _ => 3,
    }
}

/// For each class the ends of the gold, and for each splitter how many of them it missed and how many it made up.
pub(super) struct Classes {
    ends: [usize; CLASSES.len()],
    missed: [[usize; CLASSES.len()]; 2],
    false_ends: [[usize; CLASSES.len()]; 2],
}

impl Classes {
    pub(super) fn new() -> Classes {
        Classes { ends: [0; _], missed: [[0; _]; 2], false_ends: [[0; _]; 2] }
    }

    /// Counts the ends in `documents`, as two splitters have them.
    pub(super) fn count(&mut self, splitters: &[Splitter; 2], documents: &[Document]) {
        for document in documents {
            let text = document.text.as_str();
            let gold: BTreeSet<usize> =
                document.ends.iter().map(|&end| text[..end].trim_end().len()).collect();
            for &end in &gold {
                self.ends[class(text, end)] += 1;
            }
            for (n, splitter) in splitters.iter().enumerate() {
                let found: BTreeSet<usize> = splitter.sentences(text).map(|it| it.trim(text).end()).collect();
                for &end in gold.difference(&found) {
                    self.missed[n][class(text, end)] += 1;
                }
                for &end in found.difference(&gold) {
                    self.false_ends[n][class(text, end)] += 1;
                }
            }
        }
    }

    /// The table, as `SENTENCES.md` has it.
    pub(super) fn table(&self) -> String {
        let mut table = "| what stands at the end | ends | missed, rules | false, rules | missed, model | false, model |\n\
                         |---|---|---|---|---|---|\n"
            .to_owned();
        for (n, class) in CLASSES.iter().enumerate() {
            let cells = [
                self.ends[n],
                self.missed[0][n],
                self.false_ends[0][n],
                self.missed[1][n],
                self.false_ends[1][n],
            ];
            table += &format!("| {class} | {} |\n", cells.map(|cell| cell.to_string()).join(" | "));
        }
        table
    }
}
