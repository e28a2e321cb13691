//! Organisation's name by its form: capitals that run up to a head noun, and what may stand left and right of it; a head
//! noun in, the name that it heads out.

use super::capital_run::{Boundaries, begins_no_name, capitals_in_row};
use super::known_organisation::{KnownNames, KnownOrganisation};
use crate::prelude::*;
use std::ops::ControlFlow;

/// What the name of an organisation goes on across.
pub(crate) static BOUNDARIES: Boundaries = Boundaries {
    joiners: &[(class::NAME_JOINER, 3), (class::NAME_ARTICLE, 2)],
    marks: &[(Shape::Clitic, 2), (Shape::And, 1), (Shape::Comma, 2)],
    compounds: true,
    parts: class::COMPANY_FORM,
    longest: 48,
};

/// A name by its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OrganisationName {
    pub(crate) tokens: Range<usize>,
    /// Whether its head noun also ends much else.
    pub(crate) weak: bool,
    /// Whether a known organisation's name is a part of it.
    pub(crate) holds_known: bool,
}

/// The name in which the head noun at token `head` stands; `stops` holds at tokens that are something else for sure. Time is
/// bounded by the longest run of capitals.
pub(crate) fn name_over(
    document: &Document<'_>,
    unit: &Unit,
    casing: Casing,
    head: usize,
    stops: impl Fn(usize) -> bool,
) -> Option<OrganisationName> {
    if casing == Casing::AllCaps {
        return None;
    }
    let tokens = if document.is_capitalised(head) {
        BOUNDARIES.around(document, head, &unit.tokens, stops)
    } else {
        // plc
        let last = head.checked_sub(1).filter(|it| document.is_capitalised(*it))?;
        BOUNDARIES.around(document, last, &unit.tokens, stops)
    };
    // A head noun alone is no name.
    (tokens.len() > 1).then(|| Run::new(document, unit, tokens, casing == Casing::Title).name_over(head))?
}

/// Where the name of a court or tribunal begins that ends before token `end`: what stands in brackets behind makes one even of
/// class words.
pub(crate) fn court_before(
    document: &Document<'_>,
    unit: &Unit,
    end: usize,
    stops: impl Fn(usize) -> bool,
) -> Option<usize> {
    let last = end.checked_sub(1).filter(|it| document.is_capitalised(*it))?;
    let tokens = BOUNDARIES.around(document, last, &unit.tokens, stops);
    let run = Run::new(document, unit, tokens.clone(), false);
    let ends = |at: &usize| run.form(*at).is_some_and(|it| it.after == end);
    tokens.filter(|at| run.capital(*at) && !run.opens_sentence(*at)).find(ends)
}

/// What is known of a stretch of capitals.
struct Run<'d, 'a> {
    document: &'d Document<'a>,
    tokens: Range<usize>,
    /// The known names that begin at each of its tokens.
    known: Vec<KnownNames>,
    /// Whether most words of the unit have capitals.
    titled: bool,
}

/// How far a name goes from its first token on.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// The token after it.
    after: usize,
    /// Whether something in it is more than class words.
    specific: bool,
    /// Whether it is a class noun with class words only: `the Primary Care Trust`.
    class: bool,
    /// Whether its head also ends much else.
    weak: bool,
}

/// How far the reading of a name has come.
#[derive(Debug)]
struct Walk {
    at: usize,
    /// How many words of it were read, a known place for one.
    words: usize,
    specific: bool,
    placed: bool,
    /// The longest name so far.
    whole: Option<Form>,
}

impl Walk {
    fn is_complete(&self) -> bool {
        self.whole.is_some_and(|it| it.after == self.at)
    }

    /// Goes on with token `next`.
    fn on(&mut self, next: usize) -> ControlFlow<Option<Form>> {
        self.at = next;
        ControlFlow::Continue(())
    }

