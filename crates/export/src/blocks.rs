//! All of an article's text in blocks, also where its maker left some out.

use greenpaper_core::{Article, Block, BlockKind, Span};

/// The article's blocks, and as paragraphs what lies between them and is not white space.
pub(crate) fn all(article: &Article) -> Vec<Block> {
    let text = article.text();
    let mut all = Vec::with_capacity(article.blocks().len());
    let mut at = 0;
    let end = Block { kind: BlockKind::Paragraph, span: Span::empty(text.len()) };
    for block in article.blocks().iter().copied().chain([end]) {
        let gap = Span::new(at, block.span.start()).trim(text);
        if !gap.is_empty() {
            all.push(Block { kind: BlockKind::Paragraph, span: gap });
        }
        if !block.span.is_empty() {
            all.push(block);
        }
        at = block.span.end();
    }
    all
}
