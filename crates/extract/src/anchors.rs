//! Which recognisers may have something to do at a token.
//!
//! Most words of a text are none that a recogniser begins with. Each says of a word by itself whether it may be one of its
//! own, which is asked once for each word and remembered; then every recogniser goes from one of its anchors to the next, and
//! asks there what hangs on the words around it.

use crate::document::casing::Shape;
use crate::words::{Class, Sense};
use greenpaper_text::TokenKind;

/// A set of them, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Anchors(u32);

impl Anchors {
    /// None.
    pub(crate) const NONE: Anchors = Anchors(0);
    /// Its first letter is a capital.
    pub(crate) const UPPER: Anchors = Anchors(1);
    /// It may be a word of a name: its shape is that of capitals.
    pub(crate) const CAPITAL: Anchors = Anchors(1 << 1);
    /// A date may begin with it.
    pub(crate) const DATE: Anchors = Anchors(1 << 9);
    /// A sum may begin with it.
    pub(crate) const SUM: Anchors = Anchors(1 << 10);
    /// An office may end in it.
    pub(crate) const OFFICE: Anchors = Anchors(1 << 11);
    /// It makes of the word before it what it would not be alone: a sum in words, a name with hyphens, "The Right" of a title.
    pub(crate) const JOINS: Anchors = Anchors(1 << 13);

    /// A known place's name may begin with it, or the name of a seat that words before it announce.
    pub(crate) const PLACE: Anchors = Anchors(1 << 14);
    /// What stands around it may make a place of it.
    pub(crate) const SITE: Anchors = Anchors(1 << 15);
    /// A name after it may be that of a seat in Parliament.
    const LEADS_SEAT: Anchors = Anchors(1 << 17);
    /// A name after it may be a place's.
    const LEADS_SITE: Anchors = Anchors(1 << 18);
    /// A name before it may be a place's.
    const ENDS_SITE: Anchors = Anchors(1 << 19);
    /// A date may begin with it if what follows can end one.
    const LEADS_DATE: Anchors = Anchors(1 << 20);
    /// What is pointed at or counted in dates.
    const ENDS_DATE: Anchors = Anchors(1 << 21);
    /// What a token may be whatever its kind.
    const OF_WHATEVER: Anchors = Anchors(Anchors::UPPER.0 | Anchors::OFFICE.0);
    /// What tells something of what stands beside it.
    const BESIDE: Anchors = Anchors(
        Anchors::JOINS.0
            | Anchors::LEADS_SEAT.0
            | Anchors::LEADS_SITE.0
            | Anchors::ENDS_SITE.0
            | Anchors::LEADS_DATE.0
            | Anchors::ENDS_DATE.0,
    );

    /// Whether one of these is among them.
    #[inline]
    pub(crate) const fn any(self, wanted: Anchors) -> bool {
        self.0 & wanted.0 != 0
    }

    /// All of both.
    #[inline]
    #[must_use]
    pub(crate) const fn and(self, other: Anchors) -> Anchors {
        Anchors(self.0 | other.0)
    }

    #[inline]
    const fn when(is: bool, these: Anchors) -> Anchors {
        if is { these } else { Anchors::NONE }
    }

    /// Those of a word, whatever its kind.
    pub(crate) fn of_word(word: &str, about: &About) -> Anchors {
        let capital = about.shape.is_capital();
        // "4Children": known names are looked up where they are asked for.
        let odd = capital && !about.upper;
        [
            (about.upper, Anchors::UPPER),
            (capital, Anchors::CAPITAL),
            (about.sense.is(Sense::SUM), Anchors::SUM),
            (about.sense.is(Sense::OFFICE), Anchors::OFFICE),
            (about.sense.is(Sense::MAGNITUDE) || word == "-", Anchors::JOINS),
            (odd || capital && about.class.is(Class::PLACE), Anchors::PLACE),
            (matches!(word, "for" | "("), Anchors::LEADS_SEAT),
        ]
        .into_iter()
        .fold(Anchors::NONE, |all, (is, these)| all.and(Anchors::when(is, these)))
    }

    /// Those of a token of some kind, of which its word has these.
    #[inline]
    #[must_use]
    pub(crate) const fn of_kind(self, kind: TokenKind) -> Anchors {
        let word = Anchors(self.0 & (Anchors::OF_WHATEVER.0 | Anchors::BESIDE.0));
        word.and(match kind {
            TokenKind::Word | TokenKind::Abbreviation | TokenKind::Acronym => return self,
            TokenKind::Number => Anchors::DATE.and(Anchors::SUM),
            TokenKind::Ordinal => Anchors::DATE,
            TokenKind::Date => Anchors::DATE,
            TokenKind::Currency | TokenKind::Quantity => Anchors::SUM,
            TokenKind::Hyphen => Anchors::JOINS,
            _ => Anchors::NONE,
        })
    }

