//! Whose words a quotation is: by the words after it, before it, and around it.

use super::marks::Passage;
use super::speaker::{Reader, Subject, Who};
use super::tell::{is_naming, is_person, is_plain, is_someone};
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::Flags;
use greenpaper_core::{MentionKind, Quote, QuoteKind, Span, Speaker};
use greenpaper_text::TokenKind;
use std::ops::Range;

/// What a passage turned out to be.
#[derive(Clone, Debug)]
struct Read {
    speaker: Option<Speaker>,
    /// A clause or more that stands by itself, not woven into a sentence.
    stands: bool,
}

/// A quotation for each passage.
pub(super) fn attribute(reader: &Reader<'_, '_>, passages: &[Passage]) -> Vec<Quote> {
    let attribution = Attribution { reader, passages };
    let mut read: Vec<Read> = Vec::with_capacity(passages.len());
    for n in 0..passages.len() {
        let it = attribution.read(n, &read);
        read.push(it);
    }
    // What stands right before words whose speaker is told is theirs too: `“A.” “B,” he said.`
    for n in (0..read.len().saturating_sub(1)).rev() {
        let close = passages[n].units.1 == passages[n + 1].units.0
            && passages[n].tokens.end + 1 >= passages[n + 1].tokens.start;
        if read[n].speaker.is_none() && read[n].stands && close && read[n + 1].stands {
            read[n].speaker = read[n + 1].speaker.clone();
        }
    }
    let quotes = passages.iter().zip(read).map(|(passage, read)| {
        let kind = match (&read.speaker, read.stands) {
            (None, _) => QuoteKind::Scare,
            (Some(_), true) => QuoteKind::Direct,
            (Some(_), false) => QuoteKind::Partial,
        };
        Quote { span: passage.span, kind, speaker: read.speaker, rule: None }
    });
    quotes.collect()
}

struct Attribution<'r, 'a, 'd> {
    reader: &'r Reader<'a, 'd>,
    passages: &'r [Passage],
}

/// The words around a passage. All are numbers of tokens.
struct Around {
    /// From the beginning of its sentence, or the end of the passage before, up to the passage.
    before: Range<usize>,
    /// From the passage up to the end of its sentence, or the next passage.
    after: Range<usize>,
    /// Whether the passage before stands in the same sentence.
    follows: bool,
}

/// Tokens of context on either side.
const REACH: usize = 80;

