//! When what was named: articles by time, and below them a track for each Act and office-holder.

use super::canvas::{Anchor, Canvas, MARGIN};
use super::labels::{count, heading};
use crate::things::{Thing, things};
use greenpaper_core::{Annotated, MentionKind, PartialDate};

/// Time along the width: years as numbers, 2001.5 the middle of 2001.
struct Axis {
    from: f64,
    to: f64,
    left: f64,
    width: f64,
}

impl Axis {
    fn new(times: &[f64], canvas: &Canvas) -> Axis {
        let (mut from, mut to) = (f64::INFINITY, f64::NEG_INFINITY);
        for time in times {
            (from, to) = (from.min(*time), to.max(*time));
        }
        // At least a year, and room at both ends for what stands on them.
        let room = ((to - from) * 0.03).max(if to - from < 1.0 { 0.5 } else { 0.05 });
        Axis { from: from - room, to: to + room, left: MARGIN, width: canvas.inner() }
    }

    fn x(&self, time: f64) -> f64 {
        self.left + (time - self.from) / (self.to - self.from) * self.width
    }

    /// The years to name: every one, or of those with a round number as many as there is room for.
    fn years(&self) -> Vec<i32> {
        let most = (self.width / 52.0).max(2.0);
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
            .into_iter()
            .find(|step| (self.to - self.from) / f64::from(*step) <= most);
        let step = step.unwrap_or(5000);
        let first = (self.from / f64::from(step)).ceil() as i32 * step;
        (0..).map(|n| first + n * step).take_while(|year| f64::from(*year) <= self.to).take(100).collect()
    }
}

/// A date as a number of years.
fn time(date: PartialDate) -> Option<f64> {
    let month = date.month().map_or(0.5, |month| (f64::from(month) - 1.0) / 12.0);
    let day = match (date.month(), date.day()) {
        (Some(_), Some(day)) => (f64::from(day) - 0.5) / 366.0,
        (Some(_), None) => 0.5 / 12.0,
        _ => 0.0,
    };
    Some(f64::from(date.year()?) + month + day)
}

pub(super) fn draw(canvas: &mut Canvas, articles: &[Annotated], limit: usize) -> String {
    let times: Vec<Option<f64>> = articles.iter().map(|it| time(it.article().published()?)).collect();
    let dated: Vec<f64> = times.iter().copied().flatten().collect();
    if dated.is_empty() {
        let note = format!("None of {} has a date.", count(articles.len(), "article"));
        canvas.note(&note);
        return note;
    }
    let axis = Axis::new(&dated, canvas);
    let without = articles.len() - dated.len();
    let mut note = format!("{} by date of publication", count(dated.len(), "article"));
    if without > 0 {
        note = format!("{note}; {without} more without a date are left out");
    }
    note.push_str(
        ". A mark is an article that names what the line is about, larger where it does so more often.",
    );
    canvas.note(&note);
    histogram(canvas, &axis, &dated);

    let (all, _) = things(articles);
    let named = |thing: &&Thing| thing.articles.iter().any(|it| times[it.article].is_some());
    let acts: Vec<&Thing> =
        all.iter().filter(|it| it.kind == MentionKind::Legislation && named(it)).take(limit).collect();
    let people: Vec<&Thing> = all
        .iter()
        .filter(|it| it.kind == MentionKind::Person && it.role.is_some() && named(it))
        .take(limit)
        .collect();
    if acts.iter().any(|it| it.year.is_some_and(|year| axis.from < f64::from(year))) {
        tracks(canvas, &axis, &heading(MentionKind::Legislation), &acts, articles, &times);
        canvas.y += 8.0;
        canvas.event(MARGIN + 6.0, canvas.y + 12.0, "");
        canvas.y += 16.0;
        canvas.text(MARGIN + 18.0, canvas.y, Anchor::Start, "soft", "the year of the Act itself");
    } else {
        tracks(canvas, &axis, &heading(MentionKind::Legislation), &acts, articles, &times);
    }
    tracks(canvas, &axis, "Office-holders", &people, articles, &times);
    let list = |things: &[&Thing]| things.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join("; ");
    format!("{note} Legislation most named: {}. Office-holders most named: {}.", list(&acts), list(&people))
}

