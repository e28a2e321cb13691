//! The header block of a page: what stands between the headline and the text (standfirst, byline, dates, lead paragraphs
//! in containers of their own), which the choice of the article leaves out.

use super::walk;
use crate::byline::{NameLike, byline, name_in_rest, name_line};
use crate::date::{date_in, date_line, labelled_date};
use crate::furniture::{Furniture, furniture};
use crate::heading::same_heading;
use crate::page::Page;
use crate::piece::Piece;
use crate::shape::{Closing, closing};
use dom_query::{Document, NodeRef};
use greenpaper_core::BlockKind;

/// No more pieces are looked at below a headline.
const MOST: usize = 40;

/// No standfirst is longer, in bytes; no date or byline is.
const STANDFIRST: usize = 420;
const SHORT: usize = 140;

/// What a page's own name for an element says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Standfirst,
    Byline,
    Date,
    None,
}

/// A piece of the header block, and what its element is called.
pub(super) struct Part {
    piece: Piece,
    role: Role,
}

/// What stands below the headline of a page, and the words of what stands above it.
pub(super) fn around_headline(document: &Document, headline: &str) -> (Vec<Part>, Vec<String>) {
    let agrees = |node: &NodeRef<'_>| {
        node.is_element()
            && matches!(node.node_name().as_deref(), Some("h1" | "h2"))
            && same_heading(node.text().trim(), headline)
    };
    match document.root().descendants_it().find(agrees) {
        Some(heading) => (below(heading), above(heading)),
        None => (Vec::new(), Vec::new()),
    }
}

/// The words of what stands right above the headline in its containers: the section, a label.
fn above(heading: NodeRef<'_>) -> Vec<String> {
    let mut above = Vec::new();
    let mut at = heading;
    for _ in 0..3 {
        let mut before = at.prev_sibling();
        while let Some(node) = before {
            let words = node.text().split_whitespace().collect::<Vec<_>>().join(" ");
            if (1..=SHORT).contains(&words.len()) && above.len() < MOST {
                above.push(words);
            }
            before = node.prev_sibling();
        }
        match at.parent() {
            Some(parent) if parent.node_name().is_none_or(|name| &*name != "body") => at = parent,
            _ => break,
        }
    }
    above
}

/// The pieces that follow the headline in the page, from it on.
fn below(heading: NodeRef<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = heading;
    // What follows it, in ever wider containers.
    for _ in 0..12 {
        let mut next = at.next_sibling();
        while let Some(node) = next {
            if parts.len() >= MOST {
                return parts;
            }
            put(&node, Role::None, &mut parts);
            next = node.next_sibling();
        }
        match at.parent() {
            Some(parent) if parent.node_name().is_none_or(|name| &*name != "body") => at = parent,
            _ => break,
        }
    }
    parts.truncate(MOST);
    parts
}

/// Puts the pieces of a node, each with the role of the element that it is in.
fn put(node: &NodeRef<'_>, role: Role, parts: &mut Vec<Part>) {
    let own = match role_of(node) {
        Role::None => role,
        own => own,
    };
    // Within a container that has a name, or that has named ones in it, each child is looked at by itself.
    let splits = node.is_element() && own == Role::None && parts.len() < MOST && {
        let name = node.node_name();
        matches!(
            name.as_deref(),
            Some("div" | "header" | "section" | "article" | "main" | "details" | "figure")
        )
    };
    if splits {
        let inline = node.children_it(false).any(|child| child.is_text() && !child.text().trim().is_empty());
        if !inline {
            let children: Vec<NodeRef<'_>> = node.children_it(false).collect();
            for child in children {
                if parts.len() >= MOST {
                    return;
                }
                put(&child, own, parts);
            }
            return;
        }
        // Words of its own among elements that say what they are: those say who and when.
        let named: Vec<(NodeRef<'_>, Role)> = node
            .descendants_it()
            .take(40)
            .filter_map(|inner| Some((inner, role_of(&inner))).filter(|(_, role)| *role != Role::None))
            .collect();
        if !named.is_empty() {
            for (inner, role) in named {
                put(&inner, role, parts);
            }
            return;
        }
    }
    if own == Role::Byline
        && let Some(name) = first_name(node)
    {
        parts.push(Part { piece: Piece::new(BlockKind::Byline, name), role: own });
        return;
    }
    parts.extend(walk::pieces_of(*node).into_iter().map(|piece| Part { piece, role: own }));
}

/// The first words in an element that are somebody's name.
fn first_name(node: &NodeRef<'_>) -> Option<String> {
    let whole = node.text();
    let whole = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    // Several, where it holds nothing but names.
    let bare = whole.trim_start_matches("By ").trim_start_matches("by ");
    let names = || bare.split(", ").flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & "));
    if whole.len() <= SHORT
        && names().count() > 1
        && names().all(|name| name_line(name.trim()) != NameLike::No)
    {
        return Some(bare.to_owned());
    }
    if let Some(name) = byline(&whole).filter(|_| whole.len() <= SHORT) {
        return Some(name.to_owned());
    }
    node.descendants_it().filter(NodeRef::is_text).take(12).find_map(|text| {
        let words = text.text();
        let words = words.trim().trim_start_matches("By ").trim_start_matches("by ").trim();
        let named = name_line(words) != NameLike::No
            || words.split_once(" and ").is_some_and(|(one, other)| {
                name_line(one) != NameLike::No && name_line(other) != NameLike::No
            });
        (named && words.len() <= SHORT).then(|| words.to_owned())
    })
}

/// What an element is called by its page.
fn role_of(node: &NodeRef<'_>) -> Role {
    if !node.is_element() {
        return Role::None;
    }
    if node.node_name().as_deref() == Some("time") {
        return Role::Date;
    }
    let names = ["class", "itemprop", "data-component", "data-gu-name", "data-testid", "id", "rel"];
    let names: String =
        names.iter().filter_map(|name| node.attr(name)).map(|it| it.to_string() + " ").collect();
    let names = names.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| names.contains(word));
    if has(&[
        "standfirst",
        "strapline",
        "subtitle",
        "sub-title",
        "subhead",
        "deck",
        "dek ",
        "-dek",
        "excerpt",
        "lead-paragraph",
        "lede",
        "tagline",
    ]) || names
        .split_whitespace()
        .any(|name| matches!(name, "lead" | "intro" | "dek" | "summary" | "description"))
    {
        Role::Standfirst
    } else if has(&["byline", "author", "contributor"]) || names.split_whitespace().any(|name| name == "by") {
        Role::Byline
    } else if has(&["date", "timestamp", "published"])
        || names
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|name| matches!(name, "time" | "datetime" | "posted"))
    {
        Role::Date
    } else {
        Role::None
    }
}

