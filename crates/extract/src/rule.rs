//! Rules: what each is declared as, and what it sees when it runs; a token that triggered it in, proposals out.

use crate::document::candidate::{Candidate, CandidateId, Priority, Reference};
use crate::document::casing::Casing;
use crate::document::mentions::Candidates;
use crate::document::trigger::Trigger;
use crate::document::vocabulary::LexemeIdx;
use crate::document::{Document, Unit};
use crate::lexicon::LexicalClass;
use crate::phrase::date::form::DateReading;
use crate::phrase::date::years::without_note;
use crate::phrase::held_post::{HeldPost, held_posts};
use crate::phrase::legislation::citation::Citations;
use crate::phrase::person_name::parse::NameParse;
use foldhash::{HashMap, HashSet};
use greenpaper_core::{MentionKind, Span};
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

/// A rule: what it finds, at which tokens it looks, and what it does there. The standard ones and those of users are the
/// same thing.
///
/// ```
/// use greenpaper_core::{Article, BlockKind, MentionKind, Span};
/// use greenpaper_extract::{Pipeline, Priority, Rule, Trigger};
/// use greenpaper_text::TokenKind;
///
/// /// "application 24/00731/FUL"
/// static PLANNING: Rule = Rule {
///     id: "publication/planning-application",
///     kind: MentionKind::Publication,
///     priority: Priority::Certain,
///     trigger: Trigger::text("application"),
///     run: |cx| {
///         let number = cx.here() + 1;
///         cx.test("a number follows", cx.word(number).starts_with(|c: char| c.is_ascii_digit()))?;
///         let end = (number..cx.tokens().end).find(|at| !cx.document().joined_to_next(*at))? + 1;
///         cx.propose(number..end)
///     },
///     finds: &["Wiltshire refused application [24/00731/FUL] in May."],
///     leaves: &["It was the first application of its kind."],
/// };
/// let pipeline = Pipeline::builder().rule(&PLANNING).build();
/// let text = "Wiltshire refused application 24/00731/FUL in May.";
/// let article = Article::builder(text).block(BlockKind::Paragraph, Span::of(text)).build()?;
/// let annotated = pipeline.annotate(article);
/// let found = annotated.mentions().iter().find(|it| it.kind == MentionKind::Publication).unwrap();
/// assert_eq!(&text[found.span], "24/00731/FUL");
/// # Ok::<(), greenpaper_core::Error>(())
/// ```
pub struct Rule {
    /// What it is called: its kind, and its own name behind a stroke: `place/feature-of-land`.
    pub id: &'static str,
    /// What it finds.
    pub kind: MentionKind,
    /// How strongly what it proposes holds its ground, where it does not say otherwise.
    pub priority: Priority,
    /// The tokens at which it looks.
    pub trigger: Trigger,
    /// What it does at one of them; see [`Context`]. `None` where a test fails, which is no error. It never panics, and takes
    /// time bounded by a constant or by what it proposes.
    pub run: fn(&mut Context<'_, '_>) -> Option<()>,
    /// Sentences with what it finds in brackets; a test runs them.
    pub finds: &'static [&'static str],
    /// Sentences in which it finds nothing; a test runs them.
    pub leaves: &'static [&'static str],
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule").field("id", &self.id).field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What a rule or a pattern says of itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Declared<'r> {
    pub(crate) id: &'r str,
    pub(crate) kind: MentionKind,
    pub(crate) priority: Priority,
}

impl Rule {
    pub(crate) fn declared(&self) -> Declared<'_> {
        Declared { id: self.id, kind: self.kind, priority: self.priority }
    }
}

/// What rules hand on to resolution beside their candidates; a candidate holds the place of its own. Each kind that needs it
/// has a list here.
#[derive(Clone, Debug, Default)]
pub(crate) struct Payloads {
    /// Dates as they were read; a candidate's payload counts from one.
    dates: Vec<DateReading>,
    /// What the article defines acronyms as: an organisation, or something else.
    pub(crate) acronyms: HashMap<LexemeIdx, Option<CandidateId>>,
    /// Short forms that brackets define, in the order of the text: where, and for which organisation.
    pub(crate) short_forms: Vec<(usize, CandidateId)>,
    /// Ids of places that are named beyond doubt.
    pub(crate) sure_places: HashSet<&'static str>,
    /// Tokens that are each the whole name of a place that no table knows.
    pub(crate) unknown_places: Vec<usize>,
    /// Whether the article speaks of a council, once it was asked.
    pub(crate) of_council: Option<bool>,
    /// Whether the article is UK policy writing, once it was asked.
    pub(crate) of_field: Option<bool>,
    /// Citations of legislation.
    pub(crate) citations: Citations,
    /// The names of people, as they were read.
    pub(crate) person_names: Vec<NameParse>,
    /// Everyday words that may be the names of known things, each with the thing's id.
    pub(crate) unsettled: Vec<(Candidate, &'static str)>,
    /// The ids of known things that are named by what is nothing else, or shows itself to be a name.
    pub(crate) sure: Vec<&'static str>,
    /// The posts beside the name that was last asked for, and how many candidates there were then.
    held_posts: Option<(Range<usize>, usize, Rc<[HeldPost]>)>,
    /// Committees of Parliament in small letters: what each is for, and the first token of its name.
    pub(crate) committees: Vec<(Range<usize>, usize)>,
}

impl Payloads {
    /// The date that a candidate was read as.
    pub(crate) fn date(&self, candidate: &Candidate) -> Option<DateReading> {
        self.dates.get((candidate.payload as usize).checked_sub(1)?).copied()
    }

