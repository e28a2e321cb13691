//! A value of a JSON document, with where it stands.

use serde_json::Value;

/// Values of the wrong pub(super) type: where, and what was expected.
pub(super) type Faults = Vec<(String, &'static str)>;

/// A value and its pointer (RFC 6901).
pub(super) struct At<'v> {
    pub(super) value: &'v Value,
    pub(super) pointer: String,
}

impl<'v> At<'v> {
    pub(super) fn whole(value: &'v Value) -> At<'v> {
        At { value, pointer: String::new() }
    }

    /// What stands under `key`; null is nothing.
    fn get(&self, key: &str) -> Option<At<'v>> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        Some(At { value, pointer: format!("{}/{key}", self.pointer) })
    }

    /// The text under `key`, with its pointer; empty text is nothing.
    pub(super) fn text(&self, key: &str, faults: &mut Faults) -> Option<(String, &'v str)> {
        let at = self.get(key)?;
        let text = at.as_text(faults)?;
        (!text.is_empty()).then_some((at.pointer, text))
    }

    /// The value as trimmed text.
    pub(super) fn as_text(&self, faults: &mut Faults) -> Option<&'v str> {
        let text = self.value.as_str();
        if text.is_none() {
            faults.push((self.pointer.clone(), "text"));
        }
        text.map(str::trim)
    }

    /// The members of the list under `key`.
    pub(super) fn list(&self, key: &str, faults: &mut Faults) -> Vec<At<'v>> {
        let Some(at) = self.get(key) else { return Vec::new() };
        let Some(values) = at.value.as_array() else {
            faults.push((at.pointer, "a list"));
            return Vec::new();
        };
        let member = |(i, value)| At { value, pointer: format!("{}/{i}", at.pointer) };
        values.iter().enumerate().map(member).collect()
    }

    /// The object under `key`.
    pub(super) fn object(&self, key: &str, faults: &mut Faults) -> Option<At<'v>> {
        let at = self.get(key)?;
        if !at.value.is_object() {
            faults.push((at.pointer, "an object"));
            return None;
        }
        Some(at)
    }
}
