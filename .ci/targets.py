#!/usr/bin/env python3
"""Write every format to targets that fail: a full disk, a closed pipe, a folder that cannot be written to.

usage: targets.py FOLDER   (of the built examples `convert`, `read`, `corpus`, …)
The error must be clear, the status 2 (0 where a reader went away), and no half-written file left under its final name.
Standard library only. What needs a file system of its own is skipped, aloud, where none can be mounted.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

examples = pathlib.Path(sys.argv[1]).resolve()
FORMATS = ["json", "html", "conllu", "brat-text", "brat-annotations", "web-annotation", "json-ld", "popolo", "tei",
           "passages", "articles", "mentions", "quotations", "links", "affiliations"]
HELPFUL = ["annotate", "convert", "corpus", "custom_recogniser", "network", "own_gazetteer", "read", "sentences", "timeline",
           "who_said_what"]


def fail(what):
    sys.exit(f"targets: {what}")


def check(told, status, wanted, words, what):
    if status != wanted or words not in told or "panicked" in told:
        fail(f"{what}: status {status}, said {told!r}")


def full_output(command):
    with open("/dev/full", "wb") as out:
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True)
    check(done.stderr, done.returncode, 2, "No space left", f"{command} to a full device")


def closed_pipe(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.read(1)
    process.stdout.close()
    told = process.stderr.read().decode()
    check(told, process.wait(), 0, "", f"{command} to a closed pipe")
    if told:
        fail(f"{command} to a closed pipe said {told!r}")


def mounted(folder, options):
    try:
        return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], stderr=subprocess.DEVNULL).returncode == 0
    except FileNotFoundError:
        return False


def to_file(command, target, words, what):
    done = subprocess.run([*command, str(target)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    check(done.stderr, done.returncode, 2, words, what)
    if str(target) not in done.stderr:
        fail(f"{what}: the error does not name the file: {done.stderr!r}")
    if target.exists():
        fail(f"{what}: a half-written file was left")


def helps(name):
    """Help is told with status 0, what no example knows refused with 2."""
    told = subprocess.run([examples / name, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if told.returncode or not told.stdout.startswith(f"usage: {name} ") or "exit status: 0;" not in told.stdout or told.stderr:
        fail(f"{name} --help: status {told.returncode}, said {told.stdout!r}, {told.stderr!r}")
    done = subprocess.run([examples / name, "--nonsense"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True)
    check(done.stderr, done.returncode, 2, f"{name}: ", f"{name} --nonsense")


def main():
    for name in HELPFUL:
        helps(name)
    print(f"{len(HELPFUL)} examples help, and refuse what they do not know")
    commands = [[str(examples / "convert"), name] for name in FORMATS]
    commands += [[str(examples / "read"), "--no-page"], [str(examples / "who_said_what")]]
    for command in commands:
        full_output(command)
        closed_pipe(command)
    print(f"{len(commands)} outputs to a full device and to a closed pipe: clear and quiet")

    own = pathlib.Path(__file__).resolve().parent.parent / "seeds/articles"
    to_files = [[str(examples / "read"), str(own), "--page"], [str(examples / "corpus"), str(own), "-o"]]
    to_files += [[str(examples / name), str(own), "-o"] for name in ("timeline", "network") if (examples / name).exists()]
    for options, words in (("size=8k", "No space left"), ("ro", "Read-only file system")):
        with tempfile.TemporaryDirectory() as folder:
            if not mounted(folder, options):
                print(f"SKIPPED: no file system could be mounted with {options}")
                continue
            try:
                for command in to_files:
                    to_file(command, pathlib.Path(folder) / "out", words, f"{command[0]} to {options}")
                    for rest in pathlib.Path(folder).iterdir():
                        if rest.name not in ("out.part", "out.journal"):
                            fail(f"{command[0]} left {rest}")
                        rest.unlink()
            finally:
                subprocess.run(["umount", folder], check=True)
        print(f"{len(to_files)} commands to a file system with {options}: clear, and nothing half-written")
    to_file(to_files[0], pathlib.Path("/nowhere/out.html"), "No such file", "a folder that is not there")
    done = os.path.exists("/nowhere")
    if done:
        fail("a folder was made")


main()
