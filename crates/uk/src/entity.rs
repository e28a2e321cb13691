//! A known thing, as a view on its row.

use crate::layout::Section::{Entities, Ids, Names, Relations, SameAs, Sorts};
use crate::period::pack_day;
use crate::{EntityKind, Marks, Relation, Tables};
use chrono::NaiveDate;
use greenpaper_core::{NameKind, Period};
use std::fmt;

pub(crate) const NAME_KINDS: [NameKind; 4] =
    [NameKind::Official, NameKind::Short, NameKind::Acronym, NameKind::Former];

/// One known thing. A view on the tables: as cheap to copy as two words.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// let act = uk.act("Health Act", 1999).unwrap();
/// assert_eq!(format!("{act:?}"), r#"Entity(ukpga/1999/8, "Health Act 1999")"#);
/// ```
#[derive(Clone, Copy)]
pub struct Entity<'t> {
    pub(crate) tables: &'t Tables,
    pub(crate) row: u32,
}

/// One name of a known thing.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// let name = uk.named("DHSC").next().unwrap();
/// assert_eq!((name.text(), name.id()), ("DHSC", "uk:org/department-of-health-and-social-care"));
/// ```
#[derive(Clone, Copy)]
pub struct NameEntry<'t> {
    pub(crate) tables: &'t Tables,
    pub(crate) row: u32,
}

