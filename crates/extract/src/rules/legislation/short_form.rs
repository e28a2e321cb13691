//! Short forms: a head noun without a title in; `the Act`, `those Regulations`, `the 2015 Rules`, `Code C` out.

use super::cite::{citation, citation_at, cite};
use crate::phrase::legislation::acronym::PACE;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::{Head, Keyword, begins_with_digit};
use crate::phrase::legislation::number::year;
use crate::rules::prelude::*;

/// The codes of practice under the Police and Criminal Evidence Act 1984.
pub(super) static CODE_LETTER: Rule = Rule {
    id: "legislation/code-letter",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::text("Code").or_text("CODE"),
    run: |cx| {
        let here = cx.here();
        cx.test("nothing found there", cx.mentions().is_free(here))?;
        cx.test("a letter of such a code follows", matches!(cx.word(here + 1).as_bytes(), [b'A'..=b'I']))?;
        let led = cx.word(here.wrapping_sub(1)) == PACE.acronym;
        let named = cx.payloads().citations.names.acronyms.contains(&PACE.acronym);
        cx.test("PACE before it, or in the article", led || named)?;
        let what = What::Short { head: Head::Code, year: None, near: true };
        cite(cx, here - usize::from(led)..here + 2, what)
    },
    finds: &["[PACE Code C] says so.", "The Police and Criminal Evidence Act 1984 has [Code C]."],
    leaves: &["The Highway Code A to Z is for sale.", "PACE Code words were used."],
};

/// A head noun with the words before it by which the article defines a short form.
pub(super) static DEFINED_SHORT_FORM: Rule = Rule {
    id: "legislation/defined-short-form",
    kind: MentionKind::Legislation,
    priority: Priority::Certain,
    trigger: Trigger::class(class::LEGISLATION_HEAD),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let defines = !cx.payloads().citations.names.aliases.is_empty();
        cx.test("the article defines short forms", defines)?;
        let headed = Head::at(document, here).is_some() && !document.is(here, class::PLURAL_LEGISLATION_HEAD);
        cx.test("a head noun of one title", headed)?;
        let aliases = &cx.payloads().citations.names.aliases;
        let low = unit.start.max(here.saturating_sub(4));
        let found = (low..here).find_map(|start| {
            aliases.get(&collapse_space(document.words(start..here + 1))).map(|title| (start, *title))
        });
        let (start, title) = cx.some("defined with the words before it", found)?;
        // What looks like a title without a year, `the Duty Regulations`, is no title where it is defined.
        let over = citation_at(cx, here).is_some_and(|(number, tokens)| {
            let undated = matches!(&citation(cx, number).what, What::Title(it) if it.year.is_none());
            undated && start <= tokens.start && tokens.end == here + 1
        });
        cx.test("nothing found there", over || cx.mentions().is_free(here))?;
        cite(cx, start..here + 1, What::Alias(title))
    },
    finds: &[
        "The Lottery Duty Regulations 1993 (“the Duty Regulations”) lapsed. The [Duty Regulations] were short.",
    ],
    leaves: &["The Lottery Duty Regulations 1993 lapsed. The Duty Regulations were short."],
};

/// A year and a head noun.
pub(super) static SHORT_FORM_WITH_YEAR: Rule = Rule {
    id: "legislation/short-form-with-year",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATION_HEAD)
        .only_behind("a year or words before it", Neighbour::shape(Shape::Figure).or_shape(Shape::Small)),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let head = head(cx)?;
        let start = here.checked_sub(1).filter(|it| *it >= unit.start)?;
        let start = described(cx, start).unwrap_or(start);
        let year = year(document, start);
        cx.test("a year before it, no hyphen behind", year.is_some() && !is_joined(cx))?;
        let led = determiner(cx, start);
        let named = cx.payloads().citations.names.heads.contains(&head);
        let stands = match head {
            Head::Act | Head::Bill => !led.indefinite,
            Head::Scheme | Head::Decision | Head::Treaty | Head::Code | Head::Regulation => {
                named && led.definite
            }
            _ => true,
        };
        cx.test("determined, as legislation is", stands)?;
        cite(cx, start..here + 1, What::Short { head, year, near: led.near })
    },
    finds: &[
        "Under the [1999 Act] and those [2015 Rules] it is an offence.",
        "The [2014 Welsh social services Act] goes further.",
    ],
    leaves: &["It was a 1999 Act.", "The 1999 Act-compliant form is gone, and so is the 2001 Scheme."],
};

