//! Antecedents: whom a pronoun before a verb of speech stands for, by its gender as far as title or given name tells it; the
//! pronoun's token in, a mention or a noun out.

use crate::phrase::post;
use crate::prelude::*;
use crate::relations::quotes::reader::Reader;
use crate::relations::quotes::subject::{Subject, Who};
use greenpaper_core::Person;

/// A name, and the mention that it is or refers back to.
pub(super) type Named = (String, Option<MentionIndex>);

/// How many sentences a pronoun looks back.
const SENTENCES: usize = 30;

/// Who a pronoun stands for.
pub(super) enum Antecedent {
    Named(MentionIndex),
    Noun(Subject),
}

impl Reader<'_, '_> {
    /// Who `he`, `she` or `they` at token `at` is: the person that a sentence begins with, the nearest before.
    pub(super) fn antecedent(&self, at: usize, gender: Option<bool>) -> Option<Antecedent> {
        let document = self.document;
        let offset = document.tokens()[at].span.start();
        let mut sentence = document.sentences().partition_point(|it| it.start() <= offset);
        let mut end = self.mentions_before(at);
        for _ in 0..SENTENCES {
            sentence = sentence.checked_sub(1)?;
            let start = document.sentences()[sentence].start();
            let first = self.layers.mentions[..end].partition_point(|it| it.span.start() < start);
            let fits = |it: &MentionIndex| self.may_stand_for(*it, gender);
            let owns = |it: &MentionIndex| self.is_possessor(document.token_at(self.get(*it).span.start()));
            // `They` are those of whom the sentence before speaks, rather than a body at whose place it happens.
            if gender.is_none()
                && let Some(plural) = self.plural_subject(document.token_at(start), at)
            {
                return Some(Antecedent::Noun(plural));
            }
            let fitting = || (first..end).map(|it| MentionIndex(it as u32)).filter(fits);
            let found = fitting().find(|it| !owns(it)).or_else(|| fitting().next());
            // `A Treasury spokeswoman said so. She added`: who speaks for an organisation is somebody as well.
            let person = found.map(|it| self.get(it)).filter(|it| it.kind == MentionKind::Person);
            let noun = self.speaks_for(document.token_at(start), at, gender).filter(|noun| {
                let start = document.tokens()[noun.tokens.start].span.start();
                person.is_none_or(|it| start < it.span.start())
            });
            if let Some(found) = noun.map(Antecedent::Noun).or(found.map(Antecedent::Named)) {
                return Some(found);
            }
            end = first;
        }
        None
    }

    /// The plural noun for people with which the sentence that begins at token `start` begins, before token `end`: `The owners`.
    fn plural_subject(&self, start: usize, end: usize) -> Option<Subject> {
        let at = start + usize::from(self.is(start, class::DETERMINER));
        let plural =
            self.word(at).ends_with('s') || self.word(at).ends_with("men") || self.word(at) == "people";
        let people =
            self.is_noun(at, class::SPEAKER_NOUN | class::POST_HEAD) || self.is(at, class::PERSON_NOUN);
        let fits = at < end && plural && people && self.mentioned(at).is_none() && !self.is_possessor(at);
        fits.then(|| Subject::noun_at(at..at + 1, at))
    }

    /// `at Leeds Crown Court`: whether a mention stands behind a preposition of place.
    fn is_place_of(&self, mention: MentionIndex) -> bool {
        let first = self.document.token_at(self.get(mention).span.start());
        first
            .checked_sub(1)
            .is_some_and(|it| self.is(it, class::LOCATIVE_PREPOSITION) && self.word(it) != "from")
    }

    /// Whether a pronoun of a gender may stand for what a mention names.
    fn may_stand_for(&self, mention: MentionIndex, gender: Option<bool>) -> bool {
        let kind = self.get(mention).kind;
        let person = kind == MentionKind::Person;
        match gender {
            Some(_) => person && !self.disagrees(mention, gender),
            // A body at whose place something happens is not who "they" are.
            None => person || kind == MentionKind::Organisation && !self.is_place_of(mention),
        }
    }

