//! The drawing at the head of `plan.rs` is what a plan is.

use std::string::String;

use super::*;
use crate::simd::byte_class::CLASSES;
use crate::simd::lanes::Plain;

#[test]
fn the_drawing_is_true() {
    let drawing: Vec<&str> = include_str!("../plan.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//! ")?.split_once(" |"))
        .map(|(_, row)| row.strip_suffix('|').expect("a row of 64 bytes between bars"))
        .collect();
    let text = TEXT.as_bytes();
    let mut classes = [[0; LANES]; 4];
    for (place, &byte) in text.iter().enumerate() {
        for (bit, mask) in classes.iter_mut().enumerate() {
            mask[0] |= u64::from(CLASSES[usize::from(byte)] >> bit & 1) << place;
        }
    }
    let mut plan = Plan::EMPTY;
    let none = [0; LANES];
    plan.make::<Plain<4>, false>(
        &classes,
        &NonAscii::NONE,
        &none,
        Preceding::Blank,
        &TokenOptions::default(),
    );
    let row =
        |mask: u64| -> String { (0..64).map(|at| if mask >> at & 1 == 1 { '1' } else { '.' }).collect() };
    let rows = [
        TEXT.into(),
        row(plan.words[0]),
        row(plan.starts[0]),
        row(plan.ends[0]),
        row(plan.second[0]),
        row(plan.quotes[0]),
        row(plan.suspects[0]),
        row(plan.apostrophes[0]),
        row(plan.needs_rules[0]),
        row(plan.extends_back[0]),
    ];
    assert_eq!(drawing, rows);
}

const TEXT: &str = "The NHS paid $4.5 for \"well-run\" GPs; Dr. Lee's 2nd plan (1948) ";
