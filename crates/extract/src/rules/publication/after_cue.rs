//! Titles behind a word for what they are: the word in, where its title may begin and how far its capitals go out.

use super::proposal::{propose, titles};
use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// Where they look.
pub(super) const TRIGGER: Trigger = Trigger::class(class::PUBLICATION_CUE.or(class::CAPITAL_PUBLICATION_CUE))
    .only_before(
        "a capital, a mark or ‘called’",
        Neighbour::CAPITAL
            .or_shape(Shape::Comma)
            .or_shape(Shape::Mark)
            .or_shape(Shape::Hyphen)
            .or_text("called"),
    );

/// A title in title case after a cue, as far as capitals go.
#[derive(Clone, Debug)]
pub(super) struct Lead {
    pub(super) title: Range<usize>,
    /// A comma, a colon or a dash stands between.
    pub(super) parted: bool,
    /// "called" stands between.
    pub(super) called: bool,
    /// It begins with "The", which parting or calling makes a part of it.
    pub(super) article: bool,
    /// It begins with a word that begins sentences and no names.
    pub(super) opener: bool,
    pub(super) capitals: usize,
    /// A word in small letters follows.
    pub(super) small: bool,
}

/// The title after the cue at a token, if something may be one.
pub(super) fn lead(titles: &TitleReader<'_, '_>, cue: usize) -> Option<Lead> {
    let small = titles.is(cue, class::PUBLICATION_CUE);
    let referred = cue
        .checked_sub(1)
        .is_some_and(|it| titles.is(it, class::DEFINITE_DETERMINER) && titles.shape(it) == Shape::Small);
    if !small && !(referred && matches!(titles.word(cue), "Report" | "Paper")) {
        return None;
    }
    let (mut first, mut parted, mut called) = (cue + 1, false, false);
    for _ in 0..3 {
        match titles.word(first) {
            "called" => called = true,
            _ if titles.is_pause(first) => parted = true,
            _ => break,
        }
        first += 1;
    }
    let begins = titles.capital(first) || called && titles.shape(first) == Shape::Figure;
    if !begins || titles.is_taken(first) || titles.other_begins_title(first) {
        return None;
    }
    let article = titles.word(first) == "The" && (parted || called);
    let title = first..titles.end(first);
    Some(Lead {
        opener: titles.is_opener(first) && !(called || article),
        capitals: titles.capitals(title.clone()),
        small: titles.shape(title.end) == Shape::Small,
        title,
        parted,
        called,
        article,
    })
}

impl Lead {
    /// Whether it is in small letters but for its first words, so that only its clause says where it ends.
    pub(super) fn is_clause(&self, titles: &TitleReader<'_, '_>) -> bool {
        let end = self.title.end;
        // "the white paper, The UK’s future system, will"
        let owner = titles.shape(end) == Shape::Clitic && titles.shape(end + 1) == Shape::Small;
        owner && self.parted || self.small && (self.parted || self.called)
    }

    /// Whether it is a question, mark and all.
    pub(super) fn is_question(&self, titles: &TitleReader<'_, '_>) -> bool {
        titles.word(self.title.end.wrapping_sub(1)) == "?" && self.title.len() >= 3
    }

    /// Whether "called" stands before and it is clear where its capitals end.
    pub(super) fn is_called(&self) -> bool {
        self.called && self.small && self.capitals >= 2 && self.title.len() >= 3
    }
}

/// A title after a word for what it is and "called", as far as its capitals go.
pub(super) static CALLED_AFTER_CUE: Rule = Rule {
    id: "publication/called-after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        cx.test("called, with an end to its capitals", lead.is_called() && !lead.is_question(&titles))?;
        propose(cx, lead.title)
    },
    finds: &["She wrote a report called [Rivers of the North] in May."],
    leaves: &["She wrote a report and called Ann Lee in May."],
};

/// A title with one capital after a word for what it is, where what follows is only said of publications.
pub(super) static CLAUSE_AFTER_CUE: Rule = Rule {
    id: "publication/clause-after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        let (first, from) = (lead.title.start, lead.title.end);
        let bare = lead.small && lead.capitals < 3 && !lead.parted && !lead.called;
        cx.test("nothing parts it from its cue", bare && !titles.is_opener(first))?;
        cx.test("the cue is about one work", titles.is_one_work(cx.here()))?;
        let end = end_of_published(&titles, from)?;
        let long = (first + 3..=first + 14).contains(&end);
        cx.test("a clause of some words", long && !titles.any(first..end, class::STATEMENT_VERB))?;
        cx.test("no other name", !titles.is_organisation_or_begins_known(first..end))?;
        propose(cx, first..end)
    },
    finds: &[
        "He said so in its report [Long waits for short journeys], published in June.",
        "Our paper [Roads ahead for all] appeared in May.",
    ],
    leaves: &["He said so in its report Long waits were rare, in June."],
};

