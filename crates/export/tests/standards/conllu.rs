use crate::sample::{TEXT, empty, everything, hostile, slice, written};
use greenpaper_core::Annotated;
use greenpaper_export::conllu;

fn lines_of(articles: &[Annotated], options: &conllu::Options) -> String {
    written(|out| conllu::write(out, articles, options))
}

/// Every token line as its columns.
fn tokens(page: &str) -> Vec<Vec<&str>> {
    page.split('\n')
        .filter(|it| !it.is_empty() && !it.starts_with('#'))
        .map(|it| it.split('\t').collect())
        .collect()
}

fn misc<'a>(columns: &[&'a str], key: &str) -> Option<&'a str> {
    columns[9].split('|').find_map(|it| it.strip_prefix(key)?.strip_prefix('='))
}

#[test]
fn offsets_slice_back_and_text_is_its_tokens() {
    for (article, text) in [(everything(), TEXT.to_owned()), (hostile(), hostile().text().to_owned())] {
        let page = lines_of(&[article], &conllu::Options::default());
        for columns in tokens(&page) {
            assert_eq!(columns.len(), 10, "{columns:?}");
            let (start, end) = misc(&columns, "TokenRange").unwrap().split_once(':').unwrap();
            let written = slice(&text, start.parse().unwrap(), end.parse().unwrap());
            assert_eq!(columns[1], written.replace(char::is_control, "\u{fffd}"));
        }
        for block in page.trim_end().split("\n\n") {
            let wanted = block.lines().find_map(|it| it.strip_prefix("# text = ")).unwrap();
            let (mut made, mut inside) = (String::new(), 0);
            for columns in tokens(block) {
                let (first, last) = columns[0].split_once('-').unwrap_or((columns[0], columns[0]));
                let last: usize = last.parse().unwrap();
                if first.parse::<usize>().unwrap() <= inside {
                    assert_eq!(misc(&columns, "SpaceAfter"), None, "within a multiword token");
                    continue;
                }
                inside = last.max(inside);
                // A word of its own does not shadow what follows; a multiword token does.
                made.push_str(columns[1]);
                if misc(&columns, "SpaceAfter").is_none() {
                    made.push(' ');
                }
            }
            assert_eq!(made.trim_end(), wanted);
        }
    }
}

#[test]
fn clitics_entities_and_ids_stand_where_they_should() {
    let page = lines_of(&[everything()], &conllu::Options::default());
    assert!(page.starts_with("# newdoc id = some folder/a <b>.txt\n# newpar\n# sent_id = some%20folder%2Fa%20<b>.txt-1\n# text = Councils don't have the money, says"), "{page}");
    for wanted in [
        "\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=46:51\n2\tdo\t_\t_\t_\t_\t_\t_\t_\tTokenRange=46:48\n3\tn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=48:51\n",
        "\tthe\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\n|TokenRange=57:60\n",
        "\tAnn\t_\t_\t_\t_\t_\t_\t_\tNE=B-person|NEId=uk:person/ann-lee|TokenRange=",
        "\tLee\t_\t_\t_\t_\t_\t_\t_\tNE=I-person|SpaceAfter=No|TokenRange=",
        "\tLocal\t_\t_\t_\t_\t_\t_\t_\tNE=B-organisation|NEId=govuk:lga|SpacesAfter=\\n|TokenRange=",
        "\tGovernment\t_\t_\t_\t_\t_\t_\t_\tNE=I-organisation|TokenRange=",
        "\tSection\t_\t_\t_\t_\t_\t_\t_\tNE=B-legislation|NEId=ukpga/2014/23/section/9|",
    ] {
        assert!(page.contains(wanted), "{wanted}\nis not in\n{page}");
    }
    assert_eq!(page.matches("# newpar").count(), 3, "a paragraph and two items");
    assert_eq!(page.matches("# sent_id").count(), 6);
    let options = conllu::Options { entities: false, headings: true };
    let page = lines_of(&[everything()], &options);
    assert!(
        !page.contains("NE=")
            && page.contains("# text = What next\n")
            && page.contains("# text = Councils short of")
    );
    assert_eq!(page.matches("# sent_id").count(), 8);
}

#[test]
fn ids_are_distinct_and_nothing_gives_nothing() {
    assert_eq!(lines_of(&[empty()], &conllu::Options::default()), "");
    let page = lines_of(&[everything(), hostile(), everything()], &conllu::Options::default());
    let mut ids: Vec<&str> = page.lines().filter_map(|it| it.strip_prefix("# sent_id = ")).collect();
    assert!(ids.iter().all(|id| !id.contains(char::is_whitespace) && !id.contains('/')));
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), all), (13, 13));
    assert!(!page.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
}
