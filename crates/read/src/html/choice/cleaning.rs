//! What in an article is none of it: lists of links, forms, buttons, tables of a page's layout.

use super::elements::{Attempt, LEAST, has_any_name};
use super::{names, stats, stats::Stats};
use dom_query::{NodeId, NodeRef};
use std::collections::HashSet;

/// Elements that are taken out whatever is in them, and those of them that may show a film; in order.
#[rustfmt::skip]
const REMOVED: [&str; 10] =
    ["aside", "button", "embed", "footer", "iframe", "input", "link", "object", "select", "textarea"];
const EMBEDS: [&str; 3] = ["embed", "iframe", "object"];
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
const TABLE_PARTS: [&str; 6] = ["caption", "col", "colgroup", "tfoot", "th", "thead"];
const TEXTISH: [&str; 12] =
    ["blockquote", "div", "dl", "img", "li", "ol", "p", "pre", "span", "table", "td", "ul"];

/// Where films are; a page that shows one means it.
const FILMS: [&str; 10] = [
    "dailymotion.com",
    "youtube.com",
    "youtube-nocookie.com",
    "player.vimeo.com",
    "v.qq.com",
    "archive.org",
    "upload.wikimedia.org",
    "player.twitch.tv",
    "bilibili.com",
    "live.bilibili.com",
];

/// Words that advertisements and what is still to come stand under.
const PLACEHOLDERS: [&str; 4] = ["ad", "advertisement", "advertising", "loading"];

/// Takes out of an article what is none of it.
pub(super) fn clean(article: &NodeRef<'_>, attempt: Attempt) {
    for node in elements(article) {
        if names::shares(&node) && stats::of(&node).chars < LEAST {
            node.remove_from_parent();
        }
    }
    let mut cleaner = Cleaner { classes: attempt.classes, tables: HashSet::new() };
    for table in elements(article).iter().filter(|node| node.has_name("table")) {
        if is_data(table) {
            cleaner.tables.insert(table.id);
        }
    }
    if attempt.clean {
        cleaner.conditionally(article, &["fieldset", "form"]);
    }
    for node in elements(article) {
        if has_any_name(&node, &REMOVED) && !shows_film(&node) {
            node.remove_from_parent();
        } else if attempt.classes && has_any_name(&node, &["h1", "h2"]) && names::weight(&node) < 0.0 {
            node.remove_from_parent();
        }
    }
    if attempt.clean {
        cleaner.conditionally(article, &["div", "table", "ul"]);
    }
}

/// Makes one of containers that hold nothing but each other: the outermost says what it is called.
pub(super) fn unwrap(article: &NodeRef<'_>) {
    const CONTAINERS: [&str; 2] = ["div", "section"];
    let found = elements(article);
    for outer in found.iter().rev().filter(|node| has_any_name(node, &CONTAINERS)) {
        let Some(inner) = outer.first_element_child() else { continue };
        if inner.next_element_sibling().is_none() && has_any_name(&inner, &CONTAINERS) {
            for attribute in outer.attrs() {
                inner.set_attr(&attribute.name.local, &attribute.value);
            }
            outer.replace_with(&inner);
        }
    }
}

/// The elements in a node, in their order.
fn elements<'d>(node: &NodeRef<'d>) -> Vec<NodeRef<'d>> {
    node.descendants_it().filter(NodeRef::is_element).collect()
}

fn shows_film(node: &NodeRef<'_>) -> bool {
    has_any_name(node, &EMBEDS)
        && node.element_ref().is_some_and(|element| {
            element.attrs.iter().any(|attribute| FILMS.iter().any(|host| attribute.value.contains(host)))
        })
}

/// Whether a table holds figures and is none of the page's layout.
fn is_data(table: &NodeRef<'_>) -> bool {
    if table.attr("role").as_deref() == Some("presentation")
        || table.attr("datatable").as_deref() == Some("0")
    {
        return false;
    }
    if table.has_attr("summary") || table.descendants_it().any(|inner| has_any_name(&inner, &TABLE_PARTS)) {
        return true;
    }
    let (mut rows, mut columns, mut here) = (0usize, 0usize, 0usize);
    for inner in table.descendants_it() {
        if inner.has_name("table") {
            return false;
        } else if inner.has_name("tr") {
            rows += 1;
            here = 0;
        } else if inner.has_name("td") {
            let spans = inner.attr("colspan").and_then(|spans| spans.parse::<usize>().ok()).unwrap_or(1);
            here += spans.clamp(1, 1000);
            columns = columns.max(here);
        }
    }
    rows != 1 && columns != 1 && (rows >= 10 || columns > 4 || rows * columns > 10)
}

