//! Fitting by stochastic gradients: examples in, weights in steps out.

use greenpaper_text::train::{self, Example};

const EPOCHS: usize = 4;
/// How many models the weights are the mean of: each sees the examples in another order.
const RUNS: usize = 12;
const RATE: f32 = 0.1;
/// Pulls each weight towards nought.
const DECAY: f32 = 1e-3;
/// A feature that is seen less often than this has no weight of its own.
pub(super) const RARE: u32 = 3;
/// The same for the gate, which has fewer weights.
pub(super) const GATE_RARE: u32 = 4;

/// What the rules' word weighs before the features, in log odds, by the constant that says so.
pub(super) const PRIORS: [f32; 7] = [0.0, 0.0, -1.0, 2.0, -2.0, -3.96, -3.96];

/// xorshift64*: all the chance that training needs.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize) % n
    }
}

/// The features of an example: those of the model, or those of the gate before it.
type Features = fn(&mut Example) -> &mut Vec<u32>;

/// Leaves out the features that are rare, and turns the others into the indices of their weights.
pub(super) fn drop_rare(examples: &mut [Example], features: Features, rare: u32, size: usize) {
    let mut counts = vec![0u32; train::FEATURES];
    for example in examples.iter_mut() {
        for &mut feature in features(example) {
            counts[feature as usize] += 1;
        }
    }
    for example in examples {
        let features = features(example);
        features.retain(|&feature| counts[feature as usize] >= rare);
        for feature in features {
            *feature = train::place(*feature as usize, size) as u32;
        }
    }
}

/// Logistic regression by stochastic gradients, each weight with a rate of its own.
fn fit(examples: &[Example], features: fn(&Example) -> &[u32], size: usize, chance: &mut Chance) -> Vec<f32> {
    let mut weights = vec![0f32; size];
    let mut squares = vec![1e-2f32; size];
    let mut mean = vec![0f32; size];
    let mut order: Vec<u32> = (0..examples.len() as u32).collect();
    for epoch in 0..EPOCHS {
        for i in (1..order.len()).rev() {
            order.swap(i, chance.below(i + 1));
        }
        for &i in &order {
            let example = &examples[i as usize];
            let sum: f32 =
                PRIORS[example.prior] + features(example).iter().map(|&f| weights[f as usize]).sum::<f32>();
            let probability = 1.0 / (1.0 + (-sum).exp());
            let slope = probability - f32::from(u8::from(example.end));
            for &f in features(example) {
                let (weight, square) = (&mut weights[f as usize], &mut squares[f as usize]);
                let slope = slope + DECAY * *weight;
                *square += slope * slope;
                *weight -= RATE * slope / square.sqrt();
            }
        }
        // What the last half of the epochs agree on.
        if epoch >= EPOCHS / 2 {
            for (mean, weight) in mean.iter_mut().zip(weights.iter()) {
                *mean += weight / (EPOCHS - EPOCHS / 2) as f32;
            }
        }
    }
    mean
}

/// The mean of some models, in steps.
pub(super) fn mean(
    examples: &[Example],
    features: fn(&Example) -> &[u32],
    size: usize,
    chance: &mut Chance,
) -> Vec<u8> {
    let mut weights = vec![0f32; size];
    for _ in 0..RUNS {
        for (mean, weight) in weights.iter_mut().zip(fit(examples, features, size, chance)) {
            *mean += weight / RUNS as f32;
        }
    }
    weights.iter().map(|weight| step(*weight)).collect()
}

/// A weight in steps.
pub(super) fn step(weight: f32) -> u8 {
    (weight * train::STEP as f32).round().clamp(-127.0, 127.0) as i8 as u8
}
