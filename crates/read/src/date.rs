//! Lines that give a date: "25 Jul 02", "Posted on Thursday 12 May 2016 at 10.30am", "Last updated: 2014-05-08".

use greenpaper_core::{DateRole, PartialDate};

/// A date found in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) date: PartialDate,
    /// What the words beside it say it is of.
    pub(crate) role: Option<DateRole>,
    /// Where the date itself stands in the line.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Written in the short form of content systems: an abbreviated month, figures, or a year of two digits.
    pub(crate) short: bool,
}

/// What a line may say beside its date and still be a date line.
const LABELS: [(&str, Option<DateRole>); 31] = [
    ("added", Some(DateRole::Posted)),
    ("amended", Some(DateRole::Updated)),
    ("article", None),
    ("at", None),
    ("created", Some(DateRole::Posted)),
    ("date", None),
    ("dated", None),
    ("decision", Some(DateRole::Published)),
    ("delivered", Some(DateRole::Published)),
    ("edition", Some(DateRole::Issue)),
    ("first", None),
    ("from", None),
    ("given", Some(DateRole::Published)),
    ("in", None),
    ("issue", Some(DateRole::Issue)),
    ("issued", Some(DateRole::Published)),
    ("laid", Some(DateRole::Published)),
    ("last", None),
    ("modified", Some(DateRole::Updated)),
    ("of", None),
    ("on", None),
    ("posted", Some(DateRole::Posted)),
    ("press", None),
    ("publication", Some(DateRole::Published)),
    ("published", Some(DateRole::Published)),
    ("release", Some(DateRole::Published)),
    ("released", Some(DateRole::Published)),
    ("speech", None),
    ("the", None),
    ("updated", Some(DateRole::Updated)),
    ("uploaded", Some(DateRole::Posted)),
];

/// More that may stand there, and says nothing of the date's role.
const AROUND: [&str; 16] = [
    "am",
    "bst",
    "embargo",
    "embargoed",
    "for",
    "gmt",
    "hours",
    "hrs",
    "immediate",
    "midnight",
    "noon",
    "not",
    "pm",
    "review",
    "until",
    "written",
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// For each first letter of a word that date lines begin with, a bit for each second.
static BEGINNINGS: [u32; 26] = {
    const fn mark(beginnings: &mut [u32; 26], word: &str) {
        let word = word.as_bytes();
        beginnings[(word[0] - b'a') as usize] |= 1 << (word[1] - b'a');
    }
    let mut beginnings = [0; 26];
    let mut at = 0;
    while at < LABELS.len() {
        mark(&mut beginnings, LABELS[at].0);
        at += 1;
    }
    at = 0;
    while at < AROUND.len() {
        mark(&mut beginnings, AROUND[at]);
        at += 1;
    }
    at = 0;
    while at < MONTHS.len() {
        mark(&mut beginnings, MONTHS[at]);
        at += 1;
    }
    at = 0;
    while at < DAYS.len() {
        mark(&mut beginnings, DAYS[at]);
        at += 1;
    }
    beginnings
};

/// The longest line that is looked at, in bytes.
const LONGEST: usize = 100;

/// Whether a stretch begins with two letters that no word of a date line begins with.
fn begins_otherwise(text: &str) -> bool {
    match text.as_bytes() {
        [a @ (b'a'..=b'z' | b'A'..=b'Z'), b @ (b'a'..=b'z' | b'A'..=b'Z'), ..] => {
            BEGINNINGS[usize::from((a | 0x20) - b'a')] >> ((b | 0x20) - b'a') & 1 == 0
        }
        _ => false,
    }
}

/// Reads a line that says a date and nothing that is not about it.
pub(crate) fn date_line(line: &str) -> Option<Dated> {
    // Most lines are too long, or show by the first letters of their first word that they are none; without a digit there is
    // no date.
    if line.len() > LONGEST || begins_otherwise(line) || !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut found: Option<Dated> = None;
    let mut role = None;
    let mut words = Words::of(line);
    let mut at = 0;
    while let ahead @ [(start, word), ..] = words.from(at) {
        if let Some((date, taken, short)) = date_at(ahead) {
            if found.is_some() {
                return None;
            }
            let (start, (last, text)) = (*start, ahead[taken - 1]);
            found = Some(Dated { date, role: None, start, end: last + text.len(), short });
            at += taken;
            continue;
        }
        match label(word) {
            Some(said) => role = said.or(role),
            None if is_time(word) || is_day(word) => {}
            None => return None,
        }
        at += 1;
    }
    found.filter(|_| !words.more).map(|dated| Dated { role, ..dated })
}

/// The date of a line that begins by saying what it is of, and goes on about something else: "Posted on 4 May 2004 in News".
pub(crate) fn labelled_date(line: &str) -> Option<Dated> {
    if line.len() > LONGEST || begins_otherwise(line) {
        return None;
    }
    let (_, first) = *Words::of(line).from(0).first()?;
    let role = label(first)??;
    let dated = date_in(line)?;
    // Nothing but such words stands before it.
    let mut before = Words::of(&line[..dated.start]);
    let mut at = 0;
    while let [(_, word), ..] = before.from(at) {
        label(word)?;
        at += 1;
    }
    Some(Dated { role: Some(role), ..dated })
}

/// The full date that a line begins with, whatever else it says.
pub(crate) fn date_first(line: &str) -> Option<Dated> {
    if begins_otherwise(line) { None } else { date_in(line).filter(|dated| dated.start == 0) }
}

/// The first full date (day, month, year) inside a line, whatever else it says.
pub(crate) fn date_in(line: &str) -> Option<Dated> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut words = Words::of(line);
    (0..MOST_WORDS).find_map(|at| {
        let ahead = words.from(at);
        // Most words show by their first letters that no date begins with them.
        if ahead.first().is_none_or(|(_, word)| begins_otherwise(word)) {
            return None;
        }
        let (date, taken, short) = date_at(ahead)?;
        let (last, text) = ahead[taken - 1];
        (date.day().is_some() && date.year().is_some()).then_some(Dated {
            date,
            role: None,
            start: ahead[0].0,
            end: last + text.len(),
            short,
        })
    })
}

