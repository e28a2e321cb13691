//! The door for the program that trains the model: the candidates of a text as the splitter sees them.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::Splitter;
use super::features::{FINE, Sink, features};
use super::gap::{Gap, Kind};
use super::gate;
use super::rules::Verdict;
use super::scan::skip_space;
use super::settings::Settings;
use super::walk::Walk;
use super::{model, weights};
use crate::simd::kernel::{Job, Kernel};
use crate::simd::{Level, dispatch};

/// How many weights the model has.
pub const WEIGHTS: usize = weights::MODEL;

/// How many weights the gate before it has.
pub const GATE_WEIGHTS: usize = weights::GATE;

/// How many bytes follow the weights: the constants.
pub const CONSTANTS: usize = 8;

/// The splitter by other weights than those that are built in: the gate's, the model's, the constants, as they are written.
///
/// # Panics
///
/// If they are not as many as they must be.
#[must_use]
pub fn splitter(weights: &[u8]) -> Splitter {
    let mut splitter = Splitter::new();
    splitter.settings.trial = Some(Arc::new(weights.try_into().expect("so many weights")));
    splitter
}

/// How many features are told apart: an index is below this.
pub const FEATURES: usize = 1 << FINE;

/// The weight, among `size`, of the feature `index`.
#[must_use]
pub fn place(index: usize, size: usize) -> usize {
    model::place(index, size)
}

/// How many steps of a weight are one unit of log odds.
pub const STEP: i32 = model::STEP;

/// A place where rules do not decide.
#[derive(Clone, Debug)]
pub struct Example {
    /// The indices of its features.
    pub features: Vec<u32>,
    /// The indices of the gate's features.
    pub gate: Vec<u32>,
    /// Whether a sentence ends there.
    pub end: bool,
    /// Whether the rules rather see an end.
    pub likely: bool,
    /// Which of the constants says what the rules' word weighs.
    pub prior: usize,
    /// Whether a line ends there.
    pub newline: bool,
    /// Whether it is one in texts with addresses alone.
    pub loose: bool,
}

/// The features of one candidate.
struct Read<'a> {
    text: &'a str,
    settings: &'a Settings,
    walk: &'a Walk<'a>,
    gap: &'a Gap,
    verdict: Verdict,
}

impl Job for Read<'_> {
    type Output = Vec<u32>;

    fn run<K: Kernel>(self) -> Vec<u32> {
        let Read { text, settings, walk, gap, verdict } = self;
        let mut indices = Indices(Vec::with_capacity(32));
        features::<K>(text, settings, &walk.layout, gap, verdict, &mut indices);
        indices.0
    }
}

struct Indices(Vec<u32>);

impl Sink for Indices {
    fn add(&mut self, index: usize) {
        self.0.push(index as u32);
    }
}

/// What the rules alone were sure of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Certain {
    /// Ends that are none.
    pub false_ends: usize,
    /// Ends that were passed over.
    pub missed: usize,
    /// All that the rules were sure of.
    pub all: usize,
}

/// The candidates of `text` that are left to the model; `ends` are the true ends of its sentences, in bytes, in order.
pub fn examples(text: &str, ends: &[usize], examples: &mut Vec<Example>) -> Certain {
    let settings = Settings::DEFAULT;
    let walk = Walk::new(&settings, text, true);
    let mut stops = walk.stops();
    let mut certain = Certain::default();
    let mut start = skip_space(text, 0);
    let mut from = walk.first(start);
    let mut ends = ends.iter().copied().peekable();
    loop {
        // One candidate at a time: where it is none, and an end or not, decides where the next is looked for.
        let mut found = None;
        walk.end(&mut stops, start, from, |gap, verdict| {
            found = Some((*gap, verdict));
            true
        });
        let Some((gap, verdict)) = found else { return certain };
        while ends.peek().is_some_and(|&end| end < gap.end) {
            ends.next();
        }
        let end = ends.peek() == Some(&gap.end);
        match verdict {
            Verdict::End | Verdict::Go => {
                certain.all += 1;
                certain.false_ends += usize::from(verdict == Verdict::End && !end);
                certain.missed += usize::from(verdict == Verdict::Go && end);
            }
            _ => {
                let read = Read { text, settings: &settings, walk: &walk, gap: &gap, verdict };
                let features = dispatch(Level::best(), read);
                let mut gate = Indices(Vec::with_capacity(6));
                gate::features(text, &walk.layout, &gap, verdict, &mut gate);
                examples.push(Example {
                    features,
                    gate: gate.0,
                    end,
                    likely: verdict == Verdict::Likely,
                    prior: model::constant(verdict, gap.kind).map_or(0, |constant| constant as usize),
                    newline: gap.newline,
                    loose: gap.kind == Kind::Loose,
                });
            }
        }
        if end || verdict == Verdict::End {
            start = skip_space(text, gap.end);
            from = walk.first(start).max(if start >= gap.resume { start } else { gap.end });
        } else {
            from = gap.resume;
        }
    }
}
