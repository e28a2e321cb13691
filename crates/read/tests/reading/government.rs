use super::{check, shown};

#[test]
fn every_text_of_an_item_of_govuk_is_read() {
    check(
        "item.json",
        &[
            (
                r#"{"schema_name": "consultation", "title": "Bins", "description": "We ask about bins.", "first_published_at": "2024-05-03T10:00:00Z", "details": {"body": "<p>We asked about bins.</p>", "final_outcome_detail": "<p>We will empty bins weekly.</p>", "final_outcome_documents": ["<section><h3>Government response</h3></section>"], "public_feedback_detail": "<p>Most people agreed.</p>", "ways_to_respond": {"email": "a@b"}}}"#,
                "published: 2024-05-03
                 publication: GOV.UK
                 headline: Bins
                 standfirst: We ask about bins.
                 subheading: Outcome
                 paragraph: We will empty bins weekly.
                 subheading: Government response
                 subheading: Feedback received
                 paragraph: Most people agreed.
                 subheading: Original consultation
                 paragraph: We asked about bins.",
            ),
            (
                r#"{"schema_name": "travel_advice", "title": "Ruritania", "details": {"summary": [{"content_type": "text/govspeak", "content": "x"}, {"content_type": "text/html", "content": "<p>Do not travel to the coast.</p>"}], "parts": [{"title": "Safety", "body": [{"content_type": "text/html", "content": "<p>Roads are poor.</p>"}]}], "change_description": "New advice on the coast."}}"#,
                "publication: GOV.UK
                 headline: Ruritania
                 paragraph: Do not travel to the coast.
                 subheading: Safety
                 paragraph: Roads are poor.
                 paragraph: New advice on the coast.",
            ),
            (
                r#"{"schema_name": "transaction", "title": "Tax a boat", "details": {"introductory_paragraph": "<p>You must tax a boat that you keep.</p>", "more_information": "<p>It costs £40.</p>", "what_you_need_to_know": "<ul><li>your number</li></ul>", "other_ways_to_apply": "<p>By post.</p>"}}"#,
                "publication: GOV.UK
                 headline: Tax a boat
                 paragraph: You must tax a boat that you keep.
                 list-item: your number
                 paragraph: It costs £40.
                 paragraph: By post.",
            ),
            (
                r#"{"schema_name": "step_by_step_nav", "title": "Get a divorce", "description": "<p>How to file.</p>", "details": {"step_by_step_nav": {"title": "Get a divorce", "introduction": "<p>Check what you need to do.</p>", "steps": [{"title": "Get help", "contents": [{"type": "paragraph", "text": "You can get support."}, {"type": "list", "contents": [{"text": "Find a mediator", "href": "/mediator", "context": "£120"}]}]}]}}}"#,
                "publication: GOV.UK
                 headline: Get a divorce
                 standfirst: How to file.
                 paragraph: Check what you need to do.
                 subheading: Get help
                 paragraph: You can get support.
                 list-item: Find a mediator",
            ),
            (
                r#"{"schema_name": "simple_smart_answer", "title": "Which form?", "details": {"body": "<p>Find the form.</p>", "nodes": [{"kind": "question", "title": "Are you over 66?", "body": "<p>Your age counts.</p>", "options": [{"label": "Yes"}]}, {"kind": "outcome", "title": "Use form 7", "body": "<p>Send it by post.</p>"}]}}"#,
                "publication: GOV.UK
                 headline: Which form?
                 paragraph: Find the form.
                 subheading: Are you over 66?
                 paragraph: Your age counts.
                 subheading: Use form 7
                 paragraph: Send it by post.",
            ),
            (
                r#"{"schema_name": "licence", "title": "Keep bees", "details": {"licence_overview": "<p>You need a licence to keep bees.</p>", "licence_short_description": "Bees and hives."}}"#,
                "publication: GOV.UK
                 headline: Keep bees
                 paragraph: Bees and hives.
                 paragraph: You need a licence to keep bees.",
            ),
            (
                r#"{"schema_name": "topical_event_about_page", "title": "About", "details": {"read_more": "Forty take part.", "body": "<p>Forty states take part.</p>"}}"#,
                "publication: GOV.UK
                 headline: About
                 paragraph: Forty take part.
                 paragraph: Forty states take part.",
            ),
            (
                r#"{"schema_name": "manual", "title": "Tax manual", "details": {"body": "<p>How we tax.</p>", "child_section_groups": [{"title": "Vessels", "child_sections": [{"title": "Boats", "description": "What counts as a boat.", "base_path": "/m/boats"}]}], "change_notes": [{"title": "Boats", "change_note": "Rafts are boats now.", "published_at": "2024-05-03"}]}}"#,
                "publication: GOV.UK
                 headline: Tax manual
                 paragraph: How we tax.
                 subheading: Vessels
                 list-item: Boats
                 paragraph: What counts as a boat.
                 paragraph: Rafts are boats now.",
            ),
            (
                r#"{"schema_name": "role", "title": "Prime Minister", "details": {"body": "<p>The leader.</p>"}, "links": {"organisations": [{"title": "Department for Business, Innovation &amp; Skills", "base_path": "/bis"}]}}"#,
                "publication: GOV.UK
                 headline: Prime Minister
                 front-matter: Department for Business, Innovation & Skills
                 paragraph: The leader.",
            ),
            (
                r#"{"schema_name": "contact", "title": "Tax line", "details": {"description": "Ask about tax.", "phone_numbers": [{"title": "Helpline", "number": "0300 200 3300", "description": "<p>Have your number ready.</p>"}], "email_addresses": [{"title": "Mail", "email": "a@b.uk"}], "quick_links": []}}"#,
                "publication: GOV.UK
                 headline: Tax line
                 paragraph: Ask about tax.
                 list-item: Helpline: 0300 200 3300
                 paragraph: Have your number ready.
                 list-item: Mail: a@b.uk",
            ),
        ],
    );
}

