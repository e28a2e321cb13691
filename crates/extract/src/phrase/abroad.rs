//! Abroad: what is said to be another country's, by who owns it, by its nationality or by the country behind it, and an office
//! of another nation than the United Kingdom; tokens in, yes or no out.

use super::place::world_place;
use crate::prelude::*;
use greenpaper_core::PlaceKind;

/// The most tokens of a country's or a city's name.
const LONGEST: usize = 5;

/// Whether a name is that of a body abroad: India's Ministry of Defence, the Canadian House of Commons, the Conservative Party
/// of Canada. Time is bounded by the length of a country's name.
pub(crate) fn is_abroad(document: &Document<'_>, unit: &Unit, name: &Range<usize>) -> bool {
    let behind = match document.word(name.end) {
        "of" => name.end + 1 + usize::from(document.word(name.end + 1) == "the"),
        _ => name.end,
    };
    let followed = behind > name.end && foreign_end(document, unit, behind).is_some();
    followed || is_led(document, unit, name.start)
}

/// Whether the owner or the nationality of what begins at token `start` is another country's.
fn is_led(document: &Document<'_>, unit: &Unit, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|it| unit.tokens.contains(it)) else { return false };
    let owner = || {
        let first = unit.tokens.start.max(before.saturating_sub(LONGEST));
        (first..before).any(|at| foreign_end(document, unit, at) == Some(before))
    };
    let city = || {
        let noun = before.wrapping_sub(1);
        document.word(before) == "of"
            && document.is(noun, class::SETTLEMENT_NOUN)
            && document.is(noun.wrapping_sub(1), class::FOREIGN_NATIONALITY)
    };
    document.is(before, class::FOREIGN_NATIONALITY)
        || document.shape(before) == Shape::Clitic && owner()
        || city()
}

/// The token after the country, or the state or city abroad, that begins at token `at`.
pub(crate) fn foreign_end(document: &Document<'_>, unit: &Unit, at: usize) -> Option<usize> {
    if !unit.tokens.contains(&at) || !document.is_capitalised(at) {
        return None;
    }
    let foreign = |it: &Entry| it.entity_type() == EntityType::Place && is_foreign(*it);
    let known = document.lookups_at(at).iter().rfind(|it| it.fits(EntityType::Place));
    match known {
        Some(hit) => hit.entries().any(|it| foreign(&it)).then_some(hit.after),
        None => world_place(document, at, unit.tokens.end).map(|it| it.end),
    }
}

/// Whether a place of the tables is a country or a city of others.
pub(crate) fn is_foreign(place: Entry) -> bool {
    const HOME: [&str; 4] = ["sovereign state", "island of nations", "nation", "islands"];
    match place.place_kind() {
        Some(PlaceKind::Country) => !HOME.contains(&place.bearer_sort()),
        Some(PlaceKind::City) => place.bearer_sort() == "city abroad",
        _ => false,
    }
}

/// Whether a place stands before its state or country: `Cambridge, Massachusetts,`, but not `Leeds, France and Spain`.
pub(crate) fn is_located_abroad(document: &Document<'_>, unit: &Unit, place: &Range<usize>) -> bool {
    if is_led(document, unit, place.start) {
        return true;
    }
    if document.shape(place.end) != Shape::Comma {
        return false;
    }
    let Some(end) = foreign_end(document, unit, place.end + 1) else { return false };
    let is_place = |at: usize| document.lookups_at(at).iter().any(|it| it.fits(EntityType::Place));
    let joins = |at: usize| matches!(document.word(at), "," | "and" | "or");
    let mut next = end;
    while unit.tokens.contains(&next) && next < end + 2 && joins(next) {
        next += 1;
    }
    let goes_on = next > end && (is_place(next) || world_place(document, next, unit.tokens.end).is_some());
    let listed = place.start.checked_sub(2).is_some_and(|it| {
        joins(it + 1)
            && unit.tokens.contains(&it)
            && (document.is_capitalised(it) && (it.saturating_sub(3)..=it).any(is_place))
    });
    !goes_on && !listed
}

/// Nations with ministers and officers of their own, and where they sit.
const NATIONS: [&str; 6] = ["scotland", "wales", "northern-ireland", "holyrood", "stormont", "cardiff-bay"];

/// The token after the devolved nation, or the country or state abroad, that begins at token `at`.
fn nation_end(document: &Document<'_>, unit: &Unit, at: usize) -> Option<usize> {
    let is_nation = |it: &Entry| {
        let id = it.id().strip_prefix("uk:place/");
        it.entity_type() == EntityType::Place && id.is_some_and(|it| NATIONS.contains(&it))
    };
    let known = document.lookups_at(at).iter().rfind(|it| it.fits(EntityType::Place));
    let nation = known.filter(|hit| hit.entries().any(|it| is_nation(&it))).map(|it| it.after);
    nation.or_else(|| foreign_end(document, unit, at))
}

/// Whether a word is the adjective of a nation with offices of its own: Welsh, Australian.
fn is_national(document: &Document<'_>, at: usize) -> bool {
    document.is(at, class::FOREIGN_NATIONALITY) || matches!(document.word(at), "Scottish" | "Welsh")
}

/// Whether an office is that of a devolved government or of another country, by the words beside it: the Welsh health
/// secretary, the health minister of Scotland, and what members of the Scottish Parliament hear a minister say.
pub(crate) fn is_of_another_nation(document: &Document<'_>, unit: &Unit, office: &Range<usize>) -> bool {
    let (start, end) = (office.start, office.end);
    let first = unit.tokens.start.max(start.saturating_sub(LONGEST));
    let before = start.checked_sub(1).filter(|it| unit.tokens.contains(it));
    // Scotland's health secretary, the Northern Ireland environment minister.
    let owner = before.filter(|it| document.shape(*it) == Shape::Clitic).unwrap_or(start);
    let led = (first..owner).any(|at| nation_end(document, unit, at) == Some(owner));
    let the = |at: usize| at + usize::from(document.word(at) == "the");
    let behind = the(end + 1);
    let followed = matches!(document.word(end), "of" | "for" | "in")
        && unit.tokens.contains(&behind)
        && (nation_end(document, unit, behind).is_some() || is_national(document, behind));
    led || followed
        || before.is_some_and(|it| is_national(document, it))
        || !is_westminsters(document, office) && devolved_sentence(document, unit, office)
}

/// Whether an office is one that the United Kingdom alone has.
fn is_westminsters(document: &Document<'_>, office: &Range<usize>) -> bool {
    let own = ["state", "prime", "chancellor", "lord", "exchequer"];
    office.clone().any(|at| own.iter().any(|it| document.has_word(at, it)))
}

/// How far from an office in its sentence a devolved legislature is looked for.
const REACH: usize = 40;

/// Whether the sentence of an office speaks of a devolved legislature or government.
fn devolved_sentence(document: &Document<'_>, unit: &Unit, office: &Range<usize>) -> bool {
    let is_devolved = |at: usize| {
        let body = ["Parliament", "Government", "Executive", "Assembly", "Cabinet", "cabinet"];
        document.is(at, class::DEVOLVED_LEGISLATURE)
            || matches!(document.word(at), "Scottish" | "Welsh") && body.contains(&document.word(at + 1))
    };
    let from = unit.tokens.start.max(office.start.saturating_sub(REACH));
    let begin = (from..office.start).rev().find(|it| document.starts_sentence(*it)).unwrap_or(from);
    let to = unit.tokens.end.min(office.end + REACH);
    let end = (office.end..to).find(|it| document.starts_sentence(*it)).unwrap_or(to);
    (begin..office.start).chain(office.end..end).any(is_devolved)
}
