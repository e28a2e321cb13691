//! The kinds of things that are known, of names, and of relations.

/// What a known thing is.
///
/// ```
/// use greenpaper_uk::{EntityKind, tables};
/// assert_eq!(tables().place("Leeds").unwrap().kind(), EntityKind::Place);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EntityKind {
    /// A body: department, council, NHS body, union, charity, party, committee, paper.
    Organisation,
    /// Someone in public office.
    Person,
    /// An office of state: Secretary of State for Health.
    Post,
    /// An Act or an instrument.
    Legislation,
    /// A report, a white or green paper, a plan.
    Publication,
    /// A country, region, county, district, town or constituency.
    Place,
    /// A noun for what someone does: chief executive, director of social services.
    Role,
    /// Mr, Dr, Baroness, the Rt Hon.
    Honorific,
    /// What is written like a name of a body and is none: a fund, a benefit, a campaign.
    FalseFriend,
}

impl EntityKind {
    pub(crate) const ALL: [EntityKind; 9] = [
        EntityKind::Organisation,
        EntityKind::Person,
        EntityKind::Post,
        EntityKind::Legislation,
        EntityKind::Publication,
        EntityKind::Place,
        EntityKind::Role,
        EntityKind::Honorific,
        EntityKind::FalseFriend,
    ];
}

/// How one known thing stands to another.
///
/// ```
/// use greenpaper_uk::{Relation, tables};
/// let old = tables().entity("uk:org/department-of-health").unwrap();
/// assert_eq!(old.related(Relation::Successor).count(), old.successors().count());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Relation {
    /// The other took over, wholly or in part, when this one ended.
    Successor,
    /// This one took over from the other.
    Predecessor,
    /// This one is part of the other, or stands under it.
    Parent,
}

/// What to mind about a name before it is taken for its bearer.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// let found = uk.longest_match("Mind said").unwrap();
/// assert!(found.entries().all(|name| name.marks().needs_context()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Marks(pub(crate) u8);

impl Marks {
    pub(crate) const CONTEXT: u8 = 1;
    pub(crate) const CASE: u8 = 2;
    pub(crate) const AMBIGUOUS: u8 = 4;
    pub(crate) const VARIANT: u8 = 8;

    /// It is an everyday word, a personal name or a place as well (Mind, Reform, Reading): take it only with evidence.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.named("Shelter").all(|name| name.marks().needs_context()));
    /// ```
    #[must_use]
    pub fn needs_context(self) -> bool {
        self.0 & Marks::CONTEXT != 0
    }

    /// It counts only when written in its own capitals (acronyms: `WHO`, not "who").
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.named("WHO").all(|name| name.marks().case_sensitive()));
    /// ```
    #[must_use]
    pub fn case_sensitive(self) -> bool {
        self.0 & Marks::CASE != 0
    }

    /// Several known things bear this name: period and neighbours decide.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.named("Angela Smith").all(|name| name.marks().ambiguous()));
    /// ```
    #[must_use]
    pub fn ambiguous(self) -> bool {
        self.0 & Marks::AMBIGUOUS != 0
    }

    /// A way of writing derived by rule from another name ("Leeds Council" from "Leeds City Council").
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.named("Leeds Council").next().unwrap().marks().variant());
    /// assert!(!uk.named("Leeds City Council").next().unwrap().marks().variant());
    /// ```
    #[must_use]
    pub fn variant(self) -> bool {
        self.0 & Marks::VARIANT != 0
    }
}
