//! Shared names: how many capitalised names stand on both sides of a place in a text, which tells whether both are about
//! one thing. (Who wrote it is `byline`'s.)

use std::ops::Range;

/// Names are compared in so many bytes on each side of a heading.
const WINDOW: usize = 4096;

/// Capitalised words that are in most texts of this kind and tell nothing of what one is about.
const COMMON: [&str; 30] = [
    "Act",
    "April",
    "August",
    "Bill",
    "Britain",
    "December",
    "Department",
    "England",
    "February",
    "Friday",
    "Government",
    "Health",
    "House",
    "January",
    "July",
    "June",
    "March",
    "May",
    "Minister",
    "Monday",
    "National",
    "November",
    "October",
    "Parliament",
    "Secretary",
    "September",
    "Thursday",
    "Tuesday",
    "UK",
    "Wednesday",
];

/// The names in a text, found as they are asked for: a part of the text at a time, and each part once.
pub(crate) struct Names<'t> {
    text: &'t str,
    /// For each part, its place in `found`, once it has been read.
    parts: Vec<Option<Range<usize>>>,
    /// Where a name begins, and its number.
    found: Vec<(usize, usize)>,
    /// The names, by their numbers, and for each the sides on which it was last seen, and for which heading.
    seen: Vec<(&'t str, usize, u8)>,
    /// Numbers of names plus one, each in the first free place from that of its hash; 0 is free. Half of them are.
    slots: Vec<u32>,
}

/// No name is looked for in more places: one of more with the same hash is taken for another each time.
const PLACES: usize = 32;

impl<'t> Names<'t> {
    pub(crate) fn of(text: &'t str) -> Names<'t> {
        Names { text, parts: Vec::new(), found: Vec::new(), seen: Vec::new(), slots: Vec::new() }
    }

    /// How many names stand on both sides of `at`, and how many on the side with fewer; no further than
    /// [`WINDOW`] bytes from it, and not before `begin`.
    pub(crate) fn shared(&mut self, begin: usize, at: usize) -> (usize, usize) {
        const ABOVE: u8 = 1;
        const BELOW: u8 = 2;
        let from = begin.max(at.saturating_sub(WINDOW));
        let to = self.text.len().min(at + WINDOW);
        let (mut above, mut below, mut shared) = (0, 0, 0);
        for part in from / WINDOW..to.div_ceil(WINDOW) {
            let found = self.part(part);
            for &(start, number) in &self.found[found] {
                // Of the first word in sight the start may not be.
                if start <= from || start >= to {
                    continue;
                }
                let (_, heading, sides) = &mut self.seen[number];
                if *heading != at {
                    (*heading, *sides) = (at, 0);
                }
                let side = if start < at { ABOVE } else { BELOW };
                if *sides & side == 0 {
                    *sides |= side;
                    above += usize::from(side == ABOVE);
                    below += usize::from(side == BELOW);
                    shared += usize::from(*sides == ABOVE | BELOW);
                }
            }
        }
        (shared, above.min(below))
    }

    /// Where in `found` the names are that begin in a part of the text.
    fn part(&mut self, part: usize) -> Range<usize> {
        if self.parts.len() <= part {
            self.parts.resize(part + 1, None);
        }
        if let Some(range) = &self.parts[part] {
            return range.clone();
        }
        let first = self.found.len();
        let bytes = self.text.as_bytes();
        let end = bytes.len().min((part + 1) * WINDOW);
        let mut at = part * WINDOW;
        while at < end {
            // Blocks without a capital are passed over.
            if let Some(block) = bytes[at..end].first_chunk::<8>()
                && !holds_capital(u64::from_le_bytes(*block))
            {
                at += 8;
                continue;
            }
            let to = end.min(at + 8);
            for start in at..to {
                if bytes[start].is_ascii_uppercase()
                    && start > 0
                    && bytes[start - 1] <= b' '
                    && inside(&bytes[..start])
                {
                    let word = name(&self.text[start..]);
                    if word.len() >= 3 && COMMON.binary_search(&word).is_err() {
                        let number = self.number(word);
                        self.found.push((start, number));
                    }
                }
            }
            at = to;
        }
        let range = first..self.found.len();
        self.parts[part] = Some(range.clone());
        range
    }

    /// The number of a name.
    fn number(&mut self, name: &'t str) -> usize {
        if self.slots.len() < 2 * (self.seen.len() + 1) {
            let names: Vec<&str> = self.seen.iter().map(|seen| seen.0).collect();
            self.slots = vec![0; (4 * names.len()).next_power_of_two().max(256)];
            for (number, name) in names.into_iter().enumerate() {
                if let Err(free) = self.place(name) {
                    self.slots[free] = number as u32 + 1;
                }
            }
        }
        match self.place(name) {
            Ok(number) => number,
            Err(free) => {
                self.seen.push((name, 0, 0));
                self.slots[free] = self.seen.len() as u32;
                self.seen.len() - 1
            }
        }
    }

    /// The number of a name, or else the place for it.
    fn place(&self, name: &str) -> Result<usize, usize> {
        // FNV-1a.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mask = self.slots.len() - 1;
        let first = (hash ^ (hash >> 32)) as usize & mask;
        for step in 0..PLACES {
            let slot = (first + step) & mask;
            match self.slots[slot].checked_sub(1) {
                None => return Err(slot),
                Some(number) if self.seen[number as usize].0 == name => return Ok(number as usize),
                Some(_) => {}
            }
        }
        Err(first)
    }
}

/// Whether one of eight bytes is a capital letter of ASCII.
const fn holds_capital(block: u64) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let low = block & (EACH * 0x7f);
    let from_a = low + EACH * (0x80 - b'A' as u64);
    let after_z = low + EACH * (0x7f - b'Z' as u64);
    from_a & !after_z & !block & (EACH << 7) != 0
}

