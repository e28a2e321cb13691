//! The most named of each kind, with how often in which year.

use super::canvas::{Anchor, Canvas, MARGIN};
use super::labels::{count, heading};
use crate::kinds::kinds;
use crate::things::{Thing, things};
use greenpaper_core::{Annotated, MentionKind};

const KINDS: [MentionKind; 5] = [
    MentionKind::Organisation,
    MentionKind::Person,
    MentionKind::Legislation,
    MentionKind::Publication,
    MentionKind::Place,
];
/// More years than this are put together in fives, then tens.
const COLUMNS: i32 = 30;

/// The years at the right, a column each or some together.
struct Years {
    first: i32,
    step: i32,
    columns: usize,
    left: f64,
    width: f64,
}

impl Years {
    fn new(articles: &[Annotated], canvas: &Canvas) -> Option<Years> {
        let years = || articles.iter().filter_map(|it| it.article().published()?.year());
        let (first, last) = (years().min()?, years().max()?);
        let steps = [1, 5, 10, 50, 100, 500, 1000];
        let step =
            steps.into_iter().find(|step| last.div_euclid(*step) - first.div_euclid(*step) < COLUMNS)?;
        let (first, last) = (first.div_euclid(step) * step, last.div_euclid(step) * step);
        let width = canvas.inner() * 0.42;
        let columns = usize::try_from((last - first) / step).ok()? + 1;
        Some(Years { first, step, columns, left: canvas.right() - width, width })
    }

    fn column(&self, annotated: &Annotated) -> Option<usize> {
        let year = annotated.article().published()?.year()?;
        usize::try_from((year - self.first) / self.step).ok().filter(|at| *at < self.columns)
    }

    fn counts(&self, thing: &Thing, articles: &[Annotated]) -> Vec<usize> {
        let mut counts = vec![0; self.columns];
        for named in &thing.articles {
            if let Some(at) = self.column(&articles[named.article]) {
                counts[at] += named.times;
            }
        }
        counts
    }

    fn name(&self, column: usize) -> String {
        let year = self.first + column as i32 * self.step;
        if self.step == 1 { year.to_string() } else { format!("{year}–{}", year + self.step - 1) }
    }
}

pub(super) fn draw(canvas: &mut Canvas, articles: &[Annotated], limit: usize) -> String {
    let (all, _) = things(articles);
    let years = Years::new(articles, canvas);
    let mut note =
        format!("The most named of each kind in {}, by mentions", count(articles.len(), "article"));
    if let Some(years) = &years {
        let span = (years.name(0), years.name(years.columns - 1));
        let each = if years.step == 1 { "a year".to_owned() } else { format!("{} years", years.step) };
        note = if years.columns == 1 {
            format!("{note}; all articles with a date are of {}", span.0)
        } else {
            format!("{note}; at the right {each} a column, from {} to {}", span.0, span.1)
        };
    }
    note.push('.');
    canvas.note(&note);
    let mut told = String::new();
    let own = kinds(articles).into_iter().filter(|kind| kind.is_custom());
    for kind in KINDS.into_iter().chain(own) {
        let of_kind: Vec<&Thing> =
            all.iter().filter(|it| it.kind == kind && it.mentions > 0).take(limit).collect();
        if of_kind.is_empty() {
            continue;
        }
        canvas.heading(&heading(kind));
        let years = years.as_ref().filter(|it| it.columns > 1);
        if let Some(years) = years {
            let (first, last) = (years.name(0), years.name(years.columns - 1));
            canvas.text(years.left, canvas.y, Anchor::Start, "soft", &first);
            canvas.text(years.left + years.width, canvas.y, Anchor::End, "soft", &last);
        }
        canvas.y += 4.0;
        for thing in &of_kind {
            row(canvas, thing, of_kind[0].mentions, years, articles);
        }
        let named: Vec<String> = of_kind.iter().map(|it| format!("{} ({})", it.name, it.mentions)).collect();
        told = format!("{told} {}: {}.", heading(kind), named.join("; "));
    }
    format!("{note}{told}")
}

fn row(canvas: &mut Canvas, thing: &Thing, most: usize, years: Option<&Years>, articles: &[Annotated]) {
    let class = if thing.kind.is_custom() { "own" } else { thing.kind.as_str() };
    let end = years.map_or(canvas.right(), |years| years.left - 16.0);
    let what = format!("{}: {} ×", thing.name, thing.mentions);
    canvas.y += 16.0;
    canvas.label(MARGIN, &thing.name, end - MARGIN);
    let top = canvas.y - 16.0;
    let room = end - MARGIN - 34.0;
    let wide = (thing.mentions as f64 / most as f64 * room).max(2.0);
    canvas.rect(MARGIN, top + 22.0, wide, 9.0, class, &what);
    canvas.text(MARGIN + wide + 6.0, top + 31.0, Anchor::Start, "soft", &thing.mentions.to_string());
    if let Some(years) = years {
        let counts = years.counts(thing, articles);
        let highest = counts.iter().copied().max().unwrap_or(1).max(1) as f64;
        let each = years.width / years.columns as f64;
        let floor = top + 31.0;
        canvas.line((years.left, floor + 0.5), (years.left + years.width, floor + 0.5), "rule", 1.0, "");
        for (column, times) in counts.iter().enumerate().filter(|(_, times)| **times > 0) {
            let tall = (*times as f64 / highest * 24.0).max(2.0);
            let x = years.left + column as f64 * each;
            let what = format!("{}, {}: {times} ×", thing.name, years.name(column));
            canvas.rect(x + 0.5, floor - tall, (each - 1.0).max(1.0), tall, class, &what);
        }
    }
    canvas.y = top + 38.0;
}
