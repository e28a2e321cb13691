//! Proposals of titles: what the rules of this kind share, from the reader of titles where a rule runs to what it proposes.

use crate::phrase::block::BlockReader;
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// Reads titles in the block in which a rule was triggered.
pub(super) fn titles<'c, 'd>(cx: &Context<'c, 'd>) -> TitleReader<'c, 'd> {
    let block = BlockReader { document: cx.document(), unit: cx.unit() };
    TitleReader { block, mentions: cx.mentions() }
}

/// The same, in a block set as a sentence: elsewhere capitals say nothing.
pub(super) fn titles_in_sentence<'c, 'd>(cx: &mut Context<'c, 'd>) -> Option<TitleReader<'c, 'd>> {
    let sentence = cx.casing() == Casing::Sentence;
    cx.test("set as a sentence", sentence)?;
    Some(titles(cx))
}

/// Whether a title may begin at a token: a capital that belongs to nothing sure.
pub(super) fn begins(cx: &mut Context<'_, '_>, titles: &TitleReader<'_, '_>, first: usize) -> Option<()> {
    cx.test("a capital begins it", titles.capital(first) && !titles.is_taken(first))
}

/// Proposes a title, without the article before it.
pub(super) fn propose(cx: &mut Context<'_, '_>, mut title: Range<usize>) -> Option<()> {
    let article = matches!(cx.word(title.start), "The" | "the") && title.len() > 2;
    title.start += usize::from(article);
    cx.propose(title)
}
