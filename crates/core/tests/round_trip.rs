//! Every public type goes through JSON and comes back the same; what a constructor refuses is refused there too, with
//! a message that names it.

use greenpaper_core::*;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

#[track_caller]
fn round<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T) {
    let json = serde_json::to_string(&value).unwrap();
    let back: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(back, value, "{json}");
}

#[track_caller]
fn refused<T: DeserializeOwned + Debug>(json: &str, message: &str) {
    let error = serde_json::from_str::<T>(json).expect_err(json).to_string();
    assert!(error.contains(message), "{json}: {error}");
}

fn id(text: &str) -> EntityId {
    text.parse().unwrap()
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn act() -> Legislation {
    Legislation {
        kind: LegislationKind::Ukpga,
        year: Some(LegislationYear::Calendar(1999)),
        number: Some(8),
        title: Some("Health Act".into()),
        draft: false,
    }
}

fn organisation() -> Organisation {
    Organisation {
        id: Some(id("uk:org/department-of-health")),
        name: "Department of Health".into(),
        names: vec![Name { text: "DoH".into(), kind: NameKind::Acronym, period: Period::ALWAYS }],
        kind: Some(OrganisationKind::Department),
        period: Period::new(Some(date("1988")), Some(date("2018-01-08"))).unwrap(),
        same_as: vec![id("govuk:department-of-health")],
    }
}

fn person() -> Person {
    Person {
        id: Some(id("uk:person/alan-milburn")),
        name: PersonName {
            prefix: Some("Rt Hon".into()),
            given: Some("Alan".into()),
            family: Some("Milburn".into()),
            suffix: Some("MP".into()),
        },
        names: vec![Name::official("Alan Milburn")],
        same_as: vec![id("wikidata:Q309906")],
    }
}

fn publication() -> Publication {
    Publication {
        id: Some(id("local:paper-1")),
        title: "Our Health, Our Care, Our Say".into(),
        kind: Some(PublicationKind::WhitePaper),
        command_paper: Some("Cm 6737".parse().unwrap()),
        published: Some(date("2006-01")),
    }
}

fn post() -> Post {
    Post {
        id: Some(id("uk:post/secretary-of-state-for-health")),
        title: "Secretary of State for Health".into(),
        organisation: Some("Department of Health".into()),
    }
}

fn place() -> Place {
    let kind = Some(PlaceKind::County);
    Place {
        id: Some(id("uk:place/somerset")),
        name: "Somerset".into(),
        kind,
        same_as: vec![id("gss:E10000027")],
    }
}

#[test]
fn dates_and_periods() {
    for text in ["2002", "2002-07", "2002-07-25", "XXXX-07", "XXXX-06-28", "XXXX-02-29"] {
        round(date(text));
        assert_eq!(date(text).to_string(), text);
    }
    for text in ["P1Y", "P18M", "P2W", "P3D", "PT14H", "PT30M", "2016-04-01/2017-03-31", "2002"] {
        round(text.parse::<DateValue>().unwrap());
        assert_eq!(text.parse::<DateValue>().unwrap().to_string(), text);
    }
    round("PT14H".parse::<Duration>().unwrap());
    round(organisation().period);
    round(Period::ALWAYS);
    refused::<PartialDate>(r#""2002-13""#, "month 13 is not between 1 and 12");
    refused::<PartialDate>(r#""2002-02-29""#, "2002-02 has no day 29");
    refused::<PartialDate>(r#""0000""#, "year 0 is not between 1 and 9999");
    refused::<PartialDate>(r#""XXXX""#, "neither year nor month is known");
    refused::<PartialDate>(r#""25 July""#, "'25 July' is not understood");
    refused::<PartialDate>(r#""2002-07-25-01""#, "'2002-07-25-01' is not understood");
    refused::<Duration>(r#""P3H""#, "'P3H' is not understood");
    refused::<DateValue>(r#""2002/2003-14""#, "month 14");
    refused::<Period>(r#"{"start":"2003","end":"2002"}"#, "period ends on 2002, before its start on 2003");
    refused::<Period>(r#"{"start":"XXXX-07"}"#, "its ends need a year");
    assert_eq!(
        PartialDate::new(Some(2002), None, Some(3)).unwrap_err().to_string(),
        "a day needs a month: day 3 was given without one"
    );
}

#[test]
fn spans() {
    round(Span::new(3, 9));
    refused::<Span>("[9,3]", "span ends at byte 3, before its start at byte 9");
    refused::<Span>("[0,4294967296]", "beyond the limit");
}

#[test]
fn tokens() {
    for token in greenpaper_text::tokens(
        "Ms O\u{2019}Brien doesn't owe \u{a3}3m under s. 31(1)(a), e.g. 5%; see www.gov.uk.",
    ) {
        round(token);
    }
    refused::<greenpaper_text::Token>(r#"{"span":[9,3],"kind":"word"}"#, "span ends at byte 3");
    refused::<greenpaper_text::Token>(r#"{"span":[3,9],"kind":"wrod"}"#, "wrod");
}

#[test]
fn identifiers() {
    for text in [
        "ukpga/1999/8/section/31/1/a",
        "ukpga/Vict/63-64/7",
        "uk:org/department-of-health",
        "govuk:home-office",
        "ods:RA3",
        "gss:E10000027",
        "wikidata:Q309906",
        "mnis:172",
        "twfy:10001",
        "local:anything",
    ] {
        round(id(text));
    }
    refused::<EntityId>(r#""isbn:12""#, "unknown scheme 'isbn' in entity id 'isbn:12'");
    refused::<EntityId>(r#""ukpgb/1999/8""#, "unknown scheme 'ukpgb'");
    refused::<EntityId>(r#""""#, "is empty or holds white space");
    refused::<EntityId>(r#""uk:org/a b""#, "is empty or holds white space");
    refused::<EntityId>(r#""uk:""#, "is empty");
    assert!("isbn:12".parse::<EntityId>().unwrap_err().is_unknown_scheme());
}

#[test]
fn rules() {
    for name in ["place/feature-of-land", "date/25-july", "link/person/by-office", "a/b", "a--b/c"] {
        round(name.parse::<RuleName>().unwrap());
        assert_eq!(name.parse::<RuleName>().unwrap().as_ref(), name);
        assert_eq!(RuleName::try_from(name.to_owned()).unwrap().to_string(), name);
    }
    let letters = "its parts are lower-case letters, digits and inner hyphens";
    for (name, why) in [
        ("", "a part of it is empty"),
        ("place", "it is kind/name, two parts or more"),
        ("place/", "a part of it is empty"),
        ("/hill", "a part of it is empty"),
        ("place//hill", "a part of it is empty"),
        ("/", "a part of it is empty"),
        ("Place/hill", letters),
        ("place/a hill", letters),
        ("place/a_hill", letters),
        ("place/-hill", letters),
        ("place-/hill", letters),
        ("place/hill-", letters),
        ("place/côte", letters),
    ] {
        refused::<RuleName>(&format!("\"{name}\""), why);
        assert!(std::panic::catch_unwind(|| RuleName::of(name)).is_err(), "{name}");
    }
    // What is in a mention is left out where there is none, and may be missing on the way in.
    let bare = Mention::new(Span::new(0, 3), MentionKind::Place);
    assert_eq!(serde_json::to_string(&bare).unwrap(), r#"{"span":[0,3],"kind":"place"}"#);
    let ruled = Mention { rule: Some(RuleName::of("place/feature-of-land")), ..bare };
    round(ruled);
}

#[test]
fn legislation() {
    round(act());
    let year = LegislationYear::Regnal { session: "Vict/63-64".into(), calendar: 1900 };
    round(Legislation { year: Some(year), ..act() });
    for code in ["ukpga", "asp", "asc", "anaw", "mwa", "nia", "uksi", "ssi", "wsi", "nisr", "eur", "eudr"] {
        let kind = LegislationKind::from_code(code).unwrap();
        round(kind);
        assert_eq!(kind.code(), Some(code));
    }
    for path in
        ["section/31/1/a", "schedule/2/paragraph/4", "regulation/21/2/a", "part/1/chapter/2", "section/27A"]
    {
        round(path.parse::<Provision>().unwrap());
    }
    refused::<Provision>(r#""31/1""#, "its first part has no kind");
    refused::<Provision>(r#""section""#, "a kind has no label");
    refused::<Provision>(r#""section/3 1""#, "a label is letters and digits");
    refused::<LegislationKind>(r#""ukpgb""#, "ukpgb");
    for uri in [
        "https://www.legislation.gov.uk/id/ukpga/1999/8",
        "http://legislation.gov.uk/ukpga/1999/8/section/31/enacted",
        "ukpga/1999/8",
    ] {
        assert_eq!(Legislation::from_uri(uri).unwrap().path().as_deref(), Some("ukpga/1999/8"), "{uri}");
    }
    let regnal = Legislation::from_uri("https://www.legislation.gov.uk/ukpga/Geo6/9-10/81").unwrap();
    assert_eq!(regnal.uri().as_deref(), Some("https://www.legislation.gov.uk/id/ukpga/Geo6/9-10/81"));
    for (uri, why) in [
        ("https://www.gov.uk/ukpga/1999/8", "its host is not legislation.gov.uk"),
        ("ukpgb/1999/8", "its type is not known"),
        ("ukpga/1999/", "it has no number"),
    ] {
        let error = Legislation::from_uri(uri).unwrap_err().to_string();
        assert!(error.contains(uri) && error.contains(why), "{error}");
    }
}

#[test]
fn the_nouns() {
    round(organisation());
    round(person());
    round(person().name);
    round(publication());
    round(publication().command_paper);
    round(post());
    round(place());
    round(Money { amount: "130000000.50".parse().unwrap(), currency: Currency::GBP });
    round(Currency::EUR);
    for entity in [
        Entity::Organisation(organisation()),
        Entity::Person(person()),
        Entity::Place(place()),
        Entity::Legislation(act()),
        Entity::Publication(publication()),
        Entity::Post(post()),
    ] {
        round(entity);
    }
    let own = [MentionKind::named("postcode")];
    for kind in MentionKind::STANDARD.iter().chain(&own) {
        round(*kind);
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.as_str()));
    }
    refused::<CommandPaper>(r#""Cmx 12""#, "'Cmx 12' is not understood");
    refused::<Currency>(r#""gbp""#, "'gbp' is not understood");
    refused::<Organisation>(r#"{"nmae":"Y"}"#, "missing field `name`");
    refused::<Money>(r#"{"amount":"many","currency":"GBP"}"#, "string \"many\"");
}

fn annotated() -> Annotated {
    // "£" is two bytes: a span that begins inside of it is off the boundaries.
    let text = "£3m gap\n\nAlan Milburn of DoH said \u{201c}no\u{201d} to the Health Act 1999.";
    let at = |words: &str| {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let article = Article::builder(text)
        .block(BlockKind::Headline, at("£3m gap"))
        .block(BlockKind::Paragraph, Span::new(10, text.len()))
        .origin(Origin { uri: Some("a.txt".into()), range: Some(0..70), encoding: Some("UTF-8".into()) })
        .published(Some(date("2002-07-25")))
        .dates(vec![StatedDate { role: DateRole::Posted, span: Span::new(0, 4), date: date("2002-07-25") }])
        .publication(Some("The Paper".into()))
        .language(Some("en-GB".into()))
        .hyperlinks(vec![Hyperlink {
            span: at("Health Act 1999"),
            target: "http://www.legislation.gov.uk/id/ukpga/1999/8".into(),
        }])
        .landmarks(vec![Landmark {
            kind: LandmarkKind::Column,
            span: Span::new(10, text.len()),
            label: "39".into(),
            id: None,
        }])
        .furniture(vec![Furniture { reason: FurnitureReason::Share, span: Span::new(0, 4) }])
        .diagnostics(vec![Diagnostic {
            kind: DiagnosticKind::SeveralDates,
            span: None,
            message: "two dates".into(),
        }])
        .build()
        .unwrap();
    let mention = |words, kind, entity: Option<u32>, value| Mention {
        span: at(words),
        kind,
        entity: entity.map(EntityIndex),
        value,
        rule: Some(RuleName::of("legislation/title-and-year")).filter(|_| kind == MentionKind::Legislation),
    };
    let sum = Money { amount: 3_000_000.into(), currency: Currency::GBP };
    let section = "section/31".parse().unwrap();
    let layers = Layers {
        sentences: vec![Span::new(10, text.len())],
        entities: vec![
            Entity::Person(person()),
            Entity::Organisation(organisation()),
            Entity::Legislation(act()),
        ],
        mentions: vec![
            mention("£3m", MentionKind::Money, None, Some(Value::Money(sum))),
            mention("Alan Milburn", MentionKind::Person, Some(0), None),
            mention("DoH", MentionKind::Organisation, Some(1), None),
            mention(
                "Health Act 1999",
                MentionKind::Legislation,
                Some(2),
                Some(Value::Provisions(vec![section])),
            ),
        ],
        quotes: vec![Quote {
            span: at("\u{201c}no\u{201d}"),
            kind: QuoteKind::Direct,
            speaker: Some(Speaker {
                name: "Alan Milburn".into(),
                span: Some(at("Alan Milburn")),
                mention: Some(MentionIndex(1)),
                role: Some("health secretary".into()),
                cue: Some(at("said")),
            }),
            others: Vec::new(),
            continues: None,
            rule: Some(RuleName::of("quotation/after")),
        }],
        affiliations: vec![Affiliation {
            person: "Alan Milburn".into(),
            role: "health secretary".into(),
            organisation: Some("DoH".into()),
            unit: None,
            former: false,
            person_mention: MentionIndex(1),
            role_span: at("Alan"),
            organisation_mention: Some(MentionIndex(2)),
            rule: Some(RuleName::of("affiliation/apposition")),
        }],
        links: vec![
            Link::new(MentionIndex(3), id("ukpga/1999/8"), 1.0, vec![Evidence::Name])
                .unwrap()
                .with_rule("link/legislation/title".parse().unwrap()),
        ],
        diagnostics: vec![],
    };
    Annotated::new(article, layers).unwrap()
}

#[test]
fn an_annotated_article_and_its_parts() {
    let it = annotated();
    round(it.article().clone());
    round(it.article().origin().clone());
    round(it.layers().clone());
    for mention in it.mentions() {
        round(mention.clone());
    }
    round(it.quotes()[0].clone());
    round(it.affiliations()[0].clone());
    round(it.links()[0].clone());
    round(it.article().dates()[0]);
    round(it.article().diagnostics()[0].clone());
    round(Value::MoneyRange(
        Money { amount: 1.into(), currency: Currency::USD },
        Money { amount: 2.into(), currency: Currency::USD },
    ));
    round(it);
}

/// What is wrong with an article as JSON, by the place that was spoilt, what was put there, and what is told of it.
#[rustfmt::skip]
const HOSTILE: [(&str, &str, &str); 34] = [
    ("/version", "2", "version of the JSON '2' is not understood: this release reads version 1"),
    ("/text", "\"short\"", "mention 0..4 is said to be '£3m', and 'shor' is written there"),
    ("/text", "7", "invalid type: integer `7`, expected a string"),
    ("/blocks/0/span", "[1, 4]", "block 1..4 does not lie on character boundaries of a text of 67 bytes"),
    ("/blocks/1/span", "[10, 999]", "block 10..999 does not lie on character boundaries"),
    ("/blocks/1/span", "[4, 20]", "block 4..20 stands before or inside"),
    ("/blocks/1/span", "[20, 4]", "20"),
    ("/blocks/1/span", "[-1, 4]", "invalid value: integer `-1`"),
    ("/blocks/0/kind", "\"banner\"", "unknown variant `banner`"),
    ("/blocks/0/reason", "\"banner\"", "unknown variant `banner`"),
    ("/mentions/0/span", "[1, 4]", "mention 1..4 does not lie on character boundaries"),
    ("/mentions/1/span", "[11, 22]", "mention 11..22 is said to be 'Alan Milburn', and 'lan Milburn' is written there"),
    ("/mentions/2/text", "\"DHSC\"", "is said to be 'DHSC', and 'DoH' is written there"),
    ("/mentions/1/entity", "7", "entity 7 does not exist: there are 3"),
    ("/mentions/1/kind", "\"Personage!\"", "kind of mention 'Personage!' is not understood"),
    ("/mentions/0/value", "\"GBP many\"", "sum 'GBP many' is not understood"),
    ("/mentions/0/value", "\"2002-13\"", "month 13 is not between 1 and 12"),
    ("/mentions/3/value", "\"section/31 chapter\"", "provision 'chapter' is not understood: a kind has no label"),
    ("/mentions/3/rule", "\"title\"", "rule name 'title' is not understood"),
    ("/mentions/3/links/0/score", "1.5", "link score is 1.5, not between 0 and 1"),
    ("/mentions/3/links/0/score", "-0.5", "link score is -0.5, not between 0 and 1"),
    ("/mentions/3/links/0/rule", "\"Title\"", "rule name 'Title' is not understood"),
    ("/mentions/3/links/0/id", "\"isbn:1\"", "unknown scheme 'isbn'"),
    ("/mentions/3/links/0/evidence", "[\"hearsay\"]", "unknown variant `hearsay`"),
    ("/entities/2", "{\"ship\": {}}", "unknown variant `ship`"),
    ("/quotes/0/span", "[0, 999]", "quotation 0..999 does not lie"),
    ("/quotes/0/speaker_span", "[0, 999]", "speaker 0..999 does not lie"),
    ("/quotes/0/speaker_mention", "9", "mention 9 does not exist: there are 4"),
    ("/quotes/0/rule", "\"quotation/\"", "rule name 'quotation/' is not understood"),
    ("/affiliations/0/person_mention", "4", "mention 4 does not exist: there are 4"),
    ("/affiliations/0/rule", "\"a b/c\"", "rule name 'a b/c' is not understood"),
    ("/sentences/0", "[0, 999]", "sentence 0..999 does not lie"),
    ("/published", "\"2002-13\"", "month 13 is not between 1 and 12"),
    ("/diagnostics/0/kind", "\"alarm\"", "unknown variant `alarm`"),
];

#[test]
fn hostile_articles_are_refused_by_name() {
    let good = serde_json::to_value(annotated()).unwrap();
    assert_eq!(annotated().text().len(), 67);
    for (path, value, message) in HOSTILE {
        let mut json = good.clone();
        let (parent, key) = path.rsplit_once('/').unwrap();
        let value: serde_json::Value = serde_json::from_str(value).unwrap();
        match json.pointer_mut(parent).unwrap_or_else(|| panic!("{path}")) {
            serde_json::Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
            other => other[key] = value,
        }
        let error = serde_json::from_value::<Annotated>(json).expect_err(path).to_string();
        assert!(error.contains(message), "{path}: {error}");
    }
}

#[test]
fn a_later_release_may_add_fields() {
    let mut json = serde_json::to_value(annotated()).unwrap();
    for place in [
        "",
        "/mentions/1",
        "/mentions/3/links/0",
        "/entities/1/organisation",
        "/quotes/0",
        "/blocks/0",
        "/affiliations/0",
        "/diagnostics/0",
    ] {
        json.pointer_mut(place).unwrap()["added_later"] = 1.into();
    }
    assert_eq!(serde_json::from_value::<Annotated>(json).unwrap(), annotated());
    // And somebody else's writer may leave out all but the text.
    let bare = serde_json::from_str::<Annotated>(r#"{"text": "Unison voted."}"#).unwrap();
    assert_eq!(bare, Annotated::bare(Article::builder("Unison voted.").build().unwrap()));
}

#[test]
fn the_interface_is_what_it_says() {
    fn shared<T: Send + Sync + Clone + Debug>() {}
    shared::<Annotated>();
    shared::<Article>();
    shared::<Error>();
    shared::<EntityId>();
    assert_eq!(size_of::<Span>(), 8);
    assert_eq!(size_of::<Block>(), 12);
    assert!(size_of::<PartialDate>() <= 8);
    // Of these, 24 bytes are the rule, and 24 the name of a kind of one's own.
    assert!(size_of::<Mention>() <= 72 + 24 + 24, "{}", size_of::<Mention>());
}
