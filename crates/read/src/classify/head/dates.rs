//! The dates of an article's head: lines that give one go in, with what else they say; the date, and where the line is cut, come
//! out.

use super::ahead::next_heading_within;
use crate::byline::{NameLike, byline, name_in_rest, name_line};
use crate::classify::state::ArticleState;
use crate::date::{Dated, date_first, date_in, date_line, labelled_date};
use crate::front_matter::releases;
use crate::furniture::{may_have_parts, parts};
use crate::shape::Closing;
use greenpaper_core::{BlockKind, DateRole};

/// Reads the date of a cover, which stands among its short lines, before any text.
pub(super) fn date_on_cover(article: &mut ArticleState<'_>, from: usize) {
    let n = article.chunks.len();
    let short = |at: &usize| !article.chunks[*at].features.runs && article.chunks[*at].chars <= 120;
    let dated = (from..n.min(from + 8)).take_while(short).find(|&at| article.chunks[at].features.dated);
    if let Some(at) = dated
        && let Some(dated) = article.chunks[at].date(article.text)
    {
        article.date(at, dated, None);
        article.kinds[at] = Some(BlockKind::Date);
    }
}

/// Reads a line of parts with bars or dots between them, one of which is the date: "Care News | Posted 4 May 2004 |
/// By Ann Lee".
pub(super) fn dated_parts(article: &mut ArticleState<'_>, at: usize) -> bool {
    let words = article.words(at);
    let chunk = &article.chunks[at];
    if chunk.lines > 1 || !chunk.features.line.digit {
        return false;
    }
    let barred = chunk.features.line.mark && may_have_parts(words);
    let dashed = || [" - ", " – ", " — "].iter().find_map(|dash| words.split_once(dash));
    let halves = if barred || words.len() > 80 { None } else { dashed() };
    if !barred && halves.is_none() {
        return false;
    }
    let halves = halves.into_iter().flat_map(|(one, other)| [one.trim(), other.trim()]);
    let bars = parts(words).filter(|_| barred);
    let mut dated = None;
    let mut name = None;
    for part in halves.chain(bars) {
        if let Some(found) = date_line(part) {
            let from = part.as_ptr() as usize - words.as_ptr() as usize;
            dated = dated.or(Some(Dated { start: from + found.start, end: from + found.end, ..found }));
        } else if let Some(found) =
            byline(part).or_else(|| (name_line(part) == NameLike::Known).then_some(part))
        {
            name = name.or(Some(found));
        }
    }
    let Some(dated) = dated else { return false };
    if !barred && name.is_none() {
        return false;
    }
    if let Some(name) = name {
        cut_date(article, at, &dated, name);
    }
    article.date(at, dated, None);
    article.byline = article.byline.or(name);
    true
}

/// Cuts a line that gives a date and a name between the two.
pub(super) fn cut_date(article: &mut ArticleState<'_>, at: usize, dated: &Dated, name: &str) {
    let words = article.words(at);
    let from = name.as_ptr() as usize - words.as_ptr() as usize;
    if from >= dated.end {
        // "by" stands with the name.
        let led = words[dated.end..from].to_ascii_lowercase();
        let from = if led.ends_with("by ") { from - 3 } else { from };
        article.cut(at, &words[from..], [BlockKind::Date, BlockKind::Byline]);
    } else {
        article.cut(at, &words[dated.start..], [BlockKind::Byline, BlockKind::Date]);
    }
}

/// The name that a line gives behind its date.
pub(super) fn name_behind<'t>(words: &'t str, dated: &Dated) -> Option<&'t str> {
    name_in_rest(words.get(dated.end..)?)
}

/// Reads a line that says when the article was posted, and where or by whom.
pub(super) fn says_date(article: &mut ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    if chunk.lines > 1 || !chunk.features.line.digit || chunk.closing == Closing::Stop {
        return false;
    }
    let words = article.words(at);
    let behind = |dated: &Dated| name_behind(words, dated).is_some();
    let dated = labelled_date(words).or_else(|| date_first(words).filter(behind));
    if let Some(dated) = dated {
        if let Some(name) = name_behind(words, &dated) {
            article.byline = article.byline.or(Some(name));
            cut_date(article, at, &dated, name);
        }
        article.date(at, dated, None);
    }
    dated.is_some()
}

