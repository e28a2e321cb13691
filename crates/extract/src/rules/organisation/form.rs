//! Names by their form: a head noun, an ampersand, a nation or a service in; the capitals that make a name with it out.

use super::shared::{is_of_calendar, known_here, place_after, propose_whole, singular};
use crate::phrase::capital_run::{begins_no_name, capitals_in_row};
use crate::phrase::known_organisation::KnownNames;
use crate::phrase::organisation::name_over;
use crate::phrase::small_service::small_service;
use crate::rules::prelude::*;

/// Capitals that run up to a head noun, with what may follow it.
pub(super) static HEAD_NOUN: Rule = Rule {
    id: "organisation/head-noun",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::ORGANISATION_HEAD),
    run: |cx| {
        let mentions = cx.mentions();
        cx.test("nothing surer stands here", !mentions.is_held(cx.here()))?;
        // A day or a month is no part of a name that no table has: the Wexcombe Housing Association on Tuesday.
        let stops = |at: usize| mentions.is_held(at) || is_of_calendar(cx, at);
        let name = name_over(cx.document(), cx.unit(), cx.casing(), cx.here(), stops);
        let name = cx.some("a name runs over it", name)?;
        // Judith Church
        let person = cx.document().is_known(&name.tokens, EntityType::Person);
        cx.test("no person of the tables", !person || name.holds_known)?;
        // Longer than the known one in it, it is another name: Home Office Research Unit.
        let priority = match (name.holds_known, name.weak) {
            (true, _) => Priority::Known,
            (false, true) => Priority::Weak,
            (false, false) => Priority::Pattern,
        };
        propose_whole(cx, name.tokens, priority)
    },
    finds: &[
        "Staff at [Wexcombe Housing Association] met.",
        "The [Department of Rivers and Lakes] paid.",
        "The [Exeter, Torbay and Wells Mental Health NHS Trust] closed.",
        "She runs the [Home Office Research Unit] now.",
        "The [Institute of Tidal Studies] and the [Centre for Slow Reading] wrote.",
        "[Wexcombe Bakers plc] has a new shop.",
        "A letter came to the [Wexcombe Housing Association] on Tuesday.",
        "Since October [Wexcombe Housing Association] has paid, and the [Wexcombe Health Trust] Friday last.",
    ],
    leaves: &[
        "A Local Authority must act.",
        "Each Primary Care Trust had one.",
        "The Royal Navy Development Plan was read.",
        "In Council they met.",
    ],
};

/// A plural and the nation that it is for, and nothing else.
pub(super) static PLURAL_AND_NATION: Rule = Rule {
    id: "organisation/plural-and-nation",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::NATIONAL_PLACE),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        let noun = here.checked_sub(1).filter(|it| cx.tokens().contains(it))?;
        let word = document.word(noun);
        let plural = word.len() > 5 && word.ends_with('s') && !word.ends_with("ss");
        cx.test("a plural before it", plural && document.is_capitalised(noun))?;
        let alone = (noun == 0 || !document.is_capitalised(noun - 1)) && !document.is_capitalised(here + 1);
        cx.test("no other capitals beside them", alone && cx.casing() == Casing::Sentence)?;
        cx.test("no people", !singular(document, noun).any(class::PERSONAL_TITLE))?;
        cx.test("no opener", !begins_no_name(document, noun) && !cx.mentions().is_held(noun))?;
        propose_whole(cx, noun..here + 1, Priority::Pattern)
    },
    finds: &["The head of [Governors Wales] spoke."],
    leaves: &["Ministers Wales has had.", "Across England it rained.", "The Press Wales has."],
};

