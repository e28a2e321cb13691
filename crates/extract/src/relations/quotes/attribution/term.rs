//! Passages that are nobody's speech: terms, titles, definitions, the narrator's own words; a passage in, the rule that says
//! so out.

use super::state::Around;
use super::state::Attribution;
use crate::prelude::*;

/// `the term “…”`, `known as “…”`.
const AFTER_CUE: RuleName = RuleName::of("quote/term-after-cue");
/// `(“the 2015 Rules”)`.
const IN_BRACKETS: RuleName = RuleName::of("quote/term-in-brackets");
/// `“…” means`.
const DEFINED: RuleName = RuleName::of("quote/term-defined");
/// `Derek “Dez” Holt`, `who goes by the name “Sparks”`.
const NICKNAME: RuleName = RuleName::of("quote/nickname");
/// `“Every Word Of It”`.
const TITLE: RuleName = RuleName::of("quote/title");
/// `“Mostly,” I said, “he reads.”` Nothing says who that is.
const NARRATOR: RuleName = RuleName::of("quote/narrator");

impl Attribution<'_, '_, '_> {
    /// The rule by which it is a term, a title or a definition, whatever stands around, or the narrator's.
    pub(super) fn term(&self, n: usize, around: &Around) -> Option<RuleName> {
        let reader = self.reader;
        let passage = &self.passages[n];
        let behind = passage.tokens.end;
        if let Some(last) = around.before.clone().next_back() {
            if self.is_after_cue(last) {
                return Some(AFTER_CUE);
            }
            let date =
                reader.is_kind(behind, TokenKind::Comma) && reader.mentions.is(behind + 1, MentionKind::Date);
            let bracket = reader.is_kind(last, TokenKind::OpenBracket) && passage.closed;
            if bracket && (date || reader.is_kind(behind, TokenKind::CloseBracket)) {
                return Some(IN_BRACKETS);
            }
        }
        if self.is_nickname(n) {
            return Some(NICKNAME);
        }
        if reader.word(behind) == "means" {
            return Some(DEFINED);
        }
        if self.is_title(n) {
            return Some(TITLE);
        }
        self.is_narrators(around).then_some(NARRATOR)
    }

    /// Whether the word at token `last`, right before a passage, says that a term follows.
    fn is_after_cue(&self, last: usize) -> bool {
        let (reader, prior) = (self.reader, last.wrapping_sub(1));
        let word = reader.word(last);
        word == "as" && reader.is(prior, class::DEFINITION_PARTICIPLE)
            || reader.is(last, class::TERM_CUE)
            || word.eq_ignore_ascii_case("called")
                && (reader.is(prior, class::COPULA) || matches!(reader.word(prior), "so" | "-"))
    }

    /// Whether it is what somebody is called: between two parts of a name, or behind a word for names.
    fn is_nickname(&self, n: usize) -> bool {
        let (reader, passage) = (self.reader, &self.passages[n]);
        if reader.is_nickname(passage.tokens.clone()) {
            return true;
        }
        let names = passage.tokens.clone().filter(|it| reader.is_kind(*it, TokenKind::Word));
        let capitals = names.clone().all(|it| reader.is_upper(it));
        let Some(last) = passage.tokens.start.checked_sub(1) else { return false };
        let before = last.saturating_sub(3)..=last;
        let named = reader.is(last, class::NAMING_NOUN)
            || reader.word(last) == "as" && before.into_iter().any(|it| reader.is(it, class::NAMING_NOUN));
        named && capitals && (1..=3).contains(&names.count())
    }

    /// Whether every word of weight has a capital, or a publication or an Act is named by the whole.
    fn is_title(&self, n: usize) -> bool {
        let (reader, passage) = (self.reader, &self.passages[n]);
        let closed = usize::from(passage.closed);
        let inner = passage.tokens.start + 1..passage.tokens.end.saturating_sub(closed);
        let (mut capitals, mut small) = (0, 0);
        for at in inner.clone().take(30).filter(|it| reader.is_kind(*it, TokenKind::Word)) {
            // `on a Friday, for a Monday`
            if reader.mentioned(at) == Some(MentionKind::Date) {
                continue;
            }
            capitals += usize::from(reader.is_upper(at));
            small += usize::from(!reader.is_upper(at) && reader.word(at).len() > 3);
        }
        let Some(first) = inner.clone().next() else { return false };
        let published =
            matches!(reader.mentioned(first), Some(MentionKind::Publication | MentionKind::Legislation));
        let whole = published && reader.mention(first) == reader.mention(inner.end - 1);
        let opens = !reader.word(first).starts_with(char::is_lowercase);
        let titled = opens && capitals >= 2 && small == 0 && inner.len() < 16;
        whole || titled && self.last_inside(n) != Some(',')
    }

    /// Whether the attribution is the narrator's own: `“Mostly,” I said, “he reads.”`
    fn is_narrators(&self, around: &Around) -> bool {
        let reader = self.reader;
        let own = |at: usize| reader.word(at) == "I" || reader.word(at).eq_ignore_ascii_case("we");
        let (after, before) = (around.after.start, around.before.end);
        own(after) && reader.says(after + 1)
            || reader.says(after) && own(after + 1)
            || before >= around.before.start + 3
                && reader.is_kind(before - 1, TokenKind::Comma)
                && reader.says(before - 2)
                && own(before - 3)
    }
}
