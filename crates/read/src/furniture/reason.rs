//! Why a line is furniture: what it says goes in, what it is of (a menu, a share button, a newsletter) comes out.

use super::bar::{may_have_parts, parts};
use super::line::{has_leaders, menu_words};
use crate::phrases::PhraseHits;
use greenpaper_core::FurnitureReason;
use greenpaper_core::FurnitureReason::{
    Advert, Comments, Contact, Cookies, Feedback, Imprint, Media, Menu, Newsletter, Pagination,
    PictureCredit, Poll, Related, Share, Subscription, Syndication, Tags,
};
use std::sync::LazyLock;

/// What furniture of each kind says, in small letters, at the start of a word; the first that is said decides.
#[rustfmt::skip]
const SAYS: &[(FurnitureReason, &[&str])] = &[
    (Cookies, &["cookie"]),
    (Feedback, &[
        "page useful", "page helpful", "was this", "is this page", "report a problem", "something went wrong",
        "what you were looking for", "rate this", "flag as inappropriate", "wrong with this page",
    ]),
    (Imprint, &[
        "copyright", "rights reserved", "registered", "company number", "limited by guarantee", "privacy policy", "terms",
        "printed on", "open government licence", "licence", "published by", "issn", "isbn", "uncontrolled when printed",
    ]),
    (Poll, &["poll", "vote", "question of the week"]),
    (Syndication, &[
        "appeared first on", "first appeared", "first published", "originally", "this article appeared",
        "this article is from", "this article is reproduced", "this column appeared", "this story appeared", "reproduced",
        "published in", "press association", "pa media", "reuters", "afp",
    ]),
    (PictureCredit, &[
        "photo", "picture", "image", "getty", "alamy", "shutterstock", "istock", "rex features", "illustration",
    ]),
    (Comments, &[
        "comment", "report abuse", "leave a reply", "reply", "replies", "responses to", "thoughts on", "join the conversation",
        "join the debate", "have your say", "trackback", "moderat", "says:", "wrote:",
    ]),
    (Newsletter, &[
        "newsletter", "inbox", "email alert", "e-mail alert", "get alerts", "get emails", "mailing list", "stay up to date",
        "keep up to date", "stay in touch", "notification", "sign up", "signing up", "download our app",
    ]),
    (Subscription, &[
        "subscri", "sign in", "log in", "login", "log out", "register now", "register to", "password", "member", "donat", "support our",
        "support us", "support independent", "buy this", "buy the", "back issue", "my account", "remember me",
        "become a supporter", "free articles", "order your copy",
    ]),
    (Advert, &["advert", "sponsored", "article continues", "story continues", "promoted"]),
    (Media, &[
        "playback", "javascript", "listen", "watch", "video", "audio", "podcast", "download", "pdf", "view full size", "gallery",
        "documents", "open in app",
    ]),
    (Share, &[
        "share", "sharethis", "tweet", "twitter", "facebook", "whatsapp", "linkedin", "pinterest", "pin it", "reddit", "digg",
        "delicious", "del.icio.us", "stumbleupon", "addtoany", "addthis", "add this", "add to", "google+", "instagram",
        "youtube", "bookmark", "print", "email", "e-mail", "mail this", "send this", "send it", "send to", "forward to",
        "copy link", "link to this", "permalink", "save", "recommend this", "like this", "follow us", "find us on", "rss",
    ]),
    (Related, &[
        "related", "read more", "more from", "more on", "more like", "more news", "more in this", "most read", "most viewed",
        "most popular", "most commented", "most emailed", "most recent", "most shared", "recommended", "see also", "you may also",
        "you might also", "read next", "also on", "also in", "elsewhere on", "latest", "top stories", "explore", "full story",
        "full article", "full report", "further reading", "popular posts", "recent posts", "recent articles", "next story",
        "next article", "next post", "previous story", "previous article", "previous post", "external links", "useful links",
        "continue reading", "rest of this entry", "whole story", "in this issue", "current issue", "from the archive", "back to",
        "return to",
    ]),
    (Pagination, &["next", "previous", "newer post", "older post", "load more", "show more", "see more", "page"]),
    (Tags, &["tags", "tagged", "topics", "topic", "categor", "keywords", "filed under", "posted in", "posted under"]),
    (Contact, &[
        "contact", "tel", "telephone", "textphone", "phone", "fax", "press office", "enquiries", "newsdesk", "write to",
        "get in touch", "letters to", "send letters", "find out more", "further information", "more information",
        "further details", "more details", "to order", "visit our", "visit the", "to advertise", "send your", "email us",
    ]),
    (Menu, &["home", "skip", "menu", "search", "site map", "sitemap", "top", "text size", "font size", "mobile version",
        "hide", "show", "expand", "accessib", "browse", "go to",
    ]),
];

