//! Citations of legislation, proposed and looked up: a rule's tokens and what they name in, a candidate with its payload out.

use crate::phrase::legislation::citation::{Citation, What};
use crate::phrase::legislation::head::{Head, Keyword, begins_with_digit};
use crate::phrase::legislation::number::{Number, possessive};
use crate::phrase::legislation::provision::{Chain, provisions};
use crate::rules::prelude::*;

/// What stands behind a title to which something is appended: a bracket, a comma, a series of Acts.
pub(super) const APPENDED: Neighbour =
    Neighbour::class(class::ACT_SERIES).or_shape(Shape::Comma).or_shape(Shape::Mark);

/// Proposes tokens as a citation.
pub(super) fn cite(cx: &mut Context<'_, '_>, tokens: Range<usize>, what: What) -> Option<()> {
    let number = cx.payloads().citations.push(what, None);
    let ending = possessive(cx.word(tokens.end - 1)).len();
    cx.propose_as(tokens, |it| without(it, ending).with_payload(number))
}

/// A candidate less its last bytes: a possessive that is glued to a year.
fn without(candidate: Candidate, bytes: usize) -> Candidate {
    let span = Span::new(candidate.span.start(), candidate.span.end() - bytes);
    Candidate { span, ..candidate }
}

/// Proposes tokens as provisions of what another citation in them cites, which gives way to the whole.
pub(super) fn cite_part(
    cx: &mut Context<'_, '_>,
    tokens: Range<usize>,
    of: usize,
    chain: Option<Chain>,
) -> Option<()> {
    let number = cx.payloads().citations.push_part(of, chain);
    let within = tokens.clone().filter_map(|at| cx.mentions().at(at)).map(|it| it.1.priority).max();
    let ending = possessive(cx.word(tokens.end - 1)).len();
    cx.propose_as(tokens, |it| {
        let it = without(it, ending);
        let priority = it.priority.max(within.unwrap_or(it.priority));
        it.with_priority(priority).with_payload(number)
    })
}

/// Proposes a number that stands alone, from token `start` on, with the head noun of its series.
pub(super) fn cite_number(cx: &mut Context<'_, '_>, start: usize, number: Number) -> Option<()> {
    cx.test("of a series and a year", number.kind.is_some() && number.year.is_some())?;
    let after = number.after(cx.document());
    use LegislationKind::{Nisr, Ssi, Uksi, Wsi};
    let head = if matches!(number.kind, Some(Uksi | Ssi | Wsi | Nisr)) { Head::Order } else { Head::Act };
    cite(cx, start..after, What::Number(head, number))
}

/// The number of the citation that covers a token, and its tokens.
pub(super) fn citation_at(cx: &Context<'_, '_>, at: usize) -> Option<(usize, Range<usize>)> {
    let (_, found) = cx.mentions().at(at).filter(|it| it.1.kind == MentionKind::Legislation)?;
    Some((found.payload()?, cx.document().tokens_in(found.span)))
}

/// A citation by its number.
pub(super) fn citation<'c>(cx: &'c mut Context<'_, '_>, number: usize) -> &'c Citation {
    cx.payloads().citations.get(number)
}

/// The number of the title, or instrument of the EU, whose head noun triggered the rule, and the token after it.
pub(super) fn title_here(cx: &mut Context<'_, '_>) -> Option<(usize, usize)> {
    let (number, tokens) = citation_at(cx, cx.here())?;
    let titled = matches!(citation(cx, number).what, What::Title(_) | What::Number(..));
    titled.then_some((number, tokens.end))
}

/// The citation whose provisions stand before token `next`, ` of the Care Act 2014`, and the token after it.
pub(super) fn act_behind(
    cx: &mut Context<'_, '_>,
    next: usize,
    chain: Option<&Chain>,
) -> Option<(usize, usize)> {
    let (document, limit) = (cx.document(), cx.tokens().end);
    let links = |at: usize| document.has_word(at, "of") || document.has_word(at, "to");
    let mut at = next;
    // A heading in brackets between: `section 42 (enquiries) of the Act`.
    if at < limit && document.word(at) == "(" {
        let close = (at + 1..limit.min(at + 14)).find(|it| document.word(*it) == ")")?;
        if !links(close + 1) || begins_with_digit(document, at + 1) {
            return None;
        }
        at = close + 1;
    }
    // `Section 9, Care Act 2014`, unless what stands before them is what they are of: `Care Act 2014, section 9, …`.
    let comma = at == next && at < limit && document.word(at) == ",";
    if comma && links(at + 1) {
        // `sections 1 and 2, and paragraph 3 of Schedule 5, of the Care Act 2014`
        at += 1;
    } else if comma {
        let free = |it: usize| it < cx.tokens().start || cx.mentions().is_free(it);
        let here = cx.here();
        let led = free(here.wrapping_sub(1))
            && (cx.word(here.wrapping_sub(1)) != "," || free(here.wrapping_sub(2)));
        let titled = citation_at(cx, at + 1).filter(|it| led && it.1.start == at + 1)?.0;
        let dated = matches!(&citation(cx, titled).what, What::Title(it) if it.year.is_some());
        at += usize::from(dated && chain.is_some());
    }
    let linked = links(at);
    at += usize::from(linked);
    for _ in 0..2 {
        at += usize::from(linked && at < limit && document.is(at, class::PROVISION_DETERMINER));
    }
    let (number, tokens) = citation_at(cx, at).filter(|it| at < limit && it.1.start == at)?;
    let citation = citation(cx, number);
    // What is in a chapter of a code is not a provision of it.
    let code = matches!(&citation.what, What::Title(title) if title.head == Head::Code);
    let part = |it: &Chain| matches!(it.outermost(), ProvisionKind::Paragraph | ProvisionKind::Rule);
    let whole = citation.chain.is_none() && (!code || chain.is_some_and(part));
    // Side by side it must cite by title or acronym: `section 21 Housing Act 1988`.
    let named = linked || citation.what.is_named() || document.tokens()[at].kind == TokenKind::Acronym;
    (whole && named).then_some((number, tokens.end))
}

/// Whether a token is part of a compound: a hyphen stands beside it.
pub(super) fn in_compound(cx: &Context<'_, '_>, at: usize) -> bool {
    let hyphen =
        |it: usize| cx.tokens().contains(&it) && cx.document().tokens()[it].kind == TokenKind::Hyphen;
    hyphen(at + 1) && cx.document().joined_to_next(at) || at > 0 && hyphen(at - 1)
}

/// Whether a provision stands right before the acronym that triggered the rule, or one or a number at token `next`.
pub(super) fn has_provision_beside(cx: &Context<'_, '_>, next: usize) -> bool {
    let (document, at, unit) = (cx.document(), cx.here(), cx.tokens());
    let numbered = begins_with_digit(document, next) && document.tokens()[next].kind != TokenKind::Date;
    if next < unit.end && (numbered || document.is(next, class::PROVISION_KEYWORD)) {
        return true;
    }
    let mut lead = at;
    while lead > unit.start && document.is(lead - 1, class::ACRONYM_LEAD) {
        lead -= 1;
    }
    let near = |it: usize| it + 3 >= lead;
    (unit.start.max(lead.saturating_sub(24))..lead).any(|it| {
        document.is(it, class::PROVISION_KEYWORD)
            && begins_with_digit(document, it + 1)
            && (near(it) || provisions(document, it, lead).is_some_and(|it| it.after == lead))
            || near(it) && Keyword::glued(document.word(it)).is_some()
    })
}
