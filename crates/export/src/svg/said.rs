//! Who said what: the speakers most quoted, with the longest of what each said.

use super::canvas::{Anchor, Canvas, MARGIN, fit, width_of, wrap};
use super::labels::count;
use crate::identity::known_as;
use crate::summary::one_line;
use greenpaper_core::{Annotated, MentionKind, QuoteKind};
use std::collections::BTreeMap;

struct Speaker<'a> {
    name: String,
    quotations: usize,
    words: usize,
    longest: &'a str,
    article: &'a Annotated,
}

fn speakers(articles: &[Annotated], reported: bool) -> Vec<Speaker<'_>> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut speakers: Vec<Speaker<'_>> = Vec::new();
    for article in articles {
        let known = known_as(article);
        let counts = |kind: QuoteKind| kind != QuoteKind::Scare && (reported || kind != QuoteKind::Reported);
        for quote in article.quotes().iter().filter(|quote| counts(quote.kind)) {
            let Some(speaker) = &quote.speaker else { continue };
            let name = one_line(&speaker.name);
            let entity = speaker.mention.and_then(|it| article.mentions()[it.get()].entity);
            let id = entity.and_then(|it| known[it.get()].first());
            let key = id.map_or_else(|| name.clone(), |id| id.as_str().to_owned());
            let at = *places.entry(key).or_insert(speakers.len());
            let text = &article.text()[quote.span];
            if at == speakers.len() {
                speakers.push(Speaker { name, quotations: 0, words: 0, longest: text, article });
            }
            let known = &mut speakers[at];
            known.quotations += 1;
            known.words += text.split_whitespace().count();
            if text.len() > known.longest.len() {
                (known.longest, known.article) = (text, article);
            }
        }
    }
    // The sort is stable: who says as much stays in the order of the articles.
    speakers.sort_by_key(|it| usize::MAX - it.words);
    speakers
}

pub(super) fn draw(canvas: &mut Canvas, articles: &[Annotated], limit: usize, reported: bool) -> String {
    let all = speakers(articles, reported);
    let note = format!(
        "{} quoted in {}; of the {} quoted at most length, all their words counted and the longest of what they said.",
        count(all.len(), "speaker"),
        count(articles.len(), "article"),
        limit.min(all.len())
    );
    canvas.note(&note);
    canvas.y += 6.0;
    let most = all.first().map_or(1, |it| it.words.max(1)) as f64;
    for it in all.iter().take(limit) {
        canvas.y += 30.0;
        let counted = format!("{} in {}", count(it.words, "word"), count(it.quotations, "quotation"));
        let room = canvas.inner() - width_of(&counted, 12.0) - 12.0;
        canvas.text(MARGIN, canvas.y, Anchor::Start, "heading", &fit(&it.name, 17.0, room));
        canvas.text(canvas.right(), canvas.y, Anchor::End, "soft", &counted);
        canvas.y += 7.0;
        canvas.rect(MARGIN, canvas.y, canvas.inner(), 8.0, "track", "");
        let wide = (it.words as f64 / most * canvas.inner()).max(2.0);
        canvas.rect(
            MARGIN,
            canvas.y,
            wide,
            8.0,
            MentionKind::Person.as_str(),
            &format!("{}: {counted}", it.name),
        );
        canvas.y += 10.0;
        // Letters with serifs are narrower than those without, of the same size.
        for line in wrap(it.longest, 13.0, canvas.inner(), 3) {
            canvas.y += 19.0;
            canvas.text(MARGIN, canvas.y, Anchor::Start, "words", &line);
        }
        let article = it.article.article();
        let facts = [article.published().map(|it| it.to_string()), article.headline().map(one_line)];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        if !facts.is_empty() {
            canvas.y += 18.0;
            canvas.text(
                MARGIN,
                canvas.y,
                Anchor::Start,
                "soft",
                &fit(&facts.join(" · "), 12.0, canvas.inner()),
            );
        }
    }
    let told = all.iter().take(limit).map(|it| format!("{} ({} words)", it.name, it.words));
    format!("{note} {}.", told.collect::<Vec<_>>().join("; "))
}
