//! Person: initials and a surname.

use super::name_run::propose_named;
use crate::document::text::is_initial;
use crate::rules::prelude::*;

pub(super) static INITIALS: Rule = Rule {
    id: "person/initials",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::word(|word| is_initial(word.text())),
    run: propose_named,
    finds: &[
        "It was written by [A. R. Whitcombe] in May.",
        "See [J.K. Thompson] for more.",
        "It was [A. Noel Thompson] who came.",
    ],
    leaves: &["It was option A of two.", "Plan B Housing was no name."],
};
