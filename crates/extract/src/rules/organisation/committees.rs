//! Committees of Parliament in small letters: the Commons health committee, the HCLG committee, the home affairs select
//! committee, and the public accounts committee that the tables know.

use crate::document::casing::{Casing, Shape, Shapes, in_compound, plain};
use crate::phrase::known_organisation as known;
use crate::rules::person::lexicon::Flags;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use chrono::NaiveDate;
use greenpaper_core::{Entity, MentionKind, Organisation, OrganisationKind};
use std::ops::Range;

/// The most words that a committee has for its subject.
const LONGEST: usize = 8;
/// The most committees of an article that are looked for again.
const MOST: usize = 64;

/// Finds them; runs after bodies with capitals, which their names may begin with.
pub(super) fn find(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    day: Option<NaiveDate>,
    found: &mut Candidates,
) {
    let mut named: Vec<(&str, CandidateId)> = Vec::new();
    for (offset, _) in document.text().match_indices("committee") {
        let at = document.token_at(offset);
        if document.word(at) != "committee" || !found.is_free(at) {
            continue;
        }
        let unit = &document.units()[document.unit_of(at)];
        let reader = Reader { document, shapes, found, first: unit.tokens.start };
        let Some(name) = reader.name(at) else { continue };
        let subject = document.words(name.subject.clone());
        let known = |from: usize| known::committee(document, &unit.block, from, at + 1, day);
        let known = known(name.tokens.start).or_else(|| known(name.subject.start));
        let again = named.iter().find(|(it, _)| *it == subject).map(|(_, id)| *id);
        // Unless something says that it is Parliament's, only what the tables know or what was named before.
        let sure = name.of_parliament || known.is_some() && name.subject.len() > 2 && name.definite;
        if shapes.setting(document.unit_of(at)) == Casing::AllCaps
            || !(sure || again.is_some() && name.definite)
            || in_compound(document, shapes, &name.tokens)
        {
            continue;
        }
        let Some(span) = document.span(name.tokens.clone()) else { continue };
        let candidate = match (known, again) {
            (Some(known), _) => known.candidate(span, document.words(name.tokens.clone())),
            (None, Some(id)) => {
                Candidate::new(span, MentionKind::Organisation).with_reference(Reference::SameAs(id))
            }
            (None, None) => {
                let body = Organisation {
                    name: plain(document.words(name.tokens.clone())),
                    kind: Some(OrganisationKind::Committee),
                    ..Organisation::default()
                };
                let body = Reference::Names(Box::new(Entity::Organisation(body)));
                Candidate::new(span, MentionKind::Organisation).with_reference(body)
            }
        };
        let id = found.add(document, candidate.with_priority(Priority::Certain));
        if let Some(id) = id
            && again.is_none()
            && named.len() < MOST
        {
            named.push((subject, id));
        }
    }
}

/// A committee's name, as far as words in small letters have one.
struct Name {
    tokens: Range<usize>,
    /// What it is for, up to and with `committee`.
    subject: Range<usize>,
    /// Whether a House, a department's initials or `select` says that it is one of Parliament's.
    of_parliament: bool,
    /// Whether an article or a possessive stands before.
    definite: bool,
}

struct Reader<'r, 'd> {
    document: &'r Document<'d>,
    shapes: &'r Shapes<'r>,
    found: &'r Candidates,
    first: usize,
}

impl Reader<'_, '_> {
    fn word(&self, at: usize) -> &str {
        self.document.word(at)
    }

    /// The name that ends with `committee` at token `at`.
    fn name(&self, at: usize) -> Option<Name> {
        let select = at > self.first && self.word(at - 1) == "select";
        let last = at - usize::from(select);
        let mut start = last;
        while start > self.first && last - start < LONGEST && self.is_subject(start - 1, start == last) {
            start -= 1;
        }
        while start < last && matches!(self.word(start), "and" | ",") {
            start += 1;
        }
        let before = start.checked_sub(1).filter(|it| *it >= self.first)?;
        let house = matches!(self.word(before), "Commons" | "Lords" | "Senedd" | "Stormont" | "Holyrood");
        if start == last {
            // The HCLG committee.
            let article = before.checked_sub(1).is_some_and(|it| matches!(self.word(it), "the" | "The"));
            let department = self.found.at(before).is_none_or(|(_, it)| {
                let id = it.links.first().map_or("", |(id, _, _)| id.as_str());
                it.kind == MentionKind::Organisation
                    && (id.starts_with("uk:org/department-") || id.starts_with("uk:org/ministry-"))
            });
            let initials = self.shapes.at(before) == Shape::Caps && self.word(before).len() > 2;
            return (article && initials && department).then(|| Name {
                tokens: before..at + 1,
                subject: before..at + 1,
                of_parliament: true,
                definite: true,
            });
        }
        let free = (start..at).all(|it| self.found.is_free(it));
        let definite =
            matches!(self.word(before), "the" | "The" | "its" | "Its" | "'s" | "’s" | "’" | "'") || house;
        let tokens = if house { before..at + 1 } else { start..at + 1 };
        free.then_some(Name { tokens, subject: start..at + 1, of_parliament: house || select, definite })
    }

    /// Whether token `at` is of the words that a committee's subject is made of.
    fn is_subject(&self, at: usize, last: bool) -> bool {
        let word = self.word(at);
        if matches!(word, "and" | ",") {
            return !last;
        }
        let more = matches!(
            word,
            "accounts"
                | "affairs"
                | "administration"
                | "privileges"
                | "procedure"
                | "petitions"
                | "statutory"
                | "instruments"
                | "scrutiny"
                | "reform"
                | "relations"
                | "human"
                | "rights"
                | "liaison"
                | "backbench"
                | "business"
                | "delegated"
                | "powers"
        );
        let adjective = matches!(
            word,
            "joint" | "special" | "national" | "lead" | "senior" | "first" | "internal" | "local"
        );
        self.shapes.at(at) == Shape::Small
            && (more || !adjective && self.document.flags(at).any(Flags::FIELD | Flags::MODIFIER))
    }
}
