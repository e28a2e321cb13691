#!/usr/bin/env python3
"""What must not harm a corpus: kills, two runs on one output, a full disk, a device and a fifo.

usage: harm.py CORPUS [KILLS]   (CORPUS: the built example; 10 kills in each of four corpora without a number)
The corpora are made of the reader's own test files and the project's own articles, copied with numbers of their own: a
folder of mixed formats, an archive, JSON Lines, pages. It works in a folder of its own under TMPDIR and takes it away at the
end. A full disk is a tmpfs of two megabytes where mounting is allowed, else a limit on the size of files. Standard library only.
"""
import hashlib
import json
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tarfile
import tempfile
import threading
import time

corpus, kills = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
root = pathlib.Path(__file__).resolve().parent.parent
chance = random.Random(7)


def must(held, what):
    if not held:
        sys.exit(what)


def run(out, *paths, options=(), **more):
    return subprocess.run([corpus, *options, "-o", out, *map(str, paths)], stderr=subprocess.PIPE, text=True, **more)


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def left():
    return [name for name in os.listdir() if name.endswith((".part", ".journal", ".lock"))]


def done():
    """How many documents the journal of a run that was killed says are done."""
    try:
        lines = pathlib.Path("out.journal").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return 0
    return int(lines[-1].split()[0]) if len(lines) > 1 else 0


def make():
    """Four corpora of some megabytes each, and what is said of them."""
    own = sorted((root / "seeds/articles").glob("*.txt"))
    files = [path for folder in ("formats", "fresh", "fresh-2") for path in sorted((root / "crates/read/tests" / folder).iterdir())
             if path.suffix not in (".gold", ".read")]
    mixed, pages = pathlib.Path("mixed"), pathlib.Path("pages")
    web = [path for path in files if path.suffix == ".html"]
    for number in range(4000):
        for folder, sources in ((mixed, own + files), (pages, web)) if number < 900 else ((pages, web),):
            source = sources[number % len(sources)]
            place = folder / f"{number // 100:02}"
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{number:04}{source.suffix}").write_bytes(source.read_bytes())
    with tarfile.open("packed.tar.gz", "w:gz") as packed, open("lines.jsonl", "w", encoding="utf-8") as lines:
        for number in range(1200):
            source = own[number % len(own)]
            packed.add(source, f"{number:04}.txt")
            text = source.read_bytes().decode("utf-8", errors="ignore")
            lines.write(json.dumps({"id": number, "title": f"Copy {number}", "text": text}) + "\n")
    return {"mixed": ("mixed", "json"), "pages": ("pages", "json"), "archive": ("packed.tar.gz", "mentions"),
            "lines": ("lines.jsonl", "json")}


def killed(name, source, form):
    options = ["--format", form]
    began = time.monotonic()
    whole = run("whole", source, options=options)
    took = time.monotonic() - began
    must(whole.returncode in (0, 1), f"{name}: {whole.stderr}")
    wanted, count, again, noted = digest("whole"), 0, 0, []
    while count < kills:
        threads = ["--threads", chance.choice(["1", "2", "4"])]
        process = subprocess.Popen([corpus, *options, *threads, "-o", "out", source], stderr=subprocess.DEVNULL)
        try:
            process.wait(chance.random() * took + 0.02)
            must(digest("out") == wanted, f"{name}: a run that went on gave another output")
            os.remove("out")
            again += 1
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            count += 1
            noted.append(done())
            must(not os.path.exists("out"), f"{name}: a run that was killed left a file of the final name")
    run("out", source, options=options)
    must(digest("out") == wanted, f"{name}: the output after {count} kills differs")
    os.remove("out")
    must(not left(), f"{name}: left behind: {left()}")
    must(any(noted), f"{name}: no kill came when anything was noted")
    print(f"{name}: {count} kills, when {', '.join(map(str, noted))} documents were noted, {again} runs came to their end between "
          f"them, output the same each time, {os.path.getsize('whole'):,} bytes", flush=True)


def at_once(first, second, wait):
    """What two runs on one output ended with and said, the second begun so many seconds after the first; none where the first had
    ended before the second came to the output, so that they were not at once."""
    both = []
    for source, form in (first, second):
        both.append(subprocess.Popen([corpus, "--format", form, "-o", "two", source], stderr=subprocess.PIPE, text=True))
        time.sleep(wait)
    told = [process.communicate()[1] for process in both]
    ends = [process.returncode for process in both]
    return None if 2 not in ends else (ends, told)


