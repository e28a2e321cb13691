//! The closed classes of words that titles of legislation are made of and stop at.

use greenpaper_core::ProvisionKind;

/// A look-up by word, and the list of the words that it knows.
macro_rules! words {
    ($(#[$doc:meta])* $list:ident, $name:ident -> $to:ty { $($($word:literal)|+ => $what:expr,)+ }) => {
        $(#[$doc])*
        fn $name(word: &str) -> Option<$to> {
            Some(match word {
                $($($word)|+ => $what,)+
                _ => return None,
            })
        }

        static $list: &[&str] = &[$($($word,)+)+];
    };
}

/// The noun that a title of legislation ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    Act,
    Bill,
    Measure,
    Regulations,
    /// An EU regulation.
    Regulation,
    Order,
    Rules,
    Scheme,
    Directions,
    Directive,
    Decision,
    Code,
    Convention,
    Treaty,
}

impl Head {
    /// The head noun that `word` is, and whether it is a plural that stands for several titles.
    pub(crate) fn of(word: &str) -> Option<(Head, bool)> {
        head(word)
    }

    /// The head noun as a title has it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Head::Act => "Act",
            Head::Bill => "Bill",
            Head::Measure => "Measure",
            Head::Regulations => "Regulations",
            Head::Regulation => "Regulation",
            Head::Order => "Order",
            Head::Rules => "Rules",
            Head::Scheme => "Scheme",
            Head::Directions => "Directions",
            Head::Directive => "Directive",
            Head::Decision => "Decision",
            Head::Code => "Code",
            Head::Convention => "Convention",
            Head::Treaty => "Treaty",
        }
    }

    /// Whether legislation with this head is made up of provisions of that kind.
    pub(crate) fn has(self, kind: ProvisionKind) -> bool {
        use ProvisionKind as P;
        match kind {
            P::Section => matches!(self, Head::Act | Head::Measure),
            P::Schedule => !matches!(
                self,
                Head::Code | Head::Directive | Head::Decision | Head::Convention | Head::Treaty
            ),
            P::Part | P::Chapter => {
                matches!(self, Head::Act | Head::Measure | Head::Bill | Head::Regulations)
            }
            P::Regulation => self == Head::Regulations,
            P::Article => matches!(
                self,
                Head::Order
                    | Head::Regulation
                    | Head::Directive
                    | Head::Decision
                    | Head::Convention
                    | Head::Treaty
            ),
            P::Rule => matches!(self, Head::Rules | Head::Code),
            P::Direction => self == Head::Directions,
            P::Clause => self == Head::Bill,
            P::Paragraph => matches!(self, Head::Code | Head::Rules),
            _ => false,
        }
    }
}

words! {
    /// The head noun that a word is, and whether it is a plural that stands for several titles.
    HEADS, head -> (Head, bool) {
        "Act" | "ACT" => (Head::Act, false),
        "Acts" | "ACTS" => (Head::Act, true),
        "Bill" | "BILL" => (Head::Bill, false),
        "Bills" | "BILLS" => (Head::Bill, true),
        "Measure" | "MEASURE" => (Head::Measure, false),
        "Measures" => (Head::Measure, true),
        "Regulations" | "REGULATIONS" => (Head::Regulations, false),
        "Regulation" | "REGULATION" => (Head::Regulation, false),
        "Order" | "ORDER" => (Head::Order, false),
        "Orders" => (Head::Order, true),
        "Rules" | "RULES" => (Head::Rules, false),
        "Scheme" => (Head::Scheme, false),
        "Directions" => (Head::Directions, false),
        "Directive" | "DIRECTIVE" => (Head::Directive, false),
        "Decision" => (Head::Decision, false),
        "Code" | "CODE" => (Head::Code, false),
        "Convention" => (Head::Convention, false),
        "Treaty" | "TREATY" | "Agreement" => (Head::Treaty, false),
    }
}

/// A word that announces provisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Keyword {
    pub(crate) kind: ProvisionKind,
    /// It may be followed by several.
    pub(crate) plural: bool,
    /// It is an abbreviation, or a capital stands at its start: signs that it cites.
    pub(crate) short: bool,
}

impl Keyword {
    /// The keyword that `word` is.
    pub(crate) fn of(word: &str) -> Option<Keyword> {
        keyword(word).map(|(kind, plural, short)| Keyword { kind, plural, short })
    }
}

