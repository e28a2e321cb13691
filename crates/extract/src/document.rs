//! The document: an article cut into units, sentences and tokens, with what is known of each token in columns; an article
//! in, what rules ask about its words out.

pub(crate) mod candidate;
pub(crate) mod casing;
pub(crate) mod cut_name;
pub(crate) mod form;
pub(crate) mod hyphenation;
pub(crate) mod lexeme;
pub(crate) mod lookup;
pub(crate) mod mentions;
pub(crate) mod neighbour;
pub(crate) mod rule_set;
pub(crate) mod text;
pub(crate) mod trigger;
pub(crate) mod vocabulary;

use crate::lexicon::{Letters, LexicalClass};
use casing::{Casing, Shape, casing};
use chrono::NaiveDate;
use greenpaper_core::{Article, Block, BlockKind, PartialDate, Span};
use greenpaper_text::{Splitter, Token, TokenKind, TokenMemory};
use lexeme::{Lexeme, NO_LEXEME, Traits, Word};
use lookup::{EntityType, Lookup, NameFrequency, Names, Tables, built_in};
use neighbour::Neighbour;
use std::ops::Range;
use trigger::{Sweep, Trigger, TriggerTable};
use vocabulary::{LexemeIdx, NO_LEXEME_IDX, Vocabulary};

/// An article cut into units, sentences and tokens.
///
/// Tokens are those of all blocks but boilerplate, clitics split (`Unison|'s`) and hyphens split
/// (`pan|-|London`), in order; they are addressed by their number. Nothing that is named crosses a unit.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    article: &'a Article,
    text: &'a str,
    tables: &'static Tables,
    units: Vec<Unit>,
    /// How each unit is set.
    casings: Vec<Casing>,
    tokens: Vec<Token>,
    columns: Columns,
    /// For each phase the tokens that trigger some of its rules, in order.
    phases: Vec<Vec<u32>>,
    vocabulary: Vocabulary,
    /// The known names that begin at tokens with a capital, in the order of the tokens, of each the shortest first.
    lookups: Vec<Lookup>,
    sentences: Vec<Span>,
}

/// Memory that documents are cut in, one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    units: Vec<Unit>,
    casings: Vec<Casing>,
    tokens: Vec<Token>,
    columns: Columns,
    phases: Vec<Vec<u32>>,
    vocabulary: Vocabulary,
    lookups: Vec<Lookup>,
    /// What tokens are found in.
    room: Option<TokenMemory>,
}

/// What is known of tokens beside where they stand; a row a token in each column.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    lexemes: Vec<LexemeIdx>,
    /// What its lexeme says in bits.
    traits: Vec<Traits>,
    shapes: Vec<Shape>,
    /// Whether it begins a sentence or a unit.
    starts: Vec<bool>,
    lookups: Vec<LookupRange>,
    /// The phases that it triggers rules of, a bit each.
    phases: Vec<u32>,
}

impl Columns {
    fn clear(&mut self) {
        self.resize(0);
    }

    /// Makes room for so many tokens.
    fn resize(&mut self, tokens: usize) {
        self.lexemes.resize(tokens, NO_LEXEME_IDX);
        self.traits.resize(tokens, Traits::NONE);
        self.shapes.resize(tokens, Shape::Mark);
        self.starts.resize(tokens, false);
        self.lookups.resize(tokens, LookupRange::default());
        self.phases.resize(tokens, 0);
    }
}

/// The known names that begin at a token: where they stand in the document's list, how many there are, and the types of what
/// bears them, as [`Lookup::entity_types`] has them.
#[derive(Clone, Copy, Debug, Default)]
struct LookupRange {
    first: u32,
    types: u32,
    count: u8,
}

/// A block with its tokens: nothing that is named crosses its edges.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The block.
    pub block: Block,
    /// Numbers of its tokens.
    pub tokens: Range<usize>,
    /// Numbers of its sentences in [`Document::sentences`]; empty where it is no running text.
    pub sentences: Range<usize>,
}

