//! The registry: the rules of a pipeline by number and phase, and their triggers turned into one table; the list of phases
//! in, what a sweep over a document needs out.

use super::observer::Observer;
use super::phases::PHASES;
use crate::document::Document;
use crate::document::candidate::Candidate;
use crate::document::mentions::Candidates;
use crate::document::rule_set::RuleSet;
use crate::document::trigger::{Sweep, Trigger, TriggerTable, kind_slot};
use crate::pattern::Pattern;
use crate::rule::{Context, Declared, Payloads, Rule, Site};
use greenpaper_core::RuleName;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The rules of a pipeline.
#[derive(Debug)]
pub(crate) struct Registry {
    rules: Vec<Registered>,
    /// What a candidate says that a rule of that number made it: the rules, then the other steps, from one on.
    names: Vec<Option<RuleName>>,
    phases: Vec<&'static str>,
    /// The number of the first rule of a user, from nought.
    first_own: usize,
    triggers: TriggerTable,
}

/// What a registry holds: a rule that is code, or one that is data.
#[derive(Clone, Debug)]
pub(crate) enum Registered {
    Rule(&'static Rule),
    Pattern(Arc<Pattern>),
}

impl Registered {
    pub(crate) fn declared(&self) -> Declared<'_> {
        match self {
            Registered::Rule(rule) => rule.declared(),
            Registered::Pattern(pattern) => pattern.declared(),
        }
    }

    fn trigger(&self) -> &Trigger {
        match self {
            Registered::Rule(rule) => &rule.trigger,
            Registered::Pattern(pattern) => &pattern.trigger,
        }
    }

    /// Its id, which lasts as long as whoever asks wants it.
    pub(crate) fn id(&self) -> Cow<'static, str> {
        match self {
            Registered::Rule(rule) => Cow::Borrowed(rule.id),
            Registered::Pattern(pattern) => Cow::Owned(pattern.id.clone()),
        }
    }

    fn run(&self, cx: &mut Context<'_, '_>) {
        match self {
            Registered::Rule(rule) => (rule.run)(cx),
            Registered::Pattern(pattern) => pattern.run(cx),
        };
    }
}

/// The phase of users' own rules, behind all others.
const OWN: &str = "own";

impl Registry {
    /// The standard rules of the first phases without those of some names, and those of a user.
    pub(crate) fn new(standard: usize, without: &[String], own: &[Registered]) -> Registry {
        static NUMBER: AtomicU64 = AtomicU64::new(1);
        let triggers = TriggerTable::new(NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut registry =
            Registry { rules: Vec::new(), names: Vec::new(), phases: Vec::new(), first_own: 0, triggers };
        for (n, phase) in PHASES.iter().enumerate() {
            registry.phases.push(phase.name);
            for rule in phase.rules.iter().copied().flatten().filter(|_| n < standard) {
                if !without.iter().any(|name| name == rule.id) {
                    registry.push(n, Registered::Rule(rule));
                }
            }
        }
        registry.phases.push(OWN);
        registry.first_own = registry.rules.len();
        for rule in own {
            registry.push(PHASES.len(), rule.clone());
        }
        registry.triggers.finish();
        registry.names = registry.rules.iter().map(|it| it.id().into_owned().try_into().ok()).collect();
        let steps = PHASES.iter().flat_map(|phase| phase.then);
        registry.names.extend(steps.map(|it| it.0.to_owned().try_into().ok()));
        registry
    }

    /// The number of a step that is no rule, by its place in the list of phases.
    pub(crate) fn number_of_step(&self, step: usize) -> u16 {
        (self.rules.len() + step + 1) as u16
    }

    /// Whether a user's rule or recogniser made what has this number.
    pub(crate) fn is_own(&self, number: u16) -> bool {
        let own = self.first_own + 1..self.rules.len() + 1;
        number == 0 || own.contains(&usize::from(number))
    }

    /// What the rule or step of a number is called; `None` where it has no name of the right form.
    pub(crate) fn name(&self, number: u16) -> Option<&RuleName> {
        self.names.get(usize::from(number).checked_sub(1)?)?.as_ref()
    }

    fn push(&mut self, phase: usize, rule: Registered) {
        // There is room for many times the standard ones; what a user adds beyond it has no number and does not run.
        if self.rules.len() < RuleSet::MOST {
            let number = self.rules.len();
            self.triggers.add(phase, number, rule.trigger());
            if let Registered::Pattern(pattern) = &rule {
                pattern.words().for_each(|(word, any_case)| self.triggers.add_word(number, word, any_case));
                pattern.form().into_iter().for_each(|form| self.triggers.add_form(number, form));
            }
            self.rules.push(rule);
        }
    }

    /// What triggers them.
    pub(crate) fn triggers(&self) -> &TriggerTable {
        &self.triggers
    }

    /// The rules, by their numbers.
    pub(crate) fn rules(&self) -> &[Registered] {
        &self.rules
    }

    /// What the phase is called in which a rule runs.
    pub(crate) fn phase_of(&self, rule: usize) -> &'static str {
        let runs = |phase: &usize| self.triggers.phase(*phase).iter().any(|it| it == rule);
        (0..self.phases.len()).find(runs).map_or(OWN, |phase| self.phases[phase])
    }

