//! The examples of patterns, run: patterns in, those of their sentences in which something else was found out.

use super::Pipeline;
use crate::Patterns;
use greenpaper_core::{RuleName, Span};

impl Patterns {
    /// What is wrong with the examples of the rules, a line each: in a sentence of `finds` what stands in brackets was not found by
    /// the rule, or something else was; in one of `leaves` it found something. For a test of one's own; each sentence is read as
    /// a text of its own by a pipeline with the standard rules and these.
    ///
    /// ```
    /// use greenpaper_extract::Patterns;
    /// let patterns = Patterns::from_toml(r#"
    ///     [[rule]]
    ///     id = "postcode/written"
    ///     pattern = [{ form = "A+9+" }, { form = "9AA" }]
    ///     finds = ["Write to [EX4 4QJ] by May.", "Write to [Exeter]."]
    ///     leaves = ["Write to M5 1AA."]
    /// "#)?;
    /// assert_eq!(
    ///     patterns.faults(),
    ///     [
    ///         "postcode/written: \"Write to [Exeter].\" finds nothing",
    ///         "postcode/written: \"Write to M5 1AA.\" finds \"M5 1AA\"",
    ///     ]
    /// );
    /// # Ok::<(), greenpaper_extract::PatternError>(())
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "patterns")))]
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let pipeline = Pipeline::builder().patterns(self).build();
        let mut faults = Vec::new();
        for pattern in &self.0 {
            for (n, example) in pattern.finds.iter().chain(&pattern.leaves).enumerate() {
                let (text, wanted) = bare(example);
                let annotated = pipeline.annotate_str(&text);
                let by_it = annotated.mentions().iter();
                let by_it = by_it.filter(|it| it.rule.as_ref().map(RuleName::as_str) == Some(&pattern.id));
                let found: Vec<Span> = by_it.map(|it| it.span).collect();
                if n < pattern.finds.len() && wanted.is_empty() {
                    faults.push(format!("{}: {example:?} has nothing in brackets", pattern.id));
                } else if found != wanted {
                    let found: Vec<String> =
                        found.iter().map(|it| format!("{:?}", &text.as_str()[*it])).collect();
                    let found = if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
                    faults.push(format!("{}: {example:?} finds {found}", pattern.id));
                }
            }
        }
        faults
    }
}

/// A sentence without its brackets, and what stood in them.
fn bare(example: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), None);
    for c in example.chars() {
        match c {
            '[' => open = Some(text.len()),
            ']' => spans.extend(open.take().map(|start| Span::new(start, text.len()))),
            _ => text.push(c),
        }
    }
    (text, spans)
}
