//! The proposal of a sum that was read, where it is no part of a compound; a sum in, a candidate out.

use crate::phrase::money::Sum;
use crate::rule::Context;

/// Proposes the sum that begins at token `start`.
pub(super) fn sum(cx: &mut Context<'_, '_>, start: usize, sum: Sum) -> Option<()> {
    cx.test("no part of a compound", !cx.document().in_compound(&(start..sum.end)))?;
    cx.propose_as(start..sum.end, |candidate| candidate.with_value(sum.value))
}
