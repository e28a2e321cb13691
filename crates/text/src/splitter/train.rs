//! The door for the program that trains the model: the candidates of a text as the splitter sees them.

use alloc::vec::Vec;

use super::features::{BITS, FINE, features};
use super::model::{self, prior};
use super::rules::Verdict;
use super::scan::skip_space;
use super::{Splitter, walk::Walk};

/// How many weights there are.
pub const WEIGHTS: usize = 1 << BITS;

/// How many features are told apart: an index is below this.
pub const FEATURES: usize = 1 << FINE;

/// How many features share a weight.
pub const SHARE: usize = 1 << (FINE - BITS);

/// How many steps of a weight are one unit of log odds.
pub const STEP: i32 = model::STEP;

/// A place where rules do not decide.
#[derive(Clone, Debug)]
pub struct Example {
    /// The indices of its features.
    pub features: Vec<u32>,
    /// Whether a sentence ends there.
    pub end: bool,
    /// Whether the rules rather see an end.
    pub likely: bool,
    /// What the rules' word weighs, in steps.
    pub prior: i32,
    /// Whether a line ends there.
    pub newline: bool,
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
    let splitter = Splitter::new();
    let walk = Walk::new(&splitter, text, true);
    let mut stops = walk.stops();
    let mut certain = Certain::default();
    let mut start = skip_space(text, 0);
    let mut from = walk.first(start);
    let mut ends = ends.iter().copied().peekable();
    while let Some((gap, verdict)) = walk.next(&mut stops, start, from) {
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
                let mut indices = Vec::with_capacity(48);
                features(text, &splitter, &walk.layout, &gap, verdict, |index| indices.push(index as u32));
                examples.push(Example {
                    features: indices,
                    end,
                    likely: verdict == Verdict::Likely,
                    prior: prior(verdict, gap.kind),
                    newline: gap.newline,
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
    certain
}
