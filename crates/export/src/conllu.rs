//! CoNLL-U, the format of Universal Dependencies (<https://universaldependencies.org/format.html>).
//!
//! A sentence is a block of lines, a token a line of ten columns. Written are what this pipeline knows: `ID`, `FORM`
//! and `MISC`; the other columns are `_` for a tagger or parser to fill. Clitics come as multiword tokens
//! (`1-2 don't`, `1 do`, `2 n't`), as in the English treebanks.
//!
//! Comments: `newdoc id` (the source's address or path), `newpar` where a sentence begins a new block, `sent_id`
//! (`newdoc id`, a hyphen and the sentence's number from 1, with white space, `/` and `%` percent-encoded) and `text`.
//! `text` is the sentence with each run of white space as one blank and control characters as U+FFFD, because a
//! comment is one line; what was written stays in the offsets.
//!
//! `MISC` holds:
//!
//! - `TokenRange=start:end` in characters (Unicode scalar values) of the article's text, as UDPipe writes it;
//! - `SpaceAfter=No`, or `SpacesAfter=` with UDPipe's escapes (`\s`, `\t`, `\r`, `\n`) where what follows is anything
//!   but one blank. In a multiword token both stand on its own line;
//! - `NE=B-organisation`, `NE=I-organisation`: a mention's first and further tokens, by the kinds of
//!   [`MentionKind`](greenpaper_core::MentionKind), IOB2. A mention that runs into the next sentence begins anew there;
//! - `NEId=ukpga/2014/23` on a mention's first token: what it links to, comma-separated where it is several.
//!
//! Nothing is normalised: a source that is not in Unicode's NFC gives a file that is not.

use crate::Error;
use crate::identity::{article_ids, percent_encoded};
use crate::summary::clean_line;
use greenpaper_core::{Annotated, BlockKind, MentionIndex, Span};
use greenpaper_text::{Clitics, OffsetMap, TokenOptions, Unit, tokens, tokens_with};
use std::fmt::Write as _;
use std::io::Write;

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Span};
/// use greenpaper_export::conllu;
/// let article = Article::builder("They don't.").build()?;
/// let layers = Layers { sentences: vec![Span::new(0, 11)], ..Layers::default() };
/// let mut out = Vec::new();
/// conllu::write(&mut out, &[Annotated::new(article, layers)?], &conllu::Options::default())?;
/// let out = String::from_utf8(out)?;
/// assert!(out.contains("\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=5:10\n"));
/// assert!(out.contains("\n3\tn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=7:10\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// What is named, as `NE` and `NEId`.
    pub entities: bool,
    /// Headline and headings too, each as a sentence; else running text alone.
    pub headings: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { entities: true, headings: false }
    }
}

/// Writes articles, each as a document of its own.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Layers, Span};
/// use greenpaper_export::conllu;
/// let article = Article::builder("It passed.").build()?;
/// let layers = Layers { sentences: vec![Span::new(0, 10)], ..Layers::default() };
/// let mut out = Vec::new();
/// conllu::write(&mut out, &[Annotated::new(article, layers)?], &conllu::Options::default())?;
/// assert!(String::from_utf8(out)?.contains("# text = It passed.\n1\tIt\t_\t"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    for (annotated, id) in articles.iter().zip(article_ids(articles)) {
        let mut page = String::with_capacity(8 * annotated.text().len());
        let _ = writeln!(page, "# newdoc id = {}", clean_line(&id));
        let mut document = Document::new(annotated, &id, options);
        let sentences = sentences(annotated, options);
        if sentences.is_empty() {
            continue;
        }
        for (number, span) in sentences.into_iter().enumerate() {
            document.sentence(&mut page, number, span);
        }
        out.write_all(page.as_bytes()).map_err(Error::new("CoNLL-U"))?;
    }
    Ok(())
}

/// The spans to write, in order: sentences, and headings between them if asked for.
fn sentences(annotated: &Annotated, options: &Options) -> Vec<Span> {
    let text = annotated.text();
    let mut spans: Vec<Span> = annotated.sentences().to_vec();
    if options.headings {
        let is_heading = |kind| matches!(kind, BlockKind::Headline | BlockKind::Subheading);
        let blocks = annotated.article().blocks().iter().filter(|it| is_heading(it.kind)).map(|it| it.span);
        let free = |heading: &Span| {
            let at = annotated.sentences().partition_point(|it| it.end() <= heading.start());
            annotated.sentences().get(at).is_none_or(|it| it.start() >= heading.end())
        };
        spans.extend(blocks.filter(free));
        spans.sort();
    }
    spans.retain(|span| !text[*span].trim().is_empty());
    spans
}

