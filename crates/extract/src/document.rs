//! An article as the recognisers see it.

pub(crate) mod candidate;
pub(crate) mod casing;
pub(crate) mod lexeme;
pub(crate) mod lookup;
pub(crate) mod mentions;
pub(crate) mod scratch;

use crate::Scratch;
use crate::anchors::Anchors;
use crate::document::lexeme::{Look, Memory, NOTHING};
use crate::document::lookup::{Hit, Names, Tables, Weight, built_in};
use crate::rules::person::lexicon::Flags;
use crate::words::Class;
use greenpaper_core::{Article, Block, BlockKind, Span};
use greenpaper_text::{Splitter, Token, tokens};
use std::ops::Range;

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
    tokens: Vec<Token>,
    /// What the letters of each token tell.
    looks: Vec<Look>,
    /// Which recognisers may have something to do at each token.
    anchors: Vec<Anchors>,
    /// The known names that begin at tokens with a capital.
    hits: Vec<Hit>,
    sentences: Vec<Span>,
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
        Document::new_in(article, splitter, built_in(), &mut Scratch::new())
    }

    /// Cuts an article, in memory that another has been cut in before.
    pub(crate) fn new_in(
        article: &'a Article,
        splitter: &Splitter,
        tables: &'static Tables,
        scratch: &mut Scratch,
    ) -> Document<'a> {
        let mut document = Document {
            article,
            text: article.text(),
            tables,
            units: std::mem::take(&mut scratch.units),
            tokens: std::mem::take(&mut scratch.tokens),
            looks: std::mem::take(&mut scratch.looks),
            anchors: std::mem::take(&mut scratch.anchors),
            hits: std::mem::take(&mut scratch.hits),
            sentences: Vec::with_capacity(article.text().len() / 100),
        };
        scratch.memory.begin(tables, article.text().len());
        for &block in article.blocks() {
            if block.kind != BlockKind::Boilerplate {
                document.push(block, splitter, &mut scratch.memory);
            }
        }
        document
    }

    /// Gives its memory back, and its sentences.
    pub(crate) fn give_back(self, scratch: &mut Scratch) -> Vec<Span> {
        let Document { mut units, mut tokens, mut looks, mut anchors, mut hits, sentences, .. } = self;
        units.clear();
        tokens.clear();
        looks.clear();
        anchors.clear();
        hits.clear();
        (scratch.units, scratch.tokens, scratch.hits) = (units, tokens, hits);
        (scratch.looks, scratch.anchors) = (looks, anchors);
        sentences
    }

    fn push(&mut self, block: Block, splitter: &Splitter, memory: &mut Memory) {
        let (offset, words) = (block.span.start(), &self.text[block.span]);
        let (first_token, first_sentence) = (self.tokens.len(), self.sentences.len());
        if block.kind.is_running_text() {
            for sentence in splitter.sentences(words) {
                match self.sentences[first_sentence..].last_mut() {
                    Some(last) if runs_on(self.text, *last, sentence.start() + offset) => {
                        *last = last.cover(sentence.shift(offset));
                    }
                    _ => self.sentences.push(sentence.shift(offset)),
                }
            }
        }
        let mut sentences = self.sentences[first_sentence..].iter().map(|it| it.start());
        let mut next_sentence = sentences.next().unwrap_or(usize::MAX);
        let mut starts = true;
        tokens(words).for_each(|token| {
            let token = Token { span: token.span.shift(offset), ..token };
            while next_sentence <= token.span.start() {
                next_sentence = sentences.next().unwrap_or(usize::MAX);
                starts = true;
            }
            let look = memory.look(self.text, token).starting(starts);
            starts = false;
            let mut anchors = look.anchors;
            if let Some(last) = self.anchors.last_mut() {
                anchors = anchors.after(*last);
                if look.anchors.reach() {
                    *last = last.before(look.anchors);
                }
            }
            self.tokens.push(token);
            self.anchors.push(anchors);
            self.looks.push(look);
        });
        self.names(first_token, block.span.end());
        self.units.push(Unit {
            block,
            tokens: first_token..self.tokens.len(),
            sentences: first_sentence..self.sentences.len(),
        });
    }

    /// Looks up the known names that begin at tokens with a capital, from token `first` on; the block ends at byte `end`.
    fn names(&mut self, first: usize, end: usize) {
        let mut number = first;
        loop {
            number = self.next(number, self.tokens.len(), Anchors::UPPER);
            if number >= self.tokens.len() {
                break;
            }
            let first_hit = self.hits.len();
            let names =
                Names { tables: self.tables, text: self.text, tokens: &self.tokens, looks: &self.looks, end };
            names.at(number, &mut self.hits);
            // No word begins so many names, one the beginning of the next.
            self.hits.truncate(first_hit + 255);
            let look = &mut self.looks[number];
            (look.first_hit, look.hits) = (first_hit as u32, (self.hits.len() - first_hit) as u8);
            if look.hits > 0 {
                self.anchors[number] = self.anchors[number].and(Anchors::PLACE).and(Anchors::NAMED);
            }
            number += 1;
        }
    }

    /// The first token from `from` on at which a recogniser with one of `wanted` may have something to do; `end` where there
    /// is none before it.
    #[inline]
    pub(crate) fn next(&self, from: usize, end: usize, wanted: Anchors) -> usize {
        Anchors::next(&self.anchors, from, end, wanted)
    }

    /// All such tokens, in order.
    pub(crate) fn all(&self, wanted: Anchors) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = self.next(from, self.anchors.len(), wanted);
            from = at + 1;
            (at < self.anchors.len()).then_some(at)
        })
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

    /// What is known of token `number` by its letters; nothing where there is no such token.
    #[inline]
    pub(crate) fn look(&self, number: usize) -> &Look {
        self.looks.get(number).unwrap_or(&NOTHING)
    }

    /// What the word at token `number` is in the case in which it is written.
    #[inline]
    pub(crate) fn class(&self, number: usize) -> Class {
        self.look(number).class
    }

    /// What the word at token `number` may be in the name, the post or the speech of a person.
    #[inline]
    pub(crate) fn flags(&self, number: usize) -> Flags {
        self.look(number).sense.flags()
    }

    /// Whether the first letter of token `number` is a capital.
    #[inline]
    pub(crate) fn is_upper(&self, number: usize) -> bool {
        self.look(number).is_upper()
    }

    /// What is known of the word at token `number` as a personal name, and whether it is an everyday word.
    pub(crate) fn weight(&self, number: usize) -> Weight {
        self.look(number).weight()
    }

    /// The same: as a given name, as a surname, everyday.
    pub(crate) fn weighed(&self, number: usize) -> (u8, u8, bool) {
        let weight = self.weight(number);
        (weight.given, weight.surname, weight.everyday)
    }

    /// The known names that begin at token `number`, shortest first; `None` where they have not been looked up.
    pub(crate) fn hits(&self, number: usize) -> Option<&[Hit]> {
        let look = self.look(number);
        let first = look.first_hit as usize;
        look.is_upper().then(|| &self.hits[first..first + usize::from(look.hits)])
    }

    /// Whether token `number` is written as names of people are: a capital, then small letters, apostrophes among them.
    #[inline]
    pub(crate) fn is_title(&self, number: usize) -> bool {
        self.look(number).is_title()
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
        self.look(number).starts()
    }

    /// Whether nothing stands between token `number` and the next one.
    #[must_use]
    pub fn joined_to_next(&self, number: usize) -> bool {
        match (self.tokens.get(number), self.tokens.get(number + 1)) {
            (Some(one), Some(next)) => one.span.end() == next.span.start(),
            _ => false,
        }
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

/// Whether what the splitter took for the next sentence goes on with `last`. Running prose that a reader has cut into
/// paragraphs loses no stops: on one line nothing but a stop ends a sentence, however title-like the next word looks.
fn runs_on(text: &str, last: Span, next: usize) -> bool {
    let (before, gap) = (&text[last], &text[last.end()..next]);
    let open = before.ends_with(|c: char| c.is_alphanumeric()) || before.ends_with("etc.)");
    gap == " "
        && (open || (before.ends_with(')') && ![".)", "!)", "?)"].iter().any(|it| before.ends_with(it))))
}
