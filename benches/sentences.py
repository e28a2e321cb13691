#!/usr/bin/env python3
"""sentences.py [criterion folder]

Writes the tables of COMPARE.md on sentences out of what `cargo bench -p greenpaper-benches --bench sentences` left in
`target/criterion`: medians in MB/s, and how many times as fast as each peer ours are.
"""
import json
import pathlib
import re
import sys

TEXTS = ["policy", "prose", "multilingual"]
OURS = ["greenpaper Splitter::new", "greenpaper Splitter::rules", "greenpaper sentence_bounds",
        "greenpaper unicode_sentences"]
PEERS = ["unicode-segmentation unicode_sentences", "icu_segmenter segment_str", "sentencex get_sentence_boundaries"]
BEGIN, END = "<!-- sentences.py from here -->", "<!-- to here -->"


def read(folder):
    """{(group, name): bytes a nanosecond, which is GB/s}"""
    found = {}
    for path in sorted(pathlib.Path(folder).glob("sentences_*/*/new/benchmark.json")):
        about = json.loads(path.read_text())
        median = json.loads((path.parent / "estimates.json").read_text())["median"]["point_estimate"]
        found[about["group_id"], about["function_id"]] = about["throughput"]["Bytes"] / median
    return found


def tables(found):
    texts = [text for text in TEXTS if any(group == f"sentences/{text}" for group, _ in found)]
    speed = {(text, name): found[f"sentences/{text}", name] for text in texts for name in OURS + PEERS}
    lines = ["| MB/s | " + " | ".join(texts) + " |", "|---|" + "---:|" * len(texts)]
    for name in OURS + PEERS:
        lines.append(f"| {name} | " + " | ".join(f"{1000 * speed[text, name]:.0f}" for text in texts) + " |")
    lines += ["", "| times as fast as | " + " | ".join(f"{peer.split()[0]}, {text}" for text in texts for peer in PEERS) + " |",
              "|---|" + "---:|" * (len(texts) * len(PEERS))]
    for name in OURS:
        ratios = [speed[text, name] / speed[text, peer] for text in texts for peer in PEERS]
        lines.append(f"| {name} | " + " | ".join(f"{ratio:.1f} ×" for ratio in ratios) + " |")
    return "\n".join(lines)


def main(arguments):
    found = read(arguments[0] if arguments else "target/criterion")
    if not any(group.startswith("sentences/") for group, _ in found):
        sys.exit("no figures: cargo bench -p greenpaper-benches --bench sentences")
    path = pathlib.Path(__file__).parent.parent / "COMPARE.md"
    text = path.read_text()
    made = f"{BEGIN}\n\n{tables(found)}\n\n{END}"
    text, count = re.subn(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: made, text, flags=re.S)
    if count != 1:
        sys.exit(f"{path} has no place for the tables")
    path.write_text(text)
    print(made)


if __name__ == "__main__":
    main(sys.argv[1:])
