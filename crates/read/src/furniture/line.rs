//! The furniture of pages: buttons, counters, cookie lines, subscription blocks, by what they say.
//!
//! The phrases are those that content systems and papers put on every page. A line is [compared](PhraseHits) with them in
//! small letters, without punctuation at its ends, each number as `#`.

use super::bar::bar;
use super::certainty::Furniture;
use crate::byline::{byline, is_noun};
use crate::date::date_line;
use crate::line_features::LineFeatures;
use crate::phrases::Finder;
use crate::phrases::PhraseHits;
use crate::phrases::tables::{ADDRESS, BUTTONS, NAMES_PUBLICATION};
use crate::shape::ends_in_postcode;

/// The longest furniture that is looked at, in bytes: longer is a paragraph.
pub(crate) const LONGEST: usize = 600;

/// How surely `text` is furniture by what it says.
pub(crate) fn furniture(text: &str) -> Furniture {
    if text.len() > LONGEST { Furniture::No } else { furniture_by(text, LineFeatures::of(text)) }
}

/// How surely `text`, with its line features, is furniture.
pub(crate) fn furniture_by(text: &str, features: LineFeatures) -> Furniture {
    const ANY: PhraseHits = PhraseHits::SURE
        .or(PhraseHits::PLACED)
        .or(PhraseHits::SURE_PREFIX)
        .or(PhraseHits::PLACED_PREFIX)
        .or(PhraseHits::CONTACT)
        .or(PhraseHits::BUTTON);
    if text.len() > LONGEST {
        return Furniture::No;
    }
    if rule(text) {
        return Furniture::Sure;
    }
    let bar = if features.mark { bar(text) } else { Furniture::No };
    let hits = features.phrases;
    if bar == Furniture::Sure
        || (hits.has(PhraseHits::BUTTON) && buttons(text))
        || (features.digit && begins_column(text) && column(text))
        || (features.digit && features.bracket && part_of_day(text))
        || unbarred(text)
        || names_first_place(text)
        || asks_for_use(text)
        || follows_on(text)
        || (text.len() <= 60 && text.starts_with("Previous ") && text.contains("  Next "))
        || (text.len() <= 120 && ends_in_postcode(text) && text.contains("  "))
        || has_leaders(text)
    {
        return Furniture::Sure;
    }
    if hits.has(ANY) {
        // A line that only says how to reach somebody.
        let contact = text.len() <= 160 && hits.has(PhraseHits::CONTACT) && reaches_someone(text);
        if contact
            || (text.len() <= 90 && hits.has(PhraseHits::SURE))
            || (text.len() <= 250 && hits.has(PhraseHits::SURE_PREFIX) && turns_to_reader(text))
        {
            return Furniture::Sure;
        }
        if (text.len() <= 90 && hits.has(PhraseHits::PLACED)) || hits.has(PhraseHits::PLACED_PREFIX) {
            return Furniture::Placed;
        }
    }
    if (features.mark && (trail(text) || text.len() <= 120 && text.contains('©')))
        || (features.digit && (code(text) || page_reference(text)))
        || address(text)
        || names_host(text)
    {
        Furniture::Placed
    } else {
        bar
    }
}

/// The name of a site with a line on what it has: "ourpaper.example - news and views".
fn names_host(text: &str) -> bool {
    let first = text.as_bytes().first();
    if text.len() > 120 || !first.is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return false;
    }
    // The first word of most lines has no stop in it.
    let word = text.bytes().position(|byte| byte == b' ').unwrap_or(text.len());
    if !text.as_bytes()[..word].contains(&b'.') {
        return false;
    }
    let (host, rest) = text.split_once(' ').unwrap_or((text, ""));
    let last = host.rsplit('.').next().unwrap_or("");
    text.len() <= 120
        && (rest.is_empty() || rest.starts_with(['-', '–', '—', '|']))
        && last.len() + 4 <= host.len()
        && (2..=8).contains(&last.len())
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && host.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.'))
}

