//! Surveys: what rules do on texts, counted; articles in, a row of counts a rule out.

use super::observer::Observer;
use super::registry::Registered;
use super::{Pipeline, Scratch};
use crate::document::candidate::CandidateId;
use crate::document::mentions::{Candidates, Outcome};
use crate::rule::Event;
use greenpaper_core::{Annotated, Article, Span};
use std::borrow::Cow;

/// What a rule did on all articles of a [`Survey`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleCounts {
    /// The phase in which it runs.
    pub phase: &'static str,
    /// Its id.
    pub rule: Cow<'static, str>,
    /// How many times it looked at a token.
    pub visits: u64,
    /// How many times it proposed something.
    pub proposals: u64,
    /// How many of its proposals stand in the end.
    pub kept: u64,
    /// How many were kept at first, and gave way later.
    pub displaced: u64,
    /// How many were not kept, since something as strong stood there.
    pub refused: u64,
    /// What the clock went on while it ran: see [`Survey::with_clock`].
    pub ticks: u64,
}

/// What the rules of a pipeline did on some articles: see [`Pipeline::survey`].
///
/// ```
/// use greenpaper_core::{Article, BlockKind, Span};
/// use greenpaper_extract::Pipeline;
/// let text = "A bus from Tower Hill was late.";
/// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
/// let pipeline = Pipeline::new();
/// let mut survey = pipeline.survey();
/// let annotated = pipeline.annotate_counted(article.clone(), &mut survey);
/// assert_eq!(annotated, pipeline.annotate(article));
/// assert_eq!((survey.articles, survey.tokens, survey.mentions), (1, 8, 1));
/// let row = survey.rules.iter().find(|it| it.rule == "place/feature-of-land").unwrap();
/// assert_eq!((row.visits, row.proposals, row.kept), (1, 1, 1));
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Survey {
    /// A row a rule, in the order in which they run.
    pub rules: Vec<RuleCounts>,
    /// How many articles were annotated.
    pub articles: u64,
    /// How many tokens they have.
    pub tokens: u64,
    /// How many mentions were found in them, those that steps of resolution and recognisers found among them.
    pub mentions: u64,
    clock: fn() -> u64,
}

impl Survey {
    /// The same with a clock that is read before and after each visit, in nanoseconds or whatever it counts; without one
    /// [`RuleCounts::ticks`] stays nought. Reading it is a good part of what a short visit takes.
    #[must_use]
    pub fn with_clock(self, clock: fn() -> u64) -> Survey {
        Survey { clock, ..self }
    }

    /// How many times a rule looked at a token, all rules together.
    #[must_use]
    pub fn visits(&self) -> u64 {
        self.rules.iter().map(|it| it.visits).sum()
    }
}

/// Counts what happens in one article.
struct Counter<'s> {
    survey: &'s mut Survey,
    /// What was kept at first: the rule and its candidate.
    kept: Vec<(usize, CandidateId)>,
}

impl Observer for Counter<'_> {
    fn visit(&mut self, rule: usize, _at: usize, run: impl FnOnce(Option<&mut Vec<Event>>)) {
        let clock = self.survey.clock;
        let began = clock();
        run(None);
        let row = &mut self.survey.rules[rule];
        row.ticks += clock().saturating_sub(began);
        row.visits += 1;
    }

    fn outcome(&mut self, number: u16, _span: Span, outcome: &Outcome, _candidates: &Candidates) {
        let rule = usize::from(number).checked_sub(1);
        let Some((rule, row)) = rule.and_then(|it| Some((it, self.survey.rules.get_mut(it)?))) else {
            return;
        };
        row.proposals += 1;
        match outcome {
            Outcome::Kept(id, _) => self.kept.push((rule, *id)),
            Outcome::Refused(_) | Outcome::Cuts(_) => row.refused += 1,
            Outcome::Empty => {}
        }
    }
}

impl Pipeline {
    /// A survey of its rules with nothing counted yet, for [`annotate_counted`](Pipeline::annotate_counted).
    #[must_use]
    pub fn survey(&self) -> Survey {
        let row = |(number, rule): (usize, &Registered)| RuleCounts {
            phase: self.registry.phase_of(number),
            rule: rule.id(),
            visits: 0,
            proposals: 0,
            kept: 0,
            displaced: 0,
            refused: 0,
            ticks: 0,
        };
        let rules = self.registry.rules().iter().enumerate().map(row).collect();
        Survey { rules, articles: 0, tokens: 0, mentions: 0, clock: || 0 }
    }

    /// Annotates an article as [`annotate`](Pipeline::annotate) does, and adds to a survey what each rule did. The survey is
    /// one that this pipeline made; of another one's the counts of some rules are lost or given to others.
    #[must_use]
    pub fn annotate_counted(&self, article: Article, survey: &mut Survey) -> Annotated {
        // One of a smaller pipeline has room for what it counts.
        let own = self.survey().rules;
        let from = survey.rules.len().min(own.len());
        survey.rules.extend_from_slice(&own[from..]);
        let mut counter = Counter { survey, kept: Vec::new() };
        let look = |document: &crate::Document<'_>, candidates: &Candidates, counter: &mut Counter<'_>| {
            counter.survey.tokens += document.tokens().len() as u64;
            for (rule, id) in counter.kept.drain(..) {
                let row = &mut counter.survey.rules[rule];
                *(if candidates.stands(id) { &mut row.kept } else { &mut row.displaced }) += 1;
            }
        };
        let layers = self.layers_before(&mut Scratch::new(), &article, &mut counter, look);
        let annotated = Annotated::new_or_bare(article, layers);
        survey.articles += 1;
        survey.mentions += annotated.mentions().len() as u64;
        annotated
    }
}

#[cfg(test)]
mod tests {
    use crate::Pipeline;
    use greenpaper_core::{Article, BlockKind, Span};
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn what_rules_do_is_counted() {
        let text =
            "The Health Act 1999 applies in Leeds. A bus from Tower Hill to Leeds City Council was late.";
        let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build().unwrap();
        let pipeline = Pipeline::new();
        static NOW: AtomicU64 = AtomicU64::new(0);
        let mut survey = pipeline.survey().with_clock(|| NOW.fetch_add(1, Ordering::Relaxed));
        for _ in 0..2 {
            let annotated = pipeline.annotate_counted(article.clone(), &mut survey);
            assert_eq!(annotated, pipeline.annotate(article.clone()));
        }
        assert_eq!((survey.articles, survey.mentions), (2, 8));
        for row in &survey.rules {
            assert_eq!(row.ticks, row.visits, "{row:?}");
            assert_eq!(row.proposals, row.kept + row.displaced + row.refused, "{row:?}");
        }
        let made: u64 = survey.rules.iter().map(|it| it.kept).sum();
        assert_eq!(made, survey.mentions, "rules found them all");
        let phases: Vec<_> = survey.rules.iter().map(|it| (it.rule.clone(), it.phase)).collect();
        assert!(phases.contains(&("place/feature-of-land".into(), "unknown-place")), "{phases:?}");
    }
}
