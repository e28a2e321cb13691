//! What the tables add to a title: its number, its year.

#[cfg(feature = "known")]
mod tables {
    use greenpaper_core::{Legislation, LegislationKind, LegislationYear};
    use greenpaper_uk::{Entity, Tables};

    /// Gives `legislation` the kind, year and number of a known thing.
    fn take(legislation: &mut Legislation, act: Entity<'_>) {
        if let Ok(known) = Legislation::from_uri(act.id()) {
            let calendar = act.year();
            legislation.kind = known.kind;
            legislation.number = known.number;
            legislation.year = match (known.year, calendar) {
                (Some(LegislationYear::Regnal { session, .. }), Some(calendar)) => {
                    Some(LegislationYear::Regnal { session, calendar })
                }
                (year, _) => year,
            };
        }
    }

    /// Gives a title with a year its number.
    pub(crate) fn number(tables: &Tables, legislation: &mut Legislation) {
        let (Some(title), Some(year)) = (&legislation.title, &legislation.year) else { return };
        if legislation.kind == LegislationKind::Bill {
            return;
        }
        if let Some(act) = tables.act(title, year.calendar()) {
            take(legislation, act);
        }
    }

    /// Gives a title without a year the year of the only Act that it can be on the day of publication.
    pub(crate) fn date(tables: &Tables, legislation: &mut Legislation, published: Option<i32>) {
        let Some(title) = legislation.title.clone() else { return };
        if legislation.kind == LegislationKind::Bill {
            return;
        }
        let known = |act: &Entity<'_>| {
            published.is_none_or(|now| act.year().is_some_and(|year| i32::from(year) <= now))
        };
        let mut acts = tables.acts(&title).filter(known);
        if let (Some(act), None) = (acts.next(), acts.next()) {
            take(legislation, act);
        }
    }

    /// Gives a number its title.
    pub(crate) fn name(tables: &Tables, legislation: &mut Legislation) {
        let (Some(code), Some(year), Some(number)) =
            (legislation.kind.code(), &legislation.year, legislation.number)
        else {
            return;
        };
        if let Some(act) = tables.legislation_by_number(code, year.calendar(), number) {
            let title = act.name();
            let bare = title.rsplit_once(' ').filter(|(_, year)| year.bytes().all(|b| b.is_ascii_digit()));
            legislation.title = Some(bare.map_or(title, |(title, _)| title).to_owned());
        }
    }
}

#[cfg(not(feature = "known"))]
mod tables {
    use crate::document::lookup::Tables;
    use greenpaper_core::Legislation;

    pub(crate) fn number(_: &Tables, _: &mut Legislation) {}
    pub(crate) fn date(_: &Tables, _: &mut Legislation, _: Option<i32>) {}
    pub(crate) fn name(_: &Tables, _: &mut Legislation) {}
}

pub(crate) use tables::{date, name, number};
