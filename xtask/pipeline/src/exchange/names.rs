//! Names: those that gold marks in a text in; for each the invented one that stands for it, or that it stays, out.

use super::inventor::{Inventor, Use, Words, is_place};
use greenpaper::model::{OrganisationKind, PlaceKind};
use greenpaper::uk::{EntityKind, tables};

/// A mention of gold: its bytes, its label, its words.
#[derive(Clone, Debug)]
pub(crate) struct Gold<'t> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) label: &'t str,
    pub(crate) words: &'t str,
}

/// The kinds whose names are exchanged.
pub(crate) const KINDS: [&str; 4] = ["organisation", "person", "place", "publication"];

/// What stands for each mention of a document, in their order; as written where it stays. Words are drawn again where the
/// letters of a name made of them are known ones.
pub(crate) fn invented(words: &Words, seed: u64, mentions: &[Gold<'_>]) -> Vec<String> {
    const TURNS: u64 = 24;
    let mut turns =
        (0..TURNS).map(|turn| drawn(&mut Inventor::new(words, seed ^ turn << 32), words, mentions));
    let mut last = (Vec::new(), 0);
    turns
        .find_map(|it| {
            if it.1 == 0 {
                Some(it.0)
            } else {
                last = it;
                None
            }
        })
        .unwrap_or(last.0)
}

/// The same with the first words drawn, and how many acronyms had to be made up because theirs were known.
fn drawn(inventor: &mut Inventor<'_>, words: &Words, mentions: &[Gold<'_>]) -> (Vec<String>, usize) {
    // Full names first: later forms and letters are made of their words.
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_key(|&it| {
        (is_letters(mentions[it].words), std::cmp::Reverse(count(mentions[it].words)), it)
    });
    let mut new = vec![String::new(); mentions.len()];
    let mut full: Vec<(String, String)> = Vec::new();
    let mut known = 0;
    for it in order {
        let gold = &mentions[it];
        new[it] = exchanged(inventor, words, gold, &full, &mut known);
        if gold.label == "organisation" && count(gold.words) > 1 {
            full.push((gold.words.to_owned(), new[it].clone()));
        }
    }
    (new, known)
}

fn count(name: &str) -> usize {
    name.split_whitespace().count()
}

/// Whether a name is letters only: RCN, DfT.
pub(crate) fn is_letters(name: &str) -> bool {
    let upper = name.chars().filter(|it| it.is_uppercase()).count();
    count(name) == 1
        && upper >= 2
        && name.chars().count() <= 7
        && !name.contains(['’', '\'', '-'])
        && upper * 2 > name.chars().count()
}

/// Whether a name is one of few of its kind, which nobody learns anew: parties, parliaments, nations, Whitehall.
fn is_institution(gold: &Gold<'_>) -> bool {
    let name = gold.words.split_whitespace().collect::<Vec<_>>().join(" ");
    tables().named(&name).map(|it| it.entity()).any(|it| match it.kind() {
        EntityKind::Organisation if gold.label == "organisation" => matches!(
            it.organisation_kind(),
            Some(OrganisationKind::Party | OrganisationKind::Legislature | OrganisationKind::Court)
        ),
        EntityKind::Place if gold.label == "place" => {
            matches!(it.place_kind(), Some(PlaceKind::Country | PlaceKind::Region | PlaceKind::Metonym))
        }
        _ => false,
    }) || gold.label == "place" && !name.split([' ', '-']).any(|it| it.len() > 3)
}

fn exchanged(
    inventor: &mut Inventor<'_>,
    words: &Words,
    gold: &Gold<'_>,
    full: &[(String, String)],
    clashes: &mut usize,
) -> String {
    let name = gold.words;
    if !KINDS.contains(&gold.label) || is_institution(gold) {
        return name.to_owned();
    }
    if gold.label == "organisation" && is_letters(name) && name != "NHS" {
        if let Some(known) = inventor.known(name) {
            return known.clone();
        }
        let spelt = full.iter().find_map(|(old, new)| initials(name, old, new));
        let is_new = |it: &String| it != name && tables().named(it).next().is_none();
        *clashes += usize::from(spelt.as_ref().is_some_and(|it| !is_new(it)));
        return match spelt.filter(is_new) {
            Some(new) => {
                inventor.set(name, new.clone());
                new
            }
            None => inventor.letters(name),
        };
    }
    let alone = count(name) == 1;
    let mut out = String::new();
    let shout = name.chars().all(|it| !it.is_lowercase()) && name.len() > 3;
    let parts = name.split_inclusive(|it: char| it.is_whitespace() || it == '-');
    for (position, part) in parts.enumerate() {
        let word = part.trim_end_matches(|it: char| it.is_whitespace() || it == '-');
        let blank = &part[word.len()..];
        let (bare, tail) = split_mark(word);
        let it = usage(gold, position, bare, name);
        let title = if shout { title_case(bare) } else { bare.to_owned() };
        let new = if words.stays(&title, it) { bare.to_owned() } else { inventor.word(&title, it, alone) };
        // Women’s, but Patients’.
        let plural = bare.ends_with('s') && matches!(tail, "’" | "'") && !new.ends_with('s');
        let new = if plural { new + "s" } else { new };
        out.push_str(&if shout { new.to_uppercase() } else { new });
        out.push_str(tail);
        out.push_str(blank);
    }
    out
}

