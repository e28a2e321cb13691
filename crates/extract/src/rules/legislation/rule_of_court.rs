//! Rules of court by number: `CPR` in; `CPR 44.2(1)` out.

use super::cite::in_compound;
use crate::phrase::legislation::acronym::known_acronym;
use crate::phrase::legislation::citation::What;
use crate::phrase::legislation::head::Keyword;
use crate::phrase::legislation::number::year;
use crate::phrase::legislation::provision::numbered;
use crate::rules::prelude::*;

/// The acronym of the Civil Procedure Rules with the number of a rule.
pub(super) static RULE_OF_COURT: Rule = Rule {
    id: "legislation/rule-of-court",
    kind: MentionKind::Legislation,
    priority: Priority::Known,
    trigger: Trigger::word(|it| it.text() == "CPR"),
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
