//! What elements are called by their class and id, and what that says of them.

use dom_query::NodeRef;

/// Names of what is hardly ever part of an article, and those that say that it may be all the same.
#[rustfmt::skip]
const UNLIKELY: [&str; 31] = [
    "-ad-", "ai2html", "banner", "breadcrumbs", "combx", "comment", "community", "cover-wrap", "disqus", "extra", "footer",
    "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social",
    "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager", "popup", "yom-remote",
];
const MAYBE: [&str; 9] =
    ["and", "article", "body", "column", "content", "layout", "main", "mathjax", "shadow"];

/// Names that speak for an article and against.
const POSITIVE: [&str; 12] = [
    "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "post", "text", "blog",
    "story",
];
#[rustfmt::skip]
const NEGATIVE: [&str; 24] = [
    "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta",
    "outbrain", "promo", "related", "scroll", "share", "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping", "tags",
    "widget",
];

const BYLINES: [&str; 5] = ["byline", "author", "dateline", "writtenby", "p-author"];

/// Roles of what is none of an article; in order.
const ROLES: [&str; 7] = ["alert", "alertdialog", "complementary", "dialog", "menu", "menubar", "navigation"];

/// Whether a name holds one of some words; of most words not even the letters are in it.
fn has_any(name: &str, words: &[&str]) -> bool {
    let mut letters = 0u64;
    let bit = |byte: u8| 1u64 << (byte & 63);
    name.bytes().for_each(|byte| letters |= bit(byte));
    words.iter().any(|word| word.bytes().all(|byte| letters & bit(byte) != 0) && name.contains(word))
}

/// The class and the id of an element in small letters, a blank behind each.
fn names(node: &NodeRef<'_>) -> String {
    let mut names = String::new();
    if let Some(element) = node.element_ref() {
        for attribute in &element.attrs {
            if matches!(attribute.name.local.as_ref(), "class" | "id") {
                names.push_str(&attribute.value);
                names.push(' ');
            }
        }
    }
    names.make_ascii_lowercase();
    names
}

/// Whether an element is called as what is hardly ever part of an article, or has the role of it.
pub(super) fn is_unlikely(node: &NodeRef<'_>) -> bool {
    let names = names(node);
    let called = || {
        !names.is_empty()
            && !node.has_name("a")
            && has_any(&names, &UNLIKELY)
            && !has_any(&names, &MAYBE)
            && !node.ancestors_it(Some(3)).any(|above| above.has_name("table") || above.has_name("code"))
    };
    called() || node.attr("role").is_some_and(|role| ROLES.binary_search(&role.as_ref()).is_ok())
}

/// Whether an element names the author, by what it is called and by its length.
pub(super) fn is_byline(node: &NodeRef<'_>) -> bool {
    if !node.is_element() {
        return false;
    }
    let named = node.attr("rel").as_deref() == Some("author")
        || node.attr("itemprop").is_some_and(|property| property.contains("author"))
        || has_any(&names(node), &BYLINES);
    named && (1..100).contains(&node.text().trim().chars().count())
}

/// What the class and the id of an element say of it: 25 points for each that speaks for an article, and 25 off for each
/// that speaks against.
pub(super) fn weight(node: &NodeRef<'_>) -> f32 {
    let of = |value: &str| {
        let value = value.to_ascii_lowercase();
        let against = has_any(&value, &NEGATIVE) || value.split_whitespace().any(|word| word == "hid");
        let with = has_any(&value, &POSITIVE);
        25.0 * (f32::from(u8::from(with)) - f32::from(u8::from(against)))
    };
    let class = node.attr("class").map_or(0.0, |class| of(&class));
    class + node.attr("id").map_or(0.0, |id| of(&id))
}

/// Whether an element is called as what shares a page.
pub(super) fn shares(node: &NodeRef<'_>) -> bool {
    let says = |value: &str| {
        let mut parts = value.split([' ', '_']);
        parts.any(|part| part.eq_ignore_ascii_case("share") || part.eq_ignore_ascii_case("sharedaddy"))
    };
    node.attr("class").is_some_and(|class| says(&class)) || node.attr("id").is_some_and(|id| says(&id))
}
