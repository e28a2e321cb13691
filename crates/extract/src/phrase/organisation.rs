//! Names of bodies by their form: capitals that run up to a head noun, and what may follow it.

use crate::Document;
use crate::document::casing::{Shape, Shapes, WordList, listed};
use crate::rules::organisation::lexicon::{CLASS_WORDS, Head, NO_BODY, ROLES, head};
use std::ops::Range;

/// What is known of a token of the run: whether names begin there, and how far they go.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Begins {
    /// The token after the longest known organisation; nought for none.
    pub(crate) organisation: usize,
    /// Whether that organisation's name is long or sure enough to stand by itself beside another.
    pub(crate) firm: bool,
    /// The token after the longest known place; nought for none.
    pub(crate) place: usize,
}

/// A stretch of tokens in which capitals follow each other, with what may stand between them.
#[derive(Debug)]
pub(crate) struct Run<'r, 'd, 'a> {
    pub(crate) document: &'d Document<'a>,
    pub(crate) shapes: &'r Shapes<'r>,
    pub(crate) tokens: Range<usize>,
    /// For each token of the run.
    pub(crate) begins: &'r [Begins],
    /// Whether most words of the unit have capitals.
    pub(crate) titled: bool,
}

/// A name found by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    /// The token after it.
    pub(crate) after: usize,
    /// Whether something in it is more than class words.
    pub(crate) specific: bool,
    /// Whether it is a class noun with class words only: `the Primary Care Trust`.
    pub(crate) class: bool,
    /// Whether its head also ends much else.
    pub(crate) weak: bool,
}

/// Most class words that are followed by a clitic: `Children's`.
static POSSESSORS: WordList = WordList::new(&[
    "Bishop",
    "Boys",
    "Businesses",
    "Carer",
    "Carers",
    "Child",
    "Children",
    "Citizens",
    "Consumers",
    "Disabled",
    "Doctors",
    "Drivers",
    "Employers",
    "Families",
    "Farmers",
    "Girls",
    "Governors",
    "King",
    "Kings",
    "Lawyers",
    "Men",
    "Nurses",
    "Parents",
    "Patients",
    "Pensioners",
    "People",
    "Prince",
    "Princess",
    "Queen",
    "Teachers",
    "Tenants",
    "Women",
    "Workers",
]);

