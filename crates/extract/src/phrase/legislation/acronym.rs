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
static KNOWN: [KnownAcronym; 15] = [
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
