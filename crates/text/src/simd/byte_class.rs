//! The classes of bytes that the tokeniser tells apart: a byte in, the number of its class out.

/// The number of each byte's class, as in [`CLASSES`], bit by bit, the lowest first: a mask for each bit.
pub(crate) type Classes = [u64; 4];

/// The number of each byte's class among those that the tokeniser's masks tell apart; 0 for the rest.
pub(crate) static CLASSES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => 1,
            b'0'..=b'9' => 2,
            b'\t'..=b'\r' | b' ' => 3,
            b'A'..=b'Z' => 4,
            b'.' => 5,
            b',' => 6,
            b':' | b';' => 7,
            b'!' | b'?' => 8,
            b'"' => 9,
            b'-' => 10,
            b'/' => 11,
            b'(' | b'[' => 12,
            b')' | b']' => 13,
            b'$' => 14,
            b'\'' => 15,
            _ => 0,
        };
        byte += 1;
    }
    table
};
