//! What comes out of a pipeline: parts that are wanted, and the layers of an article, in; the layers without the rest, out.

use greenpaper_core::{EntityIndex, Layers, MentionIndex, MentionKind};

/// A part of what a pipeline finds, for [`PipelineBuilder::only`](crate::PipelineBuilder::only) and
/// [`without`](crate::PipelineBuilder::without). A [`MentionKind`] is one, by `into`.
///
/// ```
/// use greenpaper_core::MentionKind;
/// use greenpaper_extract::Part;
/// assert_eq!(Part::from(MentionKind::Legislation), Part::Mentions(MentionKind::Legislation));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The mentions of a kind, with the entities that they name.
    Mentions(MentionKind),
    /// Who said what.
    Quotations,
    /// Who holds which post where.
    Affiliations,
    /// Which known things mentions are.
    Links,
}

impl From<MentionKind> for Part {
    fn from(kind: MentionKind) -> Part {
        Part::Mentions(kind)
    }
}

/// Which parts are wanted.
#[derive(Clone, Debug)]
pub(super) struct Selection {
    kinds: [bool; MentionKind::STANDARD.len()],
    pub(super) quotations: bool,
    pub(super) affiliations: bool,
    links: bool,
}

impl Selection {
    pub(super) const ALL: Selection = Selection {
        kinds: [true; MentionKind::STANDARD.len()],
        quotations: true,
        affiliations: true,
        links: true,
    };

    pub(super) const NONE: Selection = Selection {
        kinds: [false; MentionKind::STANDARD.len()],
        quotations: false,
        affiliations: false,
        links: false,
    };

    /// Wants a part, or wants it no more.
    pub(super) fn set(&mut self, part: Part, wanted: bool) {
        match part {
            // What is of a kind of a user's own is always wanted: nobody else looks for it.
            Part::Mentions(kind) => {
                if let Some(at) = kind.position() {
                    self.kinds[at] = wanted;
                }
            }
            Part::Quotations => self.quotations = wanted,
            Part::Affiliations => self.affiliations = wanted,
            Part::Links => self.links = wanted,
        }
    }

    /// Takes away what is not wanted; `own` tells by the number of a mention whether a user's own rule found it, which is always
    /// wanted. What pointed to a mention that goes points nowhere; an affiliation goes with its person. Linear in the layers.
    pub(super) fn keep(&self, layers: &mut Layers, own: impl Fn(usize) -> bool) {
        if !self.quotations {
            layers.quotes.clear();
        }
        if !self.affiliations {
            layers.affiliations.clear();
        }
        if !self.links {
            layers.links.clear();
        }
        if self.kinds.iter().all(|wanted| *wanted) {
            return;
        }
        let wanted = |kind: MentionKind| kind.position().is_none_or(|at| self.kinds[at]);
        let kept: Vec<bool> =
            layers.mentions.iter().enumerate().map(|(n, it)| wanted(it.kind) || own(n)).collect();
        let mention = renumber(&kept);
        let mention = |index: MentionIndex| mention[index.get()].map(MentionIndex);
        let mut at = 0..;
        layers.mentions.retain(|_| at.next().is_some_and(|at| kept[at]));
        layers.links.retain_mut(|link| {
            mention(link.mention).is_some_and(|index| {
                link.mention = index;
                true
            })
        });
        for speaker in layers.quotes.iter_mut().flat_map(|it| it.speaker.iter_mut().chain(&mut it.others)) {
            speaker.mention = speaker.mention.and_then(mention);
        }
        layers.affiliations.retain_mut(|it| {
            mention(it.person_mention).is_some_and(|index| {
                it.person_mention = index;
                it.organisation_mention = it.organisation_mention.and_then(mention);
                true
            })
        });
        let mut named = vec![false; layers.entities.len()];
        for entity in layers.mentions.iter().filter_map(|it| it.entity) {
            named[entity.get()] = true;
        }
        let entity = renumber(&named);
        let mut at = 0..;
        layers.entities.retain(|_| at.next().is_some_and(|at| named[at]));
        for it in layers.mentions.iter_mut().filter_map(|it| it.entity.as_mut()) {
            *it = entity[it.get()].map_or(*it, EntityIndex);
        }
    }
}

/// The numbers that things have when those that are not kept are gone.
fn renumber(kept: &[bool]) -> Vec<Option<u32>> {
    let mut next = 0..;
    kept.iter().map(|kept| if *kept { next.next() } else { None }).collect()
}