words! {
    /// What a keyword announces, whether it is a plural, and whether it is short.
    KEYWORDS, keyword -> (ProvisionKind, bool, bool) {
        "section" | "Section" | "SECTION" => (ProvisionKind::Section, false, false),
        "sections" | "Sections" | "SECTIONS" => (ProvisionKind::Section, true, false),
        "s" | "s." | "S" | "S." | "sec" | "sec." | "sect." | "Sec." => (ProvisionKind::Section, false, true),
        "ss" | "ss." | "SS." | "secs" | "secs." => (ProvisionKind::Section, true, true),
        "schedule" | "Schedule" | "SCHEDULE" => (ProvisionKind::Schedule, false, false),
        "schedules" | "Schedules" | "SCHEDULES" => (ProvisionKind::Schedule, true, false),
        "Sch" | "Sch." | "sch." | "sched." | "Sched." => (ProvisionKind::Schedule, false, true),
        "Schs" | "Schs." | "schs." => (ProvisionKind::Schedule, true, true),
        "regulation" | "Regulation" | "REGULATION" => (ProvisionKind::Regulation, false, false),
        "regulations" | "Regulations" => (ProvisionKind::Regulation, true, false),
        "reg" | "reg." | "Reg." | "Reg" => (ProvisionKind::Regulation, false, true),
        "regs" | "regs." | "Regs" | "Regs." => (ProvisionKind::Regulation, true, true),
        "article" | "Article" | "ARTICLE" => (ProvisionKind::Article, false, false),
        "articles" | "Articles" => (ProvisionKind::Article, true, false),
        "art" | "art." | "Art" | "Art." => (ProvisionKind::Article, false, true),
        "arts" | "arts." | "Arts" | "Arts." => (ProvisionKind::Article, true, true),
        "rule" | "Rule" => (ProvisionKind::Rule, false, false),
        "rules" | "Rules" => (ProvisionKind::Rule, true, false),
        "r" | "r." => (ProvisionKind::Rule, false, true),
        "rr" | "rr." => (ProvisionKind::Rule, true, true),
        "direction" | "Direction" => (ProvisionKind::Direction, false, false),
        "directions" | "Directions" => (ProvisionKind::Direction, true, false),
        "paragraph" | "Paragraph" | "para" | "para." | "Para" | "Para." => (ProvisionKind::Paragraph, false, false),
        "paragraphs" | "Paragraphs" | "paras" | "paras." | "Paras" => (ProvisionKind::Paragraph, true, false),
        "part" | "Part" | "PART" | "Pt" | "Pt." | "pt." => (ProvisionKind::Part, false, false),
        "parts" | "Parts" | "Pts" | "Pts." => (ProvisionKind::Part, true, false),
        "chapter" | "Chapter" | "CHAPTER" | "Ch." | "ch." => (ProvisionKind::Chapter, false, false),
        "chapters" | "Chapters" => (ProvisionKind::Chapter, true, false),
        "clause" | "Clause" | "CLAUSE" | "cl." | "Cl." => (ProvisionKind::Clause, false, false),
        "clauses" | "Clauses" | "cls." => (ProvisionKind::Clause, true, false),
        "subsection" | "Subsection" | "sub-section" | "subs." | "subparagraph" | "sub-paragraph" => (ProvisionKind::Sub, false, false),
        "subsections" | "Subsections" | "sub-sections" | "subparagraphs" | "sub-paragraphs" => (ProvisionKind::Sub, true, false),
    }
}

/// How numbers of legislation are announced.
static SERIES: &[&str] = &[
    "S.I.", "No.", "SI", "SIs", "S.I", "S.S.I.", "SSI", "S.S.I", "W.S.I.", "WSI", "S.R.", "SR", "S.R", "c.",
    "c", "ch.", "cap.", "asp", "anaw", "asc", "dsc", "nawm", "mwa", "nia",
];

/// Whether a number of legislation follows `word`.
pub(crate) fn is_series(word: &str) -> bool {
    SERIES.contains(&word)
}

/// The words that legislation hangs on.
pub(crate) fn anchors() -> impl Iterator<Item = &'static str> {
    [HEADS, KEYWORDS, SERIES, &["Law"]].into_iter().flatten().copied()
}

