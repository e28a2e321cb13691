//! The words for what a publication is.

use crate::document::casing::{WordList, listed};
use crate::words::{Class, class};
use crate::{Document, Unit};
use greenpaper_core::PublicationKind;
use std::ops::Range;

/// What stands beside a title, in small letters. A "paper" is one after "white", "green" and the like.
static CUES: WordList = WordList::new(&[
    "analysis",
    "assessment",
    "audit",
    "autobiography",
    "blueprint",
    "book",
    "booklet",
    "brief",
    "briefing",
    "bulletin",
    "concordat",
    "consultation",
    "document",
    "essay",
    "framework",
    "green",
    "guidance",
    "guide",
    "guidelines",
    "handbook",
    "leaflet",
    "lecture",
    "letter",
    "manifesto",
    "manual",
    "memoir",
    "newsletter",
    "novel",
    "pamphlet",
    "paper",
    "papers",
    "plan",
    "polemic",
    "prospectus",
    "publication",
    "report",
    "research",
    "response",
    "review",
    "strategy",
    "study",
    "summary",
    "survey",
    "thesis",
    "toolkit",
    "white",
    "work",
]);

/// Last words of titles that name themselves.
static LAST_WORDS: WordList = WordList::new(&[
    "Atlas",
    "Bulletin",
    "Census",
    "Charter",
    "Compendium",
    "Concordat",
    "Constitution",
    "Contract",
    "Digest",
    "Framework",
    "Green",
    "Guidance",
    "Guide",
    "Guidelines",
    "Handbook",
    "Index",
    "Mandate",
    "Manifesto",
    "Manual",
    "Outlook",
    "Plan",
    "Prospectus",
    "Report",
    "Review",
    "Standard",
    "Standards",
    "Statistics",
    "Strategy",
    "Survey",
    "White",
]);

/// Words that before a last word name a class and no title: Annual Report, Local Plan.
static CLASS_WORDS: WordList = WordList::new(&[
    "Accident",
    "Action",
    "Additional",
    "Adult",
    "Advisory",
    "Annual",
    "Area",
    "Assessment",
    "Board",
    "Business",
    "Capital",
    "Care",
    "Child",
    "Children",
    "Children's",
    "Committee",
    "Committee's",
    "Community",
    "Contingency",
    "Contract",
    "Core",
    "Corporate",
    "County",
    "Crime",
    "Criminal",
    "Data",
    "Delivery",
    "Development",
    "Director's",
    "Disability",
    "Draft",
    "Education",
    "Efficiency",
    "Eighth",
    "Eleventh",
    "Emergency",
    "Employment",
    "Equality",
    "Evacuation",
    "Evaluation",
    "Exit",
    "External",
    "Family",
    "Fifth",
    "Final",
    "Financial",
    "First",
    "Fiscal",
    "Forward",
    "Fourth",
    "Funding",
    "Gap",
    "General",
    "Governance",
    "Health",
    "Housing",
    "Implementation",
    "Improvement",
    "Independent",
    "Individual",
    "Initial",
    "Inspection",
    "Integrated",
    "Interim",
    "Internal",
    "Investment",
    "Joint",
    "Judicial",
    "Last",
    "Local",
    "Management",
    "Medium",
    "Monthly",
    "Neighbourhood",
    "Ninth",
    "Official",
    "Operating",
    "Operational",
    "Parish",
    "Part",
    "Peer",
    "Pension",
    "Performance",
    "Personal",
    "Plan",
    "Planning",
    "Policy",
    "Programme",
    "Progress",
    "Project",
    "Quality",
    "Quarterly",
    "Recovery",
    "Reduction",
    "Repair",
    "Retirement",
    "Safety",
    "School",
    "Second",
    "Select",
    "Service",
    "Seventh",
    "Sixth",
    "Spatial",
    "Special",
    "Spending",
    "Statutory",
    "Strategic",
    "Structure",
    "Support",
    "Tenth",
    "Third",
    "Transport",
    "Twelfth",
    "Winter",
]);

