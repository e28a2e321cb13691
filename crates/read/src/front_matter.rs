//! Front matter: lines above an article's text that are no part of it (reference numbers, parties, judges, sections), told
//! by what they begin with and by their form.

use crate::furniture::{describes_picture, tells_picture};
use crate::line_features::LineFeatures;
use crate::phrases::PhraseHits;
use crate::phrases::tables::LEADS;

/// Whether a line of front matter gives the date of release.
pub(crate) fn releases(text: &str, hits: PhraseHits) -> bool {
    text.len() <= 120 && hits.has(PhraseHits::RELEASES)
}

/// Whether a line says at its end that it heads a press notice, after who gives it.
fn ends_as_release(text: &str) -> bool {
    [" media release", " news release", " press notice", " press release"].iter().any(|end| {
        let from = text.len().saturating_sub(end.len());
        from > 0 && text.as_bytes()[from..].eq_ignore_ascii_case(end.as_bytes())
    })
}

/// Whether a line is front matter by what it begins with or by its form.
pub(crate) fn front_matter(text: &str, features: LineFeatures) -> bool {
    text.len() <= 400
        && (features.phrases.has(PhraseHits::LEAD)
            || (text.len() <= 24 && text.ends_with(':') && is_label(text))
            || (text.len() <= 80 && text.ends_with(['e', 'E']) && ends_as_release(text))
            || text.ends_with(" was asked—")
            || text.ends_with(" were asked—")
            || (features.bracket && parties(text))
            || (features.digit && (citation(text) || chapter(text) || instrument(text)))
            || of_session(text))
}

/// A label whose value stands in the next line: "From:", "Present:".
fn is_label(text: &str) -> bool {
    LEADS.binary_search(&text.to_ascii_lowercase().as_str()).is_ok()
}

/// A committee's paper: "Third Report of Session 2001-02".
fn of_session(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'S', bytes)
        .any(|at| bytes[at..].starts_with(b"Session ") && bytes[..at].ends_with(b" Report of "))
}

/// A neutral citation: "[2022] UKSC 14", "[2020] EWCA Civ 617".
fn citation(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('[') else { return false };
    let Some((year, court)) = rest.split_once("] ") else { return false };
    year.len() == 4
        && year.bytes().all(|b| b.is_ascii_digit())
        && court.len() <= 40
        && court.starts_with(|c: char| c.is_ascii_uppercase())
        && court.bytes().any(|b| b.is_ascii_digit())
}

/// What the names of public and voluntary bodies end or begin with.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "Agency", "Alliance", "Assembly", "Association", "Authority", "Board", "Borough", "Bureau", "Campaign", "Centre",
    "City", "Coalition", "College", "Commission", "Committee", "Confederation", "Congress", "Council", "County",
    "Department", "District", "Executive", "Federation", "Forum", "Foundation", "Fund", "Government", "Group",
    "Institute", "Ministry", "Network", "Office", "Panel", "Parliament", "Partnership", "Service", "Services",
    "Society", "Tribunal", "Trust", "Union", "University",
];

/// Whether a line is the name of a body and nothing else: words with capitals, one at its end or start
/// that bodies are called by.
pub(crate) fn body_name(text: &str) -> bool {
    let names = |word: Option<&str>| {
        word.is_some_and(|word| {
            BODIES.binary_search(&word).is_ok()
                || word.len() >= 4
                    && word.bytes().all(|b| b.is_ascii_uppercase())
                    && BODIES.iter().any(|body| body.eq_ignore_ascii_case(word))
        })
    };
    let ends = || text.split([' ', '\n']).next_back().is_none_or(|last| names(Some(last)) || last.is_empty());
    let starts = || text.split([' ', '\n']).next().is_none_or(|first| names(Some(first)) || first.is_empty());
    if text.len() > 100 || !(ends() || starts()) {
        return false;
    }
    let mut words = text.split_whitespace();
    let capitals = words.clone().all(|word| {
        matches!(word, "of" | "the" | "for" | "and" | "in" | "&")
            || word.starts_with(|c: char| c.is_uppercase() || c == '(')
    });
    capitals
        && words.clone().count() >= 2
        && (names(words.clone().next_back())
            || (names(words.next()) && matches!(words.next(), Some("of" | "for"))))
}

/// The parties to a case: "Smith (Appellant) v Jones (Respondent)", "In the matter of …".
fn parties(text: &str) -> bool {
    let has = |what: &str| memchr::memmem::find(text.as_bytes(), what.as_bytes()).is_some();
    let roles = ["(Appellant", "(Respondent", "(Claimant", "(Defendant", "(Applicant", "(Intervener", "(AP)"];
    let role = memchr::memchr_iter(b'(', text.as_bytes())
        .any(|at| roles.iter().any(|role| text.as_bytes()[at..].starts_with(role.as_bytes())));
    if !role && !text.starts_with("R (") {
        return false;
    }
    let versus = has(" v ") || has("\nv ") || has(" v. ") || text.ends_with(" v");
    (role && !text.ends_with('.')) || (versus && text.starts_with("R (")) || (versus && role)
}

