//! Titles: a head noun (`Act`, `Order`, `Directive`, `Law`) in; the title that ends in it, with its year or number, out.

use super::cite::cite;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::known::{is_legislation, title_or_known};
use crate::phrase::legislation::number::{Number, european, owned_year};
use crate::phrase::legislation::title::{Title, left_edge, subject_end};
use crate::rules::prelude::*;

/// The capitals before a head noun, small words between them; of a known Act or instrument whatever its form.
pub(super) static TITLE: Rule = Rule {
    id: "legislation/title",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATION_HEAD),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let head = cx.some("no keyword with its number", Head::at(document, here))?;
        let numbered = head.european().is_some_and(|kind| european(document, here, unit.end, kind).is_some());
        cx.test("no number of the EU follows", !numbered)?;
        let found = title_or_known(document, here, head, &unit, cx.casing());
        let (title, known) = cx.some("a title ends in it", found)?;
        if known {
            return cite(cx, title.tokens.clone(), What::Title(title));
        }
        let body = document.lookups_at(title.tokens.start).iter();
        let body = body.rev().any(|it| it.after >= title.tokens.end && it.is_firm(EntityType::Organisation));
        cx.test("no body's name", !body)?;
        let start = appendix(document, title.tokens.start, unit.start).unwrap_or(title.tokens.start);
        cite(cx, start..title.tokens.end, What::Title(title))
    },
    finds: &[
        "The [Care Act 2014] and the [1989 Children Act] apply, but no Act of kindness.",
        "Sentences are reviewed under the [Criminal Justice Act 1988 (Reviews of Sentencing) Order 2006].",
        "The [Protection from Eviction Act 1977] and the [Homelessness (Scotland) Act] are short.",
        "Staff read the [Mental Health Act 1983: Code of Practice] and the [Treaty of Lisbon].",
        "Spouses apply under [Appendix FM to the Immigration Rules].",
        "He read the [Justices of the Peace Act 1997] and the [Health and Safety at Work etc. Act 1974].",
        "It is like the [Stormont Regulation and Government Property Act (Northern Ireland) 1933].",
    ],
    leaves: &[
        "He put his house in Order before the vote.",
        "The Public Bill Committee and the Mental Health Act Commission met President Bill Clinton.",
        "Regulation 4 applies, and so does Directive 95/46/EC.",
        "A letter went to the Convention of Scottish Local Authorities.",
    ],
};

/// The title of a known Act in small letters, with its year: `the care act 2014`.
pub(super) static UNCAPITALISED_TITLE: Rule = Rule {
    id: "legislation/uncapitalised-title",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::text("act"),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let year = owned_year(document, here + 1).filter(|_| here + 1 < unit.end);
        let year = cx.some("a year follows", year)?;
        let low = unit.start.max(here.saturating_sub(LONGEST_UNCAPITALISED));
        let known = |start: &usize| {
            let ends = |it: &Lookup| (here + 1..=here + 2).contains(&it.after) && is_legislation(*it);
            document.names_from(cx.unit(), *start).any(|it| ends(&it))
        };
        let start = cx.some("a known title before it", (low..here).find(known))?;
        let (tokens, name) = (start..here + 2, start..here + 1);
        cite(cx, tokens.clone(), What::Title(Title { tokens, name, head: Head::Act, year: Some(year) }))
    },
    finds: &["Everyone had heard of the [care act 2014] by then."],
    leaves: &["They had to act 2014 times.", "The lesser care act of 2014 was on television."],
};

/// How far back from its head noun a title in small letters is looked for, in tokens.
const LONGEST_UNCAPITALISED: usize = 10;

/// An old statute that goes by what it is about.
pub(super) static STATUTE_OF: Rule = Rule {
    id: "legislation/statute-of",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::text("Statute"),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let end = cx.some("what it is about follows", subject_end(document, here, unit.end))?;
        let year = owned_year(document, end).filter(|_| end < unit.end);
        let (tokens, name) = (here..end + usize::from(year.is_some()), here..end);
        cite(cx, tokens.clone(), What::Title(Title { tokens, name, head: Head::Act, year }))
    },
    finds: &["The [Statute of Westminster 1931] is in force, and so is the [Statute of Marlborough]."],
    leaves: &["The Statute of Limitations ran out.", "A Statute of that age is rarely read."],
};