impl<'a> Document<'a> {
    /// Cuts an article. Time is linear in its text.
    #[must_use]
    pub fn new(article: &'a Article, splitter: &Splitter) -> Document<'a> {
        Document::new_in(article, splitter, built_in(), &TriggerTable::default(), &mut Memory::default())
    }

    /// Cuts an article, in memory that another has been cut in before.
    pub(crate) fn new_in(
        article: &'a Article,
        splitter: &Splitter,
        tables: &'static Tables,
        triggers: &TriggerTable,
        memory: &mut Memory,
    ) -> Document<'a> {
        let Memory { units, casings, tokens, columns, mut phases, mut vocabulary, lookups, room } =
            std::mem::take(memory);
        vocabulary.begin(tables, triggers);
        phases.resize_with(triggers.phases(), Vec::new);
        let mut room = room.unwrap_or_default();
        let text = article.text();
        let sentences = Vec::with_capacity(text.len() / 100);
        let mut document = Document {
            article,
            text,
            tables,
            units,
            casings,
            tokens,
            columns,
            phases,
            vocabulary,
            lookups,
            sentences,
        };
        for &block in article.blocks() {
            if block.kind != BlockKind::Boilerplate {
                document.push(block, splitter, triggers, &mut room);
            }
        }
        memory.room = Some(room);
        document
    }

    /// Gives its memory back, and its sentences.
    pub(crate) fn give_back(self, memory: &mut Memory) -> Vec<Span> {
        let Document {
            mut units,
            mut casings,
            mut tokens,
            mut columns,
            mut phases,
            vocabulary,
            mut lookups,
            sentences,
            ..
        } = self;
        units.clear();
        casings.clear();
        phases.iter_mut().for_each(Vec::clear);
        tokens.clear();
        columns.clear();
        lookups.clear();
        let room = memory.room.take();
        *memory = Memory { units, casings, tokens, columns, phases, vocabulary, lookups, room };
        sentences
    }

    fn push(&mut self, block: Block, splitter: &Splitter, triggers: &TriggerTable, room: &mut TokenMemory) {
        let (offset, words) = (block.span.start(), &self.text[block.span]);
        let (first_token, first_sentence) = (self.tokens.len(), self.sentences.len());
        if block.kind.is_running_text() {
            self.sentences.extend(splitter.sentences(words).map(|it| it.shift(offset)));
        }
        room.tokens_into(words, &mut self.tokens);
        let tokens = first_token..self.tokens.len();
        self.columns.resize(tokens.end);
        self.describe(tokens.clone(), offset, first_sentence, triggers);
        self.look_up_names(tokens.clone(), block.span.end(), triggers);
        self.list_triggers(tokens.clone());
        self.casings.push(casing(&self.columns.shapes[tokens.clone()], block.kind));
        self.units.push(Unit { block, tokens, sentences: first_sentence..self.sentences.len() });
    }

    /// Says of the tokens of a block what their letters say. They stand where they stand in the block, which begins at byte
    /// `offset`, and so are moved there; its sentences begin with number `first_sentence`.
    fn describe(
        &mut self,
        tokens: Range<usize>,
        offset: usize,
        first_sentence: usize,
        triggers: &TriggerTable,
    ) {
        let mut sentences = self.sentences[first_sentence..].iter().map(|it| it.start());
        let mut next_sentence = sentences.next().unwrap_or(usize::MAX);
        let mut starts = true;
        let Columns { lexemes, traits, shapes, starts: begins, phases, .. } = &mut self.columns;
        let rows = self.tokens[tokens.clone()].iter_mut().zip(&mut lexemes[tokens.clone()]);
        let facts = traits[tokens.clone()].iter_mut().zip(&mut shapes[tokens.clone()]);
        let rows = rows.zip(facts.zip(begins[tokens.clone()].iter_mut().zip(&mut phases[tokens])));
        for ((token, lexeme), ((bits, shape), (begins, phases))) in rows {
            token.span = token.span.shift(offset);
            let (start, end) = (token.span.start(), token.span.end());
            while next_sentence <= start {
                next_sentence = sentences.next().unwrap_or(usize::MAX);
                starts = true;
            }
            *lexeme = self.vocabulary.number_of(triggers, self.text, start, end);
            let known = self.vocabulary.get(*lexeme);
            *bits = known.traits;
            *phases = known.phases | triggers.phases_of_kind(token.kind);
            *shape = match token.kind {
                TokenKind::Word | TokenKind::Abbreviation | TokenKind::Acronym => known.shape,
                kind => casing::shape(&self.text[start..end], kind, Letters::Other),
            };
            *begins = std::mem::take(&mut starts);
        }
    }

    /// Lists the tokens of a block that trigger something, phase by phase.
    fn list_triggers(&mut self, tokens: Range<usize>) {
        for (number, phases) in tokens.clone().zip(&self.columns.phases[tokens]) {
            let mut phases = *phases;
            while phases != 0 {
                if let Some(list) = self.phases.get_mut(phases.trailing_zeros() as usize) {
                    list.push(number as u32);
                }
                phases &= phases - 1;
            }
        }
    }

