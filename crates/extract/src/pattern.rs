//! Patterns: rules that are data, not code; a row of elements (words, lexical classes, known names, forms) and a place in a
//! document in, a proposal out.

#[cfg(feature = "patterns")]
mod error;
#[cfg(feature = "patterns")]
mod file;

#[cfg(feature = "patterns")]
pub use error::{PatternError, PatternProblem};

use crate::document::candidate::{Priority, Reference};
use crate::document::form::Form;
use crate::document::lookup::EntityType;
use crate::document::trigger::Trigger;
use crate::lexicon::LexicalClass;
use crate::rule::{Context, Declared};
use greenpaper_core::{Entity, EntityId, Evidence, MentionKind, Thing};
use greenpaper_text::TokenKind;
use std::sync::Arc;

/// Rules that are data: patterns of words, lexical classes, known names and forms, each with the kind of what it finds. They are read
/// from a file at run time, checked, and run beside the standard rules; explanations tell of them as of any rule.
#[cfg_attr(feature = "patterns", doc = "\nSee [`Patterns::from_toml`] for what a file says.")]
#[derive(Clone, Debug, Default)]
pub struct Patterns(pub(crate) Vec<Arc<Pattern>>);

/// A rule that is data.
#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "patterns"), allow(dead_code, reason = "patterns are read from files"))]
pub(crate) struct Pattern {
    pub(crate) id: String,
    pub(crate) kind: MentionKind,
    pub(crate) priority: Priority,
    /// What the id of the thing is made of: `{}` stands for what is written.
    pub(crate) link: Option<String>,
    pub(crate) elements: Vec<Element>,
    pub(crate) trigger: Trigger,
    pub(crate) finds: Vec<String>,
    pub(crate) leaves: Vec<String>,
}

/// One element of a pattern.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) test: Test,
    /// What it is called for whoever asks why: `word 2: council`.
    pub(crate) label: String,
    pub(crate) optional: bool,
    pub(crate) repeat: bool,
    pub(crate) negated: bool,
    /// Whether it must be there and is no part of what is found.
    pub(crate) context: bool,
}

/// What an element takes.
#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "patterns"), allow(dead_code, reason = "patterns are read from files"))]
pub(crate) enum Test {
    /// One of these words, in this case or with ASCII letters in any.
    Word {
        words: Vec<String>,
        any_case: bool,
    },
    Class(LexicalClass),
    Kind(TokenKind),
    /// A known name.
    Lookup(EntityType),
    /// A mention that earlier phases found.
    Mention(MentionKind),
    Form(Form),
}

/// How many steps a pattern may take at one place: what goes on longer is no match.
const MOST_STEPS: u32 = 1_000;

impl Pattern {
    pub(crate) fn declared(&self) -> Declared<'_> {
        Declared { id: &self.id, kind: self.kind, priority: self.priority }
    }

    /// The words that trigger it, each with whether any case will do.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, bool)> {
        let (words, any_case) = match self.elements.first().map(|it| &it.test) {
            Some(Test::Word { words, any_case }) => (words.as_slice(), *any_case),
            _ => (&[][..], false),
        };
        words.iter().map(move |word| (word.as_str(), any_case))
    }

    /// The form that triggers it.
    pub(crate) fn form(&self) -> Option<&Form> {
        match &self.elements.first()?.test {
            Test::Form(form) => Some(form),
            _ => None,
        }
    }

    /// Looks at the token that triggered it.
    pub(crate) fn run(&self, cx: &mut Context<'_, '_>) -> Option<()> {
        let mut walk =
            Walk { pattern: self, steps: 0, deepest: 0, bounds: Vec::with_capacity(self.elements.len()) };
        let matched = walk.goes_on(cx, 0, cx.here());
        let (deepest, bounds) = (walk.deepest, walk.bounds);
        for (n, element) in self.elements.iter().enumerate().take(deepest + 1) {
            cx.told(&element.label, matched || n < deepest)?;
        }
        let inner = || self.elements.iter().zip(&bounds).filter(|it| !it.0.context).map(|it| it.1);
        let (first, last) =
            (inner().find(|it| !it.is_empty())?.start, inner().rfind(|it| !it.is_empty())?.end);
        let words = cx.document().words(first..last);
        let written: Vec<&str> = words.split_whitespace().collect();
        let id: Option<EntityId> =
            self.link.as_ref().and_then(|link| link.replace("{}", &written.join("_")).parse().ok());
        let reference = match self.kind.is_custom() {
            true => {
                let mut thing = Thing::new(self.kind, written.join(" "));
                thing.id.clone_from(&id);
                Reference::Names(Box::new(Entity::Thing(thing)))
            }
            false => Reference::Written,
        };
        cx.propose_as(first..last, |it| match id {
            Some(id) => it.with_reference(reference).with_link(id, 1.0, vec![Evidence::Name]),
            None => it.with_reference(reference),
        })
    }
}

