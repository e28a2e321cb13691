use super::*;

#[test]
fn buttons_and_counters() {
    for line in [
        "Comments are closed.",
        "12 Comments",
        "» Share this article",
        "COMMENTS (3)",
        "AddToAny",
        "* * *",
        "-----",
        "This snapshot was taken on 14/02/2005. It is no longer updated.",
        "Photograph: Ann Lee",
        "Page 2 of 3",
    ] {
        assert_eq!(furniture(line), Furniture::Sure, "{line}");
    }
    for line in ["Top", "Home > News > Health", "PFjul2002", "For further information ring the office."] {
        assert_eq!(furniture(line), Furniture::Placed, "{line}");
    }
    for line in ["Topping up care fees", "Shares fell.", "Homes", "NHS Plan", "1998", "A", ""] {
        assert_eq!(furniture(line), Furniture::No, "{line}");
    }
    // A sentence that only begins as a button does.
    let line = "Subscribe to the theory or not, the figures are hard for anyone to dismiss.";
    assert_ne!(furniture(line), Furniture::Sure);
}

#[test]
fn publications_are_named_with_capitals() {
    assert_eq!(publication("More from Council Weekly"), Some("Council Weekly"));
    assert_eq!(
        publication("This piece appeared in the 5 July 2001 issue of the Journal of Housing and Law."),
        Some("Journal of Housing and Law")
    );
    assert_eq!(publication("More from the leader page"), None);
    assert_eq!(publication("Comments are closed."), None);
}

#[test]
fn contacts() {
    assert!(reaches_someone("Press office: 020 7210 0000"));
    assert!(reaches_someone("write to press@example.org.uk."));
    assert!(!reaches_someone("In 2003 there were 12,000 places, 14,000 in 2004"));
}
