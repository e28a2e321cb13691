//! What the tables say of a day: offices, departments and their heirs, Acts.

use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
fn holds(post: &str, on: &str, person: &str) {
    let holder = greenpaper_uk::tables().holder(post, day(on));
    assert_eq!(holder.map(|person| person.name()), Some(person), "{post} on {on}");
}

#[test]
fn the_health_secretary_is_whoever_was() {
    holds("health secretary", "1986-06-01", "Norman Fowler");
    holds("health secretary", "2002-07-25", "Alan Milburn");
    holds("Secretary of State for Health", "2002-07-25", "Alan Milburn");
    holds("the Health Secretary", "2006-05-01", "Patricia Hewitt");
    holds("health secretary", "2012-09-10", "Jeremy Hunt");
    holds("health secretary", "2018-03-01", "Jeremy Hunt");
    holds("health and social care secretary", "2021-07-01", "Sajid Javid");
    holds("Health Secretary", "2024-07-10", "Wes Streeting");
}

#[test]
fn on_the_day_of_a_change_it_is_the_one_who_came() {
    holds("health secretary", "2003-06-13", "John Reid");
    holds("prime minister", "1997-05-02", "Tony Blair");
}

#[test]
fn other_offices_by_their_everyday_names() {
    holds("prime minister", "1983-01-01", "Margaret Thatcher");
    holds("chancellor", "2000-01-01", "Gordon Brown");
    holds("chancellor of the exchequer", "2015-01-01", "George Osborne");
    holds("home secretary", "2003-01-01", "David Blunkett");
    holds("education secretary", "1989-01-01", "Kenneth Baker");
    holds("education secretary", "1998-01-01", "David Blunkett");
    holds("education secretary", "2009-01-01", "Ed Balls");
    holds("education secretary", "2013-01-01", "Michael Gove");
    holds("communities secretary", "2011-01-01", "Eric Pickles");
    holds("levelling up secretary", "2022-01-01", "Michael Gove");
    holds("justice secretary", "2016-01-01", "Michael Gove");
    holds("work and pensions secretary", "2012-01-01", "Iain Duncan Smith");
    holds("social security secretary", "1995-01-01", "Peter Lilley");
    holds("environment secretary", "2003-01-01", "Margaret Beckett");
    holds("transport secretary", "2004-01-01", "Alistair Darling");
    holds("foreign secretary", "2021-01-01", "Dominic Raab");
    holds("Lord Chancellor", "2000-01-01", "Lord Irvine of Lairg");
}

#[test]
fn junior_ministers_by_their_everyday_names() {
    holds("care services minister", "2007-01-01", "Ivan Lewis");
    holds("care minister", "2013-06-01", "Norman Lamb");
    holds("care minister", "2023-06-01", "Helen Whately");
    holds("care minister", "2025-01-01", "Stephen Kinnock");
    holds("public health minister", "2001-01-01", "Yvette Cooper");
    holds("schools minister", "2016-01-01", "Nick Gibb");
    holds("pensions minister", "2012-01-01", "Steve Webb");
}

#[test]
fn offices_beside_the_government() {
    holds("leader of the opposition", "2002-07-25", "Iain Duncan Smith");
    holds("mayor of London", "2010-01-01", "Boris Johnson");
    holds("Welsh first minister", "2005-01-01", "Rhodri Morgan");
    holds("Scotland's first minister", "2015-01-01", "Nicola Sturgeon");
    holds("chief medical officer", "2003-01-01", "Liam Donaldson");
    holds("chief inspector of social services", "1995-01-01", "Lord Laming");
    holds("children's commissioner for England", "2018-01-01", "Anne Longfield");
    holds("comptroller and auditor general", "2012-01-01", "Lord Morse");
}

#[test]
fn a_post_that_did_not_exist_has_no_holder() {
    let uk = greenpaper_uk::tables();
    assert_eq!(uk.holder("levelling up secretary", day("2010-01-01")), None);
    assert_eq!(uk.holder("keeper of the privy biscuit", day("2010-01-01")), None);
}

#[test]
fn a_holder_is_called_what_they_were_called() {
    let uk = greenpaper_uk::tables();
    let post = uk.post("business secretary", Some(day("2009-01-01"))).unwrap();
    let tenure = post.holder_on(day("2009-01-01")).unwrap();
    assert_eq!(tenure.name(), "Lord Mandelson");
    let before = uk.post("trade and industry secretary", Some(day("1998-09-01"))).unwrap();
    let tenure_before = before.holder_on(day("1998-09-01")).unwrap();
    assert_eq!(tenure_before.name(), "Peter Mandelson");
    assert_eq!(tenure.person(), tenure_before.person());
}

