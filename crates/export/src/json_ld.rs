//! schema.org as JSON-LD (<https://schema.org>): an object an article with a `@graph` of the article, what it names and
//! who said what.
//!
//! | in the article | in the graph |
//! |---|---|
//! | the article | `NewsArticle`: `headline`, `abstract` (standfirst), `author` (byline), `datePublished`, `publisher`, `inLanguage`, `articleBody`; `mentions` everything named; `about` what headline and standfirst name |
//! | a person | `Person` with the parts of the name, `alternateName`, `sameAs`; posts held as `memberOf` an `OrganizationRole` |
//! | a body | `GovernmentOrganization`, `PoliticalParty`, `WorkersUnion`, `NGO`, `Corporation`, `EducationalOrganization`, `NewsMediaOrganization`, `ResearchOrganization`, else `Organization` |
//! | a place | `Country`, `City`, `AdministrativeArea`, else `Place` |
//! | legislation | `Legislation`: `legislationIdentifier` (its URI or path), `legislationType` (the code of the legislation.gov.uk URI scheme), `legislationDate` (the year) |
//! | a publication | `Report` (`reportNumber`: the command paper), else `CreativeWork` |
//! | a post | `DefinedTerm` |
//! | a quotation | `Quotation`: `text`, `isPartOf` the article, `spokenByCharacter` its speaker; scare quotes and reported speech are left out |
//!
//! A post that somebody no longer holds is left out, as schema.org could say it with dates only. A date without a year
//! is left out for the same reason.

use crate::Error;
use crate::identity::{article_ids, entity_key, id_iri, inside_article, iri, known_as};
use crate::summary::one_line;
use greenpaper_core::{
    Annotated, BlockKind, Entity, EntityId, EntityIndex, Legislation, MentionIndex, Name, Organisation,
    OrganisationKind, Person, Place, PlaceKind, Publication, PublicationKind, QuoteKind, Scheme,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::Write;

/// How to write.
///
/// ```
/// use greenpaper_core::{Annotated, Article};
/// use greenpaper_export::json_ld;
/// let article = Article::builder("Councils voted.").published(Some("2002-07".parse()?)).build()?;
/// let mut out = Vec::new();
/// json_ld::write(&mut out, &[Annotated::bare(article)], &json_ld::Options::default())?;
/// let object: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!(object["@graph"][0]["@type"], "NewsArticle");
/// assert_eq!(object["@graph"][0]["datePublished"], "2002-07");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// What ids begin with that are no address of the web themselves: the address where articles are, by preference.
    pub base: String,
    /// The article's text as `articleBody`.
    pub text: bool,
    /// Indented, for people, as one array; else an object a line.
    pub pretty: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { base: "urn:greenpaper:".to_owned(), text: true, pretty: false }
    }
}

/// Writes an object an article, as JSON Lines or as one indented array.
///
/// # Errors
///
/// If `out` fails.
///
/// ```
/// use greenpaper_core::{Annotated, Article, Origin};
/// use greenpaper_export::json_ld::{self, Options};
/// let origin = Origin { uri: Some("votes/1.txt".into()), ..Origin::default() };
/// let article = Annotated::bare(Article::builder("It passed.").origin(origin).build()?);
/// let options = Options { base: "https://example.org/".into(), text: false, pretty: true };
/// let mut out = Vec::new();
/// json_ld::write(&mut out, &[article], &options)?;
/// let all: serde_json::Value = serde_json::from_slice(&out)?;
/// assert_eq!(all[0]["@graph"][0]["@id"], "https://example.org/votes/1.txt");
/// assert!(all[0]["@graph"][0].get("articleBody").is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(out: &mut impl Write, articles: &[Annotated], options: &Options) -> Result<(), Error> {
    let ids = article_ids(articles);
    let values = articles.iter().zip(&ids).map(|(annotated, id)| {
        let graph = Graph { annotated, id, known: known_as(annotated), options };
        json!({ "@context": "https://schema.org", "@graph": graph.nodes() })
    });
    crate::json::values(out, values, options.pretty).map_err(Error::new("JSON-LD"))
}

struct Graph<'a> {
    annotated: &'a Annotated,
    id: &'a str,
    known: Vec<Vec<EntityId>>,
    options: &'a Options,
}

