//! Compiled tables read back as drafts, so that others can be laid over them.

use super::draft::{Draft, DraftName, DraftTenure, DraftWord, Drafts};
use crate::layout::Section::{Entities, Names, Periods, Relations, Tenures, Words};
use crate::{Entity, Marks, NameEntry, Relation, Tables};
use std::collections::BTreeMap;

/// All that `tables` say.
pub(super) fn drafts(tables: &Tables) -> Drafts {
    Drafts {
        entities: tables.entities().map(|entity| draft(tables, entity)).collect(),
        tenures: (0..tables.rows(Tenures)).map(|row| tenure(tables, row)).collect(),
        words: words(tables),
    }
}

fn draft(tables: &Tables, entity: Entity<'_>) -> Draft {
    let relations = entity.relation_rows().map(|row| {
        let packed = tables.u32(Relations, row, 0);
        let relation = match packed & 0xff {
            0 => Relation::Successor,
            1 => Relation::Predecessor,
            _ => Relation::Parent,
        };
        (relation, packed >> 8)
    });
    Draft {
        id: entity.id().to_owned(),
        kind: entity.kind(),
        class: entity.class(),
        sort: entity.sort().to_owned(),
        period: period(tables, tables.u32(Entities, entity.row, 8) >> 16),
        names: entity.names().map(|entry| name(tables, entry)).collect(),
        same_as: entity.same_as().map(str::to_owned).collect(),
        relations: relations.collect(),
        detail: entity.detail(),
    }
}

fn name(tables: &Tables, entry: NameEntry<'_>) -> DraftName {
    DraftName {
        text: entry.text().to_owned(),
        kind: tables.u8(Names, entry.row, 0),
        // Whether others bear the name is found anew.
        marks: entry.marks().0 & !Marks::AMBIGUOUS,
        period: period(tables, tables.u32(Names, entry.row, 8) & 0xffff),
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
