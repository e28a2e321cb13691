//! Posts, who held them, and when.

use crate::layout::Section::{ByPerson, Tenures};
use crate::period::pack_day;
use crate::{Entity, EntityKind, Tables};
use chrono::NaiveDate;
use greenpaper_core::{PartialDate, Period};
use std::fmt;

/// That someone held a post from one day to another.
///
/// ```
/// let uk = greenpaper_uk::tables();
/// let day = "2002-07-25".parse().unwrap();
/// let tenure = uk.post("health secretary", Some(day)).unwrap().holder_on(day).unwrap();
/// assert!(format!("{tenure:?}").starts_with("Tenure(uk:post/secretary-of-state-for-health, uk:person/alan-milburn"));
/// ```
#[derive(Clone, Copy)]
pub struct Tenure<'t> {
    tables: &'t Tables,
    row: u32,
}

impl<'t> Tenure<'t> {
    /// The post.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let milburn = uk.person("Alan Milburn").unwrap();
    /// assert!(milburn.tenures().any(|tenure| tenure.post().name() == "Secretary of State for Health"));
    /// ```
    #[must_use]
    pub fn post(self) -> Entity<'t> {
        Entity { tables: self.tables, row: self.tables.u32(Tenures, self.row, 0) }
    }

    /// Who held it.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let post = uk.entity("uk:post/secretary-of-state-for-health").unwrap();
    /// assert!(post.holders().any(|tenure| tenure.person().name() == "Alan Milburn"));
    /// ```
    #[must_use]
    pub fn person(self) -> Entity<'t> {
        Entity { tables: self.tables, row: self.tables.u32(Tenures, self.row, 4) }
    }

    /// What the holder was called while in post: "Peter Mandelson" in 1998, "Lord Mandelson" in 2008.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let day = "2009-01-01".parse().unwrap();
    /// let tenure = uk.post("business secretary", Some(day)).unwrap().holder_on(day).unwrap();
    /// assert_eq!(tenure.name(), "Lord Mandelson");
    /// ```
    #[must_use]
    pub fn name(self) -> &'t str {
        self.tables.text(self.tables.u32(Tenures, self.row, 8))
    }

    /// From when to when. The day of a change belongs to both.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let day = "2002-07-25".parse().unwrap();
    /// let tenure = uk.post("health secretary", Some(day)).unwrap().holder_on(day).unwrap();
    /// assert_eq!(tenure.period().end().unwrap().to_string(), "2003-06-12");
    /// ```
    #[must_use]
    pub fn period(self) -> Period {
        self.tables.period(self.tables.u32(Tenures, self.row, 12))
    }

    /// Whether it may have been held on that day: whether its [`period`](Tenure::period) contains it.
    ///
    /// ```
    /// let milburn = greenpaper_uk::tables().person("Alan Milburn").unwrap();
    /// let health = milburn.tenures().find(|it| it.post().name() == "Secretary of State for Health").unwrap();
    /// assert!(health.is_held_on("2002-07-25".parse().unwrap()) && !health.is_held_on("2012-07-25".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn is_held_on(self, on: NaiveDate) -> bool {
        self.tables.period_contains(self.tables.u32(Tenures, self.row, 12), pack_day(on))
    }
}

