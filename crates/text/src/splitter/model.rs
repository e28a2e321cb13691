//! The model: a sum of small integers, one per feature.

use super::Splitter;
use super::features::{BITS, FINE, Sink, features};
use super::gap::{Gap, Kind};
use super::layout::Layout;
use super::rules::Verdict;
use crate::simd::Level;
use crate::simd::around::{Masks, Task, perform};

/// Made by `cargo run -p xtask --release -- train-splitter`; see SENTENCES.md.
static WEIGHTS: &[u8; 1 << BITS] = include_bytes!("weights.bin");

/// The score of one candidate.
struct Score<'a> {
    text: &'a str,
    splitter: &'a Splitter,
    layout: &'a Layout,
    gap: &'a Gap,
    verdict: Verdict,
    sum: i32,
}

impl Task for Score<'_> {
    #[inline(always)]
    fn perform<M: Masks>(&mut self) {
        let mut sum = Sum(self.sum);
        features::<M>(self.text, self.splitter, self.layout, self.gap, self.verdict, &mut sum);
        self.sum = sum.0;
    }
}

/// A sum of weights.
struct Sum(i32);

impl Sink for Sum {
    #[inline(always)]
    fn add(&mut self, index: usize) {
        self.0 += i32::from(WEIGHTS[index >> (FINE - BITS)] as i8);
    }

    #[inline(always)]
    fn settled(&mut self) -> bool {
        self.0.abs() > SETTLED
    }
}

/// How far the model is for an end at `gap` (above 0) or against one.
#[inline]
pub(super) fn score(text: &str, splitter: &Splitter, layout: &Layout, gap: &Gap, verdict: Verdict) -> i32 {
    let mut score = Score { text, splitter, layout, gap, verdict, sum: prior(verdict, gap.kind) };
    perform(Level::best(), &mut score);
    score.sum
}

/// A sum of the first features beyond this, to either side, is taken for the whole: of 60,000 training examples this
/// settles three in four, and one of them otherwise than all features would.
pub(super) const SETTLED: i32 = 112;

/// What the rules' word weighs, before the features.
pub(super) fn prior(verdict: Verdict, kind: Kind) -> i32 {
    match (verdict, kind) {
        (Verdict::End, _) => 10_000,
        (Verdict::Go, _) => -10_000,
        (Verdict::Maybe, _) => -STEP,
        (Verdict::Likely, _) => 2 * STEP,
        (Verdict::Unlikely, Kind::Blank | Kind::Dash) => -4 * STEP,
        (Verdict::Unlikely, _) => -2 * STEP,
    }
}

/// How many steps of a weight are one unit of log odds.
pub(super) const STEP: i32 = 32;
