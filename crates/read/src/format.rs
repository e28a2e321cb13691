//! Input formats: a name and the first bytes go in, the format comes out.

/// What a source is written in. All are known without features; [`is_readable`](Format::is_readable) says which of them
/// this build reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Format {
    /// Plain or scraped text.
    Text,
    /// A web page (feature `html`).
    Html,
    /// A JSON record a line (feature `json`; items of the GOV.UK content API among them, feature `govuk`).
    JsonLines,
    /// A JSON record, or a list of them (as before).
    Json,
    /// Comma-separated values with a line of names (feature `csv`); semicolons and tabs are seen from that line.
    Csv,
    /// Hansard as parlparse and TheyWorkForYou publish it, and the historic one (feature `hansard`).
    Hansard,
    /// Legislation and explanatory notes as legislation.gov.uk publishes them (feature `legislation`).
    Legislation,
    /// Judgments in Akoma Ntoso, as the National Archives publish them (feature `legislation`).
    Judgment,
    /// A message of mail, as it was sent (feature `mail`).
    Mail,
    /// Markdown, with or without front matter (feature `markdown`).
    Markdown,
    /// RSS or Atom (feature `feed`).
    Feed,
}

impl Format {
    /// Whether this build reads it: whether its feature is on.
    ///
    /// ```
    /// use greenpaper_read::Format;
    /// assert!(Format::Text.is_readable());
    /// ```
    #[must_use]
    pub const fn is_readable(self) -> bool {
        match self {
            Format::Text => true,
            Format::Html => cfg!(feature = "html"),
            Format::JsonLines | Format::Json => cfg!(feature = "json"),
            Format::Csv => cfg!(feature = "csv"),
            Format::Hansard => cfg!(feature = "hansard"),
            Format::Legislation | Format::Judgment => cfg!(feature = "legislation"),
            Format::Feed => cfg!(feature = "feed"),
            Format::Mail => cfg!(feature = "mail"),
            Format::Markdown => cfg!(feature = "markdown"),
        }
    }

    /// The feature that reads it.
    pub(crate) const fn feature(self) -> &'static str {
        match self {
            Format::Text => "default",
            Format::Html => "html",
            Format::JsonLines | Format::Json => "json",
            Format::Csv => "csv",
            Format::Hansard => "hansard",
            Format::Legislation | Format::Judgment => "legislation",
            Format::Feed => "feed",
            Format::Mail => "mail",
            Format::Markdown => "markdown",
        }
    }
}

/// What a file seems to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    Format(Format),
    Gzip,
    Zip,
    Tar,
    /// Nothing to read: what it is, for people.
    Other(String),
}

/// The extension of a name, in small letters; without that of a packed file (`.gz`).
pub(crate) fn extension(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    if let Some(stem) = name.strip_suffix(".tgz")
        && !stem.is_empty()
    {
        return "tar".to_owned();
    }
    name.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_owned())
}

/// Whether a file of a folder or archive is one to read by its name.
pub(crate) fn is_wanted(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    if last.starts_with('.') || last.is_empty() {
        return false;
    }
    if last.to_ascii_lowercase().ends_with(".gz") && !cfg!(feature = "gzip") {
        return false;
    }
    let format = match extension(last).as_str() {
        "" | "txt" | "text" => Format::Text,
        "html" | "htm" | "xhtml" => Format::Html,
        "jsonl" | "ndjson" | "json" => Format::JsonLines,
        "csv" | "tsv" => Format::Csv,
        "rss" | "atom" => Format::Feed,
        "xml" => return cfg!(any(feature = "hansard", feature = "legislation", feature = "feed")),
        "eml" => Format::Mail,
        "md" | "markdown" => Format::Markdown,
        "zip" => return cfg!(feature = "zip"),
        "tar" => return cfg!(feature = "tar"),
        _ => return false,
    };
    format.is_readable()
}