impl Tables {
    /// The post that bore this name on that day: its title, or what everyone calls it ("the health secretary").
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// let uk = greenpaper_uk::tables();
    /// let post = |y| uk.post("health secretary", NaiveDate::from_ymd_opt(y, 7, 25)).unwrap().name();
    /// assert_eq!(post(1985), "Secretary of State for Social Services");
    /// assert_eq!(post(2002), "Secretary of State for Health");
    /// assert_eq!(post(2020), "Secretary of State for Health and Social Care");
    /// ```
    #[must_use]
    pub fn post(&self, name: &str, on: Option<NaiveDate>) -> Option<Entity<'_>> {
        self.best(name, EntityKind::Post, on)
    }

    /// Who held the post of this name on that day. On the day of a change, the one who came; of several
    /// holders of one title, the one who came last.
    ///
    /// ```
    /// # use chrono::NaiveDate;
    /// let uk = greenpaper_uk::tables();
    /// let day = NaiveDate::from_ymd_opt(2002, 7, 25).unwrap();
    /// assert_eq!(uk.holder("the health secretary", day).unwrap().id(), "uk:person/alan-milburn");
    /// ```
    #[must_use]
    pub fn holder(&self, post: &str, on: NaiveDate) -> Option<Entity<'_>> {
        let posts = self.named(post).filter(|name| name.kind() == EntityKind::Post);
        // A title may have had several posts to it; one that was vacant on that day says nothing.
        let held = posts.filter(|name| name.is_in_use(on)).filter_map(|name| name.entity().holder_on(on));
        held.max_by_key(|tenure| tenure.period().start().and_then(PartialDate::first)).map(Tenure::person)
    }

    /// The posts that a person held, the first first, by id or by name.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let posts: Vec<_> = uk.posts_of("Wes Streeting").map(|tenure| tenure.post().name()).collect();
    /// assert!(posts.contains(&"Secretary of State for Health and Social Care"));
    /// ```
    pub fn posts_of(&self, person: &str) -> impl Iterator<Item = Tenure<'_>> {
        let person = self
            .entity(person)
            .filter(|entity| entity.kind() == EntityKind::Person)
            .or_else(|| self.person(person));
        person.into_iter().flat_map(Entity::tenures)
    }

    /// The person in public office of this name; the better known of several.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// assert_eq!(uk.person("Baroness Thatcher"), uk.person("Margaret Thatcher"));
    /// ```
    #[must_use]
    pub fn person(&self, name: &str) -> Option<Entity<'_>> {
        self.best(name, EntityKind::Person, None)
    }
}

impl<'t> Entity<'t> {
    /// Everyone who held this post, the first first; nothing for what is no post.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let post = uk.entity("uk:post/secretary-of-state-for-health").unwrap();
    /// let names: Vec<_> = post.holders().map(|tenure| tenure.name()).collect();
    /// assert!(names.contains(&"Frank Dobson") && names.contains(&"Patricia Hewitt"));
    /// ```
    pub fn holders(self) -> impl Iterator<Item = Tenure<'t>> {
        let tables = self.tables;
        let rows = tables.rows(Tenures);
        let from = tables.partition(rows, |row| tables.u32(Tenures, row, 0) < self.row);
        (from..rows)
            .map(move |row| Tenure { tables, row })
            .take_while(move |tenure| tables.u32(Tenures, tenure.row, 0) == self.row)
    }

    /// Who held this post on that day: on the day of a change, the one who came.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let day = "2006-05-01".parse().unwrap();
    /// let post = uk.post("health secretary", Some(day)).unwrap();
    /// assert_eq!(post.holder_on(day).unwrap().name(), "Patricia Hewitt");
    /// ```
    #[must_use]
    pub fn holder_on(self, on: NaiveDate) -> Option<Tenure<'t>> {
        let in_post = self.holders().filter(|tenure| tenure.is_held_on(on));
        in_post.max_by_key(|tenure| tenure.period().start().and_then(PartialDate::first))
    }

    /// The posts that this person held, the first first; nothing for what is no person.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let milburn = uk.person("Alan Milburn").unwrap();
    /// assert!(milburn.tenures().count() >= 3);
    /// assert_eq!(uk.organisation("Unison", None).unwrap().tenures().count(), 0);
    /// ```
    pub fn tenures(self) -> impl Iterator<Item = Tenure<'t>> {
        let tables = self.tables;
        let rows = tables.rows(ByPerson);
        let tenure = move |i| Tenure { tables, row: tables.u32(ByPerson, i, 0) };
        let person = move |i| tables.u32(Tenures, tables.u32(ByPerson, i, 0), 4);
        let from = tables.partition(rows, |i| person(i) < self.row);
        (from..rows).take_while(move |&i| person(i) == self.row).map(tenure)
    }

    /// The organisation that a post belongs to.
    ///
    /// ```
    /// let uk = greenpaper_uk::tables();
    /// let post = uk.entity("uk:post/secretary-of-state-for-health").unwrap();
    /// assert_eq!(post.organisation().unwrap().name(), "Department of Health");
    /// ```
    #[must_use]
    pub fn organisation(self) -> Option<Entity<'t>> {
        let row = self.detail().checked_sub(1).filter(|_| self.kind() == EntityKind::Post)?;
        Some(Entity { tables: self.tables, row })
    }
}

impl fmt::Debug for Tenure<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tenure({}, {}, {:?})", self.post().id(), self.person().id(), self.period())
    }
}
