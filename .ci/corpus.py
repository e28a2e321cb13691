#!/usr/bin/env python3
"""Kill `corpus` ten times at random moments and let it go on: the output must be that of a run that was not killed.

usage: corpus.py CORPUS [MEGABYTES]   (CORPUS: the built example; 8 megabytes of articles without a size)
The articles are the project's own, each copy with a number of its own. It works in a folder of its own under TMPDIR, which
needs room for some nine times the articles, and takes it away at the end, however that comes. Also reads the same articles
from a zip, a tar.gz and JSON Lines, and wants the same mentions from each. Standard library only.
"""
import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

corpus, megabytes = os.path.abspath(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 8


def text(path):
    return path.read_bytes().decode("utf-8", errors="ignore")


# JSON Lines are UTF-8: the articles in other encodings are left out.
folder_of_own = pathlib.Path(__file__).resolve().parent.parent / "seeds/articles"
own = [path for path in sorted(folder_of_own.glob("*.txt")) if text(path).encode() == path.read_bytes()]
chance = random.Random(5)


def run(out, *paths, options=()):
    command = [corpus, *options, "-o", out, *map(str, paths)]
    told = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if told.returncode != 0:
        sys.exit(f"{command} gave {told.returncode}: {told.stderr}")
    return told.stderr


def make(folder):
    pages = [text(path) for path in own]
    size, number = 0, 0
    while size < megabytes * 1e6:
        page = f"{pages[number % len(pages)].rstrip()}\n\nThis is copy {number}, for the council.\n".encode()
        place = folder / f"{number // 1000:04}"
        place.mkdir(exist_ok=True)
        (place / f"{number:07}.txt").write_bytes(page)
        size, number = size + len(page), number + 1
    return number, size


def noted():
    """How many documents the journal of a run that was killed says are done."""
    try:
        lines = pathlib.Path("killed.jsonl.journal").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return 0
    return int(lines[-1].split()[0]) if len(lines) > 1 else 0


def digest(path):
    value = hashlib.sha256()
    with open(path, "rb") as output:
        while part := output.read(1 << 20):
            value.update(part)
    return value.hexdigest()


def counts(path):
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [(row["text"], len(row["mentions"])) for row in rows]


def main():
    # An end by a signal takes the folder away too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended by a signal"))
    if shutil.disk_usage(tempfile.gettempdir()).free < 9e6 * megabytes:
        sys.exit(f"{tempfile.gettempdir()} has no room for nine times {megabytes:.0f} MB; say another by TMPDIR")
    with tempfile.TemporaryDirectory() as home:
        os.chdir(home)
        folder = pathlib.Path("folder")
        folder.mkdir()
        documents, size = make(folder)
        began = time.monotonic()
        print(run("whole.jsonl", folder).strip())
        took = time.monotonic() - began
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"unbroken: {documents} documents, {size / 1e6:.0f} MB in {took:.1f} s, {size / took / 1e6:.1f} MB/s on {os.cpu_count()} "
              f"cores, peak memory {peak:.0f} MB; output {os.path.getsize('whole.jsonl') / 1e6:.0f} MB", flush=True)
        # Of the two outputs one is kept at a time: they are several times the articles.
        whole = digest("whole.jsonl")
        os.remove("whole.jsonl")

        kills, tries, done = 0, 0, []
        while kills < 10 and tries < 200:
            tries += 1
            threads = chance.choice(["1", "2", "5"])
            process = subprocess.Popen([corpus, "--threads", threads, "-o", "killed.jsonl", folder],
                                       stderr=subprocess.DEVNULL)
            try:
                process.wait(chance.random() * took / 6 + 0.03)
                # Done before it could be killed: once more from the start.
                if digest("killed.jsonl") != whole:
                    sys.exit("a run that went on gave another output")
                os.remove("killed.jsonl")
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
                done.append(noted())
                if os.path.exists("killed.jsonl"):
                    sys.exit("a run that was killed left a file of the final name")
        told = run("killed.jsonl", folder).strip()
        if digest("killed.jsonl") != whole:
            sys.exit("the output after ten kills differs from an unbroken run's")
        left = [name for name in os.listdir() if name.endswith((".part", ".journal"))]
        if left or kills < 10 or not any(done):
            sys.exit(f"{kills} kills at {done} documents; left behind: {left}")
        print(f"killed {kills} times, when {', '.join(map(str, done))} documents were noted, the same in the end; the last run "
              f"said: {told.splitlines()[0]}")

        some = pathlib.Path("some")
        some.mkdir()
        with zipfile.ZipFile("some.zip", "w", zipfile.ZIP_DEFLATED) as packed, tarfile.open("some.tar.gz", "w:gz") as \
                tarred, open("some.jsonl", "w", encoding="utf-8") as lines:
            for path in own:
                (some / path.name).write_bytes(path.read_bytes())
                packed.write(path, path.name)
                tarred.add(path, path.name)
                lines.write(json.dumps({"id": path.name, "text": text(path)}) + "\n")
        wanted = None
        for source in ("some", "some.zip", "some.tar.gz", "some.jsonl"):
            run("got.jsonl", source)
            got = counts("got.jsonl")
            if wanted not in (None, got):
                sys.exit(f"{source} gives other articles")
            wanted = got
        tables = run("mentions.csv", "some", options=["--format", "mentions"])
        print(f"folder, zip, tar.gz and JSON Lines give the same; {tables.splitlines()[0]}")


main()
