//! Definitions: a title that has been found in; the short forms that the brackets behind it give it out.

use super::cite::{cite, title_here};
use crate::phrase::legislation::appended::{Appended, appended};
use crate::phrase::legislation::citation::What;
use crate::rules::prelude::*;

/// A short form in brackets behind a title. Whatever it looks like, it is that.
pub(super) static DEFINITION: Rule = Rule {
    id: "legislation/definition",
    kind: MentionKind::Legislation,
    priority: Priority::Certain,
    trigger: Trigger::class(class::LEGISLATION_HEAD),
    run: |cx| {
        let found = title_here(cx);
        let (title, after) = cx.some("head of a title or an EU instrument", found)?;
        for it in appended(cx.document(), after, cx.tokens().end) {
            if let Appended::ShortForm(tokens) = it {
                cite(cx, tokens, What::Definition(title));
            }
        }
        Some(())
    },
    finds: &[
        "The Localism Act 2011 (“the [Act]”) and the Lottery Duty Regulations 1993 (hereafter the [Duty Regulations]).",
        "The Freedom of Information Act 2000 (c. 36) ([FOIA]) came first.",
    ],
    leaves: &["The Localism Act 2011 (the last of its kind) was long.", "Devon (“the Act”) is a county."],
};
