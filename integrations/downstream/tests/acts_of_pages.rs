//! A folder of web pages in; a CSV of the Acts that they name, with sections and addresses, out.

use greenpaper::MentionKind;
use greenpaper::extract::Pipeline;
use greenpaper::read::{ReadOptions, read_path};
use std::path::Path;

fn acts(folder: &Path, out: impl std::io::Write) -> Result<(), Box<dyn std::error::Error>> {
    let pipeline = Pipeline::builder().only([MentionKind::Legislation]).build();
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["headline", "written", "id", "address", "sentence"])?;
    for entry in std::fs::read_dir(folder)? {
        for article in read_path(&entry?.path(), &ReadOptions::default()) {
            let page = pipeline.annotate(article?);
            for mention in &page {
                for link in page.links_of(mention) {
                    let sentence = page.sentence_of(mention).map_or("", |span| page.text_of(span));
                    let (written, address) = (page.text_of(mention), link.id.uri().unwrap_or_default());
                    let headline = page.article().headline().unwrap_or_default();
                    table.write_record([headline, written, link.id.as_str(), &address, sentence])?;
                }
            }
        }
    }
    Ok(table.flush()?)
}

#[test]
fn acts_of_a_folder() {
    let folder = std::env::temp_dir().join(format!("greenpaper-downstream-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let page = "<html><head><title>Care rules change</title></head><body><article><h1>Care rules change</h1>\
        <p>Sections 9 and 10 of the Care Act 2014 apply to councils, and s.117 of the Mental Health Act 1983 to \
        the National Health Service in England, the department said on Monday.</p>\
        <p>Nothing in the Health Act 1999 was changed by the minister, who was asked about it twice.</p>\
        </article></body></html>";
    std::fs::write(folder.join("page.html"), page).unwrap();
    let mut out = Vec::new();
    acts(&folder, &mut out).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let out = String::from_utf8(out).unwrap();
    let ids: Vec<&str> =
        out.lines().skip(1).filter_map(|line| line.split(",ukpga/").nth(1)?.split(',').next()).collect();
    assert_eq!(ids, ["2014/23/section/9", "2014/23/section/10", "1983/20/section/117", "1999/8"], "{out}");
}
