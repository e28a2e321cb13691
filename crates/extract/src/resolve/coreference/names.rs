//! Index of names: the candidates that name something themselves, by the first word of the name; candidates in, names in
//! the order of the text and by word out.

use crate::document::lexeme::Traits;
use crate::document::vocabulary::LexemeIdx;
use crate::{Candidate, CandidateId, Candidates, Document, Reference};
use greenpaper_core::MentionKind;
use std::ops::Range;

/// A name that stands.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) id: CandidateId,
    pub(crate) tokens: Range<usize>,
}

/// Names of one kind, in the order of the text.
pub(crate) fn names(document: &Document<'_>, candidates: &Candidates, kind: MentionKind) -> Vec<Named> {
    let is_name = |it: &Candidate| it.kind == kind && matches!(it.reference, Reference::Names(_));
    let mut names: Vec<Named> = (candidates.iter())
        .filter(|(_, it)| is_name(it))
        .map(|(id, it)| Named { id, tokens: document.tokens_in(it.span) })
        .collect();
    names.sort_unstable_by_key(|it| it.tokens.start);
    names
}

/// The same by their first words.
#[derive(Debug, Default)]
pub(crate) struct ByFirstWord {
    names: Vec<(LexemeIdx, Named)>,
    /// A bit for each first word, by the last bits of its number: most words begin no name.
    bits: u64,
    /// Whether some begin without a capital.
    uncapitalised: bool,
}

impl ByFirstWord {
    pub(crate) fn of(document: &Document<'_>, names: impl Iterator<Item = Named>) -> ByFirstWord {
        let mut index = ByFirstWord::default();
        for name in names {
            let first = document.lexeme_idx(name.tokens.start);
            index.bits |= first.bit();
            index.uncapitalised |= !document.is_upper(name.tokens.start);
            index.names.push((first, name));
        }
        index.names.sort_by_key(|(first, name)| (*first, name.tokens.start));
        index
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The first token from `from` on, before `end`, at which one may begin; `end` where there is none.
    pub(crate) fn next(&self, document: &Document<'_>, from: usize, end: usize) -> usize {
        if self.uncapitalised { from } else { document.next_with(Traits::UPPER, from, end) }
    }

    /// The names that begin with the word at a token, in the order of the text.
    pub(crate) fn at(&self, document: &Document<'_>, at: usize) -> impl Iterator<Item = &Named> {
        let word = document.lexeme_idx(at);
        let from = match self.bits & word.bit() {
            0 => self.names.len(),
            _ => self.names.partition_point(|it| it.0 < word),
        };
        self.names[from..].iter().take_while(move |it| it.0 == word).map(|it| &it.1)
    }
}