    /// The name that a rule read of a person.
    pub(crate) fn person_name(&self, candidate: &Candidate) -> Option<&NameParse> {
        let place = (candidate.payload as usize).checked_sub(1)?;
        self.person_names.get(place).filter(|_| candidate.kind == MentionKind::Person)
    }
}

/// What happened when a rule ran, for whoever asks why something was found or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// A test of this name: whether it held.
    Test(Cow<'static, str>, bool),
    /// A proposal for these tokens.
    Proposal(Range<usize>),
}

/// What a rule sees where it was triggered: the document, what earlier phases found, and the token.
pub struct Context<'c, 'd> {
    document: &'c Document<'d>,
    mentions: &'c Candidates,
    unit: usize,
    at: usize,
    rule: Declared<'c>,
    number: u16,
    proposals: &'c mut Vec<Candidate>,
    payloads: &'c mut Payloads,
    events: Option<&'c mut Vec<Event>>,
    resume: usize,
}

impl fmt::Debug for Context<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("rule", &self.rule.id).field("at", &self.at).finish_non_exhaustive()
    }
}

/// Where a rule runs: everything but the rule itself.
pub(crate) struct Site<'c, 'd> {
    pub(crate) document: &'c Document<'d>,
    pub(crate) mentions: &'c Candidates,
    pub(crate) unit: usize,
    pub(crate) at: usize,
    pub(crate) proposals: &'c mut Vec<Candidate>,
    pub(crate) payloads: &'c mut Payloads,
}

impl<'c, 'd> Context<'c, 'd> {
    /// Of a rule with its number, at a place; events are added to what is there where somebody asks.
    pub(crate) fn new(
        site: Site<'c, 'd>,
        rule: Declared<'c>,
        number: u16,
        events: Option<&'c mut Vec<Event>>,
    ) -> Context<'c, 'd> {
        let Site { document, mentions, unit, at, proposals, payloads } = site;
        Context { document, mentions, unit, at, rule, number, proposals, payloads, events, resume: 0 }
    }

    /// What the kinds hand on to resolution.
    pub(crate) fn payloads(&mut self) -> &mut Payloads {
        self.payloads
    }

    /// The posts of the person whose name begins where the rule was triggered: read once for all rules that ask there.
    pub(crate) fn held_posts(&mut self) -> Rc<[HeldPost]> {
        let (name, count) = (self.mentions.extent(self.at), self.mentions.count());
        match &self.payloads.held_posts {
            Some((known, then, posts)) if *known == name && *then == count => Rc::clone(posts),
            _ => {
                let posts: Rc<[HeldPost]> = held_posts(self.document, self.mentions, name.clone()).into();
                self.payloads.held_posts = Some((name, count, Rc::clone(&posts)));
                posts
            }
        }
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &'c Document<'d> {
        self.document
    }

    /// What the phases before found: a rule sees nothing of its own phase.
    #[must_use]
    pub fn mentions(&self) -> &'c Candidates {
        self.mentions
    }

    /// What the rule finds.
    #[must_use]
    pub fn kind(&self) -> MentionKind {
        self.rule.kind
    }

    /// The number of the token that triggered the rule.
    #[must_use]
    pub fn here(&self) -> usize {
        self.at
    }