/// A pattern that is being matched.
struct Walk<'p> {
    pattern: &'p Pattern,
    steps: u32,
    /// The furthest element that was asked.
    deepest: usize,
    /// Where the elements so far stand.
    bounds: Vec<std::ops::Range<usize>>,
}

impl Walk<'_> {
    /// Whether the elements from `n` on stand from token `at` on; as many of each as can be, then fewer.
    fn goes_on(&mut self, cx: &Context<'_, '_>, n: usize, at: usize) -> bool {
        let Some(element) = self.pattern.elements.get(n) else { return true };
        self.deepest = self.deepest.max(n);
        // Where it may end, the nearest first.
        let mut ends = Vec::new();
        if element.optional {
            ends.push(at);
        }
        let mut to = at;
        while let Some(next) = element.step(cx, to) {
            self.steps += 1;
            ends.push(next);
            to = next;
            if !element.repeat || self.steps > MOST_STEPS {
                break;
            }
        }
        for end in ends.into_iter().rev() {
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return false;
            }
            self.bounds.truncate(n);
            self.bounds.push(at..end);
            if self.goes_on(cx, n + 1, end) {
                return true;
            }
        }
        false
    }
}

impl Element {
    /// The token behind what it takes at token `at`, in the block of the token that triggered the pattern.
    fn step(&self, cx: &Context<'_, '_>, at: usize) -> Option<usize> {
        let end = cx.tokens().end;
        if at >= end {
            return None;
        }
        let document = cx.document();
        let next = match &self.test {
            Test::Word { words, any_case } => {
                let written = cx.word(at);
                let is = |word: &String| match any_case {
                    true => word.eq_ignore_ascii_case(written),
                    false => word == written,
                };
                words.iter().any(is).then_some(at + 1)
            }
            Test::Class(classes) => document.is(at, *classes).then_some(at + 1),
            Test::Kind(kind) => (document.kind(at) == Some(*kind)).then_some(at + 1),
            Test::Lookup(entity) => {
                let names = document.lookups_at(at).iter().filter(|it| it.fits(*entity));
                names.map(|it| it.after).max().filter(|after| *after <= end)
            }
            Test::Mention(kind) => {
                let (id, found) = cx.mentions().at(at)?;
                let tokens = cx.mentions().tokens(id);
                (found.kind == *kind && tokens.start == at).then_some(tokens.end)
            }
            Test::Form(form) => {
                let start = document.tokens()[at].span.start();
                let stop = document.tokens()[end - 1].span.end();
                let to = start + form.len_in(document.text().get(start..stop)?)?;
                (at..end)
                    .find(|n| document.tokens()[*n].span.end() >= to)
                    .and_then(|last| (document.tokens()[last].span.end() == to).then_some(last + 1))
            }
        };
        match self.negated {
            true => next.is_none().then_some(at + 1),
            false => next,
        }
    }
}
