//! Triggers: which tokens a rule looks at. What a rule declares goes in; out come, for each word and kind of token, the
//! rules that look there, so that a document is swept once a phase and most tokens cost a bit test.

use super::form::Form;
use super::lexeme::Word;
use super::lookup::EntityType;
use super::neighbour::{Condition, Neighbour};
use super::rule_set::RuleSet;
use crate::lexicon::LexicalClass;
use foldhash::HashMap;
use greenpaper_core::MentionKind;
use greenpaper_text::TokenKind;

/// The tokens at which a rule has something to do: those of a lexical class, of a kind, at which a known name or a mention
/// that an earlier phase found begins, of one word that it names, or whose word a test of its own takes. A token that any of these takes is one.
///
/// Name the rarest word of the pattern, wherever in it that word stands: a rule for `a report called X` is triggered by
/// `called` and not by `a`.
///
/// ```
/// use greenpaper_extract::{EntityType, Trigger};
/// use greenpaper_text::TokenKind;
/// const DATES: Trigger = Trigger::kind(TokenKind::Date).or_kind(TokenKind::Number);
/// const PLACES: Trigger = Trigger::lookup(EntityType::Place).or_text("River");
/// assert_ne!(format!("{DATES:?}"), format!("{PLACES:?}"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Trigger {
    pub(crate) classes: LexicalClass,
    pub(crate) kinds: u64,
    /// A bit for each type of what bears the known name; the same again for those that bear it as it is written, for those of
    /// them that need nothing around it, and for those that need something.
    pub(crate) lookups: u32,
    /// A bit for each standard kind, and one for all kinds of users.
    pub(crate) mentions: u16,
    texts: [Option<Text>; 2],
    word: Option<WordTest>,
    /// Whether the test is asked of no word that begins with a small letter.
    capitalised: bool,
    /// What must stand beside what triggers.
    conditions: [Option<Condition>; 2],
}

/// A word that a trigger names: as it is written, or with its ASCII letters in any case.
#[derive(Clone, Copy, Debug)]
struct Text {
    text: &'static str,
    any_case: bool,
}

impl Trigger {
    /// No token.
    pub const NEVER: Trigger = Trigger {
        classes: LexicalClass::NONE,
        kinds: 0,
        lookups: 0,
        mentions: 0,
        texts: [None; 2],
        word: None,
        capitalised: false,
        conditions: [None; 2],
    };

    /// The words of a lexical class, or of any of several.
    #[must_use]
    pub const fn class(classes: LexicalClass) -> Trigger {
        Trigger { classes, ..Trigger::NEVER }
    }

    /// The tokens of a kind.
    #[must_use]
    pub const fn kind(kind: TokenKind) -> Trigger {
        Trigger::NEVER.or_kind(kind)
    }

    /// The tokens at which the known name of something of a type begins.
    #[must_use]
    pub const fn lookup(entity: EntityType) -> Trigger {
        Trigger::NEVER.or_lookup(entity)
    }

    /// The same of those that something of that type bears in the capitals in which it is written.
    #[must_use]
    pub const fn fitting_lookup(entity: EntityType) -> Trigger {
        Trigger { lookups: 1 << (entity as usize + EntityType::COUNT), ..Trigger::NEVER }
    }

    /// The same of those that need nothing around them to name something of that type.
    #[must_use]
    pub const fn firm_lookup(entity: EntityType) -> Trigger {
        Trigger { lookups: 1 << (entity as usize + 2 * EntityType::COUNT), ..Trigger::NEVER }
    }

    /// The same of those that need something around them to do so, since the name is an everyday word, a surname or a place.
    #[must_use]
    pub const fn doubtful_lookup(entity: EntityType) -> Trigger {
        Trigger { lookups: 1 << (entity as usize + 3 * EntityType::COUNT), ..Trigger::NEVER }
    }

    /// The first tokens of the mentions of a kind that earlier phases found: for what is told by the words around one. A kind of
    /// one's own is told from others of that sort by the rule itself.
    #[must_use]
    pub const fn mention(kind: MentionKind) -> Trigger {
        Trigger { mentions: 1 << kind_slot(kind), ..Trigger::NEVER }
    }

    /// One word, as it is written.
    #[must_use]
    pub const fn text(text: &'static str) -> Trigger {
        Trigger::NEVER.or_text(text)
    }