impl Run<'_, '_, '_> {
    fn word(&self, at: usize) -> &str {
        self.document.word(at)
    }

    fn capital(&self, at: usize) -> bool {
        self.tokens.contains(&at) && self.shapes.capital(at)
    }

    pub(crate) fn begins(&self, at: usize) -> Begins {
        at.checked_sub(self.tokens.start).and_then(|n| self.begins.get(n)).copied().unwrap_or_default()
    }

    /// Whether the word at `at` ends what goes before: a title of a person, unless it owns what follows
    /// (Commissioner's Office).
    pub(crate) fn is_role(&self, at: usize) -> bool {
        let word = self.word(at);
        let role = listed(&ROLES, word)
            || (word == "Executive" && at > 0 && matches!(self.word(at - 1), "Chief" | "Non" | "Deputy"));
        role && self.shapes.at(at + 1) != Shape::Clitic
    }

    fn head_at(&self, at: usize) -> Option<Head> {
        head(self.word(at)).filter(|_| !self.is_role(at))
    }

    /// The longest name by its form that begins with token `start`.
    pub(crate) fn form(&self, start: usize) -> Option<Form> {
        let end = self.tokens.end;
        let (mut at, mut words, mut specific, mut placed) = (start, 0, false, false);
        let mut whole: Option<Form> = None;
        while at < end {
            let begins = self.begins(at);
            if self.shapes.capital(at) || words == 0 {
                if self.is_role(at) {
                    break;
                }
                let complete = whole.is_some_and(|form| form.after == at);
                // Two bodies side by side: Home Office Youth Justice Board.
                if complete && begins.firm {
                    break;
                }
                let cut = listed(&NO_BODY, self.word(at))
                    || (!placed && listed(&CLASS_WORDS, self.word(at)) && begins.organisation == 0);
                if complete && cut && self.head_at(at).is_none() && !self.has_head_ahead(at) {
                    return whole.filter(|form| form.after < at);
                }
                if let Some(head) = self.head_at(at) {
                    if let Some(after) = self.tail(at, head) {
                        let weak = head.is(Head::WEAK);
                        if !head.is(Head::OPENS_ONLY) {
                            whole = Some(Form { after, specific: true, class: false, weak });
                        }
                        (at, words, specific) = (after, words + 2, true);
                        placed = true;
                        continue;
                    }
                    let fits = !head.is(Head::PLACED) || placed;
                    specific |= !head.is(Head::CLASS) && words > 0;
                    if words > 0 && fits && !head.is(Head::OPENS_ONLY) {
                        let class = head.is(Head::CLASS) && !specific;
                        let weak = head.is(Head::WEAK);
                        whole = Some(Form { after: at + 1, specific, class, weak });
                    }
                    (at, words) = (at + 1, words + 1);
                    continue;
                }
                if begins.place > at {
                    // Healthcare Inspectorate Wales, Shelter Scotland.
                    if complete && is_nation(self.document.words(at..begins.place).trim()) {
                        whole = whole.map(|form| Form {
                            after: begins.place,
                            specific: true,
                            class: false,
                            ..form
                        });
                    }
                    (at, words, specific, placed) = (begins.place, words + 1, true, true);
                    continue;
                }
                specific |= !listed(&CLASS_WORDS, self.word(at));
                placed |= !self.titled
                    && self.shapes.at(at) == Shape::Capital
                    && !listed(&CLASS_WORDS, self.word(at))
                    && !crate::document::lookup::word(self.word(at)).2;
                (at, words) = (at + 1, words + 1);
                continue;
            }
            let next = match self.shapes.at(at) {
                Shape::Hyphen => self.past_hyphen(at),
                Shape::And if self.capital(at + 1) => Some(at + 1),
                Shape::Clitic => self.past_possessive(start, at),
                Shape::Small if self.word(at) == "and" => {
                    let complete = whole.is_some_and(|form| form.after == at);
                    if complete { None } else { self.past_and(start, at, words)? }
                }
                Shape::Small if self.word(at) == "plc" && words > 0 => {
                    whole = Some(Form { after: at + 1, specific: true, class: false, weak: false });
                    None
                }
                // The Food for Life Partnership.
                Shape::Small if self.word(at) == "for" && words == 1 && self.follows_the(start) => {
                    let ahead = self.capital(at + 1) && self.splits(at + 1);
                    (ahead && whole.is_none()).then_some(at + 1)
                }
                Shape::Comma => {
                    let complete = whole.is_some_and(|form| form.after == at);
                    if complete { None } else { self.past_list(start, at) }
                }
                // First-tier Tribunal (Property Chamber).
                Shape::Mark if whole.is_some_and(|form| form.after == at) => {
                    if let Some(after) = self.chamber(at) {
                        whole = whole.map(|form| Form { after, specific: true, class: false, ..form });
                    }
                    None
                }
                _ => None,
            };
            let Some(next) = next else { break };
            at = next;
        }
        whole
    }

    /// Whether a head noun comes before the capitals end.
    fn has_head_ahead(&self, from: usize) -> bool {
        let ahead = (from..self.tokens.end).take(8).take_while(|&at| self.shapes.at(at) != Shape::Comma);
        ahead.skip(1).any(|at| self.head_at(at).is_some_and(|head| !head.is(Head::OPENS_ONLY)))
    }

    fn past_hyphen(&self, at: usize) -> Option<usize> {
        let joined = self.document.joined_to_next(at) && at > self.tokens.start;
        // What follows may be small: Co-operative, Stoke-on-Trent.
        (joined && at + 1 < self.tokens.end).then_some(at + 2)
    }

    /// Past `'s` where it is inside a name: King's College, Guy's and St Thomas'.
    fn past_possessive(&self, start: usize, at: usize) -> Option<usize> {
        let owner = self.word(at.checked_sub(1)?);
        let known = (start..at).any(|from| {
            let begins = self.begins(from);
            begins.organisation == at || begins.place == at
        });
        let inside = POSSESSORS.has(owner)
            || self.is_role_word(owner)
            || (!known && self.shapes.at(at - 1) == Shape::Capital);
        let follows = self.capital(at + 1) || (self.word(at + 1) == "and" && self.capital(at + 2));
        (inside && follows).then_some(at + 1)
    }

    fn follows_the(&self, start: usize) -> bool {
        start > 0 && matches!(self.word(start - 1), "the" | "The")
    }

    fn is_role_word(&self, word: &str) -> bool {
        listed(&ROLES, word) || word == "Commissioner"
    }

    /// Past "and" inside a name that is not complete yet. `Some(None)`: the name ends before it. `None`: nothing
    /// that begins at `start` is a name, a new one may begin after "and".
    #[allow(clippy::option_option, reason = "a name that goes on, one that ends, and none are three things")]
    fn past_and(&self, start: usize, at: usize, words: usize) -> Option<Option<usize>> {
        let right = at + 1;
        if !self.capital(right) {
            return Some(None);
        }
        // Firms have their ampersand, and "and" parts them.
        let firm = (start..at).any(|it| self.shapes.at(it) == Shape::And);
        let known = self.begins(start).organisation == at || firm;
        let alone = words == 1 && self.document.starts_sentence(start);
        let everyday = || crate::document::lookup::word(&self.word(start).to_lowercase()).2;
        let other = self.begins(right);
        if known
            || (other.firm && other.organisation > right + 1)
            || (alone && everyday() && self.splits(right))
        {
            return None;
        }
        Some(Some(right))
    }

    /// Whether a whole name stands from `right` on, so that what goes before "and" is none of it.
    fn splits(&self, right: usize) -> bool {
        let direct = (right..self.tokens.end).take_while(|&at| self.shapes.capital(at)).count();
        let opens = self.head_at(right).is_some() && matches!(self.word(right + 1), "of" | "for");
        opens || (right + 1..right + direct).any(|at| self.head_at(at).is_some())
    }

    /// Past the comma of a list inside a name: Barnet, Enfield and Haringey Mental Health NHS Trust;
    /// Culture, Media and Sport Committee. Places or class words only, and "and" before the last.
    fn past_list(&self, start: usize, comma: usize) -> Option<usize> {
        let determined = self.follows_the(start);
        let (mut at, mut items) = (comma, 0);
        while self.shapes.at(at) == Shape::Comma && items < 6 {
            let item = at + 1;
            let begins = self.begins(item);
            if begins.organisation > item || self.is_role(item) {
                return None;
            }
            let after = if begins.place > item {
                begins.place
            } else {
                item + (item..self.tokens.end).take_while(|&at| self.shapes.capital(at)).count()
            };
            if after == item || (item..after).any(|at| self.head_at(at).is_some()) {
                return None;
            }
            (at, items) = (after, items + 1);
        }
        if self.word(at) != "and" || !self.capital(at + 1) {
            return None;
        }
        let places = self.begins(start).place > start && self.begins(comma + 1).place > comma + 1;
        let last = self.begins(at + 1);
        let whole = last.firm && last.organisation > at + 2;
        let nouns = || (start..at).filter(|&it| self.shapes.capital(it)).all(|it| self.is_subject(it));
        (!whole && (places || (determined && nouns())) && self.splits(at + 1)).then_some(at + 1)
    }

    /// Whether the word is a subject that departments and committees are named for, and no name of its own.
    fn is_subject(&self, at: usize) -> bool {
        let begins = self.begins(at);
        let own = begins.organisation > at || begins.place > at || self.shapes.at(at) == Shape::Caps;
        let (given, surname, everyday) = crate::document::lookup::word(self.word(at));
        !own && (everyday || (given == 0 && surname < 60))
    }

    /// "(Property Chamber)" after a tribunal or court.
    pub(crate) fn chamber(&self, bracket: usize) -> Option<usize> {
        let words = bracket + 1..bracket + 8;
        let tokens = self.document.tokens();
        if self.word(bracket) != "(" || !matches!(self.word(bracket.checked_sub(1)?), "Tribunal" | "Court") {
            return None;
        }
        let chamber = words.clone().find(|&at| matches!(self.word(at), "Chamber" | "Division" | "List"))?;
        (self.word(chamber + 1) == ")" && chamber + 1 < tokens.len()).then_some(chamber + 2)
    }

    /// What follows a head noun: "of Health and Social Care". The token after it.
    fn tail(&self, head_at: usize, head: Head) -> Option<usize> {
        let allowed = match self.word(head_at + 1) {
            "of" => Head::OF,
            "for" => Head::FOR,
            "on" => Head::ON,
            _ => return None,
        };
        if !head.is(allowed) {
            return None;
        }
        let office = matches!(
            self.word(head_at),
            "Department" | "Ministry" | "Office" | "Court" | "Board" | "University"
        );
        self.tail_words(head_at + 2, office)
    }

    fn tail_words(&self, from: usize, office: bool) -> Option<usize> {
        let first = if self.word(from) == "the" { from + 1 } else { from };
        // The Housing Inspectorate of the Audit Commission: a part and its whole.
        if first > from && self.begins(first).firm && self.word(from - 1) == "of" {
            return None;
        }
        let mut at = self.tail_item(first, office)?;
        // Each turn goes at least one word on.
        loop {
            let connector = self.word(at);
            let next = match connector {
                "and" | "&" => {
                    let right = at + 1;
                    if self.joins(first, at, right) { self.tail_item(right, office) } else { None }
                }
                "," => self.tail_list(first, at, office),
                "of" | "for" | "on" => self.tail_item(self.past_the(at + 1), office),
                "in" | "with" | "to" => {
                    let item = self.past_the(at + 1);
                    if self.begins(item).place > item { None } else { self.tail_item(item, office) }
                }
                _ => None,
            };
            let Some(next) = next.filter(|&next| next > at) else { return Some(at) };
            at = next;
        }
    }

    fn past_the(&self, at: usize) -> usize {
        if self.word(at) == "the" { at + 1 } else { at }
    }

    /// Capitals in a row after "of".
    fn tail_item(&self, from: usize, office: bool) -> Option<usize> {
        let mut at = from;
        while at < self.tokens.end {
            let begins = self.begins(at);
            if at > from && (self.is_role(at) || (begins.firm && begins.organisation > at)) {
                break;
            }
            if begins.place > at {
                at = begins.place;
            } else if self.shapes.capital(at) && !(at > from && office && listed(&NO_BODY, self.word(at))) {
                at += 1;
            } else if self.shapes.at(at) == Shape::Hyphen && at > from && self.document.joined_to_next(at) {
                at = (at + 2).min(self.tokens.end);
            } else if self.shapes.at(at) == Shape::Clitic && at > from && self.capital(at + 1) {
                let owner = self.word(at - 1);
                if !(POSSESSORS.has(owner) || self.is_role_word(owner)) {
                    break;
                }
                at += 1;
            } else {
                break;
            }
        }
        (at > from).then_some(at)
    }

    /// Whether "and" after the tail `first..at` joins what stands at `right` to it.
    fn joins(&self, first: usize, at: usize, right: usize) -> bool {
        if !self.capital(right) || self.is_role(right) {
            return false;
        }
        let other = self.begins(right);
        if (other.firm || self.shapes.at(right) == Shape::Caps) && other.organisation > right {
            return false;
        }
        if self.splits(right) {
            return false;
        }
        let place = |from: usize, to: usize| self.begins(from).place == to;
        if (first..at).any(|from| place(from, at)) {
            // Great Britain and Ireland, but not Leeds and Bradford.
            let nations = is_nation(self.word(at - 1)) && is_nation(self.word(right));
            return nations;
        }
        other.place <= right && self.is_subject(right)
    }

    /// Past ", Food and Rural Affairs".
    fn tail_list(&self, first: usize, comma: usize, office: bool) -> Option<usize> {
        let mut at = comma;
        for _ in 0..6 {
            let item = at + 1;
            if self.word(at) == "and" {
                return if self.joins(first, at, item) { self.tail_item(item, office) } else { None };
            }
            if self.shapes.at(at) != Shape::Comma {
                return None;
            }
            if self.word(item) == "and" {
                at = item;
                continue;
            }
            let begins = self.begins(item);
            if !self.capital(item)
                || begins.organisation > item
                || begins.place > item
                || !self.is_subject(item)
            {
                return None;
            }
            at = self.tail_item(item, office)?;
        }
        None
    }
}

/// Whether a place is one that arms of national bodies carry in their names.
pub(crate) fn is_nation(place: &str) -> bool {
    matches!(
        place,
        "Britain"
            | "Cymru"
            | "England"
            | "Europe"
            | "Ireland"
            | "NI"
            | "Northern Ireland"
            | "Scotland"
            | "UK"
            | "Wales"
    )
}
