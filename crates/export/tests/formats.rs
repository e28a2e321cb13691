//! What each format makes of one article that has everything, and of texts that would like to be markup.

use greenpaper_core::{
    Affiliation, Annotated, Article, BlockKind, Currency, Entity, EntityIndex, Evidence, Layers, Link,
    Mention, MentionIndex, MentionKind, Money, Origin, Person, PersonName, Quote, QuoteKind, RuleName, Span,
    Speaker, Value,
};
use greenpaper_export::{html, json, terminal};
use std::io::{self, Write};

const TEXT: &str = "Gap grows\n\nAnn Lee <director> wants \u{a3}3m.\n\u{201c}Ann Lee said so\u{201d} & more\n\nShare \u{1b}[31m this";

fn at(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn annotated() -> Annotated {
    let article = Article::builder(TEXT)
        .block(BlockKind::Headline, at("Gap grows"))
        .block(BlockKind::Paragraph, Span::new(11, TEXT.find("\n\nShare").unwrap()))
        .block(BlockKind::Boilerplate, at("Share \u{1b}[31m this"))
        .origin(Origin { uri: Some("a<b>.txt".into()), ..Origin::default() })
        .published(Some("2002-07-25".parse().unwrap()))
        .build()
        .unwrap();
    let person = Person {
        id: Some("uk:person/ann-lee".parse().unwrap()),
        name: PersonName { given: Some("Ann".into()), family: Some("Lee".into()), ..PersonName::default() },
        ..Person::default()
    };
    let second = TEXT.rfind("Ann Lee").unwrap();
    let sum = Money { amount: 3_000_000.into(), currency: Currency::GBP };
    let layers = Layers {
        sentences: vec![],
        entities: vec![Entity::Person(person)],
        mentions: vec![
            Mention {
                span: at("Ann Lee"),
                kind: MentionKind::Person,
                entity: Some(EntityIndex(0)),
                value: None,
                rule: Some(RuleName::of("person/given-and-surname")),
            },
            Mention::new(at("director"), MentionKind::Role),
            Mention { value: Some(Value::Money(sum)), ..Mention::new(at("\u{a3}3m"), MentionKind::Money) },
            Mention {
                entity: Some(EntityIndex(0)),
                ..Mention::new(Span::new(second, second + 7), MentionKind::Person)
            },
        ],
        quotes: vec![Quote {
            span: at("\u{201c}Ann Lee said so\u{201d}"),
            kind: QuoteKind::Direct,
            speaker: Some(Speaker {
                name: "Ann \"A\" Lee".into(),
                span: None,
                mention: None,
                role: None,
                cue: None,
            }),
            others: Vec::new(),
            continues: None,
            rule: Some(RuleName::of("quotation/marks")),
        }],
        affiliations: vec![Affiliation {
            person: "Ann Lee".into(),
            role: "director".into(),
            organisation: Some("R&D".into()),
            unit: None,
            former: true,
            person_mention: MentionIndex(0),
            role_span: at("director"),
            organisation_mention: None,
            rule: Some(RuleName::of("affiliation/apposition")),
        }],
        links: vec![
            Link::new(MentionIndex(0), "wikidata:Q1".parse().unwrap(), 1.0, vec![Evidence::Name])
                .unwrap()
                .with_rule(RuleName::of("link/person/full-name")),
            Link::new(MentionIndex(3), "uk:person/ann-lee".parse().unwrap(), 0.5, vec![Evidence::Context])
                .unwrap(),
        ],
        diagnostics: vec![],
    };
    Annotated::new(article, layers).unwrap()
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> Result<(), greenpaper_export::Error>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn json_holds_every_layer_and_slices_back() {
    let lines = written(|out| json::write(out, &[annotated(), annotated()], &json::Options::default()));
    assert_eq!(lines.lines().count(), 2);
    let object: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(object["headline"], "Gap grows");
    assert_eq!(object["published"], "2002-07-25");
    for layer in ["mentions", "quotes"] {
        for it in object[layer].as_array().unwrap() {
            let (start, end) =
                (it["span"][0].as_u64().unwrap() as usize, it["span"][1].as_u64().unwrap() as usize);
            assert_eq!(it["text"], object["text"].as_str().unwrap()[start..end]);
        }
    }
    assert_eq!(object["mentions"][0]["links"][0]["uri"], "http://www.wikidata.org/entity/Q1");
    assert_eq!(object["mentions"][2]["value"], "GBP 3000000");
    assert_eq!(object["mentions"][3]["links"][0]["id"], "uk:person/ann-lee");
    assert_eq!(object["quotes"][0]["speaker"], "Ann \"A\" Lee");
    assert_eq!(object["affiliations"][0]["former"], true);
    let options = json::Options { pretty: true, ..json::Options::default() };
    let pretty = written(|out| json::write(out, &[annotated()], &options));
    assert_eq!(serde_json::from_str::<Vec<serde_json::Value>>(&pretty).unwrap()[0], object);
}

#[test]
fn json_names_the_rules_but_where_it_is_asked_not_to() {
    let bare = json::Options { rules: false, ..json::Options::default() };
    assert!(!written(|out| json::write(out, &[annotated()], &bare)).contains("\"rule\""));
    let options = json::Options::default();
    let object: serde_json::Value =
        serde_json::from_str(&written(|out| json::write(out, &[annotated()], &options))).unwrap();
    assert_eq!(object["mentions"][0]["rule"], "person/given-and-surname");
    assert_eq!(object["mentions"][0]["links"][0]["rule"], "link/person/full-name");
    assert_eq!(object["quotes"][0]["rule"], "quotation/marks");
    assert_eq!(object["affiliations"][0]["rule"], "affiliation/apposition");
    // What does not say which rule made it has no such field.
    assert_eq!(object["mentions"][1].get("rule"), None);
}

#[test]
fn a_page_escapes_what_would_be_markup() {
    let page = written(|out| html::write(out, &[annotated()], &html::Options::default()));
    for wanted in [
        "<h2 id=\"a1-title\">Gap grows</h2>",
        "&lt;<mark id=\"a1-m2\" class=\"role\" tabindex=\"0\">director<span class=\"card\"><i>role</i></span></mark>&gt;",
        "<b>Ann Lee</b><span>former director, R&amp;D</span><a href=\"http://www.wikidata.org/entity/Q1\">wikidata:Q1</a>",
        "tabindex=\"0\">\u{a3}3m<span class=\"card\"><i>money</i><span>GBP 3000000</span></span></mark>",
        "<span class=\"by\">Ann &quot;A&quot; Lee </span><span class=\"quote\" id=\"a1-q1\">\u{201c}</span>",
        " said so\u{201d}</span> &amp; more",
        "<p class=\"boilerplate\">Share \u{fffd}[31m this</p>",
        "<li><b>Ann Lee</b>, former director, R&amp;D</li>",
        "a&lt;b&gt;.txt",
    ] {
        assert!(page.contains(wanted), "{wanted}\nis not in\n{page}");
    }
    assert!(!page.contains("<director>") && !page.contains('\u{1b}') && !page.contains("<script"));
    assert_eq!(page.matches("id=\"a1-q1\"").count(), 1, "one anchor a quotation");
    assert_eq!(page.matches("class=\"by\"").count(), 1, "its speaker once");
    let two = written(|out| html::write(out, &[annotated(), annotated()], &html::Options::default()));
    assert!(two.contains("aria-label=\"Ann Lee in 2\">2</a><span class=\"count\">\u{d7}2</span>"), "{two}");
    let options = html::Options { boilerplate: false, title: "A <b>".into(), ..html::Options::default() };
    let page = written(|out| html::write(out, &[annotated()], &options));
    assert!(!page.contains("[31m this") && page.contains("<title>A &lt;b&gt;</title>"));
}

#[test]
fn no_text_steers_the_terminal() {
    let plain = terminal::Options { colour: false, ..terminal::Options::default() };
    let shown = written(|out| terminal::write(out, &[annotated()], &plain));
    assert!(shown.contains("[Ann Lee|person] <[director|role]> wants [\u{a3}3m|money]."), "{shown}");
    assert!(shown.contains("Ann \"A\" Lee: \u{201c}Ann Lee said so\u{201d}"), "{shown}");
    assert!(shown.contains("Ann Lee, former director, R&D"), "{shown}");
    assert!(!shown.contains('\u{1b}'), "{shown}");
    let coloured = written(|out| terminal::write(out, &[annotated()], &terminal::Options::default()));
    assert!(
        coloured.contains("\u{1b}[35mAnn Lee\u{1b}[0m") && coloured.contains("\u{241b}[31m this"),
        "{coloured}"
    );
}

/// A target that takes so many bytes and then fails.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 < bytes.len() {
            return Err(io::Error::new(io::ErrorKind::StorageFull, "no space left"));
        }
        self.0 -= bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_target_that_fails_is_an_error_that_says_so() {
    let articles = [annotated()];
    let errors = [
        json::write(&mut Full(10), &articles, &json::Options::default()).unwrap_err(),
        html::write(&mut Full(10), &articles, &html::Options::default()).unwrap_err(),
        terminal::write(&mut Full(10), &articles, &terminal::Options::default()).unwrap_err(),
    ];
    for (error, format) in errors.iter().zip(["JSON", "HTML", "terminal text"]) {
        assert_eq!(error.to_string(), format!("cannot write {format}: no space left"));
        assert!(!error.is_broken_pipe());
    }
}
