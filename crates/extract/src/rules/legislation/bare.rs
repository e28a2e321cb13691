//! Provisions without a title: the outermost keyword, `Schedule` of `paragraph 4 of Schedule 2`, in; all of them, and what
//! they are put into, out.

use super::cite::{citation, citation_at};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::{Head, Keyword};
use crate::phrase::legislation::provision::{Cited, provisions};
use crate::rules::prelude::*;

/// How far before its outermost keyword a chain of provisions may begin, in tokens.
const FAR: usize = 24;

/// Provisions without a title.
#[derive(Debug)]
struct Bare<'d> {
    start: usize,
    cited: Cited,
    /// The word that they begin with, and the one behind them.
    word: &'d str,
    next: &'d str,
    /// Whether the article names any legislation.
    any: bool,
}

/// The provisions whose outermost keyword, of this kind, triggered the rule; `None` where they are those of something else.
fn bare<'d>(cx: &mut Context<'_, 'd>, kind: ProvisionKind) -> Option<Bare<'d>> {
    let (document, here, unit) = (cx.document(), cx.here(), cx.tokens());
    cx.test("nothing found there", cx.mentions().is_free(here))?;
    let own = cx.some("numbers follow", provisions(document, here, unit.end))?;
    let (start, cited) = (unit.start.max(here.saturating_sub(FAR))..here)
        .filter(|it| document.is(*it, class::PROVISION_KEYWORD))
        .find_map(|at| Some((at, provisions(document, at, unit.end).filter(|it| it.after > here)?)))
        .unwrap_or((here, own));
    let outermost = cited.chain.outermost() == kind && cited.chain.is_anchored();
    cx.test("the outermost provision", outermost && cx.mentions().is_free(start))?;
    let after = cited.after;
    let other = is_other(cx, after);
    if other {
        // `Part 2` behind `Part 1 of the inquiry` is the inquiry's too.
        cx.payloads().citations.others.push((kind, start));
    }
    cx.test("not those of a report, nor a post by the number of its section", !other)?;
    let any = cx.mentions().count() > 0;
    Some(Bare { start, word: document.word(start), next: cx.word(after), any, cited })
}

/// Whether what stands behind provisions tells that they are something else: `section 3 of this report`, `section 151
/// officer`.
fn is_other(cx: &Context<'_, '_>, after: usize) -> bool {
    let (document, limit) = (cx.document(), cx.tokens().end);
    let linked = document.has_word(after, "of") || document.has_word(after, "to");
    if !linked || after + 2 >= limit {
        return after < limit && document.is(after, class::APPROVED_PROFESSION);
    }
    let determiner = |at: usize| at < limit && document.is(at, class::DETERMINER);
    let noun = after + 1 + (1..3).take_while(|it| determiner(after + it)).count();
    let mut words = (noun..limit.min(noun + 3)).take_while(|it| document.tokens()[*it].kind.is_word());
    words.any(|it| document.is(it, class::DOCUMENT_WITH_PROVISIONS))
}

/// Proposes them. Three letters and less hold their ground against nothing.
fn cite_bare(cx: &mut Context<'_, '_>, bare: Bare<'_>) -> Option<()> {
    let into = put_into(cx, bare.cited.after);
    let elsewhere = into.is_none() && is_elsewhere(cx, bare.start, bare.cited.after);
    let tokens = bare.start..bare.cited.after;
    let slight = cx.document().words(tokens.clone()).len() < 4;
    let priority = if slight { Priority::Pattern } else { Priority::Known };
    let number = cx.payloads().citations.push(What::Provision { into, elsewhere }, Some(bare.cited.chain));
    cx.propose_as(tokens, |it| it.with_priority(priority).with_payload(number))
}

