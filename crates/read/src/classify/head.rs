//! The head of an article: from the top to the lead.

use super::state::ArticleState;
use crate::byline::{NameLike, author_note, byline, lists_people, name_and_post, name_in_rest, name_line};
use crate::date::{Dated, date_in, date_label, date_line, labelled_date};
use crate::front_matter::{body_name, caption, divides, front_matter, releases, section};
use crate::furniture::{Furniture, may_have_parts, parts};
use crate::heading::same_heading;
use crate::phrases::PhraseHits;
use crate::running_heads;
use crate::shape::{Closing, Opening, ends_joining};
use greenpaper_core::{BlockKind, DateRole};

/// No standfirst is longer, in characters.
const STANDFIRST: u32 = 400;

/// Reads the head and returns the first chunk after it.
pub(super) fn read(article: &mut ArticleState<'_>, last: usize) -> usize {
    let n = article.chunks.len();
    // Without running text there is nothing that a headline could be of.
    if n < 2 || last == 0 {
        return 0;
    }
    let mut headline: Option<usize> = None;
    let mut standfirst = false;
    let mut label = None;
    let mut at = letter(article).unwrap_or(0);
    while at < n.min(last + 1) {
        let words = article.words(at);
        let chunk = article.chunks[at];
        let features = chunk.features.line;
        let kind = if let Some(dated) = chunk.date(article.text) {
            article.date(at, dated, label.take().flatten());
            BlockKind::Date
        } else if let Some(role) = date_label(words).filter(|_| follows_date(article, at)) {
            label = Some(role);
            BlockKind::Date
        } else if dated_parts(article, at) || says_date(article, at) || dates_issue(article, at) {
            BlockKind::Date
        } else if article.furniture[at] == Furniture::Sure {
            BlockKind::Boilerplate
        } else if let Some(headline) = headline {
            match after_headline(article, at, headline, standfirst, last) {
                Some(kind) => kind,
                None => break,
            }
        } else if let Some(kind) = menu(article, at) {
            kind
        } else if section(words, features.phrases)
            && at + 1 < last
            && !heads_questions(article, at)
            && !follows_date(article, at)
            && next_heading_within(article, at, 3)
        {
            BlockKind::FrontMatter
        } else if article.furniture[at] == Furniture::Placed
            && (next_heading(article, at)
                || announces_list(article, at)
                || features.mark && next_title(article, at, 5).is_some())
        {
            BlockKind::Boilerplate
        } else if at > 0
            && chunk.marker.is_some()
            && article.kinds[at - 1] == Some(BlockKind::Boilerplate)
            && announces_list(article, at - 1)
        {
            BlockKind::Boilerplate
        } else if front_matter(words, features) && (at > 0 || next_heading_within(article, at, 5)) {
            if releases(words, features.phrases)
                && let Some(dated) = date_in(words)
            {
                article.date(at, dated, Some(DateRole::Published));
            }
            BlockKind::FrontMatter
        } else if goes_on_parties(article, at) {
            BlockKind::FrontMatter
        } else if is_headline(article, at) {
            if kicker(article, at) {
                BlockKind::FrontMatter
            } else if heads_chapter(article, at) {
                break;
            } else {
                headline = Some(at);
                BlockKind::Headline
            }
        } else if byline(words).is_some() && next_heading(article, at) {
            article.byline = byline(words);
            BlockKind::Byline
        } else {
            break;
        };
        standfirst |= kind == BlockKind::Standfirst;
        debug_assert!(chunk.end > chunk.start);
        article.kinds[at] = Some(kind);
        at += 1;
    }
    if article.dates.is_empty() {
        date_beside(article, at);
    }
    if article.dates.is_empty() {
        date_on_cover(article, at);
    }
    at
}

