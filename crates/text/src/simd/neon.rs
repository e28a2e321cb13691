//! 64-bit ARM with NEON, which all such machines have: 16 bytes in a register, four registers to a block.
#![allow(unsafe_code)]

use core::arch::aarch64::{
    uint8x16_t, vandq_u8, vceqq_u8, vcgeq_u8, vcltq_u8, vdupq_n_u8, vgetq_lane_u64, vld1q_u8, vorrq_u8,
    vpaddq_u8, vreinterpretq_u64_u8, vsubq_u8,
};

use super::portable;
use super::wide::Register;

/// The NEON level.
#[derive(Clone, Copy)]
pub(super) struct Neon([uint8x16_t; 4]);

/// For each byte of half a register the bit that it has in its half's mask.
static BITS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];

/// The mask of four registers whose bytes are 0 or 255.
#[inline(always)]
fn mask(wide: [uint8x16_t; 4]) -> u64 {
    // SAFETY: NEON is in every target that this is compiled for; `BITS` has the 16 bytes that are loaded.
    unsafe {
        let bits = vld1q_u8(BITS.as_ptr());
        let [a, b, c, d] = wide.map(|quarter| vandq_u8(quarter, bits));
        let halves = vpaddq_u8(vpaddq_u8(a, b), vpaddq_u8(c, d));
        vgetq_lane_u64::<0>(vreinterpretq_u64_u8(vpaddq_u8(halves, halves)))
    }
}

impl Register for Neon {
    #[inline(always)]
    fn load(block: &[u8; 64]) -> Self {
        let (quarters, _) = block.as_chunks::<16>();
        // SAFETY: see `mask`; each quarter has 16 bytes.
        Neon([0, 1, 2, 3].map(|at: usize| unsafe { vld1q_u8(quarters[at].as_ptr()) }))
    }

    #[inline(always)]
    fn lowered(self) -> Self {
        // SAFETY: see `mask`.
        Neon(self.0.map(|quarter| unsafe { vorrq_u8(quarter, vdupq_n_u8(0x20)) }))
    }

    #[inline(always)]
    fn equal(self, byte: u8) -> u64 {
        // SAFETY: see `mask`.
        mask(self.0.map(|quarter| unsafe { vceqq_u8(quarter, vdupq_n_u8(byte)) }))
    }

    #[inline(always)]
    fn within(self, from: u8, count: u8) -> u64 {
        // SAFETY: see `mask`.
        mask(
            self.0.map(|quarter| unsafe { vcltq_u8(vsubq_u8(quarter, vdupq_n_u8(from)), vdupq_n_u8(count)) }),
        )
    }

    #[inline(always)]
    fn beyond(self) -> u64 {
        // SAFETY: see `mask`.
        mask(self.0.map(|quarter| unsafe { vcgeq_u8(quarter, vdupq_n_u8(0x80)) }))
    }

    #[inline(always)]
    fn places(mask: u64, base: u32, out: &mut [u32; 64]) {
        portable::places(mask, base, out);
    }
}
