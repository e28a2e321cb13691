//! Known organisation: which organisation of the tables a name is, and whether it is one at all; a token in, the name that
//! begins there with who bears it out.
// Without tables nothing is known, and what follows a known name is never reached.
#![cfg_attr(not(feature = "known"), allow(unused_assignments))]

use crate::document::lookup::{NameFrequency, name_between};
use crate::prelude::*;
use chrono::NaiveDate;
use greenpaper_core::{Name, NameKind, Organisation, OrganisationKind, PlaceKind};

/// A known organisation that begins at a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownOrganisation {
    /// The token after its name.
    pub(crate) after: usize,
    entry: Entry,
    /// Whether it is the only one that the name can be.
    certain: bool,
    /// Whether the day told it from others.
    by_date: bool,
    /// Whether the name is an everyday word, a surname or a place as well.
    pub(crate) doubtful: bool,
}

/// The known names that begin at a token, as far as an organisation's name minds them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KnownNames {
    /// The longest organisation.
    pub(crate) organisation: Option<KnownOrganisation>,
    /// The token after the longest place; nought for none.
    pub(crate) place: usize,
    /// The token after the longest name of something that is written like an organisation and none; nought for none.
    pub(crate) false_friend: usize,
}

impl KnownNames {
    /// Those that begin at token `at`, written with their capitals. An organisation that is the beginning of a false friend
    /// is none, and a place neither.
    pub(crate) fn at(document: &Document<'_>, unit: &Unit, at: usize, day: Option<NaiveDate>) -> KnownNames {
        let mut known = KnownNames::default();
        for hit in document.names_from(unit, at) {
            if hit.fits(EntityType::Organisation)
                && let Some(named) = of_lookup(hit, document.words(at..hit.after), day)
            {
                known.organisation = Some(named);
            }
            if hit.fits(EntityType::Place) {
                known.place = hit.after;
            }
            let longer = hit.has(EntityType::FalseFriend) && hit.after > at + 1;
            if longer || hit.fits(EntityType::FalseFriend) {
                known.false_friend = hit.after;
            }
        }
        known.organisation = known.organisation.filter(|it| it.after >= known.false_friend);
        if known.place <= known.false_friend {
            known.place = 0;
        }
        known
    }
}

/// The longest known organisation whose name ends before token `end` and begins at a capital from token `first` on.
pub(crate) fn ending_at(
    document: &Document<'_>,
    unit: &Unit,
    end: usize,
) -> Option<(usize, KnownOrganisation)> {
    let starts = unit.tokens.start.max(end.saturating_sub(LONGEST))..end;
    starts.filter(|&at| document.is_capitalised(at)).find_map(|at| {
        let known = KnownNames::at(document, unit, at, document.day()).organisation?;
        (known.after == end).then_some((at, known))
    })
}

/// The most tokens of a name that others are built on: a branch of it, a chamber of it.
const LONGEST: usize = 10;

/// The most tokens of a name whose possessive has lost its apostrophe: an all-party group's is the longest.
const LONGEST_WITHOUT_APOSTROPHE: usize = 24;

/// The organisation that a look-up names, if it may be one.
fn of_lookup(hit: Lookup, written: &str, day: Option<NaiveDate>) -> Option<KnownOrganisation> {
    // Named for those who work there: a place by its form.
    if written.ends_with(" Street") {
        return None;
    }
    let metonym = |entry: Entry| entry.place_kind() == Some(PlaceKind::Metonym) && entry.fits_case(written);
    if hit.fits(EntityType::Place) && hit.entries().any(metonym) {
        return None;
    }
    let all_fit = hit.all_fit(EntityType::Organisation);
    let fits = |entry: &Entry| {
        entry.entity_type() == EntityType::Organisation && (all_fit || entry.fits_case(written))
    };
    choose(hit, fits, day)
}

/// The known organisation that begins at token `at` with a figure or a small letter, written as the tables have it.
pub(crate) fn without_capital(document: &Document<'_>, unit: &Unit, at: usize) -> Option<KnownOrganisation> {
    let written = |hit: &Lookup| document.words(at..hit.after);
    let spelt = |hit: &Lookup| hit.entries().any(|it| it.is_written(written(hit)));
    let hits =
        document.names_from(unit, at).filter(|hit| hit.is_firm(EntityType::Organisation) && spelt(hit));
    hits.filter_map(|hit| of_lookup(hit, document.words(at..hit.after), document.day())).last()
}

