//! The fullest name of whoever speaks.

use super::{Reader, Subject, Who};
use crate::phrase::post as phrase;
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::Flags;
use greenpaper_core::{MentionIndex, MentionKind};

/// How many sentences a pronoun looks back, and how many mentions a noun.
const SENTENCES: usize = 30;
const MENTIONS: usize = 200;

/// Who a pronoun stands for.
enum Antecedent {
    Named(MentionIndex),
    Noun(Subject),
}

impl Reader<'_, '_> {
    /// The name of who speaks, and the mention that it is or refers back to.
    pub(in crate::relations::quotes) fn resolve(
        &self,
        subject: &Subject,
    ) -> Option<(String, Option<MentionIndex>)> {
        match subject.who {
            Who::Mention(mention) => Some((self.name(mention), Some(mention))),
            Who::Pronoun(gender) => match self.antecedent(subject.tokens.start, gender) {
                Some(Antecedent::Named(mention)) => Some((self.name(mention), Some(mention))),
                Some(Antecedent::Noun(subject)) => self.resolve(&subject),
                None => Some((self.somebody(subject.tokens.start, gender), None)),
            },
            Who::Thing => self.thing(subject.tokens.start),
            Who::Noun { noun, body } => Some(self.by_noun(subject, noun, body)),
            Who::Paper(at) => Some(self.by_paper(at)),
        }
    }

    /// The name of what a mention names, as full as the article has it.
    fn name(&self, mention: MentionIndex) -> String {
        let it = &self.layers.mentions[mention.get()];
        match it.entity {
            // A body as the article calls it, not as the tables do.
            Some(_) if it.kind == MentionKind::Organisation => self.fullest(mention),
            Some(entity) => self.layers.entities[entity.get()].name(),
            None => clean(&self.document.text()[it.span]),
        }
    }

    /// The longest that the article calls what a mention names.
    fn fullest(&self, mention: MentionIndex) -> String {
        match self.longest.get(mention.get()) {
            Some(&span) => clean(&self.document.text()[span]),
            None => clean(&self.document.text()[self.layers.mentions[mention.get()].span]),
        }
    }

    /// The number of the first mention that begins at or after token `at`.
    fn mentions_before(&self, at: usize) -> usize {
        let offset = self.document.tokens().get(at).map_or(usize::MAX, |it| it.span.start());
        self.layers.mentions.partition_point(|it| it.span.start() < offset)
    }

    /// Who `he`, `she` or `they` at token `at` is: the person that a sentence begins with, the nearest before.
    fn antecedent(&self, at: usize, gender: Option<bool>) -> Option<Antecedent> {
        let offset = self.document.tokens()[at].span.start();
        let mut sentence = self.document.sentences().partition_point(|it| it.start() <= offset);
        let mut end = self.mentions_before(at);
        for _ in 0..SENTENCES {
            sentence = sentence.checked_sub(1)?;
            let start = self.document.sentences()[sentence].start();
            let first = self.layers.mentions[..end].partition_point(|it| it.span.start() < start);
            let fits = |n: &usize| {
                let mention = &self.layers.mentions[*n];
                match gender {
                    Some(_) => {
                        mention.kind == MentionKind::Person
                            && !self.disagrees(MentionIndex(*n as u32), gender)
                    }
                    None => matches!(mention.kind, MentionKind::Person | MentionKind::Organisation),
                }
            };
            let owns =
                |n: &usize| self.is_possessor(self.document.token_at(self.layers.mentions[*n].span.start()));
            let found = (first..end).filter(fits).find(|n| !owns(n)).or_else(|| (first..end).find(fits));
            // `A Treasury spokeswoman said so. She added`: who speaks for a body is somebody as well.
            let noun = self.speaks_for(self.document.token_at(start), at, gender);
            let person = found.filter(|it| self.layers.mentions[*it].kind == MentionKind::Person);
            if let Some(noun) = noun
                && person.is_none_or(|it| {
                    self.document.tokens()[noun.tokens.start].span.start()
                        < self.layers.mentions[it].span.start()
                })
            {
                return Some(Antecedent::Noun(noun));
            }
            if let Some(found) = found {
                return Some(Antecedent::Named(MentionIndex(found as u32)));
            }
            end = first;
        }
        None
    }

