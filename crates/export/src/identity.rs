//! What articles and the things they name are called in formats that link: ids that last, and IRIs made of them.

use greenpaper_core::{Annotated, Entity, EntityId, EntityIndex, Legislation, Scheme, Span};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The id of an article: its source's address or path, with `#byte=start-end` where it is a part of it; without a
/// source `text-` and a 64-bit FNV-1a hash of its text.
pub(crate) fn article_id(annotated: &Annotated) -> String {
    let origin = annotated.article().origin();
    match (&origin.uri, &origin.range) {
        (Some(uri), Some(range)) => format!("{uri}#byte={}-{}", range.start, range.end),
        (Some(uri), None) if !uri.is_empty() => uri.clone(),
        _ => {
            let hash = annotated.text().bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
            });
            format!("text-{hash:016x}")
        }
    }
}

/// The ids of all articles, made distinct: the second of a name gets `~2`.
pub(crate) fn article_ids(articles: &[Annotated]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut distinct = |annotated| {
        let id = article_id(annotated);
        let times = seen.entry(id.clone()).or_default();
        *times += 1;
        if *times == 1 { id } else { format!("{id}~{times}") }
    };
    articles.iter().map(&mut distinct).collect()
}

/// An id as an IRI (RFC 3987): as it is where it has a scheme of the web, else below `base`; what an IRI may not hold
/// is percent-encoded.
pub(crate) fn iri(base: &str, id: &str) -> String {
    let absolute = ["http://", "https://", "file:", "urn:"].iter().any(|scheme| id.starts_with(scheme));
    let mut iri = String::with_capacity(base.len() + id.len());
    if !absolute {
        iri.push_str(base);
    }
    percent_encoded(&mut iri, id, |c| {
        c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c) || is_no_character(c)
    });
    iri
}

/// Appends `text` with the characters that `refused` holds of percent-encoded. A percent sign that begins no escape
/// is encoded too.
pub(crate) fn percent_encoded(out: &mut String, text: &str, refused: impl Fn(char) -> bool) {
    let bytes = text.as_bytes();
    for (at, c) in text.char_indices() {
        let escape = || bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        if refused(c) || (c == '%' && !escape()) {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
}

/// Noncharacters and private use: no part of an IRI, and mostly none of XML.
fn is_no_character(c: char) -> bool {
    let c = c as u32;
    c & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&c) || (0xe000..=0xf8ff).contains(&c) || c >= 0xf_0000
}

/// Every id of an entity, its own first: its own, where it is the same elsewhere, what mentions of its kind link to.
/// A provision counts as the legislation it belongs to.
pub(crate) fn known_as(annotated: &Annotated) -> Vec<Vec<EntityId>> {
    let mut known: Vec<Vec<EntityId>> = annotated
        .entities()
        .iter()
        .map(|entity| {
            let same_as: &[EntityId] = match entity {
                Entity::Organisation(it) => &it.same_as,
                Entity::Person(it) => &it.same_as,
                Entity::Place(it) => &it.same_as,
                _ => &[],
            };
            entity.id().into_iter().chain(same_as.iter().cloned()).collect()
        })
        .collect();
    for link in annotated.links() {
        let mention = &annotated.mentions()[link.mention.get()];
        let Some(index) = mention.entity else { continue };
        if annotated.entities()[index.get()].kind() != mention.kind {
            continue;
        }
        let id = match link.id.scheme() {
            Scheme::Legislation => Legislation::from_uri(link.id.as_str()).ok().and_then(|it| it.id()),
            _ => Some(link.id.clone()),
        };
        let of_entity = &mut known[index.get()];
        if let Some(id) = id
            && !of_entity.contains(&id)
        {
            of_entity.push(id);
        }
    }
    known
}

/// What an entity is called in linked formats: its first id, or its number in the article.
pub(crate) fn entity_key(known: &[Vec<EntityId>], article: &str, index: EntityIndex) -> String {
    match known[index.get()].first() {
        Some(id) => id.as_str().to_owned(),
        None => inside_article(article, "entity", index.get() + 1),
    }
}

/// The id of a part of an article: `page.txt#entity-3`; below an id that has a fragment already, `…;entity-3`.
pub(crate) fn inside_article(article: &str, what: &str, number: usize) -> String {
    let joint = if article.contains('#') { ';' } else { '#' };
    format!("{article}{joint}{what}-{number}")
}

/// A lasting id as an IRI: where it can be looked up, else below `base`.
pub(crate) fn id_iri(base: &str, id: &EntityId) -> String {
    id.uri().map_or_else(|| iri(base, id.as_str()), |uri| iri("", &uri))
}

/// The number of the sentence that holds `span`'s start, if one does.
pub(crate) fn sentence_of(annotated: &Annotated, span: Span) -> Option<usize> {
    let at = annotated.sentences().partition_point(|it| it.end() <= span.start());
    annotated.sentences().get(at).filter(|it| it.start() <= span.start()).map(|_| at)
}

#[cfg(test)]
mod tests {
    use super::{article_ids, inside_article, iri};
    use greenpaper_core::{Annotated, Article, Origin};

    #[test]
    fn what_no_iri_may_hold_is_encoded() {
        assert_eq!(iri("urn:x:", "a b<c>.txt"), "urn:x:a%20b%3Cc%3E.txt");
        assert_eq!(iri("urn:x:", "https://a.uk/?q=%20&p=50%"), "https://a.uk/?q=%20&p=50%25");
        assert_eq!(iri("urn:x:", "caf\u{e9}\u{0}\u{fffe}"), "urn:x:caf\u{e9}%00%EF%BF%BE");
    }

    #[test]
    fn ids_are_distinct_and_do_not_hang_on_the_place_in_the_list() {
        let of = |text: &str, uri: Option<&str>, range| {
            let origin = Origin { uri: uri.map(str::to_owned), range, ..Origin::default() };
            Annotated::bare(Article::builder(text).origin(origin).build().unwrap())
        };
        let articles = [
            of("One", Some("a.txt"), None),
            of("Two", Some("a.txt"), None),
            of("Two", Some("a.txt"), Some(3..6)),
        ];
        assert_eq!(article_ids(&articles), ["a.txt", "a.txt~2", "a.txt#byte=3-6"]);
        assert_eq!(article_ids(&[of("a", None, None)]), ["text-af63dc4c8601ec8c"]); // the published FNV-1a of "a"
        assert_eq!(inside_article("a.txt", "entity", 1), "a.txt#entity-1");
        assert_eq!(inside_article("a.txt#byte=3-6", "entity", 1), "a.txt#byte=3-6;entity-1");
    }
}
