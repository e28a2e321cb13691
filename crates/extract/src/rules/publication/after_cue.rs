//! What follows a word for what a work is: the word in, where its title may begin and how far its capitals go out. The
//! rules for titles after cues share it.

use crate::phrase::title::TitleReader;
use crate::rules::prelude::*;

/// Where they look.
pub(super) const TRIGGER: Trigger = Trigger::class(class::PUBLICATION_CUE.or(class::CAPITAL_PUBLICATION_CUE));

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
