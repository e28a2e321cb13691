//! The model: a sum of small integers, one per feature.

use super::features::{FINE, Sink, features};
use super::gap::{Gap, Kind};
use super::gate;
use super::layout::Layout;
use super::rules::Verdict;
use super::settings::Settings;
use super::weights::{Constant, GATE, MODEL, WEIGHTS, Weights};
use crate::simd::kernel::{Job, Kernel};
use crate::simd::{Level, dispatch};

/// The weight, among `size`, of the feature `index`, which is below 2^[`FINE`].
#[inline(always)]
pub(super) fn place(index: usize, size: usize) -> usize {
    ((index as u64 * size as u64) >> FINE) as usize
}

/// The score of one candidate.
struct Score<'a> {
    weights: &'a Weights,
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
        let mut sum = Sum::<GATE, MODEL> { weights: self.weights, sum: self.prior };
        features::<K>(self.text, self.settings, self.layout, self.gap, self.verdict, &mut sum);
        sum.sum
    }
}

/// A sum of `SIZE` weights, the first of which stands at `FIRST`.
struct Sum<'a, const FIRST: usize, const SIZE: usize> {
    weights: &'a Weights,
    sum: i32,
}

impl<const FIRST: usize, const SIZE: usize> Sink for Sum<'_, FIRST, SIZE> {
    #[inline(always)]
    fn add(&mut self, index: usize) {
        self.sum += i32::from(self.weights[FIRST + place(index, SIZE)] as i8);
    }
}

/// How far the model is for an end at `gap` (above 0) or against one.
#[inline]
pub(super) fn score(text: &str, settings: &Settings, layout: &Layout, gap: &Gap, verdict: Verdict) -> i32 {
    #[cfg(not(feature = "train"))]
    let weights = WEIGHTS;
    #[cfg(feature = "train")]
    let weights = settings.trial.as_deref().unwrap_or(WEIGHTS);
    let prior = constant(verdict, gap.kind).map_or(0, |constant| constant.of(weights));
    let mut sum = Sum::<0, GATE> { weights, sum: prior };
    gate::features(text, layout, gap, verdict, &mut sum);
    let sure = if gap.newline { Constant::SureAtLine } else { Constant::Sure };
    if sum.sum.abs() > sure.of(weights) {
        return sum.sum;
    }
    dispatch(Level::best(), Score { weights, text, settings, layout, gap, verdict, prior })
}

/// The constant that says what the rules' word weighs, where they leave it to the model.
pub(super) fn constant(verdict: Verdict, kind: Kind) -> Option<Constant> {
    match (verdict, kind) {
        (Verdict::End | Verdict::Go, _) => None,
        (_, Kind::Loose) => Some(Constant::Loose),
        (Verdict::Maybe, _) => Some(Constant::Maybe),
        (Verdict::Likely, _) => Some(Constant::Likely),
        (Verdict::Unlikely, Kind::Blank | Kind::Dash) => Some(Constant::UnlikelyBlank),
        (Verdict::Unlikely, _) => Some(Constant::Unlikely),
    }
}

/// How many steps of a weight are one unit of log odds.
#[cfg(feature = "train")]
pub(super) const STEP: i32 = 32;
