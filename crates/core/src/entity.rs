//! The things that an article names.

use crate::{EntityId, Legislation, MentionKind, Organisation, Person, Place, Post, Publication};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A thing that an article names, once or often.
///
/// ```
/// use greenpaper_core::{Entity, MentionKind, Organisation};
/// let entity = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
/// assert_eq!((&*entity.name(), entity.kind()), ("Unison", MentionKind::Organisation));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Entity {
    /// A body.
    Organisation(Organisation),
    /// A person.
    Person(Person),
    /// A place.
    Place(Place),
    /// An Act, bill or instrument.
    Legislation(Legislation),
    /// A report, paper, plan or book.
    Publication(Publication),
    /// A post.
    Post(Post),
}

impl Entity {
    /// The name to call it by; put together for people and for legislation, which have none of one piece.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        match self {
            Entity::Organisation(it) => Cow::Borrowed(&it.name),
            Entity::Person(it) => Cow::Owned(it.name.full()),
            Entity::Place(it) => Cow::Borrowed(&it.name),
            Entity::Legislation(it) => Cow::Owned(it.called()),
            Entity::Publication(it) => Cow::Borrowed(&it.title),
            Entity::Post(it) => Cow::Borrowed(&it.title),
        }
    }

    /// The kind of the mentions that name it.
    #[must_use]
    pub fn kind(&self) -> MentionKind {
        match self {
            Entity::Organisation(_) => MentionKind::Organisation,
            Entity::Person(_) => MentionKind::Person,
            Entity::Place(_) => MentionKind::Place,
            Entity::Legislation(_) => MentionKind::Legislation,
            Entity::Publication(_) => MentionKind::Publication,
            Entity::Post(_) => MentionKind::Role,
        }
    }

    /// The known thing it is, where that is sure.
    #[must_use]
    pub fn id(&self) -> Option<EntityId> {
        match self {
            Entity::Organisation(it) => it.id.clone(),
            Entity::Person(it) => it.id.clone(),
            Entity::Place(it) => it.id.clone(),
            Entity::Legislation(it) => it.id(),
            Entity::Publication(it) => it.id.clone(),
            Entity::Post(it) => it.id.clone(),
        }
    }

    /// Forgets which known thing it is; of legislation, the number that its id is made of.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Place};
    /// let id = Some("uk:place/leeds".parse()?);
    /// let mut leeds = Entity::Place(Place { id, name: "Leeds".into(), ..Place::default() });
    /// leeds.forget_id();
    /// assert_eq!((leeds.id(), &*leeds.name()), (None, "Leeds"));
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    pub fn forget_id(&mut self) {
        match self {
            Entity::Organisation(it) => it.id = None,
            Entity::Person(it) => it.id = None,
            Entity::Place(it) => it.id = None,
            Entity::Legislation(it) => it.number = None,
            Entity::Publication(it) => it.id = None,
            Entity::Post(it) => it.id = None,
        }
    }
}
