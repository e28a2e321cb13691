//! Pictures read back by an XML parser.

use crate::sample;
use greenpaper_core::{Annotated, Article};
use greenpaper_export::svg::{self, Options, Picture};
use roxmltree::Document;

fn drawn(articles: &[Annotated], options: &Options) -> String {
    let mut out = Vec::new();
    svg::write(&mut out, articles, options).unwrap();
    String::from_utf8(out).unwrap()
}

fn all(articles: &[Annotated]) -> Vec<(Picture, String)> {
    let of =
        |picture| drawn(articles, &Options { picture, title: "R&D <\"a\">".into(), ..Options::default() });
    Picture::ALL.into_iter().map(|picture| (picture, of(picture))).collect()
}

fn well_formed(picture: Picture, text: &str) {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{picture:?}: {error}\n{text}"));
    let root = document.root_element();
    let label = |name| root.children().find(|it| it.has_tag_name(("http://www.w3.org/2000/svg", name)));
    assert_eq!(label("title").and_then(|it| it.text()), Some("R&D <\"a\">"), "{picture:?}");
    assert!(label("desc").and_then(|it| it.text()).is_some_and(|it| !it.is_empty()), "{picture:?}");
    for node in document.descendants().filter(|it| it.is_element()) {
        assert!(!matches!(node.tag_name().name(), "script" | "image" | "a" | "foreignObject"), "{picture:?}");
        for attribute in node.attributes() {
            assert!(
                !attribute.value().contains("NaN") && !attribute.value().contains("inf"),
                "{attribute:?}"
            );
        }
    }
}

#[test]
fn pictures_are_well_formed_and_the_same_every_time() {
    let articles = [sample::everything(), sample::hostile(), sample::empty()];
    for (picture, text) in all(&articles) {
        well_formed(picture, &text);
        assert!(text.contains(r#"role="img" aria-labelledby="title desc""#));
        assert!(all(&articles).contains(&(picture, text)));
    }
}

#[test]
fn nothing_much_is_a_picture_too() {
    let dated = |date: &str| {
        let article = Article::builder("It passed.").published(Some(date.parse().unwrap())).build().unwrap();
        Annotated::bare(article)
    };
    let bare = Annotated::bare(Article::builder("").build().unwrap());
    let cases = [vec![], vec![bare], vec![dated("2001")], vec![dated("0001-01-01"), dated("9999-12-31")]];
    for articles in &cases {
        for (picture, text) in all(articles) {
            well_formed(picture, &text);
        }
        for width in [0, 1, u32::MAX] {
            for limit in [0, 1, 1000] {
                for picture in Picture::ALL {
                    let text = drawn(articles, &Options { picture, width, limit, ..Options::default() });
                    Document::parse(&text).unwrap();
                }
            }
        }
    }
}
