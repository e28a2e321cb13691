#!/usr/bin/env python3
"""compare.py [criterion folder]

Writes what `cargo bench -p greenpaper-benches --bench text` left in `target/criterion` into COMPARE.md, between the lines
that mark its place, and draws the 64 KB documents of prose (guide/pictures/words.svg). Nothing in either is written by
hand: run both commands on a quiet machine, one after the other.
"""
import datetime
import html
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE, PICTURE, COUNTS = ROOT / "COMPARE.md", ROOT / "guide/pictures/words.svg", ROOT / "benches/instructions.tsv"
BEGIN, END = "<!-- words and tokens: written by benches/compare.py -->", "<!-- end of words and tokens -->"
TEXTS = ["ascii", "prose", "multilingual"]
SIZES = ["512B", "64KB", "8MB"]
BASE = "unicode-segmentation split_word_bounds"
PEERS = ["unicode-segmentation", "icu_segmenter", "bstr", "stringzilla", "alyze", "logos"]
# Results older than this beside the newest are of another run.
ONE_RUN = 2 * 3600


def read(folder):
    """{(group, name): bytes a nanosecond, which is GB/s}"""
    paths = sorted(pathlib.Path(folder).glob("*/*/new/benchmark.json"))
    newest = max((path.stat().st_mtime for path in paths), default=0)
    found = {}
    for path in paths:
        if path.stat().st_mtime < newest - ONE_RUN:
            continue
        about = json.loads(path.read_text())
        median = json.loads((path.parent / "estimates.json").read_text())["median"]["point_estimate"]
        size = about.get("throughput") or {}
        if "Bytes" in size:
            found[about["group_id"], about["function_id"]] = size["Bytes"] / median
    return found, newest


def levels(found):
    """The instruction sets that were measured, the best first."""
    names = {name.rsplit(" ", 1)[1] for _, name in found if name.startswith("greenpaper bounds_into ")}
    return sorted(names, key=lambda level: -found.get(("ascii/64KB", f"greenpaper bounds_into {level}"), 0))


def conditions(found, newest):
    processor = "an unnamed processor"
    try:
        processor = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
    except (OSError, AttributeError):
        pass
    compiler = subprocess.run(["rustc", "--version"], stdout=subprocess.PIPE, text=True, check=False).stdout.split()[1:2]
    lock = (ROOT / "Cargo.lock").read_text()
    versions = []
    for peer in PEERS:
        version = re.search(rf'name = "{peer}"\nversion = "([^"]+)"', lock)
        versions.append(f"{peer} {version.group(1)}" if version else peer)
    when = datetime.date.fromtimestamp(newest).isoformat()
    load = f"{os.getloadavg()[1]:.1f}"
    return (f"Measured on {when}: {processor}, {os.cpu_count()} cores, one thread, held on one core; levels "
            f"{' and '.join(levels(found))}; rustc {''.join(compiler)}; {', '.join(versions)}. When this was written "
            f"the machine's load over five minutes was {load}: the run itself puts 1 on it, and what is above that "
            "was other work, which lowers all figures and blurs their ratios.")


def table(found, text):
    names = sorted({name for group, name in found if group.startswith(text + "/")})
    names.sort(key=lambda name: -found.get((f"{text}/64KB", name), 0))
    out = [f"\n### {text}\n", "| | " + " | ".join(SIZES) + " |", "|---|" + "---:|" * len(SIZES)]
    for name in names:
        row = []
        for size in SIZES:
            speed, base = found.get((f"{text}/{size}", name)), found.get((f"{text}/{size}", BASE))
            row.append(f"{speed:.3f} ({speed / base:.1f} ×)" if speed and base else "")
        out.append(f"| {name} | " + " | ".join(row) + " |")
    return out


def multiples(found):
    """Our speed as a multiple of a peer's, by text."""
    best = (levels(found) or ["portable"])[0]
    rows = [(f"`bounds_into`, {level}", f"greenpaper bounds_into {level}", BASE, "64KB") for level in levels(found)]
    rows += [
        (f"`bounds_into`, {best}, 512 bytes", f"greenpaper bounds_into {best}", BASE, "512B"),
        (f"`words`, {best}", f"greenpaper words {best}", "stringzilla wordbreaks", "64KB"),
        (f"`tokens`, {best}", f"greenpaper tokens {best}", "logos lexer", "64KB"),
        (f"`tokens`, {best}", f"greenpaper tokens {best}", "unicode-segmentation unicode_words", "64KB"),
        (f"`bounds_into`, {best}", f"greenpaper bounds_into {best}", "limit read-sum", "64KB"),
    ]
    out = ["\n### In short: documents of 64 KB unless said\n", "| | times | " + " | ".join(TEXTS) + " |",
           "|---|---|" + "---:|" * len(TEXTS)]
    for label, ours, peer, size in rows:
        cells = []
        for text in TEXTS:
            a, b = found.get((f"{text}/{size}", ours)), found.get((f"{text}/{size}", peer))
            cells.append(f"{a / b:.2f}" if a and b else "")
        out.append(f"| {label} | {peer} | " + " | ".join(cells) + " |")
    return out