/// The word that a text begins with, without what closes it and without a genitive.
fn name(text: &str) -> &str {
    let end = text.bytes().position(|byte| byte <= b' ').unwrap_or(text.len());
    let word = text[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// Whether what comes after `before` stands inside a sentence: at the start of a line after a blank one, and after a
/// stop, any word has a capital.
fn inside(before: &[u8]) -> bool {
    let blank = before.iter().rev().take_while(|byte| **byte <= b' ').count();
    let (before, blank) = before.split_at(before.len() - blank);
    if blank.iter().filter(|byte| **byte == b'\n').count() >= 2 {
        return false;
    }
    let start = before.iter().rposition(|byte| *byte <= b' ').map_or(0, |at| at + 1);
    let word = &before[start..];
    let last = word.iter().rev().find(|byte| !matches!(byte, b'"' | b'\'' | b')' | 0x80..));
    !matches!(last, Some(b'.' | b'!' | b'?' | b':') | None) && !matches!(word[0], b'"' | b'\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_seen_in_any_place() {
        for byte in 0..=255u8 {
            for place in 0..8 {
                for rest in [b'@', b'[', b'z', 0xff, 0] {
                    let mut block = [rest; 8];
                    block[place] = byte;
                    assert_eq!(
                        holds_capital(u64::from_le_bytes(block)),
                        byte.is_ascii_uppercase(),
                        "{byte} at {place}"
                    );
                }
            }
        }
    }

    #[test]
    fn names_are_counted_on_both_sides() {
        let above = "The council of Harwell met Joan Ash. Later Ash spoke.\n\n";
        let text = format!("{above}A heading\n\nIn Harwell, says Ash's friend Bea, all is well.");
        assert_eq!(Names::of(&text).shared(0, above.len()), (2, 3));
        assert_eq!(Names::of(&text).shared(above.len() - 17, above.len()), (1, 1));
    }

    #[test]
    fn many_names_have_a_number_each() {
        let text: String = (0..3000).map(|n| format!("so Name{n} ")).collect();
        let mut names = Names::of(&text);
        for at in (0..text.len()).step_by(997) {
            assert_eq!(names.shared(0, at.max(1)).0, 0);
        }
        assert!(names.seen.len() >= 2990);
    }
}