    /// The spokesman or spokeswoman who says something in the sentence that begins at token `start`, before token
    /// `end`, if the gender fits.
    fn speaks_for(&self, start: usize, end: usize, gender: Option<bool>) -> Option<Subject> {
        let sentence = self.document.sentence_at(self.document.tokens()[start].span.start())?;
        let end = end.min(self.document.tokens_in(self.document.sentences()[sentence]).end);
        let verb = (start + 1..end).find(|it| self.says(*it))?;
        let subject = self.before(start, verb)?;
        let Who::Noun { noun, .. } = subject.who else { return None };
        let fits = match self.word(noun) {
            "spokesman" => gender == Some(false),
            "spokeswoman" => gender == Some(true),
            word => word == "spokesperson",
        };
        fits.then_some(subject)
    }

    /// Who a pronoun is where nobody is named: the last noun for somebody in the sentences before (`her
    /// landlord … he told her`), by what the text calls them; else the pronoun itself.
    pub(super) fn somebody(&self, at: usize, gender: Option<bool>) -> String {
        let document = self.document;
        let offset = document.tokens()[at].span.start();
        let sentence = document.sentences().partition_point(|it| it.start() <= offset).saturating_sub(7);
        let start = document.sentences().get(sentence).map_or(0, |it| document.token_at(it.start()));
        let is_noun = |it: &usize| {
            self.is(*it, class::POST_HEAD)
                && !self.is(*it, class::POST_MODIFIER | class::POST_BOUNDARY)
                && self.mentioned(*it).is_none()
        };
        let reach = start.max(at.saturating_sub(160))..at;
        let Some(noun) = reach.rev().find(is_noun).filter(|_| gender.is_some()) else {
            return self.word(at).to_lowercase();
        };
        let title = post::forward(document, self.mentions.candidates, noun, at).unwrap_or(noun..noun + 1);
        collapse_space(document.words(title))
    }

    /// What `it` at token `at` is: the organisation or the document that a sentence before begins with.
    pub(super) fn thing(&self, at: usize) -> Option<(String, Option<MentionIndex>)> {
        let mut start = at;
        for _ in 0..4 {
            let end = start;
            start = self.sentence_before(end)?;
            let Some(subject) = self.leftmost(start, end) else { continue };
            let thing = match subject.who {
                Who::Mention(mention) => self.get(mention).kind != MentionKind::Person,
                Who::Document(_) => true,
                Who::Noun { noun, .. } => self.is(noun, class::NAMED_ENTITY_HEAD),
                Who::Pronoun(_) | Who::Thing => false,
            };
            if thing {
                return self.resolve(&subject);
            }
        }
        None
    }
}

impl Reader<'_, '_> {
    /// Whether a person's gender, as far as it is known, is not this one.
    pub(super) fn disagrees(&self, person: MentionIndex, female: Option<bool>) -> bool {
        let entity = self.get(person).entity.and_then(|it| self.layers.entities.get(it.get()));
        let Some(Entity::Person(known)) = entity else { return false };
        is_female(known).zip(female).is_some_and(|(one, other)| one != other)
    }
}

/// Whether a person is a woman, where the name tells.
fn is_female(person: &Person) -> Option<bool> {
    let name = &person.name;
    let by_title = name.prefix.iter().flat_map(|it| it.split_whitespace()).find_map(|title| {
        let title = title.trim_end_matches('.').to_ascii_lowercase();
        let female = classes_of(&title).any(class::FEMALE_HONORIFIC);
        (female || matches!(&*title, "mr" | "sir")).then_some(female)
    });
    let by_peerage = || {
        let style = name.family.as_deref()?.split(' ').next()?;
        let female = matches!(style, "Lady" | "Baroness");
        (female || classes_of(style).any(class::MALE_PEER_STYLE)).then_some(female)
    };
    let by_given_name = || {
        let given = classes_of(name.given.as_deref()?.split([' ', '-']).next()?);
        let (female, male) = (given.any(class::FEMALE_GIVEN_NAME), given.any(class::MALE_GIVEN_NAME));
        (female != male).then_some(female)
    };
    by_title.or_else(by_peerage).or_else(by_given_name)
}