/// Whether dots or strokes lead from one end of a line to the other, as in a list of contents ("Summary ....... 2") and
/// where somebody is to sign.
pub(crate) fn has_leaders(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() > 200 {
        return false;
    }
    if !repeats(bytes) {
        return false;
    }
    let (mut run, mut longest) = (0, 0);
    for c in text.chars() {
        run = match c {
            '.' | '_' => run + 1,
            '…' => run + 3,
            ' ' | '\t' => run,
            _ => 0,
        };
        longest = longest.max(run);
    }
    longest >= 6 && text.chars().any(char::is_alphabetic)
}

/// Whether every sixth byte of a line shows that as many signs may stand in a row in it: it meets one of them then, or a blank
/// behind one.
fn repeats(bytes: &[u8]) -> bool {
    static SIGNS: [bool; 256] = {
        let mut signs = [false; 256];
        let all = b"._\xe2\x80\xa6";
        let mut at = 0;
        while at < all.len() {
            signs[all[at] as usize] = true;
            at += 1;
        }
        signs
    };
    #[cold]
    fn stands_among_others(bytes: &[u8], at: usize) -> bool {
        let around = &bytes[at.saturating_sub(5)..bytes.len().min(at + 6)];
        around.iter().filter(|byte| matches!(byte, b'.' | b'_' | 0xa6)).count() >= 2
    }
    for (n, part) in bytes.as_chunks::<6>().0.iter().enumerate() {
        let sign = part[5];
        if (SIGNS[usize::from(sign)] || sign == b' ' && part[4] == b'.')
            && stands_among_others(bytes, n * 6 + 5)
        {
            return true;
        }
    }
    false
}

/// What a content system puts below a post: "The post Bins go weekly appeared first on Council News."
fn names_first_place(text: &str) -> bool {
    let place = text.strip_prefix("The post ").and_then(|text| text.split_once(" appeared first on "));
    place.is_some_and(|(_, place)| place.len() <= 80 && !place.starts_with(char::is_lowercase))
}

/// A menu whose bars were lost: "Home About us News Contact".
fn unbarred(text: &str) -> bool {
    const ITEMS: [&str; 20] = [
        " About",
        " Advice",
        " Blog",
        " Campaigns",
        " Contact",
        " Donate",
        " Events",
        " Get involved",
        " Jobs",
        " Media",
        " News",
        " Opinion",
        " Policy",
        " Press",
        " Publications",
        " Research",
        " Search",
        " Services",
        " Shop",
        " Support",
    ];
    text.len() <= 120
        && text.as_bytes().get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"home "))
        && !text.bytes().any(|byte| matches!(byte, b'.' | b',' | b':' | b';' | b'?' | b'\''))
        && ITEMS.iter().filter(|item| text.contains(**item)).count() >= 2
}

/// Whether a line says who publishes: a charity's number, a company's office.
pub(crate) fn imprint(text: &str) -> bool {
    text.len() <= 300 && IMPRINTS.find(text).is_some()
}

/// What such lines say; in order.
#[rustfmt::skip]
const IMPRINT: &[&str] = &[
    "all rights reserved", "company limited by guarantee", "company number", "printed on recycled", "registered charity",
    "registered company", "registered in england", "registered office",
];

static IMPRINTS: Finder = Finder::of(IMPRINT);

/// Whether a line asks whether it was of use: "Was this page helpful?", "Is this information useful?"
fn asks_for_use(text: &str) -> bool {
    let begins = |lead: &str| text.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead));
    text.len() <= 60
        && text.starts_with(['W', 'w', 'I', 'i', 'D', 'd'])
        && (begins("was this ") || begins("is this ") || begins("did you find this "))
        && ["helpful?", "useful?", "helpful", "useful"].iter().any(|end| text.ends_with(end))
}

/// Where else a paper is to be followed: "Follow the Post on Facebook and X."
fn follows_on(text: &str) -> bool {
    const SITES: [&str; 6] =
        [" on Facebook", " on Twitter", " on X", " on Instagram", " on LinkedIn", " on Bluesky"];
    text.len() <= 250 && text.starts_with("Follow ") && SITES.iter().any(|site| text.contains(site))
}

