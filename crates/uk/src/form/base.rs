//! Compiled tables read back as drafts, so that others can be laid over them.

use super::{Draft, DraftName, DraftTenure, DraftWord, Drafts};
use crate::layout::Section::{self, Entities, Names, Periods, Relations, SameAs, Sorts, Tenures, Words};
use crate::{EntityKind, Marks, Relation, Tables};
use std::collections::BTreeMap;
use std::ops::Range;

/// All that `tables` say.
pub(crate) fn drafts(tables: &Tables) -> Drafts {
    Drafts {
        entities: (0..tables.rows(Entities)).map(|row| draft(tables, row)).collect(),
        tenures: (0..tables.rows(Tenures)).map(|row| tenure(tables, row)).collect(),
        words: words(tables),
    }
}

fn draft(tables: &Tables, row: u32) -> Draft {
    let relations = range(tables, row, 13, Relations).map(|row| {
        let packed = tables.u32(Relations, row, 0);
        let relation = match packed & 0xff {
            0 => Relation::Successor,
            1 => Relation::Predecessor,
            _ => Relation::Parent,
        };
        (relation, packed >> 8)
    });
    let same_as =
        range(tables, row, 16, SameAs).map(|row| tables.text(tables.u32(SameAs, row, 0)).to_owned());
    Draft {
        id: tables.text(tables.u32(Entities, row, 0)).to_owned(),
        kind: EntityKind::ALL[tables.u8(Entities, row, 8) as usize],
        class: tables.u8(Entities, row, 9),
        sort: tables.text(tables.u32(Sorts, tables.u16(Entities, row, 6), 0)).to_owned(),
        period: period(tables, tables.u16(Entities, row, 4)),
        names: range(tables, row, 10, Names).map(|row| name(tables, row)).collect(),
        same_as: same_as.collect(),
        relations: relations.collect(),
        detail: tables.u32(Entities, row, 19),
    }
}

/// The rows of `section` that belong to a thing: from the one named at byte `at` of its row to that of the next.
fn range(tables: &Tables, row: u32, at: usize, section: Section) -> Range<u32> {
    let last = row + 1 == tables.rows(Entities);
    tables.u24(Entities, row, at)..if last { tables.rows(section) } else { tables.u24(Entities, row + 1, at) }
}

fn name(tables: &Tables, row: u32) -> DraftName {
    DraftName {
        text: tables.text(tables.u32(Names, row, 4)).to_owned(),
        kind: tables.u8(Names, row, 0) & 3,
        // Whether others bear the name is found anew.
        marks: tables.u8(Names, row, 0) >> 2 & !Marks::AMBIGUOUS,
        period: period(tables, tables.u16(Names, row, 8)),
    }
}

fn tenure(tables: &Tables, row: u32) -> DraftTenure {
    DraftTenure {
        post: tables.u32(Tenures, row, 0),
        person: tables.u32(Tenures, row, 4),
        name: tables.text(tables.u32(Tenures, row, 8)).to_owned(),
        period: period(tables, tables.u32(Tenures, row, 12)),
    }
}

/// The words that a list knows, without those that are only parts of names.
fn words(tables: &Tables) -> BTreeMap<String, DraftWord> {
    let words = (0..tables.rows(Words)).map(|row| {
        let text = tables.text(tables.u32(Words, row, 0)).to_owned();
        let byte = |at| tables.u8(Words, row, at);
        (text, DraftWord { given_name: byte(8), surname: byte(9), flags: byte(10) })
    });
    words.filter(|(_, word)| word.given_name | word.surname | word.flags != 0).collect()
}

fn period(tables: &Tables, row: u32) -> (u32, u32) {
    (tables.u32(Periods, row, 0), tables.u32(Periods, row, 4))
}
