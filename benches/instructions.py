#!/usr/bin/env python3
"""instructions.py [--write]

Counts the instructions a byte that words and tokens take at each level, with callgrind: on the project's own articles,
and on texts of one character. Prints the committed table (benches/instructions.tsv) with today's counts beside it; with
--write puts today's into the table. Where valgrind is missing it says so and counts nothing.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE / "instructions.tsv"
WHAT = ["bounds_into", "words", "tokens"]
LEVELS = ["avx2", "portable"]
SAME = ["space", "full-stop", "quote", "curly-quote", "combining-mark", "joiner", "letter", "digit", "regional-indicator"]
# More than this beside the committed count is pointed out: compilers differ by less.
NOTABLE = 1.15


def build():
    command = ["cargo", "bench", "-q", "-p", "greenpaper-benches", "--bench", "instructions", "--no-run",
               "--message-format=json"]
    output = subprocess.run(command, cwd=HERE.parent, check=True, stdout=subprocess.PIPE, text=True).stdout
    built = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    return next(it["executable"] for it in built if it.get("target", {}).get("name") == "instructions" and it.get("executable"))


def count(binary, what, level, text):
    """Instructions a byte, or None where the level is missing."""
    with tempfile.NamedTemporaryFile() as out:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}",
             "--toggle-collect=*greenpaper_measured*", binary, what, level, text],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=True)
    if run.stdout.strip() == "missing":
        return None
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1)) / int(run.stdout)


def committed():
    if not TABLE.exists():
        return {}
    rows = [line.split("\t") for line in TABLE.read_text().splitlines()[1:]]
    return {(what, level, text): float(number) for what, level, text, number in rows}


def main(arguments):
    if shutil.which("valgrind") is None:
        print("SKIPPED: valgrind is not installed, no instructions are counted")
        return
    binary, before, today = build(), committed(), {}
    asked = [(what, level, "articles") for what in WHAT for level in LEVELS]
    asked += [(what, "avx2", text) for what in ("bounds_into", "tokens") for text in SAME]
    print(f"{'instructions a byte':36} {'committed':>9} {'today':>9}")
    for key in asked:
        found = count(binary, *key)
        was = before.get(key)
        if found is None:
            print(f"{' '.join(key):36} {was or '':>9} {'missing':>9}")
            continue
        today[key] = found
        note = "  MORE" if was and found > was * NOTABLE else ""
        print(f"{' '.join(key):36} {was if was is not None else '':>9} {found:>9.2f}{note}")
    # Linear on any text: none of one character may take ten times as much a byte as prose does.
    for what, level, text in asked:
        prose, found = today.get((what, level, "articles")), today.get((what, level, text))
        if prose and found and found > 10 * prose:
            sys.exit(f"{what} takes {found / prose:.1f} times as much a byte on {text} as on prose")
    if "--write" in arguments:
        rows = ["\t".join([*key, f"{number:.2f}"]) for key, number in today.items()]
        TABLE.write_text("\n".join(["what\tlevel\ttext\tinstructions a byte", *rows]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