/// Why a line that is furniture is so, by what it says.
pub(crate) fn reason(words: &str, hits: PhraseHits) -> Option<FurnitureReason> {
    let says = |c: char| c.is_alphanumeric();
    if !words.contains(says) {
        return Some(FurnitureReason::Rule);
    }
    if !words.contains(char::is_whitespace)
        && (words.starts_with("http") || words.starts_with("www."))
        && words.contains('.')
    {
        return Some(FurnitureReason::Address);
    }
    if words.chars().all(|c| c.is_ascii_digit() || !says(c)) {
        return Some(if words.chars().filter(char::is_ascii_digit).count() >= 10 {
            Contact
        } else {
            FurnitureReason::Counter
        });
    }
    let small = words.to_lowercase();
    let bare = small.trim_matches(|c: char| !c.is_alphanumeric());
    if bare == "ends" {
        return Some(FurnitureReason::EndMark);
    }
    if has_leaders(words) || matches!(bare, "contents" | "table of contents" | "list of contents") {
        return Some(FurnitureReason::Contents);
    }
    if hits.has(PhraseHits::PAGE) || bare.starts_with("column ") || small.contains(": column ") {
        return Some(FurnitureReason::PageNumber);
    }
    if counts(bare) {
        return Some(FurnitureReason::Counter);
    }
    if hits.has(PhraseHits::LINKS) {
        return Some(Related);
    }
    if bare.starts_with("home ") || may_have_parts(words) && parts(words).count() > 1 && menu_words(words) > 1
    {
        return Some(Menu);
    }
    if hits.has(PhraseHits::CONTACT) || words.contains('@') && !small.contains("newsletter") {
        return Some(Contact);
    }
    if small.contains('©') {
        return Some(Imprint);
    }
    let said = said(&small);
    let item = || menu_words(words) > 0 && words.split_whitespace().count() <= 3;
    said.or_else(|| item().then_some(Menu))
}

/// "12 shares", "1,204 views".
fn counts(bare: &str) -> bool {
    let unit = bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | 'k' | ' '));
    unit.len() < bare.len()
        && bare.starts_with(|c: char| c.is_ascii_digit())
        && matches!(
            unit,
            "share" | "shares" | "view" | "views" | "likes" | "tweets" | "votes" | "followers" | "reads"
        )
}

/// What [`SAYS`] holds, by the first letter of each phrase, with its place there.
static BY_LETTER: LazyLock<[Vec<(&str, usize)>; 26]> = LazyLock::new(|| {
    let mut letters: [Vec<(&str, usize)>; 26] = Default::default();
    for (place, (_, phrases)) in SAYS.iter().enumerate() {
        for phrase in *phrases {
            letters[usize::from(phrase.as_bytes()[0] - b'a')].push((phrase, place));
        }
    }
    letters
});

/// What a text in small letters is of by the phrases that begin where its words do; of several the first in [`SAYS`].
fn said(small: &str) -> Option<FurnitureReason> {
    let bytes = small.as_bytes();
    let mut first = SAYS.len();
    for at in 0..bytes.len() {
        if !bytes[at].is_ascii_lowercase()
            || at > 0
                && (bytes[at - 1].is_ascii_alphanumeric()
                    || bytes[at - 1] >= 0x80 && small[..at].ends_with(char::is_alphanumeric))
        {
            continue;
        }
        for (phrase, place) in &BY_LETTER[usize::from(bytes[at] - b'a')] {
            if *place < first && bytes[at..].starts_with(phrase.as_bytes()) {
                first = *place;
            }
        }
    }
    SAYS.get(first).map(|(reason, _)| *reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_say_what_they_are_of() {
        use FurnitureReason::{Address, Counter, EndMark, PageNumber, Rule};
        for (of, lines) in [
            (
                Menu,
                &["Skip to main content", "Home About us News", "Home | News | Contact us", "Site map"][..],
            ),
            (Share, &["Share this", "Tweet · Share · Print", "E-mail this to a friend", "Copy link"]),
            (Cookies, &["Accept all cookies", "We use cookies to make this website work"]),
            (Newsletter, &["Get our stories straight to your inbox", "Sign up now"]),
            (Subscription, &["Already a subscriber? Sign in", "Donate now", "Become a member"]),
            (Comments, &["12 comments", "Leave a comment", "Log in to comment", "3 replies"]),
            (Poll, &["Poll results", "Submit vote"]),
            (Related, &["Related articles", "Read more", "More from the council", "You may also like"]),
            (Pagination, &["Next page", "Older posts"]),
            (PageNumber, &["Page 3", "29 Oct 2009 : Column 39", "[Column 12WS]"]),
            (Contact, &["Tel: 01632 960001", "press@council.example", "Media enquiries: Ann Lee"]),
            (PictureCredit, &["Photograph: Ann Lee", "Getty Images"]),
            (Syndication, &["The post Bins go weekly appeared first on Council News.", "Press Association"]),
            (Imprint, &["© 2004 The Post", "All rights reserved", "Registered charity no. 1"]),
            (Advert, &["Advertisement", "Sponsored content"]),
            (Media, &["Media playback is not supported on this device", "Download as PDF"]),
            (Counter, &["12", "1,204 shares"]),
            (Tags, &["Tags: water, weirs", "Posted in News"]),
            (Feedback, &["Was this page useful?", "Report a problem with this page"]),
            (EndMark, &["ENDS", "- Ends -"]),
            (Rule, &["* * *", "-----"]),
            (Address, &["https://council.example/bins"]),
        ] {
            for line in lines {
                assert_eq!(reason(line, PhraseHits::of(line)), Some(of), "{line}");
            }
        }
        assert_eq!(reason("Ann Lee", PhraseHits::of("Ann Lee")), None);
    }
}
