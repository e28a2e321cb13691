//! Titles: a head noun (`Act`, `Order`, `Directive`, `Law`) in; the title that ends in it, with its year or number, out.

use super::cite::cite;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::number::european;
use crate::phrase::legislation::title::{Title, title};
use crate::rules::prelude::*;

/// The capitals before a head noun, small words between them.
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
        let title = cx.some("a title ends in it", title(document, here, head, &unit))?;
        let start = appendix(document, title.tokens.start, unit.start).unwrap_or(title.tokens.start);
        cite(cx, start..title.tokens.end, What::Title(title))
    },
    finds: &[
        "The [Care Act 2014] and the [1989 Children Act] apply, but no Act of kindness.",
        "Sentences are reviewed under the [Criminal Justice Act 1988 (Reviews of Sentencing) Order 2006].",
        "The [Protection from Eviction Act 1977] and the [Homelessness (Scotland) Act] are short.",
        "Staff read the [Mental Health Act 1983: Code of Practice] and the [Treaty of Lisbon].",
        "Spouses apply under [Appendix FM to the Immigration Rules].",
    ],
    leaves: &[
        "He put his house in Order before the vote.",
        "The Public Bill Committee and the Mental Health Act Commission met President Bill Clinton.",
        "Regulation 4 applies, and so does Directive 95/46/EC.",
    ],
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
        cite(cx, start..after, What::Number(head, number))
    },
    finds: &[
        "It breaches [Directive 95/46/EC] and [Council Regulation (EC) No 1907/2006].",
        "Under [Regulation (EU) 2016/679] consent is given freely.",
    ],
    leaves: &["The Directive of 1995 was replaced.", "Regulation 12 of 2016 figures was wrong."],
};

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
