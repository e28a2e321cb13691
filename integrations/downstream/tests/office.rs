//! An office and a day in; who held it then out.

#[test]
fn who_was_health_secretary() {
    let day = "2002-07-26".parse().unwrap();
    assert_eq!(greenpaper_uk::tables().holder("health secretary", day).unwrap().name(), "Alan Milburn");
}
