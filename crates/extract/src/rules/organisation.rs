//! Bodies: known names, names by their form, and short forms that stand for one of them.

pub(crate) mod again;
mod committees;
mod context;
mod guesses;
pub(crate) mod holder_of_post;
pub(crate) mod lexicon;
mod short;

use crate::anchors::{About, Anchors};
use crate::document::casing::{Casing, Shape, Shapes, begins_no_name_at, in_compound, is_taken, plain};
use crate::document::lookup::day_of;
use crate::phrase::organisation::{Begins, Form, Run};
use crate::words::Class;
use crate::{Candidate, Candidates, Document, Priority, Reference, Unit};
use chrono::NaiveDate;
use greenpaper_core::{Entity, Evidence, MentionKind, Organisation, OrganisationKind};

use crate::phrase::known_organisation::{Known, KnownBody, known_at};
pub(crate) use context::acts;
pub(crate) use guesses::stands_beside;
pub(crate) use short::may_be_short;
use std::ops::Range;

/// The lists of words by which bodies are told, and what each says.
pub(super) fn classes() -> Vec<(Vec<&'static str>, Class)> {
    let lists = [
        (&lexicon::NO_BODY, Class::NO_BODY),
        (&lexicon::CLASS_WORDS, Class::COMMON),
        (&lexicon::ROLES, Class::ROLE),
        (&context::DESCRIPTORS, Class::DESCRIPTOR),
        (&context::VERBS, Class::VERB),
        (&context::POSTS, Class::POST),
    ];
    let mut classes: Vec<_> = lists.map(|(list, class)| (list.words().to_vec(), class)).into();
    classes.extend(lexicon::HEADS.iter().map(|(word, bits)| (vec![*word], Class::of_head(*bits))));
    classes
}

