#!/usr/bin/env python3
"""Write the articles and their gold as JSON Lines, one document a line, and check every span.

usage: gold.py [--check] [FILE.jsonl ...]

Standard library only. A line is the gold file with `text` added: the article's bytes decoded by the gold's
`encoding` (a byte order mark is kept as U+FEFF), which all offsets, in bytes of UTF-8, refer to.
Documents of FILE.jsonl (passages, hard kinds), which carry their text, are taken instead of the articles.
With --check nothing is written but the faults found; the exit status is then 1 if there was one.
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
LABELS = {"organisation", "person", "place", "legislation", "publication", "role", "date", "money"}
KINDS = {"headline", "headline-duplicate", "standfirst", "subheading", "table", "front-matter"}
QUOTES = {"direct", "partial", "block", "scare"}


def documents(files):
    for name in files:
        with open(name, encoding="utf-8") as lines:
            yield from map(json.loads, lines)
    if files:
        return
    for path in sorted(HERE.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (HERE / gold["file"]).read_bytes().decode(gold["encoding"])
        yield {"id": gold.pop("id"), "file": gold.pop("file"), "text": text, **gold}


def known():
    """Ids in the first column of the tables beside this folder."""
    ids = set()
    for path in sorted(HERE.parent.glob("*.tsv")):
        with open(path, encoding="utf-8") as lines:
            ids.update(line.split("\t", 1)[0] for line in lines)
    return ids


def faults(doc, ids):
    raw = doc["text"].encode()

    def cut(span):
        start, end = span[:2]
        if not 0 <= start < end <= len(raw):
            raise ValueError(f"{span} is outside the text")
        return raw[start:end].decode()

    def edges(what, span):
        try:
            mention = cut(span)
        except ValueError as error:
            yield f"{what} {span}: {error}"
            return
        if mention != mention.strip():
            yield f"{what} {span}: white space at the edge of {mention!r}"

    taken = 0
    for start, end, label in sorted(doc["entities"]):
        if label not in LABELS:
            yield f"unknown label {label}"
        if start < taken:
            yield f"entities overlap at {start}"
        taken = end
        yield from edges(label, (start, end))
        if cut((start, end)).lower().startswith("the "):
            yield f"{label} {start}: leading article"
    marked = {tuple(entity[:2]) for entity in doc["entities"]}
    for span in [tuple(it["span"]) for it in doc.get("values", [])] + [tuple(it[:2]) for it in doc.get("links", [])]:
        if span not in marked:
            yield f"value or link at {span} is not an entity"
    for start, end, to in doc.get("links", []) + doc.get("holders", []):
        if to.startswith("uk:") and to not in ids:
            yield f"no table holds {to}, the link of {cut((start, end))!r}"
    linked = {tuple(link[:2]) for link in doc.get("links", [])}
    for span in map(tuple, doc.get("invented", [])):
        if span not in marked or span in linked:
            yield f"invented mention at {span} is no entity, or is linked"
    for head in doc.get("headlines", []):
        if head["kind"] not in KINDS:
            yield f"unknown kind {head['kind']}"
        yield from edges(head["kind"], head["span"])
    for what in ("boilerplate", "bylines", "sentences"):
        for span in doc.get(what, []):
            yield from edges(what, span)
    sentences = doc.get("sentences", [])
    for (_, end), (start, _) in zip(sentences, sentences[1:]):
        if start < end:
            yield f"sentences overlap at {start}"
    for quote in doc.get("quotes", []):
        if quote["kind"] not in QUOTES:
            yield f"unknown kind {quote['kind']}"
        if cut((quote["start"], quote["end"])) != quote["text"]:
            yield f"quotation at {quote['start']} does not read as written"
        if (quote["kind"] == "scare") != (quote["speaker"] is None):
            yield f"quotation at {quote['start']}: kind and speaker disagree"
        if quote.get("speaker_span"):
            yield from edges("speaker", quote["speaker_span"])


def main():
    status = 0
    ids = known()
    files = [name for name in sys.argv[1:] if not name.startswith("--")]
    for doc in documents(files):
        if "--check" in sys.argv[1:]:
            for fault in faults(doc, ids):
                print(f"{doc['id']}: {fault}")
                status = 1
        else:
            print(json.dumps(doc, ensure_ascii=False))
    return status


if __name__ == "__main__":
    sys.exit(main())
