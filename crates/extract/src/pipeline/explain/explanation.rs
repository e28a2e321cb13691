//! Explanations as values: what was found at a place, what is known of its tokens, and what each rule did there; as lines to
//! read, out.

use crate::document::casing::{Casing, Shape};
use crate::document::lookup::NameFrequency;
use crate::lexicon::LexicalClass;
use greenpaper_core::{BlockKind, MentionKind, Span};
use std::borrow::Cow;
use std::fmt;

/// Why something was found in a span of an article, or not: see [`Pipeline::explain`](crate::Pipeline::explain). It prints as lines to read: what was
/// found, the tokens, the rules that proposed something, and those that looked and proposed nothing.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Explanation {
    /// What is written in the span.
    pub words: String,
    /// The kind of the block in which it begins, and how that is set; `None` where it is in no block that is read.
    pub block: Option<(BlockKind, Casing)>,
    /// What stands there in the end, in the order of the text.
    pub found: Vec<Finding>,
    /// Its tokens with what is known of them.
    pub tokens: Vec<TokenFacts>,
    /// Each rule that looked at one of its tokens or proposed something that shares one, in the order in which they ran.
    pub visits: Vec<Visit>,
}

/// A mention that shares a token with the span.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Its words.
    pub words: String,
    /// What sort of thing.
    pub kind: MentionKind,
    /// The rule or the step of resolution that found it.
    pub rule: String,
    /// What the thing is called that it names, where that is something else than its words: `Ann Lee` for `Lee`.
    pub names: Option<String>,
    /// The known things that it is linked to.
    pub links: Vec<String>,
}

/// What is known of a token.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TokenFacts {
    /// Where it stands, in bytes of the article's text.
    pub span: Span,
    /// What is written.
    pub word: String,
    /// How its letters look.
    pub shape: Shape,
    /// How usual it is in names, and whether it is an everyday word.
    pub frequency: NameFrequency,
    /// Its lexical classes.
    pub classes: LexicalClass,
    /// The known names that begin at it: what is written of each, and the ids of those that bear it.
    pub lookups: Vec<(String, Vec<&'static str>)>,
}

/// A rule at a token.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Visit {
    /// The phase in which it ran.
    pub phase: &'static str,
    /// The rule.
    pub rule: Cow<'static, str>,
    /// The word that triggered it.
    pub trigger: String,
    /// Its tests in their order, by name, with whether each held; it ends at the first that did not.
    pub tests: Vec<(Cow<'static, str>, bool)>,
    /// What it proposed, and what became of it.
    pub proposals: Vec<(String, Verdict)>,
}

/// What became of a proposal. Where another is told of, it is by its words, and by the rule that had found them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It was kept, and stands; these gave way to it.
    Kept(Vec<(String, String)>),
    /// It was not kept: this stood in its way.
    Lost(String, String),
    /// It was kept, and gave way later to this.
    Displaced(String, String),
    /// It was kept, and a later step took it away with nothing in its place.
    Withdrawn,
    /// It covered no token.
    Dropped,
    /// It was a part of a known name, or overlapped one, and not sure itself; this is the name.
    Cuts(String),
}

impl Visit {
    /// The test that failed; `None` where all held, or where the rule stopped at something that is no test by name.
    #[must_use]
    pub fn failed(&self) -> Option<&str> {
        self.tests.last().filter(|it| !it.1).map(|it| it.0.as_ref())
    }
}

/// How many ids of a known name are printed.
const MOST_IDS: usize = 4;

/// How many lexical classes of a token are printed: small words are in a score of them.
const MOST_CLASSES: usize = 8;

/// How many columns a line has.
pub(super) const WIDTH: usize = 110;