/// Whether a body's name may begin with a word without a capital.
pub(crate) fn begins_small(word: &str, about: &About) -> bool {
    about.shape == Shape::Small
        && (about.class.is(Class::BODY) || !word.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Whether a word, among capitals or right after them, makes a name of them: all that [`Reader::run`] looks for but known
/// names.
pub(crate) fn makes_a_name(word: &str, about: &About) -> bool {
    about.class.head() != 0
        || about.shape == Shape::And
        || word == "&"
        || about.shape.is_capital()
            && (is_site_of_state(word) || crate::phrase::known_organisation::party_of_member(word).is_some())
        || about.shape == Shape::Small && context::opens_small_service(word)
}

/// Prisons and stations, named after places.
fn is_site_of_state(word: &str) -> bool {
    matches!(word, "HMP" | "HMYOI" | "YOI" | "RAF")
}

/// Finds bodies by name: in the tables, by head noun, by what stands around them.
pub(super) fn find(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    let mut reader = Reader {
        document,
        shapes,
        day: day_of(document),
        known: Vec::new(),
        begins: Vec::new(),
        doubtful: Vec::new(),
        sure: Vec::new(),
    };
    for (number, unit) in document.units().iter().enumerate() {
        reader.unit(unit, shapes.setting(number), found);
    }
    reader.settle(found);
    guesses::find(document, shapes, found);
    committees::find(document, shapes, day_of(document), found);
}

/// Finds short forms that stand for a body named elsewhere: the Trust, the Commission, the House.
pub(super) fn find_short_forms(document: &Document<'_>, shapes: &Shapes<'_>, found: &mut Candidates) {
    short::find(document, shapes, found);
}

/// Longest stretch of capitals that is looked at as a whole, in tokens: no name is longer.
const LONGEST_RUN: usize = 48;

struct Reader<'r, 'd, 'a> {
    document: &'d Document<'a>,
    shapes: &'r Shapes<'r>,
    day: Option<NaiveDate>,
    /// What is known at each token of the run; kept for its memory.
    known: Vec<Known>,
    begins: Vec<Begins>,
    /// Everyday words that may be names, to be settled when all is read.
    doubtful: Vec<(Range<usize>, KnownBody, Option<bool>)>,
    /// Ids of bodies that are named beyond doubt.
    sure: Vec<&'static str>,
}

impl Reader<'_, '_, '_> {
    fn unit(&mut self, unit: &Unit, setting: Casing, found: &mut Candidates) {
        let mut at = unit.tokens.start;
        loop {
            at = self.document.next(at, unit.tokens.end, Anchors::BODY);
            if at >= unit.tokens.end {
                break;
            }
            if self.shapes.capital(at) {
                let end = self.run_end(at, unit.tokens.end, found);
                // Capitals of which the tables know nothing make no name by themselves.
                let after = unit.tokens.end.min(end + 1);
                if self.document.next(at, after, Anchors::NAMED) < after {
                    self.run(unit, at..end, setting, found);
                }
                at = end;
            } else {
                if self.follows_the(at) {
                    self.small(unit, at, found);
                }
                at += 1;
            }
        }
    }

    /// Where the stretch of capitals that begins at `start` ends: after the last capital that only words and marks
    /// which stand inside names part from it.
    fn run_end(&self, start: usize, unit_end: usize, found: &Candidates) -> usize {
        let limit = unit_end.min(start + LONGEST_RUN);
        let (mut at, mut end) = (start + 1, start + 1);
        while at < limit {
            if is_taken(found, at) || (at > start && self.document.starts_sentence(at)) {
                break;
            }
            let next_capital =
                |steps: usize| (at + 1..(at + 1 + steps).min(limit)).any(|it| self.shapes.capital(it));
            match self.shapes.at(at) {
                Shape::Capital | Shape::Caps => end = at + 1,
                Shape::Small => match self.document.word(at) {
                    "of" | "for" | "and" | "on" | "in" | "with" | "to" | "upon" if next_capital(3) => {}
                    "the" | "de" | "y" | "by" | "under" | "le" | "la" | "super" if next_capital(2) => {}
                    "plc" => end = at + 1,
                    _ if self.shapes.at(at - 1) == Shape::Hyphen => {}
                    _ => break,
                },
                Shape::Hyphen if self.document.joined_to_next(at) => {}
                Shape::Clitic if next_capital(2) => {}
                Shape::And if next_capital(1) => {}
                Shape::Comma if next_capital(2) => {}
                Shape::Mark if matches!(self.document.word(at), "(") && self.opens_chamber(at) => {
                    let close = (at..limit).find(|&it| self.document.word(it) == ")");
                    end = close.map_or(end, |it| it + 1);
                    at = end.max(at + 1);
                    continue;
                }
                _ => break,
            }
            at += 1;
        }
        end
    }

    fn opens_chamber(&self, bracket: usize) -> bool {
        (bracket + 1..bracket + 8).any(|it| matches!(self.document.word(it), "Chamber" | "Division"))
    }

    fn follows_the(&self, at: usize) -> bool {
        at > 0
            && self.document.tokens()[at - 1].span.len() == 3
            && matches!(self.document.word(at - 1), "the" | "The")
    }

    /// A known name without its capitals: the home office.
    fn small(&mut self, unit: &Unit, at: usize, found: &mut Candidates) {
        if let Some(body) =
            crate::phrase::known_organisation::uncapitalised(self.document, &unit.block, at, self.day)
        {
            self.known_body(at..body.after, body, found);
        }
    }

    fn run(&mut self, unit: &Unit, tokens: Range<usize>, setting: Casing, found: &mut Candidates) {
        let (mut known, mut begins) = (std::mem::take(&mut self.known), std::mem::take(&mut self.begins));
        known.clear();
        begins.clear();
        let mut heads = false;
        for at in tokens.clone() {
            let here = if self.shapes.capital(at) && !is_taken(found, at) {
                known_at(self.document, &unit.block, at, self.day)
            } else {
                Known::default()
            };
            let body = here.body.filter(|body| body.after >= here.false_friend);
            begins.push(Begins {
                organisation: body.map_or(0, |body| body.after),
                firm: body.is_some_and(|body| body.is_firm(at)),
                place: if here.place > here.false_friend { here.place } else { 0 },
            });
            heads |= self.document.class(at).head() != 0;
            known.push(here);
        }
        let run = Run {
            document: self.document,
            shapes: self.shapes,
            tokens: tokens.clone(),
            begins: &begins,
            titled: setting == Casing::Title,
        };
        let mut at = tokens.start;
        while at < tokens.end {
            let here = known[at - tokens.start];
            let body = here.body.filter(|body| body.after >= here.false_friend);
            if !self.shapes.capital(at) || is_taken(found, at) {
                at += 1;
                continue;
            }
            let title = here.publication.filter(|title| title.after >= body.map_or(0, |body| body.after));
            if let Some(title) = title
                && self.title(at, title, found)
            {
                at = title.after;
                continue;
            }
            let opener = begins_no_name_at(self.document, at)
                && (self.document.starts_sentence(at) || self.document.word(at) == "The")
                || (self.document.starts_sentence(at)
                    && context::is_descriptor(self.document.word(at))
                    && !matches!(self.document.word(at + 1), "of" | "for" | "on"));
            let form = if opener || setting == Casing::AllCaps {
                None
            } else if heads {
                run.form(at)
            } else {
                None
            };
            let form = form.filter(|form| form.after > here.false_friend);
            if body.is_none() && form.is_none() && here.false_friend > at {
                at = here.false_friend;
                continue;
            }
            // The House of Commons Health Committee: a committee with its House.
            if let Some(house) = body
                && matches!(self.document.words(at..house.after), "House of Commons" | "House of Lords")
                && let Some(inner) = known.get(house.after - tokens.start).and_then(|it| it.body)
                && self.document.word(inner.after - 1) == "Committee"
                && self.known_body(at..inner.after, inner, found)
            {
                at = inner.after;
                continue;
            }
            at = self
                .choose(&run, at, body, form, found)
                .or_else(|| self.other_forms(&run, unit, at, setting, found))
                .unwrap_or(at + 1)
                .max(at + 1);
        }
        self.known = known;
        self.begins = begins;
    }

    /// Takes the known name or the one by form at `at`; the token after it.
    fn choose(
        &mut self,
        run: &Run<'_, '_, '_>,
        at: usize,
        body: Option<KnownBody>,
        form: Option<Form>,
        found: &mut Candidates,
    ) -> Option<usize> {
        let form = form.filter(|form| form.specific && !form.class && form.after > at + 1);
        if let Some(body) = body {
            if at > 0
                && self.document.word(at - 1) == "/"
                && let Some(after) = self.party_in_brackets(at, found)
            {
                return Some(after);
            }
            if let Some(after) = self.past_known(run, at, &body) {
                return self.by_form(at..after, Priority::Known, found).then_some(after);
            }
            let longer = form
                .filter(|form| !form.weak && form.after > body.after && self.extends(run, &body, form.after));
            let Some(form) = longer else {
                return self.known_body(at..body.after, body, found).then_some(body.after);
            };
            return self.by_form(at..form.after, Priority::Pattern, found).then_some(form.after);
        }
        let beside = at > run.tokens.start && self.shapes.capital(at - 1);
        let form =
            form.filter(|form| !(form.weak && (run.titled || beside || self.document.starts_sentence(at))))?;
        let all_class = run.titled && !self.is_distinct(run, at..form.after);
        let priority = if form.weak { Priority::Weak } else { Priority::Pattern };
        (!all_class && self.by_form(at..form.after, priority, found)).then_some(form.after)
    }

    /// What belongs to a known name by custom: NHS East of England, Court of Appeal (Civil Division).
    fn past_known(&self, run: &Run<'_, '_, '_>, at: usize, body: &KnownBody) -> Option<usize> {
        let place = run.begins(body.after).place;
        if self.document.word(at) == "NHS" && body.after == at + 1 && place > body.after {
            let ends = !self.shapes.capital(place) || !run.tokens.contains(&place);
            return ends.then_some(place);
        }
        // Greater Manchester Police Authority.
        if self.document.word(body.after) == "Authority" && self.document.word(body.after - 1) == "Police" {
            return Some(body.after + 1);
        }
        // A body's branch in one nation: RSPB Cymru, Care & Repair England.
        let nation = matches!(
            self.document.word(body.after),
            "Cymru" | "England" | "GB" | "Scotland" | "UK" | "Wales"
        );
        if nation
            && run.tokens.contains(&body.after)
            && !body.is_party()
            && !self.shapes.capital(body.after + 1)
            && !self.document.starts_sentence(body.after)
        {
            return Some(body.after + 1);
        }
        run.chamber(body.after)
    }

    fn title(
        &self,
        at: usize,
        title: crate::phrase::known_organisation::KnownTitle,
        found: &mut Candidates,
    ) -> bool {
        let tokens = at..title.after;
        let quoted =
            at > 0 && matches!(self.document.word(at - 1), "“" | "\"" | "‘" | "'" | "report" | "paper");
        if in_compound(self.document, self.shapes, &tokens) || (title.is_doubtful() && !quoted) {
            return false;
        }
        let Some(span) = self.document.span(tokens) else { return false };
        found.add(self.document, title.candidate(span)).is_some()
    }

    /// Whether what follows a known name makes another name of it: Home Office Research Unit, but not NHS Trust.
    fn extends(&self, run: &Run<'_, '_, '_>, body: &KnownBody, after: usize) -> bool {
        if run.begins(body.after).firm {
            return false;
        }
        // Coram Children's Legal Centre: what is owned inside a name belongs to it.
        if !body.is_party() && (body.after + 1..after).any(|it| self.shapes.at(it) == Shape::Clitic) {
            return true;
        }
        (body.after..after).filter(|&it| self.shapes.capital(it)).any(|it| {
            let word = self.document.word(it);
            let head = lexicon::head(word);
            match head {
                Some(head) => !head.is(lexicon::Head::CLASS) && !body.is_party(),
                None => !crate::document::casing::listed(&lexicon::CLASS_WORDS, word),
            }
        })
    }

    /// Whether a name in a heading has a word that is no everyday one.
    fn is_distinct(&self, run: &Run<'_, '_, '_>, tokens: Range<usize>) -> bool {
        tokens.clone().any(|it| {
            run.begins(it).place > it
                || run.begins(it).organisation > it
                || (self.shapes.capital(it)
                    && !self.document.weighed(it).2
                    && lexicon::Head::of(self.document.class(it)).is_none())
        })
    }

    /// Firms with an ampersand, prisons, services and councils in small letters.
    fn other_forms(
        &mut self,
        run: &Run<'_, '_, '_>,
        unit: &Unit,
        at: usize,
        setting: Casing,
        found: &mut Candidates,
    ) -> Option<usize> {
        if setting == Casing::AllCaps {
            return None;
        }
        let direct = |from: usize| (from..run.tokens.end).take_while(|&it| self.shapes.capital(it)).count();
        let place = run.begins(at).place;
        let name_end = if place > at { place } else { at + direct(at).min(3) };
        if is_site_of_state(self.document.word(at)) {
            // HMP & YOI Doncaster.
            let both = matches!(self.document.word(at + 1), "&" | "and" | "/")
                && self.document.word(at + 2) == "YOI";
            let name = if both { at + 3 } else { at + 1 };
            let first = run.begins(name).place;
            let after = if first > name { first } else { name + direct(name).min(3) };
            return (after > name && self.by_form(at..after, Priority::Known, found)).then_some(after);
        }
        if setting == Casing::Sentence && self.is_arm_of_nation(at) {
            return self.by_form(at..at + 2, Priority::Pattern, found).then_some(at + 2);
        }
        if let Some(after) = self.party_in_brackets(at, found) {
            return Some(after);
        }
        if self.shapes.at(name_end) == Shape::And && self.shapes.capital(name_end + 1) {
            let after = name_end + 1 + direct(name_end + 1).min(2);
            let own = |it: usize| {
                let word = self.document.word(it);
                !crate::document::lookup::word(word).2
                    && !crate::document::casing::listed(&lexicon::CLASS_WORDS, word)
            };
            let names = own(name_end - 1) && own(name_end + 1) && self.shapes.at(at) == Shape::Capital;
            let short = name_end == at + 1 || place == name_end;
            return (names && short && self.by_form(at..after, Priority::Pattern, found)).then_some(after);
        }
        let after = context::small_service(self.document, name_end, unit.tokens.end)?;
        let known_place = place > at;
        let unknown = name_end == at + 1
            && self.shapes.at(at) == Shape::Capital
            && !begins_no_name_at(self.document, at)
            && run.begins(at).organisation == 0
            && !context::is_adjective(self.document.word(at))
            && !self.document.weighed(at).2;
        ((known_place || unknown) && self.by_form(at..after, Priority::Pattern, found)).then_some(after)
    }

    /// Governors Wales, Parents Scotland: a plural and a nation, and nothing else.
    fn is_arm_of_nation(&self, at: usize) -> bool {
        let word = self.document.word(at);
        let whole = (at == 0 || !self.shapes.capital(at - 1)) && !self.shapes.capital(at + 2);
        word.len() > 5
            && word.ends_with('s')
            && !word.ends_with("ss")
            && whole
            && crate::phrase::organisation::is_nation(self.document.word(at + 1))
            && self.shapes.capital(at + 1)
            && !begins_no_name_at(self.document, at)
            && !crate::document::casing::listed(&lexicon::ROLES, word.trim_end_matches('s'))
    }

    /// "(Lab)" after a member's name or seat, "(Lab, Wigan)" after a name.
    fn party_in_brackets(&self, at: usize, found: &mut Candidates) -> Option<usize> {
        let id = crate::phrase::known_organisation::party_of_member(self.document.word(at))?;
        let next = self.document.word(at + 1);
        let opens = at > 1 && self.document.word(at - 1) == "(";
        // (Lab/Co-op)
        let seat = next == ")" || matches!(next, "," | "/") && self.shapes.capital(at + 2);
        let second = at > 2
            && self.document.word(at - 1) == "/"
            && crate::phrase::known_organisation::party_of_member(self.document.word(at - 2)).is_some();
        let follows = opens && (self.document.word(at - 2) == ")" || self.shapes.capital(at - 2)) || second;
        if !(follows && seat) || !self.by_form(at..at + 1, Priority::Known, found) {
            return None;
        }
        if let Some(id) = id
            && let Some((candidate, _)) = found.at(at)
        {
            let candidate = found.get_mut(candidate);
            if let Reference::Names(named) = &mut candidate.reference
                && let Entity::Organisation(body) = &mut **named
            {
                (body.id, body.kind) = (Some(id.clone()), Some(OrganisationKind::Party));
            }
            candidate.links.push((id, 0.95, vec![Evidence::Alias, Evidence::Context]));
        }
        Some(at + 1)
    }

    fn by_form(&self, tokens: Range<usize>, priority: Priority, found: &mut Candidates) -> bool {
        add_named(self.document, self.shapes, tokens, priority, found)
    }

    fn known_body(&mut self, tokens: Range<usize>, body: KnownBody, found: &mut Candidates) -> bool {
        if in_compound(self.document, self.shapes, &tokens) {
            return false;
        }
        if body.doubtful {
            let context = context::speaks_for(self.document, self.shapes, &tokens, body.is_party(), found);
            self.doubtful.push((tokens, body, context));
            // Whether it is one is settled later; what a form makes of its words is not.
            return true;
        }
        self.sure.push(body.id());
        self.put(tokens, &body, found)
    }

    fn put(&self, tokens: Range<usize>, body: &KnownBody, found: &mut Candidates) -> bool {
        let Some(span) = self.document.span(tokens.clone()) else { return false };
        found.add(self.document, body.candidate(span, self.document.words(tokens))).is_some()
    }

    /// Everyday words are names where the article shows it, here or elsewhere.
    fn settle(&mut self, found: &mut Candidates) {
        let doubtful = std::mem::take(&mut self.doubtful);
        for (_, body, context) in &doubtful {
            if *context == Some(true) {
                self.sure.push(body.id());
            }
        }
        self.sure.sort_unstable();
        self.sure.dedup();
        for (tokens, body, context) in doubtful {
            if context != Some(false) && self.sure.binary_search(&body.id()).is_ok() {
                self.put(tokens, &body, found);
            }
        }
    }
}

/// Adds a body that is known by its form alone.
pub(crate) fn add_named(
    document: &Document<'_>,
    shapes: &Shapes<'_>,
    tokens: Range<usize>,
    priority: Priority,
    found: &mut Candidates,
) -> bool {
    if in_compound(document, shapes, &tokens) {
        return false;
    }
    let Some(span) = document.span(tokens.clone()) else { return false };
    let name = plain(document.words(tokens));
    let body = Entity::Organisation(Organisation { name, ..Organisation::default() });
    let candidate = Candidate::new(span, MentionKind::Organisation)
        .with_priority(priority)
        .with_reference(Reference::Names(Box::new(body)));
    found.add(document, candidate).is_some()
}
