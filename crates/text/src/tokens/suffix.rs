//! The ends of words that may be contractions though nothing in them shows it.
//!
//! These are the few words of [`FUSED`](super::lexicon::FUSED). Four bytes before a word's end are held against a few
//! buckets of endings at once, a bit for each: what fits one may be a contraction and is looked up. One word in two
//! hundred that is none fits as well.

use crate::simd::suffix_table::{SUFFIX, SuffixTable};

/// The endings by bucket; `_` stands for what shares no upper half with small letters, `*` for any byte. Those are
/// together that, byte by byte and half by half, share few others with what words end in.
const BUCKETS: [&[&[u8; SUFFIX]]; 8] = [
    &[b"*_im"],
    &[b"_hes", b"_ive"],
    &[b"heyd", b"otta", b"ouve", b"weve", b"youd"],
    &[b"eyll", b"eyre", b"eyve", b"oull", b"oure"],
    &[b"adnt", b"aint", b"asnt", b"cant", b"isnt", b"itll", b"nnot", b"yall"],
    &[b"anna", b"dont", b"emme", b"esnt", b"idnt", b"imme", b"ldnt", b"onna", b"unno", b"wont"],
    &[b"rent", b"shes", b"vent", b"whos"],
    &[b"eres", b"hats"],
];

/// What may be the end of a contraction.
pub(super) static CONTRACTIONS: SuffixTable = {
    let mut bytes = [[0; 256]; SUFFIX];
    let mut bucket = 0;
    while bucket < BUCKETS.len() {
        let mut at = 0;
        while at < BUCKETS[bucket].len() {
            let mut place = 0;
            while place < SUFFIX {
                let letter = BUCKETS[bucket][at][place];
                let mut byte = 0;
                while byte < 256 {
                    if fits(letter, byte as u8) {
                        bytes[place][byte] |= 1 << bucket;
                    }
                    byte += 1;
                }
                place += 1;
            }
            at += 1;
        }
        bucket += 1;
    }
    SuffixTable::new(bytes)
};

/// Whether `byte` may stand for `letter`, in either case.
const fn fits(letter: u8, byte: u8) -> bool {
    match letter {
        b'*' => true,
        b'_' => !matches!(byte >> 4, 4 | 6 | 7),
        _ => byte.to_ascii_lowercase() == letter,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::FUSED;
    use super::*;
    use crate::simd::suffix_table::Window;

    fn is_found(bytes: [u8; SUFFIX]) -> bool {
        let mut window = [b' '; size_of::<Window>()];
        window[9..9 + SUFFIX].copy_from_slice(&bytes);
        CONTRACTIONS.matches(&window, 1 << 9) != 0
    }

    #[test]
    fn every_contraction_is_found() {
        for (word, ..) in FUSED {
            for before in 0..=u8::MAX {
                // What stands before short words may share a half with letters; for these see `Chars::after_others`.
                if before.is_ascii_alphanumeric() || !fits(b'_', before) && word.len() < SUFFIX {
                    continue;
                }
                for word in [word.to_ascii_lowercase(), word.to_ascii_uppercase()] {
                    let bytes = [&[b' ', b'x', before], word.as_bytes()].concat();
                    assert!(is_found(*bytes.last_chunk().unwrap()), "{word} after {before}");
                }
            }
        }
        assert!(!is_found(*b"here") && !is_found(*b"that") && !is_found(*b" the"));
    }
}
