//! That sets of classes are what their names say.

use super::{LexicalClass, class};

#[test]
fn sets_hold_classes_by_their_names() {
    let set = class::MONTH | class::WEEKDAY;
    assert_eq!(format!("{set:?}"), "{month, weekday}");
    assert_eq!(format!("{:?}", LexicalClass::NONE), "{}");
    for (number, name) in super::NAMES.iter().enumerate() {
        assert_eq!(LexicalClass::named(name), Some(LexicalClass::numbered(number)));
    }
    assert_eq!(LexicalClass::named(""), None);
    assert_eq!(size_of::<LexicalClass>(), 64);
}