/// The title that provisions before token `next` are put into: `a new section 45A into the Environmental Protection Act 1990`;
/// or that is named a little later: `section 5 of, and Schedule 1 to, the Care Act 2014`.
fn put_into(cx: &mut Context<'_, '_>, next: usize) -> Option<usize> {
    let (document, limit) = (cx.document(), cx.tokens().end);
    let linked = document.has_word(next, "of") || document.has_word(next, "to");
    let title = if linked && next + 1 < limit && document.word(next + 1) == "," {
        (next + 2..limit.min(next + 16)).find_map(|at| citation_at(cx, at))?.0
    } else if let Some(title) = listed(cx, next) {
        title
    } else if next < limit && document.word(next) == "(" {
        // `section 9 (Care Act 2014)`
        let (title, tokens) = citation_at(cx, next + 1).filter(|it| it.1.start == next + 1)?;
        (tokens.end < limit && document.word(tokens.end) == ")").then_some(title)?
    } else {
        // `section 42 enquiries under the Care Act 2014`: a noun or two between.
        let noun = |it: &usize| {
            document.tokens()[*it].kind == TokenKind::Word
                && !document.is_upper(*it)
                && !document.starts_sentence(*it)
                && !document.is(*it, class::LEGISLATION_CONNECTOR | class::LEGISLATION_STOP)
        };
        let between = (next..limit).take(2).take_while(noun).count();
        let led = next + between;
        let leads = led + 1 < limit && document.is(led, class::INSERTION_PREPOSITION);
        let under = leads && (between == 0 || document.has_word(led, "under"));
        let at = led + 1 + usize::from(document.is(led + 1, class::PROVISION_DETERMINER));
        citation_at(cx, at).filter(|it| under && at < limit && it.1.start == at)?.0
    };
    citation(cx, title).what.is_named().then_some(title)
}

/// The title of the last of a list of provisions that goes on at token `next`: `section 3, section 4 or section 5 of the Care
/// Act 2014`.
fn listed(cx: &mut Context<'_, '_>, mut next: usize) -> Option<usize> {
    let (document, limit) = (cx.document(), cx.tokens().end);
    for _ in 0..4 {
        // `section 9 (needs assessments) and section 10 …`
        if next < limit && document.word(next) == "(" {
            next = 1 + (next..limit.min(next + 14)).find(|it| document.word(*it) == ")")?;
        }
        let comma = next < limit && document.word(next) == ",";
        next += usize::from(comma);
        let joined = next < limit && (document.has_word(next, "and") || document.has_word(next, "or"));
        next += usize::from(joined);
        if next >= limit || !(comma || joined) || !document.is(next, class::PROVISION_KEYWORD) {
            return None;
        }
        if let Some((title, tokens)) = citation_at(cx, next) {
            return (tokens.start == next && citation(cx, title).chain.is_some()).then_some(title);
        }
        next = provisions(document, next, limit)?.after;
    }
    None
}

/// How far before provisions what they are of may stand, in tokens.
const NEAR: usize = 12;

/// Whether provisions are of what is no legislation, or it cannot be told of what: `Section 193 of the former`, `The lease, in
/// schedule 2, …`, `The report says in section 4 …`.
fn is_elsewhere(cx: &Context<'_, '_>, start: usize, after: usize) -> bool {
    let (document, unit) = (cx.document(), cx.tokens());
    // `the latter` is what was named last.
    let linked = document.has_word(after, "of") || document.has_word(after, "to");
    if linked && after + 2 < unit.end && document.has_word(after + 2, "former") {
        return true;
    }
    let inside = document.is(start.wrapping_sub(1), class::INSERTION_PREPOSITION) && start > unit.start;
    let low = unit.start.max(start.saturating_sub(NEAR));
    let before = (low..start).rev().take_while(|it| !document.starts_sentence(*it + 1));
    let mut before = before.take_while(|it| cx.mentions().kind_at(*it) != Some(MentionKind::Legislation));
    let owner = |it: usize| {
        document.is(it, class::DOCUMENT_WITH_CLAUSES)
            || inside && document.is(it, class::DOCUMENT_WITH_PROVISIONS)
    };
    before.any(|it| owner(it) && !document.is_upper(it))
}

/// `section 9(4)`, `s.21`: of legislation that the article names; abbreviated or glued, of any.
pub(super) static BARE_SECTION: Rule = Rule {
    id: "legislation/bare-section",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::SECTION_KEYWORD).or_word(|it| Keyword::glued(it.text()).is_some()),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Section)?;
        let short = found.cited.keyword.short;
        // `s.21`, `s117`: a stop or a figure is in the word itself.
        let marked = short && !found.word.chars().all(char::is_alphabetic);
        let here = short || matches!(found.next, "below" | "above");
        cx.test("the article names legislation, or its form tells", found.any || marked || !here)?;
        cite_bare(cx, found)
    },
    finds: &[
        "Under [section 117(2)] and [s.21] it may.",
        "He was held under [s136].",
        "The duty is in [§ 9].",
    ],
    leaves: &["Section 3 of this report is long, as section 4 below is.", "The section 151 officer left."],
};