/// Words that menus of sites are made of; in order.
#[rustfmt::skip]
const MENU: &[&str] = &[
    "about", "accessibility", "advice", "archive", "archives", "blog", "blogs", "books", "business", "campaigns", "careers",
    "comment", "contact", "cookies", "culture", "donate", "education", "entertainment", "environment", "events", "features",
    "finance", "food", "football", "forums", "health", "help", "home", "jobs", "letters", "lifestyle", "local", "login",
    "magazine", "media", "membership", "menu", "money", "motors", "navigation", "news", "newsletter", "newsletters",
    "opinion", "people", "podcasts", "policy", "politics", "press", "privacy", "projects", "property", "publications",
    "radio", "register", "research", "resources", "reviews", "science", "search", "services", "shop", "sounds", "sport",
    "subscribe", "subscriptions", "support", "technology", "topics", "training", "travel", "tv", "uk", "video", "videos",
    "volunteer", "weather", "world",
];

/// How many words of a short line are those of menus.
pub(crate) fn menu_words(text: &str) -> usize {
    let mut small = [0; 16];
    let mut is_known = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(small) = small.get_mut(..word.len()) else { return false };
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        MENU.binary_search_by(|known| known.as_bytes().cmp(small)).is_ok()
    };
    text.split_whitespace().take(12).filter(|word| is_known(word)).count()
}

/// Whether a line is a menu whose bars were lost, by its form: four or more words that begin with capitals, half of them
/// words of menus: "Home News Sport Weather".
pub(crate) fn menu_line(text: &str) -> bool {
    if text.len() > 140 {
        return false;
    }
    let mut count = 0;
    let capitals = text.split_whitespace().all(|word| {
        count += 1;
        word.starts_with(|c: char| c.is_uppercase() || matches!(c, '&' | '|'))
    });
    if !capitals || count < 4 || text.bytes().any(|byte| matches!(byte, b'.' | b',' | b':' | b';' | b'?')) {
        return false;
    }
    let known = menu_words(text);
    known * 2 >= count || known >= 3
}

/// Whether a caption says that it is one, and then what the picture shows.
pub(crate) fn describes_picture(words: &str) -> bool {
    let starts = |lead: &str| words.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead));
    matches!(words.as_bytes().first(), Some(b'I' | b'M' | b'V' | b'i' | b'm' | b'v'))
        && ["image caption", "media caption", "video caption"].iter().any(|lead| starts(lead))
        && words.len() >= 20
}

/// Whether a line says what a picture shows behind the word for one: "Photo: our engineers at work"; not whose it is.
pub(crate) fn tells_picture(words: &str) -> bool {
    if !matches!(words.as_bytes().first(), Some(b'P' | b'I')) {
        return false;
    }
    let rest =
        ["Photo: ", "Picture: ", "Image: ", "Photograph: "].iter().find_map(|lead| words.strip_prefix(lead));
    rest.is_some_and(|rest| {
        rest.starts_with(char::is_lowercase)
            && rest.split_whitespace().count() >= 3
            && !rest.starts_with("courtesy")
    })
}

/// What sites speak of when they speak of themselves; in order.
#[rustfmt::skip]
const SITE: &[&str] = &[
    "advertis", "bookmark", "breaking news", "comments", "commission from", "cookie policy", "e-newsletter", "free articles",
    "javascript", "newsletter", "notification", "our campaign", "our cookies", "our mailing", "our newsroom", "our site",
    "our website", "please log in", "please sign in", "podcasts", "read more", "sign up for", "sign up to", "signing up",
    "subscrib", "this article", "this page", "this site", "this story", "this website", "unsubscribe", "use cookies",
    "uses cookies", "your browser", "your inbox",
];

static SITES: Finder = Finder::of(SITE);

/// Whether a sentence turns to its reader, or speaks of those who wrote it.
pub(crate) fn turns(text: &str) -> bool {
    const TO: &[&str] = &["here", "my", "our", "us", "we", "you", "your"];
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() <= 4 && TO.iter().any(|to| to.eq_ignore_ascii_case(word)))
}