/// The year before words in small letters that say which Act is meant, the last of which is token `last`: `the 2014 Welsh
/// social services Act`.
fn described(cx: &Context<'_, '_>, last: usize) -> Option<usize> {
    let (document, low) = (cx.document(), cx.tokens().start);
    let words = (low..=last).rev().take(5).take_while(|it| {
        document.tokens()[*it].kind == TokenKind::Word && !document.starts_sentence(*it)
            || document.tokens()[*it].kind == TokenKind::Hyphen
    });
    let count = words.count();
    let at = last.checked_sub(count).filter(|it| (1..5).contains(&count) && *it > low)?;
    let fits = year(document, at).is_some()
        && document.has_word(at - 1, "the")
        && !document.is_upper(last)
        && !(at..last).any(|it| document.is(it, class::LEGISLATION_STOP));
    fits.then_some(at)
}

/// What stands before a head noun alone: no word of a title.
const NO_CAPITAL: Neighbour = Neighbour::shape(Shape::Small)
    .or_shape(Shape::Clitic)
    .or_shape(Shape::Mark)
    .or_shape(Shape::Comma)
    .or_shape(Shape::Hyphen)
    .or_text("the")
    .or_text("this")
    .or_text("Principal")
    .or_class(class::ACT_DEMONSTRATIVE.or(class::POSSESSIVE_DETERMINER).or(class::ACT_MODIFIER))
    .or_edge();

/// A determiner and a head noun alone.
pub(super) static SHORT_FORM: Rule = Rule {
    id: "legislation/short-form",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::LEGISLATION_HEAD).only_behind("no capital before it", NO_CAPITAL),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let head = head(cx)?;
        let dated = here > unit.start && year(document, here - 1).is_some();
        let capitals = document.word(here).chars().all(char::is_uppercase);
        cx.test("no year before it, no capitals, no hyphen", !dated && !capitals && !is_joined(cx))?;
        let start = here - usize::from(here > unit.start && document.has_word(here - 1, "Principal"));
        let led = determiner(cx, start);
        let stands = stands(cx, head, &led);
        cx.test("determined, as legislation is", stands)?;
        let ends = !goes_on(cx, head);
        cx.test("ends there", ends)?;
        cite(cx, start..here + 1, What::Short { head, year: None, near: led.near })
    },
    finds: &[
        "The [Act] is long, the new [Bill] longer, and his [Bill] the longest.",
        "It breaches a [Convention] right.",
        "The Prison Rules 1999 are old. The [Rules] bind us; so do these [Regulations].",
    ],
    leaves: &[
        "An Act of kindness, the Bill Committee and the Order Paper.",
        "The Code and the Scheme are unknown here.",
        "The Rules of cricket bind us.",
    ],
};

/// The head noun of one title that triggered the rule.
fn head(cx: &mut Context<'_, '_>) -> Option<Head> {
    let (document, here) = (cx.document(), cx.here());
    let head = Head::at(document, here).filter(|_| !document.is(here, class::PLURAL_LEGISLATION_HEAD));
    cx.some("head noun of one title, nothing found there", head.filter(|_| cx.mentions().is_free(here)))
}

/// Whether a hyphen joins it to what follows.
fn is_joined(cx: &Context<'_, '_>) -> bool {
    let next = cx.here() + 1;
    cx.tokens().contains(&next) && cx.document().tokens()[next].kind == TokenKind::Hyphen
}

