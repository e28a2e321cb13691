//! The model: a sum of small integers, one per feature.

use super::features::{FINE, Sink, features};
use super::gap::{Gap, Kind};
use super::gate;
use super::layout::Layout;
use super::rules::Verdict;
use super::settings::Settings;
use crate::simd::kernel::{Job, Kernel};
use crate::simd::{Level, dispatch};

/// Made by `cargo run -p xtask --release -- train-splitter`; see SENTENCES.md. The gate's weights, then the model's.
static WEIGHTS: &[u8; 1 << 17] = include_bytes!("weights.bin");

/// How many weights the gate has.
pub(super) const GATE: usize = 1 << 15;

/// How many weights the model has.
pub(super) const MODEL: usize = WEIGHTS.len() - GATE;

/// The weight, among `size`, of the feature `index`, which is below 2^[`FINE`].
#[inline(always)]
pub(super) fn place(index: usize, size: usize) -> usize {
    ((index as u64 * size as u64) >> FINE) as usize
}

/// The score of one candidate.
struct Score<'a> {
    text: &'a str,
    settings: &'a Settings,
    layout: &'a Layout,
    gap: &'a Gap,
    verdict: Verdict,
    prior: i32,
}

impl Job for Score<'_> {
    type Output = i32;

    #[inline(always)]
    fn run<K: Kernel>(self) -> i32 {
        let mut sum = Sum::<GATE, MODEL>(self.prior);
        features::<K>(self.text, self.settings, self.layout, self.gap, self.verdict, &mut sum);
        sum.0
    }
}

/// A sum of `SIZE` weights, the first of which stands at `FIRST`.
struct Sum<const FIRST: usize, const SIZE: usize>(i32);

impl<const FIRST: usize, const SIZE: usize> Sink for Sum<FIRST, SIZE> {
    #[inline(always)]
    fn add(&mut self, index: usize) {
        self.0 += i32::from(WEIGHTS[FIRST + place(index, SIZE)] as i8);
    }
}

/// How far the model is for an end at `gap` (above 0) or against one.
#[inline]
pub(super) fn score(text: &str, settings: &Settings, layout: &Layout, gap: &Gap, verdict: Verdict) -> i32 {
    let prior = prior(verdict, gap.kind);
    let mut sum = Sum::<0, GATE>(prior);
    gate::features(text, layout, gap, verdict, &mut sum);
    if sum.0.abs() > SURE {
        return sum.0;
    }
    dispatch(Level::best(), Score { text, settings, layout, gap, verdict, prior })
}

/// A sum of the gate's features beyond this, to either side, is taken for the model's.
pub(super) const SURE: i32 = 96;

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
