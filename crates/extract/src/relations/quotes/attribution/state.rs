//! Passages on the way to their speakers: what is known of those before the one at hand, and the words around it; a passage
//! in, token ranges out.

use crate::prelude::*;
use crate::relations::quotes::passages::Passage;
use crate::relations::quotes::reader::Reader;
use crate::relations::quotes::subject::Subject;
use greenpaper_core::Speaker;

/// Whose words a passage is, and the rule that told.
#[derive(Clone, Debug)]
pub(super) struct Attributed {
    pub(super) speaker: Speaker,
    /// Who said it too.
    pub(super) others: Vec<Speaker>,
    pub(super) rule: RuleName,
}

/// What a passage turned out to be.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) by: Option<Attributed>,
    /// The rule that says that it is nobody's words.
    pub(super) none: Option<RuleName>,
    /// A clause or more that stands by itself, not woven into a sentence.
    pub(super) stands: bool,
}

/// All passages of a document, the first of them read.
pub(super) struct Attribution<'r, 'a, 'd> {
    pub(super) reader: &'r Reader<'a, 'd>,
    pub(super) passages: &'r [Passage],
    pub(super) read: Vec<Read>,
}

impl Attribution<'_, '_, '_> {
    /// The speaker whom a subject names, by a rule. `cue`: the token of the verb.
    pub(super) fn by(&self, subject: Subject, cue: Option<usize>, rule: RuleName) -> Option<Attributed> {
        let cue =
            cue.map(|it| it..it + 1 + usize::from(self.reader.word(it).eq_ignore_ascii_case("according")));
        let (speaker, others) = self.reader.speakers(&subject, cue)?;
        Some(Attributed { speaker, others, rule })
    }

    /// The passage before passage `n` and what it turned out to be.
    pub(super) fn earlier(&self, n: usize) -> Option<(&Passage, &Read)> {
        let before = n.checked_sub(1)?;
        Some((&self.passages[before], self.read.get(before)?))
    }
}

/// What is said already, by another rule.
pub(super) fn carried(read: &Read, rule: RuleName) -> Option<Attributed> {
    read.by.clone().map(|it| Attributed { rule, ..it })
}

/// The words around a passage. All are numbers of tokens.
pub(super) struct Around {
    /// From the beginning of its sentence, or the end of the passage before, up to the passage.
    pub(super) before: Range<usize>,
    /// From the passage up to the end of its sentence, or the next passage.
    pub(super) after: Range<usize>,
    /// Whether the passage before stands in the same sentence.
    pub(super) follows: bool,
}

/// Tokens of context on either side.
const REACH: usize = 80;

impl Attribution<'_, '_, '_> {
    pub(super) fn around(&self, n: usize) -> Around {
        let (document, passage) = (self.reader.document, &self.passages[n]);
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
        let is_term = |it: &usize| self.read[*it].by.is_none() && !self.read[*it].stands;
        let terms = (n.saturating_sub(4)..n).rev().take_while(is_term).count();
        let earlier = (n - terms).checked_sub(1).map(|it| self.passages[it].tokens.end);
        let earlier = earlier.filter(|it| *it > start);
        let from = earlier.unwrap_or(start).max(passage.tokens.start.saturating_sub(REACH));
        let mut to = end.min(passage.tokens.end + REACH);
        // `“Is it?” he asked.`: the splitter may end the sentence at the mark.
        if to == passage.tokens.end && to < last.tokens.end && !self.reader.is_upper(to) {
            let next = sentence(document.tokens()[to].span.start());
            to = next.map_or(to, |it| document.tokens_in(it).end);
        }
        let later = self.passages.get(n + 1).map(|it| it.tokens.start.max(passage.tokens.end));
        let to = later.map_or(to, |it| to.min(it));
        Around {
            before: from.min(passage.tokens.start)..passage.tokens.start,
            after: passage.tokens.end..to.max(passage.tokens.end),
            follows: earlier.is_some(),
        }
    }

    /// The last character inside of the marks.
    pub(super) fn last_inside(&self, n: usize) -> Option<char> {
        let text = &self.reader.document.text()[self.passages[n].span];
        text.trim_end_matches(['"', '\'', '”', '’']).chars().next_back()
    }

    /// Whether the first letter inside of them is a capital.
    fn begins_upper(&self, n: usize) -> bool {
        let text = &self.reader.document.text()[self.passages[n].span];
        text.trim_start_matches(['"', '\'', '“', '‘']).trim_start().starts_with(char::is_uppercase)
    }

    /// Whether it is a clause by itself: it begins a sentence, or stands after a colon, or goes on with what its
    /// attribution broke.
    pub(super) fn stands(&self, n: usize, around: &Around) -> bool {
        let reader = self.reader;
        let ends = |marks: &str| self.last_inside(n).is_some_and(|it| marks.contains(it));
        let Some(last) = around.before.clone().next_back() else {
            return !around.follows || ends(".?!");
        };
        match reader.document.kind(last) {
            Some(TokenKind::Colon) => true,
            Some(TokenKind::Dash) => !around.follows && self.begins_upper(n) && ends(".?!"),
            // `said, “…`; `,” says Lancaster, “and …`.
            Some(TokenKind::Comma) => {
                let said = (around.before.start..last).any(|it| reader.says(it))
                    || reader.other_verb_before(&around.before).is_some();
                let broken = around.follows && self.earlier(n).is_some_and(|(_, it)| it.stands);
                said && (broken || self.begins_upper(n))
            }
            // `Lee said “Not yet.”`
            _ => reader.says(last) && self.begins_upper(n) && ends(".?!,"),
        }
    }
}
