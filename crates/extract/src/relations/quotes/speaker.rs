//! The speaker's name: what the article calls whoever the subject of a verb of speech is, as fully as it does; the subject in,
//! the name and the mention that has it out.

mod antecedent;

use super::reader::Reader;
use super::subject::{Subject, Who};
use crate::prelude::*;
use antecedent::{Antecedent, Named};
use greenpaper_core::OrganisationKind;

/// How many mentions a noun looks back.
const MENTIONS: usize = 200;

impl Reader<'_, '_> {
    /// The name of who speaks, and the mention that it is or refers back to.
    pub(super) fn resolve(&self, subject: &Subject) -> Option<Named> {
        let at = subject.tokens.start;
        match subject.who {
            Who::Mention(mention) => Some(self.named_by(mention)),
            Who::Pronoun(gender) => match self.antecedent(at, gender) {
                Some(Antecedent::Named(mention)) => Some(self.named_by(mention)),
                Some(Antecedent::Noun(subject)) => self.resolve(&subject),
                None => Some((self.somebody(at, gender), None)),
            },
            Who::Thing => self.thing(at),
            Who::Noun { noun, organisation: Some(of) } => Some(self.for_organisation(noun, of)),
            Who::Noun { noun, organisation: None } => Some(self.by_noun(subject, noun)),
            Who::Document(at) => Some(self.by_document(at)),
        }
    }

    fn named_by(&self, mention: MentionIndex) -> Named {
        (self.name(mention), Some(mention))
    }

    /// The name of what a mention names, as full as the article has it.
    fn name(&self, mention: MentionIndex) -> String {
        let it = self.get(mention);
        let text = self.document.text();
        match it.entity {
            // An organisation as the article calls it, not as the tables do.
            Some(_) if it.kind == MentionKind::Organisation => {
                collapse_space(&text[self.longest.get(mention.get()).copied().unwrap_or(it.span)])
            }
            Some(entity) => self.layers.entities[entity.get()].name().into_owned(),
            None => collapse_space(&text[it.span]),
        }
    }

    /// The number of the first mention that begins at or after token `at`.
    fn mentions_before(&self, at: usize) -> usize {
        let offset = self.document.tokens().get(at).map_or(usize::MAX, |it| it.span.start());
        self.layers.mentions.partition_point(|it| it.span.start() < offset)
    }

    /// The mentions of a kind before token `at`, the nearest first, some way back.
    fn back_from(&self, at: usize, kind: MentionKind) -> impl Iterator<Item = MentionIndex> + Clone {
        let end = self.mentions_before(at);
        let near = (end.saturating_sub(MENTIONS)..end).rev().map(|it| MentionIndex(it as u32));
        near.filter(move |it| self.get(*it).kind == kind)
    }

    /// The noun at token `noun` with the organisation at token `of`: `a Unison regional officer`.
    fn for_organisation(&self, noun: usize, of: usize) -> Named {
        let mention = self.mention(of);
        let organisation = mention.map_or("", |it| &self.document.text()[self.get(it).span]);
        // The words between belong to the noun.
        let past = self.past(of);
        let past = past + usize::from(self.is(past, class::POSSESSIVE_CLITIC) && past < noun);
        let between = if past < noun { self.document.words(past..noun) } else { "" };
        (collapse_space(&format!("{organisation} {between} {}", self.single(noun))), mention)
    }

    /// `a director, one of several`: the noun in the singular.
    fn single(&self, noun: usize) -> &str {
        let word = self.word(noun);
        word.strip_suffix('s').filter(|_| self.is_one_of(noun)).unwrap_or(word)
    }

    fn is_one_of(&self, noun: usize) -> bool {
        self.word(noun + 1) == "," && self.word(noun + 2) == "one" && self.word(noun + 3) == "of"
    }

    fn by_noun(&self, subject: &Subject, noun: usize) -> Named {
        let (word, start) = (self.word(noun), subject.tokens.start);
        // `The board's chair`: the body with the post.
        let owner =
            noun.checked_sub(2).filter(|it| self.is(*it, class::NAMED_ENTITY_HEAD | class::BODY_NOUN));
        if let Some(owner) = owner.filter(|_| {
            self.is(noun - 1, class::POSSESSIVE_CLITIC)
                && self.is(noun, class::POST_HEAD | class::SPEAKER_NOUN)
        }) {
            if let Some(person) = self.holder(noun) {
                return self.named_by(person);
            }
            let (name, mention) = self.by_noun(&Subject::noun_at(owner..owner + 1, owner), owner);
            return (format!("{name} {word}"), mention);
        }
        let pointed = start.checked_sub(1).is_some_and(|it| {
            let is = |word: &str| self.word(it).eq_ignore_ascii_case(word);
            self.is(it, class::DEMONSTRATIVE) || is("the") || is("our")
        });
        let definite = pointed || self.is_upper(noun) && !self.document.starts_sentence(noun);
        if definite && let Some(person) = self.holder(noun) {
            return self.named_by(person);
        }
        // `the MP for Barking`: the politician named last.
        if definite
            && self.is(noun, class::LEGISLATOR_NOUN)
            && let Some(person) = self.back_from(start, MentionKind::Person).next()
        {
            return self.named_by(person);
        }
        let speaks_for = word.starts_with("spokes") || self.is(noun, class::SOURCE_NOUN);
        let organisation = self.is(noun, class::NAMED_ENTITY_HEAD | class::REGULATOR_NOUN | class::BODY_NOUN);
        let mut near = self.back_from(start, MentionKind::Organisation);
        // `The Straits Times`: a name, not what stands for one.
        let name = self.is_upper(noun) && start < noun && (start..noun).all(|it| self.is_upper(it));
        if organisation && definite && !speaks_for && !name {
            let like = |it: &MentionIndex| self.name(*it).to_lowercase().contains(&word.to_lowercase());
            let last = near.clone().find(|it| self.may_be_called(*it, noun));
            if let Some(organisation) = near.find(like).or(last) {
                return self.named_by(organisation);
            }
        } else if speaks_for
            && start + 1 > noun
            && let Some(organisation) = near.next()
        {
            let name = format!("{} {}", self.name(organisation), self.single(noun));
            return (name, Some(organisation));
        }
        (self.written(start, noun), None)
    }

