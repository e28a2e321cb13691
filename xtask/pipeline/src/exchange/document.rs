//! A document with other names: its text, its gold and what stands for each mention in; the new text and the new gold, with
//! offsets and references kept, out.

use super::names::Gold;
use serde_json::Value;
use std::collections::HashMap;

/// What was put in place of what: bytes of the old text, and the new words.
#[derive(Debug)]
pub(crate) struct Edits {
    /// Where each begins and ends in the old text, and begins and ends in the new one.
    spans: Vec<[usize; 4]>,
    pub(crate) text: String,
}

impl Edits {
    /// `mentions` in the order of the text, none in another.
    pub(crate) fn new(text: &str, mentions: &[Gold<'_>], new: &[String]) -> Edits {
        let mut edits = Edits { spans: Vec::new(), text: String::with_capacity(text.len()) };
        let mut at = 0;
        for (gold, new) in mentions.iter().zip(new) {
            edits.text.push_str(&text[at..gold.start]);
            let start = edits.text.len();
            edits.text.push_str(new);
            edits.spans.push([gold.start, gold.end, start, edits.text.len()]);
            at = gold.end;
        }
        edits.text.push_str(&text[at..]);
        edits
    }

    /// Where a byte of the old text is in the new one: within a name its end.
    pub(crate) fn moved(&self, at: usize) -> usize {
        let number = self.spans.partition_point(|it| it[0] < at);
        match number.checked_sub(1).map(|it| self.spans[it]) {
            None => at,
            Some([_, end, _, new]) if at <= end => new,
            Some([_, end, _, new]) => at - end + new,
        }
    }

    /// The gold of the new text: every span moved, every name in it exchanged; links on exchanged names go.
    pub(crate) fn gold(&self, gold: &Value, mentions: &[Gold<'_>], new: &[String]) -> Value {
        let pairs = mentions.iter().zip(new);
        let changed = |start: u64| {
            let mut pairs = mentions.iter().zip(new);
            pairs.any(|(it, new)| it.start as u64 == start && it.words != new.as_str())
        };
        let flat = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
        let names: HashMap<String, String> = pairs.map(|(it, new)| (flat(it.words), flat(new))).collect();
        let mut out = gold.clone();
        if let Some(links) = out["links"].as_array_mut() {
            links.retain(|it| !it[0].as_u64().is_some_and(changed));
        }
        self.value(&mut out, &names);
        out["text"] = Value::from(self.text.as_str());
        out
    }

    fn value(&self, value: &mut Value, names: &HashMap<String, String>) {
        match value {
            Value::Array(items) => {
                if let [start, end, ..] = &mut items[..]
                    && let (Some(a), Some(b)) = (start.as_u64(), end.as_u64())
                {
                    *start = self.moved(a as usize).into();
                    *end = self.moved(b as usize).into();
                } else {
                    items.iter_mut().for_each(|it| self.value(it, names));
                }
            }
            Value::Object(fields) => {
                for (key, field) in &mut *fields {
                    match field {
                        Value::Number(number) if key == "start" || key == "end" => {
                            let at = number.as_u64().unwrap_or(0) as usize;
                            *field = self.moved(at).into();
                        }
                        Value::String(name) if matches!(&**key, "speaker" | "person" | "organisation") => {
                            if let Some(new) = names.get(&**name) {
                                name.clone_from(new);
                            }
                        }
                        _ => self.value(field, names),
                    }
                }
                let span = |key: &str| fields.get(key).and_then(Value::as_u64).map(|it| it as usize);
                if let (Some(start), Some(end), true) =
                    (span("start"), span("end"), fields.contains_key("text"))
                {
                    fields.insert("text".to_owned(), self.text[start..end].into());
                }
            }
            _ => {}
        }
    }
}
