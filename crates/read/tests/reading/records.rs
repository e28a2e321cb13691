use super::check;

#[test]
fn dates_are_read_in_every_usual_form() {
    for (date, wanted) in [
        ("\"03/05/2024\"", Some("2024-05-03")),
        ("\"3 May 2024\"", Some("2024-05-03")),
        ("\"2024-05-03T23:30:00Z\"", Some("2024-05-03")),
        ("1714730400", Some("2024-05-03")),
        ("\"1714730400\"", Some("2024-05-03")),
        ("1714730400000", Some("2024-05-03")),
        ("1714730400.25", Some("2024-05-03")),
        ("-86400", None),
        ("\"20240503\"", Some("2024-05-03")),
        ("20240503", Some("2024-05-03")),
        ("\"20240503T101500Z\"", Some("2024-05-03")),
        ("\"Fri May  3 10:00:00 2024\"", Some("2024-05-03")),
        ("\"Fri May 03 10:00:00 BST 2024\"", Some("2024-05-03")),
        ("\"May 3rd, 2024\"", Some("2024-05-03")),
        ("\"2024/05/03\"", Some("2024-05-03")),
        ("{\"$date\": \"2024-05-03T10:00:00Z\"}", Some("2024-05-03")),
        ("{\"$date\": {\"$numberLong\": \"1714730400000\"}}", Some("2024-05-03")),
        ("\"2024\"", Some("2024")),
        ("\"2024-05\"", Some("2024-05")),
        ("\"2024-13-45\"", None),
        ("\"20241345\"", None),
        ("12", None),
    ] {
        let found = super::shown("a.jsonl", format!("{{\"text\": \"It passed.\", \"date\": {date}}}"));
        let found = found.lines().find_map(|line| line.strip_prefix("published: ").map(str::to_owned));
        assert_eq!(found.as_deref(), wanted, "{date}");
    }
}

#[test]
fn fields_are_known_by_the_names_that_programs_give_them() {
    check(
        "a.json",
        &[
            // news-please.
            (
                r#"{"title": "Bins", "maintext": "It passed.", "date_publish": "2024-05-03 10:00:00", "source_domain": "x.org"}"#,
                "published: 2024-05-03
                 publication: x.org
                 headline: Bins
                 paragraph: It passed.",
            ),
            // trafilatura.
            (
                r#"{"title": "Bins", "raw_text": "x", "text": "It passed.", "source": "https://x.org/a", "source-hostname": "X News", "date": "2024-05-03", "excerpt": "Short."}"#,
                "published: 2024-05-03
                 publication: X News
                 headline: Bins
                 standfirst: Short.
                 paragraph: It passed.",
            ),
            (
                r#"{"title": "Bins", "text": "It passed.", "source": "The Paper"}"#,
                "publication: The Paper
                 headline: Bins
                 paragraph: It passed.",
            ),
            // WordPress.
            (
                r#"[{"id":1,"date":"2024-05-03T10:00:00","link":"https://x.org/a","title":{"rendered":"Bins &#8217;go&#8217; weekly"},"content":{"rendered":"<p>It passed &#8211; in Leeds.</p>","protected":false},"excerpt":{"rendered":"<p>Short &amp; good.</p>"},"author":3}]"#,
                "published: 2024-05-03
                 headline: Bins ’go’ weekly
                 standfirst: Short & good.
                 paragraph: It passed – in Leeds.",
            ),
            // schema.org.
            (
                r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bins go weekly","datePublished":"2024-05-03T10:00:00Z","author":{"@type":"Person","name":"Ann Smith"},"publisher":{"@type":"Organization","name":"X"},"articleBody":"It passed."}"#,
                "published: 2024-05-03
                 publication: X
                 headline: Bins go weekly
                 byline: Ann Smith
                 paragraph: It passed.",
            ),
            // The Guardian.
            (
                r#"{"response": {"status": "ok", "results": [{"id": "a/b", "webTitle": "Bins | X", "webUrl": "https://g.example/a", "webPublicationDate": "2024-05-03T10:00:00Z", "fields": {"headline": "Bins go weekly", "trailText": "<p>Short</p>", "byline": "Ann Smith", "body": "<p>It passed.</p>"}}]}}"#,
                "published: 2024-05-03
                 headline: Bins go weekly
                 standfirst: Short
                 byline: Ann Smith
                 paragraph: It passed.",
            ),
            // Elasticsearch.
            (
                r#"{"took": 3, "hits": {"total": 1, "hits": [{"_id": "7", "_source": {"title": "Bins", "content": "It passed."}}]}}"#,
                "headline: Bins
                 paragraph: It passed.",
            ),
            // JSON Feed.
            (
                r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Digest", "language": "en", "items": [{"id": "1", "title": "Bins", "content_html": "<p>It passed.</p>", "date_published": "2024-05-03", "authors": [{"name": "Ann Smith"}]}, {"id": 2, "content_text": "It fell."}]}"#,
                "published: 2024-05-03
                 publication: Digest
                 headline: Bins
                 byline: Ann Smith
                 paragraph: It passed.
                 publication: Digest
                 paragraph: It fell.",
            ),
            // Written questions.
            (
                r#"{"totalResults": 1, "results": [{"value": {"id": 1, "uin": "8024", "questionText": "To ask the Secretary of State, whether his Department holds data.", "answeringBodyName": "Department for Environment", "dateTabled": "2024-01-05T00:00:00", "dateAnswered": "2024-03-12T00:00:00", "answerText": "<p>Permits are issued under the Regulations.</p><p>It holds none.</p>", "heading": "Incinerators", "askingMember": {"name": "Ann Smith"}}, "links": []}]}"#,
                "published: 2024-03-12
                 headline: Incinerators
                 front-matter: Department for Environment
                 front-matter: 8024
                 paragraph: Ann Smith: To ask the Secretary of State, whether his Department holds data.
                 paragraph: Permits are issued under the Regulations.
                 paragraph: It holds none.",
            ),
            // A list of what is wanted in nothing known.
            (
                r#"{"meta": {"count": 1}, "rows": [{"size": 3}]}"#,
                "error: cannot read a.json, line 1: a record without text: none of its fields is known to hold text: meta, rows",
            ),
        ],
    );
}

