//! The posts that the words around a person's name give them, with the body they are held in.

use super::marked::Marked;
use super::post as phrase;
use crate::Document;
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::{Flags, is_post_nominal};
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;
use std::ops::Range;

/// A post that a person is said to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    /// The tokens of its title.
    pub(crate) role: Range<usize>,
    /// A token of the mark that is the body, as far as one is named.
    pub(crate) body: Option<usize>,
    /// The tokens of a body that nothing has marked: words with capitals after `of`, `at`.
    pub(crate) unknown: Option<Range<usize>>,
    /// The tokens of the body's unit: `older people taskforce`.
    pub(crate) unit: Option<Range<usize>>,
    /// How the text points at a body that it does not name here.
    pub(crate) points: Points,
    pub(crate) former: bool,
}

/// How a post without a body points at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Points {
    /// Not at all: `health secretary`, `a social worker`.
    Nowhere,
    /// `its managing director`, `the general secretary`: the body last named.
    Back,
    /// `Trust executive director`, `Plymouth's director`: the body named whose name ends, or begins, with the word at
    /// this token.
    To(usize),
}

const REACH: usize = 24;
/// The most tokens that a post under a signature has.
const SIGNED: usize = 16;

/// Whether token `at` stands on the very next line after the token before it.
fn is_next_line(document: &Document<'_>, at: usize) -> bool {
    let tokens = document.tokens();
    let gap = &document.text()[tokens[at - 1].span.end()..tokens[at].span.start()];
    gap.bytes().filter(|it| *it == b'\n').count() == 1
}

/// Whether a line is somebody's speech and not their post: `The Secretary of State knows that …`.
fn speaks(document: &Document<'_>, line: Range<usize>) -> bool {
    let stop = line.end.checked_sub(1).and_then(|it| document.tokens().get(it));
    stop.is_some_and(|it| matches!(it.kind, TokenKind::Stop))
        || document.flags(line.start).any(Flags::DETERMINER)
        || line.len() > REACH
}

struct Around<'a, 'd> {
    document: &'a Document<'d>,
    marked: &'a dyn Marked,
    from: usize,
    end: usize,
}

/// The posts of the person whose name is tokens `name`.
pub(crate) fn held(document: &Document<'_>, marked: &dyn Marked, name: Range<usize>) -> Vec<Held> {
    let Some(unit) = document.units().get(document.unit_of(name.start)) else { return Vec::new() };
    let around = Around { document, marked, from: unit.tokens.start, end: unit.tokens.end };
    let mut held = around.before(name.start);
    // R v Secretary of State, Lord Ashdale said: a party to a case is nobody's post.
    held.retain(|it| it.role.start == 0 || !matches!(document.word(it.role.start - 1), "v" | "v."));
    held.extend(around.after(name.end));
    // `Norah Adeleke`, and her post on the line below; under a letter, below an empty line.
    if let Some(below) = document.units().get(document.unit_of(name.start) + 1)
        && name.end == around.end
        && !below.tokens.is_empty()
        && (is_next_line(document, name.end)
            || name.start <= around.from + 1
                && below.tokens.len() < SIGNED
                && is_capital(document.word(below.tokens.start)))
        && !speaks(document, below.tokens.clone())
    {
        let around = Around { document, marked, from: below.tokens.start, end: below.tokens.end };
        held.extend(around.list(below.tokens.start, false));
    }
    held
}

impl Around<'_, '_> {
    fn flags(&self, at: usize) -> Flags {
        if at < self.end { self.document.flags(at) } else { Flags::NONE }
    }

    fn word(&self, at: usize) -> &str {
        if at < self.end { self.document.word(at) } else { "" }
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        (at < self.end).then(|| self.document.tokens()[at].kind)
    }

    fn is_body(&self, at: usize) -> bool {
        at < self.end && self.marked.is(at, MentionKind::Organisation)
    }

    /// The number after the mark that covers token `at`.
    fn past(&self, at: usize) -> usize {
        let mark = self.marked.at(at).map(|(n, _)| n);
        let mut end = at + 1;
        while mark.is_some() && end < self.end && self.marked.at(end).map(|(n, _)| n) == mark {
            end += 1;
        }
        end
    }