    /// Whether the organisation of a mention may be meant by a noun that is not in its name: a union is no company.
    fn may_be_called(&self, mention: MentionIndex, noun: usize) -> bool {
        use OrganisationKind as Kind;
        let entity = self.get(mention).entity.and_then(|it| self.layers.entities.get(it.get()));
        let Some(Entity::Organisation(organisation)) = entity else { return true };
        let kinds: &[Kind] = match self.word(noun) {
            "union" => &[Kind::Union, Kind::Professional, Kind::Association, Kind::Other],
            "council" => &[Kind::LocalAuthority, Kind::Other],
            "party" => &[Kind::Party],
            _ if self.is(noun, class::BUSINESS_NOUN) => &[Kind::Company, Kind::Media, Kind::Other],
            _ => return true,
        };
        let name = &self.document.text()[self.get(mention).span];
        let other_body = |word: &str| {
            let classes = classes_of(word);
            classes.any(class::NAMED_ENTITY_HEAD) && !classes.any(class::BUSINESS_NOUN)
        };
        organisation.kind.is_none_or(|it| kinds.contains(&it))
            && !(self.is(noun, class::BUSINESS_NOUN) && name.split_whitespace().any(other_body))
    }

    /// The noun at token `noun` as it is written from token `start` on: `a mother of three`.
    fn written(&self, start: usize, noun: usize) -> String {
        let mut end = noun + 1;
        let place = self.mentioned(end + 1) == Some(MentionKind::Place);
        let alike = self.is_upper(end + 1) == self.is_upper(noun) && self.mentioned(end + 1).is_none();
        if self.word(end) == "for" && place && (self.is(noun, class::LEGISLATOR_NOUN) || self.is_upper(noun))
        {
            end = self.past(end + 1);
        } else if self.word(end) == "of" && !self.is(end + 1, class::DETERMINER) && alike {
            end += 2;
        }
        let words = collapse_space(self.document.words(start..end));
        words.replace(self.word(noun), self.single(noun))
    }

    /// The person named before whose post has this noun in it: `the minister`.
    fn holder(&self, noun: usize) -> Option<MentionIndex> {
        let (word, text) = (self.word(noun).to_lowercase(), self.document.text());
        for role in self.back_from(noun, MentionKind::Role) {
            let span = self.get(role).span;
            if !text[span].split_whitespace().any(|it| it.to_lowercase() == word) {
                continue;
            }
            let near = |other: usize| {
                let it = self.layers.mentions.get(other)?;
                let gap = it.span.start().max(span.start()) - it.span.end().min(span.end());
                (it.kind == MentionKind::Person && gap < 60).then_some(MentionIndex(other as u32))
            };
            let n = role.get();
            if let Some(person) = near(n + 1).or_else(|| n.checked_sub(1).and_then(near)) {
                return Some(person);
            }
        }
        None
    }

    /// The body whose document the noun at token `at` is: `its report`, `the institute's annual survey`.
    fn owner_of(&self, at: usize) -> Option<Named> {
        for before in (at.saturating_sub(2)..at).rev() {
            if matches!(self.word(before), "its" | "Its") {
                return self.thing(before);
            }
            if self.is(before, class::POSSESSIVE_CLITIC) {
                let last = before.checked_sub(1)?;
                if self.is_organisation(last) {
                    return self.mention(last).map(|it| self.named_by(it));
                }
                let subject = Subject::noun_at(last..last + 1, last);
                return self.is(last, class::NAMED_ENTITY_HEAD).then(|| self.by_noun(&subject, last));
            }
        }
        None
    }

    /// What `the report`, `the Act` stands for: the work of that sort named last, else the first to come.
    fn by_document(&self, at: usize) -> Named {
        if let Some(owner) = self.owner_of(at) {
            return owner;
        }
        let kind = match self.is(at, class::LEGISLATION_NOUN) {
            true => MentionKind::Legislation,
            false => MentionKind::Publication,
        };
        let end = self.mentions_before(at);
        let after = || {
            let next =
                (end..self.layers.mentions.len().min(end + MENTIONS)).map(|it| MentionIndex(it as u32));
            next.into_iter().find(|it| self.get(*it).kind == kind)
        };
        match self.back_from(at, kind).next().or_else(after) {
            Some(mention) => self.named_by(mention),
            None => (self.word(at).to_lowercase(), None),
        }
    }
}
