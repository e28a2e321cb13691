//! What a page says of itself.

use crate::date::metadata_date;
use crate::heading::same_heading;
use crate::page::Page;
use dom_query::{Document, Matcher, Selection};
use greenpaper_core::PartialDate;
use serde_json::Value;
use std::sync::LazyLock;

/// The names of meta tags that hold a date of publication, the surest first.
const DATES: [&str; 18] = [
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "date.published",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "govuk:first-published-at",
    "pubdate",
    "publish-date",
    "originalpublicationdate",
    "parsely-pub-date",
    "date",
];
const AUTHORS: [&str; 8] = [
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "byl",
    "sailthru.author",
];
/// Those of them that are an author's whatever else a page shows.
const STATED: [&str; 4] = ["author", "dc.creator", "dcterms.creator", "parsely-author"];
const SITES: [&str; 5] =
    ["og:site_name", "citation_journal_title", "dc.publisher", "application-name", "dcterms.publisher"];
const TITLES: [&str; 5] = ["og:title", "dc.title", "citation_title", "twitter:title", "parsely-title"];

/// Where pages show a date of publication, the surest first.
const TIMES: [&str; 6] =
    ["[itemprop=datePublished]", "time[pubdate]", "article time", "header time", "main time", "time"];
const DATELINES: [&str; 8] =
    [".date", ".published", ".dateline", ".timestamp", ".post-date", ".entry-date", ".pubdate", "#date"];
/// Where they show an author.
const BYLINES: [&str; 8] = [
    "[itemprop=author] [itemprop=name]",
    "[itemprop=author]",
    "[rel=author]",
    ".byline .author",
    ".author-name",
    ".byline a",
    ".byline",
    ".author",
];
const METAS: &str = "meta[content]";
const CANONICAL: &str = "link[rel=canonical]";
const LANGUAGE: &str = "html[lang]";
const HEADING: &str = "h1";
const SECOND: &str = "h2";
const TITLE: &str = "title";
const LINKED: &str = "script[type=\"application/ld+json\"]";

/// Selectors are parsed once: for short pages that would be a tenth of the work.
static MATCHERS: LazyLock<Vec<(&str, Matcher)>> = LazyLock::new(|| {
    let lists: [&[&'static str]; 4] =
        [&[METAS, CANONICAL, LANGUAGE, HEADING, SECOND, TITLE, LINKED], &TIMES, &DATELINES, &BYLINES];
    let parsed =
        lists.iter().flat_map(|list| list.iter()).map(|&selector| (selector, Matcher::new(selector)));
    parsed.filter_map(|(selector, matcher)| matcher.ok().map(|matcher| (selector, matcher))).collect()
});

fn select<'d>(document: &'d Document, selector: &str) -> Selection<'d> {
    match MATCHERS.iter().find(|(known, _)| *known == selector) {
        Some((_, matcher)) => document.select_matcher(matcher),
        None => document.select(selector),
    }
}

/// What the page says that it is about, in a sentence.
pub(super) fn description(document: &Document) -> Option<String> {
    let metas = select(document, METAS);
    ["og:description", "description", "twitter:description"].iter().find_map(|wanted| {
        metas.iter().find_map(|meta| {
            let name = meta.attr("property").or_else(|| meta.attr("name"))?;
            name.eq_ignore_ascii_case(wanted).then(|| clean(&meta.attr("content")?)).flatten()
        })
    })
}

/// A page's tree, its meta tags by their names in small letters, and its source in small letters.
struct Known<'d> {
    document: &'d Document,
    metas: Vec<(String, String)>,
    small: String,
}

