//! What finds mentions.

use crate::{Candidates, Document};

/// Finds mentions of some sort in a document. Recognisers run one after another, each sees what those before it found.
pub trait Recogniser: Send + Sync {
    /// What it is called, for messages: `legislation`.
    fn name(&self) -> &'static str;

    /// Adds what it finds. Never fails, never panics, takes time linear in the document.
    fn recognise(&self, document: &Document<'_>, found: &mut Candidates);
}
