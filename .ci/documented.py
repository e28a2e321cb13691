#!/usr/bin/env python3
"""Lists public items that have no example which asserts, and fails where there are more than may be: usage: documented.py
[--least PER_CENT] CRATE_FOLDER ... Without a number, all want one.

Every function, method, struct, enum, trait, type and constant that is written `pub` wants an example of its own in its
doc comment: code that is run and in which `assert` stands. Fields, variants, constants of a type and the methods of a trait
are shown by the example on what they belong to. What is public to the crate alone says so (`unreachable_pub` is a lint), so that
the source tells. Standard library only.
"""
import pathlib
import re
import sys

ITEM = re.compile(r"( *)pub (?:const |async |unsafe )*(fn|struct|enum|union|trait|type|const|static) (\w+)")
PARENT = re.compile(r"impl\b(?:<[^{]*?>)? ?(?:\w+ for )?(\w+)")


def asserts(comment):
    """Whether a doc comment holds code that is run and asserts."""
    code, runs, kept = False, False, []
    for line in comment:
        if line.startswith("```"):
            code = not code
            told = set(re.split(r"[,\s]+", line[3:].strip())) - {""}
            runs = code and told <= {"rust", "should_panic"} | {it for it in told if it.startswith("edition")}
        elif code and runs:
            kept.append(line)
    return any("assert" in line for line in kept)


def items(path):
    """(line number, kind, name, doc comment) of what is public in a file, tests at its end left out."""
    comment, parent = [], ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        bare = line.strip()
        if bare == "#[cfg(test)]" and not line.startswith(" "):
            return
        if bare.startswith("///"):
            comment.append(bare[3:].strip())
            continue
        # What a macro documents: a line put together.
        if bare.startswith("#[doc = concat!("):
            comment.append(bare.removeprefix("#[doc = concat!(").strip('"'))
            continue
        if bare.startswith(("#[", "#!", "//")) or (comment and bare.startswith((")]", "reason"))):
            continue
        if not line.startswith(" ") and (found := PARENT.match(line)):
            parent = found.group(1) + "::"
        found = ITEM.match(line)
        if found:
            inside, kind, name = found.groups()
            # A constant of a type is shown by the type's example.
            if not (inside and kind == "const"):
                yield number, kind, (parent if inside else "") + name, comment
        comment = []


def main(folders):
    least = 100
    if folders[:1] == ["--least"]:
        least, folders = int(folders[1]), folders[2:]
    seen, without = 0, []
    for folder in folders:
        for path in sorted((pathlib.Path(folder) / "src").rglob("*.rs")):
            if path.name == "tests.rs":
                continue
            for number, kind, name, comment in items(path):
                seen += 1
                if not asserts(comment):
                    without.append(f"{path}:{number}: {kind} {name} has no example that asserts")
    print("\n".join(without + [f"{seen} public items in {len(folders)} crates, {len(without)} without an example"]))
    # A check that finds nothing to check has lost its way.
    sys.exit(100 * (seen - len(without)) < least * seen or not seen)


main(sys.argv[1:])
