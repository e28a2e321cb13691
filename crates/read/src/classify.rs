//! Block classification: the chunks of one article go in, the kind of each comes out, with the dates and the publication
//! that they state.
//!
//! An article is read in three parts. Its head goes from the top to the lead: headline, dates, byline,
//! standfirst, front matter. Its tail goes from the last paragraph to the end: signatures, notes on the
//! author, furniture. Between the two stands its body.

mod body;
mod footnotes;
mod head;
mod page_foot;
mod page_top;
mod state;
mod tail;

pub(crate) use self::state::Cut;
use self::state::{ArticleState, Found, reaches};
use crate::chunk_features::FeaturedChunk;
use crate::contents;
use crate::furniture::{
    Furniture, begins_comment, describes_picture, furniture, heads_comments, heads_links, numbers_page,
    polls, publication, reaches_by, reason, speaks_of_cookies, tells_picture, turns,
};
use crate::list::Marker;
use crate::phrases::PhraseHits;
use crate::running_heads;
use crate::shape::Closing;
use greenpaper_core::{BlockKind, DateRole, FurnitureReason, PartialDate, Span, StatedDate};

/// An article's chunks, and what each of them is.
pub(crate) struct Classified {
    pub(crate) kinds: Vec<BlockKind>,
    /// Of those that are furniture, what they are of.
    pub(crate) reasons: Vec<Option<FurnitureReason>>,
    /// Dates that it gives of itself; spans in the whole text.
    pub(crate) dates: Vec<StatedDate>,
    pub(crate) publication: Option<String>,
    /// Chunks that are two blocks, in order.
    pub(crate) cuts: Vec<Cut>,
}

/// What each of `chunks`, which make up an article of `text`, is.
pub(crate) fn classify(text: &str, chunks: &[FeaturedChunk], keep_boilerplate: bool) -> Classified {
    let (furniture, marked) = if keep_boilerplate {
        (vec![Furniture::No; chunks.len()], vec![None; chunks.len()])
    } else {
        levels(text, chunks)
    };
    let mut article = ArticleState {
        text,
        chunks,
        furniture,
        kinds: vec![None; chunks.len()],
        dates: Vec::new(),
        byline: None,
        cuts: Vec::new(),
    };
    let last = tail::begin(&article);
    let body = head::read(&mut article, last);
    body::read(&mut article, body, last);
    tail::read(&mut article, last.max(body));
    let kinds: Vec<BlockKind> =
        article.kinds.iter().map(|kind| kind.unwrap_or(BlockKind::Paragraph)).collect();
    let reasons = reasons(&article, &kinds, &marked);
    let mut publications = kinds
        .iter()
        .enumerate()
        .filter(|(_, kind)| **kind == BlockKind::Boilerplate)
        .filter_map(|(at, _)| publication(article.words(at)));
    let publication = publications.next().map(str::to_owned);
    let mut cuts = article.cuts;
    cuts.sort_by_key(|cut| cut.chunk);
    cuts.dedup_by_key(|cut| cut.chunk);
    Classified { dates: roles(&article.dates), kinds, reasons, publication, cuts }
}

/// What each chunk that is furniture is of: what it was marked as, or what it says, or what the one right above it is of.
fn reasons(
    article: &ArticleState<'_>,
    kinds: &[BlockKind],
    marked: &[Option<FurnitureReason>],
) -> Vec<Option<FurnitureReason>> {
    let mut reasons: Vec<Option<FurnitureReason>> = vec![None; kinds.len()];
    for at in (0..kinds.len()).filter(|at| kinds[*at] == BlockKind::Boilerplate) {
        let chunk = &article.chunks[at];
        let said = || reason(article.words(at), chunk.features.line.phrases);
        let above = || at.checked_sub(1).filter(|_| chunk.gap == 0).and_then(|above| reasons[above]);
        let known = marked[at].or_else(said).or_else(above);
        reasons[at] = Some(known.unwrap_or(FurnitureReason::Place));
    }
    reasons
}

