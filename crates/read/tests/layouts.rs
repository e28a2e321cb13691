//! Pages in the layouts that saved and scraped pages have, held line by line against what each line is.
//!
//! `layouts/pages.txt` says it in a margin: `h` headline, `s` subheading, `b` boilerplate, `p` running text, `d` front
//! matter (dates, bylines, references, salutations), of which nothing is asked.
//! A page begins with `=== name published date`, a dash for a page that does not say. The pages were written before the
//! reader was run on them; the score of that first run stands in `layouts/README.md`.

use greenpaper_core::BlockKind;
use greenpaper_read::{ReadOptions, read_bytes};
use std::path::Path;

struct Page {
    name: String,
    published: Option<String>,
    /// The margin and the place of each line that has text.
    lines: Vec<(char, usize, usize)>,
    text: String,
}

fn pages(file: &str) -> Vec<Page> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts").join(file);
    let source = std::fs::read_to_string(path).unwrap();
    let mut pages: Vec<Page> = Vec::new();
    for line in source.lines() {
        if let Some(head) = line.strip_prefix("=== ") {
            let (name, published) = head.split_once(" published ").unwrap();
            let published = (published != "-").then(|| published.to_owned());
            pages.push(Page { name: name.to_owned(), published, lines: Vec::new(), text: String::new() });
            continue;
        }
        let page = pages.last_mut().unwrap();
        let margin = line.chars().next();
        assert!(margin.is_none_or(|margin| "hsbpd".contains(margin)), "margin of {line:?}");
        let words = line.get(2..).unwrap_or("");
        if !words.is_empty() {
            let at = page.text.len();
            page.lines.push((margin.unwrap(), at, at + words.len()));
        }
        page.text.push_str(words);
        page.text.push('\n');
    }
    pages
}

#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    wanted: usize,
    faults: Vec<String>,
}

impl Score {
    fn line(&mut self, found: bool, wanted: bool, what: &str) {
        self.found += usize::from(found);
        self.wanted += usize::from(wanted);
        self.right += usize::from(found && wanted);
        if found != wanted {
            self.faults.push(format!("{} {what}", if wanted { "missed" } else { "wrongly seen" }));
        }
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.wanted) as f64
    }
}

#[test]
fn layouts_are_read_line_by_line() {
    measure("pages.txt", [0.97, 0.97, 0.97, 1.0]);
}

/// Written after the reader had been mended on the others.
#[test]
fn later_layouts_are_read_line_by_line() {
    measure("later.txt", [0.97, 0.94, 0.97, 1.0]);
}

/// Written when the reader had been mended on both.
#[test]
fn third_layouts_are_read_line_by_line() {
    measure("third.txt", [0.94, 0.96, 0.97, 0.97]);
}

/// Written when the reader had been mended on the third.
#[test]
fn fourth_layouts_are_read_line_by_line() {
    measure("fourth.txt", [0.91, 0.97, 0.97, 0.97]);
}

/// Written when the reader had been mended on the fourth.
#[test]
fn fifth_layouts_are_read_line_by_line() {
    measure("fifth.txt", [0.95, 0.96, 0.97, 0.94]);
}

/// Measures the pages of a file: headings, boilerplate, dates of publication, cuts into articles, each of which has its
/// floor, a little under what was last reached.
fn measure(file: &str, [headings_floor, furniture_floor, dates_floor, cuts_floor]: [f64; 4]) {
    let (mut headings, mut furniture) = (Score::default(), Score::default());
    let (mut dates, mut cuts) = (Score::default(), Score::default());
    for page in pages(file) {
        let articles = read_bytes(page.text.as_bytes(), &ReadOptions::default());
        let mut blocks = Vec::new();
        let mut begin = 0;
        for article in &articles {
            blocks.extend(
                article
                    .blocks()
                    .iter()
                    .map(|block| (begin + block.span.start(), begin + block.span.end(), block.kind)),
            );
            begin += article.text().len();
        }
        for &(margin, start, end) in &page.lines {
            let words = &page.text[start..end];
            // A line belongs to the block in which it begins.
            let at = start + words.len() - words.trim_start().len();
            let Some(&(_, _, kind)) = blocks.iter().find(|(from, to, _)| (*from..*to).contains(&at)) else {
                panic!("{}: {words:?} is in no block", page.name);
            };
            if margin == 'd' {
                continue;
            }
            let what = format!("in {}: {words}", page.name);
            let heading = matches!(kind, BlockKind::Headline | BlockKind::Subheading);
            headings.line(heading, matches!(margin, 'h' | 's'), &what);
            furniture.line(kind == BlockKind::Boilerplate, margin == 'b', &what);
        }
        let published = articles[0].published().map(|date| date.to_string());
        let what = format!("in {}: published {published:?}, not {:?}", page.name, page.published);
        dates.line(published == page.published, true, &what);
        let heads = page.lines.iter().filter(|line| line.0 == 'h').map(|line| &page.text[line.1..line.2]);
        let mut heads: Vec<&str> = heads.collect();
        heads.dedup();
        let wanted = heads.len().max(1);
        let what = format!("in {}: {} articles, not {wanted}", page.name, articles.len());
        cuts.line(articles.len() == wanted, true, &what);
    }
    let scores = [
        ("headings", headings, headings_floor),
        ("boilerplate", furniture, furniture_floor),
        ("published", dates, dates_floor),
        ("articles", cuts, cuts_floor),
    ];
    let below: Vec<String> = scores
        .iter()
        .filter(|(_, score, floor)| score.f1() < *floor)
        .map(|(name, score, floor)| {
            format!("{name}: F1 {:.3}, floor {floor}\n  {}", score.f1(), score.faults.join("\n  "))
        })
        .collect();
    assert!(below.is_empty(), "{}", below.join("\n"));
}
