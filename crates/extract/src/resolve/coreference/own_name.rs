//! An article's own names: capitals that nothing has found, with what speaks for a body or a place added up over all their
//! occurrences, in; those that it settles, everywhere in the article, out.

use super::names::names;
use crate::document::Unit;
use crate::document::casing::{Casing, Shape};
use crate::document::lexeme::Traits;
use crate::lexicon::class;
use crate::phrase::name_evidence::{
    Evidence, around, is_everyday, is_impersonal, is_nothing_else, is_place_form, may_be_name, within,
};
use crate::rule::Payloads;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::MentionKind;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::ops::Range;

/// Points that settle a kind, and those that do where the words are no others.
const ENOUGH: i16 = 3;
const ENOUGH_FOR_NAMES: i16 = 1;

/// How many tokens tell whether an article is of the field, and in how many of those a word of it stands.
const HEAD: usize = 2_000;
const RATE: usize = 100;

/// The most tokens of such a name.
const LONGEST: usize = 6;

/// The most names of an article that are weighed.
const MOST: usize = 512;

/// Before people are found: by what no person is or does.
pub(crate) fn find_surest(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    let _ = find(document, candidates, payloads, false);
}

/// When people are found: by what people do as well.
pub(crate) fn find_rest(document: &Document<'_>, candidates: &mut Candidates, payloads: &mut Payloads) {
    // What is found beside others tells of those.
    if find(document, candidates, payloads, true) {
        find(document, candidates, payloads, true);
    }
}

/// An occurrence of capitals that nothing has found.
#[derive(Clone, Debug)]
struct Run {
    tokens: Range<usize>,
    told: Evidence,
}

/// Whether any was found.
fn find(
    document: &Document<'_>,
    candidates: &mut Candidates,
    payloads: &mut Payloads,
    behind_people: bool,
) -> bool {
    let of_field = *payloads.of_field.get_or_insert_with(|| is_of_field(document));
    let mut runs = if of_field { runs(document, candidates) } else { Vec::new() };
    if runs.is_empty() {
        return false;
    }
    let count = candidates.count();
    let whole = Whole::new(document, candidates);
    let small = SmallWords::default();
    runs.sort_by(|a, b| compare(document, &a.tokens, &b.tokens).then(a.tokens.start.cmp(&b.tokens.start)));
    let mut from = 0;
    while from < runs.len() {
        let first = runs[from].tokens.clone();
        let alike = |it: &Run| compare(document, &it.tokens, &first) == Ordering::Equal;
        let to = from + runs[from..].iter().take_while(|it| alike(it)).count();
        let group = &runs[from..to];
        from = to;
        if payloads.acronyms.get(&document.lexeme_idx(first.start)).is_some_and(Option::is_none) {
            continue;
        }
        let full = whole.beginning_with(document, &first).or_else(|| whole.ending_with(document, &first));
        let whole = full.as_ref().map(|it| &it.0);
        if let Some(kind) = settle(document, group, whole, &small, behind_people) {
            let full = full.filter(|_| kind == MentionKind::Organisation).map(|it| it.1);
            add(document, candidates, group, kind, full);
        }
    }
    candidates.count() > count
}

/// Whether an article is UK policy writing. Elsewhere capitals stand for much that is neither body nor place of it.
fn is_of_field(document: &Document<'_>) -> bool {
    let head = document.tokens().len().min(HEAD);
    let of_field = |at: &usize| document.is(*at, class::FIELD_WORD) || document.word(*at).starts_with('£');
    (0..head).filter(of_field).take(head.div_ceil(RATE)).count() * RATE >= head
}

/// Whether a name is that of a party to a case, after which the case is called: Wexcombe Council v Marsh.
fn is_of_case(document: &Document<'_>, name: &Range<usize>) -> bool {
    let against = |at: usize| matches!(document.word(at), "v" | "v.");
    against(name.end) || name.start.checked_sub(1).is_some_and(against)
}