def two_at_once():
    """Of two runs at once on one output one is refused; what is written is the other's, whole."""
    wanted, took = {}, {}
    for source, form in (("mixed", "json"), ("lines.jsonl", "json"), ("mixed", "articles")):
        began = time.monotonic()
        run("alone", source, options=["--format", form])
        wanted[source, form], took[source, form] = digest("alone"), time.monotonic() - began
    first = ("mixed", "json")
    for other in wanted:
        for part in (0, 0.1, 0.4):
            for attempt in range(8):
                found = at_once(first, other, took[first] * part / (1 + attempt))
                if found:
                    break
                must(digest("two") in (wanted[first], wanted[other]), "one after the other: the output is mixed")
                os.remove("two")
            must(found, "two at once: in eight attempts none was refused")
            ends, told = found
            must(sorted(end == 2 for end in ends) == [False, True], f"two at once: ended with {ends}: {told}")
            winner = [first, other][ends.index(2) ^ 1]
            must(digest("two") == wanted[winner], "two at once: the output is not that of the run that was let")
            os.remove("two")
            must(not left(), f"two at once: left behind: {left()}")
    print(f"two at once, 9 times: one refused each time ({told[ends.index(2)].strip()}), the output is the other's", flush=True)


def full_disk():
    run("whole", "mixed")
    wanted = digest("whole")
    place = pathlib.Path("small")
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True).returncode == 0
    try:
        limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2 << 20, 2 << 20))) if not mounted else None
        first = run(place / "out", "mixed", preexec_fn=limit)
        must(first.returncode not in (0, 1), f"a full disk: status {first.returncode}: {first.stderr}")
        must(not (place / "out").exists(), "a full disk: half of it has the final name")
        if mounted:
            subprocess.run(["mount", "-o", "remount,size=64m", place], check=True)
        then = run(place / "out", "mixed")
        must(digest(place / "out") == wanted, "a full disk: the output differs after room was made")
        print(f"a full disk ({'tmpfs' if mounted else 'a limit'}): {first.stderr.strip().splitlines()[-1]}; "
              f"after room was made the same: {then.stderr.splitlines()[-2]}", flush=True)
    finally:
        if mounted:
            subprocess.run(["umount", place], check=True)


def device_and_fifo():
    before = [os.stat(path).st_rdev for path in ("/dev/full", "/dev/null")]
    full = run("/dev/full", "lines.jsonl")
    null = run("/dev/null", "lines.jsonl")
    must(full.returncode == 2 and null.returncode == 0, f"devices: {full.returncode} {null.returncode}")
    must(before == [os.stat(path).st_rdev for path in ("/dev/full", "/dev/null")], "a device was replaced")
    os.mkfifo("pipe")
    run("whole", "lines.jsonl")
    got = []
    reader = threading.Thread(target=lambda: got.append(pathlib.Path("pipe").read_bytes()))
    reader.start()
    must(run("pipe", "lines.jsonl", timeout=60).returncode == 0, "a fifo as output")
    reader.join()
    must(got[0] == pathlib.Path("whole").read_bytes(), "a fifo as output: other bytes")
    folder = pathlib.Path("odd")
    folder.mkdir()
    (folder / "a.txt").write_text("The council voted.\n")
    os.mkfifo(folder / "b.txt")
    os.symlink("/dev/zero", folder / "c.txt")
    os.symlink("../odd", folder / "d")
    os.symlink("nowhere", folder / "e.txt")
    odd = run("odd.out", folder, timeout=20)
    must(odd.returncode == 1 and odd.stderr.count("cannot read") >= 3, f"odd files: {odd.stderr}")
    print(f"/dev/full: {full.stderr.strip()}; /dev/null written; a fifo written whole; in a folder a fifo, a device and a dangling link are "
          "told of, each by name", flush=True)


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended by a signal"))
    with tempfile.TemporaryDirectory() as home:
        os.chdir(home)
        for name, (source, form) in make().items():
            killed(name, source, form)
        two_at_once()
        full_disk()
        device_and_fifo()


main()
