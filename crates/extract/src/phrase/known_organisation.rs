//! Which known body a name is, and whether it is one at all.
// Without tables nothing is known, and what follows a known name is never reached.
#![cfg_attr(not(feature = "known"), allow(unused_assignments))]

use crate::document::lookup::{EntityType, Entry, Lookup, lookups};
use crate::{Candidate, Document, Priority, Reference};
use chrono::NaiveDate;
use greenpaper_core::{
    Block, Entity, EntityId, Evidence, MentionKind, Name, NameKind, Organisation, OrganisationKind,
    PlaceKind, Publication, PublicationKind, Span,
};

/// A known organisation that begins at a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownBody {
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

/// What known names begin at a token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    pub(crate) body: Option<KnownBody>,
    /// The token after the longest place.
    pub(crate) place: usize,
    /// The token after the longest false friend.
    pub(crate) false_friend: usize,
    /// The longest title of a publication.
    pub(crate) publication: Option<KnownTitle>,
}

/// Everything known that begins at token `number`, written with its capitals.
pub(crate) fn known_at(
    document: &Document<'_>,
    block: &Block,
    number: usize,
    day: Option<NaiveDate>,
) -> Known {
    let mut known = Known::default();
    for hit in lookups(document, block, number) {
        if hit.fits(EntityType::Organisation)
            && let Some(body) = body(hit, document.words(number..hit.after), day)
        {
            known.body = Some(body);
        }
        if hit.fits(EntityType::Place) {
            known.place = hit.after;
        }
        if hit.fits(EntityType::FalseFriend) || (hit.has(EntityType::FalseFriend) && hit.after > number + 1) {
            known.false_friend = hit.after;
        }
        if hit.has(EntityType::Publication) {
            let written = document.words(number..hit.after);
            let titles = hit
                .entries()
                .filter(|it| it.entity_type() == EntityType::Publication && fits_title(*it, written));
            if let Some(entry) = titles.last() {
                known.publication = Some(KnownTitle { after: hit.after, entry });
            }
        }
    }
    known
}

/// Whether a title is written with its capitals, or with that of its first word and more in small letters: writers set
/// long titles and subtitles as they please.
fn fits_title(entry: Entry, written: &str) -> bool {
    let series = written.split([' ', '.', '\u{a0}']).next().unwrap_or_default();
    // "Cm 6737" is the number of a paper and no title.
    if matches!(series, "C" | "Cd" | "Cmd" | "Cmnd" | "Cm" | "CP" | "HC" | "HL") {
        return false;
    }
    let words = written.split_whitespace().count();
    entry.fits_case(written) || (words > 4 && written.starts_with(char::is_uppercase))
}

/// A known publication that begins at a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownTitle {
    /// The token after its title.
    pub(crate) after: usize,
    entry: Entry,
}

impl KnownTitle {
    /// Whether the title is an everyday phrase as well.
    pub(crate) fn is_doubtful(&self) -> bool {
        self.entry.needs_context()
    }

    /// As a candidate.
    pub(crate) fn candidate(&self, span: Span) -> Candidate {
        let id = self.entry.id().parse().ok();
        let kind = match self.entry.bearer_sort() {
            "white paper" => Some(PublicationKind::WhitePaper),
            "green paper" => Some(PublicationKind::GreenPaper),
            "report" | "review" => Some(PublicationKind::Report),
            "plan" | "strategy" => Some(PublicationKind::Plan),
            _ => None,
        };
        let title = self.entry.name().to_owned();
        let publication = Publication { id, title, kind, ..Publication::default() };
        let id = publication.id.clone();
        let candidate = Candidate::new(span, MentionKind::Publication)
            .with_priority(Priority::Known)
            .with_reference(Reference::Names(Box::new(Entity::Publication(publication))));
        match id {
            Some(id) => candidate.with_link(id, 0.9, vec![Evidence::Name]),
            None => candidate,
        }
    }
}

/// The body that a hit names, if it may be one.
fn body(hit: Lookup, written: &str, day: Option<NaiveDate>) -> Option<KnownBody> {
    // Named for those who work there: a place by its form.
    if written.ends_with(" Street") {
        return None;
    }
    let metonym = |entry: Entry| entry.place_kind() == Some(PlaceKind::Metonym) && entry.fits_case(written);
    if hit.fits(EntityType::Place) && hit.entries().any(metonym) {
        return None;
    }
    let fits = |entry: &Entry| entry.entity_type() == EntityType::Organisation && entry.fits_case(written);
    choose(hit, fits, day)
}

/// The same for a name in the wrong case: "the home office". Names that count in capitals only do not.
pub(crate) fn uncapitalised(
    document: &Document<'_>,
    block: &Block,
    number: usize,
    day: Option<NaiveDate>,
) -> Option<KnownBody> {
    let mut best = None;
    for hit in lookups(document, block, number) {
        // One small word is a word.
        if hit.after < number + 2 {
            continue;
        }
        let named = |entry: &Entry| {
            entry.entity_type() == EntityType::Organisation
                && !entry.case_sensitive()
                && !entry.needs_context()
                && matches!(
                    entry.organisation_kind(),
                    Some(
                        OrganisationKind::Department
                            | OrganisationKind::Regulator
                            | OrganisationKind::Legislature
                    )
                )
        };
        best = choose(hit, named, day).or(best);
    }
    best
}

/// The committee of Parliament whose name is tokens `start..end`, in whatever case.
pub(crate) fn committee(
    document: &Document<'_>,
    block: &Block,
    start: usize,
    end: usize,
    day: Option<NaiveDate>,
) -> Option<KnownBody> {
    let hit = lookups(document, block, start).find(|hit| hit.after == end)?;
    let named = |entry: &Entry| {
        entry.entity_type() == EntityType::Organisation
            && entry.organisation_kind() == Some(OrganisationKind::Committee)
    };
    choose(hit, named, day).filter(|it| it.certain)
}