/// A date as metadata writes it: ISO 8601 with or without a time, or in words.
#[cfg(any(feature = "html", feature = "json", feature = "csv", feature = "xml", feature = "markdown"))]
pub(crate) fn metadata_date(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.or_else(|| text.parse().ok().filter(|_| text.len() == 7))
        .or_else(|| bare_figures(text))
        .or_else(|| clock_date(text))
        .or_else(|| date_line(text).map(|dated| dated.date))
        .or_else(|| date_in(text.get(..120).unwrap_or(text)).map(|dated| dated.date))
}

/// A date in figures alone, as programs write it: "2024", "20240503", "20240503T101500Z", seconds or milliseconds since
/// 1970. A year or a day is one from 1900 to 2099, a count of seconds falls between 1990 and 2100.
fn bare_figures(text: &str) -> Option<PartialDate> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let number: u64 = text[..digits].parse().ok()?;
    let whole = rest.is_empty() || rest.starts_with('.') && rest[1..].bytes().all(|b| b.is_ascii_digit());
    let century = |year: u64| (1900..2100).contains(&year);
    match digits {
        4 if rest.is_empty() && century(number) => text.parse().ok(),
        8 if (rest.is_empty() || rest.starts_with('T')) && century(number / 10_000) => {
            let part = |number: u64| number as u32 % 100;
            PartialDate::ymd((number / 10_000) as i32, part(number / 100), part(number)).ok()
        }
        9 | 10 if whole => of_seconds(number),
        12 | 13 if rest.is_empty() => of_seconds(number / 1000),
        _ => None,
    }
}

/// A date as clocks of computers print it: "Fri May  3 10:00:00 2024", with a zone before the year or without.
fn clock_date(text: &str) -> Option<PartialDate> {
    let words: Vec<&str> = text.split_ascii_whitespace().take(7).collect();
    let (year, time) = match words[..] {
        [_, _, _, time, year] | [_, _, _, time, _, year] => (year, time),
        _ => return None,
    };
    let day = words[2].parse().ok()?;
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    let (month, _) = month(words[1]).filter(|_| time.contains(':'))?;
    PartialDate::ymd(year, month, day).ok()
}

