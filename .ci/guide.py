#!/usr/bin/env python3
"""Follow README.md and the guide as a stranger would, and compare what happens with what is shown there.

usage: guide.py EXAMPLES_FOLDER [--write]   (of the built examples; those of integrations are looked for beside)

Every command of an `sh` block is run, in order, in a fresh folder beside the checkout, where the guide has the reader make a
program; `cargo run --example NAME` is the example that was built. What a `text` block shows after a block is what that
block's commands or program must print; `…` alone on a line stands for any lines, at a line's start or end for any words. A
program that shows no output is a doctest and is not run again. `--write` puts what was printed into blocks that differ
and leave nothing out. Standard library only.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.M | re.S)
# What the gate runs by itself.
ELSEWHERE = ("cargo test", "cargo bench")
EXAMPLE = re.compile(r"cargo run [^|<>]*?--example (\w+)(?: --(?= |$))?")


def pages():
    summary = (ROOT / "guide/SUMMARY.md").read_text(encoding="utf-8")
    return [ROOT / "README.md", *(ROOT / "guide" / name for name in re.findall(r"\((\S+\.md)\)", summary))]


def steps(page):
    """(kind, code, what is shown or None, where that stands) of each block that is run."""
    blocks = list(BLOCK.finditer(page))
    for block, after in zip(blocks, [*blocks[1:], None]):
        if block[1] not in ("sh", "rust"):
            continue
        shown = after if after and after[1] == "text" and not page[block.end():after.start()].strip() else None
        yield block[1], block[2], shown and shown[2], shown and shown.span(2)


def agrees(shown, printed):
    pattern = "".join("(?:.*\n)*?" if line == "…\n" else ".*".join(map(re.escape, line.split("…")))
                      for line in shown.splitlines(keepends=True))
    return re.fullmatch(pattern, printed) is not None


def program(code):
    """A program as the reader has it: rustdoc hides lines that begin with `# `, and puts what is no program into a `main`."""
    code = re.sub(r"^# ", "", code, flags=re.M)
    return code if "fn main()" in code else "fn main() {\n" + code + "}\n"


class Stranger:
    def __init__(self, home, examples):
        self.home, self.examples = home, examples
        (home / "greenpaper").symlink_to(ROOT)
        (home / "seeds").symlink_to(ROOT / "seeds")
        (home / "examples").symlink_to(ROOT / "examples")
        self.environment = {**os.environ, "CARGO_TARGET_DIR": str(ROOT / "target/guide"), "NO_COLOR": "1"}
        self.programs = []

    def example(self, found):
        built = [self.examples / found[1]]
        if "integrations/" in found[0]:
            built = [ROOT / "target/integrations" / it / "examples" / found[1] for it in ("release", "debug")]
        # Of two that are there the newer; of none its name, which then is told not to be there.
        return str(max(built, key=lambda path: path.stat().st_mtime if path.exists() else 0))

    def commands(self, code):
        out = ""
        for line in code.replace("\\\n", " ").splitlines():
            # A reader makes the program once, and stays in its folder for what is said of it.
            if line.startswith((*ELSEWHERE, "cd ")) or (line.startswith("cargo new ") and (self.home / "policy").exists()):
                continue
            inside = self.home / "policy" if line.startswith("cargo add ") else self.home
            done = subprocess.run(["bash", "-c", EXAMPLE.sub(self.example, line)], cwd=inside, env=self.environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            if done.returncode:
                raise RuntimeError(f"{line}\ngave {done.returncode}: {done.stderr}")
            out += done.stdout
            if line.startswith("cargo new "):
                # The versions that the checkout is tested with.
                shutil.copy(ROOT / "Cargo.lock", self.home / "policy")
        return out

    def keep(self, code):
        """Puts a program beside those of earlier pages."""
        self.programs.append(program(code))
        return f"step{len(self.programs)}"

    def build(self):
        (self.home / "policy/src/bin").mkdir()
        for number, text in enumerate(self.programs, 1):
            (self.home / f"policy/src/bin/step{number}.rs").write_text(text, encoding="utf-8")
        done = subprocess.run(["cargo", "build", "--quiet", "--bins"], cwd=self.home / "policy", env=self.environment,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"guide: the programs do not build\n{done.stderr}")

    def run(self, name):
        done = subprocess.run([ROOT / "target/guide/debug" / name], cwd=self.home, env=self.environment, check=True,
                              stdout=subprocess.PIPE, text=True)
        return done.stdout


def main():
    examples, write = pathlib.Path(sys.argv[1]).resolve(), "--write" in sys.argv
    with tempfile.TemporaryDirectory() as home:
        stranger, faults, results = Stranger(pathlib.Path(home), examples), [], []
        for path in pages():
            for kind, code, shown, place in steps(path.read_text(encoding="utf-8")):
                where = f"{path.relative_to(ROOT)}: {code.strip().splitlines()[0]}"
                if kind == "sh":
                    try:
                        results.append((path, place, shown, where, stranger.commands(code)))
                    except RuntimeError as error:
                        faults.append(f"{where}: {error}")
                elif shown is not None:
                    results.append((path, place, shown, where, (stranger.keep(code),)))
        stranger.build()
        commands, compared = sum(not isinstance(it[4], tuple) for it in results), 0
        # From the end, so that what is written moves no place that is still to come.
        for path, place, shown, where, printed in reversed(results):
            if isinstance(printed, tuple):
                printed = stranger.run(printed[0])
            if shown is None:
                continue
            compared += 1
            if agrees(shown, printed):
                continue
            if write and "…" not in shown:
                page = path.read_text(encoding="utf-8")
                path.write_text(page[:place[0]] + printed + page[place[1]:], encoding="utf-8")
            faults.append(f"{where}\nshows\n{shown}and printed\n{printed}")
    print("\n".join(faults + [f"guide: {commands} blocks of commands, {len(stranger.programs)} programs, {compared} outputs compared, "
                              f"{len(faults)} faults"]))
    sys.exit(bool(faults))


main()
