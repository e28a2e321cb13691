//! Items of the GOV.UK content API: news, speeches, publications, guides.

use crate::ReadOptions;
use crate::date::metadata_date;
use crate::error::Place;
use crate::fragment::{is_marked_up, pieces};
use crate::page::Page;
use crate::piece::Piece;
use greenpaper_core::{Article, BlockKind, Diagnostic};
use serde_json::{Map, Value};

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
    let page = Page { encoding: Some(encoding.to_owned()), odd, ..page_of(&item, place) };
    let mut body = body_of_details(&item["details"]);
    for piece in &mut body {
        for (_, target) in &mut piece.links {
            *target = absolute(target);
        }
    }
    Ok(page.article(&body, options))
}

/// The words of a field, without markup and with what character references stand for.
fn words(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    let plain = if text.contains(['<', '&']) {
        pieces(text).into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    };
    (!plain.is_empty()).then_some(plain)
}

/// What an item says of itself.
fn page_of(item: &Value, place: &Place) -> Page {
    let details = &item["details"];
    let titles = |name: &str| item["links"][name].as_array().into_iter().flatten();
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
        ..Page::default()
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
    page
}

/// Fields that hold text, in the order in which pages show them, with the heading that a page puts above each. What comes
/// of a consultation stands above it.
const TEXTS: [(&str, &str); 21] = [
    ("introductory_paragraph", ""),
    ("introduction", ""),
    ("licence_short_description", ""),
    ("licence_overview", ""),
    ("what_you_need_to_know", ""),
    ("final_outcome_detail", "Outcome"),
    ("final_outcome_documents", ""),
    ("public_feedback_detail", "Feedback received"),
    ("public_feedback_documents", ""),
    ("read_more", ""),
    ("summary", ""),
    ("description", ""),
    ("body", "Original consultation"),
    ("nodes", ""),
    ("parts", ""),
    ("collection_groups", ""),
    ("sections", ""),
    ("step_by_step_nav", ""),
    ("child_section_groups", ""),
    ("more_information", ""),
    ("other_ways_to_apply", ""),
];

/// Fields that say how to reach somebody, and what was changed.
const LAST: [&str; 8] = [
    "phone_numbers",
    "email_addresses",
    "post_addresses",
    "contact_form_links",
    "access_and_opening_times",
    "change_description",
    "change_history",
    "change_notes",
];

/// The text of an item.
fn body_of_details(details: &Value) -> Vec<Piece> {
    let mut body = Vec::new();
    let outcome =
        details["final_outcome_detail"].is_string() || details["public_feedback_detail"].is_string();
    for (name, heading) in TEXTS {
        let before = body.len();
        put(&details[name], 0, &mut body);
        if before < body.len() && !heading.is_empty() && outcome {
            body.insert(before, Piece::new(BlockKind::Subheading, heading));
        }
    }
    let before = body.len();
    for document in details["attachments"].as_array().into_iter().flatten() {
        let Some(title) = words(&document["title"]) else { continue };
        // Those that the text shows are in it already.
        if body[..before].iter().any(|piece: &Piece| piece.text.contains(&title)) {
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
        put(&details["documents"], 0, &mut body);
    }
    for name in LAST {
        put(&details[name], 0, &mut body);
    }
    body
}

/// No value is read deeper.
const DEEPEST: usize = 8;

/// Puts the text of a value: marked-up text, that in one of several types, or parts with a title each.
fn put(value: &Value, depth: usize, into: &mut Vec<Piece>) {
    match value {
        Value::String(text) => into.extend(body_of(text)),
        Value::Array(all) if all.iter().any(|it| it["content_type"].is_string()) => put_body(value, into),
        Value::Array(all) if depth < DEEPEST => all.iter().for_each(|it| put(it, depth + 1, into)),
        Value::Object(part) if depth < DEEPEST => put_part(part, depth, into),
        _ => {}
    }
}

/// Puts a part of an item: its title, what it says, and the parts in it.
fn put_part(part: &Map<String, Value>, depth: usize, into: &mut Vec<Piece>) {
    let field = |name: &str| part.get(name).and_then(words);
    let reach = field("number").or_else(|| field("email")).or_else(|| field("street_address"));
    let target = field("href").or_else(|| field("base_path")).or_else(|| field("link"));
    let title = field("title").filter(|_| depth > 0 || !part.contains_key("steps"));
    if let Some(reach) = reach {
        let title = title.map(|title| format!("{title}: ")).unwrap_or_default();
        into.push(Piece::new(BlockKind::ListItem, format!("{title}{reach}")));
    } else if let Some(words) = title.or_else(|| field("text").filter(|_| target.is_some())) {
        let kind = if target.is_some() { BlockKind::ListItem } else { BlockKind::Subheading };
        let mut piece = Piece::new(kind, words);
        piece.links.extend(target.clone().map(|target| (0..piece.text.len(), target)));
        into.push(piece);
    } else if let Some(text) = field("text") {
        into.push(Piece::new(BlockKind::Paragraph, text));
    }
    const INSIDE: [&str; 10] = [
        "introduction",
        "description",
        "body",
        "content",
        "contents",
        "steps",
        "child_sections",
        "note",
        "change_note",
        "opening_hours",
    ];
    // The title of a manual's change is that of its section.
    if part.contains_key("change_note") {
        into.pop();
    }
    for name in INSIDE {
        let inner = part.get(name).filter(|note| note.as_str() != Some("First published."));
        if let Some(inner) = inner {
            put(inner, depth + 1, into);
        }
    }
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
