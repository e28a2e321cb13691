//! Held posts: those that the words around a person's name give them, with the organisation they are held in; the name in,
//! the posts out. Rules for roles read it, and so do affiliations.

mod after;
mod around;
mod before;
mod organisation;

use crate::document::Document;
use crate::document::mentions::Candidates;
use crate::lexicon::class;
use around::{Around, line_breaks};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A post that a person is said to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HeldPost {
    /// The tokens of its title.
    pub(crate) role: Range<usize>,
    /// A token of the mark that is the organisation, as far as one is named.
    pub(crate) organisation: Option<usize>,
    /// The tokens of an organisation that nothing has marked: words with capitals after `of`, `at`.
    pub(crate) unknown: Option<Range<usize>>,
    /// The tokens of the organisation's unit: `older people taskforce`.
    pub(crate) unit: Option<Range<usize>>,
    /// How the text points at an organisation that it does not name here.
    pub(crate) points: Points,
    pub(crate) former: bool,
    /// How it stands beside the name.
    pub(crate) form: Form,
}

/// How a post stands beside the name of who holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `medical director Ann Lee`.
    Before,
    /// `head of the unit, Ann Lee`.
    BeforeComma,
    /// `Ann Lee, chief executive of Scope`, `Ann Lee (director)`, the same without a mark on a line of its own.
    After,
    /// `Ann Lee became chair of the trust`.
    Verb,
    /// `Ann Lee resigned as leader`.
    Leaving,
    /// `Ann Lee, who chairs the Commission`: a verb, and no title.
    Chairs,
    /// In the block below, as under a letter.
    Below,
}

/// How a post without an organisation points at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Points {
    /// Not at all: `health secretary`, `a social worker`.
    Nowhere,
    /// `its managing director`, `the general secretary`: the organisation last named.
    Back,
    /// `Trust executive director`, `Plymouth's director`: the organisation named whose name ends, or begins, with the word at
    /// this token.
    To(usize),
}

/// The most tokens between a post and the name before or after which it stands.
const REACH: usize = 24;
/// The most tokens that a post under a signature has.
const SIGNED: usize = 16;

/// The posts of the person whose name is tokens `name`.
pub(crate) fn held_posts(
    document: &Document<'_>,
    mentions: &Candidates,
    name: Range<usize>,
) -> Vec<HeldPost> {
    let mut held = before(document, mentions, name.clone());
    held.extend(after(document, mentions, name.clone()));
    held.extend(below(document, mentions, name));
    held
}

/// Those before the name.
pub(crate) fn before(document: &Document<'_>, mentions: &Candidates, name: Range<usize>) -> Vec<HeldPost> {
    let around = Around::unit(document, mentions, document.unit_of(name.start));
    around.map_or_else(Vec::new, |it| it.before(name.start))
}

/// Those after the name, in its block.
pub(crate) fn after(document: &Document<'_>, mentions: &Candidates, name: Range<usize>) -> Vec<HeldPost> {
    let around = Around::unit(document, mentions, document.unit_of(name.start));
    around.map_or_else(Vec::new, |it| it.after(name.end))
}

/// Those on the line below the name: `Norah Adeleke`, and her post there; under a letter, below an empty line.
pub(crate) fn below(document: &Document<'_>, mentions: &Candidates, name: Range<usize>) -> Vec<HeldPost> {
    let unit = document.unit_of(name.start);
    let Some(below) = Around::unit(document, mentions, unit + 1) else { return Vec::new() };
    let from = document.units()[unit].tokens.start;
    let signature =
        || name.start <= from + 1 && below.end - below.from < SIGNED && document.is_upper(below.from);
    let stands = name.end == document.units()[unit].tokens.end
        && below.from < below.end
        && (line_breaks(document, name.end) == 1 || signature())
        && !speaks(document, below.from..below.end);
    if stands { below.list(below.from, false, Form::Below) } else { Vec::new() }
}

/// Whether a line is somebody's speech and not their post: `The Secretary of State knows that …`.
fn speaks(document: &Document<'_>, line: Range<usize>) -> bool {
    document.kind(line.end - 1) == Some(TokenKind::Stop)
        || document.is(line.start, class::DETERMINER)
        || line.len() > REACH
}
