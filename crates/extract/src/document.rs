//! An article as the recognisers see it.

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
    units: Vec<Unit>,
    tokens: Vec<Token>,
    sentences: Vec<Span>,
    /// Numbers of the tokens that begin a sentence or a unit, in order.
    starts: Vec<u32>,
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
        let text = article.text();
        let mut document = Document {
            article,
            units: Vec::with_capacity(article.blocks().len()),
            tokens: Vec::with_capacity(text.len() / 5),
            sentences: Vec::with_capacity(text.len() / 100),
            starts: Vec::new(),
        };
        for &block in article.blocks() {
            if block.kind != BlockKind::Boilerplate {
                document.push(block, splitter);
            }
        }
        document
    }

    fn push(&mut self, block: Block, splitter: &Splitter) {
        let (offset, words) = (block.span.start(), &self.article.text()[block.span]);
        let (first_token, first_sentence) = (self.tokens.len(), self.sentences.len());
        self.tokens.extend(tokens(words).map(|token| Token { span: token.span.shift(offset), ..token }));
        if block.kind.is_running_text() {
            for sentence in splitter.sentences(words) {
                match self.sentences[first_sentence..].last_mut() {
                    Some(last) if runs_on(self.article.text(), *last, sentence.start() + offset) => {
                        *last = last.cover(sentence.shift(offset));
                    }
                    _ => self.sentences.push(sentence.shift(offset)),
                }
            }
        }
        let mut next = first_sentence;
        for number in first_token..self.tokens.len() {
            let start = self.tokens[number].span.start();
            let begins = self.sentences.get(next).is_some_and(|sentence| sentence.start() <= start);
            if begins || number == first_token {
                self.starts.push(number as u32);
            }
            while self.sentences.get(next).is_some_and(|sentence| sentence.start() <= start) {
                next += 1;
            }
        }
        self.units.push(Unit {
            block,
            tokens: first_token..self.tokens.len(),
            sentences: first_sentence..self.sentences.len(),
        });
    }

    /// The article.
    #[must_use]
    pub fn article(&self) -> &'a Article {
        self.article
    }

    /// The article's text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.article.text()
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

    /// Gives the sentences away.
    #[must_use]
    pub fn into_sentences(self) -> Vec<Span> {
        self.sentences
    }

    /// What is written at token `number`; empty where there is no such token.
    #[must_use]
    pub fn word(&self, number: usize) -> &'a str {
        self.tokens.get(number).map_or("", |token| &self.text()[token.span])
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
        self.starts.binary_search(&(number as u32)).is_ok()
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