    /// The spokesman or spokeswoman who says something in the sentence that begins at token `start`, before token
    /// `end`, if the gender fits.
    fn speaks_for(&self, start: usize, end: usize, gender: Option<bool>) -> Option<Subject> {
        let sentence = self.document.sentence_at(self.document.tokens()[start].span.start())?;
        let end = end.min(self.document.tokens_in(self.document.sentences()[sentence]).end);
        let verb = (start + 1..end).find(|it| self.says(*it))?;
        let subject = self.before(start, verb)?;
        let Who::Noun { noun, .. } = subject.who else { return None };
        let fits = match self.word(noun) {
            "spokesman" => gender == Some(false),
            "spokeswoman" => gender == Some(true),
            "spokesperson" => true,
            _ => false,
        };
        fits.then_some(subject)
    }

    /// Who a pronoun is where nobody is named: the last noun for somebody in the sentences before (`her
    /// landlord … he told her`), by what the text calls them; else the pronoun itself.
    fn somebody(&self, at: usize, gender: Option<bool>) -> String {
        let document = self.document;
        let offset = document.tokens()[at].span.start();
        let sentence = document.sentences().partition_point(|it| it.start() <= offset).saturating_sub(7);
        let start = document.sentences().get(sentence).map_or(0, |it| document.token_at(it.start()));
        let noun = |it: &usize| {
            let flags = self.flags(*it);
            flags.any(Flags::HEAD) && !flags.any(Flags::MODIFIER | Flags::STOP) && self.mention(*it).is_none()
        };
        let Some(noun) = gender.and_then(|_| (start.max(at.saturating_sub(160))..at).rev().find(noun)) else {
            return self.word(at).to_lowercase();
        };
        let title = phrase::forward(document, self.cover.candidates, noun, at).unwrap_or(noun..noun + 1);
        clean(document.words(title))
    }

    /// What `it` at token `at` is: the body or the paper that a sentence before begins with.
    fn thing(&self, at: usize) -> Option<(String, Option<MentionIndex>)> {
        let mut start = at;
        for _ in 0..4 {
            let end = start;
            let last = self.document.tokens()[end.checked_sub(1)?].span;
            let sentence = self.document.sentence_at(last.start())?;
            start = self.document.token_at(self.document.sentences()[sentence].start());
            let subject = self.leftmost(start, end);
            match subject.as_ref().map(|it| &it.who) {
                Some(Who::Mention(mention))
                    if self.layers.mentions[mention.get()].kind != MentionKind::Person =>
                {
                    return Some((self.name(*mention), Some(*mention)));
                }
                Some(Who::Paper(at)) => return Some(self.by_paper(*at)),
                Some(Who::Noun { noun, body }) if self.flags(*noun).any(Flags::BODY) => {
                    return Some(self.by_noun(&subject.clone()?, *noun, *body));
                }
                _ => {}
            }
        }
        None
    }

