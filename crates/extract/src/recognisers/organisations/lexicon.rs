//! The words that tell a body by its name.

/// What a head noun allows. A set of flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head(u16);

impl Head {
    /// "of" and more may follow: Department of Health.
    pub(crate) const OF: u16 = 1;
    /// "for" and more may follow: Centre for Social Justice.
    pub(crate) const FOR: u16 = 2;
    /// "on" and more may follow: Committee on Standards in Public Life.
    pub(crate) const ON: u16 = 4;
    /// With nothing but class words before it, it names a class: Primary Care Trust.
    pub(crate) const CLASS: u16 = 8;
    /// It ends many names that are none of bodies: mind the setting.
    pub(crate) const WEAK: u16 = 16;
    /// "the Trust" stands for a trust that the article names.
    pub(crate) const SHORT: u16 = 32;
    /// "the Commission" stands for one named thing, be it named here or not.
    pub(crate) const SHORT_ALONE: u16 = 64;
    /// It makes a name only with a place: Essex Police, Wiltshire Social Services.
    pub(crate) const PLACED: u16 = 128;
    /// A company's legal form.
    pub(crate) const COMPANY: u16 = 256;
    /// It does not end a name, but "of" makes it begin one: City of London Police.
    pub(crate) const OPENS_ONLY: u16 = 512;

    /// Whether it has one of `flags`.
    pub(crate) fn is(self, flags: u16) -> bool {
        self.0 & flags != 0
    }
}

/// The head noun `word`, as it is written in names.
pub(crate) fn head(word: &str) -> Option<Head> {
    let at = HEADS.binary_search_by(|(head, _)| (*head).cmp(word)).ok()?;
    Some(Head(HEADS[at].1))
}

