//! A gazetteer of one's own: a table of bodies that the standard tables do not know, found and linked as those are.
//!
//! `cargo run --release -q --example own_gazetteer [-- FILE ...]`; see `--help`.

use greenpaper::extract::Pipeline;
use greenpaper::uk::tables;
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

fn main() -> ExitCode {
    // Laid over what is known: a row with a known id would take its place.
    let outcome = tables().extended(&[("organisations.tsv", TABLE)]).map_err(Into::into).and_then(|known| {
        // A pipeline and what it knows last to the end of the program.
        let pipeline = Pipeline::builder().gazetteer(Box::leak(Box::new(known))).build();
        list_mentions("own_gazetteer", HELP, PAGE, &pipeline)
    });
    finish("own_gazetteer", outcome)
}
