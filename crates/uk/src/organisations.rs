//! Bodies and places by name and day.

use crate::{Entity, EntityKind, NameEntry, Tables};
use chrono::NaiveDate;
use greenpaper_core::{NameKind, OrganisationKind, PlaceKind};

pub(crate) const ORGANISATION_KINDS: [(&str, OrganisationKind); 19] = [
    ("department", OrganisationKind::Department),
    ("public-body", OrganisationKind::PublicBody),
    ("nhs-body", OrganisationKind::NhsBody),
    ("local-authority", OrganisationKind::LocalAuthority),
    ("regulator", OrganisationKind::Regulator),
    ("legislature", OrganisationKind::Legislature),
    ("committee", OrganisationKind::Committee),
    ("court", OrganisationKind::Court),
    ("justice", OrganisationKind::Justice),
    ("party", OrganisationKind::Party),
    ("union", OrganisationKind::Union),
    ("professional", OrganisationKind::Professional),
    ("charity", OrganisationKind::Charity),
    ("think-tank", OrganisationKind::ThinkTank),
    ("association", OrganisationKind::Association),
    ("company", OrganisationKind::Company),
    ("media", OrganisationKind::Media),
    ("education", OrganisationKind::Education),
    ("other", OrganisationKind::Other),
];

pub(crate) const PLACE_KINDS: [(&str, PlaceKind); 9] = [
    ("country", PlaceKind::Country),
    ("region", PlaceKind::Region),
    ("county", PlaceKind::County),
    ("district", PlaceKind::District),
    ("city", PlaceKind::City),
    ("town", PlaceKind::Town),
    ("constituency", PlaceKind::Constituency),
    ("metonym", PlaceKind::Metonym),
    ("other", PlaceKind::Other),
];

impl Tables {
    /// The organisation that bore this name (official, short, acronym or former) on that day.
    ///
    /// Where none did then, the one that bore it last before, or else first after: writers keep old names. Ask
    /// [`Entity::is_active`] whether it still existed, and [`Tables::current`] who had its work by then.
    /// Without a day, the one that bears it now or did last. Of several, the better known.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// let uk = greenpaper_uk::tables();
    /// let day = |y| NaiveDate::from_ymd_opt(y, 6, 1);
    /// let doh = uk.organisation("Department of Health", day(1999)).unwrap();
    /// assert_eq!(doh.id(), "uk:org/department-of-health");
    /// assert!(!doh.is_active(day(2020).unwrap()));
    /// // What everyone went on calling it.
    /// let late = uk.organisation("Department of Health", day(2020)).unwrap();
    /// assert_eq!(late.id(), "uk:org/department-of-health-and-social-care");
    /// // Nobody else is called that, so it is the old one still.
    /// let maff = uk.organisation("MAFF", day(2020)).unwrap();
    /// let heir = uk.current(maff, day(2020).unwrap()).unwrap();
    /// assert_eq!(heir.name(), "Department for Environment, Food and Rural Affairs");
    /// ```
    #[must_use]
    pub fn organisation(&self, name: &str, on: Option<NaiveDate>) -> Option<Entity<'_>> {
        self.best(name, EntityKind::Organisation, on)
    }

    /// The place of this name: of several, the country before the region before the county before the town.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.place("Hull").unwrap().id(), uk.place("Kingston upon Hull").unwrap().id());
    /// assert!(uk.place("Atlantis").is_none());
    /// ```
    #[must_use]
    pub fn place(&self, name: &str) -> Option<Entity<'_>> {
        self.best(name, EntityKind::Place, None)
    }

    /// The body that had the work of `organisation` on that day: itself, or the first of its successors that
    /// existed then, followed as far as need be.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let day = "2014-01-01".parse().unwrap();
    /// let trust = uk.organisation("Barnsley PCT", None).unwrap();
    /// assert_eq!(uk.current(trust, day).unwrap().sort(), "clinical commissioning group");
    /// ```
    #[must_use]
    pub fn current<'t>(&'t self, organisation: Entity<'t>, on: NaiveDate) -> Option<Entity<'t>> {
        let mut at = organisation;
        // No chain of reorganisations is this long; a ring in the tables would be.
        for _ in 0..16 {
            if at.is_active(on) {
                return Some(at);
            }
            let heirs = || at.successors();
            at = heirs().find(|heir| heir.is_active(on)).or_else(|| heirs().next())?;
        }
        None
    }

    /// The best bearer of a name among those of a kind.
    pub(crate) fn best(&self, name: &str, kind: EntityKind, on: Option<NaiveDate>) -> Option<Entity<'_>> {
        self.named(name)
            .filter(|entry| entry.kind() == kind)
            .min_by_key(|entry| (distance(*entry, on), rank(*entry)))
            .map(NameEntry::entity)
    }
}

/// How far the name's time is from the day: 0 on it, then days since its end, then days until its start.
fn distance(entry: NameEntry<'_>, on: Option<NaiveDate>) -> (u8, i64) {
    let period = entry.period();
    let Some(on) = on else {
        // The latest end first; what goes on, before all.
        let end = period.end().and_then(greenpaper_core::PartialDate::last);
        return end.map_or((0, 0), |end| (1, -i64::from(days(end))));
    };
    if period.contains(on) {
        return (0, 0);
    }
    match (period.start().and_then(|d| d.first()), period.end().and_then(|d| d.last())) {
        (_, Some(end)) if end < on => (1, i64::from(days(on) - days(end))),
        (Some(start), _) => (2, i64::from(days(start) - days(on))),
        _ => (3, 0),
    }
}

fn days(date: NaiveDate) -> i32 {
    use chrono::Datelike;
    date.num_days_from_ce()
}

fn rank(entry: NameEntry<'_>) -> (bool, u8, u32) {
    let kind = match entry.name_kind() {
        NameKind::Official => 0,
        NameKind::Short => 1,
        NameKind::Acronym => 2,
        _ => 3,
    };
    (entry.marks().variant(), kind, entry.entity().row)
}

impl Entity<'_> {
    /// What kind of body it is; `None` for what is no organisation.
    ///
    /// ```
    /// use greenpaper_core::OrganisationKind;
    /// let unison = greenpaper_uk::tables().organisation("Unison", None).unwrap();
    /// assert_eq!(unison.organisation_kind(), Some(OrganisationKind::Union));
    /// ```
    #[must_use]
    pub fn organisation_kind(self) -> Option<OrganisationKind> {
        let kind = ORGANISATION_KINDS.get(self.class() as usize).map(|(_, kind)| *kind);
        kind.filter(|_| self.kind() == EntityKind::Organisation)
    }

    /// What kind of place it is; `None` for what is no place.
    ///
    /// ```
    /// use greenpaper_core::PlaceKind;
    /// let wales = greenpaper_uk::tables().place("Wales").unwrap();
    /// assert_eq!(wales.place_kind(), Some(PlaceKind::Country));
    /// ```
    #[must_use]
    pub fn place_kind(self) -> Option<PlaceKind> {
        let kind = PLACE_KINDS.get(self.class() as usize).map(|(_, kind)| *kind);
        kind.filter(|_| self.kind() == EntityKind::Place)
    }

    /// How many people live there, where the tables say so.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.place("Llanelli").unwrap().population().unwrap() > 40_000);
    /// ```
    #[must_use]
    pub fn population(self) -> Option<u32> {
        (self.kind() == EntityKind::Place && self.detail() > 0).then(|| self.detail())
    }
}
