//! Files of patterns: TOML in; patterns, or every fault with its line and column, out.

use super::error::{PatternError, PatternProblem, nearest};
use super::{Element, Pattern, Patterns, Test};
use crate::document::candidate::Priority;
use crate::document::form::Form;
use crate::document::lookup::EntityType;
use crate::document::trigger::Trigger;
use crate::lexicon::LexicalClass;
use greenpaper_core::{EntityId, MentionKind, RuleName};
use greenpaper_text::{TokenKind, tokens};
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// The keys of a rule.
const RULE_KEYS: [&str; 7] = ["id", "kind", "priority", "link", "pattern", "finds", "leaves"];

/// The keys of an element that say what it takes: one of them stands in each.
const TESTS: [&str; 6] = ["word", "class", "token", "lookup", "mention", "form"];

/// Those that say how.
const HOW: [&str; 5] = ["case", "optional", "repeat", "not", "context"];

/// The names of types of known things.
const LOOKUPS: [(&str, EntityType); 7] = [
    ("organisation", EntityType::Organisation),
    ("place", EntityType::Place),
    ("publication", EntityType::Publication),
    ("person", EntityType::Person),
    ("post", EntityType::Post),
    ("legislation", EntityType::Legislation),
    ("other", EntityType::Other),
];

const PRIORITIES: [(&str, Priority); 5] = [
    ("guess", Priority::Guess),
    ("weak", Priority::Weak),
    ("pattern", Priority::Pattern),
    ("known", Priority::Known),
    ("certain", Priority::Certain),
];

impl Patterns {
    /// Reads patterns from TOML: a table `[[rule]]` for each.
    ///
    /// | key of a rule | what it says |
    /// |---|---|
    /// | `id` | its name, `kind/name`, as explanations and JSON tell it; several rules may share one |
    /// | `kind` | the kind of what it finds, a standard one or one of one's own; the first part of `id` where it is left out |
    /// | `pattern` | its elements, in the order of the text |
    /// | `priority` | `guess`, `weak`, `pattern`, `known` or `certain`: what wins where two overlap; `pattern` where it is left out |
    /// | `link` | the id of what is found, `{}` standing for what is written: `local:planning/{}` |
    /// | `finds`, `leaves` | sentences with what it finds in brackets, and sentences in which it finds nothing: see [`faults`](Patterns::faults) |
    ///
    /// An element takes one of these, and the first is what triggers the rule, so that it can be neither optional nor negated:
    ///
    /// | key of an element | what it takes |
    /// |---|---|
    /// | `word` | a word, or one of several in a list, in any case; in this case with `case = true` |
    /// | `class` | a word of a lexical class, or of one of several ([`class`](crate::class) lists them) |
    /// | `token` | a token of a kind: `number`, `money`, `acronym` ([`TokenKind`] lists them) |
    /// | `lookup` | the known name of an `organisation`, a `place`, a `person`, a `post`, a `publication`, a piece of `legislation` |
    /// | `mention` | a mention of a kind that the standard rules found |
    /// | `form` | what is written so, without a blank in it: `A` a capital, `a` a small letter, `9` a figure, `+` for one or more of these; all else stands for itself |
    ///
    /// Beside it may stand `optional = true`, `repeat = true` (once or more), `not = true` (one token that is not so), and
    /// `context = true`: it must be there, before or behind what is found, and is no part of it.
    ///
    /// # Errors
    ///
    /// All faults of the file, each with its line and column: what is no TOML, a key, class, kind or form that is none, a word that
    /// is more than one token, a pattern whose first element cannot trigger it.
    ///
    /// ```
    /// use greenpaper_extract::{Patterns, Pipeline};
    /// let patterns = Patterns::from_toml(r#"
    ///     [[rule]]
    ///     id = "planning-application/reference"
    ///     link = "local:planning/{}"
    ///     priority = "certain"
    ///     pattern = [{ word = "application", context = true }, { form = "99/9999+/A+" }]
    ///     finds = ["Wiltshire refused application [24/00731/FUL] in May."]
    ///     leaves = ["The application 24/7 failed."]
    /// "#)?;
    /// assert!(patterns.faults().is_empty());
    /// let pipeline = Pipeline::builder().patterns(&patterns).build();
    /// let annotated = pipeline.annotate_str("An application 24/00731/FUL, for a barn, was refused.");
    /// let mention = &annotated.mentions()[0];
    /// assert_eq!((mention.kind.as_str(), annotated.text_of(mention)), ("planning-application", "24/00731/FUL"));
    /// assert_eq!(annotated.id_of(mention).unwrap().as_str(), "local:planning/24/00731/FUL");
    /// # Ok::<(), greenpaper_extract::PatternError>(())
    /// ```
    #[cfg_attr(docsrs, doc(cfg(feature = "patterns")))]
    pub fn from_toml(text: &str) -> Result<Patterns, PatternError> {
        let mut reader = Reader { text, problems: Vec::new() };
        let patterns = reader.file();
        match reader.problems.is_empty() {
            true => Ok(Patterns(patterns.into_iter().map(Arc::new).collect())),
            false => Err(PatternError::new(reader.problems)),
        }
    }
}

