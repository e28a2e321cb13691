//! Capital run: the stretch of capitals, with what may stand between them, that a token stands in; a token and the
//! boundaries of a kind of name in, where the stretch begins and ends out.
//!
//! Every kind of name is walked by this and by nothing else; what differs from kind to kind is the [`Boundaries`].

use crate::prelude::*;

/// What a name of some kind goes on across. A capital word is always a part of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Boundaries {
    /// Small words, each with how many tokens on the next capital may stand: "of" and three for "Bank of the North".
    pub(crate) joiners: &'static [(LexicalClass, usize)],
    /// Marks, the same: an ampersand and one.
    pub(crate) marks: &'static [(Shape, usize)],
    /// Whether it goes on across the hyphens of a compound, and the small words behind them: Stoke-on-Trent.
    pub(crate) compounds: bool,
    /// Small words that are parts of it as capitals are: plc.
    pub(crate) parts: LexicalClass,
    /// The most tokens of one.
    pub(crate) longest: usize,
}

/// The most tokens without a capital that stand between two capitals of a name.
const WIDEST_GAP: usize = 8;

impl Boundaries {
    /// The run that token `at`, a capital, stands in. It stays in `within` and in one sentence, and goes across no token
    /// at which `stops` holds. Time is linear in its tokens.
    pub(crate) fn around(
        &self,
        document: &Document<'_>,
        at: usize,
        within: &Range<usize>,
        stops: impl Fn(usize) -> bool,
    ) -> Range<usize> {
        let start = self.start(document, at, within, &stops);
        start..self.end(document, start, within, stops).max(at + 1)
    }

    /// The token after the last one of the run that begins with token `start`.
    pub(crate) fn end(
        &self,
        document: &Document<'_>,
        start: usize,
        within: &Range<usize>,
        stops: impl Fn(usize) -> bool,
    ) -> usize {
        let limit = within.end.min(start + self.longest);
        let mut end = start + 1;
        while let Some(next) = (end..limit.min(end + WIDEST_GAP)).find(|&it| self.is_part(document, it)) {
            if !self.joined(document, end - 1, next) || (end..=next).any(&stops) {
                break;
            }
            end = next + 1;
        }
        end
    }

    /// The first token of the run in which token `at`, a capital, stands.
    pub(crate) fn start(
        &self,
        document: &Document<'_>,
        at: usize,
        within: &Range<usize>,
        stops: impl Fn(usize) -> bool,
    ) -> usize {
        let first = within.start.max((at + 1).saturating_sub(self.longest));
        let mut start = at;
        while let Some(last) =
            (first.max(start.saturating_sub(WIDEST_GAP))..start).rev().find(|&it| self.is_part(document, it))
        {
            if !self.joined(document, last, start) || (last..start).any(&stops) {
                break;
            }
            start = last;
        }
        start
    }

    fn is_part(&self, document: &Document<'_>, at: usize) -> bool {
        document.is_capitalised(at) || document.is(at, self.parts)
    }

    /// Whether a name goes on from token `one` to token `next`, with no part of it between.
    fn joined(&self, document: &Document<'_>, one: usize, next: usize) -> bool {
        !document.starts_sentence(next)
            && (one + 1..next)
                .all(|it| !document.starts_sentence(it) && self.crosses(document, it, next - it))
    }

    /// Whether it goes on across token `at`, with the next capital so many tokens on.
    fn crosses(&self, document: &Document<'_>, at: usize, steps: usize) -> bool {
        match document.shape(at) {
            Shape::Small => {
                self.joiners.iter().any(|(words, most)| steps <= *most && document.is(at, *words))
                    || self.compounds && at > 0 && document.shape(at - 1) == Shape::Hyphen
            }
            Shape::Hyphen if self.compounds => document.joined_to_next(at),
            shape => self.marks.iter().any(|(mark, most)| *mark == shape && steps <= *most),
        }
    }
}

/// Whether the word at token `at` may begin a sentence with a capital and is part of no name: a determiner, a preposition, a
/// conjunction, a pronoun, a month, an adverb in "ly".
pub(crate) fn begins_no_name(document: &Document<'_>, at: usize) -> bool {
    let adverb = |word: &str| word.len() > 4 && word.ends_with("ly");
    document.is(at, class::SENTENCE_OPENER) || (adverb(document.word(at)) && !document.is(at, class::LY_NAME))
}

/// How many capitals follow each other from token `from` on, before token `end`, with nothing between.
pub(crate) fn capitals_in_row(document: &Document<'_>, from: usize, end: usize) -> usize {
    (from..end).take_while(|&it| document.is_capitalised(it)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use greenpaper_core::{Article, BlockKind, Span};
    use greenpaper_text::Splitter;

    const PLAIN: Boundaries = Boundaries {
        joiners: &[(class::NAME_JOINER, 3), (class::NAME_ARTICLE, 2)],
        marks: &[(Shape::And, 1), (Shape::Comma, 2)],
        compounds: true,
        parts: class::COMPANY_FORM,
        longest: 12,
    };

    /// The runs in which each of the words of `text` that hold a `*` stand.
    fn runs(boundaries: &Boundaries, marked: &str) -> Vec<String> {
        let text = marked.replace('*', "");
        let stars: Vec<usize> = marked.match_indices('*').enumerate().map(|(n, (at, _))| at - n).collect();
        let article = Article::builder(text.clone())
            .block(BlockKind::Paragraph, Span::of(&text))
            .build()
            .expect("one block");
        let document = Document::new(&article, &Splitter::default());
        let within = 0..document.tokens().len();
        let run = |at: usize| boundaries.around(&document, document.token_at(at), &within, |_| false);
        stars.into_iter().map(|at| document.words(run(at)).to_owned()).collect()
    }

    #[test]
    fn a_run_is_the_same_from_each_of_its_words() {
        let text =
            "They told the *Department of Health and *Social *Care at *Leeds, and the *Bank of *North.";
        let (one, other) = ("Department of Health and Social Care", "Bank of North");
        assert_eq!(runs(&PLAIN, text), [one, one, one, "Leeds", other, other]);
    }

    #[test]
    fn it_goes_across_compounds_and_stays_in_its_sentence() {
        let text =
            "We met Stoke-on-*Trent Council. *Tesco plc & *Sons grew; Barnet, *Enfield and Haringey did.";
        let runs = runs(&PLAIN, text);
        assert_eq!(
            runs,
            [
                "Stoke-on-Trent Council",
                "Tesco plc & Sons",
                "Tesco plc & Sons",
                "Barnet, Enfield and Haringey"
            ]
        );
    }

    #[test]
    fn it_is_no_longer_than_its_boundaries_say() {
        let short = Boundaries { longest: 3, joiners: &[], ..PLAIN };
        assert_eq!(runs(&short, "*One Two Three Four of Five"), ["One Two Three"]);
        assert_eq!(runs(&short, "One Two Three Four of *Five"), ["Five"]);
    }
}