/// The most bearers of one name that are told apart.
const MOST_BEARERS: usize = 8;

/// The body that is meant of those that bear a name: the only one, the only one that was called so on the day, or the only one
/// whose own name it is, no initials and no name made by rule.
#[cfg_attr(not(feature = "known"), allow(unreachable_code, reason = "without tables nothing is known"))]
fn choose(hit: Lookup, is_one: impl Fn(&Entry) -> bool, day: Option<NaiveDate>) -> Option<KnownBody> {
    let mut bearers: [Option<Entry>; MOST_BEARERS] = [None; MOST_BEARERS];
    let mut count = 0;
    let mut doubtful = true;
    for entry in hit.entries().filter(is_one) {
        // A short name that nobody bore yet is something else.
        if entry.is_later_than(day) && entry.name_kind() != NameKind::Official {
            continue;
        }
        doubtful &= entry.needs_context();
        if bearers.iter().flatten().any(|it| it.id() == entry.id() && !(entry.in_use(day) && !it.in_use(day)))
        {
            continue;
        }
        if count < MOST_BEARERS {
            bearers[count] = Some(entry);
        }
        count += 1;
    }
    let first = bearers[0]?;
    let body = |entry: Entry, by_date: bool, certain: bool| {
        Some(KnownBody { after: hit.after, entry, certain, by_date, doubtful })
    };
    let bearers = || bearers.iter().flatten().copied();
    let same = |one: Entry| move |other: Entry| other.id() == one.id();
    if bearers().all(same(first)) && count <= MOST_BEARERS {
        return body(first, false, true);
    }
    let mut in_use = bearers().filter(|it| it.in_use(day));
    if let (Some(one), true) = (in_use.next(), day.is_some())
        && in_use.all(same(one))
    {
        return body(one, true, true);
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
        Some(one) if count <= MOST_BEARERS => body(one, false, true),
        _ => body(in_use_first(bearers(), day).unwrap_or(first), false, false),
    }
}

fn in_use_first(mut bearers: impl Iterator<Item = Entry>, day: Option<NaiveDate>) -> Option<Entry> {
    bearers.find(|it| it.in_use(day))
}

impl KnownBody {
    /// Whether the name is more than one short word, so that it stands by itself beside another name.
    pub(crate) fn is_firm(&self, number: usize) -> bool {
        !self.doubtful && self.after > number + 1
    }

    /// Whether it is a party: its name stands before nouns (Labour MPs).
    pub(crate) fn is_party(&self) -> bool {
        self.entry.organisation_kind() == Some(OrganisationKind::Party)
    }

    /// The id of the body, whether sure or not.
    pub(crate) fn id(&self) -> &'static str {
        self.entry.id()
    }

    /// As a candidate.
    pub(crate) fn candidate(&self, span: Span, written: &str) -> Candidate {
        let priority = if self.doubtful { Priority::Weak } else { Priority::Known };
        let id = self.entry.id().parse().ok().filter(|_| self.certain);
        let name =
            if id.is_some() { self.entry.name().to_owned() } else { crate::document::casing::plain(written) };
        let mut names = Vec::new();
        if self.entry.name_kind() != NameKind::Official && id.is_some() {
            names.push(Name {
                text: crate::document::casing::plain(written),
                kind: self.entry.name_kind(),
                period: self.entry.period(),
            });
        }
        let body = Organisation {
            id: id.clone(),
            name,
            names,
            kind: self.entry.organisation_kind(),
            period: if id.is_some() { self.entry.bearer_period() } else { Default::default() },
            ..Organisation::default()
        };
        let named = Reference::Names(Box::new(Entity::Organisation(body)));
        let candidate =
            Candidate::new(span, MentionKind::Organisation).with_priority(priority).with_reference(named);
        let Some(id) = id else { return candidate };
        let official = self.entry.name_kind() == NameKind::Official;
        let mut evidence = vec![if official { Evidence::Name } else { Evidence::Alias }];
        if self.by_date {
            evidence.push(Evidence::Date);
        }
        let score = match (official, self.doubtful) {
            (true, false) => 0.98,
            (false, false) => 0.93,
            _ => 0.75,
        };
        candidate.with_link(id, score, evidence)
    }
}

/// What Hansard writes in brackets after a member's name, with the party that it stands for as far as the tables
/// have it; `None` for what it does not write.
pub(crate) fn party_of_member(word: &str) -> Option<Option<EntityId>> {
    const PARTIES: [(&str, &str); 17] = [
        ("Alliance", "alliance-party"),
        ("CB", ""),
        ("Co-op", "co-operative-party"),
        ("Con", "conservative-party"),
        ("DUP", "democratic-unionist-party"),
        ("Green", "green-party"),
        ("LD", "liberal-democrats"),
        ("LDem", "liberal-democrats"),
        ("Lab", "labour-party"),
        ("Lib", ""),
        ("PC", "plaid-cymru"),
        ("Reform", "reform-uk"),
        ("SDLP", "social-democratic-and-labour-party"),
        ("SF", "sinn-fein"),
        ("SNP", "scottish-national-party"),
        ("UKIP", "uk-independence-party"),
        ("UUP", "ulster-unionist-party"),
    ];
    let (_, party) = PARTIES.iter().find(|(short, _)| *short == word)?;
    let known = cfg!(feature = "known") && !party.is_empty();
    Some(known.then(|| format!("uk:org/{party}").parse().ok()).flatten())
}
