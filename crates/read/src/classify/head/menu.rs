//! Menus at the top of an article: a short line goes in, whether it is of the page's menu or a section's name comes out.

use super::ahead::{is_front_matter, next_title};
use crate::byline::{NameLike, byline};
use crate::classify::page_top::says_debated;
use crate::classify::state::ArticleState;
use crate::date::date_line;
use crate::front_matter::{front_matter, section};
use crate::furniture::{Furniture, may_have_parts, parts};
use crate::heading::same_heading;
use crate::shape::Closing;
use greenpaper_core::BlockKind;

/// Whether items of a list stand right below a line, and a heading below them: "In this issue".
pub(super) fn announces_list(article: &ArticleState<'_>, at: usize) -> bool {
    let items = article.chunks[at + 1..].iter().take(40).take_while(|chunk| chunk.marker.is_some()).count();
    items > 0
        && article.chunks[at + 1..=at + items]
            .iter()
            .all(|chunk| chunk.lines == 1 && chunk.closing == Closing::Open)
        && article.chunks.get(at + 1 + items).is_some_and(|chunk| chunk.features.heading)
}

/// A line of a menu has at most so many words.
const SHORT: u32 = 4;

/// Short lines that stand together from one on.
struct Stack {
    /// What stands below them.
    title: usize,
    lines: usize,
    dated: bool,
    /// Whether one of them is somebody's name.
    named: bool,
}

fn stack(article: &ArticleState<'_>, at: usize) -> Stack {
    // Buttons and the date may stand between the menu and the heading.
    let mut stack = Stack { title: at + 1, lines: 1, dated: false, named: false };
    while stack.title < article.chunks.len() && stack.title < at + 16 {
        let title = stack.title;
        let chunk = &article.chunks[title];
        let furniture =
            article.furniture[title] != Furniture::No && chunk.features.runs <= chunk.features.addresses;
        if chunk.features.dated {
            stack.dated = true;
        } else if chunk.gap == 0 && is_short_line(article, title, SHORT) && !stack.dated {
            stack.lines += 1;
            stack.named |= chunk.features.name == NameLike::Known || byline(article.words(title)).is_some();
        } else if !furniture {
            break;
        }
        stack.title += 1;
    }
    stack
}

/// Reads the first of two or more short lines, each right below the other, above a longer heading that is signed or
/// dated, or of four and more above any: the menu of the page, or the sections that the article stands under.
pub(super) fn menu(article: &ArticleState<'_>, at: usize) -> Option<BlockKind> {
    /// So many short lines are a menu whatever stands below them.
    const MANY: usize = 4;
    let n = article.chunks.len();
    let named_site = at == 0 && is_short_line(article, at, SHORT + 3) && names_site(article, at);
    if named_site {
        return Some(BlockKind::Boilerplate);
    }
    // The title of a debate on Parliament's site stands right below its menu.
    if at + 1 < n && says_debated(article.words(at + 1)) {
        return None;
    }
    if !is_short_line(article, at, SHORT) || (at > 0 && article.kinds[at - 1].is_none()) {
        return None;
    }
    if names_site(article, at) {
        return Some(BlockKind::Boilerplate);
    }
    let Stack { title, lines, dated, named } = stack(article, at);
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
pub(super) fn is_short_line(article: &ArticleState<'_>, at: usize, most: u32) -> bool {
    let chunk = &article.chunks[at];
    if chunk.lines > 1 || chunk.chars > 60 || chunk.marker.is_some() || article.runs(at) {
        return false;
    }
    let words = chunk.words(article.text);
    words.all <= most && chunk.chars <= 40
        || words.all <= 8 && words.capital == words.all && !words.all_caps()
}

/// Whether a short line is the name of the site: right above the bar of its menu, with a heading below.
pub(super) fn names_site(article: &ArticleState<'_>, at: usize) -> bool {
    article.chunks.get(at + 1).is_some_and(|next| {
        next.gap == 0
            && article.furniture[at + 1] != Furniture::No
            && next.features.line.mark
            && parts(article.words(at + 1)).count() >= 3
    }) && next_title(article, at + 1, 5).is_some()
}