    fn before(&self, name: usize) -> Vec<Held> {
        // Titles: Mr, Rt Hon, Professor Sir; nobody has more of them than eight.
        let mut end = name;
        while end > self.from && name - end < 8 {
            let word = self.word(end - 1);
            let right =
                word.eq_ignore_ascii_case("rt") || word.eq_ignore_ascii_case("rt.") || word == "Right";
            if !(self.flags(end - 1).any(Flags::TITLE) && is_capital(word) || right) {
                break;
            }
            end -= 1;
        }
        if end > self.from && end < name && self.word(end - 1).eq_ignore_ascii_case("the") {
            end -= 1;
        }
        if end == self.from {
            return Vec::new();
        }
        match self.kind(end - 1) {
            Some(TokenKind::Comma | TokenKind::OpenBracket | TokenKind::Dash) => {
                let mut end = end - 1;
                if end > self.from && self.kind(end - 1) == Some(TokenKind::Comma) {
                    end -= 1;
                }
                self.apposed(end)
            }
            _ => self.directly(end),
        }
    }

    /// Posts directly before a name: `Trust medical director and surgeon Ann Lee`.
    fn directly(&self, end: usize) -> Vec<Held> {
        let Some(phrase) = phrase::before(self.document, self.marked, end) else { return self.apposed(end) };
        // `Sister Perpetua`, `Judge Achterberg`: a title.
        if phrase.tokens.len() == 1 && self.flags(end - 1).any(Flags::RANK) && is_capital(self.word(end - 1))
        {
            return Vec::new();
        }
        let mut held = vec![self.owned(phrase.tokens, phrase.former)];
        for _ in 0..2 {
            let start = held[held.len() - 1].role.start;
            let joined = start > self.from + 1 && matches!(self.word(start - 1), "and" | "&");
            if !joined || !self.flags(start - 2).any(Flags::HEAD) {
                break;
            }
            let Some(phrase) = phrase::before(self.document, self.marked, start - 1) else { break };
            let next = self.owned(phrase.tokens, phrase.former);
            if held[held.len() - 1].body.is_none() && held[held.len() - 1].points == Points::Nowhere {
                let last = held.len() - 1;
                held[last].former = next.former;
            }
            held.push(next);
        }
        held.reverse();
        held
    }

    /// A post with what owns it before: `Centro's transport director`, `former Age UK director`.
    fn owned(&self, role: Range<usize>, former: bool) -> Held {
        let mut held = Held { role, body: None, unknown: None, unit: None, points: Points::Nowhere, former };
        let mut at = held.role.start;
        if at > self.from && self.kind(at - 1) == Some(TokenKind::Clitic) {
            at -= 1;
        }
        let Some(before) = at.checked_sub(1).filter(|it| *it >= self.from) else { return held };
        if self.is_body(before) {
            held.body = Some(before);
            let mut first = before;
            while first > self.from && self.marked.at(first - 1) == self.marked.at(before) {
                first -= 1;
            }
            held.former |= first > self.from && self.flags(first - 1).any(Flags::FORMER);
        } else if let Some(run) = self.run_before(before, at < held.role.start) {
            held.unknown = Some(run);
        } else if self.flags(before).any(Flags::BODY)
            || self.marked.is(before, MentionKind::Place)
            || at < held.role.start && phrase::is_possessor(self.document, before)
        {
            held.points = Points::To(before);
        } else if matches!(self.word(before), "its" | "Its" | "their" | "Their") {
            held.points = Points::Back;
        }
        held
    }

    /// Words with capitals that nothing has marked and that end at token `last`: `Swale Homes deputy chief executive`,
    /// `Centro's transport director`. `owns`: a possessive follows.
    fn run_before(&self, last: usize, owns: bool) -> Option<Range<usize>> {
        let mut start = last + 1;
        while start > self.from && start + 5 > last {
            let before = start - 1;
            let named = matches!(self.kind(before), Some(TokenKind::Word | TokenKind::Acronym))
                && is_capital(self.word(before))
                && self.marked.at(before).is_none()
                && !self.flags(before).any(Flags::DETERMINER | Flags::TITLE | Flags::HEAD | Flags::STOP);
            if !named {
                break;
            }
            start = before;
            if self.document.starts_sentence(before) {
                break;
            }
        }
        let words = last + 1 - start;
        let plain = words == 1 && (self.flags(last).any(Flags::BODY | Flags::NO_NAME) || !owns);
        (words > 0 && !plain).then_some(start..last + 1)
    }

