//! Who holds which post where.

use crate::Document;
use crate::phrase::held_post::{HeldPost as Held, Points, held_posts as held};
use crate::relations::mentions::MentionsByToken;
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::{Flags, flags};
use greenpaper_core::{Affiliation, Layers, MentionIndex, MentionKind};

/// The affiliations that a document whose mentions are known states, in order.
pub(crate) fn find(
    document: &Document<'_>,
    layers: &Layers,
    cover: &MentionsByToken<'_>,
) -> Vec<Affiliation> {
    if !layers.mentions.iter().any(|it| it.kind == MentionKind::Person) {
        return Vec::new();
    }
    let mut bodies = Bodies { document, layers, before: Vec::new() };
    let mut affiliations: Vec<Affiliation> = Vec::new();
    for (n, mention) in layers.mentions.iter().enumerate() {
        if mention.kind == MentionKind::Organisation {
            bodies.before.push(n);
        }
        let Some(entity) = mention.entity.filter(|_| mention.kind == MentionKind::Person) else { continue };
        let person = layers.entities[entity.get()].name();
        let name = document.tokens_in(mention.span);
        for held in held(document, cover.candidates, name) {
            let Some(role_span) = document.span(held.role.clone()) else { continue };
            let body = bodies.of(&held, cover, n);
            let text = clean(&document.text()[role_span]);
            let role = if text == "chairs" { "chair".to_owned() } else { text };
            let organisation = body.map(|it| bodies.name(it));
            let known = affiliations.iter_mut().find(|it| {
                it.person == person && it.role.eq_ignore_ascii_case(&role) && it.former == held.former
            });
            if let Some(known) = known
                && (known.organisation.is_none()
                    || organisation.is_none()
                    || known.organisation == organisation)
            {
                if known.organisation.is_none() {
                    (known.organisation, known.organisation_mention) = (organisation, body);
                }
                continue;
            }
            affiliations.push(Affiliation {
                person: person.clone(),
                role,
                organisation,
                unit: held.unit.clone().map(|it| clean(document.words(it))),
                former: held.former,
                person_mention: MentionIndex(n as u32),
                role_span,
                organisation_mention: body,
                rule: None,
            });
        }
    }
    affiliations
}

/// The longest that the article calls what a mention names.
pub(crate) fn fullest(document: &Document<'_>, layers: &Layers, mention: MentionIndex) -> String {
    let this = &layers.mentions[mention.get()];
    let same = layers.mentions.iter().filter(|it| it.entity.is_some() && it.entity == this.entity);
    let longest =
        same.map(|it| it.span).fold(this.span, |best, it| if it.len() > best.len() { it } else { best });
    clean(&document.text()[longest])
}

fn clean(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bodies named so far.
struct Bodies<'a, 'd> {
    document: &'a Document<'d>,
    layers: &'a Layers,
    /// Mentions of organisations before the person at hand, in order.
    before: Vec<usize>,
}

impl Bodies<'_, '_> {
    /// The body in which a post is held by the person of mention `person`.
    fn of(&self, held: &Held, cover: &MentionsByToken<'_>, person: usize) -> Option<MentionIndex> {
        if let Some(at) = held.organisation {
            return cover.at(at).map(|it| it.0);
        }
        match held.points {
            Points::Nowhere => self.near(held, person, 0, true).filter(|_| self.is_internal(held)),
            Points::Back => self.near(held, person, 1, false),
            Points::To(at) => {
                let word = self.document.word(at);
                self.like(word).or_else(|| self.near(held, person, 1, false).filter(|_| !is_capital(word)))
            }
        }
    }

    /// What a body is called: as it is written, but for a short form (`the Trust`, `the ADSS`) in the fullest words of
    /// the article.
    fn name(&self, mention: MentionIndex) -> String {
        let written = clean(&self.document.text()[self.layers.mentions[mention.get()].span]);
        let acronym = written.len() > 1 && written.chars().all(|c| c.is_uppercase() || c == '&');
        let short = acronym || !written.contains(' ') && flags(&written).any(Flags::BODY);
        if short { fullest(self.document, self.layers, mention) } else { written }
    }

    /// The body named last before the person, at most so many paragraphs before.
    fn near(&self, held: &Held, person: usize, paragraphs: usize, subject: bool) -> Option<MentionIndex> {
        let last = *self.before.last()?;
        // Of a sentence before, its subject: `The hospice has won a grant from the fund. Chief executive Ann Lee`.
        let sentence = |n: usize| self.document.sentence_at(self.layers.mentions[n].span.start());
        let last = match sentence(last) {
            Some(of) if subject && sentence(person) != Some(of) => {
                let same = self.before.iter().rev().take_while(|n| sentence(**n) == Some(of));
                same.last().copied().unwrap_or(last)
            }
            _ => last,
        };
        let unit =
            |n: usize| self.document.unit_of(self.document.token_at(self.layers.mentions[n].span.start()));
        let clear =
            self.layers.mentions[last].span.end() <= self.document.tokens()[held.role.start].span.start();
        (unit(person) <= unit(last) + paragraphs && clear).then_some(MentionIndex(last as u32))
    }

    /// The body named last whose name ends or begins with a word: `the Trust`, `the council's`, `Plymouth's`.
    fn like(&self, word: &str) -> Option<MentionIndex> {
        let word = word.to_lowercase();
        let named = self.before.iter().rev().take(64).find(|n| {
            let mention = &self.layers.mentions[**n];
            let name = match mention.entity {
                Some(entity) => self.layers.entities[entity.get()].name(),
                None => self.document.text()[mention.span].to_owned(),
            };
            let name = name.to_lowercase();
            name.len() > word.len()
                && (name.ends_with(&word) || name.starts_with(&word) || name.contains(&*format!("{word} ")))
        });
        named.map(|n| MentionIndex(*n as u32))
    }

    /// Whether a post is of those that only make sense within a body: chief executive, not minister or solicitor.
    fn is_internal(&self, held: &Held) -> bool {
        const HEADS: [&str; 14] = [
            "executive",
            "director",
            "chair",
            "chairman",
            "chairwoman",
            "leader",
            "constable",
            "principal",
            "president",
            "treasurer",
            "manager",
            "vice-chair",
            "chairperson",
            "governor",
        ];
        held.role.clone().any(|at| HEADS.iter().any(|it| self.document.word(at).eq_ignore_ascii_case(it)))
    }
}
