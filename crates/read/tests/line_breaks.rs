//! Line breaks within a sentence: where lines are of unlike lengths, or a word is longer than they are, no paragraph ends.

use greenpaper_core::BlockKind;
use greenpaper_read::{ReadOptions, read_str};

/// What stands in the blocks of a text, each with its kind, white space as one blank.
fn blocks(text: &str) -> Vec<(BlockKind, String)> {
    let articles = read_str(text, &ReadOptions::default());
    let words = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    articles.iter().flat_map(|it| it.blocks().iter().map(|b| (b.kind, words(&it.text()[b.span])))).collect()
}

#[track_caller]
fn is_one(text: &str) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(blocks(text), [(BlockKind::Paragraph, words)], "{text}");
}

#[test]
fn a_sentence_that_went_on_across_a_line_does_so_before_a_capital() {
    is_one(
        "The tenants, who have been waiting for repairs since the\nwinter, asked that York\nTeaching Hospital should look at \
         the state of the stairs and of the\nlifts before another\nwinter comes.",
    );
    is_one(
        "Staff at the depot were told on the last day of the\nmonth that Wexcombe\nBorough Council had sold the site to a \
         builder of flats\nwithout a word to them.",
    );
    is_one(
        "It was not until the autumn of that year, the report says,\nthat the inspector wrote to Bo\nLee about the \
         drains, and by then the cellar was\nunder water\nagain.",
    );
    is_one(
        "A spokesman would say only that the plan had gone to\nthe All-Party Group on the Care of Old Bridges and\nTunnels \
         for its view, and that nothing would happen\nbefore\nEaster.",
    );
    is_one(
        "Nothing that was said at the hearing in March has altered\nthe view of the Kings\nRoad tenants, who still want \
         their money back and an\napology in writing.",
    );
}

#[test]
fn a_word_beyond_the_width_leaves_lines_full() {
    is_one(
        "The tenants,\nwho have\nbeen waiting\nsince the\nwinter,\nasked the\nParliamentary\nBeer Group\nto look\nat it.",
    );
    is_one("Nobody\nhad told\nthe\nWexcombeshire\nCouncil\nthat the\nbridge\nwas to\nclose for\ngood.");
    is_one("Letters\nwent to\nthe group\nfor all\nstakeholders\nand to Ann\nLee, who\nkept\nthem.");
    is_one("He said\nthat the\nInternational\nBridge\nFund had\npaid for\nall of it\nand more.");
    is_one("It is not\nfor the\nAdministrator\nof Works\nto say so,\nthe court\nheld.");
}

#[test]
fn titles_of_laws_go_on_behind_a_stop_or_a_bracket() {
    is_one(
        "Tenants of the block were told yesterday that the Bridges (No.\n2) Act 1974 does not oblige anybody to mend it.",
    );
    is_one(
        "Tenants of the block were told yesterday that the Drains (No.\n3) Order 1984 does not oblige anybody to mend it.",
    );
    is_one(
        "Tenants of the block were told yesterday that the Parks (Wales) (No.\n2) Act 1992 obliges nobody to mend a thing.",
    );
    is_one(
        "They were told that the Parks, Ponds, etc.\nAct 1984 does not oblige their landlord to mend the stairs at all.",
    );
    is_one(
        "They were told that the Planning (Compensation, etc.)\nAct (Northern Ireland) 2001 does not oblige anybody to pay.",
    );
    is_one(
        "Tenants were told that the Water Supplies and Sewerage Act\n(Northern Ireland) 1945 does not oblige anybody to pay.",
    );
    is_one(
        "Tenants were told that the Sale of Bridges and Ferries\n(Scotland) Act 1972 does not oblige anybody to pay.",
    );
    is_one(
        "Tenants were told that the Water Supplies Act (Wales)\n1945 obliges nobody to do a thing about the stairs.",
    );
    is_one("The City of\nWexcombe\n(Ferries and\nDocks) Act\n1992 was read\nout to tenants\non the stairs.");
}

#[test]
fn what_stands_for_itself_still_does() {
    // A heading upon its paragraph.
    let found = blocks(
        "Council to sell bridge\nThe council is to sell the bridge over the Wex, it said on Monday,\nand will mend the road \
         with what it gets for it before the\nautumn.",
    );
    assert_eq!(found[0], (BlockKind::Headline, "Council to sell bridge".to_owned()));
    // A title in two lines.
    let found = blocks(
        "Bridges, Roads and Ferries: a Plan\nfor the Next Ten Years\n\nThe council is to sell the bridge over the Wex, it \
         said on Monday.",
    );
    assert_eq!(found[0].1, "Bridges, Roads and Ferries: a Plan for the Next Ten Years");
    // Items by number.
    let found = blocks("The council will:\n1) sell the bridge;\n2) mend the road;\n3) move the ferry.");
    assert_eq!(found.len(), 4, "{found:?}");
    // Lines of an address, and a list of names.
    let found = blocks("Wexcombe Borough Council\nTown Hall\nKings Road\nWexcombe");
    assert!(found.len() > 1, "{found:?}");
    let found = blocks("Those who came:\nAnn Lee\nBo Marsh\nThe Wexcombe Ferry Company\nTamar Council");
    assert!(found.len() > 3, "{found:?}");
}