impl<'d> Known<'d> {
    fn of(document: &'d Document, source: &str) -> Known<'d> {
        let metas = select(document, METAS)
            .iter()
            .filter_map(|meta| {
                let name =
                    meta.attr("property").or_else(|| meta.attr("name")).or_else(|| meta.attr("itemprop"))?;
                let content = meta.attr("content")?;
                Some((name.trim().to_ascii_lowercase(), clean(&content)?))
            })
            .collect();
        Known { document, metas, small: source.to_ascii_lowercase() }
    }

    fn meta(&self, names: &[&str]) -> Option<String> {
        let found = names.iter().find_map(|name| self.metas.iter().find(|(known, _)| known == name));
        found.map(|(_, content)| content.clone())
    }

    /// What a selector selects, where each name in it stands in the page at all: to look costs less than to select.
    fn select(&self, selector: &str) -> Option<Selection<'d>> {
        let mut names =
            selector.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|name| !name.is_empty());
        names
            .all(|name| {
                let name = name.to_ascii_lowercase();
                memchr::memmem::find(self.small.as_bytes(), name.as_bytes()).is_some()
            })
            .then(|| select(self.document, selector))
    }

    /// The date of publication, where meta tags, elements of time or elements that are called a date give it.
    fn published(&self) -> Option<PartialDate> {
        let given = || DATES.iter().find_map(|name| self.meta(&[name]).as_deref().and_then(metadata_date));
        let timed = |selector: &str| {
            self.select(selector)?.iter().take(3).find_map(|time| {
                let said = time.attr("datetime").or_else(|| time.attr("content"));
                said.as_deref().and_then(metadata_date).or_else(|| metadata_date(time.text().trim()))
            })
        };
        let called = |selector: &str| {
            self.select(selector)?
                .iter()
                .take(2)
                .find_map(|found| crate::date::date_in(found.text().trim()).map(|dated| dated.date))
        };
        given()
            .or_else(|| TIMES.iter().find_map(|it| timed(it)))
            .or_else(|| DATELINES.iter().find_map(|it| called(it)))
    }

    /// Who wrote, where JSON-LD, meta tags or elements that are called so give it.
    fn author(&self, linked: Option<String>) -> Option<String> {
        let shown = |selector: &str| {
            let found = self.select(selector)?.iter().find_map(|found| clean(&found.text()));
            found.filter(|author| names_author(author))
        };
        linked
            .filter(|author| names_author(author))
            .or_else(|| self.meta(&AUTHORS).filter(|author| !author.contains("://") && names_author(author)))
            .or_else(|| BYLINES.iter().find_map(|it| shown(it)))
            .map(|author| author.trim_start_matches("By ").trim_start_matches("by ").trim().to_owned())
            .filter(|author| (3..=100).contains(&author.len()))
    }
}

/// Whether what a page gives as its author is one: a date is no name, nor is what a content system calls who has no other.
fn names_author(author: &str) -> bool {
    let small = author.to_ascii_lowercase();
    let first = small.split(['-', ' ']).next().unwrap_or(&small);
    crate::date::date_in(author).is_none()
        && !matches!(first, "admin" | "administrator" | "webmaster" | "root" | "wordpress")
        && !matches!(small.as_str(), "by" | "author" | "written by" | "words by" | "posted by")
}

/// What a page, of which the tree and the source are given, says of itself, and whether it states its author apart from what
/// it shows.
pub(super) fn of(document: &Document, source: &str, url: Option<&str>) -> (Page, bool) {
    let known = Known::of(document, source);
    let linked = linked_data(document);
    let address = select(document, CANONICAL)
        .iter()
        .find_map(|link| link.attr("href"))
        .map(|href| href.to_string())
        .or_else(|| known.meta(&["og:url"]));
    let publication =
        known.meta(&SITES[..1]).or_else(|| linked.publisher.clone()).or_else(|| known.meta(&SITES[1..]));
    let published = linked
        .published
        .or_else(|| known.published())
        .or_else(|| url.and_then(address_date).or_else(|| address.as_deref().and_then(address_date)));
    let headline = headline(document, &linked, known.meta(&TITLES), publication.as_deref());
    let states_author = linked.author.is_some() && !linked.in_graph || known.meta(&STATED).is_some();
    let page = Page {
        // Some systems escape twice.
        headline: headline.map(|headline| crate::fragment::decoded(&headline).into_owned()),
        author: known.author(linked.author.clone()),
        published,
        publication,
        language: select(document, LANGUAGE)
            .iter()
            .find_map(|html| html.attr("lang"))
            .and_then(|lang| clean(&lang)),
        url: address.filter(|address| address.contains("://")),
        is_web_page: true,
        ..Page::default()
    };
    (page, states_author)
}

