//! Lexical classes: closed lists of words, one a file under `lexicon/`; a word goes in, the set of its classes comes out.
//!
//! `cargo run -p xtask -- lexicon` compiles the lists into `lexicon/classes.rs`; nothing here knows a text or a document.

/// Makes a constant of each class, and the list of their names.
macro_rules! classes {
    ($($number:literal $class:ident $name:literal $meaning:literal;)*) => {
        /// The lexical classes, each under the name of its list.
        pub mod class {
            use crate::lexicon::LexicalClass;
            $(
                #[doc = $meaning]
                pub const $class: LexicalClass = LexicalClass::numbered($number);
            )*
        }

        /// The names of the classes, in order: a class's number is its place here.
        pub(super) static NAMES: &[&str] = &[$($name),*];
    };
}

#[rustfmt::skip]
#[path = "lexicon/classes.rs"]
mod table;
mod word_key;

use std::fmt;
use std::ops::BitOr;

use table::NAMES;
pub use table::class;
pub(crate) use word_key::{Letters, WordFacts, WordKey, classes_of, look_up};

/// How many 64-bit numbers a set is.
const PARTS: usize = 8;

/// A set of lexical classes: what a word is by the lists of the lexicon.
///
/// A class is a list of single tokens that is closed, or as good as: honorifics, verbs of speech, nouns that head the
/// name of an organisation. Its list stands in `lexicon/<name>.txt`, which says what the words are and whether their
/// case counts. There is room for 512 classes.
///
/// ```
/// use greenpaper_extract::{LexicalClass, class};
/// let titles = class::HONORIFIC | class::PEER_STYLE;
/// assert!(titles.any(class::HONORIFIC));
/// assert!(!titles.any(class::MONTH));
/// assert_eq!(titles.names().collect::<Vec<_>>(), ["honorific", "peer-style"]);
/// assert_eq!(LexicalClass::named("honorific"), Some(class::HONORIFIC));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct LexicalClass([u64; PARTS]);

impl LexicalClass {
    /// No class.
    ///
    /// ```
    /// use greenpaper_extract::{LexicalClass, class};
    /// assert!(LexicalClass::NONE.is_empty());
    /// assert!(!LexicalClass::NONE.any(class::MONTH));
    /// ```
    pub const NONE: LexicalClass = LexicalClass([0; PARTS]);

    /// The class of a number, which is its place among the names in order.
    const fn numbered(number: usize) -> LexicalClass {
        let mut parts = [0; PARTS];
        parts[number / 64] = 1 << (number % 64);
        LexicalClass(parts)
    }

    /// How many classes there may be.
    pub(crate) const MOST: usize = 64 * PARTS;

    /// The numbers of its classes, in order.
    pub(crate) fn numbers(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(n, mut bits)| {
            std::iter::from_fn(move || {
                let bit = bits.trailing_zeros() as usize;
                (bits != 0).then(|| {
                    bits &= bits - 1;
                    64 * n + bit
                })
            })
        })
    }

    /// The class of that name, as its file is called; `None` where there is none. Binary search.
    ///
    /// ```
    /// use greenpaper_extract::{LexicalClass, class};
    /// assert_eq!(LexicalClass::named("post-head"), Some(class::POST_HEAD));
    /// assert_eq!(LexicalClass::named("post_head"), None);
    /// ```
    pub fn named(name: &str) -> Option<LexicalClass> {
        NAMES.binary_search(&name).ok().map(LexicalClass::numbered)
    }

    /// The names of all classes, in alphabetical order.
    ///
    /// ```
    /// use greenpaper_extract::LexicalClass;
    /// assert!(LexicalClass::all_names().any(|name| name == "honorific"));
    /// ```
    pub fn all_names() -> impl Iterator<Item = &'static str> + Clone {
        NAMES.iter().copied()
    }

    /// The classes of either set; what `|` does, for constants.
    ///
    /// ```
    /// use greenpaper_extract::{LexicalClass, class};
    /// const TIME: LexicalClass = class::MONTH.or(class::WEEKDAY);
    /// assert_eq!(TIME, class::MONTH | class::WEEKDAY);
    /// ```
    #[must_use]
    pub const fn or(self, other: LexicalClass) -> LexicalClass {
        let mut all = self.0;
        let mut part = 0;
        while part < PARTS {
            all[part] |= other.0[part];
            part += 1;
        }
        LexicalClass(all)
    }

    /// Whether the two sets share a class.
    ///
    /// ```
    /// use greenpaper_extract::class;
    /// let word = class::MONTH | class::FEMALE_GIVEN_NAME;
    /// assert!(word.any(class::WEEKDAY | class::MONTH));
    /// assert!(!word.any(class::WEEKDAY));
    /// ```
    #[inline]
    pub const fn any(self, other: LexicalClass) -> bool {
        let (mut both, mut part) = (0, 0);
        while part < PARTS {
            both |= self.0[part] & other.0[part];
            part += 1;
        }
        both != 0
    }

    /// Whether it is [`NONE`](Self::NONE).
    ///
    /// ```
    /// use greenpaper_extract::{LexicalClass, class};
    /// assert!(LexicalClass::default().is_empty() && !class::MONTH.is_empty());
    /// ```
    #[inline]
    pub const fn is_empty(self) -> bool {
        !self.any(LexicalClass([u64::MAX; PARTS]))
    }

    /// The names of its classes, in alphabetical order.
    ///
    /// ```
    /// use greenpaper_extract::class;
    /// let names: Vec<&str> = (class::WEEKDAY | class::MONTH).names().collect();
    /// assert_eq!(names, ["month", "weekday"]);
    /// ```
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let has = move |number: usize| self.0[number / 64] & 1 << (number % 64) != 0;
        NAMES.iter().enumerate().filter(move |it| has(it.0)).map(|it| *it.1)
    }
}

impl BitOr for LexicalClass {
    type Output = LexicalClass;

    fn bitor(self, other: LexicalClass) -> LexicalClass {
        self.or(other)
    }
}

/// The names of its classes, as `{month, weekday}`.
impl fmt::Debug for LexicalClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut set = f.debug_set();
        for name in self.names() {
            set.entry(&format_args!("{name}"));
        }
        set.finish()
    }
}

#[cfg(test)]
mod tests;
