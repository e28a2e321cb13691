//! What an element's class says that it is: furniture, a footnote, a caption; an element goes in, its kind comes out.
//!
//! Sites call what stands around an article by few words. Such a word says little of an element that holds much text, since
//! a paper's comment pages are called so too.

use dom_query::NodeRef;
use greenpaper_core::BlockKind;
use greenpaper_core::FurnitureReason::{
    self, Advert, Comments, Cookies, Feedback, Media, Menu, Newsletter, Pagination, Related, Share,
    Subscription, Tags,
};

/// An element with so many bytes of text, or a paragraph of so many, is text whatever it is called.
const MOST: usize = 900;
const PARAGRAPH: usize = 260;

/// Names of what stands around an article, and what it is of; in order.
#[rustfmt::skip]
const FURNITURE: &[(&str, FurnitureReason)] = &[
    ("ad", Advert), ("ads", Advert), ("adv", Advert), ("advert", Advert), ("advertisement", Advert), ("advertising", Advert),
    ("breadcrumb", Menu), ("breadcrumbs", Menu), ("button", Menu), ("buttons", Menu), ("comments", Comments), ("consent", Cookies), ("cookie", Cookies),
    ("cookies", Cookies), ("cta", Subscription), ("disqus", Comments), ("donate", Subscription), ("donation", Subscription),
    ("donations", Subscription), ("download", Media), ("downloads", Media), ("feedback", Feedback), ("jobs", Menu),
    ("leaderboard", Advert), ("login", Subscription), ("mailinglist", Newsletter), ("menu", Menu), ("mostread", Related),
    ("mpu", Advert), ("nav", Menu), ("navbar", Menu), ("navigation", Menu), ("newsletter", Newsletter),
    ("newsletters", Newsletter), ("outbrain", Related), ("pager", Pagination), ("pagination", Pagination),
    ("paywall", Subscription), ("popular", Related), ("promo", Related), ("promos", Related), ("promotion", Related),
    ("rating", Feedback), ("readmore", Related), ("recirculation", Related), ("recommended", Related), ("related", Related),
    ("relatedposts", Related), ("share", Share), ("sharedaddy", Share), ("sharing", Share), ("sidebar", Menu),
    ("signup", Newsletter), ("skip", Menu), ("sponsor", Advert), ("sponsored", Advert), ("subscribe", Subscription),
    ("subscription", Subscription), ("taboola", Related), ("tags", Tags), ("toolbar", Menu), ("topics", Tags),
    ("trending", Related), ("upsell", Subscription), ("widget", Menu),
];

/// Names of two words.
const PAIRS: [(&str, &str, FurnitureReason); 13] = [
    ("also", "like", Related),
    ("follow", "us", Share),
    ("in", "section", Related),
    ("more", "from", Related),
    ("more", "on", Related),
    ("most", "read", Related),
    ("most", "viewed", Related),
    ("read", "more", Related),
    ("see", "also", Related),
    ("sign", "up", Newsletter),
    ("social", "links", Share),
    ("social", "share", Share),
    ("tag", "list", Tags),
];

/// What an element is by what it is called, where that is anything but text.
pub(super) fn kind_of(node: &NodeRef<'_>) -> Option<(BlockKind, Option<FurnitureReason>)> {
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
        return Some((BlockKind::Footnote, None));
    }
    let known = |name: &str| {
        let small = name.to_ascii_lowercase();
        let at = FURNITURE.binary_search_by_key(&small.as_str(), |(known, _)| known).ok()?;
        Some(FURNITURE[at].1)
    };
    let paired = || {
        let mut before = "";
        names().find_map(|name| {
            let pair = PAIRS.iter().find(|(first, second, _)| is(before, first) && is(name, second));
            before = name;
            pair.map(|(.., reason)| *reason)
        })
    };
    let reason = names().filter(|name| name.len() <= 14).find_map(known).or_else(paired)?;
    (!holds_text(node)).then_some((BlockKind::Boilerplate, Some(reason)))
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
        assert!(FURNITURE.is_sorted_by_key(|(name, _)| name));
    }

    #[test]
    fn an_element_is_what_it_is_called_unless_it_holds_text() {
        let of = |html: &str| {
            let document = Document::from(html);
            document.select("body > *").nodes().first().and_then(kind_of).map(|(kind, _)| kind)
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