    /// The block in which it stands.
    #[must_use]
    pub fn unit(&self) -> &'c Unit {
        &self.document.units()[self.unit]
    }

    /// The numbers of the tokens of that block: no mention goes beyond them.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.unit().tokens.clone()
    }

    /// How that block is set.
    #[must_use]
    pub fn casing(&self) -> Casing {
        self.document.casing(self.unit)
    }

    /// What is written at token `number`; empty where the block has no such token.
    #[must_use]
    pub fn word(&self, number: usize) -> &'d str {
        if self.unit().tokens.contains(&number) { self.document.word(number) } else { "" }
    }

    /// The token so many steps away from the one that triggered the rule, backwards where negative; `None` where that is
    /// outside its block.
    #[must_use]
    pub fn step(&self, steps: isize) -> Option<usize> {
        self.at.checked_add_signed(steps).filter(|at| self.unit().tokens.contains(at))
    }

    /// Whether the token so many steps away is in the block, has one of the classes `has` (any word does where that is
    /// [`LexicalClass::NONE`]) and none of `lacks`: its number. The label names the test for whoever asks why.
    pub fn is(
        &mut self,
        label: &'static str,
        steps: isize,
        has: LexicalClass,
        lacks: LexicalClass,
    ) -> Option<usize> {
        let at = self.step(steps);
        let classes = at.map_or(LexicalClass::NONE, |at| self.document.classes(at));
        let holds = at.is_some() && (has.is_empty() || classes.any(has)) && !classes.any(lacks);
        self.test(label, holds)?;
        at
    }

    /// Whether a condition holds; the label names it for whoever asks why.
    #[inline]
    pub fn test(&mut self, label: &'static str, holds: bool) -> Option<()> {
        if let Some(events) = &mut self.events {
            events.push(Event::Test(Cow::Borrowed(label), holds));
        }
        holds.then_some(())
    }

    /// The same with a label that is made while the program runs.
    pub(crate) fn told(&mut self, label: &str, holds: bool) -> Option<()> {
        if let Some(events) = &mut self.events {
            events.push(Event::Test(Cow::Owned(label.to_owned()), holds));
        }
        holds.then_some(())
    }

    /// What there is to be, if it is there; the label names it for whoever asks why it is not.
    #[inline]
    pub fn some<T>(&mut self, label: &'static str, found: Option<T>) -> Option<T> {
        self.test(label, found.is_some())?;
        found
    }

    /// Lets the rule look no more before token `number`, whatever becomes of what it proposes here; behind a proposal it goes
    /// on by itself.
    pub fn resume_at(&mut self, number: usize) {
        self.resume = self.resume.max(number);
    }

    /// The token before which the rule does not want to look again.
    pub(crate) fn resume(&self) -> usize {
        self.resume
    }

    /// Proposes that tokens are a mention of the rule's kind, which is called what is written there.
    pub fn propose(&mut self, tokens: Range<usize>) -> Option<()> {
        self.propose_as(tokens, |candidate| candidate.with_reference(Reference::Written))
    }

    /// Proposes a date as it was read, from the first token to the last one without the number of a note that is glued to it.
    pub(crate) fn propose_date(&mut self, reading: DateReading) -> Option<()> {
        let tokens = reading.start..reading.end;
        let last = self.document.word(reading.end - 1);
        let glued = last.len() - without_note(last).len();
        self.payloads.dates.push(reading);
        let payload = self.payloads.dates.len() as u32;
        self.propose_as(tokens, |candidate| {
            let span = Span::new(candidate.span.start(), candidate.span.end() - glued);
            let priority = if reading.sure { Priority::Known } else { Priority::Pattern };
            Candidate { span, payload, priority, ..candidate }
        })
    }

    /// Proposes the name of a person, which resolution tells whose it is.
    pub(crate) fn propose_person(&mut self, name: NameParse, priority: Priority) -> Option<()> {
        let tokens = name.name.clone();
        self.payloads.person_names.push(name);
        let payload = self.payloads.person_names.len() as u32;
        self.propose_as(tokens, |it| Candidate { payload, ..it.with_priority(priority) })
    }

    /// The same with whatever else is to be said of it: its priority, what it refers to, its value, its links.
    pub fn propose_as(
        &mut self,
        tokens: Range<usize>,
        say: impl FnOnce(Candidate) -> Candidate,
    ) -> Option<()> {
        let candidate = self.candidate(tokens.clone(), say)?;
        if let Some(events) = &mut self.events {
            events.push(Event::Proposal(tokens));
        }
        self.proposals.push(candidate);
        Some(())
    }

    /// Leaves it to resolution whether tokens are a name of the known thing of this id: they are where the article names it
    /// beyond doubt.
    pub(crate) fn defer(
        &mut self,
        tokens: Range<usize>,
        id: &'static str,
        say: impl FnOnce(Candidate) -> Candidate,
    ) -> Option<()> {
        let candidate = self.candidate(tokens, say)?;
        self.payloads.unsettled.push((candidate, id));
        Some(())
    }

    fn candidate(&self, tokens: Range<usize>, say: impl FnOnce(Candidate) -> Candidate) -> Option<Candidate> {
        let span = self.document.span(tokens)?;
        let candidate = say(Candidate::new(span, self.rule.kind).with_priority(self.rule.priority));
        Some(Candidate { rule: self.number, ..candidate })
    }
}