/// What is in an element, counted.
#[derive(Default)]
struct Survey {
    stats: Stats,
    paragraphs: usize,
    pictures: usize,
    items: usize,
    inputs: usize,
    embeds: usize,
    film: bool,
    /// Characters in lists and in headings.
    listed: u32,
    headed: u32,
    /// Whether words stand in an element that holds words.
    text: bool,
    code: bool,
    data: bool,
}

struct Cleaner {
    classes: bool,
    /// Tables that hold figures.
    tables: HashSet<NodeId>,
}

impl Cleaner {
    /// Takes out those elements of some names that are furniture by what is in them, the inner ones first.
    fn conditionally(&self, article: &NodeRef<'_>, named: &[&str]) {
        let found = elements(article);
        for node in found.iter().rev().filter(|node| has_any_name(node, named)) {
            if self.is_furniture(node) {
                node.remove_from_parent();
            }
        }
    }

    fn survey(&self, node: &NodeRef<'_>) -> Survey {
        let mut survey = Survey::default();
        let id = node.id;
        let stats = stats::each(node, |inner, stats| {
            if inner.id == id {
                return;
            }
            let Some(name) = inner.node_name() else { return };
            let name = name.as_ref();
            match name {
                "p" => survey.paragraphs += 1,
                "img" => survey.pictures += 1,
                "li" => survey.items += 1,
                "input" => survey.inputs += 1,
                "ul" | "ol" => survey.listed += stats.chars,
                "pre" => survey.code = true,
                "table" => survey.data |= self.tables.contains(&inner.id),
                name if HEADINGS.binary_search(&name).is_ok() => survey.headed += stats.chars,
                name if EMBEDS.binary_search(&name).is_ok() => {
                    survey.embeds += 1;
                    survey.film |= shows_film(inner);
                }
                _ => {}
            }
            survey.text |= stats.chars > 0 && TEXTISH.binary_search(&name).is_ok();
        });
        Survey { stats, ..survey }
    }

    /// Whether an element is furniture by what is in it.
    fn is_furniture(&self, node: &NodeRef<'_>) -> bool {
        let within_data = || node.ancestors_it(None).any(|above| self.tables.contains(&above.id));
        if self.tables.contains(&node.id) {
            return false;
        }
        let survey = self.survey(node);
        if survey.data || !self.tables.is_empty() && within_data() {
            return false;
        }
        let weight = if self.classes { names::weight(node) } else { 0.0 };
        if weight < 0.0 {
            return !survey.code;
        }
        if survey.stats.commas >= 10 || survey.film {
            return false;
        }
        if survey.stats.chars <= 16 && is_placeholder(node) {
            return true;
        }
        let chars = survey.stats.chars as f32;
        let is_list = has_any_name(node, &["ol", "ul"]) || chars > 0.0 && survey.listed as f32 / chars > 0.9;
        if !looks_like_furniture(node, &survey, weight, is_list) {
            return false;
        }
        // A list of pictures stays.
        !is_list
            || node.children_it(false).any(|child| child.element_children().len() > 1)
            || survey.pictures != survey.items
    }
}

fn looks_like_furniture(node: &NodeRef<'_>, survey: &Survey, weight: f32, is_list: bool) -> bool {
    let Survey { stats, paragraphs, pictures, items, .. } = survey;
    let in_figure = || node.ancestors_it(None).any(|above| above.has_name("figure"));
    let density = stats.link_density();
    let headed = if stats.chars == 0 { 0.0 } else { survey.headed as f32 / stats.chars as f32 };
    (*pictures > 1 && *paragraphs * 2 < *pictures && !in_figure())
        || (!is_list && *items > paragraphs + 100)
        || survey.inputs > paragraphs / 3
        || (!is_list
            && stats.chars < 25
            && (*pictures == 0 || *pictures > 2)
            && density > 0.0
            && headed < 0.9
            && !in_figure())
        || (!is_list && weight < 25.0 && density > 0.2)
        || (weight >= 25.0 && density > 0.5)
        || (survey.embeds == 1 && stats.chars < 75)
        || survey.embeds > 1
        || (*pictures == 0 && !survey.text)
}

fn is_placeholder(node: &NodeRef<'_>) -> bool {
    let text = node.text().trim().to_ascii_lowercase();
    PLACEHOLDERS.contains(&text.trim_end_matches(['…', '.']))
}
