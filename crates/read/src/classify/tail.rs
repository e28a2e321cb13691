//! The tail of an article: what stands after its last paragraph.

use super::state::{ArticleState, reaches};
use crate::byline::{NameLike, author_note, byline};
use crate::date::date_in;
use crate::front_matter::time_line;
use crate::furniture::Furniture;
use crate::shape::Closing;
use greenpaper_core::{BlockKind, DateRole};

/// The last chunk that is text of the article, as far as its form and its place say.
pub(super) fn begin(article: &ArticleState<'_>) -> usize {
    let mut last = article.chunks.len() - 1;
    let mut furnished = false;
    while last > 0 {
        let chunk = &article.chunks[last];
        let furniture =
            article.furniture[last] != Furniture::No || reaches(article.text, &article.chunks[last]);
        // Right above furniture, "Like this?" is about it.
        let calls = chunk.chars < 40
            && article.chunks.get(last + 1).is_some_and(|next| next.gap == 0)
            && article.words(last).ends_with(['?', '!']);
        let short = (chunk.closing == Closing::Open && chunk.chars < 60 || calls)
            && chunk.lines <= 2
            && chunk.marker.is_none();
        furnished |= furniture;
        if !furniture && !short && !signs(article, last) {
            break;
        }
        last -= 1;
    }
    if !furnished && article.chunks.len() - 1 - last > 4 {
        return article.chunks.len() - 1;
    }
    // Short lines before the first that is furniture or a name may be a list or a table.
    while last > 0 && last + 1 < article.chunks.len() {
        let next = last + 1;
        let chunk = &article.chunks[next];
        if article.furniture[next] != Furniture::No
            || reaches(article.text, chunk)
            || chunk.features.name != NameLike::No
            || byline(article.words(next)).is_some()
            || chunk.features.dated
        {
            break;
        }
        last = next;
    }
    last
}

/// Whether the chunk is somebody's name, as at the foot of a letter.
fn signs(article: &ArticleState<'_>, at: usize) -> bool {
    let chunk = &article.chunks[at];
    chunk.lines == 1 && (chunk.features.name == NameLike::Known || byline(article.words(at)).is_some())
}

/// Reads the chunks after `last`, and sees whether `last` itself is a note on the author.
pub(super) fn read(article: &mut ArticleState<'_>, last: usize) {
    let n = article.chunks.len();
    if last < n && last > 0 && is_author_note(article, last) {
        article.kinds[last] = Some(BlockKind::AuthorNote);
    }
    let mut furnished = false;
    for at in last + 1..n {
        if article.kinds[at].is_some() {
            continue;
        }
        let words = article.words(at);
        let chunk = article.chunks[at];
        let is_furniture = article.furniture[at] != Furniture::No
            || (furnished && !chunk.features.dated)
            || reaches(article.text, &article.chunks[at]);
        let kind = if time_line(words) {
            BlockKind::FrontMatter
        } else if is_author_note(article, at) {
            BlockKind::AuthorNote
        } else if article.furniture[at] == Furniture::Sure {
            BlockKind::Boilerplate
        } else if let Some(dated) = chunk.date(article.text) {
            article.date(at, dated, None);
            BlockKind::Date
        } else if !is_furniture && (chunk.features.name != NameLike::No || byline(words).is_some()) {
            BlockKind::Byline
        } else if is_furniture {
            BlockKind::Boilerplate
        } else if at > 0
            && matches!(article.kinds[at - 1], Some(BlockKind::Byline | BlockKind::AuthorNote))
            && chunk.gap == 0
        {
            BlockKind::AuthorNote
        } else if chunk.marker.is_some() {
            BlockKind::ListItem
        } else {
            BlockKind::Paragraph
        };
        if kind == BlockKind::Boilerplate {
            furnished = true;
            // "This article appeared in the 5 July 2001 issue": only what says so of itself.
            if words.len() <= 300
                && (words.contains("appeared") || words.contains("published"))
                && let Some(dated) = date_in(words)
            {
                let role = if words.contains("issue") { DateRole::Issue } else { DateRole::Published };
                article.date(at, dated, Some(role));
            }
        }
        article.kinds[at] = Some(kind);
    }
}

/// Whether a word stands in a text, not as a part of another.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Whether what is said of somebody is what those are who write now and then: "Ann Smith is a research fellow at …".
fn is_of_writer(words: &str, name: &str) -> bool {
    #[rustfmt::skip]
    const WRITERS: &[&str] = &[
        "academic", "activist", "adviser", "analyst", "author", "barrister", "blogger", "blogs", "broadcaster", "campaigner",
        "columnist", "commentator", "consultant", "correspondent", "economist", "editor", "fellow", "freelance", "historian",
        "journalist", "lecturer", "lectures", "nurse", "pseudonym", "professor", "reader", "reporter", "researcher", "scholar",
        "solicitor", "student", "teaches", "tutor", "tweets", "writer", "writes", "worker", "workers",
    ];
    let titled = ["Sir ", "Lord ", "Lady ", "Dame ", "Baroness ", "Cllr ", "Councillor "];
    let direct = [
        "is director of",
        "is chief executive of",
        "is policy",
        "is head of",
        "is the author",
        "is co-author",
    ];
    let told = words.strip_prefix(name).unwrap_or(words).split(['.', ';']).next().unwrap_or(words);
    !titled.iter().any(|title| name.starts_with(title))
        && (direct.iter().any(|post| told.contains(post))
            || told.split(|c: char| !c.is_alphabetic()).any(|word| WRITERS.contains(&word)))
}

/// Whether a chunk at the end is a note on the author: it says who somebody is that the article has not
/// spoken of, or whose byline it bears.
fn is_author_note(article: &ArticleState<'_>, at: usize) -> bool {
    let words = article.words(at);
    if article.kinds[at].is_some_and(|kind| kind != BlockKind::Paragraph) {
        return false;
    }
    let Some(name) = author_note(words) else { return false };
    if article.byline.is_some_and(|byline| byline.contains(name)) || name.starts_with("The ") {
        return true;
    }
    // Of somebody else than its author an article may speak last; of an author without a byline it says what authors are.
    if article.byline.is_some() || !is_of_writer(words, name) {
        return false;
    }
    let Some(surname) = name.rsplit(' ').next() else { return false };
    // The standfirst may name its author; the text does not.
    !(0..at).any(|before| {
        article.kinds[before] == Some(BlockKind::Paragraph) && has_word(article.words(before), surname)
    })
}
