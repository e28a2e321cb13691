#!/usr/bin/env python3
"""compare.py [--svg FILE] [criterion folder]

Makes the tables of COMPARE.md out of what `cargo bench -p greenpaper-benches --bench text` left in
`target/criterion`: medians in GB/s and as a multiple of `split_word_bounds`. With --svg also draws the
64 KB documents of prose as bars.
"""
import html
import json
import pathlib
import sys

TEXTS = ["ascii", "prose", "multilingual"]
SIZES = ["512B", "64KB", "8MB"]
BASE = "unicode-segmentation split_word_bounds"


def read(folder):
    """{(group, name): bytes a nanosecond, which is GB/s}"""
    found = {}
    for path in sorted(pathlib.Path(folder).glob("*/*/new/benchmark.json")):
        about = json.loads(path.read_text())
        median = json.loads((path.parent / "estimates.json").read_text())["median"]["point_estimate"]
        size = about.get("throughput") or {}
        if "Bytes" in size:
            found[about["group_id"], about["function_id"]] = size["Bytes"] / median
    return found


def table(found, text):
    names = sorted({name for group, name in found if group.startswith(text + "/")})
    names.sort(key=lambda name: -found.get((f"{text}/64KB", name), 0))
    print(f"\n### {text}\n")
    print("| | " + " | ".join(SIZES) + " |\n|---|" + "---:|" * len(SIZES))
    for name in names:
        row = []
        for size in SIZES:
            speed, base = found.get((f"{text}/{size}", name)), found.get((f"{text}/{size}", BASE))
            row.append(f"{speed:.3f} ({speed / base:.1f} ×)" if speed and base else "")
        print(f"| {name} | " + " | ".join(row) + " |")


def linear(found):
    names = sorted(name for group, name in found if group == "linear/1MB")
    if names:
        print("\n### A megabyte of one character\n\n| | GB/s |\n|---|---:|")
        for name in names:
            print(f"| {name} | {found['linear/1MB', name]:.3f} |")


def svg(found, path):
    rows = [(name, speed) for (group, name), speed in found.items() if group == "prose/64KB" and "limit" not in name]
    rows.sort(key=lambda row: -row[1])
    if not rows:
        sys.exit("no figures for prose/64KB")
    most, height = rows[0][1], 22 * len(rows) + 34
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="720" height="{height}" font-family="sans-serif" font-size="13" role="img">',
        "<title>Gigabytes of English prose a second, documents of 64 KB</title>",
        '<text x="4" y="16" fill="#555">GB/s of English prose, documents of 64 KB</text>',
    ]
    for number, (name, speed) in enumerate(rows):
        top, ours = 26 + 22 * number, name.startswith("greenpaper")
        width = max(1, 300 * speed / most)
        out.append(f'<text x="316" y="{top + 14}" text-anchor="end" fill="#555">{html.escape(name)}</text>')
        out.append(f'<rect x="324" y="{top}" width="{width:.1f}" height="18" fill="{"#1d70b8" if ours else "#b1b4b6"}"/>')
        out.append(f'<text x="{330 + width:.1f}" y="{top + 14}" fill="#555">{speed:.2f}</text>')
    pathlib.Path(path).write_text("\n".join(out) + "\n</svg>\n")


def main(arguments):
    path = None
    if "--svg" in arguments:
        at = arguments.index("--svg")
        path = arguments[at + 1]
        del arguments[at:at + 2]
    found = read(arguments[0] if arguments else "target/criterion")
    for text in TEXTS:
        table(found, text)
    linear(found)
    if path:
        svg(found, path)


if __name__ == "__main__":
    main(sys.argv[1:])
