//! Explanations: why something was found at a place or not; an article and a span in; the facts about its tokens, every rule
//! that looked there with the tests that held or failed, and what became of each proposal, out.

mod explanation;
mod notes;
#[cfg(test)]
mod tests;

use super::Pipeline;
use super::scratch::Scratch;
pub use explanation::{Explanation, Finding, TokenFacts, Verdict, Visit};
use greenpaper_core::{Article, Span};
use notes::Notes;

impl Pipeline {
    /// Why something was found in a span of an article, in bytes of its text, or why not: what is known of each token there,
    /// each rule that looked at one of them with the tests that held or failed, what it proposed, and what won over what. It
    /// annotates the whole article, so it takes as long as that and some more. A span that is not on character boundaries,
    /// or is outside of the text, has no words.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let text = "Unison wrote to Devon County Council.";
    /// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
    /// let why = Pipeline::new().explain(&article, Span::new(16, 36));
    /// assert_eq!(why.words, "Devon County Council");
    /// assert_eq!(why.tokens.len(), 3);
    /// assert!(why.to_string().starts_with("found: Devon County Council (organisation), by "));
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, article: &Article, span: Span) -> Explanation {
        let mut notes = Notes::new(&self.registry, article, span);
        self.layers_before(&mut Scratch::new(), article, &mut notes, |document, candidates, notes| {
            notes.explain(document, candidates);
        });
        notes.explanation
    }
}