/// Whether a line is a time and nothing else, as Hansard notes it: "11.06 am", "12 noon".
pub(crate) fn time_line(text: &str) -> bool {
    let text = text.trim_start_matches(['§', ' ']);
    text.len() <= 16
        && text.starts_with(|c: char| c.is_ascii_digit())
        && ["am", "pm", "a.m.", "p.m.", "noon", "midnight"].iter().any(|end| {
            text.strip_suffix(end).is_some_and(|time| {
                time.trim_end().bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b':'))
            })
        })
}

/// Whether a line without a stop speaks of the document and heads nothing: "References in square brackets
/// are to paragraphs in the judgment".
pub(crate) fn remark(text: &str) -> bool {
    let text = text.trim_start_matches(['[', '(', '*']);
    [
        "References in square brackets",
        "Reference in square brackets",
        "Numbers in square brackets",
        "References to paragraphs",
    ]
    .iter()
    .any(|lead| text.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead)))
}

/// The number of a statutory instrument: "2013 No. 3999".
fn instrument(text: &str) -> bool {
    let year = text.bytes().take_while(u8::is_ascii_digit).count();
    text[year..]
        .strip_prefix(" No. ")
        .is_some_and(|rest| year == 4 && rest.len() <= 24 && rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// "2020 CHAPTER 7", "1999 c. 8", "CHAPTER 8".
fn chapter(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let Some(rest) = text.strip_prefix("CHAPTER ").or_else(|| text.strip_prefix("c. ")) else { return false };
    rest.len() <= 4 && rest.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a line names the section of a paper, a site or Hansard, as stands above a headline.
pub(crate) fn section(text: &str, hits: PhraseHits) -> bool {
    text.len() <= 60 && hits.has(PhraseHits::SECTION)
}

/// Whether a heading is one of those that divide an article.
pub(crate) fn divides(hits: PhraseHits) -> bool {
    hits.has(PhraseHits::DIVIDES.or(PhraseHits::NUMBERED))
}

/// Whether what follows the heading are notes.
pub(crate) fn notes(text: &str, hits: PhraseHits) -> bool {
    text.len() <= 31 && hits.has(PhraseHits::NOTES)
}

/// Whether a line ends by saying whose picture it is below: "The lido in May (Image: Ann Lee)".
pub(crate) fn credits_picture(text: &str) -> bool {
    const WORDS: [&str; 3] = [" Credit", " CREDIT", " Photograph"];
    const IN_BRACKETS: [&str; 7] =
        ["Image: ", "Photo: ", "Photograph: ", "Picture: ", "Photo by ", "Picture by ", "Image credit: "];
    let colons = memchr::memchr_iter(b':', text.as_bytes());
    if colons.map(|at| &text[..at]).any(|before| WORDS.iter().any(|word| before.ends_with(word))) {
        return true;
    }
    text.ends_with(')')
        && text
            .rsplit_once(" (")
            .is_some_and(|(_, credit)| IN_BRACKETS.iter().any(|lead| credit.starts_with(lead)))
}

/// "Table 1: Spending by region", "Figure 2.", "Chart 1.1 – Waiting times"; and what says where it is from.
pub(crate) fn caption(text: &str) -> bool {
    if text.starts_with(['S', 'N'])
        && text.len() <= 160
        && !text.ends_with('.')
        && text.starts_with("Source: ")
    {
        return true;
    }
    if text.len() <= 250
        && (describes_picture(text) || tells_picture(text) || !text.ends_with('.') && credits_picture(text))
    {
        return true;
    }
    if text.len() > 250 || !text.starts_with(['T', 'F', 'C', 'B', 'G', 'M']) {
        return false;
    }
    let Some((first, rest)) = text.split_once([' ', '\u{a0}']) else { return false };
    let number = rest.split([' ', ':', '.', ',']).next().unwrap_or("");
    matches!(
        first,
        "Table"
            | "Figure"
            | "Fig."
            | "Fig"
            | "Chart"
            | "Box"
            | "Graph"
            | "Map"
            | "TABLE"
            | "FIGURE"
            | "CHART"
            | "BOX"
    ) && (1..=3).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        && !rest[number.len()..].starts_with(" shows")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_known_by_its_form() {
        for line in [
            "[2019] UKSC 3",
            "On appeal from: [2017] EWCA Civ 99",
            "Justices: Lord Ash, Lady Oak",
            "Ash (Appellant) v Oak Borough Council (Respondent)",
            "R (on the application of Ash) v Secretary of State for Oak",
            "Reference number: 2001/0417",
            "For immediate release",
            "2020 CHAPTER 7",
        ] {
            assert!(front_matter(line, LineFeatures::of(line)), "{line}");
        }
        for line in ["Councils v ministers", "Beforehand", "[2019] was a good year", "Justice delayed"] {
            assert!(!front_matter(line, LineFeatures::of(line)), "{line}");
        }
    }

    #[test]
    fn captions_have_a_number() {
        assert!(caption("Table 1: Spending by region") && caption("Figure 2. Waits"));
        assert!(!caption("Table manners") && !caption("Figure 2 shows the waits"));
    }
}
