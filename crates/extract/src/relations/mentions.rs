//! The finished mentions by token: what stands at each token once candidates have become mentions; a token in, its mention out.

use crate::prelude::*;

/// Candidates whose mentions are numbered.
pub(crate) struct MentionsByToken<'m> {
    /// What covers each token.
    pub(crate) candidates: &'m Candidates,
    /// Of each candidate the number of its mention.
    numbers: Vec<u32>,
}

impl<'m> MentionsByToken<'m> {
    /// Of candidates of which mentions have been made, in the order of the text.
    pub(crate) fn new(candidates: &'m Candidates) -> MentionsByToken<'m> {
        let mut numbers = vec![0; candidates.count()];
        for (n, id) in candidates.in_order().into_iter().enumerate() {
            numbers[id.0 as usize] = n as u32;
        }
        MentionsByToken { candidates, numbers }
    }

    /// The mention that covers token `at`, and its kind.
    pub(crate) fn at(&self, at: usize) -> Option<(MentionIndex, MentionKind)> {
        self.candidates.at(at).map(|(id, it)| (MentionIndex(self.numbers[id.0 as usize]), it.kind))
    }

    /// Whether a mention of this kind covers token `at`.
    pub(crate) fn is(&self, at: usize, kind: MentionKind) -> bool {
        self.candidates.kind_at(at) == Some(kind)
    }
}