impl Graph<'_> {
    fn nodes(&self) -> Vec<Value> {
        let mut nodes = vec![self.article()];
        let mut seen = BTreeSet::new();
        for at in 0..self.annotated.entities().len() {
            let index = EntityIndex(at as u32);
            if seen.insert(self.iri_of(index)) {
                nodes.push(self.entity(index));
            }
        }
        // schema.org's quotations are somebody's own words.
        let own = |kind: QuoteKind| !matches!(kind, QuoteKind::Scare | QuoteKind::Reported);
        let said = self.annotated.quotes().iter().enumerate().filter(|(_, quote)| own(quote.kind));
        for (number, quote) in said {
            let mut node = json!({
                "@id": iri(&self.options.base, &inside_article(self.id, "quotation", number + 1)),
                "@type": "Quotation",
                "text": &self.annotated.text()[quote.span],
                "isPartOf": self.reference(&iri(&self.options.base, self.id)),
            });
            if let Some(speaker) = &quote.speaker {
                let entity = speaker.mention.and_then(|it| self.speaks(it));
                // Who is not known to be a person may be a body: "the department".
                node["spokenByCharacter"] = match entity {
                    Some(entity) => self.reference(&self.iri_of(entity)),
                    None => json!({ "@type": "Person", "name": one_line(&speaker.name) }),
                };
            }
            nodes.push(node);
        }
        nodes
    }

    fn reference(&self, iri: &str) -> Value {
        json!({ "@id": iri })
    }

    /// The entity of a mention, if it is one that can speak.
    fn speaks(&self, mention: MentionIndex) -> Option<EntityIndex> {
        let index = self.annotated.mentions()[mention.get()].entity?;
        let entity = &self.annotated.entities()[index.get()];
        matches!(entity, Entity::Person(_) | Entity::Organisation(_)).then_some(index)
    }

    fn iri_of(&self, index: EntityIndex) -> String {
        match self.known[index.get()].first() {
            Some(id) => id_iri(&self.options.base, id),
            None => iri(&self.options.base, &entity_key(&self.known, self.id, index)),
        }
    }

    fn article(&self) -> Value {
        let article = self.annotated.article();
        let mut node = Map::new();
        node.insert("@id".into(), iri(&self.options.base, self.id).into());
        node.insert("@type".into(), "NewsArticle".into());
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                node.insert(name.to_owned(), value);
            }
        };
        let line = |text: Option<&str>| text.map(|it| Value::from(one_line(it)));
        put("headline", line(article.headline()));
        put("abstract", line(article.standfirst()));
        let byline = article.byline().map(|it| {
            let name = one_line(it);
            let name = name.strip_prefix("By ").or(name.strip_prefix("by ")).unwrap_or(&name);
            json!({ "@type": "Person", "name": name })
        });
        put("author", byline);
        put(
            "datePublished",
            article.published().filter(|it| it.year().is_some()).map(|it| it.to_string().into()),
        );
        let publisher =
            article.publication().map(|it| json!({ "@type": "Organization", "name": one_line(it) }));
        put("publisher", publisher);
        put("inLanguage", article.language().map(Value::from));
        let address = article.origin().uri.as_deref().filter(|it| it.starts_with("http"));
        put("url", address.map(|it| iri("", it).into()));
        put("articleBody", self.options.text.then(|| article.text().into()));
        let summaries: Vec<_> = [BlockKind::Headline, BlockKind::Standfirst]
            .into_iter()
            .flat_map(|kind| article.blocks_of(kind).take(1))
            .collect();
        put("about", self.named(|span| summaries.iter().any(|it| it.contains_span(span))));
        put("mentions", self.named(|_| true));
        Value::Object(node)
    }

    /// References to what is named where `holds` says, each once, in order.
    fn named(&self, holds: impl Fn(greenpaper_core::Span) -> bool) -> Option<Value> {
        let mut seen = BTreeSet::new();
        let mentions = self.annotated.mentions().iter().filter(|it| holds(it.span));
        let iris = mentions.filter_map(|it| it.entity).map(|it| self.iri_of(it));
        let list: Vec<Value> =
            iris.filter(|iri| seen.insert(iri.clone())).map(|iri| self.reference(&iri)).collect();
        (!list.is_empty()).then_some(list.into())
    }

    fn entity(&self, index: EntityIndex) -> Value {
        let entity = &self.annotated.entities()[index.get()];
        let mut node =
            json!({ "@id": self.iri_of(index), "@type": type_of(entity), "name": one_line(&entity.name()) });
        match entity {
            Entity::Organisation(Organisation { names, .. }) => alternate_names(&mut node, names),
            Entity::Person(person) => {
                self.person(&mut node, person, index);
                alternate_names(&mut node, &person.names);
            }
            Entity::Legislation(it) => legislation(&mut node, it),
            Entity::Publication(it) => publication(&mut node, it),
            _ => {}
        }
        // What has an address is the same thing there; an identifier without one says whose it is.
        let (mut same, mut identifiers) = (Vec::new(), Vec::new());
        for id in &self.known[index.get()] {
            match id.uri() {
                Some(_) if id_iri("", id) == node["@id"].as_str().unwrap_or_default() => {}
                Some(_) => same.push(id_iri("", id)),
                None if id.scheme() == Scheme::Ods || id.scheme() == Scheme::Uk => {
                    identifiers.push(id.as_str().to_owned());
                }
                None => {}
            }
        }
        if !same.is_empty() {
            node["sameAs"] = same.into();
        }
        if !identifiers.is_empty() {
            node["identifier"] = identifiers.into();
        }
        node
    }

    fn person(&self, node: &mut Value, person: &Person, index: EntityIndex) {
        let parts = [
            ("honorificPrefix", &person.name.prefix),
            ("givenName", &person.name.given),
            ("familyName", &person.name.family),
            ("honorificSuffix", &person.name.suffix),
        ];
        for (name, part) in parts {
            if let Some(part) = part {
                node[name] = one_line(part).into();
            }
        }
        let mentions = self.annotated.mentions();
        let posts: Vec<Value> = self
            .annotated
            .affiliations()
            .iter()
            .filter(|it| !it.former && mentions[it.person_mention.get()].entity == Some(index))
            .filter_map(|it| {
                let of_mention = it.organisation_mention.and_then(|it| self.speaks(it));
                let organisation = match (of_mention, &it.organisation) {
                    (Some(index), _) => self.reference(&self.iri_of(index)),
                    (None, Some(name)) => json!({ "@type": "Organization", "name": one_line(name) }),
                    (None, None) => return None,
                };
                Some(json!({ "@type": "OrganizationRole", "roleName": one_line(&it.role), "memberOf": organisation }))
            })
            .collect();
        if !posts.is_empty() {
            node["memberOf"] = posts.into();
        }
    }
}

