//! People: their names with titles and by given name, by what stands around them, and again by surname.

pub(crate) mod element;
pub(crate) mod lexicon;
mod link;
mod prior;
mod reading;
mod register;

use crate::{Document, Found, Recogniser};
use reading::Reader;
use register::Register;

/// Finds people; runs after organisations and places.
pub(crate) struct People;

impl Recogniser for People {
    fn name(&self) -> &'static str {
        "people"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Found) {
        let mut readings = Vec::new();
        for unit in document.units() {
            let reader = Reader { document, found, kind: unit.block.kind, tokens: unit.tokens.clone() };
            reader.read(&mut readings);
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
