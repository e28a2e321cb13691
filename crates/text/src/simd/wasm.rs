//! WebAssembly with 128-bit SIMD, where the build is for it: 16 bytes in a register, four registers to a block.
#![allow(unsafe_code)]

use core::arch::wasm32::{
    i8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u8x16_sub, v128, v128_load, v128_or,
};

use super::portable;
use super::wide::Register;

/// The SIMD128 level.
#[derive(Clone, Copy)]
pub(super) struct Simd128([v128; 4]);

/// The mask of the high bits of four registers' bytes.
#[inline(always)]
fn mask(wide: [v128; 4]) -> u64 {
    let [a, b, c, d] = wide.map(|quarter| u64::from(i8x16_bitmask(quarter)));
    a | b << 16 | c << 32 | d << 48
}

impl Register for Simd128 {
    #[inline(always)]
    fn load(block: &[u8; 64]) -> Self {
        let (quarters, _) = block.as_chunks::<16>();
        // SAFETY: each quarter has the 16 bytes that are loaded, which need no alignment.
        Simd128([0, 1, 2, 3].map(|at: usize| unsafe { v128_load(quarters[at].as_ptr().cast()) }))
    }

    #[inline(always)]
    fn lowered(self) -> Self {
        Simd128(self.0.map(|quarter| v128_or(quarter, u8x16_splat(0x20))))
    }

    #[inline(always)]
    fn equal(self, byte: u8) -> u64 {
        mask(self.0.map(|quarter| u8x16_eq(quarter, u8x16_splat(byte))))
    }

    #[inline(always)]
    fn within(self, from: u8, count: u8) -> u64 {
        mask(self.0.map(|quarter| u8x16_lt(u8x16_sub(quarter, u8x16_splat(from)), u8x16_splat(count))))
    }

    #[inline(always)]
    fn beyond(self) -> u64 {
        mask(self.0)
    }

    #[inline(always)]
    fn places(mask: u64, base: u32, out: &mut [u32; 64]) {
        portable::places(mask, base, out);
    }
}