/// Takes what the header block says, and puts what of it belongs to the text before the pieces that were found.
pub(super) fn merge(mut parts: Vec<Part>, described: Option<&str>, page: &mut Page, pieces: &mut Vec<Piece>) {
    join_parts(&mut parts);
    let lead = lead(&parts, described, pieces);
    let signs = |part: &Part| {
        matches!(part.role, Role::Byline | Role::Date)
            || byline(&part.piece.text).is_some()
            || date_line(&part.piece.text).is_some()
    };
    // A heading right below the headline and above who wrote it sums up.
    let second = parts.first().is_some_and(|first| {
        first.piece.kind() == BlockKind::Subheading
            && first.piece.text.len() >= 25
            && parts.iter().skip(1).take(3).any(signs)
    });
    let end = lead.unwrap_or(parts.len().min(8));
    let mut front = Vec::new();
    for (at, part) in parts.into_iter().take(end).enumerate() {
        let words = part.piece.text.as_str();
        let begins = |piece: &Piece| {
            part.role == Role::Date && piece.text.len() <= SHORT && piece.text.starts_with(words)
        };
        let held = pieces.iter().take(8).position(|piece| piece.text == words || begins(piece));
        let sums_up = described.is_some_and(|it| same_heading(it, words)) || at == 0 && second;
        let leads = lead.is_some() && held.is_none();
        let kind = match front_kind(&part, sums_up, lead.is_some(), leads) {
            // What stands right below the headline and is short sums up; what is longer leads.
            Some(BlockKind::Paragraph)
                if at < 2 && words.len() <= 250 && page.standfirst.is_none() && front.is_empty() =>
            {
                BlockKind::Standfirst
            }
            Some(kind) => kind,
            None => continue,
        };
        let held = held.map(|held| &mut pieces[held]);
        match kind {
            BlockKind::Standfirst => {
                if take_standfirst(words, page) {
                    pieces.retain(|piece| piece.text != words);
                }
            }
            BlockKind::Date | BlockKind::Byline => {
                if kind == BlockKind::Date {
                    take_date(words, page)
                } else {
                    take_byline(&part, page)
                }
                if let Some(held) = held {
                    held.kind = Some(kind);
                }
            }
            _ if held.is_some() => {}
            kind => front.push(Piece { kind: Some(kind), ..part.piece }),
        }
    }
    part_from_name(page.author.as_deref(), pieces);
    pieces.splice(0..0, front);
}

/// Joins a first letter that stands in a part of its own with the word that it begins.
fn join_parts(parts: &mut Vec<Part>) {
    let mut at = 0;
    while at + 1 < parts.len() {
        if begins_word(&parts[at].piece.text, &parts[at + 1].piece.text) {
            let first = parts.remove(at).piece;
            parts[at].piece.text.insert_str(0, &first.text);
        }
        at += 1;
    }
}

