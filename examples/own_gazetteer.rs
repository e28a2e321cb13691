//! A gazetteer of one's own: a table of bodies that the standard tables do not know, found and linked as those are.
//!
//! `cargo run --release -q --example own_gazetteer [-- FILE ...]`; see `--help`.

use greenpaper::extract::{Candidate, Document, Found, Pipeline, Priority, Recogniser, Reference};
use greenpaper::model::{Entity, Evidence, Organisation};
use greenpaper::uk::{Tables, compile};
use greenpaper::{MentionKind, Span};
use greenpaper_examples::{finish, list_mentions};
use std::process::ExitCode;

const HELP: &str = "\
usage: own_gazetteer [PATH ...]
  PATH  a file, a folder (recursively) or - for standard input; without any, a page of the example's own
Prints what was found, with the bodies of the example's own table. The columns are those of seeds/README.md.
exit status: 0; 2 where something could not be read, after everything else was";

/// As a file of one's own would have it: tabs between the columns.
const TABLE: &str = "id\tname\tkind\tacronyms\tsource\tlicence\n\
    uk:org/valley-carers-forum\tValley Carers Forum\tcharity\tVCF\tits website\tfacts\n\
    uk:org/tamar-water-users\tTamar Water Users Alliance\tassociation\tTWUA\tits website\tfacts\n";

const PAGE: &str = "Carers want their say\n\n\
    The Valley Carers Forum has asked Devon County Council for a review under the Care Act 2014. The VCF's plea was \
    backed by the Tamar Water Users Alliance.\n";

struct OwnBodies(Tables);

impl Recogniser for OwnBodies {
    fn name(&self) -> &'static str {
        "own-bodies"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Found) {
        for unit in document.units() {
            let mut tokens = unit.tokens.clone();
            while let Some(token) = tokens.next() {
                let start = document.tokens()[token].span.start();
                let Some(name) = self.0.longest_match(&document.text()[start..unit.block.span.end()]) else {
                    continue;
                };
                let span = Span::new(start, start + name.len());
                let Some(entry) = name.entries().find(|it| it.fits_case(&document.text()[span])) else {
                    continue;
                };
                let Ok(id) = entry.id().parse() else { continue };
                let body = Organisation { name: entry.entity().name().to_owned(), ..Organisation::default() };
                let candidate = Candidate::new(span, MentionKind::Organisation)
                    .with_priority(Priority::Known)
                    .with_reference(Reference::Names(Box::new(Entity::Organisation(body))))
                    .with_link(id, 1.0, vec![Evidence::Name]);
                found.add(document, candidate);
                tokens.start = document.tokens_in(span).end.max(tokens.start);
            }
        }
    }
}

fn main() -> ExitCode {
    let outcome = compile(&[("organisations.tsv", TABLE)]).map_err(Into::into).and_then(|tables| {
        let pipeline = Pipeline::builder().recogniser(OwnBodies(tables)).build();
        list_mentions("own_gazetteer", HELP, PAGE, &pipeline)
    });
    finish("own_gazetteer", outcome)
}
