use super::{Folder, check, shown};
use flate2::Compression;
use flate2::write::GzEncoder;
use greenpaper_read::{ReadOptions, read_path};
use std::io::Write;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn tar(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        builder.append_data(&mut header, name, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

#[test]
fn archives_of_tapes_are_read_file_by_file() {
    let long = format!("{}/deep.txt", "folder-of-a-long-name/".repeat(9));
    let plain = tar(&[
        ("a.txt", b"It passed."),
        ("b.png", b"\x89PNG"),
        ("c.jsonl", b"{\"text\": \"It fell.\"}\n{\"text\": \"It rose.\"}\n"),
        ("empty.txt", b""),
        (&long, b"It stood."),
        ("z.txt.gz", &gzip(b"It sank.")),
    ]);
    let wanted = "paragraph: It passed.\nparagraph: It fell.\nparagraph: It rose.\nodd: there is no text\nparagraph: It stood.\nparagraph: It sank.\n";
    assert_eq!(shown("a.tar", &plain), wanted);
    assert_eq!(shown("a.tar.gz", gzip(&plain)), wanted);
    assert_eq!(shown("a.tgz", gzip(&plain)), wanted);
    // What is cut says so, and what was whole is read.
    let cut = shown("a.tar", &plain[..3000]);
    assert!(
        cut.starts_with("paragraph: It passed.\nparagraph: It fell.\n") && cut.contains("error: "),
        "{cut}"
    );
    // One inside another.
    assert_eq!(shown("b.tar", tar(&[("a.tar", &plain)])), wanted);
    let folder = Folder::new();
    folder.write("a.tar", &plain);
    let mut articles = read_path(&folder.0, &ReadOptions::default());
    assert_eq!(articles.by_ref().count(), 6);
    assert_eq!(articles.passed_over(), [(".png".to_owned(), 1)]);
    let options = ReadOptions { max_bytes: 600, ..ReadOptions::default() };
    let big = tar(&[("a.txt", &[b'a'; 700]), ("b.txt", b"It passed.")]);
    let path = folder.write("c.tar", &big);
    let read: Vec<_> = read_path(&path, &options).collect();
    assert!(read[0].as_ref().unwrap_err().is_too_long() && read[1].as_ref().unwrap().text() == "It passed.");
}

#[test]
fn what_is_passed_over_is_counted() {
    let folder = Folder::new();
    for name in ["a.txt", "b.docx", "c.docx", "d/e.PNG", "f.a long end of a name", ".hidden", "g.html"] {
        folder.write(name, "<p>It passed.</p>");
    }
    let mut articles = read_path(&folder.0, &ReadOptions::default());
    assert_eq!(articles.by_ref().count(), 2);
    let wanted = [(String::new(), 1), (".docx".to_owned(), 2), (".png".to_owned(), 1)];
    assert_eq!(articles.passed_over(), wanted);
}

#[cfg(target_os = "linux")]
#[test]
fn names_of_files_need_be_no_utf8() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    for name in [&b"caf\xe9.txt"[..], b"\xff", b"d\xe9/x.txt", b"e\xfe.jsonl", b"p\xe9.png"] {
        let path = folder.0.join(std::ffi::OsStr::from_bytes(name));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "{\"text\": \"It passed.\"}").unwrap();
    }
    assert_eq!(read_path(&folder.0, &ReadOptions::default()).filter(Result::is_ok).count(), 4);
}

#[test]
fn what_breaks_off_is_read_as_far_as_it_goes() {
    let words: String = (0..4000).map(|n| format!("Bin {n} was emptied. ")).collect();
    let packed = gzip(words.as_bytes());
    let read = shown("a.txt.gz", &packed[..packed.len() / 2]);
    assert!(
        read.starts_with("paragraph: Bin 0 was emptied. Bin 1") && read.contains("\nerror: "),
        "{read:.300}"
    );
    // Nothing came of it.
    let read = shown("a.txt.gz", &packed[..5]);
    assert!(read.starts_with("error: "), "{read}");
}

