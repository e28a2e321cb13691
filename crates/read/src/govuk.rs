//! Items of the GOV.UK content API: news, speeches, publications, guides.

use crate::ReadOptions;
use crate::date::metadata_date;
use crate::error::Place;
use crate::fragment::{is_marked_up, pieces};
use crate::page::Page;
use crate::piece::Piece;
use greenpaper_core::{Article, BlockKind, Diagnostic};
use serde_json::Value;

/// Where items are, and what their own addresses are relative to.
const SITE: &str = "https://www.gov.uk";

/// Whether a record is an item of the content API: it names its schema, and has details.
pub(crate) fn is_item(record: &str) -> bool {
    let has = |name: &str| memchr::memmem::find(record.as_bytes(), name.as_bytes()).is_some();
    has("\"schema_name\"") && has("\"details\"")
}

/// Reads the article of an item.
pub(crate) fn article(
    item: &str,
    place: &Place,
    encoding: &str,
    odd: Vec<Diagnostic>,
    options: &ReadOptions,
) -> Result<Article, serde_json::Error> {
    let item: Value = serde_json::from_str(item)?;
    let details = &item["details"];
    let words =
        |value: &Value| value.as_str().map(str::trim).filter(|words| !words.is_empty()).map(str::to_owned);
    let links = &item["links"];
    let titles = |name: &str| links[name].as_array().into_iter().flatten();
    let speaker = titles("speaker").find_map(|speaker| words(&speaker["title"]));
    let mut page = Page {
        headline: words(&item["title"]),
        standfirst: words(&item["description"]),
        author: speaker.or_else(|| words(&details["speaker_without_profile"])),
        published: ["first_published_at", "public_updated_at", "updated_at"]
            .iter()
            .find_map(|name| item[*name].as_str().or(details[*name].as_str()).and_then(metadata_date)),
        publication: Some("GOV.UK".to_owned()),
        language: words(&item["locale"]),
        url: words(&item["web_url"])
            .or_else(|| words(&item["base_path"]).map(|path| absolute(&path)))
            .or_else(|| place.uri()),
        front: Vec::new(),
        encoding: Some(encoding.to_owned()),
        odd,
    };
    // Who it is from, which names the bodies exactly.
    let mut from = Piece::new(BlockKind::FrontMatter, "");
    for body in titles("organisations") {
        let Some(title) = words(&body["title"]) else { continue };
        if !from.text.is_empty() {
            from.text.push_str(", ");
        }
        let start = from.text.len();
        from.text.push_str(&title);
        if let Some(path) = words(&body["base_path"]) {
            from.links.push((start..from.text.len(), absolute(&path)));
        }
    }
    page.front.push(from);
    if let Some(place) = words(&details["location"]) {
        page.front.push(Piece::new(BlockKind::FrontMatter, place));
    }
    if let Some(delivered) = words(&details["delivered_on"]).and_then(|date| metadata_date(&date)) {
        page.front.push(Piece::new(BlockKind::Date, delivered.to_string()));
    }
    let withdrawn = &item["withdrawn_notice"]["explanation"];
    for piece in withdrawn.as_str().map(body_of).unwrap_or_default() {
        page.front.push(Piece { kind: Some(BlockKind::FrontMatter), ..piece });
    }
    let mut body = Vec::new();
    put_body(&details["introduction"], &mut body);
    put_body(&details["body"], &mut body);
    for part in
        ["parts", "collection_groups", "sections"].iter().flat_map(|name| details[*name].as_array()).flatten()
    {
        body.extend(words(&part["title"]).map(|title| Piece::new(BlockKind::Subheading, title)));
        put_body(&part["body"], &mut body);
    }
    put_body(&details["more_information"], &mut body);
    let attached =
        details["attachments"].as_array().into_iter().flatten().filter(|it| !it["title"].is_null());
    let before = body.len();
    for document in attached {
        let Some(title) = words(&document["title"]) else { continue };
        // Those that the text shows are in it already.
        if body[..before].iter().any(|piece| piece.text.contains(&title)) {
            continue;
        }
        let mut piece = Piece::new(BlockKind::ListItem, title);
        if let Some(url) = words(&document["url"]) {
            piece.links.push((0..piece.text.len(), absolute(&url)));
        }
        body.push(piece);
    }
    if body.len() == before {
        // Without a list of them, documents are marked up.
        for document in details["documents"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            body.extend(body_of(document));
        }
    }
    for piece in &mut body {
        for (_, target) in &mut piece.links {
            *target = absolute(target);
        }
    }
    Ok(page.article(&body, options))
}

fn absolute(path: &str) -> String {
    if path.starts_with('/') && !path.starts_with("//") { format!("{SITE}{path}") } else { path.to_owned() }
}

/// A body: marked-up text, or that in one of several types.
fn put_body(value: &Value, into: &mut Vec<Piece>) {
    let marked = match value {
        Value::String(text) => Some(text.as_str()),
        Value::Array(types) => types
            .iter()
            .find(|it| it["content_type"] == "text/html")
            .or(types.first())
            .and_then(|it| it["content"].as_str()),
        _ => None,
    };
    into.extend(marked.map(body_of).unwrap_or_default());
}

fn body_of(text: &str) -> Vec<Piece> {
    if is_marked_up(text) || text.contains('&') {
        return pieces(text);
    }
    text.split("\n\n").map(|words| Piece::new(BlockKind::Paragraph, words.trim())).collect()
}
