#!/usr/bin/env python3
"""Hold every format to a validator that somebody else wrote.

usage: standards.py CONVERT [PATH ...]   (CONVERT: the built example; without PATH the project's own articles)
Wants the packages jsonschema, pyld, conllu and lxml, and NODE_MODULES with schema-dts for the names of schema.org.
Exits 1 where something does not hold.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

import conllu
import jsonschema
from lxml import etree
from pyld import jsonld

convert, paths = sys.argv[1], sys.argv[2:]
root = pathlib.Path(__file__).resolve().parent.parent


def written(*name):
    return subprocess.run([convert, *name, *paths], check=True, stdout=subprocess.PIPE).stdout


def lines(*name):
    return [json.loads(line) for line in written(*name).decode().split("\n") if line]


def fail(what):
    sys.exit(f"standards: {what}")


# JSON: our own schema is a schema, every article is what it says, and it refuses what it should.
schema = json.loads((root / "crates/export/schema/article.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
articles = lines("json")
for number, article in enumerate(articles):
    for error in validator.iter_errors(article):
        fail(f"article {number}: {error.json_path}: {error.message[:200]}")
for field, value in (("sentences", [[1]]), ("text", None), ("published", "in May"), ("colour", "red")):
    if validator.is_valid({**articles[0], field: value}):
        fail(f"the schema allows {field} = {value!r}")
print(f"JSON: {len(articles)} articles hold to the schema")


# JSON-LD: it expands, and every term is one of the vocabulary. The contexts lie on the web: theirs are put here as what
# they come to for whom no term is redefined.
def context(url, _options):
    known = {"schema.org": "https://schema.org/", "www.w3.org": "http://www.w3.org/ns/oa#"}
    vocabulary = next((value for host, value in known.items() if host in url), None) or fail(f"context {url}")
    aliases = {"@vocab": vocabulary, "id": "@id", "type": "@type"}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": aliases}}


def terms(value, found):
    if isinstance(value, list):
        for one in value:
            terms(one, found)
    elif isinstance(value, dict):
        found.update(value.get("@type", []) if isinstance(value.get("@type"), list) else [])
        for key, one in value.items():
            if not key.startswith("@"):
                found.add(key)
            terms(one, found)
    return found


jsonld.set_document_loader(context)
for name in ("json-ld", "web-annotation"):
    found = set()
    for graph in lines(name):
        expanded = jsonld.expand(graph)
        if not expanded:
            fail(f"{name}: nothing is left when it is expanded")
        terms(expanded, found)
        # To RDF and back: no node without its type gets lost.
        if "@type" not in json.dumps(jsonld.from_rdf(jsonld.to_rdf(graph))):
            fail(f"{name}: there is nothing of it in RDF")
    if name == "json-ld":
        typings = pathlib.Path(os.environ.get("NODE_MODULES", "")) / "schema-dts/dist/schema.d.ts"
        if typings.is_file():
            text = typings.read_text()
            for term in sorted(found):
                short = term.removeprefix("https://schema.org/")
                if short == term or not re.search(rf'"{short}"|interface {short}\w*|type {short}\b', text):
                    fail(f"schema.org has no {term}")
            print(f"schema.org: {len(found)} terms, all in the vocabulary")
        else:
            print("SKIPPED: the vocabulary of schema.org (the package schema-dts) is not there")
    else:
        anno = {"Annotation", "AnnotationCollection", "AnnotationPage", "SpecificResource", "TextualBody", "Dataset",
                "TextPositionSelector", "TextQuoteSelector"}
        types = {term.rsplit("#", 1)[-1] for term in found if term.rsplit("#", 1)[-1][0].isupper()}
        if not types <= anno:
            fail(f"Web Annotation has no {types - anno}")
    print(f"{name}: expands, {len(found)} terms")

# CoNLL-U: another's parser reads it, and what it writes from that is the same.
page = written("conllu").decode()
sentences = conllu.parse(page)
again = "".join(sentence.serialize() for sentence in sentences)
if again.strip() != page.strip():
    at = next(n for n, (a, b) in enumerate(zip(again, page)) if a != b)
    fail(f"CoNLL-U: comes back otherwise: {page[at - 50:at + 50]!r}, {again[at - 50:at + 50]!r}")
for sentence in sentences:
    words = [token["id"] for token in sentence if isinstance(token["id"], int)]
    if words != list(range(1, len(words) + 1)) or not {"sent_id", "text"} <= set(sentence.metadata):
        fail(f"CoNLL-U: {sentence.metadata}")
    # The text is the tokens with their spaces, as level 1 of the Universal Dependencies has it.
    text, hidden = "", 0
    for token in sentence:
        if isinstance(token["id"], tuple):
            hidden = token["id"][2]
        elif isinstance(token["id"], int) and token["id"] <= hidden:
            continue
        text += token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ")
    if text.split() != sentence.metadata["text"].split():
        fail(f"CoNLL-U: the tokens of {sentence.metadata['sent_id']} do not make its text: {text!r}")
if len({sentence.metadata["sent_id"] for sentence in sentences}) != len(sentences):
    fail("CoNLL-U: two sentences have the same id")
print(f"CoNLL-U: {len(sentences)} sentences, the same after a round trip")

# TEI and SVG: libxml2 reads them; pointers in TEI lead somewhere. The schema of TEI is in no registry.
tei = etree.fromstring(written("tei"))
ids = set(tei.xpath("//@xml:id"))
pointers = [it for name in ("ref", "who", "corresp") for value in tei.xpath(f"//@{name}") for it in value.split()]
lost = [it for it in pointers if it.startswith("#") and it[1:] not in ids]
if lost or not ids:
    fail(f"TEI: pointers that lead nowhere: {lost[:5]}")
print(f"TEI: well-formed, {len(pointers)} pointers; SKIPPED: its schema, which no registry has")

# Popolo: classes and fields as https://www.popoloproject.com/specs has them.
FIELDS = {
    "persons": "id name other_names identifiers email gender birth_date death_date image summary biography family_name "
               "given_name additional_name honorific_prefix honorific_suffix patronymic_name sort_name links sources",
    "organizations": "id name other_names identifiers classification parent_id area_id founding_date dissolution_date "
                     "image contact_details links sources",
    "memberships": "id label role member person_id organization_id post_id on_behalf_of_id area_id start_date end_date "
                   "contact_details links sources",
    "posts": "id label other_label role organization_id area_id start_date end_date contact_details links sources",
}
popolo = json.loads(written("popolo"))
for name, values in popolo.items():
    for value in values:
        if not set(value) <= set(FIELDS[name].split()):
            fail(f"Popolo: {name} have no {set(value) - set(FIELDS[name].split())}")
print("Popolo: " + ", ".join(f"{len(values)} {name}" for name, values in popolo.items()) + "; SKIPPED: its JSON "
      "schemas, which no registry has")