#[test]
fn entities_in_words_without_tags_are_read() {
    check(
        "a.csv",
        &[
            (
                "title,text\nBins &amp; buses,They voted &amp; left.\n",
                "headline: Bins & buses\nparagraph: They voted & left.",
            ),
            (
                "title,text\nR&D,Spending on R&D; and on Q&A.\n",
                "headline: R&D\nparagraph: Spending on R&D; and on Q&A.",
            ),
            (
                "title,text\nIt&#8217;s,A &pound;3m sum &#x2013; paid.\n",
                "headline: It’s\nparagraph: A £3m sum – paid.",
            ),
            ("title,text\nA,See a&b;c and x&y.\n", "headline: A\nparagraph: See a&b;c and x&y."),
            ("title,text\nTom &amp;amp; Jo,It passed.\n", "headline: Tom & Jo\nparagraph: It passed."),
        ],
    );
}

#[test]
fn half_a_pair_in_an_escape_is_one_character_lost() {
    let odd = "odd: 1 surrogate without its pair stands as U+FFFD";
    check(
        "a.jsonl",
        &[
            (r#"{"text":"Lone \ud83d here."}"#, &format!("paragraph: Lone \u{fffd} here.\n{odd}")),
            (r#"{"text":"Last \ude00"}"#, &format!("paragraph: Last \u{fffd}\n{odd}")),
            (
                r#"{"text":"Two \ud83d\ud83d\ude00 of them"}"#,
                &format!("paragraph: Two \u{fffd}😀 of them\n{odd}"),
            ),
            (
                r#"{"text":"Before a letter \ud83dA."}"#,
                &format!("paragraph: Before a letter \u{fffd}A.\n{odd}"),
            ),
            (r#"{"t\udc00":1,"text":"In a name."}"#, &format!("paragraph: In a name.\n{odd}")),
            (r#"{"text":"Whole \ud83d\ude00."}"#, "paragraph: Whole 😀."),
            (r#"{"text":"A path C:\\ud83d."}"#, "paragraph: A path C:\\ud83d."),
            (
                r#"{"text":"broken \u12"}"#,
                "error: cannot read a.jsonl, line 1: no JSON record: invalid escape, line 1 and column 22 of it",
            ),
        ],
    );
}

#[test]
fn a_date_that_cannot_be_read_is_told() {
    let odd = |date: &str| format!("paragraph: It passed.\nodd: a date cannot be read: {date:?}");
    let line = |date: &str| format!("{{\"text\":\"It passed.\",\"date\":{date}}}");
    for date in ["2024-13-45", "last week", "31/02/2024", "0000-00-00", "soon"] {
        check("a.jsonl", &[(&line(&format!("{date:?}")), &odd(date))]);
    }
    check("a.jsonl", &[(&line("\"\""), "paragraph: It passed."), (&line("null"), "paragraph: It passed.")]);
    check("a.csv", &[("text,date\nIt passed.,Thirdly\n", &odd("Thirdly"))]);
    check(
        "a.xml",
        &[(
            "<rss version=\"2.0\"><channel><item><description>It passed.</description><pubDate>yesterday</pubDate></item></channel></rss>",
            &odd("yesterday"),
        )],
    );
}
