//! An article that has everything, and one whose text would like to be markup.

use greenpaper_core::{
    Affiliation, Annotated, Article, Block, BlockKind, Currency, Entity, EntityIndex, Evidence, Layers,
    Legislation, LegislationKind, LegislationYear, Link, Mention, MentionIndex, MentionKind, Money, Name,
    Organisation, OrganisationKind, Origin, Person, PersonName, Place, PlaceKind, Post, Publication,
    PublicationKind, Quote, QuoteKind, Span, Speaker, Value,
};
use greenpaper_export::Error;

/// Hard-wrapped, with characters of one to four bytes, a quotation of two sentences, a list.
pub(crate) const TEXT: &str = "Councils short of \u{a3}3m\n\n25 July 2002\n\nCouncils don't have the\nmoney, says Ann \
    Lee, director of the Local\nGovernment Association. \u{201c}It\u{2019}s <b>bad</b> & worse \u{1f600}. It won't \
    do,\u{201d} she told \"Leeds\". A \u{2018}crisis\u{2019}, said the finance director.\n\nWhat  next\n\n\
    \u{2022} Section 9 of the Care Act 2014 is kept.\n\u{2022} Read Our Caf\u{e9}s (\u{a3}2-\u{a3}3).\n\nShare this";

/// The span of the `nth` time, from 0, that `words` stand in `text`.
pub(crate) fn nth(text: &str, words: &str, nth: usize) -> Span {
    let (start, _) = text.match_indices(words).nth(nth).unwrap_or_else(|| panic!("{words:?} is not there"));
    Span::new(start, start + words.len())
}

fn at(words: &str) -> Span {
    nth(TEXT, words, 0)
}

fn from_to(from: &str, to: &str) -> Span {
    Span::new(at(from).start(), at(to).end())
}

fn pounds(amount: i64) -> Money {
    Money { amount: amount.into(), currency: Currency::GBP }
}

pub(crate) fn entities() -> Vec<Entity> {
    vec![
        Entity::Person(Person {
            id: Some("uk:person/ann-lee".parse().unwrap()),
            name: PersonName {
                prefix: Some("Dr".into()),
                given: Some("Ann".into()),
                family: Some("Lee".into()),
                suffix: Some("CBE".into()),
            },
            names: vec![Name::official("Baroness Lee")],
            same_as: vec!["wikidata:Q1".parse().unwrap()],
        }),
        Entity::Organisation(Organisation {
            name: "Local Government Association".into(),
            kind: Some(OrganisationKind::Association),
            ..Organisation::default()
        }),
        Entity::Place(Place { name: "Leeds".into(), kind: Some(PlaceKind::City), ..Place::default() }),
        Entity::Legislation(Legislation {
            kind: LegislationKind::Ukpga,
            year: Some(LegislationYear::Calendar(2014)),
            number: Some(23),
            title: Some("Care Act".into()),
            draft: false,
        }),
        Entity::Publication(Publication {
            title: "Our Caf\u{e9}s".into(),
            kind: Some(PublicationKind::WhitePaper),
            command_paper: Some("Cm 6737".parse().unwrap()),
            ..Publication::default()
        }),
        Entity::Post(Post { title: "director".into(), ..Post::default() }),
    ]
}

