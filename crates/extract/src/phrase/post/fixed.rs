//! Fixed titles of posts, which the general reading would cut; the token of their first word in, where they end out.

use crate::document::Document;
use crate::lexicon::class;

/// In small letters, words apart by blanks; of two that begin alike the longer first.
const TITLES: [&str; 20] = [
    "chancellor of the exchequer",
    "chancellor of the duchy of lancaster",
    "secretary of state for the environment",
    "secretary of state for the home department",
    "secretary of state for the colonies",
    "leader of the house of commons",
    "leader of the house of lords",
    "leader of the house",
    "leader of the opposition",
    "leader of the commons",
    "leader of the lords",
    "master of the rolls",
    "president of the board of trade",
    "president of the family division",
    "minister for the cabinet office",
    "minister for the environment",
    "minister for the arts",
    "minister for the armed forces",
    "chief secretary to the treasury",
    "speaker of the house of commons",
];

/// The number after the fixed title that begins at token `at`.
pub(super) fn end(document: &Document<'_>, at: usize) -> Option<usize> {
    if !document.is(at, class::POST_HEAD) && !document.word(at).eq_ignore_ascii_case("master") {
        return None;
    }
    let first = document.word(at).as_bytes();
    let begins = |title: &&&str| {
        let title = title.as_bytes();
        title.get(..first.len()).is_some_and(|it| it.eq_ignore_ascii_case(first))
            && matches!(title.get(first.len()), None | Some(b' '))
    };
    TITLES.iter().filter(begins).find_map(|title| {
        let mut end = at;
        for word in title.split(' ') {
            if !document.word(end).eq_ignore_ascii_case(word) {
                return None;
            }
            end += 1;
        }
        Some(end)
    })
}
