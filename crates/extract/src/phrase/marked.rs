//! What is marked at a token, while recognisers run and after.

use crate::{Candidates, Document};
use greenpaper_core::{Layers, MentionIndex, MentionKind};

/// What is marked at a token: by its number among the marks, and its kind.
pub(crate) trait Marked {
    /// The mark that covers token `at`.
    fn at(&self, at: usize) -> Option<(u32, MentionKind)>;

    /// Whether a mark of this kind covers token `at`.
    fn is(&self, at: usize, kind: MentionKind) -> bool {
        self.at(at).is_some_and(|(_, other)| other == kind)
    }
}

impl Marked for Candidates {
    fn at(&self, at: usize) -> Option<(u32, MentionKind)> {
        self.at(at).map(|(id, it)| (id.0, it.kind))
    }
}

/// The mentions of finished layers by token.
pub(crate) struct Cover<'l> {
    pub(crate) layers: &'l Layers,
    /// For each token the mention that covers it, plus one.
    by_token: Vec<u32>,
}

impl<'l> Cover<'l> {
    /// Linear in the document's tokens.
    pub(crate) fn new(document: &Document<'_>, layers: &'l Layers) -> Cover<'l> {
        let mut by_token = vec![0; document.tokens().len()];
        for (n, mention) in layers.mentions.iter().enumerate() {
            by_token[document.tokens_in(mention.span)].fill(n as u32 + 1);
        }
        Cover { layers, by_token }
    }

    /// The mention that covers token `at`.
    pub(crate) fn mention(&self, at: usize) -> Option<MentionIndex> {
        self.at(at).map(|(n, _)| MentionIndex(n))
    }
}

impl Marked for Cover<'_> {
    fn at(&self, at: usize) -> Option<(u32, MentionKind)> {
        let n = self.by_token.get(at)?.checked_sub(1)?;
        Some((n, self.layers.mentions[n as usize].kind))
    }
}