/// Where the clause from `from` on ends, if what follows is said of a publication: it appeared, or was published.
fn end_of_published(titles: &TitleReader<'_, '_>, from: usize) -> Option<usize> {
    let clause = titles.clause_end(from);
    let out = |at: usize| titles.is(at, class::PUBLISHING_PARTICIPLE);
    let verb = |at: usize| {
        matches!(titles.word(at), "appeared" | "appears")
            || matches!(titles.word(at), "was" | "is") && out(at + 1)
    };
    let passive = titles.word(clause + 1) == "which" && titles.word(clause + 2) == "was";
    let closed = match titles.word(clause) {
        "(" => titles.is(clause + 1, class::COMMAND_PAPER_SERIES),
        _ => titles.shape(clause) == Shape::Comma && (out(clause + 1) || passive),
    };
    (from..clause).find(|&at| verb(at)).or(closed.then_some(clause))
}

/// A title in small letters but for its first words, parted by a mark or "called" from a word for what it is.
pub(super) static PARTED_CLAUSE: Rule = Rule {
    id: "publication/parted-clause",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        let clause = lead.is_clause(&titles) && !lead.is_called() && !lead.is_question(&titles);
        cx.test("a clause parted from its cue", clause && !lead.opener)?;
        let (first, mut end) = (lead.title.start, titles.clause_end(lead.title.end));
        // A subtitle: the strategy, Keeping well: a plan for the north, is.
        if titles.is_colon(end) && end >= first + 2 {
            end = titles.clause_end(end + 1);
        }
        cx.test("a mark closes it", closes(&titles, end))?;
        let asks = titles.word(end) == "?";
        let end = titles.before_month(first, end) + usize::from(asks);
        let long = (first + 3..=first + 14).contains(&end);
        cx.test("a clause of some words", long && !titles.any(first..end, class::STATEMENT_VERB))?;
        cx.test("the cue is about one work", lead.called || titles.is_one_work(cx.here()))?;
        // In a report, Labour MPs set out terms.
        let members = titles.any(first..first + 2, class::MEMBER_NOUN | class::PARTY_MEMBER_NOUN);
        cx.test("no members of Parliament", !members)?;
        propose(cx, first..end)
    },
    finds: &[
        "The paper, [Roads ahead for the west], is due.",
        "The strategy, [Keeping well: a plan for the north], is due.",
    ],
    leaves: &["The paper, Ann said at once, is due.", "In a report, Labour MPs set out terms for all."],
};

fn closes(titles: &TitleReader<'_, '_>, at: usize) -> bool {
    let kind = titles.kind(at);
    let mark = matches!(kind, None | Some(TokenKind::Semicolon | TokenKind::Dash | TokenKind::OpenBracket));
    let stop = kind == Some(TokenKind::Stop) && matches!(titles.word(at), "." | "?");
    mark || stop || titles.shape(at) == Shape::Comma || titles.shape(at) == Shape::Hyphen
}

/// A question right after a word for what it is, with its subtitle.
pub(super) static QUESTION_AFTER_CUE: Rule = Rule {
    id: "publication/question-after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        cx.test("a question", lead.is_question(&titles))?;
        let end = titles.subtitle_after(lead.title.end - 1).unwrap_or(lead.title.end);
        propose(cx, lead.title.start..end)
    },
    finds: &["A study [Who Minds the Children?] was late."],
    leaves: &["Who has seen the report Ann Lee wrote?"],
};

/// A title in title case right after a word for what it is, or parted from it by a mark.
pub(super) static TITLE_AFTER_CUE: Rule = Rule {
    id: "publication/after-cue",
    kind: MentionKind::Publication,
    priority: Priority::Known,
    trigger: TRIGGER,
    run: |cx| {
        let titles = titles(cx);
        let lead = lead(&titles, cx.here())?;
        let (first, end) = (lead.title.start, lead.title.end);
        let other = lead.is_clause(&titles) || lead.is_called() || lead.is_question(&titles);
        let bare = lead.small && lead.capitals < 3;
        cx.test("in title case", !other && !bare)?;
        let subtitled = titles.is_colon(end) && titles.shape(end + 1) == Shape::Small;
        let end = if subtitled { titles.before_month(first, titles.clause_end(end + 1)) } else { end };
        // "his book Bad Water and her novel The Long Ferry": nothing but a title follows these.
        let person = titles.capital(first + 1) && titles.other_begins_title(first);
        let book = titles.is(cx.here(), class::BOOK_NOUN) && lead.capitals >= 2 && !person;
        let parted = lead.capitals >= 2 && !lead.article && (lead.parted || lead.called);
        cx.test("enough of a title", book || subtitled || parted || lead.capitals >= 3)?;
        cx.test("no opener", !lead.opener || book && titles.word(first) == "The")?;
        cx.test("no other name", !titles.is_other_name(first..end))?;
        propose(cx, first..end)
    },
    finds: &[
        "The white paper, The [Future of Our Fair Railways], gives dates.",
        "She wrote the novel [Bad Water], at home.",
        "It said so in the report [Better Roads: what to do next].",
    ],
    leaves: &["She wrote the report with Ann Lee.", "We read the letter Ann Lee sent."],
};
