//! Initials: defined in brackets, used before or after, or never defined for a body that the article names.

use crate::anchors::Anchors;
use crate::document::casing::{Casing, Shape, Shapes, WordList, in_compound, listed};
use crate::rules::organisation::add_named;
use crate::rules::organisation::lexicon::{Head, NO_BODY, head};
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::{Entity, MentionKind};
use std::collections::HashMap;
use std::ops::Range;

/// Finds initials that stand for bodies, after the bodies.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    let defined = define(document, shapes, found);
    if document.all(Anchors::ACRONYM).next().is_none() {
        return;
    }
    let initials = initials(document, found);
    use_them(document, shapes, &defined, &initials, found);
}

/// What an acronym was defined as: a body, or something else.
type Defined<'a> = HashMap<&'a str, Option<CandidateId>>;

/// Whether a token may be an acronym: two capitals at least, DoH and Ofsted's like with small letters among them.
pub(crate) fn is_acronym(word: &str) -> bool {
    word.len() <= 12 && word.len() > 1 && word.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// The short form inside the bracket that opens at `bracket`, with quotation marks and "the" left out: its token and
/// whether it stands in quotation marks or after "the".
fn bracketed(document: &Document<'_>, bracket: usize) -> Option<(usize, bool)> {
    let mut at = bracket + 1;
    let mut marked = false;
    for _ in 0..4 {
        match document.word(at) {
            "“" | "\"" | "‘" | "'" | "the" | "or" | "hereafter" => marked = true,
            _ => break,
        }
        at += 1;
    }
    let mut close = at + 1;
    while matches!(document.word(close), "”" | "\"" | "’" | "'") {
        close += 1;
    }
    // A bracket that is never closed may still define.
    (matches!(document.word(close), ")" | "]" | "," | ";") || document.word(close).is_empty() || !marked)
        .then_some((at, marked))
}

fn define<'a>(document: &Document<'a>, shapes: &Shapes<'_>, found: &mut Candidates) -> Defined<'a> {
    let mut defined = Defined::new();
    for bracket in document.all(Anchors::BRACKET) {
        if bracket == 0 || document.word(bracket) != "(" {
            continue;
        }
        let Some((at, marked)) = bracketed(document, bracket) else { continue };
        let word = document.word(at);
        let before = before_bracket(document, bracket);
        if is_acronym(word) && shapes.capital(at) {
            if let Some(id) = organisation_at(found, before) {
                if abbreviates(word, document, document.tokens_in(found.get(id).span)) {
                    defined.insert(word, Some(id));
                }
            } else if let Some(words) = expansion(document, shapes, word, bracket) {
                let body = is_body(document, shapes, words.clone(), word)
                    && words.clone().all(|it| found.is_free(it))
                    && add_named(document, shapes, words.clone(), Priority::Pattern, found);
                let id = if body { organisation_at(found, words.end - 1) } else { None };
                defined.entry(word).or_insert(id);
            }
        } else if marked && shapes.at(at) == Shape::Capital && head(word).is_some() {
            // (“the Commission”): found again as a short form of what stands before.
            if let Some(id) = organisation_at(found, before) {
                add(document, found, at, id, Priority::Certain);
            }
        } else if shapes.at(before) == Shape::Caps && is_acronym(document.word(before)) {
            // CMA (Competition and Markets Authority)
            if let Some(id) = organisation_at(found, bracket + 1) {
                let tokens = document.tokens_in(found.get(id).span);
                if tokens.start == bracket + 1 && abbreviates(document.word(before), document, tokens) {
                    defined.entry(document.word(before)).or_insert(Some(id));
                }
            }
        }
    }
    defined
}

/// The last token before the bracket that is no quotation mark.
fn before_bracket(document: &Document<'_>, bracket: usize) -> usize {
    let mut at = bracket - 1;
    while at > 0 && matches!(document.word(at), "”" | "\"" | "’" | "'") {
        at -= 1;
    }
    at
}

fn organisation_at(found: &Candidates, at: usize) -> Option<CandidateId> {
    let (id, candidate) = found.at(at)?;
    (candidate.kind == MentionKind::Organisation).then_some(id)
}

/// Whether the capitals of `acronym` come in order among the letters of the words, the first of the first word.
fn abbreviates(acronym: &str, document: &Document<'_>, words: Range<usize>) -> bool {
    let name = document.words(words);
    let mut letters = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let mut wanted = acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).peekable();
    let first = wanted.peek().copied();
    let same_start =
        name.split_whitespace().any(|word| word.chars().next().map(|c| c.to_ascii_lowercase()) == first);
    same_start && wanted.all(|c| letters.any(|other| other == c))
}

