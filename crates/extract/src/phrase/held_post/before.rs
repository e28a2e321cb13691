//! Posts before a person's name: `Trust medical director and surgeon Ann Lee`, `assistant head of Defra's flood recovery
//! unit, Ann Lee`; the name in, the posts out.

use super::around::Around;
use super::{Form, HeldPost, Points, REACH};
use crate::lexicon::class;
use crate::phrase::post;

impl Around<'_, '_> {
    /// Posts before the name that begins at token `name`.
    pub(super) fn before(&self, name: usize) -> Vec<HeldPost> {
        // Titles: Mr, Rt Hon, Professor Sir; nobody has more of them than eight.
        let mut end = name;
        while end > self.from && name - end < 8 {
            let title = self.is(end - 1, class::HONORIFIC) && self.is_upper(end - 1);
            if !title && !self.is_right(end - 1) {
                break;
            }
            end -= 1;
        }
        if end > self.from && end < name && self.word(end - 1).eq_ignore_ascii_case("the") {
            end -= 1;
        }
        if end == self.from {
            return Vec::new();
        }
        let mut held = if self.opens_apposition(end - 1) {
            let two = end > self.from + 1 && self.is_comma(end - 2);
            self.apposed(end - 1 - usize::from(two)).into_iter().collect()
        } else {
            self.directly(end)
        };
        // R v Secretary of State, Lord Ashdale said: a party to a case is nobody's post.
        let party = |at: usize| at > 0 && matches!(self.word(at - 1), "v" | "v.");
        held.retain(|it: &HeldPost| !party(it.role.start));
        held
    }

    /// The first word of `Right Honourable`.
    fn is_right(&self, at: usize) -> bool {
        self.word(at) == "Right" || self.word(at).trim_end_matches('.').eq_ignore_ascii_case("rt")
    }

    /// Posts directly before a name: `Trust medical director and surgeon Ann Lee`.
    fn directly(&self, end: usize) -> Vec<HeldPost> {
        let before = |end: usize| {
            let found = post::before(self.document, self.mentions, end)?;
            Some(self.owned(found.tokens, found.former, Form::Before))
        };
        let Some(last) = before(end) else { return self.apposed(end).into_iter().collect() };
        // `Sister Perpetua`, `Judge Achterberg`: a title.
        if last.role.len() == 1 && self.is(end - 1, class::RANK) && self.is_upper(end - 1) {
            return Vec::new();
        }
        let mut held = vec![last];
        for _ in 0..2 {
            let last = held.len() - 1;
            let start = held[last].role.start;
            let joined = start > self.from + 1 && matches!(self.word(start - 1), "and" | "&");
            if !joined || !self.is(start - 2, class::POST_HEAD) {
                break;
            }
            let Some(next) = before(start - 1) else { break };
            if held[last].organisation.is_none() && held[last].points == Points::Nowhere {
                held[last].former = next.former;
            }
            held.push(next);
        }
        held.reverse();
        held
    }

    /// The post before a comma, a bracket: `assistant head of Defra's flood recovery unit, Ann Lee`.
    fn apposed(&self, end: usize) -> Option<HeldPost> {
        let reach = end.saturating_sub(REACH).max(self.from);
        for head in (reach..end).rev() {
            if self.document.starts_sentence(head + 1) && head + 1 < end {
                break;
            }
            if !self.is(head, class::POST_HEAD) || post::is_name(self.mentions, head) {
                continue;
            }
            let Some(left) = post::before(self.document, self.mentions, head + 1) else { continue };
            let whole = post::forward(self.document, self.mentions, left.tokens.start, self.end);
            let Some(role) = whole.filter(|it| it.end <= end) else { continue };
            let mut held = self.owned(role.clone(), left.former, Form::BeforeComma);
            let (rest, and) = self.take_up(&mut held, role.end);
            if rest == end && !and {
                return Some(held);
            }
            if rest >= end {
                return None;
            }
        }
        None
    }
}
