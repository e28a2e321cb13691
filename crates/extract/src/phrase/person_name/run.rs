//! Names of people as the words and their neighbours give them.

use crate::anchors::Anchors;
use crate::phrase::person_name::element::{Element, Shape, element, is_capital, leads_on, particle};
use crate::rules::person::lexicon::{Flags, is_post_nominal};
use crate::rules::person::prior::{is_person, is_place};
use crate::{Candidates, Document, Priority};
use greenpaper_core::{BlockKind, MentionKind};
use greenpaper_text::TokenKind;
use std::cell::Cell;
use std::ops::Range;

/// A name as it was read. All ranges are of tokens.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// What is marked: the name without titles, with Lord and Lady.
    pub(crate) name: Range<usize>,
    /// Titles before the name, empty where there are none.
    pub(crate) titles: Range<usize>,
    /// Given names and initials, empty where there are none.
    pub(crate) given: Range<usize>,
    /// The family name with its particles, or a peer's whole style.
    pub(crate) family: Range<usize>,
    /// MP, CBE and their like; empty where there are none.
    pub(crate) suffix: Range<usize>,
    /// Whether it is a peer's style.
    pub(crate) is_peer: bool,
    pub(crate) priority: Priority,
}

impl Reading {
    /// The token of the surname by which the person will be called again.
    pub(crate) fn surname(&self) -> Range<usize> {
        match self.is_peer {
            true => self.family.start + 1..self.family.end.min(self.family.start + 2),
            false => self.family.clone(),
        }
    }

    /// The number after its last token, honours included.
    pub(crate) fn end(&self) -> usize {
        self.name.end.max(self.suffix.end)
    }
}

/// The most elements that a name has.
const LONGEST: usize = 5;

/// Reads names in the tokens of one unit.
pub(crate) struct Reader<'r, 'd> {
    pub(crate) document: &'r Document<'d>,
    pub(crate) found: &'r Candidates,
    pub(crate) kind: BlockKind,
    /// The unit's tokens.
    pub(crate) tokens: Range<usize>,
    /// What a run of elements is written into.
    pub(crate) memory: Cell<Vec<Element>>,
}

impl Reader<'_, '_> {
    /// Adds the names of the unit to `readings`, in order.
    pub(crate) fn read(&self, readings: &mut Vec<Reading>) {
        let mut at = self.tokens.start;
        loop {
            at = self.document.next(at, self.tokens.end, Anchors::PERSON);
            if at >= self.tokens.end {
                break;
            }
            at = self.titled(at, readings).or_else(|| self.run(at, readings)).unwrap_or(at + 1);
        }
    }

