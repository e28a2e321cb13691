//! The things that an article names.

use crate::{EntityId, Legislation, MentionKind, Organisation, Person, Place, Post, Publication, Thing};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A thing that an article names, once or often.
///
/// ```
/// use greenpaper_core::{Entity, MentionKind, Organisation};
/// let entity = Entity::Organisation(Organisation { name: "Unison".into(), ..Organisation::default() });
/// assert_eq!((&*entity.name(), entity.kind()), ("Unison", MentionKind::Organisation));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// A thing of a kind that has no fields of its own here: of a user's kind as a rule.
    Thing(Thing),
}

impl Entity {
    /// The name to call it by; put together for people and for legislation, which have none of one piece.
    ///
    /// ```
    /// use greenpaper_core::{Entity, PersonName, Person};
    /// let name = PersonName { given: Some("Ann".into()), family: Some("Lee".into()), ..PersonName::default() };
    /// assert_eq!(Entity::Person(Person { name, ..Person::default() }).name(), "Ann Lee");
    /// ```
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        match self {
            Entity::Organisation(it) => Cow::Borrowed(&it.name),
            Entity::Person(it) => Cow::Owned(it.name.full()),
            Entity::Place(it) => Cow::Borrowed(&it.name),
            Entity::Legislation(it) => Cow::Owned(it.called()),
            Entity::Publication(it) => Cow::Borrowed(&it.title),
            Entity::Post(it) => Cow::Borrowed(&it.title),
            Entity::Thing(it) => Cow::Borrowed(&it.name),
        }
    }

    /// The kind of the mentions that name it.
    ///
    /// ```
    /// use greenpaper_core::{Entity, MentionKind, Post};
    /// assert_eq!(Entity::Post(Post::default()).kind(), MentionKind::Role);
    /// ```
    #[must_use]
    pub fn kind(&self) -> MentionKind {
        match self {
            Entity::Organisation(_) => MentionKind::Organisation,
            Entity::Person(_) => MentionKind::Person,
            Entity::Place(_) => MentionKind::Place,
            Entity::Legislation(_) => MentionKind::Legislation,
            Entity::Publication(_) => MentionKind::Publication,
            Entity::Post(_) => MentionKind::Role,
            Entity::Thing(it) => it.kind,
        }
    }

    /// The known thing it is, where that is sure.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Legislation};
    /// let act = Legislation::from_uri("https://www.legislation.gov.uk/ukpga/2014/23")?;
    /// assert_eq!(Entity::Legislation(act).id().unwrap().as_str(), "ukpga/2014/23");
    /// # Ok::<(), greenpaper_core::Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> Option<EntityId> {
        match self {
            Entity::Organisation(it) => it.id.clone(),
            Entity::Person(it) => it.id.clone(),
            Entity::Place(it) => it.id.clone(),
            Entity::Legislation(it) => it.id(),
            Entity::Publication(it) => it.id.clone(),
            Entity::Post(it) => it.id.clone(),
            Entity::Thing(it) => it.id.clone(),
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
            Entity::Thing(it) => it.id = None,
        }
    }

    /// The body, if it is one.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Organisation};
    /// let entity = Entity::Organisation(Organisation::default());
    /// assert!(entity.as_organisation().is_some() && entity.as_person().is_none());
    /// ```
    #[must_use]
    pub fn as_organisation(&self) -> Option<&Organisation> {
        match self {
            Entity::Organisation(it) => Some(it),
            _ => None,
        }
    }

    /// The person, if it is one.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Person};
    /// let entity = Entity::Person(Person::default());
    /// assert!(entity.as_person().is_some() && entity.as_place().is_none());
    /// ```
    #[must_use]
    pub fn as_person(&self) -> Option<&Person> {
        match self {
            Entity::Person(it) => Some(it),
            _ => None,
        }
    }

    /// The place, if it is one.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Place};
    /// let entity = Entity::Place(Place::default());
    /// assert!(entity.as_place().is_some() && entity.as_person().is_none());
    /// ```
    #[must_use]
    pub fn as_place(&self) -> Option<&Place> {
        match self {
            Entity::Place(it) => Some(it),
            _ => None,
        }
    }

    /// The Act, bill or instrument, if it is one.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Legislation, LegislationKind};
    /// let entity = Entity::Legislation(Legislation::new(LegislationKind::Ukpga));
    /// assert!(entity.as_legislation().is_some() && entity.as_person().is_none());
    /// ```
    #[must_use]
    pub fn as_legislation(&self) -> Option<&Legislation> {
        match self {
            Entity::Legislation(it) => Some(it),
            _ => None,
        }
    }

    /// The publication, if it is one.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Publication};
    /// let entity = Entity::Publication(Publication::default());
    /// assert!(entity.as_publication().is_some() && entity.as_person().is_none());
    /// ```
    #[must_use]
    pub fn as_publication(&self) -> Option<&Publication> {
        match self {
            Entity::Publication(it) => Some(it),
            _ => None,
        }
    }

    /// The post, if it is one.
    ///
    /// ```
    /// use greenpaper_core::{Entity, Post};
    /// let entity = Entity::Post(Post::default());
    /// assert!(entity.as_post().is_some() && entity.as_person().is_none());
    /// ```
    #[must_use]
    pub fn as_post(&self) -> Option<&Post> {
        match self {
            Entity::Post(it) => Some(it),
            _ => None,
        }
    }

    /// The thing of another kind, if it is one.
    ///
    /// ```
    /// use greenpaper_core::{Entity, MentionKind, Thing};
    /// let entity = Entity::Thing(Thing::new(MentionKind::named("postcode"), "EX4 4QJ"));
    /// assert!(entity.as_thing().is_some() && entity.as_person().is_none());
    /// ```
    #[must_use]
    pub fn as_thing(&self) -> Option<&Thing> {
        match self {
            Entity::Thing(it) => Some(it),
            _ => None,
        }
    }
}

/// Its [name](Entity::name).
impl std::fmt::Display for Entity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.name())
    }
}
