//! Outcomes: a name in a frame in; what the pipeline made of it out.

use super::frame::{Document, Frame};
use super::names::Name;
use greenpaper::extract::Pipeline;
use greenpaper::model::MentionKind;
use greenpaper::read::{ReadOptions, read_str};
use greenpaper::{Annotated, Mention};

/// What became of a name, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Found whole and linked to what bears it.
    Linked,
    /// Found whole, without a link, and no link can be asked for: two bear the name.
    Unsure,
    /// Found whole, without a link.
    Unlinked,
    /// Found whole as another kind.
    OtherKind,
    /// A mention goes on beyond the name.
    Longer,
    /// A mention has some of the name.
    Shorter,
    /// Nothing is found there.
    Missed,
    /// Something there has a link to what does not bear the name.
    WronglyLinked,
}

impl Outcome {
    pub(crate) const ALL: [Outcome; 8] = [
        Outcome::Linked,
        Outcome::Unsure,
        Outcome::Unlinked,
        Outcome::OtherKind,
        Outcome::Longer,
        Outcome::Shorter,
        Outcome::Missed,
        Outcome::WronglyLinked,
    ];

    /// In the words of the command's table.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Outcome::Linked => "linked",
            Outcome::Unsure => "unsure",
            Outcome::Unlinked => "unlinked",
            Outcome::OtherKind => "other kind",
            Outcome::Longer => "longer",
            Outcome::Shorter => "shorter",
            Outcome::Missed => "missed",
            Outcome::WronglyLinked => "wrong link",
        }
    }

    /// Whether the name was found with its own bounds and kind.
    pub(crate) fn is_whole(self) -> bool {
        self <= Outcome::Unlinked
    }

    /// Whether it is right for its kind: of bodies and Acts the link too, of the others the bounds, and no wrong link.
    pub(crate) fn is_right(self, kind: &str) -> bool {
        match kind {
            "organisation" | "everyday name" | "legislation" | "short title" => self <= Outcome::Unsure,
            _ => self.is_whole(),
        }
    }
}

/// What became of a name in all documents that it makes in a frame: the worst of them, and that document as it was
/// found. None where the frame is nothing to the name.
pub(crate) fn of(pipeline: &Pipeline, frame: &Frame, name: &Name) -> Option<(Outcome, String)> {
    let mut worst: Option<(Outcome, String)> = None;
    for document in frame.documents(name.filling()) {
        let (outcome, told) = of_document(pipeline, frame, name, &document);
        if worst.as_ref().is_none_or(|(before, _)| outcome > *before) {
            worst = Some((outcome, told));
        }
    }
    worst
}

fn of_document(pipeline: &Pipeline, frame: &Frame, name: &Name, document: &Document) -> (Outcome, String) {
    let date = if frame.undated { None } else { name.day };
    let articles = read_str(&document.text, &ReadOptions { date, ..ReadOptions::default() });
    let annotated: Vec<(usize, Annotated)> = articles
        .into_iter()
        .map(|it| {
            let offset = it.origin().range.as_ref().map_or(0, |range| range.start as usize);
            (offset, pipeline.annotate(it))
        })
        .collect();
    let (start, end) = document.span;
    let mut worst = (Outcome::Missed, String::new());
    let mut found = false;
    for (offset, annotated) in &annotated {
        for (number, mention) in annotated.mentions().iter().enumerate() {
            let span = (mention.span.start() + offset, mention.span.end() + offset);
            // The nation before a role is a mention of its own.
            if span.1 <= start + name.owner || span.0 >= end {
                continue;
            }
            let own = annotated.links().iter().filter(|it| it.mention.get() == number);
            let links: Vec<&str> = own.map(|it| it.id.as_str()).collect();
            let outcome = of_mention(mention, span, &links, name, document, frame.undated);
            if !found || outcome > worst.0 {
                let words = annotated.text()[mention.span.range()].replace('\n', "↵");
                let rule = mention.rule.as_ref().map_or(mention.kind.as_str(), |it| it.as_str());
                worst = (outcome, format!("“{words}” by {rule} {}", links.join(" ")));
            }
            found = true;
        }
    }
    (worst.0, format!("{document} -> {}", worst.1.trim_end()))
}

fn of_mention(
    mention: &Mention,
    (start, end): (usize, usize),
    links: &[&str],
    name: &Name,
    document: &Document,
    undated: bool,
) -> Outcome {
    let bounds = document.span;
    let own = |link: &&str| name.may_link(link, undated);
    // A provision and its Act are one mention: "section 3(2) of the Care Act 2014".
    let provision = |link: &&str| {
        name.bearers.iter().any(|it| link.strip_prefix(it).is_some_and(|rest| rest.starts_with('/')))
    };
    let unlinked = if name.is_sure(undated) { Outcome::Unlinked } else { Outcome::Unsure };
    let with_provision = kind_of(name.kind) == MentionKind::Legislation
        && mention.value.is_some()
        && start < bounds.0
        && end == bounds.1;
    if with_provision && links.iter().all(provision) {
        return if links.is_empty() { unlinked } else { Outcome::Linked };
    }
    let whole = (start == bounds.0 || start == bounds.0 + name.owner)
        && (end == bounds.1 || (document.lost_possessive && end == bounds.1 + 1));
    let kind = mention.kind == kind_of(name.kind);
    if whole && kind {
        return match links {
            [] => unlinked,
            links if links.iter().all(own) => Outcome::Linked,
            _ => Outcome::WronglyLinked,
        };
    }
    let inside = start >= bounds.0 && end <= bounds.1 && !whole;
    match () {
        // A place within an Act's title says no more than that the title was not found.
        () if inside && !kind => Outcome::Shorter,
        () if links.iter().any(|link| !own(link)) => Outcome::WronglyLinked,
        () if whole => Outcome::OtherKind,
        () if start <= bounds.0 && end >= bounds.1 => Outcome::Longer,
        () => Outcome::Shorter,
    }
}

fn kind_of(kind: &str) -> MentionKind {
    match kind {
        "organisation" | "everyday name" => MentionKind::Organisation,
        "legislation" | "short title" => MentionKind::Legislation,
        "person" => MentionKind::Person,
        "place" => MentionKind::Place,
        _ => MentionKind::Role,
    }
}