fn title_case(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_string() + &chars.as_str().to_lowercase())
}

/// A word without the marks behind it, and those: `Children’s`, `Service,`.
fn split_mark(word: &str) -> (&str, &str) {
    let end = word.find(['’', '\'']).filter(|&at| at > 1).unwrap_or(word.len());
    let end = word[..end].trim_end_matches([',', '.', ':', '?', '!', ')', ';']).len();
    word.split_at(end)
}

/// What the word at a position of a name is there.
fn usage(gold: &Gold<'_>, position: usize, word: &str, name: &str) -> Use {
    match gold.label {
        "person" => {
            let styled =
                name.starts_with("Lord ") || name.starts_with("Lady ") || name.starts_with("Baroness ");
            let given = position == 0 && count(name) > 1 && !styled;
            let of = name.find(" of ").is_some_and(|at| name[at..].contains(word));
            match (given, of && is_place(word)) {
                (true, _) => Use::Given,
                (_, true) => Use::Place,
                _ => Use::Surname,
            }
        }
        "place" => Use::Place,
        "publication" => Use::Title,
        _ => Use::Body,
    }
}

/// The letters of a new name where those of the old one are the acronym.
fn initials(acronym: &str, old: &str, new: &str) -> Option<String> {
    let of = |name: &str| -> Vec<char> {
        name.split([' ', '\n', '-']).filter(|it| !it.is_empty()).filter_map(|it| it.chars().next()).collect()
    };
    let (old, new) = (of(old), of(new));
    if old.len() != new.len() {
        return None;
    }
    let mut out = String::new();
    let mut at = 0;
    for letter in acronym.chars() {
        let fits = |c: char| c.to_lowercase().eq(letter.to_lowercase());
        // Small words may be passed over, capitals not.
        while at < old.len() && !fits(old[at]) && old[at].is_lowercase() {
            at += 1;
        }
        if !old.get(at).copied().is_some_and(fits) {
            return None;
        }
        let c = new[at];
        out.extend(if letter.is_uppercase() {
            c.to_uppercase().collect::<Vec<_>>()
        } else {
            c.to_lowercase().collect()
        });
        at += 1;
    }
    (at == old.len()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::super::document::Edits;
    use super::*;

    fn gold<'t>(text: &'t str, marked: &[(&'t str, &'t str)]) -> Vec<Gold<'t>> {
        let mut from = 0;
        let mut mention = |(words, label): &(&'t str, &'t str)| {
            let start = from + text[from..].find(words).expect("it is there");
            from = start + words.len();
            Gold { start, end: from, label, words }
        };
        marked.iter().map(&mut mention).collect()
    }

    #[test]
    fn later_forms_go_along_and_institutions_stay() {
        let text = "The National Audit Office (NAO) met Ann Lee in Leeds. Labour MPs told the NAO and the Office. Lee left.";
        let (body, person) = ("organisation", "person");
        let marked = [
            ("National Audit Office", body),
            ("NAO", body),
            ("Ann Lee", person),
            ("Leeds", "place"),
            ("Labour", body),
            ("NAO", body),
            ("Office", body),
            ("Lee", person),
        ];
        let mentions = gold(text, &marked);
        let new = invented(&Words::new(), 7, &mentions);
        let [full, letters, person, place, labour, again, office, surname] = &new[..] else {
            panic!("{new:?}")
        };
        assert!(
            full.starts_with("National ") && full.ends_with(" Office") && full != "National Audit Office"
        );
        let middle = full.split(' ').nth(1).and_then(|it| it.chars().next()).expect("a word");
        assert_eq!(letters, &format!("N{middle}O"));
        assert_eq!((again, &**labour, &**office), (letters, "Labour", "Office"));
        assert!(person.ends_with(surname.as_str()) && surname != "Lee" && place != "Leeds");
        let edits = Edits::new(text, &mentions, &new);
        for (gold, new) in mentions.iter().zip(&new) {
            assert_eq!(&edits.text[edits.moved(gold.start)..edits.moved(gold.end)], new);
        }
        assert_eq!(edits.text.len() - edits.moved(text.len() - 1), 1);
    }

    #[test]
    fn the_same_seed_gives_the_same_names_that_no_table_has() {
        let text = "Shelter Scotland and the Birmingham Mind group.";
        let mentions =
            gold(text, &[("Shelter Scotland", "organisation"), ("Birmingham Mind", "organisation")]);
        let words = Words::new();
        assert_eq!(invented(&words, 3, &mentions), invented(&words, 3, &mentions));
        for seed in 0..20 {
            for new in invented(&words, seed, &mentions) {
                assert!(tables().named(&new).next().is_none(), "{new}");
            }
        }
    }
}
