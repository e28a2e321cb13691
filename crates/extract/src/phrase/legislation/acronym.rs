//! Acronyms of legislation that need no definition: a word in, the title and year that it stands for out.

use super::head::Head;

/// Legislation that goes by its acronym alone.
#[derive(Debug, PartialEq)]
pub(crate) struct KnownAcronym {
    pub(crate) acronym: &'static str,
    /// The title without its year.
    pub(crate) title: &'static str,
    pub(crate) head: Head,
    pub(crate) year: Option<u16>,
}

const fn known(acronym: &'static str, title: &'static str, head: Head, year: Option<u16>) -> KnownAcronym {
    KnownAcronym { acronym, title, head, year }
}

/// From the interpretation provisions and common citation practice (OSCOLA; the Law Society's guides).
#[rustfmt::skip]
static KNOWN: [KnownAcronym; 27] = [
    known("GDPR", "General Data Protection Regulation", Head::Regulation, Some(2016)),
    PACE,
    known("RIPA", "Regulation of Investigatory Powers Act", Head::Act, Some(2000)),
    known("LASPO", "Legal Aid, Sentencing and Punishment of Offenders Act", Head::Act, Some(2012)),
    known("TULRCA", "Trade Union and Labour Relations (Consolidation) Act", Head::Act, Some(1992)),
    known("FOIA", "Freedom of Information Act", Head::Act, Some(2000)),
    known("POCA", "Proceeds of Crime Act", Head::Act, Some(2002)),
    known("FSMA", "Financial Services and Markets Act", Head::Act, Some(2000)),
    known("COSHH", "Control of Substances Hazardous to Health Regulations", Head::Regulations, Some(2002)),
    known("TUPE", "Transfer of Undertakings (Protection of Employment) Regulations", Head::Regulations, Some(2006)),
    known("LASSA", "Local Authority Social Services Act", Head::Act, Some(1970)),
    known("CSDPA", "Chronically Sick and Disabled Persons Act", Head::Act, Some(1970)),
    known("HSWA", "Health and Safety at Work etc. Act", Head::Act, Some(1974)),
    known("HASAWA", "Health and Safety at Work etc. Act", Head::Act, Some(1974)),
    known("NHSCCA", "National Health Service and Community Care Act", Head::Act, Some(1990)),
    known("DDA", "Disability Discrimination Act", Head::Act, Some(1995)),
    known("YJCEA", "Youth Justice and Criminal Evidence Act", Head::Act, Some(1999)),
    known("PCPA", "Planning and Compulsory Purchase Act", Head::Act, Some(2004)),
    known("EqA", "Equality Act", Head::Act, Some(2010)),
    known("HRA", "Human Rights Act", Head::Act, Some(1998)),
    known("MHA", "Mental Health Act", Head::Act, Some(1983)),
    known("MCA", "Mental Capacity Act", Head::Act, Some(2005)),
    known("TFEU", "Treaty on the Functioning of the European Union", Head::Treaty, None),
    known("TEU", "Treaty on European Union", Head::Treaty, None),
    known("ECHR", "European Convention on Human Rights", Head::Convention, None),
    known("UNCRC", "United Nations Convention on the Rights of the Child", Head::Convention, None),
    known("CPR", "Civil Procedure Rules", Head::Rules, Some(1998)),
];

/// The Act whose codes of practice go by letters.
pub(crate) const PACE: KnownAcronym =
    known("PACE", "Police and Criminal Evidence Act", Head::Act, Some(1984));

/// The legislation that goes by this acronym.
pub(crate) fn known_acronym(word: &str) -> Option<&'static KnownAcronym> {
    KNOWN.iter().find(|it| it.acronym == word)
}

/// Acts whose acronym is many another's too, and tells with their year alone: `HA 1996`.
#[rustfmt::skip]
static DATED: [KnownAcronym; 35] = [
    known("ACA", "Adoption and Children Act", Head::Act, Some(2002)),
    known("CA", "Children Act", Head::Act, Some(1989)),
    known("CA", "Children Act", Head::Act, Some(2004)),
    known("CA", "Companies Act", Head::Act, Some(2006)),
    known("CFA", "Children and Families Act", Head::Act, Some(2014)),
    known("CJA", "Criminal Justice Act", Head::Act, Some(1988)),
    known("CJA", "Criminal Justice Act", Head::Act, Some(2003)),
    known("CRA", "Consumer Rights Act", Head::Act, Some(2015)),
    known("DPA", "Data Protection Act", Head::Act, Some(1998)),
    known("DPA", "Data Protection Act", Head::Act, Some(2018)),
    known("EA", "Equality Act", Head::Act, Some(2010)),
    known("EPA", "Environmental Protection Act", Head::Act, Some(1990)),
    known("ERA", "Employment Rights Act", Head::Act, Some(1996)),
    known("FLA", "Family Law Act", Head::Act, Some(1996)),
    known("HA", "Housing Act", Head::Act, Some(1985)),
    known("HA", "Housing Act", Head::Act, Some(1988)),
    known("HA", "Housing Act", Head::Act, Some(1996)),
    known("HA", "Housing Act", Head::Act, Some(2004)),
    known("IA", "Immigration Act", Head::Act, Some(1971)),
    known("IA", "Insolvency Act", Head::Act, Some(1986)),
    known("IPA", "Investigatory Powers Act", Head::Act, Some(2016)),
    known("LGA", "Local Government Act", Head::Act, Some(1972)),
    known("LGA", "Local Government Act", Head::Act, Some(2000)),
    known("LPA", "Law of Property Act", Head::Act, Some(1925)),
    known("LTA", "Landlord and Tenant Act", Head::Act, Some(1985)),
    known("MCA", "Matrimonial Causes Act", Head::Act, Some(1973)),
    known("MSA", "Modern Slavery Act", Head::Act, Some(2015)),
    known("NIAA", "Nationality, Immigration and Asylum Act", Head::Act, Some(2002)),
    known("NHSA", "National Health Service Act", Head::Act, Some(2006)),
    known("PHA", "Protection from Harassment Act", Head::Act, Some(1997)),
    known("RTA", "Road Traffic Act", Head::Act, Some(1988)),
    known("SCA", "Senior Courts Act", Head::Act, Some(1981)),
    known("TCPA", "Town and Country Planning Act", Head::Act, Some(1990)),
    known("TFA", "Tenant Fees Act", Head::Act, Some(2019)),
    known("WRA", "Welfare Reform Act", Head::Act, Some(2012)),
];

/// The Act that goes by this acronym with this year.
pub(crate) fn dated_acronym(word: &str, year: u16) -> Option<&'static KnownAcronym> {
    DATED.iter().find(|it| it.acronym == word && it.year == Some(year))
}

/// The acronym that legislation of this head noun and year goes by, if `title` says it is called so.
pub(crate) fn acronym_of(
    head: Head,
    year: Option<u16>,
    title: impl FnOnce() -> String,
) -> Option<&'static str> {
    let mut dated = KNOWN.iter().filter(|it| it.head == head && it.year == year).peekable();
    dated.peek()?;
    let title = title();
    dated.find(|it| it.title.eq_ignore_ascii_case(&title)).map(|it| it.acronym)
}
