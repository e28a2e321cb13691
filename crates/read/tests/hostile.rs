//! What nobody means well by, and what broke on the way: a clear error, in bounded time and memory, and the rest is read.

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use greenpaper_read::{Format, ReadError, ReadOptions, read_html, read_path, read_stream};
use std::fs;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A folder of its own for a test, removed with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("greenpaper-hostile-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), bytes).unwrap();
    }

    /// The texts, and the errors without the folder's name.
    fn read(&self, options: &ReadOptions) -> (Vec<String>, Vec<String>) {
        let (mut texts, mut errors) = (Vec::new(), Vec::new());
        for article in read_path(&self.0, options) {
            match article {
                Ok(article) => texts.push(article.text().to_owned()),
                Err(error) => errors.push(error.to_string().replace(&format!("{}/", self.0.display()), "")),
            }
        }
        (texts, errors)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An archive of entries packed by the method of `.gz`; the sum of each is what is given.
fn zip(entries: &[(&str, Vec<u8>)], damage: bool) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in entries {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        let packed = encoder.finish().unwrap();
        let mut sum = flate2::Crc::new();
        sum.update(bytes);
        let mut fields = Vec::new();
        // Version, flags, method, time, date.
        for field in [20u16, 0, 8, 0, 33] {
            fields.extend(field.to_le_bytes());
        }
        for field in [sum.sum() ^ u32::from(damage), packed.len() as u32, bytes.len() as u32] {
            fields.extend(field.to_le_bytes());
        }
        fields.extend((name.len() as u16).to_le_bytes());
        fields.extend([0; 2]);
        let offset = out.len() as u32;
        out.extend(b"PK\x03\x04");
        out.extend(&fields);
        out.extend(name.as_bytes());
        out.extend(&packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(20u16.to_le_bytes());
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (at, count) = (out.len() as u32, entries.len() as u16);
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0; 2]);
    out
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Runs what must not take long, even where tests are slow.
fn soon<T>(what: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = what();
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    done
}

const LAUGHS: &str = r#"<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><rss><channel><item><title>&c;</title></item></channel></rss>"#;

#[test]
fn the_rest_of_a_folder_is_read() {
    let folder = Folder::new("folder");
    let options = ReadOptions { max_bytes: 8 << 20, max_line: 1 << 20, ..ReadOptions::default() };
    let bomb = vec![b'a'; 64 << 20];
    folder.write("a-entities.xml", LAUGHS);
    folder.write("b-bomb.txt.gz", gzip(&bomb));
    folder.write(
        "c-bomb.zip",
        zip(&[("1.txt", b"In the zip.".to_vec()), ("2.txt", bomb), ("3.txt", b"Last.".to_vec())], false),
    );
    folder.write("d-truncated.txt.gz", &gzip(&b"There was more of this. ".repeat(99))[..60]);
    folder.write("e-wrong.txt", b"%PDF-1.7\n\x80");
    folder.write("f-wrong.xml", "No XML at all.");
    folder.write("g-wrong.csv", gzip(b"text\nA table in spite of its name.\n"));
    folder.write("h-damaged.zip", zip(&[("1.txt", b"Damaged.".to_vec())], true));
    folder.write("i-none.zip", b"PK\x03\x04 and nothing more");
    folder.write("j-nested.zip", zip(&[("in.zip", zip(&[], false))], false));
    folder.write(
        "k-long.jsonl",
        format!("{{\"text\":\"{}\"}}\n{{\"text\":\"After it.\"}}\n", "a".repeat(2 << 20)),
    );
    folder.write("l-long.csv", format!("text\n\"{}\"\nAfter that.\n", "a\n".repeat(1 << 20)));
    folder.write("m-long.txt", vec![b'a'; 9 << 20]);
    folder.write("n-deep.xml", format!("<rss>{}", "<a>".repeat(1_000_000)));
    folder.write("o-deep.json", format!("{{\"text\":\"x\",\"a\":{}", "[".repeat(1_000_000)));
    folder.write(
        "p-broken.xml",
        "<rss><channel><item><title>One</title><description>It was read.</description></item><item>",
    );
    folder.write("q-encrypted.zip", {
        let mut bytes = zip(&[("1.txt", b"Secret.".to_vec())], false);
        let at = bytes.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
        (bytes[6], bytes[at + 8]) = (1, 1);
        bytes
    });
    folder.write("z.txt", "The end.");
    let (mut texts, errors) = soon(|| folder.read(&options));
    // What breaks off is read as far as it goes, and said to.
    assert!(texts.remove(2).starts_with("There was more of this. There was"));
    assert_eq!(
        texts,
        [
            "In the zip.",
            "Last.",
            "A table in spite of its name.",
            "After it.",
            "After that.",
            "One\n\nIt was read.",
            "The end."
        ]
    );
    let wanted = [
        "a-entities.xml, line 2: the entity 'c' stands for other entities",
        "b-bomb.txt.gz: unpacks to more than 200 times its length",
        "c-bomb.zip, entry 2.txt: unpacks to more than 200 times its length",
        "d-truncated.txt.gz: ",
        "e-wrong.txt: a PDF, which is no text",
        "f-wrong.xml: not what its extension says",
        "h-damaged.zip, entry 1.txt: damaged",
        "i-none.zip: no zip archive",
        "j-nested.zip, entry in.zip: an archive (zip) where none can be opened",
        "k-long.jsonl, line 1: a record longer than the limit of 1048576 bytes",
        "l-long.csv, line 2: a record longer than the limit of 1048576 bytes",
        "m-long.txt: longer than the limit of 8388608 bytes",
        "n-deep.xml, line 1: nested deeper than the limit of 600",
        "o-deep.json, line 1: it breaks off inside a record",
        "p-broken.xml, line 1: it breaks off before its elements end",
        "q-encrypted.zip, entry 1.txt: encrypted",
    ];
    assert_eq!(errors.len(), wanted.len(), "{errors:#?}");
    for (error, wanted) in errors.iter().zip(wanted) {
        assert!(error.starts_with(&format!("cannot read {wanted}")), "{error}, not {wanted}");
    }
}

#[test]
fn entities_stand_for_no_more_than_a_document_may_hold() {
    let value = "a".repeat(250);
    let text = format!(
        "<!DOCTYPE rss [<!ENTITY a \"{value}\">]><rss><channel><item><title>{}</title></item></channel></rss>",
        "&a;".repeat(20_000)
    );
    let options = ReadOptions { max_bytes: 1 << 20, ..ReadOptions::default() };
    let error = read_stream(io::Cursor::new(text), &options).next().unwrap().unwrap_err();
    assert!(error.to_string().contains("entities stand for more"), "{error}");
}

#[test]
fn a_page_of_a_million_nested_elements_is_read_as_text() {
    let page = format!("<title>Bomb</title>{}The words inside of it are read.", "<div>".repeat(1_000_000));
    let article = soon(|| read_html(&page, &ReadOptions::default()));
    assert!(article.text().contains("The words inside of it are read."));
}

#[test]
fn wide_text_is_read_in_every_format() {
    let folder = Folder::new("wide");
    let json = "{\"text\":\"Ffynnon is a well.\"}\n".repeat(3);
    let csv = "text\nFfynnon is a well.\n";
    let feed = "<rss><channel><item><description>Ffynnon is a well.</description></item></channel></rss>";
    for (name, text) in
        [("a.jsonl", json.as_str()), ("b.csv", csv), ("c.xml", feed), ("d.txt", "Ffynnon is a well.")]
    {
        folder.write(&format!("{name}.gz"), gzip(&wide(text)));
        folder.write(name, [b"\xff\xfe".to_vec(), wide(text)].concat());
    }
    let (texts, errors) = folder.read(&ReadOptions::default());
    assert_eq!(errors, [""; 0]);
    assert_eq!(texts, vec!["Ffynnon is a well."; 12]);
}

#[test]
fn what_came_before_a_break_is_read() {
    let packed = gzip("{\"text\":\"A line of the corpus.\"}\n".repeat(50_000).as_bytes());
    let options = ReadOptions { format: Some(Format::JsonLines), ..ReadOptions::default() };
    let cut = packed[..packed.len() - 20].to_vec();
    let read: Vec<Result<_, ReadError>> = read_stream(io::Cursor::new(cut), &options).collect();
    let (last, before) = read.split_last().unwrap();
    assert!(before.len() > 1000 && before.iter().all(Result::is_ok));
    assert!(last.is_err());
}

#[test]
fn a_stream_that_fails_is_one_error() {
    struct Failing(usize);
    impl Read for Failing {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.0 += 1;
            if self.0 > 3 {
                return Err(io::Error::other("the line is dead"));
            }
            into[..16].copy_from_slice(b"{\"text\":\"Here\"}\n");
            Ok(16)
        }
    }
    let options = ReadOptions { format: Some(Format::JsonLines), ..ReadOptions::default() };
    let read: Vec<_> = read_stream(Failing(0), &options).collect();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].as_ref().unwrap_err().to_string(), "cannot read: the line is dead");
}

