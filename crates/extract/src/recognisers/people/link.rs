//! Which known person someone is: someone in public office, by name, day and what stands around.

use super::register::Register;
use crate::{Document, Found};

/// Links those of whom it is certain.
#[cfg(not(feature = "known"))]
pub(super) fn people(_document: &Document<'_>, _found: &mut Found, _register: &Register) {}

#[cfg(feature = "known")]
pub(super) use known::people;

#[cfg(feature = "known")]
mod known {
    use super::{Document, Found, Register};
    use crate::recognisers::people::lexicon::{Flags, flags};
    use crate::recognisers::people::register::Entry;
    use crate::{CandidateId, Reference};
    use chrono::NaiveDate;
    use greenpaper_core::{Entity as Named, EntityId, Evidence, Period};
    use greenpaper_uk::{Entity, EntityKind, tables};

    /// Links those of whom it is certain: a name that only one person in public life bore on the day, and that
    /// an office, a seat, a peerage beside it makes public, or who was a minister on that day.
    pub(in crate::recognisers::people) fn people(
        document: &Document<'_>,
        found: &mut Found,
        register: &Register,
    ) {
        let day = document.article().published().and_then(|it| it.first());
        let entries = register.entries.iter().enumerate();
        let mut in_public: Vec<CandidateId> = entries
            .filter(|(_, it)| is_public(document, it))
            .map(|(n, _)| register.named(found, n))
            .collect();
        in_public.sort_unstable();
        for entry in &register.entries {
            if !matches!(found.get(entry.id).reference, Reference::Names(_)) || !found.stands(entry.id) {
                continue;
            }
            let public = in_public.binary_search(&entry.id).is_ok();
            let name = document.words(entry.reading.name.clone());
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let full = !entry.reading.given.is_empty() || entry.reading.is_peer;
            let Some((person, evidence)) = known(&name, full, public, day) else { continue };
            let Ok(id) = person.id().parse::<EntityId>() else { continue };
            let candidate = found.get_mut(entry.id);
            if let Reference::Names(named) = &mut candidate.reference
                && let Named::Person(person) = &mut **named
            {
                person.id = Some(id.clone());
            }
            let score = if public && day.is_some() { 0.98 } else { 0.9 };
            candidate.links.push((id, score, evidence));
        }
    }

    /// The person of this name in the tables, if there is one and no other, and what speaks for it.
    fn known(
        name: &str,
        full: bool,
        public: bool,
        day: Option<NaiveDate>,
    ) -> Option<(Entity<'static>, Vec<Evidence>)> {
        if !full {
            return None;
        }
        let mut bearers =
            tables().named(name).filter(|it| it.kind() == EntityKind::Person).map(|it| it.entity());
        let person = bearers.next()?;
        if bearers.any(|other| other != person) {
            return None;
        }
        let mut evidence = vec![Evidence::Name];
        if public {
            evidence.push(Evidence::Context);
        }
        let Some(day) = day else { return public.then_some((person, evidence)) };
        let in_office = person.tenures().any(|it| around(it.period(), day, 0));
        let was = person.tenures().any(|it| around(it.period(), day, 4)) || around(person.period(), day, 1);
        evidence.push(Evidence::Date);
        (in_office || public && was).then_some((person, evidence))
    }

    /// Whether a day lies in a period, or within so many years of its ends.
    fn around(period: Period, day: NaiveDate, years: i32) -> bool {
        use chrono::Datelike;
        let after = period.start().is_none_or(|it| {
            period.contains(day) || it.year().is_none_or(|year| day.year() >= year - years && years > 0)
        });
        let before = period.end().is_none_or(|it| {
            period.contains(day) || it.year().is_none_or(|year| day.year() <= year + years && years > 0)
        });
        after && before && (period.start().is_some() || period.end().is_some())
    }

    /// Whether an office, a seat or a peerage stands beside a name.
    fn is_public(document: &Document<'_>, entry: &Entry) -> bool {
        const OFFICES: [&str; 16] = [
            "minister",
            "secretary",
            "mp",
            "msp",
            "chancellor",
            "leader",
            "shadow",
            "parliamentary",
            "under-secretary",
            "hon",
            "hon.",
            "backbencher",
            "peer",
            "whip",
            "premier",
            "mps",
        ];
        let reading = &entry.reading;
        if reading.is_peer
            || !reading.suffix.is_empty() && document.words(reading.suffix.clone()).contains("MP")
        {
            return true;
        }
        let unit = &document.units()[document.unit_of(reading.name.start)].tokens;
        let start = if reading.titles.is_empty() { reading.name.start } else { reading.titles.start };
        let around = (start.saturating_sub(6).max(unit.start)..start)
            .chain(reading.titles.clone())
            .chain(reading.end()..(reading.end() + 8).min(unit.end));
        let mut words = around.map(|at| document.word(at));
        words.any(|word| {
            OFFICES.iter().any(|it| word.eq_ignore_ascii_case(it))
                && (flags(word).any(Flags::HEAD | Flags::MODIFIER | Flags::TITLE | Flags::SUFFIX)
                    || word.len() > 2)
        })
    }
}