/// Prints words, broken into lines: the first behind two blanks, the others further in.
fn line(f: &mut fmt::Formatter<'_>, words: &str) -> fmt::Result {
    let mut column = 0;
    for word in words.split(' ') {
        let width = word.chars().count();
        if column == 0 {
            write!(f, "  {word}")?;
            column = 2 + width;
        } else if column + 1 + width > WIDTH {
            write!(f, "\n        {word}")?;
            column = 8 + width;
        } else {
            write!(f, " {word}")?;
            column += 1 + width;
        }
    }
    writeln!(f)
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for it in &self.found {
            writeln!(f, "found: {it}")?;
        }
        if self.found.is_empty() {
            writeln!(f, "found: nothing")?;
        }
        match self.block {
            Some((kind, casing)) => writeln!(f, "in: {kind:?}, set as {casing:?}")?,
            None => writeln!(f, "in: no block that is read")?,
        }
        writeln!(f, "tokens:")?;
        for token in &self.tokens {
            line(f, &token.to_string())?;
        }
        let (proposed, idle): (Vec<&Visit>, Vec<&Visit>) =
            self.visits.iter().partition(|it| !it.proposals.is_empty());
        if !proposed.is_empty() {
            writeln!(f, "rules that proposed something:")?;
        }
        for visit in proposed {
            line(f, &visit.to_string())?;
        }
        if !idle.is_empty() {
            writeln!(f, "rules that looked and proposed nothing:")?;
        }
        // A rule that says the same of several tokens says it once.
        let mut told: Vec<(&Visit, Vec<&str>)> = Vec::new();
        for visit in idle {
            match told.iter_mut().find(|(it, _)| it.rule == visit.rule && it.tests == visit.tests) {
                Some((_, triggers)) => triggers.push(&visit.trigger),
                None => told.push((visit, vec![&visit.trigger])),
            }
        }
        for (visit, triggers) in told {
            line(f, &Visit { trigger: triggers.join(", "), ..visit.clone() }.to_string())?;
        }
        Ok(())
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}), by {}", self.words, self.kind.as_str(), self.rule)?;
        if let Some(name) = &self.names {
            write!(f, "; it names {name}")?;
        }
        if !self.links.is_empty() {
            write!(f, "; linked to {}", self.links.join(", "))?;
        }
        Ok(())
    }
}

impl fmt::Display for TokenFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.word, format!("{:?}", self.shape).to_lowercase())?;
        let NameFrequency { given, surname, everyday, .. } = self.frequency;
        let senses = [(given > 0, "given name"), (surname > 0, "surname"), (everyday, "everyday word")];
        for (_, sense) in senses.into_iter().filter(|it| it.0) {
            write!(f, ", {sense}")?;
        }
        if !self.classes.is_empty() {
            let classes: Vec<&str> = self.classes.names().collect();
            write!(f, "; classes {}", first(&classes, MOST_CLASSES))?;
        }
        for (name, ids) in &self.lookups {
            write!(f, "; known name {name} = {}", first(ids, MOST_IDS))?;
        }
        Ok(())
    }
}

/// The first of some names, and how many more there are.
pub(super) fn first(names: &[&str], most: usize) -> String {
    match names.len().checked_sub(most) {
        None | Some(0) => names.join(", "),
        Some(more) => format!("{} and {more} more", names[..most].join(", ")),
    }
}

impl fmt::Display for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}:", self.rule, self.trigger)?;
        for (words, verdict) in &self.proposals {
            write!(f, " proposes {words}: {verdict};")?;
        }
        let mut told = Vec::new();
        match self.failed() {
            Some(label) => told.push(format!("failed “{label}”")),
            None if self.proposals.is_empty() => told.push("is no match".to_owned()),
            None => {}
        }
        let held: Vec<String> =
            self.tests.iter().filter(|it| it.1).map(|(label, _)| format!("“{label}”")).collect();
        if !held.is_empty() {
            told.push(format!("held {}", held.join(", ")));
        }
        write!(f, " {}", told.join("; "))
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Kept(others) => {
                write!(f, "kept")?;
                for (other, rule) in others {
                    write!(f, ", instead of {other} ({rule})")?;
                }
                Ok(())
            }
            Verdict::Lost(other, rule) => write!(f, "lost to {other} ({rule})"),
            Verdict::Displaced(other, rule) => write!(f, "kept, and displaced later by {other} ({rule})"),
            Verdict::Withdrawn => write!(f, "kept, and taken away later"),
            Verdict::Dropped => write!(f, "dropped"),
            Verdict::Cuts(name) => write!(f, "not kept: it cuts the known name {name}"),
        }
    }
}
