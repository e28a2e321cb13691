//! Posts after a person's name: `, chief executive of Scope`, `, who became chair`, `resigned as leader`; the name in, the
//! posts out.

use super::around::{Around, breaks_line};
use super::{Form, HeldPost, Points};
use crate::lexicon::class;
use crate::phrase::post;
use crate::phrase::post_nominal::is_post_nominal;

impl Around<'_, '_> {
    /// Posts after the name that ends before token `end`.
    pub(super) fn after(&self, end: usize) -> Vec<HeldPost> {
        let at = self.past_honours(end);
        let own_line = || at < self.end && breaks_line(self.document, at);
        if self.opens_apposition(at) {
            return self.behind(at + 1, Form::After);
        }
        if self.is(at, class::HOLDING_VERB | class::HOLDER_BRIDGE) {
            return self.behind(at, Form::Verb);
        }
        // `the dismissal of Ann Lee from her post as registrar of …`
        if self.word(at) == "from" {
            let post = self.is(at + 1, class::DETERMINER)
                && self.is(at + 2, class::POST_SYNONYM)
                && self.word(at + 3) == "as";
            return if post { self.list(at + 4, true, Form::Leaving) } else { Vec::new() };
        }
        if own_line() && self.is_upper(at) && !self.is(at, class::DETERMINER) {
            return self.behind(at, Form::After);
        }
        Vec::new()
    }

    /// The number after the honours behind a name: MP, CBE.
    fn past_honours(&self, end: usize) -> usize {
        let mut at = end;
        loop {
            let comma = usize::from(self.is_comma(at));
            if at + comma >= self.end || !is_post_nominal(self.document, at + comma) {
                return at;
            }
            at += comma + 1;
        }
    }

    /// Posts from token `at` on, past `who`, verbs of holding, verbs of leaving.
    fn behind(&self, at: usize, form: Form) -> Vec<HeldPost> {
        let (mut at, mut form) = (at, form);
        if self.word(at) == "who" {
            at += 1;
            if self.word(at) == "chairs" {
                return self.chairs(at).into_iter().collect();
            }
            if !self.is(at, class::HOLDING_VERB) {
                // `Ian Lee, who runs the authority, becomes`
                let close = (at..self.end.min(at + 16)).find(|it| self.is_comma(*it)).map(|it| it + 1);
                let Some(verb) = close.filter(|it| matches!(self.word(*it), "becomes" | "became")) else {
                    return Vec::new();
                };
                at = verb;
            }
        }
        if self.is(at, class::HOLDING_VERB) {
            form = Form::Verb;
        }
        at = self.past_verbs(at);
        let mut former = false;
        // `has resigned as chair of the trust`, `stood down as leader`
        if self.is(at, class::LEAVING_VERB) {
            let Some(post) = (at + 1..at + 3).find(|it| self.word(*it) == "as") else { return Vec::new() };
            (at, former, form) = (post, true, Form::Leaving);
        }
        at += usize::from(self.word(at) == "as");
        self.list(at, former, form)
    }

    fn past_verbs(&self, at: usize) -> usize {
        (at..self.end).find(|it| !self.is(*it, class::HOLDING_VERB)).unwrap_or(self.end.max(at))
    }

    /// `who chairs the Commission`, the verb at token `verb`.
    fn chairs(&self, verb: usize) -> Option<HeldPost> {
        let mut at = verb + 1;
        while self.is(at, class::DETERMINER) && !self.is_organisation(at) {
            at += 1;
        }
        self.is_organisation(at).then(|| HeldPost {
            role: verb..verb + 1,
            organisation: Some(at),
            unknown: None,
            unit: None,
            points: Points::Nowhere,
            former: false,
            form: Form::Chairs,
        })
    }

    /// The posts that are listed from token `at` on.
    pub(super) fn list(&self, at: usize, former: bool, form: Form) -> Vec<HeldPost> {
        let mut at = at;
        let mut all = Vec::new();
        let mut former_next = false;
        for _ in 0..4 {
            let Some((mut held, next)) = self.one(at, form) else { break };
            held.former |= former || std::mem::take(&mut former_next);
            let (next, and) = self.take_up(&mut held, next);
            all.push(held);
            // `a former governor who is now a trustee of …`.
            let who = self.word(next) == "who" && self.is(next + 1, class::HOLDING_VERB);
            if !and && !who {
                break;
            }
            at = next + 1;
            // `treasurer of the charity and, until last summer, governor of the school`
            if self.is_comma(at)
                && let Some(close) = (at + 2..at + 8).find(|it| self.is_comma(*it))
            {
                let over = self.is(at + 1, class::FORMER_ADVERB);
                if over || matches!(self.word(at + 1), "since" | "from") {
                    former_next = over;
                    at = close + 1;
                }
            }
            at = self.past_verbs(at);
        }
        self.share(&mut all);
        all
    }

    /// The post that begins at token `at`, after article, possessor and "former", and the number after it.
    fn one(&self, at: usize, form: Form) -> Option<(HeldPost, usize)> {
        let found = post::after(self.document, self.mentions, at)?;
        let (start, end) = (found.tokens.start, found.tokens.end);
        let mut held = self.owned(found.tokens, found.former, form);
        let definite = start > at && self.word(start - 1) == "the";
        if held.organisation.is_none() && held.points == Points::Nowhere && definite {
            held.points = Points::Back;
        }
        Some((held, end))
    }

    /// `the councillor and convener of housing at Perth and Kinross Council`: both are held there.
    fn share(&self, all: &mut [HeldPost]) {
        for n in (1..all.len()).rev() {
            let [one, next] = &mut all[n - 1..=n] else { continue };
            let joined = next.role.start == one.role.end + 1;
            let definite = self.word(one.role.start.wrapping_sub(1)) == "the";
            if one.organisation.is_none() && joined && definite {
                (one.organisation, one.points) = (next.organisation, next.points);
            }
        }
    }
}
