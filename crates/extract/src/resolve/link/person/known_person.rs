//! People in public life as the tables have them: a name and a day in; who may have been meant, how well known they are and
//! what they held out.

use crate::document::Document;
use crate::document::lookup::{EntityType, NameFrequency};
use chrono::{Datelike, NaiveDate};
use greenpaper_core::PartialDate;
use greenpaper_uk::{Entity, EntityKind};
use std::ops::Range;

/// How well known someone is to those who write on policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A judge, an inspector, an official.
    Office,
    /// A member of either House.
    Member,
    Minister,
    /// Of cabinet rank, or at the head of a party or of one of the governments.
    Cabinet,
}

/// Who in the tables bears the name that is tokens `name` and may have been spoken of on that day, if one alone; and whether
/// nobody else there bears it on any day.
pub(super) fn bearer(
    document: &Document<'_>,
    name: &Range<usize>,
    day: Option<NaiveDate>,
    more: i32,
) -> Option<(Entity<'static>, bool)> {
    let known = document.lookups_at(name.start).iter().find(|it| it.after == name.end)?;
    let mut first = None;
    let mut alone: Option<Entity<'static>> = None;
    let mut several = false;
    for entry in known.entries().filter(|it| it.entity_type() == EntityType::Person) {
        let person = entry.entity();
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
pub(super) fn peer(
    document: &Document<'_>,
    name: &str,
    day: Option<NaiveDate>,
) -> Option<(Entity<'static>, bool)> {
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
pub(super) const LONG: i32 = 20;

/// Whether someone was in public life by that day, and not so long ago that others of the name are likelier; so many
/// years more are let pass.
fn may_be_spoken_of(person: Entity<'_>, day: NaiveDate, more: i32) -> bool {
    let year = |date: Option<PartialDate>| date.and_then(PartialDate::year);
    let mut start = year(person.period().start());
    // Those still in post have no end.
    let mut last = None;
    for tenure in person.tenures() {
        let period = tenure.period();
        start = start.into_iter().chain(year(period.start())).min();
        last = last.max(Some(year(period.end()).unwrap_or(i32::MAX / 2)));
    }
    let rank = rank(person);
    // A candidate is spoken of before the election, an official from the day of the appointment.
    let early = i32::from(rank > Rank::Office);
    if start.is_some_and(|it| day.year() < it - early) {
        return false;
    }
    let after = match rank {
        Rank::Office => 4,
        Rank::Member | Rank::Minister => 20,
        Rank::Cabinet => 25,
    };
    let until = last.map(|it| it + after).into_iter().chain(start.map(|it| it + 35)).max();
    until.is_none_or(|it| day.year() <= it.saturating_add(more))
}

/// Whether a post is that of a minister of the first rank.
pub(super) fn is_first_rank(post: Entity<'_>) -> bool {
    FIRST_RANK.iter().any(|it| post.is_sort(it))
}

/// What the tables call the posts of ministers of the first rank.
const FIRST_RANK: [&str; 3] = ["secretary of state", "prime minister", "deputy prime minister"];

/// How well known someone is, by the posts that they held.
pub(super) fn rank(person: Entity<'_>) -> Rank {
    let mut rank = match person.sort() {
        "office-holder" => Rank::Office,
        "minister" => Rank::Minister,
        _ => Rank::Member,
    };
    for tenure in person.tenures() {
        let post = tenure.post();
        let sort = post.sort();
        let parliamentary = sort.starts_with("parliamentary");
        if FIRST_RANK.contains(&sort)
            || sort == "office" && post.name().contains("Minister")
            || parliamentary && sort.starts_with("parliamentary ") && sort.ends_with("leader")
        {
            return Rank::Cabinet;
        }
        if parliamentary {
            rank = rank.max(Rank::Minister);
        }
    }
    rank
}

/// How many of the people of the tables would bear a name if given names and surnames fell together by chance:
/// a measure of how many namesakes there may be.
pub(super) fn bearers(name: &str) -> u32 {
    let (first, last) = match (name.split(' ').next(), name.rsplit(' ').next()) {
        (Some(first), Some(last)) => (NameFrequency::of(first), NameFrequency::of(last)),
        _ => return u32::MAX,
    };
    let count = |weight: u8| 1u32 << (u32::from(weight.saturating_sub(1)) / 16);
    count(first.given) * count(last.surname)
}

/// Whether a post of this title, or one of its words of weight, is among those that an official held.
pub(super) fn holds(person: Entity<'_>, title: &str) -> bool {
    let head = title.split_whitespace().find(|it| it.len() > 5).unwrap_or(title);
    let posts = person.tenures().map(|it| it.post());
    posts.flat_map(|it| it.names()).any(|name| {
        let name = name.text().to_lowercase();
        name.contains(&title.to_lowercase()) || name.contains(&head.to_lowercase())
    })
}
