use crate::sample::{empty, everything, hostile, written};
use greenpaper_core::{Annotated, Layers, Mention, MentionKind, Quote, QuoteKind, Span};
use greenpaper_export::tei::{Options, write};
use roxmltree::{Document, Node};

fn page(articles: &[Annotated]) -> String {
    written(|out| write(out, articles, &Options::default()))
}

fn named<'a>(document: &'a Document<'_>, name: &'static str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|it| it.has_tag_name(("http://www.tei-c.org/ns/1.0", name))).collect()
}

fn text_of(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect()
}

#[test]
fn everything_is_marked_where_it_stands() {
    let page = page(&[everything()]);
    let document = Document::parse(&page).unwrap();
    for wanted in [
        "<head type=\"headline\">Councils short of <measure type=\"currency\" quantity=\"3000000\" unit=\"GBP\">\u{a3}3m</measure></head>",
        "<ab type=\"date\"><date when=\"2002-07-25\">25 July 2002</date></ab>",
        "<persName ref=\"#a1-e1\">Ann Lee</persName>, <roleName>director</roleName> of the <orgName ref=\"#a1-e2\">Local\nGovernment Association</orgName>.",
        "<said xml:id=\"a1-q1\" direct=\"true\" who=\"#a1-e1\">\u{201c}It\u{2019}s &lt;b&gt;bad&lt;/b&gt; &amp; worse",
        "<div>\n<head>What  next</head>\n<list>\n<item>\u{2022} <ref type=\"legislation\" target=\"https://www.legislation.gov.uk/id/ukpga/2014/23/section/9\">",
        "<measure type=\"currency\" min=\"2\" max=\"3\" unit=\"GBP\">",
        "<person xml:id=\"a1-s1\"><persName>the finance director</persName></person>",
        "<idno type=\"URI\">https://www.legislation.gov.uk/id/ukpga/2014/23</idno>",
    ] {
        assert!(page.contains(wanted), "{wanted}\nis not in\n{page}");
    }
    assert_eq!(named(&document, "said").len(), 2);
}

#[test]
fn it_is_well_formed_whatever_the_text_and_points_to_what_is_there() {
    for articles in
        [vec![everything()], vec![hostile()], vec![empty()], vec![], vec![hostile(), everything(), empty()]]
    {
        let page = page(&articles);
        let document = Document::parse(&page).unwrap();
        let ids: Vec<&str> = document
            .descendants()
            .filter_map(|it| it.attribute(("http://www.w3.org/XML/1998/namespace", "id")))
            .collect();
        for node in document.descendants() {
            for name in ["ref", "who", "prev", "target"] {
                if let Some(pointer) = node.attribute(name).and_then(|it| it.strip_prefix('#')) {
                    assert!(ids.contains(&pointer), "{pointer}");
                }
            }
        }
        let mut distinct = ids.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), ids.len());
    }
}

#[test]
fn the_text_of_the_blocks_is_the_text() {
    for article in [everything(), hostile()] {
        let page = page(std::slice::from_ref(&article));
        let document = Document::parse(&page).unwrap();
        let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
        let is_char = |c: char| {
            matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
        };
        let wanted: String =
            article.text().chars().map(|c| if is_char(c) { c } else { '\u{fffd}' }).collect();
        // NEL is white space and a control character.
        assert_eq!(bare(&text_of(named(&document, "body")[0])), bare(&wanted));
    }
}

#[test]
fn quotations_nest_and_go_on_wherever_they_begin_and_end() {
    let text = "One two three.\n\nFour five six.\n\nSeven eight.";
    let mention = Mention::new(Span::new(20, 25), MentionKind::Place);
    // Every pair of quotations, with the mention in the middle: what begins is ended, and no word is lost or doubled.
    for a in (0..text.len()).step_by(3) {
        for b in (a + 1..=text.len()).step_by(4) {
            for c in (a..text.len()).step_by(5) {
                let quote = |start, end, kind| Quote {
                    span: Span::new(start, end),
                    kind,
                    speaker: None,
                    others: Vec::new(),
                    continues: None,
                    rule: None,
                };
                let quotes =
                    vec![quote(a, b, QuoteKind::Direct), quote(c, text.len().min(c + 12), QuoteKind::Scare)];
                let blocks = [(0, 14), (16, 30), (32, 44)];
                let article =
                    blocks.iter().fold(greenpaper_core::Article::builder(text), |article, (start, end)| {
                        article.block(greenpaper_core::BlockKind::Paragraph, Span::new(*start, *end))
                    });
                let layers = Layers { quotes, mentions: vec![mention.clone()], ..Layers::default() };
                let page = page(&[Annotated::new(article.build().unwrap(), layers).unwrap()]);
                let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}\n{page}"));
                let paragraphs: Vec<String> =
                    named(&document, "p").into_iter().skip(1).map(text_of).collect();
                assert_eq!(paragraphs, ["One two three.", "Four five six.", "Seven eight."]);
                assert_eq!(named(&document, "placeName").len(), 1);
            }
        }
    }
}
