//! Ways of writing a name that follow from a rule: `NHS FT` for `NHS Foundation Trust`, `Leeds Council` for
//! `Leeds City Council`.

use crate::form::Draft;
use crate::{EntityKind, Marks};

/// Endings of names, and what writers put in their place.
const ENDINGS: [(&str, &[&str]); 15] = [
    (" Ambulance Service NHS Foundation Trust", &[" Ambulance Service", " Ambulance Service NHS Trust"]),
    (
        " Ambulance Service University NHS Foundation Trust",
        &[" Ambulance Service", " Ambulance Service NHS Trust"],
    ),
    (" Ambulance Service NHS Trust", &[" Ambulance Service"]),
    (" NHS Foundation Trust", &[" NHS FT", " Foundation Trust", " NHS Trust", " FT"]),
    (" NHS and Social Care Trust", &[" NHS & Social Care Partnership Trust", " Care Trust"]),
    (" NHS Trust", &[" Trust"]),
    (" Teaching Primary Care Trust", &[" Teaching PCT", " Primary Care Trust", " PCT"]),
    (" Primary Care Trust", &[" PCT", " Teaching PCT"]),
    (" Primary Care Group", &[" PCG"]),
    (" Clinical Commissioning Group", &[" CCG"]),
    (" Integrated Care Board", &[" ICB"]),
    (" Strategic Health Authority", &[" SHA", " StHA", " Health Authority"]),
    (" Health and Social Care Trust", &[" Trust", " HSC Trust"]),
    (" University Health Board", &[" Health Board"]),
    (" Community Health Council", &[" CHC"]),
];

/// Words by which a trust is known without being called one: "Barts Health", "Somerset Partnership".
const BARE: [&str; 6] = ["Hospital", "Health", "Healthcare", "Partnership", "University", "Community"];

/// Beginnings of councils' names, longest first; what follows is the place.
const COUNCIL_BEGINNINGS: [&str; 8] = [
    "Royal Borough of ",
    "London Borough of ",
    "Metropolitan Borough of ",
    "City and County of ",
    "Borough Council of ",
    "Council of the ",
    "City of ",
    "County of ",
];

/// Endings of councils' names, longest first, and the further endings that writers use.
const COUNCIL_ENDINGS: [(&str, &[&str]); 13] = [
    (" Metropolitan Borough Council", &[" Council", " Borough Council", " MBC"]),
    (" Metropolitan District Council", &[" Council", " District Council", " MDC"]),
    (" London Borough Council", &[" Council", " Borough Council"]),
    (" County Borough Council", &[" Council", " Borough Council", " CBC"]),
    (" City and District Council", &[" Council", " District Council"]),
    (" City & District Council", &[" Council", " District Council"]),
    (" City Council", &[" Council"]),
    (" County Council", &[" Council", " CC"]),
    (" District Council", &[" Council", " DC"]),
    (" Borough Council", &[" Council", " BC"]),
    (" Combined Authority", &[]),
    (" Council", &[]),
    ("", &[" Council", " Borough Council", " London Borough Council"]),
];

/// The variants of every name that a draft has so far, with their marks.
pub(super) fn of(draft: &Draft) -> Vec<(String, u8)> {
    let mut found: Vec<(String, u8)> = Vec::new();
    if draft.kind != EntityKind::Organisation {
        return found;
    }
    for name in &draft.names {
        let text = name.text.as_str();
        if draft.sort.ends_with("council") || draft.sort == "London borough" {
            found.extend(councils(text, &draft.sort).into_iter().map(|text| (text, 0)));
        }
        if let Some((ending, others)) = ENDINGS.iter().find(|(ending, _)| text.ends_with(ending)) {
            let stem = text.trim_end_matches(ending);
            let last = stem.rsplit(' ').next().unwrap_or(stem).trim_end_matches('s');
            if ending.contains("NHS") && stem.contains(' ') && BARE.contains(&last) {
                found.push((stem.to_owned(), 0));
            }
            for other in *others {
                // "Chelsea Trust": only beside talk of the health service.
                let mark = if *other == " Trust" { Marks::CONTEXT } else { 0 };
                found.push((format!("{stem}{other}"), mark));
            }
        }
        // NHS Leeds CCG is Leeds CCG.
        if draft.sort == "clinical commissioning group" || draft.sort == "integrated care board" {
            let short = if draft.sort.starts_with('c') { "CCG" } else { "ICB" };
            let stem = text.trim_end_matches(" CCG").trim_end_matches(" ICB");
            let stem = stem
                .trim_end_matches(" Clinical Commissioning Group")
                .trim_end_matches(" Integrated Care Board");
            let bare = stem.trim_start_matches("NHS ");
            let long = if short == "CCG" { "Clinical Commissioning Group" } else { "Integrated Care Board" };
            for stem in [bare.to_owned(), format!("NHS {bare}")] {
                found.push((format!("{stem} {short}"), 0));
                found.push((format!("{stem} {long}"), 0));
            }
        }
    }
    found
}

fn councils(name: &str, sort: &str) -> Vec<String> {
    let (beginning, rest) = COUNCIL_BEGINNINGS
        .iter()
        .find_map(|beginning| name.strip_prefix(beginning).map(|rest| (*beginning, rest)))
        .unwrap_or(("", name));
    let Some((place, others)) = COUNCIL_ENDINGS
        .iter()
        .find_map(|(ending, others)| rest.strip_suffix(ending).map(|place| (place, *others)))
    else {
        return Vec::new();
    };
    let mut found: Vec<String> = others.iter().map(|other| format!("{place}{other}")).collect();
    // Sheffield City Council is a metropolitan district council as Wirral Council is.
    let formal: &[&str] = match sort {
        "metropolitan district council" => &["Metropolitan Borough Council", "MBC", "Borough Council"],
        "London borough" => &["London Borough Council"],
        _ => &[],
    };
    if !rest.contains("City") {
        found.extend(formal.iter().map(|formal| format!("{place} {formal}")));
    }
    if beginning.contains("Borough") || beginning.starts_with("C") {
        found.push(format!("{place} Council"));
    }
    if beginning == "London Borough of " {
        found.push(format!("{place} London Borough"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::councils;

    #[test]
    fn councils_are_called_by_their_place() {
        assert_eq!(councils("Leeds City Council", "metropolitan district council"), ["Leeds Council"]);
        assert_eq!(councils("Kent County Council", "county council"), ["Kent Council", "Kent CC"]);
        assert!(
            councils("London Borough of Camden", "London borough").contains(&"Camden Council".to_owned())
        );
        assert!(councils("Wigan Council", "metropolitan district council").contains(&"Wigan MBC".to_owned()));
    }
}