/// What a site offers, of which nothing else speaks within a sentence to its reader; in order.
#[rustfmt::skip]
const OFFERS: &[&str] = &[
    "breaking news", "comments below", "commission from", "download our app", "e-newsletter", "free articles", "javascript",
    "latest podcast", "my bookmarks", "newsletter", "our podcast", "push notification", "unsubscribe", "use cookies",
    "uses cookies", "your browser", "your inbox", "your subscription",
];

static OFFERED: Finder = Finder::of(OFFERS);

/// Whether a sentence offers its reader what sites do, or excuses itself: a newsletter, an app, cookies.
pub(crate) fn offers(text: &str) -> bool {
    OFFERED.find(text).is_some() && turns(text) && !text.contains(['“', '"'])
}

/// Whether a sentence or two turn to their reader and speak of the site: newsletters, comments, cookies, apps.
pub(crate) fn speaks_of_site(text: &str) -> bool {
    text.len() <= 260 && SITES.find(text).is_some() && turns(text) && !text.contains(['“', '"'])
}

/// The head of a page of Parliament's site, which says which part of a day it has: "Hansard text for … (pt 0002)".
fn part_of_day(text: &str) -> bool {
    let number = text.strip_suffix(')').and_then(|text| text.rsplit_once(" (pt "));
    text.len() <= 120
        && number.is_some_and(|(_, part)| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a line may number a column of Hansard by how it begins: with a day, or with the word.
fn begins_column(text: &str) -> bool {
    text.len() <= 48
        && text
            .bytes()
            .find(u8::is_ascii_alphanumeric)
            .is_some_and(|byte| byte.is_ascii_digit() || byte.eq_ignore_ascii_case(&b'c'))
}

/// Whether a line of a run stands for itself: a date, a button.
pub(crate) fn is_standalone(line: &str) -> bool {
    line.len() <= 60
        && line.starts_with(['B', 'b', 'P', 'W', 'w'])
        && !line.contains(',')
        && !line.ends_with(" and")
        && byline(line).is_some()
        || line.len() <= 60 && (PhraseHits::of(line).has(PhraseHits::SURE) || date_line(line).is_some())
        || address(line)
}

/// Whether the line says that the article is over: what follows, if anything, is another.
pub(crate) fn ends_article(text: &str, hits: PhraseHits) -> bool {
    text.len() <= 120 && hits.has(PhraseHits::ENDS)
}

/// Whether the line numbers a page or column of what was printed: nothing belongs to it that stands by it.
pub(crate) fn numbers_page(text: &str, features: LineFeatures) -> bool {
    features.digit && (column(text) || text.len() <= 24 && features.phrases.has(PhraseHits::PAGE))
}

/// Whether the line is the heading of links to other articles.
pub(crate) fn heads_links(text: &str, hits: PhraseHits) -> bool {
    text.len() <= 40 && hits.has(PhraseHits::LINKS)
}

/// Whether the line counts or heads readers' comments, which follow.
pub(crate) fn heads_comments(text: &str, hits: PhraseHits) -> bool {
    text.len() <= 60 && hits.has(PhraseHits::COMMENTS.or(PhraseHits::COMMENTS_ON))
}

/// Whether a line is the head of a reader's comment, who says it, or when to the minute; or says how to comment.
pub(crate) fn begins_comment(text: &str) -> bool {
    text.len() <= 80
        && (text.ends_with(" says:")
            || text.ends_with(" wrote:") && !text.contains('"')
            || text.starts_with("Posted by ") && text.bytes().any(|b| b.is_ascii_digit())
            || text.starts_with("Comment by ")
            || date_line(text).is_some() && text.contains(':'))
        || text.len() <= 300
            && speaks_of_comments(text.as_bytes())
            && [" you", "please", "anyone", "readers", "moderat", "log in", "sign in"]
                .iter()
                .any(|word| find_ignoring_case(text, word).is_some())
}

/// Whether "omment" stands in a text.
fn speaks_of_comments(text: &[u8]) -> bool {
    memchr::memchr_iter(b'm', text).any(|at| at > 0 && text[at - 1..].starts_with(b"omment"))
}

/// Whether a text speaks of the cookies of a site.
pub(crate) fn speaks_of_cookies(text: &str) -> bool {
    // Few words have its k.
    let bytes = text.as_bytes();
    let cookies = |at: usize| {
        at >= 3 && bytes.get(at - 3..at + 4).is_some_and(|it| it.eq_ignore_ascii_case(b"cookies"))
    };
    text.len() <= 500 && memchr::memchr2_iter(b'k', b'K', bytes).any(cookies)
}

/// Whether it asks its reader for something: a vote, a view, a click.
pub(crate) fn addresses_reader(text: &str) -> bool {
    text.len() <= 400 && ADDRESSES.find(text).is_some()
}

/// Words with which a paper turns to its reader, and those before its name.
static ADDRESSES: Finder = Finder::of(ADDRESS);
static PUBLICATIONS: Finder = Finder::of(NAMES_PUBLICATION);

/// A column number of Hansard, as it stands between lines of the page: "[Column 12WS]", "29 Oct 2009 : Column 39".
fn column(text: &str) -> bool {
    text.len() <= 48
        && find_ignoring_case(text, "column ").is_some_and(|at| {
            let number = text[at + 7..].trim_end_matches([']', ')']).trim_end_matches(['W', 'S', 'H', 'A']);
            (1..=4).contains(&number.len())
                && number.bytes().all(|b| b.is_ascii_digit())
                && (at <= 1 || text[..at].trim_end().ends_with([':', '—', '-', '–']))
        })
}

/// Several buttons on one line: "Print Email Share".
fn buttons(text: &str) -> bool {
    let mut count = 0;
    let all = text.len() <= 90
        && text
            .split([' ', '|', '\t', '\n', '/', '·', '•', ',', '[', ']', '&'])
            .filter(|word| !word.is_empty())
            .all(|word| {
                count += 1;
                let mut small = [0; 12];
                small.get_mut(..word.len()).is_some_and(|small| {
                    small.copy_from_slice(word.as_bytes());
                    small.make_ascii_lowercase();
                    BUTTONS.binary_search_by(|button| button.as_bytes().cmp(small)).is_ok()
                })
            });
    all && count >= 2
}

/// A rule across the page: signs without a letter or digit, more than two.
fn rule(text: &str) -> bool {
    let sign = |c: char| {
        c.is_ascii_punctuation() || matches!(c, ' ' | '—' | '–' | '•' | '·' | '…' | '═' | '─' | '¯')
    };
    text.chars().all(sign) && text.chars().nth(2).is_some()
}

/// A trail of links: "Home > News > Health".
fn trail(text: &str) -> bool {
    text.len() <= 160
        && memchr::memchr3(b'>', b'|', 0xbb, text.as_bytes()).is_some()
        && (text.matches(" > ").count() + text.matches(" » ").count() >= 2
            || text.matches(" | ").count() >= 3)
}

/// A reference to another page of the issue, alone: "See analysis, page 16", "Leader, p12".
fn page_reference(text: &str) -> bool {
    let last = text.bytes().rev().find(|byte| !matches!(byte, b'.' | b')'));
    if text.len() > 70 || !last.is_some_and(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let number = text.trim_end_matches(['.', ')']);
    let bare = number.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | ' '));
    if bare.len() == number.len() {
        return false;
    }
    let last = bare.rsplit([' ', ',', ':', '(']).next().unwrap_or("");
    let first = || text.trim_start_matches(['(', '>', ' ']).split([' ', ',', ':']).next().unwrap_or("");
    ["page", "pages", "p", "pp", "p.", "pp."].iter().any(|page| page.eq_ignore_ascii_case(last))
        && PAGES.contains(&first().to_ascii_lowercase().as_str())
}

/// What references to another page begin with: the parts of a paper.
#[rustfmt::skip]
const PAGES: &[&str] = &[
    "analysis", "business", "comment", "continued", "diary", "editorial", "feature", "focus", "full", "inside",
    "interview", "leader", "leading", "letters", "more", "news", "obituary", "opinion", "report", "review", "see",
    "society", "turn", "viewpoint",
];

/// A web address and nothing else.
fn address(text: &str) -> bool {
    text.len() <= 200
        && (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
        && !text.contains(char::is_whitespace)
}

/// Whether a line that begins as furniture does can be it: a sentence of some length must turn to its reader or
/// speak of the page.
fn turns_to_reader(text: &str) -> bool {
    text.len() <= 60
        || !text.ends_with('.')
        || READER.iter().any(|word| find_ignoring_case(text, word).is_some())
}

/// Words with which furniture turns to its reader or speaks of itself.
#[rustfmt::skip]
const READER: &[&str] = &[
    " you", "your", " us", " our ", " here", " now", "website", "this site", "cookie", "javascript", "this page",
    "comment", "snapshot", "archive", "newsletter", "copyright", "reserved", "licence", "e-mail", "email", "bbc",
];

/// A code that a content system left: one word in which letters and digits are mixed, "PFjul2002".
fn code(text: &str) -> bool {
    (5..=24).contains(&text.len())
        && text.bytes().filter(u8::is_ascii_alphabetic).count() >= 2
        && text.bytes().filter(u8::is_ascii_digit).count() >= 2
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'/' | b'.'))
}

