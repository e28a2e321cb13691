//! Short forms that stand for a body the article names: the Trust, the Royal College, the House.

use super::lexicon::{Head, head};
use crate::anchors::{About, Anchors};
use crate::document::casing::{Casing, Shape, Shapes, in_compound, plain};
use crate::words::Class;
use crate::{Candidate, CandidateId, Candidates, Document, Priority, Reference};
use greenpaper_core::{Entity, MentionKind, Organisation};
use std::ops::Range;

/// Bodies named in the article by the head nouns of their names.
#[derive(Debug, Default)]
struct Antecedents<'a> {
    /// For each head noun, of which there are few, the body last named before, or the first one named at all.
    by_head: Vec<(&'a str, CandidateId)>,
}

impl<'a> Antecedents<'a> {
    fn add(&mut self, name: &'a str, id: CandidateId, keep: bool) {
        for word in name.split_whitespace() {
            let word = word.trim_matches([',', '(', ')']);
            if matches!(word, "House" | "Fund")
                || head(word).is_some_and(|head| head.is(Head::SHORT | Head::SHORT_ALONE))
                || word == "Parliament"
            {
                match self.by_head.iter_mut().find(|it| it.0 == word) {
                    Some(_) if keep => {}
                    Some(known) => known.1 = id,
                    None => self.by_head.push((word, id)),
                }
            }
        }
    }

    fn get(&self, head: &str) -> Option<CandidateId> {
        self.by_head.iter().find(|it| it.0 == head).map(|it| it.1)
    }
}

/// The names of bodies in the order of the text: where, whose, and the name with its head nouns.
fn named(found: &Candidates) -> Vec<(usize, CandidateId, String)> {
    let mut out = Vec::new();
    for id in found.in_order() {
        let candidate = found.get(id);
        if candidate.kind != MentionKind::Organisation {
            continue;
        }
        if let Reference::Names(entity) = &candidate.reference {
            out.push((candidate.span.start(), id, entity.name()));
        }
    }
    out
}

/// The short forms that brackets define: `Westshire County Council ("the Council")`. Where, and for whom, in the order of
/// the text; the last sixteen at most are looked at again.
fn defined(document: &Document<'_>, found: &Candidates) -> Vec<(usize, CandidateId)> {
    let mut out = Vec::new();
    for (_, candidate) in found.iter() {
        let Reference::SameAs(id) = candidate.reference else { continue };
        let tokens = document.tokens_in(candidate.span);
        let before = |back: usize| tokens.start.checked_sub(back).map_or("", |it| document.word(it));
        let mark = |word: &str| matches!(word, "“" | "\"" | "‘" | "'" | "the" | "The" | "hereafter");
        let opens = (1..4).find(|back| !mark(before(*back))).is_some_and(|back| before(back) == "(");
        let one = tokens.len() == 1 && candidate.kind == MentionKind::Organisation;
        if one && opens && candidate.priority == Priority::Certain && found.stands(id) {
            out.push((tokens.start, id));
        }
    }
    out.sort_unstable();
    out
}

/// Whether a word may be such a form, or end one.
pub(crate) fn may_be_short(word: &str, about: &About) -> bool {
    let is_head = Head::of(about.class).is_some_and(|head| head.is(Head::SHORT | Head::SHORT_ALONE));
    about.shape == Shape::Capital
        && (is_head || matches!(word, "House" | "Commons" | "Lords" | "Library" | "Parliament" | "Fund"))
}

/// Finds them, once all names of bodies are found.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    // What may be one is read first: most articles have none, and need no names to compare with.
    let mut forms: Vec<(usize, Range<usize>)> = Vec::new();
    for (number, unit) in document.units().iter().enumerate() {
        if shapes.setting(number) != Casing::Sentence {
            continue;
        }
        let mut from = unit.tokens.start;
        loop {
            let at = document.next(from, unit.tokens.end, Anchors::SHORT_FORM);
            if at >= unit.tokens.end {
                break;
            }
            from = at + 1;
            if found.is_free(at)
                && let Some(short) = short_form(document, shapes, found, at, unit.tokens.start)
            {
                forms.push((at, short));
            }
        }
    }
    if forms.is_empty() {
        return;
    }
    let names = named(found);
    let mut first = Antecedents::default();
    for (_, id, name) in &names {
        first.add(name, *id, true);
    }
    let defined = defined(document, found);
    let mut before = Antecedents::default();
    let mut names = names.iter().peekable();
    for (at, short) in forms {
        let start = document.tokens()[at].span.start();
        while let Some((_, id, name)) = names.next_if(|(name, _, _)| *name < start) {
            before.add(name, *id, false);
        }
        // One before may have taken it.
        if !found.is_free(at) {
            continue;
        }
        let word = document.word(at);
        // What the article defined in brackets goes before what it named last.
        let until = defined.partition_point(|(it, _)| *it < at);
        let said = defined[..until].iter().rev().take(16).find(|(it, _)| document.word(*it) == word);
        let antecedent = said.map(|(_, id)| *id).or_else(|| before.get(word)).or_else(|| first.get(word));
        add(document, shapes, found, short, at, antecedent);
    }
}