/// The kind that a name's occurrences settle.
fn settle<'d>(
    document: &Document<'d>,
    group: &[Run],
    whole: Option<&Range<usize>>,
    small: &SmallWords<'d>,
    behind_people: bool,
) -> Option<MentionKind> {
    let first = &group[0].tokens;
    if group.iter().any(|it| is_of_case(document, &it.tokens)) {
        return None;
    }
    let mut told = within(document, first);
    for run in group {
        told.add(run.told);
    }
    // Only where sentences begin, an everyday word is a word.
    let opens = |it: &Run| document.starts_sentence(it.tokens.start);
    let written_small = || first.len() == 1 && small.has(document, document.word(first.start));
    if group.iter().all(opens) && (is_everyday(document, first.start) || written_small()) {
        told.body -= 2;
        told.place -= 2;
    }
    let the = |it: &Run| it.tokens.start > 0 && matches!(document.word(it.tokens.start - 1), "the" | "The");
    let always_the = document.shape(first.start) == Shape::Capital && group.iter().all(the);
    // Stanmere of Stanmere Council is a place; Palisade of Palisade Trust is the trust.
    let local = |it: &Range<usize>| {
        let next = it.start + first.len();
        document.is(next, class::ORGANISATION_CLASS_WORD)
            || matches!(document.word(next), "Council" | "University")
    };
    match whole {
        Some(whole) if local(whole) => told.place += 1,
        Some(_) => {
            told.body += 3;
            told.place -= 1;
        }
        None => {}
    }
    let enough = match is_nothing_else(document, first) {
        true if behind_people && !always_the => {
            ENOUGH_FOR_NAMES + i16::from(document.shape(first.start) == Shape::Caps)
        }
        true if behind_people || !always_the => ENOUGH - 1,
        _ => ENOUGH,
    };
    let impersonal = is_impersonal(document, first);
    let acts = behind_people || impersonal;
    if told.acts > 0 && (impersonal || always_the && !is_everyday(document, first.start)) {
        told.body += 1;
    }
    // Towns act as bodies do, and are places all the same.
    let town = is_place_form(document, first) && told.body <= 1 && !whole.is_some_and(|it| !local(it));
    if town && acts {
        told.place += told.acts.min(2);
    }
    // What is at or from somewhere, and no more, is a place rather than a body.
    let place_first = first.len() == 1 && document.shape(first.start) == Shape::Capital;
    let body = told.body + if acts && !town { told.acts } else { 0 };
    match () {
        () if told.person >= body.max(told.place) => None,
        () if told.place >= enough && told.place + i16::from(town || place_first) > body => {
            Some(MentionKind::Place)
        }
        () if body >= enough => Some(MentionKind::Organisation),
        () => None,
    }
}

fn add(
    document: &Document<'_>,
    candidates: &mut Candidates,
    group: &[Run],
    kind: MentionKind,
    full: Option<CandidateId>,
) {
    for run in group {
        let Some(span) = document.span(run.tokens.clone()) else { continue };
        let reference = full.map_or(Reference::Written, Reference::SameAs);
        let over = run.tokens.clone().any(|at| !candidates.is_free(at));
        let priority = match document.word(run.tokens.start) {
            "NHS" if over => Priority::Known,
            _ if over => Priority::Pattern,
            _ => Priority::Guess,
        };
        let candidate = Candidate::new(span, kind).with_priority(priority).with_reference(reference);
        candidates.add(document, candidate);
    }
}

/// All runs, with what stands around each.
fn runs(document: &Document<'_>, candidates: &Candidates) -> Vec<Run> {
    let mut runs = Vec::new();
    for (number, unit) in document.units().iter().enumerate() {
        let casing = document.casing(number);
        if casing == Casing::AllCaps {
            continue;
        }
        let mut from = unit.tokens.start;
        while runs.len() < MOST {
            let at = document.next_with(Traits::UPPER, from, unit.tokens.end);
            if at >= unit.tokens.end {
                break;
            }
            from = at + 1;
            if !candidates.is_free(at) || !document.is_capitalised(at) {
                continue;
            }
            let tokens = run_from(document, candidates, unit, at);
            from = tokens.end.max(from);
            if !tokens.is_empty() && tokens.len() <= LONGEST && may_be_name(document, &tokens) {
                let sentence = casing == Casing::Sentence;
                let told =
                    if sentence { around(document, candidates, unit, &tokens) } else { Evidence::default() };
                runs.push(Run { tokens, told });
            }
        }
    }
    runs
}

/// The free capitals from token `at` on, without what only opens the sentence, and what a name goes on across.
fn run_from(document: &Document<'_>, candidates: &Candidates, unit: &Unit, at: usize) -> Range<usize> {
    // A place may be a part of a name that goes on to it: Hope for London.
    let whom = |at: usize| {
        let led = at > 0 && matches!(document.word(at - 1), "for" | "the");
        led && candidates.kind_at(at) == Some(MentionKind::Place) && !candidates.is_held(at)
    };
    let capital =
        |at: usize| unit.tokens.contains(&at) && document.is_capitalised(at) && document.word(at) != "I";
    let open = |at: usize| capital(at) && candidates.is_free(at);
    let start = if document.is_sentence_opener(at) { at + 1 } else { at };
    // NHS Skelderby: a name of a board or a region that no table has.
    let nhs = |it: usize| unit.tokens.contains(&it) && document.word(it) == "NHS" && !candidates.is_free(it);
    if start > 0 && nhs(start - 1) && !open(start + 1) && is_nothing_else(document, &(start..start + 1)) {
        return start - 1..start + 1;
    }
    if start > at && !open(start) {
        return start..start;
    }
    let mut end = start + 1;
    loop {
        let next = end + 1;
        end = match document.shape(end) {
            _ if open(end) && !document.starts_sentence(end) && !is_person_word(document, end) => next,
            Shape::And if open(next) => next + 1,
            // Hobb's Quarry
            Shape::Clitic if open(next) && document.is(next, class::LAND_FEATURE | class::PLACE_NOUN) => {
                next + 1
            }
            Shape::Small if document.word(end) == "for" => {
                let of = next + usize::from(document.word(next) == "the");
                if open(of) || capital(of) && whom(of) { of + 1 } else { break }
            }
            // Llais y Mamau
            Shape::Small if document.is(end, class::NAME_PARTICLE) && open(next) => next + 1,
            Shape::Hyphen if document.hyphen_follows(end - 1) && open(next) => next + 1,
            // Stow-on-Sea
            Shape::Hyphen
                if document.hyphen_follows(end - 1) && document.hyphen_follows(next) && capital(next + 2) =>
            {
                next + 3
            }
            _ => break,
        };
    }
    start..end
}