    /// Whether they tell something of what stands beside.
    #[inline]
    pub(crate) const fn reach(self) -> bool {
        self.any(Anchors::BESIDE)
    }

    /// Those of a token with what follows it.
    #[inline]
    #[must_use]
    pub(crate) const fn before(self, next: Anchors) -> Anchors {
        self.and(Anchors::when(next.any(Anchors::JOINS), Anchors::SUM))
            .and(Anchors::when(next.any(Anchors::ENDS_DATE) && self.any(Anchors::LEADS_DATE), Anchors::DATE))
            .and(Anchors::when(next.any(Anchors::ENDS_SITE) && self.any(Anchors::CAPITAL), Anchors::SITE))
    }

    /// Those of a token with what stands before it.
    #[inline]
    #[must_use]
    pub(crate) const fn after(self, last: Anchors) -> Anchors {
        if !self.any(Anchors::CAPITAL) {
            return self;
        }
        self.and(Anchors::when(last.any(Anchors::LEADS_SEAT), Anchors::PLACE))
            .and(Anchors::when(last.any(Anchors::LEADS_SITE), Anchors::SITE))
    }

    /// The first of `all[from..end]` with one of `wanted`; `end` where there is none. `end` is at most `all`'s length.
    #[inline]
    pub(crate) fn next(all: &[Anchors], from: usize, end: usize, wanted: Anchors) -> usize {
        #[cfg(test)]
        let wanted = tests::widened(wanted);
        let Some(rest) = all.get(from..end) else { return end };
        let mut at = from;
        let (chunks, last) = rest.as_chunks::<CHUNK>();
        // Without a branch for each token: what comes next cannot be foretold.
        for chunk in chunks {
            let bits =
                chunk.iter().zip(BITS).fold(0, |bits, (it, bit)| bits | if it.any(wanted) { bit } else { 0 });
            if bits != 0 {
                return at + bits.trailing_zeros() as usize;
            }
            at += CHUNK;
        }
        at + last.iter().position(|it| it.any(wanted)).unwrap_or(last.len())
    }
}

/// How many tokens are looked at together.
const CHUNK: usize = 16;

/// A bit for each of them.
const BITS: [u32; CHUNK] = {
    let mut bits = [0; CHUNK];
    let mut at = 0;
    while at < CHUNK {
        bits[at] = 1 << at;
        at += 1;
    }
    bits
};

/// What is known of a word when its anchors are asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About {
    pub(crate) class: Class,
    pub(crate) sense: Sense,
    pub(crate) shape: Shape,
    pub(crate) upper: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Pipeline, Scratch};
    use greenpaper_core::{Annotated, Article, BlockKind, Span};
    use std::cell::Cell;

    const ALL: Anchors = Anchors(u32::MAX);

    thread_local! {
        static WIDE: Cell<bool> = const { Cell::new(false) };
    }

    /// Where anchors only save work, every place where a recogniser might look.
    pub(super) fn widened(wanted: Anchors) -> Anchors {
        if !WIDE.get() {
            return wanted;
        }
        match wanted {
            Anchors::SUM => ALL,
            Anchors::PLACE | Anchors::SITE => Anchors::CAPITAL,
            Anchors::DATE => Anchors::DATE.and(Anchors::LEADS_DATE),
            other => other,
        }
    }

    /// Every text of the project's own, each paragraph a block.
    fn texts() -> Vec<String> {
        let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
        let mut texts = Vec::new();
        for folder in ["articles", "passages", "hard"] {
            let folder = std::fs::read_dir(format!("{seeds}/{folder}")).expect("a folder of the repository");
            let mut paths: Vec<_> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
            paths.sort();
            texts.extend(paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()));
        }
        texts
    }

    fn annotate(pipeline: &Pipeline, scratch: &mut Scratch, text: &str) -> Annotated {
        // In lines of JSON paragraphs are parted by an escape.
        let text = text.replace("\\n", "\n");
        let mut article = Article::builder(text.clone());
        let mut start = 0;
        for part in text.split_inclusive("\n\n") {
            let span = Span::new(start, start + part.trim_end().len());
            start += part.len();
            if !span.is_empty() {
                article = article.block(BlockKind::Paragraph, span);
            }
        }
        pipeline.annotate_with(scratch, article.build().expect("blocks in order"))
    }

    #[test]
    fn nothing_is_found_where_no_anchor_is() {
        let (pipeline, mut scratch) = (Pipeline::new(), Scratch::new());
        let mut mentions = 0;
        for text in texts() {
            let narrow = annotate(&pipeline, &mut scratch, &text);
            WIDE.set(true);
            let wide = annotate(&pipeline, &mut scratch, &text);
            WIDE.set(false);
            assert_eq!(narrow, wide);
            mentions += narrow.mentions().len();
        }
        assert!(mentions > 4000, "{mentions}");
    }
}
