//! Bytes, files and folders.

use greenpaper_core::DiagnosticKind;
use greenpaper_read::{ReadOptions, plain, read_bytes, read_path, read_reader, read_str};
use std::fs;
use std::path::PathBuf;

/// A folder of its own for a test, removed with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("greenpaper-read-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_is_read_in_order_of_its_names() {
    let folder = Folder::new("order");
    folder.write("b.txt", b"Second.");
    folder.write("a/z.txt", b"First.");
    folder.write("c", b"Third.");
    folder.write("d.log", b"{} and more");
    folder.write(".hidden.txt", b"Hidden.");
    let texts: Vec<_> = read_path(&folder.0, &ReadOptions::default())
        .map(|article| article.unwrap().text().to_owned())
        .collect();
    assert_eq!(texts, ["First.", "Second.", "Third."]);
    let article = read_path(&folder.0.join("d.log"), &ReadOptions::default()).next().unwrap().unwrap();
    assert!(article.origin().uri.as_ref().unwrap().ends_with("d.log"));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_read() {
    let folder = Folder::new("broken");
    folder.write("a.txt", b"First.");
    folder.write("b.txt", &[b'x'; 100]);
    folder.write("c.txt", b"Third.");
    let options = ReadOptions { max_bytes: 50, ..ReadOptions::default() };
    let read: Vec<_> = read_path(&folder.0, &options).collect();
    assert_eq!(read.len(), 3);
    assert_eq!(read[0].as_ref().unwrap().text(), "First.");
    let error = read[1].as_ref().unwrap_err();
    assert!(error.is_too_long());
    assert!(error.path().unwrap().ends_with("b.txt"));
    assert!(error.to_string().ends_with("b.txt: longer than the limit of 50 bytes"), "{error}");
    assert_eq!(read[2].as_ref().unwrap().text(), "Third.");
}

#[cfg(unix)]
#[test]
fn a_dangling_link_is_an_error_that_names_it() {
    let folder = Folder::new("link");
    folder.write("b.txt", b"Second.");
    std::os::unix::fs::symlink("nowhere", folder.0.join("a.txt")).unwrap();
    // A loop of folders comes to an end.
    std::os::unix::fs::symlink(&folder.0, folder.0.join("c")).unwrap();
    let read: Vec<_> = read_path(&folder.0, &ReadOptions::default()).collect();
    assert_eq!(read.len(), 2);
    assert!(read[0].as_ref().unwrap_err().is_not_found());
    assert_eq!(read[1].as_ref().unwrap().text(), "Second.");
}

#[test]
fn a_stream_that_is_too_long_is_refused() {
    let options = ReadOptions { max_bytes: 3, ..ReadOptions::default() };
    assert!(read_reader("four".as_bytes(), &options).unwrap_err().is_too_long());
    assert_eq!(read_reader("abc".as_bytes(), &options).unwrap()[0].text(), "abc");
}

#[test]
fn a_text_without_words_says_so() {
    for bytes in [&b""[..], b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"] {
        let articles = read_bytes(bytes, &ReadOptions::default());
        assert_eq!(articles.len(), 1);
        assert!(articles[0].blocks().is_empty());
        assert_eq!(articles[0].diagnostics()[0].kind, DiagnosticKind::Empty);
    }
    assert_eq!(plain(" ").diagnostics()[0].kind, DiagnosticKind::Empty);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_article() {
    let article = &read_str("\u{feff}Council news.", &ReadOptions::default())[0];
    assert_eq!(article.text(), "Council news.");
    assert_eq!(article.origin().range, Some(3..16));
}

#[test]
fn control_characters_are_told_of() {
    let article = &read_str("The coun\0\0cil met.\u{7f}", &ReadOptions::default())[0];
    let found: Vec<_> = article.diagnostics().iter().map(|d| (d.kind, d.span.unwrap().range())).collect();
    assert_eq!(
        found,
        [(DiagnosticKind::ControlCharacters, 8..10), (DiagnosticKind::ControlCharacters, 18..19)]
    );
}

#[test]
fn undecodable_bytes_keep_their_place_in_the_second_article() {
    let mut bytes =
        "One\n\nOne\n\nThe council in Leeds’s centre has voted to close it after all, said Ann Smith. "
            .to_owned()
            .into_bytes();
    bytes.extend("Nobody wanted it to come to this, but there is no money left. ".repeat(5).into_bytes());
    let cut = bytes.len() as u64;
    bytes.extend(b"\n\nTwo\n\nTwo\n\n");
    bytes.extend("Another matter’s ’ before them is the bridge. ".repeat(10).into_bytes());
    bytes.extend(b"It has \xff no money.");
    let articles = read_bytes(&bytes, &ReadOptions::default());
    assert_eq!(articles.len(), 2);
    assert_eq!(articles[1].origin().range.as_ref().unwrap().start, cut + 2);
    let diagnostics = articles[1].diagnostics();
    let odd = diagnostics.iter().find(|d| d.kind == DiagnosticKind::Undecodable).unwrap();
    assert_eq!(&articles[1].text()[odd.span.unwrap()], "\u{fffd}");
    assert!(articles[0].diagnostics().iter().all(|d| d.kind != DiagnosticKind::Undecodable));
}

#[test]
fn what_is_odd_is_an_error_where_that_is_asked() {
    let folder = Folder::new("strict");
    folder.write("a.txt", b"The council said \xa33m was gone.");
    folder.write("b.txt", b"Second.");
    let options = ReadOptions { strict: vec![DiagnosticKind::EncodingGuessed], ..ReadOptions::default() };
    let read: Vec<_> = read_path(&folder.0, &options).collect();
    let error = read[0].as_ref().unwrap_err();
    assert_eq!(error.diagnostic().unwrap().kind, DiagnosticKind::EncodingGuessed);
    assert!(error.path().unwrap().ends_with("a.txt"));
    assert_eq!(read[1].as_ref().unwrap().text(), "Second.");
    assert!(read_reader(&b"\xa33m"[..], &options).unwrap_err().diagnostic().is_some());
}
