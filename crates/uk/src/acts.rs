//! Acts by title and year, and by number.

use crate::layout::Section::Numbers;
use crate::{Entity, EntityKind, NameEntry, Tables, layout};

impl Tables {
    /// The Act of this short title (without its year) and this year.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.act("Health and Social Care Act", 2001).unwrap().id(), "ukpga/2001/15");
    /// assert!(uk.act("Health and Social Care Act", 2002).is_none());
    /// ```
    #[must_use]
    pub fn act(&self, title: &str, year: u16) -> Option<Entity<'_>> {
        let found = self.acts(title).find(|act| act.year() == Some(year));
        found.or_else(|| {
            let legislation = |name: &NameEntry<'_>| name.kind() == EntityKind::Legislation;
            // Titles that carry another year within, or none of their own.
            self.named(&format!("{title} {year}")).find(legislation).map(NameEntry::entity)
        })
    }

    /// The Acts of this short title without a year, the latest first.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let years: Vec<_> = uk.acts("Mental Health Act").filter_map(|act| act.year()).collect();
    /// assert!(years.starts_with(&[2025, 2007, 1983]));
    /// ```
    pub fn acts(&self, title: &str) -> impl Iterator<Item = Entity<'_>> {
        self.named(title).filter(|name| name.kind() == EntityKind::Legislation).map(NameEntry::entity)
    }

    /// The public general Act of this year and chapter.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.act_by_number(1999, 8).unwrap().name(), "Health Act 1999");
    /// ```
    #[must_use]
    pub fn act_by_number(&self, year: u16, chapter: u32) -> Option<Entity<'_>> {
        self.legislation_by_number("ukpga", year, chapter)
    }

    /// What legislation.gov.uk files under this type (`ukpga`, `asp`, `uksi`…), year and number.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let act = uk.legislation_by_number("asp", 2002, 5).unwrap();
    /// assert_eq!(act.name(), "Community Care and Health (Scotland) Act 2002");
    /// ```
    #[must_use]
    pub fn legislation_by_number(&self, kind: &str, year: u16, number: u32) -> Option<Entity<'_>> {
        let key = layout::number_key(kind, u32::from(year), number)?;
        let rows = self.rows(Numbers);
        let row = self.partition(rows, |row| self.u32(Numbers, row, 0) < key);
        (row < rows && self.u32(Numbers, row, 0) == key)
            .then(|| Entity { tables: self, row: self.u32(Numbers, row, 4) })
    }
}

impl Entity<'_> {
    /// The calendar year of an Act, an instrument or a publication.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.act("Care Act", 2014).unwrap().year(), Some(2014));
    /// assert_eq!(uk.organisation("Unison", None).unwrap().year(), None);
    /// ```
    #[must_use]
    pub fn year(self) -> Option<u16> {
        let dated = matches!(self.kind(), EntityKind::Legislation | EntityKind::Publication);
        Some((self.detail() >> 16) as u16).filter(|&year| dated && year > 0)
    }

    /// The chapter or instrument number; for a publication, none.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.act("Care Act", 2014).unwrap().number(), Some(23));
    /// ```
    #[must_use]
    pub fn number(self) -> Option<u16> {
        let numbered = self.kind() == EntityKind::Legislation;
        Some(self.detail() as u16).filter(|&number| numbered && number > 0)
    }
}
