//! Lines of a snapshot: an annotated text in, a line for each mention, link, quotation and affiliation out.

use crate::texts::Text;
use greenpaper::Annotated;
use greenpaper::model::Span;
use std::fmt;

/// One thing that was found. Nothing in it has a tab or a line end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line {
    /// Where, in bytes of the text as it is read.
    start: usize,
    end: usize,
    /// A kind of mention, `link`, `quotation`, `affiliation`.
    pub(crate) kind: String,
    words: String,
    /// A mention's value; a link's id, score and evidence; a quotation's kind and who is named; an affiliation's organisation.
    value: String,
    /// Of the entity, the speaker, the person.
    name: String,
    /// Empty where it does not say.
    pub(crate) rule: String,
}

impl Line {
    /// All that was found in a text, by place.
    pub(crate) fn all(text: &Text) -> Vec<Line> {
        let mut lines = Vec::new();
        for article in &text.articles {
            let offset = article.article().origin().range.as_ref().map_or(0, |range| range.start as usize);
            found(article, offset, &mut lines);
        }
        lines.sort();
        lines
    }

    /// The line without the rule: what the digest is of, since a rule that is called otherwise is no other answer.
    pub(crate) fn answer(&self) -> String {
        let Line { start, end, kind, words, value, name, .. } = self;
        format!("{start}..{end}\t{kind}\t{words}\t{value}\t{name}")
    }

    /// What is told of it under its kind.
    pub(crate) fn told(&self) -> String {
        let parts = [&*self.words, &*self.value, &*self.name];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        format!("{}..{} {}", self.start, self.end, parts.join(" | "))
    }

    /// The line that was written, without the document before it.
    pub(crate) fn read(line: &str) -> Option<Line> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [span, kind, words, value, name, rule] = cells[..] else { return None };
        let (start, end) = span.split_once("..")?;
        let own = str::to_owned;
        Some(Line {
            start: start.parse().ok()?,
            end: end.parse().ok()?,
            kind: own(kind),
            words: own(words),
            value: own(value),
            name: own(name),
            rule: own(rule),
        })
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\t{}", self.answer(), self.rule)
    }
}

fn found(annotated: &Annotated, offset: usize, lines: &mut Vec<Line>) {
    let mut add = |span: Span, kind: &str, words: &str, value: String, name: &str, rule: Option<&str>| {
        lines.push(Line {
            start: span.start() + offset,
            end: span.end() + offset,
            kind: kind.to_owned(),
            words: flat(words),
            value: flat(&value),
            name: flat(name),
            rule: rule.unwrap_or_default().to_owned(),
        });
    };
    let text = annotated.text();
    let name = |mention| annotated.entity_of(mention).map(|it| it.name()).unwrap_or_default();
    for it in annotated.mentions() {
        let value = it.value.as_ref().map(ToString::to_string).unwrap_or_default();
        let rule = it.rule.as_ref().map(AsRef::as_ref);
        add(it.span, it.kind.as_str(), &text[it.span], value, &name(it), rule);
    }
    for it in annotated.links() {
        let mention = &annotated.mentions()[it.mention.get()];
        let evidence: Vec<String> =
            it.evidence.iter().map(|it| format!("{it:?}").to_ascii_lowercase()).collect();
        let value = format!("{} {:.3} {}", it.id, it.score(), evidence.join("+"));
        let rule = it.rule.as_ref().map(AsRef::as_ref);
        add(mention.span, "link", &text[mention.span], value, &name(mention), rule);
    }
    let at = |span: Span| format!("{}..{}", span.start() + offset, span.end() + offset);
    for it in annotated.quotes() {
        let speaker = it.speaker.as_ref();
        let named = speaker.and_then(|it| it.span).map(|it| format!(" by {}", at(it))).unwrap_or_default();
        let cue = speaker.and_then(|it| it.cue).map(|it| format!(" cue {}", at(it))).unwrap_or_default();
        let value = format!("{}{named}{cue}", it.kind.as_str());
        let rule = it.rule.as_ref().map(AsRef::as_ref);
        add(it.span, "quotation", &text[it.span], value, speaker.map_or("", |it| &it.name), rule);
    }
    for it in annotated.affiliations() {
        let parts = [it.organisation.as_deref(), it.unit.as_deref(), it.former.then_some("former")];
        let value = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let rule = it.rule.as_ref().map(AsRef::as_ref);
        add(it.role_span, "affiliation", &it.role, value, &it.person, rule);
    }
}

/// White space as one blank.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