type Key<'a> = Spanned<DeString<'a>>;
type Value<'a> = Spanned<DeValue<'a>>;

struct Reader<'t> {
    text: &'t str,
    problems: Vec<PatternProblem>,
}

impl Reader<'_> {
    fn problem(&mut self, at: Range<usize>, message: impl Into<String>) {
        let before = self.text.get(..at.start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |it| it.chars().count()) + 1;
        self.problems.push(PatternProblem { line, column, message: message.into() });
    }

    /// Tells of a name that is none of the known ones.
    fn unknown<'n>(
        &mut self,
        at: Range<usize>,
        what: &str,
        name: &str,
        known: impl Iterator<Item = &'n str> + Clone,
    ) {
        let hint = match nearest(name, known.clone()) {
            Some(near) => format!("did you mean '{near}'?"),
            None if known.clone().count() > 40 => "see the documentation for those there are".to_owned(),
            None => format!("there are {}", known.collect::<Vec<_>>().join(", ")),
        };
        self.problem(at, format!("{what} '{name}'; {hint}"));
    }

    fn file(&mut self) -> Vec<Pattern> {
        let whole = match DeTable::parse(self.text) {
            Ok(whole) => whole.into_inner(),
            Err(error) => {
                let at = error.span().unwrap_or(0..0);
                self.problem(at, format!("this is no TOML: {}", error.message().replace('\n', ", ")));
                return Vec::new();
            }
        };
        let mut patterns = Vec::new();
        for (key, value) in &whole {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("rule", DeValue::Array(rules)) => {
                    for rule in rules.iter() {
                        patterns.extend(self.rule(rule));
                    }
                }
                ("rule", _) => self.problem(key.span(), "rules are tables: begin each with [[rule]]"),
                (other, _) => self
                    .problem(key.span(), format!("'{other}' belongs to no rule: begin each with [[rule]]")),
            }
        }
        if whole.is_empty() {
            self.problem(0..0, "the file has no rule: begin each with [[rule]]");
        }
        patterns
    }

    fn rule(&mut self, value: &Value<'_>) -> Option<Pattern> {
        let before = self.problems.len();
        let DeValue::Table(rule) = value.get_ref() else {
            self.problem(value.span(), "a rule is a table: begin it with [[rule]]");
            return None;
        };
        for (key, _) in rule {
            if !RULE_KEYS.contains(&key.get_ref().as_ref()) {
                self.unknown(key.span(), "a rule has no", key.get_ref(), RULE_KEYS.into_iter());
            }
        }
        let id = match rule.get("id") {
            Some(id) => {
                self.string(id, "id").map(|name| (name.parse::<RuleName>().map_err(|it| it.to_string()), id))
            }
            None => {
                self.problem(value.span(), "a rule has an 'id', such as \"planning-application/reference\"");
                None
            }
        };
        let id = match id {
            Some((Ok(id), _)) => Some(id),
            Some((Err(why), id)) => {
                self.problem(id.span(), why);
                None
            }
            None => None,
        };
        let kind = self.kind(rule, id.as_ref(), value);
        let priority = rule.get("priority").map_or(Some(Priority::Pattern), |value| {
            let name = self.string(value, "priority")?;
            let found = PRIORITIES.iter().find(|it| it.0 == name);
            if found.is_none() {
                self.unknown(value.span(), "there is no priority", &name, PRIORITIES.iter().map(|it| it.0));
            }
            found.map(|it| it.1)
        });
        let link = rule.get("link").and_then(|value| self.link(value));
        let elements = match rule.get("pattern") {
            Some(value) => self.elements(value),
            None => {
                self.problem(value.span(), "a rule has a 'pattern': a list of elements");
                Vec::new()
            }
        };
        let [finds, leaves] = ["finds", "leaves"].map(|key| rule.get(key).map(|it| self.strings(it, key)));
        if self.problems.len() > before {
            return None;
        }
        let trigger = trigger(elements.first()?);
        Some(Pattern {
            id: id?.to_string(),
            kind: kind?,
            priority: priority?,
            link,
            elements,
            trigger,
            finds: finds.unwrap_or_default(),
            leaves: leaves.unwrap_or_default(),
        })
    }

    fn kind(&mut self, rule: &DeTable<'_>, id: Option<&RuleName>, whole: &Value<'_>) -> Option<MentionKind> {
        let (name, at) = match rule.get("kind") {
            Some(value) => (self.string(value, "kind")?, value.span()),
            None => (id?.kind().to_owned(), rule.get("id").map_or(whole.span(), Spanned::span)),
        };
        name.parse().map_err(|error: greenpaper_core::Error| self.problem(at, error.to_string())).ok()
    }

    fn link(&mut self, value: &Value<'_>) -> Option<String> {
        let link = self.string(value, "link")?;
        match link.replace("{}", "x").parse::<EntityId>() {
            Ok(_) if link.contains("{}") => Some(link),
            Ok(_) => {
                self.problem(
                    value.span(),
                    "a link has '{}' where what is written belongs: \"local:planning/{}\"",
                );
                None
            }
            Err(error) => {
                self.problem(value.span(), error.to_string());
                None
            }
        }
    }

    fn string(&mut self, value: &Value<'_>, key: &str) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            _ => {
                self.problem(value.span(), format!("'{key}' is text, in quotation marks"));
                None
            }
        }
    }

    /// One string, or a list of them.
    fn strings(&mut self, value: &Value<'_>, key: &str) -> Vec<String> {
        match value.get_ref() {
            DeValue::Array(values) => values.iter().filter_map(|it| self.string(it, key)).collect(),
            _ => self.string(value, key).into_iter().collect(),
        }
    }

    fn flag(&mut self, element: &DeTable<'_>, key: &str) -> bool {
        match element.get(key).map(|value| (value.get_ref(), value.span())) {
            None => false,
            Some((DeValue::Boolean(flag), _)) => *flag,
            Some((_, at)) => {
                self.problem(at, format!("'{key}' is true or false"));
                false
            }
        }
    }

    fn elements(&mut self, value: &Value<'_>) -> Vec<Element> {
        let DeValue::Array(values) = value.get_ref() else {
            self.problem(value.span(), "'pattern' is a list of elements: [{ word = \"application\" }, …]");
            return Vec::new();
        };
        let elements: Vec<(Element, Range<usize>)> = values
            .iter()
            .enumerate()
            .filter_map(|(n, value)| Some((self.element(n, value)?, value.span())))
            .collect();
        if values.is_empty() {
            self.problem(value.span(), "a pattern has one element at least");
        }
        if let Some((first, at)) = elements.first()
            && (first.optional || first.negated)
        {
            self.problem(
                at.clone(),
                "the first element is what triggers the rule: it is neither optional nor negated",
            );
        }
        let found =
            elements.iter().position(|it| !it.0.context).zip(elements.iter().rposition(|it| !it.0.context));
        match found {
            Some((first, last)) => {
                for (_, at) in elements[first..=last].iter().filter(|it| it.0.context) {
                    self.problem(at.clone(), "context stands before or behind what is found, not inside it");
                }
            }
            None if !elements.is_empty() => {
                self.problem(value.span(), "all is context: nothing would be found")
            }
            None => {}
        }
        elements.into_iter().map(|it| it.0).collect()
    }

    fn element(&mut self, number: usize, value: &Value<'_>) -> Option<Element> {
        let DeValue::Table(element) = value.get_ref() else {
            self.problem(value.span(), "an element is a table: { word = \"application\" }");
            return None;
        };
        let mut tests: Vec<(&Key<'_>, &Value<'_>)> = Vec::new();
        for (key, value) in element {
            let name = key.get_ref().as_ref();
            if TESTS.contains(&name) {
                tests.push((key, value));
            } else if !HOW.contains(&name) {
                self.unknown(key.span(), "an element has no", name, TESTS.into_iter().chain(HOW));
            }
        }
        let [optional, repeat, negated, context, case] =
            ["optional", "repeat", "not", "context", "case"].map(|key| self.flag(element, key));
        let &[(key, what)] = tests.as_slice() else {
            let told = format!("an element takes one of {}", TESTS.join(", "));
            self.problem(value.span(), format!("{told}: this has {}", tests.len()));
            return None;
        };
        if let Some(at) = element.get("case").filter(|_| key.get_ref() != "word") {
            self.problem(at.span(), "'case' belongs to 'word'");
        }
        let test = self.test(key.get_ref(), what, !case)?;
        let written = self.text.get(what.span()).unwrap_or_default();
        let label = format!(
            "element {}: {}{} {written}",
            number + 1,
            if negated { "no " } else { "" },
            key.get_ref()
        );
        Some(Element { test, label, optional, repeat, negated, context })
    }

    fn test(&mut self, key: &str, value: &Value<'_>, any_case: bool) -> Option<Test> {
        let names = self.strings(value, key);
        if names.is_empty() {
            self.problem(value.span(), format!("'{key}' is empty"));
            return None;
        }
        let one = || if names.len() == 1 { names.first() } else { None };
        match key {
            "word" => self.words(names, value, any_case),
            "class" => {
                let mut classes = LexicalClass::NONE;
                for name in &names {
                    match LexicalClass::named(name) {
                        Some(class) => classes = classes | class,
                        None => self.unknown(
                            value.span(),
                            "there is no lexical class",
                            name,
                            LexicalClass::all_names(),
                        ),
                    }
                }
                Some(Test::Class(classes))
            }
            "form" => match Form::read(one()?) {
                Ok(form) => Some(Test::Form(form)),
                Err(why) => {
                    self.problem(value.span(), why);
                    None
                }
            },
            "token" => {
                let kind = one().and_then(|name| TokenKind::named(name));
                if kind.is_none() {
                    let known = TokenKind::ALL.iter().map(|kind| kind.as_str());
                    self.unknown(value.span(), "there is no kind of token", &names[0], known);
                }
                kind.map(Test::Kind)
            }
            "lookup" => {
                let sort = LOOKUPS.iter().find(|it| one().is_some_and(|name| it.0 == name));
                if sort.is_none() {
                    let known = LOOKUPS.iter().map(|it| it.0);
                    self.unknown(value.span(), "there are no known names of", &names[0], known);
                }
                sort.map(|it| Test::Lookup(it.1))
            }
            _ => {
                let kind =
                    one().and_then(|name| name.parse().ok()).filter(|kind: &MentionKind| !kind.is_custom());
                if kind.is_none() {
                    let known = MentionKind::STANDARD.iter().map(MentionKind::as_str);
                    self.unknown(
                        value.span(),
                        "the standard rules find nothing of the kind",
                        &names[0],
                        known,
                    );
                }
                kind.map(Test::Mention)
            }
        }
    }

    fn words(&mut self, words: Vec<String>, value: &Value<'_>, any_case: bool) -> Option<Test> {
        let mut whole = true;
        for word in &words {
            let parts: Vec<&str> = tokens(word).map(|token| &word.as_str()[token.span]).collect();
            if parts.len() != 1 || parts[0] != word {
                let parts = parts.iter().map(|it| format!("'{it}'")).collect::<Vec<_>>().join(", ");
                let message =
                    format!("'{word}' is not one token but: {parts}; each is an element of its own");
                self.problem(value.span(), message);
                whole = false;
            }
        }
        whole.then_some(Test::Word { words, any_case })
    }
}

/// What triggers a pattern that begins with this element, beside its words and its form.
fn trigger(first: &Element) -> Trigger {
    match &first.test {
        Test::Class(classes) => Trigger::class(*classes),
        Test::Kind(kind) => Trigger::kind(*kind),
        Test::Lookup(entity) => Trigger::lookup(*entity),
        Test::Mention(kind) => Trigger::mention(*kind),
        Test::Word { .. } | Test::Form(_) => Trigger::NEVER,
    }
}