/// How surely each chunk is furniture, and what it is of where its place says so; short lines that stand together with a
/// question to readers, or with what they are to do about it, are so with it.
fn levels(text: &str, chunks: &[FeaturedChunk]) -> (Vec<Furniture>, Vec<Option<FurnitureReason>>) {
    let mut levels: Vec<Furniture> = chunks.iter().map(|chunk| level(text, chunk)).collect();
    let mut reasons = Reasons { reasons: vec![None; chunks.len()], before: levels.clone() };
    mark_counts(text, chunks, &mut levels);
    reasons.note(&levels, FurnitureReason::Counter);
    mark_polls(text, chunks, &mut levels);
    reasons.note(&levels, FurnitureReason::Poll);
    pages(text, chunks, &mut levels);
    reasons.note(&levels, FurnitureReason::PageNumber);
    // What a site says of its cookies stands at the top.
    for (level, chunk) in levels.iter_mut().zip(chunks).take(8) {
        if speaks_of_cookies(chunk.text(text)) {
            *level = Furniture::Sure;
        }
    }
    reasons.note(&levels, FurnitureReason::Cookies);
    let comments = others(text, chunks, &mut levels);
    reasons.note(&levels[..comments], FurnitureReason::Related);
    reasons.note(&levels, FurnitureReason::Comments);
    page_top::mark(text, chunks, &mut levels);
    reasons.note(&levels, FurnitureReason::Menu);
    running_heads::mark(text, chunks, &mut levels);
    running_heads::mark_beside_numbers(text, chunks, &mut levels);
    reasons.note(&levels, FurnitureReason::RunningHead);
    contents::mark(text, chunks, &mut levels);
    reasons.note(&levels, FurnitureReason::Contents);
    page_foot::mark(text, chunks, &mut levels);
    mark_runs(text, chunks, &mut levels);
    (levels, reasons.reasons)
}

/// What chunks are furniture of, by which mark made them so.
struct Reasons {
    reasons: Vec<Option<FurnitureReason>>,
    before: Vec<Furniture>,
}

impl Reasons {
    /// Notes why those are furniture that have become so since.
    fn note(&mut self, levels: &[Furniture], reason: FurnitureReason) {
        for ((level, before), noted) in levels.iter().zip(&mut self.before).zip(&mut self.reasons) {
            if *level != *before {
                *noted = Some(reason).filter(|_| *level != Furniture::No);
                *before = *level;
            }
        }
    }
}

/// Marks the number below "Comments", which counts them.
fn mark_counts(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    for at in 1..chunks.len() {
        let counts = || chunks[at].text(text).bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        if levels[at - 1] != Furniture::No && chunks[at].gap == 0 && chunks[at].chars <= 7 && counts() {
            levels[at] = levels[at - 1];
        }
    }
}

/// Marks polls, each of which goes on to where its reader is told how to vote, in short lines.
fn mark_polls(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    for at in 0..chunks.len() {
        let short =
            |chunk: &&FeaturedChunk| chunk.chars <= 200 && (!chunk.features.runs || chunk.features.addresses);
        if polls(chunks[at].text(text), chunks[at].features.line.phrases) && short(&&chunks[at]) {
            let lines = chunks[at..].iter().take(8).take_while(short).count();
            let votes = |chunk: &FeaturedChunk| {
                chunk.features.addresses || chunk.features.line.phrases.has(PhraseHits::VOTES)
            };
            let last = (0..lines).rev().find(|&line| votes(&chunks[at + line]));
            levels[at..=at + last.unwrap_or(0)].fill(Furniture::Sure);
        }
    }
}