    fn by_noun(&self, subject: &Subject, noun: usize, body: Option<usize>) -> (String, Option<MentionIndex>) {
        let word = self.word(noun);
        let one_of =
            self.word(noun + 1) == "," && self.word(noun + 2) == "one" && self.word(noun + 3) == "of";
        let single = match word.strip_suffix('s') {
            Some(stem) if one_of => stem,
            _ => word,
        };
        if let Some(body) = body {
            let mention = self.mention(body).map(|(mention, _)| mention);
            let organisation = mention.map_or_else(String::new, |it| {
                clean(&self.document.text()[self.layers.mentions[it.get()].span])
            });
            // `a Unison regional officer`: the words between belong to the noun.
            let past = self.past(body);
            let between = if past < noun { clean(self.document.words(past..noun)) } else { String::new() };
            let between = between.trim_start_matches("'s").trim_start_matches("’s").trim().to_owned();
            let name = [&*organisation, &*between, single].into_iter().filter(|it| !it.is_empty());
            return (name.collect::<Vec<_>>().join(" "), mention);
        }
        let start = subject.tokens.start;
        let determiner = start.checked_sub(1).map_or("", |it| self.word(it));
        let definite =
            ["the", "this", "our"].iter().any(|it| determiner.eq_ignore_ascii_case(it)) || is_capital(word);
        if definite && let Some(person) = self.holder(noun) {
            return (self.name(person), Some(person));
        }
        // `the MP for Barking`: the politician named last.
        if definite && matches!(word, "MP" | "MSP" | "peer" | "politician") {
            let end = self.mentions_before(start);
            let person = (end.saturating_sub(MENTIONS)..end)
                .rev()
                .find(|n| self.layers.mentions[*n].kind == MentionKind::Person);
            if let Some(person) = person.map(|n| MentionIndex(n as u32)) {
                return (self.name(person), Some(person));
            }
        }
        let speaks_for = word.starts_with("spokes") || matches!(word, "source" | "official" | "insider");
        let is_body = self.flags(noun).any(Flags::BODY)
            || matches!(word, "regulator" | "watchdog" | "inspectorate" | "department");
        if speaks_for || is_body && definite {
            let end = self.mentions_before(start);
            let bodies = (end.saturating_sub(MENTIONS)..end)
                .rev()
                .filter(|n| self.layers.mentions[*n].kind == MentionKind::Organisation)
                .map(|n| MentionIndex(n as u32));
            if is_body && !speaks_for {
                let mut bodies = bodies;
                let like = |it: &MentionIndex| self.name(*it).to_lowercase().contains(&word.to_lowercase());
                let first = bodies.clone().next();
                if let Some(body) = bodies.find(like).or(first) {
                    return (self.name(body), Some(body));
                }
            } else if start + 1 > noun
                && let Some(body) = bodies.clone().next()
            {
                return (format!("{} {single}", self.name(body)), Some(body));
            }
        }
        // `a mother of three`.
        let mut end = noun + 1;
        if self.word(end) == "of"
            && !self.flags(end + 1).any(Flags::DETERMINER)
            && !is_capital(self.word(end + 1))
        {
            end += 2;
        }
        let words = clean(self.document.words(start..end));
        (if one_of { clean(&words.replace(word, single)) } else { words }, None)
    }

    /// The person named before whose post has this noun in it: `the minister`.
    fn holder(&self, noun: usize) -> Option<MentionIndex> {
        let word = self.word(noun).to_lowercase();
        let end = self.mentions_before(noun);
        let text = self.document.text();
        for n in (end.saturating_sub(MENTIONS)..end).rev() {
            let mention = &self.layers.mentions[n];
            if mention.kind != MentionKind::Role {
                continue;
            }
            let title = text[mention.span].to_lowercase();
            if !title.split_whitespace().any(|it| it == word) {
                continue;
            }
            let near = |other: usize| {
                let it = self.layers.mentions.get(other)?;
                let gap = it.span.start().max(mention.span.start()) - it.span.end().min(mention.span.end());
                (it.kind == MentionKind::Person && gap < 60).then_some(MentionIndex(other as u32))
            };
            if let Some(person) = near(n + 1).or_else(|| n.checked_sub(1).and_then(near)) {
                return Some(person);
            }
        }
        None
    }

    /// What `the report`, `the Act` stands for: the work of that sort named last, else the first to come.
    fn by_paper(&self, at: usize) -> (String, Option<MentionIndex>) {
        let word = self.word(at);
        let law = [
            "act",
            "bill",
            "regulations",
            "rules",
            "order",
            "section",
            "schedule",
            "rule",
            "regulation",
            "directive",
            "code",
        ];
        let kind = match law.iter().any(|it| word.eq_ignore_ascii_case(it)) {
            true => MentionKind::Legislation,
            false => MentionKind::Publication,
        };
        let end = self.mentions_before(at);
        let mentions = &self.layers.mentions;
        let before = (end.saturating_sub(MENTIONS)..end).rev().find(|n| mentions[*n].kind == kind);
        let after = || (end..mentions.len().min(end + MENTIONS)).find(|n| mentions[*n].kind == kind);
        match before.or_else(after) {
            Some(n) => (self.name(MentionIndex(n as u32)), Some(MentionIndex(n as u32))),
            None => (word.to_lowercase(), None),
        }
    }
}

fn clean(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
