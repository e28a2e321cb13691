//! Titled reports, papers, plans, surveys and books.
//!
//! Titles have no form of their own, so each is found by what it leans on: quotation marks and a word for what it is,
//! a word for what it is alone, a question mark inside a sentence, a subtitle, or a last word that is such a word.

mod cued;
pub(crate) mod cues;

pub(crate) mod known;
mod prose;
mod repeats;

use crate::anchors::{About, Anchors};
use crate::document::casing::{Casing, Shape, Shapes, is_taken, listed, plain};
use crate::phrase::title::{self, Extent};
use crate::words::Class;
use crate::{Candidate, Candidates, Document, Priority, Reference, Unit};
use cues::{cue_after, cue_before, kind_of};
use greenpaper_core::{Entity, MentionKind, Publication};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// The lists of words by which titles are told, and what each says.
pub(super) fn classes() -> Vec<(Vec<&'static str>, Class)> {
    cues::lists().map(|(list, class)| (list.words().to_vec(), class)).into()
}

/// Whether a title may lean on a word: all that [`Reader::at_word`] looks for.
pub(crate) fn leans_on(word: &str, about: &About) -> bool {
    match about.shape {
        Shape::Small => {
            about.class.is(Class::CUE)
                || matches!(word, "called" | "entitled" | "titled" | "of" | "to")
                || READS.contains(&word)
                || VERBS.contains(&word)
        }
        Shape::Capital => {
            about.class.is(Class::LAST)
                || matches!(word, "In" | "Report" | "Paper" | "A" | "An")
                || OPENERS.contains(&word)
                || word.len() > 5 && word.ends_with("ing")
        }
        _ => false,
    }
}

/// What is done with a title: "you can read it in …".
const READS: [&str; 12] = [
    "in",
    "publish",
    "read",
    "reading",
    "follows",
    "since",
    "see",
    "write",
    "published",
    "launched",
    "produced",
    "released",
];

/// Words that begin a title where they have a capital inside a sentence.
const OPENERS: [&str; 8] =
    ["Against", "Behind", "Beneath", "Between", "Beyond", "Neither", "Towards", "Without"];

/// What a title does.
const VERBS: [&str; 6] = ["came", "was", "is", "sets", "appeared", "runs"];

/// Finds titles by cue, by quotation marks, by their last word.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    let mut titles = Vec::new();
    for (number, unit) in document.units().iter().enumerate() {
        let reader = Reader { document, shapes, unit, setting: shapes.setting(number) };
        reader.read(found, &mut titles);
    }
    repeats::find(document, titles, found);
}

/// Longest title, in tokens.
pub(crate) const LONGEST: usize = 40;

struct Reader<'r, 'd, 'a> {
    document: &'d Document<'a>,
    shapes: &'r Shapes<'r>,
    unit: &'r Unit,
    setting: Casing,
}

