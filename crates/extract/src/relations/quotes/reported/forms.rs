//! Forms of reported speech: a sentence in, each attribution in it with the clause it is of out.

mod act;
mod noun;
mod source;
mod verb;

use super::cue;
use super::found::Found;
use super::sentence::Sentence;
use crate::document::lexeme::Traits;
use crate::prelude::*;

/// One way to report speech: the cue's token and the subject of the verb before in, what it tells out.
struct Form {
    cues: LexicalClass,
    read: fn(&Sentence<'_, '_, '_, '_>, usize, Option<&Found>) -> Option<Found>,
}

/// All ways, in the order in which they are tried.
const FORMS: [Form; 11] = [
    Form { cues: class::ACCORDING_WORD, read: source::according_to },
    Form { cues: class::PUT_VERB, read: source::as_puts },
    Form { cues: class::VIEW_NOUN, read: source::in_view },
    Form { cues: class::ADDRESSED_PARTICIPLE, read: verb::told_by },
    Form { cues: class::PROMISING_VERB, read: act::to },
    Form { cues: class::SPEECH_ACT_VERB, read: act::by_agent },
    Form { cues: cue::FINITE, read: verb::finite },
    Form { cues: cue::PREPOSITIONAL, read: act::prepositional },
    Form { cues: class::SPEECH_ACT_VERB, read: act::on_object },
    Form { cues: cue::PARTICIPLE, read: act::participle },
    Form { cues: class::REPORTING_NOUN, read: noun::that },
];

/// What a sentence reports whose first cue is token `first`.
pub(super) fn read(sentence: &Sentence<'_, '_, '_, '_>, first: usize) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    if sentence.is_question() {
        return all;
    }
    let reader = sentence.reader;
    for at in reader.document.all_with(Traits::SPEECH_CUE, first..sentence.tokens.end) {
        if sentence.in_marks(at) || reader.is_upper(at) && at != sentence.tokens.start {
            continue;
        }
        // What somebody is reported to say of others' words is theirs.
        if all.iter().any(|it| it.clauses.iter().any(|clause| clause.contains(&at))) {
            continue;
        }
        let carried = all.last();
        let mut forms = FORMS.iter().filter(|it| reader.is(at, it.cues));
        let found = forms.find_map(|it| (it.read)(sentence, at, carried));
        all.extend(found);
    }
    all
}
