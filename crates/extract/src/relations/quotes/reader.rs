//! Reader of attributions: a document with its mentions; a token in, what it is to somebody's speech out.

use crate::prelude::*;
use crate::relations::mentions::MentionsByToken;
use greenpaper_core::Mention;

/// Reads who speaks in a document.
pub(super) struct Reader<'a, 'd> {
    pub(super) document: &'a Document<'d>,
    pub(super) layers: &'a Layers,
    pub(super) mentions: &'a MentionsByToken<'a>,
    /// For each mention the longest one that names the same.
    pub(super) longest: Vec<Span>,
}

impl<'a, 'd> Reader<'a, 'd> {
    /// Of a document whose mentions are known.
    pub(super) fn new(
        document: &'a Document<'d>,
        layers: &'a Layers,
        mentions: &'a MentionsByToken<'a>,
    ) -> Self {
        Reader { document, layers, mentions, longest: longest(layers) }
    }

    pub(super) fn is(&self, at: usize, classes: LexicalClass) -> bool {
        self.document.is(at, classes)
    }

    /// The same of a noun, in the plural as well.
    pub(super) fn is_noun(&self, at: usize, classes: LexicalClass) -> bool {
        let stem = || self.word(at).strip_suffix('s').filter(|it| it.len() > 3);
        self.is(at, classes) || stem().is_some_and(|it| classes_of(it).any(classes))
    }

    pub(super) fn word(&self, at: usize) -> &'d str {
        self.document.word(at)
    }

    pub(super) fn is_upper(&self, at: usize) -> bool {
        self.document.is_upper(at)
    }

    pub(super) fn is_kind(&self, at: usize, kind: TokenKind) -> bool {
        self.document.kind(at) == Some(kind)
    }

    pub(super) fn mention(&self, at: usize) -> Option<MentionIndex> {
        self.mentions.at(at).map(|it| it.0)
    }

    pub(super) fn mentioned(&self, at: usize) -> Option<MentionKind> {
        self.mentions.candidates.kind_at(at)
    }

    pub(super) fn is_person(&self, at: usize) -> bool {
        self.mentioned(at) == Some(MentionKind::Person)
    }

    pub(super) fn is_organisation(&self, at: usize) -> bool {
        self.mentioned(at) == Some(MentionKind::Organisation)
    }

    /// The number after the mention that covers token `at`.
    pub(super) fn past(&self, at: usize) -> usize {
        self.mentions.candidates.extent(at).end
    }

    /// The number of its first token.
    pub(super) fn first(&self, at: usize) -> usize {
        self.mentions.candidates.extent(at).start
    }

    /// What is mentioned in a mention of this number.
    pub(super) fn get(&self, mention: MentionIndex) -> &'a Mention {
        &self.layers.mentions[mention.get()]
    }

    /// A finite verb of saying in small letters; `has written`, `calls for`.
    pub(super) fn says(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        let finite = self.is(at, class::SPEECH_VERB)
            || self.word(at) == "written" && self.is(before, class::HAVE_FORM)
            || self.is(at, class::CALLING_VERB) && self.word(at + 1) == "for"
            || self.after_modal(at, class::MODAL_SPEECH_VERB);
        finite && !self.is_upper(at) && !self.is_noun_use(at)
    }

    /// A verb that names or judges, and attributes words woven in.
    pub(super) fn calls(&self, at: usize) -> bool {
        let finite =
            self.is(at, class::WEAK_SPEECH_VERB) || self.after_modal(at, class::MODAL_WEAK_SPEECH_VERB);
        // `was told`, `is called`: whose subject does not speak.
        let passive = self.is(at.wrapping_sub(1), class::PASSIVE_AUXILIARY);
        finite && !self.is_upper(at) && !self.is_noun_use(at) && !passive
    }

    /// Whether a bare verb after a modal at token `at` says or judges: `would describe`, `will say`. Few do: what
    /// `would create` something is mostly what is spoken of.
    fn after_modal(&self, at: usize, verbs: LexicalClass) -> bool {
        self.is(at.wrapping_sub(1), class::SPEECH_MODAL) && self.is(at, verbs)
    }

    /// `claims`, `answers` after an article are nouns.
    fn is_noun_use(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        self.is(before, class::DETERMINER) && !self.is(before, class::PERSONAL_PRONOUN)
            || self.word(before) == "to"
    }

    /// Whether the noun at token `at` is none for somebody who speaks, nor for a document that does: `the figure`.
    pub(super) fn is_thing(&self, at: usize) -> bool {
        let person = ["s", "er", "or"].iter().any(|it| self.word(at).ends_with(it));
        let speaks = class::SPEAKER_NOUN
            .or(class::POST_HEAD)
            .or(class::NAMED_ENTITY_HEAD)
            .or(class::SPEAKING_DOCUMENT);
        !person && !self.is_noun(at, speaks)
    }

    /// Whether a possessive follows the mention at token `at`: `Hewitt's speech` is not Hewitt.
    pub(super) fn is_possessor(&self, at: usize) -> bool {
        let past = self.past(at);
        self.is_kind(past, TokenKind::Clitic) && self.is(past, class::POSSESSIVE_CLITIC)
    }

    /// Whether what is quoted at `tokens` stands in a name, between two parts of it: `Derek “Dez” Holt`.
    pub(super) fn is_nickname(&self, tokens: Range<usize>) -> bool {
        let upper = |at: usize| self.is_upper(at) && self.is_kind(at, TokenKind::Word);
        let inside = tokens.start + 1..tokens.end.saturating_sub(1);
        (1..=2).contains(&inside.len())
            && inside.into_iter().all(upper)
            && tokens.start.checked_sub(1).is_some_and(upper)
            && upper(tokens.end)
    }

    /// Whether token `at` may be a verb of speech by where it stands: a word in small letters in the form of a finite verb.
    pub(super) fn may_be_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is_kind(at, TokenKind::Word)
            && !self.is_upper(at)
            && self.mentioned(at).is_none()
            && !self.is(at, class::NO_VERB_OF_SPEECH)
            && !word.ends_with("ly")
            && (word.ends_with("ed")
                || word.ends_with('s')
                || self.is(at, class::FINITE_VERB | class::SPEECH_VERB))
    }

    /// Whether a comma, a bracket or a dash stands at token `at`.
    pub(super) fn opens_apposition(&self, at: usize) -> bool {
        matches!(self.document.kind(at), Some(TokenKind::Comma | TokenKind::OpenBracket | TokenKind::Dash))
    }

    /// The sentence of this number, as tokens up to its end.
    pub(super) fn sentence_start(&self, number: usize) -> usize {
        self.document.token_at(self.document.sentences()[number].start())
    }

    /// The first token of the sentence that ends before token `at`.
    pub(super) fn sentence_before(&self, at: usize) -> Option<usize> {
        let last = self.document.tokens().get(at.checked_sub(1)?)?;
        self.document.sentence_at(last.span.start()).map(|it| self.sentence_start(it))
    }
}

/// For each mention the longest one of the article that names the same thing.
fn longest(layers: &Layers) -> Vec<Span> {
    let mut by_entity: Vec<Option<Span>> = vec![None; layers.entities.len()];
    for mention in &layers.mentions {
        if let Some(best) = mention.entity.and_then(|it| by_entity.get_mut(it.get())) {
            *best = Some(best.filter(|it| it.len() >= mention.span.len()).unwrap_or(mention.span));
        }
    }
    let of = |mention: &Mention| mention.entity.and_then(|it| by_entity[it.get()]);
    layers.mentions.iter().map(|it| of(it).unwrap_or(it.span)).collect()
}
