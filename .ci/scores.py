#!/usr/bin/env python3
"""Measure `annotate` on the development data and hold it to the floors below: usage: scores.py EVAL_FOLDER.

Standard library only; the scorers are the folder's own. A floor stands a little under what was last reached: it is
there to notice what got worse, and is raised when something got better.
"""
import json
import pathlib
import subprocess
import sys

ARTICLES = {
    "seeds": {"sentences": 0.985, "headlines": 0.95, "entities.five": 0.95, "quotes": 0.90, "values": 0.90},
    "articles.dev": {"sentences": 0.985, "headlines": 0.95, "entities.five": 0.92, "entities.legislation": 0.95},
}
# The rows of crates/text/SENTENCES.md that need articles to be scored; `xtask score-splitter` looks after the others.
SENTENCES = {"seeds": "UK trade press, five documents", "articles.dev": "UK government, court and Hansard, nine documents"}
SEGMENTS = {
    "adj": {"sentences": 0.899},
    "ewt": {"sentences": 0.895, "words": 0.988},
    "gum": {"sentences": 0.966, "words": 0.995},
    "gumnl": {"sentences": 0.965},
    "gumwrap": {"sentences": 0.966},
    "lines": {"sentences": 0.884},
    "partut": {"sentences": 0.980, "words": 0.993},
    "golden": {"sentences": 1.0},
}


def claimed(row):
    """What SENTENCES.md says that `Splitter::new()` scores."""
    for line in pathlib.Path("crates/text/SENTENCES.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if len(cells) == 5 and cells[0] == row:
            return float(cells[4])
    sys.exit(f"SENTENCES.md has no row {row!r}")


def annotate(source, *flags):
    with open(source, "rb") as lines:
        return subprocess.run(["target/release/examples/annotate", "--jsonl", *flags], stdin=lines,
                              stdout=subprocess.PIPE, check=True).stdout


def score(folder, scorer, gold, prediction):
    path = pathlib.Path("target/scores.jsonl")
    path.write_bytes(prediction)
    out = subprocess.run([sys.executable, folder / scorer, gold, path, "--json"], stdout=subprocess.PIPE, check=True)
    return json.loads(out.stdout)


def main():
    folder = pathlib.Path(sys.argv[1])
    below = []

    def check(name, layer, figure, floor):
        print(f"{name:14} {layer:28} {figure:.4f}" + (f"  floor {floor:.3f}" if floor else ""))
        if floor and figure < floor:
            below.append(f"{name} {layer}")

    for name, floors in ARTICLES.items():
        gold = folder / "gold" / f"{name}.jsonl"
        figures = score(folder, "score_articles.py", gold, annotate(gold))
        for layer, row in figures.items():
            check(name, layer, row["F1"], floors.get(layer))
        plain = 100 * score(folder, "score_articles.py", gold, annotate(gold, "--plain"))["sentences"]["F1"]
        print(f"{name:14} {'sentences, plain':28} {plain:.1f}")
        if abs(plain - claimed(SENTENCES[name])) > 0.05:
            below.append(f"{name} sentences: SENTENCES.md says {claimed(SENTENCES[name])}")
        if name == "seeds":
            for side in ("P", "R"):
                check(name, f"boilerplate {side}", figures["boilerplate"][side], 0.97)
            check(name, "articles", figures["articles"]["P"], 1.0)
    for path in sorted((folder / "data").glob("*.dev.jsonl")) + [folder / "data" / "golden.jsonl"]:
        name = path.name.removesuffix(".jsonl").removesuffix(".dev")
        figures = score(folder, "score_segments.py", path, annotate(path, "--plain"))["all"]
        for layer in ("sentences", "words"):
            if layer in figures:
                check(name, layer, figures[layer][2], SEGMENTS.get(name, {}).get(layer))
    for what in below:
        print(f"not as it should be: {what}")
    sys.exit(bool(below))


main()