    /// Posts before a comma, a bracket: `assistant head of Defra's flood recovery unit, Ann Lee`.
    fn apposed(&self, end: usize) -> Vec<Held> {
        let reach = end.saturating_sub(REACH).max(self.from);
        for head in (reach..end).rev() {
            if self.document.starts_sentence(head + 1) && head + 1 < end {
                break;
            }
            if !self.flags(head).any(Flags::HEAD) || phrase::is_name(self.marked, head) {
                continue;
            }
            let Some(left) = phrase::before(self.document, self.marked, head + 1) else { continue };
            let whole = phrase::forward(self.document, self.marked, left.tokens.start, self.end);
            let Some(role) = whole.filter(|it| it.end <= end) else { continue };
            let mut held = self.owned(role.clone(), left.former);
            let (rest, and) = self.within(&mut held, role.end);
            if rest == end && !and {
                return vec![held];
            }
            if rest >= end {
                return Vec::new();
            }
        }
        Vec::new()
    }

    /// Takes up the body (and its unit) that the words from token `at` on give; the number after them, and whether
    /// another post is joined on.
    fn within(&self, held: &mut Held, at: usize) -> (usize, bool) {
        let mut at = at;
        let preposition =
            |word: &str| matches!(word, "of" | "at" | "for" | "in" | "to" | "with" | "within" | "on");
        for _ in 0..3 {
            let mut next = at;
            let comma = self.kind(next) == Some(TokenKind::Comma);
            // `a foster carer from Torquay and treasurer of the trust`
            if self.word(next) == "from" && self.marked.is(next + 1, MentionKind::Place) {
                at = self.past(next + 1);
                continue;
            }
            if comma || preposition(self.word(next)) {
                next += 1;
            } else {
                break;
            }
            while self.flags(next).any(Flags::DETERMINER) && !self.is_body(next) {
                next += 1;
            }
            // `at disability charity Scope`
            let named = (next + 1..next + 5).find(|it| self.is_body(*it));
            if let Some(named) = named
                && phrase::is_descriptor(self.document, named - 1)
                && (next..named).all(|it| {
                    self.kind(it) == Some(TokenKind::Word)
                        && !is_capital(self.word(it))
                        && !self.flags(it).any(Flags::STOP | Flags::SAYS)
                })
            {
                next = named;
            }
            // `the Welsh Borders Transport Partnership`, of which the mark took a part.
            let mut inner = next;
            while inner < next + 3 && self.marked.at(inner).is_none() && is_capital(self.word(inner)) {
                inner += 1;
            }
            if inner > next && self.is_body(inner) {
                next = inner;
            }
            if !self.is_body(next)
                && let Some(past) = self.name_run(next)
            {
                if comma && (held.body.is_some() || held.unknown.is_some()) {
                    break;
                }
                if held.body.is_none() && held.unknown.is_none() {
                    held.unknown = Some(next..past);
                }
                at = past;
                continue;
            }
            if !self.is_body(next) {
                // A body's name is not known: nothing is taken up, but `of the Committee` is passed.
                if !comma
                    && held.body.is_none()
                    && self.flags(next).any(Flags::BODY)
                    && is_capital(self.word(next))
                {
                    held.points = Points::To(next);
                    at = next + 1;
                    continue;
                }
                break;
            }
            let past = self.past(next);
            // `Penhale, chair, Unison said`: a comma joins a body only where a comma or an end follows.
            let closed = !matches!(self.kind(past), Some(TokenKind::Word | TokenKind::Acronym))
                || matches!(self.word(past), "and");
            if comma && (held.body.is_some() || !closed) {
                break;
            }
            if held.body.is_none() {
                held.body = Some(next);
            }
            at = past;
            if self.kind(at) == Some(TokenKind::Clitic) {
                // The body's unit.
                let mut unit = at + 1;
                while unit < self.end
                    && self.marked.at(unit).is_none()
                    && matches!(
                        self.kind(unit),
                        Some(TokenKind::Word | TokenKind::Hyphen | TokenKind::Acronym)
                    )
                    && !self.flags(unit).any(Flags::STOP | Flags::SAYS)
                {
                    unit += 1;
                }
                if unit > at + 1 {
                    held.unit = Some(at + 1..unit);
                }
                // `chair of London Councils’ Transport Committee`
                let named = unit == at + 1 && self.is_body(unit);
                at = if named { self.past(unit) } else { unit.max(at + 1) };
            }
        }
        (at, self.word(at) == "and")
    }