/// `Schedule 2`, `paragraph 4 of Schedule 1`.
pub(super) static BARE_SCHEDULE: Rule = Rule {
    id: "legislation/bare-schedule",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::SCHEDULE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Schedule)?;
        let capital = found.word.starts_with(char::is_uppercase);
        cx.test("with a capital, or the article names legislation", capital || found.any)?;
        cite_bare(cx, found)
    },
    finds: &["It is in [Schedule 2, paragraph 4] of it."],
    leaves: &["The train kept to schedule 7 days a week."],
};

/// `regulation 5(1)(b)`
pub(super) static BARE_REGULATION: Rule = Rule {
    id: "legislation/bare-regulation",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::REGULATION_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Regulation)?;
        cite_bare(cx, found)
    },
    finds: &["Under [regulation 5(1)(b)] a fee is due."],
    leaves: &["The regulation of 12 trades was eased.", "Regulation 3 of this guidance is new."],
};

/// `rule 45A`: of rules that the article names, or in full, of more than one figure, where it names legislation.
pub(super) static BARE_RULE: Rule = Rule {
    id: "legislation/bare-rule",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::RULE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Rule)?;
        let rules = cx.payloads().citations.names.have(ProvisionKind::Rule);
        let numbered = !found.cited.keyword.short
            && found.any
            && found.cited.chain.number().is_some_and(|it| it.len() > 1);
        cx.test("the article names rules, or it is one of many", rules || numbered)?;
        cite_bare(cx, found)
    },
    finds: &["The Prison Rules 1999 apply. See [rule 45A] on it."],
    leaves: &["Rule 1 is to have fun."],
};

/// `Article 8`; without a capital, of orders and treaties that the article names.
pub(super) static BARE_ARTICLE: Rule = Rule {
    id: "legislation/bare-article",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::ARTICLE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Article)?;
        let names = cx.payloads().citations.names.have(ProvisionKind::Article);
        let cites = if found.cited.keyword.short { found.any } else { found.word.starts_with('A') };
        cx.test("a capital, or the article names what has articles", names || cites)?;
        cite_bare(cx, found)
    },
    finds: &["They relied on [Article 8] in court."],
    leaves: &["We read article 5 first.", "Article 5 of this series is out."],
};

/// `direction 3(2)` of directions that the article names.
pub(super) static BARE_DIRECTION: Rule = Rule {
    id: "legislation/bare-direction",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::DIRECTION_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Direction)?;
        let names = cx.payloads().citations.names.have(ProvisionKind::Direction);
        cx.test("the article names directions", names)?;
        cite_bare(cx, found)
    },
    finds: &["The Primary Medical Services Directions 2010 apply, [direction 3(2)] of all."],
    leaves: &["Go in direction 3 next."],
};

/// `clause 5` of a bill that the article names, `Clause 5` of any.
pub(super) static BARE_CLAUSE: Rule = Rule {
    id: "legislation/bare-clause",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::CLAUSE_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Clause)?;
        let names = &cx.payloads().citations;
        let bill = names.bills || names.names.heads.contains(&Head::Bill);
        let capital = found.word.starts_with('C') && !cx.document().starts_sentence(found.start);
        cx.test("a bill, or a capital within a sentence", bill || capital)?;
        cite_bare(cx, found)
    },
    finds: &["The Housing Bill is long. In [clause 5] it says so.", "Peers took out [Clause 12] last night."],
    leaves: &["In clause 5 it says so."],
};

/// `Part 2` in running text of an article that names an Act.
pub(super) static BARE_PART: Rule = Rule {
    id: "legislation/bare-part",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::class(class::PART_KEYWORD),
    run: |cx| {
        let found = bare(cx, ProvisionKind::Part)?;
        let names = cx.payloads().citations.names.have(ProvisionKind::Part);
        let whole = names && found.word == "Part" && cx.unit().block.kind.is_running_text();
        cx.test("in full and in running text of an article that names an Act", whole)?;
        cite_bare(cx, found)
    },
    finds: &["The Care Act 2014 is long. Under [Part 2] it may."],
    leaves: &["Part 2 of the documentary is out.", "It took part 2 times."],
};