static HEADS: [(&str, u16); 134] = [
    ("Academy", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Agency", Head::OF | Head::FOR | Head::SHORT),
    ("Airlines", Head::CLASS | Head::PLACED),
    ("Airways", Head::CLASS | Head::PLACED),
    ("Alliance", Head::OF | Head::FOR | Head::ON | Head::SHORT),
    ("Archives", Head::OF | Head::CLASS),
    ("Argus", Head::CLASS | Head::WEAK),
    ("Army", Head::CLASS | Head::WEAK),
    ("Assembly", Head::FOR | Head::CLASS | Head::SHORT),
    ("Associates", Head::CLASS | Head::WEAK),
    ("Association", Head::OF | Head::FOR | Head::SHORT),
    ("Authority", Head::FOR | Head::CLASS | Head::SHORT),
    ("Bank", Head::OF | Head::CLASS | Head::SHORT),
    ("Board", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Borough", Head::OF | Head::OPENS_ONLY),
    ("Bureau", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Center", Head::OF | Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Centre", Head::OF | Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Chamber", Head::OF | Head::CLASS | Head::SHORT),
    ("Chambers", Head::CLASS | Head::WEAK),
    ("Chronicle", Head::CLASS | Head::WEAK),
    ("Church", Head::OF | Head::CLASS | Head::SHORT),
    ("City", Head::OF | Head::OPENS_ONLY),
    ("Clinic", Head::CLASS | Head::SHORT),
    ("Club", Head::CLASS | Head::WEAK | Head::SHORT),
    ("Coalition", Head::OF | Head::FOR | Head::ON | Head::SHORT),
    ("Collaborative", Head::CLASS | Head::WEAK | Head::SHORT),
    ("Collective", Head::CLASS | Head::WEAK | Head::SHORT),
    ("College", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Commission", Head::OF | Head::FOR | Head::ON | Head::SHORT_ALONE),
    ("Committee", Head::OF | Head::FOR | Head::ON | Head::SHORT_ALONE),
    ("Company", Head::CLASS | Head::SHORT),
    ("Confederation", Head::OF | Head::FOR | Head::SHORT),
    ("Congress", Head::OF | Head::FOR | Head::SHORT),
    ("Consortium", Head::OF | Head::FOR | Head::ON | Head::SHORT),
    ("Constabulary", Head::CLASS | Head::PLACED),
    ("Consulting", Head::CLASS | Head::WEAK),
    ("Cooperation", Head::CLASS | Head::WEAK | Head::SHORT),
    ("Cooperative", Head::CLASS | Head::WEAK | Head::SHORT),
    ("Corp", Head::COMPANY),
    ("Corporation", Head::OF | Head::CLASS | Head::SHORT),
    ("Council", Head::OF | Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Courier", Head::CLASS | Head::WEAK),
    ("Court", Head::OF | Head::CLASS | Head::SHORT_ALONE),
    ("Department", Head::OF | Head::FOR | Head::SHORT_ALONE),
    ("Dept", Head::OF | Head::FOR | Head::SHORT_ALONE),
    ("Diocese", Head::OF | Head::CLASS | Head::SHORT),
    ("Directorate", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Division", Head::CLASS | Head::WEAK),
    ("Duchy", Head::OF | Head::OPENS_ONLY),
    ("Echo", Head::CLASS | Head::WEAK),
    ("Examiner", Head::CLASS | Head::WEAK),
    ("Exchange", Head::FOR | Head::ON | Head::CLASS | Head::WEAK),
    ("Executive", Head::FOR | Head::CLASS | Head::SHORT),
    ("Express", Head::CLASS | Head::WEAK),
    ("Federation", Head::OF | Head::FOR | Head::SHORT),
    ("Fellowship", Head::OF | Head::FOR | Head::CLASS | Head::WEAK),
    ("Force", Head::FOR | Head::WEAK | Head::SHORT),
    ("Forum", Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Foundation", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Gazette", Head::CLASS | Head::WEAK),
    ("Group", Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Guardian", Head::CLASS | Head::WEAK),
    ("Guild", Head::OF | Head::FOR | Head::SHORT),
    ("Healthcare", Head::CLASS | Head::WEAK),
    ("Herald", Head::CLASS | Head::WEAK),
    ("Holdings", Head::CLASS | Head::WEAK),
    ("Homes", Head::CLASS | Head::WEAK),
    ("Hospice", Head::CLASS | Head::SHORT),
    ("Hospital", Head::CLASS | Head::SHORT),
    ("Hub", Head::CLASS | Head::PLACED),
    ("Inc", Head::COMPANY),
    ("Infirmary", Head::CLASS | Head::SHORT),
    ("Inspectorate", Head::OF | Head::FOR | Head::SHORT),
    ("Institute", Head::OF | Head::FOR | Head::ON | Head::SHORT),
    ("Institution", Head::OF | Head::FOR | Head::SHORT),
    ("Journal", Head::CLASS | Head::WEAK),
    ("LLP", Head::COMPANY),
    ("League", Head::OF | Head::FOR | Head::SHORT),
    ("Ledger", Head::CLASS | Head::WEAK),
    ("Legion", Head::WEAK),
    ("Library", Head::OF | Head::CLASS | Head::SHORT),
    ("Limited", Head::COMPANY),
    ("Ltd", Head::COMPANY),
    ("Mercury", Head::CLASS | Head::WEAK),
    ("Ministry", Head::OF | Head::FOR | Head::SHORT_ALONE),
    ("Mirror", Head::CLASS | Head::WEAK),
    ("Movement", Head::FOR | Head::WEAK),
    ("Museum", Head::OF | Head::CLASS | Head::SHORT),
    ("Navy", Head::CLASS | Head::WEAK),
    ("Network", Head::OF | Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Observatory", Head::OF | Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Observer", Head::CLASS | Head::WEAK),
    ("Office", Head::OF | Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Ombudsman", Head::FOR | Head::SHORT),
    ("Organisation", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Organization", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("PLC", Head::COMPANY),
    ("Panel", Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Parliament", Head::CLASS),
    ("Partners", Head::CLASS | Head::WEAK),
    ("Partnership", Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("Party", Head::ON | Head::CLASS | Head::SHORT),
    ("Plc", Head::COMPANY),
    ("Police", Head::CLASS | Head::PLACED),
    ("Press", Head::CLASS | Head::WEAK),
    ("Prison", Head::CLASS | Head::SHORT),
    ("Rail", Head::CLASS | Head::PLACED),
    ("Railways", Head::CLASS | Head::PLACED),
    ("Registry", Head::OF | Head::FOR | Head::SHORT),
    ("Regulator", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Royal", Head::OF | Head::OPENS_ONLY),
    ("School", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Secretariat", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Senate", Head::OF | Head::CLASS | Head::SHORT),
    ("Service", Head::FOR | Head::CLASS | Head::SHORT),
    ("Services", Head::CLASS | Head::PLACED),
    ("Society", Head::OF | Head::FOR | Head::SHORT),
    ("Solicitors", Head::CLASS | Head::WEAK),
    ("Surgery", Head::CLASS | Head::SHORT),
    ("Synod", Head::OF | Head::CLASS | Head::SHORT),
    ("Taskforce", Head::OF | Head::FOR | Head::ON | Head::SHORT),
    ("Team", Head::FOR | Head::ON | Head::CLASS | Head::WEAK),
    ("Telegraph", Head::CLASS | Head::WEAK),
    ("Times", Head::CLASS | Head::WEAK),
    ("Trains", Head::CLASS | Head::PLACED),
    ("Tribunal", Head::FOR | Head::CLASS | Head::SHORT_ALONE),
    ("Trust", Head::FOR | Head::CLASS | Head::SHORT),
    ("Union", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Unit", Head::FOR | Head::ON | Head::CLASS | Head::SHORT),
    ("University", Head::OF | Head::FOR | Head::CLASS | Head::SHORT),
    ("Water", Head::CLASS | Head::PLACED),
    ("Workshop", Head::CLASS | Head::WEAK),
    ("plc", Head::COMPANY),
];

/// Words that before a class noun name a class and no body: Local Authority, NHS Foundation Trust.
pub(crate) static CLASS_WORDS: [&str; 146] = [
    "Academy", "Accountable", "Acute", "Adult", "Adults", "Affordable", "All", "Ambulance", "Any",
    "Appropriate", "Area", "Balanced", "Borough", "Business", "Care", "Central", "Charitable", "Child",
    "Children", "Children's", "City", "Civil", "Clinical", "Combined", "Commissioning", "Common", "Community",
    "Competent", "Comprehensive", "Constituent", "County", "Credit", "Criminal", "District", "Education",
    "Elected", "Emergency", "Executive", "Family", "Federal", "Fire", "First", "Foundation", "Free", "Further",
    "General", "Governing", "Government", "Grammar", "Head", "Health", "Healthcare", "High", "Higher", "Home",
    "Hospital", "House", "Housing", "Independent", "Infant", "Integrated", "Joint", "Junior", "Justice",
    "Large", "Lead", "Leading", "Learning", "Legal", "Lender", "Library", "Licensing", "Local", "Lower",
    "Magistrates", "Main", "Maintained", "Management", "Mental", "Metropolitan", "Mutual", "NHS", "National",
    "Neighbourhood", "New", "Nursery", "Nursing", "Other", "Parent", "Parish", "Parliamentary", "Pilot",
    "Planning", "Police", "Policy", "Post-16", "Primary", "Principal", "Prison", "Private", "Probation",
    "Project", "Public", "Regional", "Registered", "Relevant", "Rescue", "Residential", "Responsible", "Rural",
    "Safeguarding", "School", "Secondary", "Secure", "Service", "Services", "Shadow", "Single", "Small",
    "Social", "Special", "Specialist", "Staff", "State", "Statutory", "Steering", "Strategic", "Supported",
    "Surgical", "Teaching", "Technical", "Third-sector", "Top-tier", "Town", "Trade", "Training", "Transport",
    "Treatment", "Trial", "Unitary", "Upper", "Urban", "Voluntary", "Waste", "Working", "Youth",
];

/// Titles of people: a name of a body does not run across them.
pub(crate) static ROLES: [&str; 65] = [
    "Admiral", "Adviser", "Advisor", "Ambassador", "Archbishop", "Baroness", "Captain", "Cardinal", "Chair",
    "Chairman", "Chairperson", "Chairwoman", "Chancellor", "Cllr", "Colonel", "Constable", "Coroner",
    "Councillor", "Dame", "Dean", "Director", "Dr", "Dr.", "Economist", "Editor", "General-Secretary",
    "Headteacher", "Inspector", "Judge", "KC", "Leader", "MEP", "MP", "MPs", "MS", "MSP", "MSPs", "Manager",
    "Mayor", "Minister", "Miss", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Officer", "President", "Principal",
    "Prof", "Professor", "QC", "Rector", "Rev", "Reverend", "Secretary", "Sir", "Spokesman", "Spokesperson",
    "Spokeswoman", "Superintendent", "Treasurer", "Warden", "Whip",
];

/// Words that make of what stands before them something else than a body: NHS Trust Development Plan.
pub(crate) static NO_BODY: [&str; 142] = [
    "Account", "Act", "Action", "Agenda", "Agreement", "Allocation", "Allowance", "Amendment", "Appeal",
    "Assessment", "Award", "Awards", "Benefit", "Bill", "Bond", "Bonus", "Budget", "Building", "Bulletin",
    "Campaign", "Certificate", "Charge", "Charter", "Circular", "Code", "Compact", "Conference", "Constitution",
    "Consultation", "Contract", "Convention", "Credit", "Day", "Deal", "Debate", "Declaration", "Deed",
    "Directive", "Draft", "Duty", "Election", "Elections", "Estate", "Exam", "Examination", "Fee", "Fees",
    "Fellow", "Formula", "Framework", "Fund", "Grant", "Grants", "Guidance", "Guide", "Guidelines", "Handbook",
    "Index", "Initiative", "Inquiry", "Instrument", "Judgment", "Law", "Lease", "Levy", "Licence", "List",
    "Loan", "Mandate", "Manifesto", "Manual", "Measure", "Member", "Membership", "Model", "Month", "Notice",
    "Offer", "Order", "Outlook", "Paper", "Payment", "Pension", "Pensions", "Permit", "Pilot", "Plan", "Plans",
    "Pledge", "Policy", "Powers", "Precept", "Premium", "Prize", "Procedure", "Programme", "Project",
    "Protocol", "Rate", "Rates", "Rebate", "Records", "Reform", "Reforms", "Regulations", "Relief", "Report",
    "Reports", "Return", "Review", "Road", "Rules", "Ruling", "Schedule", "Scheme", "Settlement", "Site",
    "Speech", "Square", "Standard", "Standards", "Statement", "Statistics", "Strategy", "Street", "Subsidy",
    "Summit", "Support", "Survey", "System", "Target", "Targets", "Tax", "Test", "Tests", "Transformation",
    "Treaty", "Tribunals", "Week", "White", "Work", "Year",
];
