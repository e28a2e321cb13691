//! What stands above a headline without being it: sections, kinds of documents, who speaks, parties to a case.

use super::ahead::{halves, is_front_matter, next_title};
use crate::byline::{NameLike, name_line};
use crate::classify::state::ArticleState;
use crate::front_matter::body_name;
use crate::furniture::Furniture;
use crate::heading::same_heading;
use crate::phrases::PhraseHits;
use crate::running_heads;
use greenpaper_core::BlockKind;

/// Whether a line above a headline is not it but what it stands under: "Justice", "NEWS".
pub(super) fn kicker(article: &ArticleState<'_>, at: usize) -> bool {
    let words = article.words(at);
    let Some(next) = article.chunks.get(at + 1) else { return false };
    if is_kicker(words) && next_title(article, at, 3).is_some() {
        return true;
    }
    // The body that speaks, above its title.
    if body_name(words) {
        return next_title(article, at, 3).is_some_and(|title| {
            let name = article.chunks[title].features.name;
            let title = article.words(title);
            !body_name(title) && !same_heading(words, title) && name == NameLike::No
        });
    }
    if !next.features.heading
        || same_heading(words, article.words(at + 1))
        || in_brackets(article.words(at + 1))
    {
        return false;
    }
    // The name of the paper or site, above a headline that stands twice.
    if chunk_is_short(article, at)
        && article.chunks.get(at + 2).is_some()
        && same_heading(article.words(at + 1), article.words(at + 2))
    {
        return true;
    }
    let (here, there) = (article.chunks[at].words(article.text), next.words(article.text));
    if is_front_matter(article, at + 1) || next.features.name != NameLike::No {
        return false;
    }
    // Of two headings the upper is the section if it is short and alone in capitals.
    here.all <= 3 && there.all > here.all + 1 && here.all_caps() && !there.all_caps()
}

/// Whether a line says what kind of document it heads, as stands above a title: "Press summary", "Statistical bulletin".
pub(in crate::classify) fn is_kicker(words: &str) -> bool {
    const KINDS: [&str; 16] = [
        "bulletin",
        "bulletins",
        "briefing",
        "factsheet",
        "guide",
        "newsletter",
        "notice",
        "paper",
        "pamphlet",
        "release",
        "report",
        "review",
        "statement",
        "statistics",
        "summary",
        "update",
    ];
    const OF: [&str; 22] = [
        "annual",
        "background",
        "briefing",
        "command",
        "consultation",
        "discussion",
        "evidence",
        "experimental",
        "final",
        "interim",
        "media",
        "national",
        "news",
        "official",
        "policy",
        "position",
        "press",
        "progress",
        "research",
        "statistical",
        "technical",
        "working",
    ];
    let has = |list: &[&str], word: &str| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    words.len() <= 40
        && words
            .split_once(' ')
            .is_some_and(|(first, last)| !last.contains(' ') && has(&KINDS, last) && has(&OF, first))
}

pub(super) fn chunk_is_short(article: &ArticleState<'_>, at: usize) -> bool {
    article.chunks[at].lines == 1 && article.chunks[at].words(article.text).all <= 5
}

/// Whether what could be a headline heads a part, on a page from the middle of a document, which a running head with another number shows.
pub(super) fn heads_chapter(article: &ArticleState<'_>, at: usize) -> bool {
    let above = at > 0
        && (0..at).any(|above| {
            article.furniture[above] == Furniture::Sure && article.chunks[above].features.line.digit
        });
    let words = article.words(at);
    let number = words.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let later = running_heads::page(article.words(0)).is_some_and(|page| page > 1);
    above
        && (later
            || article.chunks[at].features.line.phrases.has(PhraseHits::NUMBERED)
            || number > 0 && words[number..].starts_with("  "))
}

/// Whether a line names a party to a case, below what is front matter: "MB     Appellant", "- v -".
pub(super) fn goes_on_parties(article: &ArticleState<'_>, at: usize) -> bool {
    let words = article.words(at);
    let chunk = &article.chunks[at];
    let below = at > 0 && article.kinds[at - 1] == Some(BlockKind::FrontMatter);
    if below && words.eq_ignore_ascii_case("between:") {
        return true;
    }
    below
        && chunk.gap == 0
        && !article.runs(at)
        && (chunk.words(article.text).columns
            || matches!(words.trim_matches(['-', '–', ' ']), "v" | "V" | "v." | "and" | "AND"))
}

/// Whether all of a line stands in brackets, which no headline does.
pub(in crate::classify) fn in_brackets(words: &str) -> bool {
    [('(', ')'), ('[', ']')]
        .iter()
        .any(|(open, close)| words.starts_with(*open) && words.find(*close) == Some(words.len() - 1))
}

/// Whether a department's name stands over several questions, each with a heading of its own: it heads them all.
pub(super) fn heads_questions(article: &ArticleState<'_>, at: usize) -> bool {
    let speaks = |at: usize| {
        article.chunks.get(at).is_some()
            && halves(article.words(at), b':').is_some_and(|(name, _)| name_line(name) != NameLike::No)
    };
    let headed = |at: &usize| article.chunks[*at].features.heading && speaks(*at + 1);
    headed(&(at + 1)) && (at + 2..article.chunks.len().min(at + 200)).any(|later| headed(&later))
}