/// The known organisation whose name ends with the word at token `last` but for an s, as possessives do that have lost their
/// apostrophe, and where it begins: the longest, of two words at least, or an acronym. Time is that of so many look-ups as names have words.
pub(crate) fn with_lost_apostrophe(
    document: &Document<'_>,
    unit: &Unit,
    last: usize,
) -> Option<(usize, KnownOrganisation)> {
    let end = document.tokens().get(last)?.span.end() - 1;
    let first = unit.tokens.start.max(last.saturating_sub(LONGEST_WITHOUT_APOSTROPHE));
    let may_begin = |at: &usize| document.is_capitalised(*at) && document.frequency(*at).begins;
    let word = document.word(last).trim_end_matches('s');
    let the = last.checked_sub(1).is_some_and(|it| matches!(document.word(it), "the" | "The"));
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    // PCTs are many, NatWests and the CQCs may be one's.
    let acronym = the && word.len() > 2 && capitals + 1 >= word.len() || word.len() > 3 && capitals > 1;
    // Unison, Ofcom: no plural of such a word is one.
    let coined = || word.len() > 3 && !document.starts_sentence(last) && is_coined(document, last, word);
    let own = (acronym || coined()).then_some(last).into_iter();
    (first..last).filter(may_begin).chain(own).find_map(|start| {
        let hit = name_between(document.tables(), document.text(), document.tokens(), end, (start, last))?;
        let written = &document.text()[document.tokens()[start].span.start()..end];
        let known = of_lookup(hit, written, document.day())?;
        (known.certain && !known.doubtful).then_some((start, known))
    })
}

/// Whether neither a word nor what it is without its s is an everyday word or a personal name.
fn is_coined(document: &Document<'_>, at: usize, without: &str) -> bool {
    let used = |it: NameFrequency| it.everyday || it.given > 0 || it.surname > 0;
    !used(document.frequency(at)) && !used(NameFrequency::of(without))
}

/// The same for a name in the wrong case: "the home office". Names that count in capitals only do not.
pub(crate) fn uncapitalised(
    document: &Document<'_>,
    unit: &Unit,
    number: usize,
) -> Option<KnownOrganisation> {
    use OrganisationKind::{Department, Legislature, Regulator};
    // One small word is a word.
    let longer = document.names_from(unit, number).filter(|it| it.after > number + 1);
    let named = |entry: &Entry| {
        entry.entity_type() == EntityType::Organisation
            && !entry.case_sensitive()
            && !entry.needs_context()
            && matches!(entry.organisation_kind(), Some(Department | Regulator | Legislature))
    };
    longer.filter_map(|hit| choose(hit, named, document.day())).last()
}

/// The committee of Parliament whose name is these tokens, in whatever case.
pub(crate) fn committee(
    document: &Document<'_>,
    unit: &Unit,
    tokens: Range<usize>,
) -> Option<KnownOrganisation> {
    let hit = document.names_from(unit, tokens.start).find(|hit| hit.after == tokens.end)?;
    let named = |entry: &Entry| {
        entry.entity_type() == EntityType::Organisation
            && entry.organisation_kind() == Some(OrganisationKind::Committee)
    };
    choose(hit, named, document.day()).filter(|it| it.certain)
}

/// The most bearers of one name that are told apart.
const MOST_BEARERS: usize = 8;

/// The organisation that is meant of those that bear a name: the only one, the only one that was called so on the day, or the only one
/// whose own name it is, no initials and no name made by rule.
#[cfg_attr(not(feature = "known"), allow(unreachable_code, reason = "without tables nothing is known"))]
fn choose(hit: Lookup, is_one: impl Fn(&Entry) -> bool, day: Option<NaiveDate>) -> Option<KnownOrganisation> {
    // A short name that nobody bore yet is something else.
    let is_borne = |it: &Entry| it.name_kind() == NameKind::Official || !it.is_later_than(day);
    let named = || hit.entries().filter(|it| is_one(it) && is_borne(it));
    let entry = named().next()?;
    let doubtful = named().all(|it| it.needs_context());
    let body = |entry: Entry, by_date: bool, certain: bool| KnownOrganisation {
        after: hit.after,
        entry,
        certain,
        by_date,
        doubtful,
    };
    if named().all(|it| it.is_of_same(entry)) {
        return Some(body(entry, false, true));
    }
    let (entry, by_date, certain) = choose_among(named(), day)?;
    Some(body(entry, by_date, certain))
}