/// How many digits stand in a stretch: small counters let the compiler use the widest registers.
fn digits(text: &str) -> usize {
    let count = |part: &[u8]| usize::from(part.iter().map(|b| u8::from(b.is_ascii_digit())).sum::<u8>());
    text.as_bytes().chunks(255).map(count).sum()
}

/// Whether the stretch, with its line features, holds a telephone number or an e-mail address.
pub(crate) fn reaches_by(text: &str, features: LineFeatures) -> bool {
    (features.digit || features.at) && reaches_someone(text)
}

/// Whether the stretch holds a telephone number or an e-mail address.
fn reaches_someone(text: &str) -> bool {
    let sign = memchr::memchr(b'@', text.as_bytes()).is_some();
    if text.len() > 300 || !sign && digits(text) < 10 {
        return false;
    }
    let mail = sign
        && text.split_whitespace().any(|word| {
            word.split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.trim_end_matches('.').contains('.'))
        });
    let mut digits = 0;
    let mut phone = false;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b' ' | b'-' | b'(' | b')' | b'+' => {}
            _ => digits = 0,
        }
        phone |= digits >= 10;
    }
    mail || phone
}

/// Whether a line sets a question for readers to vote on.
pub(crate) fn polls(text: &str, hits: PhraseHits) -> bool {
    text.len() <= 400 && hits.has(PhraseHits::POLLS)
}

