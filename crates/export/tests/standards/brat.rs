use crate::sample::{empty, everything, hostile, slice, written};
use greenpaper_core::Annotated;
use greenpaper_export::brat::{Options, Part, write};
use std::collections::BTreeSet;

fn part(articles: &[Annotated], part: Part) -> String {
    written(|out| write(out, articles, &Options { part }))
}

/// Checks a document as brat reads one: fields, offsets, words, and that what is referred to exists.
fn check(text: &str, annotations: &str) {
    let mut ids = BTreeSet::new();
    for line in annotations.split('\n').filter(|it| !it.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        assert!(ids.insert(fields[0].to_owned()), "{line}");
        assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
        let words: Vec<&str> = fields[1].split(' ').collect();
        match fields[0].as_bytes()[0] {
            b'T' => {
                assert_eq!(fields.len(), 3, "{line:?}");
                let offsets = fields[1].split_once(' ').unwrap().1;
                let mut pieces = Vec::new();
                for piece in offsets.split(';') {
                    let (start, end) = piece.split_once(' ').unwrap();
                    pieces.push(slice(text, start.parse().unwrap(), end.parse().unwrap()));
                }
                assert!(pieces.iter().all(|it| !it.is_empty() && !it.contains('\n')), "{line:?}");
                assert_eq!(pieces.join(" "), fields[2]);
            }
            b'A' => assert!(words.len() == 3 && ids.contains(words[1]), "{line:?}"),
            b'N' => assert!(
                words[0] == "Reference" && ids.contains(words[1]) && words[2].contains(':'),
                "{line:?}"
            ),
            b'#' => assert!(
                words[0] == "AnnotatorNotes" && ids.contains(words[1]) && fields.len() == 3,
                "{line:?}"
            ),
            b'R' => {
                assert!(words[1..].iter().all(|it| ids.contains(it.split_once(':').unwrap().1)), "{line:?}")
            }
            _ => panic!("{line:?}"),
        }
    }
}

#[test]
fn offsets_slice_back_in_one_document_of_several_articles() {
    for articles in
        [vec![everything()], vec![hostile()], vec![everything(), empty(), hostile(), everything()]]
    {
        check(&part(&articles, Part::Text), &part(&articles, Part::Annotations));
    }
    assert_eq!(part(&[everything()], Part::Text), everything().text());
    assert_eq!(part(&[empty()], Part::Annotations), "");
}

#[test]
fn lines_say_what_was_found() {
    let page = part(&[everything()], Part::Annotations);
    for wanted in [
        "T1\tmoney 18 21\t\u{a3}3m\n#1\tAnnotatorNotes T1\tGBP 3000000\n",
        "\tLocal Government Association\n",
        "N1\tReference T3 uk:person/ann-lee\tAnn Lee\n#5\tAnnotatorNotes N1\tscore 0.5 name context\n",
        "\tReference T7 legislation:ukpga/2014/23/section/9\tCare Act 2014\n",
        "A1\tquotation-kind T10 direct\n",
        "\tAnnotatorNotes T11\tspeaker: the finance director\n",
        "R1\tsaid Arg1:T10 Arg2:T3\n",
        "R2\taffiliation Arg1:T3 Arg2:T5\n",
    ] {
        assert!(page.contains(wanted), "{wanted}\nis not in\n{page}");
    }
    let organisation = page.lines().find(|it| it.contains("\torganisation ")).unwrap();
    assert_eq!(organisation.matches(';').count(), 1, "two fragments: {organisation}");
    let configuration = part(&[], Part::Configuration);
    for section in ["[entities]\norganisation\n", "[relations]\n", "[events]\n", "[attributes]\n"] {
        assert!(configuration.contains(section), "{configuration}");
    }
}