    /// The number after a run of two words or more with capitals that nothing has marked: `Harbour Refugee Advice`,
    /// `Farmers of the Somerset Moors`.
    fn name_run(&self, at: usize) -> Option<usize> {
        let mut end = at;
        let mut words = 0;
        let mut next = at;
        while next < self.end && next < at + 12 {
            let word = self.word(next);
            let kind = self.kind(next);
            let named = matches!(kind, Some(TokenKind::Word | TokenKind::Acronym | TokenKind::Number))
                && is_capital(word);
            let place = self.marked.is(next, MentionKind::Place);
            if self.marked.at(next).is_some() && !place
                || named && self.flags(next).any(Flags::HEAD) && words == 0
            {
                break;
            }
            if next > at
                && self.starts_line(next)
                && !matches!(self.word(next - 1), "of" | "and" | "the" | "for")
            {
                break;
            }
            if named {
                words += usize::from(!place || words > 0);
                next += 1;
                end = next;
                continue;
            }
            let joins = words > 0 && matches!(word, "of" | "for" | "and" | "the" | "&" | "in" | "-");
            let owns = next > at && kind == Some(TokenKind::Clitic) && is_capital(self.word(next + 1));
            if !(joins || owns) {
                break;
            }
            next += 1;
        }
        let capitals = (at..end).filter(|it| is_capital(self.word(*it))).count();
        (words > 0 && capitals >= 2 && is_capital(self.word(at))).then_some(end)
    }

    fn starts_line(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        let gap = tokens[at - 1].span.end()..tokens[at].span.start();
        // A hard wrap goes on with the name; a line of its own is one where lines are short.
        self.document.text()[gap].contains('\n') && self.end - self.from < 24
    }

    fn after(&self, end: usize) -> Vec<Held> {
        let mut at = end;
        // MP, CBE.
        loop {
            let comma = usize::from(self.kind(at) == Some(TokenKind::Comma));
            if !is_post_nominal(self.word(at + comma)) {
                break;
            }
            at += comma + 1;
        }
        let mut former = false;
        let lines = at < self.end && {
            let tokens = self.document.tokens();
            let gap = tokens[at - 1].span.end()..tokens[at].span.start();
            self.document.text()[gap].contains('\n')
        };
        match self.kind(at) {
            Some(TokenKind::Comma | TokenKind::OpenBracket | TokenKind::Dash) => at += 1,
            Some(_)
                if self.is_verb(at)
                    || matches!(
                        self.word(at),
                        "who" | "as" | "resigned" | "retired" | "stepped" | "stood"
                    ) => {}
            // `the dismissal of Ann Lee from her post as registrar of …`
            Some(_) if self.word(at) == "from" => {
                let post = matches!(self.word(at + 2), "job" | "post" | "role" | "position");
                if !(self.flags(at + 1).any(Flags::DETERMINER) && post && self.word(at + 3) == "as") {
                    return Vec::new();
                }
                at += 4;
                former = true;
            }
            Some(_) if lines && is_capital(self.word(at)) && !self.flags(at).any(Flags::DETERMINER) => {}
            _ => return Vec::new(),
        }
        if self.word(at) == "who" {
            at += 1;
            if self.word(at) == "chairs" {
                let role = at..at + 1;
                let mut held = Held {
                    role,
                    body: None,
                    unknown: None,
                    unit: None,
                    points: Points::Nowhere,
                    former: false,
                };
                at += 1;
                while self.flags(at).any(Flags::DETERMINER) && !self.is_body(at) {
                    at += 1;
                }
                if self.is_body(at) {
                    held.body = Some(at);
                    return vec![held];
                }
                return Vec::new();
            }
            if !self.is_verb(at) {
                // `Ian Lee, who runs the authority, becomes`
                let close = (at..self.end.min(at + 16)).find(|it| self.kind(*it) == Some(TokenKind::Comma));
                match close.map(|it| it + 1).filter(|it| matches!(self.word(*it), "becomes" | "became")) {
                    Some(verb) => at = verb,
                    None => return Vec::new(),
                }
            }
        }
        while self.is_verb(at) {
            at += 1;
        }
        // `has resigned as chair of the trust`, `stood down as leader`
        let leaves = matches!(
            self.word(at),
            "resigned"
                | "retired"
                | "retires"
                | "retiring"
                | "resigning"
                | "stepped"
                | "stepping"
                | "stood"
                | "standing"
        );
        if leaves {
            let Some(post) = (at + 1..at + 3).find(|it| self.word(*it) == "as") else { return Vec::new() };
            (at, former) = (post, true);
        }
        if self.word(at) == "as" {
            at += 1;
        }
        self.list(at, former)
    }