const HEAD: &str = "<?xml version=\"1.0\"?><publicwhip><major-heading id=\"x/spor/2024-06-26.1.0\">Care</major-heading>\
     <speech id=\"x/spor/2024-06-26.1.2\" speakername=\"Ann Lee\"><p>It passed.</p></speech>";

fn division(inner: &str) -> String {
    let all = shown(
        "day.xml",
        format!("{HEAD}<division id=\"x/spor/2024-06-26.1.3\">{inner}</division></publicwhip>"),
    );
    let rows: Vec<&str> = all.lines().filter_map(|line| line.strip_prefix("table-row: ")).collect();
    rows.join("; ")
}

#[test]
fn divisions_of_every_house_are_rows() {
    for (inner, wanted) in [
        (
            "<divisioncount for=\"1\" against=\"1\" abstentions=\"0\"/><msplist vote=\"for\"><mspname id=\"a\" vote=\"for\">\
             Adam, George</mspname></msplist><msplist vote=\"against\"><mspname vote=\"against\">Baker, Claire</mspname></msplist>",
            "for | 1; against | 1; abstentions | 0; for | Adam, George; against | Baker, Claire",
        ),
        (
            "<divisioncount for=\"0\" against=\"0\" abstentions=\"1\"/><msplist vote=\"abstentions\"><mspname>Cole, Jo</mspname></msplist>",
            "for | 0; against | 0; abstentions | 1; abstentions | Cole, Jo",
        ),
        (
            "<divisioncount ayes=\"1\" noes=\"0\" ayetellers=\"2\"/><mplist vote=\"aye\"><mpname>Ann Lee</mpname></mplist>",
            "ayes | 1; noes | 0; aye | Ann Lee",
        ),
        (
            "<divisioncount content=\"1\" not-content=\"2\"/><lordlist vote=\"content\"><lord>Ash, L.</lord></lordlist>",
            "content | 1; not-content | 2; content | Ash, L.",
        ),
        (
            "<divisioncount ayes=\"1\" noes=\"1\"/><mlalist vote=\"aye\"><mlaname>Ms Oak</mlaname></mlalist><mlalist vote=\"no\">\
             <mlaname vote=\"no\">Mr Elm</mlaname></mlalist>",
            "ayes | 1; noes | 1; aye | Ms Oak; no | Mr Elm",
        ),
        (
            "<divisioncount for=\"1\"/><mslist vote=\"for\"><msname>Rhys, Non</msname></mslist>",
            "for | 1; for | Rhys, Non",
        ),
    ] {
        assert_eq!(division(inner), wanted, "{inner}");
    }
}

