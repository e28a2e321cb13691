//! Phases: the one list of what runs, in its order. A rule sees what the phases before its own found.

use crate::document::Document;
use crate::document::mentions::Candidates;
#[cfg(feature = "known")]
use crate::resolve::link;
use crate::resolve::{coreference, date_value, publication_kind};
use crate::rule::{Payloads, Rule};
use crate::rules;

/// A phase: all its rules run in one sweep over the document before arbitration; then what walks the document by itself.
pub(crate) struct Phase {
    /// What it is called: `names`.
    pub(crate) name: &'static str,
    /// Its rules, a list a kind.
    pub(crate) rules: &'static [&'static [&'static Rule]],
    /// What comes behind them, in this order.
    pub(crate) then: &'static [Step],
}

/// A step that is no rule, such as resolution: its name (`coreference/surname`), and what it does.
pub(crate) struct Step(pub(crate) &'static str, pub(crate) fn(&Document<'_>, &mut Candidates, &mut Payloads));

/// What is surest goes first: those after it build on what stands.
pub(crate) static PHASES: &[Phase] = &[
    Phase { name: "legislation", rules: &[rules::legislation::TITLES], then: &[] },
    Phase {
        name: "legislation-number",
        rules: &[rules::legislation::NUMBERS],
        then: &[Step("coreference/act-name", coreference::act_name::find)],
    },
    Phase { name: "legislation-short-form", rules: &[rules::legislation::SHORT_FORMS], then: &[] },
    Phase { name: "provision", rules: &[rules::legislation::PROVISIONS], then: &[] },
    Phase {
        name: "bare-provision",
        rules: &[rules::legislation::BARE_PROVISIONS],
        then: &[
            Step("coreference/act", coreference::act::resolve),
            #[cfg(feature = "known")]
            Step("link/bill", link::bill::link),
        ],
    },
    Phase { name: "money", rules: &[rules::money::RULES], then: &[] },
    Phase { name: "date", rules: &[rules::date::RULES], then: &[Step("value/date", date_value::resolve)] },
    // Publications, organisations, places: they stand before people.
    Phase {
        name: "publication",
        rules: &[rules::publication::RULES],
        then: &[
            Step("publication/kind", publication_kind::resolve),
            Step("coreference/title-repeat", coreference::repeat::titles),
        ],
    },
    Phase { name: "organisation", rules: &[rules::organisation::RULES], then: &[] },
    Phase {
        name: "organisation-in-context",
        rules: &[rules::organisation::IN_CONTEXT],
        then: &[Step("coreference/everyday-name", coreference::everyday_name::settle)],
    },
    Phase { name: "organisation-guess", rules: &[rules::organisation::GUESSES], then: &[] },
    Phase { name: "organisation-in-list", rules: &[rules::organisation::IN_LISTS], then: &[] },
    // What stands for an organisation that the article names goes before what only seems to be one.
    Phase {
        name: "acronym",
        rules: &[],
        then: &[
            Step("coreference/acronym-definition", coreference::acronym::define),
            Step("coreference/acronym-told", coreference::acronym_told::define),
            Step("coreference/acronym", coreference::acronym::resolve),
        ],
    },
    Phase {
        name: "acting-acronym",
        rules: &[rules::organisation::ACRONYMS],
        then: &[Step("coreference/short-form", coreference::short_form::resolve)],
    },
    Phase { name: "organisation-alone", rules: &[rules::organisation::ALONE], then: &[] },
    // Behind all that may hold a place's name in its own.
    Phase { name: "place", rules: &[rules::place::KNOWN], then: &[] },
    Phase { name: "doubtful-place", rules: &[rules::place::DOUBTFUL], then: &[] },
    Phase {
        name: "unknown-place",
        rules: &[rules::place::UNKNOWN],
        then: &[
            Step("coreference/place", coreference::place::find),
            Step("coreference/own-name", coreference::own_name::find_surest),
        ],
    },
    Phase {
        name: "person",
        rules: &[rules::person::RULES],
        then: &[
            Step("coreference/surname", coreference::surname::resolve),
            #[cfg(feature = "known")]
            Step("link/person", link::person::link),
            Step("coreference/own-name-behind-people", coreference::own_name::find_rest),
        ],
    },
    Phase {
        name: "post-beside-name",
        rules: &[rules::role::BESIDE_NAMES, &[&rules::organisation::holder_of_post::HOLDER_OF_POST]],
        then: &[Step("coreference/organisation-repeat", coreference::repeat::organisations)],
    },
    Phase { name: "office", rules: &[rules::role::OFFICES], then: &[] },
];
