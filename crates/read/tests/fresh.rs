//! Files of many formats in shapes of real ones, held against what each of their blocks is.
//!
//! Beside each file stands `FILE.gold`: facts (`headline: …`, `published: …` or `-`, `byline: …`), then how blocks begin, with
//! a letter before: `s` subheading, `b` boilerplate, `p` running text, `l` list item, `c` caption, `f` footnote, `d` what
//! stands between headline and text. `== next` begins the next article. Gold was written before the reader was run on
//! them; what the first run gave stands in `fresh/README.md`.

use greenpaper_core::{Article, BlockKind};
use greenpaper_read::{ReadOptions, read_path};
use std::path::{Path, PathBuf};

#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Score {
    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.wanted).max(1) as f64
    }
}

#[derive(Default)]
struct Scores {
    headings: Score,
    boilerplate: Score,
    dates: (usize, usize),
    bylines: (usize, usize),
    text: (usize, usize),
    faults: Vec<String>,
}

fn letter(kind: BlockKind) -> char {
    match kind {
        BlockKind::Subheading => 's',
        BlockKind::Boilerplate => 'b',
        BlockKind::Paragraph | BlockKind::BlockQuotation => 'p',
        BlockKind::ListItem => 'l',
        BlockKind::Caption => 'c',
        BlockKind::Footnote => 'f',
        BlockKind::Headline => 'h',
        _ => 'd',
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn score(name: &str, gold: &str, article: Option<&Article>, scores: &mut Scores) {
    let blocks: Vec<(char, String)> = article.map_or_else(Vec::new, |article| {
        let block =
            |block: &greenpaper_core::Block| (letter(block.kind), squeezed(&article.text()[block.span]));
        article.blocks().iter().map(block).collect()
    });
    let mut seen = vec![false; blocks.len()];
    for line in gold.lines().filter(|line| !line.is_empty()) {
        let fact = |key: &str| line.strip_prefix(key).map(str::trim);
        if let Some(wanted) = fact("headline:") {
            let found = article.and_then(Article::headline).map(squeezed);
            scores.headings.wanted += 1;
            scores.headings.found += usize::from(found.is_some());
            if found.as_deref() == Some(wanted) {
                scores.headings.right += 1;
            } else {
                scores.faults.push(format!("{name}: headline {found:?}, wanted {wanted:?}"));
            }
        } else if let Some(wanted) = fact("published:") {
            let found = article.and_then(Article::published).map(|date| date.to_string());
            scores.dates.1 += 1;
            if found.as_deref().unwrap_or("-") == wanted {
                scores.dates.0 += 1;
            } else {
                scores.faults.push(format!("{name}: published {found:?}, wanted {wanted}"));
            }
        } else if let Some(wanted) = fact("byline:") {
            let found = article.and_then(Article::byline);
            scores.bylines.1 += 1;
            if found.is_some_and(|found| found == wanted || found.strip_prefix("By ") == Some(wanted)) {
                scores.bylines.0 += 1;
            } else {
                scores.faults.push(format!("{name}: byline {found:?}, wanted {wanted}"));
            }
        } else {
            let (kind, words) = (line.chars().next().unwrap(), squeezed(&line[2..]));
            let at = (0..blocks.len()).find(|&at| !seen[at] && blocks[at].1.starts_with(&words));
            let at = at.or_else(|| (0..blocks.len()).find(|&at| blocks[at].1.contains(&words)));
            let found = at.map_or('-', |at| blocks[at].0);
            if let Some(at) = at {
                seen[at] = true;
            }
            scores.headings.wanted += usize::from(kind == 's');
            scores.headings.found += usize::from(found == 's' || found == 'h');
            scores.headings.right += usize::from(kind == 's' && found == 's');
            // Furniture that was left out is furniture.
            let left_out = kind == 'b' && found == '-';
            scores.boilerplate.wanted += usize::from(kind == 'b');
            scores.boilerplate.found += usize::from(found == 'b' || left_out);
            scores.boilerplate.right += usize::from(kind == 'b' && (found == 'b' || left_out));
            scores.text.1 += 1;
            let right = kind == found || left_out || (kind == 'p' && found == 'l');
            scores.text.0 += usize::from(right);
            if !right {
                scores.faults.push(format!("{name}: {kind} as {found}: {words}"));
            }
        }
    }
    // What gold does not name is furniture, or should not be there.
    for (at, (kind, words)) in blocks.iter().enumerate() {
        if !seen[at] && "spl".contains(*kind) && gold.lines().any(|line| line.starts_with("p ")) {
            scores.headings.found += usize::from(*kind == 's');
            scores.boilerplate.wanted += 1;
            scores.text.1 += 1;
            scores.faults.push(format!("{name}: {kind} is furniture: {words:.60}"));
        }
    }
}

fn measure(folder: &str) -> Scores {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut golds: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    golds.retain(|path| path.extension().is_some_and(|it| it == "gold"));
    golds.sort();
    let mut scores = Scores::default();
    for gold in golds {
        let path = gold.with_extension("");
        let read: Vec<Article> = read_path(&path, &ReadOptions::default()).filter_map(Result::ok).collect();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let gold = std::fs::read_to_string(&gold).unwrap();
        let parts: Vec<&str> = gold.split("== next\n").collect();
        for (at, part) in parts.iter().enumerate() {
            score(&name, part, read.get(at), &mut scores);
        }
        if read.len() != parts.len() {
            scores.faults.push(format!("{name}: {} articles, wanted {}", read.len(), parts.len()));
        }
    }
    scores
}

#[test]
fn fresh_files_are_read_as_gold_says() {
    let scores = measure("fresh");
    let shown = format!(
        "headings {:.3} boilerplate {:.3} dates {}/{} bylines {}/{} blocks {}/{}\n{}",
        scores.headings.f1(),
        scores.boilerplate.f1(),
        scores.dates.0,
        scores.dates.1,
        scores.bylines.0,
        scores.bylines.1,
        scores.text.0,
        scores.text.1,
        scores.faults.join("\n")
    );
    let whole = |(right, all): (usize, usize)| right == all;
    assert!(
        scores.headings.f1() >= 0.93
            && scores.boilerplate.f1() >= 0.9
            && whole(scores.dates)
            && whole(scores.bylines)
            && scores.text.0 >= 98,
        "{shown}"
    );
}
