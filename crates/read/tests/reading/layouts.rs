use super::{check, shown};

#[test]
fn heads_and_feet_that_run_through_a_report_are_furniture() {
    let head =
        |page: u32| format!("{page}                                      Delayed discharge: Third Report");
    let text = "12. The council voted to empty the bins in Leeds, and it said so on Monday to a meeting.";
    let read = shown("a.txt", format!("{}\n\n{text}\n", head(10)));
    assert!(read.contains("boilerplate: 10 ") && !read.contains("headline"), "{read}");
    for (one, other) in [
        (
            "Water at the tap: Second Report of Session 2022–23                    9",
            "10                    Water at the tap: Second Report of Session 2022–23",
        ),
        ("4        Annual report and accounts 2019", "Annual report and accounts 2019        5"),
        ("Page 3 | Bus review", "Page 4 | Bus review"),
        ("CHAPTER TWO: WHO PAYS     17", "18     CHAPTER TWO: WHO PAYS"),
        (
            "House of Commons Library Briefing, 4 May 2021          7",
            "House of Commons Library Briefing, 4 May 2021          8",
        ),
    ] {
        let page = "The council voted to empty the bins in Leeds, and it said so on Monday to a meeting that was called for it.";
        let text = format!("Bins\n\n{page}\n\n{page}\n\n{one}\n\n{page}\n\n{page}\n\n{other}\n\n{page}\n");
        let read = shown("a.txt", &text);
        let kinds: Vec<&str> = read.lines().filter(|line| line.starts_with("boilerplate")).collect();
        assert_eq!(kinds.len(), 2, "{one}: {read}");
    }
    // Rows of a table, and headings that number what they head.
    let read = shown(
        "a.txt",
        "Bins\n\nThe council counted what it emptied in each of the years.\n\nLeeds        10\nYork         11\nHull         14\n\nIt said that more would be emptied in the year that comes.\n",
    );
    assert!(read.contains("table-row: Leeds") && !read.contains("boilerplate"), "{read}");
}

#[test]
fn footnotes_at_the_foot_of_a_page_are_footnotes() {
    let text = "The council voted to empty the bins in Leeds, and it said so on Monday to a meeting that was called for it.34";
    for notes in [
        &["34   Q41 [Mr Strand]", "35   Consumer Council for Water (WAT0017), para 6"][..],
        &["34 HC Deb, 4 May 2021, col 17"],
        &["34.   Department for Transport, Bus Back Better, March 2021, p 12"],
        &["[34] Leeds City Council, Bins Strategy (2019)", "[35] Ibid., p. 7"],
        &["34   Ibid", "35   See para 7 above", "36   Oral evidence taken on 3 March 2020, HC (2019–21) 36"],
    ] {
        let page = format!("Bins\n\n{text}\n\n{text}\n\n{}\n\n\n{text}\n", notes.join("\n"));
        let read = shown("a.txt", &page);
        let found: Vec<&str> = read.lines().filter_map(|line| line.strip_prefix("footnote: ")).collect();
        assert_eq!(found.len(), notes.len(), "{read}");
    }
    // Years and numbers that begin a paragraph or an item.
    for line in [
        "34 councils have voted to do so since the spring, and more will.",
        "2019 was a good year for bins, the council said.",
    ] {
        let read = shown("a.txt", format!("Bins\n\n{text}\n\n{line}\n\n{text}\n"));
        assert!(!read.contains("footnote"), "{read}");
    }
}

#[test]
fn a_month_on_a_cover_is_the_date() {
    let text = "The council voted to empty the bins in Leeds, and it said so on Monday to a meeting.";
    for (cover, wanted) in [
        ("What difference does cash support make?\n\nFindings\nReport\n\nJune 2026", "2026-06"),
        ("Counting cars out\nWhat a levy would raise\n\nBriefing\n\nMarch 2022", "2022-03"),
        ("Who mends the weir?\n\nOctober 2019", "2019-10"),
        ("Bus review: final report\n\nAnn Smith and Bo Lee\n\nJanuary 2021", "2021-01"),
        ("DISCUSSION PAPER 14\n\nA levy on lorries\n\nSEPTEMBER 2007", "2007-09"),
    ] {
        let read = shown("a.txt", format!("{cover}\n\n{text}\n\n{text}\n"));
        assert!(read.starts_with(&format!("published: {wanted}\n")), "{cover}: {read}");
    }
    let read = shown("a.txt", format!("Bins\n\n{text}\n\n{text}\n\nJune 2026\n\n{text}\n"));
    assert!(!read.contains("published: 2026-06"), "{read}");
}

