//! Passages on the way to their speakers: what is known of those before the one at hand.

use crate::relations::quotes::passages::Passage;
use crate::relations::quotes::reader::Reader;
use crate::relations::quotes::subject::Subject;
use greenpaper_core::{RuleName, Speaker};

/// Whose words a passage is, and the rule that told.
#[derive(Clone, Debug)]
pub(super) struct Attributed {
    pub(super) speaker: Speaker,
    pub(super) rule: RuleName,
}

/// What a passage turned out to be.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) by: Option<Attributed>,
    /// The rule that says that it is nobody's words.
    pub(super) none: Option<RuleName>,
    /// A clause or more that stands by itself, not woven into a sentence.
    pub(super) stands: bool,
}

/// All passages of a document, the first of them read.
pub(super) struct Attribution<'r, 'a, 'd> {
    pub(super) reader: &'r Reader<'a, 'd>,
    pub(super) passages: &'r [Passage],
    pub(super) read: Vec<Read>,
}

impl Attribution<'_, '_, '_> {
    /// The speaker whom a subject names, by a rule. `cue`: the token of the verb.
    pub(super) fn by(&self, subject: Subject, cue: Option<usize>, rule: RuleName) -> Option<Attributed> {
        let document = self.reader.document;
        let (name, mention) = self.reader.resolve(&subject)?;
        let cue = cue.and_then(|it| document.span(it..it + 1));
        let speaker = Speaker { name, span: document.span(subject.tokens), mention, cue };
        Some(Attributed { speaker, rule })
    }

    /// The passage before passage `n` and what it turned out to be.
    pub(super) fn earlier(&self, n: usize) -> Option<(&Passage, &Read)> {
        let before = n.checked_sub(1)?;
        Some((&self.passages[before], self.read.get(before)?))
    }
}

/// What is said already, by another rule.
pub(super) fn carried(read: &Read, rule: RuleName) -> Option<Attributed> {
    read.by.clone().map(|it| Attributed { rule, ..it })
}
