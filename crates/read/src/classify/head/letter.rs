//! Letters: the address and the greeting that stand above a letter's text.

use crate::classify::state::ArticleState;
use crate::furniture::Furniture;
use greenpaper_core::BlockKind;

/// The head of a letter: the address of whom it goes to, in a stack of short lines, and the date, above "Dear …,". Reads them,
/// and returns what comes next.
pub(super) fn letter(article: &mut ArticleState<'_>) -> Option<usize> {
    const WITHIN: usize = 24;
    let greets = |at: &usize| {
        let words = article.words(*at);
        words.len() <= 80 && words.starts_with("Dear ") && !words.ends_with('.')
    };
    let n = article.chunks.len().min(WITHIN);
    let greeting = (0..n).take_while(|&at| !article.runs(at) || greets(&at)).find(greets)?;
    let stacked =
        (1..greeting).take_while(|&at| article.chunks[at].gap == 0 && article.chunks[at].chars <= 60).count();
    if stacked < 2 || greeting + 1 >= article.chunks.len() {
        return None;
    }
    for at in 0..=greeting {
        article.kinds[at] = Some(match article.chunks[at].date(article.text) {
            Some(dated) => {
                article.date(at, dated, None);
                BlockKind::Date
            }
            None if article.furniture[at] == Furniture::Sure => BlockKind::Boilerplate,
            None => BlockKind::FrontMatter,
        });
    }
    Some(greeting + 1)
}
