//! A group of blocks: a text and a place in it in, the blocks from there on read and planned at once out.

use core::cmp::Ordering;

use super::group_text::{GroupText, SIZE};
use super::kind_code::lead;
use super::masks;
use super::non_ascii::NonAscii;
use super::options::TokenOptions;
use super::plan::{Plan, Preceding};
use super::suffix::CONTRACTIONS;
use crate::TokenKind;
use crate::simd::kernel::Kernel;
use crate::simd::lanes::{LANES, Lane, Lanes};
use crate::simd::suffix_table::SUFFIX;

/// Blocks that follow each other, planned at once, up to a blank behind which the next group starts.
///
/// At the start of a cache line, as is what stands in it: a register that is written over two lines costs twice.
#[repr(align(64))]
pub(super) struct BlockGroup {
    /// How many blocks have text.
    pub(super) count: usize,
    pub(super) text: GroupText,
    classes: [Lane; 4],
    /// Behind which bytes stands what may be the end of a contraction.
    contractions: Lane,
    non_ascii: NonAscii,
    pub(super) plan: Plan,
    /// Where a group at the text's start or end is copied to.
    edge: Source,
}

/// How many bytes are read behind a group.
const BEHIND: usize = 8;

/// A group with what is read beside it.
type Source = [u8; SUFFIX + SIZE + BEHIND];

/// Writes the group of `size` bytes at the text's start or end with what is beside it, blanks where there is no text.
#[cold]
#[inline(never)]
fn copy_edge(source: &mut Source, bytes: &[u8], at: usize, size: usize) {
    let before = at.min(SUFFIX);
    let len = (bytes.len() - at).min(size + BEHIND);
    let end = SUFFIX + len;
    source[..SUFFIX - before].fill(b' ');
    source[SUFFIX - before..end].copy_from_slice(&bytes[at - before..at + len]);
    source[end..SUFFIX + size + BEHIND].fill(b' ');
}

impl BlockGroup {
    pub(super) fn new() -> BlockGroup {
        BlockGroup {
            count: 0,
            text: GroupText::EMPTY,
            classes: [[0; LANES]; 4],
            contractions: [0; LANES],
            non_ascii: NonAscii::NONE,
            plan: Plan::EMPTY,
            edge: [b' '; size_of::<Source>()],
        }
    }

    /// Reads and plans the blocks from `at` on; there is text left.
    #[inline(always)]
    pub(super) fn read<K: Kernel>(
        &mut self,
        bytes: &[u8],
        at: usize,
        preceding: Preceding,
        options: &TokenOptions,
    ) {
        let size = 64 * K::Lanes::COUNT;
        let left = bytes.len() - at;
        let whole = at.checked_sub(SUFFIX).and_then(|from| bytes[from..].get(..SUFFIX + size + BEHIND));
        let source = match whole {
            Some(whole) => whole,
            None => {
                copy_edge(&mut self.edge, bytes, at, size);
                &self.edge[..SUFFIX + size + BEHIND]
            }
        };
        // Behind the text's end is a blank.
        self.count = K::Lanes::COUNT.min(left / 64 + 1);
        let mut any_non_ascii = 0;
        for lane in 0..self.count {
            let Some(window) = source[64 * lane..].first_chunk() else { break };
            let Some(block) = window[SUFFIX..].first_chunk() else { break };
            let (classes, non_ascii) = K::classify_tokens(block);
            *self.text.block(lane) = K::fold_non_ascii(block, lead(TokenKind::Word));
            any_non_ascii |= non_ascii;
            for (bits, of_block) in self.classes.iter_mut().zip(classes) {
                bits[lane % LANES] = of_block;
            }
            self.non_ascii.all[lane % LANES] = non_ascii;
            let [a, b, c, d] = classes;
            let letters = (a ^ c) & !(b | d);
            let ends = (letters << 1 | 1) & !letters;
            self.contractions[lane % LANES] = K::match_suffixes(&CONTRACTIONS, window, ends);
        }
        for lane in self.count..K::Lanes::COUNT {
            for (bits, blank) in self.classes.iter_mut().zip([u64::MAX, u64::MAX, 0, 0]) {
                bits[lane % LANES] = blank;
            }
            self.non_ascii.all[lane % LANES] = 0;
            self.contractions[lane % LANES] = 0;
        }
        if let Some(behind) = source[SUFFIX + size..].first_chunk() {
            self.text.put_behind(64 * self.count, if left < size { &[b' '; 8] } else { behind });
        }
        if any_non_ascii != 0 {
            self.non_ascii.read::<K>(&self.classes, self.count, &source[SUFFIX..], &mut self.text);
            self.plan.make::<K::Lanes, true>(
                &self.classes,
                &self.non_ascii,
                &self.contractions,
                preceding,
                options,
            );
        } else {
            self.plan.make::<K::Lanes, false>(
                &self.classes,
                &self.non_ascii,
                &self.contractions,
                preceding,
                options,
            );
        }
        self.plan.cut = match left.cmp(&size) {
            Ordering::Less => left as u32,
            Ordering::Equal => self.plan.cut_at_end(left as u32),
            Ordering::Greater => self.cut_at_blank::<K>(any_non_ascii != 0),
        };
    }

    /// Up to where a whole group is certain: behind its last blank, if that is not far from its end.
    #[inline(always)]
    fn cut_at_blank<K: Kernel>(&self, any_non_ascii: bool) -> u32 {
        for lane in (K::Lanes::COUNT / 2..K::Lanes::COUNT).rev() {
            let [a, b, c, d] = self.classes;
            let mut spaces = masks::spaces([a[lane], b[lane], c[lane], d[lane]]);
            if any_non_ascii {
                spaces |= self.non_ascii.spaces[lane];
            }
            if spaces != 0 {
                return 64 * (lane as u32 + 1) - spaces.leading_zeros();
            }
        }
        self.plan.cut_without_blank(K::Lanes::COUNT)
    }
}
