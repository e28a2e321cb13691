//! Person: a surname behind a rank that is as often a common noun.

use super::name_run::{is_clear, reader};
use crate::phrase::person_name::element::Form;
use crate::rules::prelude::*;

pub(super) static RANKED: Rule = Rule {
    id: "person/ranked",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::word(|word| word.is_upper_initial() && word.classes().any(class::RANK)),
    run: |cx| {
        let (names, rank) = (reader(cx), cx.here());
        let elements = names.elements(rank + 1, false);
        let single = elements.len() == 1 && elements[0].form == Form::Title && elements[0].end == rank + 2;
        cx.test("one word with a capital follows", single)?;
        let name = elements[0];
        // Whoever sits in court has a name, known or not.
        let sits = names.is(rank, class::UNMISTAKABLE_RANK)
            && !name.is_barred()
            && !name.is(class::POST_HEAD | class::DETERMINER | class::POST_MODIFIER)
            && !cx.document().frequency(name.start).everyday;
        cx.test("a surname", (name.is_surname() || sits) && !name.is_common())?;
        cx.test("no organisation's name", !names.is(name.end, class::NAMED_ENTITY_HEAD))?;
        let parse = names.parse(rank..rank + 1, &elements)?;
        cx.test("nothing longer is found there", is_clear(&names, cx.mentions(), &parse.name))?;
        cx.propose_person(parse, Priority::Pattern)
    },
    finds: &["The order was made by Judge [Mulcahy].", "Then Captain [Noakes] spoke."],
    leaves: &["The Judge was late.", "A captain spoke."],
};
