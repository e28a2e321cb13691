//! Who is named with whom.

use super::canvas::{Anchor, Canvas, MARGIN, width_of, wrap};
use super::labels::{count, heading};
use crate::things::{Thing, things};
use fjadra::{Center, Collide, Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};
use greenpaper_core::{Annotated, MentionKind};
use std::collections::{BTreeMap, BTreeSet};

/// Of a label: the height of a line, and how wide it may be.
const LINE: f64 = 15.0;
const LABEL: f64 = 150.0;

/// Which pairs of the `chosen` things stand in one block, and in how many.
fn pairs(
    articles: &[Annotated],
    of_entities: &[Vec<usize>],
    chosen: &[bool],
) -> BTreeMap<(usize, usize), usize> {
    let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (annotated, of_entity) in articles.iter().zip(of_entities) {
        let mut mentions = annotated.mentions().iter().peekable();
        for block in annotated.article().blocks() {
            let mut here = BTreeSet::new();
            while let Some(mention) = mentions.next_if(|it| it.span.start() < block.span.end()) {
                let thing = mention.entity.map(|entity| of_entity[entity.get()]);
                here.extend(thing.filter(|thing| chosen[*thing]));
            }
            for a in &here {
                for b in here.range(a + 1..) {
                    *pairs.entry((*a, *b)).or_default() += 1;
                }
            }
        }
    }
    pairs
}

pub(super) fn draw(canvas: &mut Canvas, articles: &[Annotated], limit: usize) -> String {
    let (all, of_entities) = things(articles);
    let wanted = |thing: &Thing| matches!(thing.kind, MentionKind::Person | MentionKind::Organisation);
    // Those that stand with others, the most joined first: of many candidates, to leave out who is never with anyone.
    let candidates: Vec<bool> = all
        .iter()
        .scan(0, |n, it| {
            *n += usize::from(wanted(it));
            Some(wanted(it) && *n <= 20 * limit)
        })
        .collect();
    let mut weight = vec![0; all.len()];
    for ((a, b), times) in pairs(articles, &of_entities, &candidates) {
        weight[a] += times;
        weight[b] += times;
    }
    let mut order: Vec<usize> = (0..all.len()).filter(|at| weight[*at] > 0).collect();
    order.sort_by_key(|at| (usize::MAX - weight[*at], *at));
    order.truncate(limit);
    let mut edges = pairs(articles, &of_entities, &among(&all, &order));
    // Who stands only with some that are left out would stand alone.
    order.retain(|at| edges.keys().any(|(a, b)| a == at || b == at));
    order.sort_unstable();
    edges.retain(|(a, b), _| order.contains(a) && order.contains(b));
    let note = format!(
        "The {} that stand with others most often in {}. A line joins two that one paragraph names, broader for more.",
        count(order.len(), "name"),
        count(articles.len(), "article")
    );
    canvas.note(&note);
    if order.is_empty() {
        return note;
    }
    legend(canvas);
    let places = layout(canvas, &all, &order, &edges);
    let place = |thing: usize| order.binary_search(&thing).map_or((0.0, 0.0), |at| places[at]);
    let most = edges.values().copied().max().unwrap_or(1) as f64;
    for ((a, b), times) in &edges {
        let what = format!("{} and {}: {}", all[*a].name, all[*b].name, count(*times, "paragraph"));
        canvas.line(place(*a), place(*b), "edge", 1.0 + 7.0 * (*times as f64 / most).sqrt(), &what);
    }
    for at in &order {
        let ((x, y), thing) = (place(*at), &all[*at]);
        canvas.mark(
            thing.kind,
            x,
            y,
            radius(thing, &all, &order),
            &format!("{}: {} ×", thing.name, thing.mentions),
        );
    }
    for (at, (x, y)) in order.iter().zip(&places) {
        let thing = &all[*at];
        let lines = label(thing);
        let mut y = y + radius(thing, &all, &order) - 1.0;
        let half = half_width(&lines);
        let x = x.clamp(MARGIN + half, (canvas.right() - half).max(MARGIN + half));
        for line in lines {
            y += LINE;
            canvas.text(x, y, Anchor::Middle, "halo", &line);
        }
    }
    let mut strongest: Vec<_> = edges.iter().collect();
    strongest.sort_by_key(|((a, b), times)| (usize::MAX - **times, *a, *b));
    let told = strongest
        .iter()
        .take(20)
        .map(|((a, b), times)| format!("{} with {} ({times})", all[*a].name, all[*b].name));
    format!("{note} Most often together: {}.", told.collect::<Vec<_>>().join("; "))
}

fn among(all: &[Thing], order: &[usize]) -> Vec<bool> {
    let mut chosen = vec![false; all.len()];
    for at in order {
        chosen[*at] = true;
    }
    chosen
}

/// A name on one line, or on two where it is long.
fn label(thing: &Thing) -> Vec<String> {
    wrap(&thing.name, 13.0, LABEL, 2)
}