/// A firm called after two names with an ampersand between.
pub(super) static AMPERSAND: Rule = Rule {
    id: "organisation/ampersand",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::text("&"),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        let own = |at: usize| {
            document.is_capitalised(at)
                && !document.frequency(at).everyday
                && !document.is(at, class::ORGANISATION_CLASS_WORD)
        };
        let tokens = cx.tokens();
        let first = here.checked_sub(1).filter(|it| tokens.contains(it))?;
        cx.test("names on both sides", own(first) && tokens.contains(&(here + 1)) && own(here + 1))?;
        let after = here + 1 + capitals_in_row(document, here + 1, tokens.end.min(here + 4));
        // A place's name may have several words.
        let mut starts =
            (here.saturating_sub(4).max(tokens.start)..first).filter(|it| place_after(cx, *it) == here);
        let start = starts.next().unwrap_or(first);
        let free = document.shape(start) == Shape::Capital && !cx.mentions().is_held(start);
        cx.test("a name of small letters before it", free)?;
        let in_place = (start.saturating_sub(LONGEST_PLACE).max(tokens.start)..=start)
            .any(|it| place_after(cx, it) >= after);
        cx.test("no place of the tables", !in_place)?;
        propose_whole(cx, start..after, Priority::Pattern)
    },
    finds: &["The lawyers [Penrose & Tidy] said so."],
    leaves: &["Research & Development grew.", "They left Epsom & Ewell in May."],
};

/// The most tokens of a place's name.
const LONGEST_PLACE: usize = 6;

/// A service or council in small letters behind the place that it is of.
pub(super) static SMALL_SERVICE: Rule = Rule {
    id: "organisation/small-service",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::class(class::SERVICE_OPENER),
    run: |cx| {
        let (document, here, tokens) = (cx.document(), cx.here(), cx.tokens());
        let before = here.checked_sub(1).filter(|it| tokens.contains(it))?;
        cx.test("a capital before it", document.is_capitalised(before))?;
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        let after = small_service(document, here, tokens.end)?;
        let mut starts = tokens.start.max(here.saturating_sub(LONGEST_PLACE))..here;
        let place = starts.find(|it| place_after(cx, *it) == here);
        // A place that the tables do not know: one word, and no everyday one.
        let unknown = || {
            document.shape(before) == Shape::Capital
                && !begins_no_name(document, before)
                && !document.is(before, class::NATIONAL_ADJECTIVE)
                && !document.frequency(before).everyday
                && KnownNames::at(document, cx.unit(), before, None).organisation.is_none()
        };
        let start = place.or_else(|| unknown().then_some(before));
        cx.test("a place before it", start.is_some())?;
        let start = start.filter(|it| !cx.mentions().is_held(*it))?;
        propose_whole(cx, start..after, Priority::Pattern)
    },
    finds: &["A worker of [Suffolk social services] came.", "He asked [Essex county council] for it."],
    leaves: &["The Essex council tax went up.", "Welsh social services are good.", "Ask social services."],
};

/// A prison or an air station, called after its place.
pub(super) static STATE_SITE: Rule = Rule {
    id: "organisation/state-site",
    kind: MentionKind::Organisation,
    priority: Priority::Known,
    trigger: Trigger::class(class::STATE_SITE),
    run: |cx| {
        let (document, here) = (cx.document(), cx.here());
        cx.test("not all in capitals", cx.casing() != Casing::AllCaps)?;
        let known = known_here(cx).is_some_and(|it| it.is_firm(here));
        cx.test("no name of the tables", !known)?;
        // HMP & YOI Doncaster.
        let both = cx.word(here + 2) == "YOI" && !document.is(here + 1, class::STATE_SITE);
        let name = if both { here + 3 } else { here + 1 };
        let after = match place_after(cx, name) {
            0 => {
                let row = name + capitals_in_row(document, name, cx.tokens().end.min(name + 3));
                (name..row).find(|at| is_of_calendar(cx, *at)).unwrap_or(row)
            }
            place => place,
        };
        cx.test("a name follows", after > name && !cx.mentions().is_held(here))?;
        propose_whole(cx, here..after, Priority::Known)
    },
    finds: &["He is in [HMP Wexcombe] now.", "The wing at [HMP & YOI Doncaster] shut."],
    leaves: &["The HMP is old."],
};