/// One article on its way out.
struct Document<'a> {
    annotated: &'a Annotated,
    options: &'a Options,
    map: OffsetMap<'a>,
    /// The article's id as a part of sentence ids.
    id: String,
    block: Option<usize>,
    mention: usize,
    /// The mention whose `B` is written, and in which sentence.
    open: Option<(usize, Span)>,
    /// The links of each mention, comma-separated.
    links: Vec<String>,
}

impl<'a> Document<'a> {
    fn new(annotated: &'a Annotated, id: &str, options: &'a Options) -> Document<'a> {
        let mut encoded = String::new();
        percent_encoded(&mut encoded, id, |c| c.is_whitespace() || c.is_control() || matches!(c, '/' | '%'));
        let mut links = vec![String::new(); annotated.mentions().len()];
        for link in annotated.links() {
            let MentionIndex(at) = link.mention;
            let ids = &mut links[at as usize];
            if !ids.is_empty() {
                ids.push(',');
            }
            percent_encoded(ids, link.id.as_str(), |c| c.is_control() || matches!(c, '|' | ','));
        }
        let map = OffsetMap::new(annotated.text());
        Document { annotated, options, map, id: encoded, block: None, mention: 0, open: None, links }
    }

    fn sentence(&mut self, page: &mut String, number: usize, span: Span) {
        let text = &self.annotated.text()[span];
        let words: Vec<Span> = tokens(text).map(|token| token.span.shift(span.start())).collect();
        let joined = TokenOptions { clitics: Clitics::Joined, ..TokenOptions::default() };
        let mut surface = tokens_with(text, &joined).map(|token| token.span.shift(span.start())).peekable();
        let blocks = self.annotated.article().blocks();
        let block = blocks.partition_point(|block| block.span.end() <= span.start());
        if self.block.replace(block) != Some(block) {
            page.push_str("# newpar\n");
        }
        let _ = writeln!(page, "# sent_id = {}-{}", self.id, number + 1);
        let _ = writeln!(page, "# text = {}", clean_line(text));
        let mut inside = 0;
        for (at, word) in words.iter().enumerate() {
            while surface.next_if(|it| it.end() <= word.start()).is_some() {}
            if word.end() > inside
                && let Some(whole) =
                    surface.peek().filter(|it| it.start() == word.start() && it.end() > word.end())
            {
                let last = words[at..].iter().take_while(|it| it.end() <= whole.end()).count();
                // Only where the syntactic words make up the surface token to its end.
                if last > 1 && words[at + last - 1].end() == whole.end() {
                    let _ = write!(page, "{}-{}", at + 1, at + last);
                    self.columns(page, *whole, span, true, false);
                    inside = whole.end();
                }
            }
            let _ = write!(page, "{}", at + 1);
            self.columns(page, *word, span, word.end() > inside, true);
        }
        page.push('\n');
    }

    /// The columns after `ID`.
    fn columns(&mut self, page: &mut String, token: Span, sentence: Span, spaces: bool, entities: bool) {
        let text = self.annotated.text();
        let _ = write!(page, "\t{}\t_\t_\t_\t_\t_\t_\t_\t", clean_line(&text[token]));
        if entities && self.options.entities {
            self.entity(page, token, sentence);
        }
        if spaces {
            space_after(page, &text[token.end()..]);
        }
        let range = self.map.range_of(token, Unit::Char).unwrap_or(0..0);
        let _ = writeln!(page, "TokenRange={}:{}", range.start, range.end);
    }

    fn entity(&mut self, page: &mut String, token: Span, sentence: Span) {
        let mentions = self.annotated.mentions();
        while mentions.get(self.mention).is_some_and(|it| it.span.end() <= token.start()) {
            self.mention += 1;
        }
        let Some(mention) = mentions.get(self.mention).filter(|it| it.span.start() < token.end()) else {
            return;
        };
        let first = self.open.replace((self.mention, sentence)) != Some((self.mention, sentence));
        let _ = write!(page, "NE={}-{}|", if first { 'B' } else { 'I' }, mention.kind.as_str());
        let links = &self.links[self.mention];
        if first && !links.is_empty() {
            let _ = write!(page, "NEId={links}|");
        }
    }
}

/// `SpaceAfter=No|`, nothing before one blank, else `SpacesAfter=` in UDPipe's escapes.
fn space_after(page: &mut String, rest: &str) {
    let spaces = &rest[..rest.len() - rest.trim_start().len()];
    match spaces {
        "" => page.push_str("SpaceAfter=No|"),
        " " => {}
        _ => {
            page.push_str("SpacesAfter=");
            for c in spaces.chars() {
                match c {
                    ' ' => page.push_str("\\s"),
                    '\t' => page.push_str("\\t"),
                    '\r' => page.push_str("\\r"),
                    '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => page.push_str("\\n"),
                    c => page.push(c),
                }
            }
            page.push('|');
        }
    }
}
