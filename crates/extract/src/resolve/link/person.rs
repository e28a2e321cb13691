//! Which known person someone is: someone in public office, by name, day and what stands around.

use crate::resolve::coreference::surname::Register;
use crate::{Candidates, Document};

/// Links those of whom it is certain.
#[cfg(not(feature = "known"))]
pub(crate) fn people(_document: &Document<'_>, _found: &mut Candidates, _register: &Register) {}

#[cfg(feature = "known")]
pub(crate) use known::people;

#[cfg(feature = "known")]
mod beside;
#[cfg(feature = "known")]
mod minister;

#[cfg(feature = "known")]
mod known {
    use super::beside::{Beside, beside};
    use super::{Candidates, Document, Register};
    use crate::rules::person::prior::prior;
    use crate::{CandidateId, Reference};
    use chrono::{Datelike, NaiveDate};
    use greenpaper_core::{Entity as Named, EntityId, Evidence, MentionKind};
    use greenpaper_uk::{Entity, EntityKind, Tables};

    /// How well known someone is to those who write on policy.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Rank {
        /// A judge, an inspector, an official.
        Office,
        /// A member of either House.
        Member,
        Minister,
        /// Of cabinet rank, or at the head of a party or of one of the governments.
        Cabinet,
    }

    /// Someone the tables know by the name of an entry.
    struct Case {
        id: CandidateId,
        person: Entity<'static>,
        rank: Rank,
        public: bool,
        in_office: bool,
    }

    /// Links those of whom it is certain.
    ///
    /// A name must have one bearer in public life on the day. Then an office, a seat, a party beside it decides, or
    /// that the bearer was a minister on that day. Failing that, a name that few people bear is taken for the
    /// politician where the article speaks of other known things, the more so the rarer the name and the better
    /// known the politician. Another calling beside the name (the director of a charity, a surgeon) forbids it.
    pub(crate) fn people(document: &Document<'_>, found: &mut Candidates, register: &Register) {
        let day = document.article().published().and_then(|it| it.first());
        let numbers = 0..register.entries.len();
        let mut named: Vec<(CandidateId, usize)> = numbers.map(|n| (register.named(found, n), n)).collect();
        named.sort_unstable();
        let mut cases: Vec<Case> = Vec::new();
        for entry in &register.entries {
            let names = matches!(found.get(entry.id).reference, Reference::Names(_));
            let full = !entry.reading.given.is_empty() || entry.reading.is_peer;
            if !names || !full || !found.stands(entry.id) {
                continue;
            }
            let name = document.words(entry.reading.name.clone());
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let tables = document.tables();
            // Someone of long ago is spoken of only where an office says so.
            let (bearer, long_ago) = match bearer(tables, &name, day, 0) {
                Some(bearer) => (Some(bearer), false),
                None if entry.reading.is_peer => (peer(document, &name, day), false),
                None => (bearer(tables, &name, day, LONG), true),
            };
            let Some((person, only)) = bearer else { continue };
            let from = named.partition_point(|(id, _)| *id < entry.id);
            let theirs = named[from..].iter().take_while(|(id, _)| *id == entry.id);
            let said = theirs.fold(Beside::default(), |said, (_, n)| {
                said.and(beside(document, found, &register.entries[*n].reading))
            });
            let rank = rank(person);
            let in_office = day.is_some_and(|day| person.tenures().any(|it| it.period().contains(day)));
            let public = match rank {
                Rank::Office => said.posts.iter().any(|it| holds(person, document.words(it.clone()))),
                _ => said.public,
            } || entry.reading.is_peer;
            let elsewhere = said.other || rank == Rank::Office && (said.public || !said.posts.is_empty());
            let byline = said.byline && !in_office;
            if public || only && !elsewhere && !long_ago && !byline {
                cases.push(Case { id: entry.id, person, rank, public, in_office });
            }
        }
        if !cases.is_empty() {
            let support = support(document, found);
            settle(found, &cases, support, day);
        }
        if let Some(day) = day {
            super::minister::find(document, found, register, day, support);
        }
    }

    /// Links the cases that are certain.
    fn settle(found: &mut Candidates, cases: &[Case], support: usize, day: Option<NaiveDate>) {
        // Politicians keep one another company.
        let company = |rank: Rank| cases.iter().filter(|it| it.rank >= rank || it.public).count();
        let (ministers, chiefs) = (company(Rank::Minister), company(Rank::Cabinet));
        let sure: Vec<&Case> = cases
            .iter()
            .filter(|it| {
                let few = bearers(it.person.name());
                let others = |all: usize| all - usize::from(it.rank >= Rank::Minister || it.public);
                let speaks = support + others(ministers) > 0;
                it.public
                    || it.in_office
                    || match it.rank {
                        Rank::Cabinet => speaks && (few < 1500 || support + others(chiefs) > 1),
                        Rank::Minister => {
                            speaks
                                && few < 120
                                && (day.is_some() || few < 40 && support + others(ministers) > 1)
                        }
                        Rank::Member => few < 40 && day.is_some() && support > 0 && support + ministers > 1,
                        Rank::Office => false,
                    }
            })
            .collect();
        for case in sure {
            let Ok(id) = case.person.id().parse::<EntityId>() else { continue };
            let candidate = found.get_mut(case.id);
            if let Reference::Names(named) = &mut candidate.reference
                && let Named::Person(person) = &mut **named
            {
                person.id = Some(id.clone());
            }
            let mut evidence = vec![Evidence::Name];
            if case.public || !case.in_office {
                evidence.push(Evidence::Context);
            }
            if day.is_some() {
                evidence.push(Evidence::Date);
            }
            let score = if case.public && day.is_some() { 0.98 } else { 0.9 };
            candidate.links.push((id, score, evidence));
        }
    }

    /// Who in the tables bears this name and may have been spoken of on that day, if one alone; and whether nobody
    /// else there bears it on any day.
    fn bearer(
        tables: &'static Tables,
        name: &str,
        day: Option<NaiveDate>,
        more: i32,
    ) -> Option<(Entity<'static>, bool)> {
        let mut first = None;
        let mut alone: Option<Entity<'static>> = None;
        let mut several = false;
        for name in tables.named(name).filter(|it| it.kind() == EntityKind::Person) {
            let person = name.entity();
            several |= first.is_some_and(|it| it != person);
            first = first.or(Some(person));
            if day.is_none_or(|day| may_be_spoken_of(person, day, more)) {
                if alone.is_some_and(|it| it != person) {
                    return None;
                }
                alone = Some(person);
            }
        }
        Some((alone?, !several))
    }

    /// The peer who is called `Lord Darzi` for short, if no other is: `Lord Darzi of Denham`. Judges of Scotland are
    /// called so without being peers, and peers by birth, whom the tables do not have, without a place in their
    /// title: so of men only ministers are taken.
    fn peer(document: &Document<'_>, name: &str, day: Option<NaiveDate>) -> Option<(Entity<'static>, bool)> {
        let text = document.text();
        let scots = ["Court of Session", "Outer House", "Inner House", "High Court of Justiciary"];
        let mut words = name.split(' ');
        let (style, title) = (words.next()?, words.next()?);
        if words.next().is_some() || scots.iter().any(|it| text.contains(it)) {
            return None;
        }
        let lady = style == "Lady";
        let style = if lady { "Baroness" } else { style };
        let prefix = format!("{style} {title} of ");
        let mut alone: Option<Entity<'static>> = None;
        for bearer in document.tables().with_prefix(&prefix).take(MOST_PEERS) {
            let person = bearer.entity();
            let told = style == "Baroness" && !lady || rank(person) >= Rank::Minister;
            if !told
                || bearer.kind() != EntityKind::Person
                || day.is_some_and(|day| !may_be_spoken_of(person, day, 0))
            {
                continue;
            }
            if alone.is_some_and(|it| it != person) {
                return None;
            }
            alone = Some(person);
        }
        alone.map(|it| (it, true))
    }

    /// More peers than have ever shared a title's first word.
    const MOST_PEERS: usize = 32;
    /// Years for which someone in public life may be spoken of beyond what is usual.
    const LONG: i32 = 20;

    /// Whether someone was in public life by that day, and not so long ago that others of the name are likelier; so many
    /// years more are let pass.
    fn may_be_spoken_of(person: Entity<'_>, day: NaiveDate, more: i32) -> bool {
        let year =
            |date: Option<greenpaper_core::PartialDate>| date.and_then(|it| it.first()).map(|it| it.year());
        let begins = person.tenures().filter_map(|it| year(it.period().start())).min();
        let start = year(person.period().start()).into_iter().chain(begins).min();
        let rank = rank(person);
        // A candidate is spoken of before the election, an official from the day of the appointment.
        let early = i32::from(rank > Rank::Office);
        if start.is_some_and(|it| day.year() < it - early) {
            return false;
        }
        // Those still in post have no end.
        let last = person.tenures().map(|it| year(it.period().end()).unwrap_or(i32::MAX / 2)).max();
        let after = match rank {
            Rank::Office => 4,
            Rank::Member | Rank::Minister => 20,
            Rank::Cabinet => 25,
        };
        let until = last.map(|it| it + after).into_iter().chain(start.map(|it| it + 35)).max();
        until.is_none_or(|it| day.year() <= it.saturating_add(more))
    }

    fn rank(person: Entity<'_>) -> Rank {
        let highest =
            |sort: &str| matches!(sort, "secretary of state" | "prime minister" | "deputy prime minister");
        let mut rank = match person.sort() {
            "office-holder" => Rank::Office,
            "minister" => Rank::Minister,
            _ => Rank::Member,
        };
        for tenure in person.tenures() {
            let post = tenure.post();
            let first = post.sort() == "office" && post.name().contains("Minister");
            if highest(post.sort())
                || first
                || post.sort().starts_with("parliamentary ") && post.sort().ends_with("leader")
            {
                return Rank::Cabinet;
            }
            if post.sort().starts_with("parliamentary") {
                rank = rank.max(Rank::Minister);
            }
        }
        rank
    }

    /// How many of the people of the tables would bear a name if given names and surnames fell together by chance:
    /// a measure of how many namesakes there may be.
    fn bearers(name: &str) -> u32 {
        let (first, last) = match (name.split(' ').next(), name.rsplit(' ').next()) {
            (Some(first), Some(last)) => (prior(first), prior(last)),
            _ => return u32::MAX,
        };
        let count = |weight: u8| 1u32 << (u32::from(weight.saturating_sub(1)) / 16);
        count(first.given) * count(last.surname)
    }

    /// How many known bodies, laws and papers the article names, up to four; that it speaks of members or ministers
    /// counts as one.
    fn support(document: &Document<'_>, found: &Candidates) -> usize {
        use MentionKind::{Legislation, Organisation, Publication};
        let known = found.iter().filter(|(_, it)| {
            matches!(it.kind, Organisation | Legislation | Publication) && !it.links.is_empty()
        });
        let mut ids: Vec<&str> = Vec::new();
        for (_, candidate) in known {
            let id = candidate.links[0].0.as_str();
            if !ids.contains(&id) {
                ids.push(id);
            }
            if ids.len() == 4 {
                return 4;
            }
        }
        let words = ["MPs", "MP", "ministers", "minister", "peers", "Commons", "Whitehall", "Westminster"];
        let tokens = 0..document.tokens().len();
        ids.len() + usize::from(tokens.into_iter().any(|at| words.contains(&document.word(at))))
    }

    /// Whether a post of this title, or one of its words of weight, is among those that an official held.
    fn holds(person: Entity<'_>, title: &str) -> bool {
        let head = title.split_whitespace().find(|it| it.len() > 5).unwrap_or(title);
        let posts = person.tenures().map(|it| it.post());
        posts.flat_map(|it| it.names()).any(|name| {
            let name = name.text().to_lowercase();
            name.contains(&title.to_lowercase()) || name.contains(&head.to_lowercase())
        })
    }
}