/// Marks short lines that stand together, by what one of them is: a poll, a request, buttons, ways to reach somebody.
fn mark_runs(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    let text_at = |at: &usize| chunks[*at].features.runs && levels[*at] == Furniture::No;
    let lead = (0..chunks.len()).find(text_at).unwrap_or(chunks.len());
    let mut from = 0;
    for to in 1..=chunks.len() {
        if to < chunks.len() && chunks[to].gap == 0 {
            continue;
        }
        let run = &chunks[from..to];
        // At the top of a page, buttons stand above the headline without being about it.
        let top = |at: &usize| to <= lead + 1 && chunks[*at].features.heading && chunks[*at].chars > 25;
        let end = (from + 1..to).find(top).unwrap_or(to);
        // "Previous debate", "Next debate": what leads on, and what stands with it.
        let leads = |lead: &str| run.iter().any(|chunk| chunk.text(text).starts_with(lead));
        if (2..=6).contains(&run.len())
            && run.iter().all(|chunk| chunk.chars <= 40 && chunk.closing == Closing::Open)
            && leads("Previous ")
            && leads("Next ")
        {
            levels[from..to].fill(Furniture::Sure);
        }
        let short = (2..=12).contains(&run.len()) && run.iter().all(|chunk| chunk.chars <= 200);
        let tells = |chunk: &FeaturedChunk| {
            chunk.features.runs && !chunk.text(text).ends_with('?') && !turns(chunk.text(text))
        };
        if short && polls(run[0].text(text), run[0].features.line.phrases) && !run.iter().any(tells) {
            levels[from..to].fill(Furniture::Sure);
        } else if short && run.iter().any(|chunk| chunk.features.addresses) {
            // A sentence that does not turn to its reader is no part of it, nor is the heading right above it.
            let tells = |at: &usize| chunks[*at].features.runs && !turns(chunks[*at].text(text));
            let end = (from..end).find(tells).map_or(end, |at| at.saturating_sub(1).max(from));
            levels[from..end].fill(Furniture::Sure);
        } else if (2..=6).contains(&run.len()) && run.iter().all(|chunk| chunk.chars <= 200) {
            // What a button is joined to is about it; among contact lines, the rest are their heads.
            let contacts =
                (from..to).filter(|&at| levels[at] != Furniture::No || reaches(text, &chunks[at])).count();
            let text_in_it = (from + 1..to).any(|at| chunks[at].features.runs && chunks[at].chars > 150);
            if run.len() <= 4
                && levels[from] == Furniture::Sure
                && !text_in_it
                && !numbers_page(chunks[from].text(text), chunks[from].features.line)
                && !is_number(text, &chunks[from])
            {
                levels[from..end].fill(Furniture::Sure);
            } else if contacts * 2 > run.len() {
                for at in from..end {
                    let heads = contents::announces(chunks[at].text(text));
                    if !(chunks[at].features.runs && chunks[at].closing == Closing::Stop || heads) {
                        levels[at] = levels[at].max(Furniture::Placed);
                    }
                }
            }
        }
        from = to;
    }
}

/// Whether a chunk is the number of a page and nothing else: what stands below it is on that page.
fn is_number(text: &str, chunk: &FeaturedChunk) -> bool {
    let bare = chunk.text(text).trim_matches(['-', '–', '—', '[', ']', '|', ' ']);
    chunk.chars <= 7 && !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit())
}

/// What leads to other articles below a heading that says so, and what readers wrote below theirs, are furniture; so
/// is an item of a list that says how to reach somebody. It returns where readers' comments begin.
fn others(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) -> usize {
    let words = |at: usize| chunks[at].text(text);
    let mut at = 0;
    let mut ran = false;
    while at < chunks.len() {
        ran |= chunks[at].features.runs && levels[at] == Furniture::No;
        if ran && levels[at] == Furniture::Sure && heads_links(words(at), chunks[at].features.line.phrases) {
            let links = chunks[at + 1..]
                .iter()
                .take_while(|chunk| {
                    (chunk.gap == 0 || chunk.marker.is_some())
                        && chunk.chars <= 150
                        && !chunk.text(text).ends_with('.')
                })
                .count();
            let links = if links > 0 { links } else { apart(chunks, at) };
            levels[at..=at + links].fill(Furniture::Sure);
            at += links;
        } else if ran && heads_comments(words(at), chunks[at].features.line.phrases) {
            let below = (at + 1..chunks.len().min(at + 4)).any(|next| begins_comment(words(next)));
            if below {
                levels[at..].fill(Furniture::Sure);
                return at;
            }
        } else if ran
            && let Some(marker) = chunks[at].marker
            && matches!(marker, Marker::Number | Marker::Bullet)
            && chunks[at].chars <= 300
            && reaches_by(words(at), chunks[at].features.line)
            && let Some((_, rest)) = words(at).split_once([' ', '\t'])
            && furniture(rest.trim_start()) != Furniture::No
        {
            levels[at] = levels[at].max(Furniture::Placed);
        }
        at += 1;
    }
    chunks.len()
}