/// The day, in Greenwich, that so many seconds since 1970 fall on, if it is between 1990 and 2100.
fn of_seconds(seconds: u64) -> Option<PartialDate> {
    let days = seconds / 86_400;
    if !(7_305..47_482).contains(&days) {
        return None;
    }
    // Years of the calendar that begin in March, from the year 0 on: the leap day is the last.
    let days = days + 719_468;
    let century = days / 146_097;
    let within = days % 146_097;
    let year = (within - within / 1_460 + within / 36_524 - within / 146_096) / 365;
    let day = within - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, after) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    PartialDate::ymd((year + century * 400 + after) as i32, month as u32, day as u32).ok()
}

/// Whether the line is a label that a date is to follow on the next: "Published", "Last updated:".
pub(crate) fn date_label(line: &str) -> Option<Option<DateRole>> {
    if line.len() > 40 || begins_otherwise(line) {
        return None;
    }
    let mut words = Words::of(line);
    let mut role = None;
    let mut named = false;
    let mut at = 0;
    while let [(_, word), ..] = words.from(at) {
        at += 1;
        role = label(word)?.or(role);
        named |= role.is_some() || word.eq_ignore_ascii_case("date");
    }
    named.then_some(role)
}

/// No date line has more words.
const MOST_WORDS: usize = 24;

/// As many words are looked at together: "Thursday the 12th of May 2016" has no more.
const AHEAD: usize = 6;

/// As many words are kept.
const WINDOW: usize = 2 * AHEAD;

