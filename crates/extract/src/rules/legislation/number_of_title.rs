//! Numbers of titles: a title that has been found in; the numbers in the brackets behind it out.

use super::cite::{cite, title_here};
use crate::phrase::legislation::appended::{Appended, appended};
use crate::phrase::legislation::citation::What;
use crate::rules::prelude::*;

/// Numbers of instruments and chapters behind a title.
pub(super) static NUMBER_OF_TITLE: Rule = Rule {
    id: "legislation/number-of-title",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATION_HEAD),
    run: |cx| {
        let found = title_here(cx);
        let (title, after) = cx.some("head of a title or an EU instrument", found)?;
        for it in appended(cx.document(), after, cx.tokens().end) {
            if let Appended::Number(tokens, number) = it {
                cite(cx, tokens, What::NumberOf(title, number));
            }
        }
        Some(())
    },
    finds: &[
        "See the Housing (Scotland) Act 2001 ([asp 10]) and the Food Regulations 2013 ([S.I. 2013/3001]).",
        "The Lottery Order 1996 ([1996/2371]) and the Theft Act 1968, [c. 60], are in force.",
    ],
    leaves: &["The Theft Act 1968 (see page 60) is in force.", "He came by car (S.I. 2013/3001)."],
};
