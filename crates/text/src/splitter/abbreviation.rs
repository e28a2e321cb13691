//! What an abbreviation is: how a word that is written with a stop behaves before what follows it.

/// How a word with a stop behaves before what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Never ends a sentence before a word: `e.g.`, `v.`, `cf.`.
    Never,
    /// A title before a name: `Mr.`, `Prof.`, `Cllr.`; ends a sentence only before a word that opens one.
    Title,
    /// A title that is a noun too, `St.`, `Mt.`: as a title, but gives way sooner.
    Place,
    /// Stands before a number, a bracket, a letter: `s.`, `para.`, `Cm.`, `No.`.
    Reference,
    /// A month or a day: before a number.
    Calendar,
    /// May end a sentence: `etc.`, `Ltd.`, `p.m.`; does so before a capital.
    Final,
}
