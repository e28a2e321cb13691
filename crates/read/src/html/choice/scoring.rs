//! The element that holds the article: paragraphs score for what they stand in, and the best of those is taken with the
//! siblings that belong to it.

use super::elements::has_any_name;
use super::{names, stats, stats::Stats};
use dom_query::{NodeId, NodeRef};
use std::collections::HashMap;

/// Of so many elements with the best scores the first may share its text with the others.
const CANDIDATES: usize = 5;
/// If more than so many of them score nearly as well, what holds them all is taken.
const COMMON: usize = 3;
/// Below this score links do not count.
const LINKS_COUNT: f32 = 5.0;

/// Elements that stay what they are when they stand beside the best; in order.
const KEPT: [&str; 5] = ["article", "ol", "p", "section", "ul"];

/// The scores of elements.
struct Scores {
    classes: bool,
    scores: HashMap<NodeId, f32>,
}

impl Scores {
    fn get(&self, node: &NodeRef<'_>) -> f32 {
        self.scores.get(&node.id).copied().unwrap_or(0.0)
    }

    fn has(&self, node: &NodeRef<'_>) -> bool {
        self.scores.contains_key(&node.id)
    }

    /// The score of an element without the paragraphs in it.
    fn own(&self, node: &NodeRef<'_>) -> f32 {
        let Some(element) = node.element_ref() else { return 0.0 };
        let score = match element.name.local.as_ref() {
            "div" => 5.0,
            "pre" | "td" | "blockquote" => 3.0,
            "address" | "ol" | "ul" | "dl" | "dd" | "dt" | "li" | "form" => -3.0,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => -5.0,
            _ => 0.0,
        };
        score + if self.classes { names::weight(node) } else { 0.0 }
    }

    fn begin(&mut self, node: &NodeRef<'_>) {
        if !self.has(node) {
            self.scores.insert(node.id, self.own(node));
        }
    }
}

/// The article of a body with these paragraphs, in an element of its own.
pub(super) fn article<'d>(paragraphs: &[NodeRef<'d>], body: &NodeRef<'d>, classes: bool) -> NodeRef<'d> {
    let mut scores = Scores { classes, scores: HashMap::new() };
    let candidates = score(paragraphs, body, &mut scores);
    let article = body.tree.new_element("div");
    match candidates.first().filter(|best| !best.has_name("body")) {
        None => {
            body.tree.reparent_children_of(&body.id, Some(article.id));
            body.append_child(&article);
        }
        Some(best) => {
            let mut best = raised(common(*best, &candidates, &scores), &mut scores);
            // What stands alone in an element has the siblings of that.
            while let Some(parent) = best.parent().filter(|parent| {
                !parent.has_name("body") && parent.children_it(false).filter(NodeRef::is_element).count() == 1
            }) {
                best = parent;
            }
            scores.begin(&best);
            gather(&best, &article, &scores);
        }
    }
    article
}

/// Scores what the paragraphs stand in, and returns the best.
fn score<'d>(paragraphs: &[NodeRef<'d>], body: &NodeRef<'d>, scores: &mut Scores) -> Vec<NodeRef<'d>> {
    let mut known: HashMap<NodeId, Stats> = HashMap::new();
    stats::each(body, |node, stats| {
        known.insert(node.id, *stats);
    });
    let mut order: Vec<NodeRef<'d>> = Vec::new();
    for paragraph in paragraphs {
        let Some(stats) = known.get(&paragraph.id).filter(|stats| stats.chars >= 25) else { continue };
        let points = (2 + stats.commas + (stats.chars / 100).min(3)) as f32;
        for (level, above) in paragraph.ancestors_it(Some(5)).enumerate() {
            if !above.is_element() || above.parent().is_none() {
                continue;
            }
            let divided = points / if level < 2 { level as f32 + 1.0 } else { level as f32 * 3.0 };
            if !scores.has(&above) {
                order.push(above);
                scores.begin(&above);
            }
            *scores.scores.entry(above.id).or_default() += divided;
            if above.has_name("body") {
                break;
            }
        }
    }
    order.retain(|node| {
        let score = scores.get(node);
        if score <= 0.0 {
            scores.scores.remove(&node.id);
            return false;
        }
        if score > LINKS_COUNT {
            let density = known.get(&node.id).map_or(0.0, Stats::link_density);
            scores.scores.insert(node.id, score * (1.0 - density));
        }
        true
    });
    order.sort_by(|one, other| scores.get(other).total_cmp(&scores.get(one)));
    order.truncate(CANDIDATES);
    order
}

/// What holds the best and most of those that score nearly as well, if there are as many.
fn common<'d>(best: NodeRef<'d>, candidates: &[NodeRef<'d>], scores: &Scores) -> NodeRef<'d> {
    let near = |other: &&NodeRef<'d>| scores.get(other) / scores.get(&best) >= 0.75;
    let others: Vec<Vec<NodeId>> = candidates[1..]
        .iter()
        .filter(near)
        .map(|other| other.ancestors_it(None).map(|above| above.id).collect())
        .collect();
    if others.len() <= COMMON {
        return best;
    }
    let mut above = best.parent();
    while let Some(node) = above.filter(|node| !node.has_name("body")) {
        if others.iter().filter(|other| other.contains(&node.id)).count() >= COMMON {
            return node;
        }
        above = node.parent();
    }
    best
}

/// What the best stands in, if that scores more: text of its own is in it.
fn raised<'d>(best: NodeRef<'d>, scores: &mut Scores) -> NodeRef<'d> {
    scores.begin(&best);
    let mut last = scores.get(&best);
    let least = last / 3.0;
    let mut above = best.parent();
    while let Some(node) = above.filter(|node| !node.has_name("body")) {
        if scores.has(&node) {
            let score = scores.get(&node);
            if score < least {
                break;
            }
            if score > last {
                return node;
            }
            last = score;
        }
        above = node.parent();
    }
    best
}

/// Puts the best and those of its siblings that belong to it into the article.
fn gather(best: &NodeRef<'_>, article: &NodeRef<'_>, scores: &Scores) {
    let Some(parent) = best.parent() else { return };
    let score = scores.get(best);
    let least = (score * 0.2).max(10.0);
    let class = best.attr("class").unwrap_or_default();
    for sibling in parent.element_children() {
        let belongs = sibling.id == best.id || {
            let alike = !class.is_empty() && sibling.attr("class").as_ref() == Some(&class);
            let own = scores.get(&sibling);
            if own > 0.0 {
                own + if alike { score * 0.2 } else { 0.0 } >= least
            } else {
                sibling.has_name("p") && is_paragraph(&sibling)
            }
        };
        if belongs {
            if !has_any_name(&sibling, &KEPT) {
                sibling.rename("div");
            }
            article.append_child(&sibling);
        }
    }
    parent.append_child(article);
}

/// Whether a paragraph beside the best is text: long and with few links, or a sentence with none.
fn is_paragraph(node: &NodeRef<'_>) -> bool {
    let stats = stats::of(node);
    let sentence = || {
        let text = node.text();
        let text = text.trim();
        text.ends_with('.') || text.contains(". ")
    };
    stats.chars > 80 && stats.link_density() < 0.25
        || (1..80).contains(&stats.chars) && stats.linked == 0.0 && sentence()
}