#[test]
fn a_list_of_contents_is_furniture() {
    let text = "The council voted to empty the bins in Leeds, and it said so on Monday to a meeting.";
    for entries in [
        &[
            "Summary ............................................ 2",
            "How a levy works ................................... 3",
        ][..],
        &["1. Introduction . . . . . . . . . . . . . 4", "2. Findings . . . . . . . . . . . . . . . 9"],
        &["Foreword…………………………………… i", "Methods……………………………………… 12"],
        &["Chapter 1: Who pays\t.......\t7", "Chapter 2: Who gains\t.......\t19"],
        &["Annex A: Returns ____________ 31", "Annex B: Maps ____________ 40"],
    ] {
        let page = format!("Counting cars out\n\n{}\n\n{text}\n\n{text}\n", entries.join("\n"));
        let read = shown("a.txt", &page);
        let found = read.lines().filter(|line| line.starts_with("boilerplate: ")).count();
        assert_eq!(found, entries.len(), "{read}");
    }
    let read = shown(
        "a.txt",
        format!(
            "Bins\n\n{text}\n\nAnd so on ... and on, the council said of its bins in Leeds on Monday.\n\n{text}\n"
        ),
    );
    assert!(!read.contains("boilerplate"), "{read}");
}

#[test]
fn places_to_sign_are_furniture() {
    let text = "The council voted to empty the bins in Leeds, and it said so on Monday to a meeting.";
    for line in [
        "Signed ........................... Chair",
        "Signed: ______________________  Date: __________",
        "Chairman ………………………… Date …………",
        "Name ........................",
        "Signature_______________________",
    ] {
        let read = shown("a.txt", format!("Minutes\n\n{text}\n\n{text}\n\n{line}\n"));
        assert!(read.contains(&format!("boilerplate: {line}")), "{read}");
    }
    check(
        "a.txt",
        &[(
            &format!("Bins\n\n{text}\n\nSigned copies may be had from the clerk.\n"),
            &format!(
                "headline: Bins\nparagraph: {text}\nparagraph: Signed copies may be had from the clerk."
            ),
        )],
    );
}

#[test]
fn bylines_that_go_on_are_whole() {
    let text = "The council voted to empty the bins in Leeds, and it said so on Monday to a meeting.";
    for (byline, wanted) in [
        (
            "Kate Andersen, Suzanna Nesom, Ruth\nPatrick and Maddy Power",
            "Kate Andersen, Suzanna Nesom, Ruth / Patrick and Maddy Power",
        ),
        ("By Ann Smith, Bo Lee and\nCy Ash", "By Ann Smith, Bo Lee and / Cy Ash"),
        ("By Ann Smith and Bo Lee", "By Ann Smith and Bo Lee"),
    ] {
        let read = shown("a.txt", format!("What cash does\n\n{byline}\n\n{text}\n\n{text}\n"));
        assert!(read.contains(&format!("byline: {wanted}\n")), "{read}");
    }
}

#[test]
fn the_last_paragraph_is_a_note_on_the_author_only_if_it_says_what_authors_are() {
    let lead = "The council voted to empty the bins in Leeds less often, and it said so on Monday to a meeting of those \
                who had come to hear it.";
    let page = |byline: &str, last: &str| format!("Bins go weekly\n\n{byline}{lead}\n\n{lead}\n\n{last}\n");
    let last = |byline: &str, last: &str| {
        let read = shown("a.txt", page(byline, last));
        read.lines().last().unwrap_or_default().to_owned()
    };
    for paragraph in [
        "Ann Smith is the mayor of Leeds.",
        "Sir Ian Cope is chair of the board.",
        "Councillor Bo Lee was the only one who voted against it.",
        "Dr Mary Osei is retiring in June.",
        "Tom Ash is a farmer whose land lies beside the weir.",
    ] {
        assert_eq!(last("", paragraph), format!("paragraph: {paragraph}"));
    }
    for note in [
        "Ann Smith is a research fellow at the Institute for Long Futures.",
        "Tom Ash is a freelance journalist.",
        "Mary Osei teaches law at Leeds.",
        "Bo Lee is director of the Care Forum.",
        "Ann Smith is a social worker in Hull.",
    ] {
        assert_eq!(last("", note), format!("author-note: {note}"));
    }
    // Whose byline it is may be anybody; of anybody else it is none.
    assert!(last("By Ann Smith\n\n", "Ann Smith is the mayor of Leeds.").starts_with("author-note: "));
    assert!(
        last("By Ann Smith\n\n", "Tom Ash is a writer and has the last word here.")
            .starts_with("paragraph: ")
    );
}
