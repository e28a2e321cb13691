//! The proposal of a date that was read; readings in, a candidate out.

use crate::phrase::date::cursor::Cursor;
use crate::phrase::date::form::DateReading;
use crate::rule::Context;

/// The block of the token that triggered the rule.
pub(super) fn cursor<'c, 'd>(cx: &Context<'c, 'd>) -> Cursor<'c, 'd> {
    Cursor::new(cx.document(), cx.tokens())
}

/// Proposes a date that was read, where nothing was found at its first token and it is no part of a compound.
pub(super) fn date(cx: &mut Context<'_, '_>, reading: Option<DateReading>) -> Option<()> {
    cx.test("reads as a date", reading.is_some())?;
    let reading = reading?;
    cx.test("nothing else was found there", cx.mentions().is_free(reading.start))?;
    cx.test("no part of a compound", !cursor(cx).in_compound(reading.start, reading.end))?;
    cx.propose_date(reading)
}

/// The reading that reaches the token which triggered the rule, of those that begin up to so many tokens before it; the one
/// that begins first.
pub(super) fn reaching(
    cx: &Context<'_, '_>,
    back: usize,
    read: impl Fn(Cursor<'_, '_>, usize) -> Option<DateReading>,
) -> Option<DateReading> {
    let cursor = cursor(cx);
    let first = cx.here().saturating_sub(back).max(cursor.low);
    (first..cx.here()).find_map(|start| read(cursor, start).filter(|it| it.end > cx.here()))
}
