//! Party label: what Hansard writes in brackets for the party of a member; the label in, the party's id out.

use greenpaper_core::EntityId;

/// The parties of labels that the tables have.
const PARTIES: [(&str, &str); 15] = [
    ("Alliance", "alliance-party"),
    ("Co-op", "co-operative-party"),
    ("Con", "conservative-party"),
    ("DUP", "democratic-unionist-party"),
    ("Green", "green-party"),
    ("LD", "liberal-democrats"),
    ("LDem", "liberal-democrats"),
    ("Lab", "labour-party"),
    ("PC", "plaid-cymru"),
    ("Reform", "reform-uk"),
    ("SDLP", "social-democratic-and-labour-party"),
    ("SF", "sinn-fein"),
    ("SNP", "scottish-national-party"),
    ("UKIP", "uk-independence-party"),
    ("UUP", "ulster-unionist-party"),
];

/// The party that a label stands for, as far as the tables have it.
pub(crate) fn party_of(label: &str) -> Option<EntityId> {
    let (_, party) = PARTIES.iter().find(|(short, _)| *short == label)?;
    if cfg!(feature = "known") { format!("uk:org/{party}").parse().ok() } else { None }
}
