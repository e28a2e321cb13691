//! Names of people in the tables: the look-up of a full name or a peer's style in, the name as long as the tables have it out.

use super::name_run::{is_clear, reader};
use crate::phrase::capital_run::begins_no_name;
use crate::phrase::person_name::element::Form;
use crate::phrase::person_name::parse::NameParse;
use crate::phrase::person_name::reader::NameReader;
use crate::rules::prelude::*;

/// A full name of the tables, whatever its words are by themselves, and in capitals too.
pub(super) static KNOWN_NAME: Rule = Rule {
    id: "person/known-name",
    kind: MentionKind::Person,
    priority: Priority::Known,
    trigger: Trigger::fitting_lookup(EntityType::Person),
    run: |cx| {
        let (names, here) = (reader(cx), cx.here());
        let known = known_end(cx.document(), here).filter(|end| *end <= cx.tokens().end);
        let end = cx.some("two words at least that are nobody else's name", known)?;
        let opener = cx.document().starts_sentence(here) && begins_no_name(cx.document(), here);
        cx.test("no verb or preposition of the sentence", !opener)?;
        cx.test("no longer name", !goes_on(&names, cx.casing(), here, end))?;
        cx.test("nothing longer is found there", is_clear(&names, cx.mentions(), &(here..end)))?;
        let peer = names.is(here, class::PEER_STYLE);
        let parse = match peer {
            true => names.peer(names.titles_start(here)..here, here..end),
            false => plain(&names, here..end),
        };
        // In a heading every word behind it looks as a surname does.
        let priority = if peer || cx.casing() == Casing::Title { Priority::Certain } else { Priority::Known };
        cx.propose_person(parse, priority)
    },
    finds: &[
        "It was [Max Hill] on Friday.",
        "[Colum Eastwood] on 3 May said so.",
        "IT WAS [THERESA MAY] WHO CAME",
        "Then came [Charles Percy Snow] himself.",
    ],
    leaves: &["It was Max Hillbeck there.", "The Max Hill Foundation met."],
};

/// The token after the longest name of somebody in the tables that begins at token `at`, of two words at least, where nothing
/// else bears one as long.
fn known_end(document: &Document<'_>, at: usize) -> Option<usize> {
    let others = [EntityType::Organisation, EntityType::Place, EntityType::FalseFriend];
    let mut end = None;
    for hit in document.lookups_at(at) {
        if hit.fits(EntityType::Person) && hit.after > at + 1 && document.is_upper(hit.after - 1) {
            end = Some(hit.after);
        }
        if others.iter().any(|it| hit.fits(*it)) && end.is_some_and(|it| it <= hit.after) {
            end = None;
        }
    }
    end
}

/// Whether words beside a name make it a part of another: a given name before it, a surname behind it.
fn goes_on(names: &NameReader<'_, '_>, casing: Casing, start: usize, end: usize) -> bool {
    let joint = |at: usize| matches!(names.word(at), "St" | "St." | "&" | "v" | "v.");
    if names.is_hyphenated(end) || names.before(start).is_some_and(joint) || joint(end) {
        return true;
    }
    if casing == Casing::AllCaps {
        return false;
    }
    let titled = casing == Casing::Title;
    let before = names.before(start).filter(|_| !names.document.starts_sentence(start));
    let led = before.and_then(|it| names.element(it)).is_some_and(|it| {
        it.form == Form::Initial || it.may_be_given() && !it.is_common() && !it.is(class::HONORIFIC)
    });
    let next = names.element(end).filter(|_| !names.document.starts_sentence(end));
    let followed = next.is_some_and(|it| {
        it.form == Form::Title && !it.is_barred() && (!titled || it.is_surname() && !it.is_common())
    });
    led || followed || !titled && names.is_head(end)
}

/// The parse of given names and a family name, that from its particle on.
fn plain(names: &NameReader<'_, '_>, name: Range<usize>) -> NameParse {
    let mut family = name.end - 1;
    while family > name.start + 2 && names.document.hyphen_follows(family - 2) {
        family -= 2;
    }
    let particle = (name.start + 1..family).find(|it| names.is(*it, class::NAME_PARTICLE));
    let family = particle.unwrap_or(family);
    NameParse {
        titles: name.start..name.start,
        given: name.start..family,
        family: family..name.end,
        suffix: name.end..names.post_nominals(name.end),
        name,
        is_peer: false,
    }
}