#[test]
fn the_department_of_health_has_its_time() {
    let uk = greenpaper_uk::tables();
    let of = |name: &str, on: &str| uk.organisation(name, Some(day(on))).unwrap().id();
    assert_eq!(of("Department of Health", "1999-01-01"), "uk:org/department-of-health");
    assert_eq!(of("Department of Health", "2018-02-01"), "uk:org/department-of-health-and-social-care");
    assert_eq!(of("DoH", "2002-01-01"), "uk:org/department-of-health");
    assert_eq!(of("DHSC", "2020-01-01"), "uk:org/department-of-health-and-social-care");

    let old = uk.entity("uk:org/department-of-health").unwrap();
    assert!(old.is_active(day("1999-01-01")) && !old.is_active(day("2018-02-01")));
    assert_eq!(
        uk.current(old, day("2018-02-01")).unwrap().id(),
        "uk:org/department-of-health-and-social-care"
    );
    let dhss = uk.organisation("DHSS", None).unwrap();
    let heirs: Vec<_> = dhss.successors().map(|heir| heir.name()).collect();
    assert_eq!(heirs, ["Department of Health", "Department of Social Security"]);
}

#[test]
fn one_acronym_is_two_departments_in_turn() {
    let uk = greenpaper_uk::tables();
    let of = |name: &str, on: &str| uk.organisation(name, Some(day(on))).unwrap().id();
    assert_eq!(of("DfE", "1994-01-01"), "uk:org/department-for-education-1992");
    assert_eq!(of("DfE", "2014-01-01"), "uk:org/department-for-education");
    assert_eq!(of("FSA", "2015-01-01"), "uk:org/food-standards-agency");
    assert_eq!(of("DCMS", "2020-01-01"), "uk:org/department-for-digital-culture-media-and-sport");
}

#[test]
fn regulators_follow_each_other() {
    let uk = greenpaper_uk::tables();
    let chain =
        ["Social Services Inspectorate", "Commission for Social Care Inspection", "Care Quality Commission"];
    for pair in chain.windows(2) {
        let old = uk.organisation(pair[0], None).unwrap();
        assert!(old.successors().any(|heir| heir.name() == pair[1]), "{} to {}", pair[0], pair[1]);
    }
    let csci = uk.organisation("CSCI", None).unwrap();
    assert_eq!(uk.current(csci, day("2015-01-01")).unwrap().name(), "Care Quality Commission");
    assert!(csci.predecessors().any(|old| old.name() == "National Care Standards Commission"));
}

#[test]
fn a_primary_care_trust_has_an_heir() {
    let uk = greenpaper_uk::tables();
    let pct = uk.organisation("Barnsley PCT", Some(day("2010-01-01"))).unwrap();
    assert_eq!(pct.sort(), "primary care trust");
    let heir = uk.current(pct, day("2014-01-01")).unwrap();
    assert_eq!(heir.sort(), "clinical commissioning group");
    assert!(heir.name().contains("Barnsley"));
    let before = uk.organisation("Taunton Deane PCT", Some(day("2004-01-01"))).unwrap();
    assert_eq!(uk.current(before, day("2008-01-01")).unwrap().name(), "Somerset Primary Care Trust");
}

#[test]
fn acts_have_their_numbers() {
    let uk = greenpaper_uk::tables();
    let id = |title: &str, year| uk.act(title, year).map(|act| act.id());
    assert_eq!(id("Health Act", 1999), Some("ukpga/1999/8"));
    assert_eq!(id("Health and Social Care Act", 2001), Some("ukpga/2001/15"));
    assert_eq!(id("health & social care act", 2012), Some("ukpga/2012/7"));
    assert_eq!(id("Care Act", 2014), Some("ukpga/2014/23"));
    assert_eq!(id("Health Act", 2000), None);
    assert_eq!(
        uk.act_by_number(1990, 19).unwrap().name(),
        "National Health Service and Community Care Act 1990"
    );
    assert_eq!(uk.legislation_by_number("uksi", 2001, 3965).unwrap().name(), "Care Homes Regulations 2001");
    assert_eq!(uk.act_by_number(1999, 999), None);
}
