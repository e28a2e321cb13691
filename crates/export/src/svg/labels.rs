//! Labels that several pictures share: counted nouns, and the heading of a kind.

use crate::kinds::label_of;
use greenpaper_core::MentionKind;

/// `1 article`, `2 articles`.
pub(super) fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

/// The plural of a kind, as a heading.
pub(super) fn heading(kind: MentionKind) -> String {
    let plural = match kind {
        MentionKind::Organisation => "Organisations",
        MentionKind::Person => "People",
        MentionKind::Place => "Places",
        MentionKind::Legislation => "Legislation",
        MentionKind::Publication => "Publications",
        MentionKind::Role => "Posts",
        MentionKind::Date => "Dates",
        MentionKind::Money => "Sums",
        other => {
            let label = label_of(&other);
            let (first, rest) = label.split_at(1);
            return first.to_ascii_uppercase() + rest;
        }
    };
    plural.to_owned()
}
