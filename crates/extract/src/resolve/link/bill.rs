//! Links of bills: the title of a bill and the article's day in; the Act that it became in the session of that day out.

use super::legislation::enacted;
use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::rule::Payloads;
use crate::{Candidate, Reference};
use chrono::NaiveDate;
use greenpaper_core::{Entity, Evidence, MentionKind};

/// First and last day of each session of Parliament since 1997, year, month and day in one number; the present one has no last day yet. From
/// the Journals of the House of Commons, as its Library lists them: <https://commonslibrary.parliament.uk/research-briefings/sn04653/>.
#[allow(clippy::inconsistent_digit_grouping, reason = "years, months and days")]
static SESSIONS: [(u32, u32); 26] = [
    (1997_05_07, 1998_11_19),
    (1998_11_24, 1999_11_11),
    (1999_11_17, 2000_11_30),
    (2000_12_06, 2001_05_11),
    (2001_06_13, 2002_11_07),
    (2002_11_13, 2003_11_20),
    (2003_11_26, 2004_11_18),
    (2004_11_23, 2005_04_07),
    (2005_05_11, 2006_11_08),
    (2006_11_15, 2007_10_30),
    (2007_11_06, 2008_11_26),
    (2008_12_03, 2009_11_12),
    (2009_11_18, 2010_04_08),
    (2010_05_18, 2012_05_01),
    (2012_05_09, 2013_04_25),
    (2013_05_08, 2014_05_14),
    (2014_06_04, 2015_03_26),
    (2015_05_18, 2016_05_12),
    (2016_05_18, 2017_04_27),
    (2017_06_13, 2019_10_08),
    (2019_10_14, 2019_11_05),
    (2019_12_17, 2021_04_29),
    (2021_05_11, 2022_04_28),
    (2022_05_10, 2023_10_26),
    (2023_11_07, 2024_05_24),
    (2024_07_09, 9999_12_31),
];

/// How sure it is that a bill of the day is the one that became an Act of its title in the same session.
const SURE: f32 = 0.85;

/// Gives the titles of bills the Acts that they became: of the same title, and of a year of the session in which the article
/// stands, from its own on. A bill of a session that made no such Act has no link, and what is cited of it neither.
pub(crate) fn link(document: &Document<'_>, candidates: &mut Candidates, _: &mut Payloads) {
    let Some(day) = document.day() else { return };
    let Some(last) = last_year(day) else { return };
    let enacted = |candidate: &Candidate| {
        let plain = candidate.kind == MentionKind::Legislation
            && candidate.links.is_empty()
            && candidate.value.is_none()
            && document.text()[candidate.span].ends_with("Bill");
        let Reference::Names(entity) = &candidate.reference else { return None };
        let Entity::Legislation(bill) = &**entity else { return None };
        let title = bill.title.as_deref().filter(|_| plain && bill.draft)?;
        enacted(document.tables(), title, day, last)
    };
    let found: Vec<_> = candidates.iter().filter_map(|(id, it)| Some((id, enacted(it)?))).collect();
    for (id, act) in found {
        candidates.get_mut(id).links.push((act, SURE, vec![Evidence::Name, Evidence::Date]));
    }
}

/// The last year of the session that sat on a day; none where none did.
fn last_year(day: NaiveDate) -> Option<i32> {
    use chrono::Datelike;
    let number = day.year() as u32 * 10_000 + day.month() * 100 + day.day();
    let session = SESSIONS.iter().find(|it| it.0 <= number && number <= it.1)?;
    // Of the present session no Act is known that is later than the tables.
    Some((session.1 / 10_000) as i32)
}