/// Reads the date of a cover, which stands among its short lines, before any text.
fn date_on_cover(article: &mut ArticleState<'_>, from: usize) {
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
fn dated_parts(article: &mut ArticleState<'_>, at: usize) -> bool {
    let words = article.words(at);
    if article.chunks[at].lines > 1 || !article.chunks[at].features.line.mark || !may_have_parts(words) {
        return false;
    }
    let mut dated = None;
    let mut name = None;
    for part in parts(words) {
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
    if let Some(name) = name {
        cut_date(article, at, &dated, name);
    }
    article.date(at, dated, None);
    article.byline = article.byline.or(name);
    true
}

/// Cuts a line that gives a date and a name between the two.
fn cut_date(article: &mut ArticleState<'_>, at: usize, dated: &Dated, name: &str) {
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
fn name_behind<'t>(words: &'t str, dated: &Dated) -> Option<&'t str> {
    name_in_rest(words.get(dated.end..)?)
}

/// Reads a line that says when the article was posted, and where or by whom.
fn says_date(article: &mut ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    if chunk.lines > 1 || !chunk.features.line.digit || chunk.closing == Closing::Stop {
        return false;
    }
    let words = article.words(at);
    let behind = |dated: &Dated| dated.start == 0 && name_behind(words, dated).is_some();
    let dated = labelled_date(words).or_else(|| date_in(words).filter(behind));
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
fn dates_issue(article: &mut ArticleState<'_>, at: usize) -> bool {
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
fn date_beside(article: &mut ArticleState<'_>, body: usize) {
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
        let start = words.get(..9).unwrap_or(words).to_ascii_lowercase();
        if tells
            && article.chunks[at].chars <= 150
            && !OTHER_DAYS.iter().any(|day| start.starts_with(day))
            && article.chunks[at].features.line.digit
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
fn counts(words: &str, dated: &Dated) -> bool {
    let date = &words[dated.start..dated.end];
    date[date.bytes().take_while(u8::is_ascii_digit).count()..].starts_with(',')
}

/// The date of a dateline, which stands with the place, if with anything, before a dash and the lead.
fn dateline(words: &str) -> Option<Dated> {
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

/// Whether items of a list stand right below a line, and a heading below them: "In this issue".
fn announces_list(article: &ArticleState<'_>, at: usize) -> bool {
    let items = article.chunks[at + 1..].iter().take(40).take_while(|chunk| chunk.marker.is_some()).count();
    items > 0
        && article.chunks[at + 1..=at + items]
            .iter()
            .all(|chunk| chunk.lines == 1 && chunk.closing == Closing::Open)
        && article.chunks.get(at + 1 + items).is_some_and(|chunk| chunk.features.heading)
}

/// Reads the first of two or more short lines, each right below the other, above a longer heading that is signed or
/// dated, or of four and more above any: the menu of the page, or the sections that the article stands under.
fn menu(article: &ArticleState<'_>, at: usize) -> Option<BlockKind> {
    const SHORT: u32 = 4;
    /// So many short lines are a menu whatever stands below them.
    const MANY: usize = 4;
    let n = article.chunks.len();
    let named_site = at == 0 && is_short_line(article, at, SHORT + 3) && names_site(article, at);
    if named_site {
        return Some(BlockKind::Boilerplate);
    }
    if !is_short_line(article, at, SHORT) || (at > 0 && article.kinds[at - 1].is_none()) {
        return None;
    }
    if names_site(article, at) {
        return Some(BlockKind::Boilerplate);
    }
    // Buttons and the date may stand between the menu and the heading.
    let (mut title, mut lines, mut dated, mut named) = (at + 1, 1, false, false);
    while title < n && title < at + 16 {
        let chunk = &article.chunks[title];
        let furniture =
            article.furniture[title] != Furniture::No && chunk.features.runs <= chunk.features.addresses;
        if chunk.features.dated {
            dated = true;
        } else if chunk.gap == 0 && is_short_line(article, title, SHORT) && !dated {
            lines += 1;
            named |= chunk.features.name == NameLike::Known || byline(article.words(title)).is_some();
        } else if !furniture {
            break;
        }
        title += 1;
    }
    // The last line of a menu is told from a short headline by what it says.
    let last = |at: usize| {
        article.kinds[at - 1] == Some(BlockKind::Boilerplate)
            || article.furniture[at] != Furniture::No
            || section(article.words(at), article.chunks[at].features.line.phrases)
    };
    let above = at > 0 && article.chunks[at].gap == 0 && is_short_line(article, at - 1, SHORT);
    let stacked = lines > 1 || above && article.kinds[at - 1] != Some(BlockKind::Headline) && last(at);
    let heading = title < n
        && article.chunks[title].features.heading
        && article.furniture[title] == Furniture::No
        && article.chunks[title].words(article.text).all > SHORT;
    if !stacked || !heading || named {
        return None;
    }
    let signs = |next: usize| {
        let (words, features) = (article.words(next), &article.chunks[next].features);
        features.dated
            || byline(words).is_some()
            || features.name == NameLike::Known
            || front_matter(words, features.line)
            || features.line.mark
                && may_have_parts(words)
                && parts(words).any(|part| date_line(part).is_some())
            || same_heading(words, article.words(title))
    };
    // A standfirst may stand between the heading and its date.
    let below = title + 1..n.min(title + 7);
    let running = below.clone().filter(|&next| article.runs(next)).nth(1).unwrap_or(below.end);
    let signed = dated || (title + 1..running).any(signs);
    // What goes on a menu is one.
    let goes_on = above
        && article.kinds[at - 1] == Some(BlockKind::Boilerplate)
        && article.furniture[at - 1] == Furniture::No;
    if !(signed || lines >= MANY || goes_on) || is_front_matter(article, at) {
        return None;
    }
    let furnished = lines >= MANY
        || (at..title).any(|line| article.furniture[line] != Furniture::No)
        || at > 0 && article.kinds[at - 1] == Some(BlockKind::Boilerplate) && article.chunks[at].gap == 0;
    let home = |line: usize| article.words(line).eq_ignore_ascii_case("home");
    let below_home = at > 0 && article.kinds[at - 1] == Some(BlockKind::Boilerplate);
    let section = section(article.words(at), article.chunks[at].features.line.phrases);
    Some(if home(at) || below_home || (furnished && !section) {
        BlockKind::Boilerplate
    } else {
        BlockKind::FrontMatter
    })
}

/// Whether a line is one of a menu by its form: a few words, or some more if each has a capital, as where the bars between
/// them were lost.
fn is_short_line(article: &ArticleState<'_>, at: usize, most: u32) -> bool {
    let chunk = &article.chunks[at];
    if chunk.lines > 1 || chunk.chars > 60 || chunk.marker.is_some() || article.runs(at) {
        return false;
    }
    let words = chunk.words(article.text);
    words.all <= most && chunk.chars <= 40
        || words.all <= 8 && words.capital == words.all && !words.all_caps()
}

/// Whether a short line is the name of the site: right above the bar of its menu, with a heading below.
fn names_site(article: &ArticleState<'_>, at: usize) -> bool {
    article.chunks.get(at + 1).is_some_and(|next| {
        next.gap == 0
            && article.furniture[at + 1] != Furniture::No
            && next.features.line.mark
            && parts(article.words(at + 1)).count() >= 3
    }) && next_title(article, at + 1, 5).is_some()
}

/// What stands before and after the first such mark with a blank after it.
fn halves(words: &str, mark: u8) -> Option<(&str, &str)> {
    let bytes = words.as_bytes();
    let at = memchr::memchr_iter(mark, bytes).find(|at| bytes.get(at + 1) == Some(&b' '))?;
    Some((&words[..at], &words[at + 2..]))
}

/// Whether somebody speaks: "Mr Tarrant: Will she give way?"
fn speaks(words: &str) -> bool {
    halves(words, b':').is_some_and(|(name, _)| name_line(name) != NameLike::No)
}

/// Whether a department's name stands over several questions, each with a heading of its own: it heads them all.
fn heads_questions(article: &ArticleState<'_>, at: usize) -> bool {
    let speaks = |at: usize| {
        article.chunks.get(at).is_some()
            && halves(article.words(at), b':').is_some_and(|(name, _)| name_line(name) != NameLike::No)
    };
    let headed = |at: &usize| article.chunks[*at].features.heading && speaks(*at + 1);
    headed(&(at + 1)) && (at + 2..article.chunks.len().min(at + 200)).any(|later| headed(&later))
}

/// Whether a line says one thing of the document below another that does: "Part of: Childcare".
fn goes_on_labels(article: &ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    let label = halves(article.words(at), b':').map_or("", |(label, _)| label);
    chunk.gap == 0
        && chunk.lines == 1
        && chunk.closing == Closing::Open
        && (3..=24).contains(&label.len())
        && label.starts_with(char::is_uppercase)
        && matches!(article.kinds[at - 1], Some(BlockKind::Date | BlockKind::FrontMatter))
}

/// Whether a chunk is front matter by what it begins with or by its form.
fn is_front_matter(article: &ArticleState<'_>, at: usize) -> bool {
    front_matter(article.words(at), article.chunks[at].features.line)
}

/// Whether a date line stands next.
fn follows_date(article: &ArticleState<'_>, at: usize) -> bool {
    article.chunks.get(at + 1).is_some_and(|next| next.features.dated)
}

fn next_heading(article: &ArticleState<'_>, at: usize) -> bool {
    next_heading_within(article, at, 1)
}

/// Whether one of the next `within` chunks has the form of a heading, and none before it runs.
fn next_heading_within(article: &ArticleState<'_>, at: usize, within: usize) -> bool {
    next_title(article, at, within).is_some()
}

/// The first of the next `within` chunks that has the form of a heading and is no front matter, if none
/// before it runs.
fn next_title(article: &ArticleState<'_>, at: usize, within: usize) -> Option<usize> {
    (at + 1..article.chunks.len().min(at + 1 + within))
        .take_while(|&next| !article.runs(next) || article.chunks[next].features.heading)
        .find(|&next| article.chunks[next].features.heading && !is_front_matter(article, next))
}

/// Whether the chunk can be the headline of what follows.
fn is_headline(article: &ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    let Some(next) = article.chunks.get(at + 1) else { return false };
    if chunk.features.heading {
        return next.opening != Opening::Lower || chunk.chars <= 100;
    }
    let words = article.words(at);
    // Cut from its first letters, or closed like a sentence: then what follows must say so too.
    let marked = next.features.dated
        || byline(article.words(at + 1)).is_some()
        || same_heading(words, article.words(at + 1));
    chunk.lines <= 3
        && chunk.chars <= 120
        && chunk.marker.is_none()
        && (marked
            || (chunk.lines == 1
                && chunk.opening == Opening::Lower
                && chunk.closing == Closing::Open
                && next.opening == Opening::Upper
                && next.chars > 3 * chunk.chars
                && !ends_joining(words)))
}

/// Whether a line above a headline is not it but what it stands under: "Justice", "NEWS".
fn kicker(article: &ArticleState<'_>, at: usize) -> bool {
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
pub(super) fn is_kicker(words: &str) -> bool {
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
    let small = words.to_ascii_lowercase();
    words.len() <= 40
        && small.split_once(' ').is_some_and(|(first, last)| OF.contains(&first) && KINDS.contains(&last))
}

/// Whether a line names a party to a case, below what is front matter: "MB     Appellant", "- v -".
fn goes_on_parties(article: &ArticleState<'_>, at: usize) -> bool {
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

/// Whether what could be a headline heads a part, on a page from the middle of a document, which a running head with another number shows.
fn heads_chapter(article: &ArticleState<'_>, at: usize) -> bool {
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

/// The head of a letter: the address of whom it goes to, in a stack of short lines, and the date, above "Dear …,". Reads them,
/// and returns what comes next.
fn letter(article: &mut ArticleState<'_>) -> Option<usize> {
    const WITHIN: usize = 24;
    let greets = |at: &usize| {
        let words = article.words(*at);
        words.len() <= 80 && words.starts_with("Dear ") && !words.ends_with('.')
    };
    let n = article.chunks.len().min(WITHIN);
    let greeting = (0..n).take_while(|&at| !article.runs(at) || greets(&at)).find(greets)?;
    let stacked =
        (1..greeting).take_while(|&at| article.chunks[at].gap == 0 && article.chunks[at].chars <= 60).count();
    if stacked < 2 || greeting + 1 >= article.chunks.len() {
        return None;
    }
    for at in 0..=greeting {
        article.kinds[at] = Some(match article.chunks[at].date(article.text) {
            Some(dated) => {
                article.date(at, dated, None);
                BlockKind::Date
            }
            None if article.furniture[at] == Furniture::Sure => BlockKind::Boilerplate,
            None => BlockKind::FrontMatter,
        });
    }
    Some(greeting + 1)
}

/// Whether all of a line stands in brackets, which no headline does.
pub(super) fn in_brackets(words: &str) -> bool {
    [('(', ')'), ('[', ']')]
        .iter()
        .any(|(open, close)| words.starts_with(*open) && words.find(*close) == Some(words.len() - 1))
}

fn chunk_is_short(article: &ArticleState<'_>, at: usize) -> bool {
    article.chunks[at].lines == 1 && article.chunks[at].words(article.text).all <= 5
}

/// What a chunk after the headline is, unless it is the lead.
fn after_headline(
    article: &mut ArticleState<'_>,
    at: usize,
    headline: usize,
    standfirst: bool,
    last: usize,
) -> Option<BlockKind> {
    let words = article.words(at);
    let chunk = article.chunks[at];
    if same_heading(article.words(headline), words) && chunk.chars <= 200 {
        return Some(BlockKind::RepeatedHeadline);
    }
    if chunk.lines == 1
        && let Some((name, post)) = name_and_post(words)
    {
        article.byline = Some(name);
        article.cut(at, post, [BlockKind::Byline; 2]);
        return Some(BlockKind::Byline);
    }
    if let Some(name) = byline(words) {
        article.byline = Some(name);
        return Some(BlockKind::Byline);
    }
    if caption(words) {
        return Some(BlockKind::Caption);
    }
    if chunk.closing == Closing::Open && chunk.marker.is_none() && lists_people(words) {
        article.byline = Some(words);
        return Some(BlockKind::Byline);
    }
    if matches!(words, "By" | "BY" | "by" | "Author" | "Written by" | "Words")
        && article.chunks.get(at + 1).is_some_and(|next| next.features.name != NameLike::No)
    {
        return Some(BlockKind::Byline);
    }
    if article.furniture[at] == Furniture::Placed && !article.runs(at) {
        return Some(BlockKind::Boilerplate);
    }
    let hits = chunk.features.line.phrases;
    if front_matter(words, chunk.features.line)
        || goes_on_parties(article, at)
        || in_brackets(words)
        || goes_on_labels(article, at)
        || (chunk.gap == 0
            && article.kinds[at - 1] == Some(BlockKind::FrontMatter)
            && !article.runs(at)
            && !speaks(words)
            && !divides(hits))
    {
        return Some(BlockKind::FrontMatter);
    }
    // "Ann Smith, director of …": the author and the post, in as many lines as it takes.
    if chunk.closing == Closing::Open
        && chunk.chars <= 300
        && let Some((name, post)) = halves(words, b',')
        && name_line(name) != NameLike::No
        && post.starts_with(char::is_lowercase)
    {
        article.byline = Some(name);
        return Some(BlockKind::Byline);
    }
    if chunk.lines == 1 && chunk.closing != Closing::Stop {
        let like = name_line(words.split([',', '|']).next().unwrap_or(words).trim());
        let alone = !words.contains([',', '|']);
        if like == NameLike::Known && chunk.chars <= 100 || (like == NameLike::Form && alone) {
            article.byline = Some(words);
            return Some(BlockKind::Byline);
        }
        // The author's post, under the name.
        if chunk.gap == 0
            && article.kinds[at - 1] == Some(BlockKind::Byline)
            && chunk.chars <= 100
            && chunk.closing == Closing::Open
        {
            return Some(BlockKind::Byline);
        }
    }
    let next = article.chunks.get(at + 1)?;
    if !standfirst && chunk.chars <= STANDFIRST && chunk.marker.is_none() && chunk.opening != Opening::Lower {
        // Below it the date or the author, who stand above the lead.
        let sets_off = |offset: usize| {
            article.chunks.get(at + offset).is_some_and(|chunk| {
                let words = chunk.text(article.text);
                chunk.features.dated
                    || byline(words).is_some()
                    || front_matter(words, chunk.features.line)
                    || chunk.features.name == NameLike::Known
            })
        };
        let one_or_two = chunk.lines <= 6 && !divides(hits) && !speaks(words);
        let blocked =
            article.furniture[at + 1] != Furniture::No && article.chunks.get(at + 2).is_some() && sets_off(2);
        let says = || chunk.closing == Closing::Stop || chunk.words(article.text).all >= 7;
        if one_or_two && chunk.chars >= 25 && at < last && (sets_off(1) || blocked) && says() {
            return Some(BlockKind::Standfirst);
        }
        // Two lines without a stop above the lead: the longer is the standfirst.
        let open = chunk.closing == Closing::Open && !ends_joining(words);
        let long = || {
            let count = chunk.words(article.text);
            count.all >= 11 || count.sentences
        };
        if open
            && one_or_two
            && chunk.gap > 0
            && chunk.chars <= 300
            && next.opening != Opening::Lower
            && at < last
            && long()
        {
            return Some(BlockKind::Standfirst);
        }
    }
    // A short line above another is no lead, and a heading has text below it.
    if chunk.features.heading
        && !divides(hits)
        && at < last
        && !article.runs(at + 1)
        && next.marker.is_none()
        && next.closing == Closing::Open
        && !next.words(article.text).columns
    {
        let titled = at == headline + 1 && !body_name(words) && date_in(words).is_none();
        return Some(if titled { BlockKind::Subheading } else { BlockKind::FrontMatter });
    }
    if at == headline + 1 && author_note(words).is_some() && words.contains(" reports") {
        return Some(BlockKind::Standfirst);
    }
    None
}