/// Reads the name of a paper and the day of its issue, above a headline: "The Post, 4 May 2004".
pub(super) fn dates_issue(article: &mut ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    let words = article.words(at);
    let line = chunk.features.line.digit
        && chunk.lines == 1
        && chunk.chars <= 80
        && words.ends_with(|c: char| c.is_ascii_digit());
    if !line
        || article.kinds[..at].contains(&Some(BlockKind::Headline))
        || !next_heading_within(article, at, 3)
    {
        return false;
    }
    let Some(dated) = date_in(words).filter(|dated| dated.end == words.len()) else { return false };
    let name = words[..dated.start].trim_end();
    let Some(name) = name.strip_suffix([',', ':', '|', '-', '–']) else { return false };
    let small = |word: &str| matches!(word, "and" | "for" | "in" | "issue" | "of" | "the");
    let named = name.split_whitespace().count() <= 6
        && name.split_whitespace().all(|word| small(word) || word.starts_with(char::is_uppercase));
    if named {
        article.date(at, dated, Some(DateRole::Issue));
    }
    named
}

/// Takes the date from a line of the head that says more than it, where no line is a date alone: "The Post, 4 May
/// 2004", "Speech by the minister, 4 May 2004", "4 May 2004 : Column 12", or from the place and day before the lead:
/// "LONDON, 4 May 2004 -".
pub(super) fn date_beside(article: &mut ArticleState<'_>, body: usize) {
    const OTHER_DAYS: [&str; 5] = ["hearing", "heard", "laid", "on appeal", "session"];
    for at in 0..body.min(article.chunks.len()) {
        let words = article.words(at);
        let tells = match article.kinds[at] {
            Some(BlockKind::FrontMatter | BlockKind::Byline | BlockKind::Standfirst) => true,
            Some(BlockKind::Boilerplate) => words.contains(": Column "),
            Some(BlockKind::Subheading) => words.ends_with(['-', '–', '—']),
            Some(BlockKind::Headline) => {
                date_in(words).is_some_and(|dated| dated.end == words.len())
                    || words.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("minutes "))
            }
            _ => false,
        };
        let begins = |day: &str| words.get(..day.len()).is_some_and(|start| start.eq_ignore_ascii_case(day));
        if tells
            && article.chunks[at].chars <= 150
            && article.chunks[at].features.line.digit
            && !OTHER_DAYS.iter().any(|day| begins(day))
            && let Some(dated) = date_in(words).filter(|dated| !counts(words, dated))
        {
            let hits = article.chunks[at].features.line.phrases;
            let role = releases(words, hits).then_some(DateRole::Published);
            article.date(at, dated, role);
            return;
        }
    }
    if let Some(dated) = article.chunks.get(body).and_then(|_| dateline(article.words(body))) {
        article.date(body, dated, None);
    }
}

/// Whether what seems to be the day is a number of another thing: "Version 3, June 2016".
pub(super) fn counts(words: &str, dated: &Dated) -> bool {
    let date = &words[dated.start..dated.end];
    date[date.bytes().take_while(u8::is_ascii_digit).count()..].starts_with(',')
}

/// The date of a dateline, which stands with the place, if with anything, before a dash and the lead.
pub(super) fn dateline(words: &str) -> Option<Dated> {
    let end = words.char_indices().take(60).find(|(at, c)| {
        matches!(c, '-' | '–' | '—')
            && words[..*at].ends_with(' ')
            && words[at + c.len_utf8()..].chars().next().is_none_or(char::is_whitespace)
    })?;
    let line = words[..end.0].trim_end();
    let dated = date_in(line)?;
    let place = line[..dated.start].trim_end_matches([',', ' ', '(', ':']);
    let days = |word: &str| date_line(&format!("{word} 1 May 2000")).is_some();
    let named = place
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .all(|word| word.starts_with(char::is_uppercase) || days(word));
    (named && line[dated.end..].trim_matches([')', ' ', '.', ',']).is_empty()).then_some(dated)
}