impl Attribution<'_, '_, '_> {
    fn read(&self, n: usize, read: &[Read]) -> Read {
        let around = self.around(n, read);
        let stands = self.stands(n, &around, read);
        let speaker = if self.is_term(n, &around) || self.is_narrators(&around) {
            None
        } else {
            self.by_after(n, &around, stands)
                .or_else(|| self.by_before(n, &around))
                .or_else(|| self.by_neighbours(n, &around, stands, read))
        };
        Read { speaker, stands }
    }

    fn around(&self, n: usize, read: &[Read]) -> Around {
        let document = self.reader.document;
        let passage = &self.passages[n];
        let units = document.units();
        let (first, last) = (&units[passage.units.0], &units[passage.units.1]);
        let sentence = |at: usize| document.sentence_at(at).map(|it| document.sentences()[it]);
        let start =
            sentence(passage.span.start()).map_or(first.tokens.start, |it| document.token_at(it.start()));
        let end = sentence(passage.span.end() - 1)
            .map_or(last.tokens.end, |it| document.tokens_in(it).end)
            .max(passage.tokens.end)
            .min(last.tokens.end);
        // Terms in marks before it in the sentence are words like others.
        let mut earlier = n;
        while earlier > 0
            && n - earlier < 4
            && read[earlier - 1].speaker.is_none()
            && !read[earlier - 1].stands
        {
            earlier -= 1;
        }
        let earlier = earlier.checked_sub(1).map(|it| &self.passages[it]).filter(|it| it.tokens.end > start);
        let later = self.passages.get(n + 1);
        let from = earlier.map_or(start, |it| it.tokens.end).max(passage.tokens.start.saturating_sub(REACH));
        let mut to = end.min(passage.tokens.end + REACH);
        // `“Is it?” he asked.`: the splitter may end the sentence at the mark.
        if to == passage.tokens.end && to < last.tokens.end && !is_capital(self.reader.word(to)) {
            let next = document.sentence_at(document.tokens()[to].span.start());
            to = next.map_or(to, |it| document.tokens_in(document.sentences()[it]).end);
        }
        let to = later.map_or(to, |it| to.min(it.tokens.start.max(passage.tokens.end)));
        Around {
            before: from.min(passage.tokens.start)..passage.tokens.start,
            after: passage.tokens.end..to.max(passage.tokens.end),
            follows: earlier.is_some(),
        }
    }

    /// The last character inside of the marks.
    fn last_inside(&self, n: usize) -> Option<char> {
        let text = &self.reader.document.text()[self.passages[n].span];
        text.trim_end_matches(['"', '\'', '”', '’']).chars().next_back()
    }

    fn first_inside(&self, n: usize) -> Option<char> {
        let text = &self.reader.document.text()[self.passages[n].span];
        text.trim_start_matches(['"', '\'', '“', '‘']).trim_start().chars().next()
    }

    /// Whether it is a clause by itself: it begins a sentence, or stands after a colon, or goes on with what its
    /// attribution broke.
    fn stands(&self, n: usize, around: &Around, read: &[Read]) -> bool {
        let reader = self.reader;
        let Some(last) = around.before.end.checked_sub(1).filter(|it| *it >= around.before.start) else {
            return !around.follows || self.last_inside(n).is_some_and(|c| ".?!".contains(c));
        };
        match reader.kind(last) {
            Some(TokenKind::Colon) => true,
            // `said, “…`; `,” says Lancaster, “and …`.
            Some(TokenKind::Comma) => {
                let said = (around.before.start..last).any(|it| reader.says(it));
                let broken = around.follows && n > 0 && read.get(n - 1).is_some_and(|it| it.stands);
                said && (broken || self.first_inside(n).is_some_and(char::is_uppercase))
            }
            _ => {
                // `Lee said “Not yet.”`
                reader.says(last)
                    && self.first_inside(n).is_some_and(char::is_uppercase)
                    && self.last_inside(n).is_some_and(|c| ".?!,".contains(c))
            }
        }
    }

    /// Whether the attribution is the narrator's own: `“Mostly,” I said, “he reads.”` Nothing says who that is.
    fn is_narrators(&self, around: &Around) -> bool {
        let own = |at: usize| matches!(self.reader.word(at), "I" | "we" | "We");
        let (after, before) = (around.after.start, around.before.end);
        own(after) && self.reader.says(after + 1)
            || self.reader.says(after) && own(after + 1)
            || before >= around.before.start + 3
                && self.reader.kind(before - 1) == Some(TokenKind::Comma)
                && self.reader.says(before - 2)
                && own(before - 3)
    }

    /// Whether it is a term, a title or a definition, whatever stands around.
    fn is_term(&self, n: usize, around: &Around) -> bool {
        let reader = self.reader;
        let passage = &self.passages[n];
        let inner = passage.tokens.start + 1..passage.tokens.end.saturating_sub(usize::from(passage.closed));
        if let Some(last) = around.before.end.checked_sub(1).filter(|it| *it >= around.before.start) {
            let word = reader.word(last);
            let prior = last.checked_sub(1).map_or("", |it| reader.word(it));
            let bracket = reader.kind(last) == Some(TokenKind::OpenBracket);
            let small = word.to_ascii_lowercase();
            let defined = word == "as" && matches!(prior, "known" | "Known" | "defined");
            let passive = matches!(prior, "is" | "are" | "was" | "were" | "been" | "be" | "so" | "-");
            let known = defined || is_naming(&small) || small == "called" && passive;
            let dated = reader.kind(passage.tokens.end) == Some(TokenKind::Comma)
                && reader.cover.is(passage.tokens.end + 1, MentionKind::Date);
            let alone = reader.kind(passage.tokens.end) == Some(TokenKind::CloseBracket);
            if bracket && passage.closed && (alone || dated) || known {
                return true;
            }
        }
        if reader.word(passage.tokens.end) == "means" {
            return true;
        }
        // A title: every word of weight has a capital.
        let words = inner.clone().take(30).filter(|it| reader.kind(*it) == Some(TokenKind::Word));
        let (mut capitals, mut small) = (0, 0);
        for at in words {
            let word = reader.word(at);
            if reader.cover.is(at, MentionKind::Date) {
                // `on a Friday, for a Monday`
            } else if is_capital(word) {
                capitals += 1;
            } else if word.len() > 3 {
                small += 1;
            }
        }
        let published = inner.clone().next().is_some_and(|it| {
            reader.cover.is(it, MentionKind::Publication) || reader.cover.is(it, MentionKind::Legislation)
        });
        let covered = published && reader.cover.at(inner.start) == reader.cover.at(inner.end - 1);
        let opens = inner.clone().next().is_some_and(|it| !reader.word(it).starts_with(char::is_lowercase));
        covered
            || opens && capitals >= 2 && small == 0 && inner.len() < 16 && self.last_inside(n) != Some(',')
    }

    /// `,” said Lee`, `,” Marsh said`, `,” she added`, `”, according to X`, `, as the 2022 Act puts it`.
    fn by_after(&self, n: usize, around: &Around, stands: bool) -> Option<Speaker> {
        let reader = self.reader;
        let mut at = around.after.start;
        let end = around.after.end;
        if at >= end {
            return None;
        }
        let comma = reader.kind(at) == Some(TokenKind::Comma) || reader.kind(at) == Some(TokenKind::Dash);
        let inside = self.last_inside(n);
        let joined = comma || inside.is_some_and(|c| ",?!…—–-".contains(c));
        at += usize::from(comma);
        if reader.says(at) && (stands || joined) {
            let adverb = usize::from(reader.word(at + 1).ends_with("ly"));
            if let Some(subject) = reader.after(at + 1 + adverb, end) {
                return self.speaker(subject, Some(at));
            }
        }
        if joined && (stands || comma) && !matches!(reader.word(at), "which" | "who" | "that" | "but") {
            // `, a deputy chairman of the committee, Dr Lee, told`: who somebody is goes before the name.
            let described = comma && reader.flags(at).any(Flags::DETERMINER);
            let reach = end.min(at + if stands || described { 24 } else { 10 });
            for verb in at + 1..reach {
                if reader.kind(verb) == Some(TokenKind::Semicolon) {
                    break;
                }
                let finite = reader.says(verb)
                    || stands && reader.flags(verb).any(Flags::CALLS) && reader.word(verb) == "put";
                // `, she would say`.
                let would = reader.word(verb) == "say"
                    && matches!(reader.word(verb - 1), "would" | "will" | "used" | "to");
                if !finite && !would {
                    continue;
                }
                if let Some(subject) = reader.before(at, verb)
                    && subject.tokens.start >= at
                    && (stands
                        || subject.tokens.start <= at + 3
                        || described && self.is_one_phrase(at..subject.tokens.start, verb))
                {
                    return self.speaker(subject, Some(verb));
                }
                break;
            }
        }
        for next in around.after.start..end.min(around.after.start + 12) {
            if reader.word(next) == "according" && reader.word(next + 1) == "to" {
                return self.speaker(reader.after(next + 2, end)?, Some(next));
            }
            let as_it = reader.word(next) == "as" || next == at && comma && reader.word(next) == "in";
            if as_it && (next == around.after.start || reader.kind(next - 1) == Some(TokenKind::Comma)) {
                let verb = (next + 2..end.min(next + 14)).find(|it| reader.says(*it) || reader.calls(*it));
                if let Some(verb) = verb
                    && let Some(subject) = reader.before(next + 1, verb)
                {
                    return self.speaker(subject, Some(verb));
                }
            }
        }
        None
    }

    /// Whether the words before a name describe it: a comma or a title parts them from it, and a comma follows it.
    fn is_one_phrase(&self, words: Range<usize>, verb: usize) -> bool {
        let reader = self.reader;
        let verbs = words.clone().any(|it| {
            reader.says(it)
                || matches!(reader.word(it), "is" | "was" | "are" | "were" | "has" | "had" | "which")
        });
        let comma = words.clone().any(|it| reader.kind(it) == Some(TokenKind::Comma));
        !verbs && comma && reader.kind(verb - 1) == Some(TokenKind::Comma)
    }

    /// `X said: “`, `X told Y that “`, `X called it “`, `according to X, “`, `as X puts it, “`.
    fn by_before(&self, n: usize, around: &Around) -> Option<Speaker> {
        let reader = self.reader;
        let Range { start, end } = around.before;
        let mut own = None;
        // A thing that answers or says, where somebody named says so: `Shelter said the figure answered “…”`.
        let mut weak: Option<(Subject, usize)> = None;
        for verb in (start..end).rev() {
            match reader.kind(verb) {
                Some(TokenKind::Semicolon) => break,
                Some(TokenKind::Word) => {}
                _ => continue,
            }
            if reader.word(verb).eq_ignore_ascii_case("according") && reader.word(verb + 1) == "to" {
                return self.speaker(reader.after(verb + 2, end)?, Some(verb));
            }
            // `We were told by X that “`
            if matches!(reader.word(verb), "told" | "warned" | "informed" | "advised")
                && reader.word(verb + 1) == "by"
                && let Some(subject) = reader.after(verb + 2, end)
            {
                return self.speaker(subject, Some(verb));
            }
            let flags = reader.flags(verb);
            // `has spoken of “green shoots”`
            let speaks_of = matches!(reader.word(verb), "spoke" | "spoken" | "speaks" | "talked" | "talks")
                && matches!(reader.word(verb + 1), "of" | "about");
            let (says, calls) = (reader.says(verb), reader.calls(verb) || speaks_of);
            let saying = flags.any(Flags::SAYING)
                && matches!(
                    reader.word(verb),
                    "saying" | "stating" | "telling" | "arguing" | "warning" | "adding" | "insisting"
                );
            // `used her speech to insist that`
            let used =
                (matches!(reader.word(verb), "insist" | "argue" | "warn" | "claim" | "declare" | "announce")
                    && verb > start
                    && reader.word(verb - 1) == "to")
                    .then(|| {
                        (start + 1..verb)
                            .find(|it| matches!(reader.word(*it), "used" | "uses" | "took" | "rose"))
                    })
                    .flatten();
            if let Some(used) = used
                && let Some(subject) = reader.before(start, used)
            {
                return self.speaker(subject, Some(verb));
            }
            if !(says || calls || saying) {
                continue;
            }
            // `“…,” he said, and the scheme was “…`: the words of another quotation's attribution count as well.
            let Some(subject) = reader.before(start, verb) else {
                // `So said Ngozi Achterberg`; `told` after another clause.
                if verb > start && matches!(reader.word(verb - 1), "So" | "so") {
                    return self.speaker(reader.after(verb + 1, end)?, Some(verb));
                }
                own = own.or(Some(verb));
                continue;
            };
            let fits = match &subject.who {
                Who::Mention(mention) => {
                    let kind = reader.layers.mentions[mention.get()].kind;
                    let acts = matches!(kind, MentionKind::Person | MentionKind::Organisation);
                    says || saying || acts
                }
                Who::Pronoun(_) | Who::Noun { .. } => true,
                Who::Thing => says && is_plain(reader.word(verb)),
                Who::Paper(_) => {
                    says && !matches!(reader.word(verb), "suggests" | "suggested" | "calls" | "sets")
                }
            };
            if fits
                && let Who::Noun { noun, body: None } = subject.who
                && reader.is_thing(noun)
            {
                weak = weak.or(Some((subject, verb)));
                continue;
            }
            if fits {
                let named = matches!(subject.who, Who::Mention(_) | Who::Pronoun(_));
                if let Some((thing, verb)) = weak.take_if(|_| !named) {
                    return self.speaker(thing, Some(verb));
                }
                return self.speaker(subject, Some(verb));
            }
            if !says && subject.who != Who::Thing {
                break;
            }
        }
        if let Some((thing, verb)) = weak {
            return self.speaker(thing, Some(verb));
        }
        // `its managing director, Lucinda Farrant, was frank: “`
        let colon = end > start && reader.kind(end - 1) == Some(TokenKind::Colon);
        if colon {
            return self.speaker(reader.leftmost(start, end - 1)?, own);
        }
        let _ = n;
        None
    }

    /// By the quotation before, the sentence before, the line before.
    fn by_neighbours(&self, n: usize, around: &Around, stands: bool, read: &[Read]) -> Option<Speaker> {
        let reader = self.reader;
        let document = reader.document;
        let passage = &self.passages[n];
        let unit = &document.units()[passage.units.0];
        let earlier = n.checked_sub(1).map(|it| (&self.passages[it], &read[it]));
        if !stands {
            // `X said A was “…” and B “…”`.
            if around.follows
                && let Some((_, before)) = earlier
            {
                let (start, end) = (around.before.start, around.before.end);
                let other = reader.leftmost(start, end).is_some_and(|it| matches!(it.who, Who::Mention(_)));
                return before.speaker.clone().filter(|_| !other);
            }
            return self.carried_on(n, around);
        }
        // `“They write,” says Lancaster, “and I answer.”`
        if around.follows
            && let Some((_, before)) = earlier.filter(|(_, of)| of.stands && of.speaker.is_some())
            && !around.before.is_empty()
        {
            return before.speaker.clone();
        }
        // A few words alone are a heading, a term.
        let last = self.last_inside(n)?;
        let ends = ".?!…".contains(last);
        let whole = ends || last == ',' && passage.closed;
        if !whole || passage.tokens.len() < 4 {
            return None;
        }
        if !around.before.is_empty() {
            return None;
        }
        // In the same paragraph: the sentence before, or the quotation whose attribution that sentence is.
        if let Some((before, of)) = earlier.filter(|(before, _)| before.units.1 == passage.units.0) {
            let gap = before.tokens.end..passage.tokens.start;
            let last = self.sentence_before(passage.tokens.start).unwrap_or(gap.start);
            if last < before.tokens.end || gap.is_empty() {
                return of.speaker.clone();
            }
            let named = reader.leftmost(last, passage.tokens.start).filter(|it| is_someone(reader, it));
            return match named {
                Some(subject) => self.speaker(subject, None),
                None => of.speaker.clone(),
            };
        }
        if passage.tokens.start > unit.tokens.start {
            let mut end = passage.tokens.start;
            for _ in 0..3 {
                let start = self.sentence_before(end)?;
                if let Some(subject) = reader.leftmost(start, end).filter(|it| is_someone(reader, it)) {
                    // In an interview the last speaker goes on, whatever the sentence between is about.
                    let told = (start..end).any(|it| reader.says(it));
                    let goes_on = (!told && !is_person(reader, &subject))
                        .then(|| self.last_person(n, read, 3))
                        .flatten();
                    return goes_on.or_else(|| self.speaker(subject, None));
                }
                end = start;
                if end <= unit.tokens.start {
                    break;
                }
            }
            return None;
        }
        // At the beginning of a paragraph: the line before, or the quotation that was the paragraph before.
        let above = passage.units.0.checked_sub(1).map(|it| &document.units()[it])?;
        let close = above.tokens.end.checked_sub(1)?;
        if reader.kind(close) == Some(TokenKind::Colon) {
            return self.introduced(above.tokens.start, close);
        }
        let whole = passage.tokens.end >= document.units()[passage.units.1].tokens.end;
        if let Some((before, of)) = earlier.filter(|(before, _)| before.units.1 + 1 == passage.units.0)
            && whole
            && of.stands
            && before.tokens.end + 8 >= above.tokens.end
        {
            return of.speaker.clone();
        }
        if whole && above.block.kind.is_running_text() {
            let start = self.sentence_before(above.tokens.end)?;
            let verb = (start..above.tokens.end).find(|it| reader.says(*it));
            let subject = verb.and_then(|it| reader.before(start, it)).filter(|it| is_someone(reader, it));
            return match subject {
                Some(subject) => self.speaker(subject, verb),
                None => self.last_person(n, read, 3),
            };
        }
        None
    }

    /// The person who spoke last, at most so many paragraphs before passage `n`, where those are not another's.
    fn last_person(&self, n: usize, read: &[Read], paragraphs: usize) -> Option<Speaker> {
        let unit = self.passages[n].units.0;
        let near = |it: &usize| self.passages[*it].units.1 + paragraphs >= unit;
        let before = (0..n).rev().take(8).take_while(near).find(|it| read[*it].stands)?;
        let speaker = read[before].speaker.clone()?;
        let person = speaker
            .mention
            .is_some_and(|it| self.reader.layers.mentions[it.get()].kind == MentionKind::Person);
        person.then_some(speaker)
    }

    /// The speaker of a line that ends in a colon at token `close`.
    pub(super) fn introduced(&self, from: usize, close: usize) -> Option<Speaker> {
        let reader = self.reader;
        let start = self.sentence_before(close + 1).unwrap_or(from).max(from);
        let verb = (start..close).rev().find(|it| reader.says(*it) || reader.calls(*it));
        let subject =
            verb.and_then(|it| reader.before(start, it)).or_else(|| reader.leftmost(start, close))?;
        self.speaker(subject, verb)
    }

    /// Words woven into a sentence that goes on with what the sentence before reports.
    fn carried_on(&self, n: usize, around: &Around) -> Option<Speaker> {
        let reader = self.reader;
        let passage = &self.passages[n];
        let words = (passage.tokens.start..passage.tokens.end)
            .filter(|it| reader.kind(*it) == Some(TokenKind::Word))
            .count();
        let unit = &reader.document.units()[passage.units.0];
        // `So said X` in the sentence after.
        let next = around.after.end;
        if reader.word(next) == "So" && reader.says(next + 1) {
            return self.speaker(reader.after(next + 2, next + 20)?, Some(next + 1));
        }
        if words < 3 || around.before.is_empty() || around.before.start <= unit.tokens.start {
            return None;
        }
        let own = reader.leftmost(around.before.start, around.before.end);
        if own.is_some_and(|it| matches!(it.who, Who::Mention(_))) {
            return None;
        }
        let start = self.sentence_before(around.before.start)?;
        let verb = (start..around.before.start).find(|it| reader.says(*it))?;
        let subject = reader.before(start, verb).filter(|it| is_someone(reader, it))?;
        self.speaker(subject, Some(verb))
    }

    /// The first token of the sentence that ends before token `at`.
    fn sentence_before(&self, at: usize) -> Option<usize> {
        let document = self.reader.document;
        let last = at.checked_sub(1)?;
        let sentence = document.sentence_at(document.tokens()[last].span.start())?;
        Some(document.token_at(document.sentences()[sentence].start()))
    }

    fn speaker(&self, subject: Subject, cue: Option<usize>) -> Option<Speaker> {
        let reader = self.reader;
        let (name, mention) = reader.resolve(&subject)?;
        let span: Option<Span> = reader.document.span(subject.tokens);
        let cue = cue.and_then(|it| reader.document.span(it..it + 1));
        Some(Speaker { name, span, mention, cue })
    }
}

/// The speaker of a line that ends in a colon at token `close`, for blocks without marks.
pub(super) fn introduced(reader: &Reader<'_, '_>, from: usize, close: usize) -> Option<Speaker> {
    Attribution { reader, passages: &[] }.introduced(from, close)
}
