//! Months, weekdays, units of time.

/// The number of a month's name or abbreviation, with a capital.
pub(super) fn month(word: &str) -> Option<u32> {
    let name = word.strip_suffix('.').unwrap_or(word);
    Some(match name {
        "January" | "Jan" | "JANUARY" | "JAN" => 1,
        "February" | "Feb" | "FEBRUARY" | "FEB" => 2,
        "March" | "Mar" | "MARCH" | "MAR" => 3,
        "April" | "Apr" | "APRIL" | "APR" => 4,
        "May" | "MAY" => 5,
        "June" | "Jun" | "JUNE" | "JUN" => 6,
        "July" | "Jul" | "JULY" | "JUL" => 7,
        "August" | "Aug" | "AUGUST" | "AUG" => 8,
        "September" | "Sept" | "Sep" | "SEPTEMBER" | "SEPT" | "SEP" => 9,
        "October" | "Oct" | "OCTOBER" | "OCT" => 10,
        "November" | "Nov" | "NOVEMBER" | "NOV" => 11,
        "December" | "Dec" | "DECEMBER" | "DEC" => 12,
        _ => return None,
    })
}

/// The number of a weekday, from Monday, 0.
pub(super) fn weekday(word: &str) -> Option<u32> {
    let name = word.strip_suffix('.').unwrap_or(word);
    Some(match name {
        "Monday" | "Mon" | "MONDAY" => 0,
        "Tuesday" | "Tue" | "Tues" | "TUESDAY" => 1,
        "Wednesday" | "Wed" | "WEDNESDAY" => 2,
        "Thursday" | "Thu" | "Thur" | "Thurs" | "THURSDAY" => 3,
        "Friday" | "Fri" | "FRIDAY" => 4,
        "Saturday" | "Sat" | "SATURDAY" => 5,
        "Sunday" | "Sun" | "SUNDAY" => 6,
        _ => return None,
    })
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
    Century,
    Weekend,
    Night,
    Season,
    Term,
}

/// The unit that `word` is, and whether it is a plural.
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    let singular = |unit| Some((unit, false));
    let plural = |unit| Some((unit, true));
    let mut lower = [0_u8; 10];
    let bytes = lower.get_mut(..word.len())?;
    bytes.copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    match &*bytes {
        b"minute" => singular(Unit::Minute),
        b"minutes" => plural(Unit::Minute),
        b"hour" => singular(Unit::Hour),
        b"hours" => plural(Unit::Hour),
        b"day" => singular(Unit::Day),
        b"days" => plural(Unit::Day),
        b"week" => singular(Unit::Week),
        b"weeks" => plural(Unit::Week),
        b"fortnight" => singular(Unit::Fortnight),
        b"fortnights" => plural(Unit::Fortnight),
        b"month" => singular(Unit::Month),
        b"months" => plural(Unit::Month),
        b"year" => singular(Unit::Year),
        b"years" => plural(Unit::Year),
        b"decade" => singular(Unit::Decade),
        b"decades" => plural(Unit::Decade),
        b"century" => singular(Unit::Century),
        b"centuries" => plural(Unit::Century),
        b"weekend" => singular(Unit::Weekend),
        b"weekends" => plural(Unit::Weekend),
        b"night" => singular(Unit::Night),
        b"nights" => plural(Unit::Night),
        b"spring" | b"summer" | b"autumn" | b"winter" => singular(Unit::Season),
        b"term" => singular(Unit::Term),
        _ => None,
    }
}

/// Whether a date may begin with `word`, which is one of [`WORDS`] or not: all that the readers look for, so that other
/// words go past at once.
pub(super) fn may_begin(word: &str, known: bool) -> bool {
    if word.len() >= 7 && (word.starts_with("mid-") || word.starts_with("Mid-")) {
        return true;
    }
    known && (!word.ends_with('.') || month(word).is_some() || weekday(word).is_some())
}

/// The words that a date may begin with, in small letters: months and weekdays first.
pub(super) const WORDS: &[&str] = &[
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
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "early",
    "late",
    "mid",
    "later",
    "earlier",
    "end",
    "beginning",
    "start",
    "middle",
    "close",
    "turn",
    "spring",
    "summer",
    "autumn",
    "winter",
    "christmas",
    "easter",
    "michaelmas",
    "whitsun",
    "q1",
    "q2",
    "q3",
    "q4",
    "last",
    "next",
    "this",
    "past",
    "previous",
    "coming",
    "following",
    "current",
    "preceding",
    "first",
    "second",
    "third",
    "fourth",
    "final",
    "same",
    "opening",
    "that",
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
    "a",
    "an",
    "half",
    "few",
    "several",
    "many",
    "countless",
    "couple",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "dozen",
];

/// How many of them are months and weekdays, which a stop may abbreviate.
pub(super) const CALENDAR: usize = 41;

/// Words before a date that narrow it down.
pub(super) const NARROW: &[&str] = &["early", "late", "mid", "later", "earlier", "mid-"];

/// Nouns of a stretch within a date: `end of July`.
pub(super) const STRETCHES: &[&str] = &["end", "beginning", "start", "middle", "close", "turn", "spring"];

/// Words that point from the day of writing or of what was told last.
pub(super) const POINTERS: &[&str] = &[
    "last",
    "next",
    "this",
    "past",
    "previous",
    "coming",
    "following",
    "current",
    "preceding",
    "first",
    "final",
    "same",
    "opening",
    "that",
];
