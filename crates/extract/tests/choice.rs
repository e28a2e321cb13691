//! What comes out of a pipeline by choice: each kind alone is what it is among all the others; names that are none are refused.

use greenpaper_core::{Annotated, MentionKind, Span};
use greenpaper_extract::{Part, Pipeline, Priority, Rule, Trigger};

const TEXT: &str = "Ann Lee, chief executive of Unison, spoke in Leeds on 3 May 2024 of £3m under section 9 of the Care Act 2014.\n\n\
    “It is a start,” Lee said. The white paper Our Health, Our Care, Our Say names Devon County Council, and Unison.";

fn of_kind(annotated: &Annotated, kind: MentionKind) -> Vec<(Span, Option<String>, Vec<String>)> {
    let of_kind = annotated.mentions().iter().filter(|it| it.kind == kind);
    of_kind
        .map(|it| {
            let links = annotated.links_of(it).iter().map(|link| link.id.to_string()).collect();
            (it.span, annotated.entity_of(it).map(|it| it.name().into_owned()), links)
        })
        .collect()
}

#[test]
fn each_kind_alone_is_what_it_is_among_the_others() {
    let all = Pipeline::new().annotate_str(TEXT);
    for kind in MentionKind::STANDARD {
        assert!(!of_kind(&all, *kind).is_empty(), "{kind} is not there");
        let alone = Pipeline::builder().only([*kind]).build().annotate_str(TEXT);
        assert_eq!(of_kind(&alone, *kind), of_kind(&all, *kind));
        assert!(alone.mentions().iter().all(|it| it.kind == *kind));
        // No entity is left that nothing names.
        assert!(alone.indexed_entities().all(|(index, _)| alone.mentions_of(index).next().is_some()));
        let without = Pipeline::builder().without([*kind]).build().annotate_str(TEXT);
        assert_eq!(without.mentions().len() + alone.mentions().len(), all.mentions().len());
    }
}

#[test]
fn relations_keep_what_they_can() {
    let said = Pipeline::builder().only([Part::Quotations]).build().annotate_str(TEXT);
    let speaker = said.quotes()[0].speaker.as_ref().unwrap();
    assert_eq!((speaker.name.as_str(), speaker.mention), ("Ann Lee", None));
    assert!(said.mentions().is_empty() && said.affiliations().is_empty());
    let who =
        Pipeline::builder().only([Part::Affiliations, MentionKind::Person.into()]).build().annotate_str(TEXT);
    let post = &who.affiliations()[0];
    assert_eq!(who.text_of(&who[post.person_mention]), "Ann Lee");
    assert_eq!((post.organisation.as_deref(), post.organisation_mention), (Some("Unison"), None));
}

#[test]
fn all_speakers_point_to_what_is_left() {
    let text = "In May 2024 Unison met.\n\n“It is a start,” said Ann Lee and Tom Ash.";
    let said = Pipeline::builder().only([Part::Quotations]).build().annotate_str(text);
    let others = &said.quotes()[0].others;
    assert_eq!((others[0].name.as_str(), others[0].mention), ("Tom Ash", None));
    let people = [Part::Quotations, MentionKind::Person.into()];
    let said = Pipeline::builder().only(people).build().annotate_str(text);
    let other = said.quotes()[0].others[0].mention.unwrap();
    assert_eq!(said.text_of(&said[other]), "Tom Ash");
}

/// "a start", which is a place nowhere else.
static START: Rule = Rule {
    id: "start/start",
    kind: MentionKind::named("start"),
    priority: Priority::Certain,
    trigger: Trigger::text("start"),
    run: |cx| cx.propose(cx.here()..cx.here() + 1),
    finds: &["It is a [start]."],
    leaves: &["It is an end."],
};

#[test]
fn rules_of_ones_own_are_always_wanted() {
    let annotated = Pipeline::builder().rule(&START).only([MentionKind::Money]).build().annotate_str(TEXT);
    let kinds: Vec<&str> = annotated.mentions().iter().map(|it| it.kind.as_str()).collect();
    assert_eq!(kinds, ["money", "start"]);
    let start = annotated.entity_of(&annotated.mentions()[1]).unwrap().as_thing().unwrap();
    assert_eq!((start.kind, start.name.as_str()), (MentionKind::named("start"), "start"));
}

#[test]
fn many_articles_come_in_order_and_are_held_a_few_at_a_time() {
    use greenpaper_core::Article;
    use std::sync::atomic::{AtomicUsize, Ordering};
    let pipeline = Pipeline::new();
    let (taken, mut given, mut most) = (AtomicUsize::new(0), 0, 0);
    let articles = (0..500).map(|n| {
        taken.fetch_add(1, Ordering::Relaxed);
        Article::builder(format!("The Health Act {} applies.", 1500 + n)).build().unwrap()
    });
    for (n, annotated) in pipeline.annotate_iter(articles).enumerate() {
        assert!(annotated.text().contains(&format!("Act {} applies", 1500 + n)));
        most = most.max(taken.load(Ordering::Relaxed) - given);
        given += 1;
    }
    assert_eq!(given, 500);
    assert!(most <= 8 * std::thread::available_parallelism().unwrap().get(), "{most} were held");
}

#[test]
fn a_pipeline_can_be_shared_and_cloned() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    let pipeline = Pipeline::builder().rule(&START).build();
    shared(&pipeline);
    assert_eq!(pipeline.clone().annotate_str(TEXT), pipeline.annotate_str(TEXT));
}