/// The headline: the first-level heading if a title agrees with it or it stands alone; else the title that
/// the page gives, without the site's name.
fn headline(
    document: &Document,
    linked: &Linked,
    given: Option<String>,
    publication: Option<&str>,
) -> Option<String> {
    let mut headings: Vec<String> =
        select(document, HEADING).iter().filter_map(|h1| clean(&h1.text())).take(8).collect();
    let first = headings.first().cloned();
    // On a blog the first is the blog's name, and that of a post comes second.
    headings.extend(select(document, SECOND).iter().filter_map(|h2| clean(&h2.text())).take(8));
    let title = select(document, TITLE).iter().find_map(|title| clean(&title.text()));
    let titles: Vec<&String> = linked.headline.iter().chain(&given).chain(&title).collect();
    let parts = |title: &str| -> Vec<String> {
        [" | ", " - ", " – ", " — ", " :: ", " » ", ": "]
            .iter()
            .flat_map(|mark| title.split(mark).map(str::to_owned).collect::<Vec<_>>())
            .collect()
    };
    let agrees = |heading: &&String| {
        titles.iter().any(|title| {
            same_heading(title, heading)
                || title.contains(heading.as_str())
                || parts(title).iter().any(|part| same_heading(part, heading))
        }) && !publication.is_some_and(|name| same_heading(name, heading))
    };
    // Sites set their own name as a heading too; in a title it comes last, or not at all.
    let place = |heading: &&String| titles.iter().filter_map(|title| title.find(heading.as_str())).min();
    let agreeing = headings.iter().filter(agrees);
    if let Some(heading) = agreeing.min_by_key(|heading| place(heading).unwrap_or(usize::MAX)) {
        return Some(heading.clone());
    }
    let title = linked.headline.clone().or(given).or(title);
    match title {
        Some(title) => Some(without_site(&title, publication)),
        None => first,
    }
}

/// A title without the site's name at its end or start.
fn without_site(title: &str, publication: Option<&str>) -> String {
    for mark in [" | ", " :: ", " » ", " - ", " – ", " — "] {
        let Some((head, tail)) = title.rsplit_once(mark) else { continue };
        let named = publication.is_some_and(|name| same_heading(name, tail));
        if named || (matches!(mark, " | " | " :: " | " » ") && head.len() >= tail.len()) {
            return without_site(head.trim(), publication);
        }
        if publication.is_some_and(|name| same_heading(name, head)) {
            return tail.trim().to_owned();
        }
    }
    title.trim().to_owned()
}

/// A date in an address: `/2003/10/03/`.
fn address_date(address: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = address.split('/').collect();
    parts.windows(3).find_map(|parts| {
        let number =
            |part: &str, digits: usize| (part.len() == digits).then(|| part.parse::<u32>().ok()).flatten();
        let year = number(parts[0], 4).filter(|year| (1990..=2100).contains(year))?;
        PartialDate::ymd(year as i32, number(parts[1], 2)?, number(parts[2], 2)?).ok()
    })
}

/// What JSON-LD says of the article.
#[derive(Default)]
struct Linked {
    headline: Option<String>,
    author: Option<String>,
    published: Option<PartialDate>,
    publisher: Option<String>,
    /// Whether it stands among other things, which are of the site as often as of the article.
    in_graph: bool,
}

fn linked_data(document: &Document) -> Linked {
    for script in select(document, LINKED).iter() {
        let Ok(value) = serde_json::from_str::<Value>(script.text().trim()) else { continue };
        let Some(article) = find_article(&value, 0) else { continue };
        let names = |value: &Value| -> Option<String> {
            let name = |value: &Value| value.as_str().or_else(|| value["name"].as_str()).and_then(clean);
            match value {
                Value::Array(all) => {
                    let names: Vec<String> = all.iter().filter_map(name).collect();
                    (!names.is_empty()).then(|| names.join(", "))
                }
                one => name(one),
            }
        };
        return Linked {
            headline: article["headline"].as_str().or_else(|| article["name"].as_str()).and_then(clean),
            author: names(&article["author"]).filter(|author| !author.contains("://")),
            published: article["datePublished"].as_str().and_then(metadata_date),
            publisher: names(&article["publisher"]),
            in_graph: !value["@graph"].is_null(),
        };
    }
    Linked::default()
}

/// The first object that is an article of some sort, in a list or a graph.
fn find_article(value: &Value, depth: usize) -> Option<&Value> {
    if depth > 8 {
        return None;
    }
    let is_article = |kind: &Value| {
        kind.as_str().is_some_and(|kind| {
            kind.ends_with("Article") || matches!(kind, "BlogPosting" | "Report" | "SpeechEvent" | "WebPage")
        })
    };
    match value {
        Value::Array(all) => all.iter().find_map(|value| find_article(value, depth + 1)),
        Value::Object(fields) => {
            let kind = &value["@type"];
            if is_article(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_article)) {
                return Some(value);
            }
            ["@graph", "mainEntity", "mainEntityOfPage"]
                .iter()
                .find_map(|field| fields.get(*field).and_then(|value| find_article(value, depth + 1)))
        }
        _ => None,
    }
}

/// Words with single blanks between them, if there are any.
fn clean(text: &str) -> Option<String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}
