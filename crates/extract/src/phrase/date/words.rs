//! Months, weekdays, units of time, and words that point to a time; a word in, what it means out.

/// The number of a month's name or abbreviation, with a capital.
pub(crate) fn month(word: &str) -> Option<u32> {
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
pub(crate) fn weekday(word: &str) -> Option<u32> {
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

/// The number of a day of the month in words, from `first` to `thirty-first` without its hyphen; tens have no ordinal here.
pub(crate) fn day_word_value(word: &str) -> Option<u32> {
    const WORDS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    // Most words are out by their end.
    if !matches!(
        word.as_bytes(),
        [.., b't' | b'T', b'h' | b'H']
            | [.., b's' | b'S', b't' | b'T']
            | [.., b'n' | b'N' | b'r' | b'R', b'd' | b'D']
    ) {
        return None;
    }
    if word.eq_ignore_ascii_case("thirtieth") {
        return Some(30);
    }
    WORDS.iter().zip(1..).find(|it| it.0.eq_ignore_ascii_case(word)).map(|it| it.1)
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
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
    Quarter,
}

/// The unit that `word` is, and whether it is a plural.
pub(crate) fn unit(word: &str) -> Option<(Unit, bool)> {
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
        b"quarter" => singular(Unit::Quarter),
        b"quarters" => plural(Unit::Quarter),
        _ => None,
    }
}

/// A word that points from the day of writing, or from what was told last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pointer {
    Last,
    Next,
    This,
    Past,
    Previous,
    Coming,
    Following,
    Current,
    Preceding,
    First,
    Final,
    Same,
    Opening,
    That,
}

impl Pointer {
    /// Each with its word.
    const WORDS: [(&str, Pointer); 14] = [
        ("last", Pointer::Last),
        ("next", Pointer::Next),
        ("this", Pointer::This),
        ("past", Pointer::Past),
        ("previous", Pointer::Previous),
        ("coming", Pointer::Coming),
        ("following", Pointer::Following),
        ("current", Pointer::Current),
        ("preceding", Pointer::Preceding),
        ("first", Pointer::First),
        ("final", Pointer::Final),
        ("same", Pointer::Same),
        ("opening", Pointer::Opening),
        ("that", Pointer::That),
    ];

    /// The one that a word is, in whatever case.
    pub(crate) fn of(word: &str) -> Option<Pointer> {
        Pointer::WORDS.iter().find(|it| it.0.eq_ignore_ascii_case(word)).map(|it| it.1)
    }
}
