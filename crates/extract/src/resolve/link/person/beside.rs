//! What the words beside a name say of its bearer: a name in; in public office, or of another calling, out.

use crate::phrase::held_post::{HeldPost, held_posts};
use crate::phrase::person_name::parse::NameParse;
use crate::phrase::person_name::reader::NameReader;
use crate::prelude::*;

/// What is said beside one name or several of one person.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    /// An office of state, a seat, a party.
    pub(super) public: bool,
    /// A calling that politicians do not have while they are politicians, a title that tells of one, an age.
    pub(super) other: bool,
    /// Somebody in private life, whatever else is said.
    pub(super) private: bool,
    /// It is a byline, and nothing beside it says more.
    pub(super) byline: bool,
    /// The titles of the posts.
    pub(super) posts: Vec<Range<usize>>,
}

impl Beside {
    /// What both say.
    pub(super) fn and(mut self, more: Beside) -> Beside {
        self.public |= more.public;
        self.other |= more.other;
        self.byline |= more.byline;
        self.private |= more.private;
        self.posts.extend(more.posts);
        self
    }
}

/// What stands beside a name as it was read.
pub(super) fn beside(document: &Document<'_>, candidates: &Candidates, parse: &NameParse) -> Beside {
    let unit = &document.units()[document.unit_of(parse.name.start)];
    let (names, end) = (NameReader { document, unit }, parse.name.end.max(parse.suffix.end));
    let before = names.before(parse.titles.start.min(parse.name.start));
    let mut said = Beside {
        public: in_brackets(&names, candidates, end)
            || before.is_some_and(|it| is_member(&names, candidates, it))
            || names_seat(&names, end),
        // `Judge Ann Lee`: a rank that was not read as a title.
        other: before.is_some_and(|it| is_rank(&names, it))
            || is_aged(&names, end)
            || is_private(&names, end),
        private: is_somebody(&names, parse, end) || before.is_some_and(|it| has_private_calling(&names, it)),
        ..Beside::default()
    };
    said.other |= said.private;
    for at in parse.titles.clone() {
        let title = classes_of(document.word(at).trim_end_matches('.'));
        said.public |= title.any(class::HONOURABLE_OPENER) || names.is_word(at, "honourable");
        said.other |= !title.any(class::MILD_TITLE);
    }
    for at in parse.suffix.clone() {
        said.public |= document.is(at, class::PARLIAMENTARY_POST_NOMINAL);
        said.other |= document.is(at, class::PROFESSIONAL_POST_NOMINAL);
    }
    for post in held_posts(document, candidates, parse.name.clone()) {
        match calling(document, candidates, &post) {
            Calling::Public => said.public = true,
            Calling::Other => said.other = true,
            Calling::Either => {}
        }
        said.posts.push(post.role);
    }
    said.byline = matches!(unit.block.kind, BlockKind::Byline | BlockKind::AuthorNote) && !said.public;
    said
}

fn is_rank(names: &NameReader<'_, '_>, at: usize) -> bool {
    let state = matches!(names.word(at), "Chancellor" | "President");
    names.is(at, class::RANK) && names.is_upper(at) && !state
}

/// `Ann Lee, 43,`.
fn is_aged(names: &NameReader<'_, '_>, from: usize) -> bool {
    let age = names.word(from + 1);
    let ends = names.is_kind(from + 2, TokenKind::Comma) || matches!(names.word(from + 2), "." | "and");
    names.word(from) == "," && age.len() == 2 && age.bytes().all(|it| it.is_ascii_digit()) && ends
}

/// `lives next door`, `, a patient`, `, a mother of two`, `from Leeds,` after a name: somebody in private life.
fn is_private(names: &NameReader<'_, '_>, from: usize) -> bool {
    let who = usize::from(names.word(from) == "who");
    if names.is(from + who, class::PRIVATE_VERB) {
        return true;
    }
    if names.word(from) != "," {
        return false;
    }
    let comes = matches!(names.word(from + 1), "from" | "of") && names.is_upper(from + 2);
    let described =
        names.is(from + 1, class::ARTICLE | class::POSSESSIVE_DETERMINER) || names.word(from + 1) == "one";
    comes
        || described
            && (from + 2..from + 7)
                .take_while(|at| names.word(*at) != ",")
                .any(|at| names.is(at, class::PRIVATE_PERSON_NOUN))
}

/// `a Mr Ann Lee`, `Councillor Ann Lee`, `Ann Lee, no relation`, `Ann Lee, a 34-year-old`, `Ann Lee was nine when`, `Ann Lee, who
/// runs a café`: somebody in private life, or in that of a town.
fn is_somebody(names: &NameReader<'_, '_>, parse: &NameParse, from: usize) -> bool {
    let titled = !parse.titles.is_empty();
    let article = names.before(parse.titles.start).is_some_and(|it| matches!(names.word(it), "a" | "A"));
    let councillor = parse.titles.clone().any(|at| is_councillor(names.word(at)))
        || names
            .before(parse.titles.start.min(parse.name.start))
            .is_some_and(|it| is_councillor(names.word(it)));
    if titled && article || councillor {
        return true;
    }
    let number = |at: usize| {
        let word = names.word(at);
        AGES.contains(&word) || word.len() < 3 && word.bytes().all(|it| it.is_ascii_digit())
    };
    if names.word(from) == "was" && !names.word(from + 1).is_empty() && number(from + 1) {
        return matches!(names.word(from + 2), "when" | "years");
    }
    let at = from + 1;
    if names.word(from) != "," && names.word(from) != "(" {
        return false;
    }
    let unrelated = names.word(at) == "no" && names.word(at + 1) == "relation";
    let aged = names.is(at, class::ARTICLE) && names.word(at + 2) == "-" && names.word(at + 3) == "year";
    let keeps = names.word(at) == "who"
        && matches!(names.word(at + 1), "runs" | "owns" | "keeps" | "ran" | "owned" | "kept")
        && names.is(at + 2, class::ARTICLE | class::POSSESSIVE_DETERMINER)
        && (at + 3..at + 6).any(|it| names.is(it, class::SMALL_BUSINESS));
    unrelated || aged || keeps
}

