//! The few words that the rules must know: all of them closed classes or set forms.

/// Words as sorted, lower-case bytes; what is looked up is lowered (ASCII) on the stack.
pub(super) struct Lexicon(&'static [&'static str]);

/// A quick test for words of up to eight letters: certain where it says no.
pub(super) struct Filter {
    bits: [u64; 64],
    holds: fn(&[u8]) -> bool,
}

/// A word of up to eight ASCII letters in small letters, in one register; 0 for a longer one. What the word's
/// bytes are followed by in the text is cut off.
#[inline(always)]
pub(super) fn key(bytes: &[u8], start: usize, len: u32) -> u64 {
    if len > 8 {
        return 0;
    }
    let word = match bytes[start..].first_chunk::<8>() {
        Some(word) => *word,
        None => {
            let mut word = [0; 8];
            for (to, from) in word.iter_mut().zip(&bytes[start..]) {
                *to = *from;
            }
            word
        }
    };
    (u64::from_le_bytes(word) | 0x2020_2020_2020_2020) & (u64::MAX >> (64 - 8 * len))
}

impl Filter {
    const fn slot(key: u64) -> u64 {
        key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52
    }

    /// Adds the words of up to eight letters.
    const fn add(mut self, words: &[&str]) -> Filter {
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            if word.len() <= 8 {
                let (mut key, mut place) = (0, 0);
                while place < word.len() {
                    key |= (word[place] as u64) << (8 * place);
                    place += 1;
                }
                let slot = Filter::slot(key);
                self.bits[(slot >> 6) as usize] |= 1 << (slot & 63);
            }
            at += 1;
        }
        self
    }

    /// Whether a word with this [`key`] may be in it.
    #[inline(always)]
    pub(super) fn may_hold(&self, key: u64) -> bool {
        let slot = Filter::slot(key);
        self.bits[(slot >> 6) as usize] >> (slot & 63) & 1 != 0
    }

    /// Whether `word` is in it.
    pub(super) fn holds(&self, word: &[u8]) -> bool {
        (self.holds)(word)
    }
}

/// Words that are cut though nothing in them shows it.
pub(super) static FUSED: Filter =
    Filter { bits: [0; 64], holds: |word| super::clitic::fused(word).is_some() }
        .add(&["cannot", "gonna", "wanna", "gotta", "gimme", "lemme", "dunno"])
        .add(&{
            let mut words = [""; BARE_CONTRACTIONS.len()];
            let mut at = 0;
            while at < words.len() {
                words[at] = BARE_CONTRACTIONS[at].0;
                at += 1;
            }
            words
        });

/// Words that may keep a full stop.
pub(super) static STOPPED: Filter = Filter {
    bits: [0; 64],
    holds: |word| {
        ABBREVIATIONS.contains(word)
            || MAYBE_ABBREVIATIONS.contains(word)
            || BEFORE_FIGURE.contains(word)
            || matches!(word, b"Ph" | b"PH" | b"LL")
    },
}
.add(ABBREVIATIONS.0)
.add(MAYBE_ABBREVIATIONS.0)
.add(BEFORE_FIGURE.0)
.add(&["ph", "ll"]);

/// The longest word that a lexicon holds.
const LONGEST: usize = 16;

impl Lexicon {
    /// Whether `word` is in it, whatever its case.
    pub(super) fn contains(&self, word: &[u8]) -> bool {
        let mut lower = [0; LONGEST];
        let Some(lower) = lower.get_mut(..word.len()) else { return false };
        lower.copy_from_slice(word);
        lower.make_ascii_lowercase();
        self.0.binary_search_by(|entry| entry.as_bytes().cmp(lower)).is_ok()
    }
}

/// Abbreviations that keep their stop wherever they stand.
pub(super) const ABBREVIATIONS: Lexicon = Lexicon(&[
    "abp", "adm", "al", "approx", "apr", "assn", "asst", "attn", "aug", "ave", "bdr", "blvd", "bp", "brig",
    "bros", "capt", "cc", "cf", "cllr", "cmdr", "col", "comdr", "corp", "cpl", "cpt", "ct", "dec", "dept",
    "dr", "drs", "ed", "eds", "esp", "esq", "est", "et", "etc", "ext", "feb", "fri", "ft", "gen", "gov",
    "govt", "hon", "ibid", "inc", "incl", "insp", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "messrs",
    "mgr", "misc", "mlle", "mme", "mr", "mrs", "ms", "msgr", "mt", "mx", "nov", "oct", "pfc", "ph", "plc",
    "pres", "prof", "pvt", "rep", "reps", "rev", "revd", "rt", "sen", "sens", "sep", "sept", "sgt", "sr",
    "st", "ste", "supt", "thu", "thur", "thurs", "tue", "tues", "univ", "viz", "vs", "wed",
]);

/// Abbreviations that are words as well: the stop is theirs where a lower-case letter, a comma or a figure
/// follows.
pub(super) const MAYBE_ABBREVIATIONS: Lexicon = Lexicon(&["co", "mar", "mon", "sat", "sun"]);