/// The same of several that bear the name; whether the day told it, and whether that is certain.
#[cfg_attr(not(feature = "known"), allow(unreachable_code, reason = "without tables nothing is known"))]
fn choose_among(named: impl Iterator<Item = Entry>, day: Option<NaiveDate>) -> Option<(Entry, bool, bool)> {
    let mut bearers: [Option<Entry>; MOST_BEARERS] = [None; MOST_BEARERS];
    let mut count = 0;
    for entry in named {
        let is_known = |it: &Entry| it.is_of_same(entry) && (it.in_use(day) || !entry.in_use(day));
        if !bearers.iter().flatten().any(is_known) {
            if count < MOST_BEARERS {
                bearers[count] = Some(entry);
            }
            count += 1;
        }
    }
    let first = bearers[0]?;
    let bearers = || bearers.iter().flatten().copied();
    let same = |one: Entry| move |other: Entry| other.is_of_same(one);
    let mut in_use = bearers().filter(|it| it.in_use(day));
    if let (Some(one), true) = (in_use.next(), day.is_some())
        && in_use.all(same(one))
    {
        return Some((one, true, true));
    }
    // Its own name, and of namesakes the one that has a beginning in the tables; without a day, what lasts rather than
    // what ended before the century.
    let own = || bearers().filter(|it| it.is_own() && it.in_use(day));
    let dated = |it: &Entry| it.bearer_period().start().is_some();
    let recent = |it: &Entry| {
        let end = it.bearer_period().end().and_then(|end| end.year());
        day.is_some() || end.is_none_or(|year| year > 2000)
    };
    let only = |mut of: Box<dyn Iterator<Item = Entry> + '_>| {
        let one = of.next()?;
        of.all(same(one)).then_some(one)
    };
    let one = only(Box::new(own()))
        .or_else(|| only(Box::new(own().filter(dated))))
        .or_else(|| only(Box::new(own().filter(recent))));
    match one {
        Some(one) if count <= MOST_BEARERS => Some((one, false, true)),
        _ => Some((bearers().find(|it| it.in_use(day)).unwrap_or(first), false, false)),
    }
}

impl KnownOrganisation {
    /// Whether the name is more than one short word, so that it stands by itself beside another name.
    pub(crate) fn is_firm(&self, at: usize) -> bool {
        !self.doubtful && self.after > at + 1
    }

    /// Whether it is a party: its name stands before nouns (Labour MPs).
    pub(crate) fn is_party(&self) -> bool {
        self.entry.organisation_kind() == Some(OrganisationKind::Party)
    }

    /// Whether the tables have the name so to the letter.
    pub(crate) fn is_written(&self, text: &str) -> bool {
        self.entry.is_written(text)
    }

    /// Whether it is a committee, of which every legislature has its own.
    pub(crate) fn is_committee(&self) -> bool {
        self.entry.organisation_kind() == Some(OrganisationKind::Committee)
    }

    /// The id of the organisation, whether sure or not.
    pub(crate) fn id(&self) -> &'static str {
        self.entry.id()
    }

    /// What a candidate for the name, as it is written, is to say of it.
    pub(crate) fn describe(&self, candidate: Candidate, written: &str) -> Candidate {
        let priority = if self.doubtful { Priority::Weak } else { Priority::Known };
        let candidate = candidate.with_priority(priority);
        let id: Option<EntityId> = self.entry.id().parse().ok().filter(|_| self.certain);
        let official = self.entry.name_kind() == NameKind::Official;
        let kind = self.entry.organisation_kind();
        let Some(id) = id else {
            let name = collapse_space(written);
            let named = Organisation { name, kind, ..Organisation::default() };
            return candidate.with_reference(Reference::Names(Box::new(Entity::Organisation(named))));
        };
        let alias = || Name {
            text: collapse_space(written),
            kind: self.entry.name_kind(),
            period: self.entry.period(),
        };
        let named = Organisation {
            id: Some(id.clone()),
            name: self.entry.name().to_owned(),
            names: (!official).then(alias).into_iter().collect(),
            kind,
            period: self.entry.bearer_period(),
            ..Organisation::default()
        };
        let mut evidence = vec![if official { Evidence::Name } else { Evidence::Alias }];
        if self.by_date {
            evidence.push(Evidence::Date);
        }
        let score = match (official, self.doubtful) {
            (true, false) => 0.98,
            (false, false) => 0.93,
            _ => 0.75,
        };
        candidate
            .with_reference(Reference::Names(Box::new(Entity::Organisation(named))))
            .with_link(id, score, evidence)
    }
}