#[test]
fn the_historic_hansard_is_read() {
    let day = |inner: &str| {
        format!(
            "<?xml version=\"1.0\"?><hansard><session>1954-55</session><houseofcommons><title>HOUSE OF COMMONS</title>\
             <date format=\"1954-07-21\">Wednesday, 21st July, 1954</date><col>1343</col>{inner}</houseofcommons></hansard>"
        )
    };
    let cases = [
        (
            day("<oralquestions><title>ORAL ANSWERS</title><section><title>FISHERIES</title><section><title>Dues</title>\
                 <p>1. <member>Mr. Alder</member><membercontribution> asked the Minister what dues are paid.</membercontribution></p>\
                 <p><member>Mr. Fenn</member><membercontribution>: Those of 1938.</membercontribution></p></section></section></oralquestions>"),
            "published: 1954-07-21
             publication: Hansard
             front-matter: ORAL ANSWERS
             front-matter: FISHERIES
             headline: Dues
             paragraph: 1. Mr. Alder asked the Minister what dues are paid.
             paragraph: Mr. Fenn: Those of 1938.",
        ),
        (
            day("<debates><section><title>WEIRS</title><p>Order read.</p><quote>That the weirs be mended.</quote></section>\
                 <section><title>BINS</title><p>The House divided: Ayes, 7; Noes, 2.</p></section></debates>"),
            "published: 1954-07-21
             publication: Hansard
             headline: WEIRS
             paragraph: Order read.
             block-quotation: That the weirs be mended.
             published: 1954-07-21
             publication: Hansard
             headline: BINS
             paragraph: The House divided: Ayes, 7; Noes, 2.",
        ),
        (
            day("<writtenanswers><title>WRITTEN ANSWERS</title><section><title>Coal</title><p><col>8</col>One.</p><table><tr><td>1953</td>\
                 <td>7</td></tr></table></section></writtenanswers>"),
            "published: 1954-07-21
             publication: Hansard
             front-matter: WRITTEN ANSWERS
             headline: Coal
             paragraph: One.
             table-row: 1953 | 7",
        ),
        (
            day("<section><title>PRAYERS</title></section><section><title>Bread</title><p>Two.</p></section>"),
            "published: 1954-07-21
             publication: Hansard
             headline: Bread
             paragraph: Two.",
        ),
        (
            "<hansard><houseoflords><date format=\"1911-02-07\">x</date><debates><section><title>Veto</title><p><member>LORD ASH</member>\
             <membercontribution>My Lords, no.</membercontribution></p></section></debates></houseoflords></hansard>"
                .to_owned(),
            "published: 1911-02-07
             publication: Hansard
             headline: Veto
             paragraph: LORD ASH: My Lords, no.",
        ),
    ];
    let cases: Vec<(&str, &str)> = cases.iter().map(|(input, wanted)| (input.as_str(), *wanted)).collect();
    check("day.xml", &cases);
}