/// How many articles there are of each year, or of each month where there are few years.
fn histogram(canvas: &mut Canvas, axis: &Axis, times: &[f64]) {
    let per_year = if axis.to - axis.from > 6.0 { 1.0 } else { 12.0 };
    let first = (axis.from * per_year).floor();
    let mut counts = vec![0_usize; ((axis.to * per_year).floor() - first) as usize + 1];
    for time in times {
        counts[((time * per_year).floor() - first) as usize] += 1;
    }
    let most = counts.iter().copied().max().unwrap_or(1).max(1) as f64;
    let (top, height) = (canvas.y + 30.0, 70.0);
    for (number, articles) in counts.iter().enumerate().filter(|(_, articles)| **articles > 0) {
        let at = (first + number as f64) / per_year;
        let (left, right) = (axis.x(at).max(axis.left), axis.x(at + 1.0 / per_year).min(canvas.right()));
        let tall = *articles as f64 / most * height;
        let when = if per_year > 1.0 {
            format!("{:.0}-{:02.0}", at.floor(), (at.fract() * 12.0).round() + 1.0)
        } else {
            format!("{at:.0}")
        };
        let what = format!("{when}: {}", count(*articles, "article"));
        let (width, y) = ((right - left - 1.0).max(1.0), top + height - tall);
        canvas.rect(left + 0.5, y, width, tall, "bar", &what);
        let label = articles.to_string();
        if super::canvas::width_of(&label, 12.0) <= width {
            canvas.text(left + width / 2.0, y - 4.0, Anchor::Middle, "soft", &label);
        }
    }
    canvas.y = top + height;
    canvas.line((axis.left, canvas.y), (canvas.right(), canvas.y), "rule", 1.0, "");
    for year in axis.years() {
        let x = axis.x(f64::from(year));
        canvas.line((x, canvas.y), (x, canvas.y + 5.0), "rule", 1.0, "");
        if x > MARGIN + 12.0 && x < canvas.right() - 12.0 {
            canvas.text(x, canvas.y + 19.0, Anchor::Middle, "soft", &year.to_string());
        }
    }
    canvas.y += 22.0;
}

fn tracks(
    canvas: &mut Canvas,
    axis: &Axis,
    title: &str,
    things: &[&Thing],
    articles: &[Annotated],
    times: &[Option<f64>],
) {
    if things.is_empty() {
        return;
    }
    canvas.heading(title);
    for thing in things {
        canvas.y += 24.0;
        let named = format!("{} in {}", thing.mentions, count(thing.articles.len(), "article"));
        let room = canvas.inner() - super::canvas::width_of(&named, 12.0) - 12.0;
        let label = match &thing.role {
            Some(role) => format!("{}, {role}", thing.name),
            None => thing.name.clone(),
        };
        canvas.text(canvas.right(), canvas.y, Anchor::End, "soft", &named);
        canvas.label(MARGIN, &label, room);
        canvas.y += 14.0;
        let middle = canvas.y;
        canvas.rect(MARGIN, middle - 1.0, canvas.inner(), 2.0, "track", "");
        for year in axis.years() {
            let x = axis.x(f64::from(year));
            canvas.line((x, middle - 5.0), (x, middle + 5.0), "rule", 1.0, "");
        }
        if let Some(year) =
            thing.year.filter(|year| f64::from(*year) > axis.from && f64::from(*year) + 0.5 < axis.to)
        {
            canvas.event(axis.x(f64::from(year) + 0.5), middle, &format!("{}: {year}", thing.name));
        }
        for named in &thing.articles {
            let Some(time) = times[named.article] else { continue };
            let radius = 3.5 + (named.times as f64).sqrt().min(5.0);
            let article = articles[named.article].article();
            let headline = crate::summary::one_line(article.headline().unwrap_or("an article"));
            let date = article.published().map_or_else(String::new, |date| date.to_string());
            let what = format!("{date}: {headline} ({} ×)", named.times);
            canvas.mark(thing.kind, axis.x(time), middle, radius, &what);
        }
        canvas.y += 6.0;
    }
}