/// The publication that a line of furniture names: "More from Community Care".
pub(crate) fn publication(text: &str) -> Option<&str> {
    if text.len() > 200 {
        return None;
    }
    let mut from = 0;
    while let Some((at, lead)) = PUBLICATIONS.find(&text[from..]) {
        from += at + lead.len();
        let rest = text[from..].trim_start();
        let rest = rest.strip_prefix("the ").or_else(|| rest.strip_prefix("The ")).unwrap_or(rest);
        // A name: words that begin with capitals, "and", "of" and "&" between them.
        let mut end = 0;
        for word in rest.split_inclusive(' ') {
            let bare = word.trim_end();
            let joins = matches!(bare, "and" | "of" | "&" | "in" | "for" | "the");
            if !joins && !bare.chars().next().is_some_and(char::is_uppercase) {
                break;
            }
            let at = word.as_ptr() as usize - rest.as_ptr() as usize;
            if !joins {
                end = at + bare.trim_end_matches(['.', ',', ':', ';', ')', '\'', '’']).len();
            }
            if bare.ends_with(['.', ',', ':', ';', ')']) {
                break;
            }
        }
        let name = rest[..end].trim_end_matches(" Magazine");
        let section =
            !name.contains(' ') && is_noun(name) && !text[..text.len() - rest.len()].ends_with("he ");
        if name.len() >= 3 && name.len() <= 60 && !section {
            return Some(name);
        }
    }
    None
}

fn find_ignoring_case(text: &str, phrase: &str) -> Option<usize> {
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    text.windows(phrase.len()).position(|window| window.eq_ignore_ascii_case(phrase))
}

#[cfg(test)]
mod tests;
