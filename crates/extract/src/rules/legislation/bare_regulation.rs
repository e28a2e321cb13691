//! Regulations by number without a title: `regulation`, `reg.` in; it with its numbers out.

use super::bare::{bare, cite_bare};
use crate::rules::prelude::*;

/// `regulation 5(1)(b)`
pub(super) static BARE_REGULATION: Rule = Rule {
    id: "legislation/bare-regulation",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::REGULATION_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Regulation)?;
        cite_bare(cx, found)
    },
    finds: &["Under [regulation 5(1)(b)] a fee is due."],
    leaves: &["The regulation of 12 trades was eased.", "Regulation 3 of this guidance is new."],
};