/// Whether a head noun with such a determiner is a short form.
fn stands(cx: &mut Context<'_, '_>, head: Head, led: &Determiner) -> bool {
    let next = cx.word(cx.here() + 1);
    let named = cx.payloads().citations.names.heads.contains(&head);
    match head {
        Head::Act => led.definite,
        Head::Bill => led.definite || led.possessive,
        Head::Convention if matches!(next, "right" | "rights") => true,
        Head::Measure | Head::Scheme | Head::Decision | Head::Convention => named && led.definite,
        Head::Treaty | Head::Code | Head::Regulation => named && led.definite,
        Head::Rules => led.definite && (named || next != "of"),
        _ => led.definite,
    }
}

/// `the Act of Union`, `the Bill Committee`, `the Order Paper`, `an Order in Council`: whether the name goes on.
fn goes_on(cx: &Context<'_, '_>, head: Head) -> bool {
    let (document, next) = (cx.document(), cx.here() + 1);
    let capital = next < cx.tokens().end
        && document.is_upper(next)
        && document.tokens()[next].kind.is_word()
        && !document.starts_sentence(next);
    let subject = next + 1 < cx.tokens().end && document.is_upper(next + 1);
    match head {
        Head::Act | Head::Bill => capital || cx.word(next) == "of" && subject,
        Head::Order => capital || matches!(cx.word(next), "of" | "in"),
        _ => capital,
    }
}

/// What stands before a short form, an adjective by which the one named before is meant gone over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Determiner {
    /// `that`, `those`, `such`: the one named just before.
    pub(super) near: bool,
    /// One of those, or `the`, `this`.
    pub(super) definite: bool,
    /// `our`, `Labour's`
    pub(super) possessive: bool,
    /// `a`
    pub(super) indefinite: bool,
}

/// What leads to the short form that begins with token `start`: `that amending`.
pub(super) fn determiner(cx: &Context<'_, '_>, start: usize) -> Determiner {
    let (document, low) = (cx.document(), cx.tokens().start);
    let modified = start > low + 1 && document.is(start - 1, class::ACT_MODIFIER);
    let at = start.wrapping_sub(1 + usize::from(modified));
    let is = |classes| start > low && document.is(at, classes);
    let word = if start > low { document.word(at) } else { "" };
    let near = is(class::ACT_DEMONSTRATIVE);
    Determiner {
        near,
        definite: near || word.eq_ignore_ascii_case("the") || word.eq_ignore_ascii_case("this"),
        possessive: is(class::POSSESSIVE_DETERMINER) || matches!(word, "'s" | "’s"),
        indefinite: word == "a",
    }
}

/// How far back, in tokens, a provision with its number is looked for.
const FAR: usize = 4096;

/// The noun of a provision behind `the`, `that`.
pub(super) static PROVISION_NOUN: Rule = Rule {
    id: "legislation/provision-noun",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::SHORT_PROVISION_HEAD),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let before = cx.step(-1)?;
        let led = document.has_word(before, "the") || document.has_word(before, "that");
        let alone = !begins_with_digit(document, here + 1) && cx.mentions().is_free(here);
        cx.test("determined, without a number", led && alone)?;
        let kind = Keyword::of_word(document, here)?.kind;
        let numbered = |it: &usize| {
            document.is(*it, class::PROVISION_KEYWORD)
                && begins_with_digit(document, *it + 1)
                && Keyword::at(document, *it).is_some_and(|it| it.kind == kind)
        };
        let cited = (here.saturating_sub(FAR)..here).rev().find(numbered).is_some();
        cx.test("one was cited by its number", cited)?;
        cite(cx, here..here + 1, What::Back(kind))
    },
    finds: &["Rule 7 lists who may attend. The [Rule] has not been changed."],
    leaves: &["The Rule has not been changed.", "Article 8 is long. The Rule is short."],
};
