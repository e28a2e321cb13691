//! Kinds of known things, and what is known of words: plain facts, wherever they come from.

/// What a known name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "known"), allow(dead_code, reason = "without tables nothing is known"))]
pub enum EntityType {
    /// A body.
    Organisation,
    /// A place.
    Place,
    /// A titled work.
    Publication,
    /// Written like a body and none: a fund, a benefit, a campaign.
    FalseFriend,
    /// A person.
    Person,
    /// An office of state.
    Post,
    /// An Act or an instrument.
    Legislation,
    /// A role, an honorific.
    Other,
}

impl EntityType {
    /// How many there are.
    pub(crate) const COUNT: usize = 8;
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NameFrequency {
    /// How usual it is as a given name, 0 to 255.
    pub given: u8,
    /// How usual it is as a surname, 0 to 255.
    pub surname: u8,
    /// Whether it is an everyday word.
    pub everyday: bool,
    /// Whether a known name may begin with it.
    pub begins: bool,
}

/// A known piece of legislation: its id (`ukpga/2014/23`), its title with its year, its year.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "known"), allow(dead_code, reason = "without tables nothing is known"))]
pub(crate) struct KnownAct {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) year: Option<u16>,
}
