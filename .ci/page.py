#!/usr/bin/env python3
"""Check a page that the `read` example wrote: usage: page.py PAGE.html. Standard library only.

Every element is closed in order, every id is there once, every link inside the page leads somewhere, nothing is
loaded from elsewhere, nothing is scripted; the boxes of the legend, the highlights and the index agree.
"""
import collections
import html.parser
import sys

VOID = {"meta", "link", "input", "br", "img", "hr"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.faults = [], collections.Counter(), [], []
        self.marks, self.boxes = collections.Counter(), set()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in attributes:
            self.ids[attributes["id"]] += 1
            if attributes["id"].startswith("show-"):
                self.boxes.add(attributes["id"][5:])
        if tag == "a":
            self.links.append(attributes.get("href", ""))
        if tag == "mark" and "article" in self.open:
            self.marks[attributes["class"]] += 1
        if tag in ("script", "iframe", "link", "img") or "src" in attributes:
            self.faults.append(f"<{tag}> loads or runs something")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing that is open")


def main():
    page = Page()
    with open(sys.argv[1], encoding="utf-8") as file:
        page.feed(file.read())
    page.faults += [f"<{tag}> is never closed" for tag in page.open]
    page.faults += [f"id {name} is there {n} times" for name, n in page.ids.items() if n > 1]
    for link in page.links:
        if link.startswith("#") and link[1:] not in page.ids:
            page.faults.append(f"link {link} leads nowhere")
        elif not link.startswith(("#", "https://", "http://")):
            page.faults.append(f"link {link} is of an unknown scheme")
    page.faults += [f"no box for {kind}" for kind in page.marks if kind not in page.boxes]
    if not sum(page.marks.values()):
        page.faults.append("nothing is highlighted")
    for fault in page.faults[:20]:
        print("page:", fault)
    print(f"page: {sum(page.marks.values())} highlights, {len(page.links)} links, {len(page.faults)} faults")
    sys.exit(bool(page.faults))


main()
