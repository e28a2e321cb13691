#!/usr/bin/env python3
"""Slices what `convert` wrote back out of the text, as programs in Python would: brat, CoNLL-U, Web Annotation, passages.

usage: formats.py CONVERT [PATH ...]   (CONVERT: the built example; without PATH the project's own articles)
Only the standard library. Exits 1 where an offset gives other words, or a file does not parse.
"""

import csv
import io
import json
import subprocess
import sys
import xml.etree.ElementTree as xml

convert, paths = sys.argv[1], sys.argv[2:]


def written(name):
    return subprocess.run([convert, name, *paths], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")


def same(got, wanted, where):
    if got != wanted:
        sys.exit(f"{where}: {got!r} is not {wanted!r}")


def lines(page):
    return [json.loads(line) for line in page.split("\n") if line]


text, stretches = written("brat-text"), 0
for line in written("brat-annotations").split("\n"):
    fields = line.split("\t")
    if line.startswith("T"):
        pieces = [piece.split(" ") for piece in fields[1].split(" ", 1)[1].split(";")]
        same(" ".join(text[int(start):int(end)] for start, end in pieces), fields[2], "brat")
        stretches += 1

# Each article's text, from schema.org's articleBody, in the order in which all formats have the articles.
bodies = [graph["@graph"][0] for graph in lines(written("json-ld"))]
by_id = {article["@id"]: article["articleBody"] for article in bodies}
same("\n\n".join(article["articleBody"] for article in bodies), text, "brat's text")

annotations = 0
for collection in lines(written("web-annotation")):
    for item in collection["first"]["items"]:
        body = by_id[item["target"]["source"]]
        place, quote = item["target"]["selector"]
        same(body[place["start"]:place["end"]], quote["exact"], "Web Annotation")
        before = body[max(0, place["start"] - len(quote["prefix"])):place["start"]]
        same(before, quote["prefix"], "Web Annotation, prefix")
        annotations += 1

tokens, sentences = 0, 0
whole = {article["articleBody"] for article in bodies}
for document in written("conllu").split("# newdoc id = ")[1:]:
    rows = [line.split("\t") for line in document.split("\n") if line[:1].isdigit()]
    sentences += document.count("# sent_id = ")

    def agrees(body):
        for row in rows:
            values = dict(pair.split("=", 1) for pair in row[9].split("|"))
            start, end = map(int, values["TokenRange"].split(":"))
            form = "".join(c if c.isprintable() or c == " " else "\ufffd" for c in " ".join(body[start:end].split()))
            if form != "".join(c if c.isprintable() or c == " " else "\ufffd" for c in row[1]):
                return False
        return True

    if not any(agrees(body) for body in whole):
        sys.exit(f"CoNLL-U: offsets fit no article: {document[:60]!r}")
    tokens += len(rows)

passages = 0
for passage in lines(written("passages")):
    fits = any(body[passage["char_start"]:passage["char_end"]] == passage["text"] for body in whole)
    same(fits, True, f"passage {passage['id']}")
    passages += 1

rows = 0
for table in ("articles", "mentions", "quotations", "links", "affiliations"):
    read = list(csv.reader(io.StringIO(written(table), newline="")))
    for row in read:
        same(len(row), len(read[0]), table)
    rows += len(read) - 1

xml.fromstring(written("tei").encode("utf-8"))
popolo = json.loads(written("popolo"))
people = {person["id"] for person in popolo["persons"]}
for membership in popolo["memberships"]:
    same(membership["person_id"] in people, True, "Popolo")

print(f"{len(bodies)} articles: {stretches} brat stretches, {annotations} annotations, {tokens} tokens in {sentences} "
      f"sentences, {passages} passages, {rows} rows; all slice back")
