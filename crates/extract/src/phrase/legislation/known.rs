//! Known titles of legislation: a head noun in; the whole title of a known Act or instrument that ends in it, with its year, out.

use super::head::Head;
use super::number::owned_year;
use super::title::{LONGEST, Title, right_edge, title};
use crate::prelude::*;

/// The title whose head noun is token `at`, and whether it is a known one that its form does not tell: it is longer than the
/// form, or the form swallowed the words of a headline before it. A known title inside a longer one is none.
pub(crate) fn title_or_known(
    document: &Document<'_>,
    at: usize,
    head: Head,
    within: &Range<usize>,
    casing: Casing,
) -> Option<(Title, bool)> {
    let form = title(document, at, head, within);
    let known = longest(document, at, head, within).filter(|known| {
        let next = known.tokens.end;
        let goes_on = next < within.end
            && document.is_upper(next)
            && !document.starts_sentence(next)
            && document.is(next, class::LEGISLATION_ORGANISATION_HEAD);
        let better = form.as_ref().is_none_or(|form| {
            let (from, to) = (known.name.start, form.name.start);
            from < to
                || from == to && known.tokens.end > form.tokens.end
                || from > to && casing != Casing::Sentence && !is_joined(document, from - 1)
        });
        better && !goes_on
    });
    known.map(|it| (it, true)).or(form.map(|it| (it, false)))
}

/// Whether a token joins what stands before it to a title: `Education And Housing Act`.
fn is_joined(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tokens()[at].kind, TokenKind::Comma | TokenKind::Hyphen | TokenKind::Symbol)
        || document.has_word(at, "and")
}

/// The longest known title with its head noun at token `at`, the last of its head nouns.
fn longest(document: &Document<'_>, at: usize, head: Head, within: &Range<usize>) -> Option<Title> {
    use Head::{Act, Measure, Order, Regulations, Rules, Scheme};
    if !matches!(head, Act | Measure | Order | Regulations | Rules | Scheme) {
        return None;
    }
    let low = within.start.max(at.saturating_sub(LONGEST));
    let last = |it: &&Lookup| !(at + 1..it.after).any(|it| document.is(it, class::LEGISLATION_HEAD));
    let ends = |it: &&Lookup| it.after > at && is_legislation(**it);
    let (mut found, mut small) = (None, 0);
    for start in (low..=at).rev() {
        if document.is_upper(start) {
            small = 0;
            let hit = document.lookups_at(start).iter().rev().filter(ends).find(last);
            found = hit.map(|it| (start, it.after)).or(found);
        } else if document.tokens()[start].kind == TokenKind::Word
            && !document.is(start, class::LEGISLATION_CONNECTOR)
        {
            // No title has two other words in small letters without a capital between.
            small += 1;
            if small == 2 {
                break;
            }
        }
    }
    let (start, after) = found?;
    if let Some(year) = owned_year(document, after - 1).filter(|_| after - 1 > at) {
        return Some(Title { tokens: start..after, name: start..after - 1, head, year: Some(year) });
    }
    let (name_end, end, year) = right_edge(document, at, head, within.end)?;
    if year.is_some() && end > after {
        return Some(Title { tokens: start..end, name: start..name_end.max(after), head, year });
    }
    let year = owned_year(document, after).filter(|_| after < within.end);
    let end = after + usize::from(year.is_some());
    Some(Title { tokens: start..end, name: start..after, head, year })
}

/// Whether an Act or an instrument bears a known name. Others of its sort have ids in the project's own scheme.
pub(crate) fn is_legislation(hit: Lookup) -> bool {
    let filed = |it: &str| !it.contains(':');
    hit.has(EntityType::Legislation) && hit.ids_of(EntityType::Legislation).any(filed)
}
