//! What stands beside the name of a place that no table knows.

use super::is_unknown;
use crate::document::casing::{Shape, Shapes};
use crate::{Candidates, Document};

/// "the pumps at Ferrybridge End": what stands at a place, "at", a name.
pub(super) fn at_a_site(document: &Document<'_>, at: usize) -> bool {
    at > 1
        && document.word(at - 1) == "at"
        && matches!(
            document.word(at - 2),
            "bridge"
                | "camp"
                | "campsite"
                | "centre"
                | "chapel"
                | "church"
                | "cottages"
                | "crossing"
                | "depot"
                | "estate"
                | "factory"
                | "farm"
                | "ferry"
                | "flats"
                | "harbour"
                | "home"
                | "homes"
                | "house"
                | "houses"
                | "incinerator"
                | "junction"
                | "land"
                | "landfill"
                | "mine"
                | "pier"
                | "pit"
                | "plant"
                | "port"
                | "power-station"
                | "pumps"
                | "quarry"
                | "refinery"
                | "road"
                | "roundabout"
                | "school"
                | "shop"
                | "site"
                | "station"
                | "tower"
                | "towers"
                | "village"
                | "wharf"
                | "works"
                | "yard"
        )
}

/// Features of the land that are the second word of a place's name.
pub(crate) fn is_land(word: &str) -> bool {
    matches!(
        word,
        "Bay"
            | "Bridge"
            | "Cliffs"
            | "Ferry"
            | "Head"
            | "Heath"
            | "Hill"
            | "Hills"
            | "Island"
            | "Islands"
            | "Moor"
            | "Moors"
            | "Valley"
    )
}

/// Words after which a name may be a place's, as far as [`guess`] goes.
pub(crate) fn leads(word: &str) -> bool {
    is_preposition(word) || matches!(word, "River" | "Loch" | "Lough" | "from" | "at")
}

/// Words after which a name that nobody knows is a place's, whatever stands before.
pub(super) fn is_preposition(word: &str) -> bool {
    matches!(word, "in" | "near" | "outside" | "visited" | "In" | "Near")
}

/// Words that are places with what stands before them.
pub(crate) fn is_site(word: &str) -> bool {
    matches!(word, "Street" | "North" | "South" | "Midlands")
}

/// "from Tower Hill": two words, the second a feature of the land, after a preposition of place or as a subject.
pub(super) fn feature(document: &Document<'_>, shapes: &Shapes<'_>, at: usize, found: &Candidates) -> bool {
    let land = is_land(document.word(at + 1));
    let (given, _, _) = crate::document::lookup::word(document.word(at));
    land && given == 0
        && found.is_free(at + 1)
        && matches!(
            document.word(at - 1),
            "across"
                | "at"
                | "from"
                | "in"
                | "near"
                | "of"
                | "on"
                | "outside"
                | "through"
                | "to"
                | "."
                | "In"
                | "At"
        )
        && is_unknown(document.word(at))
        && !shapes.capital(at + 2)
        && !matches!(shapes.at(at + 2), Shape::Hyphen | Shape::And)
        && document.unit_of(at) == document.unit_of(at + 1)
}

/// "a carer from Negombo": a noun in small letters, "from", a name.
pub(super) fn from_where(document: &Document<'_>, at: usize) -> bool {
    at > 1 && document.word(at - 1) == "from" && {
        let noun = document.word(at - 2);
        noun.len() > 3
            && noun.starts_with(char::is_lowercase)
            && matches!(
                noun,
                "carer"
                    | "nurse"
                    | "driver"
                    | "farmer"
                    | "family"
                    | "man"
                    | "woman"
                    | "came"
                    | "refugee"
                    | "refugees"
                    | "people"
                    | "moved"
                    | "teacher"
                    | "student"
                    | "resident"
                    | "pensioner"
                    | "mother"
                    | "father"
                    | "couple"
                    | "patients"
                    | "miles"
                    | "train"
                    | "trains"
                    | "road"
            )
    }
}