/// Which part the text begins at that was found: the first of its paragraphs that stands below the headline.
fn lead(parts: &[Part], described: Option<&str>, pieces: &[Piece]) -> Option<usize> {
    let is_text = |piece: &&Piece| {
        piece.text.len() >= 60
            && piece.kind() == BlockKind::Paragraph
            && furniture(&piece.text) == Furniture::No
    };
    pieces.iter().filter(is_text).take(4).find_map(|piece| {
        let start: String = piece.text.chars().take(50).collect();
        let at = parts.iter().position(|part| part.piece.text.starts_with(&start))?;
        let part = &parts[at];
        let sums_up =
            part.role == Role::Standfirst || described.is_some_and(|it| same_heading(it, &part.piece.text));
        (!sums_up).then_some(at)
    })
}

/// What a part above the text is, if it is any of the article's: `above` where the text is known to begin below it, `leads`
/// where it is not among what was found of the text either.
fn front_kind(part: &Part, sums_up: bool, above: bool, leads: bool) -> Option<BlockKind> {
    let words = part.piece.text.as_str();
    let level = furniture(words);
    if sums_up || (part.role == Role::Standfirst && words.len() >= 25) {
        Some(BlockKind::Standfirst)
    } else if words.len() <= SHORT
        && (part.role == Role::Date
            || date_line(words).is_some()
            || labelled_date(words).is_some()
            || begins_with_date(words))
        && date_in(words).is_some()
    {
        Some(BlockKind::Date)
    } else if words.len() <= SHORT && (part.role == Role::Byline || byline(words).is_some()) {
        Some(BlockKind::Byline)
    } else if part.piece.kind() == BlockKind::Caption && level != Furniture::Sure && above {
        Some(BlockKind::Caption)
    } else {
        (leads
            && level == Furniture::No
            && words.len() >= 40
            && closing(words) == Closing::Stop
            && part.piece.kind() == BlockKind::Paragraph)
            .then_some(BlockKind::Paragraph)
    }
}

/// "4 May 2004 By Ann Lee"
fn begins_with_date(words: &str) -> bool {
    date_in(words).is_some_and(|dated| dated.start == 0 && byline(words[dated.end..].trim_start()).is_some())
}

/// Takes the standfirst, if there is none yet; whether it was taken.
fn take_standfirst(words: &str, page: &mut Page) -> bool {
    let is_headline = page.headline.as_deref().is_some_and(|it| same_heading(it, words));
    if page.standfirst.is_some()
        || words.len() > STANDFIRST
        || is_headline
        || furniture(words) == Furniture::Sure
    {
        return false;
    }
    page.standfirst = Some(words.to_owned());
    true
}

/// Takes the date, and the author where the line names one behind it.
fn take_date(words: &str, page: &mut Page) {
    let said = date_in(words).and_then(|dated| name_in_rest(&words[dated.end..]));
    page.author = page.author.take().or(said.map(str::to_owned));
    let dated = date_line(words).or_else(|| date_in(words));
    page.published = page.published.or(dated.map(|dated| dated.date));
}

/// Takes the author, and the date where the line gives one: "Posted by: Ann Lee, Posted on: 4 May 2004".
fn take_byline(part: &Part, page: &mut Page) {
    let words = part.piece.text.as_str();
    let said = byline(words);
    let name = said.unwrap_or(words);
    let is_name = name_line(name) != NameLike::No || part.piece.kind() == BlockKind::Byline || said.is_some();
    let dated = date_in(words);
    if page.author.is_none() && is_name && (dated.is_none() || said.is_some()) {
        page.author = Some(name.to_owned());
    }
    page.published = page.published.or(dated.map(|dated| dated.date));
}

/// Parts what stands right behind the author's name, in an element of its own, from the name: "Ann LeePolitics editor".
fn part_from_name(author: Option<&str>, pieces: &mut [Piece]) {
    let Some(author) = author else { return };
    for piece in pieces.iter_mut().take(8).filter(|piece| piece.text.len() <= SHORT) {
        let rest = piece.text.strip_prefix(author).filter(|rest| rest.starts_with(char::is_uppercase));
        if let Some(rest) = rest {
            *piece = Piece::new(BlockKind::Byline, rest);
        }
    }
}

/// Whether a letter that stands alone begins the word that comes next.
fn begins_word(first: &str, next: &str) -> bool {
    let letter = first.trim_start_matches(['“', '‘', '"', '\'']);
    let alone = letter.chars().count() == 1 && letter.chars().all(char::is_uppercase);
    alone && next.starts_with(char::is_lowercase)
}

/// Joins a first letter that stands in an element of its own with the word that it begins.
pub(super) fn join_drop_capitals(pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at + 1 < pieces.len() {
        if begins_word(&pieces[at].text, &pieces[at + 1].text) {
            let first = pieces.remove(at).text;
            let next = &mut pieces[at];
            for (range, _) in &mut next.links {
                *range = range.start + first.len()..range.end + first.len();
            }
            next.text.insert_str(0, &first);
        }
        at += 1;
    }
}
