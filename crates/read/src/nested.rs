//! Records inside of a JSON value: what APIs and feeds wrap them in goes in, a record for each article comes out.

use crate::options::{Columns, Part};
use crate::record::Record;
use serde_json::{Map, Value};

/// What lists of records are called.
const LISTS: [&str; 12] = [
    "items",
    "results",
    "posts",
    "articles",
    "documents",
    "records",
    "entries",
    "hits",
    "data",
    "response",
    "value",
    "Results",
];

/// What holds the fields of a record that are not beside its others.
const WITHIN: [&str; 4] = ["fields", "_source", "value", "attributes"];

/// No list is looked for deeper.
const DEEPEST: usize = 4;

/// The records in a value that is none itself, or for each that has no text the names of its fields. What the value says of
/// all of them (a feed's title and language) each of them says that does not say otherwise.
pub(crate) fn records(whole: &Value, columns: &Columns) -> Vec<Result<Record, String>> {
    let mut found = Vec::new();
    let Some(object) = whole.as_object() else { return found };
    if let Some(record) = question(object) {
        return vec![Ok(record)];
    }
    let Some(list) = list(object, 0) else {
        // One that stands in a wrapping.
        let record = record(object, columns);
        return if record.has_text() { vec![Ok(record)] } else { found };
    };
    let feed = object.get("version").and_then(Value::as_str).is_some_and(|it| it.contains("jsonfeed.org"));
    for item in list.iter().filter_map(Value::as_object) {
        let inner = item.get("value").and_then(Value::as_object).unwrap_or(item);
        let mut record = question(inner).unwrap_or_else(|| record(item, columns));
        if feed {
            for (name, part) in [("title", Part::Publication), ("language", Part::Language)] {
                if let Some(words) = object.get(name).and_then(Value::as_str) {
                    record.put(part, usize::MAX - 1, words.to_owned());
                }
            }
            if let Some(name) = feed_author(object) {
                record.put(Part::Author, usize::MAX - 1, name);
            }
        }
        found.push(if record.has_text() {
            Ok(record)
        } else {
            let names: Vec<&str> = item.keys().take(12).map(String::as_str).collect();
            Err(format!("none of its fields is known to hold text: {}", names.join(", ")))
        });
    }
    // Lists of other things are none of ours.
    if found.iter().all(Result::is_err) { Vec::new() } else { found }
}

/// Who wrote what a feed has, where an item names nobody.
fn feed_author(object: &Map<String, Value>) -> Option<String> {
    let name = |value: &Value| value.get("name").and_then(Value::as_str).map(str::to_owned);
    let authors = object.get("authors").and_then(Value::as_array);
    let names: Vec<String> = match authors {
        Some(authors) => authors.iter().filter_map(name).collect(),
        None => object.get("author").and_then(name).into_iter().collect(),
    };
    (!names.is_empty()).then(|| names.join(", "))
}

fn list(object: &Map<String, Value>, depth: usize) -> Option<&Vec<Value>> {
    let named = || LISTS.iter().filter_map(|name| object.get(*name));
    let held = |value: &&Value| value.as_array().is_some_and(|all| all.iter().any(Value::is_object));
    if let Some(found) = named().find(held) {
        return found.as_array();
    }
    if depth >= DEEPEST {
        return None;
    }
    named().filter_map(Value::as_object).find_map(|inner| list(inner, depth + 1))
}

fn record(object: &Map<String, Value>, columns: &Columns) -> Record {
    let mut record = Record::default();
    put(object, columns, 1000, &mut record);
    for name in WITHIN {
        if let Some(inner) = object.get(name).and_then(Value::as_object) {
            // What is said there is said better.
            put(inner, columns, 0, &mut record);
        }
    }
    record
}

fn put(object: &Map<String, Value>, columns: &Columns, rank: usize, record: &mut Record) {
    for (name, value) in object {
        if let Some((part, place)) = columns.part(name)
            && let Some(words) = words(value, 0)
        {
            record.put(part, rank + place, words);
        }
    }
}

/// Words, or a list of them, or what has a name.
fn words(value: &Value, depth: usize) -> Option<String> {
    match value {
        Value::String(words) => Some(words.clone()),
        Value::Number(number) if number.is_u64() || number.is_i64() => Some(number.to_string()),
        Value::Array(all) if depth < DEEPEST => {
            let parts: Vec<String> = all.iter().filter_map(|it| words(it, depth + 1)).collect();
            let mark = if parts.iter().any(|part| part.len() > 80) { "\n\n" } else { ", " };
            (!parts.is_empty()).then(|| parts.join(mark))
        }
        Value::Object(fields) if depth < DEEPEST => ["rendered", "name", "title", "text", "#text", "$date"]
            .iter()
            .find_map(|name| fields.get(*name))
            .and_then(|value| words(value, depth + 1)),
        _ => None,
    }
}

/// A written question and its answer, as the parliament's API has them.
fn question(object: &Map<String, Value>) -> Option<Record> {
    let text = |name: &str| {
        object.get(name).and_then(Value::as_str).map(str::trim).filter(|words| !words.is_empty())
    };
    let member = |name: &str| object.get(name).and_then(|it| it.get("name")).and_then(Value::as_str);
    let asked = text("questionText")
        .or_else(|| text("statementText"))
        .or_else(|| text("text").filter(|_| text("uin").is_some()))?;
    let mut record = Record::default();
    let mut body = String::new();
    let mut say = |who: Option<&str>, words: &str| {
        let lead = who.map(|who| format!("{who}: ")).unwrap_or_default();
        if words.contains('<') {
            // The name goes into the first paragraph.
            match words.strip_prefix("<p>") {
                Some(rest) => body.push_str(&format!("<p>{lead}{rest}")),
                None => body.push_str(&format!("<p>{lead}</p>{words}")),
            }
        } else {
            for (at, words) in words.split("\n\n").enumerate() {
                let words = words.replace('&', "&amp;").replace('<', "&lt;");
                body.push_str(&format!("<p>{}{words}</p>", if at == 0 { lead.as_str() } else { "" }));
            }
        }
    };
    say(member("askingMember").or(member("member")), asked);
    if let Some(answer) = text("answerText") {
        say(member("answeringMember"), answer);
    }
    record.put(Part::Text, 0, body);
    let mut field = |part, value: Option<&str>| {
        if let Some(value) = value {
            record.put(part, 0, value.to_owned());
        }
    };
    field(Part::Headline, text("heading").or_else(|| text("title")));
    field(Part::Date, text("dateAnswered").or_else(|| text("dateMade")).or_else(|| text("dateTabled")));
    record.front.extend(text("answeringBodyName").map(str::to_owned));
    record.front.extend(text("uin").map(str::to_owned));
    Some(record)
}
