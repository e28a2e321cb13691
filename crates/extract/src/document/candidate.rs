//! What a recogniser proposes.

use greenpaper_core::{Entity, EntityId, Evidence, MentionKind, Span, Value};

/// A proposed mention: where, what sort, what it refers to, and how strongly it holds its ground.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Where, in bytes of the article's text; begins and ends at token edges.
    pub span: Span,
    /// What sort of thing.
    pub kind: MentionKind,
    /// How strongly it holds its ground against one that overlaps it.
    pub priority: Priority,
    /// What it refers to.
    pub reference: Reference,
    /// What it comes to: a date, a sum, provisions.
    pub value: Option<Value>,
    /// Which known things it is, with a score from 0 to 1 and what speaks for it.
    pub links: Vec<(EntityId, f32, Vec<Evidence>)>,
    /// The number of the rule that proposed it, plus one; nought for none.
    pub(crate) rule: u16,
    /// Where in its kind's list stands what its rule hands on to resolution, plus one; nought for nothing.
    pub(crate) payload: u32,
}

impl Candidate {
    /// A candidate of middling priority that refers to nothing yet.
    #[must_use]
    pub fn new(span: Span, kind: MentionKind) -> Candidate {
        Candidate {
            span,
            kind,
            priority: Priority::Pattern,
            reference: Reference::Nothing,
            value: None,
            links: Vec::new(),
            rule: 0,
            payload: 0,
        }
    }

    /// The same with another priority.
    #[must_use]
    pub fn with_priority(self, priority: Priority) -> Candidate {
        Candidate { priority, ..self }
    }

    /// The same with what it refers to.
    #[must_use]
    pub fn with_reference(self, reference: Reference) -> Candidate {
        Candidate { reference, ..self }
    }

    /// The same with what it comes to.
    #[must_use]
    pub fn with_value(self, value: Value) -> Candidate {
        Candidate { value: Some(value), ..self }
    }

    /// The same with the number of what is handed on of it in the list of its kind.
    pub(crate) fn with_payload(self, number: usize) -> Candidate {
        Candidate { payload: number as u32 + 1, ..self }
    }

    /// The number of what was handed on of it.
    pub(crate) fn payload(&self) -> Option<usize> {
        (self.payload as usize).checked_sub(1)
    }

    /// The same with one more link.
    #[must_use]
    pub fn with_link(mut self, id: EntityId, score: f32, evidence: Vec<Evidence>) -> Candidate {
        self.links.push((id, score, evidence));
        self
    }
}

/// What a candidate refers to.
#[derive(Clone, Debug, Default)]
pub enum Reference {
    /// Nothing that the article has a name for: a date, a sum.
    #[default]
    Nothing,
    /// The thing that is called what is written there: a body, a place, a publication of that name.
    Written,
    /// A thing that it names itself. Two candidates that name the same (same id, or same kind and name) are one entity.
    Names(Box<Entity>),
    /// The thing that another candidate names: `Lee` for `Ann Lee`, `the 2015 Rules`, `CCN`.
    SameAs(CandidateId),
}

/// A candidate's number in [`Candidates`](crate::Candidates); it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CandidateId(pub(crate) u32);

/// How strongly a candidate holds its ground. Of two that overlap the higher priority wins, then the longer,
/// then the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Priority {
    /// A guess from capitals and neighbours alone.
    Guess,
    /// A name of the gazetteer that may be something else.
    Weak,
    /// A pattern with a head word: `Somerset Partnership NHS Trust`.
    Pattern,
    /// A name of the gazetteer that is nothing else, or a pattern whose form leaves no doubt.
    Known,
    /// The article itself says so: a definition, a citation with its number.
    Certain,
}
