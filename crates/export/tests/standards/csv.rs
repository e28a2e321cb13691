use crate::sample::{TEXT, empty, everything, hostile, slice, written};
use csv::ReaderBuilder;
use greenpaper_core::Annotated;
use greenpaper_export::csv::{Options, Table, write};
use std::collections::BTreeMap;

/// The rows as the `csv` crate reads them, by column.
fn rows(articles: &[Annotated], table: Table) -> Vec<BTreeMap<String, String>> {
    let page = written(|out| write(out, articles, &Options { table, ..Options::default() }));
    let mut reader = ReaderBuilder::new().from_reader(page.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header, table.columns());
    let of = |row: csv::StringRecord| header.iter().cloned().zip(row.iter().map(str::to_owned)).collect();
    reader.records().map(|row| of(row.unwrap())).collect()
}

#[test]
fn every_table_is_read_back_by_another_reader() {
    for &table in Table::ALL {
        let of_both = rows(&[everything(), hostile(), empty()], table);
        for row in of_both.iter().filter(|row| row.contains_key("text")) {
            let hard = hostile();
            let text = if row["article"].starts_with('=') { hard.text() } else { TEXT };
            let number = |name: &str| row[name].parse::<usize>().unwrap();
            let as_written = slice(text, number("start"), number("end"));
            assert_eq!(row["text"], as_written.replace('\0', "\u{fffd}"), "{}", table.as_str());
            assert_eq!(as_written, text[number("start_byte")..number("end_byte")]);
        }
        let wanted = match table {
            Table::Articles => 3,
            Table::Mentions => 14,
            Table::Quotations | Table::Links => 5,
            _ => 2,
        };
        assert_eq!(of_both.len(), wanted, "{}", table.as_str());
    }
}

#[test]
fn columns_hold_what_they_say() {
    let mentions = rows(&[everything()], Table::Mentions);
    assert_eq!((mentions[0]["value"].as_str(), mentions[0]["sentence"].as_str()), ("GBP 3000000", ""));
    assert_eq!(mentions[2]["id"], "uk:person/ann-lee");
    assert_eq!(mentions[6]["name"], "Care Act 2014");
    assert_eq!(mentions[6]["uri"], "https://www.legislation.gov.uk/id/ukpga/2014/23/section/9");
    assert_eq!(mentions[6]["sentence"], "4");
    let quotations = rows(&[everything()], Table::Quotations);
    assert_eq!(quotations[0]["speaker_text"], "she");
    assert_eq!(quotations[0]["cue"], "told");
    assert_eq!(quotations[0]["speaker_id"], "uk:person/ann-lee");
    let links = rows(&[everything()], Table::Links);
    assert_eq!((links[0]["score"].as_str(), links[0]["evidence"].as_str()), ("0.5", "name context"));
    let affiliations = rows(&[hostile()], Table::Affiliations);
    assert_eq!((affiliations[0]["former"].as_str(), affiliations[0]["unit"].as_str()), ("true", "a,b\r\n"));
    let articles = rows(&[everything()], Table::Articles);
    assert_eq!((articles[0]["published"].as_str(), articles[0]["mentions"].as_str()), ("2002-07-25", "9"));
}

#[test]
fn spreadsheets_are_given_no_formulas() {
    let options = Options { table: Table::Affiliations, header: false, spreadsheet: true };
    let page = written(|out| write(out, &[hostile()], &options));
    assert!(page.contains(",\"'=HYPERLINK(\"\"x\"\")\",") && page.ends_with("\r\n"), "{page}");
    assert_eq!(written(|out| write(out, &[], &options)), "");
}
