//! Bylines in the forms that publishers have, between a headline and the text: who wrote is found, and of what is no byline none
//! is made. `bylines/` has both as data.

use greenpaper_core::BlockKind;
use greenpaper_read::{ReadOptions, read_str};

/// An article with `line` below its headline.
fn with(line: &str) -> greenpaper_core::Article {
    let text = format!(
        "Council to pay for weir after all\n\n{line}\n\nThe council will pay for the weir after all, it said on Tuesday, \
         because the river board has no money left for it.\n\nCouncillors had voted against it twice, and the last vote \
         was lost by a single hand.\n\nThe works begin in the spring and are to last a year."
    );
    let mut articles = read_str(&text, &ReadOptions::default());
    assert_eq!(articles.len(), 1, "{line}");
    articles.remove(0)
}

fn lines(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

#[test]
fn who_wrote_is_found_in_every_form() {
    let mut wrong = Vec::new();
    for line in lines(include_str!("bylines/forms.txt")) {
        let (line, name) = line.split_once('\t').unwrap();
        let article = with(line);
        let headed = article.headline() == Some("Council to pay for weir after all");
        if !headed || !article.byline().is_some_and(|byline| byline.contains(name)) {
            wrong.push(format!(
                "{line}: {:?}",
                article.blocks().iter().map(|it| it.kind.as_str()).collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn who_is_not_named_wrote_nothing() {
    let mut wrong = Vec::new();
    for line in lines(include_str!("bylines/others.txt")) {
        if let Some(byline) = with(line).first_of(BlockKind::Byline) {
            wrong.push(byline.to_owned());
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