/// Where `Appendix FM to the` before the Immigration Rules begins.
fn appendix(document: &Document<'_>, at: usize, low: usize) -> Option<usize> {
    let start = at.checked_sub(4).filter(|it| *it >= low)?;
    let linked = document.has_word(start + 2, "to") || document.has_word(start + 2, "of");
    let fits = document.word(start) == "Appendix"
        && document.is_upper(start + 1)
        && linked
        && document.word(start + 3) == "the";
    fits.then_some(start)
}

/// A head noun with a number as the EU gives it.
pub(super) static EU_INSTRUMENT: Rule = Rule {
    id: "legislation/eu-instrument",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::EU_INSTRUMENT_HEAD),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let head = Head::of_word(document, here)?;
        let number =
            cx.some("a number of the EU follows", european(document, here, unit.end, head.european()?))?;
        let mut start = here;
        while start > unit.start && document.is(start - 1, class::EU_INSTRUMENT_MODIFIER) {
            start -= 1;
        }
        let after = number.after(document);
        // `Habitats Directive 92/43/EEC`
        if start == here
            && let Some(first) = left_edge(document, here, head, unit.start)
            && !(first..here).any(|it| document.is(it, class::LEGISLATION_HEAD))
            && !(first > unit.start && document.joined_to_next(first - 1) && document.word(first - 1) == "/")
        {
            start = first;
        }
        cite(cx, start..after, What::Number(head, number))
    },
    finds: &[
        "It breaches [Directive 95/46/EC] and [Council Regulation (EC) No 1907/2006].",
        "Under [Regulation (EU) 2016/679] consent is given freely.",
        "The [Habitats Directive 92/43/EEC] and [Regulation EC 1907/2006] apply.",
    ],
    leaves: &["The Directive of 1995 was replaced.", "Regulation 12 of 2016 figures was wrong."],
};

/// Numbers as the EU gives them, behind a head noun of several.
pub(super) static EU_INSTRUMENTS: Rule = Rule {
    id: "legislation/eu-instruments",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::EU_INSTRUMENTS_HEAD),
    run: |cx| {
        let (document, here, limit) = (cx.document(), cx.here(), cx.tokens().end);
        let head = match document.word(here) {
            "Directives" => Head::Directive,
            "Decisions" => Head::Decision,
            _ => Head::Regulation,
        };
        let first = cx.some("a number of the EU follows", number_behind(cx, here, head))?;
        let (mut start, mut found) = (here, Some(first));
        while let Some(number) = found {
            let mut joiner = number.after(document);
            cite(cx, start..joiner, What::Number(head, number))?;
            let comma = joiner < limit && document.word(joiner) == ",";
            let both = comma && document.has_word(joiner + 1, "and");
            joiner += usize::from(both);
            let joined = joiner < limit && (comma || document.has_word(joiner, "and"));
            (start, found) = (joiner + 1, if joined { number_behind(cx, joiner, head) } else { None });
        }
        Some(())
    },
    finds: &["They transpose [Directives 2014/23/EU], [2014/24/EU] and [2014/25/EU]."],
    leaves: &["The Regulations of 2016/17 lapsed.", "Directives in May and June came late."],
};

/// The number of an EU instrument behind token `at`.
fn number_behind(cx: &Context<'_, '_>, at: usize, head: Head) -> Option<Number> {
    european(cx.document(), at, cx.tokens().end, head.european()?)
}

/// A law by the name that the press has for it. Other people's laws are of nature, economics or jest.
pub(super) static NAMED_LAW: Rule = Rule {
    id: "legislation/named-law",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LAW_NOUN),
    run: |cx| {
        let here = cx.here();
        let name = cx.step(-2)?;
        cx.test("possessive before it", matches!(cx.word(here - 1), "'s" | "’s"))?;
        cx.is("name that a law goes by", -2, class::NAMED_LAW_NAME, LexicalClass::NONE)?;
        let (tokens, name) = (name..here + 1, name..here + 1);
        cite(cx, tokens.clone(), What::Title(Title { tokens, name, head: Head::Act, year: None }))
    },
    finds: &["Venues prepare for [Martyn's Law] already."],
    leaves: &["By Goodhart's Law the target failed.", "Martyn's law firm advised them."],
};
