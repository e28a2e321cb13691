//! The measuring door: JSON Lines in, a line of spans out for each.
//!
//! `cargo run --release -q --example annotate -- --jsonl [--plain] [--surface] [--hyphens] [--rules] < in.jsonl > out.jsonl`
//!
//! Offsets are in bytes of the input's `text`: an article's own plus where it stood in the input.

use greenpaper::extract::Pipeline;
use greenpaper::model::{BlockKind, MentionKind, QuoteKind, Span, Value};
use greenpaper::read::{ReadOptions, read_str};
use greenpaper::text::{Clitics, Splitter, TokenOptions, tokens_with};
use greenpaper_examples::{Outcome, finish};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

const HELP: &str = "\
usage: annotate --jsonl [--plain] [--surface] [--hyphens] [--rules] < IN.jsonl > OUT.jsonl
  --jsonl    a document a line: {\"id\", \"text\", optional \"published\"} (needed; there is no other format)
  --plain    the text is running prose in paragraphs: sentences and tokens alone
  --surface  surface tokens: clitics stay on their word
  --hyphens  hyphenated compounds stay one token
  --rules    with --plain, sentences by rules alone";

#[derive(Deserialize)]
struct Input {
    id: serde_json::Value,
    text: String,
    published: Option<String>,
}

#[derive(Default, Serialize)]
struct Output {
    id: serde_json::Value,
    tokens: Vec<Span>,
    sentences: Vec<Span>,
    entities: Vec<(usize, usize, &'static str)>,
    headlines: Vec<Span>,
    boilerplate: Vec<Span>,
    published: Option<String>,
    articles: Vec<Span>,
    values: Vec<Valued>,
    quotes: Vec<Said>,
    affiliations: Vec<Holds>,
    links: Vec<(usize, usize, String)>,
}

#[derive(Serialize)]
struct Valued {
    span: Span,
    value: String,
}

#[derive(Serialize)]
struct Said {
    span: Span,
    kind: &'static str,
    speaker: Option<String>,
    speaker_span: Option<Span>,
}

#[derive(Serialize)]
struct Holds {
    person: String,
    role: String,
    organisation: Option<String>,
}

struct Options {
    plain: bool,
    tokens: TokenOptions,
    splitter: Splitter,
}

fn main() -> ExitCode {
    finish("annotate", run())
}

fn run() -> Outcome {
    let mut options = Options { plain: false, tokens: TokenOptions::default(), splitter: Splitter::new() };
    let (mut jsonl, mut arguments) = (false, lexopt::Parser::from_env());
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("jsonl") => jsonl = true,
            lexopt::Arg::Long("plain") => options.plain = true,
            lexopt::Arg::Long("surface") => options.tokens.clitics = Clitics::Joined,
            lexopt::Arg::Long("hyphens") => options.tokens.hyphens = greenpaper::text::Hyphens::Kept,
            lexopt::Arg::Long("rules") => options.splitter = Splitter::rules(),
            lexopt::Arg::Long("help") => {
                writeln!(io::stdout(), "{HELP}")?;
                return Ok(ExitCode::SUCCESS);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if !jsonl {
        return Err("say --jsonl; --help tells more".into());
    }
    let pipeline = Pipeline::new();
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let input = serde_json::from_str(&line).map_err(|error| format!("line {}: {error}", number + 1))?;
        let output = annotate(input, &pipeline, &options)?;
        serde_json::to_writer(&mut out, &output)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn annotate(
    input: Input,
    pipeline: &Pipeline,
    options: &Options,
) -> Result<Output, Box<dyn std::error::Error>> {
    let mut output = Output { id: input.id, ..Output::default() };
    output.tokens = tokens_with(&input.text, &options.tokens).map(|token| token.span).collect();
    if options.plain {
        output.sentences = options.splitter.sentences(&input.text).collect();
        return Ok(output);
    }
    let published = input.published.map(|date| date.parse()).transpose()?;
    for article in read_str(&input.text, &ReadOptions { date: published, ..ReadOptions::default() }) {
        let offset = article.origin().range.as_ref().map_or(0, |range| range.start as usize);
        output.published = output.published.or_else(|| article.published().map(|date| date.to_string()));
        output.articles.push(Span::of(article.text()).shift(offset));
        for block in article.blocks() {
            match block.kind {
                BlockKind::Headline | BlockKind::Subheading => {
                    output.headlines.push(block.span.shift(offset))
                }
                BlockKind::Boilerplate => output.boilerplate.push(block.span.shift(offset)),
                _ => {}
            }
        }
        fill(&mut output, &pipeline.annotate(article), offset);
    }
    Ok(output)
}

fn fill(output: &mut Output, annotated: &greenpaper::Annotated, offset: usize) {
    output.sentences.extend(annotated.sentences().iter().map(|span| span.shift(offset)));
    for mention in annotated.mentions() {
        let span = mention.span.shift(offset);
        output.entities.push((span.start(), span.end(), mention.kind.as_str()));
        if let (MentionKind::Date | MentionKind::Money, Some(value)) = (mention.kind, &mention.value)
            && !matches!(value, Value::Provisions(_))
        {
            output.values.push(Valued { span, value: value.to_string() });
        }
    }
    // Reported speech has no marks that a gold span could begin and end with.
    for quote in annotated.quotes().iter().filter(|quote| quote.kind != QuoteKind::Reported) {
        let speaker = quote.speaker.as_ref();
        output.quotes.push(Said {
            span: quote.span.shift(offset),
            kind: quote.kind.as_str(),
            speaker: speaker.map(|it| it.name.clone()),
            speaker_span: speaker.and_then(|it| it.span).map(|span| span.shift(offset)),
        });
    }
    output.affiliations.extend(annotated.affiliations().iter().map(|it| Holds {
        person: it.person.clone(),
        role: it.role.clone(),
        organisation: it.organisation.clone(),
    }));
    for link in annotated.links() {
        let span = annotated.mentions()[link.mention.get()].span.shift(offset);
        output.links.push((span.start(), span.end(), link.id.to_string()));
    }
}
