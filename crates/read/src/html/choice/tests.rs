//! The article that is chosen is the one that Readability chooses: `dom_smoothie`, its port, reads the same pages.

use super::article;
use crate::html::walk;
use dom_query::Document;
use dom_smoothie::Readability;

/// What is left of a page, of which the headline is known and whether it states its author.
fn ours(page: &str, headline: &str, author_known: bool) -> String {
    let read = |node: &dom_query::NodeRef<'_>| letters(&walk::pieces_of(*node));
    article(Document::from(page), || Document::from(page), headline, author_known, read).unwrap_or_default()
}

/// What Readability leaves, and the title that it gives the page.
fn theirs(page: &str) -> (String, String) {
    let found = Readability::new(page, None, None).and_then(|mut readability| readability.parse());
    let read = |found: &str| letters(&walk::pieces(&Document::from(found)));
    found.map(|found| (read(&found.content), found.title)).unwrap_or_default()
}

/// All but white space, which the two leave in other places.
fn letters(pieces: &[crate::piece::Piece]) -> String {
    pieces.iter().flat_map(|piece| piece.text.split_whitespace()).collect()
}

/// Numbers that look random and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    fn sentence(&mut self) -> String {
        const PARTS: [&str; 8] = [
            "The council voted to empty its bins",
            "members said, after a debate of four hours,",
            "that there was no money left",
            "for lorries, crews or fuel",
            "and that the vote would stand",
            "until the spring",
            "whatever the minister says",
            "in Leeds",
        ];
        let mut sentence = self.of(&PARTS).to_owned();
        for _ in 0..self.below(9) {
            sentence = sentence + " " + self.of(&PARTS);
        }
        sentence + "."
    }

    /// An element with others in it, as pages have them.
    fn element(&mut self, depth: usize) -> String {
        const CLASSES: [&str; 16] = [
            "",
            "",
            "",
            "article-body",
            "content",
            "sidebar",
            "related",
            "share",
            "comment-list",
            "main",
            "widget",
            "meta",
            "post-header",
            "nav menu",
            "col-2",
            "footer",
        ];
        let (class, sentence) = (self.of(&CLASSES), self.sentence());
        let inner = |chance: &mut Chance, most: usize| -> String {
            (0..1 + chance.below(most)).map(|_| chance.element(depth + 1)).collect()
        };
        match if depth > 5 { self.below(6) } else { self.below(13) } {
            0 | 1 => format!("<p>{sentence}</p>"),
            2 => format!("<p class=\"{class}\">{sentence} <a href=\"/x\">{sentence}</a></p>"),
            3 => format!("<h2 class=\"{class}\">{}</h2>", sentence.get(..20).unwrap_or("Debt")),
            4 => format!(
                "<ul class=\"{class}\"><li><a href=\"/y\">{}</a></li><li>{sentence}</li></ul>",
                sentence.get(..12).unwrap_or("Debt")
            ),
            5 => format!("{sentence}<br><br>{sentence}<br>"),
            6 => format!("<section>{}</section>", inner(self, 4)),
            7 => format!("<blockquote>{}</blockquote>", inner(self, 2)),
            8 => format!("<table><tr><td>{sentence}</td><td>12</td></tr></table><form><input></form>"),
            9 => format!("<div class=\"{class}\">{sentence} <b>{sentence}</b></div>"),
            _ => format!("<div id=\"{class}\">{}</div>", inner(self, 5)),
        }
    }
}

#[test]
fn made_up_pages_have_the_article_that_readability_finds() {
    let mut chance = Chance(7);
    let (mut same, mut all) = (0, 0);
    for _ in 0..400 {
        let body: String = (0..2 + chance.below(6)).map(|_| chance.element(0)).collect();
        let page = format!("<html><head><title>Bins go weekly</title></head><body>{body}</body></html>");
        all += 1;
        same += usize::from(ours(&page, "Bins go weekly", false) == theirs(&page).0);
    }
    // Where two elements score the same, or a page is hardly one, they differ.
    assert!(same * 100 >= all * 97, "{same} of {all}");
}

#[test]
fn own_pages_have_the_article_that_readability_finds() {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let folders = ["faults", "fresh", "fresh-2", "fresh-3", "fresh-4", "fresh-5", "fresh-6", "pages"];
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(tests.join(folder)).unwrap());
    let (mut same, mut all) = (0, 0);
    for path in files.map(|file| file.unwrap().path()) {
        if path.extension().is_some_and(|it| it == "html")
            && let Ok(page) = std::fs::read_to_string(&path)
        {
            all += 1;
            let (theirs, title) = theirs(&page);
            let stated = page.contains("name=\"author\"") || page.contains("\"author\":");
            same += usize::from(ours(&page, &title, stated) == theirs);
        }
    }
    assert!(all > 40 && same * 10 >= all * 9, "{same} of {all}");
}