    /// One word, whatever the case of its ASCII letters.
    #[must_use]
    pub const fn text_in_any_case(text: &'static str) -> Trigger {
        Trigger::NEVER.or_text_in_any_case(text)
    }

    /// The words that a test takes, of those that do not begin with a small letter: most words are never asked.
    #[must_use]
    pub const fn capitalised(test: fn(&Word<'_>) -> bool) -> Trigger {
        Trigger::NEVER.or_capitalised(test)
    }

    /// The words that a test takes. It is asked once of each distinct word, so it may cost something; it sees the word by
    /// itself and nothing of its neighbours.
    #[must_use]
    pub const fn word(test: fn(&Word<'_>) -> bool) -> Trigger {
        Trigger::NEVER.or_word(test)
    }

    /// The same, and the words of these classes.
    #[must_use]
    pub const fn or_class(self, classes: LexicalClass) -> Trigger {
        Trigger { classes: self.classes.or(classes), ..self }
    }

    /// The same, and the tokens of a kind.
    #[must_use]
    pub const fn or_kind(self, kind: TokenKind) -> Trigger {
        Trigger { kinds: self.kinds | 1 << kind as u8, ..self }
    }

    /// The same, and the tokens at which the known name of something of a type begins.
    #[must_use]
    pub const fn or_lookup(self, entity: EntityType) -> Trigger {
        Trigger { lookups: self.lookups | 1 << entity as u8, ..self }
    }

    /// The same, and one word, as it is written. Two words a trigger: of more the last counts, and a lexical class is for them.
    #[must_use]
    pub const fn or_text(self, text: &'static str) -> Trigger {
        self.or_written(Text { text, any_case: false })
    }

    /// The same, and one word, whatever the case of its ASCII letters.
    #[must_use]
    pub const fn or_text_in_any_case(self, text: &'static str) -> Trigger {
        self.or_written(Text { text, any_case: true })
    }

    const fn or_written(self, text: Text) -> Trigger {
        let mut texts = self.texts;
        texts[if texts[0].is_some() { 1 } else { 0 }] = Some(text);
        Trigger { texts, ..self }
    }

    /// The same, and the words that a test takes. One test a trigger: the last given counts.
    #[must_use]
    pub const fn or_word(self, test: fn(&Word<'_>) -> bool) -> Trigger {
        Trigger { word: Some(test), capitalised: false, ..self }
    }

    /// Those of these tokens that stand directly behind such a neighbour in their block; of a mention, that begin there. Where
    /// none stands there the rule does not run, and an explanation names the test `label`. Two neighbours a trigger: of more
    /// the last counts.
    #[must_use]
    pub const fn only_behind(self, label: &'static str, neighbour: Neighbour) -> Trigger {
        self.only(Condition::behind(label, neighbour))
    }

    /// The same, directly before one; of a mention, that end there.
    #[must_use]
    pub const fn only_before(self, label: &'static str, neighbour: Neighbour) -> Trigger {
        self.only(Condition::before(label, neighbour))
    }

    /// The same, on either side of one.
    #[must_use]
    pub const fn only_beside(self, label: &'static str, neighbour: Neighbour) -> Trigger {
        self.only(Condition::beside(label, neighbour))
    }

    const fn only(self, condition: Condition) -> Trigger {
        let [first, _] = self.conditions;
        let conditions = if first.is_some() { [first, Some(condition)] } else { [Some(condition), None] };
        Trigger { conditions, ..self }
    }

    /// What must stand beside what triggers.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.conditions.iter().flatten()
    }

    /// The same, of those that do not begin with a small letter.
    #[must_use]
    pub const fn or_capitalised(self, test: fn(&Word<'_>) -> bool) -> Trigger {
        Trigger { word: Some(test), capitalised: true, ..self }
    }
}

/// A word that triggers a rule: as it must be written, or in any case.
#[derive(Clone, Debug)]
struct Named(Option<Box<str>>);

/// A test of a word by itself.
type WordTest = fn(&Word<'_>) -> bool;

/// All triggers of a pipeline, turned round: the rules that each class, kind of token and look-up triggers, and the phases
/// that those rules run in.
#[derive(Clone, Debug, Default)]
pub(crate) struct TriggerTable {
    /// What it is told apart by from the tables of other pipelines.
    pub(crate) id: u64,
    classes: Vec<RuleSet>,
    kinds: Vec<RuleSet>,
    lookups: [RuleSet; LOOKUPS],
    mentions: [RuleSet; KIND_SLOTS],
    /// The words that triggers name, in small letters, each with how it must be written and the rule.
    texts: HashMap<String, Vec<(Named, usize)>>,
    /// The forms that patterns begin with.
    forms: Vec<(Form, usize)>,
    /// The tests of words, and those of them that words with a small letter are not asked.
    words: Vec<(WordTest, usize)>,
    capitalised: Vec<(WordTest, usize)>,
    /// Those that ask for something beside what triggers them.
    conditioned: RuleSet,
    /// The rules of each phase.
    phases: Vec<RuleSet>,
    kind_phases: Vec<u32>,
    lookup_phases: [u32; LOOKUPS],
    /// The rules of each phase again, as sweeps take them.
    sweeps: Vec<Vec<Sweep>>,
}

/// How many places there are in lists by kind: one a standard kind, and one for all kinds of users.
pub(crate) const KIND_SLOTS: usize = MentionKind::STANDARD.len() + 1;

/// The place of a kind in them.
pub(crate) const fn kind_slot(kind: MentionKind) -> usize {
    match kind.position() {
        Some(at) => at,
        None => KIND_SLOTS - 1,
    }
}

/// How many bits there are of look-ups.
const LOOKUPS: usize = 4 * EntityType::COUNT;

/// Up to 64 rules of a phase with numbers in a row, and what triggers them: a bit a rule.
#[derive(Clone, Debug)]
pub(crate) struct Sweep {
    /// The number of the first.
    pub(crate) first: usize,
    rules: u64,
    /// Those of them that ask for something beside what triggers them.
    pub(crate) conditioned: u64,
    kinds: Vec<u64>,
    lookups: [u64; LOOKUPS],
    /// The look-ups that trigger some.
    looked_up: u32,
    /// Whether mentions trigger some of them.
    pub(crate) by_mention: bool,
    /// Those that mentions of each kind trigger.
    pub(crate) mentions: [u64; KIND_SLOTS],
}

impl Sweep {
    /// Those that a token triggers: by its word, its kind, and the known names that begin there, a bit for each type.
    #[inline]
    pub(crate) fn triggered(&self, by_word: RuleSet, kind: TokenKind, mut lookups: u32) -> u64 {
        let mut rules = by_word.window(self.first) & self.rules;
        rules |= self.kinds.get(kind as usize).copied().unwrap_or(0);
        lookups &= self.looked_up;
        while lookups != 0 {
            rules |= self.lookups.get(lookups.trailing_zeros() as usize).copied().unwrap_or(0);
            lookups &= lookups - 1;
        }
        rules
    }
}

impl TriggerTable {
    /// An empty table with a number of its own, which no other table of the process has.
    pub(crate) fn new(id: u64) -> TriggerTable {
        TriggerTable {
            id,
            classes: vec![RuleSet::NONE; LexicalClass::MOST],
            kinds: vec![RuleSet::NONE; 64],
            kind_phases: vec![0; 64],
            ..TriggerTable::default()
        }
    }

    /// Adds the trigger of rule `rule`, which runs in phase `phase`.
    pub(crate) fn add(&mut self, phase: usize, rule: usize, trigger: &Trigger) {
        for class in trigger.classes.numbers() {
            self.classes[class].insert(rule);
        }
        for (kind, rules) in self.kinds.iter_mut().enumerate() {
            if trigger.kinds >> kind & 1 == 1 {
                rules.insert(rule);
                self.kind_phases[kind] |= 1 << phase;
            }
        }
        for (entity, rules) in self.lookups.iter_mut().enumerate() {
            if trigger.lookups >> entity & 1 == 1 {
                rules.insert(rule);
                self.lookup_phases[entity] |= 1 << phase;
            }
        }
        for (kind, rules) in self.mentions.iter_mut().enumerate() {
            if trigger.mentions >> kind & 1 == 1 {
                rules.insert(rule);
            }
        }
        for text in trigger.texts.into_iter().flatten() {
            self.add_word(rule, text.text, text.any_case);
        }
        if trigger.conditions[0].is_some() {
            self.conditioned.insert(rule);
        }
        let tests = if trigger.capitalised { &mut self.capitalised } else { &mut self.words };
        tests.extend(trigger.word.map(|test| (test, rule)));
        if self.phases.len() <= phase {
            self.phases.resize(phase + 1, RuleSet::NONE);
        }
        self.phases[phase].insert(rule);
    }

    /// Adds a word that triggers a rule, as it is written or in any case.
    pub(crate) fn add_word(&mut self, rule: usize, word: &str, any_case: bool) {
        let exact = (!any_case).then(|| word.into());
        self.texts.entry(word.to_ascii_lowercase()).or_default().push((Named(exact), rule));
    }

    /// Adds a form: a rule is triggered by words that what is written so may begin with.
    pub(crate) fn add_form(&mut self, rule: usize, form: &Form) {
        self.forms.push((form.clone(), rule));
    }

    /// Makes the sweeps of all phases, when all rules are there.
    pub(crate) fn finish(&mut self) {
        self.sweeps = self.phases.iter().map(|rules| self.sweeps_of(*rules)).collect();
    }

    fn sweeps_of(&self, rules: RuleSet) -> Vec<Sweep> {
        let mut sweeps: Vec<Sweep> = Vec::new();
        for rule in rules.iter() {
            if sweeps.last().is_some_and(|it| rule < it.first + 64) {
                continue;
            }
            let own = |set: &RuleSet| set.and(rules).window(rule);
            let lookups: [u64; LOOKUPS] = std::array::from_fn(|n| own(&self.lookups[n]));
            let looked_up = (0..).zip(&lookups).filter(|it| *it.1 != 0).fold(0, |all, (n, _)| all | 1 << n);
            sweeps.push(Sweep {
                first: rule,
                rules: own(&rules),
                conditioned: own(&self.conditioned),
                kinds: self.kinds.iter().map(own).collect(),
                lookups,
                looked_up,
                by_mention: self.mentions.iter().any(|it| own(it) != 0),
                mentions: std::array::from_fn(|n| own(&self.mentions[n])),
            });
        }
        sweeps
    }

    /// How many phases there are.
    pub(crate) fn phases(&self) -> usize {
        self.phases.len()
    }

    /// The sweeps of a phase.
    pub(crate) fn sweeps(&self, phase: usize) -> &[Sweep] {
        self.sweeps.get(phase).map_or(&[], Vec::as_slice)
    }

    /// The rules of a phase.
    pub(crate) fn phase(&self, phase: usize) -> RuleSet {
        self.phases.get(phase).copied().unwrap_or_default()
    }

    /// The rules that a word triggers by itself.
    pub(crate) fn of_word(&self, word: &Word<'_>) -> RuleSet {
        let mut rules = RuleSet::NONE;
        for class in word.classes().numbers() {
            rules = rules.or(self.classes.get(class).copied().unwrap_or_default());
        }
        let written = word.text();
        let small = written.bytes().next().is_some_and(|it| it.is_ascii_lowercase());
        let capitalised = if small { &[][..] } else { &self.capitalised };
        for (test, rule) in self.words.iter().chain(capitalised) {
            if test(word) {
                rules.insert(*rule);
            }
        }
        let named = match written.bytes().any(|it| it.is_ascii_uppercase()) {
            true => self.texts.get(&written.to_ascii_lowercase()),
            false => self.texts.get(written),
        };
        for (Named(exact), rule) in named.into_iter().flatten() {
            if exact.as_ref().is_none_or(|exact| **exact == *written) {
                rules.insert(*rule);
            }
        }
        for (form, rule) in &self.forms {
            if form.may_begin_with(written) {
                rules.insert(*rule);
            }
        }
        rules
    }

    /// The phases that every token of a kind is something to, a bit each.
    #[inline]
    pub(crate) fn phases_of_kind(&self, kind: TokenKind) -> u32 {
        self.kind_phases.get(kind as usize).copied().unwrap_or(0)
    }

    /// The phases that known names are something to, a bit each; see [`Trigger`] for the bits of look-ups.
    #[inline]
    pub(crate) fn phases_of_lookups(&self, entities: u32) -> u32 {
        let phases = self.lookup_phases.iter().enumerate();
        phases.fold(0, |all, (n, set)| if entities >> n & 1 == 1 { all | set } else { all })
    }

    /// The phases that some of these rules run in, a bit each.
    pub(crate) fn phases_of(&self, rules: RuleSet) -> u32 {
        let phases = self.phases.iter().enumerate();
        phases.fold(0, |all, (n, set)| if set.and(rules).is_empty() { all } else { all | 1 << n })
    }
}
