//! A group of blocks: a text and a place in it in, up to four blocks read and planned at once out.

use super::masks;
use super::non_ascii::NonAscii;
use super::options::Hyphens;
use super::plan::{GroupPlan, Preceding, SHORT};
use crate::simd::byte_class::Classes;
use crate::simd::kernel::{Block, Kernel};
use crate::simd::lanes::{LANES, Lanes};

/// Blocks that are planned at once: each but the last ends in a blank, behind which the next one starts.
///
/// At the start of a cache line, as is what stands in it: a register that is written over two lines costs twice.
#[repr(align(64))]
pub(super) struct BlockGroup {
    pub(super) count: usize,
    pub(super) starts: [usize; LANES],
    /// Up to where the last blank in each block reaches.
    pub(super) cuts: [u32; LANES],
    pub(super) blocks: [Aligned<Block>; LANES],
    classes: [Classes; LANES],
    non_ascii: [NonAscii; LANES],
    pub(super) plan: GroupPlan,
}

/// What starts at the start of a cache line.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Aligned<T>(pub(super) T);

impl BlockGroup {
    pub(super) fn new() -> BlockGroup {
        BlockGroup {
            count: 0,
            starts: [0; LANES],
            cuts: [0; LANES],
            blocks: [Aligned([0; size_of::<Block>()]); LANES],
            classes: [[0; 4]; LANES],
            non_ascii: [NonAscii::default(); LANES],
            plan: GroupPlan::EMPTY,
        }
    }

    /// Reads and plans the blocks from `at` on; there is text left.
    #[inline(always)]
    pub(super) fn read<K: Kernel>(
        &mut self,
        bytes: &[u8],
        at: usize,
        preceding: Preceding,
        hyphens: Hyphens,
    ) {
        let mut at = at;
        let mut any_non_ascii = false;
        self.count = 0;
        while self.count < K::Lanes::COUNT.min(LANES) && at < bytes.len() {
            let lane = self.count % LANES;
            self.count += 1;
            self.starts[lane] = at;
            let held;
            let text: &Block = match bytes[at..].first_chunk() {
                Some(whole) => whole,
                None => {
                    held = last_block(bytes, at);
                    &held
                }
            };
            let Some(masked) = text.first_chunk() else { return };
            let (classes, non_ascii) = K::classify_tokens(masked);
            K::Lanes::put(classes, &mut self.classes[lane]);
            let block = &mut self.blocks[lane].0;
            *block = *text;
            let mut spaces = masks::spaces(classes);
            self.non_ascii[lane] = NonAscii::default();
            if non_ascii != 0 {
                any_non_ascii = true;
                self.non_ascii[lane].read(classes, non_ascii, block);
                spaces |= self.non_ascii[lane].spaces;
            }
            self.cuts[lane] = 64 - spaces.leading_zeros();
            if self.cuts[lane] < SHORT {
                break;
            }
            at = bytes.len().min(at + self.cuts[lane] as usize);
        }
        if any_non_ascii {
            self.plan.make::<K::Lanes, true>(&self.classes, &self.non_ascii, preceding, hyphens);
        } else {
            self.plan.make::<K::Lanes, false>(&self.classes, &self.non_ascii, preceding, hyphens);
        }
    }
}

/// The block at the text's end, blanks behind it.
#[cold]
fn last_block(bytes: &[u8], at: usize) -> Block {
    let mut block = [b' '; size_of::<Block>()];
    let len = bytes.len() - at;
    block[..len].copy_from_slice(&bytes[at..]);
    block
}