/// How many lines stand together below a blank line below the heading of links at `at`, and lead on: two or more, all short,
/// none of which closes.
fn apart(chunks: &[FeaturedChunk], at: usize) -> usize {
    let is_link = |chunk: &FeaturedChunk| {
        chunk.chars <= 110 && chunk.lines <= 2 && chunk.closing == Closing::Open && chunk.marker.is_none()
    };
    let lines = chunks[at + 1..]
        .iter()
        .enumerate()
        .take_while(|(line, chunk)| {
            is_link(chunk) && (if *line == 0 { chunk.gap <= 1 } else { chunk.gap == 0 })
        })
        .count();
    // The last of two is no heading of the text below.
    if lines >= 2 && chunks.get(at + 1 + lines).is_none_or(|next| next.gap > 0) { lines } else { 0 }
}

/// Numbers of pages that stand in lines of their own: each is one more than the last, with text between them.
fn pages(text: &str, chunks: &[FeaturedChunk], levels: &mut [Furniture]) {
    let mut last: Option<(usize, u32)> = None;
    let mut ran = false;
    for (at, chunk) in chunks.iter().enumerate() {
        ran |= chunk.features.runs;
        if chunk.chars > 7 {
            continue;
        }
        let bare = chunk.text(text).trim_matches(['-', '–', '—', '[', ']', '|', ' ']);
        if bare.is_empty() || bare.len() > 3 || !bare.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let Ok(number) = bare.parse::<u32>() else { continue };
        if let Some((before, page)) = last
            && page + 1 == number
            && ran
        {
            levels[before] = Furniture::Sure;
            levels[at] = Furniture::Sure;
            // So is what is printed beside each of them.
            let beside = |number: usize, step: isize| {
                let line = number.checked_add_signed(step).filter(|line| *line < chunks.len())?;
                (chunks[number.max(line)].gap == 0 && chunks[line].chars <= 80 && !chunks[line].features.runs)
                    .then_some(line)
            };
            for step in [-1, 1] {
                if let (Some(one), Some(other)) = (beside(before, step), beside(at, step))
                    && chunks[one].text(text) == chunks[other].text(text)
                {
                    levels[one] = Furniture::Sure;
                    levels[other] = Furniture::Sure;
                }
            }
        }
        last = Some((at, number));
        ran = false;
    }
}

fn level(text: &str, chunk: &FeaturedChunk) -> Furniture {
    let words = chunk.text(text);
    if chunk.chars <= 250 && (describes_picture(words) || tells_picture(words)) {
        Furniture::No
    } else if chunk.features.offers {
        Furniture::Sure
    } else if chunk.features.addresses {
        chunk.features.furniture.max(Furniture::Placed)
    } else {
        chunk.features.furniture
    }
}

/// Gives each date its role. Of two without a word beside them, the one in the short form of content
/// systems is when it was posted, the other the issue.
fn roles(found: &[Found]) -> Vec<StatedDate> {
    let two = found.iter().any(|f| f.role.is_none() && f.dated.short)
        && found.iter().any(|f| f.role.is_none() && !f.dated.short);
    found
        .iter()
        .map(|f| StatedDate {
            role: f.role.unwrap_or(match (two, f.dated.short) {
                (true, true) => DateRole::Posted,
                (true, false) => DateRole::Issue,
                (false, _) => DateRole::Published,
            }),
            span: Span::new(f.dated.start, f.dated.end),
            date: f.dated.date,
        })
        .collect()
}

/// The date of publication among those that an article states: the day it was published, else the issue,
/// else the day it was posted, else the last change.
pub(crate) fn published(dates: &[StatedDate]) -> Option<PartialDate> {
    [DateRole::Published, DateRole::Issue, DateRole::Posted, DateRole::Updated]
        .iter()
        .find_map(|role| dates.iter().find(|date| date.role == *role))
        .map(|date| date.date)
}