/// Abbreviations of a reference: the stop is theirs where a figure (or a roman number in capitals) follows.
pub(super) const BEFORE_FIGURE: Lexicon = Lexicon(&[
    "app", "art", "arts", "c", "ca", "cap", "ch", "chap", "chs", "cl", "cls", "cm", "cmd", "cmnd", "col",
    "cols", "ex", "exh", "fig", "figs", "fn", "n", "nn", "no", "nos", "p", "para", "paras", "pp", "pt",
    "pts", "r", "reg", "regs", "rr", "s", "sch", "sched", "schs", "sec", "secs", "sect", "ser", "ss", "tab",
    "v", "vol", "vols",
]);

/// Prefixes that stay on their word with the hyphen (the list of the Penn and LDC guidelines, and the British
/// `co-op`, `re-` and `de-` words).
pub(super) static PREFIXES: Lexicon = Lexicon(&[
    "ante", "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "hi", "hyper", "infra",
    "inter", "intra", "macro", "mega", "mid", "mini", "multi", "neo", "non", "over", "post", "pre", "pro",
    "proto", "pseudo", "psycho", "re", "semi", "socio", "sub", "super", "supra", "trans", "tri", "ultra",
]);

/// Contractions that are often written without their apostrophe and are no other word, with what is cut off
/// their end.
pub(super) const BARE_CONTRACTIONS: [(&str, u8); 36] = [
    ("aint", 2),
    ("arent", 2),
    ("cant", 2),
    ("couldnt", 2),
    ("didnt", 2),
    ("doesnt", 2),
    ("dont", 2),
    ("hadnt", 2),
    ("hasnt", 2),
    ("havent", 2),
    ("heres", 1),
    ("hes", 1),
    ("im", 1),
    ("isnt", 2),
    ("itll", 2),
    ("ive", 2),
    ("shes", 1),
    ("shouldnt", 2),
    ("thats", 1),
    ("theres", 1),
    ("theyd", 1),
    ("theyll", 2),
    ("theyre", 2),
    ("theyve", 2),
    ("wasnt", 2),
    ("werent", 2),
    ("weve", 2),
    ("whats", 1),
    ("whos", 1),
    ("wont", 2),
    ("wouldnt", 2),
    ("yall", 3),
    ("youd", 1),
    ("youll", 2),
    ("youre", 2),
    ("youve", 2),
];

/// Top-level domains that end a bare domain name; others are too easily words after a lost blank.
pub(super) static DOMAINS: Lexicon = Lexicon(&[
    "ac", "au", "biz", "ca", "com", "de", "edu", "eu", "fr", "gov", "ie", "info", "int", "mil", "net", "org",
    "scot", "tv", "uk", "us", "wales",
]);

/// Endings of file names.
pub(super) static FILES: Lexicon = Lexicon(&[
    "csv", "doc", "docx", "exe", "gif", "htm", "html", "jpeg", "jpg", "mp3", "odt", "pdf", "png", "ppt",
    "pptx", "rtf", "txt", "url", "xls", "xlsx", "xml", "zip",
]);

/// Units that are glued to a number and cut off it.
pub(super) static UNITS: Lexicon = Lexicon(&[
    "am", "bhp", "cc", "cm", "cwt", "db", "f", "ft", "gb", "ghz", "gw", "gwh", "ha", "hp", "hr", "hrs", "hz",
    "in", "kb", "kg", "khz", "kj", "km", "kmh", "kph", "kw", "kwh", "lb", "lbs", "mb", "mg", "mhz", "mi",
    "min", "mins", "ml", "mm", "mpg", "mph", "ms", "mw", "mwh", "oz", "p", "pm", "ppm", "sec", "secs", "sq",
    "st", "tb", "tw", "twh", "v", "w", "x", "yd", "yr", "yrs",
]);

/// Magnitudes that are glued to a number and stay on it.
pub(super) static MAGNITUDES: Lexicon = Lexicon(&["b", "bn", "k", "m", "mn", "t", "tn", "trn"]);

/// What an apostrophe alone may shorten at its start: `'em`, `'tis`.
pub(super) static ELISIONS: Lexicon =
    Lexicon(&["bout", "cause", "cos", "em", "er", "im", "n", "round", "til", "till"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_short() {
        for lexicon in [
            &ABBREVIATIONS,
            &MAYBE_ABBREVIATIONS,
            &BEFORE_FIGURE,
            &PREFIXES,
            &DOMAINS,
            &FILES,
            &UNITS,
            &MAGNITUDES,
            &ELISIONS,
        ] {
            assert!(lexicon.0.is_sorted_by(|a, b| a < b), "{:?}", lexicon.0);
            assert!(lexicon.0.iter().all(|word| word.len() <= LONGEST && *word == word.to_lowercase()));
        }
    }

    #[test]
    fn contractions_are_sorted_and_longer_than_their_end() {
        assert!(BARE_CONTRACTIONS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(BARE_CONTRACTIONS.iter().all(|&(word, cut)| usize::from(cut) < word.len()));
    }
}