impl Reader<'_, '_, '_> {
    fn read(&self, found: &mut Candidates, titles: &mut Vec<Range<usize>>) {
        let tokens = self.document.tokens();
        let mut at = self.unit.tokens.start;
        loop {
            at = self.document.next(at, self.unit.tokens.end, Anchors::PUBLICATION);
            if at >= self.unit.tokens.end {
                break;
            }
            let title = match tokens[at].kind {
                TokenKind::OpenQuote => self.quoted(at),
                TokenKind::Stop if self.document.word(at) == "?" => self.question(at, found),
                TokenKind::Colon => self.subtitled(at, found),
                TokenKind::OpenBracket => self.bracketed(at, found),
                TokenKind::Comma => self.before_apposition(at, found).or_else(|| self.after_comma(at, found)),
                TokenKind::Clitic => self.owned(at, found),
                TokenKind::Word => self.at_word(at, found),
                TokenKind::Number | TokenKind::Ordinal => self.by_figure(at),
                _ => None,
            };
            if let Some(title) = title
                && self.add(title.clone(), at, found)
            {
                at = title.end.max(at);
                titles.push(title);
            }
            at += 1;
        }
    }

    fn word(&self, at: usize) -> &str {
        if self.unit.tokens.contains(&at) { self.document.word(at) } else { "" }
    }

    /// Whether the word at a token says what a publication is.
    fn is_cue(&self, at: usize) -> bool {
        self.unit.tokens.contains(&at) && self.document.class(at).is(Class::CUE)
    }

    fn shape(&self, at: usize) -> Shape {
        if self.unit.tokens.contains(&at) { self.shapes.at(at) } else { Shape::Mark }
    }

    /// A title in quotation marks, beside a word for what it is.
    fn quoted(&self, open: usize) -> Option<Range<usize>> {
        let tokens = self.document.tokens();
        let limit = self.unit.tokens.end.min(open + LONGEST);
        let close = self.close_of(open, limit)?;
        let title = open + 1..close;
        let inner = tokens.get(title.clone())?;
        let first = self.shape(title.start);
        if title.len() < 2 || !(first.is_capital() || first == Shape::Figure) {
            return None;
        }
        // Speech ends in a comma or a full stop, and runs over several sentences.
        let last = inner.last()?;
        let stops = inner.iter().filter(|token| token.kind == TokenKind::Stop).count();
        let speech = last.kind == TokenKind::Comma
            || (last.kind == TokenKind::Stop && self.word(close - 1) == ".")
            || stops > 1
            || inner.iter().any(|token| token.kind == TokenKind::OpenQuote);
        let named = (open.saturating_sub(14)..open).any(|at| self.is_cue(at))
            && (self.word(open.wrapping_sub(1)) == ","
                || inner.iter().any(|token| token.kind == TokenKind::Colon))
            && (self.is_titled(&title) || (self.shapes.capital(title.start + 1) && stops == 0));
        let cue = named
            || cue_before(self.document, self.unit, open)
            || cue_after(self.document, self.unit, close + 1)
            || (self.word(open.wrapping_sub(1)) == "("
                && self.word(close + 1) == ","
                && self.is_titled(&title));
        (!speech && cue).then_some(title)
    }

    /// Where a quotation closes. After an s the mark looks like a possessive: ‘Boats and Bridges’.
    fn close_of(&self, open: usize, limit: usize) -> Option<usize> {
        let tokens = self.document.tokens();
        let close = (open + 1..limit).find(|&at| tokens[at].kind == TokenKind::CloseQuote);
        let single = matches!(self.word(open), "‘" | "'");
        let until = close.unwrap_or(limit);
        let bare = (open + 1..until)
            .find(|&at| single && tokens[at].kind == TokenKind::Clitic && matches!(self.word(at), "’" | "'"));
        let Some(bare) = bare else { return close };
        let another = (bare + 1..until).any(|at| tokens[at].kind == TokenKind::OpenQuote);
        if close.is_none() || another { Some(bare) } else { close }
    }

    /// "his report on the worst stations (Better Rail Stations)"
    fn bracketed(&self, open: usize, found: &Candidates) -> Option<Range<usize>> {
        let first = open + 1;
        if !self.shapes.capital(first) || self.setting != Casing::Sentence || is_taken(found, first) {
            return None;
        }
        let end = self.extent().title_case_end(first, found);
        let cued = (open.saturating_sub(8)..open).any(|at| self.is_cue(at));
        let capitals = (first..end).filter(|&at| self.shapes.capital(at)).count();
        let last = crate::rules::organisation::lexicon::head(self.word(end - 1)).is_some();
        let fits = cued && capitals >= 3 && !last && matches!(self.word(end), ")" | ",");
        (fits && !self.is_other(first) && !self.extent().is_other_name(first, end)).then_some(first..end)
    }

    /// Whether most of its words have capitals.
    fn is_titled(&self, tokens: &Range<usize>) -> bool {
        let (mut capital, mut small) = (0, 0);
        for at in tokens.clone() {
            match self.shape(at) {
                Shape::Capital | Shape::Caps => capital += 1,
                Shape::Small if !title::is_connector(self.word(at)) => small += 1,
                _ => {}
            }
        }
        capital >= 2 && capital > small
    }

    fn extent(&self) -> Extent<'_, '_> {
        Extent { document: self.document, shapes: self.shapes, unit: self.unit }
    }

    /// Whether words that look like a title are no body's, person's or place's name.
    fn is_free_title(&self, start: usize, end: usize) -> bool {
        self.is_free_title_of(start, end, false)
    }

    fn is_free_title_of(&self, start: usize, end: usize, sure: bool) -> bool {
        if end < start + 3 {
            return false;
        }
        let capitals = (start..end).filter(|&at| self.shapes.capital(at)).count();
        let small = (start..end)
            .any(|at| matches!(self.shape(at), Shape::Small | Shape::Comma | Shape::Clitic | Shape::Mark));
        let last = self.word(end - 1);
        let first = self.word(start);
        // Improving Public Transport in England Through Light Rail is no rail company.
        let doing = first.ends_with("ing") && self.has_title_word(start, end);
        let headed = crate::rules::organisation::lexicon::head(last).is_some() && !doing;
        let body = crate::rules::organisation::lexicon::head(first).is_some()
            && matches!(self.word(start + 1), "of" | "for");
        capitals >= 2
            && (small || sure || capitals >= 4)
            && !headed
            && !body
            && !self.is_other(start)
            && !self.extent().is_other_name(start, end)
    }

    /// Whether a small word stands there that names of bodies seldom have.
    fn has_title_word(&self, start: usize, end: usize) -> bool {
        (start..end).any(|at| {
            matches!(
                self.word(at),
                "a" | "from" | "in" | "into" | "our" | "the" | "through" | "to" | "with" | "your"
            )
        })
    }

    fn at_word(&self, at: usize, found: &Candidates) -> Option<Range<usize>> {
        let word = self.word(at);
        match self.shape(at) {
            Shape::Small if self.document.class(at).is(Class::CUE) => {
                self.after_cue(at, found).or_else(|| self.before_cue(at, found))
            }
            Shape::Small if matches!(word, "entitled" | "titled") => self.called(at + 1, found),
            Shape::Small if word == "called" && self.calls_a_paper(at) => self.called(at + 1, found),
            Shape::Small if READS.contains(&word) => self.read_in(at, found),
            Shape::Capital if word == "In" && self.word(at + 1) == "The" => self.read_in(at, found),
            Shape::Capital if word == "In" => self.opens_in(at, found),
            Shape::Small
                if word == "to" && self.word(at.wrapping_sub(1)).eq_ignore_ascii_case("according") =>
            {
                self.according(at, found)
            }
            Shape::Small if matches!(word, "of" | "to") => self.copied(at, found),
            Shape::Capital
                if matches!(word, "Report" | "Paper")
                    && matches!(self.word(at.wrapping_sub(1)), "this" | "our" | "its") =>
            {
                self.after_cue(at, found)
            }
            Shape::Capital if word.len() > 5 && word.ends_with("ing") => self.doing(at, found),
            Shape::Capital if word == "A" || word == "An" => self.indefinite(at, found),
            Shape::Capital if OPENERS.contains(&word) => self.opened(at, found),
            Shape::Small if VERBS.contains(&word) => self.before_verb(at, found),
            Shape::Capital if self.document.class(at).is(Class::LAST) && self.setting != Casing::AllCaps => {
                self.by_last_word(at, found)
            }
            _ => None,
        }
    }

    /// "The report is late. It is called Early Days": whether "it" is a paper that the paragraph speaks of.
    fn calls_a_paper(&self, called: usize) -> bool {
        let word = |back: usize| called.checked_sub(back).map_or("", |at| self.word(at));
        let it = matches!(word(1), "is" | "was") && matches!(word(2), "It" | "it" | "which");
        it && (called.saturating_sub(40)..called)
            .any(|at| self.unit.tokens.contains(&at) && cues::is_cue(self.word(at)))
    }

    /// Whether a person or a body begins here, and so no title.
    fn is_other(&self, first: usize) -> bool {
        let (given, _, everyday) = crate::document::lookup::word(self.word(first));
        let person = given > 0 && !everyday && self.shapes.capital(first + 1);
        person || listed(&crate::rules::organisation::lexicon::ROLES, self.word(first))
    }

    /// "21st Century Welfare": a known title that begins with a figure.
    fn by_figure(&self, at: usize) -> Option<Range<usize>> {
        let begins = self.shapes.capital(at + 1) || self.shape(at + 1) == Shape::Hyphen;
        let end = begins.then(|| known::end(self.document, self.unit, at)).flatten()?;
        Some(at..end)
    }

    fn add(&self, title: Range<usize>, cue: usize, found: &mut Candidates) -> bool {
        let mut title = title;
        if matches!(self.word(title.start), "The" | "the") && title.len() > 2 {
            title.start += 1;
        }
        let Some(span) = self.document.span(title.clone()) else { return false };
        let publication = Publication {
            title: plain(self.document.words(title.clone())),
            kind: kind_of(self.document, &title, cue),
            ..Publication::default()
        };
        let candidate = Candidate::new(span, MentionKind::Publication)
            .with_priority(Priority::Known)
            .with_reference(Reference::Names(Box::new(Entity::Publication(publication))));
        found.add(self.document, candidate).is_some()
    }
}