pub(crate) fn everything() -> Annotated {
    use BlockKind::{Boilerplate, Date, Headline, ListItem, Paragraph, Subheading};
    let paragraph = from_to("Councils don't", "finance director.");
    let blocks = [
        (Headline, at("Councils short of \u{a3}3m")),
        (Date, at("25 July 2002")),
        (Paragraph, paragraph),
        (Subheading, at("What  next")),
        (ListItem, from_to("\u{2022} Section", "kept.")),
        (ListItem, from_to("\u{2022} Read", "(\u{a3}2-\u{a3}3).")),
        (Boilerplate, at("Share this")),
    ];
    let article = Article::builder(TEXT)
        .blocks(blocks.into_iter().map(|(kind, span)| Block { kind, span }).collect())
        .origin(Origin { uri: Some("some folder/a <b>.txt".into()), ..Origin::default() })
        .published(Some("2002-07-25".parse().unwrap()))
        .publication(Some("The <Paper> & Co".into()))
        .language(Some("en-GB".into()))
        .build()
        .unwrap();
    let mention = |span, kind, entity: Option<u32>, value| Mention {
        span,
        kind,
        entity: entity.map(EntityIndex),
        value,
        rule: None,
    };
    let mentions = vec![
        mention(at("\u{a3}3m"), MentionKind::Money, None, Some(Value::Money(pounds(3_000_000)))),
        mention(
            at("25 July 2002"),
            MentionKind::Date,
            None,
            Some(Value::Date("2002-07-25".parse().unwrap())),
        ),
        mention(at("Ann Lee"), MentionKind::Person, Some(0), None),
        mention(at("director"), MentionKind::Role, Some(5), None),
        mention(at("Local\nGovernment Association"), MentionKind::Organisation, Some(1), None),
        mention(at("Leeds"), MentionKind::Place, Some(2), None),
        mention(
            at("Section 9 of the Care Act 2014"),
            MentionKind::Legislation,
            Some(3),
            Some(Value::Provisions(vec!["section/9".parse().unwrap()])),
        ),
        mention(at("Our Caf\u{e9}s"), MentionKind::Publication, Some(4), None),
        mention(
            at("\u{a3}2-\u{a3}3"),
            MentionKind::Money,
            None,
            Some(Value::MoneyRange(pounds(2), pounds(3))),
        ),
    ];
    let speaker =
        |name: &str, span, mention, cue| Speaker { name: name.into(), span, mention, role: None, cue };
    let link = |mention, id: &str, score| {
        Link::new(MentionIndex(mention), id.parse().unwrap(), score, vec![Evidence::Name, Evidence::Context])
            .unwrap()
    };
    let layers = Layers {
        sentences: vec![
            from_to("Councils don't", "Association."),
            from_to("\u{201c}It", "\u{1f600}."),
            from_to("It won't", "\"Leeds\"."),
            from_to("A \u{2018}crisis", "finance director."),
            from_to("\u{2022} Section", "kept."),
            from_to("\u{2022} Read", "(\u{a3}2-\u{a3}3)."),
        ],
        entities: entities(),
        mentions,
        quotes: vec![
            Quote {
                span: from_to("\u{201c}It", "do,\u{201d}"),
                kind: QuoteKind::Direct,
                speaker: Some(speaker("Ann Lee", Some(at("she")), Some(MentionIndex(2)), Some(at("told")))),
                others: Vec::new(),
                continues: None,
                rule: None,
            },
            Quote {
                span: at("\u{2018}crisis\u{2019}"),
                kind: QuoteKind::Partial,
                speaker: Some(speaker(
                    "the finance director",
                    Some(at("the finance director")),
                    None,
                    Some(at("said")),
                )),
                others: Vec::new(),
                continues: None,
                rule: None,
            },
        ],
        affiliations: vec![Affiliation {
            person: "Ann Lee".into(),
            role: "director".into(),
            organisation: Some("Local Government Association".into()),
            unit: None,
            former: false,
            person_mention: MentionIndex(2),
            role_span: at("director"),
            organisation_mention: Some(MentionIndex(4)),
            rule: None,
        }],
        links: vec![
            link(2, "uk:person/ann-lee", 0.5),
            link(4, "govuk:lga", 0.9),
            link(5, "gss:E08000035", 1.0),
            link(6, "ukpga/2014/23/section/9", 1.0),
        ],
        diagnostics: vec![],
    };
    Annotated::new(article, layers).unwrap()
}

