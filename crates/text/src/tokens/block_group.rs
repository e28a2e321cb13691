//! Several blocks of a text, read and planned at once.

use super::Hyphens;
use super::blocks::{Block, TokenKernel};
use super::lanes::{LANES, Lane, Lanes};
use super::masks::{self, Classes};
use super::non_ascii::Beyond;
use super::plan::{Behind, Plan, SHORT};

/// Blocks that are planned at once: each but the last ends in a blank, behind which the next one starts.
pub(super) struct Lot {
    pub(super) count: usize,
    pub(super) starts: [usize; LANES],
    /// Up to where the last blank in each block reaches.
    pub(super) cuts: [u32; LANES],
    pub(super) blocks: [Block; LANES],
    classes: [Classes; LANES],
    beyond: [Beyond; LANES],
    pub(super) plan: Plan<Lane>,
}

impl Lot {
    pub(super) fn new() -> Lot {
        Lot {
            count: 0,
            starts: [0; LANES],
            cuts: [0; LANES],
            blocks: [[0; size_of::<Block>()]; LANES],
            classes: [[0; 4]; LANES],
            beyond: [Beyond::default(); LANES],
            plan: Plan::EMPTY,
        }
    }

    /// Reads and plans the blocks from `at` on; there is text left.
    #[inline(always)]
    pub(super) fn read<K: TokenKernel>(&mut self, bytes: &[u8], at: usize, behind: Behind, hyphens: Hyphens) {
        let mut at = at;
        let mut any_beyond = false;
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
            let (classes, beyond) = K::classify_tokens(masked);
            K::Lanes::put(classes, &mut self.classes[lane]);
            let block = &mut self.blocks[lane];
            *block = *text;
            let mut spaces = masks::spaces(classes);
            self.beyond[lane] = Beyond::default();
            if beyond != 0 {
                any_beyond = true;
                self.beyond[lane].read(classes, beyond, block);
                spaces |= self.beyond[lane].spaces;
            }
            self.cuts[lane] = 64 - spaces.leading_zeros();
            if self.cuts[lane] < SHORT {
                break;
            }
            at = bytes.len().min(at + self.cuts[lane] as usize);
        }
        if any_beyond {
            self.plan.make::<K::Lanes, true>(&self.classes, &self.beyond, behind, hyphens);
        } else {
            self.plan.make::<K::Lanes, false>(&self.classes, &self.beyond, behind, hyphens);
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
