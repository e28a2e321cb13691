//! Provisions without a title: the outermost keyword, `Schedule` of `paragraph 4 of Schedule 2`, in; all of them, and what
//! they are put into, out.

use super::cite::{citation, citation_at};
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Keyword;
use crate::phrase::legislation::provision::{Cited, provisions};
use crate::rules::prelude::*;

/// How far before its outermost keyword a chain of provisions may begin, in tokens.
const FAR: usize = 24;

/// Provisions without a title.
#[derive(Debug)]
pub(super) struct Bare<'d> {
    start: usize,
    cited: Cited,
    /// The word that they begin with, and the one behind them.
    pub(super) word: &'d str,
    pub(super) next: &'d str,
    /// Whether the article names any legislation.
    pub(super) any: bool,
}

impl Bare<'_> {
    /// The keyword that they begin with.
    pub(super) fn keyword(&self) -> Keyword {
        self.cited.keyword
    }

    /// The token that they begin with.
    pub(super) fn start(&self) -> usize {
        self.start
    }

    /// The number of the outermost one.
    pub(super) fn number(&self) -> Option<&str> {
        self.cited.chain.number()
    }
}

/// The provisions whose outermost keyword, of this kind, triggered the rule; `None` where they are those of something else.
pub(super) fn bare<'d>(cx: &mut Context<'_, 'd>, kind: ProvisionKind) -> Option<Bare<'d>> {
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
    cx.test("not those of a report, nor a post by the number of its section", !is_other(cx, after))?;
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
    (noun..limit.min(noun + 3)).any(|it| document.is(it, class::DOCUMENT_WITH_PROVISIONS))
}

/// Proposes them. Three letters and less hold their ground against nothing.
pub(super) fn cite_bare(cx: &mut Context<'_, '_>, bare: Bare<'_>) -> Option<()> {
    let into = put_into(cx, bare.cited.after);
    let tokens = bare.start..bare.cited.after;
    let slight = cx.document().words(tokens.clone()).len() < 4;
    let priority = if slight { Priority::Pattern } else { Priority::Known };
    let number = cx.payloads().citations.push(What::Provision { into }, Some(bare.cited.chain));
    cx.propose_as(tokens, |it| it.with_priority(priority).with_payload(number))
}

/// The title that provisions before token `next` are put into: `a new section 45A into the Environmental Protection Act 1990`;
/// or that is named a little later: `section 5 of, and Schedule 1 to, the Care Act 2014`.
fn put_into(cx: &mut Context<'_, '_>, next: usize) -> Option<usize> {
    let (document, limit) = (cx.document(), cx.tokens().end);
    let linked = document.has_word(next, "of") || document.has_word(next, "to");
    let title = if linked && next + 1 < limit && document.word(next + 1) == "," {
        (next + 2..limit.min(next + 16)).find_map(|at| citation_at(cx, at))?.0
    } else {
        let led = next + 1 < limit && document.is(next, class::INSERTION_PREPOSITION);
        let at = next + 1 + usize::from(document.is(next + 1, class::PROVISION_DETERMINER));
        citation_at(cx, at).filter(|it| led && at < limit && it.1.start == at)?.0
    };
    citation(cx, title).what.is_named().then_some(title)
}
