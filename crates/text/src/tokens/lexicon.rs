//! The few words that the rules must know: all of them closed classes or set forms.

/// Words as sorted, lower-case bytes; what is looked up is lowered (ASCII) on the stack.
pub(super) struct Lexicon(&'static [&'static str]);

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
pub(super) static ABBREVIATIONS: Lexicon = Lexicon(&[
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
pub(super) static MAYBE_ABBREVIATIONS: Lexicon = Lexicon(&["co", "mar", "mon", "sat", "sun"]);

/// Abbreviations of a reference: the stop is theirs where a figure (or a roman number in capitals) follows.
pub(super) static BEFORE_FIGURE: Lexicon = Lexicon(&[
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
pub(super) static BARE_CONTRACTIONS: [(&str, u8); 36] = [
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