impl<'t> Entity<'t> {
    /// The id that lasts: `uk:org/department-of-health`, `ukpga/2001/15`, `uk:person/alan-milburn`.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let id = uk.organisation("DHSC", None).unwrap().id();
    /// assert_eq!(id, "uk:org/department-of-health-and-social-care");
    /// assert_eq!(uk.entity(id).unwrap().name(), "Department of Health and Social Care");
    /// ```
    #[must_use]
    pub fn id(self) -> &'t str {
        self.tables.text(self.tables.u32(Entities, self.row, 0))
    }

    /// What it is.
    ///
    /// ```
    /// use greenpaper_uk::{EntityKind, tables};
    /// assert_eq!(tables().act("Health Act", 1999).unwrap().kind(), EntityKind::Legislation);
    /// ```
    #[must_use]
    pub fn kind(self) -> EntityKind {
        EntityKind::ALL[self.tables.u8(Entities, self.row, 8) as usize]
    }

    /// What sort of its kind, in the tables' words: `ministerial department`, `primary care trust`, `white paper`.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.organisation("Somerset PCT", None).unwrap().sort(), "primary care trust");
    /// ```
    #[must_use]
    pub fn sort(self) -> &'t str {
        self.tables.text(self.tables.u32(Sorts, self.tables.u16(Entities, self.row, 6), 0))
    }

    /// Whether that is its [`sort`](Entity::sort).
    ///
    /// ```
    /// assert!(greenpaper_uk::tables().organisation("Somerset PCT", None).unwrap().is_sort("primary care trust"));
    /// ```
    #[must_use]
    pub fn is_sort(self, sort: &str) -> bool {
        let own = self.tables.u32(Sorts, self.tables.u16(Entities, self.row, 6), 0);
        self.tables.text_bytes(own) == sort.as_bytes()
    }

    /// The name to call it by.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.organisation("DHSC", None).unwrap().name(), "Department of Health and Social Care");
    /// ```
    #[must_use]
    pub fn name(self) -> &'t str {
        self.names().next().map_or("", NameEntry::text)
    }

    /// All its names, the one to call it by first; what is derived by rule last.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let unison = uk.organisation("Unison", None).unwrap();
    /// assert!(unison.names().all(|name| name.entity() == unison));
    /// assert_eq!(unison.names().next().unwrap().text(), unison.name());
    /// ```
    pub fn names(self) -> impl Iterator<Item = NameEntry<'t>> {
        let tables = self.tables;
        self.range(10, Names).map(move |row| NameEntry { tables, row })
    }

    /// When it existed (a body, a constituency), was in public life (a person), was passed (an Act).
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let period = uk.entity("uk:org/department-of-health").unwrap().period();
    /// assert_eq!(period.end().unwrap().to_string(), "2018-01-08");
    /// ```
    #[must_use]
    pub fn period(self) -> Period {
        self.tables.period(self.tables.u16(Entities, self.row, 4))
    }

    /// Whether it may have existed on that day.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let health = uk.entity("uk:org/department-of-health").unwrap();
    /// assert!(health.is_active("2002-07-25".parse().unwrap()));
    /// assert!(!health.is_active("2020-07-25".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn is_active(self, on: NaiveDate) -> bool {
        self.tables.period_contains(self.tables.u16(Entities, self.row, 4), pack_day(on))
    }

    /// The same thing elsewhere, as `scheme:value`: `gss:E09000007`, `govuk:cabinet-office`, `ods:RDU`, `mnis:523`.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let milburn = uk.person("Alan Milburn").unwrap();
    /// assert!(milburn.same_as().any(|address| address == "mnis:507"));
    /// ```
    pub fn same_as(self) -> impl Iterator<Item = &'t str> {
        let tables = self.tables;
        self.range(16, SameAs).map(move |row| tables.text(tables.u32(SameAs, row, 0)))
    }

    /// Those that stand in this relation to it.
    ///
    /// ```
    /// use greenpaper_uk::{Relation, tables};
    /// let ace = tables().organisation("Accelerated Capability Environment", None).unwrap();
    /// assert_eq!(ace.related(Relation::Parent).next().unwrap().name(), "Home Office");
    /// ```
    pub fn related(self, relation: Relation) -> impl Iterator<Item = Entity<'t>> {
        let tables = self.tables;
        self.range(13, Relations).filter_map(move |row| {
            let packed = tables.u32(Relations, row, 0);
            (packed & 0xff == relation as u32).then_some(Entity { tables, row: packed >> 8 })
        })
    }

    /// The bodies that took over from it.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let doh = uk.entity("uk:org/department-of-health").unwrap();
    /// let heirs: Vec<_> = doh.successors().map(|org| org.name()).collect();
    /// assert_eq!(heirs, ["Department of Health and Social Care"]);
    /// ```
    pub fn successors(self) -> impl Iterator<Item = Entity<'t>> {
        self.related(Relation::Successor)
    }

    /// The bodies that it took over from.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let csci = uk.organisation("CSCI", None).unwrap();
    /// assert!(csci.predecessors().any(|old| old.name() == "National Care Standards Commission"));
    /// ```
    pub fn predecessors(self) -> impl Iterator<Item = Entity<'t>> {
        self.related(Relation::Predecessor)
    }

    /// The number that belongs to its kind; see the methods built on it.
    pub(crate) fn detail(self) -> u32 {
        self.tables.u32(Entities, self.row, 19)
    }

    pub(crate) fn class(self) -> u8 {
        self.tables.u8(Entities, self.row, 9)
    }

    /// The rows of `section` from the one named at byte `at` of this row to that of the next row.
    fn range(self, at: usize, section: crate::layout::Section) -> std::ops::Range<u32> {
        let from = self.tables.u24(Entities, self.row, at);
        let last = self.row + 1 == self.tables.rows(Entities);
        let to = if last { self.tables.rows(section) } else { self.tables.u24(Entities, self.row + 1, at) };
        from..to
    }
}

