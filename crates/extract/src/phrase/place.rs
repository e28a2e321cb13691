//! Places by name: the look-up of a place or the name of one abroad at a token in; the tokens of the name, and which place is
//! meant, out.

use crate::prelude::*;
use greenpaper_core::{Place, PlaceKind};
use std::sync::LazyLock;

/// Names of places that the tables do not hold; see the file. In order of their first words.
static WORLD_PLACES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let names = include_str!("../../lexicon/phrases/world-place.txt").lines();
    names.filter(|it| !it.starts_with('#')).collect()
});

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

/// The tokens of a place abroad, or of a landscape, that begins at token `at` and ends before `end`: the longest such name.
pub(crate) fn world_place(document: &Document<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if !document.is(at, class::WORLD_PLACE_OPENER) {
        return None;
    }
    let word = document.word(at);
    let from = WORLD_PLACES.partition_point(|name| first_word(name) < word);
    let bearers = WORLD_PLACES[from..].iter().take_while(|name| first_word(name) == word);
    let whole = |name: &&&str| name.split(' ').enumerate().all(|(n, part)| document.word(at + n) == part);
    let longest = bearers.filter(whole).map(|name| name.split(' ').count()).max()?;
    (at + longest <= end).then_some(at..at + longest)
}

/// The longest known place from token `at` on that is written in its capitals.
pub(crate) fn longest(document: &Document<'_>, at: usize) -> Option<Lookup> {
    document.lookups_at(at).iter().copied().rfind(|it| it.fits(EntityType::Place))
}

/// The candidate with what it refers to: the place of the look-up that is meant, or one that is called what is written.
/// `seat`: a constituency is meant.
pub(crate) fn referring(
    candidate: Candidate,
    document: &Document<'_>,
    tokens: Range<usize>,
    lookup: Option<Lookup>,
    seat: bool,
) -> Candidate {
    let written = document.words(tokens);
    let meant = lookup.and_then(|it| place_meant(it, written, seat));
    let (Some(entry), id) = (meant, meant.and_then(|it| it.id().parse().ok())) else {
        let kind = seat.then_some(PlaceKind::Constituency);
        let place = Place { name: collapse_space(written), kind, ..Place::default() };
        return candidate.with_reference(Reference::Names(Box::new(Entity::Place(place))));
    };
    let kind = entry.place_kind().or(seat.then_some(PlaceKind::Constituency));
    let place = Place { id, name: entry.name().to_owned(), kind, same_as: Vec::new() };
    let link = place.id.clone();
    let candidate = candidate.with_reference(Reference::Names(Box::new(Entity::Place(place))));
    match link {
        Some(id) => candidate.with_link(id, 0.9, vec![Evidence::Name]),
        None => candidate,
    }
}

/// Which place of a name is meant; `None` where nothing tells. The most prominent stands for the name if it stands far above
/// the next: a nation above a village, a capital above the region around it; a county and a town of one name are two.
fn place_meant(lookup: Lookup, written: &str, seat: bool) -> Option<Entry> {
    let places =
        || lookup.entries().filter(|it| it.entity_type() == EntityType::Place && it.fits_case(written));
    let is_seat = |it: &Entry| it.place_kind() == Some(PlaceKind::Constituency);
    if seat && let Some(entry) = places().find(is_seat) {
        return Some(entry);
    }
    let mut others = places().filter(|it| !is_seat(it));
    let Some(mut first) = others.next() else { return places().next() };
    let mut second = 0;
    for other in others {
        if other.id() == first.id() {
            continue;
        }
        let (one, two) = (prominence(first), prominence(other));
        second = second.max(one.min(two));
        if two > one {
            first = other;
        }
    }
    (prominence(first) > 8 * second).then_some(first)
}

/// How prominent a place is, in heads; where they are not counted, as its kind has them.
fn prominence(entry: Entry) -> u64 {
    let heads = u64::from(entry.population().unwrap_or(0));
    match entry.place_kind() {
        Some(PlaceKind::Country) => heads.max(1_000_000_000),
        Some(PlaceKind::City) if entry.bearer_sort() == "city abroad" => heads.max(200_000),
        Some(PlaceKind::Metonym) => heads.max(500_000),
        Some(PlaceKind::Region | PlaceKind::County) => heads.max(300_000),
        Some(PlaceKind::District) => heads.max(60_000),
        _ => heads.max(5_000),
    }
}

#[cfg(test)]
mod tests {
    use super::{WORLD_PLACES, first_word};

    #[test]
    fn names_are_in_order_of_their_first_words() {
        assert!(WORLD_PLACES.is_sorted_by_key(|name| first_word(name)));
        assert!(WORLD_PLACES.contains(&"New South Wales"));
    }
}
