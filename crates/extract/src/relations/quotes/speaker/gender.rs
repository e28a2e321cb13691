//! The gender of a named person, as far as title or given name tells it; a mention and a pronoun's gender in, whether they
//! disagree out.

use crate::lexicon::{class, classes_of};
use crate::relations::quotes::reader::Reader;
use greenpaper_core::{Entity, MentionIndex, Person};

impl Reader<'_, '_> {
    /// Whether a person's gender, as far as it is known, is not this one.
    pub(super) fn disagrees(&self, person: MentionIndex, female: Option<bool>) -> bool {
        let entity = self.get(person).entity.and_then(|it| self.layers.entities.get(it.get()));
        let Some(Entity::Person(known)) = entity else { return false };
        is_female(known).zip(female).is_some_and(|(one, other)| one != other)
    }
}

/// Whether a person is a woman, where the name tells.
fn is_female(person: &Person) -> Option<bool> {
    let name = &person.name;
    let by_title = name.prefix.iter().flat_map(|it| it.split_whitespace()).find_map(|title| {
        let title = title.trim_end_matches('.').to_ascii_lowercase();
        let female = classes_of(&title).any(class::FEMALE_HONORIFIC);
        (female || matches!(&*title, "mr" | "sir")).then_some(female)
    });
    let by_peerage = || {
        let style = name.family.as_deref()?.split(' ').next()?;
        let female = matches!(style, "Lady" | "Baroness");
        (female || classes_of(style).any(class::MALE_PEER_STYLE)).then_some(female)
    };
    let by_given_name = || {
        let given = classes_of(name.given.as_deref()?.split([' ', '-']).next()?);
        let (female, male) = (given.any(class::FEMALE_GIVEN_NAME), given.any(class::MALE_GIVEN_NAME));
        (female != male).then_some(female)
    };
    by_title.or_else(by_peerage).or_else(by_given_name)
}