fn half_width(lines: &[String]) -> f64 {
    lines.iter().map(|line| width_of(line, 13.0)).fold(0.0, f64::max) / 2.0
}

fn legend(canvas: &mut Canvas) {
    canvas.y += 24.0;
    let mut x = MARGIN + 6.0;
    for kind in [MentionKind::Person, MentionKind::Organisation] {
        canvas.mark(kind, x, canvas.y - 4.0, 6.0, "");
        canvas.text(x + 12.0, canvas.y, Anchor::Start, "soft", &heading(kind));
        x += 32.0 + width_of(&heading(kind), 12.0);
    }
}

fn radius(thing: &Thing, all: &[Thing], order: &[usize]) -> f64 {
    let most = order.iter().map(|at| all[*at].mentions).max().unwrap_or(1) as f64;
    5.0 + 11.0 * (thing.mentions as f64 / most).sqrt()
}

/// Places for the things in `order`: by forces, then moved apart until no label lies on another thing or its label.
fn layout(
    canvas: &mut Canvas,
    all: &[Thing],
    order: &[usize],
    edges: &BTreeMap<(usize, usize), usize>,
) -> Vec<(f64, f64)> {
    let number = |thing: usize| order.binary_search(&thing).unwrap_or_default();
    let links: Vec<(usize, usize)> = edges.keys().map(|(a, b)| (number(*a), number(*b))).collect();
    let mut simulation = SimulationBuilder::default()
        .build(order.iter().map(|_| Node::default()))
        .add_force("link", Link::new(links).distance(70.0))
        .add_force("charge", ManyBody::new().strength(-260.0))
        .add_force("collide", Collide::new().radius(|_| 34.0))
        .add_force("center", Center::new())
        .add_force("x", PositionX::new().strength(0.06))
        .add_force("y", PositionY::new().strength(0.05));
    simulation.tick(400);
    let mut places: Vec<(f64, f64)> = simulation.positions().map(|[x, y]| (x, y)).collect();
    let span = |values: &mut dyn Iterator<Item = f64>| {
        let (low, high) =
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(it), high.max(it)));
        (low, (high - low).max(1.0))
    };
    let ((left, width), (top, height)) =
        (span(&mut places.iter().map(|it| it.0)), span(&mut places.iter().map(|it| it.1)));
    // Over the whole width, and as high as so many labels need.
    let room = canvas.inner() - 120.0;
    let tall =
        (height / width * room).clamp(0.7 * room, 1.3 * room).max(34.0 * (order.len() as f64).sqrt() * 2.2);
    for (x, y) in &mut places {
        *x = MARGIN + 60.0 + (*x - left) / width * room;
        *y = (*y - top) / height * tall;
    }
    let boxes: Vec<(f64, f64, f64)> = order
        .iter()
        .map(|at| {
            let r = radius(&all[*at], all, order);
            let lines = label(&all[*at]);
            (half_width(&lines).max(r) + 3.0, r, r + LINE * lines.len() as f64 + 4.0)
        })
        .collect();
    // Sideways there may be no room left for some: those give way up and down alone, for which there always is.
    for round in 0..600 {
        if !apart(&mut places, &boxes, canvas, round > 200) {
            break;
        }
    }
    let highest = places.iter().zip(&boxes).map(|((_, y), it)| y - it.1).fold(f64::INFINITY, f64::min);
    let down = canvas.y + 24.0 - highest;
    for (_, y) in &mut places {
        *y += down;
    }
    canvas.y = places.iter().zip(&boxes).map(|((_, y), it)| y + it.2).fold(canvas.y, f64::max);
    places
}

/// Moves boxes (half width, height above, height below) that overlap away from one another, the shorter way or `upright`.
fn apart(places: &mut [(f64, f64)], boxes: &[(f64, f64, f64)], canvas: &Canvas, upright: bool) -> bool {
    let mut moved = false;
    for a in 0..places.len() {
        for b in a + 1..places.len() {
            let ((half_a, up_a, down_a), (half_b, up_b, down_b)) = (boxes[a], boxes[b]);
            let across = half_a + half_b - (places[a].0 - places[b].0).abs();
            let (upper, lower) = if places[a].1 <= places[b].1 { (a, b) } else { (b, a) };
            let need = if upper == a { down_a + up_b } else { down_b + up_a };
            let along = need - (places[lower].1 - places[upper].1);
            if across <= 0.0 || along <= 0.0 {
                continue;
            }
            moved = true;
            if upright || along <= across {
                places[upper].1 -= along / 2.0;
                places[lower].1 += along / 2.0;
            } else {
                let sign = if places[a].0 <= places[b].0 { -1.0 } else { 1.0 };
                places[a].0 += sign * across / 2.0;
                places[b].0 -= sign * across / 2.0;
            }
        }
    }
    for ((x, _), (half, ..)) in places.iter_mut().zip(boxes) {
        let (low, high) = (MARGIN + half, canvas.right() - half);
        *x = x.clamp(low, high.max(low));
    }
    moved
}
