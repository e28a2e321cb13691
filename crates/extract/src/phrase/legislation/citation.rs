//! Citations of legislation: what the rules hand on of each beside where it stands, and what the article's titles and
//! definitions tell those that look for short forms; a candidate holds the number of its own.

use super::acronym::KnownAcronym;
use super::head::Head;
use super::number::Number;
use super::provision::Chain;
use super::title::Title;
use foldhash::HashMap;
use greenpaper_core::ProvisionKind;

/// What a mention names its legislation by. A title that is referred to is given by the number of its citation.
#[derive(Clone, Debug)]
pub(crate) enum What {
    Title(Title),
    /// A number alone, with the head noun that its series has.
    Number(Head, Number),
    /// The number that is appended to a title.
    NumberOf(usize, Number),
    /// A short form where the article defines it for a title.
    Definition(usize),
    /// One that the article defines elsewhere.
    Alias(usize),
    Acronym(&'static KnownAcronym),
    /// A head noun, with a year perhaps: `the 1999 Act`; `near`: `those Regulations`.
    Short {
        head: Head,
        year: Option<u16>,
        near: bool,
    },
    /// A keyword without a number: `the Rule`, `the Schedule`.
    Back(ProvisionKind),
    /// Provisions alone, or into what they are put; `elsewhere`: of a lease, a report, or of what cannot be told.
    Provision {
        into: Option<usize>,
        elsewhere: bool,
    },
}

impl What {
    /// Whether it is a title or a number.
    pub(crate) fn is_title(&self) -> bool {
        matches!(self, What::Title(_) | What::Number(..) | What::NumberOf(..))
    }

    /// Whether it says by itself which legislation is meant.
    pub(crate) fn is_named(&self) -> bool {
        !matches!(self, What::Short { .. } | What::Back(_) | What::Provision { .. })
    }
}

/// A citation.
#[derive(Clone, Debug)]
pub(crate) struct Citation {
    pub(crate) what: What,
    /// The provisions cited, with the title or alone.
    pub(crate) chain: Option<Chain>,
    /// The number of the citation without the provisions; its own where there is none.
    pub(crate) title: usize,
}

/// All that rules proposed, whether it stands or not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Citations {
    list: Vec<Citation>,
    /// Whether one is a bill.
    pub(crate) bills: bool,
    /// Where provisions stand that are said to be of something else: `Part 1 of the inquiry`; by kind and token.
    pub(crate) others: Vec<(ProvisionKind, usize)>,
    pub(crate) names: Names,
}

impl Citations {
    /// Adds one; returns its number.
    pub(crate) fn push(&mut self, what: What, chain: Option<Chain>) -> usize {
        self.bills |= matches!(what, What::Short { head: Head::Bill, .. });
        self.list.push(Citation { what, chain, title: self.list.len() });
        self.list.len() - 1
    }

    /// Adds one that cites provisions of what another cites; returns its number.
    pub(crate) fn push_part(&mut self, of: usize, chain: Option<Chain>) -> usize {
        let whole = &self.list[of];
        let part = Citation { what: whole.what.clone(), chain, title: whole.title };
        self.list.push(part);
        self.list.len() - 1
    }

    pub(crate) fn get(&self, number: usize) -> &Citation {
        &self.list[number]
    }
}

/// What the article names legislation by, known when its titles and definitions have been found. Titles are given by the
/// numbers of their citations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    /// Which head nouns its titles have.
    pub(crate) heads: Vec<Head>,
    /// Short forms that it defines, and what for.
    pub(crate) aliases: HashMap<String, usize>,
    /// Short forms that are a head noun alone: `(“the Act”)`.
    pub(crate) defined: Vec<(Head, usize)>,
    /// Known acronyms whose titles it has.
    pub(crate) acronyms: Vec<&'static str>,
}

impl Names {
    /// Whether a title has provisions of this kind.
    pub(crate) fn have(&self, kind: ProvisionKind) -> bool {
        self.heads.iter().any(|it| it.has(kind))
    }

    /// Notes that a head noun alone is short for a title; the last definition counts.
    pub(crate) fn define(&mut self, head: Head, title: usize) {
        self.defined.retain(|it| it.0 != head);
        self.defined.push((head, title));
    }
}
