//! Person: a given name and what follows it up to the surname.

use super::name_run::propose_named;
use crate::phrase::person_name::element::{is_barred, is_given_name};
use crate::rules::prelude::*;

pub(super) static GIVEN_NAME: Rule = Rule {
    id: "person/given-name",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::word(|word| {
        word.lexeme.is_title()
            && is_given_name(word.classes(), word.frequency())
            && (!is_barred(word.classes()) || word.text() == "Bill")
    }),
    run: propose_named,
    finds: &[
        "The report was by [Alan Whitcombe].",
        "It was [Maria del Pozo] who wrote it.",
        "Then [Bill Kilgour] spoke.",
        "It was written by [Sarah J. Thompson].",
    ],
    leaves: &["The Bill Committee met.", "It was the Alan Whitcombe Foundation.", "Then Alan spoke."],
};