    /// A word more of the name, which goes on with token `next`.
    fn word(&mut self, next: usize) -> ControlFlow<Option<Form>> {
        self.words += 1;
        self.on(next)
    }

    /// The name ends here at the latest.
    fn end(&self) -> ControlFlow<Option<Form>> {
        ControlFlow::Break(self.whole)
    }
}

impl<'d, 'a> Run<'d, 'a> {
    fn new(document: &'d Document<'a>, unit: &Unit, tokens: Range<usize>, titled: bool) -> Run<'d, 'a> {
        let day = document.day();
        let known = |at: usize| match document.is_capitalised(at) {
            true => KnownNames::at(document, unit, at, day),
            false => KnownNames::default(),
        };
        Run { document, known: tokens.clone().map(known).collect(), tokens, titled }
    }

    fn word(&self, at: usize) -> &'a str {
        self.document.word(at)
    }

    fn is(&self, at: usize, classes: LexicalClass) -> bool {
        self.document.is(at, classes)
    }

    fn shape(&self, at: usize) -> Shape {
        self.document.shape(at)
    }

    fn capital(&self, at: usize) -> bool {
        self.tokens.contains(&at) && self.document.is_capitalised(at)
    }

    fn known(&self, at: usize) -> KnownNames {
        at.checked_sub(self.tokens.start).and_then(|n| self.known.get(n)).copied().unwrap_or_default()
    }

    /// The token after the known organisation that begins at `at`; nought for none.
    fn known_after(&self, at: usize) -> usize {
        self.known(at).organisation.map_or(0, |it| it.after)
    }

    /// Whether a known organisation begins at `at` whose name is nothing else.
    fn is_known(&self, at: usize) -> bool {
        self.known(at).organisation.is_some_and(|it| !it.doubtful)
    }

    /// Whether a known organisation begins at `at` whose name stands by itself beside another.
    fn firm(&self, at: usize) -> bool {
        self.known(at).organisation.is_some_and(|it| it.is_firm(at))
    }

    /// The token after the known place that begins at `at`; nought for none.
    fn place(&self, at: usize) -> usize {
        self.known(at).place
    }

    fn follows_the(&self, start: usize) -> bool {
        start > 0 && matches!(self.word(start - 1), "the" | "The")
    }

    /// Whether the word at `at` ends what goes before: a title of a person, unless it owns what follows
    /// (Commissioner's Office).
    fn is_role(&self, at: usize) -> bool {
        let executive =
            || self.word(at) == "Executive" && at > 0 && self.is(at - 1, class::EXECUTIVE_MODIFIER);
        (self.is(at, class::PERSONAL_TITLE) || executive()) && self.shape(at + 1) != Shape::Clitic
    }

    fn is_head(&self, at: usize) -> bool {
        self.is(at, class::ORGANISATION_HEAD) && !self.is_role(at)
    }

    /// Reads the run from its first token on, name by name, up to the one that holds token `head`.
    fn name_over(&self, head: usize) -> Option<OrganisationName> {
        let mut at = self.tokens.start;
        while at <= head {
            if !self.capital(at) {
                at += 1;
                continue;
            }
            let known = self.known(at);
            let form = self.name_at(at);
            at = match (form, known.organisation) {
                (Some(form), _) if form.after > head => {
                    let tokens = at..form.after;
                    let holds_known = tokens.clone().any(|it| self.is_known(it));
                    return Some(OrganisationName { tokens, weak: form.weak, holds_known });
                }
                (Some(form), _) => form.after,
                (None, Some(named)) => named.after,
                (None, None) => (at + 1).max(known.false_friend),
            };
        }
        None
    }

    /// The name by its form that begins with token `at`, where no known one that begins there goes before it.
    fn name_at(&self, at: usize) -> Option<Form> {
        if self.opens_sentence(at) {
            return None;
        }
        let known = self.known(at);
        let form = self.form(at)?;
        if !form.specific || form.class || form.after <= (at + 1).max(known.false_friend) {
            return None;
        }
        if let Some(named) = known.organisation {
            let bounded = named.is_firm(at) && self.is_bounded(named.after);
            let longer =
                !bounded && !form.weak && form.after > named.after && self.extends(&named, form.after);
            return longer.then_some(form);
        }
        // In a heading capitals say nothing: the known name in it is one, and what stands before it is not.
        if self.titled && (at + 1..form.after).any(|it| self.firm(it)) {
            return None;
        }
        let beside = at > self.tokens.start && self.document.is_capitalised(at - 1);
        let doubtful = form.weak && (self.titled || beside || self.document.starts_sentence(at));
        let plain = self.titled && !self.is_distinct(at..form.after);
        (!doubtful && !plain).then_some(form)
    }

    /// Whether the word at `at` has its capital from the sentence that it opens: "In", "Charities", but not "Charities for".
    fn opens_sentence(&self, at: usize) -> bool {
        let starts = self.document.starts_sentence(at);
        let describes = || {
            let small = self.word(at).to_ascii_lowercase();
            let noun = classes_of(&small).any(class::ORGANISATION_DESCRIPTOR);
            (noun || matches!(&*small, "charities" | "campaigners"))
                && !matches!(self.word(at + 1), "of" | "for" | "on")
        };
        (begins_no_name(self.document, at) && (starts || self.word(at) == "The")) || (starts && describes())
    }

    /// Whether what follows the whole name of a known organisation, from token `after` on, is no more of a name: all of a
    /// heading, and what somebody says, does or thinks on, in or to something.
    fn is_bounded(&self, after: usize) -> bool {
        self.titled || matches!(self.word(after), "on" | "in" | "to" | "with" | "at")
    }

    /// Whether what follows a known name makes another name of it: Home Office Research Unit, but not NHS Trust.
    fn extends(&self, named: &KnownOrganisation, after: usize) -> bool {
        if self.firm(named.after) {
            return false;
        }
        // Coram Children's Legal Centre: what is owned inside a name belongs to it.
        if !named.is_party() && (named.after + 1..after).any(|it| self.shape(it) == Shape::Clitic) {
            return true;
        }
        (named.after..after).filter(|&it| self.document.is_capitalised(it)).any(|it| {
            if self.is(it, class::ORGANISATION_HEAD) {
                !self.is(it, class::HEAD_NAMES_CLASS) && !named.is_party()
            } else {
                !self.is(it, class::ORGANISATION_CLASS_WORD)
            }
        })
    }

    /// Whether a name in a heading has a word that is no everyday one.
    fn is_distinct(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|it| {
            let own = || {
                self.document.is_capitalised(it)
                    && !self.document.frequency(it).everyday
                    && !self.is(it, class::ORGANISATION_HEAD)
            };
            self.place(it) > it || self.known_after(it) > it || own()
        })
    }

    /// The longest name by its form that begins with token `start`.
    fn form(&self, start: usize) -> Option<Form> {
        let mut walk = Walk { at: start, words: 0, specific: false, placed: false, whole: None };
        while walk.at < self.tokens.end {
            let step = if self.document.is_capitalised(walk.at) || walk.words == 0 {
                self.past_word(&mut walk)
            } else {
                self.past_mark(start, &mut walk)
            };
            if let ControlFlow::Break(form) = step {
                return form;
            }
        }
        walk.whole
    }

    /// Past a word with a capital.
    fn past_word(&self, walk: &mut Walk) -> ControlFlow<Option<Form>> {
        let at = walk.at;
        let complete = walk.is_complete();
        // Two organisations side by side: Home Office Youth Justice Board.
        if self.is_role(at) || (complete && self.firm(at)) {
            return walk.end();
        }
        if self.is_head(at) {
            return self.past_head(walk);
        }
        let common = self.is(at, class::ORGANISATION_CLASS_WORD);
        let cut = self.is(at, class::NON_ORGANISATION_HEAD)
            || (!walk.placed && common && self.known_after(at) == 0);
        if complete && cut && !self.has_head_ahead(at) {
            return ControlFlow::Break(None);
        }
        let place = self.place(at);
        if place > at {
            // Healthcare Inspectorate Wales, Shelter Scotland.
            if complete && self.is_nation(at..place) {
                walk.whole = walk.whole.map(|it| Form { after: place, specific: true, class: false, ..it });
            }
            (walk.specific, walk.placed) = (true, true);
            return walk.word(place);
        }
        walk.specific |= !common;
        walk.placed |= !self.titled
            && self.shape(at) == Shape::Capital
            && !common
            && !self.document.frequency(at).everyday;
        walk.word(at + 1)
    }

    /// Past a head noun, with what follows it.
    fn past_head(&self, walk: &mut Walk) -> ControlFlow<Option<Form>> {
        let at = walk.at;
        let weak = self.is(at, class::HEAD_WEAK);
        let ends = !self.is(at, class::HEAD_OPENS_ONLY);
        if let Some(after) = self.tail(at) {
            if ends {
                walk.whole = Some(Form { after, specific: true, class: false, weak });
            }
            (walk.specific, walk.placed) = (true, true);
            walk.words += 1;
            return walk.word(after);
        }
        let of_class = self.is(at, class::HEAD_NAMES_CLASS);
        walk.specific |= !of_class && walk.words > 0;
        let fits = !self.is(at, class::HEAD_NEEDS_PLACE) || walk.placed;
        if walk.words > 0 && fits && ends {
            let class = of_class && !walk.specific;
            walk.whole = Some(Form { after: at + 1, specific: walk.specific, class, weak });
        }
        walk.word(at + 1)
    }

    /// Past a mark or a small word between capitals.
    fn past_mark(&self, start: usize, walk: &mut Walk) -> ControlFlow<Option<Form>> {
        let at = walk.at;
        let next = match self.shape(at) {
            Shape::Hyphen => self.past_hyphen(at),
            Shape::And if self.capital(at + 1) => Some(at + 1),
            Shape::Clitic => self.past_possessive(start, at),
            Shape::Comma if !walk.is_complete() => self.past_list(start, at),
            Shape::Small if self.word(at) == "and" && !walk.is_complete() => {
                if self.begins_anew(start, at, walk.words) {
                    return ControlFlow::Break(None);
                }
                self.capital(at + 1).then_some(at + 1)
            }
            Shape::Small if self.is(at, class::COMPANY_FORM) && walk.words > 0 => {
                walk.whole = Some(Form { after: at + 1, specific: true, class: false, weak: false });
                None
            }
            // The Food for Life Partnership.
            Shape::Small if self.word(at) == "for" && walk.words == 1 && self.follows_the(start) => {
                let ahead = self.capital(at + 1) && self.splits(at + 1);
                (ahead && walk.whole.is_none()).then_some(at + 1)
            }
            _ => None,
        };
        match next {
            Some(next) => walk.on(next),
            None => walk.end(),
        }
    }

    /// Whether a head noun comes before the capitals end.
    fn has_head_ahead(&self, from: usize) -> bool {
        let ahead = (from..self.tokens.end).take(8).take_while(|&at| self.shape(at) != Shape::Comma);
        ahead.skip(1).any(|at| self.is_head(at) && !self.is(at, class::HEAD_OPENS_ONLY))
    }

    fn past_hyphen(&self, at: usize) -> Option<usize> {
        let joined = self.document.joined_to_next(at) && at > self.tokens.start;
        // What follows may be small: Co-operative, Stoke-on-Trent.
        (joined && at + 1 < self.tokens.end).then_some(at + 2)
    }

    /// Whether a clitic behind the word at `at` is inside a name whatever stands before: Queen's, Commissioner's.
    fn owns_in_names(&self, at: usize) -> bool {
        self.is(at, class::ORGANISATION_POSSESSOR | class::PERSONAL_TITLE) || self.word(at) == "Commissioner"
    }

    /// Past `'s` where it is inside a name: King's College, Guy's and St Thomas'.
    fn past_possessive(&self, start: usize, at: usize) -> Option<usize> {
        let owner = at.checked_sub(1)?;
        let known = (start..at).any(|from| self.known_after(from) == at || self.place(from) == at);
        let inside = self.owns_in_names(owner) || (!known && self.shape(owner) == Shape::Capital);
        let follows = self.capital(at + 1) || (self.word(at + 1) == "and" && self.capital(at + 2));
        (inside && follows).then_some(at + 1)
    }

    /// Whether nothing that begins at `start` is a name, since a new one begins behind the "and" at `at`.
    fn begins_anew(&self, start: usize, at: usize, words: usize) -> bool {
        let right = at + 1;
        if !self.capital(right) {
            return false;
        }
        // Firms have their ampersand, and "and" parts them.
        let firm = (start.saturating_sub(1)..at).any(|it| self.shape(it) == Shape::And);
        let alone = words == 1 && self.document.starts_sentence(start);
        // As a word without its capital.
        let everyday = || crate::document::lookup::word(&self.word(start).to_lowercase()).2;
        self.known_after(start) == at
            || firm
            || (self.firm(right) && self.known_after(right) > right + 1)
            || (alone && everyday() && self.splits(right))
    }

    /// Whether a whole name stands from `right` on, so that what goes before "and" is none of it.
    fn splits(&self, right: usize) -> bool {
        let direct = capitals_in_row(self.document, right, self.tokens.end);
        let opens = self.is_head(right) && matches!(self.word(right + 1), "of" | "for");
        opens || (right + 1..right + direct).any(|at| self.is_head(at))
    }

    /// Past the comma of a list inside a name: Barnet, Enfield and Haringey Mental Health NHS Trust;
    /// Culture, Media and Sport Committee. Places or class words only, and "and" before the last.
    fn past_list(&self, start: usize, comma: usize) -> Option<usize> {
        let (mut at, mut items) = (comma, 0);
        while self.shape(at) == Shape::Comma && items < 6 {
            let item = at + 1;
            if self.known_after(item) > item || self.is_role(item) {
                return None;
            }
            let place = self.place(item);
            let after = match place > item {
                true => place,
                false => item + capitals_in_row(self.document, item, self.tokens.end),
            };
            if after == item || (item..after).any(|at| self.is_head(at)) {
                return None;
            }
            (at, items) = (after, items + 1);
        }
        let last = at + 1;
        if self.word(at) != "and" || !self.capital(last) {
            return None;
        }
        let places = self.place(start) > start && self.place(comma + 1) > comma + 1;
        let whole = self.firm(last) && self.known_after(last) > last + 1;
        let nouns = || (start..at).filter(|&it| self.capital(it)).all(|it| self.is_subject(it));
        let list = places || (self.follows_the(start) && nouns());
        (!whole && list && self.splits(last)).then_some(last)
    }

    /// Whether the word is a subject that departments and committees are named for, and no name of its own.
    fn is_subject(&self, at: usize) -> bool {
        let own = self.known_after(at) > at || self.place(at) > at || self.shape(at) == Shape::Caps;
        let word = self.document.frequency(at);
        !own && (word.everyday || (word.given == 0 && word.surname < 60))
    }

    /// What follows the head noun at `head`: "of Health and Social Care". The token after it.
    fn tail(&self, head: usize) -> Option<usize> {
        let takes = match self.word(head + 1) {
            "of" => class::HEAD_TAKES_OF,
            "for" => class::HEAD_TAKES_FOR,
            "on" => class::HEAD_TAKES_ON,
            _ => return None,
        };
        if !self.is(head, takes) {
            return None;
        }
        let office = self.is(head, class::OFFICE_LIKE_HEAD);
        let first = self.past_the(head + 2);
        // The Housing Inspectorate of the Audit Commission: a part and its whole.
        if first > head + 2 && self.firm(first) && self.word(head + 1) == "of" {
            return None;
        }
        let mut at = self.tail_item(first, office)?;
        // Each turn goes at least one word on.
        while let Some(next) = self.tail_goes_on(first, at, office).filter(|&next| next > at) {
            at = next;
        }
        Some(at)
    }

    /// The token after what goes on with a tail that began at `first` and has come to `at`.
    fn tail_goes_on(&self, first: usize, at: usize, office: bool) -> Option<usize> {
        match self.word(at) {
            "and" | "&" => self.joins(first, at, at + 1).then(|| self.tail_item(at + 1, office))?,
            "," => self.tail_list(first, at, office),
            _ if self.is(at, class::HEAD_PREPOSITION) => self.tail_item(self.past_the(at + 1), office),
            "in" | "with" | "to" => {
                let item = self.past_the(at + 1);
                if self.place(item) > item { None } else { self.tail_item(item, office) }
            }
            _ => None,
        }
    }

    fn past_the(&self, at: usize) -> usize {
        if self.word(at) == "the" { at + 1 } else { at }
    }

    /// Capitals in a row after "of".
    fn tail_item(&self, from: usize, office: bool) -> Option<usize> {
        let mut at = from;
        while at < self.tokens.end {
            let later = at > from;
            if later && (self.is_role(at) || (self.firm(at) && self.known_after(at) > at)) {
                break;
            }
            let paper = later && office && self.is(at, class::NON_ORGANISATION_HEAD);
            at = match self.shape(at) {
                _ if self.place(at) > at => self.place(at),
                Shape::Capital | Shape::Caps if !paper => at + 1,
                Shape::Hyphen if later && self.document.joined_to_next(at) => (at + 2).min(self.tokens.end),
                Shape::Clitic if later && self.capital(at + 1) && self.owns_in_names(at - 1) => at + 1,
                _ => break,
            };
        }
        (at > from).then_some(at)
    }

    /// Whether "and" after the tail `first..at` joins what stands at `right` to it.
    fn joins(&self, first: usize, at: usize, right: usize) -> bool {
        let named = self.firm(right) || self.shape(right) == Shape::Caps;
        if !self.capital(right)
            || self.is_role(right)
            || (named && self.known_after(right) > right)
            || self.splits(right)
        {
            return false;
        }
        if (first..at).any(|from| self.place(from) == at) {
            // Great Britain and Ireland, but not Leeds and Bradford.
            return self.is(at - 1, class::NATIONAL_PLACE) && self.is(right, class::NATIONAL_PLACE);
        }
        self.place(right) <= right && self.is_subject(right)
    }

    /// Past ", Food and Rural Affairs".
    fn tail_list(&self, first: usize, comma: usize, office: bool) -> Option<usize> {
        let mut at = comma;
        for _ in 0..6 {
            let item = at + 1;
            if self.word(at) == "and" {
                return self.joins(first, at, item).then(|| self.tail_item(item, office))?;
            }
            if self.shape(at) != Shape::Comma {
                return None;
            }
            if self.word(item) == "and" {
                at = item;
                continue;
            }
            let named = self.known_after(item) > item || self.place(item) > item;
            if !self.capital(item) || named || !self.is_subject(item) {
                return None;
            }
            at = self.tail_item(item, office)?;
        }
        None
    }

    /// Whether a place is one that arms of national organisations carry in their names.
    fn is_nation(&self, place: Range<usize>) -> bool {
        match place.len() {
            1 => self.is(place.start, class::NATIONAL_PLACE),
            _ => self.document.words(place) == "Northern Ireland",
        }
    }
}