/// The words before the bracket whose initials are the acronym: each letter a word, small connectors at will.
fn expansion(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    acronym: &str,
    bracket: usize,
) -> Option<Range<usize>> {
    let letters: Vec<char> = acronym.trim_end_matches('s').chars().filter(|c| c.is_alphabetic()).collect();
    let end = before_bracket(document, bracket) + 1;
    let unit = &document.units()[document.unit_of(bracket)];
    let mut at = end;
    let mut left = letters.len();
    // An acronym has at most twelve letters, and each takes a word and a connector at most.
    while left > 0 && at > unit.tokens.start && at + 30 > end {
        at -= 1;
        let word = document.word(at);
        let initial = word.chars().next().unwrap_or(' ');
        if initial.eq_ignore_ascii_case(&letters[left - 1]) {
            left -= 1;
        } else if !matches!(
            word,
            "and"
                | "of"
                | "for"
                | "the"
                | "in"
                | "on"
                | "to"
                | "with"
                | "&"
                | "-"
                | ","
                | "'s"
                | "’s"
                | "’"
                | "'"
        ) {
            return None;
        }
    }
    let _ = shapes;
    (left == 0).then_some(at..end)
}

/// Whether words that an acronym stands for are a body's name: capitals, and no word for something else at the end.
fn is_body(document: &Document<'_>, shapes: &Shapes<'_>, words: Range<usize>, acronym: &str) -> bool {
    let last = document.word(words.end - 1);
    let mut content =
        words.clone().filter(|&it| matches!(shapes.at(it), Shape::Small | Shape::Capital | Shape::Caps));
    let capital = content.all(|it| {
        shapes.capital(it)
            || matches!(document.word(it), "and" | "of" | "for" | "the" | "in" | "on" | "to" | "with")
    });
    let plural =
        acronym.ends_with('s') || (last.ends_with('s') && head(last.trim_end_matches('s')).is_some());
    let headed = words.clone().any(|it| Head::of(document.class(it)).is_some());
    let other = words.clone().any(|it| {
        let word = document.word(it);
        let single = word.strip_suffix('s').unwrap_or(word);
        listed(&NO_BODY, word) || listed(&NO_BODY, single)
    });
    let ends = listed(&NO_BODY, last) || listed(&NO_BODY_EITHER, last);
    capital && words.len() > 1 && !plural && !ends && (headed || !other)
}

/// Ends of names that get acronyms and are no bodies.
static NO_BODY_EITHER: WordList = WordList::new(&[
    "Adviser",
    "Assessments",
    "Attainment",
    "Blueprint",
    "Care",
    "Disease",
    "Disorder",
    "Education",
    "Emergency",
    "Framework",
    "Health",
    "Housing",
    "Indicator",
    "Indicators",
    "Intelligence",
    "Language",
    "Learning",
    "Management",
    "Officer",
    "Pathway",
    "Practitioner",
    "Process",
    "Product",
    "Profession",
    "Qualification",
    "Rights",
    "Schools",
    "Statement",
    "Support",
    "Syndrome",
    "System",
    "Systems",
    "Technology",
    "Therapy",
    "Tool",
    "Zone",
]);

/// The bodies that are named, by their initials, the first of each.
fn initials(document: &Document<'_>, found: &Candidates) -> HashMap<String, CandidateId> {
    let mut map = HashMap::new();
    for id in found.in_order() {
        let candidate = found.get(id);
        let names = matches!(candidate.reference, Reference::Names(_));
        if candidate.kind != MentionKind::Organisation || !names {
            continue;
        }
        let (mut of_capitals, mut of_all) = (String::new(), String::new());
        for it in document.tokens_in(candidate.span) {
            let word = document.word(it);
            let Some(first) = word.chars().next() else { continue };
            if first.is_uppercase() {
                of_capitals.push(first);
            }
            if first.is_alphabetic() {
                of_all.extend(first.to_uppercase());
            }
        }
        // The company without its legal form.
        let last = document.tokens_in(candidate.span).end.saturating_sub(1);
        if Head::of(document.class(last)).is_some_and(|it| it.is(Head::COMPANY)) && of_capitals.len() > 2 {
            let mut short = of_capitals.clone();
            short.pop();
            map.entry(short).or_insert(id);
        }
        if of_capitals.len() > 1 {
            map.entry(of_capitals).or_insert(id);
            map.entry(of_all).or_insert(id);
        }
    }
    map
}

