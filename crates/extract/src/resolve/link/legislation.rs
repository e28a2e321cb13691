//! Links of legislation: a title or a number in; the year, the number and the title that the tables give it out. What they
//! do not know stays as it was written.

use crate::document::lookup::{KnownAct, Tables, act, act_by_number, acts};
#[cfg(feature = "known")]
use greenpaper_core::EntityId;
use greenpaper_core::{Legislation, LegislationKind, LegislationYear};

/// Gives `legislation` the kind, year and number of a known thing.
fn take(legislation: &mut Legislation, act: KnownAct) {
    let Ok(known) = Legislation::from_uri(act.id) else { return };
    legislation.kind = known.kind;
    legislation.number = known.number;
    legislation.year = match (known.year, act.year) {
        (Some(LegislationYear::Regnal { session, .. }), Some(calendar)) => {
            Some(LegislationYear::Regnal { session, calendar })
        }
        (year, _) => year,
    };
}

/// Gives a title with a year its number.
pub(crate) fn add_number(tables: &'static Tables, legislation: &mut Legislation) {
    let (Some(title), Some(year)) = (&legislation.title, &legislation.year) else { return };
    if legislation.kind != LegislationKind::Bill
        && let Some(act) = act(tables, title, year.calendar())
    {
        take(legislation, act);
    }
}

/// Gives a title without a year the year of the only Act that it can be in the year of publication.
pub(crate) fn add_year(tables: &'static Tables, legislation: &mut Legislation, published: Option<i32>) {
    let Some(title) = legislation.title.as_ref().filter(|_| legislation.kind != LegislationKind::Bill) else {
        return;
    };
    let is_made =
        |act: &KnownAct| published.is_none_or(|now| act.year.is_some_and(|year| i32::from(year) <= now));
    let mut acts = acts(tables, title).filter(is_made);
    let only = acts.next().filter(|_| acts.next().is_none());
    drop(acts);
    if let Some(act) = only {
        take(legislation, act);
    }
}

/// The Act of Parliament that a bill of this title became between the year of `day` and year `last`, where it is the only one.
#[cfg(feature = "known")]
pub(crate) fn enacted(
    tables: &'static Tables,
    title: &str,
    day: chrono::NaiveDate,
    last: i32,
) -> Option<EntityId> {
    use chrono::Datelike;
    let title = format!("{} Act", title.strip_suffix(" Bill")?);
    let years = day.year()..=last;
    let of_session = |act: &KnownAct| {
        act.id.starts_with("ukpga/") && act.year.is_some_and(|year| years.contains(&i32::from(year)))
    };
    let mut acts = acts(tables, &title).filter(of_session);
    let only = acts.next().filter(|_| acts.next().is_none())?;
    only.id.parse().ok()
}

/// Gives a number its title.
pub(crate) fn add_title(tables: &'static Tables, legislation: &mut Legislation) {
    let (Some(series), Some(year), Some(number)) =
        (legislation.kind.code(), &legislation.year, legislation.number)
    else {
        return;
    };
    if let Some(KnownAct { title, .. }) = act_by_number(tables, series, year.calendar(), number) {
        let bare = title.rsplit_once(' ').filter(|(_, year)| year.bytes().all(|b| b.is_ascii_digit()));
        legislation.title = Some(bare.map_or(title, |(title, _)| title).to_owned());
    }
}
