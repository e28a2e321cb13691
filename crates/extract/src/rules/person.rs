//! People: their names with titles and by given name, by what stands around them, and again by surname.

pub(crate) mod element;
mod in_context;
pub(crate) mod lexicon;
pub(crate) mod prior;

use crate::anchors::About;
use crate::phrase::person_name::run::Reader;
use crate::resolve::coreference::surname::Register;
use crate::resolve::link::person as link;
use crate::{Candidates, Document, Recogniser};
use lexicon::Flags;
use std::cell::Cell;

/// Whether a name with its titles may begin with a word that has a capital, if it stands before none that
/// [`goes_before`](goes_before) names.
pub(crate) fn begins_with(word: &str, about: &About) -> bool {
    let flags = about.flags();
    if flags.any(Flags::TITLE | Flags::PEER | Flags::RANK) || word == "Bill" {
        return true;
    }
    let right = ["right", "rt", "rt."].iter().any(|it| it.eq_ignore_ascii_case(word));
    right || element::is_initial(word) || about.title && !element::is_barred(flags)
}

/// Whether "The" before a word may belong to the title of a person.
pub(crate) fn goes_before(word: &str) -> bool {
    ["rt", "rt.", "hon"].iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Finds people; runs after organisations and places.
pub(crate) struct People;

impl Recogniser for People {
    fn name(&self) -> &'static str {
        "people"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
        let mut readings = Vec::new();
        let mut memory = Cell::default();
        for unit in document.units() {
            let (kind, tokens) = (unit.block.kind, unit.tokens.clone());
            let reader = Reader { document, found, kind, tokens, memory };
            reader.read(&mut readings);
            memory = reader.memory;
        }
        let mut register = Register::default();
        for reading in readings {
            register.enter(document, found, &reading);
        }
        register.resolve(document, found);
        register.repeats(document, found);
        link::people(document, found, &register);
    }
}