/// Verbs that make a statement of a clause, which a title seldom is.
static STATEMENT_VERBS: WordList = WordList::new(&[
    "added",
    "adds",
    "are",
    "argued",
    "argues",
    "asked",
    "calls",
    "claims",
    "concludes",
    "finds",
    "found",
    "had",
    "has",
    "have",
    "said",
    "say",
    "says",
    "shows",
    "suggested",
    "suggests",
    "told",
    "urges",
    "wants",
    "warned",
    "warns",
    "was",
    "were",
    "which",
    "who",
    "writes",
]);

/// The lists, and what each says.
pub(crate) fn lists() -> [(&'static WordList, Class); 3] {
    [(&CUES, Class::CUE), (&LAST_WORDS, Class::LAST), (&STATEMENT_VERBS, Class::STATES)]
}

/// Whether a word says what a publication is.
pub(crate) fn is_cue(word: &str) -> bool {
    class(word).is(Class::CUE)
}

/// Whether a capitalised word ends titles.
pub(crate) fn is_last_word(word: &str) -> bool {
    class(word).is(Class::LAST)
}

/// Whether a last word needs two words before it to name a title.
pub(crate) fn is_weak_last_word(word: &str) -> bool {
    matches!(
        word,
        "Standard" | "Standards" | "Contract" | "Review" | "Guidance" | "Statistics" | "Guidelines" | "Guide"
    )
}

/// Whether "for Older People" may follow it.
pub(crate) fn takes_tail(word: &str) -> bool {
    matches!(
        word,
        "Framework"
            | "Strategy"
            | "Survey"
            | "Plan"
            | "Standards"
            | "Index"
            | "Handbook"
            | "Guide"
            | "Charter"
            | "Census"
            | "Statistics"
            | "Manual"
            | "Guidance"
            | "Guidelines"
            | "Manifesto"
            | "Atlas"
            | "Review"
    )
}

pub(crate) fn is_class_word(word: &str) -> bool {
    listed(&CLASS_WORDS, word)
}

pub(crate) fn is_statement_verb(word: &str) -> bool {
    listed(&STATEMENT_VERBS, word)
}

/// Whether a sentence that begins with this word is a question.
pub(crate) fn asks(word: &str) -> bool {
    matches!(
        word,
        "Are"
            | "Can"
            | "Could"
            | "Did"
            | "Do"
            | "Does"
            | "Had"
            | "Has"
            | "Have"
            | "How"
            | "Is"
            | "May"
            | "Might"
            | "Must"
            | "Shall"
            | "Should"
            | "Was"
            | "Were"
            | "What"
            | "When"
            | "Where"
            | "Which"
            | "Who"
            | "Whose"
            | "Why"
            | "Will"
            | "Would"
            | "do"
            | "does"
            | "did"
            | "has"
            | "have"
            | "is"
            | "who"
            | "what"
            | "why"
            | "how"
    )
}

/// Whether a capitalised word at the start of its sentence says what a publication is.
pub(crate) fn is_first_cue(word: &str) -> bool {
    matches!(
        word,
        "Book" | "Guidance" | "Pamphlet" | "Paper" | "Report" | "Research" | "Review" | "Study" | "Survey"
    )
}

/// Words before "in" and a title: what is said, set out or printed there.
static TOLD: WordList = WordList::new(&[
    "announced",
    "appear",
    "appeared",
    "appears",
    "argued",
    "argues",
    "asked",
    "asks",
    "claimed",
    "contained",
    "described",
    "explained",
    "explains",
    "found",
    "given",
    "gives",
    "made",
    "out",
    "outlined",
    "predicted",
    "printed",
    "promised",
    "proposed",
    "published",
    "recommended",
    "reported",
    "said",
    "says",
    "set",
    "shown",
    "so",
    "told",
    "urged",
    "wonders",
    "writes",
    "written",
    "wrote",
]);

/// Whether a word before "in" says that something is said in what follows.
pub(crate) fn is_told(word: &str) -> bool {
    listed(&TOLD, word)
}

/// Whether the cue is about one publication: "the report", "its report", "a report".
pub(crate) fn is_definite(document: &Document<'_>, unit: &Unit, cue: usize) -> bool {
    (cue.saturating_sub(4)..cue).any(|at| {
        unit.tokens.contains(&at)
            && matches!(
                document.word(at),
                "the"
                    | "The"
                    | "its"
                    | "Its"
                    | "their"
                    | "Their"
                    | "a"
                    | "A"
                    | "an"
                    | "our"
                    | "Our"
                    | "this"
                    | "whose"
                    | "Whose"
                    | "new"
                    | "'s"
                    | "’s"
                    | "’"
                    | "'"
            )
    })
}

/// Whether a word for what it is stands before a title that begins, mark included, at `open`.
pub(crate) fn cue_before(document: &Document<'_>, unit: &Unit, open: usize) -> bool {
    let mut at = open;
    for _ in 0..4 {
        if at == unit.tokens.start {
            return false;
        }
        at -= 1;
        let word = document.word(at);
        match word {
            "," | ":" | "called" | "its" | "–" | "—" | "-" | "the" | "named" | "as" | "on" | "published"
            | "today" => {}
            "entitled" | "Entitled" | "titled" | "Titled" => return true,
            // "(the Green Book)" and so on are no cue: brackets part.
            _ => return is_cue_noun(word),
        }
    }
    false
}

/// Whether a word for what it is stands after a title that ended, mark included, before `after`.
pub(crate) fn cue_after(document: &Document<'_>, unit: &Unit, after: usize) -> bool {
    for at in after..unit.tokens.end.min(after + 5) {
        let word = document.word(at);
        match word {
            "," | "–" | "—" | "-" | "the" | "a" | "an" | "its" | "our" | "their" | "this" | "first"
            | "new" | "latest" | "final" | "national" | "annual" | "delivery" | "action" | "joint"
            | "command" | "policy" | "discussion" | "consultation" | "research" => {
                if word == "consultation" {
                    return true;
                }
            }
            "(" => {
                return matches!(document.word(at + 1), "Cm" | "Cm." | "Cmnd" | "Cmd" | "CP" | "HC" | "HL");
            }
            "published" | "launched" => return true,
            _ => return is_cue_noun(word) && word != "response",
        }
    }
    false
}

fn is_cue_noun(word: &str) -> bool {
    let small = word.chars().next().is_some_and(char::is_lowercase);
    if small {
        return is_cue(word) && word != "papers";
    }
    matches!(
        word,
        "Report"
            | "Paper"
            | "Review"
            | "Strategy"
            | "Guidance"
            | "Consultation"
            | "Publication"
            | "publication"
    )
}

/// What sort of publication a title is, by its own last word and the word beside it.
pub(crate) fn kind_of(document: &Document<'_>, title: &Range<usize>, cue: usize) -> Option<PublicationKind> {
    let last = document.word(title.end - 1);
    let beside = [document.word(cue), document.word(title.end), document.word(title.end + 1)];
    let around = (title.start.saturating_sub(4)..title.start).map(|at| document.word(at));
    std::iter::once(last).chain(beside).chain(around).find_map(|word| {
        Some(match word {
            "white" | "White" => PublicationKind::WhitePaper,
            "green" | "Green" | "consultation" | "Consultation" => PublicationKind::GreenPaper,
            "report" | "Report" | "review" | "Review" | "study" => PublicationKind::Report,
            "plan" | "Plan" | "strategy" | "Strategy" | "manifesto" | "Manifesto" | "Charter" => {
                PublicationKind::Plan
            }
            "survey" | "Survey" | "Census" | "census" | "Statistics" | "Index" => PublicationKind::Survey,
            "guidance" | "Guidance" | "Framework" | "framework" | "Standard" | "Standards" | "guide"
            | "Guide" | "Handbook" | "handbook" | "Manual" | "Guidelines" => PublicationKind::Guidance,
            "book" | "novel" | "memoir" => PublicationKind::Book,
            _ => return None,
        })
    })
}

/// Whether a word goes on after a title that is its subject.
pub(crate) fn follows_title(word: &str) -> bool {
    is_statement_verb(word)
        || matches!(
            word,
            "sets" | "promises" | "came" | "gives" | "follows" | "is" | "will" | "looks" | "describes"
        )
}
