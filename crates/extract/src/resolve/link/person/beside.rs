//! What the words beside a name say of its bearer: in public office, or of another calling.

use crate::phrase::person_name::run::Reading;
use crate::rules::person::element::is_capital;
use crate::rules::person::lexicon::{Flags, flags};
use crate::phrase::held_post::{HeldPost as Held, held_posts as held};
use crate::{Candidates, Document};
use greenpaper_core::{BlockKind, MentionKind};
use std::ops::Range;

/// What is said beside one name or several of one person.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    /// An office of state, a seat, a party.
    pub(super) public: bool,
    /// A calling that politicians do not have while they are politicians, a title that tells of one, an age.
    pub(super) other: bool,
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
        self.posts.extend(more.posts);
        self
    }
}

/// What an office tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Calling {
    Public,
    /// Of politicians and others: chair, leader, mayor, author.
    Either,
    Other,
}

/// What stands beside a name as it was read.
pub(super) fn beside(document: &Document<'_>, found: &Candidates, reading: &Reading) -> Beside {
    let mut said = Beside::default();
    let unit = &document.units()[document.unit_of(reading.name.start)];
    let tokens = unit.tokens.clone();
    let title = |word: &str| reading.titles.clone().any(|at| document.word(at).eq_ignore_ascii_case(word));
    said.public |= title("hon") || title("rt") || title("hon.") || title("honourable");
    for at in reading.titles.clone() {
        let word = document.word(at);
        let mild =
            ["mr", "mrs", "ms", "miss", "sir", "dame", "the", "rt", "right", "hon", "honourable", "madam"];
        let mild = mild.iter().any(|it| word.trim_end_matches('.').eq_ignore_ascii_case(it));
        said.other |= !mild;
    }
    // `Judge Ann Lee`: a rank that was not read as a title.
    let before = reading.titles.start.min(reading.name.start).checked_sub(1).filter(|it| *it >= tokens.start);
    said.other |= before.is_some_and(|it| {
        let word = document.word(it);
        flags(word).any(Flags::RANK) && is_capital(word) && !matches!(word, "Chancellor" | "President")
    });
    let honours = reading.suffix.clone().map(|at| document.word(at));
    for honour in honours {
        said.public |= matches!(honour, "MP" | "MSP" | "MS" | "AM" | "MLA" | "MEP");
        said.other |=
            matches!(honour, "FRCN" | "RN" | "RGN" | "PhD" | "FRICS" | "FRCP" | "FRCS" | "FRCGP" | "CPFA");
    }
    said.public |= in_brackets(document, found, reading.end(), tokens.end);
    said.public |= before.is_some_and(|it| is_member(document, found, tokens.start, it));
    said.public |= names_seat(document, reading.end(), tokens.end);
    // `Ann Lee, 43,`.
    let number =
        |at: usize| document.word(at).len() == 2 && document.word(at).bytes().all(|it| it.is_ascii_digit());
    said.other |= document.word(reading.end()) == ","
        && number(reading.end() + 1)
        && matches!(document.word(reading.end() + 2), "," | "." | "and");
    for post in held(document, found, reading.name.clone()) {
        match calling(document, found, &post) {
            Calling::Public => said.public = true,
            Calling::Other => said.other = true,
            Calling::Either => {}
        }
        said.posts.push(post.role);
    }
    said.other |= is_private(document, reading.end(), tokens.end);
    said.byline = matches!(unit.block.kind, BlockKind::Byline | BlockKind::AuthorNote) && !said.public;
    said
}

/// `lives next door`, `, a patient`, `, a mother of two`, `from Leeds,` after a name: somebody in private life.
fn is_private(document: &Document<'_>, from: usize, end: usize) -> bool {
    let word = |at: usize| if at < end { document.word(at) } else { "" };
    let lives = |word: &str| {
        matches!(
            word,
            "lives"
                | "lived"
                | "cares"
                | "cared"
                | "teaches"
                | "rents"
                | "rented"
                | "suffers"
                | "earns"
                | "nursed"
                | "farms"
        )
    };
    if lives(word(from)) || word(from) == "who" && lives(word(from + 1)) {
        return true;
    }
    if word(from) != "," {
        return false;
    }
    if matches!(word(from + 1), "from" | "of") && document.is_upper(from + 2) {
        return true;
    }
    matches!(word(from + 1), "a" | "an" | "the" | "one" | "whose" | "his" | "her")
        && (from + 2..from + 7).take_while(|at| word(*at) != ",").any(|at| {
            matches!(
                word(at),
                "patient"
                    | "mother"
                    | "father"
                    | "parent"
                    | "tenant"
                    | "resident"
                    | "student"
                    | "pupil"
                    | "pensioner"
                    | "carer"
                    | "widow"
                    | "widower"
                    | "grandmother"
                    | "grandfather"
                    | "wife"
                    | "husband"
                    | "son"
                    | "daughter"
                    | "sister"
                    | "brother"
                    | "claimant"
                    | "leaseholder"
                    | "homeowner"
                    | "neighbour"
                    | "shopkeeper"
                    | "victim"
                    | "survivor"
                    | "appellant"
                    | "respondent"
            )
        })
}

/// `(Kettering) (Con)`, `(Lab)`, `(Lab, Wigan)`, `(South Shields, Labour)` after a name.
fn in_brackets(document: &Document<'_>, found: &Candidates, from: usize, end: usize) -> bool {
    let mut at = from;
    for _ in 0..2 {
        if document.word(at) != "(" || at >= end {
            return false;
        }
        let Some(close) = (at..end.min(at + 12)).find(|it| document.word(*it) == ")") else { return false };
        if (at + 1..close).any(|it| is_party(document, found, it)) {
            return true;
        }
        at = close + 1;
    }
    false
}

