//! A person named again: a word with a capital in; whose surname, given name or misspelt surname stands there out.

use super::context::{AUXILIARY, is_person};
use super::person::PersonResolver;
use super::spelling::is_near;
use crate::document::mentions::Candidates;
use crate::document::text::fold_name;
use crate::document::vocabulary::LexemeIdx;
use crate::lexicon::class;
use crate::phrase::person_name::element::{Form, GIVEN_NAME};
use crate::phrase::person_name::reader::NameReader;
use foldhash::HashSet;
use std::ops::Range;

/// Where a name may stand again. Names are given as their words in small letters, each beside the number of its entry, in
/// order.
pub(super) struct Again<'a, 'd> {
    pub(super) names: NameReader<'a, 'd>,
    pub(super) people: &'a PersonResolver<'a>,
    pub(super) candidates: &'a Candidates,
}

/// So many bearers of one surname are looked at.
const MOST_BEARERS: usize = 16;
/// So many surnames of one first letter are looked at for a misspelt one.
const MOST_SPELLINGS: usize = 32;

impl Again<'_, '_> {
    /// The surname that stands at token `at`, and whose it is.
    pub(super) fn surname(&self, surnames: &[(&str, usize)], at: usize) -> Option<(Range<usize>, usize)> {
        let (document, unit) = (self.names.document, self.names.unit);
        let word = fold_name(document.word(at));
        let from = surnames.partition_point(|(name, _)| *name < &*word);
        let bearers = surnames[from..].iter().take_while(|(name, _)| *name == word);
        // The nearest person named before, else the first.
        let mut best: Option<(Range<usize>, usize)> = None;
        for &(_, n) in bearers.take(MOST_BEARERS) {
            let entry = &self.people.entries[n];
            let tokens = at..at + entry.parse.surname().len();
            if tokens.end > unit.tokens.end || fold_name(document.words(tokens.clone())) != entry.surname {
                continue;
            }
            if best.is_none() || entry.parse.name.start < at {
                best = Some((tokens, n));
            }
        }
        let (tokens, n) = best?;
        // The given name before it, where it was not read as a name: at the beginning of a sentence, in a headline.
        let given = self.people.entries[n].parse.given.len();
        let start = tokens.start.saturating_sub(given).max(unit.tokens.start);
        let whole = given > 0
            && fold_name(document.words(start..tokens.start)) == self.people.entries[n].given
            && (start..tokens.start).all(|it| self.candidates.is_free(it));
        if whole && document.is_upper(start) {
            return Some((start..tokens.end, n));
        }
        is_person(&self.names, self.candidates, &tokens).then_some((tokens, n))
    }

    /// A given name alone, of someone whose full name the article gives.
    pub(super) fn given_name(&self, givens: &[(&str, usize)], at: usize) -> Option<(Range<usize>, usize)> {
        let document = self.names.document;
        if !document.is(at, GIVEN_NAME) || document.hyphen_follows(at) {
            return None;
        }
        let word = fold_name(document.word(at));
        let from = givens.partition_point(|(name, _)| *name < &*word);
        let (_, n) = givens.get(from).filter(|(name, _)| *name == word)?;
        let several = givens.get(from + 1).is_some_and(|(other, _)| *other == word);
        let entry = &self.people.entries[*n];
        // One that is an everyday word as well: of those alone who are called by nothing else.
        let owns = matches!(document.word(at + 1), "'s" | "’s");
        let acts = owns || document.is(at + 1, AUXILIARY) || document.word(at + 1).ends_with("ed");
        let sure = !document.is(at, class::AMBIGUOUS_GIVEN_NAME)
            || entry.surname.is_empty() && (acts || !document.starts_sentence(at));
        let before = entry.parse.name.start < at;
        (sure && before && !several && self.names.element(at + 1).is_none()).then_some((at..at + 1, *n))
    }

    /// A surname that is misspelt: a letter or two away from one of the article's, and no word of its own. `unlike` remembers
    /// the words that are like none of them.
    pub(super) fn misspelt(
        &self,
        surnames: &[(&str, usize)],
        at: usize,
        unlike: &mut HashSet<LexemeIdx>,
    ) -> Option<(Range<usize>, usize)> {
        let document = self.names.document;
        if unlike.contains(&document.lexeme_idx(at)) && !document.hyphen_follows(at) {
            return None;
        }
        // An everyday word, which only as part of a compound may be a name.
        if document.frequency(at).everyday && !document.hyphen_follows(at) || !self.candidates.is_free(at) {
            return None;
        }
        let written = self.names.element(at).filter(|it| it.form == Form::Title && !it.is_common())?;
        if document.starts_sentence(at) && written.end - at == 1 && written.is_given() {
            return None;
        }
        let tokens = written.start..written.end;
        let word = fold_name(document.words(tokens.clone()));
        let initial = word.chars().next()?;
        let from = surnames.partition_point(|(name, _)| name.chars().next() < Some(initial));
        let alike = surnames[from..].iter().take_while(|(name, _)| name.starts_with(initial));
        let mut near = alike.take(MOST_SPELLINGS).filter(|(_, n)| {
            let surname = &self.people.entries[*n].surname;
            *surname != word && is_near(surname, &word)
        });
        let Some((_, n)) = near.next() else {
            if tokens.len() == 1 {
                unlike.insert(document.lexeme_idx(at));
            }
            return None;
        };
        let before = self.people.entries[*n].parse.name.start < at;
        let only = near.next().is_none() && before && is_person(&self.names, self.candidates, &tokens);
        only.then_some((tokens, *n))
    }
}
