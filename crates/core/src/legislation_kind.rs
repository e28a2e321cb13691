//! Kinds of legislation, by the codes of the legislation.gov.uk URI scheme.

use crate::named::named;
use serde::{Deserialize, Serialize};

/// Legislation types, by the codes of the legislation.gov.uk URI scheme.
///
/// ```
/// use greenpaper_core::*;
/// assert_eq!("uksi".parse::<LegislationKind>()?, LegislationKind::Uksi);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum LegislationKind {
    /// UK Public General Act.
    Ukpga,
    /// UK Local Act.
    Ukla,
    /// UK Private and Personal Act.
    Ukppa,
    /// Act of the Scottish Parliament.
    Asp,
    /// Act of Senedd Cymru (since 2020).
    Asc,
    /// Act of the National Assembly for Wales (2012-2020).
    Anaw,
    /// Measure of the National Assembly for Wales (2008-2011).
    Mwa,
    /// Act of the Northern Ireland Assembly.
    Nia,
    /// Act of the Northern Ireland Parliament (1921-1972).
    Apni,
    /// Measure of the Northern Ireland Assembly (1974).
    Mnia,
    /// Church Measure.
    Ukcm,
    /// Act of the English Parliament (to 1706).
    Aep,
    /// Act of the Old Scottish Parliament.
    Aosp,
    /// Act of the Parliament of Great Britain (1707-1800).
    Apgb,
    /// Act of the Old Irish Parliament.
    Aip,
    /// UK Statutory Instrument.
    Uksi,
    /// UK Statutory Rule or Order (before 1948).
    Uksro,
    /// Scottish Statutory Instrument.
    Ssi,
    /// Wales Statutory Instrument.
    Wsi,
    /// Northern Ireland Order in Council.
    Nisi,
    /// Northern Ireland Statutory Rule.
    Nisr,
    /// EU Regulation.
    Eur,
    /// EU Decision.
    Eudn,
    /// EU Directive.
    Eudr,
    /// EU treaty.
    Eut,
    /// A bill before a parliament.
    Bill,
    /// A code, directions, rules or another instrument without a type of its own there.
    Other,
}

named!(
    LegislationKind,
    "kind of legislation",
    [
        Ukpga = "ukpga",
        Ukla = "ukla",
        Ukppa = "ukppa",
        Asp = "asp",
        Asc = "asc",
        Anaw = "anaw",
        Mwa = "mwa",
        Nia = "nia",
        Apni = "apni",
        Mnia = "mnia",
        Ukcm = "ukcm",
        Aep = "aep",
        Aosp = "aosp",
        Apgb = "apgb",
        Aip = "aip",
        Uksi = "uksi",
        Uksro = "uksro",
        Ssi = "ssi",
        Wsi = "wsi",
        Nisi = "nisi",
        Nisr = "nisr",
        Eur = "eur",
        Eudn = "eudn",
        Eudr = "eudr",
        Eut = "eut",
        Bill = "bill",
        Other = "other",
    ]
);

impl LegislationKind {
    /// The type's code in the legislation.gov.uk URI scheme; `None` for [`Bill`](Self::Bill) and [`Other`](Self::Other).
    ///
    /// ```
    /// use greenpaper_core::LegislationKind;
    /// assert_eq!(LegislationKind::Asp.code(), Some("asp"));
    /// assert_eq!(LegislationKind::Bill.code(), None);
    /// ```
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        (!matches!(self, LegislationKind::Bill | LegislationKind::Other)).then_some(self.as_str())
    }

    /// The type with that code.
    ///
    /// ```
    /// use greenpaper_core::LegislationKind;
    /// assert_eq!(LegislationKind::from_code("uksi"), Some(LegislationKind::Uksi));
    /// assert_eq!(LegislationKind::from_code("bill"), None);
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<LegislationKind> {
        LegislationKind::of_name(code).filter(|kind| kind.code().is_some())
    }
}