fn alternate_names(node: &mut Value, names: &[Name]) {
    let others: Vec<String> =
        names.iter().map(|it| one_line(&it.text)).filter(|it| node["name"] != **it).collect();
    if !others.is_empty() {
        node["alternateName"] = others.into();
    }
}

fn legislation(node: &mut Value, it: &Legislation) {
    if let Some(identifier) = it.uri() {
        node["legislationIdentifier"] = identifier.into();
    }
    if let Some(code) = it.kind.code() {
        node["legislationType"] = code.into();
    }
    if let Some(year) = it.year.as_ref().map(|it| it.calendar()).filter(|year| *year > 0) {
        node["legislationDate"] = format!("{year:04}").into();
    }
}

fn publication(node: &mut Value, it: &Publication) {
    if let (Some(number), "Report") = (&it.command_paper, node["@type"].as_str().unwrap_or_default()) {
        node["reportNumber"] = number.to_string().into();
    }
    if let Some(date) = it.published.filter(|it| it.year().is_some()) {
        node["datePublished"] = date.to_string().into();
    }
}

/// The schema.org type.
fn type_of(entity: &Entity) -> &'static str {
    match entity {
        Entity::Person(_) => "Person",
        Entity::Organisation(it) => organisation_type(it.kind),
        Entity::Place(Place { kind, .. }) => match kind {
            Some(PlaceKind::Country) => "Country",
            Some(PlaceKind::City | PlaceKind::Town) => "City",
            Some(PlaceKind::Region | PlaceKind::County | PlaceKind::District | PlaceKind::Constituency) => {
                "AdministrativeArea"
            }
            _ => "Place",
        },
        Entity::Legislation(_) => "Legislation",
        Entity::Publication(it) => match it.kind {
            Some(PublicationKind::Book | PublicationKind::Other | PublicationKind::Guidance) => {
                "CreativeWork"
            }
            Some(_) => "Report",
            None if it.command_paper.is_some() => "Report",
            None => "CreativeWork",
        },
        Entity::Post(_) => "DefinedTerm",
        _ => "Thing",
    }
}

fn organisation_type(kind: Option<OrganisationKind>) -> &'static str {
    use OrganisationKind::{
        Charity, Company, Court, Department, Education, Justice, Legislature, LocalAuthority, Media, NhsBody,
        Party, PublicBody, Regulator, ThinkTank, Union,
    };
    match kind {
        Some(
            Department | PublicBody | NhsBody | LocalAuthority | Regulator | Legislature | Court | Justice,
        ) => "GovernmentOrganization",
        Some(Party) => "PoliticalParty",
        Some(Union) => "WorkersUnion",
        Some(Charity) => "NGO",
        Some(ThinkTank) => "ResearchOrganization",
        Some(Company) => "Corporation",
        Some(Media) => "NewsMediaOrganization",
        Some(Education) => "EducationalOrganization",
        _ => "Organization",
    }
}