def linear(found):
    best = (levels(found) or ["portable"])[0]
    names = sorted(name for group, name in found if group == "linear/1MB")
    if not names:
        return []
    out = ["\n### A megabyte of one character\n", "Time a byte beside that of prose in documents of 64 KB.\n",
           "| | GB/s | times prose |", "|---|---:|---:|"]
    for name in names:
        speed = found["linear/1MB", name]
        prose = found.get(("prose/64KB", f"greenpaper {name.split()[0]} {best}"))
        out.append(f"| {name} | {speed:.3f} | {prose / speed:.2f} |" if prose else f"| {name} | {speed:.3f} | |")
    return out


def counts():
    if not COUNTS.exists():
        return []
    rows = [line.split("\t") for line in COUNTS.read_text().splitlines()[1:]]
    out = ["\n### Instructions a byte\n",
           "Counted with callgrind, which no other work disturbs: `python3 benches/instructions.py`. `articles` are the "
           "project's own.\n", "| | level | text | instructions |", "|---|---|---|---:|"]
    return out + ["| " + " | ".join(row) + " |" for row in rows]


def picture(found):
    best = levels(found)
    panels = [
        ("Boundaries of words by UAX #29", [f"greenpaper {what} {level}" for what in ("bounds_into", "words") for level in best]
         + ["stringzilla wordbreaks", "alyze tokenize", BASE, "unicode-segmentation unicode_words",
            "icu_segmenter segment_str", "bstr words_with_breaks"]),
        ("Tokens with kinds", [f"greenpaper tokens {level}" for level in best] + ["logos lexer"]),
    ]
    rows = [(title, sorted(((found["prose/64KB", name], name) for name in names if ("prose/64KB", name) in found), reverse=True))
            for title, names in panels]
    most = max((speed for _, bars in rows for speed, _ in bars), default=0)
    if not most:
        sys.exit("no figures for prose/64KB: run the benchmark first")
    left, wide, right = 290, 380, 60
    body, top = [], 54
    for title, bars in rows:
        body.append(f'<text class="head" x="0" y="{top}">{html.escape(title)}</text>')
        top += 10
        for speed, name in bars:
            ours, width = name.startswith("greenpaper"), max(1.5, wide * speed / most)
            middle = top + 15
            body.append(f'<text class="{"own" if ours else "name"}" x="{left - 8}" y="{middle}" text-anchor="end">{html.escape(name)}</text>')
            body.append(f'<rect class="{"ours" if ours else "peer"}" x="{left}" y="{top + 2}" width="{width:.1f}" height="17" rx="2"/>')
            body.append(f'<text class="figure" x="{left + width + 6:.1f}" y="{middle}">{speed:.3g}</text>')
            top += 23
        top += 26
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + wide + right} {top - 20}" role="img" aria-labelledby="t">',
        '<title id="t">Gigabytes of English prose a second, in documents of 64 KB, by segmenter</title>',
        "<style>text{font:13px system-ui,sans-serif;fill:#24292f}.title{font-size:16px;font-weight:600}.head,.own{font-weight:600}"
        ".figure{font-variant-numeric:tabular-nums;fill:#57606a}.ours{fill:#1d70b8}.peer{fill:#8c959f}"
        "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.figure{fill:#9198a1}.ours{fill:#4ea1e8}.peer{fill:#6e7681}}</style>",
        '<text class="title" x="0" y="18">English prose in GB/s, one thread; documents of 64 KB</text>',
    ]
    PICTURE.write_text("\n".join(head + body) + "\n</svg>\n")


def main(arguments):
    found, newest = read(arguments[0] if arguments else ROOT / "target/criterion")
    if ("prose/64KB", BASE) not in found:
        sys.exit("no figures: run `cargo bench -p greenpaper-benches --bench text` first")
    lines = [conditions(found, newest), *multiples(found)]
    for text in TEXTS:
        lines += table(found, text)
    lines += linear(found) + counts()
    page = PAGE.read_text()
    before, rest = page.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    PAGE.write_text(f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{after}")
    picture(found)
    print("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])
