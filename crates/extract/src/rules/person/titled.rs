//! Names by what stands before or behind them: a title, a peer's style, a rank or a judge's letters in, the name out.

use super::name_run::{is_clear, is_whole, reader};
use crate::phrase::person_name::element::Form;
use crate::rules::prelude::*;

/// A name behind titles.
pub(super) static TITLED: Rule = Rule {
    id: "person/titled",
    kind: MentionKind::Person,
    priority: Priority::Certain,
    trigger: Trigger::capitalised(|word| {
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

/// A peer's style, with the place in it.
pub(super) static PEER: Rule = Rule {
    id: "person/peer",
    kind: MentionKind::Person,
    priority: Priority::Certain,
    trigger: Trigger::capitalised(|word| word.is_upper_initial() && word.classes().any(class::PEER_STYLE)),
    run: |cx| {
        let (names, name) = (reader(cx), cx.here());
        let style = cx.some("a name follows and no office", names.peer_end(name))?;
        // The tables know how far the place goes: Baroness Ashton of Upholland and Lord Adonis.
        // In a heading what stands behind the style looks as a surname does: Lord Garnier Loses Appeal.
        let titled = cx.casing() == Casing::Title;
        let longer = |it: &&Lookup| it.fits(EntityType::Person) && (it.after > style || titled);
        let known = cx.document().lookups_at(name).iter().rfind(longer).map(|it| it.after);
        let end =
            known.filter(|it| *it > style).unwrap_or_else(|| names.territory_end(known.unwrap_or(style)));
        let start = cx.document().tokens()[name].span.start();
        let within = |it: &Candidate| {
            it.span.start() > start && matches!(it.kind, MentionKind::Organisation | MentionKind::Legislation)
        };
        let other = (style + 1..end).filter_map(|it| cx.mentions().at(it)).any(|(_, it)| within(it));
        let end = if other { style } else { end };
        cx.test("no compound goes on behind", !names.is_hyphenated(end))?;
        cx.test("nothing longer is found there", is_clear(&names, cx.mentions(), &(name..end)))?;
        cx.propose_person(names.peer(names.titles_start(name)..name, name..end), Priority::Certain)
    },
    finds: &[
        "[Lord Hodge] gave the judgment.",
        "It was [Baroness Threlkeld of Ambleside].",
        "The Rt Hon [Earl Howe] replied.",
        "[Lord Justice Moses] agreed.",
        "It was [Baroness Threlkeld of Ambleside] and Ann Lee.",
        "Plans went to [Lord Threlkeld of Ambleside] in May, and to [Lord Garth of Stone-cum-Ebony].",
    ],
    leaves: &["The Lord Chancellor spoke.", "The Lord Mayor of York spoke.", "It went to the Lords."],
};

/// A surname behind a rank that is as often a common noun.
pub(super) static RANKED: Rule = Rule {
    id: "person/ranked",
    kind: MentionKind::Person,
    priority: Priority::Pattern,
    trigger: Trigger::capitalised(|word| word.is_upper_initial() && word.classes().any(class::RANK)),
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

/// The surname of a judge before the letters of the office.
pub(super) static JUDGE: Rule = Rule {
    id: "person/judge",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::class(class::SENIOR_JUDGE_POST_NOMINAL).or_text("J"),
    run: |cx| {
        let (names, letters) = (reader(cx), cx.here());
        let says = names.is(letters + 1, class::SPEECH_VERB | class::WEAK_SPEECH_VERB);
        cx.test("a senior judge, or one who speaks", cx.word(letters) != "J" || says)?;
        let run = names.before(letters).and_then(|it| names.run_around(it)).unwrap_or_default();
        let single = run.len() == 1 && run[0].form == Form::Title && run[0].end == letters;
        cx.test("one word with a capital before", single)?;
        let start = run[0].start;
        is_whole(cx, start)?;
        let parse = names.parse(start..start, &run)?;
        cx.propose_person(parse, Priority::Known)
    },
    finds: &["As [Hartnell] LJ put it, no.", "In that case [Crane] J said so."],
    leaves: &["The LJ put it so.", "It was case J said nobody."],
};
