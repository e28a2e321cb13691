//! Kinds of legislation, by the codes of the legislation.gov.uk URI scheme.

use serde::{Deserialize, Serialize};

/// Legislation types, by the codes of the legislation.gov.uk URI scheme.
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

impl LegislationKind {
    const CODES: [(LegislationKind, &'static str); 25] = [
        (LegislationKind::Ukpga, "ukpga"),
        (LegislationKind::Ukla, "ukla"),
        (LegislationKind::Ukppa, "ukppa"),
        (LegislationKind::Asp, "asp"),
        (LegislationKind::Asc, "asc"),
        (LegislationKind::Anaw, "anaw"),
        (LegislationKind::Mwa, "mwa"),
        (LegislationKind::Nia, "nia"),
        (LegislationKind::Apni, "apni"),
        (LegislationKind::Mnia, "mnia"),
        (LegislationKind::Ukcm, "ukcm"),
        (LegislationKind::Aep, "aep"),
        (LegislationKind::Aosp, "aosp"),
        (LegislationKind::Apgb, "apgb"),
        (LegislationKind::Aip, "aip"),
        (LegislationKind::Uksi, "uksi"),
        (LegislationKind::Uksro, "uksro"),
        (LegislationKind::Ssi, "ssi"),
        (LegislationKind::Wsi, "wsi"),
        (LegislationKind::Nisi, "nisi"),
        (LegislationKind::Nisr, "nisr"),
        (LegislationKind::Eur, "eur"),
        (LegislationKind::Eudn, "eudn"),
        (LegislationKind::Eudr, "eudr"),
        (LegislationKind::Eut, "eut"),
    ];

    /// The type's code in the legislation.gov.uk URI scheme; `None` for [`Bill`](Self::Bill) and [`Other`](Self::Other).
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        Self::CODES.iter().find(|(kind, _)| *kind == self).map(|(_, code)| *code)
    }

    /// The type with that code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<LegislationKind> {
        Self::CODES.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }
}