/// Whether `word` is one of `list`, whatever its case.
pub(crate) fn is_in(word: &str, list: &[&str]) -> bool {
    list.iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Words in lower case inside a title: `Town and Country Planning`, `Protection from Eviction`.
pub(crate) const CONNECTORS: &[&str] = &[
    "and", "of", "for", "the", "to", "in", "on", "by", "with", "from", "at", "or", "against", "as", "upon",
    "between", "within", "into",
];

/// Words that never begin a title nor stand in it, whatever their case: what begins a sentence.
const STOPS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "your", "my",
    "any", "each", "every", "no", "some", "all", "both", "such", "same", "said", "under", "since", "until",
    "before", "after", "during", "while", "when", "where", "whether", "if", "unless", "although", "though",
    "because", "but", "yet", "so", "nor", "not", "is", "are", "was", "were", "be", "been", "has", "have",
    "had", "will", "would", "may", "must", "shall", "should", "can", "could", "does", "do", "did", "like",
    "unlike", "despite", "see", "per", "via", "which", "what", "it", "we", "she", "he", "they", "you", "who",
    "them", "him", "there",
];

/// Whether a title stops at `word`.
pub(crate) fn is_stop(word: &str) -> bool {
    is_in(word, STOPS)
}

/// Words with a capital before a title that are not of it: honorifics, parties.
const OUTSIDE: &[&str] = &[
    "Mr",
    "Mr.",
    "Mrs",
    "Mrs.",
    "Ms",
    "Ms.",
    "Miss",
    "Dr",
    "Dr.",
    "Sir",
    "Dame",
    "Prof",
    "Prof.",
    "Professor",
    "Labour",
    "Tory",
    "Tories",
    "Conservative",
    "Draft",
    "Proposed",
    "Current",
    "Existing",
];

/// Whether `word`, with a capital, stands before a title without belonging to it.
pub(crate) fn is_outside(word: &str) -> bool {
    OUTSIDE.contains(&word)
}

/// Nouns that may stand with `'s` inside a title: `Children's Homes`. Others own the title: `Blair's Health Act`.
pub(crate) const OWNERS: &[&str] = &[
    "Children",
    "Women",
    "Men",
    "People",
    "Person",
    "Queen",
    "King",
    "Sheriff",
    "Master",
    "Parent",
    "Coroner",
    "Sovereign",
    "Bishop",
    "Workmen",
    "Chancellor",
    "General",
    "Passenger",
    "Consumer",
    "Citizen",
    "Driver",
    "Patient",
    "Soldier",
    "Crown",
    "Mariner",
];

/// Plurals that own a title rather than stand in it: `the Tories' Housing Act`.
pub(crate) const OUTER_OWNERS: &[&str] = &[
    "Tories",
    "Lords",
    "Commons",
    "Conservatives",
    "Liberals",
    "Democrats",
    "Ministers",
    "MPs",
    "Members",
    "States",
    "Nations",
    "Peers",
    "Dems",
    "Greens",
];

/// Nouns that cite: at a sentence's start, before `of`, `to`, `with`, they are no part of the title.
pub(crate) const CITING: &[&str] = &[
    "Extension",
    "Amendment",
    "Amendments",
    "Section",
    "Sections",
    "Breach",
    "Breaches",
    "Compliance",
    "Repeal",
    "Review",
    "Reform",
    "Reforms",
    "Implementation",
    "Passage",
    "Provisions",
    "Part",
    "Parts",
    "Chapter",
    "Commencement",
    "Introduction",
    "Use",
    "Abuse",
    "Supporters",
    "Critics",
    "Opponents",
    "Duties",
    "Powers",
    "Guidance",
    "Details",
    "Changes",
    "Requirements",
    "Enforcement",
    "Clauses",
    "Schedule",
];

/// What stands before `the` inside a title: `Representation of the People`.
pub(crate) const BEFORE_THE: &[&str] = &[
    "Representation",
    "Offences",
    "Defence",
    "Ministers",
    "Rights",
    "Status",
    "Functioning",
    "Law",
    "Care",
    "Welfare",
    "Abolition",
    "Constitution",
    "Duration",
    "Keeping",
];