fn is_party(document: &Document<'_>, found: &Candidates, at: usize) -> bool {
    matches!(
        document.word(at),
        "Con"
            | "Lab"
            | "LD"
            | "Lib"
            | "LDem"
            | "SNP"
            | "DUP"
            | "SDLP"
            | "UUP"
            | "PC"
            | "UKIP"
            | "Ind"
            | "CB"
            | "Lab/Co-op"
    ) && found.at(at).is_none_or(|(_, it)| it.kind == MentionKind::Organisation)
        || matches!(document.word(at), "Labour" | "Conservative" | "Tory" | "Green" | "Alliance" | "Reform")
        || matches!(document.word(at), "Liberal" | "Plaid" | "Democrat")
}

/// Whether `Labour MP`, `MPs`, `backbencher` stands right before a name, at token `last`.
fn is_member(document: &Document<'_>, found: &Candidates, from: usize, last: usize) -> bool {
    let member = |at: usize| {
        matches!(
            document.word(at),
            "MP" | "MPs"
                | "MSP"
                | "MEP"
                | "backbencher"
                | "backbenchers"
                | "ministers"
                | "premier"
                | "minister"
                | "Minister"
                | "Labour’s"
                | "Chancellor"
                | "chancellor"
        )
    };
    // `Labour's Ann Lee`, `the Tory Ann Lee`.
    let clitic =
        matches!(document.word(last), "'s" | "’s") && last > from && is_party(document, found, last - 1);
    member(last) || clitic || matches!(document.word(last), "Labour" | "Conservative" | "Tory" | "Democrat")
}

/// `, MP for Wigan`, `, the Labour MP`, `, Conservative member for` after a name.
fn names_seat(document: &Document<'_>, from: usize, end: usize) -> bool {
    let opens = matches!(document.word(from), "," | "(" | "–" | "—");
    opens && {
        let mut at = from + 1;
        while at < end.min(from + 7) {
            match document.word(at) {
                "MP" | "MSP" | "MEP" => return true,
                "the" | "a" | "former" | "then" | "and" | "Labour" | "Conservative" | "Tory" | "Liberal"
                | "Democrat" | "SNP" | "DUP" | "Green" | "Plaid" | "Cymru" | "independent" | "veteran"
                | "senior" | "backbench" | "-" => at += 1,
                _ => return false,
            }
        }
        false
    }
}

fn calling(document: &Document<'_>, found: &Candidates, post: &Held) -> Calling {
    let word = |at: usize| document.word(at);
    let has =
        |words: &[&str]| post.role.clone().any(|at| words.iter().any(|it| word(at).eq_ignore_ascii_case(it)));
    let secretary = has(&["secretary", "under-secretary"])
        && !has(&[
            "general",
            "company",
            "assistant",
            "permanent",
            "press",
            "private",
            "branch",
            "honorary",
            "club",
        ]);
    let state = has(&[
        "minister",
        "ministers",
        "mp",
        "whip",
        "premier",
        "backbencher",
        "parliamentarian",
        "peer",
        "shadow",
    ]) || secretary
        || has(&["chancellor"]) && !has(&["vice", "pro"])
        || has(&["speaker"]) && has(&["commons", "house"]);
    // The body, as far as it is one of a kind: a council has a leader as a party has, a trust a chair as a committee has.
    let body = match (post.organisation, &post.unknown) {
        (Some(at), _) => found.at(at).map_or("", |(_, it)| &document.text()[it.span]),
        (None, Some(tokens)) => document.words(tokens.clone()),
        _ => "",
    };
    let of = |words: &[&str]| words.iter().any(|it| body.contains(it));
    let owned =
        of(&["Council", "Trust", "University", "College", "Hospital", "School", "Association", "Federation"])
            || of(&["Union", "Society", "Ltd", "plc", "Group", "Foundation", "council", "trust"]);
    let at_work = has(&[
        "private",
        "adviser",
        "aide",
        "researcher",
        "spokesman",
        "spokeswoman",
        "editor",
        "correspondent",
    ]);
    if at_work && !has(&["shadow", "frontbench"]) {
        let speaks = has(&["spokesman", "spokeswoman"]) && !owned;
        return if speaks { Calling::Either } else { Calling::Other };
    }
    // The chair of a committee of Parliament sits in it.
    let committee = body.ends_with("ommittee")
        && (of(&["Commons", "Lords", "select", "Select"])
            || post.organisation.and_then(|at| found.at(at)).is_some_and(|(_, it)| !it.links.is_empty()));
    if committee && has(&["chair", "chairman", "chairwoman", "chairs", "member"]) {
        return Calling::Public;
    }
    let either = has(&[
        "leader",
        "chair",
        "chairman",
        "chairwoman",
        "mayor",
        "president",
        "spokesperson",
        "member",
        "candidate",
        "author",
        "architect",
        "commissioner",
        "envoy",
        "tsar",
        "founder",
        "governor",
        "chairs",
        "ambassador",
        "speaker",
        "deputy",
    ]);
    match (state, either) {
        (true, _) => Calling::Public,
        (false, true) if !owned && !has(&["executive", "director", "officer", "manager"]) => Calling::Either,
        _ => Calling::Other,
    }
}