#[test]
fn records_without_text_are_named_and_the_next_follows() {
    let folder = Folder::new("no-text");
    let lines = "{\"text\": \"First.\"}\n{\"title\": \"Weir\", \"Date\": \"2011-03-09\", \"words\": \"Lost.\"}\n\
        {\"body\": \" \", \"title\": \"Eels\"}\n{}\n{\"body\": null, \"text\": \"Last.\"}\n";
    folder.write("a.jsonl", lines);
    folder.write("b.zip", zip(&[("in.jsonl", lines.as_bytes().to_vec())], false));
    folder.write(
        "c.json",
        "[{\"text\": \"First.\"},\n {\"content\": [1.5, {\"x\": \"y\"}]},\n {\"text\": \"Last.\"}]",
    );
    let path = |name: &str| folder.0.join(name).display().to_string();
    let read: Vec<_> = read_path(&folder.0, &ReadOptions::default())
        .map(|read| match read {
            Ok(article) => article.text().to_owned(),
            Err(error) => {
                assert!(error.has_no_text() && !error.is_limit());
                error.to_string()
            }
        })
        .collect();
    let mut expected = Vec::new();
    for place in [path("a.jsonl"), path("b.zip") + ", entry in.jsonl"] {
        let said = |line: u32, what: &str| {
            format!("cannot read {place}, line {line}: a record without text: {what}")
        };
        expected.push("First.".to_owned());
        expected.push(said(2, "none of its fields is known to hold text: title, Date, words"));
        expected.push(said(3, "its field body holds none"));
        expected.push(said(4, "it has no fields"));
        expected.push("Last.".to_owned());
    }
    expected.push("First.".to_owned());
    expected.push(format!(
        "cannot read {}, line 2: a record without text: its field content holds none",
        path("c.json")
    ));
    expected.push("Last.".to_owned());
    assert_eq!(read, expected);
}