/// What a source is, by its first bytes where they are sure, and else by its name.
pub(crate) fn see(name: &str, head: &[u8]) -> Seen {
    if let Some(seen) = magic(head) {
        return seen;
    }
    let sample = crate::decode::sample(head);
    let start = sample.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let extension = extension(name);
    if let Some(seen) = markup(start, &extension) {
        return seen;
    }
    let mail = extension == "eml" || cfg!(feature = "mail") && sent(start);
    let json = start.starts_with(['{', '[']);
    Seen::Format(match extension.as_str() {
        "html" | "htm" | "xhtml" => Format::Html,
        "jsonl" | "ndjson" if !start.starts_with('[') => Format::JsonLines,
        "json" | "jsonl" | "ndjson" if json || start.is_empty() => json_kind(start),
        "csv" | "tsv" => Format::Csv,
        "md" | "markdown" if cfg!(feature = "markdown") => Format::Markdown,
        _ if mail => Format::Mail,
        "json" | "xml" | "rss" | "atom" => {
            return Seen::Other(format!(
                "not what its extension says: no {} begins like this",
                extension.to_uppercase()
            ));
        }
        // Text may begin with a bracket, but not go on like this.
        _ if cfg!(feature = "json") && json && is_object(start) => json_kind(start),
        _ => Format::Text,
    })
}

/// Whether a text begins with the headers that servers put on mail: no such line stands in mail that somebody pasted.
fn sent(start: &str) -> bool {
    let mut lines = start.lines().take(60).take_while(|line| !line.trim().is_empty());
    let header = |line: &str| {
        line.starts_with([' ', '\t'])
            || line.split_once(':').is_some_and(|(name, _)| {
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            })
    };
    let transport = |line: &str| {
        ["Received: ", "Return-Path: ", "MIME-Version: ", "Message-ID: ", "Message-Id: ", "DKIM-Signature: "]
            .iter()
            .any(|name| line.starts_with(name))
    };
    let all: Vec<&str> = lines.by_ref().collect();
    all.len() >= 3 && all.iter().all(|line| header(line)) && all.iter().any(|line| transport(line))
}

/// What begins with bytes that nothing else does.
fn magic(head: &[u8]) -> Option<Seen> {
    const OTHERS: [(&[u8], &str); 12] = [
        (b"%PDF-", "a PDF"),
        (b"\x89PNG\r\n", "a picture (PNG)"),
        (b"\xff\xd8\xff", "a picture (JPEG)"),
        (b"GIF8", "a picture (GIF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an office program"),
        (b"{\\rtf", "a document in rich text"),
        (b"\x7fELF", "a program"),
        (b"BZh", "an archive (bzip2)"),
        (b"\xfd7zXZ\0", "an archive (xz)"),
        (b"7z\xbc\xaf\x27\x1c", "an archive (7z)"),
        (b"\x28\xb5\x2f\xfd", "an archive (zstd)"),
        (b"SQLite format 3\0", "a database"),
    ];
    if head.starts_with(b"\x1f\x8b") {
        return Some(Seen::Gzip);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let office = |name: &[u8]| memchr::memmem::find(&head[..head.len().min(4096)], name).is_some();
        return Some(if office(b"[Content_Types].xml") || office(b"mimetypeapplication/vnd.oasis") {
            Seen::Other("a document of an office program, which is no text".to_owned())
        } else {
            Seen::Zip
        });
    }
    if head.get(257..262) == Some(b"ustar") {
        return Some(Seen::Tar);
    }
    // Compressors' marks are short and text may begin with their letters.
    let (_, what) = OTHERS.iter().find(|(mark, _)| head.starts_with(mark))?;
    let text = *what == "an archive (bzip2)" && !head.iter().take(64).any(|b| *b >= 0x80 || *b == 0);
    (!text).then(|| Seen::Other(format!("{what}, which is no text")))
}

