//! The body of an article: paragraphs, headings between them, lists, tables, block quotations, notes.

use super::footnotes;
use super::state::{ArticleState, reaches};
use crate::byline::author_note;
use crate::chunk_features::FeaturedChunk;
use crate::front_matter::{caption, credits_picture, divides, notes, remark, time_line};
use crate::furniture::{Furniture, describes_picture, reaches_by, tells_picture};
use crate::list::Marker;
use crate::shape::{Closing, Opening};
use greenpaper_core::BlockKind;

/// Reads the chunks `from..=last`.
pub(super) fn read(article: &mut ArticleState<'_>, from: usize, last: usize) {
    let base = base_indent(article);
    let mut in_notes = false;
    let mut note = None;
    let mut at = from;
    while at <= last && at < article.chunks.len() {
        if article.furniture[at] == Furniture::Sure {
            article.kinds[at] = Some(BlockKind::Boilerplate);
            at += 1;
            continue;
        }
        if article.kinds[at].is_some() {
            at += 1;
            continue;
        }
        if let Some(number) = footnotes::footnote(article, at, note) {
            note = Some(number);
            article.kinds[at] = Some(BlockKind::Footnote);
            at += 1;
            continue;
        }
        let rows = table(article, at, last);
        if rows > 0 {
            for row in at..at + rows {
                article.kinds[row] = Some(BlockKind::TableRow);
            }
            at += rows;
            continue;
        }
        let words = article.words(at);
        let chunk = article.chunks[at];
        let captions = caption(words);
        let kind = if time_line(words) {
            BlockKind::FrontMatter
        } else if words.starts_with("For ") && words.contains(" contact ") && reaches(article.text, &chunk) {
            BlockKind::Boilerplate
        } else if chunk.closing == Closing::Open && notes_author(article, words) {
            BlockKind::AuthorNote
        } else if chunk.chars <= 150
            && captions
            && (is_figure(words) || at < last && table(article, at + 1, last) > 0)
        {
            BlockKind::Caption
        } else if is_subheading(article, at, from, last) {
            in_notes = notes(words, chunk.features.line.phrases);
            BlockKind::Subheading
        } else if captions || is_source(article, at) {
            BlockKind::Caption
        } else if let Some(marker) = chunk.marker {
            if in_notes && matches!(marker, Marker::Number | Marker::Bracketed) {
                BlockKind::Footnote
            } else {
                BlockKind::ListItem
            }
        } else if is_listed(article, at, from) || is_entry(article, at, from) {
            BlockKind::ListItem
        } else if is_set_in(article, at, from, base) {
            BlockKind::BlockQuotation
        } else {
            BlockKind::Paragraph
        };
        article.kinds[at] = Some(kind);
        at += 1;
    }
}

/// Whether a caption names a figure, or says where one is from: a table's is a heading where text follows it.
fn is_figure(words: &str) -> bool {
    words.starts_with("Figure ")
        || words.starts_with("Source: ")
        || words.starts_with("Chart ")
        || credits_picture(words)
        || tells_picture(words)
        || describes_picture(words)
}

/// Whether a line below a caption or a table says where its figures are from.
fn is_source(article: &ArticleState<'_>, at: usize) -> bool {
    let words = article.words(at);
    at > 0
        && words.len() <= 200
        && (words.starts_with("Source: ") || words.starts_with("Sources: "))
        && matches!(article.kinds[at - 1], Some(BlockKind::Caption | BlockKind::TableRow))
}

/// Whether a line without a stop says who the author is, whose byline the article bears.
fn notes_author(article: &ArticleState<'_>, words: &str) -> bool {
    article.byline.is_some_and(|byline| author_note(words).is_some_and(|name| byline.contains(name)))
}

/// The indentation that most running text has.
fn base_indent(article: &ArticleState<'_>) -> u16 {
    let mut counts = [0u32; 41];
    for (at, chunk) in article.chunks.iter().enumerate() {
        if chunk.marker.is_none() && article.runs(at) {
            counts[usize::from(chunk.indent.min(40))] += 1;
        }
    }
    (0..counts.len()).max_by_key(|&n| (counts[n], std::cmp::Reverse(n))).unwrap_or(0) as u16
}

/// Whether a line stands above a table and is none of its rows: "Table 1: Homes below band C".
fn numbers_table(words: &str) -> bool {
    words.starts_with(['T', 'F', 'C']) && caption(words) && words.contains(": ")
}

/// How many chunks from `at` on are rows of a table: two or more short lines in a row without a stop, of
/// which most end in a number or have columns. The rows above the first such are its header: those of the
/// same run of lines, or else the one before.
fn table(article: &ArticleState<'_>, at: usize, last: usize) -> usize {
    // Of one row there is no table.
    let open = |at: usize| article.chunks.get(at).is_some_and(|chunk| chunk.closing == Closing::Open);
    if at >= last || !open(at) || !open(at + 1) || numbers_table(article.words(at)) {
        return 0;
    }
    let (mut rows, mut figured, mut columns) = (0, 0, 0);
    let (mut first, mut end) = (None, 0);
    for row in at..=last.min(article.chunks.len() - 1) {
        let chunk = &article.chunks[row];
        if chunk.closing != Closing::Open || chunk.chars > 300 || chunk.lines > 3 || rows >= 200 {
            break;
        }
        let count = chunk.words(article.text);
        let figures = count.columns || (count.number_last && chunk.marker.is_none());
        if article.furniture[row] == Furniture::Sure
            || !(figures || (count.all <= 12 && chunk.marker.is_none()))
        {
            break;
        }
        rows += 1;
        if figures {
            first = first.or(Some(row));
            end = rows;
            figured += 1;
            columns += usize::from(count.columns);
        } else if first.is_none() && rows > 3 {
            return 0;
        }
    }
    let Some(first) = first else { return 0 };
    let mut header = first;
    while header > at && article.chunks[header].gap == 0 {
        header -= 1;
    }
    let apart = article.chunks.get(first + 1).is_some_and(|next| next.gap > 0);
    if header == first && first > at && apart {
        header -= 1;
    }
    if header == at && end >= 2 && (columns > 0 || figured >= 2) && figured * 2 >= end { end } else { 0 }
}

