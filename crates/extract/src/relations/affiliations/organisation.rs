//! The organisation in which a post is held: the one named with it, or the one that the words point at; the post in, a mention
//! out.

use crate::phrase::held_post::{HeldPost, Points};
use crate::prelude::*;
use crate::relations::mentions::MentionsByToken;

/// How many organisations a noun looks back.
const MENTIONS: usize = 64;

/// The organisations named so far.
pub(super) struct Organisations<'a, 'd> {
    pub(super) document: &'a Document<'d>,
    pub(super) layers: &'a Layers,
    /// Mentions of organisations before the person at hand, in order.
    pub(super) before: Vec<MentionIndex>,
}

impl Organisations<'_, '_> {
    /// The one in which a post is held by the person of a mention.
    pub(super) fn of(
        &self,
        held: &HeldPost,
        mentions: &MentionsByToken<'_>,
        person: MentionIndex,
    ) -> Option<MentionIndex> {
        if let Some(at) = held.organisation {
            return mentions.at(at).map(|it| it.0);
        }
        match held.points {
            // Of posts that make sense only within an organisation: chief executive, not minister or solicitor.
            Points::Nowhere => {
                let internal = |at: usize| self.document.is(at, class::INTERNAL_POST_HEAD);
                held.role.clone().any(internal).then(|| self.near(held, person, 0, true)).flatten()
            }
            Points::Back => self.near(held, person, 1, false),
            Points::To(at) => {
                let near = || self.near(held, person, 1, false).filter(|_| !self.document.is_upper(at));
                self.like(self.document.word(at)).or_else(near)
            }
        }
    }

    /// What it is called: as it is written, but for a short form (`the Trust`, `the ADSS`) in the fullest words of
    /// the article.
    pub(super) fn name(&self, mention: MentionIndex) -> String {
        let written = collapse_space(self.written(mention));
        let acronym = written.len() > 1 && written.chars().all(|c| c.is_uppercase() || c == '&');
        let short = acronym || !written.contains(' ') && classes_of(&written).any(class::NAMED_ENTITY_HEAD);
        if short { self.fullest(mention) } else { written }
    }

    fn written(&self, mention: MentionIndex) -> &str {
        &self.document.text()[self.layers.mentions[mention.get()].span]
    }

    /// The longest that the article calls what a mention names.
    fn fullest(&self, mention: MentionIndex) -> String {
        let this = &self.layers.mentions[mention.get()];
        let same = self.layers.mentions.iter().filter(|it| it.entity.is_some() && it.entity == this.entity);
        let span =
            same.map(|it| it.span).fold(this.span, |best, it| if it.len() > best.len() { it } else { best });
        collapse_space(&self.document.text()[span])
    }

    /// The one named last before the person, at most so many paragraphs before.
    fn near(
        &self,
        held: &HeldPost,
        person: MentionIndex,
        paragraphs: usize,
        subject: bool,
    ) -> Option<MentionIndex> {
        let start = |it: MentionIndex| self.layers.mentions[it.get()].span.start();
        let sentence = |it: MentionIndex| self.document.sentence_at(start(it));
        let mut last = *self.before.last()?;
        // Of a sentence before, its subject: `The hospice has won a grant from the fund. Chief executive Ann Lee`.
        let of = sentence(last);
        if subject && of.is_some() && sentence(person) != of {
            let same = self.before.iter().rev().take_while(|it| sentence(**it) == of);
            last = same.last().copied().unwrap_or(last);
        }
        let unit = |it: MentionIndex| self.document.unit_of(self.document.token_at(start(it)));
        let end = self.layers.mentions[last.get()].span.end();
        let clear = end <= self.document.tokens()[held.role.start].span.start();
        (unit(person) <= unit(last) + paragraphs && clear).then_some(last)
    }

    /// The one named last whose name ends or begins with a word: `the Trust`, `the council's`, `Plymouth's`.
    fn like(&self, word: &str) -> Option<MentionIndex> {
        let word = word.to_lowercase();
        let inside = format!("{word} ");
        let has = |it: &MentionIndex| {
            let name = match self.layers.mentions[it.get()].entity {
                Some(entity) => self.layers.entities[entity.get()].name(),
                None => self.written(*it).into(),
            };
            let name = name.to_lowercase();
            name.len() > word.len()
                && (name.ends_with(&word) || name.starts_with(&word) || name.contains(&inside))
        };
        self.before.iter().rev().take(MENTIONS).copied().find(has)
    }
}
