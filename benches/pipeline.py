#!/usr/bin/env python3
"""pipeline.py [criterion folder]

Writes the table of COMPARE.md on the whole way out of what `cargo bench -p greenpaper-benches --bench pipeline` left in
`target/criterion`: medians in MB/s of text, stage by stage, and how much faster two threads are than one; below it how often
rules look at a token, as `cargo xtask rules` counts it on the project's own texts.
"""
import json
import pathlib
import re
import subprocess
import sys

TEXTS = ["articles", "prose"]
STAGES = ["1 read", "2 cut into sentences and tokens", "3 cut, find and link", "3 the same in memory of one's own",
          "3 the same on threads: 1", "3 the same on threads: 2", "4 write JSON", "4 write HTML", "the whole way"]
BEGIN, END = "<!-- pipeline.py from here -->", "<!-- pipeline.py to here -->"


def read(folder):
    """{(text, stage): bytes a nanosecond, which is GB/s}"""
    found = {}
    for path in sorted(pathlib.Path(folder).glob("pipeline */*/new/benchmark.json")):
        about = json.loads(path.read_text())
        median = json.loads((path.parent / "estimates.json").read_text())["median"]["point_estimate"]
        text = about["group_id"].removeprefix("pipeline ")
        found[text, about["function_id"]] = about["throughput"]["Bytes"] / median
    return found


def table(found):
    texts = [text for text in TEXTS if (text, STAGES[0]) in found]
    lines = ["| MB/s | " + " | ".join(texts) + " |", "|---|" + "---:|" * len(texts)]
    for stage in STAGES:
        lines.append(f"| {stage} | " + " | ".join(f"{1000 * found[text, stage]:.1f}" for text in texts) + " |")
    two, one = STAGES[5], STAGES[4]
    lines.append("| two threads beside one | "
                 + " | ".join(f"{found[text, two] / found[text, one]:.2f} ×" for text in texts) + " |")
    return "\n".join(lines)


def visits():
    """How often rules look at a token, on the project's own texts."""
    printed = subprocess.run(["cargo", "xtask", "rules"], check=True, stdout=subprocess.PIPE, text=True).stdout
    token, mention = re.search(r"^visits: ([\d.]+) a token .*, ([\d.]+) a mention$", printed, re.M).groups()
    return f"Rules look {token} times at a token, {mention} times for a mention (`cargo xtask rules`)."


def main(arguments):
    found = read(arguments[0] if arguments else "target/criterion")
    if not found:
        sys.exit("no figures: cargo bench -p greenpaper-benches --bench pipeline")
    path = pathlib.Path(__file__).parent.parent / "COMPARE.md"
    made = f"{BEGIN}\n\n{table(found)}\n\n{visits()}\n\n{END}"
    text, count = re.subn(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: made, path.read_text(), flags=re.S)
    if count != 1:
        sys.exit(f"{path} has no place for the table")
    path.write_text(text)
    print(made)


if __name__ == "__main__":
    main(sys.argv[1:])