    /// Looks up the known names that begin at those tokens of a block that have a capital; the block ends at byte `end`.
    fn look_up_names(&mut self, tokens: Range<usize>, end: usize, triggers: &TriggerTable) {
        let mut number = self.next_with(Traits::UPPER, tokens.start, tokens.end);
        while number < tokens.end {
            let first_lookup = self.lookups.len();
            let names = Names {
                tables: self.tables,
                text: self.text,
                tokens: &self.tokens,
                lexemes: &self.columns.lexemes,
                vocabulary: &self.vocabulary,
                end,
            };
            names.at(number, &mut self.lookups);
            // No word begins so many names, one the beginning of the next.
            self.lookups.truncate(first_lookup + 255);
            let known = &self.lookups[first_lookup..];
            if !known.is_empty() {
                let types = known.iter().fold(0, |all, it| all | it.entity_types());
                let (first, count) = (first_lookup as u32, known.len() as u8);
                self.columns.lookups[number] = LookupRange { first, types, count };
                self.columns.phases[number] |= triggers.phases_of_lookups(types);
            }
            number = self.next_with(Traits::UPPER, number + 1, tokens.end);
        }
    }

    /// The first token from `from` on, before `end`, whose word has one of these traits; `end` where there is none.
    #[inline]
    pub(crate) fn next_with(&self, traits: Traits, from: usize, end: usize) -> usize {
        let Some(rest) = self.columns.traits.get(from..end) else { return end };
        let (chunks, last) = rest.as_chunks::<16>();
        let mut at = from;
        for chunk in chunks {
            // One test for sixteen tokens.
            if chunk.iter().fold(Traits::NONE, |all, it| all.or(*it)).any(traits) {
                return at + chunk.iter().position(|it| it.any(traits)).unwrap_or(0);
            }
            at += 16;
        }
        at + last.iter().position(|it| it.any(traits)).unwrap_or(last.len())
    }

    /// The tokens of a range whose words have one of these traits, in order.
    pub(crate) fn all_with(&self, traits: Traits, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        let mut from = tokens.start;
        std::iter::from_fn(move || {
            let at = self.next_with(traits, from, tokens.end);
            from = at + 1;
            (at < tokens.end).then_some(at)
        })
    }

    /// The tokens that trigger rules of a phase, in order.
    pub(crate) fn triggers_of(&self, phase: usize) -> &[u32] {
        self.phases.get(phase).map_or(&[], Vec::as_slice)
    }

    /// Those rules of a sweep that token `number` triggers, a bit each.
    #[inline]
    pub(crate) fn triggered(&self, sweep: &Sweep, number: usize) -> u64 {
        let Some(token) = self.tokens.get(number) else { return 0 };
        let lookups = self.columns.lookups.get(number).map_or(0, |it| it.types);
        sweep.triggered(self.lexeme(number).triggers, token.kind, lookups)
    }

