//! The model: a sum of small integers, one per feature.

use super::Splitter;
use super::features::{BITS, FINE, features};
use super::gap::{Gap, Kind};
use super::layout::Layout;
use super::rules::Verdict;

/// Made by `cargo run -p xtask --release -- train-splitter`; see SENTENCES.md.
static WEIGHTS: &[u8; 1 << BITS] = include_bytes!("weights.bin");

/// How far the model is for an end at `gap` (above 0) or against one.
#[inline]
pub(super) fn score(text: &str, splitter: &Splitter, layout: &Layout, gap: &Gap, verdict: Verdict) -> i32 {
    let mut sum = prior(verdict, gap.kind);
    features(text, splitter, layout, gap, verdict, |index| {
        sum += i32::from(WEIGHTS[index >> (FINE - BITS)] as i8);
    });
    sum
}

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
