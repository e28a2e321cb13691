//! Weights: all that is fitted, as it lies in its file; which part of them is whose, and the constants among them, out.

/// All that is fitted: the gate's weights, the model's, and last the [constants](Constant).
pub(super) type Weights = [u8; 1 << 18];

/// Made by `cargo run -p xtask --release -- train-splitter`; see SENTENCES.md.
pub(super) static WEIGHTS: &Weights = include_bytes!("weights.bin");

/// How many weights the gate has.
pub(super) const GATE: usize = 1 << 15;

/// How many weights the model has.
pub(super) const MODEL: usize = CONSTANTS - GATE;

/// Where the constants stand.
const CONSTANTS: usize = (1 << 18) - 8;

/// What is fitted beside the weights, in their steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Constant {
    /// A sum of the gate's features beyond this, to either side, is taken for the model's.
    Sure,
    /// The same at a line's end.
    SureAtLine,
    /// What the rules' word weighs, before the features.
    Maybe,
    Likely,
    Unlikely,
    /// Where no stop is written.
    UnlikelyBlank,
    /// The same in mail and forums.
    Loose,
}

impl Constant {
    pub(super) fn of(self, weights: &Weights) -> i32 {
        i32::from(weights[CONSTANTS + self as usize] as i8)
    }
}