    pub(crate) fn flags(&self, at: usize) -> Flags {
        if at < self.tokens.end { self.document.flags(at) } else { Flags::NONE }
    }

    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        at < self.tokens.end && self.document.word(at).eq_ignore_ascii_case(word)
    }

    pub(crate) fn kind_of(&self, at: usize) -> Option<TokenKind> {
        (at < self.tokens.end).then(|| self.document.tokens()[at].kind)
    }

    fn element(&self, at: usize) -> Option<Element> {
        if at >= self.tokens.end || self.breaks(at) {
            return None;
        }
        element(self.document, at).filter(|it| it.end <= self.tokens.end)
    }

    /// Whether a line that is a line of its own ends before token `at`: no name goes across.
    fn breaks(&self, at: usize) -> bool {
        use BlockKind::{AuthorNote, Byline, FrontMatter, TableRow};
        if at <= self.tokens.start {
            return false;
        }
        let tokens = self.document.tokens();
        let gap = tokens[at - 1].span.end()..tokens[at].span.start();
        !gap.is_empty()
            && matches!(self.kind, AuthorNote | Byline | FrontMatter | TableRow)
            && self.document.text()[gap].contains('\n')
    }

    /// Names after a title: `Mr Marsh`, `The Rt Hon Ann Lee MP`, `Lord Hunt of Kings Heath`.
    fn titled(&self, start: usize, readings: &mut Vec<Reading>) -> Option<usize> {
        let mut at = start;
        let mut title = Flags::NONE;
        // Nobody has more titles than this; without a limit a text of nothing but "Mr" takes quadratic time.
        while at < self.tokens.end && at - start < LONGEST {
            let word = self.document.word(at);
            let flags = self.flags(at);
            let right = (word.eq_ignore_ascii_case("rt") || word.eq_ignore_ascii_case("rt."))
                || word.eq_ignore_ascii_case("right") && self.flags(at + 1).any(Flags::TITLE);
            let the = at == start && self.is(at, "the") && {
                let next = self.document.word(at + 1);
                next.eq_ignore_ascii_case("rt") || next.eq_ignore_ascii_case("rt.") || self.is(at + 1, "hon")
            };
            let justice = title.any(Flags::TITLE) && self.is(at, "justice");
            if !is_capital(word) && !the || !(right || the || justice || flags.any(Flags::TITLE)) {
                break;
            }
            title = title | if right { Flags::TITLE } else { flags };
            at += 1;
        }
        let name = at;
        let peer = self.flags(at).any(Flags::PEER) && self.document.is_upper(at);
        let rank = !peer && title == Flags::NONE && self.flags(at).any(Flags::RANK);
        if peer {
            return self.peer(start, name, readings);
        }
        if rank {
            return self.ranked(start, readings);
        }
        if name == start {
            return None;
        }
        // Mr and Mrs Whitcombe.
        if self.is(name, "and") && self.flags(name + 1).any(Flags::TITLE) {
            return None;
        }
        let elements = self.gather(name, true);
        let first = elements.iter().find(|it| it.shape == Shape::Title)?;
        let office = Flags::HEAD | Flags::DETERMINER;
        if first.flags.any(office) && !first.flags.any(Flags::SURNAME) && !first.is_surname() {
            return None;
        }
        let knighted = (start..name).any(|it| self.is(it, "sir") || self.is(it, "dame"));
        let reading = self.reading(start..name, &elements, knighted, Priority::Certain)?;
        let end = reading.end();
        if !self.is_clear(&reading.name) {
            return Some(end);
        }
        readings.push(reading);
        Some(end)
    }

    /// `Lord Hodge`, `Baroness Threlkeld of Ambleside`, `Earl Howe`; not `Lord Chancellor`.
    fn peer(&self, start: usize, name: usize, readings: &mut Vec<Reading>) -> Option<usize> {
        let mut at = name + 1;
        if (self.is(name, "lord") || self.is(name, "lady")) && self.is(at, "justice") {
            at += 1;
        }
        if (self.is(name, "earl") || self.is(name, "marquess")) && self.is(at, "of") {
            at += 1;
        }
        let first = self.element(at)?;
        let office =
            ["mayor", "chief", "president", "provost", "privy", "high", "great", "advocate", "lieutenant"];
        let office = office.iter().any(|word| self.is(at, word))
            || first.flags.any(Flags::HEAD | Flags::BODY) && !first.is_surname()
            || self.is(at, "chancellor")
            || self.is(at, "speaker")
            || self.is(at, "commissioner")
            || self.is(name, "lords") && self.is(at, "commons");
        if office || first.shape != Shape::Title {
            return None;
        }
        let mut end = first.end;
        // Lord Clement Jones, Lady Anne Smith.
        while let Some(next) = self.element(end).filter(|it| !it.is_barred() && it.shape == Shape::Title) {
            if end - name > LONGEST {
                break;
            }
            end = next.end;
        }
        if self.is(end, "of") && self.element(end + 1).is_some_and(|it| !it.flags.any(Flags::BODY)) {
            let mut to = end + 1;
            while let Some(next) = self.element(to) {
                to = next.end;
                let joins = ["and", "in", "on", "upon", "le", "under", "the", "of"];
                if joins.iter().any(|word| self.document.word(to) == *word)
                    && self.element(to + 1).is_some_and(|it| !it.is_barred())
                    && to - end < 6
                    && !self.is(to, "of")
                {
                    to += 1;
                } else if to - end > 5 || self.element(to).is_some_and(|it| it.is_barred()) {
                    break;
                }
            }
            let body = (end + 1..to).any(|it| {
                let other = self.found.at(it).map(|(_, other)| other.kind);
                matches!(other, Some(MentionKind::Organisation | MentionKind::Legislation))
            });
            if !body {
                end = to;
            }
        }
        if self.is_hyphenated(end) || !self.is_clear(&(name..end)) {
            return Some(end);
        }
        readings.push(Reading {
            name: name..end,
            titles: start..name,
            given: name..name,
            family: name..end,
            suffix: end..self.suffix(end),
            is_peer: true,
            priority: Priority::Certain,
        });
        Some(end)
    }

    /// `Judge Mulcahy`, `Captain Noakes`: the rank is not part of the name, and the name must look like one.
    fn ranked(&self, start: usize, readings: &mut Vec<Reading>) -> Option<usize> {
        let elements = self.gather(start + 1, false);
        let first = elements.first()?;
        let single = elements.len() == 1 && first.shape == Shape::Title && first.end == start + 2;
        // Whoever sits in court has a name, known or not: Judge Akintola.
        let sits = (self.is(start, "judge") || self.is(start, "canon") || self.is(start, "imam"))
            && !first.is_barred()
            && !first.flags.any(Flags::HEAD | Flags::DETERMINER | Flags::MODIFIER)
            && !self.document.weighed(start + 1).2;
        if single
            && (first.is_surname() || sits)
            && !first.is_common()
            && !self.flags(first.end).any(Flags::BODY)
        {
            let reading = self.reading(start..start + 1, &elements, false, Priority::Pattern)?;
            let end = reading.end();
            if self.is_clear(&reading.name) {
                readings.push(reading);
            }
            return Some(end);
        }
        None
    }

    /// The elements from token `at` on that may make one name: initials, words with capitals, particles between.
    fn gather(&self, at: usize, titled: bool) -> Vec<Element> {
        let mut elements: Vec<Element> = Vec::new();
        let mut end = at;
        while elements.len() < LONGEST {
            let inside = titled || !elements.is_empty();
            let particle = particle(self.document, end)
                .filter(|_| inside && end < self.tokens.end && !self.breaks(end))
                .filter(|it| it.shape == Shape::Title || leads_on(self.document, it.end));
            let Some(next) = self.element(end).or(particle) else { break };
            let first = elements.is_empty() && titled;
            if next.shape == Shape::Title && next.is_barred() && !first {
                break;
            }
            end = next.end;
            elements.push(next);
        }
        while elements.last().is_some_and(|it| it.shape != Shape::Title) {
            elements.pop();
        }
        elements
    }

    /// A reading of elements as given names, then a family name. `knighted`: one element alone is a given name.
    pub(crate) fn reading(
        &self,
        titles: Range<usize>,
        elements: &[Element],
        knighted: bool,
        priority: Priority,
    ) -> Option<Reading> {
        let (first, last) = (elements.first()?, elements.last()?);
        if self.is_hyphenated(last.end) {
            return None;
        }
        let name = first.start..last.end;
        let family = match elements.iter().position(|it| it.flags.any(Flags::PARTICLE)) {
            Some(n) => elements[n].start,
            None => last.start,
        };
        let (given, family) = match elements.len() == 1 && knighted {
            true => (name.clone(), name.end..name.end),
            false => (name.start..family, family..name.end),
        };
        let suffix = name.end..self.suffix(name.end);
        Some(Reading { name, titles, given, family, suffix, is_peer: false, priority })
    }

    /// The number after the honours that follow token `at`: `MP`, `, CBE`.
    fn suffix(&self, at: usize) -> usize {
        let mut end = at;
        loop {
            let comma = usize::from(self.kind_of(end) == Some(TokenKind::Comma));
            if end + comma >= self.tokens.end || !is_post_nominal(self.document.word(end + comma)) {
                return end;
            }
            end += comma + 1;
        }
    }

    /// Whether a hyphen hangs a small word on what ends before token `at`: `Blair-era`.
    fn is_hyphenated(&self, at: usize) -> bool {
        at > 0 && crate::phrase::person_name::element::is_hyphen(self.document, at - 1)
    }

    /// Whether nothing that was found reaches beyond the name, and nothing sure is just as long.
    pub(crate) fn is_clear(&self, name: &Range<usize>) -> bool {
        let span = self.document.span(name.clone());
        // `Lord Darzi's review`: what he owns is not part of him, and a guess at it gives way.
        let titled = name.start > self.tokens.start && self.flags(name.start - 1).any(Flags::TITLE)
            || self.flags(name.start).any(Flags::PEER);
        let owns = titled && matches!(self.document.word(name.end), "'s" | "’s");
        name.clone().all(|at| match (self.found.at(at), span) {
            (Some((_, other)), _) if owns && other.priority < Priority::Known => true,
            (Some((_, other)), Some(span)) => {
                let place = other.kind == MentionKind::Place;
                span.contains_span(other.span)
                    && (other.span != span || place || other.priority < Priority::Known)
            }
            _ => true,
        })
    }

    /// A run of words with capitals, and the names in it.
    fn run(&self, start: usize, readings: &mut Vec<Reading>) -> Option<usize> {
        let first = self.element(start)?;
        if first.shape == Shape::Title && first.is_barred() && !self.is_bill(&first) {
            return Some(first.end);
        }
        // `Sister Perpetua Nolan`, `Judge Ngozi Achterberg`: the rank is not part of the name.
        if first.flags.any(Flags::PARTICLE) && matches!(self.document.word(start), "St" | "St.") {
            return self.element(first.end).map(|it| it.end);
        }
        let ranked = first.flags.any(Flags::RANK) && !first.given_by_list();
        // One stretch of memory serves all runs of a unit.
        let mut run = self.memory.take();
        run.clear();
        run.extend((!ranked).then_some(first));
        let mut end = first.end;
        // Long runs are headlines; the bound keeps the time linear.
        while run.len() < 12 {
            let particle = particle(self.document, end)
                .filter(|_| end < self.tokens.end && !self.breaks(end))
                .filter(|it| it.shape == Shape::Title || leads_on(self.document, it.end));
            let Some(next) = self.element(end).or(particle) else { break };
            if next.shape == Shape::Title && next.is_barred() {
                break;
            }
            run.push(next);
            end = next.end;
        }
        while run.last().is_some_and(|it| it.shape != Shape::Title) {
            run.pop();
        }
        let start = run.first().map_or(first.start, |it| it.start);
        let end = run.last().map_or(first.end, |it| it.end);
        if !self.is_hyphenated(end) && !self.in_work(start, end) {
            self.names(&run, readings);
            if let [only] = run[..] {
                self.alone(&only, readings);
            }
        }
        self.memory.set(run);
        Some(end.max(first.end))
    }

    /// Whether what is mostly the head of an Act's name is a given name here: `Bill Kilgour`.
    fn is_bill(&self, first: &Element) -> bool {
        let before = first.start.checked_sub(1).filter(|it| *it >= self.tokens.start);
        let led = before.is_some_and(|it| {
            (is_capital(self.document.word(it)) && !self.document.starts_sentence(it))
                || self.flags(it).any(Flags::DETERMINER)
        });
        let surname = self.element(first.end).is_some_and(|it| {
            it.shape == Shape::Title && !it.is_barred() && !it.is_common() && !it.may_be_given()
        });
        self.document.word(first.start) == "Bill" && !led && surname && self.found.is_free(first.start)
    }

    /// A given name alone, of someone who is called no more than that: `a woman I shall call Grace`, `Aisha, 34,`,
    /// `Tom (not his real name)`.
    fn alone(&self, name: &Element, readings: &mut Vec<Reading>) {
        // What bears the name as well gives way to what the sentence says.
        let span = self.document.tokens()[name.start].span;
        let free = self.found.at(name.start).is_none_or(|(_, it)| it.span == span);
        // `Hartnell LJ`: the surname of a judge.
        let judge = matches!(self.document.word(name.end), "LJ" | "LJJ" | "JSC" | "PSC" | "LCJ")
            || self.document.word(name.end) == "J"
                && self.flags(name.end + 1).any(Flags::SAYS | Flags::CALLS);
        if judge && name.end < self.tokens.end && name.shape == Shape::Title && free {
            let (start, end) = (name.start, name.end);
            readings.push(Reading {
                name: start..end,
                titles: start..start,
                given: start..start,
                family: start..end,
                suffix: end..self.suffix(end),
                is_peer: false,
                priority: Priority::Known,
            });
            return;
        }
        if !name.may_be_given() || name.end > name.start + 1 || !free {
            return;
        }
        let before = name.start.checked_sub(1).filter(|it| *it >= self.tokens.start);
        let before = before.map_or("", |it| self.document.word(it));
        let called = before == "call" || matches!(before, "called" | "named") && name.is_given();
        let age = self.kind_of(name.end) == Some(TokenKind::Comma)
            && self.kind_of(name.end + 1) == Some(TokenKind::Number)
            && self.kind_of(name.end + 2) == Some(TokenKind::Comma)
            && self.document.word(name.end + 1).len() <= 2;
        let unreal = self.kind_of(name.end) == Some(TokenKind::OpenBracket) && self.is(name.end + 1, "not");
        let introduced = called || age || unreal;
        if introduced || self.stands_alone(name, before) {
            let (start, end) = (name.start, name.end);
            readings.push(Reading {
                name: start..end,
                titles: start..start,
                given: start..end,
                family: end..end,
                suffix: end..end,
                is_peer: false,
                priority: if introduced { Priority::Certain } else { Priority::Guess },
            });
        }
    }

    /// Whether a given name stands in its sentence as a person does: `the letter that Vince wrote`, `Priya’s mother`.
    /// What is called after someone is not meant, nor what only looks like a name: a storm, a ship, `Sarah’s Law`.
    fn stands_alone(&self, name: &Element, before: &str) -> bool {
        if !name.given_by_list() || !name.is_given() || name.prior.common || !self.kind.is_running_text() {
            return false;
        }
        let next = if name.end < self.tokens.end { self.document.word(name.end) } else { "" };
        let clitic = self.kind_of(name.end) == Some(TokenKind::Clitic);
        let after = if clitic { self.document.word(name.end + 1) } else { next };
        let called_after =
            is_capital(after) && !self.document.starts_sentence(name.end + usize::from(clitic));
        let led = match name.start > self.tokens.start {
            true => self.flags(name.start - 1),
            false => Flags::NONE,
        };
        let named_for = is_capital(before) && !led.any(Flags::NO_NAME)
            || led.any(Flags::AT)
            || matches!(
                before,
                "the"
                    | "a"
                    | "an"
                    | "The"
                    | "A"
                    | "An"
                    | "&"
                    | "/"
                    | "off"
                    | "storm"
                    | "storms"
                    | "hurricane"
            );
        // `storms Desmond and Eva`
        let storms = before == "and"
            && name.start >= self.tokens.start + 3
            && matches!(self.document.word(name.start - 3), "storm" | "storms" | "hurricanes" | "Storms");
        let eponym = storms
            || self.flags(name.end + usize::from(clitic)).any(Flags::EPONYM | Flags::BODY | Flags::SITE);
        if called_after || named_for || eponym || next == "&" || self.found.at(name.start).is_some() {
            return false;
        }
        let acts = matches!(next, "is" | "was" | "has" | "had" | "will" | "would" | "did" | "does")
            || self.flags(name.end).any(Flags::SAYS | Flags::CALLS)
            || next.ends_with("ed")
            || next.ends_with('s') && next.len() > 3;
        let verb = acts && !is_capital(next);
        let comma = self.kind_of(name.end) == Some(TokenKind::Comma);
        !self.document.starts_sentence(name.start) || verb || clitic || comma
    }

    /// Whether the run is part of a firm, a case, a saint's or a street's name.
    fn in_work(&self, start: usize, end: usize) -> bool {
        let before = start.checked_sub(1).filter(|it| *it >= self.tokens.start);
        let amp = |at: usize| self.document.word(at) == "&";
        let versus = |at: usize| matches!(self.document.word(at), "v" | "v.");
        before.is_some_and(|it| amp(it) || versus(it) || matches!(self.document.word(it), "St" | "St."))
            || end < self.tokens.end && (amp(end) || versus(end))
    }

    /// The names in a run of elements.
    fn names(&self, run: &[Element], readings: &mut Vec<Reading>) {
        let mut from = 0;
        let mut first_name = true;
        while from + 1 < run.len() {
            let rest = &run[from..];
            if self.is_place(rest[0].start..rest[rest.len() - 1].end) {
                return;
            }
            if let Some((len, priority)) = self.by_given_name(rest) {
                let reading = self.reading(rest[0].start..rest[0].start, &rest[..len], false, priority);
                let headed = self.is_body(rest[len - 1].end) && from + len == run.len();
                if let Some(reading) = reading.filter(|it| !headed && self.is_clear(&it.name)) {
                    readings.push(reading);
                    from += len;
                    first_name = false;
                    continue;
                }
            }
            from += 1;
        }
        if first_name && run.len() > 1 {
            self.by_context(run, readings);
        }
    }

    /// Whether tokens are the name of a known place.
    pub(crate) fn is_place(&self, tokens: Range<usize>) -> bool {
        // Where a capital stands the known names have been looked up.
        let known = self.document.lookups(tokens.start);
        let may_be = known.is_none_or(|hits| hits.iter().any(|hit| hit.after == tokens.end));
        may_be && is_place(self.document.tables(), self.document.words(tokens))
    }

    /// How many elements from the first make a name that a given name or initials begin.
    fn by_given_name(&self, run: &[Element]) -> Option<(usize, Priority)> {
        let first = &run[0];
        let headline = matches!(
            self.kind,
            BlockKind::Headline | BlockKind::RepeatedHeadline | BlockKind::Subheading | BlockKind::TableRow
        );
        let leads = match first.shape {
            Shape::Initial => {
                let surname = run.iter().find(|it| it.shape == Shape::Title);
                let several = run.get(1).is_some_and(|it| it.shape == Shape::Initial);
                surname.is_some_and(|it| !it.is_common() && (several || it.is_surname()))
            }
            Shape::Title => first.may_be_given(),
            Shape::Particle => false,
        };
        if !leads {
            return None;
        }
        // Middle names and initials, then the surname.
        let mut len = 1;
        while run
            .get(len)
            .is_some_and(|it| it.shape == Shape::Initial || it.is_given() && len + 1 < run.len())
        {
            len += 1;
        }
        while run.get(len).is_some_and(|it| it.shape == Shape::Particle) {
            len += 1;
        }
        let surname = run.get(len).filter(|it| it.shape == Shape::Title)?;
        len += 1;
        let sure = first.is_given() || first.shape == Shape::Initial && run[1].shape == Shape::Initial;
        let fits = match sure {
            _ if headline => !surname.is_common() || sure && surname.is_surname(),
            true => true,
            false if self.document.starts_sentence(first.start) => !surname.is_common(),
            false => !surname.is_common() || surname.is_surname() && !surname.flags.any(Flags::SITE),
        };
        // Everyday words both, and the whole a name of one who is known: `Gordon Brown`, first in a sentence.
        let ends = surname.end;
        let known = || {
            is_person(self.document.tables(), self.document.words(first.start..ends))
                && !self.is_crowded(first.start, ends)
        };
        if !(fits || known()) {
            return None;
        }
        // A second surname, or a surname after a middle name that is none of the given names.
        if let Some(next) = run.get(len)
            && next.shape == Shape::Title
            && !next.is_common()
            && len < LONGEST
        {
            len += 1;
        } else if let (Some(particle), Some(next)) = (run.get(len), run.get(len + 1))
            && particle.shape == Shape::Particle
            && next.shape == Shape::Title
        {
            len += 2;
        }
        let priority = if sure && !surname.is_common() { Priority::Known } else { Priority::Pattern };
        Some((len, priority))
    }
}