/// Control characters, noncharacters, every sort of line end, and the delimiters of all the formats, in text, names
/// and source; one sentence, mentions wherever they hurt, a quotation over everything.
pub(crate) fn hostile() -> Annotated {
    let text = "\u{feff}</p> ]]> &amp; \u{0}\u{1}\u{8}\u{1b}[31m \u{fffe}\u{ffff} a\tb|c,\"d\"\r\ne\rf\u{b}g\u{85}h\u{2028}i \
        \u{202e}rtl\u{1c}\u{a0}=1+1 #1\tT1\u{7f}<!-- -- --> <?x?> {\"a\": \\u0000} '; \u{10ffff}\u{e000}e\u{301}\u{1f468}\u{200d}\u{1f469}";
    let person = Person {
        name: PersonName {
            given: Some("<A>\u{0}\"&".into()),
            family: Some("]]>\t|\n".into()),
            ..PersonName::default()
        },
        ..Person::default()
    };
    let spans =
        ["</p> ]]>", "\u{0}\u{1}\u{8}", "a\tb|c,\"d\"\r\ne\rf\u{b}g\u{85}h\u{2028}i", "=1+1", "<!-- -- -->"];
    let mention = |words: &str| Mention {
        entity: Some(EntityIndex(0)),
        ..Mention::new(nth(text, words, 0), MentionKind::Person)
    };
    let speaker =
        Speaker { name: "--> <&\"\u{0}\n".into(), span: None, mention: None, role: None, cue: None };
    let affiliation = Affiliation {
        person: "<p>\u{1}".into(),
        role: "=HYPERLINK(\"x\")".into(),
        organisation: Some("]]>\u{ffff}".into()),
        unit: Some("a,b\r\n".into()),
        former: true,
        person_mention: MentionIndex(0),
        role_span: nth(text, "=1+1", 0),
        organisation_mention: None,
        rule: None,
    };
    let whole = Span::new(0, text.len()).trim(text);
    let layers = Layers {
        sentences: vec![whole],
        entities: vec![Entity::Person(person)],
        mentions: spans.into_iter().map(mention).collect(),
        quotes: vec![
            Quote {
                span: whole,
                kind: QuoteKind::Reported,
                speaker: Some(speaker.clone()),
                others: Vec::new(),
                continues: None,
                rule: None,
            },
            Quote {
                span: Span::new(5, nth(text, "b|c", 0).start()),
                kind: QuoteKind::Scare,
                speaker: None,
                others: Vec::new(),
                continues: None,
                rule: None,
            },
            Quote {
                span: Span::new(nth(text, "\tb|c", 0).start(), whole.end()),
                kind: QuoteKind::Direct,
                speaker: Some(speaker),
                others: Vec::new(),
                continues: None,
                rule: None,
            },
        ],
        affiliations: vec![affiliation],
        links: vec![
            Link::new(MentionIndex(0), "local:a|b,<c>\"\u{1}".parse().unwrap(), 0.25, vec![]).unwrap(),
        ],
        diagnostics: vec![],
    };
    let origin =
        Origin { uri: Some("=a b|<c>\u{0}\n%zz\".txt".into()), range: Some(7..99), ..Origin::default() };
    let article = Article::builder(text).origin(origin).publication(Some("\u{c}".into())).build().unwrap();
    Annotated::new(article, layers).unwrap()
}

/// An article without anything.
pub(crate) fn empty() -> Annotated {
    Annotated::bare(Article::builder("").build().unwrap())
}

pub(crate) fn written(write: impl FnOnce(&mut Vec<u8>) -> Result<(), Error>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Compares a page with the one that is kept under its name in `tests/standards/kept`. With `UPDATE=1` it keeps the page,
/// for a person to read the difference.
pub(crate) fn kept(name: &str, page: &str) {
    let path = format!("{}/tests/standards/kept/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    if std::env::var("UPDATE").is_ok_and(|it| it == "1") {
        std::fs::create_dir_all(std::path::Path::new(&path).parent().unwrap()).unwrap();
        std::fs::write(&path, page).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert!(known == page, "{path} is otherwise today; with UPDATE=1 it is written anew:\n{page}");
}

/// `text[start..end]` in characters.
pub(crate) fn slice(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end - start).collect()
}
