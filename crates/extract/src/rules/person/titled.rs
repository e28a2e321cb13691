//! Person: a name behind titles.

use super::name_run::{is_clear, reader};
use crate::phrase::person_name::element::Form;
use crate::rules::prelude::*;

pub(super) static TITLED: Rule = Rule {
    id: "person/titled",
    kind: MentionKind::Person,
    priority: Priority::Certain,
    trigger: Trigger::word(|word| {
        word.is_upper_initial() && word.classes().any(class::HONORIFIC.or(class::RIGHT_HONOURABLE_OPENER))
    }),
    run: |cx| {
        let names = reader(cx);
        let start = names.titles_start(cx.here()).min(cx.here());
        let name = names.titles_end(start);
        cx.test("a title", name > cx.here())?;
        cx.test("no peer's style", !(names.is(name, class::PEER_STYLE) && names.is_upper(name)))?;
        let pair = names.is_word(name, "and") && names.is(name + 1, class::HONORIFIC);
        cx.test("not the first of a pair", !pair)?;
        let elements = names.elements(name, true);
        let first = elements.iter().find(|it| it.form == Form::Title);
        let office = first.is_some_and(|it| it.is(class::POST_HEAD | class::DETERMINER) && !it.is_surname());
        cx.test("a name follows and no office", first.is_some() && !office)?;
        let parse = names.parse(start..name, &elements)?;
        cx.test("nothing longer is found there", is_clear(&names, cx.mentions(), &parse.name))?;
        let knighted = (start..name).any(|it| names.is_word(it, "sir") || names.is_word(it, "dame"));
        let parse = if knighted && elements.len() == 1 { parse.into_given() } else { parse };
        cx.propose_person(parse, Priority::Certain)
    },
    finds: &[
        "Mr [Marsh] wrote to Dr [van der Berg].",
        "The Rt Hon [Ann Lee] MP opened it.",
        "It was Sir [Alan] who said so.",
        "Mr Justice [Holroyd] agreed.",
    ],
    leaves: &["The Right to Buy was ended.", "Mr and Mrs were the words.", "Mr Speaker rose."],
};