/// A capital noun right after a title that makes it part of a body's name: `Mental Health Act Commission`.
pub(crate) const BODIES: &[&str] = &[
    "Committee",
    "Commission",
    "Commissioner",
    "Commissioners",
    "Team",
    "Unit",
    "Group",
    "Board",
    "Panel",
    "Office",
    "Tribunal",
    "Network",
    "Alliance",
    "Coalition",
    "Forum",
    "Taskforce",
    "Project",
    "Campaign",
    "Advocate",
    "Assessor",
    "Administrator",
    "Committees",
    "Paper",
    "Papers",
    "Hearings",
    "Centre",
    "Council",
    "Gates",
];

/// Single words that make no title with `Act` or `Bill`: classes, figures of speech, signs of an oblique form.
pub(crate) const NO_TITLE: &[&str] = &[
    "Private",
    "Public",
    "Local",
    "Class",
    "Balancing",
    "Juggling",
    "New",
    "Amending",
    "Principal",
    "Parent",
    "Hybrid",
    "Government",
    "Draft",
    "Utility",
    "Tax",
    "Main",
    "Original",
    "Westminster",
    "Whole",
    "Present",
    "Proposed",
    "Revised",
    "Current",
    "Last",
    "First",
    "Second",
];

/// What goes before `Rules` in a title without a year.
pub(crate) const RULES: &[&str] =
    &["Procedure", "Immigration", "Prison", "Insolvency", "Court", "Courts", "Institution", "Building"];

/// What goes before `Convention` in a title.
pub(crate) const CONVENTIONS: &[&str] = &[
    "UN",
    "European",
    "Hague",
    "Geneva",
    "Refugee",
    "Refugees",
    "Istanbul",
    "Vienna",
    "Aarhus",
    "Lugano",
    "Nations",
    "Trafficking",
    "Rights",
    "Rome",
    "Torture",
    "Lanzarote",
];

/// What makes no title with `Regulations`, `Rules`, `Order`, `Directive`, `Code` where no year follows.
pub(crate) const GENERIC: &[&str] = &[
    "EU",
    "European",
    "UK",
    "Council",
    "Government",
    "New",
    "Financial",
    "Commission",
    "Draft",
    "British",
    "Brussels",
    "Welsh",
    "Scottish",
    "English",
    "Irish",
    "Local",
    "National",
    "Public",
    "Law",
    "Standing",
    "House",
    "School",
    "Court",
    "Policy",
    "Existing",
    "All",
];

/// Names that a law goes by in the press: `Martyn's Law`. Other people's laws are of nature, economics or jest.
pub(crate) const LAWS: &[&str] = &[
    "Martyn", "Sarah", "Clare", "Awaab", "Harper", "Helen", "Natasha", "Owen", "Finn", "Jade", "Charlie",
    "Lucy", "Zach", "Benedict",
];

/// Legislation that goes by its acronym alone: the acronym, the title without its year, the year.
/// From the interpretation provisions and common citation practice (OSCOLA; the Law Society's guides).
pub(crate) const ACRONYMS: [(&str, &str, Head, u16); 15] = [
    ("GDPR", "General Data Protection Regulation", Head::Regulation, 2016),
    ("PACE", "Police and Criminal Evidence Act", Head::Act, 1984),
    ("RIPA", "Regulation of Investigatory Powers Act", Head::Act, 2000),
    ("LASPO", "Legal Aid, Sentencing and Punishment of Offenders Act", Head::Act, 2012),
    ("TULRCA", "Trade Union and Labour Relations (Consolidation) Act", Head::Act, 1992),
    ("FOIA", "Freedom of Information Act", Head::Act, 2000),
    ("POCA", "Proceeds of Crime Act", Head::Act, 2002),
    ("FSMA", "Financial Services and Markets Act", Head::Act, 2000),
    ("COSHH", "Control of Substances Hazardous to Health Regulations", Head::Regulations, 2002),
    ("TUPE", "Transfer of Undertakings (Protection of Employment) Regulations", Head::Regulations, 2006),
    ("TFEU", "Treaty on the Functioning of the European Union", Head::Treaty, 0),
    ("TEU", "Treaty on European Union", Head::Treaty, 0),
    ("ECHR", "European Convention on Human Rights", Head::Convention, 0),
    ("UNCRC", "United Nations Convention on the Rights of the Child", Head::Convention, 0),
    ("CPR", "Civil Procedure Rules", Head::Rules, 1998),
];