/// The tokens of a short form whose head is at `at`: the head and the capitals between it and "the".
fn short_form(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    found: &Candidates,
    at: usize,
    first: usize,
) -> Option<Range<usize>> {
    let word = document.word(at);
    let mut start = at;
    while start > first
        && start + 3 > at
        && shapes.capital(start - 1)
        && found.is_free(start - 1)
        && !matches!(document.word(start - 1), "The" | "This" | "That" | "Our" | "My" | "His" | "Her" | "Its")
    {
        start -= 1;
    }
    if start == first {
        return None;
    }
    let determiner = document.word(start - 1);
    let definite =
        matches!(determiner, "the" | "The") || (matches!(determiner, "this" | "This") && word == "House");
    let owned =
        matches!(determiner, "my" | "his" | "her" | "My" | "our" | "Our" | "own") && word == "Department";
    if !definite && !owned {
        return None;
    }
    // What follows must not go on with the name.
    let next = at + 1;
    let goes_on = (shapes.capital(next)
        && found.is_free(next)
        && !document.class(next).is(Class::ROLE)
        && !document.starts_sentence(next))
        || (matches!(document.word(next), "of" | "for")
            && document.unit_of(at) == document.unit_of(next + 1)
            && shapes.capital(next + 1)
            && found.is_free(next + 1));
    (!goes_on).then_some(start..at + 1)
}

fn add(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    found: &mut Candidates,
    short: Range<usize>,
    at: usize,
    antecedent: Option<CandidateId>,
) {
    let word = document.word(at);
    let alone = short.len() == 1;
    if in_compound(document, shapes, &short) {
        return;
    }
    let reference = match antecedent {
        Some(id) if alone || is_part(document, found, short.clone(), id) => Reference::SameAs(id),
        _ if alone && stands_alone(document, word, at) => {
            Reference::Names(Box::new(Entity::Organisation(Organisation {
                name: plain(document.words(short.clone())),
                ..Organisation::default()
            })))
        }
        _ => return,
    };
    let Some(span) = document.span(short) else { return };
    let sure = matches!(reference, Reference::SameAs(_));
    let priority = if sure { Priority::Pattern } else { Priority::Guess };
    found.add(
        document,
        Candidate::new(span, MentionKind::Organisation).with_priority(priority).with_reference(reference),
    );
}

/// Whether every word of the short form is in the name it stands for.
fn is_part(document: &Document<'_>, found: &Candidates, short: Range<usize>, id: CandidateId) -> bool {
    let Reference::Names(entity) = &found.get(id).reference else { return false };
    let name = entity.name();
    let mut words = short.map(|it| document.word(it));
    words.all(|word| name.split_whitespace().any(|part| part.trim_matches([',', '(', ')']) == word))
}

/// Whether a capitalised head noun after "the" names one body without any before it: by custom, or because writers
/// give capitals to nothing less.
fn stands_alone(document: &Document<'_>, word: &str, at: usize) -> bool {
    match word {
        "House" | "Commons" | "Lords" => true,
        // Papers are laid before Parliament by placing them there.
        "Library" => (at.saturating_sub(8)..at).any(|it| {
            matches!(
                document.word(it),
                "placed" | "place" | "placing" | "deposited" | "copy" | "copies" | "put" | "is" | "are"
            )
        }),
        // The devolved ones: only an article on their nation calls them so.
        "Executive" => names_any(document, &["Northern Ireland", "Scotland", "Scottish", "Stormont"]),
        "Assembly" => names_any(document, &["Northern Ireland", "Wales", "Welsh", "Stormont"]),
        "Parliament" | "Fund" => false,
        _ => head(word).is_some_and(|head| head.is(Head::SHORT_ALONE)),
    }
}

/// Whether the article names one of them. Called for a capitalised head noun that nothing stands for, so seldom.
fn names_any(document: &Document<'_>, names: &[&str]) -> bool {
    // Bounded, so that an article of nothing else takes no longer.
    let text = document.text();
    let start = text.len().min(20_000);
    let head = (0..=start).rev().find(|&at| text.is_char_boundary(at)).map_or("", |at| &text[..at]);
    names.iter().any(|name| head.contains(name))
}
