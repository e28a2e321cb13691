//! The proposal of a sum that was read; a sum in, a candidate out.

use crate::phrase::money::sum::Sum;
use crate::rule::Context;
use greenpaper_core::Span;

/// Proposes a sum that shows itself to be one, in a compound too: `£3m` of `a £3m-a-year contract`.
pub(super) fn sure_sum(cx: &mut Context<'_, '_>, sum: Sum) -> Option<()> {
    cx.propose_as(sum.start..sum.end, |mut candidate| {
        candidate.span = Span::new(candidate.span.start(), candidate.span.end() - sum.cut);
        candidate.value = sum.value;
        candidate
    })
}

/// Proposes a sum where it is no part of a compound.
pub(super) fn sum(cx: &mut Context<'_, '_>, sum: Sum) -> Option<()> {
    cx.test("no part of a compound", !cx.document().in_compound(&(sum.start..sum.end)))?;
    sure_sum(cx, sum)
}
