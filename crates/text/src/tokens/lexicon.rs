//! The few words that the rules must know: all of them closed classes or set forms.

use crate::TokenKind;

/// Words as sorted, lower-case bytes; what is looked up is lowered (ASCII) on the stack. With them, for the lower five bits
/// of their first bytes, a bit for each length that they have: most of what is looked up is out by that.
pub(super) struct Lexicon(pub(super) &'static [&'static str], [u32; 32]);

/// The longest word that a lexicon holds.
const LONGEST: usize = 16;

impl Lexicon {
    const fn new(words: &'static [&'static str]) -> Lexicon {
        let mut lengths = [0; 32];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            lengths[(word[0] & 31) as usize] |= 1 << word.len();
            at += 1;
        }
        Lexicon(words, lengths)
    }

    /// Whether `word` is in it, whatever its case.
    pub(super) fn contains(&self, word: &[u8]) -> bool {
        let Some(first) = word.first() else { return false };
        if word.len() > LONGEST || self.1[usize::from(first & 31)] >> word.len() & 1 == 0 {
            return false;
        }
        let mut lower = [0; LONGEST];
        let Some(lower) = lower.get_mut(..word.len()) else { return false };
        lower.copy_from_slice(word);
        lower.make_ascii_lowercase();
        self.0.binary_search_by(|entry| entry.as_bytes().cmp(lower)).is_ok()
    }
}

/// Abbreviations that keep their stop wherever they stand.
pub(super) const ABBREVIATIONS: Lexicon = Lexicon::new(&[
    "abp", "adm", "al", "approx", "apr", "assn", "asst", "attn", "aug", "ave", "bdr", "blvd", "bp", "brig",
    "bros", "capt", "cc", "cf", "cit", "cllr", "cmdr", "col", "comdr", "corp", "cpl", "cpt", "cres", "ct",
    "dec", "dept", "dr", "drs", "ed", "eds", "esp", "esq", "est", "et", "etc", "ext", "feb", "fri", "ft",
    "gdns", "gen", "gov", "govt", "hon", "ibid", "inc", "incl", "insp", "jan", "jr", "jul", "jun", "lt",
    "ltd", "maj", "messrs", "mgr", "misc", "mlle", "mme", "mr", "mrs", "ms", "msgr", "mt", "mx", "nov",
    "oct", "pfc", "ph", "plc", "pres", "prof", "pvt", "rd", "rep", "reps", "rev", "revd", "rt", "sen",
    "sens", "sep", "sept", "sgt", "sr", "st", "ste", "supt", "thu", "thur", "thurs", "tue", "tues", "univ",
    "viz", "vs", "wed",
]);

/// Abbreviations that are words as well: the stop is theirs where a lower-case letter, a comma or a figure
/// follows.
pub(super) const MAYBE_ABBREVIATIONS: Lexicon = Lexicon::new(&["co", "mar", "mon", "sat", "sun"]);

/// Abbreviations for works cited before: the stop is theirs where a small letter, a comma or a figure follows.
pub(super) const CITED: Lexicon = Lexicon::new(&["loc", "op"]);

/// Titles, with or without a stop, behind which a letter with a stop stands for a name.
pub(super) const TITLES: Lexicon = Lexicon::new(&[
    "capt", "cllr", "col", "dr", "gen", "lt", "maj", "miss", "mlle", "mme", "mr", "mrs", "ms", "mx", "prof",
    "rev", "revd", "sgt",
]);

/// Abbreviations of a reference: the stop is theirs where a figure (or a roman number in capitals) follows.
pub(super) const BEFORE_FIGURE: Lexicon = Lexicon::new(&[
    "app", "art", "arts", "c", "ca", "cap", "ch", "chap", "chs", "cl", "cls", "cm", "cmd", "cmnd", "col",
    "cols", "ex", "exh", "fig", "figs", "fn", "n", "nn", "no", "nos", "p", "para", "paras", "pp", "pt",
    "pts", "r", "reg", "regs", "rr", "s", "sch", "sched", "schs", "sec", "secs", "sect", "ser", "ss", "tab",
    "v", "vol", "vols",
]);

/// Prefixes that stay on their word with the hyphen (the list of the Penn and LDC guidelines, and the British
/// `co-op`, `re-` and `de-` words).
pub(super) const PREFIXES: Lexicon = Lexicon::new(&[
    "ante", "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "hi", "hyper", "infra",
    "inter", "intra", "macro", "mega", "mid", "mini", "multi", "neo", "non", "over", "post", "pre", "pro",
    "proto", "pseudo", "psycho", "re", "semi", "socio", "sub", "super", "supra", "trans", "tri", "ultra",
]);

