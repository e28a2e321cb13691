//! The organisation in which a post is held that nothing else tells: a person's name in, the words with capitals beside their
//! post out.

use crate::rules::prelude::*;

pub(crate) static HOLDER_OF_POST: Rule = Rule {
    id: "organisation/holder-of-post",
    kind: MentionKind::Organisation,
    priority: Priority::Pattern,
    trigger: Trigger::mention(MentionKind::Person),
    run: |cx| {
        let (document, mentions) = (cx.document(), cx.mentions());
        for tokens in cx.held_posts().iter().filter_map(|it| it.unknown.clone()) {
            let span = document.span(tokens.clone())?;
            let free = |at: usize| {
                let part = |kind, of| kind == MentionKind::Place && span.contains_span(of);
                mentions.at(at).is_none_or(|(_, it)| part(it.kind, it.span))
            };
            if cx.test("nothing but places inside of it", tokens.clone().all(free)).is_some() {
                cx.propose(tokens);
            }
        }
        Some(())
    },
    finds: &[
        "We met [Kettle Lane] chief executive Margaret Oakes.",
        "We met [Kestra]’s transport director, Margaret Oakes.",
    ],
    leaves: &["Margaret Oakes left Kettle Lane Makers."],
};
