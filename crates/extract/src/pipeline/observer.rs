//! Observers: who hears of what rules do while a pipeline runs; visits and outcomes in.

use crate::document::mentions::{Candidates, Outcome};
use crate::rule::Event;
use greenpaper_core::Span;

/// Who hears of what rules do.
pub(crate) trait Observer {
    /// A phase begins.
    fn phase(&mut self, _name: &'static str) {}

    /// A rule is to run at a token: runs it, with room for its events where they are wanted. Rules count from nought.
    fn visit(&mut self, rule: usize, at: usize, run: impl FnOnce(Option<&mut Vec<Event>>));

    /// A rule does not run at a token, since what its trigger asks for does not stand beside it.
    fn pass_by(&mut self, _rule: usize, _at: usize, _label: &'static str) {}

    /// What became of a proposal of the rule or step with this number, which counts from one.
    fn outcome(&mut self, _number: u16, _span: Span, _outcome: &Outcome, _candidates: &Candidates) {}
}

/// Nobody.
#[derive(Debug)]
pub(crate) struct Silent;

impl Observer for Silent {
    #[inline]
    fn visit(&mut self, _rule: usize, _at: usize, run: impl FnOnce(Option<&mut Vec<Event>>)) {
        run(None);
    }
}
