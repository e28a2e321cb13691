//! Publication: a known title that begins with a figure: 21st Century Welfare.

use super::proposal::{propose, titles};
use crate::rules::prelude::*;

pub(super) static KNOWN_BY_FIGURE: Rule = Rule {
    id: "publication/known-by-figure",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: Trigger::word(|word| {
        word.frequency().begins && word.text().starts_with(|c: char| c.is_ascii_digit())
    }),
    run: |cx| {
        let (titles, at) = (titles(cx), cx.here());
        cx.test("a name", titles.capital(at + 1) || titles.shape(at + 1) == Shape::Hyphen)?;
        let end = titles.known_end(at)?;
        propose(cx, at..end)
    },
    finds: &["It is in [21st Century Welfare] already."],
    leaves: &["It is a 21st Century matter."],
};
