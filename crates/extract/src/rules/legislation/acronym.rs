//! Acronyms of legislation: `GDPR`, `PACE`, or one that the article defines, in; it with its year or number, where it
//! is no other thing, out.

use super::cite::{cite, has_provision_beside, in_compound};
use crate::phrase::legislation::acronym::{dated_acronym, known_acronym};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::{Head, Keyword};
use crate::phrase::legislation::number::year;
use crate::phrase::legislation::provision::numbered;
use crate::rules::prelude::*;

/// The acronym of the Civil Procedure Rules with the number of a rule.
pub(super) static RULE_OF_COURT: Rule = Rule {
    id: "legislation/rule-of-court",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::text("CPR"),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let known = known_acronym(document.word(here))?;
        cx.test("nothing found there", cx.mentions().is_free(here) && !in_compound(cx, here))?;
        let end = document.tokens()[here].span.end();
        let undated = year(document, here + 1).is_none();
        let cited = Keyword::of("rule").and_then(|it| numbered(document, it, end, unit.end));
        cx.test("the number of a rule follows", cited.is_some() && undated)?;
        let cited = cited?;
        let number = cx.payloads().citations.push(What::Acronym(known), Some(cited.chain));
        cx.propose_as(here..cited.after, |it| it.with_payload(number))
    },
    finds: &["Costs follow the event: [CPR 44.2(1)]."],
    leaves: &["She learnt CPR in 2019.", "CPR saves lives."],
};

/// Legislation by its acronym. Some of these are other things as well and need a provision with them.
pub(super) static KNOWN_ACRONYM: Rule = Rule {
    id: "legislation/known-acronym",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| known_acronym(it.text()).is_some()),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let known = known_acronym(document.word(here))?;
        cx.test("nothing found there", cx.mentions().is_free(here) && !in_compound(cx, here))?;
        // Another Act of the same letters: `MCA 1973`.
        let other = year(document, here + 1).filter(|it| known.year.is_some_and(|own| own != *it));
        cx.test("not the year of another", other.is_none() || known.head != Head::Act)?;
        // `PACE Code C` goes by its head noun.
        let code = cx.word(here + 1) == "Code" && cx.word(here + 2).len() == 1;
        cx.test("no code by letter", !code)?;
        let dated = here + 1 < unit.end && year(document, here + 1).is_some();
        let sure = !document.is(here, class::DOUBTFUL_LEGISLATION_ACRONYM)
            || dated
            || cx.payloads().citations.names.acronyms.contains(&known.acronym)
            || has_provision_beside(cx, here + 1);
        cx.test("nothing else, or with a year, its title or a provision", sure)?;
        let british = known.acronym == "GDPR" && cx.word(here.wrapping_sub(1)) == "UK";
        cite(cx, here - usize::from(british)..here + 1 + usize::from(dated), What::Acronym(known))
    },
    finds: &["The [UK GDPR], [FOIA 2000] and [TUPE] apply.", "[PACE 1984] is old."],
    leaves: &["The PACE of reform was slow.", "A GDPR-compliant form was sent."],
};

/// Capitals that end in the `A` of `Act`, with a year and a provision.
pub(super) static ACRONYM_WITH_YEAR: Rule = Rule {
    id: "legislation/acronym-with-year",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| {
        let word = it.text();
        (2..=8).contains(&word.len()) && word.ends_with('A') && word.bytes().all(|b| b.is_ascii_uppercase())
    }),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let word = document.word(here);
        let year = year(document, here + 1).filter(|_| cx.tokens().contains(&(here + 1)));
        cx.test("a year follows", year.is_some())?;
        let known = known_acronym(word).is_some_and(|it| it.year == year);
        let told = known || cx.payloads().citations.names.aliases.contains_key(word);
        cx.test("neither known nor defined", !told && cx.mentions().is_free(here) && !in_compound(cx, here))?;
        if let Some(known) = year.and_then(|it| dated_acronym(word, it)) {
            return cite(cx, here..here + 2, What::Acronym(known));
        }
        cx.test("beside a provision", has_provision_beside(cx, here + 2))?;
        cite(cx, here..here + 2, What::Short { head: Head::Act, year, near: false })
    },
    finds: &["Its [HA 1996] sections are many.", "On page 3 [LTA 1985] is cited."],
    leaves: &[
        "The USA 1994 team is remembered.",
        "Under section 6 the HRA is short.",
        "The EA 2011 figures.",
    ],
};

/// An acronym, two of them (`UK GDPR`), or one with a year (`DPA 2018`), by which the article defines a short form.
pub(super) static DEFINED_ACRONYM: Rule = Rule {
    id: "legislation/defined-acronym",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::kind(TokenKind::Acronym),
    run: |cx| {
        let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
        let defines = !cx.payloads().citations.names.aliases.is_empty();
        cx.test("the article defines short forms", defines)?;
        cx.is("no head noun", 0, LexicalClass::NONE, class::LEGISLATION_HEAD | class::PROVISION_KEYWORD)?;
        cx.test("nothing found there", cx.mentions().is_free(here) && !in_compound(cx, here))?;
        let two = here > unit.start && document.tokens()[here - 1].kind == TokenKind::Acronym;
        let dated = here + 1 < unit.end && year(document, here + 1).is_some();
        let forms = [two.then(|| here - 1..here + 1), Some(here..here + 1), dated.then(|| here..here + 2)];
        let aliases = &cx.payloads().citations.names.aliases;
        let found = forms.into_iter().flatten().find_map(|tokens| {
            let title = *aliases.get(&collapse_space(document.words(tokens.clone())))?;
            Some((tokens, title))
        });
        let (tokens, title) = cx.some("defined", found)?;
        cite(cx, tokens, What::Alias(title))
    },
    finds: &["The Tenant Fees Act 2019 (TFA) came late. The [TFA] is short."],
    leaves: &["The Tenant Fees Act 2019 came late. The TFA is short."],
};