impl<'t> NameEntry<'t> {
    /// What bears the name.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let name = uk.named("CQC").next().unwrap();
    /// assert_eq!(name.entity().name(), "Care Quality Commission");
    /// ```
    #[must_use]
    pub fn entity(self) -> Entity<'t> {
        Entity { tables: self.tables, row: self.tables.u32(Names, self.row, 0) >> 8 }
    }

    /// What kind of thing bears the name.
    ///
    /// ```
    /// use greenpaper_uk::{EntityKind, tables};
    /// assert!(tables().named("Universal Credit").all(|name| name.kind() == EntityKind::FalseFriend));
    /// ```
    #[must_use]
    pub fn kind(self) -> EntityKind {
        self.entity().kind()
    }

    /// The id of what bears the name.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.named("CQC").next().unwrap().id(), "uk:org/care-quality-commission");
    /// ```
    #[must_use]
    pub fn id(self) -> &'t str {
        self.entity().id()
    }

    /// The name, spelt as the tables spell it.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.named("royal college OF nursing").next().unwrap().text(), "Royal College of Nursing");
    /// ```
    #[must_use]
    pub fn text(self) -> &'t str {
        self.tables.text(self.tables.u32(Names, self.row, 4))
    }

    /// Whether `written` is the name letter for letter.
    #[must_use]
    pub fn is_spelt(self, written: &str) -> bool {
        self.tables.text_bytes(self.tables.u32(Names, self.row, 4)) == written.as_bytes()
    }

    /// What sort of name it is.
    ///
    /// ```
    /// use greenpaper_core::NameKind;
    /// let name = greenpaper_uk::tables().named("CQC").next().unwrap();
    /// assert_eq!(name.name_kind(), NameKind::Acronym);
    /// ```
    #[must_use]
    pub fn name_kind(self) -> NameKind {
        NAME_KINDS[usize::from(self.tables.u8(Names, self.row, 0) & 3)]
    }

    /// When the name was in use, where that is narrower than the time of its bearer; else the bearer's time.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let doh = uk.named("DoH").next().unwrap();
    /// assert_eq!(doh.period(), doh.entity().period());
    /// ```
    #[must_use]
    pub fn period(self) -> Period {
        self.tables.period(self.period_row())
    }

    /// Whether it may have been in use on that day: whether its [`period`](NameEntry::period) contains it.
    ///
    /// ```
    /// let name = greenpaper_uk::tables().named("DoH").next().unwrap();
    /// let day = "2002-07-25".parse().unwrap();
    /// assert!(name.is_in_use(day) && name.period().contains(day));
    /// ```
    #[must_use]
    pub fn is_in_use(self, on: NaiveDate) -> bool {
        self.tables.period_contains(self.period_row(), pack_day(on))
    }

    /// Whether it came into use after that day.
    ///
    /// ```
    /// let name = greenpaper_uk::tables().named("NHS England").next().unwrap();
    /// assert!(name.is_later_than("2002-07-25".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn is_later_than(self, on: NaiveDate) -> bool {
        self.tables.period_begins_after(self.period_row(), pack_day(on))
    }

    fn period_row(self) -> u32 {
        match self.tables.u16(Names, self.row, 8) {
            0 => self.tables.u16(Entities, self.entity().row, 4),
            row => row,
        }
    }

    /// What to mind about it.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.named("Mind").all(|name| name.marks().needs_context()));
    /// ```
    #[must_use]
    pub fn marks(self) -> Marks {
        Marks(self.tables.u8(Names, self.row, 0) >> 2)
    }

    /// Whether `written` has the capitals of a name: every one that this name has, where it is
    /// [`case_sensitive`](Marks::case_sensitive); else those that begin its words, of which a name with more than
    /// three may lack half, but not the first, as titles are also written as sentences.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let who = uk.longest_match("WHO").unwrap().entries().next().unwrap();
    /// assert!(who.marks().case_sensitive() && who.fits_case("WHO") && !who.fits_case("Who"));
    /// let providers = uk.longest_match("NHS Providers").unwrap().entries().next().unwrap();
    /// assert!(providers.fits_case("NHS Providers") && !providers.fits_case("NHS providers"));
    /// let act = uk.act("Health and Social Care Act", 2012).unwrap().names().next().unwrap();
    /// assert!(act.fits_case("Health & Social Care Act 2012"));
    /// ```
    #[must_use]
    pub fn fits_case(self, written: &str) -> bool {
        let all = self.marks().case_sensitive();
        // Nearly every name is written letter for letter, and so read byte by byte.
        let name = self.tables.text_bytes(self.tables.u32(Names, self.row, 4));
        if name.is_ascii() && name.eq_ignore_ascii_case(written.as_bytes()) {
            return fits_aligned(name, written.as_bytes(), all);
        }
        fits(spelt_out(self.text()), spelt_out(written), all)
    }
}