/// Words that are cut though nothing in them shows it: contractions often written without their apostrophe
/// that are no other word, and `cannot` and its like. Where the last part begins, where one before that does
/// (0: none; a clitic), and what the last part is.
pub(super) const FUSED: [(&str, [u8; 2], TokenKind); 43] = [
    ("aint", [0, 2], TokenKind::Clitic),
    ("arent", [0, 3], TokenKind::Clitic),
    ("cannot", [0, 3], TokenKind::Word),
    ("cant", [0, 2], TokenKind::Clitic),
    ("couldnt", [0, 5], TokenKind::Clitic),
    ("didnt", [0, 3], TokenKind::Clitic),
    ("doesnt", [0, 4], TokenKind::Clitic),
    ("dont", [0, 2], TokenKind::Clitic),
    ("dunno", [2, 3], TokenKind::Word),
    ("gimme", [0, 3], TokenKind::Word),
    ("gonna", [0, 3], TokenKind::Word),
    ("gotta", [0, 3], TokenKind::Word),
    ("hadnt", [0, 3], TokenKind::Clitic),
    ("hasnt", [0, 3], TokenKind::Clitic),
    ("havent", [0, 4], TokenKind::Clitic),
    ("heres", [0, 4], TokenKind::Clitic),
    ("hes", [0, 2], TokenKind::Clitic),
    ("im", [0, 1], TokenKind::Clitic),
    ("isnt", [0, 2], TokenKind::Clitic),
    ("itll", [0, 2], TokenKind::Clitic),
    ("ive", [0, 1], TokenKind::Clitic),
    ("lemme", [0, 3], TokenKind::Word),
    ("shes", [0, 3], TokenKind::Clitic),
    ("shouldnt", [0, 6], TokenKind::Clitic),
    ("thats", [0, 4], TokenKind::Clitic),
    ("theres", [0, 5], TokenKind::Clitic),
    ("theyd", [0, 4], TokenKind::Clitic),
    ("theyll", [0, 4], TokenKind::Clitic),
    ("theyre", [0, 4], TokenKind::Clitic),
    ("theyve", [0, 4], TokenKind::Clitic),
    ("wanna", [0, 3], TokenKind::Word),
    ("wasnt", [0, 3], TokenKind::Clitic),
    ("werent", [0, 4], TokenKind::Clitic),
    ("weve", [0, 2], TokenKind::Clitic),
    ("whats", [0, 4], TokenKind::Clitic),
    ("whos", [0, 3], TokenKind::Clitic),
    ("wont", [0, 2], TokenKind::Clitic),
    ("wouldnt", [0, 5], TokenKind::Clitic),
    ("yall", [0, 1], TokenKind::Clitic),
    ("youd", [0, 3], TokenKind::Clitic),
    ("youll", [0, 3], TokenKind::Clitic),
    ("youre", [0, 3], TokenKind::Clitic),
    ("youve", [0, 3], TokenKind::Clitic),
];

/// Top-level domains that end a bare domain name; others are too easily words after a lost blank.
pub(super) static DOMAINS: Lexicon = Lexicon::new(&[
    "ac", "au", "biz", "ca", "com", "de", "edu", "eu", "fr", "gov", "ie", "info", "int", "mil", "net", "org",
    "scot", "tv", "uk", "us", "wales",
]);

/// Endings of file names.
pub(super) static FILES: Lexicon = Lexicon::new(&[
    "csv", "doc", "docx", "exe", "gif", "htm", "html", "jpeg", "jpg", "mp3", "odt", "pdf", "png", "ppt",
    "pptx", "rtf", "txt", "url", "xls", "xlsx", "xml", "zip",
]);

/// Units that are glued to a number and cut off it.
pub(super) static UNITS: Lexicon = Lexicon::new(&[
    "am", "bhp", "cc", "cm", "cwt", "db", "f", "ft", "gb", "ghz", "gw", "gwh", "ha", "hp", "hr", "hrs", "hz",
    "in", "kb", "kg", "khz", "kj", "km", "kmh", "kph", "kw", "kwh", "lb", "lbs", "mb", "mg", "mhz", "mi",
    "min", "mins", "ml", "mm", "mpg", "mph", "ms", "mw", "mwh", "oz", "p", "pm", "ppm", "sec", "secs", "sq",
    "st", "tb", "tw", "twh", "v", "w", "x", "yd", "yr", "yrs",
]);

/// Magnitudes that are glued to a number and stay on it.
pub(super) static MAGNITUDES: Lexicon = Lexicon::new(&["b", "bn", "k", "m", "mn", "t", "tn", "trn"]);

/// What an apostrophe alone may shorten at its start: `'em`, `'tis`.
pub(super) static ELISIONS: Lexicon =
    Lexicon::new(&["bout", "cause", "cos", "em", "er", "im", "n", "round", "til", "till"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_short() {
        for lexicon in [
            &ABBREVIATIONS,
            &MAYBE_ABBREVIATIONS,
            &CITED,
            &TITLES,
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
    fn fused_words_are_cut_inside() {
        assert!(FUSED.is_sorted_by(|a, b| a.0 < b.0));
        assert!(FUSED.iter().all(|&(word, [first, last], _)| first < last && usize::from(last) < word.len()));
    }
}
