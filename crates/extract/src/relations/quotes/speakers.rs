//! Speakers of a quotation: the subject of its attribution in; each of those whom it names, with their posts, out.

use super::reader::Reader;
use super::subject::{Subject, Who};
use crate::prelude::*;
use greenpaper_core::Speaker;

/// How many speakers of one quotation there may be beside the first.
const OTHERS: usize = 4;

impl Reader<'_, '_> {
    /// All whom a subject names as speakers, in the order of the text. `cue`: the tokens of the cue.
    pub(super) fn speakers(
        &self,
        subject: &Subject,
        cue: Option<Range<usize>>,
    ) -> Option<(Speaker, Vec<Speaker>)> {
        let (name, mention) = self.resolve(subject)?;
        let cue = cue.and_then(|it| self.document.span(it));
        let span = self.document.span(subject.tokens.clone());
        let speaker = Speaker { name, span, mention, role: self.role(subject), cue };
        let mut all: Vec<Speaker> = self.named_with(subject).filter_map(|it| self.alone(&it, cue)).collect();
        let before = all.iter().filter(|it| it.span < speaker.span).count();
        all.insert(before, speaker);
        let first = all.remove(0);
        Some((first, all))
    }

    /// The speaker whom a subject that is one name gives.
    fn alone(&self, subject: &Subject, cue: Option<Span>) -> Option<Speaker> {
        let (name, mention) = self.resolve(subject)?;
        let span = self.document.span(subject.tokens.clone());
        Some(Speaker { name, span, mention, role: self.role(subject), cue })
    }

    /// Those named in one row with a person who is a subject, in the order of the text: `Ann Lee and Tom Ash`.
    fn named_with(&self, subject: &Subject) -> impl Iterator<Item = Subject> {
        let mut all = Vec::new();
        let person = matches!(subject.who, Who::Mention(it) if self.get(it).kind == MentionKind::Person);
        if person {
            let mut first = subject.tokens.start;
            while let Some(before) = self.joined_before(first, all.is_empty()).filter(|_| all.len() < OTHERS)
            {
                first = before.tokens.start;
                all.insert(0, before);
            }
            let mut past = subject.tokens.end;
            while let Some(next) = self.joined_after(past).filter(|_| all.len() < OTHERS) {
                past = next.tokens.end;
                all.push(next);
            }
        }
        all.into_iter()
    }

    /// The person before "and" or, further on in a row, before a comma, which stands before token `first`.
    fn joined_before(&self, first: usize, last: bool) -> Option<Subject> {
        let joint = first.checked_sub(1)?;
        let joins = if last { self.word(joint) == "and" } else { self.is_kind(joint, TokenKind::Comma) };
        let person = joint.checked_sub(1).filter(|it| joins && self.is_person(*it))?;
        let named = self.named(person)?;
        // `He met Ann Lee and Tom Ash said`: another verb has her for its object.
        let before = named.tokens.start.checked_sub(1);
        let free = before.is_none_or(|it| {
            matches!(self.document.kind(it), Some(TokenKind::Comma | TokenKind::Stop | TokenKind::CloseQuote))
                || self.word(it) == "by"
                || self.is(it, class::HONORIFIC | class::SPEECH_VERB)
        });
        let free = free || self.document.starts_sentence(named.tokens.start);
        free.then_some(named)
    }

    /// The person behind "and" at token `joint`, where the row ends behind them.
    fn joined_after(&self, joint: usize) -> Option<Subject> {
        let at = (self.word(joint) == "and").then_some(joint + 1)?;
        let at = at + usize::from(self.is(at, class::HONORIFIC));
        let named = self.named(at).filter(|_| self.is_person(at))?;
        let ends = matches!(
            self.document.kind(named.tokens.end),
            None | Some(TokenKind::Stop | TokenKind::Comma | TokenKind::Colon | TokenKind::OpenQuote)
        );
        ends.then_some(named)
    }

    /// The post by which an attribution names somebody: `spokeswoman`; `the Foyle MLA, Ann Lee`; `Ann Lee, clerk of the council`.
    fn role(&self, subject: &Subject) -> Option<String> {
        let beside = match subject.who {
            Who::Noun { noun, .. } => {
                let post = self.is_noun(noun, class::POST_HEAD | class::SPEAKER_NOUN);
                return post.then(|| collapse_space(self.word(noun)));
            }
            Who::Mention(mention) if self.get(mention).kind == MentionKind::Person => &subject.tokens,
            _ => return None,
        };
        let comma = |at: usize| usize::from(self.is_kind(at, TokenKind::Comma));
        let before = beside.start.checked_sub(1).and_then(|it| it.checked_sub(comma(it)));
        let after = beside.end + comma(beside.end);
        let after = after + usize::from(self.is(after, class::ARTICLE));
        let role = |at: usize| self.mentioned(at) == Some(MentionKind::Role);
        let at = before.filter(|it| role(*it)).or(Some(after).filter(|it| role(*it)))?;
        Some(collapse_space(&self.document.text()[self.get(self.mention(at)?).span]))
    }
}
