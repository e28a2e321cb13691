//! Head nouns of legislation and keywords of provisions: a word in, what it may head or announce out.

use super::number::{european, owned_year};
use crate::prelude::*;

/// The noun that a title of legislation ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Head {
    Act,
    Bill,
    Measure,
    Regulations,
    /// An EU regulation.
    Regulation,
    Order,
    Rules,
    Scheme,
    Directions,
    Directive,
    Decision,
    Code,
    Convention,
    Treaty,
}

/// The words of the class of legislation heads, the usual form of each first.
static HEADS: [(&str, Head); 19] = [
    ("Act", Head::Act),
    ("Acts", Head::Act),
    ("Bill", Head::Bill),
    ("Bills", Head::Bill),
    ("Measure", Head::Measure),
    ("Measures", Head::Measure),
    ("Regulations", Head::Regulations),
    ("Regulation", Head::Regulation),
    ("Order", Head::Order),
    ("Orders", Head::Order),
    ("Rules", Head::Rules),
    ("Scheme", Head::Scheme),
    ("Directions", Head::Directions),
    ("Directive", Head::Directive),
    ("Decision", Head::Decision),
    ("Code", Head::Code),
    ("Convention", Head::Convention),
    ("Treaty", Head::Treaty),
    ("Agreement", Head::Treaty),
];

impl Head {
    /// The head noun that the word at a token is.
    pub(crate) fn of_word(document: &Document<'_>, at: usize) -> Option<Head> {
        let known = document.is(at, class::LEGISLATION_HEAD);
        let named = || HEADS.iter().find(|it| it.0.eq_ignore_ascii_case(document.word(at)));
        if known { named().map(|it| it.1) } else { None }
    }

    /// The head noun that a word is as a title has it.
    pub(crate) fn of_noun(word: &str) -> Option<Head> {
        HEADS.iter().find(|it| it.0 == word).map(|it| it.1)
    }

    /// The head noun that a token is, where it does not announce a provision: `Regulation 4` is one first.
    pub(crate) fn at(document: &Document<'_>, at: usize) -> Option<Head> {
        Head::of_word(document, at).filter(|_| !is_numbered(document, at))
    }

    /// The head noun as a title has it.
    pub(crate) fn as_str(self) -> &'static str {
        HEADS.iter().find(|it| it.1 == self).map_or("", |it| it.0)
    }

    /// The series of EU legislation that has this head.
    pub(crate) fn european(self) -> Option<LegislationKind> {
        match self {
            Head::Regulation => Some(LegislationKind::Eur),
            Head::Directive => Some(LegislationKind::Eudr),
            Head::Decision => Some(LegislationKind::Eudn),
            _ => None,
        }
    }

    /// Whether legislation with this head is made up of provisions of that kind.
    pub(crate) fn has(self, kind: ProvisionKind) -> bool {
        use Head::{Act, Bill, Code, Convention, Decision, Directions, Directive, Measure, Order, Treaty};
        use ProvisionKind as P;
        match kind {
            P::Section => matches!(self, Act | Measure),
            P::Schedule => !matches!(self, Code | Directive | Decision | Convention | Treaty),
            P::Part | P::Chapter => matches!(self, Act | Measure | Bill | Head::Regulations),
            P::Regulation => self == Head::Regulations,
            P::Article => {
                matches!(self, Order | Head::Regulation | Directive | Decision | Convention | Treaty)
            }
            P::Rule | P::Paragraph => matches!(self, Head::Rules | Code),
            P::Direction => self == Directions,
            P::Clause => self == Bill,
            _ => false,
        }
    }
}

/// Whether a head noun that is a keyword as well has the number of a provision after it.
fn is_numbered(document: &Document<'_>, at: usize) -> bool {
    document.is(at, class::PROVISION_KEYWORD)
        && begins_with_digit(document, at + 1)
        && owned_year(document, at + 1).is_none()
        && european(document, at, (at + 8).min(document.tokens().len()), LegislationKind::Eur).is_none()
}

/// Whether what stands at a token begins with a figure.
pub(crate) fn begins_with_digit(document: &Document<'_>, at: usize) -> bool {
    document.word(at).as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// A word that announces provisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Keyword {
    pub(crate) kind: ProvisionKind,
    /// It may be followed by several.
    pub(crate) plural: bool,
    /// It is an abbreviation, a sign that it cites.
    pub(crate) short: bool,
}

static KEYWORDS: [(LexicalClass, ProvisionKind); 11] = [
    (class::SECTION_KEYWORD, ProvisionKind::Section),
    (class::SCHEDULE_KEYWORD, ProvisionKind::Schedule),
    (class::REGULATION_KEYWORD, ProvisionKind::Regulation),
    (class::ARTICLE_KEYWORD, ProvisionKind::Article),
    (class::RULE_KEYWORD, ProvisionKind::Rule),
    (class::DIRECTION_KEYWORD, ProvisionKind::Direction),
    (class::PARAGRAPH_KEYWORD, ProvisionKind::Paragraph),
    (class::PART_KEYWORD, ProvisionKind::Part),
    (class::CHAPTER_KEYWORD, ProvisionKind::Chapter),
    (class::CLAUSE_KEYWORD, ProvisionKind::Clause),
    (class::SUBPROVISION_KEYWORD, ProvisionKind::Sub),
];

impl Keyword {
    /// The keyword that a word is.
    pub(crate) fn of(word: &str) -> Option<Keyword> {
        Keyword::of_classes(classes_of(word))
    }

    /// The keyword that the word at a token is.
    pub(crate) fn of_word(document: &Document<'_>, at: usize) -> Option<Keyword> {
        Keyword::of_classes(document.classes(at))
    }

    /// The keyword that a token is, where it does not head a title: `the Rules`.
    pub(crate) fn at(document: &Document<'_>, at: usize) -> Option<Keyword> {
        let keyword = Keyword::of_word(document, at)?;
        (!document.is(at, class::LEGISLATION_HEAD) || is_numbered(document, at)).then_some(keyword)
    }

    fn of_classes(classes: LexicalClass) -> Option<Keyword> {
        if !classes.any(class::PROVISION_KEYWORD) {
            return None;
        }
        Some(Keyword {
            kind: KEYWORDS.iter().find(|it| classes.any(it.0))?.1,
            plural: classes.any(class::PLURAL_PROVISION_KEYWORD),
            short: classes.any(class::ABBREVIATED_PROVISION_KEYWORD),
        })
    }

    /// The keyword whose letters are glued to its number, and how many letters: `s117(3)`, `ss47`.
    pub(crate) fn glued(word: &str) -> Option<(Keyword, usize)> {
        let letters = word.bytes().take_while(|it| it.eq_ignore_ascii_case(&b's')).count();
        let figure = word.as_bytes().get(letters).is_some_and(u8::is_ascii_digit);
        let fits = figure && (1..=2).contains(&letters) && word.len() <= letters + 6;
        let (kind, plural, short) = (ProvisionKind::Section, letters == 2, true);
        fits.then_some((Keyword { kind, plural, short }, letters))
    }
}