/// Whether what stands at a token begins the name or the post of a person: Palisade Director Ann Lee.
fn is_person_word(document: &Document<'_>, at: usize) -> bool {
    let word = document.frequency(at);
    let given = word.given > 0 && !word.everyday && document.is_capitalised(at + 1);
    given || document.is(at, class::PERSONAL_TITLE | class::POST_HEAD)
}

/// The words of an article that are written with a small letter, in the order of their letters, once they were asked for.
#[derive(Default)]
struct SmallWords<'d> {
    words: OnceCell<Vec<&'d str>>,
}

impl<'d> SmallWords<'d> {
    /// Whether one of them begins with the letters of a word, without its plural's s.
    fn has(&self, document: &Document<'d>, word: &str) -> bool {
        let words = self.words.get_or_init(|| {
            let mut distinct: Vec<_> = (0..document.tokens().len())
                .filter(|it| document.shape(*it) == Shape::Small)
                .map(|it| (document.lexeme_idx(it), it))
                .collect();
            distinct.sort_unstable();
            distinct.dedup_by_key(|it| it.0);
            let mut words: Vec<&str> = distinct.into_iter().map(|it| document.word(it.1)).collect();
            words.sort_unstable();
            words
        });
        let word = word.to_lowercase();
        let stem = word.strip_suffix('s').unwrap_or(&word);
        let from = words.partition_point(|it| *it < stem);
        words.get(from).is_some_and(|it| it.starts_with(stem))
    }
}

/// Organisations that the article names in several words, by their tokens.
struct Whole {
    names: Vec<(Range<usize>, CandidateId)>,
}

impl Whole {
    fn new(document: &Document<'_>, candidates: &Candidates) -> Whole {
        let names = names(document, candidates, MentionKind::Organisation);
        let names = names.into_iter().filter(|it| it.tokens.len() > 1).map(|it| (it.tokens, it.id));
        Whole { names: names.take(MOST).collect() }
    }

    /// The one that begins with the words of a name and goes on, where those say more than what class it is of.
    fn beginning_with(
        &self,
        document: &Document<'_>,
        name: &Range<usize>,
    ) -> Option<(Range<usize>, CandidateId)> {
        let class_word = class::ORGANISATION_CLASS_WORD | class::NATIONAL_ADJECTIVE | class::NATIONAL_PLACE;
        if name.clone().all(|at| document.is(at, class_word) || document.frequency(at).everyday) {
            return None;
        }
        let begins = |whole: &Range<usize>| {
            let start = whole.start..(whole.start + name.len()).min(whole.end);
            start.len() < whole.len() && compare(document, &start, name) == Ordering::Equal
        };
        self.names.iter().find(|it| begins(&it.0)).cloned()
    }

    /// The one that ends with a name behind "the": the Sinfonietta, of the Northern Sinfonietta.
    fn ending_with(
        &self,
        document: &Document<'_>,
        name: &Range<usize>,
    ) -> Option<(Range<usize>, CandidateId)> {
        let the = name.start > 0 && matches!(document.word(name.start - 1), "the" | "The");
        let ends = |whole: &Range<usize>| {
            let end = whole.end.saturating_sub(name.len()).max(whole.start)..whole.end;
            end.len() < whole.len() && compare(document, &end, name) == Ordering::Equal
        };
        self.names.iter().find(|it| the && ends(&it.0)).cloned()
    }
}

/// The order of two names by their words; equal where they are written alike.
fn compare(document: &Document<'_>, one: &Range<usize>, other: &Range<usize>) -> Ordering {
    let words = |it: &Range<usize>| it.clone().map(|at| document.lexeme_idx(at));
    words(one).cmp(words(other))
}