    /// The test by name of what a trigger asks for beside these tokens, in a block of those, that fails; `None` where all hold.
    pub(crate) fn missing_beside(
        &self,
        trigger: &Trigger,
        unit: &Range<usize>,
        tokens: &Range<usize>,
    ) -> Option<&'static str> {
        let takes = |neighbour: &Neighbour, at: Option<usize>| match at.filter(|it| unit.contains(it)) {
            None => neighbour.takes_edge(),
            Some(at) => {
                neighbour.takes_shape(self.shape(at))
                    || neighbour.takes_class(&self.lexeme(at).classes)
                    || neighbour.takes_text(|| self.word(at))
            }
        };
        trigger.conditions().find(|it| !it.holds(tokens, takes)).map(|it| it.label)
    }

    /// The article.
    #[must_use]
    pub fn article(&self) -> &'a Article {
        self.article
    }

    /// Where what is known is looked up.
    pub(crate) fn tables(&self) -> &'static Tables {
        self.tables
    }

    /// The article's text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Its units, in order.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Its tokens, in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Its sentences, in order.
    #[must_use]
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// What is written at token `number`; empty where there is no such token.
    #[must_use]
    pub fn word(&self, number: usize) -> &'a str {
        self.tokens.get(number).map_or("", |token| &self.text[token.span])
    }

    /// The kind of token `number`.
    #[inline]
    #[must_use]
    pub fn kind(&self, number: usize) -> Option<TokenKind> {
        self.tokens.get(number).map(|it| it.kind)
    }

    /// Whether token `number` is this word, whatever the case of its ASCII letters.
    #[must_use]
    pub fn has_word(&self, number: usize, word: &str) -> bool {
        self.word(number).eq_ignore_ascii_case(word)
    }

    /// What is known of token `number` by its letters; nothing where there is no such token.
    #[inline]
    pub(crate) fn lexeme(&self, number: usize) -> &Lexeme {
        self.columns.lexemes.get(number).map_or(&NO_LEXEME, |it| self.vocabulary.get(*it))
    }

    /// What the word at token `number` is by its letters, in bits; nothing where there is no such token.
    #[inline]
    pub(crate) fn traits(&self, number: usize) -> Traits {
        self.columns.traits.get(number).copied().unwrap_or(Traits::NONE)
    }

    /// The lexical classes of the word at token `number`; none where there is no such token.
    #[inline]
    #[must_use]
    pub fn classes(&self, number: usize) -> LexicalClass {
        self.lexeme(number).classes
    }

    /// Whether the word at token `number` is of one of these classes.
    #[inline]
    #[must_use]
    pub fn is(&self, number: usize, classes: LexicalClass) -> bool {
        self.lexeme(number).classes.any(classes)
    }

    /// How the letters of token `number` look; a mark where there is no such token.
    #[inline]
    #[must_use]
    pub fn shape(&self, number: usize) -> Shape {
        self.columns.shapes.get(number).copied().unwrap_or(Shape::Mark)
    }

    /// Whether token `number` is a word that begins with a capital and may be part of a name.
    #[inline]
    #[must_use]
    pub fn is_capitalised(&self, number: usize) -> bool {
        self.shape(number).is_capital()
    }

    /// The number of the lexeme at token `number`: two tokens of a document are written alike where theirs are one.
    #[inline]
    pub(crate) fn lexeme_idx(&self, number: usize) -> LexemeIdx {
        self.columns.lexemes.get(number).copied().unwrap_or(NO_LEXEME_IDX)
    }

    /// The word at token `number` by itself; an empty one where there is no such token.
    #[must_use]
    pub fn lexical_word(&self, number: usize) -> Word<'_> {
        Word { text: self.word(number), lexeme: self.lexeme(number) }
    }

    /// Whether token `number` may be an acronym: a word with two capitals at least.
    pub(crate) fn is_acronym(&self, number: usize) -> bool {
        self.traits(number).any(Traits::ACRONYM) && self.is_capitalised(number)
    }

    /// Whether token `number` is a word that begins sentences with a capital and is part of no name.
    #[must_use]
    pub fn is_sentence_opener(&self, number: usize) -> bool {
        self.traits(number).any(Traits::OPENER)
    }

    /// Whether tokens touch a hyphen on either side, and so are only a part of a word: `London` of `pan-London`.
    #[must_use]
    pub fn in_compound(&self, tokens: &Range<usize>) -> bool {
        let hyphen = |at: usize| self.shape(at) == Shape::Hyphen && self.joined_to_next(at);
        tokens.start.checked_sub(1).is_some_and(hyphen)
            || self.shape(tokens.end) == Shape::Hyphen
                && tokens.end.checked_sub(1).is_some_and(|last| self.joined_to_next(last))
    }

    /// Whether tokens are the whole name of a known thing of a type, in the capitals of that name.
    #[must_use]
    pub fn is_known(&self, tokens: &Range<usize>, entity: EntityType) -> bool {
        self.lookups_at(tokens.start).iter().any(|it| it.after == tokens.end && it.fits(entity))
    }

    /// How the unit of this number is set; as a sentence where there is no such unit.
    #[must_use]
    pub fn casing(&self, unit: usize) -> Casing {
        self.casings.get(unit).copied().unwrap_or(Casing::Sentence)
    }

    /// Whether the first letter of token `number` is a capital.
    #[inline]
    pub(crate) fn is_upper(&self, number: usize) -> bool {
        self.traits(number).any(Traits::UPPER)
    }

    /// How usual the word at token `number` is as a personal name, and whether it is an everyday word.
    #[must_use]
    pub fn frequency(&self, number: usize) -> NameFrequency {
        self.lexeme(number).frequency()
    }

    /// The known names that begin at token `number`, shortest first; `None` where they have not been looked up.
    pub(crate) fn lookups(&self, number: usize) -> Option<&[Lookup]> {
        self.is_upper(number).then(|| self.lookups_at(number))
    }

    /// The known names that begin at token `number`, if it has a capital; shortest first.
    #[must_use]
    pub fn lookups_at(&self, number: usize) -> &[Lookup] {
        let LookupRange { first, count, .. } = self.columns.lookups.get(number).copied().unwrap_or_default();
        self.lookups.get(first as usize..first as usize + usize::from(count)).unwrap_or_default()
    }

    /// The known names that begin at token `number`, shortest first, each ending with a token of the unit. Where there is no
    /// capital they are looked up now, letter by letter.
    pub(crate) fn names_from(&self, unit: &Unit, number: usize) -> impl Iterator<Item = Lookup> {
        let known = self.lookups(number);
        let end = unit.block.span.end();
        let others =
            known.is_none().then(|| lookup::matches(self.tables, self.text, &self.tokens, end, number));
        known.unwrap_or_default().iter().copied().chain(others.into_iter().flatten())
    }

    /// The day by which names are told apart: the first that the article's own date may mean, as far as it is known.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.article.published().and_then(PartialDate::first)
    }

    /// Whether token `number` is written as names of people are: a capital, then small letters, apostrophes among them.
    #[inline]
    pub(crate) fn is_title(&self, number: usize) -> bool {
        self.traits(number).any(Traits::TITLE)
    }

    /// What is written from token `range.start` up to token `range.end`, white space between included.
    #[must_use]
    pub fn words(&self, range: Range<usize>) -> &'a str {
        self.span(range).map_or("", |span| &self.text()[span])
    }

    /// Where tokens `range` stand; `None` for none.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let tokens = self.tokens.get(range)?;
        Some(tokens.first()?.span.cover(tokens.last()?.span))
    }

    /// Whether token `number` begins a sentence or a unit, where a capital tells nothing.
    #[must_use]
    pub fn starts_sentence(&self, number: usize) -> bool {
        self.columns.starts.get(number).copied().unwrap_or(false)
    }

    /// Whether nothing stands between token `number` and the next one.
    #[must_use]
    pub fn joined_to_next(&self, number: usize) -> bool {
        match (self.tokens.get(number), self.tokens.get(number + 1)) {
            (Some(one), Some(next)) => one.span.end() == next.span.start(),
            _ => false,
        }
    }

    /// Whether a hyphen joins token `number` to the next word, without a blank on either side.
    #[must_use]
    pub fn hyphen_follows(&self, number: usize) -> bool {
        let hyphen = self.tokens.get(number + 1).is_some_and(|it| it.kind == TokenKind::Hyphen);
        hyphen && self.joined_to_next(number) && self.joined_to_next(number + 1)
    }

    /// The first token from `from` on, before `end`, that begins with a capital and may be part of a name; `end` where
    /// there is none.
    pub(crate) fn next_capitalised(&self, from: usize, end: usize) -> usize {
        let rest = self.columns.shapes.get(from..end).unwrap_or_default();
        rest.iter().position(|it| it.is_capital()).map_or(end, |it| from + it)
    }

    /// Whether tokens are the whole known name of one person and of no other.
    pub(crate) fn is_known_person(&self, tokens: &Range<usize>) -> bool {
        let names = self.lookups_at(tokens.start).iter().filter(|it| it.after == tokens.end);
        let mut bearers =
            names.flat_map(|it| it.entries()).filter(|it| it.entity_type() == EntityType::Person);
        bearers.next().is_some_and(|first| bearers.all(|it| it.id() == first.id()))
    }

    /// The number of the first token that ends after byte `offset`; the number of tokens where there is none.
    #[must_use]
    pub fn token_at(&self, offset: usize) -> usize {
        self.tokens.partition_point(|token| token.span.end() <= offset)
    }

    /// The numbers of the tokens that share a byte with `span`.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.token_at(span.start());
        let after = first + self.tokens[first..].partition_point(|token| token.span.start() < span.end());
        first..after
    }

    /// The number of the unit that token `number` belongs to.
    #[must_use]
    pub fn unit_of(&self, number: usize) -> usize {
        self.units.partition_point(|unit| unit.tokens.end <= number)
    }

    /// The sentence in which byte `offset` stands, by its number.
    #[must_use]
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let number = self.sentences.partition_point(|sentence| sentence.end() <= offset);
        self.sentences.get(number).filter(|sentence| sentence.contains(offset)).map(|_| number)
    }
}
