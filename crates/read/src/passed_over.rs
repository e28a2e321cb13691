//! What a folder or an archive holds that is not read: counted by the extensions of the files' names.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Files that were passed over, by extension; all that read one source count together.
#[derive(Clone, Debug, Default)]
pub(crate) struct PassedOver(Arc<Mutex<BTreeMap<String, u64>>>);

impl PassedOver {
    /// Counts a file by its name, unless it is one that its system hides.
    pub(crate) fn count(&self, name: &str) {
        let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
        if last.starts_with('.') || last.is_empty() || name.starts_with("__MACOSX/") {
            return;
        }
        let extension = crate::format::extension(last);
        // A name is no extension if it is long.
        let known =
            (1..=10).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
        let extension = if known { format!(".{extension}") } else { String::new() };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(extension).or_default() += 1;
    }

    pub(crate) fn counts(&self) -> Vec<(String, u64)> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.iter().map(|(extension, count)| (extension.clone(), *count)).collect()
    }
}
