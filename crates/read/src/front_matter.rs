//! What stands before an article's text and is no part of it: reference numbers, parties, judges, sections.

use crate::line_features::Facts;
use crate::phrases::Said;

/// What lines of front matter begin with; in order.
#[rustfmt::skip]
pub(crate) const LEADS: &[&str] = &[
    "article date", "bcc:", "before:", "between:", "briefing #", "briefing note", "briefing paper", "bulletin no",
    "case no", "case nos", "case number", "case ref", "cc:", "check against delivery", "citation:", "claim no",
    "claim number", "cm #", "command paper", "consultation reference", "court of appeal", "date:", "delivered at",
    "delivered by", "department:", "discussion paper #", "embargo", "embargoed", "embargoed until", "embargoed:",
    "explanatory memorandum to", "explanatory note to", "filed:", "for immediate broadcast", "for immediate release",
    "for immediate use", "for release", "for use", "for use at", "from:", "hansard", "hc #", "hc deb", "hc written",
    "hcws#", "heard on", "hearing date", "hearing dates", "hl deb", "hl paper", "hlws#", "immediate release",
    "in the court of", "in the high court", "in the supreme court", "in the upper tribunal", "isbn", "issue #",
    "judgment given on", "justices:", "laid before parliament", "location:", "media release", "media statement",
    "motion made", "neutral citation", "news release", "no. #", "not for publication", "not for publication before",
    "notice number", "notice to the press", "number #", "on appeal from", "on the application of", "ordered by",
    "original script", "policy briefing #", "prepared by", "presented to parliament", "press information",
    "press notice", "press release", "press statement", "produced by", "question proposed", "question put", "ref:",
    "reference no", "reference number", "reference:", "reply-to:", "research paper #", "sent:", "session #",
    "speaker:", "speech by", "statement made", "status:", "statutory instruments", "strictly embargoed",
    "strictly embargoed until", "subject:", "to:", "transcript of", "tribunal:", "uin", "version #", "volume #",
    "week ending", "working paper #", "written question", "written statement",
];

/// Names of the sections that papers, sites and Hansard put above a headline; in order.
#[rustfmt::skip]
pub(crate) const SECTIONS: &[&str] = &[
    "adults", "analysis", "at a glance", "attorney-general", "authored article", "blog", "blog post", "book review",
    "book reviews", "books", "breaking news", "briefing", "business, enterprise and regulatory reform",
    "business, innovation and skills", "cabinet office", "case report", "case study", "children",
    "children, schools and families", "closed consultation", "column", "comment", "comment & analysis",
    "comment and analysis", "commentary", "communities and local government", "community care",
    "constitutional affairs", "consultation", "consultation outcome", "corporate report", "correspondence",
    "cover feature", "cover story", "culture, media and sport", "debate", "decision", "defence",
    "deputy prime minister", "detailed guide", "diary", "digital, culture, media and sport", "duchy of lancaster",
    "editorial", "education", "education and employment", "education and skills", "energy and climate change",
    "environment, food and rural affairs", "environment, transport and the regions", "exclusive", "expert view",
    "feature", "features", "first person", "first thoughts", "foreign and commonwealth affairs",
    "foreign and commonwealth office", "form", "from the archive", "government equalities office",
    "government response", "guest blog", "guidance", "health", "health and social care", "home", "home department",
    "home news", "house of commons", "house of lords", "housing, communities and local government",
    "impact assessment", "in brief", "in depth", "in focus", "in the news", "independent report",
    "innovation, universities and skills", "inside track", "international development", "international trade",
    "interview", "justice", "lead story", "leader", "leader of the house", "leaders", "leading article", "letter",
    "letters", "letters to the editor", "local government", "long read", "lord chancellor",
    "lord chancellor's department", "national statistics", "news", "news analysis", "news extra", "news feature",
    "news focus", "news in brief", "news story", "northern ireland", "northern ireland office", "notice", "obituary",
    "office of the deputy prime minister", "office of the leader of the house", "official statistics",
    "open consultation", "opinion", "oral statement to parliament", "our view", "parliament", "perspective",
    "perspectives", "policy", "policy briefing", "policy paper", "politics", "practice", "practice notes",
    "press release", "press summary of judgment", "prime minister", "profile", "promotional material", "q&a",
    "readers' letters", "research", "research and analysis", "reviews", "scotland", "scotland office",
    "scottish office", "soapbox", "social care", "social security", "society", "solicitor-general", "special feature",
    "special report", "speech", "spotlight", "statement", "statutory guidance", "talking point", "the big interview",
    "the big story", "the interview", "the leader", "the long read", "this week", "trade and industry",
    "transparency data", "transport", "treasury", "uk news", "viewpoint", "wales", "wales office", "welsh office",
    "westminster", "women and equalities", "work and pensions", "working lives", "world news story",
    "written answers", "written ministerial statement", "written ministerial statements",
    "written statement to parliament", "written statements", "your letters",
];