/// The same as [`fits`] of what differs from the name in the case of ASCII letters alone.
fn fits_aligned(name: &[u8], written: &[u8], all: bool) -> bool {
    let (mut capitals, mut kept, mut first, mut begins) = (0, 0, true, true);
    for (known, given) in name.iter().zip(written) {
        if !known.is_ascii_alphanumeric() && *known != b'&' {
            begins = *known != b'\'';
            continue;
        }
        if known.is_ascii_uppercase() && (all || begins) {
            capitals += 1;
            kept += u32::from(known == given);
            first &= capitals > 1 || kept == 1;
        }
        begins = false;
    }
    enough(capitals, kept, first, all)
}

/// Whether so many capitals kept of so many are enough.
fn enough(capitals: u32, kept: u32, first: bool, all: bool) -> bool {
    if all || capitals <= 3 { kept == capitals } else { first && kept * 2 >= capitals }
}

/// Whether `written` has the capitals of `name`: all of them, or those that begin its words.
fn fits(name: impl Iterator<Item = char>, written: impl Iterator<Item = char>, all: bool) -> bool {
    let mut given = written.filter(|c| c.is_alphanumeric());
    let (mut capitals, mut kept, mut first) = (0, 0, true);
    let mut begins = true;
    for known in name {
        if !known.is_alphanumeric() {
            begins = !matches!(known, '\'' | '\u{2019}');
            continue;
        }
        let Some(given) = given.next() else { break };
        if known.is_uppercase() && (all || begins) {
            capitals += 1;
            kept += u32::from(given.is_uppercase());
            first &= capitals > 1 || kept == 1;
        }
        begins = false;
    }
    enough(capitals, kept, first, all)
}

/// The characters of a text, an ampersand as the word it stands for.
fn spelt_out(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(|c| {
        let (and, other) = if c == '&' { ("and", None) } else { ("", Some(c)) };
        and.chars().chain(other)
    })
}

impl Tables {
    /// The known thing with this id.
    ///
    /// Binary search: O(log n).
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.entity("ukpga/1999/8").unwrap().name(), "Health Act 1999");
    /// assert!(uk.entity("ukpga/1999/800").is_none());
    /// ```
    #[must_use]
    pub fn entity(&self, id: &str) -> Option<Entity<'_>> {
        let at = |i| Entity { tables: self, row: self.u32(Ids, i, 0) };
        let rows = self.rows(Ids);
        let i = self.partition(rows, |i| at(i).id() < id);
        (i < rows).then(|| at(i)).filter(|entity| entity.id() == id)
    }

    /// Everything that is known, in the tables' order.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert!(uk.entities().count() > 20_000);
    /// ```
    pub fn entities(&self) -> impl Iterator<Item = Entity<'_>> {
        (0..self.rows(Entities)).map(|row| Entity { tables: self, row })
    }
}

impl PartialEq for Entity<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tables, other.tables) && self.row == other.row
    }
}

impl Eq for Entity<'_> {}

impl fmt::Debug for Entity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entity({}, {:?})", self.id(), self.name())
    }
}

impl fmt::Debug for NameEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NameEntry({}, {:?}, {:?})", self.id(), self.text(), self.name_kind())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_agree_on_capitals() {
        let mut names = 0;
        for entity in crate::tables().entities().step_by(7) {
            for name in entity.names() {
                let (text, all) = (name.text(), name.marks().case_sensitive());
                for written in
                    [text.to_owned(), text.to_lowercase(), text.to_uppercase(), text.replace(" of ", " Of ")]
                {
                    assert_eq!(
                        name.fits_case(&written),
                        fits(spelt_out(text), spelt_out(&written), all),
                        "{written}"
                    );
                    names += 1;
                }
            }
        }
        assert!(names > 1_000 || !cfg!(all(feature = "acts", feature = "organisations")));
    }
}