/// Capitals that are no bodies.
static NO_ORGANISATION: WordList = WordList::new(&[
    "ADHD", "AGM", "AI", "AIDS", "AM", "AMs", "AOB", "ASB", "BAME", "BBC1", "BME", "BMI", "BST", "CBE",
    "CCTV", "CD", "CEO", "CFO", "CO2", "COPD", "COVID", "CPD", "CPI", "CV", "DBE", "DNA", "DVD", "EHC",
    "EHCP", "EHRR", "EIA", "EWCA", "EWHC", "FAQ", "FOI", "FTE", "GBE", "GCSE", "GDP", "GMT", "GNP", "GP",
    "GPs", "GVA", "HIV", "HND", "HR", "HRH", "HTML", "ICT", "ID", "IQ", "ISA", "ISBN", "ISSN", "IT", "JP",
    "KBE", "KC", "LGBT", "MA", "MBA", "MBE", "MEP", "MEPs", "MMR", "MOT", "MP", "MPs", "MRSA", "MSP", "MSPs",
    "NB", "NI", "NQT", "NVQ", "OBE", "PAYE", "PC", "PDF", "PE", "PFI", "PM", "PPE", "PR", "PSHE", "PhD",
    "QC", "RPI", "SEN", "SEND", "SME", "TV", "UKSC", "URL", "VAT",
]);

fn use_them(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    defined: &Defined<'_>,
    initials: &HashMap<String, CandidateId>,
    found: &mut Candidates,
) {
    for at in document.all(Anchors::ACRONYM) {
        if in_compound(document, shapes, &(at..at + 1)) {
            continue;
        }
        let word = document.word(at);
        match defined.get(word) {
            Some(Some(id)) => {
                let itself = found.at(at).is_some_and(|(other, _)| other == *id);
                let longer = found.at(at).is_some_and(|(_, it)| it.span.len() > word.len());
                if !itself && !longer && found.stands(*id) {
                    // What the tables know keeps its link where the article's own definition has none.
                    let linked = found.at(at).is_some_and(|(_, it)| !it.links.is_empty());
                    if !(linked && found.get(*id).links.is_empty()) {
                        add(document, found, at, *id, Priority::Certain);
                    }
                }
                continue;
            }
            Some(None) => {
                if let Some((id, candidate)) = found.at(at)
                    && candidate.span.len() == word.len()
                    && candidate.kind == MentionKind::Organisation
                {
                    found.remove(document, id);
                }
                continue;
            }
            None => {}
        }
        // What the article names in full goes before what the tables know by the same initials.
        if let Some((known, candidate)) = found.at(at)
            && candidate.kind == MentionKind::Organisation
            && candidate.span.len() == word.len()
            && let Some(id) = initials.get(word)
            && *id != known
            && found.stands(*id)
            && word.len() > 2
            && names_another(found, known, *id)
        {
            add(document, found, at, *id, Priority::Certain);
            continue;
        }
        // PCTs, LINks: a class.
        if !found.is_free(at) || listed_here(word) || word.ends_with('s') {
            continue;
        }
        if word.len() > 1
            && let Some(id) = initials.get(word)
            && found.stands(*id)
        {
            add(document, found, at, *id, Priority::Pattern);
        } else if shapes.at(at) == Shape::Caps && acts(document, shapes, at) {
            add_named(document, shapes, at..at + 1, Priority::Guess, found);
        }
    }
}

/// Whether two candidates are not known to be one body.
fn names_another(found: &Candidates, one: CandidateId, other: CandidateId) -> bool {
    let id = |id: CandidateId| match &found.get(id).reference {
        Reference::Names(entity) => entity.id(),
        _ => None,
    };
    id(one) != id(other)
}

fn listed_here(word: &str) -> bool {
    listed(&NO_ORGANISATION, word) || crate::rules::person::lexicon::is_post_nominal(word)
}

/// Whether an unknown acronym does what bodies do: speaks, has members, is spoken to.
fn acts(document: &Document<'_>, shapes: &Shapes<'_>, at: usize) -> bool {
    let word = document.word(at);
    let long = word.chars().filter(|c| c.is_alphabetic()).count();
    let sentence = shapes.setting(document.unit_of(at)) == Casing::Sentence;
    if !(3..=12).contains(&long) || !sentence || word.ends_with('s') {
        return false;
    }
    crate::rules::organisation::acts(document, shapes, &(at..at + 1))
}

fn add(document: &Document<'_>, found: &mut Candidates, at: usize, id: CandidateId, priority: Priority) {
    let Some(span) = document.span(at..at + 1) else { return };
    let is_body = matches!(&found.get(id).reference, Reference::Names(entity) if matches!(**entity, Entity::Organisation(_)));
    let chained = matches!(found.get(id).reference, Reference::SameAs(_));
    if is_body || chained {
        let candidate = Candidate::new(span, MentionKind::Organisation)
            .with_priority(priority)
            .with_reference(Reference::SameAs(id));
        found.add(document, candidate);
    }
}