/// The first words of a line with their offsets: what is between white space and separators. They are read as they are
/// asked for: the first tell most lines from dates.
struct Words<'t> {
    line: &'t str,
    /// How much of the line has been read.
    at: usize,
    /// Those that were read last, `len` of them, and how many came before.
    window: [(usize, &'t str); WINDOW],
    len: usize,
    passed: usize,
    /// Whether there were more than are read.
    more: bool,
}

/// Signs of ASCII, and blanks, between words.
static SEPARATES: [bool; 128] = {
    let mut separates = [false; 128];
    let signs = b" \t\n\x0b\x0c\r,|()[]*_";
    let mut at = 0;
    while at < signs.len() {
        separates[signs[at] as usize] = true;
        at += 1;
    }
    separates
};

impl<'t> Words<'t> {
    fn of(line: &'t str) -> Words<'t> {
        Words { line, at: 0, window: [(0, ""); WINDOW], len: 0, passed: 0, more: false }
    }

    fn push(&mut self, at: usize, word: &'t str) {
        let closes = word.bytes().rev().take_while(|byte| matches!(byte, b':' | b'.' | b';')).count();
        let word = &word[..word.len() - closes];
        if word.is_empty() || word == "-" || word == "/" {
            return;
        }
        if self.passed + self.len == MOST_WORDS {
            self.more = true;
            return;
        }
        self.window[self.len] = (at, word);
        self.len += 1;
    }

    /// The words from the one in place `from` on, at least [`AHEAD`] of them if there are as many. It is asked for one place
    /// after the other, and never for one that was passed.
    fn from(&mut self, from: usize) -> &[(usize, &'t str)] {
        let bytes = self.line.as_bytes();
        let mut from = from - self.passed;
        while self.len < from + AHEAD && self.at < bytes.len() && !self.more {
            if self.len == WINDOW {
                self.window.copy_within(from.., 0);
                self.passed += from;
                self.len -= from;
                from = 0;
            }
            let start = self.at;
            let mut end = start;
            let mut width = 1;
            while let Some(&byte) = bytes.get(end) {
                if byte < 0x80 {
                    if SEPARATES[usize::from(byte)] {
                        break;
                    }
                    end += 1;
                    continue;
                }
                let c = self.line[end..].chars().next().unwrap_or(' ');
                width = c.len_utf8();
                if c.is_whitespace() || matches!(c, '•' | '·' | '–' | '—') {
                    break;
                }
                end += width;
                width = 1;
            }
            if end > start {
                self.push(start, &self.line[start..end]);
            }
            self.at = end + width;
        }
        &self.window[from.min(self.len)..self.len]
    }
}

fn label(word: &str) -> Option<Option<DateRole>> {
    if word.len() > 12 || begins_otherwise(word) {
        return None;
    }
    let mut small = [0; 12];
    let small = &mut small[..word.len()];
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let small = &*small;
    if let Ok(at) = LABELS.binary_search_by_key(&small, |(label, _)| label.as_bytes()) {
        return Some(LABELS[at].1);
    }
    match small {
        b"embargo" | b"embargoed" | b"written" => Some(Some(DateRole::Published)),
        _ => AROUND.binary_search_by_key(&small, |word| word.as_bytes()).is_ok().then_some(None),
    }
}

/// "10:30", "10.30am", "9am", "0001".
fn is_time(word: &str) -> bool {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = &word[bare.len()..];
    (unit.is_empty() || ["am", "pm", "hrs", "hours", "h", "z"].iter().any(|u| unit.eq_ignore_ascii_case(u)))
        && (3..=8).contains(&(bare.len() + 2 * usize::from(!unit.is_empty())))
        && bare.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'))
        && bare.bytes().any(|b| b.is_ascii_digit())
        && (bare.contains([':', '.']) || !unit.is_empty() || (bare.len() == 4 && bare.starts_with('0')))
}

fn is_day(word: &str) -> bool {
    (3..=9).contains(&word.len())
        && word.starts_with(['f', 'm', 's', 't', 'w', 'F', 'M', 'S', 'T', 'W'])
        && DAYS
            .iter()
            .any(|day| begins(day, word) && (word.len() == day.len() || (3..=5).contains(&word.len())))
}

/// Whether `name`, in small letters, begins with `word` in any.
fn begins(name: &str, word: &str) -> bool {
    name.as_bytes().get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether a word is the name of a month, written out.
pub(crate) fn is_month(word: &str) -> bool {
    month(word).is_some_and(|(_, full)| full)
}

/// The number of a month by its name or the abbreviation of three letters or more.
fn month(word: &str) -> Option<(u32, bool)> {
    if !(3..=9).contains(&word.len()) || !word.as_bytes()[0].is_ascii_alphabetic() {
        return None;
    }
    let at = MONTHS.iter().position(|month| begins(month, word))?;
    let full = MONTHS[at].len() == word.len();
    (full || word.len() <= 4).then_some((at as u32 + 1, full))
}

fn day(word: &str) -> Option<u32> {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = &word[bare.len()..];
    let ordinal =
        ordinal.is_empty() || ["st", "nd", "rd", "th"].iter().any(|o| ordinal.eq_ignore_ascii_case(o));
    let day = number(bare, 1..=2)?;
    (ordinal && (1..=31).contains(&day)).then_some(day)
}

/// A year of four digits, or of two with or without an apostrophe: 70 to 99 are 19xx, the rest 20xx.
fn year(word: &str) -> Option<(i32, bool)> {
    if let Some(year) = number(word, 4..=4) {
        return (1200..=2199).contains(&year).then_some((year as i32, false));
    }
    let year = number(word.trim_start_matches(['\'', '’']), 2..=2)? as i32;
    Some((if year >= 70 { 1900 + year } else { 2000 + year }, true))
}

fn number(word: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    (digits.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
}

/// A date at the first of `words`: itself, how many words it takes, whether in short form.
fn date_at(words: &[(usize, &str)]) -> Option<(PartialDate, usize, bool)> {
    let (_, first) = *words.first()?;
    if !first.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let word = |n: usize| words.get(n).map(|(_, word)| *word);
    if let Some(date) = figures(first) {
        return Some((date, 1, true));
    }
    if is_day(first) && words.len() > 2 {
        let (date, taken, short) = date_at(&words[1..])?;
        return date.day().map(|_| (date, taken + 1, short));
    }
    if let Some(day) = day(first) {
        let of = usize::from(word(1).is_some_and(|w| w.eq_ignore_ascii_case("of")));
        let (month, full) = month(word(1 + of)?)?;
        let (year, two) = year(word(2 + of)?)?;
        let date = PartialDate::ymd(year, month, day).ok()?;
        return Some((date, 3 + of, two || !full));
    }
    let (month, full) = month(first)?;
    if let (Some(day), Some((year, two))) = (word(1).and_then(day), word(2).and_then(year)) {
        return Some((PartialDate::ymd(year, month, day).ok()?, 3, two || !full));
    }
    let (year, two) = year(word(1)?)?;
    (!two)
        .then(|| PartialDate::new(Some(year), Some(month), None).ok().map(|date| (date, 2, !full)))
        .flatten()
}

/// "2014-05-08", "2014-05-08T10:30:00Z", "08/05/2014", "8.5.14": the day before the month, as in Britain.
fn figures(word: &str) -> Option<PartialDate> {
    if !word.as_bytes()[0].is_ascii_digit() {
        return None;
    }
    let mut parts = word.split(['-', '/', '.']);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some_and(|rest| !rest.contains(':')) && !c.contains('T') {
        return None;
    }
    let (day, month, year) = match number(a, 4..=4) {
        Some(year) => (number(c.split('T').next()?, 1..=2)?, number(b, 1..=2)?, year as i32),
        None => (number(a, 1..=2)?, number(b, 1..=2)?, year(c)?.0),
    };
    PartialDate::ymd(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(String, Option<DateRole>)> {
        date_line(line).map(|d| (d.date.to_string(), d.role))
    }

    #[test]
    fn a_label_and_a_date_may_go_on() {
        let read = |line| labelled_date(line).map(|dated| (dated.date.to_string(), dated.role));
        let posted = Some(("2004-05-04".to_owned(), Some(DateRole::Posted)));
        assert_eq!(read("Posted on 4 May 2004 in News"), posted);
        assert_eq!(read("Posted 04/05/2004 by the press team"), posted);
        assert_eq!(read("Published figures for 4 May 2004 in full"), None);
        assert_eq!(read("On 4 May 2004 the council met"), None);
    }

    #[test]
    fn date_lines_of_every_kind() {
        for (line, date, role) in [
            ("25 Jul 02", "2002-07-25", None),
            ("26 July 2002", "2002-07-26", None),
            ("2014-05-08", "2014-05-08", None),
            ("Thursday 12 May 2016", "2016-05-12", None),
            ("Thu, 12 May 2016 10:30 GMT", "2016-05-12", None),
            ("Posted on 3rd October 2003 at 9.15am", "2003-10-03", Some(DateRole::Posted)),
            ("Last updated: 1 Sept. 1999", "1999-09-01", Some(DateRole::Updated)),
            ("Issue date: 14 June 2001", "2001-06-14", Some(DateRole::Issue)),
            ("Published 08/05/2014", "2014-05-08", Some(DateRole::Published)),
            ("Embargo: 00.01 hours, Thursday 6 December 2001", "2001-12-06", Some(DateRole::Published)),
            ("October 21, 1998", "1998-10-21", None),
            ("March 2005", "2005-03", None),
            ("2016-12-19T09:30:00Z", "2016-12-19", None),
            ("12 of May 2010", "2010-05-12", None),
            ("[ 7.6.98 ]", "1998-06-07", None),
        ] {
            assert_eq!(read(line), Some((date.to_owned(), role)), "{line}");
        }
    }

    #[test]
    fn lines_that_say_more_are_no_date_lines() {
        for line in [
            "On 30 April 2009 the Minister announced",
            "31 February 2004",
            "1998 to 2001",
            "May 12",
            "In 2003",
            "From 1 April 2004 to 31 March 2005",
            "Section 12",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_label_alone_waits_for_its_date() {
        assert_eq!(date_label("Published:"), Some(Some(DateRole::Published)));
        assert_eq!(date_label("Date"), Some(None));
        assert_eq!(date_label("At last"), None);
        assert_eq!(date_label("Published by the Department"), None);
    }

    #[test]
    fn tables_are_sorted() {
        assert!(LABELS.is_sorted_by_key(|(label, _)| *label));
        assert!(AROUND.is_sorted());
    }

    #[test]
    fn the_place_is_the_date_alone() {
        let line = "Issue date: 14 June 2001";
        let found = date_line(line).unwrap();
        assert_eq!(&line[found.start..found.end], "14 June 2001");
        let line = "This article appeared in the 5 July 2001 issue";
        assert_eq!(date_in(line).unwrap().date.to_string(), "2001-07-05");
    }
}
