//! What an element's class says that it is: furniture, a footnote, a caption; an element goes in, its kind comes out.
//!
//! Sites call what stands around an article by few words. Such a word says little of an element that holds much text, since
//! a paper's comment pages are called so too.

use dom_query::NodeRef;
use greenpaper_core::BlockKind;

/// An element with so many bytes of text, or a paragraph of so many, is text whatever it is called.
const MOST: usize = 900;
const PARAGRAPH: usize = 260;

/// Names of what stands around an article; in order.
#[rustfmt::skip]
const FURNITURE: &[&str] = &[
    "ad", "ads", "adv", "advert", "advertisement", "advertising", "breadcrumb", "breadcrumbs", "comments", "consent",
    "cookie", "cookies", "cta", "disqus", "donate", "donation", "donations", "download", "downloads", "feedback",
    "jobs", "leaderboard", "login", "mailinglist", "menu", "mostread", "mpu", "nav", "navbar", "navigation",
    "newsletter", "newsletters", "outbrain", "pager", "pagination", "paywall", "popular", "promo", "promos",
    "promotion", "rating", "readmore", "recirculation", "recommended", "related", "relatedposts", "share",
    "sharedaddy", "sharing", "sidebar", "signup", "skip", "sponsor", "sponsored", "subscribe", "subscription",
    "taboola", "tags", "toolbar", "topics", "trending", "upsell", "widget",
];

/// Names of two words.
const PAIRS: [(&str, &str); 12] = [
    ("also", "like"),
    ("follow", "us"),
    ("in", "section"),
    ("more", "from"),
    ("more", "on"),
    ("most", "read"),
    ("most", "viewed"),
    ("read", "more"),
    ("see", "also"),
    ("sign", "up"),
    ("social", "links"),
    ("social", "share"),
];

/// What an element is by what it is called, where that is anything but text.
pub(super) fn kind_of(node: &NodeRef<'_>) -> Option<BlockKind> {
    let class = node.attr("class");
    let id = node.attr("id");
    let names = || {
        let names = class.as_deref().into_iter().chain(id.as_deref());
        names
            .flat_map(|names| names.split(|c: char| !c.is_ascii_alphanumeric()))
            .filter(|name| !name.is_empty())
    };
    if class.is_none() && id.is_none() {
        return None;
    }
    let is = |name: &str, known: &str| name.eq_ignore_ascii_case(known);
    if names().any(|name| is(name, "footnote") || is(name, "footnotes") || is(name, "endnote")) {
        return Some(BlockKind::Footnote);
    }
    let known =
        |name: &str| name.len() <= 14 && FURNITURE.binary_search(&name.to_ascii_lowercase().as_str()).is_ok();
    let paired = || {
        let mut before = "";
        names().any(|name| {
            let pair = PAIRS.iter().any(|(first, second)| is(before, first) && is(name, second));
            before = name;
            pair
        })
    };
    ((names().any(known) || paired()) && !holds_text(node)).then_some(BlockKind::Boilerplate)
}

/// Whether an element holds what can only be text, or the headline.
fn holds_text(node: &NodeRef<'_>) -> bool {
    let mut all = 0;
    for inner in node.descendants_it() {
        if inner.is_element() && inner.node_name().as_deref() == Some("h1") {
            return true;
        }
        if inner.is_text() {
            let length = inner.text().trim().len();
            all += length;
            if length > PARAGRAPH || all > MOST {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    #[test]
    fn names_are_sorted() {
        assert!(FURNITURE.is_sorted());
    }

    #[test]
    fn an_element_is_what_it_is_called_unless_it_holds_text() {
        let of = |html: &str| {
            let document = Document::from(html);
            document.select("body > *").nodes().first().and_then(kind_of)
        };
        for html in [
            "<div class='newsletter-box'><p>Every Friday.</p></div>",
            "<div id=most-read><ol><li>Soup</li></ol></div>",
            "<ul class='article__tags'><li>Water</li></ul>",
            "<section class=\"c-sign-up\">Join</section>",
            "<p class=read-more><a>The weir</a></p>",
        ] {
            assert_eq!(of(html), Some(BlockKind::Boilerplate), "{html}");
        }
        assert_eq!(of("<p class=footnote>1 Cm 4</p>"), Some(BlockKind::Footnote));
        let long = format!("<div class=related>{}</div>", "The council voted. ".repeat(20));
        for html in [
            "<div class='social-care'>It passed.</div>",
            "<div class=content>It passed.</div>",
            "<div class='related'><h1>It passed</h1></div>",
            "<div>It passed.</div>",
            long.as_str(),
        ] {
            assert_eq!(of(html), None, "{html}");
        }
    }
}
