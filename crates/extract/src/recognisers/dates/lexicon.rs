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

/// Whether a date may begin with `word`: all that the readers look for, so that other words go past at once.
pub(super) fn may_begin(word: &str) -> bool {
    if word.len() >= 7 && (word.starts_with("mid-") || word.starts_with("Mid-")) {
        return true;
    }
    let mut lower = [0_u8; 12];
    let Some(bytes) = lower.get_mut(..word.len()) else { return false };
    bytes.copy_from_slice(word.as_bytes());
    bytes.make_ascii_lowercase();
    if bytes.last() == Some(&b'.') {
        return month(word).is_some() || weekday(word).is_some();
    }
    matches!(
        &*bytes,
        // Months and weekdays.
        b"january" | b"february" | b"march" | b"april" | b"may" | b"june" | b"july" | b"august" | b"september"
            | b"october" | b"november" | b"december" | b"jan" | b"feb" | b"mar" | b"apr" | b"jun" | b"jul" | b"aug"
            | b"sep" | b"sept" | b"oct" | b"nov" | b"dec" | b"monday" | b"tuesday" | b"wednesday" | b"thursday"
            | b"friday" | b"saturday" | b"sunday" | b"mon" | b"tue" | b"tues" | b"wed" | b"thu" | b"thur" | b"thurs"
            | b"fri" | b"sat" | b"sun"
            // What narrows a date down, and what points to one.
            | b"early" | b"late" | b"mid" | b"later" | b"earlier" | b"end" | b"beginning" | b"start" | b"middle"
            | b"close" | b"turn" | b"spring" | b"summer" | b"autumn" | b"winter" | b"christmas" | b"easter"
            | b"michaelmas" | b"whitsun" | b"q1" | b"q2" | b"q3" | b"q4" | b"last" | b"next" | b"this" | b"past"
            | b"previous" | b"coming" | b"following" | b"current" | b"preceding" | b"first" | b"second" | b"third"
            | b"fourth" | b"final" | b"same" | b"opening" | b"that" | b"yesterday" | b"today" | b"tomorrow"
            | b"tonight"
            // Numbers.
            | b"a" | b"an" | b"half" | b"few" | b"several" | b"many" | b"countless" | b"couple" | b"one" | b"two"
            | b"three" | b"four" | b"five" | b"six" | b"seven" | b"eight" | b"nine" | b"ten" | b"eleven" | b"twelve"
            | b"thirteen" | b"fourteen" | b"fifteen" | b"sixteen" | b"seventeen" | b"eighteen" | b"nineteen"
            | b"twenty" | b"thirty" | b"forty" | b"fifty" | b"sixty" | b"seventy" | b"eighty" | b"ninety" | b"dozen"
    )
}

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