/// What marked-up text is by its first elements.
fn markup(start: &str, extension: &str) -> Option<Seen> {
    if !start.starts_with('<') {
        return None;
    }
    let mut end = start.len().min(1 << 14);
    while !start.is_char_boundary(end) {
        end -= 1;
    }
    let start = &start[..end];
    let mut root = None;
    let mut rest = start;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with("!--") {
            rest = rest.find("-->").map_or("", |end| &rest[end..]);
        } else if rest.starts_with('!') && rest.get(1..8).is_some_and(|it| it.eq_ignore_ascii_case("doctype"))
        {
            let name = rest[8..]
                .split(|c: char| c.is_whitespace() || c == '>' || c == '[')
                .find(|it| !it.is_empty());
            if name.is_some_and(|name| name.eq_ignore_ascii_case("html")) {
                return Some(Seen::Format(Format::Html));
            }
            // Past what is declared inside.
            let bracket = rest.find('[').filter(|open| rest.find('>').is_none_or(|close| *open < close));
            rest =
                bracket.map_or(rest, |open| rest[open..].find(']').map_or("", |close| &rest[open + close..]));
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = rest.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next().unwrap_or("");
            root = Some((name, &rest[..rest.find('>').unwrap_or(rest.len())]));
            break;
        }
    }
    let (name, tag) = root?;
    let local = name.rsplit(':').next().unwrap_or(name);
    Some(Seen::Format(match local {
        "publicwhip" | "hansard" => Format::Hansard,
        "akomaNtoso" => Format::Judgment,
        "rss" | "RDF" | "feed" => Format::Feed,
        "Legislation" | "EN" | "ExplanatoryNotes" => Format::Legislation,
        _ if tag.contains("legislation.gov.uk/namespaces/legislation") => Format::Legislation,
        name if name.eq_ignore_ascii_case("html") => Format::Html,
        _ if matches!(extension, "xml" | "rss" | "atom" | "json" | "jsonl" | "csv" | "tsv" | "ndjson") => {
            return Some(Seen::Other(format!("XML of a kind that is not known: its root is '{name}'")));
        }
        // A page that was cut from its head is one by its blocks.
        name if matches!(
            name.to_ascii_lowercase().as_str(),
            "head" | "body" | "div" | "p" | "article" | "h1"
        ) && cfg!(feature = "html") =>
        {
            Format::Html
        }
        _ => return None,
    }))
}

/// Whether it goes on as an object, or a list of them, does.
fn is_object(start: &str) -> bool {
    let inner = start.strip_prefix('[').unwrap_or(start).trim_start();
    inner.strip_prefix('{').is_some_and(|inner| inner.trim_start().starts_with('"') && start.contains("\":"))
}

/// Records a line, or one that goes on over lines: whether the first line closes what it opens.
fn json_kind(start: &str) -> Format {
    let mut lines = start.lines();
    let first = lines.next().unwrap_or("").trim_end();
    let lined = first.starts_with('{')
        && first.ends_with('}')
        && lines.next().is_some_and(|next| next.starts_with('{'));
    if lined { Format::JsonLines } else { Format::Json }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_seen_from_their_first_bytes() {
        for (name, head, format) in [
            ("a.txt", "Council news", Format::Text),
            ("a", "[2019] UKSC 3\n\nSmith v Jones", Format::Text),
            ("a.txt", "<!DOCTYPE HTML PUBLIC \"x\"><p>", Format::Html),
            ("a.xml", "<?xml version='1.0'?>\n<!-- a --><rss version='2.0'>", Format::Feed),
            ("a.xml", "\u{feff}<feed xmlns='http://www.w3.org/2005/Atom'>", Format::Feed),
            (
                "a.xml",
                "<?xml version='1.0'?><!DOCTYPE publicwhip [<!ENTITY a \"<b>\">]><publicwhip>",
                Format::Hansard,
            ),
            (
                "a.txt",
                "<EN xmlns='http://www.legislation.gov.uk/namespaces/legislation'>",
                Format::Legislation,
            ),
            ("a.jsonl", "{\"a\":", Format::JsonLines),
            ("a.json", "{\"a\":1}\n{\"a\":2}", Format::JsonLines),
            ("a.json", "{\n\"a\":1}", Format::Json),
            ("a.jsonl.gz", "{}", Format::JsonLines),
            ("a.csv", "a,b", Format::Csv),
        ] {
            assert_eq!(see(name, head.as_bytes()), Seen::Format(format), "{name} {head}");
        }
        assert_eq!(see("a.txt", b"PK\x03\x04..."), Seen::Zip);
        assert_eq!(see("a.txt", b"\x1f\x8b\x08"), Seen::Gzip);
        for (name, head) in [("a.txt", &b"%PDF-1.4"[..]), ("a.xml", b"<kml>"), ("a.json", b"hello")] {
            assert!(matches!(see(name, head), Seen::Other(_)), "{name}");
        }
    }

    #[test]
    fn names_say_what_is_wanted() {
        assert!(is_wanted("a.txt") && is_wanted("b/README") && !is_wanted(".a.txt") && !is_wanted("a.png"));
        assert_eq!(is_wanted("a.txt.gz"), cfg!(feature = "gzip"));
    }
}
