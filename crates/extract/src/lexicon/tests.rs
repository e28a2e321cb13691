//! That the lexicon says what the lists in the recognisers' own code say, as long as these stand.

use super::{LexicalClass, class, classes_of};
use crate::rules::organisation::lexicon::Head;
use crate::rules::person::lexicon::{Flags, lists};
use crate::words::{Class, Sense};
use greenpaper_text::tokens;

#[test]
fn sets_hold_classes_by_their_names() {
    let set = class::MONTH | class::WEEKDAY;
    assert_eq!(format!("{set:?}"), "{month, weekday}");
    assert_eq!(format!("{:?}", LexicalClass::NONE), "{}");
    for (number, name) in super::NAMES.iter().enumerate() {
        assert_eq!(LexicalClass::named(name), Some(LexicalClass::numbered(number)));
    }
    assert_eq!(LexicalClass::named(""), None);
    assert_eq!(size_of::<LexicalClass>(), 48);
}

/// The flags of people's words, which hold in any case, each beside its class.
const FLAGS: [(Flags, LexicalClass); 26] = [
    (Flags::FEMALE, class::FEMALE_GIVEN_NAME),
    (Flags::MALE, class::MALE_GIVEN_NAME),
    (Flags::WEAK, class::AMBIGUOUS_GIVEN_NAME),
    (Flags::TITLE, class::HONORIFIC),
    (Flags::PEER, class::PEER_STYLE),
    (Flags::RANK, class::RANK),
    (Flags::PARTICLE, class::NAME_PARTICLE),
    (Flags::SUFFIX, class::POST_NOMINAL),
    (Flags::NO_NAME, class::CAPITALISED_NON_NAME),
    (Flags::BODY, class::NAMED_ENTITY_HEAD),
    (Flags::SITE, class::SITE_HEAD),
    (Flags::EPONYM, class::EPONYMOUS_NOUN),
    (Flags::SURNAME, class::COMMON_WORD_SURNAME),
    (Flags::HEAD, class::POST_HEAD),
    (Flags::MODIFIER, class::POST_MODIFIER),
    (Flags::FIELD, class::POLICY_FIELD),
    (Flags::STOP, class::POST_BOUNDARY),
    (Flags::FORMER, class::FORMER_MARKER),
    (Flags::SAYS, class::SPEECH_VERB),
    (Flags::CALLS, class::WEAK_SPEECH_VERB),
    (Flags::SAYING, class::PARTICIPIAL_SPEECH_VERB),
    (Flags::AT, class::LOCATIVE_PREPOSITION),
    (Flags::PRONOUN, class::PERSONAL_PRONOUN),
    (Flags::DETERMINER, class::DETERMINER),
    (Flags::SPEAKER, class::SPEAKER_NOUN),
    (Flags::PAPER, class::SPEAKING_DOCUMENT),
];

/// The other senses, which hold in any case too.
const SENSES: [(Sense, LexicalClass); 5] = [
    (Sense::DATE, class::DATE_OPENER),
    (Sense::MAGNITUDE, class::MAGNITUDE),
    (Sense::SUM, class::SUM_OPENER),
    (Sense::CURRENCY, class::CURRENCY_NOUN),
    (Sense::OFFICE, class::OFFICE_HEAD),
];

/// What a word is as it is written.
const CLASSES: [(Class, LexicalClass); 13] = [
    (Class::HEAD, class::ORGANISATION_HEAD),
    (Class::NO_BODY, class::NON_ORGANISATION_HEAD),
    (Class::COMMON, class::ORGANISATION_CLASS_WORD),
    (Class::ROLE, class::PERSONAL_TITLE),
    (Class::DESCRIPTOR, class::ORGANISATION_DESCRIPTOR),
    (Class::VERB, class::ORGANISATION_VERB),
    (Class::POST, class::ORGANISATION_POST),
    (Class::OPENER, class::SENTENCE_OPENER),
    (Class::LAW, LAW),
    (Class::CUE, class::PUBLICATION_CUE),
    (Class::LAST, class::PUBLICATION_HEAD),
    (Class::STATES, class::STATEMENT_VERB),
    (Class::PLACE, class::WORLD_PLACE_OPENER),
];

const LAW: LexicalClass =
    class::LEGISLATION_HEAD.or(class::PROVISION_KEYWORD).or(class::LEGISLATION_SERIES).or(class::LAW_NOUN);

/// What a head noun of an organisation allows.
const HEADS: [(u16, LexicalClass); 10] = [
    (Head::OF, class::HEAD_TAKES_OF),
    (Head::FOR, class::HEAD_TAKES_FOR),
    (Head::ON, class::HEAD_TAKES_ON),
    (Head::CLASS, class::HEAD_NAMES_CLASS),
    (Head::WEAK, class::HEAD_WEAK),
    (Head::SHORT, class::HEAD_SHORT),
    (Head::SHORT_ALONE, class::HEAD_SHORT_ALONE),
    (Head::PLACED, class::HEAD_NEEDS_PLACE),
    (Head::COMPANY, class::COMPANY_FORM),
    (Head::OPENS_ONLY, class::HEAD_OPENS_ONLY),
];

/// Whether a word is one that the tokeniser may yield. Others are in no class.
fn is_token(word: &str) -> bool {
    let hyphened = word.contains(['-', '_']) && word != "Post-16";
    let possessive = word.ends_with('\'') || word.contains("'s") || word.contains("’s");
    let cut = word.ends_with('.') && tokens(&format!("see {word} 5")).count() != 3;
    !hyphened && !possessive && !cut && !word.contains(' ')
}

#[test]
fn the_lexicon_says_what_the_recognisers_lists_say() {
    let listed = lists().flat_map(|(words, _)| words.split_ascii_whitespace()).map(str::to_owned);
    let classed = crate::rules::classes().into_iter().flat_map(|(words, _)| words);
    let sensed = crate::rules::senses().into_iter().map(|(word, _)| word);
    let words: Vec<String> = listed.chain(classed.map(str::to_owned)).chain(sensed).collect();
    assert!(words.len() > 5000);
    for word in words.iter().filter(|it| is_token(it)) {
        let mut title = word.clone();
        title.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
        for cased in [word.clone(), title, word.to_ascii_uppercase()] {
            let classes = classes_of(&cased);
            let (written, sense) = (crate::words::class(&cased), crate::words::sense(&cased));
            for (flag, class) in FLAGS {
                assert_eq!(sense.flags().any(flag), classes.any(class), "{cased}: {class:?}");
            }
            for (sort, class) in SENSES {
                assert_eq!(sense.is(sort), classes.any(class), "{cased}: {class:?}");
            }
            for (sort, class) in CLASSES {
                assert_eq!(written.is(sort), classes.any(class), "{cased}: {class:?}");
            }
            for (bit, class) in HEADS {
                assert_eq!(written.head() & bit != 0, classes.any(class), "{cased}: {class:?}");
            }
        }
    }
}