#[test]
fn judgments_are_read_as_they_are_published() {
    let judgment = |meta: &str, body: &str| {
        format!(
            "<?xml version=\"1.0\"?><akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\" \
             xmlns:uk=\"https://caselaw.nationalarchives.gov.uk/akn\"><judgment name=\"judgment\"><meta><identification source=\"#tna\">\
             <FRBRWork><FRBRthis value=\"x\"/><FRBRuri value=\"https://caselaw.nationalarchives.gov.uk/id/uksc/2024/3\"/>{meta}\
             </FRBRWork></identification><proprietary><uk:court>UKSC</uk:court><uk:cite>[2024] UKSC 3</uk:cite></proprietary></meta>{body}</judgment></akomaNtoso>"
        )
    };
    let cases = [
        (
            judgment(
                "<FRBRdate date=\"2024-02-07\" name=\"judgment\"/><FRBRname value=\"Ash v Oak\"/>",
                "<header><p>[2024] UKSC 3</p><p>LORD ELM</p></header><judgmentBody><decision><level><heading>Facts</heading>\
                 <paragraph><num>1.</num><content><p>Ms Ash kept a <ref href=\"https://l.example/1\">weir</ref>.</p></content></paragraph></level>\
                 </decision></judgmentBody>",
            ),
            "published: 2024-02-07
             publication: The National Archives
             headline: Ash v Oak
             front-matter: [2024] UKSC 3
             front-matter: LORD ELM
             subheading: Facts
             list-item: 1. Ms Ash kept a weir.",
        ),
        (
            judgment(
                "<FRBRdate date=\"2024-02-07\" name=\"transform\"/><FRBRdate date=\"2023-11-01\" name=\"decision\"/><FRBRname value=\"R (Ash) v Oak\"/>",
                "<judgmentBody><decision><p>We allow it.</p><blockContainer><p>“A weir is a dam.”</p></blockContainer></decision></judgmentBody>",
            ),
            "published: 2023-11-01
             publication: The National Archives
             headline: R (Ash) v Oak
             paragraph: We allow it.
             paragraph: “A weir is a dam.”",
        ),
        (
            judgment(
                "<FRBRname value=\"Elm\"/>",
                "<judgmentBody><decision><table><tr><td><p>Year</p></td><td><p>Sum</p></td></tr></table><p>It fails<sup>1</sup>.</p></decision></judgmentBody>",
            ),
            "publication: The National Archives
             headline: Elm
             table-row: Year | Sum
             paragraph: It fails1.",
        ),
        (
            judgment(
                "<FRBRname value=\"Fir\"/>",
                "<judgmentBody><introduction><p>It sat in London.</p></introduction><decision><p>No.</p></decision></judgmentBody>",
            ),
            "publication: The National Archives
             headline: Fir
             paragraph: It sat in London.
             paragraph: No.",
        ),
        (
            judgment(
                "<FRBRname value=\"Yew\"/>",
                "<judgmentBody><decision><paragraph><num>7</num><content><p>One.</p></content><subparagraph><num>(a)</num><content><p>two;</p></content></subparagraph>\
                 </paragraph></decision></judgmentBody>",
            ),
            "publication: The National Archives
             headline: Yew
             list-item: 7 One.
             list-item: (a) two;",
        ),
    ];
    let cases: Vec<(&str, &str)> = cases.iter().map(|(input, wanted)| (input.as_str(), *wanted)).collect();
    check("judgment.xml", &cases);
}

#[test]
fn of_two_dates_in_the_words_of_an_act_assent_counts() {
    for (words, wanted) in [
        (
            "The Bill for this Act of the Scottish Parliament was passed by the Parliament on 13th February 2002 and received Royal Assent on 15th March 2002",
            Some("2002-03-15"),
        ),
        ("[7th November 2006]", Some("2006-11-07")),
        ("8th November 2006", Some("2006-11-08")),
        ("Passed on 1st May 2003, with Royal Assent on 6th June 2003", Some("2003-06-06")),
        ("Passed by Senedd Cymru on 3 March 2020 and Royal Assent given on 9 April 2020", Some("2020-04-09")),
        ("In the second year of the reign", None),
    ] {
        let act = format!(
            "<?xml version=\"1.0\"?><Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\"><Primary><PrimaryPrelims>\
             <Title>Weirs Act</Title><DateOfEnactment><DateText>{words}</DateText></DateOfEnactment></PrimaryPrelims><Body><P1><Pnumber>1</Pnumber>\
             <P1para><Text>A weir is a dam.</Text></P1para></P1></Body></Primary></Legislation>"
        );
        let found = shown("act.xml", act);
        let found = found.lines().find_map(|line| line.strip_prefix("published: ").map(str::to_owned));
        assert_eq!(found.as_deref(), wanted, "{words}");
    }
}