/// Ages of children in words.
const AGES: [&str; 12] = [
    "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen",
];

fn is_councillor(word: &str) -> bool {
    matches!(word, "Councillor" | "Cllr" | "Cllr." | "councillor" | "Alderman")
}

/// `the cellist Ann Lee`, `Goalkeeper Ann Lee`, `Her hairdresser, Ann Lee,`.
fn has_private_calling(names: &NameReader<'_, '_>, before: usize) -> bool {
    let comma = usize::from(names.word(before) == ",");
    let Some(noun) = before.checked_sub(comma).filter(|it| names.tokens().contains(it)) else { return false };
    names.is(noun, class::PRIVATE_CALLING)
}

/// `(Kettering) (Con)`, `(Lab)`, `(Lab, Wigan)`, `(South Shields, Labour)` after a name.
fn in_brackets(names: &NameReader<'_, '_>, candidates: &Candidates, from: usize) -> bool {
    let mut at = from;
    for _ in 0..2 {
        if names.word(at) != "(" {
            return false;
        }
        let Some(close) = (at..at + 12).find(|it| names.word(*it) == ")") else { return false };
        if (at + 1..close).any(|it| is_party(names, candidates, it)) {
            return true;
        }
        at = close + 1;
    }
    false
}

fn is_party(names: &NameReader<'_, '_>, candidates: &Candidates, at: usize) -> bool {
    let free = || candidates.at(at).is_none_or(|(_, it)| it.kind == MentionKind::Organisation);
    names.is(at, class::PARTY_NAME | class::PARTY_ADJECTIVE)
        || names.is(at, class::PARTY_ABBREVIATION) && free()
}

/// Whether `Labour MP`, `MPs`, `backbencher`, `Labour's` stands right before a name, at token `last`.
fn is_member(names: &NameReader<'_, '_>, candidates: &Candidates, last: usize) -> bool {
    let clitic = names.is_kind(last, TokenKind::Clitic)
        && names.before(last).is_some_and(|it| is_party(names, candidates, it));
    clitic || names.is(last, class::MEMBER_NOUN | class::PARTY_MEMBER_NOUN)
}

/// `, MP for Wigan`, `, the Labour MP`, `, Conservative member for` after a name.
fn names_seat(names: &NameReader<'_, '_>, from: usize) -> bool {
    let opens = names.is_kind(from, TokenKind::Comma)
        || names.is_kind(from, TokenKind::OpenBracket)
        || matches!(names.word(from), "–" | "—");
    let described = |at: usize| names.is(at, class::MEMBER_DESCRIPTION_WORD) || names.word(at) == "-";
    let member = (from + 1..from + 7).find(|at| !described(*at));
    opens && member.is_some_and(|at| names.is(at, class::MEMBER_POST_NOMINAL))
}

/// What an office tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calling {
    Public,
    /// Of politicians and others: chair, leader, mayor, author.
    Either,
    Other,
}

/// Words in the names of organisations that have leaders as parties have, and chairs as committees have.
const OWN_LEADERS: [&str; 16] = [
    "Council",
    "Trust",
    "University",
    "College",
    "Hospital",
    "School",
    "Association",
    "Federation",
    "Union",
    "Society",
    "Ltd",
    "plc",
    "Group",
    "Foundation",
    "council",
    "trust",
];
/// Words in the names of Parliament's committees.
const PARLIAMENTARY: [&str; 4] = ["Commons", "Lords", "select", "Select"];

/// What a post that someone holds tells of them.
pub(super) fn calling(document: &Document<'_>, candidates: &Candidates, post: &HeldPost) -> Calling {
    let is = |classes: LexicalClass| post.role.clone().any(|at| document.is(at, classes));
    let has = |word: &str| post.role.clone().any(|at| document.word(at).eq_ignore_ascii_case(word));
    let secretary = (has("secretary") || has("under-secretary")) && !is(class::PLAIN_SECRETARY_MODIFIER);
    let chancellor = has("chancellor") && !has("vice") && !has("pro");
    let speaker = has("speaker") && (has("commons") || has("house"));
    let state = is(class::STATE_POST_NOUN) || secretary || chancellor || speaker;
    let found = post.organisation.and_then(|at| candidates.at(at)).map(|(_, it)| it);
    let organisation = match (found, &post.unknown) {
        (Some(it), _) => &document.text()[it.span],
        (None, Some(tokens)) => document.words(tokens.clone()),
        _ => "",
    };
    let of = |words: &[&str]| words.iter().any(|it| organisation.contains(it));
    let owned = of(&OWN_LEADERS);
    if is(class::WORKPLACE_POST_NOUN) && !has("shadow") && !has("frontbench") {
        let speaks = (has("spokesman") || has("spokeswoman")) && !owned;
        return if speaks { Calling::Either } else { Calling::Other };
    }
    // The chair of a committee of Parliament sits in it.
    let committee = organisation.ends_with("ommittee")
        && (of(&PARLIAMENTARY) || found.is_some_and(|it| !it.links.is_empty()));
    if state || committee && is(class::COMMITTEE_POST_NOUN) {
        return Calling::Public;
    }
    let either = is(class::PUBLIC_OR_PRIVATE_POST_NOUN) && !owned && !is(class::COMPANY_POST_NOUN);
    if either { Calling::Either } else { Calling::Other }
}