/// Whether a chunk with the form of a heading is one here: what is above it has closed, what is below it begins.
fn is_subheading(article: &ArticleState<'_>, at: usize, from: usize, last: usize) -> bool {
    let chunk = &article.chunks[at];
    let words = article.words(at);
    let Some(next) = article.chunks.get(at + 1) else { return false };
    let below = at < last && next.opening != Opening::Lower || next.marker.is_some();
    if !below {
        return false;
    }
    if chunk.closing == Closing::Colon {
        // Below a table they are the table's notes.
        let tabled = at > from && article.kinds[at - 1] == Some(BlockKind::TableRow);
        return chunk.chars <= 40 && !tabled && divides(chunk.features.line.phrases);
    }
    if chunk.marker == Some(Marker::Number) {
        return is_numbered_heading(article, at, from, last);
    }
    // What minutes say was done is no heading.
    if matches!(words, "RESOLVED" | "AGREED" | "NOTED" | "Resolved" | "Agreed" | "Noted") {
        return false;
    }
    if !chunk.features.heading || chunk.chars > 110 || remark(words) || reaches_by(words, chunk.features.line)
    {
        return false;
    }
    let above = at == from || article.kinds[at - 1] == Some(BlockKind::Boilerplate) || {
        let before = &article.chunks[at - 1];
        !matches!(before.closing, Closing::Colon | Closing::Comma)
            && (before.closing == Closing::Stop
                || before.chars >= 90
                || article.kinds[at - 1] != Some(BlockKind::Paragraph))
    };
    // Something that runs must come, at most one heading later.
    let leads = article.runs(at + 1)
        || matches!(next.closing, Closing::Stop | Closing::Colon)
        || table(article, at + 1, last) > 0
        || next.marker.is_some()
        || (at + 2 <= last && next.features.heading && article.runs(at + 2));
    above && (leads || divides(chunk.features.line.phrases))
}

/// "2. What we found" above running text, or above its first paragraph "2.1", where it is no item among others.
fn is_numbered_heading(article: &ArticleState<'_>, at: usize, from: usize, last: usize) -> bool {
    let chunk = &article.chunks[at];
    let begins = |next: &FeaturedChunk| {
        let number = article.words(at).bytes().take_while(u8::is_ascii_digit).count();
        let (here, there) = (article.words(at).as_bytes(), next.text(article.text).as_bytes());
        number > 0
            && there.starts_with(&here[..number])
            && there.get(number) == Some(&b'.')
            && there.get(number + 1).is_some_and(u8::is_ascii_digit)
    };
    let above = at == from
        || article.chunks[at - 1].closing == Closing::Stop
        || matches!(
            article.kinds[at - 1],
            Some(
                BlockKind::Byline
                    | BlockKind::Date
                    | BlockKind::FrontMatter
                    | BlockKind::Subheading
                    | BlockKind::TableRow
                    | BlockKind::Caption
                    | BlockKind::Boilerplate
            )
        );
    chunk.lines == 1
        && chunk.chars <= 80
        && chunk.closing == Closing::Open
        && at < last
        && above
        && article.chunks.get(at + 1).is_some_and(|next| {
            next.marker.is_none() && (article.runs(at + 1) || next.closing == Closing::Stop)
                || next.marker == Some(Marker::Bullet)
                || caption(article.words(at + 1))
                || next.marker == Some(Marker::Number) && begins(next)
        })
}

/// Whether a chunk without a marker is an item of a list that lost its bullets: it goes on small, and one
/// before it announced it.
fn is_listed(article: &ArticleState<'_>, at: usize, from: usize) -> bool {
    if at == from || article.chunks[at].opening != Opening::Lower {
        return false;
    }
    let before = &article.chunks[at - 1];
    before.closing == Closing::Colon
        || (article.kinds[at - 1] == Some(BlockKind::ListItem)
            && before.opening == Opening::Lower
            && before.closing != Closing::Stop)
}

/// Whether a short line below a heading, or below such a line, is an entry of a list without markers: what
/// follows it is not text.
fn is_entry(article: &ArticleState<'_>, at: usize, from: usize) -> bool {
    let chunk = &article.chunks[at];
    at > from
        && chunk.closing == Closing::Open
        && chunk.chars <= 120
        && chunk.lines <= 2
        && (article.kinds[at - 1] == Some(BlockKind::Subheading)
            && divides(article.chunks[at - 1].features.line.phrases)
            || (article.kinds[at - 1] == Some(BlockKind::ListItem)
                && article.chunks[at - 1].marker.is_none()))
        && article.chunks.get(at + 1).is_none_or(|next| !next.features.runs)
}

/// Whether a chunk is set in further than the rest, and is none of the rest's continuations.
fn is_set_in(article: &ArticleState<'_>, at: usize, from: usize, base: u16) -> bool {
    let chunk = &article.chunks[at];
    chunk.indent >= base.saturating_add(3)
        && at > from
        && article.runs(at)
        && (matches!(article.chunks[at - 1].closing, Closing::Colon | Closing::Stop)
            || article.kinds[at - 1] == Some(BlockKind::BlockQuotation))
}
