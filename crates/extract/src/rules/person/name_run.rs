//! What rules for names without a title share: the run of capitals around the word that triggered them, and the name that a
//! given name begins in it.

use crate::phrase::person_name::element::{Element, Form};
use crate::phrase::person_name::parse::NameParse;
use crate::phrase::person_name::reader::NameReader;
use crate::rules::prelude::*;

/// What stands beside a word of a name that has several.
pub(super) const NAME_BESIDE: Neighbour =
    Neighbour::CAPITAL.or_class(class::NAME_PARTICLE).or_shape(Shape::Hyphen);

/// Reads names in the block of the token that triggered a rule.
pub(super) fn reader<'c, 'd>(cx: &Context<'c, 'd>) -> NameReader<'c, 'd> {
    NameReader { document: cx.document(), unit: cx.unit() }
}

/// Whether nothing that was found reaches beyond a name, and nothing sure is just as long.
pub(super) fn is_clear(names: &NameReader<'_, '_>, mentions: &Candidates, name: &Range<usize>) -> bool {
    let Some(span) = names.document.span(name.clone()) else { return false };
    // `Lord Darzi's review`: what he owns is not part of him, and a guess at it gives way.
    let titled = names.before(name.start).is_some_and(|it| names.is(it, class::HONORIFIC))
        || names.is(name.start, class::PEER_STYLE);
    let owns = titled && matches!(names.document.word(name.end), "'s" | "’s");
    name.clone().filter_map(|at| mentions.at(at)).all(|(_, other)| {
        let sure = other.priority >= Priority::Known;
        let whole = other.span == span && other.kind != MentionKind::Place;
        owns && !sure || span.contains_span(other.span) && !(whole && sure)
    })
}

/// Whether no longer name covers token `at`: what bears the name as well gives way to what the sentence says.
pub(super) fn is_whole(cx: &mut Context<'_, '_>, at: usize) -> Option<()> {
    let span = cx.document().span(at..at + 1);
    cx.test("no longer name", cx.mentions().at(at).is_none_or(|(_, it)| Some(it.span) == span))
}

/// The run of words with capitals around the one that begins at token `at`, and the number in it of that one.
pub(super) fn run<'c>(cx: &mut Context<'c, '_>, at: usize) -> Option<(Vec<Element<'c>>, usize)> {
    let names = reader(cx);
    let run = cx.some("in a run of capitals that is no firm, case or saint", names.run_around(at))?;
    let number = cx.some("begins a word of the run", run.iter().position(|it| it.start == at))?;
    Some((run, number))
}

/// The name that the element of this number in a run begins as a given name or an initial.
fn named(
    names: &NameReader<'_, '_>,
    mentions: &Candidates,
    run: &[Element<'_>],
    number: usize,
) -> Option<(NameParse, Priority)> {
    let rest = &run[number..];
    let (len, priority) = names.given_name_first(rest)?;
    let end = rest[len - 1].end;
    if len == rest.len() && names.is_head(end) {
        return None;
    }
    let start = rest[0].start;
    let parse = names.parse(start..start, &rest[..len]).filter(|it| is_clear(names, mentions, &it.name))?;
    Some((parse, priority))
}

/// Proposes the name that the word which triggered the rule begins, a given name or an initial.
pub(super) fn propose_named(cx: &mut Context<'_, '_>) -> Option<()> {
    let names = reader(cx);
    let (run, number) = run(cx, cx.here())?;
    cx.test("more words follow", number + 1 < run.len())?;
    // A Cambridge councillor: an article.
    let article = usize::from(run[number].form == Form::Initial && cx.word(cx.here()) == "A");
    cx.test("no place", !(0..=number + article).any(|it| names.is_place(&run[it..])))?;
    let named = named(&names, cx.mentions(), &run, number);
    let (parse, priority) = cx.some("a surname follows, and no longer name of something else", named)?;
    cx.propose_person(parse, priority)
}

/// A run of which no part begins with a given name or initials.
pub(super) struct UnknownName<'c> {
    pub(super) run: Vec<Element<'c>>,
    /// How many of its words have capitals, and how many of those are everyday words.
    pub(super) words: usize,
    pub(super) common: usize,
}

impl UnknownName<'_> {
    /// The token at which it begins.
    pub(super) fn start(&self) -> usize {
        self.run[0].start
    }

    /// The number after its last token.
    pub(super) fn end(&self) -> usize {
        self.surname().end
    }

    /// Its last word.
    pub(super) fn surname(&self) -> &Element<'_> {
        &self.run[self.run.len() - 1]
    }

    /// Proposes it.
    pub(super) fn propose(&self, cx: &mut Context<'_, '_>, priority: Priority) -> Option<()> {
        let parse = reader(cx).parse(self.start()..self.start(), &self.run);
        let parse = cx.some("no compound goes on behind", parse)?;
        cx.propose_person(parse, priority)
    }
}

/// A run, if it may be a name no part of which is known as a given name.
pub(super) fn unknown_name<'c>(
    cx: &mut Context<'c, '_>,
    mut run: Vec<Element<'c>>,
) -> Option<UnknownName<'c>> {
    let (names, mentions) = (reader(cx), cx.mentions());
    cx.test("two words at least", run.len() > 1)?;
    let led = (0..run.len() - 1)
        .any(|it| names.is_place(&run[it..]) || named(&names, mentions, &run, it).is_some());
    cx.test("no place, and no given name in it", !led)?;
    if run.len() > 2 && run[0].is_common() && names.document.starts_sentence(run[0].start) {
        run.remove(0);
    }
    let titles = || run.iter().filter(|it| it.form == Form::Title);
    let (words, common) = (titles().count(), titles().filter(|it| it.is_common()).count());
    cx.test(
        "two to four words, a particle not first",
        (2..=4).contains(&words) && run[0].form != Form::Particle,
    )?;
    let (start, end) = (run[0].start, run[run.len() - 1].end);
    cx.test("no organisation's head behind", !names.is_head(end))?;
    let free = (start..end).all(|it| mentions.is_free(it)) && !names.is_place(&run);
    cx.test("nothing else is found there", free)?;
    Some(UnknownName { run, words, common })
}