#[test]
fn entries_of_one_name_are_said() {
    let entry = |name: &str, text: &str| {
        let mut sum = flate2::Crc::new();
        sum.update(text.as_bytes());
        let mut fields = vec![20, 0, 0, 0, 0, 0, 0, 0, 33, 0];
        for field in [sum.sum(), text.len() as u32, text.len() as u32] {
            fields.extend(field.to_le_bytes());
        }
        fields.extend((name.len() as u16).to_le_bytes());
        fields.extend([0; 2]);
        (fields, name.to_owned(), text.to_owned())
    };
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    let entries = [entry("a.txt", "One."), entry("a.txt", "Two."), entry("b.txt", "Three.")];
    for (fields, name, text) in &entries {
        let at = out.len() as u32;
        out.extend(b"PK\x03\x04");
        out.extend(fields);
        out.extend(name.as_bytes());
        out.extend(text.as_bytes());
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(fields);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let at = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0\x03\0\x03\0");
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0; 2]);
    let read = shown("a.zip", &out);
    assert!(read.contains("1 entry of the archive has the name of another, which is read"), "{read}");
    assert!(read.contains("paragraph: Two.\nparagraph: Three.\n"), "{read}");
}

#[test]
fn lines_end_as_unicode_says() {
    check(
        "a.txt",
        &[
            (
                "The first passed.\u{2029}The second fell.",
                "paragraph: The first passed.\nparagraph: The second fell.",
            ),
            (
                "The first passed.\u{b}The second fell.",
                "paragraph: The first passed.\nparagraph: The second fell.",
            ),
            (
                "The first passed.\u{85}\u{85}The second fell.",
                "paragraph: The first passed.\nparagraph: The second fell.",
            ),
            (
                "The first passed.\u{2028}\u{2028}The second fell.",
                "paragraph: The first passed.\nparagraph: The second fell.",
            ),
            (
                "The first passed.\u{c}The second fell.",
                "paragraph: The first passed.\nparagraph: The second fell.",
            ),
            ("Le café © 2004 à Ĩ ª.", "paragraph: Le café © 2004 à Ĩ ª."),
        ],
    );
}

#[test]
fn wide_characters_of_four_bytes_are_read() {
    let text = "The council’s £3m passed. 😀";
    let little: Vec<u8> =
        std::iter::once('\u{feff}').chain(text.chars()).flat_map(|c| (c as u32).to_le_bytes()).collect();
    let big: Vec<u8> =
        std::iter::once('\u{feff}').chain(text.chars()).flat_map(|c| (c as u32).to_be_bytes()).collect();
    assert_eq!(shown("a.txt", &little), format!("paragraph: {text}\n"));
    assert_eq!(shown("a.txt", &big), format!("paragraph: {text}\n"));
    let mut broken = little.clone();
    broken[8..12].copy_from_slice(&0x11_0000u32.to_le_bytes());
    assert!(shown("a.txt", &broken).starts_with("paragraph: T\u{fffd}e council"));
    // UTF-16 that begins with its mark and no character.
    let narrow: Vec<u8> =
        [0xfeffu16].into_iter().chain("It passed.".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(shown("a.txt", &narrow), "paragraph: It passed.\n");
}

#[test]
fn names_and_fields_reach_no_terminal_raw() {
    let folder = Folder::new();
    folder.write("a\u{1b}[31m.json", "{\"na\u{1b}[0mme\": 1}");
    let path = folder.write("b\u{7}.csv", "ti\u{9b}tle,x\nA,B\n");
    let said: Vec<String> = read_path(&folder.0, &ReadOptions::default())
        .chain(read_path(&path, &ReadOptions::default()))
        .filter_map(Result::err)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(said.len(), 3);
    for said in said {
        assert!(!said.contains(char::is_control), "{said:?}");
    }
}