/// Headings that divide an article and never begin one; in order.
#[rustfmt::skip]
pub(crate) const DIVIDES: &[&str] = &[
    "about the author", "about this release", "acknowledgements", "analysis", "annex", "appendix",
    "associated documents", "attachments", "background", "bibliography", "case study", "comment", "commentary",
    "conclusion", "conclusions", "contact", "contacts", "contents", "decision", "discussion", "documents", "ends",
    "executive summary", "facts", "findings", "footnotes", "foreword", "further information", "further reading",
    "history", "introduction", "issue", "issues", "judgment", "key facts", "key points", "methodology", "methods",
    "more information", "next steps", "note", "note to editors", "notes", "notes for editors", "notes to editor",
    "notes to editors", "overview", "policy background", "preface", "reasons for the judgment", "recommendations",
    "references", "related", "related content", "related documents", "results", "sources", "statistics", "summary",
    "territorial extent", "the appeal", "the facts", "the issue", "timeline", "updates", "what happens next",
];

/// What headings that divide a longer text begin with; in order.
#[rustfmt::skip]
pub(crate) const NUMBERED: &[&str] = &[
    "annex", "appendix", "chapter #", "part #", "schedule #", "section #", "table #",
];

/// Headings of notes: what is numbered below them are notes and not a list; in order.
#[rustfmt::skip]
pub(crate) const NOTES: &[&str] = &[
    "end notes", "endnotes", "footnotes", "note", "notes", "references", "sources",
];

/// What lines begin with that give the date of release: an embargo and the like; in order.
#[rustfmt::skip]
pub(crate) const RELEASES: &[&str] = &[
    "embargo", "embargoed", "for immediate release", "for release", "immediate release", "media release",
    "news release", "not for publication", "press notice", "press release", "strictly embargoed",
];

/// Whether a line of front matter gives the date of release.
pub(crate) fn releases(text: &str, said: Said) -> bool {
    text.len() <= 120 && said.has(Said::RELEASES)
}

/// Whether a line says at its end that it heads a press notice, after who gives it.
fn ends_as_release(text: &str) -> bool {
    [" media release", " news release", " press notice", " press release"].iter().any(|end| {
        let from = text.len().saturating_sub(end.len());
        from > 0 && text.as_bytes()[from..].eq_ignore_ascii_case(end.as_bytes())
    })
}

/// Whether a line is front matter by what it begins with or by its form.
pub(crate) fn front_matter(text: &str, facts: Facts) -> bool {
    text.len() <= 400
        && (facts.said.has(Said::LEAD)
            || (text.len() <= 80 && text.ends_with(['e', 'E']) && ends_as_release(text))
            || text.ends_with(" was asked—")
            || text.ends_with(" were asked—")
            || (facts.bracket && parties(text))
            || (facts.digit && (citation(text) || chapter(text) || instrument(text)))
            || of_session(text))
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
    "Agency", "Alliance", "Assembly", "Association", "Authority", "Board", "Campaign", "Centre", "Coalition",
    "College", "Commission", "Committee", "Confederation", "Congress", "Council", "Department", "Executive",
    "Federation", "Forum", "Foundation", "Fund", "Government", "Group", "Institute", "Ministry", "Network",
    "Office", "Parliament", "Partnership", "Service", "Services", "Society", "Tribunal", "Trust", "Union",
    "University",
];

/// Whether a line is the name of a body and nothing else: words with capitals, one at its end or start
/// that bodies are called by.
pub(crate) fn body_name(text: &str) -> bool {
    let names = |word: Option<&str>| word.is_some_and(|word| BODIES.binary_search(&word).is_ok());
    let mut words = text.split_whitespace();
    let capitals = words.clone().all(|word| {
        matches!(word, "of" | "the" | "for" | "and" | "in" | "&")
            || word.starts_with(|c: char| c.is_uppercase() || c == '(')
    });
    text.len() <= 100
        && capitals
        && words.clone().count() >= 2
        && (names(words.clone().next_back())
            || (names(words.next()) && matches!(words.next(), Some("of" | "for"))))
}

/// The parties to a case: "Smith (Appellant) v Jones (Respondent)", "In the matter of …".
fn parties(text: &str) -> bool {
    let has = |what: &str| memchr::memmem::find(text.as_bytes(), what.as_bytes()).is_some();
    let versus = has(" v ") || has("\nv ") || has(" v. ") || text.ends_with(" v");
    let role = ["(Appellant", "(Respondent", "(Claimant", "(Defendant", "(Applicant", "(Intervener", "(AP)"]
        .iter()
        .any(|role| has(role));
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
pub(crate) fn section(text: &str, said: Said) -> bool {
    text.len() <= 60 && said.has(Said::SECTION)
}

/// Whether a heading is one of those that divide an article.
pub(crate) fn divides(said: Said) -> bool {
    said.has(Said::DIVIDES.or(Said::NUMBERED))
}

/// Whether what follows the heading are notes.
pub(crate) fn notes(text: &str, said: Said) -> bool {
    text.len() <= 31 && said.has(Said::NOTES)
}

/// "Table 1: Spending by region", "Figure 2.", "Chart 1.1 – Waiting times".
pub(crate) fn caption(text: &str) -> bool {
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
            assert!(front_matter(line, Facts::of(line)), "{line}");
        }
        for line in ["Councils v ministers", "Beforehand", "[2019] was a good year", "Justice delayed"] {
            assert!(!front_matter(line, Facts::of(line)), "{line}");
        }
    }

    #[test]
    fn captions_have_a_number() {
        assert!(caption("Table 1: Spending by region") && caption("Figure 2. Waits"));
        assert!(!caption("Table manners") && !caption("Figure 2 shows the waits"));
    }
}