    /// The number of the phase of users' own rules.
    pub(crate) fn own_phase(&self) -> usize {
        self.phases.len() - 1
    }

    /// Runs the rules of a phase at every token that triggers them. What they propose is added to `proposals`; each visit
    /// is told to `observer`.
    pub(crate) fn sweep(
        &self,
        phase: usize,
        document: &Document<'_>,
        candidates: &Candidates,
        proposals: &mut Vec<Candidate>,
        payloads: &mut Payloads,
        observer: &mut impl Observer,
    ) {
        let listed = !document.triggers_of(phase).is_empty();
        for sweep in self.triggers.sweeps(phase).iter().filter(|it| listed || it.by_mention) {
            let starts = starts_of_mentions(sweep, candidates);
            if starts.is_empty() && !listed {
                continue;
            }
            let mut starts = starts.into_iter().peekable();
            // A rule does not look inside what it has just proposed.
            let mut resume = [0_usize; 64];
            let mut by_token = document.triggers_of(phase).iter().map(|it| *it as usize).peekable();
            let mut unit = 0;
            loop {
                let next = [by_token.peek().copied(), starts.peek().map(|it| it.tokens.start)];
                let Some(at) = next.into_iter().flatten().min() else { break };
                by_token.next_if_eq(&at);
                while document.units().get(unit).is_some_and(|it| it.tokens.end <= at) {
                    unit += 1;
                }
                let by_word = document.triggered(sweep, at);
                let mention = starts.next_if(|it| it.tokens.start == at);
                let mut rules = by_word | mention.as_ref().map_or(0, |it| it.rules);
                // What must stand beside what triggered the rule at a place of the sweep, and does not.
                let missing = |place: usize| {
                    let by_mention = mention.as_ref().filter(|_| by_word >> place & 1 == 0);
                    let triggered_by = by_mention.map_or(at..at + 1, |it| it.tokens.clone());
                    let block = &document.units().get(unit)?.tokens;
                    document.missing_beside(self.rules[sweep.first + place].trigger(), block, &triggered_by)
                };
                while rules != 0 {
                    let place = rules.trailing_zeros() as usize;
                    rules &= rules - 1;
                    if at < resume[place] {
                        continue;
                    }
                    let number = sweep.first + place;
                    let rule = &self.rules[number];
                    if sweep.conditioned >> place & 1 == 1
                        && let Some(label) = missing(place)
                    {
                        observer.pass_by(number, at, label);
                        continue;
                    }
                    observer.visit(number, at, |events| {
                        let site = Site { document, mentions: candidates, unit, at, proposals, payloads };
                        let mut context = Context::new(site, rule.declared(), number as u16 + 1, events);
                        rule.run(&mut context);
                        resume[place] = resume[place].max(context.resume());
                    });
                }
            }
        }
    }
}

/// A mention that triggers rules of a sweep, by its tokens, with those rules, a bit each.
struct Start {
    tokens: Range<usize>,
    rules: u64,
}

/// The mentions that trigger some of the rules of a sweep, in order.
fn starts_of_mentions(sweep: &Sweep, candidates: &Candidates) -> Vec<Start> {
    if !sweep.by_mention {
        return Vec::new();
    }
    let starts = candidates.iter().map(|(id, it)| (id, sweep.mentions[kind_slot(it.kind)]));
    let starts = starts.filter(|(_, rules)| *rules != 0);
    let mut starts: Vec<_> =
        starts.map(|(id, rules)| Start { tokens: candidates.tokens(id), rules }).collect();
    starts.sort_unstable_by_key(|it| it.tokens.start);
    starts
}