    /// The posts that are listed from token `at` on.
    fn list(&self, at: usize, former: bool) -> Vec<Held> {
        let mut at = at;
        let mut all = Vec::new();
        let mut former_next = false;
        for _ in 0..4 {
            let Some((mut held, next)) = self.one(at) else { break };
            held.former |= former || std::mem::take(&mut former_next);
            let (next, and) = self.within(&mut held, next);
            all.push(held);
            // `a former governor who is now a trustee of …`.
            let who = self.word(next) == "who" && self.is_verb(next + 1);
            if !and && !who {
                break;
            }
            at = next + 1;
            // `treasurer of the charity and, until last summer, governor of the school`
            if self.kind(at) == Some(TokenKind::Comma)
                && let Some(close) = (at + 2..at + 8).find(|it| self.kind(*it) == Some(TokenKind::Comma))
            {
                let over = matches!(self.word(at + 1), "until" | "previously" | "formerly" | "before");
                if over || matches!(self.word(at + 1), "since" | "from") {
                    former_next = over;
                    at = close + 1;
                }
            }
            while self.is_verb(at) {
                at += 1;
            }
        }
        share(&mut all, self);
        all
    }

    /// Forms of be and become, and what may stand between them and a post.
    fn is_verb(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "is" | "was"
                | "becomes"
                | "became"
                | "remains"
                | "been"
                | "has"
                | "will"
                | "be"
                | "had"
                | "currently"
                | "now"
                | "also"
                | "appointed"
                | "named"
                | "elected"
                | "made"
                | "formerly"
                | "previously"
                | "served"
                | "serves"
                | "serving"
                | "re-elected"
        )
    }

    /// The post that begins at token `at`, after article, possessor and "former", and the number after it.
    fn one(&self, at: usize) -> Option<(Held, usize)> {
        let phrase = phrase::after(self.document, self.marked, at)?;
        let start = phrase.tokens.start;
        let end = phrase.tokens.end;
        let mut held = self.owned(phrase.tokens, phrase.former);
        let definite = start > at && self.word(start - 1) == "the";
        if held.body.is_none() && held.points == Points::Nowhere && definite {
            held.points = Points::Back;
        }
        Some((held, end))
    }
}

/// `the councillor and convener of housing at Perth and Kinross Council`: both are held there.
fn share(all: &mut [Held], around: &Around<'_, '_>) {
    for n in (1..all.len()).rev() {
        let (one, next) = (n - 1, n);
        let joined = all[next].role.start == all[one].role.end + 1;
        let definite = around.word(all[one].role.start.wrapping_sub(1)) == "the";
        if all[one].body.is_none() && joined && definite {
            all[one].body = all[next].body;
            all[one].points = all[next].points;
        }
    }
}
